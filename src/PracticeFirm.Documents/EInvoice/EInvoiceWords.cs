using PracticeFirm.Domain.Common;

namespace PracticeFirm.Documents.EInvoice;

/// <summary>The words an e-invoice adds itself, in its language.</summary>
internal static class EInvoiceWords
{
    public static string LineDiscount(Language language) => language switch
    {
        Language.Dutch => "Regelkorting",
        Language.English => "Line discount",
        Language.German => "Positionsrabatt",
    };

    public static string OrderDiscount(Language language) => language switch
    {
        Language.Dutch => "Orderkorting",
        Language.English => "Order discount",
        Language.German => "Auftragsrabatt",
    };

    public static string Freight(Language language) => language switch
    {
        Language.Dutch => "Verzendkosten",
        Language.English => "Freight",
        Language.German => "Versandkosten",
    };

    public static string Despatches(Language language, IEnumerable<string> numbers) => language switch
    {
        Language.Dutch => "Pakbonnen: ",
        Language.English => "Delivery notes: ",
        Language.German => "Lieferscheine: ",
    } + string.Join(", ", numbers);

    /// <summary>Where a line of a collective invoice comes from.</summary>
    /// <param name="language">Language of the file.</param>
    /// <param name="order">Number of the order.</param>
    /// <param name="reference">The customer's reference of that order, or empty.</param>
    /// <param name="despatch">Number of the pakbon, or empty.</param>
    public static string Origin(Language language, string order, string reference, string despatch)
    {
        var (orderWord, referenceWord, despatchWord) = language switch
        {
            Language.Dutch => ("Order", "uw kenmerk", "pakbon"),
            Language.English => ("Order", "your reference", "delivery note"),
            Language.German => ("Auftrag", "Ihr Zeichen", "Lieferschein"),
        };
        string[] parts = [$"{orderWord} {order}", reference.Length == 0 ? "" : $"{referenceWord} {reference}", despatch.Length == 0 ? "" : $"{despatchWord} {despatch}"];
        return string.Join(", ", parts.Where(part => part.Length > 0));
    }

    /// <summary>What may be taken off when paying early.</summary>
    public static string EarlyPayment(Language language, Percentage rate, DateOnly through, Money payable)
    {
        var (percent, day, amount) = (Papers.DocumentFormat.Of(language).Percent(rate), Letter.Date(language, through), Letter.Amount(language, payable));
        return language switch
        {
            Language.Dutch => $"{percent} betalingskorting bij betaling uiterlijk {day}: u betaalt dan {amount}.",
            Language.English => $"{percent} discount if paid by {day}: you then pay {amount}.",
            Language.German => $"{percent} Skonto bei Zahlung bis {day}: Sie zahlen dann {amount}.",
        };
    }

    /// <summary>How a credit note is settled when nothing else was agreed.</summary>
    public static string Settlement(Language language) => language switch
    {
        Language.Dutch => "Wij verrekenen dit bedrag met uw openstaande facturen of betalen het terug.",
        Language.English => "We settle this amount with your open invoices or pay it back.",
        Language.German => "Wir verrechnen diesen Betrag mit Ihren offenen Rechnungen oder zahlen ihn zurück.",
    };

    /// <summary>Why no VAT is charged, or null where no reason belongs (BR-S-10, BR-Z-10).</summary>
    public static string? Exemption(Language language, VatCategory category, string reason) => category switch
    {
        VatCategory.Standard => null,
        VatCategory.ZeroRated => null,
        VatCategory.IntraCommunity => language switch
        {
            Language.Dutch => "Intracommunautaire levering",
            Language.English => "Intra-Community supply (intracommunautaire levering)",
            Language.German => "Steuerfreie innergemeinschaftliche Lieferung (intracommunautaire levering)",
        },
        VatCategory.ReverseCharge => language switch
        {
            Language.Dutch => "Btw verlegd",
            Language.English => "VAT reverse charged (btw verlegd)",
            Language.German => "Steuerschuldnerschaft des Leistungsempfängers (btw verlegd)",
        },
        VatCategory.Export => language switch
        {
            Language.Dutch => "Uitvoer buiten de EU",
            Language.English => "Export outside the EU",
            Language.German => "Steuerfreie Ausfuhrlieferung in ein Land außerhalb der EU",
        },
        VatCategory.Exempt => reason,
    };
}
