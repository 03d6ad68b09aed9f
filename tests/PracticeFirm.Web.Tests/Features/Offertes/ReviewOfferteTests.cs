using PracticeFirm.Domain.Offertes;
using PracticeFirm.Web.Features.Offertes;
using PracticeFirm.Web.Tests.Infrastructure;

namespace PracticeFirm.Web.Tests.Features.Offertes;

public sealed class ReviewOfferteTests
{
    [Fact]
    public async Task Goes_to_a_colleague_comes_back_with_remarks_and_is_approved_in_the_end()
    {
        await using var firm = await TestFirm.Open();
        var id = await firm.DraftOfferte(TestFirmContents.Arms, (TestFirmContents.WineGlass, 6));
        var line = (await firm.Saved(id)).Lines[0].Id;

        await firm.Logged(TestUser.Sam, new ReviewOfferte.Submit(id, TestFirmContents.Noor), "Offerte.SubmittedForReview");
        var asked = await firm.Shown(id, TestUser.Noor);
        Assert.Equal((OfferteStatus.InReview, "Noor Bakker", true), (asked.Status, asked.Reviewer, asked.ReviewIsMine));
        await firm.Logged(TestUser.Noor, new ReviewOfferte.AddRemark(id, line, " Zijn 6 glazen genoeg? "), "Offerte.RemarkAdded");
        await firm.Logged(TestUser.Noor, new ReviewOfferte.AddRemark(id, null, "Noem de levertijd."), "Offerte.RemarkAdded");
        await firm.Logged(TestUser.Noor, new ReviewOfferte.Finish(id, false), "Offerte.Returned");
        var back = await firm.Shown(id);
        Assert.Equal((OfferteStatus.Draft, (string?)null), (back.Status, back.ApprovedBy));
        Assert.Equal(
            [(line, "Noor Bakker", "Zijn 6 glazen genoeg?", false), ((int?)null, "Noor Bakker", "Noem de levertijd.", false)],
            back.Remarks.Select(r => (r.LineId, r.Author, r.Text, r.IsResolved)));
        await firm.Logged(TestUser.Sam, new ReviewOfferte.ResolveRemark(id, back.Remarks[0].Id), "Offerte.RemarkResolved");
        await firm.Done(TestUser.Sam, new ReviewOfferte.Submit(id, TestFirmContents.Noor));
        await firm.Logged(TestUser.Noor, new ReviewOfferte.Finish(id, true), "Offerte.Approved");

        var approved = await firm.Shown(id);
        Assert.Equal((OfferteStatus.Draft, "Noor Bakker"), (approved.Status, approved.ApprovedBy));
        Assert.Equal([true, false], approved.Remarks.Select(r => r.IsResolved));
        await firm.ChangeTerms(id, t => t with { Subject = "Toch anders" });
        Assert.Null((await firm.Shown(id)).ApprovedBy);
    }

    [Fact]
    public async Task Can_be_asked_of_everyone_who_sells_but_its_author()
    {
        await using var firm = await TestFirm.Open();
        var id = await firm.DraftOfferte(TestFirmContents.Arms, (TestFirmContents.WineGlass, 6));

        var (reviewers, roundTrips) = await firm.Count(TestUser.Sam, new ReviewOfferte.Reviewers(id));

        Assert.Equal(1, roundTrips);
        Assert.Equal([TestFirmContents.Manager, TestFirmContents.FieldSales, TestFirmContents.Noor], reviewers.Select(r => r.Id));
        await firm.NotForStrangers(new ReviewOfferte.Reviewers(id));
    }

    [Fact]
    public async Task Can_be_taken_back_before_it_is_done()
    {
        await using var firm = await TestFirm.Open();
        var id = await firm.DraftOfferte(TestFirmContents.Arms, (TestFirmContents.WineGlass, 6));
        await firm.Done(TestUser.Sam, new ReviewOfferte.Submit(id, TestFirmContents.Manager));

        await firm.Logged(TestUser.Sam, new ReviewOfferte.Withdraw(id), "Offerte.WithdrawnFromReview");

        var model = await firm.Shown(id);
        Assert.Equal((OfferteStatus.Draft, (string?)null), (model.Status, model.Reviewer));
    }

    [Fact]
    public async Task Cannot_be_asked_of_oneself_of_nobody_or_about_nothing()
    {
        await using var firm = await TestFirm.Open();
        var id = await firm.DraftOfferte(TestFirmContents.Arms, (TestFirmContents.WineGlass, 6));
        var empty = await firm.DraftOfferte(TestFirmContents.Arms);
        var sent = await firm.SentOfferte(TestFirmContents.Arms, (TestFirmContents.WineGlass, 6));

        await firm.Refused(TestUser.Sam, new ReviewOfferte.Submit(id, TestFirmContents.Sam), "Offerte.OwnReview", "ReviewerId");
        await firm.Refused(TestUser.Sam, new ReviewOfferte.Submit(id, 999), "Offerte.NoReviewer", "ReviewerId");
        await firm.Refused(TestUser.Sam, new ReviewOfferte.Submit(empty, TestFirmContents.Noor), "Offerte.NoLines", "Lines");
        await firm.Refused(TestUser.Sam, new ReviewOfferte.Submit(sent, TestFirmContents.Noor), "Offerte.NotDraft");
        await firm.Refused(TestUser.Sam, new ReviewOfferte.Submit(999, TestFirmContents.Noor), "Offerte.NotFound");
        await firm.Done(TestUser.Sam, new ReviewOfferte.Submit(id, TestFirmContents.Noor));
        await firm.Refused(TestUser.Sam, new ReviewOfferte.Submit(id, TestFirmContents.Noor), "Offerte.InReview");
    }

