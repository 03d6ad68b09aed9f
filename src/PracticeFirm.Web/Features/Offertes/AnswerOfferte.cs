using MediatR;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Offertes;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Offertes;

/// <summary>What the customer answers: yes, no, or let's talk. Also the new version that follows, and throwing a draft away.</summary>
public static class AnswerOfferte
{
    /// <param name="OfferteId">The offerte.</param>
    /// <param name="AfterExpiry">True to take a late yes as a yes, on purpose.</param>
    [Access(Access.FirmWorker)]
    public sealed record Accept(int OfferteId, bool AfterExpiry) : IFirmCommand<Unit>, IAbout
    {
        public (DocumentKind Kind, int Id) About => (DocumentKind.Offerte, OfferteId);
    }

    /// <param name="OfferteId">The offerte.</param>
    /// <param name="Reason">Why the customer says no.</param>
    [Access(Access.FirmWorker)]
    public sealed record Reject(int OfferteId, string Reason) : IFirmCommand<Unit>, IAbout
    {
        public (DocumentKind Kind, int Id) About => (DocumentKind.Offerte, OfferteId);
    }

    [Access(Access.FirmWorker)]
    public sealed record Negotiate(int OfferteId) : IFirmCommand<Unit>, IAbout
    {
        public (DocumentKind Kind, int Id) About => (DocumentKind.Offerte, OfferteId);
    }

    internal sealed class Handler(FirmDb db) : IRequestHandler<Accept, Result<Unit>>, IRequestHandler<Reject, Result<Unit>>, IRequestHandler<Negotiate, Result<Unit>>
    {
        public async Task<Result<Unit>> Handle(Accept command, CancellationToken ct)
        {
            if (await db.WholeOfferte(command.OfferteId, ct) is not { } offerte)
                return OfferteErrors.NotFound;
            var today = (await db.TheFirm(ct)).BusinessDay;
            var done = command.AfterExpiry ? offerte.AcceptAfterExpiry(today) : offerte.Accept(today);
            if (done.IsFailure)
                return Result<Unit>.Failure(done.Errors);
            (await db.CustomerWithContacts(offerte.CustomerId, ct))?.BecomeCustomer();
            return Unit.Value;
        }

        public async Task<Result<Unit>> Handle(Reject command, CancellationToken ct)
        {
            if (await db.WholeOfferte(command.OfferteId, ct) is not { } offerte)
                return OfferteErrors.NotFound;
            var done = offerte.Reject((await db.TheFirm(ct)).BusinessDay, command.Reason);
            return done.IsSuccess ? Unit.Value : Result<Unit>.Failure(done.Errors);
        }

        public async Task<Result<Unit>> Handle(Negotiate command, CancellationToken ct)
        {
            if (await db.WholeOfferte(command.OfferteId, ct) is not { } offerte)
                return OfferteErrors.NotFound;
            var done = offerte.StartNegotiation();
            return done.IsSuccess ? Unit.Value : Result<Unit>.Failure(done.Errors);
        }
    }
}
