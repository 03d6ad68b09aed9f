using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Domain.Purchasing;
using static PracticeFirm.Domain.Tests.Builders.Make;
using static PracticeFirm.Domain.Tests.Purchasing.Purchases;

namespace PracticeFirm.Domain.Tests.Purchasing;

public class PurchaseAdvisorTests
{
    private static readonly SupplierTerms Terms = SupplierTerms.Of(Supplier());

    private static ArticleNeed Need(int free, int minimum = 0, int pack = 1, int article = 1, int supplier = 1, ExpectedUnits[]? expected = null, params OrderShortage[] shortages) =>
        new(article, $"{100_000 + article}", $"Ordner {article}", pack, Price(2), supplier, free, minimum, expected ?? [], shortages);

    private static OrderShortage Short(int line, int units, int? days = null) =>
        new(line * 10, line, $"ORD-2026-000{line}", units, days is { } d ? Monday.AddDays(d) : null);

    private static SuggestedLine? Line(ArticleNeed need) => PurchaseAdvisor.Suggest([need], [Terms], Monday) switch
    {
        [] => null,
        var suggestions => Assert.Single(Assert.Single(suggestions).Lines),
    };

    [Fact]
    public void Enough_is_enough()
    {
        Assert.Null(Line(Need(20, minimum: 20)));
        Assert.Null(Line(Need(0)));
        Assert.Null(Line(Need(3, minimum: 20, expected: [new(Wednesday, 17)])));
        Assert.Null(Line(Need(0, expected: [new(Wednesday, 24)], shortages: Short(1, 24))));
    }

    [Fact]
    public void A_shortage_is_bought_for_the_order_that_has_it()
    {
        var line = Line(Need(0, pack: 10, shortages: Short(1, 24, 5)))!;

        Assert.Equal((24, 30, Euro(60)), (line.Needed, line.Quantity, line.Amount));
        Assert.Equal(["Tekort voor ORD-2026-0001: 24"], line.Reasons);
        Assert.Equal([new PurchaseLinkEntry(10, 1, "ORD-2026-0001", 24)], line.Links);
        Assert.Equal(Monday.AddDays(5), line.FirstPromisedOn);
    }

    [Fact]
    public void An_article_under_its_minimum_is_brought_back_to_it()
    {
        var line = Line(Need(3, minimum: 20, pack: 6))!;

        Assert.Equal((17, 18), (line.Needed, line.Quantity));
        Assert.Equal(["Onder minimum: vrij 3, minimum 20"], line.Reasons);
        Assert.Empty(line.Links);
        Assert.Null(line.FirstPromisedOn);
    }

    [Fact]
    public void What_is_on_its_way_counts()
    {
        var line = Line(Need(3, minimum: 20, expected: [new(Monday.AddDays(-2), 5), new(Wednesday, 7)]))!;

        Assert.Equal(5, line.Quantity);
        Assert.Equal(["Onder minimum: vrij 3, verwacht 12, minimum 20"], line.Reasons);
    }

    [Fact]
    public void Orders_that_will_eat_the_stock_count_too()
    {
        var line = Line(Need(25, minimum: 20, shortages: Short(1, 10)))!;

        Assert.Equal(5, line.Quantity);
        Assert.Equal(["Onder minimum: vrij 25, nodig voor orders 10, minimum 20"], line.Reasons);
        Assert.Empty(line.Links);
    }

    [Fact]
    public void Stock_goes_to_who_was_promised_first_and_the_rest_is_bought_with_the_minimum()
    {
        var line = Line(Need(3, minimum: 20, pack: 12, expected: [new(Wednesday, 10)], shortages: [Short(1, 8), Short(2, 9, 9), Short(3, 6, 2)]))!;

        Assert.Equal((30, 36), (line.Needed, line.Quantity));
        Assert.Equal(["Tekort voor ORD-2026-0002: 2", "Tekort voor ORD-2026-0001: 8", "Onder minimum: vrij 3, verwacht 10, nodig voor orders 13, minimum 20"], line.Reasons);
        Assert.Equal([(2, 2), (1, 8)], line.Links.Select(l => (l.OrderLineId, l.Quantity)));
        Assert.Equal(Monday.AddDays(9), line.FirstPromisedOn);
    }

