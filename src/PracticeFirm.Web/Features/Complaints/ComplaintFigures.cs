using MediatR;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Complaints;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Complaints;

/// <summary>The overview: complaints of a period by cause, article, supplier and way of delivery, with their cost, and month by month.</summary>
public static class ComplaintFigures
{
    /// <summary>Most of a group shown.</summary>
    public const int MostOfGroup = 10;

    /// <param name="From">First day; null for a year back.</param>
    /// <param name="Through">Last day; null for today.</param>
    [Access(Access.FirmReader)]
    public sealed record Query(DateOnly? From = null, DateOnly? Through = null) : IFirmQuery<Model>;

    /// <param name="From">First day of the period.</param>
    /// <param name="Through">Last day of the period.</param>
    /// <param name="Count">How many complaints came in.</param>
    /// <param name="Open">How many of them are not closed.</param>
    /// <param name="Cost">What their solutions cost, excluding VAT.</param>
    /// <param name="InTime">Share that was acknowledged in time; null without complaints.</param>
    /// <param name="Satisfaction">Mean of the scores, 1 to 5; null without scores.</param>
    /// <param name="Groups">By cause, article, supplier, way of delivery and category; the commonest first.</param>
    /// <param name="Months">Month by month, the oldest first.</param>
    public sealed record Model(
        DateOnly From, DateOnly Through, int Count, int Open, Money Cost, Percentage? InTime, decimal? Satisfaction, IReadOnlyDictionary<FactGroup, IReadOnlyList<FactFigures>> Groups,
        IReadOnlyList<Month> Months);

    /// <param name="First">First day of the month.</param>
    /// <param name="Count">Complaints that came in.</param>
    /// <param name="Cost">What their solutions cost.</param>
    public sealed record Month(DateOnly First, int Count, Money Cost);

    internal sealed class Handler(FirmDb db) : IRequestHandler<Query, Result<Model>>
    {
        public async Task<Result<Model>> Handle(Query query, CancellationToken ct)
        {
            var today = await db.Firms.AsNoTracking().Select(f => f.BusinessDay).SingleAsync(ct);
            var through = query.Through ?? today;
            var from = query.From ?? through.AddYears(-1).AddDays(1);
            if (from > through)
                (from, through) = (through, from);
            var rows = await db.ComplaintRows(from, through, ct);
            var known = rows.Where(r => r.InTime is not null).ToList();
            var scores = rows.Where(r => r.Satisfaction is not null).Select(r => (decimal)r.Satisfaction!.Value).ToList();
            return new Model(
                from, through, rows.Count, rows.Count(r => r.IsOpen), rows.Sum(r => r.Cost),
                known.Count == 0 ? null : new Percentage((int)Rounding.ToWhole(known.Count(r => r.InTime == true) * 10_000m / known.Count)),
                scores.Count == 0 ? null : decimal.Round(scores.Average(), 1, MidpointRounding.AwayFromZero),
                Enum.GetValues<FactGroup>().ToDictionary(g => g, g => rows.By(g, from, through, ComplaintLabels.KeyName)),
                [.. MonthsOf(from, through).Select(first => InMonth(first, rows))]);
        }

        private static IEnumerable<DateOnly> MonthsOf(DateOnly from, DateOnly through)
        {
            for (var first = new DateOnly(from.Year, from.Month, 1); first <= through; first = first.AddMonths(1))
                yield return first;
        }

        private static Month InMonth(DateOnly first, IReadOnlyList<ComplaintRow> rows)
        {
            var own = rows.Where(r => r.ReceivedOn >= first && r.ReceivedOn < first.AddMonths(1)).ToList();
            return new Month(first, own.Count, own.Sum(r => r.Cost));
        }
    }
}
