using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Catalog;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Offertes;
using PracticeFirm.Domain.Stock;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Components;

/// <summary>A line of an offerte or a draft order as its table shows it.</summary>
public sealed record SalesLineShown(
    int Id, int Position, int Revision, int ArticleId, string ArticleNumber, string Description, string Unit, int Quantity, UnitPrice Price,
    PriceOrigin Origin, string OriginText, Percentage Discount, Percentage VatRate, Money Net, UnitPrice Cost, Margin Margin, int OnHand, int Free,
    int PackSize, DateOnly AvailableOn, AvailabilitySource Source, DateOnly? ExpectedOn, int ExpectedQuantity);

/// <summary>The totals below the lines.</summary>
public sealed record SalesTotalsShown(
    Money Lines, Percentage DiscountRate, Money Discount, Money Freight, bool FreightIsManual, Money Net, Money Vat, Money Total,
    IReadOnlyList<VatGroup> Groups, Margin Margin)
{
    /// <summary>The totals of a calculation.</summary>
    public static SalesTotalsShown Of(PriceCalculation calculation, Percentage discount, bool freightIsManual, Margin margin) => new(
        calculation.LinesTotal, discount, calculation.OrderDiscount, calculation.Freight, freightIsManual, calculation.NetTotal, calculation.VatTotal,
        calculation.Total, calculation.Groups, margin);
}

/// <summary>A line after saving.</summary>
public sealed record SavedLine(int LineId, int Revision);

/// <summary>How a kind of document changes its lines.</summary>
/// <param name="Put">Saves a line: its id (null for a new one), the revision that was on screen, the article and what was typed.</param>
/// <param name="Remove">Removes a line.</param>
/// <param name="AddMany">Adds the lines of a pasted list; gives how many.</param>
/// <param name="Move">Moves a line to a place; null when lines stay where they are.</param>
public sealed record SalesLineCommands(
    Func<int?, int, int, LineEntry, IFirmCommand<SavedLine>> Put,
    Func<int, IFirmCommand<MediatR.Unit>> Remove,
    Func<string, IFirmCommand<int>> AddMany,
    Func<int, int, IFirmCommand<MediatR.Unit>>? Move = null);

/// <summary>Stock of an article, as far as lines need it.</summary>
public sealed record LineStock(int ArticleId, int OnHand, int Free, int PackSize, int LeadTimeDays, IReadOnlyList<ComingIn> Expected)
{
    /// <summary>When a quantity can be there after what earlier lines take.</summary>
    public Availability For(int quantity, int takenBefore, DateOnly today) =>
        StockAvailability.For(takenBefore + quantity, Free, Expected.Select(e => (e.On, e.Quantity)), today, LeadTimeDays);
}

/// <summary>A receipt on its way.</summary>
public sealed record ComingIn(DateOnly On, int Quantity, string Reference);

/// <summary>Reads stock for lines, and puts lines and stock together.</summary>
public static class SalesLineReads
{
    /// <summary>Stock of articles by article, in one round trip.</summary>
    public static async Task<IReadOnlyDictionary<int, LineStock>> LineStock(this FirmDb db, IEnumerable<int> articleIds, CancellationToken ct)
    {
        var ids = articleIds.Distinct().ToList();
        return await db.Stock.AsNoTracking()
            .Where(s => ids.Contains(s.ArticleId))
            .Select(s => new LineStock(
                s.ArticleId, s.OnHand, s.OnHand - s.Reserved,
                db.Articles.Where(a => a.Id == s.ArticleId).Select(a => a.PackSize).First(),
                db.Suppliers.Where(p => db.Articles.Any(a => a.Id == s.ArticleId && a.SupplierId == p.Id)).Select(p => p.LeadTimeDays).First(),
                s.Expected.Select(e => new ComingIn(e.ExpectedOn, e.Quantity, e.Reference)).ToList()))
            .ToDictionaryAsync(s => s.ArticleId, ct);
    }

    /// <summary>
    /// Lines with their stock. What an earlier line takes isn't there for a later line of the same article: 5, 5, 5 on a stock of 10
    /// leaves nothing for the third.
    /// </summary>
    public static IReadOnlyList<SalesLineShown> With(this IEnumerable<SalesLine> lines, IReadOnlyDictionary<int, LineStock> stock, DateOnly today)
    {
        var taken = new Dictionary<int, int>();
        var shown = new List<SalesLineShown>();
        foreach (var line in lines)
        {
            var before = taken.GetValueOrDefault(line.ArticleId);
            shown.Add(Shown(line, stock[line.ArticleId], before, today));
            taken[line.ArticleId] = before + line.Quantity;
        }

        return shown;
    }

    /// <summary>When the goods of the lines can be there, for whoever looks at what stands out.</summary>
    public static IReadOnlyList<LineAvailability> Availabilities(this IEnumerable<SalesLineShown> lines) =>
        [.. lines.Select(l => new LineAvailability(l.Id, l.Free, new Availability(l.AvailableOn, l.Source)))];

    private static SalesLineShown Shown(SalesLine l, LineStock s, int takenBefore, DateOnly today)
    {
        var there = s.For(l.Quantity, takenBefore, today);
        var next = s.Expected.OrderBy(e => e.On).FirstOrDefault();
        return new SalesLineShown(
            l.Id, l.Position, l.Revision, l.ArticleId, l.ArticleNumber, l.Description, l.Unit, l.Quantity, l.UnitPrice, l.Origin, l.OriginText, l.Discount,
            l.VatRate, l.Calculation.Net, l.Cost, l.Margin, s.OnHand, Math.Max(0, s.Free - takenBefore), s.PackSize, there.Day, there.Source, next?.On, next?.Quantity ?? 0);
    }
}
