using MediatR;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Offertes;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Customers;

/// <summary>The figures of a customer: what was offered and what was accepted, month by month.</summary>
public static class ShowFigures
{
    /// <summary>How many months are shown, the current one included.</summary>
    public const int Months = 24;

    [Access(Access.FirmReader)]
    public sealed record Query(int CustomerId) : IFirmQuery<Model>;

    /// <param name="Rows">Oldest month first, every month there.</param>
    public sealed record Model(IReadOnlyList<Month> Rows)
    {
        public Money Offered => Rows.Sum(r => r.Offered);

        public Money Accepted => Rows.Sum(r => r.Accepted);
    }

    /// <param name="First">First day of the month.</param>
    /// <param name="Count">Offertes sent.</param>
    /// <param name="Offered">Their value, excluding VAT; replaced versions are left out.</param>
    /// <param name="AcceptedCount">Offertes the customer accepted in this month.</param>
    /// <param name="Accepted">Their value, excluding VAT.</param>
    public sealed record Month(DateOnly First, int Count, Money Offered, int AcceptedCount, Money Accepted);

    internal sealed class Handler(FirmDb db) : IRequestHandler<Query, Result<Model>>
    {
        public async Task<Result<Model>> Handle(Query query, CancellationToken ct)
        {
            var today = await db.Firms.Select(f => f.BusinessDay).SingleAsync(ct);
            var start = new DateOnly(today.Year, today.Month, 1).AddMonths(1 - Months);
            var sent = await db.Offertes.AsNoTracking()
                .Where(o => o.CustomerId == query.CustomerId && o.SentOn >= start && o.Status != OfferteStatus.Superseded)
                .GroupBy(o => new { o.SentOn!.Value.Year, o.SentOn.Value.Month })
                .Select(g => new { g.Key.Year, g.Key.Month, Count = g.Count(), Cents = g.Sum(o => o.NetTotal.Cents) })
                .ToDictionaryAsync(g => (g.Year, g.Month), ct);
            var accepted = await db.Offertes.AsNoTracking()
                .Where(o => o.CustomerId == query.CustomerId && o.DecidedOn >= start && o.Status == OfferteStatus.Accepted)
                .GroupBy(o => new { o.DecidedOn!.Value.Year, o.DecidedOn.Value.Month })
                .Select(g => new { g.Key.Year, g.Key.Month, Count = g.Count(), Cents = g.Sum(o => o.NetTotal.Cents) })
                .ToDictionaryAsync(g => (g.Year, g.Month), ct);
            var months = Enumerable.Range(0, Months).Select(i => start.AddMonths(i)).Select(first =>
            {
                var offered = sent.GetValueOrDefault((first.Year, first.Month));
                var yes = accepted.GetValueOrDefault((first.Year, first.Month));
                return new Month(first, offered?.Count ?? 0, new Money(offered?.Cents ?? 0), yes?.Count ?? 0, new Money(yes?.Cents ?? 0));
            });
            return new Model([.. months]);
        }
    }
}
