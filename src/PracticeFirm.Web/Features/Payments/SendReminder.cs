using MediatR;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Invoicing;
using PracticeFirm.Domain.Mail;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Mailing;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Payments;

/// <summary>Sends a letter about an unpaid invoice, or hands it over for collection: the letter is kept, the mail lands in the dossier.</summary>
public static class SendReminder
{
    /// <summary>What the mail of a letter would say by its template; a hand-over has none, the letter goes by post.</summary>
    [Access(Access.FirmReader)]
    public sealed record Prepare(int InvoiceId, ReminderLevel Level) : IFirmQuery<MailDraft>;

    /// <param name="InvoiceId">The invoice.</param>
    /// <param name="Level">Which letter.</param>
    /// <param name="Mail">The mail it goes with; null when it goes by post only.</param>
    [Access(Access.FirmWorker)]
    public sealed record Command(int InvoiceId, ReminderLevel Level, MailEntry? Mail = null) : IFirmCommand<int>, IAbout
    {
        public (DocumentKind Kind, int Id) About => (DocumentKind.Invoice, InvoiceId);
    }

    internal sealed class Handler(FirmDb db, Actor actor) : IRequestHandler<Prepare, Result<MailDraft>>, IRequestHandler<Command, Result<int>>
    {
        public async Task<Result<MailDraft>> Handle(Prepare query, CancellationToken ct)
        {
            var found = await db.Invoices.AsNoTracking().Where(i => i.Id == query.InvoiceId).SelectMany(i => db.Firms, (i, f) => new { Invoice = i, Firm = f }).SingleOrDefaultAsync(ct);
            if (found is null)
                return InvoiceErrors.NotFound;
            var (invoice, firm) = (found.Invoice, found.Firm);
            var places = new MailPlaces(invoice.Language)
                .Number(invoice.Number)
                .Date("datum", invoice.InvoiceDate)
                .Date("vervaldatum", invoice.DueOn)
                .Amount("openstaand", invoice.Open)
                .Amount("kosten", CollectionCost.Of(invoice.Open))
                .Date("betaal_voor", Reminder.PayByOf(query.Level, firm.BusinessDay, firm.Credit));
            return await db.DraftToCustomer(actor, PurposeOf(query.Level), places, firm, invoice.CustomerId, null, ct);
        }

        public async Task<Result<int>> Handle(Command command, CancellationToken ct)
        {
            if ((await db.InvoicesToSettle([command.InvoiceId], ct)).GetValueOrDefault(command.InvoiceId) is not { } invoice)
                return InvoiceErrors.NotFound;
            var firm = await db.TheFirm(ct);
            var customer = await db.CustomerWithContacts(invoice.CustomerId, ct);
            var me = await db.Colleague(actor.EmployeeId!.Value, ct);
            var letter = Reminder.Send(invoice, customer!, command.Level, me.Id, firm);
            if (letter.IsFailure)
                return Result<int>.Failure(letter.Errors);
            OutgoingMail? mail = null;
            if (command.Mail is { } typed)
            {
                var written = OutgoingMail.ToCustomer(typed, firm, me, invoice.CustomerId, new DocumentRef(DocumentKind.Invoice, invoice.Id), $"Kijk of {invoice.Number} betaald is");
                if (written.IsFailure)
                    return Result<int>.Failure(written.Errors);
                mail = written.Value;
            }

            db.Reminders.Add(letter.Value);
            await db.SaveChangesAsync(ct);
            mail?.Attach(new DocumentRef(DocumentKind.Reminder, letter.Value.Id));
            mail?.Save(db, invoice.Number);
            return letter.Value.Id;
        }

        private static string PurposeOf(ReminderLevel level) => level switch
        {
            ReminderLevel.Reminder => MailPurposes.Reminder,
            ReminderLevel.Dunning => MailPurposes.Dunning,
            ReminderLevel.FinalNotice => MailPurposes.FinalNotice,
            ReminderLevel.Collection => "",
        };
    }
}
