using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using PracticeFirm.Web.Infrastructure.Dispatch;

namespace PracticeFirm.Web.Infrastructure.Security.School;

/// <summary>What the school's provider says of somebody, as far as it matters here.</summary>
/// <param name="Issuer">The provider.</param>
/// <param name="Subject">The account there; never given to somebody else.</param>
/// <param name="UserNames">Names that may be a log-in name here.</param>
/// <param name="Name">Name to show; empty when the provider tells none.</param>
/// <param name="Roles">What the claims make of them: any of <see cref="SchoolClaims"/>' roles, possibly none or several.</param>
internal sealed record SchoolIdentity(string Issuer, string Subject, IReadOnlyList<string> UserNames, string Name, IReadOnlyList<string> Roles)
{
    private const string UserNameType = "school_user_name";

    /// <summary>True when they may be a teacher here.</summary>
    public bool IsTeacher => Roles.Contains(SchoolClaims.Teacher);

    /// <summary>True when they may be a learner here.</summary>
    public bool IsLearner => Roles.Contains(SchoolClaims.Learner);

    /// <summary>True when they may be an administrator here.</summary>
    public bool IsAdministrator => Roles.Contains(SchoolClaims.Administrator);

    /// <summary>Reads what the provider said; null when it said not who it is.</summary>
    /// <param name="said">The checked claims.</param>
    /// <param name="issuer">Who said so.</param>
    /// <param name="settings">Which claim is which.</param>
    public static SchoolIdentity? Read(ClaimsPrincipal said, string issuer, SchoolLogInSettings settings)
    {
        if (said.FindFirstValue("sub") is not { Length: > 0 } subject || issuer.Length == 0)
            return null;
        var values = said.FindAll(settings.RoleClaim).Select(claim => claim.Value).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var roles = new List<string>();
        if (settings.AdministratorValues.Any(values.Contains))
            roles.AddRange([SchoolClaims.Administrator, SchoolClaims.Teacher]);
        else if (settings.TeacherValues.Any(values.Contains))
            roles.Add(SchoolClaims.Teacher);
        if (settings.LearnerValues.Any(values.Contains))
            roles.Add(SchoolClaims.Learner);
        string[] names = [.. said.FindAll(settings.UserNameClaim).Select(claim => Local(claim.Value.Trim(), settings.UserNameDomain)).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase)];
        return new SchoolIdentity(issuer, subject, names, said.FindFirstValue(settings.NameClaim)?.Trim() ?? "", roles);
    }

    /// <summary>True when they are of a school that may come in.</summary>
    public static bool IsOfThisSchool(ClaimsPrincipal said, SchoolLogInSettings settings) =>
        settings.OrganisationValues.Count == 0
        || said.FindAll(settings.OrganisationClaim).Any(claim => settings.OrganisationValues.Contains(claim.Value, StringComparer.OrdinalIgnoreCase));

    /// <summary>Who just came from the provider in this browser, or null.</summary>
    public static async Task<SchoolIdentity?> Of(HttpContext context)
    {
        var came = await context.AuthenticateAsync(IdentityConstants.ExternalScheme);
        return came.Principal?.FindFirst(ClaimTypes.NameIdentifier) is { } subject
            ? new SchoolIdentity(
                subject.Issuer,
                subject.Value,
                [.. came.Principal.FindAll(UserNameType).Select(claim => claim.Value)],
                came.Principal.FindFirstValue(ClaimTypes.Name) ?? "",
                [.. came.Principal.FindAll(ClaimTypes.Role).Select(claim => claim.Value)])
            : null;
    }

    /// <summary>The same for the few seconds between the provider's answer and the log-in here.</summary>
    public ClaimsPrincipal ToPrincipal() => new(new ClaimsIdentity(
        [
            new Claim(ClaimTypes.NameIdentifier, Subject, ClaimValueTypes.String, Issuer),
            new Claim(ClaimTypes.Name, Name),
            .. UserNames.Select(name => new Claim(UserNameType, name)),
            .. Roles.Select(role => new Claim(ClaimTypes.Role, role)),
        ],
        SchoolProvider.Scheme));

    private static string? Local(string name, string domain)
    {
        if (domain.Length == 0)
            return name.Length > 0 ? name : null;
        return name.EndsWith("@" + domain, StringComparison.OrdinalIgnoreCase) && name.IndexOf('@', StringComparison.Ordinal) is > 0 and var at && at == name.Length - domain.Length - 1
            ? name[..at]
            : null;
    }
}
