using AutoMapper;
using AutoMapper.QueryableExtensions;
using MediatR;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Offertes;
using PracticeFirm.Domain.Relations;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Inbox;

/// <summary>The list of requests, those that still need an answer first.</summary>
public static class ListRequests
{
    /// <summary>Rows on a page.</summary>
    public const int PageSize = 25;

    /// <summary>Sort when nothing was chosen: what needs an answer first, then the newest.</summary>
    public const string StandardSort = "open";

    /// <param name="Search">Subject, text or customer.</param>
    /// <param name="Status">A status, or <c>open</c> for those that need an answer.</param>
    /// <param name="Channel">How it came in.</param>
    /// <param name="Sort">Column, with a minus before it for descending.</param>
    /// <param name="Page">From 1.</param>
    [Access(Access.FirmReader)]
    public sealed record Query(string? Search = null, string? Status = null, string? Channel = null, string? Sort = null, int Page = 1) : IFirmQuery<Model>;

    /// <param name="Rows">The requests on this page.</param>
    /// <param name="Total">How many there are on all pages.</param>
    /// <param name="Open">How many of all of them nobody has started on.</param>
    public sealed record Model(IReadOnlyList<Row> Rows, int Total, int Open);

    public sealed class Row
    {
        public int RequestId { get; init; }
        public DateOnly RequestReceivedOn { get; init; }
        public RequestChannel RequestChannel { get; init; }
        public RequestStatus RequestStatus { get; init; }
        public string RequestSubject { get; init; } = "";
        public string Start { get; init; } = "";
        public int CustomerId { get; init; }
        public string CustomerName { get; init; } = "";
    }

    internal sealed class Mapping : Profile
    {
        private const int StartLength = 100;

        public Mapping() => CreateProjection<Joined, Row>()
            .ForMember(r => r.Start, o => o.MapFrom(x => x.Request.Body.Substring(0, StartLength)));
    }

    /// <summary>A request with who asks.</summary>
    internal sealed class Joined
    {
        public required QuoteRequest Request { get; init; }
        public required Customer Customer { get; init; }
    }

    internal sealed class Handler(FirmDb db, AutoMapper.IConfigurationProvider mapping) : IRequestHandler<Query, Result<Model>>
    {
        public async Task<Result<Model>> Handle(Query query, CancellationToken ct)
        {
            var found = Filter(query);
            var counts = await found.GroupBy(_ => 1)
                .Select(g => new { Count = g.Count(), Open = g.Count(r => r.Request.Status == RequestStatus.New) })
                .SingleOrDefaultAsync(ct);
            var rows = await Sorted(found, query.Sort)
                .Skip((Math.Max(1, query.Page) - 1) * PageSize)
                .Take(PageSize)
                .ProjectTo<Row>(mapping)
                .ToListAsync(ct);
            return new Model(rows, counts?.Count ?? 0, counts?.Open ?? 0);
        }

        private IQueryable<Joined> Filter(Query query)
        {
            var found =
                from request in db.QuoteRequests.AsNoTracking()
                join customer in db.Customers on request.CustomerId equals customer.Id
                select new Joined { Request = request, Customer = customer };
            if (query.Status == "open")
                found = found.Where(r => r.Request.Status == RequestStatus.New || r.Request.Status == RequestStatus.InProgress);
            else if (Enum.TryParse<RequestStatus>(query.Status, ignoreCase: true, out var status))
                found = found.Where(r => r.Request.Status == status);
            if (Enum.TryParse<RequestChannel>(query.Channel, ignoreCase: true, out var channel))
                found = found.Where(r => r.Request.Channel == channel);
            if (!string.IsNullOrWhiteSpace(query.Search))
            {
                var pattern = LikePattern.Contains(query.Search);
                found = found.Where(r =>
                    EF.Functions.Like(r.Request.Subject, pattern, LikePattern.Escape)
                    || EF.Functions.Like(r.Request.Body, pattern, LikePattern.Escape)
                    || EF.Functions.Like(r.Customer.Name, pattern, LikePattern.Escape));
            }

            return found;
        }

        private static IQueryable<Joined> Sorted(IQueryable<Joined> found, string? sort)
        {
            var (column, descending) = Components.ListQuery.SortOf(sort, StandardSort);
            return column switch
            {
                "datum" => found.By(r => r.Request.ReceivedOn, descending).ThenByDescending(r => r.Request.Id),
                "klant" => found.By(r => r.Customer.Name, descending).ThenByDescending(r => r.Request.Id),
                "onderwerp" => found.By(r => r.Request.Subject, descending).ThenByDescending(r => r.Request.Id),
                _ => found
                    .OrderBy(r => r.Request.Status == RequestStatus.New ? 0 : r.Request.Status == RequestStatus.InProgress ? 1 : 2)
                    .ThenByDescending(r => r.Request.ReceivedOn)
                    .ThenByDescending(r => r.Request.Id),
            };
        }
    }
}
