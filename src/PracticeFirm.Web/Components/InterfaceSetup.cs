using System.Globalization;

namespace PracticeFirm.Web.Components;

/// <summary>Puts the interface into the application.</summary>
public static class InterfaceSetup
{
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
        });
        builder.Services.AddCascadingAuthenticationState();
        builder.Services.AddBootstrapBlazor();
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
        app.MapStaticAssets().AllowAnonymous();
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode();
        return app;
    }
}
