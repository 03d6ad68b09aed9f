using MediatR;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Invoicing;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Invoices;

/// <summary>What hangs together with an invoice: orders, deliveries, credit notes or the original, payments, letters and returns.</summary>
public static class ShowRelatedToInvoice
{
    [Access(Access.FirmReader)]
    public sealed record Query(int InvoiceId) : IFirmQuery<IReadOnlyList<Related>>;

    /// <summary>A document around the invoice.</summary>
    /// <param name="Document">Which one.</param>
    /// <param name="Title">Its number, or what it is called.</param>
    /// <param name="On">A day that tells it apart.</param>
    /// <param name="Amount">An amount that tells it apart; null when it has none.</param>
    public sealed record Related(DocumentRef Document, string Title, DateOnly On, Money? Amount);

    internal sealed class Handler(FirmDb db) : IRequestHandler<Query, Result<IReadOnlyList<Related>>>
    {
        public async Task<Result<IReadOnlyList<Related>>> Handle(Query query, CancellationToken ct)
        {
            var id = query.InvoiceId;
            var head = await db.Invoices.AsNoTracking().Where(i => i.Id == id).Select(i => new
            {
                i.OriginalId,
                i.OriginalNumber,
                i.OriginalDate,
                Orders = i.Sections.OrderBy(s => s.Position).Select(s => new { s.OrderId, s.OrderNumber, s.OrderedOn }).ToList(),
            }).SingleOrDefaultAsync(ct);
            if (head is null)
                return InvoiceErrors.NotFound;
            var deliveries = await db.Invoices.AsNoTracking().Where(i => i.Id == id)
                .SelectMany(i => i.Lines).Where(l => l.DeliveryId > 0)
                .Select(l => new { l.DeliveryId, l.DeliveryNumber, l.DeliveredOn })
                .Distinct().ToListAsync(ct);

            // Amounts stand apart by kind, so that one query can hold them all.
            var others = await db.Invoices.AsNoTracking().Where(i => i.OriginalId == id)
                .Select(i => new { Kind = 1, i.Id, Title = i.Number ?? "", On = i.InvoiceDate ?? i.CreatedOn, Amount = -i.Total.Cents })
                .Concat(db.BankLines.AsNoTracking().SelectMany(b => b.Allocations.Where(a => a.InvoiceId == id), (b, a) => new { Kind = 2, b.Id, Title = b.Name, On = b.BookedOn, Amount = a.Amount.Cents }))
                .Concat(db.Reminders.AsNoTracking().Where(r => r.InvoiceId == id).Select(r => new { Kind = 3, r.Id, Title = r.InvoiceNumber, On = r.SentOn, Amount = r.Principal.Cents }))
                .Concat(db.Returns.AsNoTracking().Where(r => r.CreditNotes.Any(n => n.CreditNoteId == id || db.Invoices.Any(i => i.Id == n.CreditNoteId && i.OriginalId == id)))
                    .Select(r => new { Kind = 4, r.Id, Title = r.Number, On = r.RequestedOn, Amount = 0L }))
                .ToListAsync(ct);
            return new List<Related>(
            [
                .. head.Orders.Select(o => new Related(new(DocumentKind.Order, o.OrderId), o.OrderNumber, o.OrderedOn, null)),
                .. deliveries.OrderBy(d => d.DeliveredOn).ThenBy(d => d.DeliveryId).Select(d => new Related(new(DocumentKind.Delivery, d.DeliveryId), d.DeliveryNumber, d.DeliveredOn, null)),
                .. head is { OriginalId: { } original, OriginalDate: { } date } ? [new Related(new(DocumentKind.Invoice, original), head.OriginalNumber!, date, null)] : Array.Empty<Related>(),
                .. others.Where(o => o.Kind == 1).OrderBy(o => o.Id)
                    .Select(o => new Related(new(DocumentKind.Invoice, o.Id), o.Title.Length > 0 ? o.Title : $"Concept {o.Id}", o.On, new Money(o.Amount))),
                .. others.Where(o => o.Kind == 2).OrderBy(o => o.Id).Select(o => new Related(new(DocumentKind.BankLine, o.Id), o.Title, o.On, new Money(o.Amount))),
                .. others.Where(o => o.Kind == 3).OrderBy(o => o.Id).Select(o => new Related(new(DocumentKind.Reminder, o.Id), o.Title, o.On, new Money(o.Amount))),
                .. others.Where(o => o.Kind == 4).OrderBy(o => o.Id).Select(o => new Related(new(DocumentKind.Return, o.Id), o.Title, o.On, null)),
            ]);
        }
    }
}
