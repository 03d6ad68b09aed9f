using PracticeFirm.Domain.Firm;
using PracticeFirm.Domain.Offertes;
using PracticeFirm.Domain.Relations;
using PracticeFirm.Web.Features.Offertes;
using PracticeFirm.Web.Tests.Infrastructure;

namespace PracticeFirm.Web.Tests.Features.Offertes;

public sealed class AnswerOfferteTests
{
    [Fact]
    public async Task A_yes_is_recorded_and_makes_a_prospect_a_customer()
    {
        await using var firm = await TestFirm.Open();
        var id = await firm.SentOfferte(TestFirmContents.Corner, (TestFirmContents.WineGlass, 6));

        await firm.Logged(TestUser.Sam, new AnswerOfferte.Accept(id, false), "Offerte.Accepted", "Customer.Won");

        var offerte = await firm.Saved(id);
        Assert.Equal((OfferteStatus.Accepted, TestFirmContents.Today, false), (offerte.Status, offerte.DecidedOn, offerte.AcceptedAfterExpiry));
        await using var db = await firm.Db();
        Assert.Equal(CustomerKind.Customer, (await TestFirmContents.Customer(db, TestFirmContents.Corner)).Kind);
    }

    [Fact]
    public async Task Talking_comes_before_yes_or_no()
    {
        await using var firm = await TestFirm.Open();
        var id = await firm.SentOfferte(TestFirmContents.Arms, (TestFirmContents.WineGlass, 6));

        await firm.Logged(TestUser.Sam, new AnswerOfferte.Negotiate(id), "Offerte.Negotiating");
        await firm.Refused(TestUser.Sam, new AnswerOfferte.Negotiate(id), "Offerte.AlreadyNegotiating");
        await firm.Logged(TestUser.Sam, new AnswerOfferte.Reject(id, " Te duur. "), "Offerte.Rejected");

        var offerte = await firm.Saved(id);
        Assert.Equal((OfferteStatus.Rejected, "Te duur.", TestFirmContents.Today), (offerte.Status, offerte.RejectionReason, offerte.DecidedOn));
    }

    [Fact]
    public async Task A_no_needs_its_reason()
    {
        await using var firm = await TestFirm.Open();
        var id = await firm.SentOfferte(TestFirmContents.Arms, (TestFirmContents.WineGlass, 6));

        await firm.Refused(TestUser.Sam, new AnswerOfferte.Reject(id, " "), "Offerte.RejectionReason", "Reason");
        await firm.Refused(TestUser.Sam, new AnswerOfferte.Reject(id, new string('x', Offerte.TextLength + 1)), "Offerte.TextTooLong", "Reason");
    }

    [Fact]
    public async Task It_is_valid_through_its_last_day_and_taken_later_only_on_purpose()
    {
        await using var firm = await TestFirm.Open();
        var today = await Sent(firm, TestFirmContents.Today);
        var late = await Sent(firm, TestFirmContents.Today);
        await firm.Done(TestUser.Sam, new AnswerOfferte.Accept(today, false));
        await firm.Refused(TestUser.Sam, new AnswerOfferte.Accept(late, true), "Offerte.NotExpired");
        await firm.Arrange(async db =>
        {
            TradingFirm here = await db.TheFirm(default);
            return here.StartNextDay();
        });

        var refused = await firm.Send(TestUser.Sam, new AnswerOfferte.Accept(late, false));
        Assert.Equal("Offerte.Expired", refused.Error.Code);
        await firm.Done(TestUser.Sam, new AnswerOfferte.Accept(late, true));

        Assert.True((await firm.Saved(late)).AcceptedAfterExpiry);
        Assert.False((await firm.Saved(today)).AcceptedAfterExpiry);
    }

    [Fact]
    public async Task What_was_not_sent_or_was_answered_takes_no_answer()
    {
        await using var firm = await TestFirm.Open();
        var draft = await firm.DraftOfferte(TestFirmContents.Arms, (TestFirmContents.WineGlass, 6));
        var accepted = await firm.SentOfferte(TestFirmContents.Arms, (TestFirmContents.WineGlass, 6));
        await firm.Done(TestUser.Sam, new AnswerOfferte.Accept(accepted, false));
        var replaced = await firm.SentOfferte(TestFirmContents.Arms, (TestFirmContents.WineGlass, 6));
        await firm.Done(TestUser.Sam, Steps.Mail(await firm.Done(TestUser.Sam, new ReviseOfferte.Command(replaced))));

        foreach (var (id, code) in new[] { (draft, "Offerte.NotOpen"), (accepted, "Offerte.AlreadyAccepted"), (replaced, "Offerte.HasNewerVersion"), (999, "Offerte.NotFound") })
        {
            await firm.Refused(TestUser.Sam, new AnswerOfferte.Accept(id, false), code);
            await firm.Refused(TestUser.Sam, new AnswerOfferte.Accept(id, true), code);
            await firm.Refused(TestUser.Sam, new AnswerOfferte.Reject(id, "Te duur."), code);
            await firm.Refused(TestUser.Sam, new AnswerOfferte.Negotiate(id), code);
        }
    }

    [Fact]
    public async Task Of_two_answers_at_once_one_counts()
    {
        await using var firm = await TestFirm.Open();
        var id = await firm.SentOfferte(TestFirmContents.Arms, (TestFirmContents.WineGlass, 6));

        var answers = await Task.WhenAll(
            Task.Run(() => firm.Send(TestUser.Sam, new AnswerOfferte.Accept(id, false))),
            Task.Run(() => firm.Send(TestUser.Noor, new AnswerOfferte.Reject(id, "Te duur."))));

        Assert.Single(answers, a => a.IsSuccess);
        Assert.Equal(answers[0].IsSuccess ? OfferteStatus.Accepted : OfferteStatus.Rejected, (await firm.Saved(id)).Status);
    }

    [Fact]
    public async Task Is_for_those_who_work_in_the_firm()
    {
        await using var firm = await TestFirm.Open();
        var id = await firm.SentOfferte(TestFirmContents.Arms, (TestFirmContents.WineGlass, 6));

        await firm.OnlyForWorkers(new AnswerOfferte.Accept(id, false));
        await firm.OnlyForWorkers(new AnswerOfferte.Reject(id, "Te duur."));
        await firm.OnlyForWorkers(new AnswerOfferte.Negotiate(id));
    }

    private static async Task<int> Sent(TestFirm firm, DateOnly validThrough)
    {
        var id = await firm.DraftOfferte(TestFirmContents.Arms, (TestFirmContents.WineGlass, 6));
        await firm.ChangeTerms(id, t => t with { ValidThrough = validThrough });
        await firm.Done(TestUser.Sam, Steps.Mail(id));
        return id;
    }
}
