using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Contacts;
using PracticeFirm.Domain.Mail;
using PracticeFirm.Web.Components;
using PracticeFirm.Web.Tests.Features.Offertes;
using PracticeFirm.Web.Tests.Infrastructure;

namespace PracticeFirm.Web.Tests.Features.Components;

public sealed class ShowMailsAndTasksTests
{
    [Fact]
    public async Task Shows_what_was_written_and_planned_on_a_document_in_two_round_trips()
    {
        await using var firm = await TestFirm.Open();
        var id = await firm.Golden();
        await firm.Done(TestUser.Sam, Steps.Mail(id, TestFirmContents.Today.AddDays(3)));

        var (shown, roundTrips) = await firm.Count(TestUser.Teacher, new ShowMailsAndTasks.Query(DocumentKind.Offerte, id));

        Assert.Equal(2, roundTrips);
        var mail = Assert.Single(shown.Mails);
        Assert.Equal((MailDirection.Out, "inkoop@klant.example", "Offerte OFF-2026-0001"), (mail.Direction, mail.To, mail.Subject));
        var task = Assert.Single(shown.Tasks);
        Assert.Equal(("Bel Restaurant De Gouden Lepel B.V. over de offerte", TestFirmContents.Today.AddDays(3), false, "Sam Jansen"), (task.Subject, task.DueOn, task.Done, task.Owner));
    }

    [Fact]
    public async Task Another_kind_with_the_same_number_is_another_document()
    {
        await using var firm = await TestFirm.Open();
        await firm.Arrange(async db =>
        {
            var order = new DocumentRef(DocumentKind.PurchaseOrder, 7);
            db.Add(MailMessage.SendToSupplier(TestFirmContents.Today, 1, "Sam", "orders@devecht.example", "Rappel", "Waar blijft het?", order).Value);
            db.Add(MailMessage.ReceiveFromSupplier(TestFirmContents.Today, 1, "orders@devecht.example", "inkoop@deproef.example", "RE: Rappel", "Morgen.", order));
            db.Add(FollowUp.Plan("Bel de leverancier", TestFirmContents.Today, TestFirmContents.Sam, TestFirmContents.Today, null, order).Value);
            return await db.SaveChangesAsync();
        });

        var asked = await firm.Done(TestUser.Sam, new ShowMailsAndTasks.Query(DocumentKind.PurchaseOrder, 7));
        var other = await firm.Done(TestUser.Sam, new ShowMailsAndTasks.Query(DocumentKind.Order, 7));

        Assert.Equal(["RE: Rappel", "Rappel"], asked.Mails.Select(m => m.Subject));
        Assert.Equal(["Bel de leverancier"], asked.Tasks.Select(t => t.Subject));
        Assert.Empty(other.Mails);
        Assert.Empty(other.Tasks);
        await firm.NotForStrangers(new ShowMailsAndTasks.Query(DocumentKind.PurchaseOrder, 7));
    }
}
