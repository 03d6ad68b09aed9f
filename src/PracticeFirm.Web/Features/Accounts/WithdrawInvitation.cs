using MediatR;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;
using PracticeFirm.Web.Infrastructure.Security;
using PracticeFirm.Web.Texts;

namespace PracticeFirm.Web.Features.Accounts;

/// <summary>A teacher takes an invitation of their own back, an administrator any.</summary>
public static class WithdrawInvitation
{
    /// <param name="Id">Number of the invitation.</param>
    [Access(Access.Teacher)]
    public sealed record Command(int Id) : ISchoolCommand<bool>;

    internal sealed class Handler(SchoolDb db, Administrators administrators, Actor actor) : IRequestHandler<Command, Result<bool>>
    {
        public async Task<Result<bool>> Handle(Command request, CancellationToken cancellationToken)
        {
            var invitation = await db.Invitations.SingleOrDefaultAsync(i => i.Id == request.Id && i.UsedAt == null, cancellationToken);
            if (invitation is null || (invitation.InvitedBy != actor.UserId && !await administrators.Has(actor.UserId, cancellationToken)))
                return new Error("Invitation.NotFound", AccountsTexts.InvitationNotFound);
            db.Remove(invitation);
            return true;
        }
    }
}
