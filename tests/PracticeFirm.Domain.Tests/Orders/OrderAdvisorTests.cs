using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Domain.Offertes;
using PracticeFirm.Domain.Orders;
using PracticeFirm.Domain.Relations;
using PracticeFirm.Domain.Stock;
using PracticeFirm.Domain.Tests.Builders;
using static PracticeFirm.Domain.Tests.Builders.Make;

namespace PracticeFirm.Domain.Tests.Orders;

public class OrderAdvisorTests
{
    private readonly TradingFirm _firm = OurFirm();
    private readonly Customer _customer = Customer();

    private Order Direct(params IEnumerable<LineEntry> entries) => DirectOrder(_firm, _customer, entries.Select(e => (Article(1), e)));

    private static LineAvailability There(OrderLine line, int free, int days) =>
        new(line.Id, free, new Availability(BusinessCalendar.AddWorkingDays(Monday, days), AvailabilitySource.Supplier));

    private IReadOnlyList<Advice> Look(Order order, CreditUse? credit = null, params IReadOnlyList<LineAvailability> stock) =>
        OrderAdvisor.Look(order, _firm, _customer, credit ?? CreditUse.None, stock, _customer.Agreements);

    private static Advice Only(string code, IReadOnlyList<Advice> seen)
    {
        var advice = Assert.Single(seen);
        Assert.Equal(code, advice.Code);
        Assert.NotEqual("", advice.Explanation);
        return advice;
    }

    [Fact]
    public void A_sound_order_gets_no_advice()
    {
        var order = Direct(Entry(4));

        Assert.Empty(Look(order, null, There(order.Lines[0], 9, 0)));
        Assert.Empty(Look(Direct()));
    }

    [Fact]
    public void Goods_that_come_after_the_day_that_follows_from_the_levertijd()
    {
        var order = Direct(Entry(8));
        Assert.Empty(Look(order, null, There(order.Lines[0], 0, 3)));

        var advice = Only("Advice.Delivery", Look(order, null, There(order.Lines[0], 0, 4)));

        Assert.Equal((order.Lines[0].Id, "Regel 1: er zijn er 0 vrij. Alles is er pas op 27-11-2026."), (advice.LineId, advice.Text));
        Assert.Contains("26-11-2026", advice.Explanation, StringComparison.Ordinal);
    }

    [Fact]
    public void Goods_that_come_after_the_promised_day()
    {
        var order = Direct(Entry(8));
        Done(order.Promise(order.Lines[0].Id, new DateOnly(2026, 12, 1), Monday));

        Assert.Empty(Look(order, null, There(order.Lines[0], 0, 6)));
        Only("Advice.Delivery", Look(order, null, There(order.Lines[0], 0, 7)));
    }

    [Fact]
    public void Goods_that_are_set_aside_are_there()
    {
        var desk = OrderDesk.Of(8);
        Done(desk.Reserve(8));

        Assert.Empty(OrderAdvisor.Look(desk.Order, desk.Firm, desk.Customer, CreditUse.None, [There(desk.Line, 0, 9)], []));
    }

    [Fact]
    public void A_wish_that_the_levertijd_does_not_allow()
    {
        var order = Direct(Entry(8));
        Done(order.ChangeTerms(order.Terms with { WantedOn = new DateOnly(2026, 11, 24) }, _firm));

        Assert.Equal("De klant wil de goederen op 24-11-2026. Met deze levertijd zeg je 26-11-2026 toe.", Only("Advice.Wanted", Look(order)).Text);

        Done(order.Promise(order.Lines[0].Id, new DateOnly(2026, 11, 24), Monday));
        Assert.Empty(Look(order));
    }

    [Fact]
    public void A_part_in_time_and_a_part_not_while_parts_were_not_agreed()
    {
        var order = Direct(Entry(8), Entry(2));
        IReadOnlyList<LineAvailability> stock = [There(order.Lines[0], 0, 9), There(order.Lines[1], 2, 0)];

        Assert.Equal(["Advice.Delivery", "Advice.Partial"], Look(order, null, stock).Select(a => a.Code));
        Assert.Equal(["Advice.Delivery", "Advice.Delivery"], Look(order, null, There(order.Lines[0], 0, 9), There(order.Lines[1], 0, 9)).Select(a => a.Code));
        Assert.Equal(["Advice.Delivery", "Advice.Delivery", "Advice.Partial"], Look(order, null, There(order.Lines[0], 3, 9), There(order.Lines[1], 0, 9)).Select(a => a.Code));

        Done(order.ChangeTerms(order.Terms with { PartialDelivery = true }, _firm));
        Only("Advice.Delivery", Look(order, null, stock));
    }

    [Fact]
    public void A_credit_limit_that_is_passed_unless_it_is_paid_in_advance()
    {
        var order = Direct(Entry(4));
        var room = _customer.CreditLimit - order.Total;
        Assert.Empty(Look(order, new CreditUse(room, Money.Zero)));

        Assert.Equal("Met deze order komt de klant op € 5.000,01. De kredietlimiet is € 5.000,00.", Only("Advice.Credit", Look(order, new CreditUse(room + Euro(0.01m), Money.Zero))).Text);

        Done(order.ChangeTerms(order.Terms with { PaymentTerms = new PaymentTerms(0, Percentage.Zero, 0) }, _firm));
        Assert.Empty(Look(order, new CreditUse(room + Euro(0.01m), Money.Zero)));
    }

