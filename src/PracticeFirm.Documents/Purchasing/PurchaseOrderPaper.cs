using PracticeFirm.Documents.Layout;
using PracticeFirm.Documents.Orders;
using PracticeFirm.Documents.Papers;
using PracticeFirm.Domain.Common;

namespace PracticeFirm.Documents.Purchasing;

/// <summary>The inkooporder.</summary>
internal sealed class PurchaseOrderPaper(PurchaseOrderDocument document) : Paper(document)
{
    private static readonly LocalizedText TitleText = new("Inkooporder", "Purchase order", "Bestellung");
    private static readonly LocalizedText Number = new("Inkoopnummer", "Purchase order no.", "Bestellnr.");
    private static readonly LocalizedText SupplierNumber = new("Leveranciersnr.", "Supplier no.", "Lieferantennr.");
    private static readonly LocalizedText WantedOn = new("Gewenste leverdatum", "Delivery wanted on", "Gewünschter Liefertermin");
    private static readonly LocalizedText YourNumber = new("Uw artikelnr.", "Your item no.", "Ihre Artikelnr.");
    private static readonly LocalizedText OurNumber = new("Ons artikelnr.", "Our item no.", "Unsere Artikelnr.");
    private static readonly LocalizedText Remark = new("Opmerking", "Remark", "Bemerkung");
    private static readonly LocalizedText State = new("Vermelden", "Please state", "Bitte angeben");

    /// <summary>0: the orders.</summary>
    private static readonly LocalizedText ForOrders = new("Voor order {0}", "For order {0}", "Für Auftrag {0}");

    /// <summary>0: the day.</summary>
    private static readonly LocalizedText LineWantedOn = new("gewenst op {0}", "wanted on {0}", "gewünscht zum {0}");

    /// <summary>0: the number.</summary>
    private static readonly LocalizedText StateNumber = new(
        "{0} op pakbon en factuur",
        "{0} on delivery note and invoice",
        "{0} auf Lieferschein und Rechnung");

    private static readonly LocalizedText Acknowledge = new(
        "Wilt u deze bestelling met de leverdatum aan ons bevestigen? Kunt u niet op tijd of niet alles leveren, laat het ons dan direct weten.",
        "Please confirm this order with the delivery date. If you can’t deliver on time or in full, please let us know at once.",
        "Bitte bestätigen Sie uns diese Bestellung mit dem Liefertermin. Können Sie nicht rechtzeitig oder nicht vollständig liefern, teilen Sie es uns bitte sofort mit.");

    public override string Title => Say(TitleText);

    public override IEnumerable<(string Label, string? Value)> Details() =>
    [
        (Say(Number), NumberOrDraft),
        (Words.Date, Day(document.Date)),
        (Say(WantedOn), Day(document.WantedOn)),
        (Say(SupplierNumber), document.CustomerNumber),
        (Words.CustomerReference, document.CustomerReference),
        (Words.Contact, document.Contact?.Name),
    ];

    public override IReadOnlyList<Strip> Body(Theme theme) =>
    [
        TitleStrip(theme),
        .. Opening(theme),
        .. PanelBlock.Strips(
            theme,
            Panel.Of(Say(OrderWords.DeliveryAddress), document.DeliveryAddress is { } place ? AddressLines(place) : OwnAddress()),
            new Panel(Say(OrderWords.Delivery),
            [
                (Say(OrderWords.WantedOn), Day(document.WantedOn) ?? ""),
                (Say(State), document.Number is { } number ? Say(StateNumber, number) : ""),
            ])),
        .. new LineTable<PurchaseOrderLine>(
            theme, Columns(), [.. document.Lines.Select(line => new LineRow<PurchaseOrderLine>(line) { Adds = line.Net })], carries: true).Strips(),
        .. TotalsBlock.Strips(theme, new TotalsRows([], [], new TotalsRow(Words.NetTotal, "", Format.Euro(document.NetTotal))), new TermsBlock(theme, "", []), MostLinesKept),
        .. new TermsBlock(theme, Say(Remark), [("", document.Remark)]).Below(MostLinesKept),
        .. Kept(Flow.Text(Say(Acknowledge), theme.Body, theme.Width, theme.Gap)),
        .. Ending(theme),
        SignatureBlock.Greeting(theme) with { SpaceBefore = theme.Gap },
    ];

    private List<TableColumn<PurchaseOrderLine>> Columns()
    {
        var columns = new List<TableColumn<PurchaseOrderLine>>
        {
            new(Words.Position, 30, true, line => Format.Count(line.Position)) { Quiet = true, Gap = 0 },
        };
        if (document.Lines.Any(line => line.SupplierArticleNumber.Length > 0))
            columns.Add(new(Say(YourNumber), 78, false, line => line.SupplierArticleNumber) { Strong = true });
        columns.AddRange(
        [
            new(Say(OurNumber), 78, false, line => line.ArticleNumber),
            new(Words.Description, 0, false, line => line.Description) { Note = Note },
            new(Words.Quantity, 62, true, line => Format.Count(line.Quantity)),
            new("", 64, false, line => line.Unit) { Gap = 4 },
            new(Words.Price, 84, true, line => Format.Amount(line.UnitPrice)) { Decimals = line => DocumentFormat.Decimals(line.UnitPrice), Gap = 11 },
            new(Words.Amount, 96, true, line => Format.Amount(line.Net)),
        ]);
        return columns;
    }

    private string Note(PurchaseOrderLine line)
    {
        string[] parts =
        [
            line.ForOrders.Count > 0 ? Say(ForOrders, string.Join(", ", line.ForOrders)) : "",
            line.WantedOn is { } day && day != document.WantedOn ? Say(LineWantedOn, Format.Date(day)) : "",
        ];
        var note = string.Join("; ", parts.Where(part => part.Length > 0));
        return note.Length > 0 ? char.ToUpperInvariant(note[0]) + note[1..] : "";
    }
}
