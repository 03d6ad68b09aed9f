using PracticeFirm.Domain.Common;

namespace PracticeFirm.Domain.School;

/// <summary>What a person may do in a firm.</summary>
public enum FirmRight
{
    /// <summary>Nothing: the firm does not exist for them.</summary>
    None,

    /// <summary>Look.</summary>
    Read,

    /// <summary>Look and work.</summary>
    Work,
}

/// <summary>How a person stands to a firm.</summary>
/// <param name="Right">What they may do.</param>
/// <param name="Why">Why they may not work; null when they may, or have no part in the firm.</param>
public sealed record FirmStanding(FirmRight Right, Error? Why = null)
{
    /// <summary>The firm does not exist for them.</summary>
    public static FirmStanding Nothing { get; } = new(FirmRight.None);

    /// <summary>They work in it.</summary>
    public static FirmStanding Works { get; } = new(FirmRight.Work);
}

/// <summary>The rule of who reaches which firm, in one place.</summary>
public static class FirmAccess
{
    /// <summary>Why nothing in a firm changes any more, for its teacher either; null while it may be worked in.</summary>
    /// <param name="firm">The firm.</param>
    /// <param name="session">The session of the firm.</param>
    /// <param name="now">UTC.</param>
    public static Error? Frozen(FirmRegistration firm, PracticeSession session, DateTime now)
    {
        if (firm.Purpose == FirmPurpose.Trial)
            return null;
        if (firm.IsHandedIn)
            return SchoolErrors.WorkHandedIn;
        return session.IsOver(now) ? SchoolErrors.SessionEnded : null;
    }

    /// <summary>
    /// Learners reach the firms they are a member of, while they are in the class and once the session has started: to work while
    /// it is open and not paused and they have not handed in, to read otherwise. Teachers read along in the firms of the classes
    /// they teach, and work in the copies they try things in. Nobody else reaches anything.
    /// </summary>
    /// <param name="userId">Who asks.</param>
    /// <param name="firm">The firm.</param>
    /// <param name="session">The session of the firm.</param>
    /// <param name="schoolClass">The class of the session.</param>
    /// <param name="now">UTC.</param>
    public static FirmStanding Of(string userId, FirmRegistration firm, PracticeSession session, SchoolClass schoolClass, DateTime now)
    {
        if (firm.SessionId != session.Id || session.ClassId != schoolClass.Id)
            return FirmStanding.Nothing;
        if (firm.Purpose == FirmPurpose.Trial)
            return firm.MemberOf(userId) is not null && schoolClass.IsTaughtBy(userId) ? FirmStanding.Works : FirmStanding.Nothing;
        if (firm.MemberOf(userId) is null || !schoolClass.HasLearner(userId))
            return schoolClass.IsTaughtBy(userId) ? new FirmStanding(FirmRight.Read, SchoolErrors.ReadsAlong) : FirmStanding.Nothing;
        if (!session.HasStarted(now))
            return FirmStanding.Nothing;
        if (firm.IsHandedIn)
            return new FirmStanding(FirmRight.Read, SchoolErrors.HandedIn);
        if (session.IsOver(now))
            return new FirmStanding(FirmRight.Read, SchoolErrors.SessionOver);
        return session.IsPaused ? new FirmStanding(FirmRight.Read, SchoolErrors.Paused) : FirmStanding.Works;
    }
}
