using Microsoft.Extensions.Time.Testing;
using PracticeFirm.Web.Infrastructure.Security;

namespace PracticeFirm.Web.Tests.Infrastructure;

public sealed class ShortLivedFilesTests
{
    [Fact]
    public void A_file_is_there_for_its_owner_for_some_minutes()
    {
        var clock = new FakeTimeProvider();
        var files = new ShortLivedFiles(clock);
        var ticket = files.Keep("docent", "a.pdf", [1, 2]);

        Assert.Equal("a.pdf", files.Find("docent", ticket)!.Value.Name);
        Assert.Null(files.Find("docent2", ticket));
        Assert.NotEqual(ticket, files.Keep("docent", "a.pdf", [1, 2]));
        clock.Advance(ShortLivedFiles.Life);
        Assert.Null(files.Find("docent", ticket));
    }

    [Fact]
    public void No_more_are_kept_than_fit()
    {
        var clock = new FakeTimeProvider();
        var files = new ShortLivedFiles(clock);
        var tickets = Enumerable.Range(0, 150).Select(_ =>
        {
            clock.Advance(TimeSpan.FromSeconds(1));
            return files.Keep("docent", "a.pdf", []);
        }).ToList();

        Assert.Equal(100, tickets.Count(ticket => files.Find("docent", ticket) is not null));
        Assert.Null(files.Find("docent", tickets[0]));
        Assert.NotNull(files.Find("docent", tickets[^1]));
    }
}
