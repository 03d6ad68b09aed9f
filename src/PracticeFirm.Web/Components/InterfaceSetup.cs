using System.Globalization;

namespace PracticeFirm.Web.Components;

/// <summary>Puts the interface into the application.</summary>
public static class InterfaceSetup
{
    /// <summary>Largest message of a page, in bytes: the text of a whole scenario fits, also when every sign of it takes four.</summary>
    private const int LargestMessage = 256 * 1024;

    public static WebApplicationBuilder AddInterface(this WebApplicationBuilder builder)
    {
        var dutch = CultureInfo.GetCultureInfo("nl-NL");
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = dutch;
        CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.CurrentUICulture = dutch;

        builder.Services.AddRazorComponents().AddInteractiveServerComponents(circuits =>
        {
            circuits.DetailedErrors = builder.Environment.IsDevelopment();
            circuits.DisconnectedCircuitMaxRetained = 200;
            circuits.DisconnectedCircuitRetentionPeriod = TimeSpan.FromMinutes(10);
        }).AddHubOptions(hub => hub.MaximumReceiveMessageSize = LargestMessage);
        builder.Services.AddCascadingAuthenticationState();
        builder.Services.AddScoped<Toasts>();
        builder.Services.AddSingleton(TimeProvider.System);
        return builder;
    }

    public static WebApplication UseInterface(this WebApplication app)
    {
        app.UseExceptionHandler("/fout", createScopeForErrors: true);
        app.UseStatusCodePagesWithReExecute("/melding/{0}", createScopeForStatusCodePages: true);
        return app;
    }

    public static WebApplication MapInterface(this WebApplication app)
    {
        // Assets of packages have no precompressed copy under their fingerprinted name; under their plain name they have one, and
        // the version in the query lets the browser keep it.
        app.Use((context, next) =>
        {
            if (context.Request.Path.StartsWithSegments("/_content") && context.Request.Query["v"] == PackageAssets.Version)
            {
                context.Response.OnStarting(() =>
                {
                    context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
                    return Task.CompletedTask;
                });
            }

            return next(context);
        });
        app.MapStaticAssets().AllowAnonymous();
        // Who may frame a page is said once, in the security headers.
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode(circuits => circuits.ContentSecurityFrameAncestorsPolicy = null);
        return app;
    }
}

/// <summary>Addresses of the style sheets and scripts that come with packages.</summary>
public static class PackageAssets
{
    /// <summary>Version of the interface package.</summary>
    public static string Version { get; } = typeof(BootstrapBlazor.Components.Color).Assembly.GetName().Version!.ToString(3);

    /// <summary>The address of an asset, which changes when the package does.</summary>
    public static string Of(string path) => $"_content/{path}?v={Version}";
}
