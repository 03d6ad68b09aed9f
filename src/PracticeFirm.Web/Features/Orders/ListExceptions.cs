using MediatR;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Orders;
using PracticeFirm.Domain.Relations;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Orders;

/// <summary>Orders that need attention: a choice to make, a day that passed, a customer who doesn't know, trouble with credit, drafts that lie.</summary>
public static class ListExceptions
{
    /// <summary>Most rows of a kind on the screen.</summary>
    public const int Most = 200;

    /// <summary>A draft that is older than this many days needs attention.</summary>
    public const int DraftDays = 5;

    /// <summary>Why an order needs attention.</summary>
    public enum Trouble
    {
        /// <summary>A delivery or invoice was cancelled, and somebody has to choose.</summary>
        Choice,

        /// <summary>A promised day has passed.</summary>
        Late,

        /// <summary>Something changed and the customer was not told.</summary>
        NotTold,

        /// <summary>The customer is blocked or archived.</summary>
        Blocked,

        /// <summary>The customer is over the kredietlimiet.</summary>
        OverLimit,

        /// <summary>A draft lies for days.</summary>
        OldDraft,
    }

    /// <param name="Kind">Which trouble; null takes the first there is.</param>
    [Access(Access.FirmReader)]
    public sealed record Query(Trouble? Kind = null) : IFirmQuery<Model>;

    public sealed record Model(Trouble Kind, IReadOnlyDictionary<Trouble, int> Counts, IReadOnlyList<Row> Rows, DateOnly Today)
    {
        public int Total => Counts.Values.Sum();
    }

    /// <summary>An order that needs attention: what is the matter in words, when the kind alone doesn't say it, and the day it is about.</summary>
    public sealed record Row(int OrderId, string Title, int CustomerId, string Customer, OrderStatus Status, string Detail, DateOnly? On, Money Total);

    internal sealed class Handler(FirmDb db) : IRequestHandler<Query, Result<Model>>
    {
        public async Task<Result<Model>> Handle(Query query, CancellationToken ct)
        {
            var today = await db.Firms.Select(f => f.BusinessDay).SingleAsync(ct);
            var overLimit = await OverLimit(ct);
            var (choice, late, notTold, blocked, oldDraft) =
                (With(Trouble.Choice, today), With(Trouble.Late, today), With(Trouble.NotTold, today), With(Trouble.Blocked, today), With(Trouble.OldDraft, today));
            var counts = await db.Firms
                .Select(_ => new { Choice = choice.Count(), Late = late.Count(), NotTold = notTold.Count(), Blocked = blocked.Count(), OldDraft = oldDraft.Count() })
                .SingleAsync(ct);
            var all = new Dictionary<Trouble, int>
            {
                [Trouble.Choice] = counts.Choice,
                [Trouble.Late] = counts.Late,
                [Trouble.NotTold] = counts.NotTold,
                [Trouble.Blocked] = counts.Blocked,
                [Trouble.OverLimit] = overLimit.Count,
                [Trouble.OldDraft] = counts.OldDraft,
            };
            var kind = query.Kind ?? Enum.GetValues<Trouble>().FirstOrDefault(t => all[t] > 0);
            var orders = kind == Trouble.OverLimit
                ? db.Orders.AsNoTracking().Where(o => overLimit.Keys.Contains(o.Id))
                : With(kind, today).AsNoTracking();
            var rows = await orders
                .OrderBy(o => o.NextPromise ?? o.CreatedOn)
                .ThenBy(o => o.Id)
                .Take(Most)
                .Select(o => new
                {
                    o.Id,
                    o.Number,
                    o.CustomerId,
                    Customer = db.Customers.Where(c => c.Id == o.CustomerId).Select(c => new { c.Name, c.BlockReason }).First(),
                    o.Status,
                    o.NextPromise,
                    o.CreatedOn,
                    Exception = o.Exceptions.Where(e => e.Choice == null).OrderBy(e => e.Id).Select(e => new { e.Document, e.Reason, e.Since }).FirstOrDefault(),
                    o.Total.Cents,
                })
                .ToListAsync(ct);
            return new Model(
                kind, all,
                [.. rows.Select(r => new Row(
                    r.Id, r.Number ?? $"Conceptorder {r.Id}", r.CustomerId, r.Customer.Name, r.Status,
                    kind switch
                    {
                        Trouble.Choice => $"{r.Exception!.Document}: {r.Exception.Reason}",
                        Trouble.Blocked => r.Customer.BlockReason ?? "",
                        Trouble.OverLimit => $"{overLimit[r.Id].Used} van {overLimit[r.Id].Limit}",
                        Trouble.Late or Trouble.NotTold or Trouble.OldDraft => "",
                    },
                    kind switch
                    {
                        Trouble.Choice => r.Exception!.Since,
                        Trouble.Late or Trouble.NotTold or Trouble.Blocked or Trouble.OverLimit => r.NextPromise,
                        Trouble.OldDraft => r.CreatedOn,
                    },
                    new Money(r.Cents)))],
                today);
        }

