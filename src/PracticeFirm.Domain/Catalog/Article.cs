using PracticeFirm.Domain.Common;

namespace PracticeFirm.Domain.Catalog;

/// <summary>Artikelgroep: articles that are discounted and reported together.</summary>
public sealed class ArticleGroup : Entity
{
    private ArticleGroup()
    {
    }

    /// <summary>Short code: PAP.</summary>
    public string Code { get; private set; } = "";

    /// <summary>Dutch name.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Makes a group.</summary>
    public static ArticleGroup Create(string code, string name) => new() { Code = code, Name = name };
}

/// <summary>What an article is, bought and sold for.</summary>
/// <param name="Number">Article number as people read it over the phone.</param>
/// <param name="Gtin">GTIN-13 with a valid check digit; prefix 20 is for use within one firm.</param>
/// <param name="Name">Name in the languages of documents.</param>
/// <param name="Unit">Unit it is sold in: stuk, doos, meter.</param>
/// <param name="PackSize">Units per pack; buying goes in whole packs.</param>
/// <param name="GroupId">Its group.</param>
/// <param name="Tariff">Its VAT tariff.</param>
/// <param name="Cost">Inkoopprijs per unit, excluding VAT.</param>
/// <param name="ListPrice">Verkoopprijs per unit, excluding VAT.</param>
/// <param name="SupplierId">Who supplies it.</param>
/// <param name="ReorderLevel">Minimumvoorraad: below this it has to be bought.</param>
public sealed record ArticleDetails(
    string Number,
    string Gtin,
    LocalizedText Name,
    LocalizedText Unit,
    int PackSize,
    int GroupId,
    VatTariff Tariff,
    UnitPrice Cost,
    UnitPrice ListPrice,
    int SupplierId,
    int ReorderLevel);

/// <summary>Artikel: something the firm trades in.</summary>
public sealed class Article : Aggregate
{
    private Article()
    {
    }

    /// <inheritdoc/>
    public override DocumentKind DocumentKind => DocumentKind.Article;

    /// <summary>Article number.</summary>
    public string Number { get; private set; } = "";

    /// <summary>GTIN-13.</summary>
    public string Gtin { get; private set; } = "";

    /// <summary>Name in the languages of documents.</summary>
    public LocalizedText Name { get; private set; } = null!;

    /// <summary>Unit it is sold in.</summary>
    public LocalizedText Unit { get; private set; } = null!;

    /// <summary>Units per pack.</summary>
    public int PackSize { get; private set; }

    /// <summary>Its group.</summary>
    public int GroupId { get; private set; }

    /// <summary>Its VAT tariff.</summary>
    public VatTariff Tariff { get; private set; }

    /// <summary>Inkoopprijs per unit.</summary>
    public UnitPrice Cost { get; private set; }

    /// <summary>Verkoopprijs per unit.</summary>
    public UnitPrice ListPrice { get; private set; }

    /// <summary>Who supplies it.</summary>
    public int SupplierId { get; private set; }

    /// <summary>Minimumvoorraad.</summary>
    public int ReorderLevel { get; private set; }

    /// <summary>Puts an article in the catalogue.</summary>
    /// <returns>The article, or <c>Article.Pack</c>, <c>Article.Price</c>, <c>Article.Cost</c>, or the refusal of its GTIN.</returns>
    public static Result<Article> Create(ArticleDetails details)
    {
        var errors = new List<Error>();
        var gtin = Common.Gtin.Parse(details.Gtin);
        if (gtin.IsFailure)
            errors.Add(gtin.Error.On(nameof(details.Gtin)));
        if (details.PackSize < 1)
            errors.Add(new Error("Article.Pack", "Vul in hoeveel eenheden er in een verpakking gaan: 1 of meer.", nameof(details.PackSize)));
        if (details.ListPrice <= UnitPrice.Zero || details.ListPrice > UnitPrice.Highest)
            errors.Add(new Error("Article.Price", $"Vul een verkoopprijs in die hoger is dan nul en hoogstens {UnitPrice.Highest}.", nameof(details.ListPrice)));
        if (details.Cost < UnitPrice.Zero || details.Cost > UnitPrice.Highest)
            errors.Add(new Error("Article.Cost", $"Vul een inkoopprijs in van € 0,00 tot {UnitPrice.Highest}.", nameof(details.Cost)));
        if (errors.Count > 0)
            return Result<Article>.Failure(errors);

        return new Article
        {
            Number = details.Number,
            Gtin = gtin.Value,
            Name = details.Name,
            Unit = details.Unit,
            PackSize = details.PackSize,
            GroupId = details.GroupId,
            Tariff = details.Tariff,
            Cost = details.Cost,
            ListPrice = details.ListPrice,
            SupplierId = details.SupplierId,
            ReorderLevel = details.ReorderLevel,
        };
    }
}
