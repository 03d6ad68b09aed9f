using PracticeFirm.Web.Features.Assignments;
using PracticeFirm.Web.Features.Classroom;
using PracticeFirm.Web.Tests.Infrastructure;

namespace PracticeFirm.Web.Tests.Features.Classroom;

public sealed class OwnClassTests
{
    [Fact]
    public async Task A_teacher_starts_and_renames_classes_of_their_own()
    {
        await using var host = await WebHost.Start();

        var started = (await host.Send(TestUser.Teacher, new StartClass.Command(" 3B "))).Value;
        Assert.True((await host.Send(TestUser.Teacher, new RenameClass.Command(started.ClassId, "3C"))).IsSuccess);

        var model = (await host.Send(TestUser.Teacher, new ClassOverview.Query(started.ClassId))).Value;
        Assert.Equal(["3A", "3C"], model.Classes.Select(c => c.Text));
        Assert.Equal(("3C", 0, 0), (model.Name, model.Learners.Count, model.Archived.Count));
        Assert.Equal([new ClassOverview.Teacher(TestUser.Teacher.Id, TestUser.Teacher.Name, true)], model.Teachers);
    }

    [Fact]
    public async Task A_class_without_a_name_is_refused_on_the_field()
    {
        await using var host = await WebHost.Start();

        var started = await host.Send(TestUser.Teacher, new StartClass.Command("  "));
        var renamed = await host.Send(TestUser.Teacher, new RenameClass.Command(ClassroomHost.OwnClass, new string('x', 61)));

        Assert.Equal(("SchoolClass.NameMissing", "Name"), (started.Error.Code, started.Error.Field));
        Assert.Equal(("SchoolClass.NameTooLong", "Name"), (renamed.Error.Code, renamed.Error.Field));
    }

    [Fact]
    public async Task A_class_is_shared_with_a_colleague_and_never_without_a_teacher()
    {
        await using var host = await WebHost.Start();
        await host.AddColleague();
        var colleague = ClassroomHost.Colleague;

        Assert.Equal([colleague.Name], (await host.Send(TestUser.Teacher, new ShareClass.Query(ClassroomHost.OwnClass))).Value.Colleagues.Select(c => c.Text));
        Assert.Equal("Teacher.NotFound", (await host.Send(TestUser.Teacher, new ShareClass.Command(ClassroomHost.OwnClass, TestUser.Sam.Id, true))).Error.Code);
        Assert.True((await host.Send(TestUser.Teacher, new ShareClass.Command(ClassroomHost.OwnClass, colleague.Id, true))).IsSuccess);
        Assert.Equal([colleague.Name, TestUser.Teacher.Name], (await host.Send(colleague, new ClassOverview.Query(ClassroomHost.OwnClass))).Value.Teachers.Select(t => t.Name));
        Assert.Empty((await host.Send(TestUser.Teacher, new ShareClass.Query(ClassroomHost.OwnClass))).Value.Colleagues);

        Assert.True((await host.Send(colleague, new ShareClass.Command(ClassroomHost.OwnClass, TestUser.Teacher.Id, false))).IsSuccess);
        Assert.Equal("SchoolClass.NotFound", (await host.Send(TestUser.Teacher, new ClassOverview.Query(ClassroomHost.OwnClass))).Error.Code);
        Assert.Equal("SchoolClass.LastTeacher", (await host.Send(colleague, new ShareClass.Command(ClassroomHost.OwnClass, colleague.Id, false))).Error.Code);
        Assert.Equal("SchoolClass.NotTeaching", (await host.Send(colleague, new ShareClass.Command(ClassroomHost.OwnClass, TestUser.Teacher.Id, false))).Error.Code);
    }

    [Fact]
    public async Task A_learner_is_moved_to_another_class_of_the_teacher_only()
    {
        await using var host = await WebHost.Start();
        var theirs = await host.AddColleague();
        var other = await host.AddClass("3B", TestUser.Teacher);

        Assert.Equal("SchoolClass.NotFound", (await host.Send(TestUser.Teacher, new MoveLearner.Command(ClassroomHost.OwnClass, TestUser.Sam.Id, theirs))).Error.Code);
        Assert.Equal("Learner.SameClass", (await host.Send(TestUser.Teacher, new MoveLearner.Command(ClassroomHost.OwnClass, TestUser.Sam.Id, ClassroomHost.OwnClass))).Error.Code);
        Assert.Equal("Learner.NotFound", (await host.Send(TestUser.Teacher, new MoveLearner.Command(ClassroomHost.OwnClass, TestUser.Stranger.Id, other))).Error.Code);
        Assert.Equal(["noor Noor Bakker", "sam Sam Jansen"], await host.Learners());

        Assert.True((await host.Send(TestUser.Teacher, new MoveLearner.Command(ClassroomHost.OwnClass, TestUser.Sam.Id, other))).IsSuccess);
        Assert.Equal(["noor Noor Bakker"], await host.Learners());
        Assert.Equal(["sam Sam Jansen"], await host.Learners(other));
        Assert.Empty((await host.Send(TestUser.Sam, new MyAssignments.Query())).Value.Firms);
    }

