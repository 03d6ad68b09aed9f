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
            var (choice, late, notTold) = (With(Trouble.Choice, today), With(Trouble.Late, today), With(Trouble.NotTold, today));
            var (blocked, overLimit, oldDraft) = (With(Trouble.Blocked, today), With(Trouble.OverLimit, today), With(Trouble.OldDraft, today));
            var counts = await db.Firms
                .Select(_ => new
                {
                    Choice = choice.Count(),
                    Late = late.Count(),
                    NotTold = notTold.Count(),
                    Blocked = blocked.Count(),
                    OverLimit = overLimit.Count(),
                    OldDraft = oldDraft.Count(),
                })
                .SingleAsync(ct);
            var all = new Dictionary<Trouble, int>
            {
                [Trouble.Choice] = counts.Choice,
                [Trouble.Late] = counts.Late,
                [Trouble.NotTold] = counts.NotTold,
                [Trouble.Blocked] = counts.Blocked,
                [Trouble.OverLimit] = counts.OverLimit,
                [Trouble.OldDraft] = counts.OldDraft,
            };
            var kind = query.Kind ?? Enum.GetValues<Trouble>().FirstOrDefault(t => all[t] > 0);
            var credit = db.CreditUses(today);
            var rows = await With(kind, today).AsNoTracking()
                .OrderBy(o => o.NextPromise ?? o.CreatedOn)
                .ThenBy(o => o.Id)
                .Take(Most)
                .Select(o => new
                {
                    o.Id,
                    o.Number,
                    o.CustomerId,
                    Customer = db.Customers.Where(c => c.Id == o.CustomerId).Select(c => new { c.Name, c.BlockReason, Limit = c.CreditLimit.Cents }).First(),
                    Used = credit.Where(u => u.CustomerId == o.CustomerId).Select(u => u.InvoiceCents + u.OrderCents).First(),
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
                        Trouble.OverLimit => $"{new Money(r.Used)} van {new Money(r.Customer.Limit)}",
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

        private IQueryable<Order> With(Trouble kind, DateOnly today)
        {
            var credit = db.CreditUses(today);
            return kind switch
            {
                Trouble.Choice => db.Orders.Where(o => o.Exceptions.Any(e => e.Choice == null)),
                Trouble.Late => db.Orders.Where(o => o.NextPromise < today),
                Trouble.NotTold => db.Orders.Where(o => (o.Status == OrderStatus.Confirmed || o.Status == OrderStatus.PartlyDelivered)
                    && (o.ChangedSinceConfirmation || o.Lines.Any(l => l.Quantity - l.Declined - l.Shipped + l.ReturnedForReplacement > 0 && l.PromisedOn != null && l.PromiseToldOn == null))),
                Trouble.Blocked => db.Orders.Where(o => (o.Status == OrderStatus.Draft || o.Status == OrderStatus.Confirmed || o.Status == OrderStatus.PartlyDelivered)
                    && db.Customers.Any(c => c.Id == o.CustomerId && c.Status != CustomerStatus.Active)),
                Trouble.OverLimit => db.Orders.Where(o => (o.Status == OrderStatus.Confirmed || o.Status == OrderStatus.PartlyDelivered) && o.Terms.PaymentTerms.Days > 0
                    && db.Customers.Any(c => c.Id == o.CustomerId && credit.Any(u => u.CustomerId == c.Id && u.InvoiceCents + u.OrderCents > c.CreditLimit.Cents))),
                Trouble.OldDraft => db.Orders.Where(o => o.Status == OrderStatus.Draft && o.CreatedOn < today.AddDays(-DraftDays)),
            };
        }
    }
}
