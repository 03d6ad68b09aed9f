using MediatR;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.School;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Live;
using PracticeFirm.Web.Infrastructure.Persistence;
using PracticeFirm.Web.Texts;

namespace PracticeFirm.Web.Features.Assignments;

/// <summary>A learner hands in the work of a firm: from now on it can only be read.</summary>
public static class HandIn
{
    [Access(Access.SignedIn)]
    public sealed record Command(string Firm) : ISchoolCommand<bool>;

    internal sealed class Handler(SchoolDb db, FirmLive firms, SchoolLive live, MessageContext context, Actor actor, TimeProvider clock) : IRequestHandler<Command, Result<bool>>
    {
        public async Task<Result<bool>> Handle(Command request, CancellationToken cancellationToken)
        {
            var found = await (
                from firm in db.Firms
                join session in db.Sessions on firm.SessionId equals session.Id
                join schoolClass in db.Classes on session.ClassId equals schoolClass.Id
                where firm.Code == request.Firm && firm.Purpose == FirmPurpose.Practice && firm.Members.Any(m => m.UserId == actor.UserId)
                select new { firm, session, schoolClass }).SingleOrDefaultAsync(cancellationToken);
            var now = clock.GetUtcNow().UtcDateTime;
            if (found is null || FirmAccess.Of(actor.UserId, found.firm, found.session, found.schoolClass, now) is not { Right: not FirmRight.None } standing)
                return new Error("Firm.NotFound", AssignmentsTexts.FirmNotFound);
            if (standing.Why is { } why)
                return why == SchoolErrors.HandedIn ? SchoolErrors.AlreadyHandedIn : why;
            found.firm.HandIn(now);
            context.Then.Add(() =>
            {
                firms.Tell(new FirmNotice(found.firm.Code, FirmNoticeKind.Standing, string.Format(System.Globalization.CultureInfo.CurrentCulture, AssignmentsTexts.WasHandedIn, actor.Name), actor.Name));
                live.Publish(new SchoolChanged(found.session.Id, [.. found.firm.Members.Select(m => m.UserId)]));
            });
            return true;
        }
    }
}
