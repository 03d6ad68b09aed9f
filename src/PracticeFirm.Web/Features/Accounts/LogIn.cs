using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Identity;
using PracticeFirm.Domain.Common;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;
using PracticeFirm.Web.Infrastructure.Security;
using PracticeFirm.Web.Texts;

namespace PracticeFirm.Web.Features.Accounts;

/// <summary>Somebody logs in.</summary>
public static class LogIn
{
    private const int LongestPassword = 200;

    // Neither query nor command: a refused try must be counted, and a refused command is rolled back.
    [Access(Access.Anyone)]
    public sealed record Request(string UserName, string Password) : ISchoolMessage<Model>;

    /// <summary>Logged in.</summary>
    /// <param name="MustChangePassword">A teacher gave this password; the learner chooses one of their own first.</param>
    public sealed record Model(bool MustChangePassword);

    internal sealed class Validator : AbstractValidator<Request>
    {
        public Validator()
        {
            RuleFor(r => r.UserName).NotEmpty().WithErrorCode("LogIn.UserNameMissing").WithMessage(AccountsTexts.UserNameMissing);
            RuleFor(r => r.UserName).MaximumLength(SchoolUser.UserNameLength).WithErrorCode("LogIn.Refused").WithMessage(AccountsTexts.LogInRefused);
            RuleFor(r => r.Password).NotEmpty().WithErrorCode("LogIn.PasswordMissing").WithMessage(AccountsTexts.PasswordMissing);
            RuleFor(r => r.Password).MaximumLength(LongestPassword).WithErrorCode("LogIn.Refused").WithMessage(AccountsTexts.LogInRefused);
        }
    }

    internal sealed class Handler(
        SignInManager<SchoolUser> signIn,
        LogInThrottle throttle,
        LastSeen seen,
        IHttpContextAccessor http,
        ILogger<Handler> logger) : IRequestHandler<Request, Result<Model>>
    {
        private static readonly SchoolUser Nobody = new() { UserName = "niemand" };
        private static readonly string NobodysHash = new PasswordHasher<SchoolUser>().HashPassword(Nobody, Guid.NewGuid().ToString());

        public async Task<Result<Model>> Handle(Request request, CancellationToken cancellationToken)
        {
            if (!throttle.Allows(http.HttpContext?.Connection.RemoteIpAddress?.ToString(), request.UserName))
                return new Error("LogIn.TooManyTries", AccountsTexts.TooManyTries);

            var user = await signIn.UserManager.FindByNameAsync(request.UserName.Trim());
            if (user is null)
            {
                // As much work as for a real account, so that the time taken doesn't tell which names exist.
                signIn.UserManager.PasswordHasher.VerifyHashedPassword(Nobody, NobodysHash, request.Password);
                return Refused;
            }

            var result = await signIn.PasswordSignInAsync(user, request.Password, isPersistent: false, lockoutOnFailure: true);
            if (result.IsLockedOut && user.IsBlocked())
                return new Error("LogIn.Blocked", AccountsTexts.Blocked);
            if (result.IsLockedOut)
            {
                logger.LogWarning("Account {UserId} is locked out after wrong passwords", user.Id);
                return new Error("LogIn.LockedOut", AccountsTexts.LockedOut);
            }

            if (result.IsNotAllowed)
                return await WhyNotAllowed(user, request.Password);
            if (!result.Succeeded)
                return Refused;
            seen.Saw(user.Id);
            return new Model(user.MustChangePassword);
        }

        // That an account is put away is told to whoever knows its password, and to nobody else.
        private async Task<Error> WhyNotAllowed(SchoolUser user, string password)
        {
            if (await signIn.UserManager.CheckPasswordAsync(user, password))
                return new Error("LogIn.Archived", AccountsTexts.Archived);
            await signIn.UserManager.AccessFailedAsync(user);
            return Refused;
        }

        private static Error Refused => new("LogIn.Refused", AccountsTexts.LogInRefused);
    }
}
