using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using PracticeFirm.Web.Components;

namespace PracticeFirm.Web.Tests.Components;

public sealed class ListTests : IDisposable
{
    private readonly BunitContext _page = new();

    public void Dispose() => _page.Dispose();

    [Fact]
    public void A_heading_sorts_up_then_down_and_keeps_the_rest_of_the_address()
    {
        GoTo("/f/TESTBANK/klanten?q=jansen&pagina=3");
        var heading = Heading(null);
        Assert.Equal("/f/TESTBANK/klanten?q=jansen&sorteer=plaats", Address(heading));
        Assert.Null(heading.Find("th").GetAttribute("aria-sort"));

        GoTo("/f/TESTBANK/klanten?q=jansen&sorteer=plaats");
        var sorted = Heading("plaats");
        Assert.Equal("ascending", sorted.Find("th").GetAttribute("aria-sort"));
        Assert.Equal("/f/TESTBANK/klanten?q=jansen&sorteer=-plaats", Address(sorted));
    }

    [Fact]
    public void A_link_follows_the_address_without_being_told()
    {
        GoTo("/f/TESTBANK/klanten");
        var heading = Heading(null);

        GoTo("/f/TESTBANK/klanten?status=prospect");

        heading.WaitForAssertion(() => Assert.Equal("/f/TESTBANK/klanten?status=prospect&sorteer=plaats", Address(heading)));
    }

    [Theory]
    [InlineData(1, 50, 50, "")]
    [InlineData(1, 50, 51, "1 2")]
    [InlineData(5, 50, 450, "1 … 4 5 6 … 9")]
    [InlineData(9, 50, 450, "1 … 8 9")]
    public void A_pager_shows_the_ends_and_what_is_near(int page, int size, int total, string numbers)
    {
        GoTo("/f/TESTBANK/klanten?pagina=" + page);
        var pager = _page.Render<Pager>(p => p.Add(x => x.Page, page).Add(x => x.PageSize, size).Add(x => x.Total, total));

        var shown = pager.FindAll(".page-link").Select(link => link.TextContent.Trim()).ToList();
        Assert.Equal(numbers, string.Join(' ', shown.Count == 0 ? [] : shown[1..^1]));
    }

    [Theory]
    [InlineData(null, "naam", "naam", false)]
    [InlineData("-datum", "naam", "datum", true)]
    [InlineData("", "-nummer", "nummer", true)]
    public void A_sort_is_a_column_and_a_direction(string? sort, string standard, string column, bool descending) =>
        Assert.Equal((column, descending), ListQuery.SortOf(sort, standard));

    private void GoTo(string address) => _page.Services.GetRequiredService<NavigationManager>().NavigateTo(address);

    private IRenderedComponent<SortHeader> Heading(string? sort) => _page.Render<SortHeader>(p => p
        .Add(x => x.Column, "plaats").Add(x => x.Text, "Plaats").Add(x => x.Sort, sort).Add(x => x.Standard, "naam"));

    private static string Address(IRenderedComponent<SortHeader> heading) => new Uri(heading.Find("a").GetAttribute("href")!).PathAndQuery;
}
