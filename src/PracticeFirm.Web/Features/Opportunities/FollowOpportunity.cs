using MediatR;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Offertes;
using PracticeFirm.Domain.Relations;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Opportunities;

/// <summary>What is done with a chance: an offerte is started from it, the next step is put off, or it is let go.</summary>
public static class FollowOpportunity
{
    /// <param name="Id">The chance.</param>
    [Access(Access.FirmWorker)]
    public sealed record Offer(int Id) : IFirmCommand<int>, IAbout
    {
        public (DocumentKind Kind, int Id) About => (DocumentKind.Opportunity, Id);
    }

    /// <param name="Id">The chance.</param>
    /// <param name="Day">Day of the next step.</param>
    [Access(Access.FirmWorker)]
    public sealed record Postpone(int Id, DateOnly? Day) : IFirmCommand<Unit>, IAbout
    {
        public (DocumentKind Kind, int Id) About => (DocumentKind.Opportunity, Id);
    }

    /// <param name="Id">The chance.</param>
    /// <param name="Reason">Why it is let go.</param>
    [Access(Access.FirmWorker)]
    public sealed record Close(int Id, string? Reason) : IFirmCommand<Unit>, IAbout
    {
        public (DocumentKind Kind, int Id) About => (DocumentKind.Opportunity, Id);
    }

    internal sealed class Handler(FirmDb db, Actor actor)
        : IRequestHandler<Offer, Result<int>>, IRequestHandler<Postpone, Result<Unit>>, IRequestHandler<Close, Result<Unit>>
    {
        public async Task<Result<int>> Handle(Offer command, CancellationToken ct)
        {
            if (await db.Opportunities.SingleOrDefaultAsync(o => o.Id == command.Id, ct) is not { } chance)
                return OpportunityErrors.NotFound;
            if (chance.ClosedOn is not null)
                return new Error("Opportunity.Closed", "Deze kans is al afgesloten. Noteer een nieuwe kans als er weer iets speelt.");
            var customer = (await db.CustomerWithContacts(chance.CustomerId, ct))!;
            if (customer.Status != CustomerStatus.Active)
                return OfferteErrors.CustomerNotActive;
            var firm = await db.TheFirm(ct);
            var offerte = Offerte.Start(actor.EmployeeId!.Value, firm, customer, null);
            db.Offertes.Add(offerte);
            await db.SaveChangesAsync(ct);
            db.Consequences.Add(Consequence.Of(new DocumentRef(DocumentKind.Opportunity, chance.Id), new DocumentRef(DocumentKind.Offerte, offerte.Id), firm.BusinessDay));
            return offerte.Id;
        }

        public async Task<Result<Unit>> Handle(Postpone command, CancellationToken ct)
        {
            if (await db.Opportunities.SingleOrDefaultAsync(o => o.Id == command.Id, ct) is not { } chance)
                return OpportunityErrors.NotFound;
            if (command.Day is not { } day)
                return new Error("Opportunity.Day", "Kies de dag waarop je de volgende stap zet.", nameof(command.Day));
            var done = chance.Postpone(day, (await db.TheFirm(ct)).BusinessDay);
            return done.IsSuccess ? Unit.Value : Result<Unit>.Failure([.. done.Errors.Select(e => e.On(nameof(command.Day)))]);
        }

        public async Task<Result<Unit>> Handle(Close command, CancellationToken ct)
        {
            if (await db.Opportunities.SingleOrDefaultAsync(o => o.Id == command.Id, ct) is not { } chance)
                return OpportunityErrors.NotFound;
            var done = chance.Close(command.Reason, (await db.TheFirm(ct)).BusinessDay);
            return done.IsSuccess ? Unit.Value : Result<Unit>.Failure(done.Errors);
        }
    }
}
