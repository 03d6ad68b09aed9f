using MediatR;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Offertes;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Customers;

/// <summary>The figures of a customer: what was offered, accepted and invoiced, month by month.</summary>
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

        public Money Invoiced => Rows.Sum(r => r.Invoiced);
    }

    /// <param name="First">First day of the month.</param>
    /// <param name="Count">Offertes sent.</param>
    /// <param name="Offered">Their value, excluding VAT; replaced versions are left out.</param>
    /// <param name="AcceptedCount">Offertes the customer accepted in this month.</param>
    /// <param name="Accepted">Their value, excluding VAT.</param>
    /// <param name="Invoiced">Turnover: invoices less credit notes, excluding VAT.</param>
    public sealed record Month(DateOnly First, int Count, Money Offered, int AcceptedCount, Money Accepted, Money Invoiced);

    internal sealed class Handler(FirmDb db) : IRequestHandler<Query, Result<Model>>
    {
        public async Task<Result<Model>> Handle(Query query, CancellationToken ct)
        {
            var today = await db.Firms.Select(f => f.BusinessDay).SingleAsync(ct);
            var start = new DateOnly(today.Year, today.Month, 1).AddMonths(1 - Months);
            var sent = db.Offertes.AsNoTracking()
                .Where(o => o.CustomerId == query.CustomerId && o.SentOn >= start && o.Status != OfferteStatus.Superseded)
                .GroupBy(o => new { o.SentOn!.Value.Year, o.SentOn.Value.Month })
                .Select(g => new { What = 0, g.Key.Year, g.Key.Month, Count = g.Count(), Cents = g.Sum(o => o.NetTotal.Cents) });
            var accepted = db.Offertes.AsNoTracking()
                .Where(o => o.CustomerId == query.CustomerId && o.DecidedOn >= start && o.Status == OfferteStatus.Accepted)
                .GroupBy(o => new { o.DecidedOn!.Value.Year, o.DecidedOn.Value.Month })
                .Select(g => new { What = 1, g.Key.Year, g.Key.Month, Count = g.Count(), Cents = g.Sum(o => o.NetTotal.Cents) });
            var invoiced = db.Invoices.AsNoTracking()
                .Where(i => i.CustomerId == query.CustomerId && i.Number != null && i.InvoiceDate >= start)
                .GroupBy(i => new { i.InvoiceDate!.Value.Year, i.InvoiceDate.Value.Month })
                .Select(g => new { What = 2, g.Key.Year, g.Key.Month, Count = g.Count(), Cents = g.Sum(i => i.NetTotal.Cents) });
            var found = (await sent.Concat(accepted).Concat(invoiced).ToListAsync(ct)).ToDictionary(g => (g.What, g.Year, g.Month));
            var months = Enumerable.Range(0, Months).Select(i => start.AddMonths(i)).Select(first =>
            {
                var offered = found.GetValueOrDefault((0, first.Year, first.Month));
                var yes = found.GetValueOrDefault((1, first.Year, first.Month));
                var billed = found.GetValueOrDefault((2, first.Year, first.Month));
                return new Month(first, offered?.Count ?? 0, new Money(offered?.Cents ?? 0), yes?.Count ?? 0, new Money(yes?.Cents ?? 0), new Money(billed?.Cents ?? 0));
            });
            return new Model([.. months]);
        }
    }
}
