using PracticeFirm.Domain.Common;

namespace PracticeFirm.Web.Features.Payments;

/// <summary>Refusals of the screens of payments; those about the documents themselves stand with the documents.</summary>
internal static class PaymentsErrors
{
    /// <summary>Nothing was filled in to divide.</summary>
    public static Error NothingChosen { get; } = new("Payment.NothingChosen", "Je hebt nog niets verdeeld. Vul bij minstens één factuur een bedrag in.", "Parts");

    /// <summary>Somebody booked something while the screen stood open, or the button was pressed twice.</summary>
    public static Error OpenChanged(string number, Money open) => new(
        "Payment.OpenChanged", $"Er is net iets geboekt: van {number} staat nu {open} open. Kijk bij de factuur of jouw betaling er al bij staat, en boek hem anders opnieuw.", "Amount");

    /// <summary>More than is open, on booking for one invoice.</summary>
    public static Error LargerThanInvoice(string number, Money open, Money amount) => new(
        "Payment.LargerThanInvoice",
        $"Van {number} staat nog {open} open en je boekt {amount}. Klopt het bedrag op het afschrift? Boek het dan als nieuwe bankregel: wat te veel betaald is, blijft daarop staan.",
        "Amount");
}
