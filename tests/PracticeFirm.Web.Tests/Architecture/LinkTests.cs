using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;

namespace PracticeFirm.Web.Tests.Architecture;

/// <summary>Addresses that pages write by hand, held against the pages they lead to.</summary>
public sealed partial class LinkTests
{
    private static readonly IReadOnlyList<(Regex Route, Type Page)> Pages =
    [
        .. typeof(Program).Assembly.GetTypes()
            .SelectMany(type => type.GetCustomAttributes<RouteAttribute>().Select(route => (route.Template, type)))
            .Where(page => page.Template.StartsWith("/f/{Firm}", StringComparison.Ordinal))
            .Select(page => (new Regex("^" + Regex.Replace(page.Template["/f/{Firm}".Length..].Trim('/'), @"\{[^}]+:int\}", @"\d+") + "$"), page.type)),
    ];

    [Fact]
    public void A_filter_in_an_address_is_known_to_the_page_it_leads_to()
    {
        var links = Sources().SelectMany(source => Link().Matches(source.Text).Select(match => (source.File, Page: match.Groups[1].Value, Filter: match.Groups[2].Value))).ToList();
        Assert.True(links.Count > 10, "There are no addresses to look at any more.");

        Assert.All(links, link =>
        {
            var path = string.Join('/', Part().Matches(link.Page).Select(p => p.Groups[1].Success ? p.Groups[1].Value : "1"));
            var page = Pages.FirstOrDefault(p => p.Route.IsMatch(path)).Page;
            Assert.True(page is not null, $"{link.File}: there is no page '{path}'.");
            var known = page.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
                .Select(p => (p.GetCustomAttribute<SupplyParameterFromQueryAttribute>(), p.Name))
                .Where(p => p.Item1 is not null)
                .Select(p => p.Item1!.Name ?? p.Name);
            Assert.True(known.Contains(link.Filter), $"{link.File}: the page '{path}' knows no '{link.Filter}', only {string.Join(", ", known)}.");
        });
    }

    private static IEnumerable<(string File, string Text)> Sources([CallerFilePath] string here = "")
    {
        var features = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "src", "PracticeFirm.Web", "Features"));
        return Directory.EnumerateFiles(features, "*.razor", SearchOption.AllDirectories).Select(file => (Path.GetFileName(file), File.ReadAllText(file)));
    }

    // Url("orders", id)}?wacht=  or  FirmUrl.Of(Firm, "orders")}?wacht=  or  Url("orders") + "?wacht="
    [GeneratedRegex("""(?:Url\(|FirmUrl\.Of\(Firm, )((?:"[\w-]+"|[\w.!]+)(?:, (?:"[\w-]+"|[\w.!]+))*)\)(?:\}| \+ \$?")\?([\w]+)=""")]
    private static partial Regex Link();

    [GeneratedRegex("""(?:"([\w-]+)"|[\w.!]+)(?:, )?""")]
    private static partial Regex Part();
}
