using MediatR;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Domain.Offertes;
using PracticeFirm.Domain.Orders;
using PracticeFirm.Domain.Relations;
using PracticeFirm.Domain.Stock;
using PracticeFirm.Web.Components;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Orders;

/// <summary>Can we do this order? Stock, receipts, credit, dates, address and agreements on one screen, before it is confirmed.</summary>
public static class CheckOrder
{
    /// <param name="OrderId">The draft.</param>
    /// <param name="Opened">True when a person opened the screen, which is evidence; false when it only refreshes.</param>
    [Access(Access.FirmReader)]
    public sealed record Query(int OrderId, bool Opened = false) : IFirmQuery<Model>, IEvidence
    {
        public (DocumentKind Kind, int Id) About => (DocumentKind.Order, OrderId);

        public string? ViewEvent => Opened ? "Order.FeasibilityViewed" : null;
    }

    public sealed record Model
    {
        public required int Id { get; init; }
        public required string Title { get; init; }
        public required bool IsDraft { get; init; }
        public required DateOnly Today { get; init; }
        public required OrderTerms Terms { get; init; }
        public required DateOnly UsualPromise { get; init; }
        public required string CustomerName { get; init; }
        public required int CustomerId { get; init; }
        public required Address Destination { get; init; }
        public required bool DestinationIsOwn { get; init; }
        public required Money Total { get; init; }
        public required Money CreditLimit { get; init; }
        public required CreditUseRow Credit { get; init; }
        public required IReadOnlyList<Line> Lines { get; init; }
        public required IReadOnlyList<string> Agreements { get; init; }
        public required IReadOnlyList<Advice> Advice { get; init; }
        public required IReadOnlyList<OrderDifference> Differences { get; init; }

        /// <summary>The offerte it was compared with, field by field; null when it came from none.</summary>
        public string? ComparedWith { get; init; }

        public required IReadOnlyList<Error> WhyNot { get; init; }

        /// <summary>What the customer would owe and have ordered with this order.</summary>
        public Money CreditWith => Credit.Use.Used + Total;

        public bool IsOverLimit => Terms.PaymentTerms.Days > 0 && CreditWith > CreditLimit;
    }

    /// <summary>A line and when its goods can be there. What earlier lines of the same article take isn't free for it.</summary>
    public sealed record Line(
        int Id, int Position, string ArticleNumber, string Description, string Unit, int Quantity, int OnHand, int ReservedForOthers, int Free,
        IReadOnlyList<ComingIn> Expected, DateOnly AvailableOn, AvailabilitySource Source, DateOnly Promised, bool IsOwnPromise)
    {
        /// <summary>True when the goods come after the promised day.</summary>
        public bool IsLate => AvailableOn > Promised;
    }

    /// <summary>Codes of all that stands out in an order, whatever the level of help.</summary>
    internal static async Task<IReadOnlyList<string>> StoodOut(FirmDb db, Order order, TradingFirm firm, Customer customer, CancellationToken ct)
    {
        var stock = await db.LineStock(order.Lines.Select(l => l.ArticleId), ct);
        var credit = await db.CreditUseOf(customer.Id, firm.BusinessDay, order.Id, ct);
        var (agreements, _) = await db.PricingFor(customer.Id, [.. order.Lines.Select(l => l.ArticleId)], ct);
        return OrderAdvisor.Codes(order, firm, customer, credit, Availabilities(LinesOf(order, stock, firm.BusinessDay)), agreements);
    }

    private static IReadOnlyList<LineAvailability> Availabilities(IEnumerable<Line> lines) =>
        [.. lines.Select(l => new LineAvailability(l.Id, l.Free, new Availability(l.AvailableOn, l.Source)))];

    // What earlier lines of the same article take isn't free for a later one.
    private static List<Line> LinesOf(Order order, IReadOnlyDictionary<int, LineStock> stock, DateOnly today)
    {
        var taken = new Dictionary<int, int>();
        var lines = new List<Line>();
        foreach (var l in order.Lines)
        {
            var s = stock[l.ArticleId];
            var before = taken.GetValueOrDefault(l.ArticleId);
            var there = s.For(l.Short, before, today);
            taken[l.ArticleId] = before + l.Short;
            lines.Add(new Line(
                l.Id, l.Position, l.ArticleNumber, l.Description, l.Unit, l.Quantity, s.OnHand, s.OnHand - s.Free - l.Reserved, Math.Max(0, s.Free - before),
                [.. s.Expected.OrderBy(e => e.On)], there.Day, there.Source, l.PromisedOn is { } own && own >= today ? own : order.UsualPromise(today), l.PromisedOn >= today));
        }

        return lines;
    }

