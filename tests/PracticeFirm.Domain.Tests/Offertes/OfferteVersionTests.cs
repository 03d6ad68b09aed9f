using PracticeFirm.Domain.Catalog;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Domain.Offertes;
using PracticeFirm.Domain.Relations;
using PracticeFirm.Domain.Tests.Builders;
using static PracticeFirm.Domain.Tests.Builders.Make;

namespace PracticeFirm.Domain.Tests.Offertes;

public class OfferteVersionTests
{
    private readonly TradingFirm _firm = OurFirm();
    private readonly Customer _customer = Customer();
    private readonly NumberSeries _numbers = Numbers();
    private readonly Offerte _first;

    public OfferteVersionTests() => _first = Sent(_firm, _customer, _numbers);

    private Offerte Next(TradingFirm? firm = null)
    {
        var next = _first.Revise(5, firm ?? _firm, false);
        Done(next);
        return next.Value.Saved();
    }

    [Fact]
    public void A_next_version_is_a_draft_with_the_same_number_customer_lines_and_conditions()
    {
        var next = Next(OurFirm(Monday.AddDays(7)));

        Assert.Equal((OfferteStatus.Draft, "OFF-2026-0001", 2, _first.Id, 5), (next.Status, next.Number, next.Version, next.PreviousVersionId, next.AuthorId));
        Assert.Equal((_first.CustomerId, _first.VatCategory, _first.Total), (next.CustomerId, next.VatCategory, next.Total));
        Assert.Equal(_first.Terms with { ValidThrough = Monday.AddDays(37) }, next.Terms);
        Assert.Equal(_first.Lines.Select(l => (l.ArticleId, l.Calculation, l.Origin)), next.Lines.Select(l => (l.ArticleId, l.Calculation, l.Origin)));
        Assert.Null(next.Recipient);
        Assert.Equal(("OFF-2026-0001", "OFF-2026-0001 versie 2"), (_first.Title, next.Title));
    }

    [Fact]
    public void The_old_version_stands_until_the_new_one_is_sent()
    {
        var next = Next();
        Assert.Equal(OfferteStatus.Sent, _first.Status);

        Done(next.Send(_customer, _numbers, _firm, _first));

        Assert.Equal((OfferteStatus.Superseded, OfferteStatus.Sent, 1), (_first.Status, next.Status, _numbers.Last));
        Assert.Equal("Vervangen door versie 2.", _first.Events[^1].Text);
        Refused(_first.Accept(Monday), "Offerte.HasNewerVersion");
        Refused(_first.AcceptAfterExpiry(Monday.AddDays(90)), "Offerte.HasNewerVersion");
        Refused(_first.Reject(Monday, "Nee"), "Offerte.HasNewerVersion");
        Refused(_first.StartNegotiation(), "Offerte.HasNewerVersion");
        Refused(_first.Revise(1, _firm, true), "Offerte.HasNewerVersion");
        Refused(_first.Revise(1, _firm, false), "Offerte.HasNewerVersion");
    }

    [Fact]
    public void What_changes_in_the_new_version_leaves_the_old_one_alone()
    {
        var next = Next();
        var before = (_first.Total, _first.Lines.Count, _first.Lines[0].Quantity);

        next.Lines[0].Saved();
        Done(next.Change(next.Lines[0], Entry(99), Article().Listed(), _firm));
        next.Put(Article(2), Entry(), _firm);

        Assert.Equal(before, (_first.Total, _first.Lines.Count, _first.Lines[0].Quantity));
    }

    [Fact]
    public void A_yes_to_the_old_version_stops_the_new_one()
    {
        var next = Next();
        Done(_first.Accept(Monday));

        Refused(next.Send(_customer, _numbers, _firm, _first), "Offerte.PreviousAccepted");

        Assert.Equal((OfferteStatus.Accepted, OfferteStatus.Draft), (_first.Status, next.Status));
        Refused(_first.Revise(1, _firm, false), "Offerte.AlreadyAccepted");
    }

    [Fact]
    public void A_late_yes_to_the_old_version_stops_the_new_one_too()
    {
        var next = Next();
        Assert.True(_first.ExpireWhenPast(Monday.AddDays(40)));
        Done(_first.AcceptAfterExpiry(Monday.AddDays(41)));

        Refused(next.Send(_customer, _numbers, _firm, _first), "Offerte.PreviousAccepted");
    }

