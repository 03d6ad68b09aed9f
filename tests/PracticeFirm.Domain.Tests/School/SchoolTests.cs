using PracticeFirm.Domain.Firm;
using PracticeFirm.Domain.School;

namespace PracticeFirm.Domain.Tests.School;

public sealed class SchoolTests
{
    private const string Teacher = "docent";
    private const string Sam = "sam";
    private const string Noor = "noor";
    private const string Code = "ABCDEFGH";
    private static readonly DateTime Now = new(2026, 11, 23, 8, 0, 0, DateTimeKind.Utc);
    private static readonly SessionPlan Plan = new("Oefenen", "kantoor", 1, HelpLevel.Guided, Now, Now.AddHours(2));

    [Fact]
    public void A_code_has_eight_characters_that_do_not_look_alike()
    {
        Assert.Equal(32, FirmCode.Alphabet.Distinct().Count());
        Assert.DoesNotContain(FirmCode.Alphabet, c => "IO01".Contains(c));
        var code = FirmCode.From([0, 31, 32, 255, 7, 100, 200, 50]);
        Assert.Equal("A9A9H", code[..5]);
        Assert.True(FirmCode.IsWellFormed(code));
        Assert.Throws<ArgumentOutOfRangeException>(() => FirmCode.From([1, 2, 3]));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("ABCDEFG")]
    [InlineData("ABCDEFGHJ")]
    [InlineData("abcdefgh")]
    [InlineData("ABCDEFG0")]
    [InlineData("../../AB")]
    public void Anything_else_is_no_code(string? text) => Assert.False(FirmCode.IsWellFormed(text));

    [Fact]
    public void A_class_has_a_name_and_every_learner_once()
    {
        Assert.Equal(SchoolErrors.ClassNameMissing, SchoolClass.Start("  ", Teacher).Error);
        Assert.Equal(SchoolErrors.ClassNameTooLong, SchoolClass.Start(new string('x', SchoolClass.NameLength + 1), Teacher).Error);
        var schoolClass = SchoolClass.Start(" 3A ", Teacher).Value;
        Assert.Equal("3A", schoolClass.Name);

        Assert.True(schoolClass.Enrol(Sam).IsSuccess);
        Assert.Equal(SchoolErrors.AlreadyEnrolled, schoolClass.Enrol(Sam).Error);
        Assert.Equal(SchoolErrors.NotEnrolled, schoolClass.Leave(Noor).Error);
        Assert.True(schoolClass.Leave(Sam).IsSuccess);
        Assert.Empty(schoolClass.Learners);
        schoolClass.AddTeacher(Teacher);
        Assert.Single(schoolClass.Teachers);
        for (var i = 0; i < SchoolClass.MostLearners; i++)
            Assert.True(schoolClass.Enrol($"leerling{i}").IsSuccess);
        Assert.Equal(SchoolErrors.ClassFull, schoolClass.Enrol(Sam).Error);
    }

    [Fact]
    public void A_session_has_a_title_a_scenario_and_an_end_after_its_start()
    {
        Assert.Equal(SchoolErrors.TitleMissing, PracticeSession.Open(0, Plan with { Title = "" }).Error);
        Assert.Equal(SchoolErrors.ScenarioMissing, PracticeSession.Open(0, Plan with { Scenario = " " }).Error);
        Assert.Equal(SchoolErrors.EndsBeforeStart, PracticeSession.Open(0, Plan with { EndsAt = Now }).Error);
        var session = Session();
        Assert.True(session.Close().IsSuccess);
        Assert.Equal(SchoolErrors.AlreadyClosed, session.Close().Error);
    }

    [Fact]
    public void A_firm_has_a_code_and_every_member_once()
    {
        Assert.Equal(SchoolErrors.CodeMalformed, FirmRegistration.Register("fout", "De Proef", Session(), 1, [Member(Sam)]).Error);
        Assert.Equal(SchoolErrors.NoMembers, FirmRegistration.Register(Code, "De Proef", Session(), 1, []).Error);
        Assert.Equal(SchoolErrors.MemberTwice, FirmRegistration.Register(Code, "De Proef", Session(), 1, [Member(Sam), Member(Sam)]).Error);
    }

