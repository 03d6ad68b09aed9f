using AutoMapper;
using AutoMapper.QueryableExtensions;
using MediatR;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Offertes;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Offertes;

/// <summary>The list of offertes: searched, filtered, sorted and paged in the database.</summary>
public static class ListOffertes
{
    /// <summary>Rows on a page.</summary>
    public const int PageSize = 25;

    /// <summary>Sort when nothing was chosen: the newest first.</summary>
    public const string StandardSort = "-nummer";

    /// <param name="Search">Number, subject, customer or reference.</param>
    /// <param name="Status">A status, or <c>open</c> for those that wait for an answer, or <c>aflopend</c> for those that expire within a week.</param>
    /// <param name="AuthorId">Who made it.</param>
    /// <param name="Sort">Column, with a minus before it for descending.</param>
    /// <param name="Page">From 1; 0 gives everything, for a file.</param>
    [Access(Access.FirmReader)]
    public sealed record Query(string? Search = null, string? Status = null, int? AuthorId = null, string? Sort = null, int Page = 1) : IFirmQuery<Model>;

    public sealed record Model(IReadOnlyList<Row> Rows, int Total, Money Sum, IReadOnlyList<Author> Authors, DateOnly Today);

    public sealed record Author(int Id, string Name);

    public sealed class Row
    {
        public int Id { get; init; }
        public string? Number { get; init; }
        public int Version { get; init; }
        public OfferteStatus Status { get; init; }
        public int? CustomerId { get; init; }
        public string? CustomerName { get; set; }
        public string Subject { get; init; } = "";
        public DateOnly CreatedOn { get; init; }
        public DateOnly? SentOn { get; init; }
        public DateOnly ValidThrough { get; init; }
        public long NetCents { get; init; }
        public long TotalCents { get; init; }
        public int AuthorId { get; init; }
        public string Title => Number is null ? $"Concept {Id}" : Version == 1 ? Number : $"{Number} v{Version}";
    }

    internal sealed class Mapping : Profile
    {
        public Mapping() => CreateProjection<Offerte, Row>()
            .ForMember(r => r.Subject, o => o.MapFrom(x => x.Terms.Subject))
            .ForMember(r => r.ValidThrough, o => o.MapFrom(x => x.Terms.ValidThrough))
            .ForMember(r => r.NetCents, o => o.MapFrom(x => x.NetTotal.Cents))
            .ForMember(r => r.TotalCents, o => o.MapFrom(x => x.Total.Cents))
            .ForMember(r => r.CustomerName, o => o.Ignore());
    }

    internal sealed class Handler(FirmDb db, AutoMapper.IConfigurationProvider mapping) : IRequestHandler<Query, Result<Model>>
    {
        public async Task<Result<Model>> Handle(Query query, CancellationToken ct)
        {
            var authors = await db.Employees.AsNoTracking()
                .OrderBy(e => e.Name)
                .Select(e => new { e.Id, e.Name, Today = db.Firms.Select(f => f.BusinessDay).First() })
                .ToListAsync(ct);
            var today = authors[0].Today;
            var found = Filter(query, today);
            var total = await found.GroupBy(_ => 1).Select(g => new { Count = g.Count(), Cents = g.Sum(o => o.NetTotal.Cents) }).SingleOrDefaultAsync(ct);
            var sorted = Sorted(found, query.Sort);
            var page = query.Page == 0 ? sorted : sorted.Skip((query.Page - 1) * PageSize).Take(PageSize);
            var rows = await page.ProjectTo<Row>(mapping)
                .Select(r => new { Row = r, Customer = db.Customers.Where(c => c.Id == r.CustomerId).Select(c => c.Name).FirstOrDefault() })
                .ToListAsync(ct);
            foreach (var row in rows)
                row.Row.CustomerName = row.Customer;
            return new Model([.. rows.Select(r => r.Row)], total?.Count ?? 0, new Money(total?.Cents ?? 0), [.. authors.Select(a => new Author(a.Id, a.Name))], today);
        }

        private IQueryable<Offerte> Filter(Query query, DateOnly today)
        {
            var found = db.Offertes.AsNoTracking();
            if (query.Status == "open")
                found = found.Where(o => o.Status == OfferteStatus.Sent || o.Status == OfferteStatus.Negotiating);
            else if (query.Status == "aflopend")
                found = found.Where(o => (o.Status == OfferteStatus.Sent || o.Status == OfferteStatus.Negotiating) && o.Terms.ValidThrough <= today.AddDays(7));
            else if (Enum.TryParse<OfferteStatus>(query.Status, ignoreCase: true, out var status))
                found = found.Where(o => o.Status == status);
            if (query.AuthorId is { } author)
                found = found.Where(o => o.AuthorId == author);
            if (!string.IsNullOrWhiteSpace(query.Search))
            {
                var pattern = LikePattern.Contains(query.Search);
                found = found.Where(o =>
                    EF.Functions.Like(o.Number!, pattern, LikePattern.Escape) || EF.Functions.Like(o.Terms.Subject, pattern, LikePattern.Escape)
                    || EF.Functions.Like(o.Terms.CustomerReference, pattern, LikePattern.Escape)
                    || db.Customers.Any(c => c.Id == o.CustomerId && EF.Functions.Like(c.Name, pattern, LikePattern.Escape)));
            }

            return found;
        }

        private IQueryable<Offerte> Sorted(IQueryable<Offerte> found, string? sort)
        {
            var (column, descending) = Components.ListQuery.SortOf(sort, StandardSort);
            return column switch
            {
                "klant" => found.By(o => db.Customers.Where(c => c.Id == o.CustomerId).Select(c => c.Name).FirstOrDefault(), descending).ThenBy(o => o.Id),
                "datum" => found.By(o => o.SentOn ?? o.CreatedOn, descending).ThenBy(o => o.Id),
                "geldig" => found.By(o => o.Terms.ValidThrough, descending).ThenBy(o => o.Id),
                "bedrag" => found.By(o => o.NetTotal.Cents, descending).ThenBy(o => o.Id),
                _ => found.By(o => o.Id, descending),
            };
        }
    }
}
