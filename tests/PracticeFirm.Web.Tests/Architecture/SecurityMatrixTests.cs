using System.Runtime.CompilerServices;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.School;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Tests.Infrastructure;

namespace PracticeFirm.Web.Tests.Architecture;

/// <summary>Who is refused what. The rows are the messages of the application: a new one is in here by itself.</summary>
public sealed class SecurityMatrixTests(SecurityMatrixTests.OneFirm one) : IClassFixture<SecurityMatrixTests.OneFirm>
{
    private static readonly TestUser TeacherOfOthers = new("docent2", "Kees Smit", IsTeacher: true);

    /// <summary>Every message about a firm.</summary>
    public static TheoryData<string> FirmMessages => [.. Named(typeof(IFirmMessage<>), _ => true)];

    /// <summary>Those that are for whoever works in the firm.</summary>
    public static TheoryData<string> ForWorkers => [.. Named(typeof(IFirmMessage<>), rule => rule == Access.FirmWorker)];

    /// <summary>Messages about the school that ask for a log-in.</summary>
    public static TheoryData<string> ForSignedIn => [.. Named(typeof(ISchoolMessage<>), rule => rule is Access.SignedIn or Access.Teacher or Access.Administrator)];

    /// <summary>Messages about the school that are for teachers.</summary>
    public static TheoryData<string> ForTeachers => [.. Named(typeof(ISchoolMessage<>), rule => rule == Access.Teacher)];

    /// <summary>Messages about the school that are for administrators.</summary>
    public static TheoryData<string> ForAdministrators => [.. Named(typeof(ISchoolMessage<>), rule => rule == Access.Administrator)];

    [Theory]
    [MemberData(nameof(FirmMessages))]
    public async Task Nobody_is_asked_to_log_in(string message) => await Refused(TestUser.Nobody, message, "Access.SignIn");

    [Theory]
    [MemberData(nameof(FirmMessages))]
    public async Task A_learner_of_another_firm_is_told_it_does_not_exist(string message) =>
        await Refused(TestUser.Stranger, message, Messages.RuleOf(TypeOf(message)) == Access.Teacher ? "Access.TeacherOnly" : "Firm.NotFound");

    [Theory]
    [MemberData(nameof(FirmMessages))]
    public async Task A_teacher_of_another_class_is_told_it_does_not_exist(string message) => await Refused(TeacherOfOthers, message, "Firm.NotFound");

    [Theory]
    [MemberData(nameof(ForWorkers))]
    public async Task A_reader_changes_nothing(string message) => await Refused(TestUser.Teacher, message, "Access.ReaderOnly");

    [Theory]
    [MemberData(nameof(ForWorkers))]
    public async Task In_a_pause_after_the_end_and_after_handing_in_a_learner_changes_nothing_and_is_told_why(string message)
    {
        foreach (var (learner, why) in OneFirm.Stopped)
            await Refused(learner, message, why.Code);
    }

    [Theory]
    [MemberData(nameof(FirmMessages))]
    public async Task A_firm_that_has_no_file_does_not_exist(string message)
    {
        var teacherOnly = Messages.RuleOf(TypeOf(message)) == Access.Teacher;

        await Refused(teacherOnly ? TestUser.Teacher : TestUser.Sam, message, "Firm.NotFound", OneFirm.WithoutFile);
    }

    [Theory]
    [MemberData(nameof(ForSignedIn))]
    public async Task The_school_asks_nobody_to_log_in(string message) => await Refused(TestUser.Nobody, message, "Access.SignIn");

    [Theory]
    [MemberData(nameof(ForTeachers))]
    public async Task What_is_for_teachers_is_not_for_learners(string message) => await Refused(TestUser.Sam, message, "Access.TeacherOnly");

    [Theory]
    [MemberData(nameof(ForAdministrators))]
    public async Task What_is_for_administrators_is_not_for_teachers_and_learners(string message)
    {
        await Refused(TestUser.Teacher, message, "Access.AdministratorOnly");
        await Refused(TestUser.Sam, message, "Access.AdministratorOnly");
    }

    [Fact]
    public void The_matrix_has_rows()
    {
        Assert.True(FirmMessages.Count > 30, $"Only {FirmMessages.Count} messages found.");
        Assert.True(ForWorkers.Count > 15, $"Only {ForWorkers.Count} messages found.");
        Assert.NotEmpty(ForSignedIn);
        Assert.NotEmpty(ForTeachers);
        Assert.NotEmpty(ForAdministrators);
    }

    // The message is empty, so a handler or validator that ran would stumble over it; and nothing reaches a database.
    private async Task Refused(TestUser user, string name, string code, string firm = TestFirm.Code)
    {
        var type = TypeOf(name);
        var message = RuntimeHelpers.GetUninitializedObject(type);
        var isFirm = Messages.Is(type, typeof(IFirmMessage<>));
        one.Firm.Commands.Reset();

        var send = typeof(IDispatcher).GetMethods().Single(m => m.GetParameters()[0].ParameterType == typeof(string) == isFirm).MakeGenericMethod(Messages.YieldOf(type));
        var sending = (Task)send.Invoke(one.Firm.As(user), isFirm ? [firm, message, CancellationToken.None] : [message, CancellationToken.None])!;
        await sending;

        var result = (Result)sending.GetType().GetProperty("Result")!.GetValue(sending)!;
        Assert.Equal([code], result.Errors.Select(e => e.Code));
        Assert.Empty(one.Firm.Commands.Commands);
    }

    private static IEnumerable<string> Named(Type kind, Func<Access?, bool> rule) =>
        Messages.All.Where(m => Messages.Is(m, kind) && rule(Messages.RuleOf(m))).Select(m => m.FullName!);

    private static Type TypeOf(string name) => Code.Web.GetType(name, throwOnError: true)!;

    /// <summary>One firm for the whole matrix: nothing in it changes.</summary>
    public sealed class OneFirm : IAsyncLifetime
    {
        /// <summary>A firm that Sam works in and the teacher reads, but whose file is gone.</summary>
        public const string WithoutFile = "WEGFIRMA";

        /// <summary>Learners of the firm who may not work in it now.</summary>
        public static IReadOnlyList<(TestUser Learner, Error Why)> Stopped { get; } =
        [
            (new TestUser("stil", "Bo Stil"), SchoolErrors.Paused),
            (new TestUser("klaar", "Cas Klaar"), SchoolErrors.HandedIn),
            (new TestUser("laat", "Dee Laat"), SchoolErrors.SessionOver),
        ];

        public TestFirm Firm { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            Firm = await TestFirm.Open();
            var directory = (TestDirectory)Firm.Services.GetService(typeof(TestDirectory))!;
            directory.Let(TestUser.Sam, WithoutFile, mayWrite: true);
            directory.Let(TestUser.Teacher, WithoutFile, mayWrite: false);
            foreach (var (learner, why) in Stopped)
                directory.Stop(learner, TestFirm.Code, why);
        }

        public ValueTask DisposeAsync() => Firm.DisposeAsync();
    }
}
