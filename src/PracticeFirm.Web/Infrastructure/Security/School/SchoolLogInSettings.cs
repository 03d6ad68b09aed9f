using System.Globalization;
using PracticeFirm.Web.Infrastructure.Start;
using PracticeFirm.Web.Texts;

namespace PracticeFirm.Web.Infrastructure.Security.School;

/// <summary>
/// Logging in with the account of the school (OpenID Connect), as it stands in <c>SchoolLogin</c>. What isn't set follows from the
/// kind of provider, which shows in its address: Entra ID, SURFconext, or another one.
/// </summary>
public sealed class SchoolLogInSettings
{
    private const string Section = "SchoolLogin";

    private SchoolLogInSettings(IConfigurationSection section, Uri authority)
    {
        Authority = authority;
        ClientId = section[nameof(ClientId)]!.Trim();
        ClientSecret = section[nameof(ClientSecret)]!.Trim();
        Name = Text(nameof(Name), AccountsTexts.SchoolDefaultName);
        var kind = Kind.Of(authority);
        Scopes = List(nameof(Scopes), ["openid", "profile"], ' ');
        RoleClaim = Text(nameof(RoleClaim), kind.Role);
        TeacherValues = List(nameof(TeacherValues), kind.Teacher);
        LearnerValues = List(nameof(LearnerValues), kind.Learner);
        AdministratorValues = List(nameof(AdministratorValues), kind.Administrator);
        UserNameClaim = Text(nameof(UserNameClaim), kind.UserName);
        UserNameDomain = Text(nameof(UserNameDomain), "").TrimStart('@');
        NameClaim = Text(nameof(NameClaim), "name");
        OrganisationClaim = Text(nameof(OrganisationClaim), kind.Organisation);
        OrganisationValues = List(nameof(OrganisationValues), []);
        UserInfo = section.GetValue(nameof(UserInfo), kind.UserInfo);
        PublicAddress = Text(nameof(PublicAddress), "").TrimEnd('/');

        string Text(string key, string otherwise) => section[key]?.Trim() is { Length: > 0 } text ? text : otherwise;

        IReadOnlyList<string> List(string key, IReadOnlyList<string> otherwise, char separator = ',')
        {
            var many = section.GetSection(key).GetChildren().Select(child => child.Value ?? "");
            string[] found = [.. many.Append(section[key] ?? "").SelectMany(text => text.Split(separator, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))];
            return found.Length > 0 ? found : otherwise;
        }
    }

    /// <summary>Address of the provider, below which its discovery document lies.</summary>
    public Uri Authority { get; }

    /// <summary>Under which name the provider knows this application.</summary>
    public string ClientId { get; }

    /// <summary>The secret shared with the provider.</summary>
    public string ClientSecret { get; }

    /// <summary>What the button says after "Inloggen met".</summary>
    public string Name { get; }

    /// <summary>What is asked of the provider.</summary>
    public IReadOnlyList<string> Scopes { get; }

    /// <summary>Claim that says what somebody is at the school; may hold several values.</summary>
    public string RoleClaim { get; }

    /// <summary>Values of <see cref="RoleClaim"/> that make a teacher.</summary>
    public IReadOnlyList<string> TeacherValues { get; }

    /// <summary>Values of <see cref="RoleClaim"/> that make a learner.</summary>
    public IReadOnlyList<string> LearnerValues { get; }

    /// <summary>Values of <see cref="RoleClaim"/> that make a teacher who is administrator. Without any, administrators are made by hand.</summary>
    public IReadOnlyList<string> AdministratorValues { get; }

    /// <summary>Claim that is compared with log-in names: of imported learners their number at the school.</summary>
    public string UserNameClaim { get; }

    /// <summary>When set, only names in this domain count, without the domain: <c>123456@school.nl</c> is <c>123456</c>.</summary>
    public string UserNameDomain { get; }

    /// <summary>Claim with the name to show.</summary>
    public string NameClaim { get; }

    /// <summary>Claim that says of which school somebody is.</summary>
    public string OrganisationClaim { get; }

    /// <summary>When set, only people of these schools come in.</summary>
    public IReadOnlyList<string> OrganisationValues { get; }

    /// <summary>True when the provider tells the claims in its userinfo only.</summary>
    public bool UserInfo { get; }

    /// <summary>Address under which browsers reach this application, where another server stands before it; else empty.</summary>
    public string PublicAddress { get; }

    /// <summary>What is set, or null where logging in with the school isn't asked for.</summary>
    /// <exception cref="StartException">It is set by half, or can't be.</exception>
    public static SchoolLogInSettings? From(IConfiguration configuration)
    {
        var section = configuration.GetSection(Section);
        if (!section.GetChildren().Any(child => child.GetChildren().Any() || !string.IsNullOrWhiteSpace(child.Value)))
            return null;
        string[] missing = [.. new[] { nameof(Authority), nameof(ClientId), nameof(ClientSecret) }.Where(key => string.IsNullOrWhiteSpace(section[key])).Select(key => $"{Section}:{key}")];
        if (missing.Length > 0)
            throw Refused(StartTexts.SchoolLogInHalf, string.Join(", ", missing));
        var authority = Address(section, nameof(Authority))!;
        if (authority.Scheme != Uri.UriSchemeHttps && !authority.IsLoopback)
            throw Refused(StartTexts.SchoolLogInNotHttps, authority);
        Address(section, nameof(PublicAddress));
        var settings = new SchoolLogInSettings(section, authority);
        if (!settings.Scopes.Contains("openid"))
            throw Refused(StartTexts.SchoolLogInNoScope, $"{Section}:{nameof(Scopes)}");
        return settings.TeacherValues.Concat(settings.AdministratorValues).FirstOrDefault(value => settings.LearnerValues.Contains(value, StringComparer.OrdinalIgnoreCase)) is { } both
            ? throw Refused(StartTexts.SchoolLogInBothRoles, both)
            : settings;
    }

    // Never in a log by accident: there is a secret in it.
    public override string ToString() => nameof(SchoolLogInSettings);

    private static Uri? Address(IConfigurationSection section, string key)
    {
        if (section[key]?.Trim() is not { Length: > 0 } text)
            return null;
        return Uri.TryCreate(text, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp)
            ? address
            : throw Refused(StartTexts.SchoolLogInNoAddress, $"{Section}:{key}");
    }

    private static StartException Refused(string text, object value) => new(string.Format(CultureInfo.InvariantCulture, text, value));

    /// <summary>What a provider calls things, where nothing else is set.</summary>
    private sealed record Kind(string Role, string[] Teacher, string[] Learner, string[] Administrator, string UserName, string Organisation, bool UserInfo)
    {
        // The roles of Entra ID are made by the school itself, in the registration of the application.
        private static readonly Kind Entra = new("roles", ["docent"], ["leerling"], ["beheerder"], "preferred_username", "tid", false);
        private static readonly Kind Surf = new("eduperson_affiliation", ["employee"], ["student"], [], "uids", "schac_home_organization", true);
        private static readonly Kind Other = Entra with { Organisation = "", UserInfo = true };

        public static Kind Of(Uri authority) =>
            IsAt(authority, "microsoftonline.com") ? Entra : IsAt(authority, "surfconext.nl") ? Surf : Other;

        private static bool IsAt(Uri authority, string domain) => authority.Host.EndsWith("." + domain, StringComparison.OrdinalIgnoreCase);
    }
}
