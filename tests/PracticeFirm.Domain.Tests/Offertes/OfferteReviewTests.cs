using PracticeFirm.Domain.Firm;
using PracticeFirm.Domain.Offertes;
using PracticeFirm.Domain.Tests.Builders;
using static PracticeFirm.Domain.Tests.Builders.Make;

namespace PracticeFirm.Domain.Tests.Offertes;

public class OfferteReviewTests
{
    private readonly TradingFirm _firm = OurFirm();
    private readonly Employee _author = Colleague(1, "Daan Vos");
    private readonly Employee _reviewer = Colleague(2, "Sanne de Wit");
    private readonly Offerte _offerte;

    public OfferteReviewTests() => _offerte = Draft(_firm, Customer());

    [Fact]
    public void A_draft_under_review_is_left_alone()
    {
        Done(_offerte.SubmitForReview(_reviewer));

        Assert.Equal((OfferteStatus.InReview, 2), (_offerte.Status, _offerte.ReviewerId));
        Refused(_offerte.Change(_offerte.Lines[0], Entry(2), Article().Listed(), _firm), "Offerte.InReview");
        Refused(_offerte.ChangeTerms(_offerte.Terms, _firm), "Offerte.InReview");
        Refused(_offerte.SubmitForReview(_reviewer), "Offerte.InReview");
        Refused(_offerte.Send(Customer(), Numbers(), _firm, null), "Offerte.InReview");
    }

    [Fact]
    public void A_colleague_approves_and_the_approval_holds_until_something_changes()
    {
        Done(_offerte.SubmitForReview(_reviewer));
        Done(_offerte.FinishReview(true, _reviewer));
        Assert.Equal((OfferteStatus.Draft, 2, null), (_offerte.Status, _offerte.ApprovedById, _offerte.ReviewerId));
        Assert.Equal("Gecontroleerd en akkoord door Sanne de Wit.", _offerte.Events[^1].Text);

        Refused(_offerte.Change(_offerte.Lines[0], Entry(0), Article().Listed(), _firm), "Offerte.Quantity");
        Assert.Equal(2, _offerte.ApprovedById);
        Done(_offerte.Change(_offerte.Lines[0], Entry(5), Article().Listed(), _firm));
        Assert.Null(_offerte.ApprovedById);
    }

    [Fact]
    public void It_goes_back_with_remarks_on_a_line_and_on_the_whole()
    {
        Done(_offerte.SubmitForReview(_reviewer));
        RefusedOn("Text", "Offerte.NoRemarks", _offerte.FinishReview(false, _reviewer));

        Done(_offerte.AddRemark(_offerte.Lines[0].Id, " Korting klopt niet ", _reviewer, Monday));
        Done(_offerte.AddRemark(null, "Levertijd ontbreekt", _reviewer, Monday));
        Done(_offerte.FinishReview(false, _reviewer));

        Assert.Equal((OfferteStatus.Draft, null), (_offerte.Status, _offerte.ApprovedById));
        Assert.Equal(
            [(_offerte.Lines[0].Id, "Sanne de Wit", "Korting klopt niet"), (null, "Sanne de Wit", "Levertijd ontbreekt")],
            _offerte.Remarks.Select(r => (r.LineId, r.Author, r.Text)));
        Assert.Contains(_offerte.Events, e => e.Text == "Opmerking bij regel 1: Korting klopt niet");
    }

    [Fact]
    public void Remarks_that_were_dealt_with_are_no_reason_to_return_it_again()
    {
        Done(_offerte.AddRemark(null, "Levertijd ontbreekt", _reviewer, Monday));
        var remark = _offerte.Remarks[0].Saved();
        Done(_offerte.ResolveRemark(remark.Id));
        Done(_offerte.SubmitForReview(_reviewer));

        Assert.True(remark.IsResolved);
        Refused(_offerte.ResolveRemark(remark.Id), "Offerte.RemarkResolved");
        Refused(_offerte.ResolveRemark(-1), "Offerte.RemarkNotFound");
        Refused(_offerte.FinishReview(false, _reviewer), "Offerte.NoRemarks");
    }

    [Fact]
    public void A_remark_has_words_and_stands_on_a_line_that_is_there()
    {
        RefusedOn("Text", "Offerte.EmptyRemark", _offerte.AddRemark(null, "\n ", _reviewer, Monday));
        RefusedOn("Text", "Offerte.TextTooLong", _offerte.AddRemark(null, new string('x', Offerte.TextLength + 1), _reviewer, Monday));
        Refused(_offerte.AddRemark(-7, "Klopt niet", _reviewer, Monday), "Offerte.LineNotFound");
        Assert.Empty(_offerte.Remarks);
    }

    [Fact]
    public void Nobody_reviews_their_own_work()
    {
        RefusedOn("ReviewerId", "Offerte.OwnReview", _offerte.SubmitForReview(_author));
        Done(_offerte.SubmitForReview(_reviewer));
        Refused(_offerte.FinishReview(true, _author), "Offerte.OwnReview");
        Assert.Equal(OfferteStatus.InReview, _offerte.Status);
    }

    [Fact]
    public void An_empty_offerte_is_not_worth_a_review() =>
        Refused(Offerte.Start(1, _firm, Customer()).SubmitForReview(_reviewer), "Offerte.NoLines");

    [Fact]
    public void The_author_takes_it_back()
    {
        Done(_offerte.SubmitForReview(_reviewer));
        Done(_offerte.WithdrawFromReview());

        Assert.Equal((OfferteStatus.Draft, null), (_offerte.Status, _offerte.ReviewerId));
        Refused(_offerte.WithdrawFromReview(), "Offerte.NotInReview");
        Refused(_offerte.FinishReview(true, _reviewer), "Offerte.NotInReview");
    }
}
