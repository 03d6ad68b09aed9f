using System.Globalization;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Firms;
using PracticeFirm.Web.Infrastructure.Live;
using PracticeFirm.Web.Infrastructure.Start;
using PracticeFirm.Web.Texts;

namespace PracticeFirm.Web.Infrastructure.Backup;

/// <summary>Wires backups; and sees at start to what a stop in the middle of one left.</summary>
public static class BackupSetup
{
    /// <summary>Takes the data folder for this process alone and finishes a restore that was broken off.</summary>
    /// <exception cref="StartException">Another process has the folder, or the restore can't be finished.</exception>
    public static WebApplicationBuilder AddBackup(this WebApplicationBuilder builder)
    {
        var folder = StartSetup.DataFolderOf(builder);
        var held = FileLocks.TryRun(folder) ?? throw new StartException(string.Format(CultureInfo.InvariantCulture, BackupTexts.FolderInUse, folder.Root));
        try
        {
            builder.Services.AddSingleton(new RestoreFound(new RestoreJournal(folder).Finish()));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            held.Dispose();
            throw new StartException(string.Format(CultureInfo.InvariantCulture, BackupTexts.RestoreStuck, folder.Root), e);
        }

        builder.Services.AddHostedService(_ => new FolderHeld(held));
        builder.Services.AddSingleton(BackupSettings.Of(builder.Configuration, folder));
        builder.Services.AddSingleton<BackupKeeper>();
        builder.Services.AddSingleton<SessionArchives>();
        builder.Services.AddSingleton<DataLive>();
        builder.Services.AddSingleton<Uploads>();
        builder.Services.AddOptions<CookieAuthenticationOptions>(IdentityConstants.ApplicationScheme).PostConfigure<SchoolGate>(RefuseOld);
        return builder;
    }

    /// <summary>Sweeps what was left half made, and says how a restore ended that was broken off.</summary>
    public static async Task PrepareBackup(this WebApplication app)
    {
        var (end, plan) = app.Services.GetRequiredService<RestoreFound>().Found;
        if (end != RestoreEnd.None)
        {
            app.Services.GetRequiredService<StartLines>().Add(end == RestoreEnd.Done
                ? string.Format(CultureInfo.InvariantCulture, BackupTexts.RestoreFinished, plan!.MadeAt.ToLocalTime(), plan.Before)
                : BackupTexts.RestoreDropped);
        }

        await app.Services.GetRequiredService<Leftovers>().Sweep(CancellationToken.None);
        Sweep(app.Services.GetRequiredService<DataFolder>(), app.Services.GetRequiredService<BackupSettings>());
    }

    // Backups that were never finished; but not the one that the command line is making right now.
    private static void Sweep(DataFolder folder, BackupSettings settings)
    {
        try
        {
            using var held = FileLocks.TryKeepBackup(folder);
            if (held is null || !Directory.Exists(settings.Folder))
                return;
            foreach (var half in Directory.EnumerateFiles(settings.Folder, "*.new"))
                File.Delete(half);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // They are in nobody's way.
        }
    }

    // A log-in of before all data were swapped says nothing about who somebody is now.
    private static void RefuseOld(CookieAuthenticationOptions cookie, SchoolGate gate)
    {
        const string era = "tijdperk";
        var (signIn, validate) = (cookie.Events.OnSigningIn, cookie.Events.OnValidatePrincipal);
        cookie.Events.OnSigningIn = context =>
        {
            if (gate.Stamp is { } stamp)
                context.Properties.Items[era] = stamp;
            return signIn(context);
        };
        cookie.Events.OnValidatePrincipal = context =>
        {
            if (gate.Stamp is not { } stamp || (context.Properties.Items.TryGetValue(era, out var carried) && carried == stamp))
                return validate(context);
            context.RejectPrincipal();
            return Task.CompletedTask;
        };
    }

    private sealed record RestoreFound((RestoreEnd End, RestorePlan? Plan) Found);

    /// <summary>Keeps the data folder for as long as the application runs.</summary>
    private sealed class FolderHeld(IDisposable held) : IHostedService, IDisposable
    {
        public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public void Dispose() => held.Dispose();
    }
}
