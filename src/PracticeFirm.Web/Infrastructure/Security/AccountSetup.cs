using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Firms;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Infrastructure.Security;

/// <summary>Accounts, roles, cookies and who may see which page.</summary>
public static class AccountSetup
{
    /// <summary>Wrong passwords after which an account waits.</summary>
    public const int TriesBeforeLockout = 5;

    /// <summary>How long it waits.</summary>
    public static readonly TimeSpan Lockout = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan SchoolDay = TimeSpan.FromHours(10);
    private static readonly TimeSpan StampChecked = TimeSpan.FromMinutes(2);

    public static WebApplicationBuilder AddAccounts(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddHttpContextAccessor();
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services.AddIdentityCore<SchoolUser>(identity =>
            {
                identity.Password.RequiredLength = 8;
                identity.Password.RequireDigit = identity.Password.RequireLowercase = false;
                identity.Password.RequireUppercase = identity.Password.RequireNonAlphanumeric = false;
                identity.Password.RequiredUniqueChars = 4;
                identity.Lockout.MaxFailedAccessAttempts = TriesBeforeLockout;
                identity.Lockout.DefaultLockoutTimeSpan = Lockout;
            })
            .AddRoles<IdentityRole>()
            .AddEntityFrameworkStores<SchoolDb>()
            .AddSignInManager<SchoolSignInManager>()
            .AddErrorDescriber<DutchIdentityErrors>()
            .AddClaimsPrincipalFactory<SchoolClaimsFactory>();
        services.Configure<SecurityStampValidatorOptions>(stamp => stamp.ValidationInterval = StampChecked);
        services.ConfigureApplicationCookie(cookie =>
        {
            cookie.Cookie.Name = "oefenbedrijf";
            cookie.Cookie.HttpOnly = true;
            cookie.Cookie.SameSite = SameSiteMode.Lax;
            cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            cookie.ExpireTimeSpan = SchoolDay;
            cookie.SlidingExpiration = true;
            cookie.LoginPath = "/inloggen";
            cookie.ReturnUrlParameter = "terug";
            cookie.Events.OnRedirectToAccessDenied = context =>
            {
                context.Response.StatusCode = StatusCodes.Status403Forbidden;
                return Task.CompletedTask;
            };
        });
        services.AddAuthorizationBuilder().SetFallbackPolicy(new Microsoft.AspNetCore.Authorization.AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        services.AddScoped<AuthenticationStateProvider, CircuitAuthentication>();
        services.AddAntiforgery(antiforgery =>
        {
            antiforgery.Cookie.Name = "oefenbedrijf-formulier";
            antiforgery.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            antiforgery.SuppressXFrameOptionsHeader = true;
        });
        services.AddDataProtection().SetApplicationName("PracticeFirm");
        services.AddOptions<Microsoft.AspNetCore.DataProtection.KeyManagement.KeyManagementOptions>()
            .Configure<DataFolder, ILoggerFactory>((keys, folder, logs) =>
                keys.XmlRepository = new Microsoft.AspNetCore.DataProtection.Repositories.FileSystemXmlRepository(new DirectoryInfo(folder.Keys), logs));
        services.AddSingleton<LogInThrottle>();
        services.AddSingleton<FirstTeacher>();
        services.AddScoped<Administrators>();
        services.AddSingleton<ShortLivedFiles>();
        services.AddSingleton<LastSeen>();
        services.AddHostedService(provider => provider.GetRequiredService<LastSeen>());
        return builder;
    }

    /// <summary>Makes the roles and sees to an administrator; makes a code for the first teacher when there is no account.</summary>
    public static async Task PrepareAccounts(this WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<RoleManager<IdentityRole>>().Ensure();
        await scope.ServiceProvider.GetRequiredService<Administrators>().Ensure(CancellationToken.None);
        await app.Services.GetRequiredService<FirstTeacher>().Prepare(CancellationToken.None);
    }

    /// <summary>Who is signed in; and while there is no account at all, every page leads to the making of the first.</summary>
    public static WebApplication UseAccounts(this WebApplication app)
    {
        app.UseAuthentication();
        app.UseMiddleware<FirstTeacherMiddleware>();
        app.Use((context, next) =>
        {
            context.RequestServices.GetRequiredService<UserSource>().Use(context.User);
            context.RequestServices.GetRequiredService<LastSeen>().Saw(context.User);
            return next(context);
        });
        app.UseAuthorization();
        app.UseAntiforgery();
        return app;
    }
}
