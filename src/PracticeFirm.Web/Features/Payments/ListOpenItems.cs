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

/// <summary>Open items one by one: invoices that weren't paid (wholly) and credit notes the customer still has to get, which count below zero.</summary>
public static class ListOpenItems
{
    /// <summary>Rows on a page.</summary>
    public const int PageSize = 25;

    /// <summary>Sort when nothing was chosen: what fell due longest ago first.</summary>
    public const string StandardSort = "vervalt";

    /// <param name="Search">Number, customer or reference.</param>
    /// <param name="CustomerId">Whose.</param>
    /// <param name="Due"><c>laat</c>, <c>niet</c> (not past due), <c>30</c>, <c>60</c>, <c>90</c> or <c>ouder</c>: the buckets of the ageing.</param>
    /// <param name="Disputed"><c>ja</c> or <c>nee</c>.</param>
    /// <param name="Level">The last letter: <c>geen</c> or a level.</param>
    /// <param name="Sort">Column, with a minus before it for descending.</param>
    /// <param name="Page">From 1; 0 gives everything, for a file.</param>
    [Access(Access.FirmReader)]
    public sealed record Query(
        string? Search = null, int? CustomerId = null, string? Due = null, string? Disputed = null, string? Level = null, string? Sort = null, int Page = 1) : IFirmQuery<Model>;

    /// <summary>The rows, how many there are in all, and what they come to.</summary>
    public sealed record Model(IReadOnlyList<Row> Rows, int Total, Money Sum, Money Overdue, IReadOnlyList<Person> Customers, DateOnly Today);

    /// <summary>A customer who has something open.</summary>
    public sealed record Person(int Id, string Name);

    public sealed record Row(
        int Id, string Number, InvoiceKind Kind, int CustomerId, string CustomerName, DateOnly InvoiceDate, DateOnly? DueOn, long TotalCents, long OpenCents,
        ReminderLevel? Level, DateOnly? LastReminderOn, string? DisputeReason)
    {
        /// <summary>The total, below zero for a credit note.</summary>
        public Money Total => new(Kind == InvoiceKind.CreditNote ? -TotalCents : TotalCents);

        public Money Open => new(OpenCents);

        /// <summary>Days past the due date; 0 when it isn't.</summary>
        public int DaysLate(DateOnly today) => DueOn is { } due && due < today ? today.DayNumber - due.DayNumber : 0;
    }

    internal sealed class Handler(FirmDb db) : IRequestHandler<Query, Result<Model>>
    {
        public async Task<Result<Model>> Handle(Query query, CancellationToken ct)
        {
            var head = await db.Firms.AsNoTracking()
                .Select(f => new
                {
                    f.BusinessDay,
                    Customers = db.Customers.Where(c => db.Invoices.Any(i => i.CustomerId == c.Id && i.Number != null && i.Open.Cents != 0)).OrderBy(c => c.Name).Select(c => new Person(c.Id, c.Name)).ToList(),
                })
                .SingleAsync(ct);
            var today = head.BusinessDay;
            var found = Filter(query, today);
            var total = await found.GroupBy(_ => 1)
                .Select(g => new { Count = g.Count(), Cents = g.Sum(i => i.Open.Cents), Overdue = g.Sum(i => i.DueOn < today ? i.Open.Cents : 0) })
                .SingleOrDefaultAsync(ct);
            var sorted = Sorted(found, query.Sort);
            var page = query.Page == 0 ? sorted : sorted.Skip((query.Page - 1) * PageSize).Take(PageSize);
            var rows = await page
                .Select(i => new Row(
                    i.Id, i.Number!, i.Kind, i.CustomerId, db.Customers.Where(c => c.Id == i.CustomerId).Select(c => c.Name).First(), i.InvoiceDate!.Value, i.DueOn,
                    i.Total.Cents, i.Open.Cents, i.ReminderLevel, i.LastReminderOn, i.DisputeReason))
                .ToListAsync(ct);
            return new Model(rows, total?.Count ?? 0, new Money(total?.Cents ?? 0), new Money(total?.Overdue ?? 0), head.Customers, today);
        }

