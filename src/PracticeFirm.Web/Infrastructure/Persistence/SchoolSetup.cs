using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Firms;
using PracticeFirm.Web.Infrastructure.Start;
using PracticeFirm.Web.Texts;

namespace PracticeFirm.Web.Infrastructure.Persistence;

/// <summary>Puts the school's database into the application and brings it up to date at start.</summary>
public static class SchoolSetup
{
    public static WebApplicationBuilder AddSchool(this WebApplicationBuilder builder)
    {
        builder.Services.AddDbContextFactory<SchoolDb>((services, options) =>
        {
            SchoolDb.Configure(options, services.GetRequiredService<DataFolder>().SchoolFile);
            options.AddInterceptors(services.GetRequiredService<SchoolGate>().Connections);
        });
        builder.Services.AddScoped<ISchoolDatabase>(services => services.GetRequiredService<SchoolDb>());
        builder.Services.AddSingleton<FirmDirectory>();
        builder.Services.AddSingleton<IFirmDirectory>(services => services.GetRequiredService<FirmDirectory>());
        return builder;
    }

    /// <summary>Applies what the model needs to the school's file.</summary>
    /// <exception cref="StartException">The file can't be opened or is no database.</exception>
    public static async Task PrepareSchool(this WebApplication app)
    {
        await using var db = await app.Services.GetRequiredService<IDbContextFactory<SchoolDb>>().CreateDbContextAsync();
        try
        {
            await db.Prepare();
        }
        catch (SqliteException e)
        {
            var file = app.Services.GetRequiredService<DataFolder>().SchoolFile;
            throw new StartException(string.Format(CultureInfo.InvariantCulture, StartTexts.SchoolFileBroken, file), e);
        }
    }

    /// <summary>Brings the school's file up to the current model.</summary>
    /// <exception cref="SqliteException">The file can't be opened or is no database.</exception>
    internal static async Task Prepare(this SchoolDb db)
    {
        await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = 'wal';");
        await db.Database.MigrateAsync();
    }
}
