using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Domain.Orders;
using PracticeFirm.Domain.Relations;
using PracticeFirm.Domain.Tests.Builders;
using static PracticeFirm.Domain.Tests.Builders.Make;

namespace PracticeFirm.Domain.Tests.Orders;

public class OrderConfirmTests
{
    private readonly TradingFirm _firm = OurFirm();
    private readonly Customer _customer = Customer();
    private readonly NumberSeries _numbers = OrderNumbers();

    private Order Direct() => DirectOrder(_firm, _customer, [(Article(1), Entry(4)), (Article(2), Entry(1))]);

    [Fact]
    public void Confirming_records_number_recipient_and_promises()
    {
        var prospect = Customer(2, Details() with { Kind = CustomerKind.Prospect });
        var order = DirectOrder(_firm, prospect, [(Article(1), Entry(4))]);

        Done(order.Confirm(prospect, null, _numbers, _firm));

        Assert.Equal(("ORD-2026-0001", OrderStatus.Confirmed, Monday), (order.Number, order.Status, order.ConfirmedOn));
        Assert.Equal((new DateOnly(2026, 11, 26), Monday), (order.Lines[0].PromisedOn, order.Lines[0].PromiseToldOn));
        Assert.Equal(("Praktijk Van Loon", "Ilse van Loon"), (order.Recipient!.Name, order.Recipient.Contact));
        Assert.Equal(CustomerKind.Customer, prospect.Kind);
    }

    [Fact]
    public void Numbers_have_no_gaps_when_some_are_refused()
    {
        var (first, empty, second) = (Direct(), DirectOrder(_firm, _customer), Direct());

        Done(first.Confirm(_customer, null, _numbers, _firm));
        Refused(empty.Confirm(_customer, null, _numbers, _firm), "Order.NoLines");
        Refused(first.Confirm(_customer, null, _numbers, _firm), "Order.NotDraft");
        Done(second.Confirm(_customer, null, _numbers, _firm));

        Assert.Equal(("ORD-2026-0001", null, "ORD-2026-0002", 2), (first.Number, empty.Number, second.Number, _numbers.Last));
    }

    [Fact]
    public void What_differs_from_the_offerte_needs_consent_in_words()
    {
        var offerte = Accepted(_firm, _customer, [(Article(1), Entry(4))]);
        var order = OrderFrom(offerte, _firm, _customer);
        Done(order.ChangeTerms(order.Terms with { PaymentTerms = new PaymentTerms(14, Percentage.Zero, 0) }, _firm));

        RefusedOn("Consent", "Order.Deviates", order.Confirm(_customer, offerte, _numbers, _firm, " "));
        Assert.Contains("Betalingstermijn: 30 dagen werd 14 dagen", order.WhyNotConfirm(_customer, offerte, null, Monday)[0].Message, StringComparison.Ordinal);
        RefusedOn("Consent", "Order.TextTooLong", order.Confirm(_customer, offerte, _numbers, _firm, new string('x', Order.NoteLength + 1)));
        Assert.Equal((0, OrderStatus.Draft), (_numbers.Last, order.Status));

        Done(order.Confirm(_customer, offerte, _numbers, _firm, " Mail van 23 november "));
        Assert.Equal("Mail van 23 november", order.Consent);
    }

    [Fact]
    public void Leaving_out_the_offerte_or_naming_another_customer_is_a_bug()
    {
        var offerte = Accepted(_firm, _customer, [(Article(1), Entry(4))]);
        var order = OrderFrom(offerte, _firm, _customer);

        Assert.Throws<ArgumentException>(() => order.Confirm(_customer, null, _numbers, _firm));
        Assert.Throws<ArgumentException>(() => order.Confirm(Customer(9), offerte, _numbers, _firm));
        Assert.Throws<ArgumentException>(() => Direct().Confirm(_customer, offerte, _numbers, _firm));
    }

