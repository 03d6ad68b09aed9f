using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Simulation.Actors;
using PracticeFirm.Web.Tests.Infrastructure;

namespace PracticeFirm.Web.Tests.Features.Scenarios;

/// <summary>
/// Every scenario by somebody who lets all of its days pass and does nothing: each letter, call and draft that it planned comes, and the
/// log tells of each that nobody took it up.
/// </summary>
public sealed class IdleDaysTests
{
    public static TheoryData<string> Scenarios => [.. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "seeds", "scenarios"), "*.yaml").Select(p => Path.GetFileNameWithoutExtension(p)!).Order(StringComparer.Ordinal)];

    [Fact]
    public void There_are_scenarios() => Assert.True(Scenarios.Count >= 10, $"Only {Scenarios.Count} scenarios found.");

    [Theory]
    [MemberData(nameof(Scenarios))]
    public async Task What_nobody_does_shows_in_the_log(string scenario)
    {
        await using var firm = await TestFirm.Of(scenario, 11);
        DateOnly start, last;
        await using (var db = await firm.Db())
        {
            start = (await db.TheFirm(default)).BusinessDay;
            last = await db.PlannedEvents.MaxAsync(e => e.DueOn);
        }

        Assert.True(last > start, "Nothing happens in this scenario.");
        await firm.Pass(BusinessCalendar.WorkingDaysBetween(start, last) + NeglectDay.Patience + 1);

        var log = (await firm.Events()).Where(e => e.BusinessDay >= start).ToLookup(e => (e.Kind, e.DocumentKind, e.DocumentId));
        await using var after = await firm.Db();
        var planned = await after.PlannedEvents.AsNoTracking().ToListAsync();
        Assert.All(planned, e => Assert.True(e.HappenedOn is not null, $"{e.Kind} {e.Code} of {e.DueOn} never happened."));
        foreach (var one in planned)
        {
            var made = new DocumentRef(one.MadeKind!.Value, one.MadeId!.Value);
            if (one.Kind == PlannedEventKind.Call)
                Assert.Single(log[("Call.Missed", made.Kind, made.Id)]);
            if (one.Kind == PlannedEventKind.Mail && await after.Mails.AsNoTracking().SingleAsync(m => m.Id == made.Id) is { Contains: not null } mail)
                Assert.True(log[("Mail.LeftAlone", made.Kind, made.Id)].Any(), $"Nothing in the log of {one.Code}: {mail.Subject}.");
            if (one.Kind == PlannedEventKind.FieldDraft)
                Assert.Single(log[("Offerte.CheckLeftAlone", made.Kind, made.Id)]);
        }
    }
}
