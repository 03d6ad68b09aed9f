using MediatR;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Deliveries;
using PracticeFirm.Domain.Mail;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Deliveries;

/// <summary>One delivery as its page shows it: what goes along, when and how, and what hangs together with it.</summary>
public static class ShowDelivery
{
    /// <param name="Id">The delivery.</param>
    /// <param name="Opened">True when a person opened the page, which is evidence; false when it only refreshes.</param>
    [Access(Access.FirmReader)]
    public sealed record Query(int Id, bool Opened = false) : IFirmQuery<Model>, IEvidence
    {
        public (DocumentKind Kind, int Id) About => (DocumentKind.Delivery, Id);

        public string? ViewEvent => Opened ? "Delivery.Viewed" : null;
    }

    public sealed record Model
    {
        public required int Id { get; init; }
        public required string Title { get; init; }
        public required DeliveryStatus Status { get; init; }
        public required DateOnly Today { get; init; }
        public required int OrderId { get; init; }
        public required string OrderNumber { get; init; }
        public required int CustomerId { get; init; }
        public required string CustomerName { get; init; }
        public required string Contact { get; init; }
        public required string Phone { get; init; }
        public required Address Address { get; init; }
        public required string CustomerReference { get; init; }
        public required bool PartialDelivery { get; init; }
        public required DateOnly CreatedOn { get; init; }
        public required DateOnly? ShippedOn { get; init; }
        public required DateOnly? AnnouncedOn { get; init; }
        public required string? CancelReason { get; init; }
        public required PlanEntry Plan { get; init; }
        public required IReadOnlyList<Line> Lines { get; init; }
        public required IReadOnlyList<Related> Around { get; init; }

        public bool IsOpen => Status is DeliveryStatus.Released or DeliveryStatus.Picked;

        public bool IsLate => IsOpen && Plan.PlannedOn < Today;
    }

    public sealed record Line(
        int Id, int Position, int ArticleId, string ArticleNumber, string Description, string Unit, int Quantity, int? Picked, int Shipped, int Ordered, int Backorder, int OnHand);

    /// <summary>A document around it.</summary>
    public sealed record Related(DocumentKind Kind, int Id, string Title);

    internal sealed class Handler(FirmDb db) : IRequestHandler<Query, Result<Model>>
    {
        public async Task<Result<Model>> Handle(Query query, CancellationToken ct)
        {
            var found = await db.Deliveries.AsNoTracking()
                .Include(d => d.Lines.OrderBy(l => l.Position))
                .Where(d => d.Id == query.Id)
                .SelectMany(d => db.Orders.Where(o => o.Id == d.OrderId), (d, o) => new
                {
                    Delivery = d,
                    o.Terms.PartialDelivery,
                    Phone = db.Customers.Where(c => c.Id == d.CustomerId).Select(c => c.Phone).First(),
                    Today = db.Firms.Select(f => f.BusinessDay).First(),
                    AnnouncedOn = db.Mails
                        .Where(m => m.AttachedKind == DocumentKind.Delivery && m.AttachedId == d.Id && m.Direction == MailDirection.Out)
                        .Max(m => (DateOnly?)m.SentOn),
                })
                .SingleOrDefaultAsync(ct);
            if (found is null)
                return DeliveryErrors.NotFound;
            var delivery = found.Delivery;
            var articleIds = delivery.Lines.Select(l => l.ArticleId).ToList();
            var onHand = await db.Stock.AsNoTracking().Where(s => articleIds.Contains(s.ArticleId)).ToDictionaryAsync(s => s.ArticleId, s => s.OnHand, ct);
            var around = await db.Deliveries.AsNoTracking().Where(d => d.OrderId == delivery.OrderId && d.Id != delivery.Id)
                .Select(d => new { Kind = DocumentKind.Delivery, d.Id, d.Number })
                .Concat(db.Invoices.AsNoTracking().Where(i => i.Lines.Any(l => l.DeliveryId == delivery.Id)).Select(i => new { Kind = DocumentKind.Invoice, i.Id, i.Number }))
                .Concat(db.Returns.AsNoTracking().Where(r => r.OrderId == delivery.OrderId && r.Lines.Any(l => l.DeliveryNumber == delivery.Number))
                    .Select(r => new { Kind = DocumentKind.Return, r.Id, Number = (string?)r.Number }))
                .ToListAsync(ct);
            return new Model
            {
                Id = delivery.Id,
                Title = delivery.Title,
                Status = delivery.Status,
                Today = found.Today,
                OrderId = delivery.OrderId,
                OrderNumber = delivery.OrderNumber,
                CustomerId = delivery.CustomerId,
                CustomerName = delivery.Recipient.Name,
                Contact = delivery.Recipient.Contact,
                Phone = found.Phone,
                Address = delivery.DeliveryAddress,
                CustomerReference = delivery.CustomerReference,
                PartialDelivery = found.PartialDelivery,
                CreatedOn = delivery.CreatedOn,
                ShippedOn = delivery.ShippedOn,
                AnnouncedOn = found.AnnouncedOn,
                CancelReason = delivery.CancelReason,
                Plan = new PlanEntry(delivery.Plan.Method, delivery.Plan.PlannedOn, delivery.Plan.Moment, delivery.Plan.AgreedWith),
                Lines = [.. delivery.Lines.Select(l => new Line(
                    l.Id, l.Position, l.ArticleId, l.ArticleNumber, l.Description, l.Unit, l.Quantity, l.Picked, l.Shipped, l.Ordered, l.Backorder, onHand.GetValueOrDefault(l.ArticleId)))],
                Around = [.. around.OrderBy(a => a.Kind).ThenBy(a => a.Id)
                    .Select(a => new Related(a.Kind, a.Id, a.Number ?? (a.Kind == DocumentKind.Delivery ? DeliveryLabels.Unnumbered(a.Id) : $"{DeliveriesConcept} {a.Id}")))],
            };
        }

        private static string DeliveriesConcept => Texts.DeliveriesTexts.Concept;
    }
}
