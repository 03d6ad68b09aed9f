using MediatR;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Invoicing;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Payments;

/// <summary>Ouderdomsanalyse: what is open by how long it is past its due date, of all together and of each customer.</summary>
public static class AgeOpenItems
{
    [Access(Access.FirmReader)]
    public sealed record Query : IFirmQuery<Model>;

    /// <summary>All together, and by customer: who owes most that is overdue first.</summary>
    public sealed record Model(Aging All, IReadOnlyList<Row> Customers, DateOnly Today);

    public sealed record Row(int CustomerId, string CustomerName, int Items, Aging Aging);

    internal sealed class Handler(FirmDb db) : IRequestHandler<Query, Result<Model>>
    {
        public async Task<Result<Model>> Handle(Query query, CancellationToken ct)
        {
            var today = await db.Firms.Select(f => f.BusinessDay).SingleAsync(ct);
            var items = await db.OpenInvoices()
                .Join(db.Customers, i => i.CustomerId, c => c.Id, (i, c) => new { i.CustomerId, c.Name, i.DueOn, Open = i.Open.Cents })
                .ToListAsync(ct);
            var customers = items.GroupBy(i => (i.CustomerId, i.Name))
                .Select(g => new Row(g.Key.CustomerId, g.Key.Name, g.Count(), Aging.Of(g.Select(i => (i.DueOn, new Money(i.Open))), today)))
                .OrderByDescending(r => r.Aging.Overdue.Cents).ThenByDescending(r => r.Aging.Total.Cents).ThenBy(r => r.CustomerName, StringComparer.CurrentCulture)
                .ToList();
            return new Model(Aging.Of(items.Select(i => (i.DueOn, new Money(i.Open))), today), customers, today);
        }
    }
}
