using MediatR;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Invoicing;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Payments;

/// <summary>What the screens that pay, dispute, remind and write off want to know of an invoice, with the letters that may go about it.</summary>
public static class ShowOpenInvoice
{
    [Access(Access.FirmReader)]
    public sealed record Query(int InvoiceId) : IFirmQuery<Model>;

    public sealed record Model
    {
        public required int Id { get; init; }
        public required string Title { get; init; }
        public required InvoiceKind Kind { get; init; }
        public required int CustomerId { get; init; }
        public required string CustomerName { get; init; }
        public required bool IsConsumer { get; init; }
        public required DateOnly Today { get; init; }
        public required DateOnly? InvoiceDate { get; init; }
        public required DateOnly? DueOn { get; init; }
        public required Money Total { get; init; }
        public required Money Paid { get; init; }
        public required Money Credited { get; init; }
        public required Money CashDiscountTaken { get; init; }
        public required Money WrittenOff { get; init; }

        /// <summary>What is open, without its sign.</summary>
        public required Money Open { get; init; }

        public required Money CashDiscountLeft { get; init; }
        public required DateOnly? CashDiscountThrough { get; init; }
        public required string? DisputeReason { get; init; }
        public required DateOnly? DisputedOn { get; init; }
        public required ReminderLevel? LastLevel { get; init; }
        public required DateOnly? LastReminderOn { get; init; }
        public required DateOnly? ReminderPayBy { get; init; }

        /// <summary>What a learner may still write off on this invoice.</summary>
        public required Money MandateLeft { get; init; }

        public required IReadOnlyList<Letter> Letters { get; init; }
        public required ReminderLevel? Advised { get; init; }
        public required IReadOnlyList<Sent> SentLetters { get; init; }

        public bool IsDraft => InvoiceDate is null;

        public int DaysLate => DueOn is { } due && due < Today ? Today.DayNumber - due.DayNumber : 0;
    }

    /// <summary>A letter as it would be sent now, or why it can't be.</summary>
    public sealed record Letter(ReminderLevel Level, IReadOnlyList<Error> WhyNot, DateOnly PayBy, Money Principal, Money CollectionCost, Money Interest, Percentage InterestRate, Money AmountDue);

    /// <summary>A letter that was sent.</summary>
    public sealed record Sent(int Id, ReminderLevel Level, DateOnly SentOn, DateOnly PayBy);

    internal sealed class Handler(FirmDb db) : IRequestHandler<Query, Result<Model>>
    {
        public async Task<Result<Model>> Handle(Query query, CancellationToken ct)
        {
            var found = await db.Invoices.AsNoTracking()
                .Include(i => i.Groups)
                .Where(i => i.Id == query.InvoiceId)
                .Join(db.Customers, i => i.CustomerId, c => c.Id, (i, c) => new { Invoice = i, Customer = c })
                .SelectMany(x => db.Firms, (x, f) => new { x.Invoice, x.Customer, Firm = f })
                .SingleOrDefaultAsync(ct);
            if (found is null)
                return InvoiceErrors.NotFound;
            var (invoice, customer, firm) = (found.Invoice, found.Customer, found.Firm);
            var sent = await db.Reminders.AsNoTracking().Where(r => r.InvoiceId == invoice.Id).OrderBy(r => r.Id).Select(r => new Sent(r.Id, r.Level, r.SentOn, r.PayBy)).ToListAsync(ct);
            var today = firm.BusinessDay;
            var mandate = firm.Credit.WriteOffMandate - invoice.WrittenOff;
            return new Model
            {
                Id = invoice.Id,
                Title = invoice.Title,
                Kind = invoice.Kind,
                CustomerId = customer.Id,
                CustomerName = customer.Name,
                IsConsumer = customer.IsConsumer,
                Today = today,
                InvoiceDate = invoice.InvoiceDate,
                DueOn = invoice.DueOn,
                Total = invoice.Total,
                Paid = invoice.Paid,
                Credited = invoice.Credited,
                CashDiscountTaken = invoice.CashDiscountTaken,
                WrittenOff = invoice.WrittenOff,
                Open = invoice.Open < Money.Zero ? -invoice.Open : invoice.Open,
                CashDiscountLeft = invoice.CashDiscountLeft,
                CashDiscountThrough = invoice.CashDiscountThrough,
                DisputeReason = invoice.DisputeReason,
                DisputedOn = invoice.DisputedOn,
                LastLevel = invoice.ReminderLevel,
                LastReminderOn = invoice.LastReminderOn,
                ReminderPayBy = invoice.ReminderPayBy,
                MandateLeft = mandate < Money.Zero ? Money.Zero : mandate,
                Advised = Reminder.Advise(invoice, customer, today, firm.Credit),
                SentLetters = sent,
                Letters = [.. Enum.GetValues<ReminderLevel>().Select(level => LetterOf(level, invoice, customer.IsConsumer, today, Reminder.WhyNotSend(invoice, customer, level, today), firm.Credit))],
            };
        }

        private static Letter LetterOf(ReminderLevel level, Invoice invoice, bool isConsumer, DateOnly today, IReadOnlyList<Error> whyNot, Domain.Firm.CreditControl credit)
        {
            var open = invoice.Open < Money.Zero ? Money.Zero : invoice.Open;
            var cost = level is ReminderLevel.FinalNotice or ReminderLevel.Collection ? CollectionCost.Of(open) : Money.Zero;
            var interest = level != ReminderLevel.Reminder && invoice.DueOn is { } due && due < today ? StatutoryInterest.Of(open, due.AddDays(1), today, isConsumer) : Money.Zero;
            return new Letter(
                level, whyNot, Reminder.PayByOf(level, today, credit), open, cost, interest, StatutoryInterest.On(today, isConsumer),
                level == ReminderLevel.Collection ? open + cost + interest : open);
        }
    }
}