    [Fact]
    public async Task Cannot_be_ended_by_its_author_or_without_a_remark_or_when_it_is_not_going_on()
    {
        await using var firm = await TestFirm.Open();
        var id = await firm.DraftOfferte(TestFirmContents.Arms, (TestFirmContents.WineGlass, 6));

        await firm.Refused(TestUser.Noor, new ReviewOfferte.Finish(id, true), "Offerte.NotInReview");
        await firm.Refused(TestUser.Sam, new ReviewOfferte.Withdraw(id), "Offerte.NotInReview");
        await firm.Done(TestUser.Sam, new ReviewOfferte.Submit(id, TestFirmContents.Noor));
        await firm.Refused(TestUser.Sam, new ReviewOfferte.Finish(id, true), "Offerte.OwnReview", "ReviewerId");
        await firm.Refused(TestUser.Noor, new ReviewOfferte.Finish(id, false), "Offerte.NoRemarks", "Text");
        await firm.Refused(TestUser.Noor, new ReviewOfferte.Finish(999, false), "Offerte.NotFound");
        await firm.Refused(TestUser.Noor, new ReviewOfferte.Withdraw(999), "Offerte.NotFound");
    }

    [Fact]
    public async Task A_remark_needs_words_and_something_to_be_about()
    {
        await using var firm = await TestFirm.Open();
        var id = await firm.DraftOfferte(TestFirmContents.Arms, (TestFirmContents.WineGlass, 6));
        var sent = await firm.SentOfferte(TestFirmContents.Arms, (TestFirmContents.WineGlass, 6));

        await firm.Refused(TestUser.Noor, new ReviewOfferte.AddRemark(id, null, "  "), "Offerte.EmptyRemark", "Text");
        await firm.Refused(TestUser.Noor, new ReviewOfferte.AddRemark(id, null, new string('x', Offerte.TextLength + 1)), "Offerte.TextTooLong", "Text");
        await firm.Refused(TestUser.Noor, new ReviewOfferte.AddRemark(id, 999, "Klopt dit?"), "Offerte.LineNotFound");
        await firm.Refused(TestUser.Noor, new ReviewOfferte.AddRemark(sent, null, "Te laat."), "Offerte.NotDraft");
        await firm.Refused(TestUser.Noor, new ReviewOfferte.AddRemark(999, null, "Waar?"), "Offerte.NotFound");
        await firm.Refused(TestUser.Noor, new ReviewOfferte.ResolveRemark(id, 999), "Offerte.RemarkNotFound");
        await firm.Refused(TestUser.Noor, new ReviewOfferte.ResolveRemark(999, 1), "Offerte.NotFound");
        await firm.Done(TestUser.Noor, new ReviewOfferte.AddRemark(id, null, "Kijk hier nog naar."));
        var remark = (await firm.Shown(id)).Remarks[0].Id;
        await firm.Done(TestUser.Sam, new ReviewOfferte.ResolveRemark(id, remark));
        await firm.Refused(TestUser.Sam, new ReviewOfferte.ResolveRemark(id, remark), "Offerte.RemarkResolved");
    }

    [Fact]
    public async Task A_remark_outlives_the_line_it_was_about()
    {
        await using var firm = await TestFirm.Open();
        var id = await firm.DraftOfferte(TestFirmContents.Arms, (TestFirmContents.WineGlass, 6));
        var line = (await firm.Saved(id)).Lines[0].Id;
        await firm.Done(TestUser.Noor, new ReviewOfferte.AddRemark(id, line, "Weg hiermee."));

        await firm.Done(TestUser.Sam, new EditLines.Remove(id, line));

        Assert.Equal((line, "Weg hiermee."), Assert.Single((await firm.Shown(id)).Remarks.Select(r => (r.LineId!.Value, r.Text))));
    }

    [Fact]
    public async Task Is_for_those_who_work_in_the_firm()
    {
        await using var firm = await TestFirm.Open();
        var id = await firm.DraftOfferte(TestFirmContents.Arms, (TestFirmContents.WineGlass, 6));

        await firm.OnlyForWorkers(new ReviewOfferte.Submit(id, TestFirmContents.Noor));
        await firm.OnlyForWorkers(new ReviewOfferte.Withdraw(id));
        await firm.OnlyForWorkers(new ReviewOfferte.AddRemark(id, null, "Hallo"));
        await firm.OnlyForWorkers(new ReviewOfferte.ResolveRemark(id, 1));
        await firm.OnlyForWorkers(new ReviewOfferte.Finish(id, true));
    }
}
