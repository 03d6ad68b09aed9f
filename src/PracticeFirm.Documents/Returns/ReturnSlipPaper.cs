using PracticeFirm.Documents.Layout;
using PracticeFirm.Documents.Orders;
using PracticeFirm.Documents.Papers;
using PracticeFirm.Domain.Common;

namespace PracticeFirm.Documents.Returns;

/// <summary>The retourbon, with its number so large that it is read across a warehouse.</summary>
internal sealed class ReturnSlipPaper(ReturnSlipDocument document) : Paper(document)
{
    private static readonly LocalizedText TitleText = new("Retourbon", "Return slip", "Rücksendeschein");
    private static readonly LocalizedText Number = new("Retournummer", "Return no.", "Retourennr.");
    private static readonly LocalizedText ReturnTo = new("Retour naar", "Return to", "Rücksendung an");
    private static readonly LocalizedText How = new("Zo stuurt u retour", "How to return", "So senden Sie zurück");
    private static readonly LocalizedText Reason = new("Reden", "Reason", "Grund");
    private static readonly LocalizedText Conditions = new("Voorwaarden", "Conditions", "Bedingungen");
    private static readonly LocalizedText Sending = new("Verzending", "Shipping", "Versand");
    private static readonly LocalizedText ReturnBy = new("Uiterlijk", "By", "Spätestens");
    private static readonly LocalizedText Goods = new("Artikelen", "Items", "Artikel");
    private static readonly LocalizedText Settlement = new("Afhandeling", "Settlement", "Abwicklung");
    private static readonly LocalizedText Fee = new("Kosten", "Fee", "Kosten");
    private static readonly LocalizedText Note = new("Geleverd met {0}", "Delivered with {0}", "Geliefert mit {0}");
    private static readonly LocalizedText NoteOn = new("Geleverd met {0} op {1}", "Delivered with {0} on {1}", "Geliefert mit {0} am {1}");
    private static readonly LocalizedText NoteInvoice = new("factuur {0}", "invoice {0}", "Rechnung {0}");

    private static readonly LocalizedText Visible = new(
        "Schrijf dit nummer duidelijk op elk pakket en leg deze bon erin.",
        "Write this number clearly on every package and enclose this slip.",
        "Schreiben Sie diese Nummer deutlich auf jedes Paket und legen Sie diesen Schein bei.");

    private static readonly LocalizedText Send = new(
        "U stuurt de artikelen naar het adres hiernaast.",
        "You send the items to the address shown here.",
        "Sie senden die Artikel an die nebenstehende Anschrift.");

    private static readonly LocalizedText Complete = new(
        "Compleet en zo mogelijk in de oorspronkelijke verpakking.",
        "Complete and, if possible, in the original packaging.",
        "Vollständig und möglichst in der Originalverpackung.");

    private static readonly LocalizedText Inspected = new(
        "Wij keuren de artikelen na ontvangst. Daarna krijgt u van ons bericht over creditering, vervanging of reparatie. Artikelen die u zonder retournummer stuurt, kunnen wij niet verwerken.",
        "We inspect the items on receipt. You will then hear from us about a credit, replacement or repair. We can’t process items sent without a return number.",
        "Wir prüfen die Artikel nach Eingang. Danach informieren wir Sie über Gutschrift, Ersatz oder Reparatur. Artikel ohne Retourennummer können wir nicht bearbeiten.");

    private static readonly LocalizedText NoFee = new(
        "Wij brengen u geen behandelingskosten in rekening.",
        "We don’t charge a handling fee.",
        "Wir berechnen Ihnen keine Bearbeitungskosten.");

    /// <summary>0: the fee.</summary>
    private static readonly LocalizedText WithFee = new(
        "Wij brengen u {0} behandelingskosten (exclusief btw) in rekening.",
        "We charge a handling fee of {0} (excluding VAT).",
        "Wir berechnen Ihnen {0} Bearbeitungskosten (netto).");

    public override string Title => Say(TitleText);

    public override IEnumerable<(string Label, string? Value)> Details() =>
    [
        (Say(Number), NumberOrDraft),
        (Words.Date, Day(document.Date)),
        (Say(OrderWords.Number), document.OrderNumber),
        (Words.CustomerReference, document.CustomerReference),
        (Words.CustomerNumber, document.CustomerNumber),
        (Words.Contact, document.Contact?.Name),
    ];

    public override IReadOnlyList<Strip> Body(Theme theme) =>
    [
        TitleStrip(theme),
        LargeNumber(theme),
        .. Opening(theme),
        .. PanelBlock.Strips(
            theme,
            Panel.Of(Say(ReturnTo), document.ReturnAddress is { } place ? AddressLines(place) : OwnAddress()),
            new Panel(Say(How),
            [
                (Say(Sending), document.Method.Length > 0 ? document.Method : Say(Send)),
                (Say(ReturnBy), Day(document.ReturnBy) ?? ""),
                (Say(Goods), Say(Complete)),
            ])),
        .. new LineTable<ReturnSlipLine>(theme, Columns(), [.. document.Lines.Select(line => new LineRow<ReturnSlipLine>(line))], carries: false).Strips(),
        .. new TermsBlock(theme, Say(Conditions),
        [
            (Say(Settlement), Say(Inspected)),
            (Say(Fee), document.Fee == Money.Zero ? Say(NoFee) : Say(WithFee, Format.Euro(document.Fee))),
        ]).Below(MostLinesKept),
        .. Ending(theme),
        SignatureBlock.Greeting(theme) with { SpaceBefore = theme.Gap },
    ];

    private Strip LargeNumber(Theme theme)
    {
        var size = 34f * theme.Faces.Scale;
        var height = size + theme.Body.Leading + 20;
        return new Strip(height, (sheet, x, y) =>
        {
            sheet.Box(x, y, theme.Width, height, theme.Wash);
            sheet.Box(x, y, 4, height, theme.Accent);
            var number = GlyphRun.Fitting(NumberOrDraft, theme.Faces.Bold, size, theme.Width - 32, 0.3f);
            sheet.Run(number, theme.Main, x + 18, y + 9 + (size * 0.82f));
            sheet.Fitted(Say(Visible), theme.Plain, x + 18, y + size + 11 + Flow.Baseline(theme.Body), theme.Width - 32);
        })
        {
            SpaceBefore = theme.Gap,
            KeepWithNext = true,
        };
    }

    private List<TableColumn<ReturnSlipLine>> Columns() =>
    [
        new(Words.Position, 30, true, line => Format.Count(line.Position)) { Quiet = true, Gap = 0 },
        new(Words.Article, 90, false, line => line.ArticleNumber),
        new(Words.Description, 0, false, line => line.Description) { Note = Origin },
        new(Words.Quantity, 62, true, line => Format.Count(line.Quantity)) { Strong = true },
        new("", 64, false, line => line.Unit) { Gap = 4 },
        new(Say(Reason), 120, false, line => line.Reason) { Gap = 14 },
    ];

    private string Origin(ReturnSlipLine line)
    {
        var delivery = line.DeliveryNumber.Length == 0 ? ""
            : line.DeliveredOn is { } day ? Say(NoteOn, line.DeliveryNumber, Format.Date(day)) : Say(Note, line.DeliveryNumber);
        var invoice = line.InvoiceNumber.Length == 0 ? "" : Say(NoteInvoice, line.InvoiceNumber);
        var note = string.Join(", ", new[] { delivery, invoice }.Where(part => part.Length > 0));
        return note.Length > 0 ? char.ToUpperInvariant(note[0]) + note[1..] : "";
    }
}
