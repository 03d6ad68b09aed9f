using MediatR;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Mail;
using PracticeFirm.Domain.Returns;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Returns;

/// <summary>What hangs together with a return: its order, deliveries, invoices and credit notes.</summary>
public static class ShowReturnRelated
{
    [Access(Access.FirmReader)]
    public sealed record Query(int ReturnId) : IFirmQuery<Model>;

    /// <param name="OrderId">The order.</param>
    /// <param name="OrderNumber">Its number.</param>
    /// <param name="Deliveries">Deliveries the goods came with.</param>
    /// <param name="Invoices">Invoices of the order and credit notes of the return.</param>
    /// <param name="SlipMailId">The mail the retourbon went out with; null for none.</param>
    /// <param name="CreditMails">Mails that went out with the credit notes.</param>
    public sealed record Model(
        int OrderId, string OrderNumber, IReadOnlyList<Document> Deliveries, IReadOnlyList<Document> Invoices, int? SlipMailId, IReadOnlyList<Message> CreditMails);

    public sealed record Document(int Id, string Number, DateOnly? Day, Money? Total);

    public sealed record Message(int Id, DateOnly SentOn, string To, string Subject, string Body, int CreditNoteId);

    internal sealed class Handler(FirmDb db) : IRequestHandler<Query, Result<Model>>
    {
        public async Task<Result<Model>> Handle(Query query, CancellationToken ct)
        {
            var found = await db.Returns.AsNoTracking()
                .Where(r => r.Id == query.ReturnId)
                .Select(r => new
                {
                    r.OrderId,
                    r.OrderNumber,
                    r.ApprovedOn,
                    Notes = r.CreditNotes.Select(n => n.CreditNoteId).ToList(),
                    CameWith = r.Lines.Select(l => l.DeliveryNumber).ToList(),
                    Deliveries = db.Deliveries.Where(d => d.OrderId == r.OrderId && d.Number != null).Select(d => new Document(d.Id, d.Number!, d.ShippedOn, null)).ToList(),
                    SlipMail = db.Mails.Where(m => m.AttachedKind == DocumentKind.Return && m.AttachedId == r.Id && m.Direction == MailDirection.Out)
                        .OrderBy(m => m.Id).Select(m => (int?)m.Id).FirstOrDefault(),
                })
                .SingleOrDefaultAsync(ct);
            if (found is null)
                return ReturnErrors.NotFound;
            var invoices = await db.Invoices.AsNoTracking()
                .Where(i => found.Notes.Contains(i.Id) || (i.OriginalId == null && i.Number != null && db.InvoiceIdsOf(found.OrderId).Contains(i.Id)))
                .OrderBy(i => i.Id)
                .Select(i => new Document(i.Id, i.Number!, i.InvoiceDate, i.Total))
                .ToListAsync(ct);
            IReadOnlyList<Message> mails = found.Notes.Count == 0 ? [] : await db.Mails.AsNoTracking()
                .Where(m => m.AttachedKind == DocumentKind.Invoice && m.Direction == MailDirection.Out && found.Notes.Contains(m.AttachedId!.Value))
                .OrderBy(m => m.Id)
                .Select(m => new Message(m.Id, m.SentOn, m.To, m.Subject, m.Body, m.AttachedId!.Value))
                .ToListAsync(ct);
            IReadOnlyList<Document> deliveries = [.. found.Deliveries.Where(d => found.CameWith.Contains(d.Number)).OrderBy(d => d.Id)];
            return new Model(found.OrderId, found.OrderNumber, deliveries, invoices, found.ApprovedOn is null ? null : found.SlipMail, mails);
        }
    }
}
