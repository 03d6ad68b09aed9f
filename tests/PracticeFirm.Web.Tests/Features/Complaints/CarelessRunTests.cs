using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Complaints;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Domain.Mail;
using PracticeFirm.Domain.Returns;
using PracticeFirm.Web.Features.Complaints;
using PracticeFirm.Web.Features.Deliveries;
using PracticeFirm.Web.Features.Returns;
using PracticeFirm.Web.Tests.Features.Offertes;
using PracticeFirm.Web.Tests.Features.Returns;
using PracticeFirm.Web.Tests.Features.Scenarios;
using PracticeFirm.Web.Tests.Infrastructure;
using static PracticeFirm.Web.Tests.Features.Complaints.ComplaintWorld;

namespace PracticeFirm.Web.Tests.Features.Complaints;

/// <summary>The scenario of werkproces 3.1 by a learner who doesn't take care: what they leave out can be read in the log and in what the customer writes.</summary>
public sealed class CarelessRunTests
{
    [Fact]
    public async Task Every_omission_shows_in_the_log_and_in_what_the_customer_does()
    {
        await using var firm = await TestFirm.Of("kantoor-klacht", 4);
        var (id, units) = await Registered(firm);

        // Nobody tells the customer that the complaint was taken in.
        await firm.Pass(6);
        Assert.Contains("moest je de klacht bevestigen", await Single(firm, id, "Complaint.Late"), StringComparison.Ordinal);
        Assert.Contains("wij wachten nog op u", Assert.Single(await Letters(firm, id)), StringComparison.Ordinal);
        await firm.Done(TestUser.Sam, new WriteCustomer.Tell(id, ComplaintLetter.Acknowledge, await firm.Ahead(3), ComplaintChannel.Phone));
        Assert.Contains("Dat was te laat", await Single(firm, id, "Complaint.Acknowledged"), StringComparison.Ordinal);

        // Nothing is asked, nobody is consulted.
        await firm.Done(TestUser.Sam, new HandleComplaint.Assess(id, new Assessment(ComplaintSeverity.Low, ComplaintCause.Unknown, true, "Dat zal wel.")));
        Assert.EndsWith("De klant is niets gevraagd.", await Single(firm, id, "Complaint.Assessed"), StringComparison.Ordinal);

        // The dearest solution is promised, for a day that can't be kept.
        var choices = (await firm.Done(TestUser.Sam, new SolveComplaint.Query(id))).Choices.Where(c => c.WhyNot is null).ToList();
        var dearest = choices.MaxBy(c => c.Total)!;
        Assert.Equal(Remedy.Replace, dearest.Remedy);
        Assert.True(choices.Count(c => c.Total > Money.Zero && c.Total < dearest.Total) >= 2);
        await firm.Done(TestUser.Sam, new SolveComplaint.Command(id, new SolutionEntry(Remedy.Replace, units, Money.Zero, true, false, "Wij ruilen het om.")));
        var prepared = await Logged(firm, id, "Complaint.SolutionPrepared");
        Assert.Contains($"\"cost\":{dearest.Total.Cents}", prepared.Data, StringComparison.Ordinal);
        Assert.Contains("\"fitsWish\":false", prepared.Data, StringComparison.Ordinal);
        await firm.Done(TestUser.Sam, new WriteCustomer.Tell(id, ComplaintLetter.Offer, await firm.Ahead(1), ComplaintChannel.Phone));

        // The customer agrees, the day passes, nothing happens.
        await firm.Pass(2);
        Assert.Equal(SolutionAnswer.Accepted, (await firm.Saved(id)).Solution!.Answer);
        Assert.Contains(await Texts(firm, id, "Complaint.Late"), t => t.Contains("de afgesproken oplossing uitvoeren", StringComparison.Ordinal));
        await CarryOut(firm, id, units);
        Assert.Contains("Later dan afgesproken", await Single(firm, id, "Complaint.Resolved"), StringComparison.Ordinal);

        // The customer doesn't hear that it was done.
        await firm.Pass(2);
        Assert.Contains(await Texts(firm, id, "Complaint.Late"), t => t.Contains("de klant laten weten hoe het is afgelopen", StringComparison.Ordinal));
        Assert.Equal(3, (await Letters(firm, id)).Count(s => s.Contains("wij wachten nog op u", StringComparison.Ordinal)));

        // Asked too early, the customer is dissatisfied, and closing asks for a reason.
        await firm.Done(TestUser.Sam, new WriteCustomer.Tell(id, ComplaintLetter.Inform, null, ComplaintChannel.Phone));
        await firm.Done(TestUser.Sam, new WriteCustomer.Send(id, ComplaintLetter.Aftercare, null, [], Mail));
        Assert.Contains("\"early\":true", (await Logged(firm, id, "Complaint.AftercareAsked")).Data, StringComparison.Ordinal);
        await firm.Pass(1);
        var complaint = await firm.Saved(id);
        Assert.Equal((3, true), (complaint.TimesLate, complaint.Satisfaction <= 2));
        await firm.Refused(TestUser.Sam, new SettleComplaint.Close(id, ""), "Complaint.NotSatisfied", "Reason", (DocumentKind.Complaint, id));
        await firm.Done(TestUser.Sam, new SettleComplaint.Close(id, "Klaar."));
        Assert.Equal("Gesloten: Klaar.", await Single(firm, id, "Complaint.Closed"));
    }

