using MediatR;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using PracticeFirm.Domain.Common;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;
using PracticeFirm.Web.Infrastructure.Security;
using PracticeFirm.Web.Infrastructure.Security.School;

namespace PracticeFirm.Web.Features.Accounts;

/// <summary>
/// Somebody the school's provider answered for comes in: with the account they came in with before, with the account of the class
/// list that bears their number, or with a new one.
/// </summary>
public static class EnterWithSchool
{
    private const string CodePrefix = "SchoolLogIn.";

    /// <summary>Carries nothing: who it is stands in what the provider answered to this browser.</summary>
    [Access(Access.Anyone)]
    public sealed record Command : ISchoolCommand<bool>;

    /// <summary>What the log-in page says of a refusal.</summary>
    internal static SchoolNotice NoticeOf(Error refusal) =>
        refusal.Code.StartsWith(CodePrefix, StringComparison.Ordinal) && Enum.TryParse<SchoolNotice>(refusal.Code[CodePrefix.Length..], out var notice)
            ? notice
            : SchoolNotice.Expired;

    private static Error Refuse(SchoolNotice notice) => new(CodePrefix + notice, ShowLogIn.TextOf(notice));

    internal sealed class Handler(SchoolAccounts school, SignInManager<SchoolUser> signIn, LastSeen seen, IHttpContextAccessor http)
        : IRequestHandler<Command, Result<bool>>
    {
        public async Task<Result<bool>> Handle(Command request, CancellationToken cancellationToken)
        {
            if (http.HttpContext is not { } context || await SchoolIdentity.Of(context) is not { } identity)
                return Refuse(SchoolNotice.Expired);
            await context.SignOutAsync(IdentityConstants.ExternalScheme);
            if (!identity.IsTeacher && !identity.IsLearner)
                return Refuse(SchoolNotice.NoRole);

            var user = await school.AccountOf(identity, cancellationToken);
            if (await signIn.UserManager.IsLockedOutAsync(user))
                return Refuse(user.IsBlocked() ? SchoolNotice.Blocked : SchoolNotice.LockedOut);
            if (!await signIn.CanSignInAsync(user))
                return Refuse(SchoolNotice.Archived);

            var properties = new AuthenticationProperties();
            properties.Items[SchoolProvider.Mark] = "";
            await signIn.SignInAsync(user, properties);
            seen.Saw(user.Id);
            return true;
        }
    }
}