    [Fact]
    public void Learners_work_in_their_own_firm_and_read_after_the_session()
    {
        var (firm, session, schoolClass) = School();

        Assert.Equal(FirmRight.Work, FirmAccess.Of(Sam, firm, session, schoolClass, Now).Right);
        Assert.Equal(FirmRight.None, FirmAccess.Of(Noor, firm, session, schoolClass, Now).Right);
        session.Close();
        Assert.Equal(FirmRight.Read, FirmAccess.Of(Sam, firm, session, schoolClass, Now).Right);
    }

    [Fact]
    public void Who_left_the_class_has_no_firm_any_more()
    {
        var (firm, session, schoolClass) = School();
        schoolClass.Leave(Sam);

        Assert.Equal(FirmRight.None, FirmAccess.Of(Sam, firm, session, schoolClass, Now).Right);
    }

    [Fact]
    public void Teachers_read_along_in_their_own_class_only()
    {
        var (firm, session, schoolClass) = School();

        Assert.Equal(FirmRight.Read, FirmAccess.Of(Teacher, firm, session, schoolClass, Now).Right);
        Assert.Equal(FirmRight.None, FirmAccess.Of("andere docent", firm, session, schoolClass, Now).Right);
        Assert.Equal(FirmRight.None, FirmAccess.Of("", firm, session, schoolClass, Now).Right);
    }

    [Fact]
    public void Before_its_start_a_session_does_not_exist_for_its_learners()
    {
        var (firm, session, schoolClass) = School();
        Assert.True(session.Reschedule(Now.AddMinutes(10), null).IsSuccess);

        Assert.Equal(FirmStanding.Nothing, FirmAccess.Of(Sam, firm, session, schoolClass, Now));
        Assert.Equal(FirmRight.Read, FirmAccess.Of(Teacher, firm, session, schoolClass, Now).Right);
        Assert.Equal(FirmStanding.Works, FirmAccess.Of(Sam, firm, session, schoolClass, Now.AddMinutes(10)));
    }

    [Fact]
    public void Who_may_not_work_is_told_why()
    {
        var (firm, session, schoolClass) = School();

        Assert.True(session.Pause(" Kijk naar het bord ", Now).IsSuccess);
        Assert.Equal(("Kijk naar het bord", SchoolErrors.AlreadyPaused), (session.PauseText, session.Pause("", Now).Error));
        Assert.Equal(new FirmStanding(FirmRight.Read, SchoolErrors.Paused), FirmAccess.Of(Sam, firm, session, schoolClass, Now));
        Assert.True(session.Resume().IsSuccess);
        Assert.Equal(SchoolErrors.NotPaused, session.Resume().Error);
        Assert.Equal(FirmStanding.Works, FirmAccess.Of(Sam, firm, session, schoolClass, Now));

        Assert.Equal(new FirmStanding(FirmRight.Read, SchoolErrors.SessionOver), FirmAccess.Of(Sam, firm, session, schoolClass, Now.AddHours(2)));
        Assert.True(firm.HandIn(Now).IsSuccess);
        Assert.Equal(SchoolErrors.AlreadyHandedIn, firm.HandIn(Now).Error);
        Assert.Equal(new FirmStanding(FirmRight.Read, SchoolErrors.HandedIn), FirmAccess.Of(Sam, firm, session, schoolClass, Now));
        Assert.True(firm.GiveBack().IsSuccess);
        Assert.Equal(SchoolErrors.NotHandedIn, firm.GiveBack().Error);
        Assert.Equal(FirmStanding.Works, FirmAccess.Of(Sam, firm, session, schoolClass, Now));
    }

