using FsCheck;
using FsCheck.Fluent;
using PracticeFirm.Domain.Catalog;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Domain.Offertes;
using PracticeFirm.Domain.Orders;
using PracticeFirm.Domain.Relations;
using PracticeFirm.Domain.Tests.Builders;
using static PracticeFirm.Domain.Tests.Builders.Make;

namespace PracticeFirm.Domain.Tests.Orders;

/// <summary>A line of some offerte.</summary>
public sealed record SomeLine(int Article, int Quantity, int Discount, int? Price, int Tariff);

/// <summary>An offerte as firms write them: some lines, discounts, freight, terms, and a customer in one of the VAT cases.</summary>
public sealed record SomeOfferte(
    IReadOnlyList<SomeLine> Lines, int OrderDiscount, int? Freight, DeliveryTerms DeliveryTerms, int LeadTime, int PaymentDays, int CashDiscount, string Words, string Country, VatCategory Category);

public class OrderComparisonProperties
{
    private static readonly Gen<SomeLine> Line =
        from article in Gen.Choose(1, 6)
        from quantity in Gen.Frequency((5, Gen.Choose(2, 50)), (1, Gen.Choose(1_000, Offerte.LargestQuantity)))
        from discount in Gen.Frequency((2, Gen.Constant(0)), (1, Gen.Choose(0, 9_999)))
        from manual in Gen.Elements(true, false)
        from price in Gen.Choose(1, 5_000_000)
        from tariff in Gen.Choose(0, 2)
        select new SomeLine(article, quantity, discount, manual ? price : null, tariff);

    private static readonly Gen<SomeOfferte> Offertes =
        from count in Gen.Choose(1, 8)
        from lines in Gen.ListOf(Line, count)
        from discount in Gen.Frequency((1, Gen.Constant(0)), (1, Gen.Choose(0, 9_999)))
        from typed in Gen.Elements(true, false)
        from freight in Gen.Choose(0, 50_000)
        from terms in Gen.Elements(Enum.GetValues<DeliveryTerms>())
        from lead in Gen.Choose(0, 250)
        from days in Gen.Choose(0, 60)
        from cash in Gen.Choose(0, 300)
        from words in Gen.Elements("", "Prijzen per stuk", "Met vriendelijke groet,\r\nNoor", "50% & meer <b>", " ruimte ")
        from vat in Gen.Elements(
            ("NL", VatCategory.Standard), ("NL", VatCategory.ZeroRated), ("NL", VatCategory.Exempt), ("BE", VatCategory.IntraCommunity), ("DE", VatCategory.ReverseCharge), ("CH", VatCategory.Export))
        select new SomeOfferte([.. lines], discount, typed ? freight : null, terms, lead, days, cash, words, vat.Item1, vat.Item2);

    private static void ForAll(Action<Made> holds) => Prop.ForAll(Arb.From(Offertes), some => holds(Make(some))).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    private sealed record Made(SomeOfferte Some, TradingFirm Firm, Customer Customer, Offerte Offerte);

    private static Made Make(SomeOfferte some)
    {
        var firm = OurFirm();
        var details = Details(some.Country, some.Category) with { VatReason = some.Category == VatCategory.Exempt ? "Kleine ondernemer" : null, DeliveryTerms = some.DeliveryTerms };
        var customer = Customer(details: details);
        var offerte = Offerte.Start(1, firm, customer).Saved();
        Done(offerte.ChangeTerms(
            offerte.Terms with
            {
                Subject = $"Levering {some.Words}",
                CustomerReference = some.Words,
                OrderDiscount = new Percentage(some.OrderDiscount),
                ManualFreight = some.Freight is { } cents ? new Money(cents) : null,
                LeadTimeDays = some.LeadTime,
                PaymentTerms = new PaymentTerms(some.PaymentDays, new Percentage(some.PaymentDays > 10 ? some.CashDiscount : 0), some.PaymentDays > 10 && some.CashDiscount > 0 ? 8 : 0),
                PriceCondition = some.Words,
                Intro = some.Words,
                Closing = some.Words,
            },
            firm));
        foreach (var line in some.Lines)
            offerte.Put(Goods(line), new LineEntry(line.Quantity % 3 == 0 ? "In het blauw" : "", line.Quantity, line.Price is { } price ? new UnitPrice(price) : null, new Percentage(line.Discount)), firm);
        Done(offerte.Send(customer, Numbers(), firm, null));
        Done(offerte.Accept(firm.BusinessDay));
        return new Made(some, firm, customer, offerte);
    }

    private static Article Goods(SomeLine line) => Article(line.Article, line.Article * 7.35m, (VatTariff)line.Tariff, line.Article * 3.10m);

