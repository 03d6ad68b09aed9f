using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace PracticeFirm.Web.Infrastructure.Security.School;

/// <summary>Logging in with the account of the school, where it is set up.</summary>
public static class SchoolLogInSetup
{
    private const string IssuerKey = "school_issuer";
    private const string CookiePrefix = "oefenbedrijf-school-";
    private const int LongestReason = 300;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan ClocksMayDiffer = TimeSpan.FromMinutes(2);

    /// <summary>Only where it is asked for.</summary>
    /// <exception cref="Start.StartException">It is set up by half.</exception>
    public static WebApplicationBuilder AddSchoolLogIn(this WebApplicationBuilder builder)
    {
        var settings = SchoolLogInSettings.From(builder.Configuration);
        builder.Services.AddSingleton(provider => new SchoolProvider(settings, provider.GetRequiredService<IOptionsMonitor<OpenIdConnectOptions>>()));
        builder.Services.AddScoped<SchoolAccounts>();
        if (settings is null)
            return builder;
        builder.Services.AddAuthentication().AddOpenIdConnect(SchoolProvider.Scheme, settings.Name, options => Configure(options, settings));
        builder.Services.ConfigureExternalCookie(cookie =>
        {
            cookie.Cookie.Name = CookiePrefix + "wie";
            cookie.Cookie.HttpOnly = true;
            cookie.Cookie.SameSite = SameSiteMode.Lax;
            cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });
        return builder;
    }

    /// <summary>Where the log-in page says why somebody isn't in.</summary>
    public static string NoticePath(SchoolNotice notice) => $"/inloggen?melding={notice}";

    private static void Configure(OpenIdConnectOptions options, SchoolLogInSettings settings)
    {
        options.Authority = settings.Authority.ToString();
        options.RequireHttpsMetadata = settings.Authority.Scheme == Uri.UriSchemeHttps;
        options.ClientId = settings.ClientId;
        options.ClientSecret = settings.ClientSecret;
        options.SignInScheme = IdentityConstants.ExternalScheme;
        options.BackchannelTimeout = Patience;

        // The answer comes in the address, not in a form that posts itself: that would take script in the page, and cookies that
        // travel with posts from elsewhere.
        options.ResponseType = OpenIdConnectResponseType.Code;
        options.ResponseMode = OpenIdConnectResponseMode.Query;
        options.UsePkce = true;
        options.CallbackPath = SchoolProvider.AnswerPath;
        options.SignedOutCallbackPath = SchoolProvider.LoggedOutPath;
        options.SignedOutRedirectUri = "/inloggen";
        options.RemoteSignOutPath = default;
        foreach (var cookie in new[] { options.CorrelationCookie, options.NonceCookie })
        {
            cookie.SameSite = SameSiteMode.Lax;
            cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            cookie.HttpOnly = true;
        }

        options.CorrelationCookie.Name = CookiePrefix + "vraag.";
        options.NonceCookie.Name = CookiePrefix + "eenmalig.";

        options.Scope.Clear();
        foreach (var scope in settings.Scopes)
            options.Scope.Add(scope);
        options.GetClaimsFromUserInfoEndpoint = settings.UserInfo;
        options.MapInboundClaims = false;
        options.TokenHandler = new SignedTokens { MapInboundClaims = false };
        options.SaveTokens = false;
        foreach (var claim in new[] { settings.RoleClaim, settings.UserNameClaim, settings.NameClaim, settings.OrganisationClaim })
        {
            if (claim.Length > 0)
                options.ClaimActions.MapJsonKey(claim, claim);
        }

        options.TokenValidationParameters.ClockSkew = ClocksMayDiffer;
        options.TokenValidationParameters.ValidAlgorithms =
        [
            SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512,
            SecurityAlgorithms.RsaSsaPssSha256, SecurityAlgorithms.RsaSsaPssSha384, SecurityAlgorithms.RsaSsaPssSha512,
            SecurityAlgorithms.EcdsaSha256, SecurityAlgorithms.EcdsaSha384, SecurityAlgorithms.EcdsaSha512,
        ];
        options.Events = EventsOf(settings);
    }

