using MediatR;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Invoicing;
using PracticeFirm.Domain.Orders;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Mailing;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Invoices;

/// <summary>
/// Invoices all that an order has to invoice, in one go: draft, number, mail. An invoice covers one calendar month, so deliveries of
/// several months give as many invoices.
/// </summary>
public static class InvoiceOrder
{
    /// <param name="OrderId">The order.</param>
    /// <param name="Mail">The mail; null takes the template and the address of the customer.</param>
    [Access(Access.FirmWorker)]
    public sealed record Command(int OrderId, MailEntry? Mail = null) : IFirmCommand<IReadOnlyList<Sent>>, IAbout
    {
        public (DocumentKind Kind, int Id) About => (DocumentKind.Order, OrderId);
    }

    /// <summary>An invoice that went out.</summary>
    public sealed record Sent(int Id, string Number, Money Total);

    internal sealed class Handler(FirmDb db, Actor actor) : IRequestHandler<Command, Result<IReadOnlyList<Sent>>>
    {
        public async Task<Result<IReadOnlyList<Sent>>> Handle(Command command, CancellationToken ct)
        {
            if (await db.WholeOrder(command.OrderId, ct) is not { } order)
                return OrderErrors.NotFound;
            if (!order.IsConfirmed)
                return order.Status == OrderStatus.Cancelled ? OrderErrors.Cancelled : OrderErrors.NotConfirmed;
            var deliveries = await db.DeliveriesOf(order.Id, ct);
            var parts = order.ToInvoice(deliveries);
            if (parts.Count == 0)
                return InvoiceErrors.NoLines;
            if (await db.DraftWith([.. parts.Select(p => p.Delivery.Id).Distinct()], null, ct) is { } other)
                return InvoicesErrors.InDraft(other);
            var firm = await db.TheFirm(ct);
            var customer = (await db.CustomerWithContacts(order.CustomerId, ct))!;
            var me = await db.Colleague(actor.EmployeeId!.Value, ct);

            var sent = new List<Sent>();
            foreach (var month in parts.Select(p => p.Delivery.ShippedOn!.Value).Select(d => new DateOnly(d.Year, d.Month, 1)).Distinct().Order())
            {
                var made = Invoice.Draft(
                    customer, firm, me.Id, order.Terms.Language, order.Terms.PaymentTerms, [InvoiceBooking.ToInvoice(order, deliveries, month.AddMonths(1).AddDays(-1), month)]);
                if (made.IsFailure)
                    return Result<IReadOnlyList<Sent>>.Failure(made.Errors);
                var invoice = made.Value;
                db.Invoices.Add(invoice);
                await db.SaveChangesAsync(ct);

                // The mail is checked before the number is given: a refused mail must not leave a gap in the numbers.
                var entry = command.Mail;
                if (entry is null)
                {
                    var template = await db.DraftMail(actor, invoice, firm, ct);
                    if (template.To.Length == 0)
                        return InvoicesErrors.NoMailAddress(customer.Name);
                    entry = new MailEntry(template.To, template.Subject, template.Body);
                }

                var mail = OutgoingMail.ToCustomer(entry, firm, me, customer.Id, new DocumentRef(DocumentKind.Invoice, invoice.Id), $"Bel {customer.Name} over de factuur");
                if (mail.IsFailure)
                    return Result<IReadOnlyList<Sent>>.Failure(mail.Errors);
                var posted = await db.Post(invoice, null, customer, [order], deliveries, firm, mail.Value, ct);
                if (posted.IsFailure)
                    return Result<IReadOnlyList<Sent>>.Failure(posted.Errors);
                sent.Add(new Sent(invoice.Id, invoice.Number!, invoice.Total));
            }

            return sent;
        }
    }
}
