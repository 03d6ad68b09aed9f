using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Firm;

namespace PracticeFirm.Domain.School;

/// <summary>Which data the firms of a session have.</summary>
public enum SessionVariants
{
    /// <summary>The same for every firm.</summary>
    Same,

    /// <summary>An equivalent variant for each: other names and figures, same difficulty.</summary>
    Own,
}

/// <summary>Who starts the next business day.</summary>
public enum DayMover
{
    /// <summary>The learners of a firm, each in their own.</summary>
    Learner,

    /// <summary>The teacher, for all firms at once.</summary>
    Teacher,
}

/// <summary>What a teacher chooses for a session.</summary>
/// <param name="Title">What the learners are to do.</param>
/// <param name="Scenario">Code of the scenario.</param>
/// <param name="Seed">Seed from which the seeds of the firms count.</param>
/// <param name="HelpLevel">How much the system warns.</param>
/// <param name="StartsAt">From when learners may enter, UTC.</param>
/// <param name="EndsAt">From when they may only read, UTC; null without an end.</param>
/// <param name="Variants">Which data the firms have.</param>
/// <param name="DayMover">Who starts the next business day.</param>
public sealed record SessionPlan(
    string Title, string Scenario, int Seed, HelpLevel HelpLevel, DateTime StartsAt, DateTime? EndsAt = null, SessionVariants Variants = SessionVariants.Own, DayMover DayMover = DayMover.Learner);

/// <summary>A class at work on one scenario, for the length of some lessons.</summary>
public sealed class PracticeSession
{
    /// <summary>Longest code of a scenario.</summary>
    public const int ScenarioLength = 40;

    /// <summary>Longest title.</summary>
    public const int TitleLength = 120;

    /// <summary>Longest message that a pause shows.</summary>
    public const int PauseTextLength = 200;

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

    /// <summary>From when learners may enter, UTC.</summary>
    public DateTime StartsAt { get; private set; }

    /// <summary>From when they may only read, UTC; null without an end.</summary>
    public DateTime? EndsAt { get; private set; }

    /// <summary>Which data the firms have.</summary>
    public SessionVariants Variants { get; private set; }

    /// <summary>Who starts the next business day.</summary>
    public DayMover DayMover { get; private set; }

    /// <summary>Since when everybody looks at the board, UTC; null while they work.</summary>
    public DateTime? PausedAt { get; private set; }

    /// <summary>What their screens say meanwhile.</summary>
    public string PauseText { get; private set; } = "";

    /// <summary>True once the teacher has closed it: learners read, nobody writes.</summary>
    public bool IsClosed { get; private set; }

    /// <summary>True while everybody looks at the board.</summary>
    public bool IsPaused => PausedAt is not null;

    /// <summary>
    /// Opens a session. Errors: <see cref="SchoolErrors.TitleMissing"/>, <see cref="SchoolErrors.ScenarioMissing"/>,
    /// <see cref="SchoolErrors.EndsBeforeStart"/>.
    /// </summary>
    /// <param name="classId">The class.</param>
    /// <param name="plan">What was chosen.</param>
    public static Result<PracticeSession> Open(int classId, SessionPlan plan)
    {
        if (string.IsNullOrWhiteSpace(plan.Title) || plan.Title.Length > TitleLength)
            return SchoolErrors.TitleMissing;
        if (string.IsNullOrWhiteSpace(plan.Scenario) || plan.Scenario.Length > ScenarioLength)
            return SchoolErrors.ScenarioMissing;
        if (plan.EndsAt <= plan.StartsAt)
            return SchoolErrors.EndsBeforeStart;
        return new PracticeSession
        {
            ClassId = classId,
            Title = plan.Title.Trim(),
            Scenario = plan.Scenario,
            Seed = plan.Seed,
            HelpLevel = plan.HelpLevel,
            StartsAt = plan.StartsAt,
            EndsAt = plan.EndsAt,
            Variants = plan.Variants,
            DayMover = plan.DayMover,
        };
    }

    /// <summary>True from the moment learners may enter.</summary>
    /// <param name="now">UTC.</param>
    public bool HasStarted(DateTime now) => now >= StartsAt;

    /// <summary>True once nobody writes any more: it was closed, or its end has come.</summary>
    /// <param name="now">UTC.</param>
    public bool IsOver(DateTime now) => IsClosed || now >= EndsAt;

    /// <summary>Changes when it starts or ends. Errors: <see cref="SchoolErrors.AlreadyClosed"/>, <see cref="SchoolErrors.EndsBeforeStart"/>.</summary>
    /// <param name="startsAt">UTC.</param>
    /// <param name="endsAt">UTC; null without an end.</param>
    public Result Reschedule(DateTime startsAt, DateTime? endsAt)
    {
        if (IsClosed)
            return SchoolErrors.AlreadyClosed;
        if (endsAt <= startsAt)
            return SchoolErrors.EndsBeforeStart;
        (StartsAt, EndsAt) = (startsAt, endsAt);
        return Result.Success;
    }

    /// <summary>
    /// Everybody looks at the board. Errors: <see cref="SchoolErrors.AlreadyClosed"/>, <see cref="SchoolErrors.AlreadyPaused"/>,
    /// <see cref="SchoolErrors.PauseTextTooLong"/>.
    /// </summary>
    /// <param name="text">What their screens say.</param>
    /// <param name="now">UTC.</param>
    public Result Pause(string text, DateTime now)
    {
        if (IsOver(now))
            return SchoolErrors.AlreadyClosed;
        if (IsPaused)
            return SchoolErrors.AlreadyPaused;
        if (text.Length > PauseTextLength)
            return SchoolErrors.PauseTextTooLong;
        (PausedAt, PauseText) = (now, text.Trim());
        return Result.Success;
    }

    /// <summary>Everybody goes on. Error: <see cref="SchoolErrors.NotPaused"/>.</summary>
    public Result Resume()
    {
        if (!IsPaused)
            return SchoolErrors.NotPaused;
        (PausedAt, PauseText) = (null, "");
        return Result.Success;
    }

    /// <summary>Closes the session. Error: <see cref="SchoolErrors.AlreadyClosed"/>.</summary>
    public Result Close()
    {
        if (IsClosed)
            return SchoolErrors.AlreadyClosed;
        IsClosed = true;
        (PausedAt, PauseText) = (null, "");
        return Result.Success;
    }

    /// <summary>Opens it again, without an end. Error: <see cref="SchoolErrors.NotClosed"/>.</summary>
    /// <param name="now">UTC.</param>
    public Result Reopen(DateTime now)
    {
        if (!IsOver(now))
            return SchoolErrors.NotClosed;
        (IsClosed, EndsAt) = (false, null);
        return Result.Success;
    }
}
