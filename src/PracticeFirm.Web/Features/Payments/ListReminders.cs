using MediatR;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Invoicing;
using PracticeFirm.Web.Components;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Export;
using PracticeFirm.Web.Infrastructure.Persistence;
using PracticeFirm.Web.Texts;

namespace PracticeFirm.Web.Features.Payments;

/// <summary>The work list of letters: what a good colleague sends today, and what waits because the customer disputes it.</summary>
public static class ListReminders
{
    /// <summary>Rows on a page.</summary>
    public const int PageSize = 25;

    /// <summary>Sort when nothing was chosen: the latest payers first.</summary>
    public const string StandardSort = "-dagen";

    /// <param name="Search">Number or customer.</param>
    /// <param name="Level">Only those to which this letter goes now.</param>
    /// <param name="Sort">Column, with a minus before it for descending.</param>
    /// <param name="Page">From 1; 0 gives everything, for a file.</param>
    [Access(Access.FirmReader)]
    public sealed record Query(string? Search = null, string? Level = null, string? Sort = null, int Page = 1) : IFirmQuery<Model>;

    /// <summary>The rows, how many there are in all, what is open on them, and how many overdue invoices wait for a dispute.</summary>
    public sealed record Model(IReadOnlyList<Row> Rows, int Total, Money Sum, int OnHold, DateOnly Today);

    public sealed record Row(
        int InvoiceId, string Number, int CustomerId, string CustomerName, bool IsConsumer, DateOnly DueOn, int DaysLate, Money Open, ReminderLevel? LastLevel, DateOnly? LastOn, ReminderLevel Advised);

    internal sealed class Handler(FirmDb db) : IRequestHandler<Query, Result<Model>>
    {
        public async Task<Result<Model>> Handle(Query query, CancellationToken ct)
        {
            var firm = await db.Firms.AsNoTracking().SingleAsync(ct);
            var today = firm.BusinessDay;

            // Which letter is due is for the domain to say; what isn't overdue is left out before.
            var late = await db.OpenInvoices()
                .Where(i => i.Kind == InvoiceKind.Invoice && i.DueOn < today && i.Status != InvoiceStatus.InCollection)
                .Join(db.Customers, i => i.CustomerId, c => c.Id, (i, c) => new { Invoice = i, Customer = c })
                .ToListAsync(ct);
            var text = query.Search?.Trim() ?? "";
            var rows = late
                .Select(x => new { x.Invoice, x.Customer, Advised = Reminder.Advise(x.Invoice, x.Customer, today, firm.Credit) })
                .Where(x => x.Advised is not null)
                .Select(x => new Row(
                    x.Invoice.Id, x.Invoice.Number!, x.Customer.Id, x.Customer.Name, x.Customer.IsConsumer, x.Invoice.DueOn!.Value, today.DayNumber - x.Invoice.DueOn.Value.DayNumber,
                    x.Invoice.Open, x.Invoice.ReminderLevel, x.Invoice.LastReminderOn, x.Advised!.Value))
                .Where(r => !Enum.TryParse<ReminderLevel>(query.Level, ignoreCase: true, out var level) || r.Advised == level)
                .Where(r => text.Length == 0 || r.Number.Contains(text, StringComparison.OrdinalIgnoreCase) || r.CustomerName.Contains(text, StringComparison.CurrentCultureIgnoreCase))
                .ToList();
            var sorted = Sorted(rows, query.Sort);
            return new Model(
                [.. query.Page == 0 ? sorted : sorted.Skip((query.Page - 1) * PageSize).Take(PageSize)],
                rows.Count, rows.Sum(r => r.Open), late.Count(x => x.Invoice.IsDisputed), today);
        }

        private static IEnumerable<Row> Sorted(IEnumerable<Row> rows, string? sort)
        {
            var (column, descending) = ListQuery.SortOf(sort, StandardSort);
            Func<Row, IComparable> key = column switch
            {
                "nummer" => r => r.Number,
                "klant" => r => r.CustomerName,
                "open" => r => r.Open.Cents,
                "brief" => r => r.Advised,
                _ => r => r.DaysLate,
            };
            return (descending ? rows.OrderByDescending(key) : rows.OrderBy(key)).ThenBy(r => r.InvoiceId);
        }
    }

    private static readonly IReadOnlyList<TableColumn<Row>> Columns =
    [
        new(PaymentsTexts.Number, r => r.Number),
        new(PaymentsTexts.Customer, r => r.CustomerName, 32),
        new(PaymentsTexts.DueOn, r => r.DueOn),
        new(PaymentsTexts.DaysLate, r => r.DaysLate),
        new(PaymentsTexts.Open, r => r.Open),
        new(PaymentsTexts.LastLetter, r => r.LastLevel is { } last ? PaymentLabels.Level(last) : null),
        new(PaymentsTexts.LastLetterOn, r => r.LastOn),
        new(PaymentsTexts.LetterNow, r => PaymentLabels.Level(r.Advised, r.IsConsumer), 24),
    ];

    /// <summary>The address of the file.</summary>
    internal static void Map(IEndpointRouteBuilder routes) => routes.MapGet(
        $"/f/{{firm}}/herinneringen/export.{{kind:regex({TableExport.Kinds})}}",
        async (string firm, string kind, HttpRequest request, IDispatcher dispatcher, CancellationToken ct) =>
        {
            var asked = request.Query;
            var query = new Query(asked[ListQuery.Search], asked["brief"], asked[ListQuery.Sort], Page: 0);
            return FirmFile.Answer(await dispatcher.Send(firm, query, ct), list => TableExport.File(kind, "herinneringen", Columns, list.Rows));
        });
}
