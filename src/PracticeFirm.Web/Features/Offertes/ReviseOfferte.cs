using MediatR;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Offertes;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Offertes;

/// <summary>Makes the draft of a next version: to change, or to renew what has expired. Also throws a draft away.</summary>
public static class ReviseOfferte
{
    [Access(Access.FirmWorker)]
    public sealed record Command(int OfferteId) : IFirmCommand<int>, IAbout
    {
        public (DocumentKind Kind, int Id) About => (DocumentKind.Offerte, OfferteId);
    }

    [Access(Access.FirmWorker)]
    public sealed record Discard(int OfferteId) : IFirmCommand<Unit>, IAbout
    {
        public (DocumentKind Kind, int Id) About => (DocumentKind.Offerte, OfferteId);
    }

    internal sealed class Handler(FirmDb db, Actor actor) : IRequestHandler<Command, Result<int>>, IRequestHandler<Discard, Result<Unit>>
    {
        public async Task<Result<int>> Handle(Command command, CancellationToken ct)
        {
            if (await db.WholeOfferte(command.OfferteId, ct) is not { } offerte)
                return OfferteErrors.NotFound;
            var newer = await db.Offertes.AnyAsync(o => o.PreviousVersionId == offerte.Id, ct);
            var next = offerte.Revise(actor.EmployeeId!.Value, await db.TheFirm(ct), newer);
            if (next.IsFailure)
                return Result<int>.Failure(next.Errors);
            db.Offertes.Add(next.Value);
            await db.SaveChangesAsync(ct);
            return next.Value.Id;
        }

        public async Task<Result<Unit>> Handle(Discard command, CancellationToken ct)
        {
            if (await db.WholeOfferte(command.OfferteId, ct) is not { } offerte)
                return OfferteErrors.NotFound;
            var may = offerte.Discard();
            if (may.IsFailure)
                return Result<Unit>.Failure(may.Errors);
            if (offerte.PreviousVersionId is null && await db.QuoteRequests.SingleOrDefaultAsync(r => r.OfferteId == offerte.Id, ct) is { } request)
                request.PutBack();
            db.Offertes.Remove(offerte);
            return Unit.Value;
        }
    }
}
