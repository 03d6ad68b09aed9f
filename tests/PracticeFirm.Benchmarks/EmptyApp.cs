namespace PracticeFirm.Benchmarks;

/// <summary>The least that a Blazor Server application can be: one prerendered page.</summary>
internal static class EmptyApp
{
    public const string Name = "EmptyBlazor";

    private const string Project =
        """
        <Project Sdk="Microsoft.NET.Sdk.Web">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <ImplicitUsings>enable</ImplicitUsings>
          </PropertyGroup>
        </Project>
        """;

    private const string Program =
        """
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddRazorComponents().AddInteractiveServerComponents();
        var app = builder.Build();
        app.UseAntiforgery();
        app.MapStaticAssets();
        app.MapRazorComponents<EmptyBlazor.App>().AddInteractiveServerRenderMode();
        app.Run();
        """;

    private const string Page =
        """
        @page "/"
        @using Microsoft.AspNetCore.Components.Web
        <!DOCTYPE html>
        <html lang="nl">
        <head><title>Leeg</title></head>
        <body><p>Leeg</p><script src="_framework/blazor.web.js"></script></body>
        </html>
        """;

    /// <summary>Publishes it.</summary>
    /// <returns>The folder.</returns>
    public static async Task<string> Publish(Workplace workplace)
    {
        var folder = workplace.NewFolder();
        var project = Path.Combine(folder, Name + ".csproj");
        await File.WriteAllTextAsync(project, Project);
        await File.WriteAllTextAsync(Path.Combine(folder, "Program.cs"), Program);
        await File.WriteAllTextAsync(Path.Combine(folder, "App.razor"), Page);
        return await workplace.Publish("Een lege toepassing", project);
    }
}
