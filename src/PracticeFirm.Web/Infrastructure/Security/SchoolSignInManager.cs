using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Infrastructure.Security;

/// <summary>Lets nobody in who was put away in every class they are in, whichever way they come.</summary>
internal sealed class SchoolSignInManager(
    UserManager<SchoolUser> users,
    IHttpContextAccessor http,
    IUserClaimsPrincipalFactory<SchoolUser> claims,
    IOptions<IdentityOptions> options,
    ILogger<SignInManager<SchoolUser>> logger,
    IAuthenticationSchemeProvider schemes,
    IUserConfirmation<SchoolUser> confirmation,
    SchoolDb db) : SignInManager<SchoolUser>(users, http, claims, options, logger, schemes, confirmation)
{
    public override async Task<bool> CanSignInAsync(SchoolUser user)
    {
        if (!await base.CanSignInAsync(user))
            return false;
        var archived = await db.Classes.AsNoTracking()
            .SelectMany(c => c.Learners)
            .Where(learner => learner.UserId == user.Id)
            .Select(learner => learner.ArchivedAt != null)
            .ToListAsync();
        return archived.Count == 0 || archived.Contains(false) || await UserManager.IsInRoleAsync(user, SchoolClaims.Teacher);
    }
}

/// <summary>Accounts that an administrator has closed.</summary>
internal static class BlockedAccounts
{
    /// <summary>A lock that ends by itself comes of wrong passwords; this one never does.</summary>
    public static readonly DateTimeOffset Forever = DateTimeOffset.MaxValue;

    /// <summary>True for a blocked account; false for one that only waits after wrong passwords.</summary>
    public static bool IsBlocked(this SchoolUser user) => user.LockoutEnd == Forever;
}
