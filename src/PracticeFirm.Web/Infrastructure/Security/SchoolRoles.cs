using Microsoft.AspNetCore.Identity;
using PracticeFirm.Web.Infrastructure.Dispatch;

namespace PracticeFirm.Web.Infrastructure.Security;

/// <summary>The roles an account can have.</summary>
internal static class SchoolRoles
{
    /// <summary>Makes the roles that aren't there yet.</summary>
    public static async Task Ensure(this RoleManager<IdentityRole> roles)
    {
        foreach (var role in new[] { SchoolClaims.Teacher, SchoolClaims.Learner, SchoolClaims.Administrator })
        {
            if (!await roles.RoleExistsAsync(role))
                await roles.CreateAsync(new IdentityRole(role));
        }
    }
}
