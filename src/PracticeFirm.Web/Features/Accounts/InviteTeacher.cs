using System.Security.Cryptography;
using MediatR;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.School;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;
using PracticeFirm.Web.Texts;

namespace PracticeFirm.Web.Features.Accounts;

/// <summary>A teacher invites a colleague to make an account of their own.</summary>
public static class InviteTeacher
{
    /// <summary>Open invitations that one teacher can have: enough for a team, too few to strew about.</summary>
    public const int MostOpen = 20;

    /// <param name="Note">For whom it is, in one's own words.</param>
    [Access(Access.Teacher)]
    public sealed record Command(string Note) : ISchoolCommand<Model>;

    /// <summary>What the teacher passes on; the code is kept nowhere.</summary>
    /// <param name="Note">For whom it is.</param>
    /// <param name="Code">The code; see <see cref="InvitationCode"/>.</param>
    /// <param name="ExpiresAt">Until when it works, UTC.</param>
    public sealed record Model(string Note, string Code, DateTime ExpiresAt)
    {
        // Never in a log by accident.
        public override string ToString() => nameof(InviteTeacher);
    }

    internal sealed class Handler(SchoolDb db, Actor actor, TimeProvider clock) : IRequestHandler<Command, Result<Model>>
    {
        public async Task<Result<Model>> Handle(Command request, CancellationToken cancellationToken)
        {
            var now = clock.GetUtcNow().UtcDateTime;
            if (await db.Invitations.CountAsync(i => i.InvitedBy == actor.UserId && i.UsedAt == null && i.ExpiresAt > now, cancellationToken) >= MostOpen)
                return new Error("Invitation.TooMany", AccountsTexts.InviteTooMany);
            var code = InvitationCode.From(RandomNumberGenerator.GetBytes(InvitationCode.Length));
            var made = Invitation.Make(InvitationCode.Hash(code)!, request.Note, actor.UserId, now);
            if (made.IsFailure)
                return made.Error.On(nameof(Command.Note));
            db.Add(made.Value);
            return new Model(made.Value.Note, code, made.Value.ExpiresAt);
        }
    }
}
