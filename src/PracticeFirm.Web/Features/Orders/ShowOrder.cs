using MediatR;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Domain.Invoicing;
using PracticeFirm.Domain.Orders;
using PracticeFirm.Domain.Relations;
using PracticeFirm.Web.Components;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Orders;

/// <summary>One order as its page shows it: head, lines with everything that happened to them, totals, credit, and what it waits for.</summary>
public static class ShowOrder
{
    /// <param name="Id">The order.</param>
    /// <param name="Opened">True when a person opened the page, which is evidence; false when it only refreshes.</param>
    [Access(Access.FirmReader)]
    public sealed record Query(int Id, bool Opened = false) : IFirmQuery<Model>, IEvidence
    {
        public (DocumentKind Kind, int Id) About => (DocumentKind.Order, Id);

        public string? ViewEvent => Opened ? "Order.Viewed" : null;
    }

    public sealed record Model
    {
        public required int Id { get; init; }
        public required string? Number { get; init; }
        public required string Title { get; init; }
        public required OrderStatus Status { get; init; }
        public required OrderWait WaitsFor { get; init; }
        public required DateOnly Today { get; init; }
        public required DateOnly CreatedOn { get; init; }
        public required DateOnly? ConfirmedOn { get; init; }
        public required DateOnly? NextPromise { get; init; }
        public required int TermsRevision { get; init; }
        public required OrderTerms Terms { get; init; }
        public required VatCategory VatCategory { get; init; }
        public required CustomerFacts Customer { get; init; }
        public required string Author { get; init; }
        public required int? OfferteId { get; init; }
        public required string? OfferteTitle { get; init; }
        public required bool IsPart { get; init; }
        public required string? Consent { get; init; }
        public required string? CancelReason { get; init; }
        public required bool ChangedSinceConfirmation { get; init; }
        public required IReadOnlyList<SalesLineShown> DraftLines { get; init; }
        public required IReadOnlyList<Line> Lines { get; init; }
        public required SalesTotalsShown Totals { get; init; }
        public required Progress Units { get; init; }
        public required IReadOnlyList<Deviation> Exceptions { get; init; }
        public required IReadOnlyList<Consult> Consults { get; init; }
        public required IReadOnlyList<Error> WhyNotConfirm { get; init; }
        public required SellingRules Rules { get; init; }
        public required bool IsQuiet { get; init; }

        public bool IsDraft => Status == OrderStatus.Draft;

        public bool IsConfirmed => Status is not (OrderStatus.Draft or OrderStatus.Cancelled);

        /// <summary>True while something still has to be delivered.</summary>
        public bool HasOpen => IsConfirmed && Units.Open > 0;

        public bool MayCancel => IsConfirmed && Lines.All(l => l is { Shipped: 0, Released: 0 });

        /// <summary>True when a promised day was changed and the customer doesn't know.</summary>
        public bool CustomerMustBeTold => HasOpen && (ChangedSinceConfirmation || Lines.Any(l => l is { Open: > 0, PromisedOn: not null, PromiseToldOn: null }));

        public int FreeToReserve => Lines.Sum(l => Math.Min(l.Short, l.Free));
    }

    public sealed record CustomerFacts(
        int Id, int Number, string Name, CustomerStatus Status, string? BlockReason, string City, string Phone, Money CreditLimit, CreditUseRow Credit, IReadOnlyList<Person> Contacts);

    /// <summary>Somebody to choose from.</summary>
    public sealed record Person(int Id, string Name);

    /// <summary>A line of a confirmed order. What earlier lines of the same article are short of isn't free for it.</summary>
    public sealed record Line(
        int Id, int Position, int ArticleId, string ArticleNumber, string Description, string Unit, int Quantity, int Declined, int Reserved, int Released, int Shipped,
        int Delivered, int Returned, int InReturn, int Open, int Short, int Invoiced, int ToInvoice, UnitPrice Price, Percentage Discount, Percentage VatRate, Money Net,
        DateOnly? PromisedOn, DateOnly? PromiseToldOn, int OnHand, int Free, DateOnly? ExpectedOn, int ExpectedQuantity)
    {
        public int Releasable => Reserved - Released;
    }

    /// <summary>How far the order is, in units; paid as a part of what was invoiced.</summary>
    public sealed record Progress(int Ordered, int Reserved, int Shipped, int Returned, int Open, int Invoiced, Money InvoicedTotal, Money StillToPay)
    {
        /// <summary>Paid part of what was invoiced, from 0 to 100; 0 when nothing was invoiced.</summary>
        public int PaidPercentage => InvoicedTotal.Cents <= 0 ? 0 : (int)Math.Clamp((InvoicedTotal.Cents - StillToPay.Cents) * 100 / InvoicedTotal.Cents, 0, 100);
    }

    public sealed record Deviation(int Id, OrderExceptionKind Kind, string Document, DateOnly Since, string Reason, OrderExceptionChoice? Choice);

    public sealed record Consult(int Id, string Colleague, string Author, string Text, DateOnly AskedOn, bool WantsAnswer, string? Answer, DateOnly? AnsweredOn);

