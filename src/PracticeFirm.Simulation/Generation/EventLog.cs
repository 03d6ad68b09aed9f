using System.Text.Json;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Firm;

namespace PracticeFirm.Simulation.Generation;

/// <summary>Gathers what happened while history is made, and writes it down in order of the business day.</summary>
internal sealed class EventLog
{
    /// <summary>Minutes between nine and five.</summary>
    private const int MinutesOfADay = 480;

    private readonly List<(DateOnly Day, string Actor, DocumentKind Kind, int Id, DomainEvent Event)> _entries = [];

    /// <summary>Takes over what happened to an aggregate.</summary>
    public void Take(Aggregate aggregate, DateOnly day, string actor)
    {
        foreach (var happened in aggregate.Events)
            if (!IsEdit(happened.Kind))
                _entries.Add((day, actor, aggregate.DocumentKind, aggregate.Id, happened));
        aggregate.ClearEvents();
    }

    /// <summary>The lines of the log.</summary>
    public IReadOnlyList<FirmEvent> Write()
    {
        var events = new List<FirmEvent>(_entries.Count);
        var (day, minute) = (DateOnly.MinValue, 0);
        foreach (var entry in _entries.OrderBy(e => e.Day.DayNumber))
        {
            (day, minute) = entry.Day == day ? (day, minute + 1) : (entry.Day, 0);
            events.Add(FirmEvent.Of(
                entry.Day.ToDateTime(new TimeOnly(9, 0), DateTimeKind.Utc).AddMinutes(Math.Min(minute, MinutesOfADay)),
                entry.Day, "", entry.Actor, entry.Event.Kind, entry.Kind, entry.Id, entry.Event.Text,
                data: entry.Event.Data is { } data ? JsonSerializer.Serialize(data) : null,
                id: events.Count + 1));
        }

        return events;
    }

    private static bool IsEdit(string kind) => kind is
        "Offerte.LineAdded" or "Offerte.LineChanged" or "Offerte.TermsChanged" or "Firm.DayStarted"
        or "Order.LineAdded" or "Order.TermsChanged" or "Order.Reserved" or "Order.Told"
        or "Purchase.Started" or "Purchase.LineAdded" or "Invoice.Drafted" or "BankLine.Booked" or "Stock.WrittenOff";
}
