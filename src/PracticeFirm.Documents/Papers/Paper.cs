using PracticeFirm.Documents.Deliveries;
using PracticeFirm.Documents.Invoicing;
using PracticeFirm.Documents.Layout;
using PracticeFirm.Documents.Offertes;
using PracticeFirm.Documents.Orders;
using PracticeFirm.Documents.Purchasing;
using PracticeFirm.Documents.Returns;
using PracticeFirm.Domain.Common;

namespace PracticeFirm.Documents.Papers;

/// <summary>What a kind of paper adds to the house style: its title, the details beside the address and its running text.</summary>
internal abstract class Paper(BusinessDocument document)
{
    /// <summary>Texts of up to so many lines stay on one page.</summary>
    protected const int MostLinesKept = 14;

    public BusinessDocument Document => document;

    public PaperWords Words { get; } = PaperWords.Of(document.Language);

    public DocumentFormat Format { get; } = DocumentFormat.Of(document.Language);

    public abstract string Title { get; }

    /// <summary>Number (and version) as the title and the running head show them; empty for a concept without a number.</summary>
    public virtual string NumberText => Document.Number ?? "";

    /// <summary>Whether every page is marked as a concept.</summary>
    public virtual bool IsDraft => Document.Number is null;

    /// <summary>Number, date and the like; the first one stands out, those without a value are left out.</summary>
    public abstract IEnumerable<(string Label, string? Value)> Details();

    /// <summary>The running text from title to signatures.</summary>
    public abstract IReadOnlyList<Strip> Body(Theme theme);

    public static Paper Of(BusinessDocument document) => document switch
    {
        OfferteDocument offerte => new OffertePaper(offerte),
        OrderDocument order => new OrderPaper(order),
        DeliveryNoteDocument delivery => new DeliveryNotePaper(delivery),
        PurchaseOrderDocument purchase => new PurchaseOrderPaper(purchase),
        ReturnSlipDocument back => new ReturnSlipPaper(back),
        InvoiceDocument invoice => new InvoicePaper(invoice),
        ReminderDocument reminder => new ReminderPaper(reminder),
        _ => throw new NotSupportedException($"A paper of type {document.GetType().Name} can't be printed."),
    };

    protected string Say(LocalizedText text) => text.In(Document.Language);

    protected string Say(LocalizedText text, params ReadOnlySpan<object?> values) => string.Format(null, text.In(Document.Language), values);

    /// <summary>A date in full; null for none.</summary>
    protected string? Day(DateOnly? date) => date is { } day ? Format.Date(day) : null;

    /// <summary>The number as a detail: a concept says that it is one.</summary>
    protected string NumberOrDraft => NumberText is { Length: > 0 } number ? number : Words.Draft;

    /// <summary>Title with number, and the subject below it.</summary>
    protected Strip TitleStrip(Theme theme)
    {
        var size = 19f * theme.Faces.Scale;
        var subject = Paragraph.Wrap(document.Subject, theme.Style(theme.BodySize * 1.12f, theme.Text), theme.Width, bold: true);
        var leading = theme.Style(theme.BodySize * 1.12f, theme.Text).Leading;
        var height = size + (subject.Count > 0 ? 7 + (subject.Count * leading) : 0);
        return new Strip(height, (sheet, x, y) =>
        {
            var baseline = y + (size * 0.8f);
            var width = sheet.Text(Title, new Pen(theme.Faces.Heading, size, theme.Main), x, baseline);
            sheet.Fitted(NumberText, new Pen(theme.Faces.Regular, size * 0.62f, theme.Label.Ink), x + width + 9, baseline, theme.Width - width - 9);
            for (var i = 0; i < subject.Count; i++)
                subject[i].Draw(sheet, theme.Text, x, y + size + 7 + (i * leading) + (leading * 0.66f));
        })
        {
            KeepWithNext = true,
        };
    }

    /// <summary>Salutation and introduction.</summary>
    protected IEnumerable<Strip> Opening(Theme theme) =>
    [
        .. Flow.Text(document.Salutation, theme.Body, theme.Width, theme.Gap),
        .. Flow.Text(document.Introduction, theme.Body, theme.Width, document.Salutation.Length > 0 ? theme.Body.Leading * 0.6f : theme.Gap),
    ];

    /// <summary>The text at the end, which stays with what follows it.</summary>
    protected IEnumerable<Strip> Ending(Theme theme)
    {
        var closing = Flow.Text(document.Closing, theme.Body, theme.Width, theme.Gap).ToList();
        return closing.Select((strip, i) => i >= closing.Count - MostLinesKept ? strip with { KeepWithNext = true } : strip);
    }

    /// <summary>The same strips, staying with each other and with what follows them.</summary>
    protected static IEnumerable<Strip> Kept(IEnumerable<Strip> strips) => strips.Select(strip => strip with { KeepWithNext = true });

    /// <summary>The lines of an address, with the country when it isn't ours.</summary>
    public IReadOnlyList<string> AddressLines(DocumentRecipient place)
    {
        var abroad = !string.Equals(place.CountryCode, document.Sender.Address.CountryCode, StringComparison.OrdinalIgnoreCase);
        string[] lines =
        [
            place.Name, place.Department, place.ContactPerson, place.StreetLine, place.PostalLine,
            abroad ? CountryNames.Of(place.CountryCode, document.Language) : "",
        ];
        return [.. lines.Where(line => !string.IsNullOrWhiteSpace(line))];
    }

    /// <summary>The lines of the firm's own address.</summary>
    protected IReadOnlyList<string> OwnAddress() =>
        [.. new[] { document.Sender.Name, document.Sender.Address.StreetLine, document.Sender.Address.CityLine }.Where(line => !string.IsNullOrWhiteSpace(line))];

    /// <summary>What the law wants said when VAT isn't charged in the ordinary way, with the btw-id of the buyer where it counts.</summary>
    protected string VatText(TaxedDocument taxed)
    {
        var buyer = string.IsNullOrWhiteSpace(taxed.CustomerVatId) ? "" : $"\n{Words.CustomerVatId}: {taxed.CustomerVatId}";
        return taxed.VatCategory switch
        {
            VatCategory.Standard or VatCategory.ZeroRated => "",
            VatCategory.IntraCommunity => Words.IntraCommunity + buyer,
            VatCategory.ReverseCharge => Words.ReverseCharge + buyer,
            VatCategory.Export => Words.Export,
            VatCategory.Exempt => string.IsNullOrWhiteSpace(taxed.VatReason) ? $"{Words.Exempt}." : $"{Words.Exempt}: {taxed.VatReason}",
        };
    }

    /// <summary>Whether the btw-id of the buyer stands in the legal text rather than among the details.</summary>
    protected static bool NamesBuyerInText(TaxedDocument taxed) => taxed.VatCategory is VatCategory.IntraCommunity or VatCategory.ReverseCharge;
}
