using MediatR;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Purchasing;

/// <summary>One supplier: conditions, reliability, purchase orders.</summary>
public static class ShowSupplier
{
    /// <summary>Purchase orders shown at most.</summary>
    public const int MostOrders = 25;

    [Access(Access.FirmReader)]
    public sealed record Query(int Id) : IFirmQuery<Model>;

    /// <param name="Facts">Conditions and figures.</param>
    /// <param name="Email">E-mail address for orders.</param>
    /// <param name="Phone">Telephone number.</param>
    /// <param name="Today">The firm's date.</param>
    /// <param name="Orders">The newest purchase orders.</param>
    public sealed record Model(ListSuppliers.Row Facts, string Email, string Phone, DateOnly Today, IReadOnlyList<ListPurchases.Row> Orders)
    {
        /// <summary>The day goods could be here when they are ordered today.</summary>
        public DateOnly HereOn => BusinessCalendar.AddWorkingDays(Today, Facts.LeadTimeDays);
    }

    internal static Error NotFound { get; } = new("Supplier.NotFound", "Deze leverancier bestaat niet. Zoek hem op in de lijst met leveranciers.");

    internal sealed class Handler(FirmDb db) : IRequestHandler<Query, Result<Model>>
    {
        public async Task<Result<Model>> Handle(Query query, CancellationToken ct)
        {
            var facts = await db.Rows(db.Suppliers.AsNoTracking().Where(s => s.Id == query.Id)).SingleOrDefaultAsync(ct);
            if (facts is null)
                return NotFound;
            var found = await db.Suppliers.AsNoTracking()
                .Where(s => s.Id == query.Id)
                .Select(s => new { s.Email, s.Phone, Today = db.Firms.Select(f => f.BusinessDay).First() })
                .SingleAsync(ct);
            var orders = await db.PurchaseOrders.AsNoTracking()
                .Where(p => p.SupplierId == query.Id)
                .OrderByDescending(p => p.Id)
                .Take(MostOrders)
                .Select(p => new ListPurchases.Row(
                    p.Id, p.Number, p.Status, p.SupplierId, p.Supplier.Name, p.OrderedOn ?? p.CreatedOn,
                    p.Lines.Where(l => l.Quantity - l.Received - l.Closed > 0).Min(l => (DateOnly?)(l.PromisedOn ?? l.WantedOn ?? p.WantedOn)),
                    p.Lines.Sum(l => l.Quantity - l.Received - l.Closed), p.Lines.Count(), p.DelayReason != null, p.NetTotal))
                .ToListAsync(ct);
            return new Model(facts, found.Email, found.Phone, found.Today, orders);
        }
    }
}
