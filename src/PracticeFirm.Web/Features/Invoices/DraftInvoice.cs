using MediatR;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Invoicing;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Invoices;

/// <summary>Makes a draft invoice from deliveries, makes it again, or throws it away.</summary>
public static class DraftInvoice
{
    /// <summary>Of one order, or collective for one customer and one month.</summary>
    /// <param name="DeliveryIds">What to invoice; what of it was invoiced or came back is left out.</param>
    [Access(Access.FirmWorker)]
    public sealed record Command(IReadOnlyList<int> DeliveryIds) : IFirmCommand<int>;

    /// <summary>Makes the draft again from what its orders have to invoice now in its month.</summary>
    [Access(Access.FirmWorker)]
    public sealed record Rebuild(int InvoiceId) : IFirmCommand<int>, IAbout
    {
        public (DocumentKind Kind, int Id) About => (DocumentKind.Invoice, InvoiceId);
    }

    /// <summary>Throws the draft away.</summary>
    [Access(Access.FirmWorker)]
    public sealed record Discard(int InvoiceId) : IFirmCommand<int>, IAbout
    {
        public (DocumentKind Kind, int Id) About => (DocumentKind.Invoice, InvoiceId);
    }

    internal sealed class Handler(FirmDb db, Actor actor)
        : IRequestHandler<Command, Result<int>>, IRequestHandler<Rebuild, Result<int>>, IRequestHandler<Discard, Result<int>>
    {
        public async Task<Result<int>> Handle(Command command, CancellationToken ct)
        {
            var ids = command.DeliveryIds.Distinct().ToList();
            var deliveries = await db.WholeDeliveries(d => ids.Contains(d.Id), ct);
            if (deliveries.Count == 0)
                return InvoiceErrors.NoLines;
            var orderIds = deliveries.Select(d => d.OrderId).Distinct().ToList();
            var orders = await db.WholeOrders(o => orderIds.Contains(o.Id), ct);
            if (orders.Select(o => o.CustomerId).Distinct().Count() > 1)
                return InvoiceErrors.OtherCustomer;
            if (await db.DraftWith(ids, null, ct) is { } other)
                return InvoicesErrors.InDraft(other);
            if (InvoiceWork.SharedTerms(orders) is not { } terms)
                return InvoicesErrors.DifferentTerms;
            var customer = (await db.CustomerWithContacts(orders[0].CustomerId, ct))!;
            var made = Invoice.Draft(
                customer, await db.TheFirm(ct), actor.EmployeeId!.Value, orders[0].Terms.Language, terms, [.. orders.Select(o => InvoiceBooking.ToInvoice(o, deliveries))]);
            if (made.IsFailure)
                return Result<int>.Failure(made.Errors);
            db.Invoices.Add(made.Value);
            await db.SaveChangesAsync(ct);
            return made.Value.Id;
        }

        public async Task<Result<int>> Handle(Rebuild command, CancellationToken ct)
        {
            if (await db.WholeInvoice(command.InvoiceId, ct) is not { } invoice)
                return InvoiceErrors.NotFound;
            if (!invoice.IsDraft)
                return InvoiceErrors.Posted;
            if (invoice.Kind == InvoiceKind.CreditNote)
                return InvoiceErrors.CreditNoteNotRebuilt;
            var orderIds = invoice.Sections.Select(s => s.OrderId).ToList();
            var orders = await db.WholeOrders(o => orderIds.Contains(o.Id), ct);
            if (InvoiceWork.SharedTerms(orders) is not { } terms)
                return InvoicesErrors.DifferentTerms;
            var from = new DateOnly(invoice.SupplyFrom.Year, invoice.SupplyFrom.Month, 1);
            var through = from.AddMonths(1).AddDays(-1);
            var deliveries = await db.WholeDeliveries(d => orderIds.Contains(d.OrderId), ct);
            var toInvoice = orders.Select(o => InvoiceBooking.ToInvoice(o, deliveries, through, from)).ToList();
            if (await db.DraftWith([.. toInvoice.SelectMany(o => o.Lines).Select(l => l.DeliveryId).Distinct()], invoice.Id, ct) is { } other)
                return InvoicesErrors.InDraft(other);
            var customer = (await db.CustomerWithContacts(invoice.CustomerId, ct))!;
            var done = invoice.Rebuild(customer, await db.TheFirm(ct), orders[0].Terms.Language, terms, toInvoice);
            return done.IsFailure ? Result<int>.Failure(done.Errors) : invoice.Id;
        }

        public async Task<Result<int>> Handle(Discard command, CancellationToken ct)
        {
            if (await db.WholeInvoice(command.InvoiceId, ct) is not { } invoice)
                return InvoiceErrors.NotFound;
            var done = invoice.Discard();
            if (done.IsFailure)
                return Result<int>.Failure(done.Errors);
            db.Invoices.Remove(invoice);
            return invoice.Id;
        }
    }
}
