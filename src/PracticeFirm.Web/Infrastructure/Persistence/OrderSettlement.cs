using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Invoicing;
using PracticeFirm.Domain.Orders;

namespace PracticeFirm.Web.Infrastructure.Persistence;

/// <summary>Tells orders whether all that was invoiced of them is settled.</summary>
public static class OrderSettlement
{
    /// <summary>
    /// Looks again at the orders of an invoice; to be called after every change of what is open on it, before the changes are saved.
    /// An order is settled when none of the posted invoices and credit notes with a section of it has anything open.
    /// </summary>
    /// <param name="db">The firm; what it tracks counts as it is now, the rest as it was saved.</param>
    /// <param name="invoice">The invoice or credit note that changed, with or without its sections.</param>
    /// <param name="ct">Stops the reading.</param>
    public static async Task Settle(this FirmDb db, Invoice invoice, CancellationToken ct)
    {
        var orderIds = invoice.Sections.Count > 0
            ? [.. invoice.Sections.Select(s => s.OrderId).Distinct()]
            : await db.Invoices.Where(i => i.Id == invoice.Id).SelectMany(i => i.Sections).Select(s => s.OrderId).Distinct().ToListAsync(ct);
        if (orderIds.Count == 0)
            return;
        var saved = await db.Invoices.AsNoTracking()
            .SelectMany(i => i.Sections.Where(s => orderIds.Contains(s.OrderId)), (i, s) => new { s.OrderId, i.Id, IsPosted = i.Number != null, Open = i.Open.Cents })
            .ToListAsync(ct);
        var here = db.ChangeTracker.Entries<Invoice>().Select(e => e.Entity).ToList();
        var known = here.Where(i => i.Id > 0).ToDictionary(i => i.Id);
        var open = saved
            .Where(s => known.TryGetValue(s.Id, out var now) ? IsOpen(now) : s.IsPosted && s.Open != 0)
            .Select(s => s.OrderId)
            .Concat(here.Append(invoice).Where(IsOpen).SelectMany(i => i.Sections).Select(s => s.OrderId))
            .ToHashSet();

        var orders = await db.Orders.AsNoTracking().Where(o => orderIds.Contains(o.Id)).Select(o => new { o.Id, o.IsSettled }).ToListAsync(ct);
        var tracked = db.ChangeTracker.Entries<Order>().ToDictionary(e => e.Entity.Id, e => e.Entity.IsSettled);
        var changing = orders.Where(o => tracked.GetValueOrDefault(o.Id, o.IsSettled) == open.Contains(o.Id)).Select(o => o.Id).ToList();
        if (changing.Count == 0)
            return;
        foreach (var order in await db.WholeOrders(o => changing.Contains(o.Id), ct))
            order.Settle(!open.Contains(order.Id));
    }

    private static bool IsOpen(Invoice invoice) => !invoice.IsDraft && invoice.Open != Money.Zero;
}
