using PracticeFirm.Documents.Layout;
using PracticeFirm.Documents.Papers;
using PracticeFirm.Domain.Common;

namespace PracticeFirm.Documents.Invoicing;

/// <summary>The letters about unpaid invoices: herinnering, aanmaning, 14-dagenbrief and the announcement of incasso.</summary>
internal sealed class ReminderPaper(ReminderDocument document) : Paper(document)
{
    private readonly Lazy<QrPicture?> _code = new(() => QrPicture.Of(document.PaymentQrText));

    public override string Title => Say(document.Level switch
    {
        ReminderPaperLevel.Reminder => ReminderWords.Reminder,
        ReminderPaperLevel.Dunning => ReminderWords.Dunning,
        ReminderPaperLevel.FinalNotice => document.IsConsumer ? ReminderWords.FinalNotice : ReminderWords.BusinessFinalNotice,
        ReminderPaperLevel.Collection => ReminderWords.Collection,
    });

    public override string NumberText => document.Number ?? (document.Invoices is [var only] ? only.Number : "");

    /// <summary>A letter has no number that a concept would lack.</summary>
    public override bool IsDraft => false;

    public override IEnumerable<(string Label, string? Value)> Details() =>
    [
        (Words.Date, Day(document.Date)),
        (Say(InvoiceWords.Number), string.Join(", ", document.Invoices.Select(invoice => invoice.Number))),
        (Words.CustomerNumber, document.CustomerNumber),
        (Words.CustomerReference, document.CustomerReference),
        (Words.Contact, document.Contact?.Name),
    ];

    public override IReadOnlyList<Strip> Body(Theme theme) =>
    [
        TitleStrip(theme),
        .. Opening(theme),
        .. Paragraphs(theme, Demand()),
        .. new LineTable<ReminderInvoice>(theme, Columns(), [.. document.Invoices.Select(invoice => new LineRow<ReminderInvoice>(invoice) { Adds = invoice.Open })], carries: true).Strips(),
        .. TotalsBlock.Strips(theme, Totals(), new TermsBlock(theme, "", []), MostLinesKept),
        .. Paragraphs(theme, Consequences()),
        PaymentBlock.Of(theme, document.Total, document.Level == ReminderPaperLevel.FinalNotice ? null : document.PayBy, Reference(), _code.Value),
        .. Paragraphs(theme, [Say(ReminderWords.AlreadyPaid)]),
        .. Ending(theme),
        SignatureBlock.Greeting(theme) with { SpaceBefore = theme.Gap },
    ];

    private static IEnumerable<Strip> Paragraphs(Theme theme, IEnumerable<string> texts) =>
        texts.SelectMany((text, i) => Flow.Text(text, theme.Body, theme.Width, i == 0 ? theme.Gap * 0.8f : theme.Body.Leading * 0.6f));

    private IEnumerable<string> Demand()
    {
        var (total, day) = (Format.Euro(document.Total), Format.Date(document.PayBy));
        var late = Day(document.PreviousOn) is { } previous ? Say(ReminderWords.Despite, previous) : Say(ReminderWords.Overdue);
        return document.Level switch
        {
            ReminderPaperLevel.Reminder => [Say(ReminderWords.ReminderText, total, day)],
            ReminderPaperLevel.Dunning => [$"{late} {Say(ReminderWords.DunningText, total, day)}"],
            ReminderPaperLevel.FinalNotice => [late, Say(ReminderWords.FourteenDays, total)],
            ReminderPaperLevel.Collection => [$"{late} {Say(ReminderWords.CollectionText, total, day)}"],
        };
    }

    private IEnumerable<string> Consequences()
    {
        var hasCost = document.CollectionCost > Money.Zero;
        var included = Say(ReminderWords.CostIncluded, Format.Euro(document.CollectionCost));
        return document.Level switch
        {
            ReminderPaperLevel.Reminder => [],
            ReminderPaperLevel.Dunning => hasCost ? [included, Say(ReminderWords.HandOver)] : [Say(ReminderWords.CostWillFollow, Sentence(InterestName))],
            ReminderPaperLevel.FinalNotice =>
            [
                Say(ReminderWords.FourteenDaysCost, Format.Euro(document.CollectionCost), Format.Euro(document.Total + document.CollectionCost)),
                Say(ReminderWords.FourteenDaysPayBy, Format.Date(document.PayBy)),
            ],
            ReminderPaperLevel.Collection => hasCost ? [included] : [],
        };
    }

    private string InterestName => Say(document.IsConsumer ? ReminderWords.Interest : ReminderWords.TradeInterest);

    /// <summary>A name as it stands within a sentence.</summary>
    private static string Sentence(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    private string Reference() => document.PaymentReference.Length > 0 ? document.PaymentReference : string.Join(", ", document.Invoices.Select(invoice => invoice.Number));

    private TotalsRows Totals()
    {
        var more = new List<TotalsRow>();
        if (document.CollectionCost != Money.Zero && document.Level != ReminderPaperLevel.FinalNotice)
            more.Add(new TotalsRow(Say(ReminderWords.Cost), "", Format.Amount(document.CollectionCost)));
        if (document.Interest != Money.Zero)
            more.Add(new TotalsRow(InterestName, Day(document.InterestThrough) is { } day ? Say(ReminderWords.Through, day) : "", Format.Amount(document.Interest)));
        TotalsRow[] sums = more.Count == 0 ? [] : [new TotalsRow(Say(ReminderWords.Principal), "", Format.Amount(document.Principal))];
        return new TotalsRows(sums, more, new TotalsRow(Say(ReminderWords.Total), "", Format.Euro(document.Total)));
    }

    private List<TableColumn<ReminderInvoice>> Columns() =>
    [
        new(Say(InvoiceWords.Invoice), 0, false, invoice => invoice.Number) { Gap = 0 },
        new(Say(InvoiceWords.Date), 110, true, invoice => Format.Date(invoice.Date)),
        new(Say(InvoiceWords.DueOn), 110, true, invoice => Format.Date(invoice.DueOn)),
        new(Say(ReminderWords.DaysLate), 80, true, invoice => Format.Count(invoice.DaysLate)),
        new(Say(ReminderWords.InvoiceAmount), 96, true, invoice => Format.Amount(invoice.Total)),
        new(Say(ReminderWords.Open), 96, true, invoice => Format.Amount(invoice.Open)),
    ];
}