    /// <summary>The complaint in the first mail, as it is registered in haste: without the wish of the customer.</summary>
    private static async Task<(int Id, int Units)> Registered(TestFirm firm)
    {
        int mail;
        await using (var db = await firm.Db())
            mail = await db.Mails.Where(m => m.Direction == MailDirection.In && m.Subject == "Verkeerd artikel ontvangen").Select(m => m.Id).SingleAsync();
        var source = new DocumentRef(DocumentKind.Mail, mail);
        var model = await firm.Done(TestUser.Sam, new RegisterComplaint.Query(Source: source));
        var line = model.Lines.First(l => model.From!.Text.Contains(l.Description, StringComparison.Ordinal));
        var entry = new ComplaintEntry(null, ComplaintChannel.Mail, model.Today, ComplaintCategory.WrongDelivery, "Verkeerd artikel", "Verkeerd geleverd.", null, "");
        var about = new RegisterComplaint.AboutEntry(model.OrderId, line.OrderLineId, line.DeliveryId, line.InvoiceId, line.Shipped);
        return ((await firm.Done(TestUser.Sam, new RegisterComplaint.Command(model.Customer!.Id, entry, about, source))).Id, line.Shipped);
    }

    private static async Task CarryOut(TestFirm firm, int id, int units)
    {
        var complaint = await firm.Saved(id);
        var order = complaint.OrderId!.Value;
        var asking = new RequestReturn.Command(order, [new ReturnEntry(complaint.DeliveryLineId!.Value, units, ReturnReason.WrongArticle)], "", Money.Zero, Ref(id));
        var ret = (await firm.Done(TestUser.Sam, asking)).Id;
        await firm.Done(TestUser.Sam, new AnswerReturn.Approve(ret, Money.Zero, "", ReturnWorld.Mail));
        await firm.Done(TestUser.Sam, new ReceiveReturn.Command(ret, []));
        var came = await firm.SavedReturn(ret);
        await firm.Done(TestUser.Sam, new InspectReturn.Command(ret, Money.Zero, [.. came.Lines.Select(l => ReturnWorld.Found(l.Id, ReturnDecision.Replace))]));
        await firm.Done(TestUser.Sam, new SettleReturn.Command(ret, ReturnWorld.Mail));
        await firm.Done(TestUser.Sam, new ReleaseDelivery.ReserveFree(order));
        await firm.Done(TestUser.Sam, new DeliverNow.Command(order));
    }

    private static async Task<IReadOnlyList<string>> Letters(TestFirm firm, int id) =>
        [.. (await firm.Done(TestUser.Sam, new ShowComplaint.Query(id))).Mails.Where(m => m.Direction == MailDirection.In).Select(m => m.Subject)];

    private static async Task<FirmEvent> Logged(TestFirm firm, int id, string kind) =>
        Assert.Single(await firm.Events(), e => e.Kind == kind && (e.DocumentKind, e.DocumentId) == (DocumentKind.Complaint, id));

    private static async Task<string> Single(TestFirm firm, int id, string kind) => (await Logged(firm, id, kind)).Text;

    private static async Task<IReadOnlyList<string>> Texts(TestFirm firm, int id, string kind) =>
        [.. (await firm.Events()).Where(e => e.Kind == kind && (e.DocumentKind, e.DocumentId) == (DocumentKind.Complaint, id)).Select(e => e.Text)];
}
