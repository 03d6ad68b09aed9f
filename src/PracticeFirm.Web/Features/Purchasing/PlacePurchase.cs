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

/// <summary>Orders from the supplier by mail: the number is given, the stock expects the goods, the confirmation gets watched.</summary>
public static class PlacePurchase
{
    /// <summary>Working days after which the supplier should have confirmed.</summary>
    public const int ConfirmsWithin = 2;

    /// <summary>What the mail would say by its template, to start writing from.</summary>
    [Access(Access.FirmReader)]
    public sealed record Prepare(int PurchaseOrderId) : IFirmQuery<MailDraft>;

    /// <param name="PurchaseOrderId">The draft.</param>
    /// <param name="To">Address the mail goes to.</param>
    /// <param name="Subject">Subject; <c>{nummer}</c> becomes the number that is given now.</param>
    /// <param name="Body">Text; <c>{nummer}</c> likewise.</param>
    /// <param name="FollowUpOn">Day to ask for the confirmation, or null for no task.</param>
    [Access(Access.FirmWorker)]
    public sealed record Command(int PurchaseOrderId, string To, string Subject, string Body, DateOnly? FollowUpOn) : IFirmCommand<Placed>, IAbout
    {
        public (DocumentKind Kind, int Id) About => (DocumentKind.PurchaseOrder, PurchaseOrderId);
    }

    /// <summary>The number it was given.</summary>
    public sealed record Placed(string Number);

    internal sealed class Handler(FirmDb db, Actor actor) : IRequestHandler<Prepare, Result<MailDraft>>, IRequestHandler<Command, Result<Placed>>
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
            var (order, today) = (found.Order, found.Firm.BusinessDay);
            var places = new MailPlaces(PurchaseOrderComposer.LanguageOf(order.Supplier.CountryCode))
                .Number(order.Number)
                .Date("leverdatum", order.WantedOn)
                .Lines(order.Lines.Select(l => $"{DutchFormat.Count(l.Quantity)} x {l.Description} ({l.SupplierArticleNumber})"));
            var draft = await db.DraftToSupplier(actor, MailPurposes.PurchaseOrder, places, found.Firm, order.SupplierId, ct);
            return draft with { FollowUpOn = BusinessCalendar.AddWorkingDays(today, ConfirmsWithin) };
        }

        public async Task<Result<Placed>> Handle(Command command, CancellationToken ct)
        {
            if (await db.WholePurchaseOrder(command.PurchaseOrderId, ct) is not { } order)
                return PurchaseErrors.NotFound;
            var firm = await db.TheFirm(ct);
            var errors = order.WhyNotPlace(firm.BusinessDay);
            if (errors.Count > 0)
                return Result<Placed>.Failure(errors);
            var me = await db.Colleague(actor.EmployeeId!.Value, ct);

            // The mail is checked before the number is given: a refused mail must not leave a gap in the numbers.
            var mail = OutgoingMail.ToSupplier(
                new MailEntry(command.To, command.Subject, command.Body, command.FollowUpOn), firm, me, order.SupplierId,
                new DocumentRef(DocumentKind.PurchaseOrder, order.Id), $"Vraag {order.Supplier.Name} om de bevestiging van de inkooporder");
            if (mail.IsFailure)
                return Result<Placed>.Failure(mail.Errors);

            var stock = await db.StockOf(order.Lines.Select(l => l.ArticleId), ct);
            var placed = order.Place(await db.Numbers(PurchaseOrder.NumberPrefix, firm.BusinessDay.Year, ct), firm);
            if (placed.IsFailure)
                return Result<Placed>.Failure(placed.Errors);
            var expected = PurchaseStock.Expect(order, stock);
            if (expected.IsFailure)
                return Result<Placed>.Failure(expected.Errors);
            mail.Value.Save(db, order.Number);
            return new Placed(order.Number!);
        }
    }
}
