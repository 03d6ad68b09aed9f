using MediatR;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Offertes;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Workday;

/// <summary>The pipeline now, and the hit rate of the last twelve months.</summary>
public static class SalesFigures
{
    /// <summary>Months looked back, this one included.</summary>
    public const int Months = 12;

    [Access(Access.FirmReader)]
    public sealed record Query : IFirmQuery<Model>;

    /// <param name="Pipeline">What is in the making or awaits an answer, in the order of an offerte's life.</param>
    /// <param name="HitRates">Per month, the oldest first; an expired offerte counts in the month of its last valid day.</param>
    public sealed record Model(IReadOnlyList<Stage> Pipeline, IReadOnlyList<Month> HitRates)
    {
        /// <summary>All months together.</summary>
        public HitRate Overall => HitRates.Aggregate(default(HitRate), (sum, month) => sum + month.HitRate);
    }

    /// <param name="Status">The status.</param>
    /// <param name="Count">How many offertes.</param>
    /// <param name="Value">Their value, excluding VAT.</param>
    public sealed record Stage(OfferteStatus Status, int Count, Money Value);

    /// <param name="First">The first day of the month.</param>
    /// <param name="HitRate">What was decided in it.</param>
    public sealed record Month(DateOnly First, HitRate HitRate);

    internal sealed class Handler(FirmDb db) : IRequestHandler<Query, Result<Model>>
    {
        private static readonly OfferteStatus[] Stages = [OfferteStatus.Draft, OfferteStatus.InReview, OfferteStatus.Sent, OfferteStatus.Negotiating];

        public async Task<Result<Model>> Handle(Query query, CancellationToken ct)
        {
            var today = await db.Firms.Select(f => f.BusinessDay).SingleAsync(ct);
            var first = new DateOnly(today.Year, today.Month, 1).AddMonths(1 - Months);
            var pipeline = await db.Offertes.AsNoTracking()
                .Where(o => Stages.Contains(o.Status))
                .GroupBy(o => o.Status)
                .Select(g => new { Status = g.Key, Count = g.Count(), Cents = g.Sum(o => o.NetTotal.Cents) })
                .ToListAsync(ct);
            var decided = await db.Offertes.AsNoTracking()
                .Where(o => o.Status == OfferteStatus.Accepted || o.Status == OfferteStatus.Rejected || o.Status == OfferteStatus.Expired)
                .Select(o => new { o.Status, Day = o.DecidedOn ?? o.Terms.ValidThrough, o.NetTotal.Cents })
                .Where(o => o.Day >= first)
                .GroupBy(o => new { o.Day.Year, o.Day.Month, o.Status })
                .Select(g => new { g.Key.Year, g.Key.Month, g.Key.Status, Count = g.Count(), Cents = g.Sum(o => o.Cents) })
                .ToListAsync(ct);

            var months = Enumerable.Range(0, Months).Select(i => first.AddMonths(i)).Select(month => new Month(
                month,
                decided.Where(d => d.Year == month.Year && d.Month == month.Month)
                    .Aggregate(default(HitRate), (sum, d) => sum.With(d.Status, d.Count, new Money(d.Cents)))));
            return new Model(
                [.. Stages.Select(s => pipeline.Find(p => p.Status == s) is { } p ? new Stage(s, p.Count, new Money(p.Cents)) : new Stage(s, 0, Money.Zero))],
                [.. months]);
        }
    }
}
