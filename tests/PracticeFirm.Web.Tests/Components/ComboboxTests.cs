using Bunit;
using PracticeFirm.Web.Components;

namespace PracticeFirm.Web.Tests.Components;

public sealed class ComboboxTests : IDisposable
{
    private readonly BunitContext _page = new();

    public ComboboxTests() => _page.JSInterop.Mode = JSRuntimeMode.Loose;

    public void Dispose() => _page.Dispose();

    [Fact]
    public async Task What_is_found_after_somebody_left_does_not_open_the_list()
    {
        var (asked, found) = (new TaskCompletionSource(), new TaskCompletionSource<IReadOnlyList<string>>());
        var box = _page.Render<Combobox<string>>(b => b
            .Add(p => p.Label, "Artikel")
            .Add(p => p.Text, name => name)
            .Add(p => p.Search, async (_, _) =>
            {
                asked.SetResult();
                return await found.Task;
            }));
        var typing = box.Find("input").InputAsync(new() { Value = "bord" });
        await asked.Task;

        await box.Find("input").BlurAsync(new());
        await box.InvokeAsync(() => found.SetResult(["Bord plat wit"]));
        await typing;

        Assert.Equal("false", box.Find("input").GetAttribute("aria-expanded"));
        Assert.True(box.Find("ul").HasAttribute("hidden"));
        Assert.Equal("bord", box.Find("input").GetAttribute("value"));
    }
}