    [Fact]
    public void A_rejected_version_stays_rejected_when_a_better_one_is_sent()
    {
        Done(_first.Reject(Monday, "Te duur"));

        Done(Next().Send(_customer, _numbers, _firm, _first));

        Assert.Equal((OfferteStatus.Rejected, "Te duur"), (_first.Status, _first.RejectionReason));
    }

    [Fact]
    public void An_expired_version_is_renewed_and_then_replaced()
    {
        var later = OurFirm(Monday.AddDays(42));
        Assert.True(_first.ExpireWhenPast(later.BusinessDay));

        var next = Next(later);
        Done(next.Send(_customer, _numbers, later, _first));

        Assert.Equal((OfferteStatus.Superseded, later.BusinessDay.AddDays(30)), (_first.Status, next.Terms.ValidThrough));
    }

    [Fact]
    public void There_is_one_next_version_at_a_time() => Refused(_first.Revise(1, _firm, true), "Offerte.HasNewerVersion");

    [Fact]
    public void A_next_version_is_for_the_same_customer()
    {
        var next = Next();

        RefusedOn("CustomerId", "Offerte.OtherCustomer", next.ChooseCustomer(Customer(2), _firm));
        Done(next.ChooseCustomer(_customer, _firm));
    }

    [Fact]
    public void Forgetting_the_version_before_is_a_bug_and_not_a_second_open_offerte()
    {
        var next = Next();

        Assert.Throws<ArgumentException>(() => next.Send(_customer, _numbers, _firm, null));
        Assert.Throws<ArgumentException>(() => next.Send(_customer, _numbers, _firm, Sent(_firm, _customer)));
        Assert.Throws<ArgumentException>(() => Draft(_firm, _customer).Send(_customer, _numbers, _firm, _first));
    }

    [Fact]
    public void A_copy_is_a_fresh_draft_with_the_same_lines()
    {
        Done(_first.Accept(Monday));
        var later = OurFirm(Monday.AddDays(14));

        var copy = _first.Copy(6, later, _customer);

        Assert.Equal((OfferteStatus.Draft, null, 1, null, 6), (copy.Status, copy.Number, copy.Version, copy.PreviousVersionId, copy.AuthorId));
        Assert.Equal((_first.Total, _first.Terms.Subject, later.BusinessDay.AddDays(30)), (copy.Total, copy.Terms.Subject, copy.Terms.ValidThrough));
        Assert.Null(copy.RequestId);
        Assert.Null(copy.DecidedOn);
    }

    [Fact]
    public void A_copy_for_a_customer_abroad_has_their_vat_and_conditions_at_once()
    {
        var belgian = Customer(2, Details("BE") with { DeliveryTerms = DeliveryTerms.CarriagePaid });

        var copy = _first.Copy(1, _firm, belgian);

        Assert.Equal((2, VatCategory.IntraCommunity, DeliveryTerms.CarriagePaid), (copy.CustomerId, copy.VatCategory, copy.Terms.DeliveryTerms));
        Assert.Equal((Money.Zero, copy.NetTotal), (copy.VatTotal, copy.Total));
        Assert.All(copy.Lines, l => Assert.Equal(Percentage.Zero, l.VatRate));
    }

    [Fact]
    public void A_copy_for_nobody_yet_has_domestic_vat()
    {
        var copy = Sent(_firm, Customer(2, Details("BE"))).Copy(1, _firm, null);

        Assert.Equal((null, VatCategory.Standard, Percentage.Of(21)), (copy.CustomerId, copy.VatCategory, copy.Lines[0].VatRate));
        Refused(copy.Send(null, _numbers, _firm, null), "Offerte.NoCustomer");
    }

    [Fact]
    public void A_copy_keeps_prices_typed_by_hand()
    {
        var source = Draft(_firm, _customer);
        Done(source.Change(source.Lines[0], Entry(4, manual: 19), Article().Listed(), _firm));

        var copy = source.Copy(1, _firm, _customer);

        Assert.Equal((Price(19), PriceOrigin.Manual), (copy.Lines[0].UnitPrice, copy.Lines[0].Origin));
    }
}