    private static OpenIdConnectEvents EventsOf(SchoolLogInSettings settings) => new()
    {
        OnRedirectToIdentityProvider = context =>
        {
            if (settings.PublicAddress.Length > 0)
                context.ProtocolMessage.RedirectUri = settings.PublicAddress + SchoolProvider.AnswerPath;
            return Task.CompletedTask;
        },
        OnRedirectToIdentityProviderForSignOut = context =>
        {
            // No token of the person is kept, so the provider asks by itself whether to log out.
            context.ProtocolMessage.ClientId = settings.ClientId;
            if (settings.PublicAddress.Length > 0)
                context.ProtocolMessage.PostLogoutRedirectUri = settings.PublicAddress + SchoolProvider.LoggedOutPath;
            return Task.CompletedTask;
        },
        OnTokenValidated = context =>
        {
            context.Properties!.Items[IssuerKey] = context.SecurityToken.Issuer;
            return Task.CompletedTask;
        },
        OnTicketReceived = context =>
        {
            var issuer = context.Properties!.Items[IssuerKey] ?? "";
            if (!SchoolIdentity.IsOfThisSchool(context.Principal!, settings))
                return End(context, SchoolNotice.OtherSchool, "not of this school");
            if (SchoolIdentity.Read(context.Principal!, issuer, settings) is not { } identity)
                return End(context, SchoolNotice.NotTrusted, "no subject");
            context.Principal = identity.ToPrincipal();
            return Task.CompletedTask;
        },
        OnAccessDenied = context => End(context, SchoolNotice.Denied, "access_denied"),
        OnRemoteFailure = context => End(context, NoticeOf(context.Failure), Reason(context.Failure)),
    };

    private static Task End(HandleRequestContext<RemoteAuthenticationOptions> context, SchoolNotice notice, string reason)
    {
        Log(context.HttpContext, notice, reason);
        context.Response.Redirect(NoticePath(notice));
        context.HandleResponse();
        return Task.CompletedTask;
    }

    internal static void Log(HttpContext context, SchoolNotice notice, string reason) =>
        context.RequestServices.GetRequiredService<ILogger<SchoolProvider>>().LogWarning("Log-in with the school ended as {Notice}: {Reason}", notice, reason);

    /// <summary>What went wrong on the way to the provider or back.</summary>
    internal static SchoolNotice NoticeOf(Exception? failure) => failure switch
    {
        not null when failure.Data["error"] is string error => NoticeOf(error),
        SecurityTokenException or OpenIdConnectProtocolException => SchoolNotice.NotTrusted,
        _ when IsUnreachable(failure) => SchoolNotice.Unreachable,
        _ => SchoolNotice.Expired,
    };

    // What the provider itself answered.
    private static SchoolNotice NoticeOf(string error) => error switch
    {
        "temporarily_unavailable" or "server_error" => SchoolNotice.Unreachable,
        "invalid_client" or "unauthorized_client" or "invalid_request" or "invalid_scope" or "unsupported_response_type" => SchoolNotice.NotSetUp,
        "invalid_grant" => SchoolNotice.Expired,
        _ => SchoolNotice.Denied,
    };

    private static bool IsUnreachable(Exception? failure)
    {
        for (var e = failure; e is not null; e = e.InnerException)
        {
            if (e is HttpRequestException or IOException or TaskCanceledException or TimeoutException)
                return true;
        }

        return false;
    }

    // For whoever looks after the installation. What the provider wrote is somebody else's text: one line, and not a long one.
    internal static string Reason(Exception? failure)
    {
        var text = string.Join(" < ", Chain(failure).Select(e => e.Message));
        var line = string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c));
        return line.Length > LongestReason ? line[..LongestReason] : line;

        static IEnumerable<Exception> Chain(Exception? e)
        {
            for (; e is not null; e = e.InnerException)
                yield return e;
        }
    }

    /// <summary>
    /// Wants a signature on every token. The middleware lets one without it pass when it came straight from the provider, which is as good
    /// as the connection to the provider; the signature holds on a bad connection too.
    /// </summary>
    private sealed class SignedTokens : JsonWebTokenHandler
    {
        public override Task<TokenValidationResult> ValidateTokenAsync(string token, TokenValidationParameters validationParameters)
        {
            var strict = validationParameters.Clone();
            strict.RequireSignedTokens = true;
            return base.ValidateTokenAsync(token, strict);
        }
    }
}
