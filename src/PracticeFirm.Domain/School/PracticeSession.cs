using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Firm;

namespace PracticeFirm.Domain.School;

/// <summary>A class at work on one scenario: same difficulty for everyone, a seed of one's own per firm.</summary>
public sealed class PracticeSession
{
    /// <summary>Longest code of a scenario.</summary>
    public const int ScenarioLength = 40;

    /// <summary>Longest title.</summary>
    public const int TitleLength = 120;

    private PracticeSession()
    {
    }

    /// <summary>Number; 0 until saved.</summary>
    public int Id { get; private set; }

    /// <summary>The class.</summary>
    public int ClassId { get; private set; }

    /// <summary>What the learners are to do, as it stands on their card.</summary>
    public string Title { get; private set; } = "";

    /// <summary>Code of the scenario.</summary>
    public string Scenario { get; private set; } = "";

    /// <summary>Seed from which the seeds of the firms count.</summary>
    public int Seed { get; private set; }

    /// <summary>How much the system warns.</summary>
    public HelpLevel HelpLevel { get; private set; }

    /// <summary>First day of school on which it counts.</summary>
    public DateOnly StartsOn { get; private set; }

    /// <summary>Last day of school on which it is to be done; null without one.</summary>
    public DateOnly? Until { get; private set; }

    /// <summary>True once the teacher has closed it: learners read, nobody writes.</summary>
    public bool IsClosed { get; private set; }

    /// <summary>
    /// Opens a session. Errors: <see cref="SchoolErrors.TitleMissing"/>, <see cref="SchoolErrors.ScenarioMissing"/>,
    /// <see cref="SchoolErrors.EndsBeforeStart"/>.
    /// </summary>
    public static Result<PracticeSession> Open(int classId, string title, string scenario, int seed, HelpLevel helpLevel, DateOnly startsOn, DateOnly? until)
    {
        if (string.IsNullOrWhiteSpace(title) || title.Length > TitleLength)
            return SchoolErrors.TitleMissing;
        if (string.IsNullOrWhiteSpace(scenario) || scenario.Length > ScenarioLength)
            return SchoolErrors.ScenarioMissing;
        if (until < startsOn)
            return SchoolErrors.EndsBeforeStart;
        return new PracticeSession
        {
            ClassId = classId,
            Title = title.Trim(),
            Scenario = scenario,
            Seed = seed,
            HelpLevel = helpLevel,
            StartsOn = startsOn,
            Until = until,
        };
    }

    /// <summary>Closes the session. Error: <see cref="SchoolErrors.AlreadyClosed"/>.</summary>
    public Result Close()
    {
        if (IsClosed)
            return SchoolErrors.AlreadyClosed;
        IsClosed = true;
        return Result.Success;
    }
}
