using MediatR;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Offertes;
using PracticeFirm.Domain.Orders;
using PracticeFirm.Domain.Purchasing;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Purchasing;

/// <summary>One purchase order as its page shows it: head, lines with what came, the customers who wait for it, advice, receipts.</summary>
public static class ShowPurchase
{
    /// <param name="Id">The purchase order.</param>
    /// <param name="Opened">True when a person opened the page, which is evidence; false when it only refreshes.</param>
    [Access(Access.FirmReader)]
    public sealed record Query(int Id, bool Opened = false) : IFirmQuery<Model>, IEvidence
    {
        public (DocumentKind Kind, int Id) About => (DocumentKind.PurchaseOrder, Id);

        public string? ViewEvent => Opened ? "Purchase.Viewed" : null;
    }

    public sealed record Model
    {
        public required int Id { get; init; }
        public required string Title { get; init; }
        public required string? Number { get; init; }
        public required PurchaseStatus Status { get; init; }
        public required DateOnly Today { get; init; }
        public required DateOnly CreatedOn { get; init; }
        public required DateOnly? OrderedOn { get; init; }
        public required DateOnly WantedOn { get; init; }
        public required DateOnly? PromisedOn { get; init; }
        public required string? DelayReason { get; init; }
        public required DateOnly? CancelledOn { get; init; }
        public required string? CancelReason { get; init; }
        public required string Remark { get; init; }
        public required Money NetTotal { get; init; }
        public required bool IsLate { get; init; }
        public required bool IsOpen { get; init; }
        public required string Author { get; init; }
        public required SupplierFacts Supplier { get; init; }
        public required IReadOnlyList<Line> Lines { get; init; }
        public required IReadOnlyList<Waiting> Waiting { get; init; }
        public required IReadOnlyList<Receipt> Receipts { get; init; }
        public required IReadOnlyList<Advice> Advice { get; init; }
        public required IReadOnlyList<Error> WhyNotPlace { get; init; }

        public bool IsDraft => Status == PurchaseStatus.Draft;

        public int OpenUnits => Lines.Sum(l => l.Open);

        public bool AnythingInStock => Lines.Any(l => l.InStock > 0);

        /// <summary>Order lines whose customer was promised an earlier day than the goods come.</summary>
        public IEnumerable<Waiting> Hit => Waiting.Where(w => w.IsTooLate);
    }

    public sealed record SupplierFacts(int Id, string Code, string Name, string City, string CountryCode, string Email, string Phone, int LeadTimeDays, Money MinimumOrder);

    public sealed record Line(
        int Id, int Position, int ArticleId, string ArticleNumber, string SupplierArticleNumber, string Description, string Unit, int PackSize, int Quantity, UnitPrice Price,
        Money Amount, DateOnly? WantedOn, DateOnly ExpectedOn, bool IsLate, int Received, int Surplus, int Damaged, int Closed, string? CloseReason, int Open, int InStock,
        IReadOnlyList<Link> Links);

    public sealed record Link(int OrderId, int OrderLineId, string OrderNumber, int Quantity);

    /// <summary>A sales order line that a line is bought for, as it stands now.</summary>
    /// <param name="LineId">The line of the purchase order.</param>
    /// <param name="OrderId">The order.</param>
    /// <param name="OrderLineId">Its line.</param>
    /// <param name="OrderNumber">Its number.</param>
    /// <param name="CustomerId">The customer.</param>
    /// <param name="Customer">Their name.</param>
    /// <param name="Article">What they wait for.</param>
    /// <param name="Units">Units bought for it.</param>
    /// <param name="Short">Units it still lacks.</param>
    /// <param name="PromisedOn">Day the customer was promised.</param>
    /// <param name="ComesOn">Day the goods come; null when nothing of the line is open.</param>
    public sealed record Waiting(
        int LineId, int OrderId, int OrderLineId, string OrderNumber, int CustomerId, string Customer, string Article, int Units, int Short, DateOnly? PromisedOn, DateOnly? ComesOn)
    {
        /// <summary>True when the customer was promised an earlier day.</summary>
        public bool IsTooLate => Short > 0 && PromisedOn < ComesOn;
    }

    public sealed record Receipt(int Id, DateOnly ReceivedOn, string DeliverySlip, string ReceivedBy, IReadOnlyList<ReceiptLine> Lines);

    public sealed record ReceiptLine(int Position, string ArticleNumber, string Description, string Unit, int Expected, int Received, int Damaged, int Refused)
    {
        public int Accepted => Received - Damaged - Refused;

        public int Difference => Received - Expected;
    }

