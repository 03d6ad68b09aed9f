using AutoMapper;
using AutoMapper.QueryableExtensions;
using MediatR;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Invoicing;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Invoices;

/// <summary>The list of invoices and credit notes: searched, filtered, sorted and paged in the database.</summary>
public static class ListInvoices
{
    /// <summary>Rows on a page.</summary>
    public const int PageSize = 25;

    /// <summary>Sort when nothing was chosen: the newest first.</summary>
    public const string StandardSort = "-nummer";

    /// <param name="Search">Number, customer or order.</param>
    /// <param name="Status">A status, <c>open</c> for what is still to be paid, or <c>vervallen</c> for what should have been.</param>
    /// <param name="Kind"><c>factuur</c> or <c>creditfactuur</c>.</param>
    /// <param name="CustomerId">For whom.</param>
    /// <param name="Sort">Column, with a minus before it for descending.</param>
    /// <param name="Page">From 1; 0 gives everything, for a file.</param>
    [Access(Access.FirmReader)]
    public sealed record Query(string? Search = null, string? Status = null, string? Kind = null, int? CustomerId = null, string? Sort = null, int Page = 1) : IFirmQuery<Model>;

    /// <param name="Rows">Those of the page.</param>
    /// <param name="Total">How many there are.</param>
    /// <param name="Sum">What they come to, including VAT; credit notes off.</param>
    /// <param name="Open">What is open on them; what customers still have to get off.</param>
    /// <param name="Today">The firm's date.</param>
    /// <param name="Customer">Name of the customer that was filtered on.</param>
    public sealed record Model(IReadOnlyList<Row> Rows, int Total, Money Sum, Money Open, DateOnly Today, string? Customer);

    public sealed class Row
    {
        public int Id { get; init; }
        public InvoiceKind Kind { get; init; }
        public string? Number { get; init; }
        public InvoiceStatus Status { get; init; }
        public int CustomerId { get; init; }
        public string CustomerName { get; set; } = "";
        public string Orders { get; set; } = "";
        public DateOnly CreatedOn { get; init; }
        public DateOnly? InvoiceDate { get; init; }
        public DateOnly? DueOn { get; init; }
        public long NetCents { get; init; }
        public long VatCents { get; init; }
        public long TotalCents { get; init; }
        public long OpenCents { get; init; }
        public bool IsDisputed { get; init; }
        public string Title => Number ?? $"Concept {Id}";

        /// <summary>1 for an invoice, -1 for a credit note, whose amounts are kept positive.</summary>
        public int Sign => Kind == InvoiceKind.CreditNote ? -1 : 1;
    }

    internal sealed class Mapping : Profile
    {
        public Mapping() => CreateProjection<Invoice, Row>()
            .ForMember(r => r.NetCents, o => o.MapFrom(x => x.NetTotal.Cents))
            .ForMember(r => r.VatCents, o => o.MapFrom(x => x.VatTotal.Cents))
            .ForMember(r => r.TotalCents, o => o.MapFrom(x => x.Total.Cents))
            .ForMember(r => r.OpenCents, o => o.MapFrom(x => x.Open.Cents))
            .ForMember(r => r.IsDisputed, o => o.MapFrom(x => x.DisputeReason != null))
            .ForMember(r => r.CustomerName, o => o.Ignore())
            .ForMember(r => r.Orders, o => o.Ignore());
    }

    internal sealed class Handler(FirmDb db, AutoMapper.IConfigurationProvider mapping) : IRequestHandler<Query, Result<Model>>
    {
        public async Task<Result<Model>> Handle(Query query, CancellationToken ct)
        {
            var head = await db.Firms.AsNoTracking()
                .Select(f => new { f.BusinessDay, Customer = db.Customers.Where(c => c.Id == query.CustomerId).Select(c => c.Name).FirstOrDefault() })
                .SingleAsync(ct);
            var found = Filter(query, head.BusinessDay);
            var total = await found.GroupBy(_ => 1)
                .Select(g => new
                {
                    Count = g.Count(),
                    Cents = g.Sum(i => i.Kind == InvoiceKind.CreditNote ? -i.Total.Cents : i.Total.Cents),
                    Open = g.Sum(i => i.Open.Cents),
                })
                .SingleOrDefaultAsync(ct);
            var sorted = Sorted(found, query.Sort);
            var page = query.Page == 0 ? sorted : sorted.Skip((query.Page - 1) * PageSize).Take(PageSize);
            var rows = await page.ProjectTo<Row>(mapping)
                .Select(r => new
                {
                    Row = r,
                    Customer = db.Customers.Where(c => c.Id == r.CustomerId).Select(c => c.Name).First(),
                    Orders = db.Invoices.Where(i => i.Id == r.Id).SelectMany(i => i.Sections).OrderBy(s => s.Position).Select(s => s.OrderNumber).ToList(),
                })
                .ToListAsync(ct);
            foreach (var row in rows)
                (row.Row.CustomerName, row.Row.Orders) = (row.Customer, string.Join(", ", row.Orders));
            return new Model([.. rows.Select(r => r.Row)], total?.Count ?? 0, new Money(total?.Cents ?? 0), new Money(total?.Open ?? 0), head.BusinessDay, head.Customer);
        }

        private IQueryable<Invoice> Filter(Query query, DateOnly today)
        {
            var found = db.Invoices.AsNoTracking();
            if (query.Status == "open")
                found = found.Where(i => i.Open.Cents != 0);
            else if (query.Status == "vervallen")
                found = found.Where(i => i.Open.Cents > 0 && i.DueOn < today);
            else if (Enum.TryParse<InvoiceStatus>(query.Status, ignoreCase: true, out var status))
                found = found.Where(i => i.Status == status);
            if (query.Kind is "factuur" or "creditfactuur")
            {
                var kind = query.Kind == "factuur" ? InvoiceKind.Invoice : InvoiceKind.CreditNote;
                found = found.Where(i => i.Kind == kind);
            }

            if (query.CustomerId is { } customer)
                found = found.Where(i => i.CustomerId == customer);
            if (!string.IsNullOrWhiteSpace(query.Search))
            {
                var pattern = LikePattern.Contains(query.Search);
                found = found.Where(i =>
                    EF.Functions.Like(i.Number!, pattern, LikePattern.Escape)
                    || i.Sections.Any(s => EF.Functions.Like(s.OrderNumber, pattern, LikePattern.Escape) || EF.Functions.Like(s.CustomerReference, pattern, LikePattern.Escape))
                    || db.Customers.Any(c => c.Id == i.CustomerId && EF.Functions.Like(c.Name, pattern, LikePattern.Escape)));
            }

            return found;
        }

        private IQueryable<Invoice> Sorted(IQueryable<Invoice> found, string? sort)
        {
            var (column, descending) = Components.ListQuery.SortOf(sort, StandardSort);
            return column switch
            {
                "klant" => found.By(i => db.Customers.Where(c => c.Id == i.CustomerId).Select(c => c.Name).FirstOrDefault(), descending).ThenBy(i => i.Id),
                "datum" => found.By(i => i.InvoiceDate ?? i.CreatedOn, descending).ThenBy(i => i.Id),
                "vervalt" => found.By(i => i.DueOn, descending).ThenBy(i => i.Id),
                "bedrag" => found.By(i => i.Kind == InvoiceKind.CreditNote ? -i.Total.Cents : i.Total.Cents, descending).ThenBy(i => i.Id),
                "open" => found.By(i => i.Open.Cents, descending).ThenBy(i => i.Id),
                _ => found.By(i => i.Id, descending),
            };
        }
    }
}
