using System.Security.Cryptography;
using MediatR;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.School;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Firms;
using PracticeFirm.Web.Infrastructure.Live;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Sessions;

/// <summary>
/// A resit (herkansing): the learners of a firm start anew in a fresh variant of the same difficulty. The earlier attempt is handed in
/// when it was not, and stays as it is.
/// </summary>
public static class GiveResit
{
    /// <summary>Gives it; yields the code of the new firm.</summary>
    [Access(Access.Teacher)]
    public sealed record Command(int SessionId, string Firm) : ISchoolCommand<string>, IInSession;

    internal sealed class Handler(SchoolDb db, FirmMaker maker, FirmLive firms, SchoolLive live, MessageContext context, Actor actor, TimeProvider clock)
        : IRequestHandler<Command, Result<string>>
    {
        public async Task<Result<string>> Handle(Command request, CancellationToken cancellationToken)
        {
            if (await db.FirmOf(actor, request.SessionId, request.Firm, cancellationToken) is not var (session, firm))
                return SessionReads.NoFirm;
            var now = clock.GetUtcNow().UtcDateTime;
            if (session.IsOver(now))
                return SchoolErrors.AlreadyClosed;
            var users = firm.Members.Select(m => m.UserId).ToList();
            var inSession = await db.Firms.AsNoTracking().Where(f => f.SessionId == session.Id && f.Purpose == FirmPurpose.Practice).ToListAsync(cancellationToken);
            if (inSession.Exists(f => f.Attempt > firm.Attempt && f.Members.Any(m => users.Contains(m.UserId))))
                return new Error("GiveResit.HasNext", Texts.SessionsTexts.ResitHasNext);
            var wasOpen = firm.HandIn(now).IsSuccess;
            var had = await db.SeedsHad(firm.Scenario, users, cancellationToken);
            var seed = VariantChoice.Choose(
                SessionVariants.Own, [users.SelectMany(u => had[u]).Append(firm.Seed).ToHashSet()], inSession.Select(f => f.Seed).ToHashSet())[0];
            var next = FirmRegistration.Register(
                FirmCode.From(RandomNumberGenerator.GetBytes(FirmCode.Length)), firm.Name, session, seed,
                [.. firm.Members.Select(m => new FirmMember(m.UserId, m.Name, m.Role))], firm.Attempt + 1);
            if (next.IsFailure)
                return Result<string>.Failure(next.Errors);
            db.Firms.Add(next.Value);
            if (wasOpen)
                context.Then.Add(() => CollectWork.Tell(firms, live, firm, Texts.SessionsTexts.WasCollected, actor.Name));
            context.Then.Add(() => maker.Make(session.Id));
            context.Then.Add(() => live.Publish(new SchoolChanged(session.Id, users)));
            return next.Value.Code;
        }
    }
}
