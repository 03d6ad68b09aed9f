using MediatR;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Offertes;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Workday;

/// <summary>Offertes that ask for attention: those that expire soon, those in the making, those in review by or for the sender.</summary>
public static class OffertesToday
{
    /// <summary>Working days ahead in which an offerte that expires is shown.</summary>
    public const int SoonDays = 3;

    /// <summary>Offertes shown of each kind.</summary>
    public const int Most = 6;

    [Access(Access.FirmReader)]
    public sealed record Query : IFirmQuery<Model>;

    /// <param name="Expiring">Open offertes that expire within <see cref="SoonDays"/> working days, the first to expire first.</param>
    /// <param name="Drafts">Concepts, the newest first.</param>
    /// <param name="ToReview">Offertes of colleagues that the sender has to review; for a reader every one in review.</param>
    /// <param name="InReview">Offertes of the sender that a colleague reviews.</param>
    public sealed record Model(Part Expiring, Part Drafts, Part ToReview, Part InReview);

    /// <param name="Offertes">The first of them.</param>
    /// <param name="Count">How many there are.</param>
    public sealed record Part(IReadOnlyList<Line> Offertes, int Count);

    public sealed record Line(int Id, string? Number, int Version, string Customer, string Subject, DateOnly ValidThrough, Money Net, string Author)
    {
        public string Title => Number is null ? $"Concept {Id}" : Version == 1 ? Number : $"{Number} versie {Version}";
    }

    internal sealed class Handler(FirmDb db, Actor actor) : IRequestHandler<Query, Result<Model>>
    {
        public async Task<Result<Model>> Handle(Query query, CancellationToken ct)
        {
            var today = await db.Firms.Select(f => f.BusinessDay).SingleAsync(ct);
            var soon = BusinessCalendar.AddWorkingDays(today, SoonDays);
            var all = db.Offertes.AsNoTracking();
            var expiring = all.Where(o => (o.Status == OfferteStatus.Sent || o.Status == OfferteStatus.Negotiating) && o.Terms.ValidThrough <= soon);
            var drafts = all.Where(o => o.Status == OfferteStatus.Draft);
            var reviews = all.Where(o => o.Status == OfferteStatus.InReview);
            var me = actor.EmployeeId;
            var toReview = me is null ? reviews : reviews.Where(o => o.ReviewerId == me);
            var inReview = reviews.Where(o => o.AuthorId == me);

            var counts = await db.Firms.AsNoTracking()
                .Select(_ => new int[] { expiring.Count(), drafts.Count(), toReview.Count(), inReview.Count() })
                .SingleAsync(ct);
            var rows = await Lines(expiring.OrderBy(o => o.Terms.ValidThrough).ThenBy(o => o.Id), 0)
                .Concat(Lines(drafts.OrderByDescending(o => o.Id), 1))
                .Concat(Lines(toReview.OrderBy(o => o.Id), 2))
                .Concat(Lines(inReview.OrderBy(o => o.Id), 3))
                .ToListAsync(ct);
            Part Of(int part)
            {
                var lines = rows.Where(r => r.Part == part)
                    .Select(r => new Line(r.Id, r.Number, r.Version, r.Customer, r.Subject, r.ValidThrough, new Money(r.Cents), r.Author));
                return new Part(
                    [.. part switch
                    {
                        0 => lines.OrderBy(l => l.ValidThrough).ThenBy(l => l.Id),
                        1 => lines.OrderByDescending(l => l.Id),
                        _ => lines.OrderBy(l => l.Id),
                    }],
                    counts[part]);
            }

            return new Model(Of(0), Of(1), Of(2), Of(3));
        }

        private IQueryable<Row> Lines(IQueryable<Offerte> offertes, int part) => offertes.Take(Most).Select(o => new Row
        {
            Part = part,
            Id = o.Id,
            Number = o.Number,
            Version = o.Version,
            Customer = db.Customers.Where(c => c.Id == o.CustomerId).Select(c => c.Name).FirstOrDefault() ?? "",
            Subject = o.Terms.Subject,
            ValidThrough = o.Terms.ValidThrough,
            Cents = o.NetTotal.Cents,
            Author = db.Employees.Where(e => e.Id == o.AuthorId).Select(e => e.Name).FirstOrDefault() ?? "",
        });

        private sealed class Row
        {
            public required int Part { get; init; }
            public required int Id { get; init; }
            public required string? Number { get; init; }
            public required int Version { get; init; }
            public required string Customer { get; init; }
            public required string Subject { get; init; }
            public required DateOnly ValidThrough { get; init; }
            public required long Cents { get; init; }
            public required string Author { get; init; }
        }
    }
}
