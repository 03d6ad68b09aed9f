using System.Globalization;
using System.Text;
using PracticeFirm.Domain.Common;

namespace PracticeFirm.Documents.EInvoice;

/// <summary>
/// The text in the QR code that fills in a payment in a banking app (EPC069-12, version 002: SEPA credit transfer, UTF-8). The code
/// itself is drawn with error correction level M.
/// </summary>
public static class PaymentQr
{
    /// <summary>Largest text, in bytes of UTF-8.</summary>
    public const int MaxBytes = 331;

    /// <summary>Longest name, in characters; what comes after it is left out, since the IBAN decides who is paid.</summary>
    public const int NameLength = 70;

    /// <summary>Longest reference, in characters.</summary>
    public const int ReferenceLength = 140;

    /// <summary>Largest amount: € 999.999.999,99.</summary>
    public static readonly Money HighestAmount = new(99_999_999_999);

    private const int RfLength = 25;

    /// <summary>
    /// The text of the code. Errors: <c>PaymentQr.Name</c>, <c>PaymentQr.Iban</c>, <c>PaymentQr.Amount</c>, <c>PaymentQr.Reference</c>,
    /// <c>PaymentQr.TooLong</c>.
    /// </summary>
    /// <param name="name">Who is paid.</param>
    /// <param name="iban">Account, with or without spaces.</param>
    /// <param name="amount">Amount to pay, more than nothing.</param>
    /// <param name="reference">
    /// What the payment is for: the invoice number. A reference that checks out by ISO 11649 (<c>RF18...</c>) is given as one. Empty gives none.
    /// </param>
    public static Result<string> Payload(string name, string iban, Money amount, string reference)
    {
        var payee = Cut(XmlText.OneLine(name), NameLength);
        var text = XmlText.OneLine(reference);
        var account = Iban.Parse(iban);
        if (payee.Length == 0)
            return new Error("PaymentQr.Name", "Een QR-code om te betalen kan niet zonder naam. Vul de naam in bij de gegevens van je firma.", nameof(name));
        if (account.IsFailure)
            return new Error("PaymentQr.Iban", $"Een QR-code om te betalen kan niet zonder goede IBAN. {account.Error.Message}", nameof(iban));
        if (amount <= Money.Zero || amount > HighestAmount)
            return new Error("PaymentQr.Amount", $"Een QR-code om te betalen kan alleen voor een bedrag van {new Money(1)} tot {HighestAmount}. Laat de code weg.", nameof(amount));
        if (text.EnumerateRunes().Count() > ReferenceLength)
            return new Error("PaymentQr.Reference", $"Het kenmerk van een betaling is hoogstens {ReferenceLength} tekens lang. Maak het korter.", nameof(reference));
        var (structured, free) = Structured(text) is { } rf ? (rf, "") : ("", text);
        string[] elements =
        [
            "BCD", "002", "1", "SCT", "", payee, account.Value, "EUR" + amount.Euros.ToString("0.00", CultureInfo.InvariantCulture), "", structured, free,
        ];
        var payload = string.Join('\n', elements).TrimEnd('\n');
        return Encoding.UTF8.GetByteCount(payload) <= MaxBytes
            ? payload
            : new Error("PaymentQr.TooLong", "De naam en het kenmerk passen samen niet in de QR-code. Maak het kenmerk korter.", nameof(reference));
    }

    private static string Cut(string text, int length) => string.Concat(text.EnumerateRunes().Take(length)).TrimEnd();

    /// <summary>The reference without spaces when it is a creditor reference of ISO 11649, or null: RF, two check digits and up to 21 digits or letters.</summary>
    private static string? Structured(string text)
    {
        var compact = text.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();
        if (!compact.StartsWith("RF", StringComparison.Ordinal) || compact.Length is < 5 or > RfLength || !compact.All(char.IsAsciiLetterOrDigit))
            return null;
        var remainder = 0;
        foreach (var character in compact[4..] + compact[..4])
            remainder = char.IsAsciiDigit(character)
                ? ((remainder * 10) + (character - '0')) % 97
                : ((remainder * 100) + (character - 'A' + 10)) % 97;
        return remainder == 1 ? compact : null;
    }
}
