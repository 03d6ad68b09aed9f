using PracticeFirm.Domain.Catalog;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Domain.Offertes;
using PracticeFirm.Domain.Tests.Builders;
using static PracticeFirm.Domain.Tests.Builders.Make;

namespace PracticeFirm.Domain.Tests.Offertes;

public class OfferteLineTests
{
    private readonly TradingFirm _firm = OurFirm();
    private readonly Offerte _offerte;

    public OfferteLineTests() => _offerte = Offerte.Start(1, _firm, Customer()).Saved();

    [Fact]
    public void A_line_takes_words_unit_price_and_cost_of_its_article_and_says_where_the_price_came_from()
    {
        var line = _offerte.Put(Article(), Entry(4), _firm);

        Assert.Equal((1, "100001", "Ordner 1", "stuk", 4), (line.Position, line.ArticleNumber, line.Description, line.Unit, line.Quantity));
        Assert.Equal((Price(24.95m), PriceOrigin.ListPrice, "Prijslijst", Price(15)), (line.UnitPrice, line.Origin, line.OriginText, line.Cost));
        Assert.Equal((Percentage.Of(39.88m), Percentage.Of(66.33m)), (line.Margin.OfPrice!.Value, line.Margin.OfCost!.Value));
    }

    [Fact]
    public void A_price_typed_by_hand_survives_another_quantity_another_customer_and_another_language()
    {
        var article = Article();
        var line = _offerte.Put(article, Entry(4, manual: 19.95m), _firm);
        Assert.Equal((PriceOrigin.Manual, "Zelf ingevuld; gevonden prijs € 24,95"), (line.Origin, line.OriginText));

        Done(_offerte.Change(line, Entry(400, manual: 19.95m), article.Listed(), _firm));
        Done(_offerte.ChooseCustomer(Customer(2, Details("DE") with { Language = Language.German }), _firm));
        Done(_offerte.ChangeTerms(_offerte.Terms with { Language = Language.English }, _firm));
        Done(_offerte.Change(line, Entry(400, manual: 19.95m), article.Listed(Language.English), _firm));

        Assert.Equal((Price(19.95m), PriceOrigin.Manual, "Binder 1", "piece"), (line.UnitPrice, line.Origin, line.Description, line.Unit));
    }

    [Fact]
    public void A_price_typed_by_hand_is_let_go_by_clearing_it()
    {
        var line = _offerte.Put(Article(), Entry(4, manual: 19.95m), _firm);

        Done(_offerte.Change(line, Entry(4), Article().Listed(), _firm));

        Assert.Equal((Price(24.95m), PriceOrigin.ListPrice), (line.UnitPrice, line.Origin));
    }

    [Fact]
    public void Choosing_another_customer_leaves_prices_to_whoever_looks_them_up()
    {
        var line = _offerte.Put(Article(), Entry(), _firm);

        Done(_offerte.ChooseCustomer(Customer(2), _firm));

        Assert.Equal(Price(24.95m), line.UnitPrice);
    }

    [Fact]
    public void Own_words_stay_and_no_words_become_the_articles_name()
    {
        var line = _offerte.Put(Article(), Entry(words: "  Ordner, de blauwe "), _firm);
        Assert.Equal("Ordner, de blauwe", line.Description);

        Done(_offerte.Change(line, Entry(words: "Ordner, de blauwe"), Article().Listed(Language.German), _firm));
        Assert.Equal(("Ordner, de blauwe", "Stück"), (line.Description, line.Unit));
        Done(_offerte.Change(line, Entry(words: " "), Article().Listed(Language.German), _firm));
        Assert.Equal("Ordner 1 (DE)", line.Description);
    }

    [Fact]
    public void The_cost_is_that_of_the_day_the_line_was_made_until_it_becomes_another_article()
    {
        var line = _offerte.Put(Article(), Entry(), _firm);

        Done(_offerte.Change(line, Entry(2), Article(cost: 18).Listed(), _firm));
        Assert.Equal(Price(15), line.Cost);
        Done(_offerte.Change(line, Entry(2), Article(2, cost: 9).Listed(), _firm));
        Assert.Equal(Price(9), line.Cost);
    }

