using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace PracticeFirm.Web.Tests.Infrastructure;

/// <summary>
/// The log-in of a school: an OpenID Connect provider on a port of its own that keeps to the rules (registered addresses, PKCE, one use of a
/// code, secret of the client, RS256) unless a <see cref="Fault"/> says otherwise. Whoever comes is <see cref="Person"/> and needs no password.
/// </summary>
public sealed class OidcProvider : IAsyncDisposable
{
    public const string ClientId = "oefenbedrijf";
    public const string ClientSecret = "geheim-van-de-school";
    private const string Answer = "http://localhost/inloggen/school/antwoord";
    private const string LoggedOut = "http://localhost/uitloggen/school/klaar";

    // Finding their primes takes tenths of a second, for every test.
    private static readonly RSAParameters Own = RSA.Create(2048).ExportParameters(includePrivateParameters: true);
    private static readonly RSAParameters Strange = RSA.Create(2048).ExportParameters(includePrivateParameters: true);

    private readonly RsaSecurityKey _key = new(Own) { KeyId = "een" };
    private readonly RsaSecurityKey _stranger = new(Strange) { KeyId = "een" };
    private readonly ConcurrentDictionary<string, Grant> _codes = new();
    private readonly ConcurrentDictionary<string, Grant> _tokens = new();
    private readonly WebApplication _app;

    private OidcProvider()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        _app = builder.Build();
        _app.MapGet("/.well-known/openid-configuration", Discovery);
        _app.MapGet("/jwks", () => Results.Json(new { keys = new[] { Jwk() } }));
        _app.MapGet("/authorize", Authorize);
        _app.MapPost("/token", Token);
        _app.MapGet("/userinfo", UserInfo);
        _app.MapGet("/logout", LogOut);
    }

    /// <summary>What goes wrong.</summary>
    public enum Fault
    {
        None,
        Denied,
        ConsentMissing,
        WrongNonce,
        WrongIssuer,
        WrongAudience,
        WrongKey,
        Unsigned,
        Expired,
        NotYetValid,
        NoSubject,
        UserInfoOfAnother,
        TokenGone,
        TokenBroken,
        WrongSecret,
    }

    public string Address { get; private set; } = "";

    public Fault Wrong { get; set; }

    public bool HasLogOut { get; set; } = true;

    /// <summary>Tells the claims in the userinfo only, as SURFconext does.</summary>
    public bool OnlyUserInfo { get; set; }

    public SchoolPerson Person { get; set; } = new("1", "Iemand");

    /// <summary>The last question to log somebody in.</summary>
    public IQueryCollection? Asked { get; private set; }

    /// <summary>The last question to log somebody out.</summary>
    public IQueryCollection? AskedToLogOut { get; private set; }

    public (string, string)[] Settings =>
    [
        ("SchoolLogin:Authority", Address),
        ("SchoolLogin:ClientId", ClientId),
        ("SchoolLogin:ClientSecret", ClientSecret),
        ("SchoolLogin:Name", "het Testcollege"),
    ];

    public static async Task<OidcProvider> Start()
    {
        var provider = new OidcProvider();
        await provider._app.StartAsync();
        provider.Address = provider._app.Urls.Single().TrimEnd('/');
        return provider;
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private IResult Discovery()
    {
        var known = new Dictionary<string, object>
        {
            ["issuer"] = Address,
            ["authorization_endpoint"] = Address + "/authorize",
            ["token_endpoint"] = Address + "/token",
            ["userinfo_endpoint"] = Address + "/userinfo",
            ["jwks_uri"] = Address + "/jwks",
            ["response_types_supported"] = new[] { "code" },
            ["subject_types_supported"] = new[] { "public" },
            ["id_token_signing_alg_values_supported"] = new[] { "RS256" },
            ["code_challenge_methods_supported"] = new[] { "S256" },
        };
        if (HasLogOut)
            known["end_session_endpoint"] = Address + "/logout";
        return Results.Json(known);
    }

    private Dictionary<string, string> Jwk()
    {
        var key = JsonWebKeyConverter.ConvertFromRSASecurityKey(_key);
        return new() { ["kty"] = "RSA", ["use"] = "sig", ["alg"] = "RS256", ["kid"] = key.Kid, ["n"] = key.N, ["e"] = key.E };
    }

    private IResult Authorize(HttpContext context)
    {
        var asked = Asked = context.Request.Query;
        if (asked["client_id"] != ClientId || asked["redirect_uri"] != Answer)
            return Results.BadRequest("Unknown client or address.");
        if (asked["response_type"] != "code" || asked["code_challenge_method"] != "S256" || $"{asked["code_challenge"]}".Length < 43 || !$"{asked["scope"]}".Split(' ').Contains("openid"))
            return Back("error=invalid_request");
        switch (Wrong)
        {
            case Fault.Denied:
                return Back("error=access_denied&error_description=De+gebruiker+wil+niet");
            case Fault.ConsentMissing:
                return Back("error=consent_required");
        }

        var code = Guid.NewGuid().ToString("N");
        _codes[code] = new Grant(Person, $"{asked["code_challenge"]}", $"{asked["nonce"]}");
        return Back("code=" + code);

        IResult Back(string what) => Results.Redirect($"{Answer}?{what}&state={Uri.EscapeDataString($"{asked["state"]}")}");
    }

    // With one parameter only, what it yields would be thrown away.
    private async Task<IResult> Token(HttpContext context, CancellationToken ct)
    {
        var form = await context.Request.ReadFormAsync(ct);
        switch (Wrong)
        {
            case Fault.TokenGone:
                context.Abort();
                return Results.Empty;
            case Fault.TokenBroken:
                return Results.Text("<html>storing</html>", "text/html", statusCode: 502);
        }

        if (form["client_id"] != ClientId || form["client_secret"] != ClientSecret || Wrong == Fault.WrongSecret)
            return Refuse("invalid_client");
        var verifier = Base64UrlEncoder.Encode(SHA256.HashData(Encoding.ASCII.GetBytes($"{form["code_verifier"]}")));
        if (form["grant_type"] != "authorization_code" || form["redirect_uri"] != Answer || !_codes.TryRemove($"{form["code"]}", out var grant) || grant.Challenge != verifier)
            return Refuse("invalid_grant");
        var access = Guid.NewGuid().ToString("N");
        _tokens[access] = grant;
        return Results.Json(new { access_token = access, token_type = "Bearer", expires_in = 300, id_token = IdToken(grant) });

        static IResult Refuse(string error) => Results.Json(new { error }, statusCode: 400);
    }

    private string IdToken(Grant grant)
    {
        var now = DateTime.UtcNow;
        var claims = OnlyUserInfo ? [] : new Dictionary<string, object>(grant.Person.Claims);
        if (Wrong != Fault.NoSubject)
            claims["sub"] = grant.Person.Subject;
        claims["nonce"] = Wrong == Fault.WrongNonce ? grant.Nonce + "x" : grant.Nonce;
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Wrong == Fault.WrongIssuer ? "https://elders.example" : Address,
            Audience = Wrong == Fault.WrongAudience ? "een-ander" : ClientId,
            IssuedAt = now,
            NotBefore = Wrong == Fault.NotYetValid ? now.AddHours(1) : now.AddHours(-2),
            Expires = Wrong switch { Fault.Expired => now.AddHours(-1), Fault.NotYetValid => now.AddHours(2), _ => now.AddMinutes(5) },
            Claims = claims,
            SigningCredentials = Wrong == Fault.Unsigned ? null : new SigningCredentials(Wrong == Fault.WrongKey ? _stranger : _key, SecurityAlgorithms.RsaSha256),
        });
    }

    private IResult UserInfo(HttpContext context)
    {
        if (!_tokens.TryGetValue($"{context.Request.Headers.Authorization}".Replace("Bearer ", "", StringComparison.Ordinal), out var grant))
            return Results.Unauthorized();
        return Results.Json(new Dictionary<string, object>(grant.Person.Claims) { ["sub"] = Wrong == Fault.UserInfoOfAnother ? "iemand-anders" : grant.Person.Subject });
    }

    private IResult LogOut(HttpContext context)
    {
        var asked = AskedToLogOut = context.Request.Query;
        return asked["client_id"] == ClientId && asked["post_logout_redirect_uri"] == LoggedOut
            ? Results.Redirect($"{LoggedOut}?state={Uri.EscapeDataString($"{asked["state"]}")}")
            : Results.BadRequest("Unknown client or address.");
    }

    private sealed record Grant(SchoolPerson Person, string Challenge, string Nonce);
}