    [Fact]
    public void A_copy_to_try_in_is_for_the_teacher_who_made_it_alone()
    {
        var (_, session, schoolClass) = School();
        schoolClass.AddTeacher("collega");
        var copy = FirmRegistration.Register(Code, "Kopie", session, 1, [Member(Teacher)], purpose: FirmPurpose.Trial).Value;

        Assert.Equal(FirmStanding.Works, FirmAccess.Of(Teacher, copy, session, schoolClass, Now));
        Assert.Equal(FirmStanding.Nothing, FirmAccess.Of("collega", copy, session, schoolClass, Now));
        Assert.Equal(FirmStanding.Nothing, FirmAccess.Of(Sam, copy, session, schoolClass, Now));
    }

    [Fact]
    public void An_archived_learner_reaches_nothing_until_they_are_taken_back()
    {
        var (firm, session, schoolClass) = School();

        Assert.True(schoolClass.Archive(Sam, Now).IsSuccess);
        Assert.Equal(SchoolErrors.NotEnrolled, schoolClass.Archive(Sam, Now).Error);
        Assert.Equal(FirmStanding.Nothing, FirmAccess.Of(Sam, firm, session, schoolClass, Now));
        Assert.True(schoolClass.Enrol(Sam).IsSuccess);
        Assert.Equal(FirmStanding.Works, FirmAccess.Of(Sam, firm, session, schoolClass, Now));
    }

    [Fact]
    public void A_class_keeps_a_teacher_and_a_name()
    {
        var schoolClass = SchoolClass.Start("3A", Teacher).Value;

        Assert.Equal(SchoolErrors.LastTeacher, schoolClass.RemoveTeacher(Teacher).Error);
        Assert.Equal(SchoolErrors.NotTeaching, schoolClass.RemoveTeacher("collega").Error);
        schoolClass.AddTeacher("collega");
        Assert.True(schoolClass.RemoveTeacher(Teacher).IsSuccess);
        Assert.False(schoolClass.IsTaughtBy(Teacher));
        Assert.Equal(SchoolErrors.ClassNameMissing, schoolClass.Rename(" ").Error);
        Assert.True(schoolClass.Rename(" 3B ").IsSuccess);
        Assert.Equal("3B", schoolClass.Name);
    }

    [Fact]
    public void A_closed_session_can_be_opened_again_and_then_has_no_end()
    {
        var session = Session();
        Assert.Equal(SchoolErrors.NotClosed, session.Reopen(Now).Error);
        Assert.True(session.Close().IsSuccess);
        Assert.Equal(SchoolErrors.AlreadyClosed, session.Pause("", Now).Error);
        Assert.Equal(SchoolErrors.AlreadyClosed, session.Reschedule(Now, null).Error);

        Assert.True(session.Reopen(Now).IsSuccess);

        Assert.False(session.IsOver(Now.AddYears(1)));
        Assert.Equal(SchoolErrors.EndsBeforeStart, session.Reschedule(Now, Now).Error);
    }

    [Fact]
    public void An_invitation_works_once_and_for_a_week()
    {
        Assert.Equal(SchoolErrors.NoteMissing, Invitation.Make("x", " ", Teacher, Now).Error);
        var invitation = Invitation.Make("x", "Kees", Teacher, Now).Value;
        Assert.True(invitation.IsOpen(Now.AddDays(Invitation.Days).AddTicks(-1)));
        Assert.False(invitation.IsOpen(Now.AddDays(Invitation.Days)));

        Assert.True(invitation.Use(Now).IsSuccess);

        Assert.Equal(SchoolErrors.InvitationGone, invitation.Use(Now).Error);
    }

    private static PracticeSession Session() => PracticeSession.Open(0, Plan).Value;

    private static FirmMember Member(string userId) => new(userId, userId);

    private static (FirmRegistration Firm, PracticeSession Session, SchoolClass Class) School()
    {
        var schoolClass = SchoolClass.Start("3A", Teacher).Value;
        schoolClass.Enrol(Sam);
        schoolClass.Enrol(Noor);
        var session = Session();
        return (FirmRegistration.Register(Code, "De Proef", session, 1, [Member(Sam)]).Value, session, schoolClass);
    }
}
