using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Domain.Mail;
using PracticeFirm.Web.Features.Workday;
using PracticeFirm.Web.Tests.Features.Offertes;
using PracticeFirm.Web.Tests.Infrastructure;

namespace PracticeFirm.Web.Tests.Features.Scenarios;

/// <summary>Days of a learner in the firm of a scenario, and what can be read of them afterwards.</summary>
internal static class LearnerDays
{
    /// <summary>Lets working days pass.</summary>
    public static async Task Pass(this TestFirm firm, int days)
    {
        for (var i = 0; i < days; i++)
            await firm.Done(TestUser.Sam, new AdvanceDay.Command(await firm.Ahead(0)));
    }

    /// <summary>The firm's date, or a working day after it.</summary>
    public static async Task<DateOnly> Ahead(this TestFirm firm, int workingDays)
    {
        await using var db = await firm.Db();
        return BusinessCalendar.AddWorkingDays((await db.TheFirm(default)).BusinessDay, workingDays);
    }

    /// <summary>What came of an event that the scenario planned: a mail, a call, a draft.</summary>
    public static async Task<DocumentRef> Happened(this TestFirm firm, string code)
    {
        await using var db = await firm.Db();
        var planned = await db.PlannedEvents.AsNoTracking().Where(e => e.Code == code && e.HappenedOn != null).OrderBy(e => e.HappenedOn).ThenBy(e => e.Id).LastAsync();
        return new DocumentRef(planned.MadeKind!.Value, planned.MadeId!.Value);
    }

    /// <summary>A mail that the scenario planned.</summary>
    public static async Task<MailMessage> Letter(this TestFirm firm, string code)
    {
        var mail = await firm.Happened(code);
        await using var db = await firm.Db();
        return await db.Mails.AsNoTracking().SingleAsync(m => m.Id == mail.Id);
    }

    /// <summary>What the firm received about a document, or in the exchange of a mail, after that mail itself.</summary>
    public static async Task<IReadOnlyList<MailMessage>> Received(this TestFirm firm, DocumentRef about)
    {
        await using var db = await firm.Db();
        return await db.Mails.AsNoTracking()
            .Where(m => m.Direction == MailDirection.In && ((m.AttachedKind == about.Kind && m.AttachedId == about.Id) || (about.Kind == DocumentKind.Mail && m.ThreadId == about.Id)))
            .OrderBy(m => m.Id)
            .ToListAsync();
    }

    /// <summary>What the log tells of a document under this name, the oldest first.</summary>
    public static async Task<IReadOnlyList<FirmEvent>> Log(this TestFirm firm, DocumentRef about, string kind) =>
        [.. (await firm.Events()).Where(e => e.Kind == kind && (e.DocumentKind, e.DocumentId) == (about.Kind, about.Id))];

    /// <summary>The one line that the log has of a document under this name.</summary>
    public static async Task<FirmEvent> Logged(this TestFirm firm, DocumentRef about, string kind) => Assert.Single(await firm.Log(about, kind));
}
