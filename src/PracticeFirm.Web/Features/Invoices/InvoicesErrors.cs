using PracticeFirm.Domain.Common;

namespace PracticeFirm.Web.Features.Invoices;

/// <summary>Refusals about what the screens of invoices put together.</summary>
internal static class InvoicesErrors
{
    public static Error DifferentTerms { get; } = new(
        "Invoice.DifferentTerms", "Deze orders hebben niet dezelfde betalingsconditie. Maak voor elke betalingsconditie een eigen factuur.", "Lines");

    public static Error InDraft(string title) => new(
        "Invoice.InDraft", $"Een van deze leveringen staat al in {title}. Verstuur dat concept, of gooi het eerst weg.", "Lines");

    /// <summary>Somebody credited while the screen stood open, or the button was pressed twice.</summary>
    public static Error CreditedMeanwhile(string title, Money left) => new(
        "Invoice.CreditedMeanwhile", $"Er is net iets van {title} gecrediteerd; er is nu nog {left} te crediteren. Kijk bij de factuur welke creditfactuur er al is, en begin anders opnieuw.");

    public static Error NoMailAddress(string customer) => new(
        "Invoice.NoMailAddress", $"{customer} heeft geen e-mailadres. Vul het in bij de klant, of maak eerst een concept en vul het adres in bij het versturen.", "To");
}
