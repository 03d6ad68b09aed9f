using MediatR;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Domain.Offertes;
using PracticeFirm.Domain.Relations;
using PracticeFirm.Web.Components;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Offertes;

/// <summary>One offerte as its page shows it: head, lines with margin and stock, totals, advice, and what may be done next.</summary>
public static class ShowOfferte
{
    /// <param name="Id">The offerte.</param>
    /// <param name="Opened">True when a person opened the page, which is evidence; false when it only refreshes.</param>
    [Access(Access.FirmReader)]
    public sealed record Query(int Id, bool Opened = false) : IFirmQuery<Model>, IEvidence
    {
        public (DocumentKind Kind, int Id) About => (DocumentKind.Offerte, Id);

        public string? ViewEvent => Opened ? "Offerte.Viewed" : null;
    }

    public sealed record Model
    {
        public required int Id { get; init; }
        public required string Title { get; init; }
        public required int Version { get; init; }
        public required OfferteStatus Status { get; init; }
        public required DateOnly Today { get; init; }
        public required DateOnly? SentOn { get; init; }
        public required DateOnly? DecidedOn { get; init; }
        public required string? RejectionReason { get; init; }
        public required int TermsRevision { get; init; }
        public required OfferteTerms Terms { get; init; }
        public required VatCategory VatCategory { get; init; }
        public required CustomerFacts? Customer { get; init; }
        public required string Author { get; init; }
        public required bool IsMine { get; init; }
        public required string? Reviewer { get; init; }
        public required bool ReviewIsMine { get; init; }
        public required string? ApprovedBy { get; init; }
        public required IReadOnlyList<SalesLineShown> Lines { get; init; }
        public required SalesTotalsShown Totals { get; init; }
        public required IReadOnlyList<Remark> Remarks { get; init; }
        public required IReadOnlyList<Advice> Advice { get; init; }
        public required IReadOnlyList<Error> WhyNotSend { get; init; }
        public required SellingRules Rules { get; init; }

        /// <summary>Of an accepted offerte: true when orders took all of it.</summary>
        public required bool IsOrdered { get; init; }

        public bool IsDraft => Status == OfferteStatus.Draft;

        public bool IsOpen => Status is OfferteStatus.Sent or OfferteStatus.Negotiating;
    }

    public sealed record CustomerFacts(
        int Id, int Number, string Name, CustomerStatus Status, CustomerKind Kind, string City, Language Language, Money CreditLimit, Money InUse,
        string? DiscountGroup, IReadOnlyList<Colleague> Contacts);

    /// <summary>Somebody to choose from.</summary>
    public sealed record Colleague(int Id, string Name);

    public sealed record Remark(int Id, int? LineId, string Author, DateOnly MadeOn, string Text, bool IsResolved);

    internal sealed class Handler(FirmDb db, Actor actor) : IRequestHandler<Query, Result<Model>>
    {
        public async Task<Result<Model>> Handle(Query query, CancellationToken ct)
        {
            var found = await db.Offertes.AsNoTracking()
                .Include(o => o.Lines.OrderBy(l => l.Position))
                .Include(o => o.Remarks)
                .Where(o => o.Id == query.Id)
                .SelectMany(o => db.Firms, (o, f) => new
                {
                    Offerte = o,
                    Firm = f,
                    Author = db.Employees.Where(e => e.Id == o.AuthorId).Select(e => e.Name).FirstOrDefault(),
                    Reviewer = db.Employees.Where(e => e.Id == o.ReviewerId).Select(e => e.Name).FirstOrDefault(),
                    Approver = db.Employees.Where(e => e.Id == o.ApprovedById).Select(e => e.Name).FirstOrDefault(),
                    Ordered = db.Orders.Where(x => x.OfferteId == o.Id).SelectMany(x => x.Lines).Where(l => l.OfferteLineId != null).Sum(l => l.Quantity - l.Declined),
                    PreviousAccepted = db.Offertes.Any(p => p.Id == o.PreviousVersionId && p.Status == OfferteStatus.Accepted),
                })
                .SingleOrDefaultAsync(ct);
            if (found is null)
                return OfferteErrors.NotFound;

            var (offerte, firm) = (found.Offerte, found.Firm);
            var credit = db.CreditUses(firm.BusinessDay);
            var buyer = await db.Customers.AsNoTracking()
                .Include(c => c.Contacts)
                .Where(c => c.Id == offerte.CustomerId)
                .Select(c => new
                {
                    Customer = c,
                    Group = db.DiscountGroups.Where(g => g.Id == c.DiscountGroupId).Select(g => g.Code + " " + g.Name).FirstOrDefault(),
                    Credit = credit.Where(u => u.CustomerId == c.Id).FirstOrDefault(),
                })
                .SingleOrDefaultAsync(ct);
            var stock = await db.LineStock(offerte.Lines.Select(l => l.ArticleId), ct);

            var lines = offerte.Lines.With(stock, firm.BusinessDay);
            var inUse = buyer?.Credit?.Use.Used ?? Money.Zero;
            var advice = offerte.Status is OfferteStatus.Draft or OfferteStatus.InReview
                ? OfferteAdvisor.Look(offerte, firm, buyer?.Customer, inUse, lines.Availabilities())
                : [];
            var whyNot = offerte.WhyNotSend(buyer?.Customer, firm.BusinessDay, null).ToList();
            if (found.PreviousAccepted && offerte.IsDraft)
                whyNot.Add(OfferteErrors.PreviousAccepted);

            return new Model
            {
                Id = offerte.Id,
                Title = offerte.Title,
                Version = offerte.Version,
                Status = offerte.Status,
                Today = firm.BusinessDay,
                SentOn = offerte.SentOn,
                DecidedOn = offerte.DecidedOn,
                RejectionReason = offerte.RejectionReason,
                TermsRevision = offerte.TermsRevision,
                Terms = offerte.Terms,
                VatCategory = offerte.VatCategory,
                Customer = buyer?.Customer is { } c
                    ? new CustomerFacts(c.Id, c.Number, c.Name, c.Status, c.Kind, c.Address.City, c.Language, c.CreditLimit, inUse, buyer.Group,
                        [.. c.Contacts.Where(p => p.IsActive || p.Id == offerte.Terms.ContactPersonId).Select(p => new Colleague(p.Id, p.Function.Length == 0 ? p.FullName : $"{p.FullName} ({p.Function})"))])
                    : null,
                Author = found.Author ?? "",
                IsMine = actor.EmployeeId == offerte.AuthorId,
                Reviewer = found.Reviewer,
                ReviewIsMine = actor.EmployeeId is { } me && offerte.ReviewerId == me,
                ApprovedBy = found.Approver,
                Lines = lines,
                Totals = SalesTotalsShown.Of(offerte.Calculation, offerte.Terms.OrderDiscount, offerte.Terms.ManualFreight is not null, offerte.Margin),
                Remarks = [.. offerte.Remarks.OrderBy(r => r.Id).Select(r => new Remark(r.Id, r.LineId, r.Author, r.MadeOn, r.Text, r.IsResolved))],
                Advice = advice,
                WhyNotSend = whyNot,
                Rules = firm.Rules,
                IsOrdered = found.Ordered >= offerte.Lines.Sum(l => l.Quantity),
            };
        }
    }
}
