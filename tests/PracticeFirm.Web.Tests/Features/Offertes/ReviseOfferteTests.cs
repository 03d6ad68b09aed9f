using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Catalog;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Offertes;
using PracticeFirm.Web.Features.Offertes;
using PracticeFirm.Web.Tests.Infrastructure;

namespace PracticeFirm.Web.Tests.Features.Offertes;

public sealed class ReviseOfferteTests
{
    [Fact]
    public async Task The_next_version_starts_as_the_one_before_with_a_fresh_term()
    {
        await using var firm = await TestFirm.Open();
        var first = await firm.Golden();
        await firm.ChangeTerms(first, t => t with { ValidThrough = TestFirmContents.Today.AddDays(3) });
        await firm.Done(TestUser.Sam, Steps.Mail(first));

        var (id, events) = await firm.Logged(TestUser.Noor, new ReviseOfferte.Command(first), "Offerte.Revised");

        var next = await firm.Saved(id);
        Assert.Equal((OfferteStatus.Draft, "OFF-2026-0001", 2, first, TestFirmContents.Noor), (next.Status, next.Number, next.Version, next.PreviousVersionId, next.AuthorId));
        Assert.Equal((new Money(914_36), TestFirmContents.Today.AddDays(30)), (next.Total, next.Terms.ValidThrough));
        Assert.Equal([PriceOrigin.Manual, PriceOrigin.Manual, PriceOrigin.Manual], next.Lines.Select(l => l.Origin));
        Assert.Equal((DocumentKind.Offerte, id), (events[0].DocumentKind, events[0].DocumentId));
        Assert.Equal(OfferteStatus.Sent, (await firm.Saved(first)).Status);
    }

    [Fact]
    public async Task There_is_one_next_version_at_most()
    {
        await using var firm = await TestFirm.Open();
        var first = await firm.SentOfferte(TestFirmContents.Arms, (TestFirmContents.WineGlass, 6));

        var made = await Task.WhenAll(
            Task.Run(() => firm.Send(TestUser.Sam, new ReviseOfferte.Command(first))),
            Task.Run(() => firm.Send(TestUser.Noor, new ReviseOfferte.Command(first))));

        Assert.Single(made, m => m.IsSuccess);
        await firm.Refused(TestUser.Sam, new ReviseOfferte.Command(first), "Offerte.HasNewerVersion");
    }

    [Fact]
    public async Task A_rejected_offerte_can_be_renewed_a_draft_or_an_accepted_one_cannot()
    {
        await using var firm = await TestFirm.Open();
        var rejected = await firm.SentOfferte(TestFirmContents.Arms, (TestFirmContents.WineGlass, 6));
        await firm.Done(TestUser.Sam, new AnswerOfferte.Reject(rejected, "Te duur."));
        var accepted = await firm.SentOfferte(TestFirmContents.Arms, (TestFirmContents.WineGlass, 6));
        await firm.Done(TestUser.Sam, new AnswerOfferte.Accept(accepted, false));
        var draft = await firm.DraftOfferte(TestFirmContents.Arms, (TestFirmContents.WineGlass, 6));

        Assert.Equal(2, (await firm.Saved(await firm.Done(TestUser.Sam, new ReviseOfferte.Command(rejected)))).Version);
        await firm.Refused(TestUser.Sam, new ReviseOfferte.Command(accepted), "Offerte.AlreadyAccepted");
        await firm.Refused(TestUser.Sam, new ReviseOfferte.Command(draft), "Offerte.NotOpen");
        await firm.Refused(TestUser.Sam, new ReviseOfferte.Command(999), "Offerte.NotFound");
    }

    [Fact]
    public async Task A_draft_that_is_thrown_away_is_gone_its_history_stays_and_its_request_is_open_again()
    {
        await using var firm = await TestFirm.Open();
        var id = await firm.Golden();
        await firm.Done(TestUser.Noor, new ReviewOfferte.AddRemark(id, null, "Doe maar niet."));

        var (_, events) = await firm.Logged(TestUser.Sam, new ReviseOfferte.Discard(id), "Offerte.Discarded", "QuoteRequest.PutBack");

        Assert.Contains(events, e => e is { Kind: "Offerte.Discarded", DocumentKind: DocumentKind.Offerte } && e.DocumentId == id);
        await using var db = await firm.Db();
        Assert.Equal((0, 0), (await db.Offertes.CountAsync(), await db.Set<OfferteLine>().CountAsync()));
        Assert.Equal(RequestStatus.New, (await db.QuoteRequests.SingleAsync()).Status);
        Assert.True(await firm.Done(TestUser.Sam, new StartOfferte.Command(RequestId: TestFirmContents.Request)) > id);
    }

    [Fact]
    public async Task Throwing_a_next_version_away_leaves_the_request_answered_and_the_first_to_be_revised_again()
    {
        await using var firm = await TestFirm.Open();
        var first = await firm.Golden();
        await firm.Done(TestUser.Sam, Steps.Mail(first));
        var second = await firm.Done(TestUser.Sam, new ReviseOfferte.Command(first));

        await firm.Logged(TestUser.Sam, new ReviseOfferte.Discard(second), "Offerte.Discarded");

        await using var db = await firm.Db();
        Assert.Equal(RequestStatus.Answered, (await db.QuoteRequests.SingleAsync()).Status);
        Assert.Equal(2, (await firm.Saved(await firm.Done(TestUser.Sam, new ReviseOfferte.Command(first)))).Version);
    }

    [Fact]
    public async Task What_was_sent_or_is_under_review_is_not_thrown_away()
    {
        await using var firm = await TestFirm.Open();
        var sent = await firm.SentOfferte(TestFirmContents.Arms, (TestFirmContents.WineGlass, 6));
        var reviewed = await firm.DraftOfferte(TestFirmContents.Arms, (TestFirmContents.WineGlass, 6));
        await firm.Done(TestUser.Sam, new ReviewOfferte.Submit(reviewed, TestFirmContents.Noor));

        await firm.Refused(TestUser.Sam, new ReviseOfferte.Discard(sent), "Offerte.CannotDiscard");
        await firm.Refused(TestUser.Sam, new ReviseOfferte.Discard(reviewed), "Offerte.InReview");
        await firm.Refused(TestUser.Sam, new ReviseOfferte.Discard(999), "Offerte.NotFound");
    }

    [Fact]
    public async Task Is_for_those_who_work_in_the_firm()
    {
        await using var firm = await TestFirm.Open();
        var sent = await firm.SentOfferte(TestFirmContents.Arms, (TestFirmContents.WineGlass, 6));
        var draft = await firm.DraftOfferte(TestFirmContents.Arms, (TestFirmContents.WineGlass, 6));

        await firm.OnlyForWorkers(new ReviseOfferte.Command(sent));
        await firm.OnlyForWorkers(new ReviseOfferte.Discard(draft));
    }
}