    [Fact]
    public void The_minimum_order_of_the_supplier_is_weighed_and_never_forced()
    {
        PurchaseSuggestion Of(int units) => Assert.Single(PurchaseAdvisor.Suggest([Need(0, shortages: Short(1, units))], [Terms], Monday));

        Assert.Equal((Euro(248), false, Euro(2)), (Of(124).Total, Of(124).ReachesMinimum, Of(124).Missing));
        Assert.Equal((Euro(250), true, Money.Zero), (Of(125).Total, Of(125).ReachesMinimum, Of(125).Missing));
        Assert.Equal(Money.Zero, Of(500).Missing);
    }

    [Fact]
    public void Suggestions_are_per_supplier_and_say_when_it_could_be_here_and_for_whom_that_is_too_late()
    {
        var other = SupplierTerms.Of(Supplier(2, leadTime: 5, minimum: 0));

        var suggestions = PurchaseAdvisor.Suggest(
            [Need(0, article: 3, shortages: Short(1, 5, 3)), Need(0, article: 2, supplier: 2, shortages: Short(2, 5, 4)), Need(0, minimum: 4, article: 1), Need(9, article: 4)],
            [other, Terms],
            Monday);

        Assert.Equal([(1, Monday.AddDays(3)), (2, Monday.AddDays(7))], suggestions.Select(s => (s.SupplierId, s.HereOn)));
        Assert.Equal([1, 3], suggestions[0].Lines.Select(l => l.ArticleId));
        Assert.All(suggestions[0].Lines, l => Assert.False(suggestions[0].IsTooLateFor(l)));
        Assert.True(suggestions[1].IsTooLateFor(Assert.Single(suggestions[1].Lines)));
        Assert.True(suggestions[1].ReachesMinimum);
    }

    [Fact]
    public void A_suggestion_can_be_ordered_as_it_stands()
    {
        var firm = OurFirm();
        var line = Line(Need(3, minimum: 20, pack: 12, shortages: [Short(1, 8), Short(2, 9, 9)]))!;
        var order = Draft(firm);

        order.Put(Article(), line.Entry, firm);

        Done(order.Place(Purchases.Numbers(), firm));
        Assert.Equal((36, 14), (order.Lines[0].Quantity, order.Lines[0].Links.Sum(l => l.Quantity)));
    }

    [Fact]
    public void A_draft_that_asks_for_broken_packs_too_little_and_too_soon_is_pointed_out()
    {
        var firm = OurFirm();
        var order = Draft(firm);
        order.Put(PackOf(12), PurchaseEntry.Of(10), firm);
        Done(order.ChangeTerms(Wednesday, "", firm));

        var advice = PurchaseAdvisor.Look(order, Supplier(), firm);

        Assert.Equal(
            [
                ("Advice.Pack", "Regel 1: je bestelt er 10. Er gaan er 12 in een verpakking."),
                ("Advice.MinimumOrder", "De inkooporder is € 150,00. Twentse Ordnerindustrie 1 B.V. wil minstens € 250,00: je komt € 100,00 tekort."),
                ("Advice.LeadTime", "Je wilt de goederen op 25-11-2026. Meestal zijn ze er pas op 26-11-2026."),
            ],
            advice.Select(a => (a.Code, a.Text)));
        Assert.All(PurchaseAdvisor.Look(order, Supplier(), OurFirm(help: HelpLevel.Independent)), a => Assert.Equal("", a.Explanation));
        Assert.Empty(PurchaseAdvisor.Look(order, Supplier(), OurFirm(help: HelpLevel.Exam)));
        Done(order.Place(Purchases.Numbers(), firm));
    }

    [Fact]
    public void A_sound_draft_gets_no_advice()
    {
        var firm = OurFirm();
        var order = Draft(firm);
        order.Put(PackOf(12), PurchaseEntry.Of(24), firm);

        Assert.Empty(PurchaseAdvisor.Look(order, Supplier(), firm));
    }

    private static Domain.Catalog.Article PackOf(int size) => Domain.Catalog.Article.Create(new(
        "100001", Gtin.Make("200000000001"), LocalizedText.Same("Ordner"), LocalizedText.Same("stuk"), size, 1, VatTariff.High, Price(15), Price(24.95m), 1, 0)).Value;
}
