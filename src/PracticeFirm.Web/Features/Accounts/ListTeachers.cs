using MediatR;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;
using PracticeFirm.Web.Infrastructure.Security;

namespace PracticeFirm.Web.Features.Accounts;

/// <summary>A teacher looks who the teachers are, and which invitations are open.</summary>
public static class ListTeachers
{
    [Access(Access.Teacher)]
    public sealed record Query : ISchoolQuery<Model>;

    /// <summary>The teachers by name.</summary>
    /// <param name="Teachers">All of them, blocked ones too.</param>
    /// <param name="Invitations">Open ones, the oldest on top: one's own; all of them for an administrator.</param>
    /// <param name="IsAdministrator">Whoever looks may change accounts.</param>
    public sealed record Model(IReadOnlyList<Teacher> Teachers, IReadOnlyList<OpenInvitation> Invitations, bool IsAdministrator);

    /// <summary>A teacher.</summary>
    /// <param name="UserId">Account.</param>
    /// <param name="Name">Display name.</param>
    /// <param name="UserName">Log-in name.</param>
    /// <param name="Classes">Names of the classes they teach.</param>
    /// <param name="IsAdministrator">Looks after the installation too.</param>
    /// <param name="IsBlocked">Can't log in.</param>
    /// <param name="HasPassword">False when they log in with the school's account only.</param>
    /// <param name="IsMe">It is who looks.</param>
    /// <param name="LastSeenAt">When last at work, UTC; null before the first log-in.</param>
    public sealed record Teacher(
        string UserId, string Name, string UserName, IReadOnlyList<string> Classes, bool IsAdministrator, bool IsBlocked, bool HasPassword, bool IsMe, DateTime? LastSeenAt);

    /// <summary>An invitation that wasn't used yet.</summary>
    /// <param name="Id">Number.</param>
    /// <param name="Note">For whom it is.</param>
    /// <param name="InvitedBy">Name of who invited.</param>
    /// <param name="ExpiresAt">Until when it works, UTC.</param>
    public sealed record OpenInvitation(int Id, string Note, string InvitedBy, DateTime ExpiresAt);

    internal sealed class Handler(SchoolDb db, Administrators administrators, LastSeen seen, Actor actor, TimeProvider clock) : IRequestHandler<Query, Result<Model>>
    {
        public async Task<Result<Model>> Handle(Query request, CancellationToken cancellationToken)
        {
            var mayChange = await administrators.Has(actor.UserId, cancellationToken);
            var teachers = await administrators.Teachers().AsNoTracking()
                .Select(user => new
                {
                    user,
                    IsAdministrator = db.UserRoles.Any(has => has.UserId == user.Id && db.Roles.Any(role => role.Id == has.RoleId && role.Name == SchoolClaims.Administrator)),
                })
                .ToListAsync(cancellationToken);
            var classes = await db.Classes.AsNoTracking()
                .SelectMany(c => c.Teachers, (c, teacher) => new { c.Name, teacher.UserId })
                .ToListAsync(cancellationToken);
            return new Model(
                [
                    .. teachers
                        .OrderBy(t => t.user.DisplayName, StringComparer.CurrentCulture)
                        .Select(t => new Teacher(
                            t.user.Id,
                            t.user.DisplayName,
                            t.user.UserName ?? "",
                            [.. classes.Where(c => c.UserId == t.user.Id).Select(c => c.Name).Order(StringComparer.CurrentCulture)],
                            t.IsAdministrator,
                            t.user.IsBlocked(),
                            t.user.PasswordHash is not null,
                            t.user.Id == actor.UserId,
                            seen.Of(t.user.Id) ?? t.user.LastSeenAt)),
                ],
                await Open(mayChange, cancellationToken),
                mayChange);
        }

        private async Task<IReadOnlyList<OpenInvitation>> Open(bool all, CancellationToken ct)
        {
            var now = clock.GetUtcNow().UtcDateTime;
            return await (
                from invitation in db.Invitations
                join user in db.Users on invitation.InvitedBy equals user.Id
                where invitation.UsedAt == null && invitation.ExpiresAt > now && (all || invitation.InvitedBy == actor.UserId)
                orderby invitation.ExpiresAt, invitation.Id
                select new OpenInvitation(invitation.Id, invitation.Note, user.DisplayName, invitation.ExpiresAt)).ToListAsync(ct);
        }
    }
}
