using PracticeFirm.Documents.Layout;
using PracticeFirm.Documents.Orders;
using PracticeFirm.Documents.Papers;
using PracticeFirm.Domain.Common;

namespace PracticeFirm.Documents.Invoicing;

/// <summary>The factuur, the verzamelfactuur of several orders, and the creditfactuur with every amount mirrored.</summary>
internal sealed class InvoicePaper(InvoiceDocument document) : Paper(document)
{
    private readonly Lazy<QrPicture?> _code = new(() => QrPicture.Of(document.PaymentQrText));

    private bool IsCredit => document.Kind == InvoicePaperKind.CreditNote;

    private bool IsCollective => document.Sections.Count > 1;

    private int Sign => IsCredit ? -1 : 1;

    public override string Title => Say(document.Kind switch
    {
        InvoicePaperKind.Invoice => IsCollective ? InvoiceWords.Collective : InvoiceWords.Invoice,
        InvoicePaperKind.CreditNote => InvoiceWords.CreditNote,
    });

    public override IEnumerable<(string Label, string? Value)> Details() =>
    [
        (Say(IsCredit ? InvoiceWords.CreditNumber : InvoiceWords.Number), NumberOrDraft),
        (Say(InvoiceWords.Date), Day(document.Date)),
        (Say(InvoiceWords.DueOn), IsCredit ? null : Day(document.DueOn)),
        (Say(InvoiceWords.Original), IsCredit ? document.OriginalNumber : null),
        (Say(InvoiceWords.OriginalDate), IsCredit ? Day(document.OriginalDate) : null),
        (Supply().Label, Supply().Text),
        (Say(OrderWords.Number), document.Sections is [var only] ? only.OrderNumber : null),
        (Words.CustomerReference, Reference()),
        (Words.CustomerNumber, document.CustomerNumber),
        (Say(InvoiceWords.CustomerKvk), document.CustomerKvkNumber),
        (Words.CustomerVatId, document.CustomerVatId),
        (Words.Contact, document.Contact?.Name),
    ];

    public override IReadOnlyList<Strip> Body(Theme theme) =>
    [
        TitleStrip(theme),
        .. IsCredit ? Flow.Text(Correction(), theme.Body, theme.Width, theme.Gap) : [],
        .. Opening(theme),
        .. ArticleTable.Strips(theme, document, [.. Rows()], sign: Sign),
        .. TotalsBlock.Strips(theme, Totals(theme), new TermsBlock(theme, Say(InvoiceWords.Remarks), Remarks()), MostLinesKept),
        .. Payment(theme),
        .. Flow.Text(document.Closing, theme.Body, theme.Width, theme.Gap),
    ];

    private TotalsRows Totals(Theme theme)
    {
        var rows = TotalsRows.Of(theme, document, withParts: !IsCollective, Sign);
        return IsCredit ? rows with { Total = rows.Total with { Label = Say(InvoiceWords.CreditTotal) } } : rows;
    }

    private (string Label, string? Text) Supply() => (document.SupplyFrom, document.SupplyThrough ?? document.SupplyFrom) switch
    {
        ({ } from, { } through) when from != through => (Say(InvoiceWords.SupplyPeriod), Format.Period(from, through)),
        ({ } from, _) => (Say(InvoiceWords.SupplyDate), Format.Date(from)),
        _ => ("", null),
    };

    private string? Reference() => document.Sections is [{ CustomerReference.Length: > 0 } only] ? only.CustomerReference : document.CustomerReference;

    private string Correction()
    {
        var corrects = document.OriginalNumber is not { Length: > 0 } number ? ""
            : Day(document.OriginalDate) is { } day ? Say(InvoiceWords.Corrects, number, day) : Say(InvoiceWords.CorrectsUndated, number);
        var reason = document.CreditReason.Length == 0 ? "" : Say(InvoiceWords.Reason, document.CreditReason);
        return string.Join('\n', new[] { corrects, reason }.Where(part => part.Length > 0));
    }

