using MediatR;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Invoicing;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Workday;

/// <summary>Turnover of the last twelve months, and what is open by age.</summary>
public static class TradeFigures
{
    /// <summary>Months looked back, this one included.</summary>
    public const int Months = 12;

    [Access(Access.FirmReader)]
    public sealed record Query : IFirmQuery<Model>;

    /// <param name="Turnover">Per month, the oldest first.</param>
    /// <param name="Ages">What is open, from not due to long overdue.</param>
    public sealed record Model(IReadOnlyList<Month> Turnover, IReadOnlyList<Age> Ages);

    /// <param name="First">The first day of the month.</param>
    /// <param name="Net">Invoices less credit notes, excluding VAT.</param>
    public sealed record Month(DateOnly First, Money Net);

    /// <param name="Bucket">How long past the due date.</param>
    /// <param name="Open">What is open, including VAT.</param>
    public sealed record Age(AgingBucket Bucket, Money Open);

    internal sealed class Handler(FirmDb db) : IRequestHandler<Query, Result<Model>>
    {
        public async Task<Result<Model>> Handle(Query query, CancellationToken ct)
        {
            var today = await db.Firms.Select(f => f.BusinessDay).SingleAsync(ct);
            var first = new DateOnly(today.Year, today.Month, 1).AddMonths(1 - Months);
            var turnover = await db.Invoices.AsNoTracking()
                .Where(i => i.InvoiceDate >= first)
                .GroupBy(i => new { i.InvoiceDate!.Value.Year, i.InvoiceDate.Value.Month })
                .Select(g => new { g.Key.Year, g.Key.Month, Cents = g.Sum(i => i.Kind == InvoiceKind.Invoice ? i.NetTotal.Cents : -i.NetTotal.Cents) })
                .ToDictionaryAsync(g => (g.Year, g.Month), g => g.Cents, ct);
            var open = await db.Invoices.AsNoTracking()
                .Where(i => i.Number != null && i.Open.Cents != 0)
                .Select(i => new { i.DueOn, i.Open.Cents })
                .ToListAsync(ct);
            var ages = open.GroupBy(i => Aging.BucketOf(i.DueOn, today)).ToDictionary(g => g.Key, g => new Money(g.Sum(i => i.Cents)));
            return new Model(
                [.. Enumerable.Range(0, Months).Select(i => first.AddMonths(i)).Select(m => new Month(m, new Money(turnover.GetValueOrDefault((m.Year, m.Month)))))],
                [.. Enum.GetValues<AgingBucket>().Select(b => new Age(b, ages.GetValueOrDefault(b)))]);
        }
    }
}