    [Fact]
    public void Everything_in_the_way_is_said_at_once()
    {
        var order = DirectOrder(_firm, _customer);
        Done(order.ChangeTerms(order.Terms with { WantedOn = Monday }, _firm));
        Done(_customer.Block("Betaalt niet"));
        _firm.StartNextDay();

        Refused(order.Confirm(_customer, null, _numbers, _firm), "Order.CustomerNotActive", "Order.NoLines", "Order.WantedPassed");
    }

    [Fact]
    public void A_changed_vat_case_sends_people_where_it_can_be_mended()
    {
        var offerte = Accepted(_firm, _customer, [(Article(1), Entry(4))]);
        var (fromOfferte, direct) = (OrderFrom(offerte, _firm, _customer), Direct());
        Done(_customer.Change(Details(category: VatCategory.ZeroRated)));

        Refused(direct.Confirm(_customer, null, _numbers, _firm), "Order.VatCaseChanged");
        Refused(fromOfferte.Confirm(_customer, offerte, _numbers, _firm), "Order.OfferteVatCaseChanged");
        Done(Direct().Confirm(_customer, null, _numbers, _firm));
    }

    [Fact]
    public void A_day_promised_before_confirming_stands_unless_it_has_passed()
    {
        var order = Direct();
        Done(order.Promise(order.Lines[0].Id, Monday.AddDays(1), Monday));
        Done(order.Promise(order.Lines[1].Id, Monday.AddDays(10), Monday));
        _firm.StartNextDay();
        _firm.StartNextDay();

        Done(order.Confirm(_customer, null, _numbers, _firm));

        Assert.Equal([new DateOnly(2026, 11, 30), new DateOnly(2026, 12, 3)], order.Lines.Select(l => l.PromisedOn!.Value));
        Assert.Equal(new DateOnly(2026, 11, 30), order.NextPromise);
    }

    [Fact]
    public void The_wanted_day_is_promised_when_the_levertijd_allows()
    {
        var order = Direct();
        Assert.Equal(new DateOnly(2026, 11, 26), order.UsualPromise(Monday));

        Done(order.ChangeTerms(order.Terms with { WantedOn = Monday.AddDays(1) }, _firm));
        Assert.Equal(new DateOnly(2026, 11, 26), order.UsualPromise(Monday));

        Done(order.ChangeTerms(order.Terms with { WantedOn = new DateOnly(2026, 12, 9) }, _firm));
        Assert.Equal(new DateOnly(2026, 12, 9), order.UsualPromise(Monday));
    }

    [Fact]
    public void A_confirmed_order_is_not_edited_freely()
    {
        var order = Direct();
        Done(order.Confirm(_customer, null, _numbers, _firm));

        Refused(order.ChangeTerms(order.Terms, _firm), "Order.NotDraft");
        Refused(order.AddLine(Entry(1), Article().Listed(), _firm), "Order.NotDraft");
        Refused(order.ChangeLine(order.Lines[0].Id, Entry(1), Article().Listed(), _firm), "Order.NotDraft");
        Refused(order.RemoveLine(order.Lines[0].Id, _firm), "Order.NotDraft");
        Refused(order.Discard(), "Order.NotDraft");
    }

    [Fact]
    public void A_draft_promises_stock_to_nobody()
    {
        var order = Direct();
        var stock = StockOf(1, 10);

        Refused(order.Reserve(order.Lines[0].Id, 1, stock, Monday, "Sanne de Wit"), "Order.NotConfirmed");
        Refused(order.Decline(order.Lines[0].Id, 1, stock, Monday, "Sanne de Wit", "Toch niet"), "Order.NotConfirmed");
        Refused(order.TellPromises(Monday, "per mail"), "Order.NotConfirmed");
        Refused(order.Cancel("Toch niet", new Dictionary<int, Domain.Stock.StockItem> { [1] = stock }, Monday, "Sanne de Wit"), "Order.NotConfirmed");
        Assert.Equal(0, stock.Reserved);
    }
}
