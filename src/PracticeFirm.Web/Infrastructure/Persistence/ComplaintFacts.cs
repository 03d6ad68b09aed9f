using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Complaints;
using PracticeFirm.Domain.Deliveries;

namespace PracticeFirm.Web.Infrastructure.Persistence;

/// <summary>A complaint as figures count it.</summary>
/// <param name="ReceivedOn">Day it came in.</param>
/// <param name="Category">What it is about.</param>
/// <param name="Cause">Where it went wrong; null until it was assessed.</param>
/// <param name="ArticleId">The article; null when it is about no goods.</param>
/// <param name="Article">Number and name of the article.</param>
/// <param name="SupplierId">Who supplies it.</param>
/// <param name="Supplier">Their name.</param>
/// <param name="Method">How the goods travelled.</param>
/// <param name="Cost">What the agreed solutions cost.</param>
/// <param name="Satisfaction">How satisfied the customer was; null until they said so.</param>
/// <param name="InTime">True when it was acknowledged in time; null until it was, while there still is time.</param>
/// <param name="IsOpen">True while it is not closed.</param>
public sealed record ComplaintRow(
    DateOnly ReceivedOn, ComplaintCategory Category, ComplaintCause? Cause, int? ArticleId, string Article, int? SupplierId, string? Supplier, DeliveryMethod? Method,
    Money Cost, int? Satisfaction, bool? InTime, bool IsOpen);

/// <summary>Figures on complaints, the same for the overview, for proposals and for the manager who checks them.</summary>
public static class ComplaintFacts
{
    /// <summary>The complaints that came in in a period, in one round trip.</summary>
    public static async Task<IReadOnlyList<ComplaintRow>> ComplaintRows(this FirmDb db, DateOnly from, DateOnly through, CancellationToken ct) =>
        await db.Complaints.AsNoTracking()
            .Where(c => c.ReceivedOn >= from && c.ReceivedOn <= through)
            .OrderBy(c => c.Id)
            .Select(c => new ComplaintRow(
                c.ReceivedOn, c.Category, c.Cause, c.ArticleId, c.ArticleNumber + " " + c.Article,
                db.Articles.Where(a => a.Id == c.ArticleId).Select(a => (int?)a.SupplierId).FirstOrDefault(),
                db.Articles.Where(a => a.Id == c.ArticleId).SelectMany(a => db.Suppliers.Where(s => s.Id == a.SupplierId)).Select(s => s.Name).FirstOrDefault(),
                c.DeliveryMethod, c.Cost, c.Satisfaction, c.AcknowledgedOn == null ? null : c.AcknowledgedOn <= c.AcknowledgeBy, c.Status != ComplaintStatus.Closed))
            .ToListAsync(ct);

    /// <summary>The complaints by one thing, the commonest first.</summary>
    /// <param name="rows">The complaints of the period.</param>
    /// <param name="group">By what.</param>
    /// <param name="from">First day of the period.</param>
    /// <param name="through">Last day of the period.</param>
    /// <param name="title">How a key reads; gets the name that the rows know themselves.</param>
    public static IReadOnlyList<FactFigures> By(this IReadOnlyList<ComplaintRow> rows, FactGroup group, DateOnly from, DateOnly through, Func<FactGroup, string, string, string> title)
    {
        var within = rows.Where(r => r.ReceivedOn >= from && r.ReceivedOn <= through).ToList();
        return
        [
            .. within.Select(r => (Row: r, Key: KeyOf(r, group))).Where(r => r.Key is not null)
                .GroupBy(r => r.Key!.Value.Key)
                .Select(g => new FactFigures(group, g.Key, title(group, g.Key, g.First().Key!.Value.Name), from, through, g.Count(), within.Count, g.Sum(r => r.Row.Cost)))
                .OrderByDescending(f => f.Count).ThenByDescending(f => f.Cost).ThenBy(f => f.Title, StringComparer.Ordinal),
        ];
    }

    /// <summary>The figures of facts that were chosen before, as they are now, in one round trip; a group without complaints counts none.</summary>
    public static async Task<IReadOnlyList<FactFigures>> FiguresNow(this FirmDb db, IReadOnlyCollection<ProposalFact> facts, CancellationToken ct)
    {
        if (facts.Count == 0)
            return [];
        var rows = await db.ComplaintRows(facts.Min(f => f.From), facts.Max(f => f.Through), ct);
        return
        [
            .. facts.Select(f => rows.By(f.Group, f.From, f.Through, (_, _, name) => name).FirstOrDefault(n => n.Key == f.Key)
                ?? new FactFigures(f.Group, f.Key, f.Title, f.From, f.Through, 0, 0, Money.Zero)),
        ];
    }

    private static (string Key, string Name)? KeyOf(ComplaintRow row, FactGroup group) => group switch
    {
        FactGroup.Cause => row.Cause is { } cause ? (cause.ToString(), "") : null,
        FactGroup.Category => (row.Category.ToString(), ""),
        FactGroup.Article => row.ArticleId is { } article ? ($"{article}", row.Article) : null,
        FactGroup.Supplier => row.SupplierId is { } supplier ? ($"{supplier}", row.Supplier ?? "") : null,
        FactGroup.DeliveryMethod => row.Method is { } method ? (method.ToString(), "") : null,
    };
}
