using MediatR;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Deliveries;
using PracticeFirm.Domain.Invoicing;
using PracticeFirm.Domain.Orders;
using PracticeFirm.Domain.Purchasing;
using PracticeFirm.Domain.Returns;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Orders;

/// <summary>The documents around an order: what it comes from, deliveries, purchase orders for it, returns and invoices.</summary>
public static class ShowRelated
{
    [Access(Access.FirmReader)]
    public sealed record Query(int OrderId) : IFirmQuery<Model>;

    public sealed record Model(
        Source? Request, Source? Offerte, IReadOnlyList<Delivery> Deliveries, IReadOnlyList<Purchase> Purchases, IReadOnlyList<Return> Returns, IReadOnlyList<Invoice> Invoices,
        IReadOnlyList<Complaint> Complaints);

    public sealed record Source(int Id, string Title, DateOnly On);

    public sealed record Delivery(int Id, string? Number, DeliveryStatus Status, DateOnly On);

    public sealed record Purchase(int Id, string? Number, PurchaseStatus Status, DateOnly WantedOn);

    public sealed record Return(int Id, string Number, ReturnStatus Status, DateOnly On);

    /// <summary>A complaint about the order, or one that it carries out.</summary>
    public sealed record Complaint(int Id, string Number, string Subject, DateOnly On);

    public sealed record Invoice(int Id, string? Number, InvoiceKind Kind, InvoiceStatus Status, Money Total);

    internal sealed class Handler(FirmDb db) : IRequestHandler<Query, Result<Model>>
    {
        public async Task<Result<Model>> Handle(Query query, CancellationToken ct)
        {
            var found = await db.Orders.AsNoTracking()
                .Where(o => o.Id == query.OrderId)
                .Select(o => new
                {
                    Request = db.QuoteRequests.Where(r => r.Id == o.RequestId).Select(r => new Source(r.Id, r.Subject, r.ReceivedOn)).FirstOrDefault(),
                    Offerte = db.Offertes.Where(p => p.Id == o.OfferteId).Select(p => new { p.Id, On = p.DecidedOn ?? p.CreatedOn }).FirstOrDefault(),
                    o.OfferteTitle,
                    Deliveries = db.Deliveries.Where(d => d.OrderId == o.Id).OrderBy(d => d.Id).Select(d => new Delivery(d.Id, d.Number, d.Status, d.ShippedOn ?? d.CreatedOn)).ToList(),
                    Complaints = db.Complaints.Where(c => c.OrderId == o.Id).OrderBy(c => c.Id).Select(c => new Complaint(c.Id, c.Number, c.Subject, c.ReceivedOn)).ToList(),
                    CarriedOut = db.Complaints.SelectMany(c => c.Solutions, (c, s) => new { Complaint = c, Solution = s })
                        .Where(x => x.Solution.DocumentKind == DocumentKind.Order && x.Solution.DocumentId == o.Id)
                        .OrderBy(x => x.Complaint.Id).Select(x => new Complaint(x.Complaint.Id, x.Complaint.Number, x.Complaint.Subject, x.Complaint.ReceivedOn)).ToList(),
                    Returns = db.Returns.Where(r => r.OrderId == o.Id).OrderBy(r => r.Id).Select(r => new Return(r.Id, r.Number, r.Status, r.RequestedOn)).ToList(),
                })
                .AsSingleQuery()
                .SingleOrDefaultAsync(ct);
            if (found is null)
                return OrderErrors.NotFound;
            var purchases = await db.PurchaseOrders.AsNoTracking()
                .Where(p => p.Lines.Any(l => l.Links.Any(k => k.OrderId == query.OrderId)))
                .OrderBy(p => p.Id)
                .Select(p => new Purchase(p.Id, p.Number, p.Status, p.WantedOn))
                .ToListAsync(ct);
            var invoices = await db.Invoices.AsNoTracking()
                .Where(i => db.InvoiceIdsOf(query.OrderId).Contains(i.Id))
                .OrderBy(i => i.Id)
                .Select(i => new Invoice(i.Id, i.Number, i.Kind, i.Status, i.Total))
                .ToListAsync(ct);
            var offerte = found.Offerte is { } from ? new Source(from.Id, found.OfferteTitle ?? "", from.On) : null;
            return new Model(found.Request, offerte, found.Deliveries, purchases, found.Returns, invoices, [.. found.Complaints.Union(found.CarriedOut)]);
        }
    }
}
