using PracticeFirm.Domain.Common;

namespace PracticeFirm.Web.Features.Invoices;

/// <summary>Refusals about what the screens of invoices put together.</summary>
internal static class InvoicesErrors
{
    public static Error DifferentTerms { get; } = new(
        "Invoice.DifferentTerms", "Deze orders hebben niet dezelfde betalingsconditie. Maak voor elke betalingsconditie een eigen factuur.", "Lines");

    public static Error InDraft(string title) => new(
        "Invoice.InDraft", $"Een van deze leveringen staat al in {title}. Verstuur dat concept, of gooi het eerst weg.", "Lines");

    public static Error NoMailAddress(string customer) => new(
        "Invoice.NoMailAddress", $"{customer} heeft geen e-mailadres. Vul het in bij de klant, of maak eerst een concept en vul het adres in bij het versturen.", "To");
}
