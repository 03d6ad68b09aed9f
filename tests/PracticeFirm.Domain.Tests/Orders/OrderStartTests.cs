using PracticeFirm.Domain.Catalog;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Domain.Offertes;
using PracticeFirm.Domain.Orders;
using PracticeFirm.Domain.Relations;
using PracticeFirm.Domain.Tests.Builders;
using static PracticeFirm.Domain.Tests.Builders.Make;

namespace PracticeFirm.Domain.Tests.Orders;

public class OrderStartTests
{
    private readonly TradingFirm _firm = OurFirm();
    private readonly Customer _customer = Customer();

    private Offerte Golden() => Accepted(
        _firm, _customer, [(Article(1), Entry(12, 5)), (Article(2, 1.19m, VatTariff.Low, 0.70m), Entry(25)), (Article(3, 149.50m, cost: 90), Entry(3))]);

    [Fact]
    public void An_order_from_an_offerte_is_the_offerte()
    {
        var offerte = Golden();

        var order = OrderFrom(offerte, _firm, _customer);

        Assert.Empty(order.DifferencesFrom(offerte));
        Assert.Equal((offerte.NetTotal, offerte.VatTotal, offerte.Total, offerte.Freight, offerte.CostTotal), (order.NetTotal, order.VatTotal, order.Total, order.Freight, order.CostTotal));
        Assert.Equal((offerte.Id, offerte.Title, false, OrderStatus.Draft, OrderWait.Confirmation), (order.OfferteId, order.OfferteTitle, order.IsPart, order.Status, order.WaitsFor));
        Assert.Null(order.Number);
    }

    [Fact]
    public void Only_an_accepted_offerte_becomes_an_order()
    {
        var sent = Sent(_firm, _customer);

        Refused(Order.StartFrom(sent, 1, _firm, _customer, new Dictionary<int, int>()), "Order.OfferteNotAccepted");
    }

    [Fact]
    public void A_blocked_customer_orders_nothing()
    {
        var offerte = Golden();
        Done(_customer.Block("Betaalt niet"));

        RefusedOn("CustomerId", "Order.CustomerNotActive", Order.StartFrom(offerte, 1, _firm, _customer, new Dictionary<int, int>()));
        Refused(Order.Start(1, _firm, _customer), "Order.CustomerNotActive");
    }

    [Fact]
    public void Two_orders_share_an_offerte_and_the_first_carries_the_freight()
    {
        var offerte = Golden();
        var ids = offerte.Lines.Select(l => l.Id).ToList();
        var chosen = new Dictionary<int, int> { [ids[0]] = 5, [ids[2]] = 3 };

        var first = OrderFrom(offerte, _firm, _customer, wanted: chosen);
        var second = OrderFrom(offerte, _firm, _customer, chosen);

        Assert.Equal([5, 3], first.Lines.Select(l => l.Quantity));
        Assert.Equal([7, 25], second.Lines.Select(l => l.Quantity));
        Assert.Equal([1, 2], second.Lines.Select(l => l.Position));
        Assert.Equal((offerte.Freight, Money.Zero), (first.Freight, second.Freight));
        Assert.True(first.IsPart && second.IsPart);
        Assert.Empty(first.DifferencesFrom(offerte));
        Assert.Empty(second.DifferencesFrom(offerte, chosen));
        Assert.Equal(offerte.LinesTotal, first.LinesTotal + second.LinesTotal);
    }

    [Fact]
    public void Never_more_than_was_offered()
    {
        var offerte = Golden();
        var id = offerte.Lines[0].Id;
        var none = new Dictionary<int, int>();
        var all = offerte.Lines.ToDictionary(l => l.Id, l => l.Quantity);

        Refused(Order.StartFrom(offerte, 1, _firm, _customer, none, new Dictionary<int, int> { [id] = 13 }), "Order.MoreThanOffered");
        Refused(Order.StartFrom(offerte, 1, _firm, _customer, new Dictionary<int, int> { [id] = 8 }, new Dictionary<int, int> { [id] = 5 }), "Order.MoreThanOffered");
        Refused(Order.StartFrom(offerte, 1, _firm, _customer, none, new Dictionary<int, int> { [id] = -1 }), "Order.MoreThanOffered");
        Refused(Order.StartFrom(offerte, 1, _firm, _customer, none, new Dictionary<int, int> { [id] = 0 }), "Order.NothingChosen");
        Refused(Order.StartFrom(offerte, 1, _firm, _customer, all), "Order.OfferteOrdered");
    }

