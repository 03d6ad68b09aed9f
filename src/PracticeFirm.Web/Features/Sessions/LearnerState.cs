using PracticeFirm.Web.Infrastructure.Live;

namespace PracticeFirm.Web.Features.Sessions;

/// <summary>How it goes with the learners of a firm, in the order in which they ask for a teacher.</summary>
public enum LearnerState
{
    /// <summary>No step for some minutes, though there is something to do.</summary>
    Stuck,

    /// <summary>The firm could not be made, or can't be read.</summary>
    Broken,

    /// <summary>Nobody did anything yet.</summary>
    NotBegun,

    /// <summary>Nothing to do until the teacher starts the next day, or the class looks at the board.</summary>
    Waits,

    /// <summary>At work.</summary>
    Works,

    /// <summary>The firm is being made.</summary>
    Making,

    /// <summary>Handed in.</summary>
    HandedIn,

    /// <summary>The session is over.</summary>
    Over,
}

/// <summary>What around a firm counts for how it goes there.</summary>
/// <param name="Now">UTC.</param>
/// <param name="Patience">Time without a step after which somebody is stuck.</param>
/// <param name="IsPaused">True while everybody looks at the board.</param>
/// <param name="IsOver">True once nobody works any more.</param>
/// <param name="ResumedAt">When everybody went on after the last pause, UTC; null when there was none.</param>
/// <param name="TeacherMovesDay">True when the teacher starts the next day.</param>
internal sealed record LessonMoment(DateTime Now, TimeSpan Patience, bool IsPaused, bool IsOver, DateTime? ResumedAt, bool TeacherMovesDay)
{
    /// <summary>How it goes with a firm.</summary>
    /// <param name="pulse">Its pulse.</param>
    /// <param name="isHandedIn">Whether it was handed in.</param>
    public LearnerState Of(FirmPulse pulse, bool isHandedIn)
    {
        if (isHandedIn)
            return LearnerState.HandedIn;
        if (IsOver)
            return LearnerState.Over;
        if (IsPaused)
            return LearnerState.Waits;
        if (pulse.Last is null)
            return LearnerState.NotBegun;
        if (Now - IdleSince(pulse) < Patience)
            return LearnerState.Works;
        return TeacherMovesDay && !pulse.HasWork ? LearnerState.Waits : LearnerState.Stuck;
    }

    /// <summary>Since when nothing was done; being put back and looking at the board don't count against anybody.</summary>
    public DateTime IdleSince(FirmPulse pulse) =>
        new[] { pulse.LastStepAt, pulse.ResetAt, ResumedAt, pulse.LastStepAt is null ? pulse.Last?.At : null }.Max() ?? Now;
}
