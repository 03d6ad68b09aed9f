using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using PracticeFirm.Web.Infrastructure.Days;
using PracticeFirm.Web.Infrastructure.Firms;

namespace PracticeFirm.Web.Tests.Infrastructure;

/// <summary>Days are rehearsed once, in a copy that nobody sees and that goes again.</summary>
public sealed class RehearsalTests
{
    [Fact]
    public async Task It_goes_through_days_of_a_copy_and_leaves_everything_as_it_was()
    {
        await using var host = await WebHost.Start();
        var templates = new DataFolder(host.Folder).Templates;
        var template = Path.Combine(templates, "sjabloon.db");
        File.Copy(await TestFirmContents.WriteTemplate(), template);
        var before = await File.ReadAllBytesAsync(template);
        var rehearsal = Wanted(host);

        Assert.True(await rehearsal.Once(CancellationToken.None));

        Assert.False(await rehearsal.Once(CancellationToken.None));
        Assert.Equal([template], Directory.GetFiles(templates));
        Assert.Equal(before, await File.ReadAllBytesAsync(template));
    }

    [Fact]
    public async Task Without_a_firm_to_copy_it_waits_for_the_first()
    {
        await using var host = await WebHost.Start();
        var rehearsal = Wanted(host);

        Assert.False(await rehearsal.Once(CancellationToken.None));

        File.Copy(await TestFirmContents.WriteTemplate(), Path.Combine(new DataFolder(host.Folder).Templates, "sjabloon.db"));
        Assert.True(await rehearsal.Once(CancellationToken.None));
    }

    [Fact]
    public async Task A_template_that_is_broken_stops_nothing()
    {
        await using var host = await WebHost.Start();
        var template = Path.Combine(new DataFolder(host.Folder).Templates, "sjabloon.db");
        await File.WriteAllTextAsync(template, "dit is geen firma");

        Assert.False(await Wanted(host).Once(CancellationToken.None));

        Assert.Equal([template], Directory.GetFiles(Path.GetDirectoryName(template)!));
    }

    // The one of the host begins by itself some time after the start, and is turned off in tests.
    private static Rehearsal Wanted(WebHost host) =>
        ActivatorUtilities.CreateInstance<Rehearsal>(host.Services, new ConfigurationBuilder().Build());
}
