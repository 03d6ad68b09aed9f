using PracticeFirm.Domain.Firm;
using PracticeFirm.Simulation.Scenarios;

namespace PracticeFirm.Web.Features.Scenarios;

/// <summary>The usual things of a scenario while they are typed.</summary>
public sealed class ScenarioDraft
{
    public string? Title { get; set; }

    public string? Goal { get; set; }

    /// <summary>Each on a line.</summary>
    public string? LearningGoals { get; set; }

    public HelpLevel Help { get; set; }

    public int? Minutes { get; set; }

    public DateOnly? BusinessDay { get; set; }

    public int? Customers { get; set; }

    public int? OpenRequests { get; set; }

    public int? Orders { get; set; }

    public List<Line> Events { get; } = [];

    /// <summary>What was typed, with nothing where nothing was.</summary>
    public ScenarioBasics Basics => new(
        (Title ?? "").Trim(), (Goal ?? "").Trim(),
        [.. (LearningGoals ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)],
        Help, Minutes ?? 0, BusinessDay ?? default, Customers ?? 0, OpenRequests ?? -1, Orders ?? -1,
        [.. Events.OrderBy(e => e.Day ?? -1).Select(e => e.Planned with { Day = e.Day ?? -1 })]);

    public static ScenarioDraft Of(ScenarioBasics basics)
    {
        var draft = new ScenarioDraft
        {
            Title = basics.Title,
            Goal = basics.Goal,
            LearningGoals = string.Join('\n', basics.LearningGoals),
            Help = basics.Help,
            Minutes = basics.Minutes,
            BusinessDay = basics.BusinessDay,
            Customers = basics.Customers,
            OpenRequests = basics.OpenRequests,
            Orders = basics.Orders,
        };
        draft.Events.AddRange(basics.Events.OrderBy(e => e.Day).Select(e => new Line(e)));
        return draft;
    }

    /// <summary>An event with its day while that is typed.</summary>
    public sealed class Line(EventSeed planned)
    {
        public EventSeed Planned { get; } = planned;

        public int? Day { get; set; } = planned.Day;
    }
}
