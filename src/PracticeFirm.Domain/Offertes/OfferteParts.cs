using PracticeFirm.Domain.Catalog;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Relations;

namespace PracticeFirm.Domain.Offertes;

/// <summary>Where an offerte is in its life.</summary>
public enum OfferteStatus
{
    /// <summary>Concept.</summary>
    Draft,

    /// <summary>Ter controle.</summary>
    InReview,

    /// <summary>Verzonden.</summary>
    Sent,

    /// <summary>In onderhandeling.</summary>
    Negotiating,

    /// <summary>Geaccepteerd.</summary>
    Accepted,

    /// <summary>Afgewezen.</summary>
    Rejected,

    /// <summary>Verlopen.</summary>
    Expired,

    /// <summary>Vervangen by a newer version.</summary>
    Superseded,
}

/// <summary>Everything about an offerte but its lines; one thing to change and to save.</summary>
/// <param name="ContactPersonId">To whose attention.</param>
/// <param name="Subject">Subject line.</param>
/// <param name="CustomerReference">Reference of the customer (uw kenmerk).</param>
/// <param name="Language">Language of the document.</param>
/// <param name="ValidThrough">Last day of validity.</param>
/// <param name="WithoutObligation">Vrijblijvend.</param>
/// <param name="DeliveryTerms">Leveringsconditie.</param>
/// <param name="LeadTimeDays">Levertijd in working days after the order.</param>
/// <param name="PaymentTerms">Betalingsconditie.</param>
/// <param name="OrderDiscount">Orderkorting (%).</param>
/// <param name="ManualFreight">Freight typed by a person; null lets the firm's rule decide.</param>
/// <param name="PriceCondition">Sentence about the prices (prijsconditie), empty for the usual one.</param>
/// <param name="Intro">Text above the lines.</param>
/// <param name="Closing">Text below the lines.</param>
public sealed record OfferteTerms(
    int? ContactPersonId,
    string Subject,
    string CustomerReference,
    Language Language,
    DateOnly ValidThrough,
    bool WithoutObligation,
    DeliveryTerms DeliveryTerms,
    int LeadTimeDays,
    PaymentTerms PaymentTerms,
    Percentage OrderDiscount,
    Money? ManualFreight,
    string PriceCondition,
    string Intro,
    string Closing)
{
    // Storage fills a value that holds other values property by property.
    private OfferteTerms()
        : this(null, "", "", default, default, default, default, default, null!, default, null, "", "", "")
    {
    }
}

/// <summary>To whom the offerte was sent, as it was on that day.</summary>
/// <param name="Number">Klantnummer.</param>
/// <param name="Name">Name of the customer.</param>
/// <param name="Contact">Name of the contact person, or empty.</param>
/// <param name="Salutation">Form of address of the contact person.</param>
/// <param name="LastName">Last name, for the salutation.</param>
/// <param name="Address">Address.</param>
/// <param name="VatNumber">Btw-id, when known.</param>
public sealed record Recipient(int Number, string Name, string Contact, Salutation Salutation, string LastName, Address Address, string? VatNumber)
{
    // Storage fills a value that holds other values property by property.
    private Recipient()
        : this(default, "", "", default, "", null!, null)
    {
    }

    /// <summary>The customer as it is now.</summary>
    public static Recipient Of(Customer customer, int? contactPersonId)
    {
        var contact = customer.ContactOrPrimary(contactPersonId);
        return new Recipient(customer.Number, customer.Name, contact?.FullName ?? "", contact?.Salutation ?? Salutation.Neutral, contact?.LastName ?? "", customer.Address, customer.VatNumber);
    }
}

/// <summary>What is typed in a line.</summary>
/// <param name="Description">Text on the document; empty takes the article's name.</param>
/// <param name="Quantity">Whole units.</param>
/// <param name="ManualPrice">Price typed by a person; null takes the price found.</param>
/// <param name="Discount">Regelkorting (%).</param>
public sealed record LineEntry(string Description, int Quantity, UnitPrice? ManualPrice, Percentage Discount);

/// <summary>What an article brings to a line, in the offerte's language and for its customer.</summary>
/// <param name="ArticleId">The article.</param>
/// <param name="Number">Article number.</param>
/// <param name="Name">Name in the offerte's language.</param>
/// <param name="Unit">Unit in the offerte's language.</param>
/// <param name="Tariff">VAT tariff.</param>
/// <param name="Cost">Inkoopprijs per unit.</param>
/// <param name="Found">The price for this customer and quantity.</param>
public sealed record LineArticle(int ArticleId, string Number, string Name, string Unit, VatTariff Tariff, UnitPrice Cost, PriceFound Found)
{
    /// <summary>Looks the article up for a line.</summary>
    public static LineArticle For(Article article, Language language, PriceFound found) =>
        new(article.Id, article.Number, article.Name.In(language), article.Unit.In(language), article.Tariff, article.Cost, found);
}

/// <summary>Offerteregel.</summary>
public sealed class OfferteLine : SalesLine
{
    private OfferteLine()
    {
    }

    internal static OfferteLine At(int position) => new() { Position = position };

    internal OfferteLine Copy()
    {
        var copy = new OfferteLine();
        copy.TakeOver(this);
        return copy;
    }
}

/// <summary>A remark of a reviewer, on a line or on the whole.</summary>
public sealed class OfferteRemark : Entity
{
    private OfferteRemark()
    {
    }

    /// <summary>The line it is about; null for the whole offerte.</summary>
    public int? LineId { get; private set; }

    /// <summary>Who made it.</summary>
    public string Author { get; private set; } = "";

    /// <summary>The firm's date.</summary>
    public DateOnly MadeOn { get; private set; }

    /// <summary>The remark.</summary>
    public string Text { get; private set; } = "";

    /// <summary>True once it was dealt with.</summary>
    public bool IsResolved { get; private set; }

    internal static OfferteRemark Of(int? lineId, string author, DateOnly day, string text) =>
        new() { LineId = lineId, Author = author, MadeOn = day, Text = text };

    internal void Resolve() => IsResolved = true;
}