    internal sealed class Handler(FirmDb db) : IRequestHandler<Query, Result<Model>>
    {
        public async Task<Result<Model>> Handle(Query query, CancellationToken ct)
        {
            var found = await db.PurchaseOrders.AsNoTracking()
                .Include(p => p.Lines.OrderBy(l => l.Position)).ThenInclude(l => l.Links)
                .Where(p => p.Id == query.Id)
                .SelectMany(p => db.Firms, (p, f) => new
                {
                    Order = p,
                    Firm = f,
                    Author = db.Employees.Where(e => e.Id == p.AuthorId).Select(e => e.Name).FirstOrDefault(),
                    Supplier = db.Suppliers.First(s => s.Id == p.SupplierId),
                })
                .SingleOrDefaultAsync(ct);
            if (found is null)
                return PurchaseErrors.NotFound;
            var (order, firm, supplier) = (found.Order, found.Firm, found.Supplier);
            var today = firm.BusinessDay;
            return new Model
            {
                Id = order.Id,
                Title = order.Title,
                Number = order.Number,
                Status = order.Status,
                Today = today,
                CreatedOn = order.CreatedOn,
                OrderedOn = order.OrderedOn,
                WantedOn = order.WantedOn,
                PromisedOn = order.PromisedOn,
                DelayReason = order.DelayReason,
                CancelledOn = order.CancelledOn,
                CancelReason = order.CancelReason,
                Remark = order.Remark,
                NetTotal = order.NetTotal,
                IsLate = order.IsLate(today),
                IsOpen = order.IsOpen,
                Author = found.Author ?? "",
                Supplier = new SupplierFacts(
                    supplier.Id, order.Supplier.Code, order.Supplier.Name, order.Supplier.City, order.Supplier.CountryCode, order.Supplier.Email, supplier.Phone, supplier.LeadTimeDays, supplier.MinimumOrder),
                Lines = [.. order.Lines.Select(l => Shown(order, l, today))],
                Waiting = await Waiting(order, ct),
                Receipts = order.IsDraft ? [] : await Receipts(order.Id, ct),
                Advice = order.IsDraft ? PurchaseAdvisor.Look(order, supplier, firm) : [],
                WhyNotPlace = order.WhyNotPlace(today),
            };
        }

        private static Line Shown(PurchaseOrder order, PurchaseLine l, DateOnly today) => new(
            l.Id, l.Position, l.ArticleId, l.ArticleNumber, l.SupplierArticleNumber, l.Description, l.Unit, l.PackSize, l.Quantity, l.UnitPrice, l.Amount, l.WantedOn,
            order.ExpectedOn(l), order.IsOpen && l.Open > 0 && order.ExpectedOn(l) < today, l.Received, l.Surplus, l.Damaged, l.Closed, l.CloseReason, l.Open, l.InStock,
            [.. l.Links.Select(k => new Link(k.OrderId, k.OrderLineId, k.OrderNumber, k.Quantity))]);

        private async Task<IReadOnlyList<Waiting>> Waiting(PurchaseOrder order, CancellationToken ct)
        {
            var ids = order.Lines.SelectMany(l => l.Links).Select(l => l.OrderLineId).ToList();
            if (ids.Count == 0)
                return [];
            var standing = await db.Orders.AsNoTracking()
                .SelectMany(o => o.Lines.Where(l => ids.Contains(l.Id)), (o, l) => new
                {
                    l.Id,
                    o.CustomerId,
                    Customer = db.Customers.Where(c => c.Id == o.CustomerId).Select(c => c.Name).First(),
                    Short = o.Status == OrderStatus.Cancelled ? 0 : l.Quantity - l.Declined - l.Shipped + l.ReturnedForReplacement - l.Reserved,
                    l.PromisedOn,
                })
                .ToDictionaryAsync(l => l.Id, ct);
            return
            [
                .. from line in order.Lines
                   from link in line.Links
                   where standing.ContainsKey(link.OrderLineId)
                   let now = standing[link.OrderLineId]
                   orderby now.PromisedOn ?? DateOnly.MaxValue, link.OrderLineId
                   select new Waiting(
                       line.Id, link.OrderId, link.OrderLineId, link.OrderNumber, now.CustomerId, now.Customer, line.Description, link.Quantity, now.Short, now.PromisedOn,
                       line.Open > 0 && order.IsOpen ? order.ExpectedOn(line) : null),
            ];
        }

        private async Task<IReadOnlyList<Receipt>> Receipts(int id, CancellationToken ct) => await db.PurchaseOrders.AsNoTracking()
            .Where(p => p.Id == id)
            .SelectMany(p => p.Receipts)
            .OrderBy(r => r.Id)
            .Select(r => new Receipt(
                r.Id, r.ReceivedOn, r.DeliverySlip, r.ReceivedBy,
                r.Lines.OrderBy(l => l.Position).Select(l => new ReceiptLine(l.Position, l.ArticleNumber, l.Description, l.Unit, l.Expected, l.Received, l.Damaged, l.Refused)).ToList()))
            .ToListAsync(ct);
    }
}
