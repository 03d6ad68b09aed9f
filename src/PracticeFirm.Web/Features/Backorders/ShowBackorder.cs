using MediatR;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Orders;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Backorders;

/// <summary>One scarce article: who waits for it, who has it set aside, and what comes when.</summary>
public static class ShowBackorder
{
    /// <param name="ArticleId">The article.</param>
    /// <param name="Opened">True when a person opened the page, which is evidence; false when it only refreshes.</param>
    [Access(Access.FirmReader)]
    public sealed record Query(int ArticleId, bool Opened = false) : IFirmQuery<Model>, IEvidence
    {
        public (DocumentKind Kind, int Id) About => (DocumentKind.Article, ArticleId);

        public string? ViewEvent => Opened ? "Backorder.Viewed" : null;
    }

    public sealed record Model
    {
        public required int ArticleId { get; init; }
        public required string Number { get; init; }
        public required string Name { get; init; }
        public required string Unit { get; init; }
        public required string Supplier { get; init; }
        public required int OnHand { get; init; }
        public required int Free { get; init; }
        public required DateOnly Today { get; init; }

        /// <summary>Lines for which something is short, in order of promise.</summary>
        public required IReadOnlyList<Line> Waiting { get; init; }

        /// <summary>Lines that have something set aside that isn't in a delivery yet.</summary>
        public required IReadOnlyList<Line> Holding { get; init; }

        public required IReadOnlyList<Coming> Expected { get; init; }

        /// <summary>What keeping to the order of promise would give, by line.</summary>
        public required IReadOnlyDictionary<int, int> Proposal { get; init; }

        public int Short => Waiting.Sum(l => l.Short);

        public int ShortAfter => Math.Max(0, Short - Math.Max(0, Free) - Expected.Sum(e => e.Quantity));
    }

    /// <param name="LineId">The order line.</param>
    /// <param name="OrderId">The order.</param>
    /// <param name="OrderNumber">Its number.</param>
    /// <param name="OrderedOn">Day the order was confirmed.</param>
    /// <param name="CustomerId">The customer.</param>
    /// <param name="CustomerName">Their name.</param>
    /// <param name="Segment">Kind of business.</param>
    /// <param name="Turnover">What they ordered in the last twelve months, excluding VAT.</param>
    /// <param name="PartialDelivery">True when delivery in parts was agreed.</param>
    /// <param name="Ordered">Units of the line.</param>
    /// <param name="Open">Units still to be delivered.</param>
    /// <param name="Reserved">Units set aside.</param>
    /// <param name="Releasable">Units set aside that are not in a delivery.</param>
    /// <param name="PromisedOn">Day that was promised.</param>
    /// <param name="ToldOn">Day the customer was told.</param>
    /// <param name="OthersOpen">Units of other lines of the order that are still to be delivered.</param>
    public sealed record Line(
        int LineId, int OrderId, string OrderNumber, DateOnly? OrderedOn, int CustomerId, string CustomerName, string Segment, Money Turnover, bool PartialDelivery,
        int Ordered, int Open, int Reserved, int Releasable, DateOnly? PromisedOn, DateOnly? ToldOn, int OthersOpen)
    {
        public int Short => Open - Reserved;
    }

    public sealed record Coming(DateOnly On, int Quantity, string Reference, int? PurchaseOrderId);

    internal sealed class Handler(FirmDb db) : IRequestHandler<Query, Result<Model>>
    {
        public async Task<Result<Model>> Handle(Query query, CancellationToken ct)
        {
            var article = await db.Articles.AsNoTracking()
                .Where(a => a.Id == query.ArticleId)
                .SelectMany(a => db.Stock.Where(s => s.ArticleId == a.Id), (a, s) => new
                {
                    a.Number,
                    Name = a.Name.Dutch,
                    Unit = a.Unit.Dutch,
                    Supplier = db.Suppliers.Where(p => p.Id == a.SupplierId).Select(p => p.Name).FirstOrDefault(),
                    s.OnHand,
                    s.Reserved,
                    Today = db.Firms.Select(f => f.BusinessDay).First(),
                    Expected = s.Expected.Select(e => new Coming(
                        e.ExpectedOn, e.Quantity, e.Reference, db.PurchaseOrders.Where(p => p.Number == e.Reference).Select(p => (int?)p.Id).FirstOrDefault())).ToList(),
                })
                .SingleOrDefaultAsync(ct);
            if (article is null)
                return BackorderErrors.ArticleNotFound;
            var since = article.Today.AddYears(-1);
            var lines = await db.Orders.AsNoTracking()
                .Where(o => (o.Status == OrderStatus.Confirmed || o.Status == OrderStatus.PartlyDelivered) && o.OpenUnits > 0)
                .SelectMany(o => o.Lines.Where(l => l.ArticleId == query.ArticleId), (o, l) => new { Order = o, Line = l, Open = l.Quantity - l.Declined - l.Shipped + l.ReturnedForReplacement })
                .Where(x => x.Open > 0)
                .Select(x => new
                {
                    x.Line.Id,
                    OrderId = x.Order.Id,
                    x.Order.Number,
                    x.Order.ConfirmedOn,
                    x.Order.CustomerId,
                    CustomerName = x.Order.Recipient!.Name,
                    Segment = db.Customers.Where(c => c.Id == x.Order.CustomerId).Select(c => c.Segment).First(),
                    Turnover = db.Orders.Where(t => t.CustomerId == x.Order.CustomerId && t.ConfirmedOn >= since && t.Status != OrderStatus.Cancelled).Sum(t => t.NetTotal.Cents),
                    x.Order.Terms.PartialDelivery,
                    x.Line.Quantity,
                    x.Open,
                    x.Line.Reserved,
                    x.Line.Released,
                    x.Line.PromisedOn,
                    x.Line.PromiseToldOn,
                    x.Order.OpenUnits,
                })
                .ToListAsync(ct);
            var all = lines
                .OrderBy(l => l.PromisedOn ?? DateOnly.MaxValue).ThenBy(l => l.OrderId).ThenBy(l => l.Id)
                .Select(l => new Line(
                    l.Id, l.OrderId, l.Number!, l.ConfirmedOn, l.CustomerId, l.CustomerName, l.Segment, new Money(l.Turnover), l.PartialDelivery, l.Quantity, l.Open, l.Reserved,
                    l.Reserved - l.Released, l.PromisedOn, l.PromiseToldOn, l.OpenUnits - l.Open))
                .ToList();
            var waiting = all.FindAll(l => l.Short > 0);
            var free = article.OnHand - article.Reserved;
            return new Model
            {
                ArticleId = query.ArticleId,
                Number = article.Number,
                Name = article.Name,
                Unit = article.Unit,
                Supplier = article.Supplier ?? "",
                OnHand = article.OnHand,
                Free = free,
                Today = article.Today,
                Waiting = waiting,
                Holding = all.FindAll(l => l.Releasable > 0),
                Expected = [.. article.Expected.OrderBy(e => e.On)],
                Proposal = BackorderQueue.Proposal(waiting.Select(l => new BackorderQueue.Waiting(l.LineId, l.PromisedOn, l.OrderId, l.Short)), free),
            };
        }
    }
}