    [Fact]
    public void Lines_are_numbered_from_one_without_gaps_when_moved_or_removed()
    {
        var lines = Enumerable.Range(1, 4).Select(i => _offerte.Put(Article(i), Entry(), _firm)).ToList();

        Done(_offerte.MoveLine(lines[3].Id, 1, _firm));
        Assert.Equal([4, 1, 2, 3], _offerte.Lines.Select(l => l.ArticleId));
        Done(_offerte.MoveLine(lines[3].Id, 99, _firm));
        Assert.Equal([1, 2, 3, 4], _offerte.Lines.Select(l => l.ArticleId));
        Done(_offerte.MoveLine(lines[2].Id, -5, _firm));
        Assert.Equal([3, 1, 2, 4], _offerte.Lines.Select(l => l.ArticleId));
        Done(_offerte.RemoveLine(lines[0].Id, _firm));
        Assert.Equal([3, 2, 4], _offerte.Lines.Select(l => l.ArticleId));
        Assert.Equal([1, 2, 3], _offerte.Lines.Select(l => l.Position));
        Assert.Equal(3 * 24.95m, _offerte.LinesTotal.Euros);
    }

    [Fact]
    public void A_line_that_is_gone_is_named()
    {
        var line = _offerte.Put(Article(), Entry(), _firm);
        Done(_offerte.RemoveLine(line.Id, _firm));

        Refused(_offerte.Change(line, Entry(), Article().Listed(), _firm), "Offerte.LineNotFound");
        Refused(_offerte.RemoveLine(line.Id, _firm), "Offerte.LineNotFound");
        Refused(_offerte.MoveLine(line.Id, 1, _firm), "Offerte.LineNotFound");
    }

    [Fact]
    public void Every_change_of_a_line_counts()
    {
        var line = _offerte.Put(Article(), Entry(), _firm);
        var first = line.Revision;

        Done(_offerte.Change(line, Entry(2), Article().Listed(), _firm));
        Refused(_offerte.Change(line, Entry(0), Article().Listed(), _firm), "Offerte.Quantity");

        Assert.Equal(first + 1, line.Revision);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(Offerte.LargestQuantity)]
    public void A_quantity_within_the_limits_is_taken(int quantity) => Assert.Equal(quantity, _offerte.Put(Article(), Entry(quantity), _firm).Quantity);

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(Offerte.LargestQuantity + 1)]
    [InlineData(1_000_000_000)]
    [InlineData(int.MinValue)]
    public void A_quantity_past_the_limits_is_refused(int quantity)
    {
        RefusedOn("Quantity", "Offerte.Quantity", _offerte.AddLine(Entry(quantity), Article().Listed(), _firm));
        Assert.Empty(_offerte.Lines);
    }

    [Fact]
    public void A_price_of_zero_is_a_gift_and_a_price_below_it_or_sky_high_is_refused()
    {
        Assert.Equal(UnitPrice.Zero, _offerte.Put(Article(), Entry(manual: 0), _firm).UnitPrice);
        Assert.Equal(UnitPrice.Highest, _offerte.Put(Article(), Entry(manual: 100_000), _firm).UnitPrice);
        RefusedOn("ManualPrice", "Offerte.Price", _offerte.AddLine(Entry(manual: -0.0001m), Article().Listed(), _firm));
        RefusedOn("ManualPrice", "Offerte.Price", _offerte.AddLine(Entry(manual: 100_000.0001m), Article().Listed(), _firm));
    }

    [Fact]
    public void A_discount_runs_from_0_to_100_percent()
    {
        Assert.Equal(Money.Zero, _offerte.Put(Article(), Entry(discount: 100), _firm).Calculation.Net);
        RefusedOn("Discount", "Offerte.Discount", _offerte.AddLine(Entry(discount: 100.01m), Article().Listed(), _firm));
        RefusedOn("Discount", "Offerte.Discount", _offerte.AddLine(Entry(discount: -0.01m), Article().Listed(), _firm));
    }

    [Fact]
    public void All_that_is_wrong_with_a_line_is_said_at_once() =>
        Refused(
            _offerte.AddLine(Entry(0, -1, -1, new string('x', Offerte.DescriptionLength + 1)), Article().Listed(), _firm),
            "Offerte.Quantity", "Offerte.Price", "Offerte.Discount", "Offerte.TextTooLong");

    [Fact]
    public void The_largest_offerte_that_can_be_made_still_adds_up_and_has_no_room_for_more()
    {
        for (var i = 0; i < Offerte.MostLines; i++)
            _offerte.Put(Article(1, tariff: i % 2 == 0 ? VatTariff.High : VatTariff.Low), Entry(Offerte.LargestQuantity, manual: 100_000), _firm);
        Done(_offerte.ChangeTerms(_offerte.Terms with { OrderDiscount = Percentage.Of(100), ManualFreight = Offerte.HighestFreight }, _firm));

        Assert.Equal(Euro(3_000_000_000_000), _offerte.LinesTotal);
        Assert.Equal((Euro(10_000), _offerte.Calculation.Total), (_offerte.NetTotal, _offerte.Total));
        RefusedOn(null, "Offerte.TooManyLines", _offerte.AddLine(Entry(), Article().Listed(), _firm));
    }
}