    [Fact]
    public void A_part_that_grew_beyond_what_was_left_needs_consent()
    {
        var offerte = Golden();
        var id = offerte.Lines[0].Id;
        var elsewhere = new Dictionary<int, int> { [id] = 8 };
        var order = OrderFrom(offerte, _firm, _customer, elsewhere, new Dictionary<int, int> { [id] = 4 });
        Assert.Empty(order.DifferencesFrom(offerte, elsewhere));

        Done(order.ChangeLine(order.Lines[0].Id, Entry(5, 5), Article(1).Listed(), _firm));

        Assert.Equal([new OrderDifference("Aantal regel 1", "4", "5")], order.DifferencesFrom(offerte, elsewhere));
        RefusedOn("Consent", "Order.Deviates", order.Confirm(_customer, offerte, OrderNumbers(), _firm, elsewhere: elsewhere));
        Done(order.Confirm(_customer, offerte, OrderNumbers(), _firm, "Mail van mevrouw Van Loon", elsewhere));
    }

    [Fact]
    public void Other_freight_on_a_part_is_a_difference_but_none_is_not()
    {
        var offerte = Golden();
        var order = OrderFrom(offerte, _firm, _customer, wanted: new Dictionary<int, int> { [offerte.Lines[0].Id] = 4 });

        Done(order.ChangeTerms(order.Terms with { ManualFreight = Euro(25) }, _firm));
        Assert.Equal("Verzendkosten", Assert.Single(order.DifferencesFrom(offerte)).Field);

        Done(order.ChangeTerms(order.Terms with { ManualFreight = Money.Zero }, _firm));
        Assert.Empty(order.DifferencesFrom(offerte));
    }

    [Fact]
    public void A_negotiated_price_survives_price_lists_agreements_and_quantities()
    {
        var offerte = Accepted(_firm, _customer, [(Article(1), Entry(4, manual: 19.99m))]);
        var order = OrderFrom(offerte, _firm, _customer);
        Done(_customer.AgreePrice(1, "Ordner", 1, Price(12), Monday, null));
        var dearer = Article(1, 99, cost: 50);
        var found = LineArticle.For(dearer, Language.Dutch, Pricing.Find(dearer, 40, _customer.Agreements, null, Monday));

        Done(order.ChangeLine(order.Lines[0].Id, Entry(40), found, _firm));

        Assert.Equal((Price(19.99m), PriceOrigin.Offerte, $"Afgesproken in {offerte.Title}", Price(15)), (order.Lines[0].UnitPrice, order.Lines[0].Origin, order.Lines[0].OriginText, order.Lines[0].Cost));
        Done(order.Confirm(_customer, offerte, OrderNumbers(), _firm, "Telefonisch akkoord"));
        Done(order.ChangeQuantity(order.Lines[0].Id, 50, StockOf(1, 100), _firm, "Sanne de Wit", "Tien erbij"));
        Assert.Equal((Price(19.99m), Euro(999.50m)), (order.Lines[0].UnitPrice, order.LinesTotal));
    }

    [Fact]
    public void A_negotiated_price_survives_a_copy_of_the_offerte()
    {
        var offerte = Accepted(_firm, _customer, [(Article(1), Entry(4, manual: 19.99m))]);

        var copy = offerte.Copy(1, _firm, _customer).Saved();
        copy.Lines[0].Saved();
        Done(copy.Change(copy.Lines[0], Entry(9, manual: 19.99m), Article(1, 99).Listed(), _firm));

        Assert.Equal((Price(19.99m), PriceOrigin.Manual), (copy.Lines[0].UnitPrice, copy.Lines[0].Origin));
    }

    [Fact]
    public void A_price_typed_over_the_agreed_one_is_seen()
    {
        var offerte = Accepted(_firm, _customer, [(Article(1), Entry(4, manual: 19.99m))]);
        var order = OrderFrom(offerte, _firm, _customer);

        Done(order.ChangeLine(order.Lines[0].Id, Entry(4, manual: 19.9901m), Article(1).Listed(), _firm));

        Assert.Equal(new OrderDifference("Prijs regel 1", "€ 19,99", "€ 19,9901"), order.DifferencesFrom(offerte)[0]);
    }

    [Fact]
    public void A_direct_order_takes_the_conditions_of_the_customer()
    {
        var customer = Customer(2, Details("BE") with { PartialDelivery = true, DeliveryTerms = DeliveryTerms.ExWorks, DeliveryAddress = Address("BE"), Language = Language.German });

        var order = DirectOrder(_firm, customer, [(Article(1), Entry(2))]);

        Assert.Equal((true, DeliveryTerms.ExWorks, Language.German, Address("BE")), (order.Terms.PartialDelivery, order.Terms.DeliveryTerms, order.Terms.Language, order.Terms.DeliveryAddress));
        Assert.Equal((VatCategory.IntraCommunity, Money.Zero, customer.Contacts[0].Id), (order.VatCategory, order.VatTotal, order.Terms.ContactPersonId!.Value));
    }
}
