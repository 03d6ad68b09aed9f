using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Complaints;
using PracticeFirm.Web.Features.Complaints;
using PracticeFirm.Web.Features.Workday;
using PracticeFirm.Web.Tests.Features.Offertes;
using PracticeFirm.Web.Tests.Infrastructure;
using static PracticeFirm.Web.Tests.Features.Complaints.ComplaintWorld;

namespace PracticeFirm.Web.Tests.Features.Complaints;

public sealed class ComplaintDaysTests
{
    [Fact]
    public async Task The_next_day_brings_answers_under_the_names_of_those_who_gave_them()
    {
        await using var firm = await TestFirm.Open();
        var (id, _) = await firm.Complained();
        await firm.Done(TestUser.Sam, new WriteCustomer.Send(id, ComplaintLetter.Acknowledge, Day(5), [], Mail));
        await firm.Done(TestUser.Sam, new WriteCustomer.Send(id, ComplaintLetter.Ask, null, [new QuestionEntry(QuestionTopic.Extent, "Hoeveel?")], Mail));
        await firm.Done(TestUser.Sam, new AdvanceDay.Command(Today));
        var complaint = await firm.Saved(id);
        Assert.NotNull(complaint.Questions[0].Answer);
        var answered = Assert.Single(await firm.Events(), e => e.Kind == "Complaint.Answered");
        Assert.Equal(("", "Restaurant De Gouden Lepel B.V."), (answered.ActorId, answered.ActorName));
        var (morning, roundTrips) = await firm.Count(TestUser.Teacher, new MorningComplaints.Query());
        Assert.InRange(roundTrips, 1, 3);
        Assert.Equal("KLA-2026-0001", Assert.Single(morning.Lines).Title);
        Assert.Single((await firm.Done(TestUser.Sam, new ShowComplaint.Query(id))).Mails, m => m.Direction == Domain.Mail.MailDirection.In);
    }

    [Fact]
    public async Task A_complaint_that_nobody_acknowledges_is_late_and_the_customer_writes_again()
    {
        await using var firm = await TestFirm.Open();
        var (id, _) = await firm.Complained();
        for (var day = 0; day < 6; day++)
            await firm.Done(TestUser.Sam, new AdvanceDay.Command(Day(day)));
        var complaint = await firm.Saved(id);
        Assert.Equal(1, complaint.TimesLate);
        Assert.Equal([id], (await firm.Done(TestUser.Sam, new ListComplaints.Query(Late: true))).Rows.Select(r => r.Id));
        Assert.Single((await firm.Done(TestUser.Sam, new ShowComplaint.Query(id))).Mails);
        Assert.Equal(1, (await firm.Done(TestUser.Sam, new ComplaintsToday.Query())).Late);
    }

    [Fact]
    public async Task A_proposal_is_written_with_facts_and_answered_by_the_manager()
    {
        await using var firm = await TestFirm.Open();
        for (var i = 0; i < 3; i++)
            await firm.Agreed(Remedy.Credit, 1);
        var figures = await firm.Done(TestUser.Sam, new ComplaintFigures.Query());
        var cause = figures.Groups[FactGroup.Cause][0];
        var entry = new ProposalEntry(
            ProposalArea.Product, "Andere bordenwarmers", "De bordenwarmers van deze leverancier gaan snel kapot en vooral restaurants staan daardoor stil.",
            "De inkoop vraagt vanaf januari een andere leverancier om een proefpartij en wij testen die in het magazijn.", "Minder klachten en minder creditfacturen.", Money.FromEuros(300), Money.FromEuros(50));
        var id = await firm.Done(TestUser.Sam, new EditProposal.Start(entry, [new EditProposal.FactChoice(cause.Group, cause.Key, figures.From, figures.Through)]));
        await firm.Done(TestUser.Sam, new EditProposal.Change(id, entry with { Subject = "Betere bordenwarmers" }, [new EditProposal.FactChoice(cause.Group, cause.Key, figures.From, figures.Through)]));
        await firm.Done(TestUser.Sam, new EditProposal.Submit(id));
        await firm.Refused(TestUser.Sam, new EditProposal.Submit(id), "Proposal.Submitted", null, (DocumentKind.ImprovementProposal, id));
        await firm.Done(TestUser.Sam, new AdvanceDay.Command(Today));

        var (model, roundTrips) = await firm.Count(TestUser.Teacher, new EditProposal.Query(id));
        Assert.InRange(roundTrips, 1, 3);
        var answer = Assert.Single(model.Answers);
        Assert.Equal((ProposalStatus.Accepted, "Ingrid Mulder", 3), (answer.Verdict, answer.Manager, model.Complaints.Count));
        var (list, listTrips) = await firm.Count(TestUser.Teacher, new ListProposals.Query(Search: "betere"));
        Assert.InRange(listTrips, 1, 3);
        Assert.Equal(1, Assert.Single(list.Rows).Facts);
        Assert.Empty((await firm.Done(TestUser.Sam, new ListProposals.Query(Status: "draft"))).Rows);
        foreach (var column in new[] { "onderwerp", "besparing", "-kosten" })
            Assert.Single((await firm.Done(TestUser.Sam, new ListProposals.Query(Sort: column))).Rows);
        Assert.Equal("Proposal.NotFound", (await firm.Send(TestUser.Sam, new EditProposal.Query(99))).Error.Code);
    }
}