        private IQueryable<Order> With(Trouble kind, DateOnly today) => kind switch
        {
            Trouble.Choice => db.Orders.Where(o => o.Exceptions.Any(e => e.Choice == null)),
            Trouble.Late => db.Orders.Where(o => o.NextPromise < today),
            Trouble.NotTold => db.Orders.Where(o => (o.Status == OrderStatus.Confirmed || o.Status == OrderStatus.PartlyDelivered)
                && (o.ChangedSinceConfirmation || o.Lines.Any(l => l.Quantity - l.Declined - l.Shipped + l.ReturnedForReplacement > 0 && l.PromisedOn != null && l.PromiseToldOn == null))),
            Trouble.Blocked => db.Orders.Where(o => (o.Status == OrderStatus.Draft || o.Status == OrderStatus.Confirmed || o.Status == OrderStatus.PartlyDelivered)
                && db.Customers.Any(c => c.Id == o.CustomerId && c.Status != CustomerStatus.Active)),
            Trouble.OldDraft => db.Orders.Where(o => o.Status == OrderStatus.Draft && o.CreatedOn < today.AddDays(-DraftDays)),
            Trouble.OverLimit => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Is worked out by customer."),
        };

        /// <summary>The orders still to be delivered of customers who are over their limit, with how far.</summary>
        private async Task<Dictionary<int, (Money Used, Money Limit)>> OverLimit(CancellationToken ct)
        {
            var open = await db.Orders.AsNoTracking()
                .Where(o => o.Status == OrderStatus.Confirmed || o.Status == OrderStatus.PartlyDelivered || o.Status == OrderStatus.Delivered)
                .Select(o => new
                {
                    o.Id,
                    o.CustomerId,
                    o.Status,
                    o.Terms.PaymentTerms.Days,
                    o.Terms.OrderDiscount,
                    Freight = o.FreightInvoiced ? 0 : o.Freight.Cents,
                    Limit = db.Customers.Where(c => c.Id == o.CustomerId).Select(c => c.CreditLimit.Cents).First(),
                    Invoices = db.Invoices.Where(i => i.CustomerId == o.CustomerId && i.Number != null).Sum(i => i.Open.Cents),
                    Lines = o.Lines.Select(l => new
                    {
                        Quantity = l.Quantity - l.Declined - l.ReturnedForCredit - l.Waived - (l.InvoicedGross - l.CreditedBack),
                        l.UnitPrice,
                        l.Discount,
                        l.VatRate,
                    }).ToList(),
                })
                .AsSingleQuery()
                .ToListAsync(ct);
            var over = new Dictionary<int, (Money, Money)>();
            foreach (var customer in open.GroupBy(o => o.CustomerId))
            {
                var used = customer.First().Invoices + customer.Sum(o => PriceCalculation.Of(
                    [.. o.Lines.Where(l => l.Quantity > 0).Select(l => new CalculationLine(l.Quantity, l.UnitPrice, l.Discount, l.VatRate))], o.OrderDiscount, new Money(o.Freight)).Total.Cents);
                if (used <= customer.First().Limit)
                    continue;
                foreach (var order in customer.Where(o => o.Days > 0 && o.Status != OrderStatus.Delivered))
                    over[order.Id] = (new Money(used), new Money(customer.First().Limit));
            }

            return over;
        }
    }
}
