namespace PracticeFirm.Web.Infrastructure.Firms;

/// <summary>Wires the files of the firms.</summary>
public static class FirmsSetup
{
    public static WebApplicationBuilder AddFirms(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<FirmStore>();
        builder.Services.AddSingleton<Checkpoints>();
        builder.Services.AddSingleton<FirmKeeper>();
        builder.Services.AddSingleton<DayCheckpoints>();
        builder.Services.AddHostedService<FirmSweeper>();
        builder.Services.AddSingleton<Days.Rehearsal>();
        builder.Services.AddHostedService(services => services.GetRequiredService<Days.Rehearsal>());
        builder.Services.AddSingleton<FirmMaker>();
        builder.Services.AddHostedService(services => services.GetRequiredService<FirmMaker>());
        builder.Services.AddSingleton<Leftovers>();
        builder.Services.AddSingleton<FirmProgress>();
        builder.Services.AddSingleton<Live.SessionPulse>();
        builder.Services.AddScoped<Live.SessionTelling>();
        builder.Services.AddSingleton<SeedShelf>();
        builder.Services.AddSingleton<FirmTemplates>();
        builder.Services.AddSingleton<IFirmProvisioner, FirmProvisioner>();
        return builder;
    }
}
