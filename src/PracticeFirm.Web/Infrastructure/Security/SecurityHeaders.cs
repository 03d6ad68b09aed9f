using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.Primitives;

namespace PracticeFirm.Web.Infrastructure.Security;

/// <summary>What every answer tells the browser it may not do, and how answers travel.</summary>
public static class SecurityHeaders
{
    /// <summary>
    /// Everything comes from this application itself. No inline script and no inline style sheet; no page may be framed.
    /// <c>ws:</c> and <c>wss:</c> of the same host count as <c>'self'</c>.
    /// </summary>
    public const string ContentPolicy =
        "default-src 'self'; script-src 'self'; script-src-attr 'none'; style-src 'self'; "
        + "img-src 'self' data:; font-src 'self'; connect-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; "
        + "frame-ancestors 'none'";

    private const long LargestBody = 10 * 1024 * 1024;

    private static readonly KeyValuePair<string, StringValues>[] Always =
    [
        new("Content-Security-Policy", ContentPolicy),
        new("X-Content-Type-Options", "nosniff"),
        new("X-Frame-Options", "DENY"),
        new("Referrer-Policy", "same-origin"),
        new("Permissions-Policy", "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), microphone=(), payment=(), usb=()"),
        new("Cross-Origin-Opener-Policy", "same-origin"),
        new("Cross-Origin-Resource-Policy", "same-origin"),
    ];

    public static WebApplicationBuilder AddSecurity(this WebApplicationBuilder builder)
    {
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LargestBody;
        });

        // Pages hold no secret that stays the same: the tokens of forms and circuits are encrypted anew for every answer. So
        // compressing them beside something typed tells an eavesdropper nothing.
        builder.Services.AddResponseCompression(compression =>
        {
            compression.EnableForHttps = true;
            compression.Providers.Add<BrotliCompressionProvider>();
            compression.Providers.Add<GzipCompressionProvider>();
        });
        return builder;
    }

    /// <summary>Headers on every answer; https only where https is set up.</summary>
    public static WebApplication UseSecurity(this WebApplication app)
    {
        app.Use((context, next) =>
        {
            context.Response.OnStarting(() =>
            {
                var headers = context.Response.Headers;
                foreach (var (name, value) in Always)
                    headers[name] = value;
                if (context.Response.ContentType?.StartsWith("text/html", StringComparison.Ordinal) == true)
                    headers.CacheControl = "no-store";
                return Task.CompletedTask;
            });
            return next(context);
        });
        if (HasHttps(app.Configuration))
        {
            if (!app.Environment.IsDevelopment())
                app.UseHsts();
            app.UseHttpsRedirection();
        }

        app.UseResponseCompression();
        return app;
    }

    private static bool HasHttps(IConfiguration settings) =>
        settings["https_ports"] is { Length: > 0 }
        || settings["urls"]?.Contains("https://", StringComparison.OrdinalIgnoreCase) == true
        || settings.GetSection("Kestrel:Endpoints").GetChildren()
            .Any(endpoint => endpoint["Url"]?.StartsWith("https://", StringComparison.OrdinalIgnoreCase) == true);
}
