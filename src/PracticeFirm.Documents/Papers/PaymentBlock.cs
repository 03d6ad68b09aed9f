using PracticeFirm.Documents.Layout;
using PracticeFirm.Domain.Common;

namespace PracticeFirm.Documents.Papers;

/// <summary>How to pay: amount, term, account and reference, with a code to scan beside them. One strip that never breaks.</summary>
internal static class PaymentBlock
{
    private static readonly LocalizedText Heading = new("Betaling", "Payment", "Zahlung");
    private static readonly LocalizedText HeadingWithCode = new("Betaling: scan de code met de app van uw bank", "Payment: scan the code with your banking app", "Zahlung: Scannen Sie den Code mit Ihrer Banking-App");
    private static readonly LocalizedText Payable = new("Te betalen", "Amount due", "Zu zahlen");
    private static readonly LocalizedText PayBy = new("Uiterlijk op", "Due by", "Spätestens am");
    private static readonly LocalizedText InNameOf = new("Op naam van", "Account holder", "Kontoinhaber");
    private static readonly LocalizedText Mention = new("Onder vermelding van", "Payment reference", "Verwendungszweck");

    /// <param name="theme">The paper.</param>
    /// <param name="amount">What is to be paid.</param>
    /// <param name="payBy">Last day; null prints none.</param>
    /// <param name="reference">What to mention.</param>
    /// <param name="code">The code to scan; null draws none.</param>
    /// <param name="extra">Further facts below amount and day.</param>
    public static Strip Of(Theme theme, Money amount, DateOnly? payBy, string reference, QrPicture? code, params ReadOnlySpan<(string Label, string Text)> extra)
    {
        var (language, sender, format) = (theme.Document.Language, theme.Document.Sender, theme.Format);
        List<(string Label, string Text)> rows =
        [
            (Payable.In(language), format.Euro(amount)),
            (PayBy.In(language), payBy is { } day ? format.Date(day) : ""),
            .. extra,
            ("IBAN", sender.Iban.Length == 0 ? "" : Iban.Format(sender.Iban.Replace(" ", "", StringComparison.Ordinal))),
            (InNameOf.In(language), sender.Name),
            (Mention.In(language), reference),
        ];
        var heading = (code is null ? Heading : HeadingWithCode).In(language);
        return PanelBlock.WithPicture(theme, new Panel(heading, rows), code is null ? 0 : Theme.Mm(29), (sheet, x, y) => code?.Draw(sheet, x, y, Theme.Mm(29)));
    }
}
