using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Contacts;
using PracticeFirm.Web.Components;
using PracticeFirm.Web.Features.Contacts;
using PracticeFirm.Web.Tests.Infrastructure;

namespace PracticeFirm.Web.Tests.Features.Contacts;

public sealed class TaskTests
{
    private static readonly DateOnly Today = TestFirmContents.Today;

    [Fact]
    public async Task Planning_without_a_colleague_makes_it_the_senders_own()
    {
        await using var firm = await TestFirm.Open();

        var planned = await firm.Send(TestUser.Sam, new PlanFollowUp.Command("Bellen over levertijd", Today.AddDays(1), CustomerId: TestFirmContents.Arms));

        var row = Assert.Single((await firm.Send(TestUser.Sam, new ListTasks.Query())).Value.Rows);
        Assert.Equal((planned.Value, "Bellen over levertijd", TestFirmContents.Sam, "Sam Jansen"), (row.Id, row.Subject, row.OwnerId, row.Owner));
        Assert.Equal((TestFirmContents.Arms, "Hotel Het Wapen van Eemland B.V.", Urgency.ThisWeek), (row.CustomerId, row.Customer, row.Urgency));
        var logged = Assert.Single(await firm.Events());
        Assert.Equal(("FollowUp.Planned", DocumentKind.FollowUp, planned.Value), (logged.Kind, logged.DocumentKind, logged.DocumentId));
    }

    [Fact]
    public async Task A_task_on_an_offerte_is_about_its_customer_too()
    {
        await using var firm = await TestFirm.Open();
        var offerte = await firm.SentOfferte(TestFirmContents.Arms, (TestFirmContents.WineGlass, 12));

        Assert.Empty((await firm.Send(TestUser.Sam, new PlanFollowUp.Command("Nabellen", Today, TestFirmContents.FieldSales, Document: new DocumentRef(DocumentKind.Offerte, offerte)))).Errors);

        var row = Assert.Single((await firm.Send(TestUser.Noor, new ListTasks.Query())).Value.Rows);
        Assert.Equal((new DocumentRef(DocumentKind.Offerte, offerte), "OFF-2026-0001", TestFirmContents.Arms, "Joost de Bruin", Urgency.Today), (row.About, row.AboutTitle, row.CustomerId, row.Owner, row.Urgency));
    }

    [Theory]
    [InlineData("", 0, null, null, null, "FollowUp.Subject")]
    [InlineData("Bellen", null, null, null, null, "FollowUp.Day")]
    [InlineData("Bellen", -1, null, null, null, "FollowUp.Day")]
    [InlineData("Bellen", 0, 99, null, null, "FollowUp.Owner")]
    [InlineData("Bellen", 0, null, 99, null, "FollowUp.Customer")]
    [InlineData("Bellen", 0, null, null, 99, "FollowUp.Document")]
    public async Task Planning_is_refused_with_the_field_it_is_about(string subject, int? inDays, int? owner, int? customer, int? offerte, string code)
    {
        await using var firm = await TestFirm.Open();

        var refused = await firm.Send(TestUser.Sam, new PlanFollowUp.Command(subject, inDays is { } days ? Today.AddDays(days) : null, owner, customer, offerte is { } id ? new DocumentRef(DocumentKind.Offerte, id) : null));

        Assert.Equal(code, refused.Error.Code);
        Assert.NotNull(refused.Error.Field);
        Assert.Empty((await firm.Send(TestUser.Sam, new ListTasks.Query())).Value.Rows);
    }

