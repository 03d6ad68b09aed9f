using AutoMapper;
using AutoMapper.QueryableExtensions;
using MediatR;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Stock;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Stock;

/// <summary>The ledger behind the stock of an article: every movement with the balance after it, newest first, and the sums of all of them.</summary>
public static class ShowLedger
{
    /// <summary>Movements on a page.</summary>
    public const int PageSize = 20;

    /// <param name="ArticleId">The article.</param>
    /// <param name="Page">From 1.</param>
    [Access(Access.FirmReader)]
    public sealed record Query(int ArticleId, int Page = 1) : IFirmQuery<Model>;

    /// <param name="Rows">The movements on this page.</param>
    /// <param name="Total">How many there are.</param>
    /// <param name="OnHandSum">Sum of all changes of what lies in the warehouse; equals what lies there.</param>
    /// <param name="ReservedSum">Sum of all changes of what is promised; equals what is promised.</param>
    public sealed record Model(IReadOnlyList<Row> Rows, int Total, int OnHandSum, int ReservedSum);

    public sealed class Row
    {
        public int Id { get; init; }
        public DateOnly BookedOn { get; init; }
        public MovementKind Kind { get; init; }
        public int OnHandChange { get; init; }
        public int ReservedChange { get; init; }
        public int OnHandAfter { get; init; }
        public int ReservedAfter { get; init; }
        public string Reference { get; init; } = "";
        public string BookedBy { get; init; } = "";
    }

    internal sealed class Mapping : Profile
    {
        public Mapping() => CreateProjection<StockMovement, Row>();
    }

    internal sealed class Handler(FirmDb db, AutoMapper.IConfigurationProvider mapping) : IRequestHandler<Query, Result<Model>>
    {
        public async Task<Result<Model>> Handle(Query query, CancellationToken ct)
        {
            var movements = db.Stock.AsNoTracking().Where(s => s.ArticleId == query.ArticleId).SelectMany(s => s.Movements);
            var sums = await movements.GroupBy(_ => 1)
                .Select(g => new { Count = g.Count(), OnHand = g.Sum(m => m.OnHandChange), Reserved = g.Sum(m => m.ReservedChange) })
                .SingleOrDefaultAsync(ct);
            var rows = await movements.OrderByDescending(m => m.Id)
                .Skip((Math.Max(1, query.Page) - 1) * PageSize)
                .Take(PageSize)
                .ProjectTo<Row>(mapping)
                .ToListAsync(ct);
            return new Model(rows, sums?.Count ?? 0, sums?.OnHand ?? 0, sums?.Reserved ?? 0);
        }
    }
}