    [Fact]
    public void Field_by_field_an_order_is_its_offerte() => ForAll(made =>
    {
        var order = OrderFrom(made.Offerte, made.Firm, made.Customer);

        Assert.Empty(order.DifferencesFrom(made.Offerte));
        Done(order.Confirm(made.Customer, made.Offerte, OrderNumbers(), made.Firm));
        Assert.Empty(order.DifferencesFrom(made.Offerte));
        Assert.Equal(
            (made.Offerte.Freight, made.Offerte.NetTotal, made.Offerte.VatTotal, made.Offerte.Total, made.Offerte.CostTotal),
            (order.Freight, order.NetTotal, order.VatTotal, order.Total, order.CostTotal));
    });

    [Fact]
    public void Two_parts_are_together_the_offerte() => ForAll(made =>
    {
        var half = made.Offerte.Lines.ToDictionary(l => l.Id, l => l.Quantity / 2);
        if (half.Values.All(units => units == 0))
            return;
        var first = OrderFrom(made.Offerte, made.Firm, made.Customer, wanted: half);
        var second = OrderFrom(made.Offerte, made.Firm, made.Customer, half);

        Assert.Empty(first.DifferencesFrom(made.Offerte));
        Assert.Empty(second.DifferencesFrom(made.Offerte, half));
        Assert.Equal((made.Offerte.Freight, Money.Zero), (first.Freight, second.Freight));
        Assert.All(made.Offerte.Lines, l => Assert.Equal(l.Quantity, first.Lines.Concat(second.Lines).Where(o => o.OfferteLineId == l.Id).Sum(o => o.Quantity)));
    });

    /// <summary>Each field of the terms and of a line, changed alone, is found by its name.</summary>
    [Fact]
    public void Every_single_change_is_found() => ForAll(made =>
    {
        foreach (var (field, change) in Changes(made))
        {
            var order = OrderFrom(made.Offerte, made.Firm, made.Customer);
            change(order);
            Assert.Contains(field, order.DifferencesFrom(made.Offerte).Select(d => d.Field));
            Refused(order.Confirm(made.Customer, made.Offerte, OrderNumbers(), made.Firm), "Order.Deviates");
        }
    });

    private static IEnumerable<(string Field, Action<Order> Change)> Changes(Made made)
    {
        (string, Func<OrderTerms, OrderTerms>)[] terms =
        [
            ("Contactpersoon", t => t with { ContactPersonId = null }),
            ("Onderwerp", t => t with { Subject = "Iets anders" }),
            ("Kenmerk van de klant", t => t with { CustomerReference = "PO 4711" }),
            ("Taal", t => t with { Language = Language.German }),
            ("Leveringsconditie", t => t with { DeliveryTerms = t.DeliveryTerms == DeliveryTerms.ExWorks ? DeliveryTerms.CarriagePaid : DeliveryTerms.ExWorks }),
            ("Levertijd", t => t with { LeadTimeDays = (t.LeadTimeDays + 1) % 250 }),
            ("Betalingstermijn", t => t with { PaymentTerms = new PaymentTerms(t.PaymentTerms.Days == 60 ? 59 : t.PaymentTerms.Days + 1, t.PaymentTerms.CashDiscount, t.PaymentTerms.CashDiscountDays) }),
            ("Betalingskorting", t => t with { PaymentTerms = new PaymentTerms(30, new Percentage(301), 9) }),
            ("Orderkorting", t => t with { OrderDiscount = new Percentage(t.OrderDiscount.BasisPoints + 1) }),
            ("Prijsconditie", t => t with { PriceCondition = "Prijzen onder voorbehoud" }),
            ("Inleiding", t => t with { Intro = "Anders" }),
            ("Afsluiting", t => t with { Closing = "Anders" }),
            ("Verzendkosten", t => t with { ManualFreight = t.ManualFreight!.Value + new Money(1) }),
        ];
        foreach (var (field, change) in terms)
            yield return (field, order => Done(order.ChangeTerms(change(order.Terms), made.Firm)));

        var some = made.Some.Lines[0];
        var offered = made.Offerte.Lines[0];
        var asOffered = new LineEntry(offered.Description, offered.Quantity, offered.UnitPrice, offered.Discount);
        (string, LineEntry, Article)[] lines =
        [
            ("Omschrijving regel 1", asOffered with { Description = "Iets anders" }, Goods(some)),
            ("Aantal regel 1", asOffered with { Quantity = offered.Quantity - 1 }, Goods(some)),
            ("Prijs regel 1", asOffered with { ManualPrice = new UnitPrice(offered.UnitPrice.TenThousandths + 1) }, Goods(some)),
            ("Korting regel 1", asOffered with { Discount = new Percentage(offered.Discount.BasisPoints + 1) }, Goods(some)),
            ("Artikel regel 1", asOffered, Goods(some with { Article = 7 })),
        ];
        foreach (var (field, entry, article) in lines)
            yield return (field, order => Done(order.ChangeLine(order.Lines[0].Id, entry, article.Listed(), made.Firm)));
        yield return ($"Regel {made.Offerte.Lines.Count + 1}", order => order.Put(Article(8), Entry(1), made.Firm));
        if (made.Offerte.Lines.Count > 1)
            yield return ("Regel 1 van de offerte", order => Done(order.RemoveLine(order.Lines[0].Id, made.Firm)));
    }
}