    [Fact]
    public async Task The_list_goes_by_day_and_counts_what_is_late()
    {
        await using var firm = await TestFirm.Open();
        await Plan(firm, "later", 7, TestFirmContents.Sam);
        await Plan(firm, "zondag", 6, TestFirmContents.Sam);
        await Plan(firm, "vandaag", 0, TestFirmContents.Noor);
        await Plan(firm, "te laat", -3, TestFirmContents.Sam);

        var (list, roundTrips) = await firm.Count(TestUser.Teacher, new ListTasks.Query());
        var mine = (await firm.Send(TestUser.Sam, new ListTasks.Query(OwnerId: TestFirmContents.Sam))).Value;

        Assert.InRange(roundTrips, 1, 3);
        Assert.Equal(
            [("te laat", Urgency.Late), ("vandaag", Urgency.Today), ("zondag", Urgency.ThisWeek), ("later", Urgency.Later)],
            list.Rows.Select(r => (r.Subject, r.Urgency)));
        Assert.Equal((4, 1, null), (list.Total, list.Late, list.Me));
        Assert.Equal((3, 1, TestFirmContents.Sam), (mine.Total, mine.Late, mine.Me));
        Assert.Equal(4, list.Colleagues.Count);
    }

    [Fact]
    public async Task Done_moves_it_to_the_other_list_with_its_outcome()
    {
        await using var firm = await TestFirm.Open();
        var task = await Plan(firm, "Bellen", 0, TestFirmContents.Sam);

        Assert.Empty((await firm.Send(TestUser.Noor, new CompleteFollowUp.Command(task, " Beslist vrijdag. "))).Errors);

        Assert.Empty((await firm.Send(TestUser.Sam, new ListTasks.Query())).Value.Rows);
        var row = Assert.Single((await firm.Send(TestUser.Sam, new ListTasks.Query(Done: true))).Value.Rows);
        Assert.Equal((Today, "Beslist vrijdag."), (row.DoneOn, row.Outcome));
        Assert.Equal(("FollowUp.Done", "noor"), (await firm.Events()).Select(e => (e.Kind, e.ActorId)).Single());
    }

    [Fact]
    public async Task Completing_is_refused_twice_too_long_or_when_it_is_not_there()
    {
        await using var firm = await TestFirm.Open();
        var task = await Plan(firm, "Bellen", 0, TestFirmContents.Sam);

        Assert.Equal("FollowUp.OutcomeTooLong", (await firm.Send(TestUser.Sam, new CompleteFollowUp.Command(task, new string('a', FollowUp.OutcomeLength + 1)))).Error.Code);
        Assert.Equal("FollowUp.NotFound", (await firm.Send(TestUser.Sam, new CompleteFollowUp.Command(999))).Error.Code);
        Assert.Empty((await firm.Send(TestUser.Sam, new CompleteFollowUp.Command(task))).Errors);
        Assert.Equal("FollowUp.AlreadyDone", (await firm.Send(TestUser.Sam, new CompleteFollowUp.Command(task))).Error.Code);
    }

    [Fact]
    public async Task A_reader_sees_the_tasks_and_changes_none()
    {
        await using var firm = await TestFirm.Open();
        var task = await Plan(firm, "Bellen", 0, TestFirmContents.Sam);

        Assert.Equal("Access.ReaderOnly", (await firm.Send(TestUser.Teacher, new PlanFollowUp.Command("Bellen", Today))).Error.Code);
        Assert.Equal("Access.ReaderOnly", (await firm.Send(TestUser.Teacher, new CompleteFollowUp.Command(task))).Error.Code);
        var choices = (await firm.Send(TestUser.Teacher, new PlanFollowUp.Choices())).Value;
        Assert.Equal((null, 4), (choices.Me, choices.Colleagues.Count));
        Assert.Equal("Bellen", Assert.Single((await firm.Send(TestUser.Teacher, new ListTasks.Query())).Value.Rows).Subject);
    }

    private static Task<int> Plan(TestFirm firm, string subject, int inDays, int owner) => firm.Arrange(async db =>
    {
        // Planned a while ago, so that the day may have passed.
        var task = FollowUp.Plan(subject, Today.AddDays(inDays), owner, Today.AddDays(-30)).Value;
        db.Add(task);
        await db.SaveChangesAsync();
        return task.Id;
    });
}
