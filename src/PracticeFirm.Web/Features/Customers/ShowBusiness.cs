using MediatR;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Offertes;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Customers;

/// <summary>What a customer asked for and was offered: the latest offertes and requests, and how often an offerte became an order.</summary>
public static class ShowBusiness
{
    /// <summary>Most offertes and requests shown in the dossier.</summary>
    public const int Most = 25;

    [Access(Access.FirmReader)]
    public sealed record Query(int CustomerId) : IFirmQuery<Model>;

    public sealed record Model(IReadOnlyList<OfferteRow> Offertes, IReadOnlyList<RequestRow> Requests, HitRate HitRate);

    public sealed record OfferteRow(int Id, string? Number, int Version, OfferteStatus Status, string Subject, DateOnly CreatedOn, DateOnly? SentOn, DateOnly ValidThrough, long NetCents)
    {
        public string Title => Number is null ? $"Concept {Id}" : Version == 1 ? Number : $"{Number} v{Version}";

        public Money NetTotal => new(NetCents);
    }

    public sealed record RequestRow(int Id, DateOnly ReceivedOn, string Subject, RequestChannel Channel, RequestStatus Status, int? OfferteId);

    internal sealed class Handler(FirmDb db) : IRequestHandler<Query, Result<Model>>
    {
        public async Task<Result<Model>> Handle(Query query, CancellationToken ct)
        {
            var offertes = await db.Offertes.AsNoTracking()
                .Where(o => o.CustomerId == query.CustomerId)
                .OrderByDescending(o => o.Id)
                .Take(Most)
                .Select(o => new OfferteRow(o.Id, o.Number, o.Version, o.Status, o.Terms.Subject, o.CreatedOn, o.SentOn, o.Terms.ValidThrough, o.NetTotal.Cents))
                .ToListAsync(ct);
            var ended = await db.Offertes.AsNoTracking()
                .Where(o => o.CustomerId == query.CustomerId)
                .GroupBy(o => o.Status)
                .Select(g => new { Status = g.Key, Count = g.Count(), Cents = g.Sum(o => o.NetTotal.Cents) })
                .ToListAsync(ct);
            var requests = await db.QuoteRequests.AsNoTracking()
                .Where(r => r.CustomerId == query.CustomerId)
                .OrderByDescending(r => r.Id)
                .Take(Most)
                .Select(r => new RequestRow(r.Id, r.ReceivedOn, r.Subject, r.Channel, r.Status, r.OfferteId))
                .ToListAsync(ct);
            return new Model(offertes, requests, ended.Aggregate(default(HitRate), (rate, e) => rate.With(e.Status, e.Count, new Money(e.Cents))));
        }
    }
}
