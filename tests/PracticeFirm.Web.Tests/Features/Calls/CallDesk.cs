using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Contacts;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Web.Components.Telephone;
using PracticeFirm.Web.Features.Calls;
using PracticeFirm.Web.Features.Workday;
using PracticeFirm.Web.Tests.Features.Invoices;
using PracticeFirm.Web.Tests.Features.Offertes;
using PracticeFirm.Web.Tests.Infrastructure;

namespace PracticeFirm.Web.Tests.Features.Calls;

/// <summary>Calls in the firm of the tests.</summary>
internal static class CallDesk
{
    /// <summary>The complaint about a delivery that comes in.</summary>
    public const string Complaint = "klacht-gebroken-zending";

    /// <summary>The replies by which it ends well: ask everything, sum up, agree.</summary>
    public static readonly int[] WellDone = [0, 0, 0, 0, 1, 0, 2, 0, 4, 0, 0];

    /// <summary>Plans a complaint of the restaurant for tomorrow, and starts that day; gives the call.</summary>
    public static async Task<int> Rung(this TestFirm firm)
    {
        await firm.Delivered(TestFirmContents.GoldenSpoon, new InvoiceWorld.Wanted(TestFirmContents.WineGlass, 12));
        await firm.Arrange(db => Task.FromResult(db.PlannedEvents.Add(PlannedEvent.Plan(PlannedEventKind.Call, TestFirmContents.Today, Complaint, TestFirmContents.GoldenSpoon))));
        await firm.Done(TestUser.Sam, new AdvanceDay.Command(TestFirmContents.Today));
        await using var db = await firm.Db();
        return (await db.PhoneCalls.SingleAsync()).Id;
    }

    /// <summary>A call that Sam answered.</summary>
    public static async Task<int> Answered(this TestFirm firm) => await firm.Done(TestUser.Sam, new AnswerCall.Command(await firm.Rung()));

    /// <summary>A call that Sam answered and brought to its end.</summary>
    public static async Task<int> Ended(this TestFirm firm, params int[] replies)
    {
        var call = await firm.Answered();
        foreach (var (said, reply) in (replies.Length == 0 ? WellDone : replies).Index())
            await firm.Done(TestUser.Sam, new TalkInCall.Say(call, said, reply));
        return call;
    }

    /// <summary>The call as it was saved.</summary>
    public static async Task<PhoneCall> SavedCall(this TestFirm firm, int id)
    {
        await using var db = await firm.Db();
        return await db.PhoneCalls.Include(c => c.Lines).Include(c => c.Findings).SingleAsync(c => c.Id == id);
    }
}
