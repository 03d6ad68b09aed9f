using MediatR;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.School;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;
using PracticeFirm.Web.Infrastructure.Security;
using PracticeFirm.Web.Texts;

namespace PracticeFirm.Web.Features.Accounts;

/// <summary>Whoever was given an invitation makes a teacher's account with it, once.</summary>
public static class AcceptInvitation
{
    /// <param name="Code">The code from the link.</param>
    [Access(Access.Anyone)]
    public sealed record Query(string Code) : ISchoolQuery<Model>;

    /// <param name="Code">The code, from the link or typed.</param>
    /// <param name="Name">Display name.</param>
    /// <param name="UserName">Log-in name.</param>
    /// <param name="Password">Password of one's own.</param>
    [Access(Access.Anyone)]
    public sealed record Command(string Code, string Name, string UserName, string Password) : ISchoolCommand<bool>, INewAccount
    {
        // Never in a log by accident.
        public override string ToString() => nameof(AcceptInvitation);
    }

    /// <summary>An invitation that still works.</summary>
    /// <param name="InvitedBy">Name of who invited.</param>
    public sealed record Model(string InvitedBy);

    internal sealed class Validator() : NewAccountValidator<Command>("Invitation", AccountsTexts.InvitationCodeMissing);

    internal sealed class Reader(SchoolDb db, Administrators administrators, TimeProvider clock) : IRequestHandler<Query, Result<Model>>
    {
        public async Task<Result<Model>> Handle(Query request, CancellationToken cancellationToken) =>
            await Find(db, administrators, request.Code, clock, cancellationToken) is var (_, inviter) ? new Model(inviter.DisplayName) : SchoolErrors.InvitationGone;
    }

    internal sealed class Handler(
        SchoolDb db,
        Administrators administrators,
        UserManager<SchoolUser> users,
        SignInManager<SchoolUser> signIn,
        LogInThrottle throttle,
        LastSeen seen,
        IHttpContextAccessor http,
        TimeProvider clock) : IRequestHandler<Command, Result<bool>>
    {
        public async Task<Result<bool>> Handle(Command request, CancellationToken cancellationToken)
        {
            if (!throttle.Allows(http.HttpContext?.Connection.RemoteIpAddress?.ToString(), nameof(AcceptInvitation)))
                return new Error("LogIn.TooManyTries", AccountsTexts.TooManyTries);
            if (await Find(db, administrators, request.Code, clock, cancellationToken) is not var (invitation, _))
                return SchoolErrors.InvitationGone;
            var used = invitation.Use(clock.GetUtcNow().UtcDateTime);
            if (used.IsFailure)
                return used.Error;

            var user = new SchoolUser { UserName = request.UserName.Trim(), DisplayName = request.Name.Trim() };
            var made = await users.CreateAsync(user, request.Password);
            if (!made.Succeeded)
                return Result<bool>.Failure(made.ErrorsOn(nameof(Command.Password), nameof(Command.UserName)));
            await users.AddToRoleAsync(user, SchoolClaims.Teacher);
            if (http.HttpContext is not null)
                await signIn.SignInAsync(user, isPersistent: false);
            seen.Saw(user.Id);
            return true;
        }
    }

    // What a teacher who was blocked, or is one no more, has passed on is worth nothing.
    private static async Task<(Invitation Invitation, SchoolUser Inviter)?> Find(SchoolDb db, Administrators administrators, string code, TimeProvider clock, CancellationToken ct)
    {
        if (InvitationCode.Hash(code) is not { } hash
            || await db.Invitations.SingleOrDefaultAsync(i => i.CodeHash == hash, ct) is not { } invitation
            || !invitation.IsOpen(clock.GetUtcNow().UtcDateTime)
            || await administrators.Teachers().AsNoTracking().SingleOrDefaultAsync(user => user.Id == invitation.InvitedBy, ct) is not { } inviter
            || inviter.IsBlocked())
            return null;
        return (invitation, inviter);
    }
}
