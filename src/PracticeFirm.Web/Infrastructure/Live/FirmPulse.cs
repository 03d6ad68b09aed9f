using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Contacts;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Domain.Mail;
using PracticeFirm.Domain.Offertes;
using PracticeFirm.Web.Infrastructure.Firms;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Infrastructure.Live;

/// <summary>Something a learner did.</summary>
/// <param name="At">When, UTC.</param>
/// <param name="Kind">What, a stable name.</param>
/// <param name="Text">What, in one Dutch sentence; may be empty.</param>
/// <param name="By">Who.</param>
/// <param name="Document">What it was done to; null for nothing in particular.</param>
/// <param name="Title">How people call that; null when it is gone.</param>
public sealed record LearnerStep(DateTime At, string Kind, string Text, string By, DocumentRef? Document, string? Title);

/// <summary>How often something happened.</summary>
/// <param name="Count">How often.</param>
/// <param name="Last">The last one in words; null when there is none.</param>
public sealed record Tally(int Count, string? Last)
{
    /// <summary>Never.</summary>
    public static Tally None { get; } = new(0, null);
}

/// <summary>How it goes in a firm, as its own log tells.</summary>
/// <param name="BusinessDay">The firm's date.</param>
/// <param name="Last">The last thing a learner did, refused or not; null before the first.</param>
/// <param name="LastStepAt">When a learner last did something that was not refused, UTC; null before the first.</param>
/// <param name="ResetAt">When the firm was put back last, UTC; null when it never was.</param>
/// <param name="Current">What a learner last did to a document; null for nothing yet.</param>
/// <param name="Refusals">What was refused.</param>
/// <param name="Warnings">What stood out in a document that was sent or confirmed all the same.</param>
/// <param name="Kinds">Kinds of what was done, for the steps of a werkproces.</param>
/// <param name="HasWork">True while something lies there for the learners today.</param>
public sealed record FirmPulse(
    DateOnly BusinessDay, LearnerStep? Last, DateTime? LastStepAt, DateTime? ResetAt, LearnerStep? Current, Tally Refusals, Tally Warnings, IReadOnlySet<string> Kinds, bool HasWork)
{
    /// <summary>What stands in the log of a document that went out with something that stood out.</summary>
    private static readonly string[] GoneOut = ["Offerte.Sent", "Order.Confirmed"];

    /// <summary>Takes the pulse of a firm, in four round trips however much was done.</summary>
    /// <param name="db">The firm.</param>
    /// <param name="ct">Stops it.</param>
    public static async Task<FirmPulse> Of(FirmDb db, CancellationToken ct)
    {
        var learners = db.Employees.Where(e => e.UserId != null && e.UserId != "");
        var head = await db.Firms.AsNoTracking().Select(f => new
        {
            f.BusinessDay,
            ResetAt = db.Events.Where(e => e.DocumentKind == DocumentKind.Firm && e.DocumentId == 0 && e.Kind == FirmKeeper.WasReset).Max(e => (DateTime?)e.At),
            HasWork = db.Mails.Any(m => m.Direction == MailDirection.In && m.HandledOn == null && (m.OwnerId == null || learners.Any(l => l.Id == m.OwnerId)))
                || db.QuoteRequests.Any(r => r.Status == RequestStatus.New)
                || db.PhoneCalls.Any(c => c.Status == CallStatus.Ringing || c.Status == CallStatus.Waiting)
                || db.FollowUps.Any(t => t.DoneOn == null && t.DueOn <= f.BusinessDay && learners.Any(l => l.Id == t.OwnerId)),
        }).SingleAsync(ct);
        var groups = await db.OfLearners()
            .GroupBy(e => new { e.Kind, IsRefused = e.Outcome != FirmEvent.Done, HasDocument = e.DocumentId > 0 && e.DocumentKind != DocumentKind.Firm })
            .Select(g => new { g.Key.Kind, g.Key.IsRefused, g.Key.HasDocument, Count = g.Count(), Last = g.Max(e => e.Id) })
            .ToListAsync(ct);
        if (groups.Count == 0)
            return new FirmPulse(head.BusinessDay, null, null, head.ResetAt, null, Tally.None, Tally.None, new HashSet<string>(), head.HasWork);

        var done = groups.Where(g => !g.IsRefused).ToList();
        var refused = groups.Where(g => g.IsRefused).ToList();
        var (last, step, paper, refusal) = (Latest(groups.Select(g => g.Last)), Latest(done.Select(g => g.Last)), Latest(done.Where(g => g.HasDocument).Select(g => g.Last)), Latest(refused.Select(g => g.Last)));
        long[] wanted = [last, step, paper, refusal];
        var lines = await db.OfLearners()
            .Where(e => wanted.Contains(e.Id) || (GoneOut.Contains(e.Kind) && e.Outcome == FirmEvent.Done))
            .OrderBy(e => e.Id)
            .ToListAsync(ct);
        var known = lines.ToDictionary(e => e.Id);
        var labels = await db.LabelsOf([DocumentOf(known.GetValueOrDefault(last)), DocumentOf(known.GetValueOrDefault(paper))], ct);
        var warned = lines.Where(e => GoneOut.Contains(e.Kind)).Select(e => (Line: e, Count: StoodOut(e.Data))).Where(w => w.Count > 0).ToList();
        return new FirmPulse(
            head.BusinessDay,
            Step(known.GetValueOrDefault(last), labels),
            known.GetValueOrDefault(step)?.At,
            head.ResetAt,
            Step(known.GetValueOrDefault(paper), labels),
            new Tally(refused.Sum(g => g.Count), known.GetValueOrDefault(refusal)?.Text),
            new Tally(warned.Sum(w => w.Count), warned.Count == 0 ? null : warned[^1].Line.Text),
            done.Select(g => g.Kind).ToHashSet(),
            head.HasWork);
    }

    private static long Latest(IEnumerable<long> ids) => ids.DefaultIfEmpty().Max();

    private static DocumentRef? DocumentOf(FirmEvent? line) =>
        line is { DocumentId: > 0 } and not { DocumentKind: DocumentKind.Firm } ? new DocumentRef(line.DocumentKind, line.DocumentId) : null;

    private static LearnerStep? Step(FirmEvent? line, IReadOnlyDictionary<DocumentRef, DocumentLabel> labels)
    {
        if (line is null)
            return null;
        var document = DocumentOf(line);
        return new LearnerStep(line.At, line.Kind, line.Text, line.ActorName, document, document is { } d ? labels.GetValueOrDefault(d)?.Title : null);
    }

    private static int StoodOut(string? data)
    {
        if (data is null)
            return 0;
        using var json = JsonDocument.Parse(data);
        return json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty("StoodOut", out var codes) && codes.ValueKind == JsonValueKind.Array ? codes.GetArrayLength() : 0;
    }
}
