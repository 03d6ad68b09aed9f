using MediatR;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Offertes;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Offertes;

/// <summary>What hangs together with an offerte: the documents around it and its other versions.</summary>
public static class ShowRelated
{
    [Access(Access.FirmReader)]
    public sealed record Query(int OfferteId) : IFirmQuery<Model>;

    public sealed record Model(Request? From, IReadOnlyList<Version> Versions, IReadOnlyList<Ordered> Orders);

    public sealed record Request(int Id, string Subject, DateOnly ReceivedOn);

    public sealed record Version(int Id, int Number, OfferteStatus Status, Money Total);

    public sealed record Ordered(int Id, string Title, DateOnly On, Money Total);

    internal sealed class Handler(FirmDb db) : IRequestHandler<Query, Result<Model>>
    {
        public async Task<Result<Model>> Handle(Query query, CancellationToken ct)
        {
            var head = await db.Offertes.AsNoTracking()
                .Where(o => o.Id == query.OfferteId)
                .Select(o => new
                {
                    Request = db.QuoteRequests.Where(r => r.Id == o.RequestId).Select(r => new Request(r.Id, r.Subject, r.ReceivedOn)).FirstOrDefault(),
                    Versions = db.Offertes.Where(v => v.Number != null && v.Number == o.Number).OrderBy(v => v.Version).Select(v => new Version(v.Id, v.Version, v.Status, v.Total)).ToList(),
                    Orders = db.Orders.Where(x => x.OfferteId == o.Id).OrderBy(x => x.Id).Select(x => new { x.Id, x.Number, On = x.ConfirmedOn ?? x.CreatedOn, x.Total }).ToList(),
                })
                .AsSingleQuery()
                .SingleOrDefaultAsync(ct);
            return head is null
                ? OfferteErrors.NotFound
                : new Model(head.Request, head.Versions, [.. head.Orders.Select(x => new Ordered(x.Id, x.Number ?? $"Conceptorder {x.Id}", x.On, x.Total))]);
        }
    }
}
