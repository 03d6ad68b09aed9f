using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Extensions.Options;

namespace PracticeFirm.Web.Infrastructure.Security.School;

/// <summary>The school's own log-in, where there is one.</summary>
public sealed class SchoolProvider(SchoolLogInSettings? settings, IOptionsMonitor<OpenIdConnectOptions> options)
{
    /// <summary>Name of the authentication scheme.</summary>
    public const string Scheme = "School";

    /// <summary>Where logging in with the school starts.</summary>
    public const string StartPath = "/inloggen/school";

    /// <summary>Where the provider sends its answer; to be told to the provider.</summary>
    public const string AnswerPath = "/inloggen/school/antwoord";

    /// <summary>Where who was answered for is let in.</summary>
    public const string EnterPath = "/inloggen/school/klaar";

    /// <summary>Where logging out at the school starts.</summary>
    public const string LogOutPath = "/uitloggen/school";

    /// <summary>Where the provider leads back to after that; to be told to the provider.</summary>
    public const string LoggedOutPath = "/uitloggen/school/klaar";

    /// <summary>Mark of a log-in that came by way of the school.</summary>
    public const string Mark = "school";

    /// <summary>What the button calls it; null without it.</summary>
    public string? Name => settings?.Name;

    /// <summary>True where the school says who the administrators are.</summary>
    public bool NamesAdministrators => settings?.AdministratorValues.Count > 0;

    /// <summary>True when somebody can log out there too. False as well while the provider can't be reached.</summary>
    public async Task<bool> HasLogOut(CancellationToken ct)
    {
        if (settings is null || options.Get(Scheme).ConfigurationManager is not { } manager)
            return false;
        try
        {
            return (await manager.GetConfigurationAsync(ct)).EndSessionEndpoint is { Length: > 0 };
        }
        catch (Exception e) when (e is InvalidOperationException or HttpRequestException or IOException or TaskCanceledException)
        {
            return false;
        }
    }
}

/// <summary>Why somebody who came by way of the school isn't in; the log-in page says it.</summary>
public enum SchoolNotice
{
    /// <summary>The provider or the person said no.</summary>
    Denied,

    /// <summary>It took too long, was begun elsewhere, or was answered before.</summary>
    Expired,

    /// <summary>The answer doesn't hold: signature, issuer, audience, nonce or time.</summary>
    NotTrusted,

    /// <summary>The provider can't be reached.</summary>
    Unreachable,

    /// <summary>The provider doesn't know this application, or its secret.</summary>
    NotSetUp,

    /// <summary>Of a school that doesn't come in here.</summary>
    OtherSchool,

    /// <summary>The claims make neither a teacher nor a learner.</summary>
    NoRole,

    /// <summary>An administrator blocked the account.</summary>
    Blocked,

    /// <summary>Too many wrong passwords were tried.</summary>
    LockedOut,

    /// <summary>A teacher put the account away.</summary>
    Archived,
}
