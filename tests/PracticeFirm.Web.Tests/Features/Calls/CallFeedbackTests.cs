using PracticeFirm.Domain.Contacts;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Web.Features.Calls;
using PracticeFirm.Web.Tests.Features.Offertes;
using PracticeFirm.Web.Tests.Infrastructure;

namespace PracticeFirm.Web.Tests.Features.Calls;

public sealed class CallFeedbackTests
{
    [Fact]
    public void What_a_weak_reply_shows_is_no_skill()
    {
        var feedback = CallFeedback.Of([("opening", ReplyQuality.Good, CallSkills.Greet | CallSkills.Listen), ("verhaal", ReplyQuality.Weak, CallSkills.Solve)], null)!;

        Assert.Equal([CallSkills.Greet, CallSkills.Listen], feedback.Shown);
        Assert.Empty(feedback.Missed);
        Assert.Equal((1, 2), (feedback.Good, feedback.Replies));
        Assert.Null(CallFeedback.Of([], null));
    }

    [Theory]
    [InlineData(HelpLevel.Guided, true, true)]
    [InlineData(HelpLevel.Independent, true, false)]
    [InlineData(HelpLevel.Exam, false, false)]
    public async Task How_much_is_told_hangs_on_the_level_of_help(HelpLevel level, bool tells, bool advises)
    {
        await using var firm = await TestFirm.Open();
        var call = await firm.Ended(2, 3);
        await firm.Arrange(async db => db.Entry(await db.TheFirm(default)).Property(f => f.HelpLevel).CurrentValue = level);

        var shown = await firm.Done(TestUser.Sam, new ShowCall.Query(call));

        Assert.Equal(CallStatus.Ended, shown.Status);
        Assert.Equal((tells, advises), (shown.Feedback is not null, shown.Feedback?.Missed.Contains(CallSkills.Greet) == true));
        Assert.Contains(CallSkills.Greet, (await firm.Done(TestUser.Teacher, new ShowCall.Query(call))).Feedback!.Missed);
    }
}
