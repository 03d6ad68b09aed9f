using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Invoicing;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Payments;

/// <summary>What is open, as the screens of payments read it.</summary>
internal static class OpenItemReads
{
    /// <summary>Posted invoices and credit notes on which something is open: what is open of a customer is their sum.</summary>
    public static IQueryable<Invoice> OpenInvoices(this FirmDb db) => db.Invoices.AsNoTracking().Where(i => i.Number != null && i.Open.Cents != 0);

    /// <summary>Open items with what may be taken off them, in one round trip.</summary>
    public static async Task<IReadOnlyList<(OpenItem Item, Invoice Invoice)>> OpenItems(this FirmDb db, Expression<Func<Invoice, bool>> which, CancellationToken ct) =>
        [.. (await db.OpenInvoices().Include(i => i.Groups).Where(which).Join(db.Customers, i => i.CustomerId, c => c.Id, (i, c) => new { Invoice = i, Customer = c }).ToListAsync(ct))
            .Select(x => (OpenItem.Of(x.Invoice, x.Customer), x.Invoice))];
}
