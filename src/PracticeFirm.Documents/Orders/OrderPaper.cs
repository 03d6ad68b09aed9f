using PracticeFirm.Documents.Layout;
using PracticeFirm.Documents.Papers;

namespace PracticeFirm.Documents.Orders;

/// <summary>The orderbevestiging, and the verkoopcontract that both parties sign.</summary>
internal sealed class OrderPaper(OrderDocument document) : SalesPaper(document)
{
    private bool IsContract => document.Kind == OrderPaperKind.Contract;

    public override string Title => Say(document.Kind switch
    {
        OrderPaperKind.Confirmation => OrderWords.Confirmation,
        OrderPaperKind.Contract => OrderWords.Contract,
    });

    public override IEnumerable<(string Label, string? Value)> Details() =>
    [
        (Say(OrderWords.Number), NumberOrDraft),
        (Words.Date, Day(document.Date)),
        (Say(OrderWords.Offerte), Offerte()),
        (Words.CustomerNumber, document.CustomerNumber),
        (Words.CustomerReference, document.CustomerReference),
        (Words.CustomerVatId, IsContract || NamesBuyerInText(document) ? null : document.CustomerVatId),
        (Words.Contact, document.Contact?.Name),
    ];

    protected override IEnumerable<Strip> BeforeLines(Theme theme) =>
    [
        .. IsContract ? PanelBlock.Strips(theme, Seller(), Buyer()) : [],
        .. IsContract ? Flow.Text(Say(OrderWords.Parties), theme.Body, theme.Width, theme.Gap) : [],
        .. PanelBlock.Strips(
            theme, Panel.Of(Say(OrderWords.DeliveryAddress), AddressLines(document.DeliveryAddress ?? document.Recipient)), new Panel(Say(OrderWords.Agreed), Agreed())),
    ];

    protected override string Note(DocumentArticleLine line) => Day(line.DeliveryOn) is { } day ? Say(OrderWords.LineDate, day) : "";

    protected override Strip Signature(Theme theme) => IsContract
        ? SignatureBlock.Both(
            theme,
            new SignBox(Say(OrderWords.Seller), document.Sender.Name),
            new SignBox(Say(OrderWords.Buyer), document.Recipient.Name))
        : SignatureBlock.Greeting(theme);

    protected override IEnumerable<(string Label, string Text)> Terms() =>
        IsContract ? base.Terms().Append((Say(OrderWords.LawLabel), Say(OrderWords.Law))) : base.Terms();

    private Panel Seller() => new(Say(OrderWords.Seller),
    [
        .. OwnAddress().Select(line => ("", line)),
        ("", Labelled(Words.Kvk, document.Sender.KvkNumber)),
        ("", Labelled(Words.VatId, document.Sender.VatId)),
    ]);

    private Panel Buyer() => new(Say(OrderWords.Buyer),
    [
        .. AddressLines(document.Recipient).Select(line => ("", line)),
        ("", Labelled(Words.Kvk, document.CustomerKvkNumber)),
        ("", Labelled(Words.VatId, document.CustomerVatId)),
    ]);

    private static string Labelled(string label, string? number) => string.IsNullOrWhiteSpace(number) ? "" : $"{label} {number}";

    private IEnumerable<(string Label, string Text)> Agreed()
    {
        var days = document.Lines.OfType<DocumentArticleLine>().Select(line => line.DeliveryOn).Distinct().ToList();
        yield return (Say(OrderWords.OfferteDate), Day(document.OfferteDate) ?? "");
        yield return (Say(OrderWords.WantedOn), Day(document.WantedOn) ?? "");
        yield return (Say(OrderWords.DeliveryDate), days is [{ } only] ? Say(OrderWords.AllLines, Format.Date(only)) : days.Count > 1 ? Say(OrderWords.PerLine) : "");
        yield return (Say(OrderWords.Parts), Say(document.PartialDelivery ? OrderWords.PartsAllowed : OrderWords.PartsNotAllowed));
    }

    private string Offerte()
    {
        if (document.OfferteNumber is not { Length: > 0 } number)
            return "";
        return document.OfferteVersion > 1 ? $"{number}, {Words.Version} {Format.Count(document.OfferteVersion)}" : number;
    }
}
