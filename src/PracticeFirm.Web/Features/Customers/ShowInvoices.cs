using MediatR;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Invoicing;
using PracticeFirm.Domain.Relations;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Customers;

/// <summary>What a customer owes and how they pay: the credit that is used, turnover, the invoices, those that are open first.</summary>
public static class ShowInvoices
{
    /// <summary>Most invoices in the dossier.</summary>
    public const int Most = 15;

    /// <summary>Most invoices of which the days to payment are looked at.</summary>
    private const int Averaged = 60;

    [Access(Access.FirmReader)]
    public sealed record Query(int CustomerId) : IFirmQuery<Model>;

    /// <param name="Invoices">Invoices and credit notes, those with something open first.</param>
    /// <param name="Count">How many there are in all.</param>
    /// <param name="Limit">Credit limit.</param>
    /// <param name="Open">Open invoices less open credit notes, including VAT.</param>
    /// <param name="Overdue">What of that is past its due date.</param>
    /// <param name="Ordered">What was ordered and not invoiced, including VAT.</param>
    /// <param name="ThisYear">Turnover of this year, excluding VAT.</param>
    /// <param name="LastYear">Turnover of the year before, excluding VAT.</param>
    /// <param name="PaymentDays">Days from invoice to payment over the last year, on average; null when nothing was paid.</param>
    /// <param name="Today">The firm's date.</param>
    public sealed record Model(
        IReadOnlyList<Row> Invoices, int Count, Money Limit, Money Open, Money Overdue, Money Ordered, Money ThisYear, Money LastYear, int? PaymentDays, DateOnly Today)
    {
        /// <summary>What may still be ordered on credit; below zero when the limit is passed.</summary>
        public Money Room => Limit - Open - Ordered;
    }

    public sealed record Row(int Id, string Number, InvoiceKind Kind, InvoiceStatus Status, DateOnly On, DateOnly? DueOn, Money Total, Money Open)
    {
        public bool IsLate(DateOnly today) => Open > Money.Zero && DueOn < today;
    }

    internal sealed class Handler(FirmDb db) : IRequestHandler<Query, Result<Model>>
    {
        public async Task<Result<Model>> Handle(Query query, CancellationToken ct)
        {
            var today = await db.Firms.AsNoTracking().Select(f => f.BusinessDay).SingleAsync(ct);
            var year = new DateOnly(today.Year, 1, 1);
            var before = year.AddYears(-1);
            var own = db.Invoices.AsNoTracking().Where(i => i.CustomerId == query.CustomerId && i.Number != null);
            var head = await db.CreditUses(today).Where(u => u.CustomerId == query.CustomerId)
                .Select(u => new
                {
                    Use = u,
                    Limit = db.Customers.Where(c => c.Id == u.CustomerId).Select(c => c.CreditLimit.Cents).First(),
                    ThisYear = own.Where(i => i.InvoiceDate >= year).Sum(i => i.NetTotal.Cents),
                    LastYear = own.Where(i => i.InvoiceDate >= before && i.InvoiceDate < year).Sum(i => i.NetTotal.Cents),
                    Count = own.Count(),
                })
                .SingleOrDefaultAsync(ct);
            if (head is null)
                return CustomerErrors.NotFound;
            var since = today.AddYears(-1);
            var rows = await own
                .OrderBy(i => i.Open.Cents == 0 ? 1 : 0).ThenByDescending(i => i.Id)
                .Select(i => new
                {
                    Row = new Row(i.Id, i.Number!, i.Kind, i.Status, i.InvoiceDate!.Value, i.DueOn, new Money(i.Total.Cents), new Money(i.Open.Cents)),
                    PaidOn = i.InvoiceDate < since || i.Kind != InvoiceKind.Invoice
                        ? null
                        : db.BankLines.Where(b => b.CustomerId == query.CustomerId && b.Allocations.Any(a => a.InvoiceId == i.Id)).Max(b => (DateOnly?)b.BookedOn),
                })
                .Take(Averaged)
                .ToListAsync(ct);
            var days = rows.Where(r => r.PaidOn is not null && r.Row.Open == Money.Zero).Select(r => r.PaidOn!.Value.DayNumber - r.Row.On.DayNumber).ToList();
            return new Model(
                [.. rows.Take(Most).Select(r => r.Row)], head.Count, new Money(head.Limit), head.Use.Invoices, head.Use.Overdue, head.Use.Orders, new Money(head.ThisYear),
                new Money(head.LastYear), days.Count == 0 ? null : (int)Math.Round(days.Average(), MidpointRounding.AwayFromZero), today);
        }
    }
}