    [Fact]
    public void Invoices_that_should_have_been_paid() =>
        Assert.Equal("Van deze klant staat € 914,36 open die al betaald had moeten zijn.", Only("Advice.Overdue", Look(Direct(Entry(4)), new CreditUse(Euro(914.36m), Euro(914.36m)))).Text);

    [Fact]
    public void A_blocked_customer()
    {
        var order = Direct(Entry(4));
        Done(_customer.Block("Betaalt niet"));

        Assert.Equal("Praktijk Van Loon is geblokkeerd: Betaalt niet.", Only("Advice.Blocked", Look(order)).Text);
    }

    [Fact]
    public void A_price_that_is_not_the_agreed_one()
    {
        Done(_customer.AgreePrice(1, "Ordner 1", 1, Price(24), Monday, null));
        Done(_customer.AgreePrice(1, "Ordner 1", 10, Price(23), Monday, null));
        Done(_customer.AgreePrice(1, "Ordner 1", 11, Price(22), Monday.AddDays(1), null));

        Assert.Empty(Look(Direct(Entry(4, manual: 24))));
        Assert.Empty(Look(Direct(Entry(12, manual: 23))));
        Assert.Equal("Regel 1: de prijs is € 24,95. In de prijsafspraak met deze klant staat € 24,00.", Only("Advice.Price", Look(Direct(Entry(4)))).Text);
        Assert.Contains("Pas de prijs aan", Only("Advice.Price", Look(Direct(Entry(12, manual: 24)))).Explanation, StringComparison.Ordinal);

        var offerte = Accepted(_firm, _customer, [(Article(1), Entry(4))]);
        Assert.Contains("De prijs uit de offerte geldt", Only("Advice.Price", Look(OrderFrom(offerte, _firm, _customer))).Explanation, StringComparison.Ordinal);
    }

    [Fact]
    public void A_marge_below_the_limit_on_a_line_and_on_the_whole_and_goods_given_away()
    {
        Assert.Equal(["Advice.Margin", "Advice.Margin"], Look(Direct(Entry(4, manual: 18.70m))).Select(a => a.Code));
        Assert.Empty(Look(Direct(Entry(4, manual: 18.75m))));
        Assert.Equal("Regel 1: de klant betaalt niets. De inkoop kost € 60,00.", Look(Direct(Entry(4, manual: 0)))[0].Text);
    }

    [Fact]
    public void A_delivery_address_that_is_abroad_or_not_complete_unless_the_customer_collects()
    {
        var order = Direct(Entry(4));
        Done(order.ChangeTerms(order.Terms with { DeliveryAddress = Address("BE") }, _firm));
        Assert.Equal("De goederen gaan naar het buitenland: Antwerpen (BE).", Only("Advice.Address", Look(order)).Text);

        Done(order.ChangeTerms(order.Terms with { DeliveryAddress = Address() with { PostalCode = " " } }, _firm));
        Assert.Equal("Het afleveradres is niet compleet.", Only("Advice.Address", Look(order)).Text);

        Done(order.ChangeTerms(order.Terms with { DeliveryTerms = DeliveryTerms.ExWorks }, _firm));
        Assert.Empty(Look(order));
    }

    [Fact]
    public void Goods_without_vat_that_stay_in_the_country()
    {
        var belgian = Customer(2, Details("BE") with { DeliveryAddress = Address() });
        var order = DirectOrder(_firm, belgian, [(Article(1), Entry(4))]);

        Assert.Contains("zonder btw", Only("Advice.Address", OrderAdvisor.Look(order, _firm, belgian, CreditUse.None, [], [])).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_level_of_help_decides_what_is_said()
    {
        var order = Direct(Entry(400, 50));
        var credit = new CreditUse(Euro(9_000), Euro(1));
        IReadOnlyList<Advice> With(HelpLevel help) => OrderAdvisor.Look(order, OurFirm(help: help), _customer, credit, [There(order.Lines[0], 3, 9)], []);
        var (guided, independent) = (With(HelpLevel.Guided), With(HelpLevel.Independent));

        Assert.Equal(["Advice.Delivery", "Advice.Margin", "Advice.Partial", "Advice.Margin", "Advice.Credit", "Advice.Overdue"], guided.Select(a => a.Code));
        Assert.All(guided, a => Assert.NotEqual("", a.Explanation));
        Assert.Equal(guided.Select(a => (a.Code, a.Text, a.LineId)), independent.Select(a => (a.Code, a.Text, a.LineId)));
        Assert.All(independent, a => Assert.Equal("", a.Explanation));
        Assert.Empty(With(HelpLevel.Exam));
    }

    [Fact]
    public void Advice_never_stands_in_the_way()
    {
        var order = Direct(Entry(9_999, 90));

        Assert.NotEmpty(Look(order));
        Done(order.Confirm(_customer, null, OrderNumbers(), _firm));
    }
}