    [Fact]
    public async Task An_archived_learner_reaches_nothing_until_taken_back()
    {
        await using var host = await WebHost.Start();

        Assert.True((await host.Send(TestUser.Teacher, new ArchiveLearner.Command(ClassroomHost.OwnClass, TestUser.Sam.Id, true))).IsSuccess);
        var model = (await host.Send(TestUser.Teacher, new ClassOverview.Query(null))).Value;
        Assert.Equal([TestUser.Noor.Name], model.Learners.Select(l => l.Name));
        Assert.Equal([TestUser.Sam.Name], model.Archived.Select(l => l.Name));
        Assert.Empty((await host.Send(TestUser.Sam, new MyAssignments.Query())).Value.Firms);
        Assert.Equal("SchoolClass.NotEnrolled", (await host.Send(TestUser.Teacher, new ArchiveLearner.Command(ClassroomHost.OwnClass, TestUser.Sam.Id, true))).Error.Code);

        Assert.True((await host.Send(TestUser.Teacher, new ArchiveLearner.Command(ClassroomHost.OwnClass, TestUser.Sam.Id, false))).IsSuccess);
        Assert.Single((await host.Send(TestUser.Sam, new MyAssignments.Query())).Value.Firms);
        Assert.Equal("Learner.NotFound", (await host.Send(TestUser.Teacher, new ArchiveLearner.Command(ClassroomHost.OwnClass, TestUser.Stranger.Id, false))).Error.Code);
    }

    /// <summary>A class and learners of somebody else do not exist, whatever is asked of them.</summary>
    [Fact]
    public async Task Another_teacher_reaches_nothing_of_a_class_by_guessing()
    {
        await using var host = await WebHost.Start();
        var own = await host.AddColleague();
        var other = ClassroomHost.Colleague;
        const int theirs = ClassroomHost.OwnClass;
        var sam = TestUser.Sam.Id;
        var before = await host.Learners();

        string[] answers =
        [
            (await host.Send(other, new RenameClass.Command(theirs, "X"))).Error.Code,
            (await host.Send(other, new ShareClass.Query(theirs))).Error.Code,
            (await host.Send(other, new ShareClass.Command(theirs, other.Id, true))).Error.Code,
            (await host.Send(other, new PreviewLearners.Start(theirs, ClassroomHost.Address))).Error.Code,
            (await host.Send(other, new PreviewLearners.Query(theirs, "Sem Visser"))).Error.Code,
            (await host.Send(other, new AddLearners.Command(theirs, [new LearnerEntry(1, "", "Sem", "", "Visser")], ClassroomHost.Address))).Error.Code,
            (await host.Send(other, new GiveCards.Command(theirs, [sam], ClassroomHost.Address))).Error.Code,
            (await host.Send(other, new MoveLearner.Command(theirs, sam, own))).Error.Code,
            (await host.Send(other, new ArchiveLearner.Command(theirs, sam, true))).Error.Code,
            (await host.Send(other, new RemoveLearner.Query(theirs, sam))).Error.Code,
            (await host.Send(other, new RemoveLearner.Command(theirs, sam))).Error.Code,
            (await host.Send(other, new RenameClass.Command(9_999, "X"))).Error.Code,
        ];
        Assert.All(answers, code => Assert.Equal("SchoolClass.NotFound", code));

        // Through a class of their own they reach the learners of that class only.
        string[] through =
        [
            (await host.Send(other, new GiveCards.Command(own, [sam], ClassroomHost.Address))).Error.Code,
            (await host.Send(other, new MoveLearner.Command(own, sam, theirs))).Error.Code,
            (await host.Send(other, new ArchiveLearner.Command(own, sam, false))).Error.Code,
            (await host.Send(other, new RemoveLearner.Command(own, sam))).Error.Code,
            (await host.Send(other, new GivePassword.Command(sam))).Error.Code,
        ];
        Assert.Equal(["Learner.NotFound", "SchoolClass.NotFound", "Learner.NotFound", "Learner.NotFound", "Learner.NotFound"], through);
        Assert.Equal(before, await host.Learners());
        Assert.True(await host.CanLogIn(sam, WebHost.Password));
    }
}
