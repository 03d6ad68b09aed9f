using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Contacts;
using PracticeFirm.Web.Infrastructure.Dispatch;

namespace PracticeFirm.Web.Tests.Infrastructure;

/// <summary>What no message may hold, wherever in it it stands.</summary>
public sealed class InputTests
{
    private sealed record Part(DocumentKind Kind, DateOnly? On);

    private sealed record Whole(string Text, Part? One = null, IReadOnlyList<Part>? Many = null, IReadOnlyDictionary<int, DateOnly>? Days = null, SignalKinds Signals = 0)
    {
        public DateOnly Follows => throw new InvalidOperationException("Not typed, so not looked at.");
    }

    [Fact]
    public void What_a_form_sends_passes()
    {
        var part = new Part(DocumentKind.Order, new DateOnly(2026, 11, 23));

        Assert.Null(Input.Wrong(new Whole("", part, [part, new Part(DocumentKind.Firm, null)], new Dictionary<int, DateOnly> { [1] = new(2199, 12, 31) }, SignalKinds.Complaint | SignalKinds.Wish)));
    }

    [Fact]
    public void A_choice_that_is_not_there_is_refused_wherever_it_stands()
    {
        var wrong = new Part((DocumentKind)99, null);

        foreach (var message in new[] { new Whole("", wrong), new Whole("", Many: [new Part(DocumentKind.Order, null), wrong]), new Whole("", Signals: (SignalKinds)(1 << 20)) })
            Assert.Equal("Input.Choice", Input.Wrong(message)?.Code);
    }

    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(1899, 12, 31)]
    [InlineData(2200, 1, 1)]
    [InlineData(9999, 12, 31)]
    public void A_day_that_no_calendar_reaches_is_refused(int year, int month, int day)
    {
        var far = new DateOnly(year, month, day);

        Assert.Equal(("Input.Day", "On"), Input.Wrong(new Whole("", new Part(DocumentKind.Order, far))) is { } error ? (error.Code, error.Field) : default);
        Assert.Equal("Input.Day", Input.Wrong(new Whole("", Days: new Dictionary<int, DateOnly> { [1] = far }))?.Code);
    }
}
