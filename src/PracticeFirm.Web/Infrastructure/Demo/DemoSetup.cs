using System.Globalization;
using PracticeFirm.Web.Infrastructure.Start;
using PracticeFirm.Web.Texts;

namespace PracticeFirm.Web.Infrastructure.Demo;

/// <summary>A class to try the application with; only where it is asked for (<c>Demo:Enabled</c>, by default in Development).</summary>
public static class DemoSetup
{
    public static WebApplicationBuilder AddDemo(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<DemoSchool>();
        builder.Services.AddSingleton<DemoPassword>();
        return builder;
    }

    /// <summary>Makes the demo class at the first start, and says at every start how to log in.</summary>
    public static async Task PrepareDemo(this WebApplication app)
    {
        if (!app.Configuration.GetValue("Demo:Enabled", app.Environment.IsDevelopment()))
            return;
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<DemoSchool>().Prepare(CancellationToken.None);
        app.Services.GetRequiredService<StartLines>().Add(string.Format(
            CultureInfo.InvariantCulture,
            StartTexts.DemoAccounts,
            DemoSchool.FirstLearner + " t/m " + DemoSchool.LastLearner,
            app.Services.GetRequiredService<DemoPassword>().Value));
    }
}
