using MediatR;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Invoicing;
using PracticeFirm.Domain.Mail;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Mailing;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Payments;

/// <summary>Records that the customer disputes an invoice: no letters go out until it is resolved. Tells the customer so by mail.</summary>
public static class DisputeInvoice
{
    /// <summary>Stands in the mail where the reason comes.</summary>
    public const string ReasonPlace = "{reden}";

    /// <summary>Working days within which the customer hears from the firm.</summary>
    private const int AnswerWithin = 5;

    /// <summary>What the mail would say by its template.</summary>
    [Access(Access.FirmReader)]
    public sealed record Prepare(int InvoiceId) : IFirmQuery<MailDraft>;

    /// <param name="InvoiceId">The invoice.</param>
    /// <param name="Reason">What is wrong according to the customer.</param>
    /// <param name="Mail">The mail that confirms it, in which <see cref="ReasonPlace"/> becomes the reason; null when it was told otherwise.</param>
    [Access(Access.FirmWorker)]
    public sealed record Command(int InvoiceId, string Reason, MailEntry? Mail = null) : IFirmCommand<int>, IAbout
    {
        public (DocumentKind Kind, int Id) About => (DocumentKind.Invoice, InvoiceId);
    }

    /// <summary>The dispute is over.</summary>
    [Access(Access.FirmWorker)]
    public sealed record Resolve(int InvoiceId) : IFirmCommand<int>, IAbout
    {
        public (DocumentKind Kind, int Id) About => (DocumentKind.Invoice, InvoiceId);
    }

    internal sealed class Handler(FirmDb db, Actor actor)
        : IRequestHandler<Prepare, Result<MailDraft>>, IRequestHandler<Command, Result<int>>, IRequestHandler<Resolve, Result<int>>
    {
        public async Task<Result<MailDraft>> Handle(Prepare query, CancellationToken ct)
        {
            var found = await db.Invoices.AsNoTracking().Where(i => i.Id == query.InvoiceId).SelectMany(i => db.Firms, (i, f) => new { Invoice = i, Firm = f }).SingleOrDefaultAsync(ct);
            if (found is null)
                return InvoiceErrors.NotFound;
            var invoice = found.Invoice;
            var answer = BusinessCalendar.AddWorkingDays(found.Firm.BusinessDay, AnswerWithin);
            var places = new MailPlaces(invoice.Language)
                .Number(invoice.Number)
                .Date("datum", invoice.InvoiceDate)
                .Amount("openstaand", invoice.Open)
                .Date("betaal_voor", answer);
            var draft = await db.DraftToCustomer(actor, MailPurposes.DisputeNoted, places, found.Firm, invoice.CustomerId, null, ct);
            return draft with { FollowUpOn = answer };
        }

        public async Task<Result<int>> Handle(Command command, CancellationToken ct)
        {
            if (await db.Invoices.SingleOrDefaultAsync(i => i.Id == command.InvoiceId, ct) is not { } invoice)
                return InvoiceErrors.NotFound;
            var firm = await db.TheFirm(ct);
            var disputed = invoice.Dispute(command.Reason, firm.BusinessDay);
            if (disputed.IsFailure)
                return Result<int>.Failure(disputed.Errors);
            if (command.Mail is { } typed)
            {
                var filled = typed with { Subject = Filled(typed.Subject, command.Reason), Body = Filled(typed.Body, command.Reason) };
                var mail = OutgoingMail.ToCustomer(
                    filled, firm, await db.Colleague(actor.EmployeeId!.Value, ct), invoice.CustomerId,
                    new DocumentRef(DocumentKind.Invoice, invoice.Id), $"Geef antwoord op het bezwaar tegen {invoice.Number}");
                if (mail.IsFailure)
                    return Result<int>.Failure(mail.Errors);
                mail.Value.Save(db, invoice.Number);
            }

            return invoice.Id;
        }

        public async Task<Result<int>> Handle(Resolve command, CancellationToken ct)
        {
            if (await db.Invoices.SingleOrDefaultAsync(i => i.Id == command.InvoiceId, ct) is not { } invoice)
                return InvoiceErrors.NotFound;
            var resolved = invoice.ResolveDispute();
            return resolved.IsFailure ? Result<int>.Failure(resolved.Errors) : invoice.Id;
        }

        private static string Filled(string text, string reason) => text.Replace(ReasonPlace, reason.Trim(), StringComparison.Ordinal);
    }
}
