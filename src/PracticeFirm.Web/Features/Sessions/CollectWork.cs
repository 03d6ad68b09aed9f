using MediatR;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.School;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Live;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Sessions;

/// <summary>A teacher takes the work of a firm in, or gives it back.</summary>
public static class CollectWork
{
    /// <summary>Hands it in for its learners: from now on it can only be read.</summary>
    [Access(Access.Teacher)]
    public sealed record Collect(int SessionId, string Firm) : ISchoolCommand<bool>, IInSession;

    /// <summary>Lets its learners go on.</summary>
    [Access(Access.Teacher)]
    public sealed record GiveBack(int SessionId, string Firm) : ISchoolCommand<bool>, IInSession;

    internal sealed class Collector(SchoolDb db, FirmLive firms, SchoolLive live, MessageContext context, Actor actor, TimeProvider clock) : IRequestHandler<Collect, Result<bool>>
    {
        public async Task<Result<bool>> Handle(Collect request, CancellationToken cancellationToken)
        {
            if (await db.FirmOf(actor, request.SessionId, request.Firm, cancellationToken) is not var (_, firm))
                return SessionReads.NoFirm;
            var done = firm.HandIn(clock.GetUtcNow().UtcDateTime);
            if (done.IsFailure)
                return Result<bool>.Failure(done.Errors);
            context.Then.Add(() => Tell(firms, live, firm, Texts.SessionsTexts.WasCollected, actor.Name));
            return true;
        }
    }

    internal sealed class Giver(SchoolDb db, FirmLive firms, SchoolLive live, MessageContext context, Actor actor) : IRequestHandler<GiveBack, Result<bool>>
    {
        public async Task<Result<bool>> Handle(GiveBack request, CancellationToken cancellationToken)
        {
            if (await db.FirmOf(actor, request.SessionId, request.Firm, cancellationToken) is not var (_, firm))
                return SessionReads.NoFirm;
            var done = firm.GiveBack();
            if (done.IsFailure)
                return Result<bool>.Failure(done.Errors);
            context.Then.Add(() => Tell(firms, live, firm, Texts.SessionsTexts.WasGivenBack, actor.Name));
            return true;
        }
    }

    internal static void Tell(FirmLive firms, SchoolLive live, FirmRegistration firm, string text, string by)
    {
        firms.Tell(new FirmNotice(firm.Code, FirmNoticeKind.Standing, text, by));
        live.Publish(new SchoolChanged(firm.SessionId, [.. firm.Members.Select(m => m.UserId)]));
    }
}