        private IQueryable<Invoice> Filter(Query query, DateOnly today)
        {
            var found = db.OpenInvoices();
            if (query.CustomerId is { } customer)
                found = found.Where(i => i.CustomerId == customer);
            var (day30, day60, day90) = (today.AddDays(-30), today.AddDays(-60), today.AddDays(-90));
            found = query.Due switch
            {
                "laat" => found.Where(i => i.DueOn < today),
                "niet" => found.Where(i => i.DueOn == null || i.DueOn >= today),
                "30" => found.Where(i => i.DueOn < today && i.DueOn >= day30),
                "60" => found.Where(i => i.DueOn < day30 && i.DueOn >= day60),
                "90" => found.Where(i => i.DueOn < day60 && i.DueOn >= day90),
                "ouder" => found.Where(i => i.DueOn < day90),
                _ => found,
            };
            found = query.Disputed switch
            {
                "ja" => found.Where(i => i.DisputeReason != null),
                "nee" => found.Where(i => i.DisputeReason == null),
                _ => found,
            };
            if (query.Level == "geen")
                found = found.Where(i => i.ReminderLevel == null);
            else if (Enum.TryParse<ReminderLevel>(query.Level, ignoreCase: true, out var level))
                found = found.Where(i => i.ReminderLevel == level);
            if (string.IsNullOrWhiteSpace(query.Search))
                return found;
            var pattern = LikePattern.Contains(query.Search);
            return found.Where(i =>
                EF.Functions.Like(i.Number!, pattern, LikePattern.Escape) || EF.Functions.Like(i.CustomerReference, pattern, LikePattern.Escape)
                || db.Customers.Any(c => c.Id == i.CustomerId && EF.Functions.Like(c.Name, pattern, LikePattern.Escape)));
        }

        private IQueryable<Invoice> Sorted(IQueryable<Invoice> found, string? sort)
        {
            var (column, descending) = ListQuery.SortOf(sort, StandardSort);
            return column switch
            {
                "nummer" => found.By(i => i.Number, descending),
                "klant" => found.By(i => db.Customers.Where(c => c.Id == i.CustomerId).Select(c => c.Name).First(), descending).ThenBy(i => i.Id),
                "datum" => found.By(i => i.InvoiceDate, descending).ThenBy(i => i.Id),
                "open" => found.By(i => i.Open.Cents, descending).ThenBy(i => i.Id),

                // What has no due date, a credit note, comes after what has.
                _ => descending
                    ? found.OrderBy(i => i.DueOn == null).ThenByDescending(i => i.DueOn).ThenBy(i => i.Id)
                    : found.OrderBy(i => i.DueOn == null).ThenBy(i => i.DueOn).ThenBy(i => i.Id),
            };
        }
    }

    private static readonly IReadOnlyList<TableColumn<(Row Row, DateOnly Today)>> Columns =
    [
        new(PaymentsTexts.Number, r => r.Row.Number),
        new(PaymentsTexts.Customer, r => r.Row.CustomerName, 32),
        new(PaymentsTexts.InvoiceDate, r => r.Row.InvoiceDate),
        new(PaymentsTexts.DueOn, r => r.Row.DueOn),
        new(PaymentsTexts.DaysLate, r => r.Row.DaysLate(r.Today)),
        new(PaymentsTexts.Total, r => r.Row.Total),
        new(PaymentsTexts.Open, r => r.Row.Open),
        new(PaymentsTexts.LastLetter, r => r.Row.Level is { } level ? PaymentLabels.Level(level) : null),
        new(PaymentsTexts.LastLetterOn, r => r.Row.LastReminderOn),
        new(PaymentsTexts.Dispute, r => r.Row.DisputeReason, 40),
    ];

    /// <summary>The address of the file.</summary>
    internal static void Map(IEndpointRouteBuilder routes) => routes.MapGet(
        $"/f/{{firm}}/openstaand/export.{{kind:regex({TableExport.Kinds})}}",
        async (string firm, string kind, HttpRequest request, IDispatcher dispatcher, CancellationToken ct) =>
        {
            var asked = request.Query;
            int? customer = int.TryParse(asked["klant"], out var id) ? id : null;
            var query = new Query(asked[ListQuery.Search], customer, asked["vervallen"], asked["betwist"], asked["brief"], asked[ListQuery.Sort], Page: 0);
            return FirmFile.Answer(await dispatcher.Send(firm, query, ct), list => TableExport.File(kind, "openstaand", Columns, list.Rows.Select(r => (r, list.Today))));
        });
}
