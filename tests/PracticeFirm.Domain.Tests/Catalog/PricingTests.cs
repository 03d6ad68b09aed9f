using PracticeFirm.Domain.Catalog;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Relations;
using static PracticeFirm.Domain.Tests.Builders.Make;

namespace PracticeFirm.Domain.Tests.Catalog;

public class PricingTests
{
    private readonly Article _article = Article();
    private readonly Customer _customer = Customer();
    private readonly DiscountGroup _group = DiscountGroup.Create("A", "Grootverbruik", [GroupDiscount.Of(1, Percentage.Of(8))]);

    private PriceFound Find(int quantity = 1, DiscountGroup? group = null, DateOnly? day = null) =>
        Pricing.Find(_article, quantity, _customer.Agreements, group, day ?? Monday);

    private void Agree(int from, decimal price, DateOnly? first = null, DateOnly? last = null, int article = 1) =>
        Done(_customer.AgreePrice(article, "Ordner", from, Price(price), first ?? Monday, last));

    [Fact]
    public void Without_anything_agreed_the_list_price_holds() =>
        Assert.Equal(new PriceFound(Price(24.95m), PriceOrigin.ListPrice, "Prijslijst"), Find());

    [Fact]
    public void A_discount_group_takes_its_percentage_off_rounded_to_cents() =>
        Assert.Equal(new PriceFound(Price(22.95m), PriceOrigin.DiscountGroup, "Kortingsgroep A: 8% van € 24,95"), Find(group: _group));

    [Fact]
    public void A_discount_group_without_a_percentage_for_the_article_group_changes_nothing()
    {
        var other = DiscountGroup.Create("B", "Overig", [GroupDiscount.Of(99, Percentage.Of(8)), GroupDiscount.Of(1, Percentage.Zero)]);

        Assert.Equal(PriceOrigin.ListPrice, Find(group: other).Origin);
    }

    [Fact]
    public void An_agreed_price_goes_before_the_discount_group_even_when_it_is_higher()
    {
        Agree(1, 23.50m);

        Assert.Equal(new PriceFound(Price(23.50m), PriceOrigin.PriceAgreement, "Prijsafspraak"), Find(group: _group));
    }

    [Theory]
    [InlineData(9, 24.95, PriceOrigin.ListPrice)]
    [InlineData(10, 22, PriceOrigin.PriceAgreement)]
    [InlineData(99, 22, PriceOrigin.PriceAgreement)]
    [InlineData(100, 20, PriceOrigin.PriceAgreement)]
    [InlineData(5_000, 20, PriceOrigin.PriceAgreement)]
    public void A_staffel_holds_from_its_quantity(int quantity, double price, PriceOrigin origin)
    {
        Agree(100, 20);
        Agree(10, 22);

        Assert.Equal((Price((decimal)price), origin), (Find(quantity).Price, Find(quantity).Origin));
    }

    [Fact]
    public void The_explanation_names_quantity_and_last_day()
    {
        Agree(10, 22, Monday, new DateOnly(2026, 12, 31));

        Assert.Equal("Prijsafspraak vanaf 10 t/m 31-12-2026", Find(10).Explanation);
    }

    [Theory]
    [InlineData(-1, PriceOrigin.ListPrice)]
    [InlineData(0, PriceOrigin.PriceAgreement)]
    [InlineData(10, PriceOrigin.PriceAgreement)]
    [InlineData(11, PriceOrigin.ListPrice)]
    public void An_agreement_holds_from_its_first_through_its_last_day(int day, PriceOrigin origin)
    {
        Agree(1, 22, Monday, Monday.AddDays(10));

        Assert.Equal(origin, Find(day: Monday.AddDays(day)).Origin);
    }

    [Fact]
    public void An_agreement_about_another_article_says_nothing()
    {
        Agree(1, 1, article: 2);

        Assert.Equal(PriceOrigin.ListPrice, Find().Origin);
    }

    [Fact]
    public void An_article_has_a_gtin_a_pack_and_prices_that_make_sense()
    {
        var good = new ArticleDetails("100001", "8712345678906", LocalizedText.Same("Ordner"), LocalizedText.Same("stuk"), 5, 1, VatTariff.High, Price(1), Price(2), 1, 0);

        Assert.Equal(("8712345678906", 5), (Domain.Catalog.Article.Create(good).Value.Gtin, Domain.Catalog.Article.Create(good).Value.PackSize));
        var refused = Domain.Catalog.Article.Create(good with { Gtin = "8712345678905", PackSize = 0, ListPrice = UnitPrice.Zero, Cost = Price(-0.01m) });
        Assert.Equal(
            ["Gtin Gtin.CheckDigit", "PackSize Article.Pack", "ListPrice Article.Price", "Cost Article.Cost"],
            refused.Errors.Select(e => $"{e.Field} {e.Code}"));
        Refused(Domain.Catalog.Article.Create(good with { ListPrice = Price(1_000_000_000), Cost = Price(1_000_000_000) }), "Article.Price", "Article.Cost");
    }
}
