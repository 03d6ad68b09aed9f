using PracticeFirm.Domain.Catalog;
using PracticeFirm.Domain.Common;

namespace PracticeFirm.Domain.Offertes;

/// <summary>A line of what is sold, on an offerte or an order: an article, how many, for how much and why that much.</summary>
public abstract class SalesLine : Entity
{
    /// <summary>Place on the document, from 1.</summary>
    public int Position { get; private protected set; }

    /// <summary>Counts changes; the one who saves on an older revision is told so.</summary>
    public int Revision { get; private protected set; }

    /// <summary>The article.</summary>
    public int ArticleId { get; private set; }

    /// <summary>Article number, as on the document.</summary>
    public string ArticleNumber { get; private set; } = "";

    /// <summary>Text on the document.</summary>
    public string Description { get; private set; } = "";

    /// <summary>Unit on the document.</summary>
    public string Unit { get; private set; } = "";

    /// <summary>Whole units.</summary>
    public int Quantity { get; private protected set; }

    /// <summary>Price per unit, excluding VAT.</summary>
    public UnitPrice UnitPrice { get; private set; }

    /// <summary>Where the price comes from.</summary>
    public PriceOrigin Origin { get; private set; }

    /// <summary>The same in a short sentence.</summary>
    public string OriginText { get; private set; } = "";

    /// <summary>Regelkorting (%).</summary>
    public Percentage Discount { get; private set; }

    /// <summary>VAT tariff of the article.</summary>
    public VatTariff Tariff { get; private set; }

    /// <summary>VAT rate (%) in the VAT case of the document.</summary>
    public Percentage VatRate { get; private set; }

    /// <summary>Inkoopprijs per unit when the line was made.</summary>
    public UnitPrice Cost { get; private set; }

    /// <summary>The line as the calculation sees it.</summary>
    public CalculationLine Calculation => new(Quantity, UnitPrice, Discount, VatRate);

    /// <summary>Marge and opslag of the line after its own discount.</summary>
    public Margin Margin => new(Cost.Times(Quantity), Calculation.Net);

    internal void Set(LineEntry entry, LineArticle article, Percentage vatRate)
    {
        var sameArticle = ArticleId == article.ArticleId;
        var ownWords = !string.IsNullOrWhiteSpace(entry.Description);
        ArticleId = article.ArticleId;
        ArticleNumber = article.Number;
        Description = ownWords ? entry.Description.Trim() : article.Name;
        Unit = article.Unit;
        Quantity = entry.Quantity;
        Discount = entry.Discount;
        Tariff = article.Tariff;
        VatRate = vatRate;
        if (!sameArticle || Cost == UnitPrice.Zero)
            Cost = article.Cost;
        if (entry.ManualPrice is { } typed && !(sameArticle && Origin == PriceOrigin.Offerte && typed == UnitPrice))
        {
            UnitPrice = typed;
            Origin = PriceOrigin.Manual;
            OriginText = $"Zelf ingevuld; gevonden prijs {article.Found.Price}";
        }
        else if (!sameArticle || Origin != PriceOrigin.Offerte)
        {
            UnitPrice = article.Found.Price;
            Origin = article.Found.Origin;
            OriginText = article.Found.Explanation;
        }

        Revision++;
    }

    internal void MoveTo(int position) => Position = position;

    internal void UseRate(Percentage vatRate) => VatRate = vatRate;

    /// <summary>Takes over everything that stands on another line.</summary>
    private protected void TakeOver(SalesLine other)
    {
        Position = other.Position;
        ArticleId = other.ArticleId;
        ArticleNumber = other.ArticleNumber;
        Description = other.Description;
        Unit = other.Unit;
        Quantity = other.Quantity;
        UnitPrice = other.UnitPrice;
        Origin = other.Origin;
        OriginText = other.OriginText;
        Discount = other.Discount;
        Tariff = other.Tariff;
        VatRate = other.VatRate;
        Cost = other.Cost;
    }

    /// <summary>The price was agreed in an offerte: from here on no price list changes it.</summary>
    private protected void AgreedIn(string offerte)
    {
        Origin = PriceOrigin.Offerte;
        OriginText = $"Afgesproken in {offerte}";
    }
}
