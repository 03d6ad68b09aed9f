using PracticeFirm.Documents.Layout;
using PracticeFirm.Documents.Orders;
using PracticeFirm.Documents.Papers;
using PracticeFirm.Domain.Common;

namespace PracticeFirm.Documents.Deliveries;

/// <summary>The pakbon.</summary>
internal sealed class DeliveryNotePaper(DeliveryNoteDocument document) : Paper(document)
{
    private static readonly LocalizedText TitleText = new("Pakbon", "Delivery note", "Lieferschein");
    private static readonly LocalizedText Number = new("Pakbonnummer", "Delivery note no.", "Lieferscheinnr.");
    private static readonly LocalizedText OrderDate = new("Orderdatum", "Order date", "Auftragsdatum");
    private static readonly LocalizedText Method = new("Verzendwijze", "Shipping method", "Versandart");
    private static readonly LocalizedText Moment = new("Levermoment", "Delivery time", "Lieferzeitpunkt");
    private static readonly LocalizedText AgreedWith = new("Afgesproken met", "Agreed with", "Vereinbart mit");
    private static readonly LocalizedText Packages = new("Aantal colli", "Packages", "Anzahl Packstücke");
    private static readonly LocalizedText Ordered = new("Besteld", "Ordered", "Bestellt");
    private static readonly LocalizedText Delivered = new("Geleverd", "Delivered", "Geliefert");
    private static readonly LocalizedText Backorder = new("Nalevering", "Backorder", "Rückstand");
    private static readonly LocalizedText Received = new("Voor ontvangst", "Received", "Ware erhalten");

    private static readonly LocalizedText Rest = new(
        "Wat onder ‘Nalevering’ staat, hebt u nog van ons te goed. Wij leveren dit zo snel mogelijk na, met een eigen pakbon.",
        "What is listed under ‘Backorder’ is still due to you. We will deliver it as soon as possible, with its own delivery note.",
        "Was unter „Rückstand“ steht, liefern wir Ihnen so bald wie möglich mit eigenem Lieferschein nach.");

    private static readonly LocalizedText Check = new(
        "Controleert u de zending bij ontvangst? Meld zichtbare schade of een verschil direct op deze pakbon en binnen 2 werkdagen aan ons.",
        "Please check the goods on receipt. Note visible damage or a difference on this delivery note at once and report it to us within 2 working days.",
        "Bitte prüfen Sie die Sendung beim Empfang. Vermerken Sie sichtbare Schäden oder Abweichungen sofort auf diesem Lieferschein und melden Sie sie uns innerhalb von 2 Werktagen.");

    public override string Title => Say(TitleText);

    public override IEnumerable<(string Label, string? Value)> Details() =>
    [
        (Say(Number), NumberOrDraft),
        (Words.Date, Day(document.Date)),
        (Say(OrderWords.Number), document.OrderNumber),
        (Say(OrderDate), Day(document.OrderedOn)),
        (Words.CustomerReference, document.CustomerReference),
        (Words.CustomerNumber, document.CustomerNumber),
        (Words.Contact, document.Contact?.Name),
    ];

    public override IReadOnlyList<Strip> Body(Theme theme) =>
    [
        TitleStrip(theme),
        .. Opening(theme),
        .. PanelBlock.Strips(
            theme, Panel.Of(Say(OrderWords.DeliveryAddress), AddressLines(document.DeliveryAddress ?? document.Recipient)), new Panel(Say(OrderWords.Delivery), Shipping())),
        .. new LineTable<DeliveryNoteLine>(theme, Columns(), [.. document.Lines.Select(line => new LineRow<DeliveryNoteLine>(line))], carries: false).Strips(),
        .. document.Lines.Any(line => line.Backorder > 0) ? Kept(Flow.Text(Say(Rest), theme.Body, theme.Width, theme.Gap)) : [],
        .. Kept(Flow.Text(Say(Check), theme.Body, theme.Width, theme.Gap * 0.7f)),
        .. Ending(theme),
        SignatureBlock.WithGreeting(theme, new SignBox(Say(Received), string.Format(null, Words.AgreedFor, document.Recipient.Name)) { Extra = Say(Packages) })
            with { SpaceBefore = theme.Gap },
    ];

    private IEnumerable<(string Label, string Text)> Shipping() =>
    [
        (Say(Method), document.Method),
        (Say(OrderWords.DeliveryDate), Day(document.PlannedOn) ?? ""),
        (Say(Moment), document.Moment),
        (Say(AgreedWith), document.AgreedWith),
        (Say(Packages), document.Packages is { } packages ? Format.Count(packages) : ""),
    ];

    private List<TableColumn<DeliveryNoteLine>> Columns() =>
    [
        new(Words.Position, 30, true, line => Format.Count(line.Position)) { Quiet = true, Gap = 0 },
        new(Words.Article, 90, false, line => line.ArticleNumber),
        new(Words.Description, 0, false, line => line.Description),
        new(Say(Ordered), 62, true, line => Format.Count(line.Ordered)) { Gap = 12 },
        new(Say(Delivered), 62, true, line => Format.Count(line.Delivered)) { Gap = 12, Strong = true },
        new(Say(Backorder), 62, true, line => Format.Count(line.Backorder)) { Gap = 12 },
        new("", 64, false, line => line.Unit),
    ];
}
