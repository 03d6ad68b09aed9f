using MediatR;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Invoicing;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Payments;

/// <summary>A letter that was sent, as its page shows it.</summary>
public static class ShowReminder
{
    /// <param name="Id">The letter.</param>
    /// <param name="Opened">True when a person opened the page, which is evidence.</param>
    [Access(Access.FirmReader)]
    public sealed record Query(int Id, bool Opened = false) : IFirmQuery<Model>, IEvidence
    {
        public (DocumentKind Kind, int Id) About => (DocumentKind.Reminder, Id);

        public string? ViewEvent => Opened ? "Reminder.Viewed" : null;
    }

    public sealed record Model
    {
        public required int Id { get; init; }
        public required ReminderLevel Level { get; init; }
        public required bool ToConsumer { get; init; }
        public required int InvoiceId { get; init; }
        public required string InvoiceNumber { get; init; }
        public required DateOnly InvoiceDate { get; init; }
        public required DateOnly DueOn { get; init; }
        public required int CustomerId { get; init; }
        public required string CustomerName { get; init; }
        public required string Author { get; init; }
        public required DateOnly SentOn { get; init; }
        public required DateOnly PayBy { get; init; }
        public required Money Principal { get; init; }
        public required Money CollectionCost { get; init; }
        public required Money Interest { get; init; }
        public required Percentage InterestRate { get; init; }
        public required Money AmountDue { get; init; }
        public required Money OpenNow { get; init; }
        public required DateOnly Today { get; init; }
        public required IReadOnlyList<Other> Others { get; init; }

        /// <summary>True for the last letter about its invoice.</summary>
        public bool IsLast => Others.All(o => o.Id < Id);
    }

    /// <summary>Another letter about the same invoice.</summary>
    public sealed record Other(int Id, ReminderLevel Level, DateOnly SentOn);

    internal sealed class Handler(FirmDb db) : IRequestHandler<Query, Result<Model>>
    {
        public async Task<Result<Model>> Handle(Query query, CancellationToken ct)
        {
            var found = await db.Reminders.AsNoTracking().Where(r => r.Id == query.Id)
                .Select(r => new
                {
                    Letter = r,
                    Author = db.Employees.Where(e => e.Id == r.AuthorId).Select(e => e.Name).First(),
                    Open = db.Invoices.Where(i => i.Id == r.InvoiceId).Select(i => i.Open.Cents).First(),
                    Today = db.Firms.Select(f => f.BusinessDay).First(),
                })
                .SingleOrDefaultAsync(ct);
            if (found is null)
                return ReminderErrors.NotFound;
            var letter = found.Letter;
            var others = await db.Reminders.AsNoTracking().Where(r => r.InvoiceId == letter.InvoiceId && r.Id != letter.Id)
                .OrderBy(r => r.Id).Select(r => new Other(r.Id, r.Level, r.SentOn)).ToListAsync(ct);
            return new Model
            {
                Id = letter.Id,
                Level = letter.Level,
                ToConsumer = letter.ToConsumer,
                InvoiceId = letter.InvoiceId,
                InvoiceNumber = letter.InvoiceNumber,
                InvoiceDate = letter.InvoiceDate,
                DueOn = letter.DueOn,
                CustomerId = letter.CustomerId,
                CustomerName = letter.Recipient.Name,
                Author = found.Author,
                SentOn = letter.SentOn,
                PayBy = letter.PayBy,
                Principal = letter.Principal,
                CollectionCost = letter.CollectionCost,
                Interest = letter.Interest,
                InterestRate = letter.InterestRate,
                AmountDue = letter.AmountDue,
                OpenNow = new Money(found.Open),
                Today = found.Today,
                Others = others,
            };
        }
    }
}
