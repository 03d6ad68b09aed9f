using PracticeFirm.Domain.Common;

namespace PracticeFirm.Documents.Invoicing;

/// <summary>The words only a factuur or creditfactuur has.</summary>
internal static class InvoiceWords
{
    public static readonly LocalizedText Invoice = new("Factuur", "Invoice", "Rechnung");
    public static readonly LocalizedText Collective = new("Verzamelfactuur", "Collective invoice", "Sammelrechnung");
    public static readonly LocalizedText CreditNote = new("CREDITFACTUUR", "CREDIT NOTE", "RECHNUNGSKORREKTUR");
    public static readonly LocalizedText Number = new("Factuurnummer", "Invoice no.", "Rechnungsnr.");
    public static readonly LocalizedText CreditNumber = new("Creditfactuurnr.", "Credit note no.", "Korrekturnr.");
    public static readonly LocalizedText Date = new("Factuurdatum", "Invoice date", "Rechnungsdatum");
    public static readonly LocalizedText DueOn = new("Vervaldatum", "Due date", "Fällig am");
    public static readonly LocalizedText SupplyDate = new("Leverdatum", "Date of supply", "Lieferdatum");
    public static readonly LocalizedText SupplyPeriod = new("Leverperiode", "Period of supply", "Lieferzeitraum");
    public static readonly LocalizedText Original = new("Bij factuur", "For invoice", "Zu Rechnung");
    public static readonly LocalizedText OriginalDate = new("Datum factuur", "Dated", "Rechnung vom");
    public static readonly LocalizedText CustomerKvk = new("Uw KvK-nummer", "Your reg. no.", "Ihre Registernr.");
    public static readonly LocalizedText Remarks = new("Bij deze factuur", "About this invoice", "Zu dieser Rechnung");

    /// <summary>0: the order.</summary>
    public static readonly LocalizedText Order = new("Order {0}", "Order {0}", "Auftrag {0}");

    /// <summary>0: the day.</summary>
    public static readonly LocalizedText OrderOf = new("van {0}", "of {0}", "vom {0}");

    /// <summary>0: the reference.</summary>
    public static readonly LocalizedText Reference = new("uw kenmerk {0}", "your reference {0}", "Ihr Zeichen {0}");

    /// <summary>0: the pakbon.</summary>
    public static readonly LocalizedText Delivery = new("Pakbon {0}", "Delivery note {0}", "Lieferschein {0}");

    /// <summary>0: the day.</summary>
    public static readonly LocalizedText DeliveredOn = new("geleverd op {0}", "delivered on {0}", "geliefert am {0}");

    /// <summary>0: the order.</summary>
    public static readonly LocalizedText Subtotal = new("Subtotaal order {0}, exclusief btw", "Subtotal order {0}, excluding VAT", "Zwischensumme Auftrag {0}, netto");

    public static readonly LocalizedText CreditTotal = new("Totaal te crediteren", "Total credit", "Gutschriftsbetrag");

    /// <summary>0: the percentage, 1: the last day, 2: the amount to pay.</summary>
    public static readonly LocalizedText DiscountThrough = new(
        "{2} bij betaling t/m {1} ({0})",
        "{2} if paid by {1} ({0})",
        "{2} bei Zahlung bis {1} ({0})");

    public static readonly LocalizedText WithDiscount = new("Met korting", "With discount", "Mit Skonto");

    /// <summary>0: number of the original, 1: its date.</summary>
    public static readonly LocalizedText Corrects = new(
        "Met deze creditfactuur corrigeren wij factuur {0} van {1}.",
        "With this credit note we correct invoice {0} of {1}.",
        "Mit dieser Rechnungskorrektur berichtigen wir die Rechnung {0} vom {1}.");

    /// <summary>0: number of the original.</summary>
    public static readonly LocalizedText CorrectsUndated = new(
        "Met deze creditfactuur corrigeren wij factuur {0}.",
        "With this credit note we correct invoice {0}.",
        "Mit dieser Rechnungskorrektur berichtigen wir die Rechnung {0}.");

    /// <summary>0: the reason.</summary>
    public static readonly LocalizedText Reason = new("Reden: {0}", "Reason: {0}", "Grund: {0}");

    public static readonly LocalizedText Settlement = new("Wat gebeurt er met dit bedrag?", "What happens with this amount?", "Was geschieht mit diesem Betrag?");

    /// <summary>0: the amount, 1: the invoice.</summary>
    public static readonly LocalizedText SetOffWith = new(
        "Wij verrekenen {0} met factuur {1}. U hoeft niets te doen.",
        "We set off {0} against invoice {1}. You needn’t do anything.",
        "Wir verrechnen {0} mit der Rechnung {1}. Sie müssen nichts veranlassen.");

    /// <summary>0: the amount.</summary>
    public static readonly LocalizedText SetOff = new(
        "Wij verrekenen {0} met uw openstaande facturen. U hoeft niets te doen.",
        "We set off {0} against your open invoices. You needn’t do anything.",
        "Wir verrechnen {0} mit Ihren offenen Rechnungen. Sie müssen nichts veranlassen.");

    /// <summary>0: the amount, 1: the account.</summary>
    public static readonly LocalizedText PaidBackTo = new(
        "Wij betalen {0} terug op uw rekening {1}.",
        "We pay back {0} to your account {1}.",
        "Wir erstatten {0} auf Ihr Konto {1}.");

    /// <summary>0: the amount.</summary>
    public static readonly LocalizedText PaidBack = new(
        "Wij betalen {0} terug op de rekening waarvan u hebt betaald.",
        "We pay back {0} to the account you paid from.",
        "Wir erstatten {0} auf das Konto, von dem Sie gezahlt haben.");

    /// <summary>0: the amount.</summary>
    public static readonly LocalizedText Kept = new(
        "Wij houden {0} voor u tegoed. U kunt dit bedrag verrekenen bij uw volgende betaling.",
        "We hold {0} to your credit. You may set it off against your next payment.",
        "Wir schreiben Ihnen {0} gut. Sie können den Betrag mit Ihrer nächsten Zahlung verrechnen.");
}