    internal sealed class Handler(FirmDb db) : IRequestHandler<Query, Result<Model>>
    {
        public async Task<Result<Model>> Handle(Query query, CancellationToken ct)
        {
            var found = await db.Orders.AsNoTracking()
                .Include(o => o.Lines.OrderBy(l => l.Position))
                .Include(o => o.Exceptions)
                .Include(o => o.Consults)
                .AsSingleQuery()
                .Where(o => o.Id == query.Id)
                .SelectMany(o => db.Firms, (o, f) => new
                {
                    Order = o,
                    Firm = f,
                    Author = db.Employees.Where(e => e.Id == o.AuthorId).Select(e => e.Name).FirstOrDefault(),
                    InvoicedTotal = db.Invoices.Where(i => i.Kind == InvoiceKind.Invoice && i.Number != null && db.InvoiceIdsOf(query.Id).Contains(i.Id)).Sum(i => i.Total.Cents - i.Credited.Cents),
                    StillToPay = db.Invoices.Where(i => i.Kind == InvoiceKind.Invoice && i.Number != null && db.InvoiceIdsOf(query.Id).Contains(i.Id)).Sum(i => i.Open.Cents),
                })
                .SingleOrDefaultAsync(ct);
            if (found is null)
                return OrderErrors.NotFound;
            var (order, firm) = (found.Order, found.Firm);
            var credit = db.CreditUses(firm.BusinessDay, order.Id);
            var buyer = await db.Customers.AsNoTracking()
                .Include(x => x.Contacts)
                .Where(x => x.Id == order.CustomerId)
                .Select(x => new { Customer = x, Credit = credit.Where(u => u.CustomerId == x.Id).FirstOrDefault() })
                .SingleAsync(ct);
            var c = buyer.Customer;
            var asked = order.Consults.Select(x => x.ColleagueId).Distinct().ToList();
            var colleagues = asked.Count == 0 ? [] : await db.Employees.AsNoTracking().Where(e => asked.Contains(e.Id)).ToDictionaryAsync(e => e.Id, e => e.Name, ct);
            var stock = await db.LineStock(order.Lines.Select(l => l.ArticleId), ct);
            return new Model
            {
                Id = order.Id,
                Number = order.Number,
                Title = order.Title,
                Status = order.Status,
                WaitsFor = order.WaitsFor,
                Today = firm.BusinessDay,
                CreatedOn = order.CreatedOn,
                ConfirmedOn = order.ConfirmedOn,
                NextPromise = order.NextPromise,
                TermsRevision = order.TermsRevision,
                Terms = order.Terms,
                VatCategory = order.VatCategory,
                Customer = new CustomerFacts(
                    c.Id, c.Number, c.Name, c.Status, c.BlockReason, c.Address.City, c.Phone, c.CreditLimit, buyer.Credit!,
                    [.. c.Contacts.Where(p => p.IsActive || p.Id == order.Terms.ContactPersonId).Select(p => new Person(p.Id, p.Function.Length == 0 ? p.FullName : $"{p.FullName} ({p.Function})"))]),
                Author = found.Author ?? "",
                OfferteId = order.OfferteId,
                OfferteTitle = order.OfferteTitle,
                IsPart = order.IsPart,
                Consent = order.Consent,
                CancelReason = order.CancelReason,
                ChangedSinceConfirmation = order.ChangedSinceConfirmation,
                DraftLines = order.IsDraft ? order.Lines.With(stock, firm.BusinessDay) : [],
                Lines = order.IsDraft ? [] : Lines(order, stock),
                Totals = SalesTotalsShown.Of(order.Calculation, order.Terms.OrderDiscount, order.Terms.ManualFreight is not null, order.Margin),
                Units = new Progress(
                    order.OrderedUnits, order.ReservedUnits, order.ShippedUnits, order.ReturnedUnits, order.IsConfirmed ? order.OpenUnits : 0, order.InvoicedUnits,
                    new Money(found.InvoicedTotal), new Money(found.StillToPay)),
                Exceptions = [.. order.Exceptions.OrderBy(e => e.Id).Select(e => new Deviation(e.Id, e.Kind, e.Document, e.Since, e.Reason, e.Choice))],
                Consults = [.. order.Consults.OrderBy(x => x.Id).Select(x => new Consult(
                    x.Id, colleagues.GetValueOrDefault(x.ColleagueId, ""), x.Author, x.Text, x.AskedOn, x.WantsAnswer, x.Answer, x.AnsweredOn))],
                WhyNotConfirm = order.IsDraft ? order.WhyNotConfirm(c, null, null, firm.BusinessDay) : [],
                Rules = firm.Rules,
                IsQuiet = firm.HelpLevel == HelpLevel.Exam,
            };
        }

        private static List<Line> Lines(Order order, IReadOnlyDictionary<int, LineStock> stock)
        {
            var taken = new Dictionary<int, int>();
            var lines = new List<Line>();
            foreach (var l in order.Lines)
            {
                var s = stock[l.ArticleId];
                var before = taken.GetValueOrDefault(l.ArticleId);
                taken[l.ArticleId] = before + Math.Max(0, l.Short);
                var next = s.Expected.OrderBy(e => e.On).FirstOrDefault();
                lines.Add(new Line(
                    l.Id, l.Position, l.ArticleId, l.ArticleNumber, l.Description, l.Unit, l.Quantity, l.Declined, l.Reserved, l.Released, l.Shipped, l.Delivered,
                    l.ReturnedForCredit + l.ReturnedForReplacement, l.InReturn, l.Open, l.Short, l.Invoiced, l.ToInvoice, l.UnitPrice, l.Discount, l.VatRate, l.Calculation.Net,
                    l.PromisedOn, l.PromiseToldOn, s.OnHand, Math.Max(0, s.Free - before), next?.On, next?.Quantity ?? 0));
            }

            return lines;
        }
    }
}
