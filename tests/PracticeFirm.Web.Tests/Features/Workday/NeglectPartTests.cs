using PracticeFirm.Domain.Mail;
using PracticeFirm.Simulation.Actors;
using PracticeFirm.Web.Features.Inbox;
using PracticeFirm.Web.Tests.Features.Offertes;
using PracticeFirm.Web.Tests.Features.Scenarios;
using PracticeFirm.Web.Tests.Infrastructure;

namespace PracticeFirm.Web.Tests.Features.Workday;

/// <summary>What counts as left lying is what the learners left.</summary>
public sealed class NeglectPartTests
{
    [Theory]
    [InlineData(false, 0)]
    [InlineData(true, 1)]
    public async Task A_sign_in_a_mail_is_missed_by_who_puts_it_away_and_not_by_who_came_later(bool byLearner, int missed)
    {
        await using var firm = await TestFirm.Open();
        var mail = await firm.Arrange(async db =>
        {
            var came = MailMessage.Receive(TestFirmContents.Today, TestFirmContents.GoldenSpoon, "Jan <jan@lepel.example>", "info@firma.example", "Wij gaan verhuizen", "Er komt een zaal bij.").Holding(MailContent.Signal);
            if (!byLearner)
                Assert.True(came.Handle(TestFirmContents.Today).IsSuccess);
            came.ClearEvents();
            db.Mails.Add(came);
            await db.SaveChangesAsync();
            return came.Id;
        });
        if (byLearner)
            await firm.Done(TestUser.Sam, new HandleMail.Done(mail));

        await firm.Pass(NeglectDay.Patience + 1);

        Assert.Equal(missed, (await firm.Events()).Count(e => e.Kind == "Mail.LeftAlone" && e.DocumentId == mail));
    }
}
