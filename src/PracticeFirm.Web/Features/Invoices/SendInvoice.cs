using MediatR;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Invoicing;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Mailing;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Invoices;

/// <summary>Posts a draft with a written mail: the number is given, the content is sealed, orders and deliveries count as invoiced.</summary>
public static class SendInvoice
{
    /// <summary>What the mail would say by its template, to start writing from.</summary>
    [Access(Access.FirmReader)]
    public sealed record Prepare(int InvoiceId) : IFirmQuery<MailDraft>;

    /// <param name="InvoiceId">The draft.</param>
    /// <param name="Mail">The mail; <c>{nummer}</c> becomes the number that is given now.</param>
    [Access(Access.FirmWorker)]
    public sealed record Command(int InvoiceId, MailEntry Mail) : IFirmCommand<Sent>, IAbout
    {
        public (DocumentKind Kind, int Id) About => (DocumentKind.Invoice, InvoiceId);
    }

    /// <summary>The number it was given.</summary>
    public sealed record Sent(string Number);

    internal sealed class Handler(FirmDb db, Actor actor) : IRequestHandler<Prepare, Result<MailDraft>>, IRequestHandler<Command, Result<Sent>>
    {
        public async Task<Result<MailDraft>> Handle(Prepare query, CancellationToken ct)
        {
            if (await db.Read(query.InvoiceId, ct) is not var (invoice, firm))
                return InvoiceErrors.NotFound;
            return invoice.IsDraft ? await db.DraftMail(actor, invoice, firm, ct) : InvoiceErrors.Posted;
        }

        public async Task<Result<Sent>> Handle(Command command, CancellationToken ct)
        {
            if (await db.WholeInvoice(command.InvoiceId, ct) is not { } invoice)
                return InvoiceErrors.NotFound;
            if (!invoice.IsDraft)
                return InvoiceErrors.Posted;
            var firm = await db.TheFirm(ct);
            var customer = (await db.CustomerWithContacts(invoice.CustomerId, ct))!;
            var me = await db.Colleague(actor.EmployeeId!.Value, ct);

            // The mail is checked before the number is given: a refused mail must not leave a gap in the numbers.
            var mail = OutgoingMail.ToCustomer(
                command.Mail, firm, me, customer.Id, new DocumentRef(DocumentKind.Invoice, invoice.Id), $"Bel {customer.Name} over de factuur");
            if (mail.IsFailure)
                return Result<Sent>.Failure(mail.Errors);
            var posted = await db.Post(invoice, customer, firm, mail.Value, ct);
            if (posted.IsFailure)
                return Result<Sent>.Failure(posted.Errors);
            await db.Follow(invoice, firm.BusinessDay, ct);
            return new Sent(invoice.Number!);
        }
    }
}
