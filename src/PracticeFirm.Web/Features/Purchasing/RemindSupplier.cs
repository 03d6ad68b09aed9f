using MediatR;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Documents;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Mail;
using PracticeFirm.Domain.Purchasing;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Mailing;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Purchasing;

/// <summary>Rappel: asks the supplier by mail when the goods come.</summary>
public static class RemindSupplier
{
    /// <summary>What the mail would say by its template, to start writing from.</summary>
    [Access(Access.FirmReader)]
    public sealed record Prepare(int PurchaseOrderId) : IFirmQuery<MailDraft>;

    /// <param name="PurchaseOrderId">The purchase order, of which something is open.</param>
    /// <param name="To">Address the mail goes to.</param>
    /// <param name="Subject">Subject.</param>
    /// <param name="Body">Text.</param>
    /// <param name="FollowUpOn">Day to call when there is no answer, or null for no task.</param>
    [Access(Access.FirmWorker)]
    public sealed record Command(int PurchaseOrderId, string To, string Subject, string Body, DateOnly? FollowUpOn) : IFirmCommand<Unit>, IAbout
    {
        public (DocumentKind Kind, int Id) About => (DocumentKind.PurchaseOrder, PurchaseOrderId);
    }

    internal sealed class Handler(FirmDb db, Actor actor) : IRequestHandler<Prepare, Result<MailDraft>>, IRequestHandler<Command, Result<Unit>>
    {
        public async Task<Result<MailDraft>> Handle(Prepare query, CancellationToken ct)
        {
            var found = await db.PurchaseOrders.AsNoTracking()
                .Include(p => p.Lines.OrderBy(l => l.Position))
                .Where(p => p.Id == query.PurchaseOrderId)
                .SelectMany(p => db.Firms, (p, f) => new { Order = p, Firm = f })
                .SingleOrDefaultAsync(ct);
            if (found is null)
                return PurchaseErrors.NotFound;
            var order = found.Order;
            if (WhyNot(order) is { } refused)
                return refused;
            var places = new MailPlaces(PurchaseOrderComposer.LanguageOf(order.Supplier.CountryCode))
                .Number(order.Number)
                .Date("datum", order.OrderedOn)
                .Date("leverdatum", order.PromisedOn ?? order.WantedOn)
                .Lines(order.Lines.Where(l => l.Open > 0).Select(l => $"{DutchFormat.Count(l.Open)} x {l.Description} ({l.SupplierArticleNumber})"));
            var draft = await db.DraftToSupplier(actor, MailPurposes.PurchaseReminder, places, found.Firm, order.SupplierId, ct);
            return draft with { FollowUpOn = BusinessCalendar.Next(found.Firm.BusinessDay) };
        }

        public async Task<Result<Unit>> Handle(Command command, CancellationToken ct)
        {
            if (await db.WholePurchaseOrder(command.PurchaseOrderId, ct) is not { } order)
                return PurchaseErrors.NotFound;
            if (WhyNot(order) is { } refused)
                return refused;
            var firm = await db.TheFirm(ct);
            var mail = OutgoingMail.ToSupplier(
                new MailEntry(command.To, command.Subject, command.Body, command.FollowUpOn), firm, await db.Colleague(actor.EmployeeId!.Value, ct), order.SupplierId,
                new DocumentRef(DocumentKind.PurchaseOrder, order.Id), $"Bel {order.Supplier.Name} over {order.Number}");
            if (mail.IsFailure)
                return Result<Unit>.Failure(mail.Errors);
            mail.Value.Save(db, order.Number);
            return Unit.Value;
        }

        private static Error? WhyNot(PurchaseOrder order) =>
            order.IsOpen ? null
            : order.Status == PurchaseStatus.Draft ? PurchaseErrors.NotOrdered
            : order.Status == PurchaseStatus.Cancelled ? PurchaseErrors.Cancelled
            : PurchaseErrors.Settled;
    }
}