    internal sealed class Handler(FirmDb db) : IRequestHandler<Query, Result<Model>>
    {
        public async Task<Result<Model>> Handle(Query query, CancellationToken ct)
        {
            var found = await db.Orders.AsNoTracking()
                .Include(o => o.Lines.OrderBy(l => l.Position))
                .Where(o => o.Id == query.OrderId)
                .SelectMany(o => db.Firms, (o, f) => new { Order = o, Firm = f })
                .SingleOrDefaultAsync(ct);
            if (found is null)
                return OrderErrors.NotFound;
            var (order, firm) = (found.Order, found.Firm);
            var today = firm.BusinessDay;
            var uses = db.CreditUses(today, order.Id);
            var buyer = await db.Customers.AsNoTracking()
                .Include(c => c.Contacts)
                .Include(c => c.Agreements)
                .AsSingleQuery()
                .Where(c => c.Id == order.CustomerId)
                .Select(c => new { Customer = c, Credit = uses.Where(u => u.CustomerId == c.Id).FirstOrDefault() })
                .SingleAsync(ct);
            var (customer, credit) = (buyer.Customer, buyer.Credit!);
            var stock = await db.LineStock(order.Lines.Select(l => l.ArticleId), ct);
            var offerte = order.OfferteId is { } offerteId
                ? await db.Offertes.AsNoTracking().Include(o => o.Lines.OrderBy(l => l.Position)).SingleAsync(o => o.Id == offerteId, ct)
                : null;
            var elsewhere = offerte is null ? null : await db.OrderedOf(offerte.Id, order.Id, ct);

            var lines = LinesOf(order, stock, today);
            var articles = order.Lines.Select(l => l.ArticleId).ToHashSet();
            var advice = OrderAdvisor.Look(order, firm, customer, credit.Use, Availabilities(lines), customer.Agreements);

            // The consent is asked for on the screen itself, so that it doesn't stand in the way of looking.
            var whyNot = order.WhyNotConfirm(customer, null, null, today);
            return new Model
            {
                Id = order.Id,
                Title = order.Title,
                IsDraft = order.IsDraft,
                Today = today,
                Terms = order.Terms,
                UsualPromise = order.UsualPromise(today),
                CustomerName = customer.Name,
                CustomerId = customer.Id,
                Destination = order.Terms.DeliveryAddress ?? customer.Address,
                DestinationIsOwn = order.Terms.DeliveryAddress is null || order.Terms.DeliveryAddress == customer.Address,
                Total = order.Total,
                CreditLimit = customer.CreditLimit,
                Credit = credit,
                Lines = lines,
                Agreements = [.. customer.Agreements.Where(a => articles.Contains(a.ArticleId) && a.HoldsOn(today)).OrderBy(a => a.FromQuantity).Select(a => Words(order, a))],
                Advice = advice,
                Differences = offerte is null ? [] : Readable(order.DifferencesFrom(offerte, elsewhere), customer),
                ComparedWith = offerte?.Title,
                WhyNot = whyNot,
            };
        }

        private static string Words(Order order, PriceAgreement agreement)
        {
            var line = order.Lines.First(l => l.ArticleId == agreement.ArticleId);
            var from = agreement.FromQuantity > 1 ? $" vanaf {DutchFormat.Count(agreement.FromQuantity)}" : "";
            return $"{line.Description}: {DutchFormat.Euro(agreement.Price)}{from}";
        }

        // People know a contact person by name.
        private static IReadOnlyList<OrderDifference> Readable(IReadOnlyList<OrderDifference> differences, Customer customer) =>
            [.. differences.Select(d => d.Field == "Contactpersoon" ? d with { Offerte = Name(d.Offerte, customer), Order = Name(d.Order, customer) } : d)];

        private static string Name(string id, Customer customer) =>
            customer.Contacts.FirstOrDefault(c => $"{c.Id}" == id)?.FullName ?? (id.Length == 0 ? "geen" : "iemand die er niet meer werkt");
    }
}
