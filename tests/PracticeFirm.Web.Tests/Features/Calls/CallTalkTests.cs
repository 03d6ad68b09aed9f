using Bunit;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Contacts;
using PracticeFirm.Web.Features.Calls;

namespace PracticeFirm.Web.Tests.Features.Calls;

public sealed class CallTalkTests : IDisposable
{
    private static readonly ShowCall.Model Model = new(
        3, CallStatus.Talking, ContactDirection.In, null, 1, "Hotel De Linde", "Marieke Bos", null, null, new DateOnly(2026, 11, 23), new TimeOnly(9, 12), "Sam Jansen", true, 2, null, null,
        [new(1, true, "Met Marieke Bos."), new(2, false, "Goedemorgen."), new(3, true, "De doos is kapot.")], [new(2, "Wat vervelend."), new(0, "Hoeveel?"), new(1, "Tja.")], 1, false, "",
        null, false, null, "nl", null, new("Joost de Bruin", null, 0, 1, 0, 0, Money.Zero, 0, Money.Zero, null, null, 0));

    private readonly BunitContext _page = new();

    public void Dispose() => _page.Dispose();

    [Fact]
    public void What_was_said_stands_in_order_and_replies_have_a_key()
    {
        var talk = _page.Render<CallTalk>(t => t.Add(p => p.Model, Model));

        Assert.Equal(["Marieke Bos", "Jij", "Marieke Bos"], talk.FindAll(".talk-who").Select(w => w.TextContent));
        Assert.Equal(["1", "2", "3"], talk.FindAll("button.reply").Select(b => b.GetAttribute("data-shortcut")));
        Assert.Equal("Marieke Bos: De doos is kapot.", talk.Find("[role=status]").TextContent);
        Assert.Equal("nl", talk.Find(".reply span").GetAttribute("lang"));
        Assert.Empty(talk.FindAll(".talk-mood"));
        Assert.DoesNotContain("Good", talk.Markup);
    }

    [Fact]
    public void A_reply_is_chosen_by_its_number_and_not_by_its_place()
    {
        var chosen = -1;
        var talk = _page.Render<CallTalk>(t => t.Add(p => p.Model, Model).Add(p => p.OnSay, number => chosen = number));

        talk.FindAll("button.reply")[1].Click();

        Assert.Equal(0, chosen);
    }

    [Fact]
    public void The_mood_is_an_icon_and_a_word_where_it_is_shown()
    {
        var talk = _page.Render<CallTalk>(t => t.Add(p => p.Model, Model with { Mood = 2 }));

        Assert.Equal("De klant klinkt ontevreden", talk.Find(".talk-mood .status-badge").TextContent.Trim());
        Assert.NotNull(talk.Find(".talk-mood .fa-face-frown"));
    }

    [Fact]
    public void Who_looks_on_says_nothing()
    {
        var talk = _page.Render<CallTalk>(t => t.Add(p => p.Model, Model with { IsMine = false }));

        Assert.Empty(talk.FindAll("button.reply"));
        Assert.Contains("Sam Jansen voert dit gesprek", talk.Markup);
    }

    [Fact]
    public void While_a_reply_is_sent_no_other_can_be()
    {
        var talk = _page.Render<CallTalk>(t => t.Add(p => p.Model, Model).Add(p => p.Busy, true));

        Assert.All(talk.FindAll("button.reply"), b => Assert.True(b.HasAttribute("disabled")));
    }
}