/// <summary>Somebody as the school's provider knows them.</summary>
/// <param name="Subject">The account there.</param>
/// <param name="Name">Name to show.</param>
/// <param name="Role">Value of the role claim; null without it.</param>
/// <param name="UserName">Name or number at the school.</param>
public sealed record SchoolPerson(string Subject, string Name, string? Role = null, string? UserName = null)
{
    public Dictionary<string, object> More { get; init; } = [];

    public Dictionary<string, object> Claims
    {
        get
        {
            var claims = new Dictionary<string, object>(More) { ["name"] = Name };
            if (Role is not null)
                claims["roles"] = Role.Split(',');
            if (UserName is not null)
                claims["preferred_username"] = UserName;
            return claims;
        }
    }
}

/// <summary>A browser that goes between the application and the school's provider, and remembers where it was.</summary>
public sealed class SchoolBrowser(WebHost host, OidcProvider provider) : IDisposable
{
    private readonly HttpClient _school = new(new HttpClientHandler { AllowAutoRedirect = false });

    /// <summary>The part of it that talks with the application.</summary>
    public HttpClient Here { get; } = host.Browser();

    /// <summary>Every address of the last walk.</summary>
    public List<Uri> Trail { get; } = [];

    /// <summary>Where it is.</summary>
    public string At => Trail[^1].PathAndQuery;

    /// <summary>Opens an address and follows every redirect; yields the page.</summary>
    public async Task<string> Open(string address)
    {
        Trail.Clear();
        Trail.Add(new Uri(new Uri("http://localhost"), address));
        while (true)
        {
            var now = Trail[^1];
            Assert.True(Trail.Count < 12, "Goes round in circles: " + string.Join(" > ", Trail));
            Assert.True(now.IsLoopback, $"{now} is somewhere else.");
            using var answer = await (now.Host == "localhost" ? Here : _school).GetAsync(now);
            if (answer.Headers.Location is not { } next)
                return await answer.Content.ReadAsStringAsync();
            Trail.Add(new Uri(now, next));
        }
    }

    /// <summary>Logs in by way of the school.</summary>
    public Task<string> LogIn(SchoolPerson person, string back = "/")
    {
        provider.Person = person;
        return Open("/inloggen/school?terug=" + Uri.EscapeDataString(back));
    }

    public void Dispose()
    {
        Here.Dispose();
        _school.Dispose();
    }
}
