using MediatR;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Invoicing;
using PracticeFirm.Domain.Mail;
using PracticeFirm.Domain.Returns;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Mailing;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Returns;

/// <summary>Does in one go all that was decided on a return: stock, order, credit notes and the mail to the customer.</summary>
public static class SettleReturn
{
    /// <summary>What would be done, and the mail by its template; the place for the number of the credit note stays open.</summary>
    [Access(Access.FirmReader)]
    public sealed record Prepare(int ReturnId) : IFirmQuery<Prepared>;

    /// <param name="Number">Number of the return.</param>
    /// <param name="Outcome">What would be done.</param>
    /// <param name="WhyNot">What stands in the way; empty when it can be done.</param>
    /// <param name="Draft">The mail.</param>
    public sealed record Prepared(string Number, Outcome Outcome, IReadOnlyList<Error> WhyNot, MailDraft Draft);

    /// <param name="ReturnId">The return.</param>
    /// <param name="Mail">The mail; <c>{nummer}</c> becomes the number of the credit note.</param>
    [Access(Access.FirmWorker)]
    public sealed record Command(int ReturnId, MailEntry Mail) : IFirmCommand<Settled>, IAbout
    {
        public (DocumentKind Kind, int Id) About => (DocumentKind.Return, ReturnId);
    }

    /// <param name="Number">Number of the return.</param>
    /// <param name="CreditNotes">The credit notes that were posted.</param>
    public sealed record Settled(string Number, IReadOnlyList<CreditNote> CreditNotes);

    public sealed record CreditNote(int Id, string Number, Money Net, Money Vat, Money Total);

    internal sealed class Handler(FirmDb db, Actor actor) : IRequestHandler<Prepare, Result<Prepared>>, IRequestHandler<Command, Result<Settled>>
    {
        public async Task<Result<Prepared>> Handle(Prepare query, CancellationToken ct)
        {
            if (await db.Read(query.ReturnId, ct) is not { } about)
                return ReturnErrors.NotFound;
            var consequences = ReturnWork.Consequences(about);
            var why = about.Return.WhyNotSettle(consequences, about.Stock);
            if (about.Return.Status != ReturnStatus.Inspected)
                return Result<Prepared>.Failure(why);
            var draft = await db.DraftToCustomer(
                actor, MailPurposes.ReturnSettled, ReturnMails.Decided(about.Return, consequences), about.Firm, about.Return.CustomerId, about.Order.Terms.ContactPersonId, ct);
            return new Prepared(about.Return.Number, ReturnWork.Preview(about), why, draft);
        }

        public async Task<Result<Settled>> Handle(Command command, CancellationToken ct)
        {
            if (await db.WholeReturn(command.ReturnId, ct) is not { } ret)
                return ReturnErrors.NotFound;
            var firm = await db.TheFirm(ct);
            var order = (await db.WholeOrder(ret.OrderId, ct))!;
            var deliveries = await db.DeliveriesOf(order.Id, ct);
            var stock = await db.StockOf(ret.Lines.Select(l => l.ArticleId), ct);
            var invoices = await db.WholeInvoices(i => i.Kind == InvoiceKind.Invoice && i.Number != null && db.InvoiceIdsOf(order.Id).Contains(i.Id), ct);
            var customer = (await db.CustomerWithContacts(ret.CustomerId, ct))!;
            var me = await db.Colleague(actor.EmployeeId!.Value, ct);

            var settled = ret.Settle(order, [.. deliveries], ReturnWork.Creditable(order, invoices), stock, firm, actor.Name, ReturnWork.Pricing(ret, invoices, firm));
            var mail = OutgoingMail.ToCustomer(command.Mail, firm, me, customer.Id, new DocumentRef(DocumentKind.Return, ret.Id), $"Bel {customer.Name} over {ret.Number}");
            if (settled.IsFailure || mail.IsFailure)
                return Result<Settled>.Failure([.. settled.Errors, .. mail.Errors]);

            var notes = new List<Invoice>();
            foreach (var credit in settled.Value.Credits)
            {
                var original = invoices.Single(i => i.Id == credit.InvoiceId);
                var made = ReturnWork.Note(ret, original, credit.Units, credit.Fee, me.Id, firm);
                if (made.IsFailure)
                    return Result<Settled>.Failure(made.Errors);
                var note = made.Value;
                db.Invoices.Add(note);
                await db.SaveChangesAsync(ct);
                var posted = InvoiceBooking.PostCredit(note, original, customer, [order], deliveries, await db.Numbers(Invoice.CreditPrefix, firm.BusinessDay.Year, ct), firm);
                if (posted.IsFailure)
                    return Result<Settled>.Failure(posted.Errors);
                ret.SetCreditNote(note.Id, note.Number!);
                await db.Settle(original, ct);
                await db.Settle(note, ct);
                notes.Add(note);
            }

            // The credit note is what goes along, so it is in its history that the customer's copy is found.
            if (notes.Count > 0)
                mail.Value.Attach(new DocumentRef(DocumentKind.Invoice, notes[0].Id));
            mail.Value.Save(db, notes.Count == 0 ? ret.Number : string.Join(", ", notes.Select(n => n.Number)));
            await db.Follow(ret, order, firm.BusinessDay, ct);
            return new Settled(ret.Number, [.. notes.Select(n => new CreditNote(n.Id, n.Number!, n.NetTotal, n.VatTotal, n.Total))]);
        }
    }
}