    /// <summary>The lines under the pakbon they came with; on a verzamelfactuur under their order too, each order with its own subtotal.</summary>
    private IEnumerable<TableRow> Rows()
    {
        foreach (var section in document.Sections)
        {
            if (IsCollective)
                yield return new HeadingRow(Say(InvoiceWords.Order, section.OrderNumber), OrderNote(section), true);
            foreach (var delivery in section.Deliveries)
            {
                if (delivery.DeliveryNumber.Length > 0)
                {
                    var day = Day(delivery.DeliveredOn) is { } on ? Say(InvoiceWords.DeliveredOn, on) : "";
                    yield return new HeadingRow(Say(InvoiceWords.Delivery, delivery.DeliveryNumber), day, false);
                }

                foreach (var line in delivery.Lines)
                    yield return new LineRow<DocumentArticleLine>(line) { Adds = Signed(line.Net) };
            }

            if (!IsCollective)
                continue;
            if (section.OrderDiscount != Money.Zero)
                yield return Sum(Words.OrderDiscountOf(section.OrderDiscountRate, Format), -section.OrderDiscount);
            if (section.Freight != Money.Zero)
                yield return Sum(Words.Freight, section.Freight);
            yield return new SumRow(Say(InvoiceWords.Subtotal, section.OrderNumber), Format.Amount(Signed(section.NetTotal)), true);
        }
    }

    private SumRow Sum(string label, Money amount) => new(label, Format.Amount(Signed(amount)), false) { Adds = Signed(amount) };

    private Money Signed(Money amount) => IsCredit ? -amount : amount;

    private string OrderNote(InvoiceDocumentSection section)
    {
        string[] parts =
        [
            Day(section.OrderedOn) is { } day ? Say(InvoiceWords.OrderOf, day) : "",
            section.CustomerReference.Length > 0 ? Say(InvoiceWords.Reference, section.CustomerReference) : "",
        ];
        return string.Join("  ·  ", parts.Where(part => part.Length > 0));
    }

    private IEnumerable<(string Label, string Text)> Remarks()
    {
        yield return (Words.Vat, VatText(document));
        yield return (Say(OrderWords.DeliveryAddress), document.DeliveryAddress is { } place ? string.Join('\n', AddressLines(place)) : "");
        if (IsCredit)
            yield break;
        yield return (Words.PaymentTerms, document.PaymentTerms);
        if (document.PaymentDiscount is { } discount)
        {
            yield return (Words.PaymentDiscount, string.Format(
                null, Words.PaymentDiscountSentence, Format.Percent(discount.Rate), Format.Count(discount.Days), Format.Euro(discount.Payable)));
        }
    }

    private IEnumerable<Strip> Payment(Theme theme)
    {
        if (IsCredit)
            return PanelBlock.Strips(theme, new Panel(Say(InvoiceWords.Settlement), [("", Settlement())]));
        if (document.Totals.Total <= Money.Zero)
            return [];
        var reference = document.PaymentReference.Length > 0 ? document.PaymentReference : document.Number ?? "";
        return
        [
            PaymentBlock.Of(theme, document.Totals.Total, document.DueOn, reference, _code.Value, (Say(InvoiceWords.WithDiscount), DiscountThrough())),
        ];
    }

    private string DiscountThrough() => document is { PaymentDiscount: { } discount, PaymentDiscountThrough: { } day }
        ? Say(InvoiceWords.DiscountThrough, Format.Percent(discount.Rate), Format.Date(day), Format.Euro(discount.Payable))
        : "";

    private string Settlement()
    {
        var (amount, reference) = (Format.Euro(document.Totals.Total), document.CreditUseReference);
        return document.CreditUse switch
        {
            CreditUse.SetOff => reference.Length > 0 ? Say(InvoiceWords.SetOffWith, amount, reference) : Say(InvoiceWords.SetOff, amount),
            CreditUse.PaidBack => reference.Length > 0 ? Say(InvoiceWords.PaidBackTo, amount, Iban.Format(reference)) : Say(InvoiceWords.PaidBack, amount),
            CreditUse.Kept => Say(InvoiceWords.Kept, amount),
        };
    }
}
