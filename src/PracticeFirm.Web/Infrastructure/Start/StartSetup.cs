using System.Globalization;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using PracticeFirm.Web.Infrastructure.Firms;
using PracticeFirm.Web.Texts;
using Serilog;
using Serilog.Events;

namespace PracticeFirm.Web.Infrastructure.Start;

/// <summary>The data folder, the logs, the address, and what the console says.</summary>
public static class StartSetup
{
    private const string DefaultAddress = "http://localhost:5080";

    /// <summary>The folder named in <c>Data:Folder</c> (default <c>data</c> below the content root), made when it isn't there.</summary>
    /// <exception cref="StartException">The folder can't be made or written to.</exception>
    public static WebApplicationBuilder AddDataFolder(this WebApplicationBuilder builder)
    {
        var folder = DataFolderOf(builder);
        try
        {
            foreach (var path in new[] { folder.Root, folder.Firms, folder.Templates, folder.Keys, folder.Logs })
                Directory.CreateDirectory(path);
            var probe = Path.Combine(folder.Root, ".schrijfproef");
            File.WriteAllText(probe, "");
            File.Delete(probe);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StartException(string.Format(CultureInfo.InvariantCulture, StartTexts.FolderNotWritable, folder.Root), e);
        }

        builder.Services.AddSingleton(folder);
        return builder;
    }

    /// <summary>The folder that the settings name, whether it is there or not.</summary>
    internal static DataFolder DataFolderOf(WebApplicationBuilder builder) =>
        new(Path.GetFullPath(builder.Configuration["Data:Folder"] ?? "data", builder.Environment.ContentRootPath));

    /// <summary>A short console (warnings, and what a person must know at start) and one file per day in the data folder.</summary>
    public static WebApplicationBuilder AddLogs(this WebApplicationBuilder builder)
    {
        builder.Services.AddSerilog((services, log) => log
            .MinimumLevel.Information()
            .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
            .MinimumLevel.Override("System", LogEventLevel.Warning)
            // Says at every first start that the keys aren't encrypted; the data folder is as safe as the school keeps it (README).
            .MinimumLevel.Override("Microsoft.AspNetCore.DataProtection", LogEventLevel.Error)
            // Writes the inside of every refused log-in; why it was refused is logged in one line.
            .MinimumLevel.Override("Microsoft.AspNetCore.Authentication.OpenIdConnect", LogEventLevel.Fatal)
            .ReadFrom.Configuration(builder.Configuration)
            .Enrich.FromLogContext()
            .WriteTo.Logger(console => console
                .Filter.ByIncludingOnly(e => e.Level >= LogEventLevel.Warning || IsStartLine(e))
                .WriteTo.Console(formatProvider: CultureInfo.InvariantCulture, outputTemplate: "{Message:lj}{NewLine}{Exception}"))
            .WriteTo.File(
                Path.Combine(services.GetRequiredService<DataFolder>().Logs, "oefenbedrijf-.log"),
                formatProvider: CultureInfo.InvariantCulture,
                rollingInterval: RollingInterval.Day,
                retainedFileCountLimit: 31,
                outputTemplate: "{Timestamp:yyyy-MM-dd HH:mm:ss.fff} {Level:u3} {SourceContext} {TraceId} {Message:lj}{NewLine}{Exception}"),
            preserveStaticLogger: true);
        builder.Services.AddSingleton<StartLines>();
        return builder;
    }

    /// <summary>Listens on this machine only, unless an address is given in any of the usual ways.</summary>
    public static WebApplicationBuilder AddAddress(this WebApplicationBuilder builder)
    {
        var settings = builder.Configuration;
        if (settings["urls"] is null && settings["http_ports"] is null && settings["https_ports"] is null && !settings.GetSection("Kestrel:Endpoints").Exists())
            builder.WebHost.UseUrls(DefaultAddress);
        return builder;
    }

    /// <summary>Runs until stopped; says the address once it listens.</summary>
    /// <exception cref="StartException">The address is in use.</exception>
    public static async Task RunWithStartLines(this WebApplication app)
    {
        app.Lifetime.ApplicationStarted.Register(() => app.Services.GetRequiredService<StartLines>().Say(
            app.Services.GetService<IServer>()?.Features.Get<IServerAddressesFeature>()?.Addresses ?? []));
        try
        {
            await app.RunAsync();
        }
        catch (IOException e) when (e.InnerException is AddressInUseException)
        {
            throw new StartException(StartTexts.AddressInUse, e);
        }
    }

    private static bool IsStartLine(LogEvent e) =>
        e.Properties.TryGetValue("SourceContext", out var source) && source is ScalarValue { Value: string name } && name == typeof(StartLines).FullName;
}

/// <summary>What the console says when the application is up: the address, and how to log in.</summary>
public sealed class StartLines(ILogger<StartLines> logger)
{
    private readonly List<string> _lines = [];

    /// <summary>Adds a line to say once the application listens.</summary>
    public void Add(string line) => _lines.Add(line);

    internal void Say(IEnumerable<string> addresses)
    {
        foreach (var address in addresses)
            logger.LogInformation("{Line}", string.Format(CultureInfo.InvariantCulture, StartTexts.Ready, address));
        foreach (var line in _lines)
            logger.LogInformation("{Line}", line);
        logger.LogInformation("{Line}", StartTexts.HowToStop);
    }
}
