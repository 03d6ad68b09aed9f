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

/// <summary>The rule of who reaches which firm, in one place.</summary>
public static class FirmAccess
{
    /// <summary>
    /// Learners reach the firms they are a member of, while they are in the class: to work while the session is open, to read
    /// after it was closed. Teachers read along in the firms of the classes they teach. Nobody else reaches anything.
    /// </summary>
    /// <param name="userId">Who asks.</param>
    /// <param name="firm">The firm.</param>
    /// <param name="session">The session of the firm.</param>
    /// <param name="schoolClass">The class of the session.</param>
    public static FirmRight Of(string userId, FirmRegistration firm, PracticeSession session, SchoolClass schoolClass)
    {
        if (firm.SessionId != session.Id || session.ClassId != schoolClass.Id)
            return FirmRight.None;
        if (firm.MemberOf(userId) is not null && schoolClass.HasLearner(userId))
            return session.IsClosed ? FirmRight.Read : FirmRight.Work;
        return schoolClass.IsTaughtBy(userId) ? FirmRight.Read : FirmRight.None;
    }
}
