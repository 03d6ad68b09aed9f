using System.Reflection;
using System.Xml.Linq;
using PracticeFirm.Documents;
using PracticeFirm.Domain.Offertes;

namespace PracticeFirm.Web.Tests.Architecture;

public sealed class RoomTests
{
    [Fact]
    public void The_domain_knows_nobody_and_needs_no_package()
    {
        var references = typeof(Offerte).Assembly.GetReferencedAssemblies();

        Assert.NotEmpty(references);
        Assert.All(references, r => Assert.StartsWith("System", r.Name, StringComparison.Ordinal));
        var (projects, packages) = Asked("PracticeFirm.Domain");
        Assert.Empty(projects);
        Assert.Empty(packages);
    }

    [Theory]
    [InlineData("PracticeFirm.Documents")]
    [InlineData("PracticeFirm.Simulation")]
    public void Documents_and_simulation_know_the_domain_only(string room)
    {
        var references = Assembly.Load(room).GetReferencedAssemblies().Select(r => r.Name!).Where(IsOurs);

        Assert.Equal(["PracticeFirm.Domain"], references);
        Assert.Equal(["PracticeFirm.Domain"], Asked(room).Projects);
    }

    [Fact]
    public void The_web_is_the_only_host()
    {
        var hosts = Directory.GetFiles(Path.Combine(Repository(), "src"), "*.csproj", SearchOption.AllDirectories)
            .Where(p => XDocument.Load(p).Root!.Attribute("Sdk")!.Value == "Microsoft.NET.Sdk.Web")
            .Select(Path.GetFileNameWithoutExtension);

        Assert.Equal(["PracticeFirm.Web"], hosts);
        Assert.Contains("PracticeFirm.Documents", Code.Web.GetReferencedAssemblies().Select(r => r.Name));
        Assert.Equal("PracticeFirm.Documents", typeof(OffertePdf).Assembly.GetName().Name);
    }

    private static bool IsOurs(string name) => name.StartsWith("PracticeFirm", StringComparison.Ordinal);

    // Analyzers work at compile time only and don't count.
    private static (IReadOnlyList<string> Projects, IReadOnlyList<string> Packages) Asked(string project)
    {
        var file = XDocument.Load(Path.Combine(Repository(), "src", project, project + ".csproj"));
        return (
            [.. file.Descendants("ProjectReference").Select(r => Path.GetFileNameWithoutExtension(r.Attribute("Include")!.Value.Replace('\\', '/')))],
            [.. file.Descendants("PackageReference").Where(r => r.Attribute("PrivateAssets")?.Value != "all").Select(r => r.Attribute("Include")!.Value)]);
    }

    private static string Repository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "PracticeFirm.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The tests run outside the repository.");
    }
}
