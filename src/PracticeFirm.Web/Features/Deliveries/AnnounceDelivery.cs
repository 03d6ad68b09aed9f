using MediatR;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Deliveries;
using PracticeFirm.Domain.Mail;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Mailing;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Deliveries;

/// <summary>Tells the customer by mail what comes when.</summary>
public static class AnnounceDelivery
{
    /// <summary>What the mail would say by its template, to start writing from.</summary>
    [Access(Access.FirmReader)]
    public sealed record Prepare(int DeliveryId) : IFirmQuery<MailDraft>;

    /// <param name="DeliveryId">The delivery.</param>
    /// <param name="To">Address the mail goes to.</param>
    /// <param name="Subject">Subject.</param>
    /// <param name="Body">Text.</param>
    [Access(Access.FirmWorker)]
    public sealed record Command(int DeliveryId, string To, string Subject, string Body) : IFirmCommand<Unit>, IAbout
    {
        public (DocumentKind Kind, int Id) About => (DocumentKind.Delivery, DeliveryId);
    }

    internal sealed class Handler(FirmDb db, Actor actor) : IRequestHandler<Prepare, Result<MailDraft>>, IRequestHandler<Command, Result<Unit>>
    {
        public async Task<Result<MailDraft>> Handle(Prepare query, CancellationToken ct)
        {
            var found = await db.Deliveries.AsNoTracking()
                .Include(d => d.Lines.OrderBy(l => l.Position))
                .Where(d => d.Id == query.DeliveryId)
                .SelectMany(d => db.Firms, (d, f) => new
                {
                    Delivery = d,
                    Firm = f,
                    Contact = db.Orders.Where(o => o.Id == d.OrderId).Select(o => o.Terms.ContactPersonId).FirstOrDefault(),
                    HasEarlier = db.Deliveries.Any(e => e.OrderId == d.OrderId && e.Id != d.Id && e.Status == DeliveryStatus.Shipped && (d.ShippedOn == null || e.Id < d.Id)),
                })
                .SingleOrDefaultAsync(ct);
            if (found is null)
                return DeliveryErrors.NotFound;
            var delivery = found.Delivery;
            if (delivery.Status == DeliveryStatus.Cancelled)
                return DeliveryErrors.NotOpen;
            var places = new MailPlaces(delivery.Language)
                .Number(delivery.Number ?? "")
                .Text("ordernummer", delivery.OrderNumber)
                .Date("leverdatum", delivery.Plan.PlannedOn)
                .Text("moment", delivery.Plan.Moment)
                .Lines(delivery.Lines.Select(l => $"{DutchFormat.Count(l.Picked ?? l.Quantity)} x {l.Description} ({l.ArticleNumber})"));
            var purpose = found.HasEarlier ? MailPurposes.BackorderDelivery : MailPurposes.DeliveryAnnouncement;
            return await db.DraftToCustomer(actor, purpose, places, found.Firm, delivery.CustomerId, found.Contact, ct);
        }

        public async Task<Result<Unit>> Handle(Command command, CancellationToken ct)
        {
            if (await db.WholeDelivery(command.DeliveryId, ct) is not { } delivery)
                return DeliveryErrors.NotFound;
            if (delivery.Status == DeliveryStatus.Cancelled)
                return DeliveryErrors.NotOpen;
            var firm = await db.TheFirm(ct);
            var me = await db.Colleague(actor.EmployeeId!.Value, ct);
            var mail = OutgoingMail.ToCustomer(
                new MailEntry(command.To, command.Subject, command.Body), firm, me, delivery.CustomerId, new DocumentRef(DocumentKind.Delivery, delivery.Id), "");
            if (mail.IsFailure)
                return Result<Unit>.Failure(mail.Errors);
            mail.Value.Save(db);
            return Unit.Value;
        }
    }
}
