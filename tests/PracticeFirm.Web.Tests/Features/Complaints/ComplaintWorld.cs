using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Complaints;
using PracticeFirm.Web.Features.Complaints;
using PracticeFirm.Web.Infrastructure.Mailing;
using PracticeFirm.Web.Infrastructure.Persistence;
using PracticeFirm.Web.Tests.Features.Invoices;
using PracticeFirm.Web.Tests.Features.Offertes;
using PracticeFirm.Web.Tests.Infrastructure;

namespace PracticeFirm.Web.Tests.Features.Complaints;

/// <summary>Complaints of the Golden Spoon about three plate warmers, as far as a test wants them, by way of their own commands.</summary>
internal static class ComplaintWorld
{
    /// <summary>A mail that may go.</summary>
    public static MailEntry Mail { get; } = new("inkoop@klant.example", "Klacht {nummer}", "Goedemiddag,\n\nDit gaat over {nummer}. U hoort op {hoort_voor} meer.\n{vragen}\n\nSam");

    public static DateOnly Today => TestFirmContents.Today;

    public static DateOnly Day(int workingDays) => BusinessCalendar.AddWorkingDays(Today, workingDays);

    public static ComplaintEntry Entry(ComplaintCategory category = ComplaintCategory.Product, Remedy? wish = null) =>
        new(null, ComplaintChannel.Mail, Today, category, "Bordenwarmers kapot", "De bordenwarmers worden niet warm.", wish, "");

    /// <summary>A delivered and invoiced order, and a complaint about its plate warmers.</summary>
    public static async Task<(int Complaint, int Order)> Complained(this TestFirm firm, ComplaintCategory category = ComplaintCategory.Product, Remedy? wish = null, bool invoiced = true)
    {
        var order = await firm.GoldenOrder();
        if (invoiced)
            await firm.Invoiced(order);
        var line = await firm.LineOf(order, TestFirmContents.PlateWarmer);
        var made = await firm.Done(TestUser.Sam, new RegisterComplaint.Command(TestFirmContents.GoldenSpoon, Entry(category, wish), line with { Units = 2 }));
        return (made.Id, order);
    }

    public static async Task<RegisterComplaint.AboutEntry> LineOf(this TestFirm firm, int order, int article)
    {
        var model = await firm.Done(TestUser.Sam, new RegisterComplaint.Query(TestFirmContents.GoldenSpoon, order));
        await using var db = await firm.Db();
        var number = await db.Articles.Where(a => a.Id == article).Select(a => a.Number).SingleAsync();
        var line = model.Lines.Single(l => l.ArticleNumber == number);
        return new RegisterComplaint.AboutEntry(order, line.OrderLineId, line.DeliveryId, line.InvoiceId);
    }

    public static async Task<(int Complaint, int Order)> Assessed(this TestFirm firm, bool justified = true, Remedy? wish = null)
    {
        var (id, order) = await firm.Complained(wish: wish);
        await firm.Done(TestUser.Sam, new WriteCustomer.Send(id, ComplaintLetter.Acknowledge, Day(5), [], Mail));
        await firm.Done(TestUser.Sam, new HandleComplaint.Assess(id, new Assessment(ComplaintSeverity.Medium, ComplaintCause.ProductFault, justified, "De hele partij is slecht.")));
        return (id, order);
    }

    public static SolutionEntry Solution(Remedy remedy, int units = 2, decimal amount = 0) =>
        new(remedy, remedy is Remedy.Discount or Remedy.Apology or Remedy.Reject ? 0 : units, Money.FromEuros(amount), false, false, "De bordenwarmers waren niet goed.");

    /// <summary>A complaint with a solution that the customer agreed to; the manager agreed where that was needed.</summary>
    public static async Task<(int Complaint, int Order)> Agreed(this TestFirm firm, Remedy remedy, int units = 2, decimal amount = 0)
    {
        var (id, order) = await firm.Assessed();
        var prepared = await firm.Done(TestUser.Sam, new SolveComplaint.Command(id, Solution(remedy, units, amount), "De klant heeft gelijk en koopt al jaren bij ons."));
        if (prepared.NeedsApproval)
            await firm.Arrange(async db =>
            {
                var complaint = (await db.WholeComplaint(id, default))!;
                Assert.Empty(complaint.Decide(true, "Akkoord.", await db.Employees.SingleAsync(e => e.Id == TestFirmContents.Manager), Today).Errors);
                return 0;
            });
        await firm.Done(TestUser.Sam, new WriteCustomer.Send(id, ComplaintLetter.Offer, Day(4), [], Mail));
        await firm.Done(TestUser.Sam, new SettleComplaint.Agree(id, "Prima."));
        return (id, order);
    }

    public static async Task<Complaint> Saved(this TestFirm firm, int id)
    {
        await using var db = await firm.Db();
        return (await db.WholeComplaint(id, default))!;
    }

    public static DocumentRef Ref(int complaint) => new(DocumentKind.Complaint, complaint);
}
