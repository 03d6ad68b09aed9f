using PracticeFirm.Domain.Common;

namespace PracticeFirm.Domain.School;

/// <summary>A class: its teachers, its learners.</summary>
public sealed class SchoolClass
{
    /// <summary>Longest name.</summary>
    public const int NameLength = 60;

    /// <summary>Most learners in one class.</summary>
    public const int MostLearners = 60;

    private readonly List<Enrolment> _learners = [];
    private readonly List<Teaching> _teachers = [];

    private SchoolClass()
    {
    }

    /// <summary>Number; 0 until saved.</summary>
    public int Id { get; private set; }

    /// <summary>What the school calls it.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Its learners, archived ones included, in order of enrolment.</summary>
    public IReadOnlyList<Enrolment> Learners => _learners;

    /// <summary>Its teachers.</summary>
    public IReadOnlyList<Teaching> Teachers => _teachers;

    /// <summary>Starts a class. Errors: <see cref="SchoolErrors.ClassNameMissing"/>, <see cref="SchoolErrors.ClassNameTooLong"/>.</summary>
    /// <param name="name">What the school calls it.</param>
    /// <param name="teacherId">Account of its first teacher.</param>
    public static Result<SchoolClass> Start(string name, string teacherId)
    {
        var trimmed = name.Trim();
        if (trimmed.Length == 0)
            return SchoolErrors.ClassNameMissing;
        if (trimmed.Length > NameLength)
            return SchoolErrors.ClassNameTooLong;
        var schoolClass = new SchoolClass { Name = trimmed };
        schoolClass.AddTeacher(teacherId);
        return schoolClass;
    }

    /// <summary>True when this person teaches the class.</summary>
    public bool IsTaughtBy(string userId) => _teachers.Exists(teacher => teacher.UserId == userId);

    /// <summary>True when this person is a learner of the class now.</summary>
    public bool HasLearner(string userId) => _learners.Exists(learner => learner.UserId == userId && !learner.IsArchived);

    /// <summary>Gives it another name. Errors: <see cref="SchoolErrors.ClassNameMissing"/>, <see cref="SchoolErrors.ClassNameTooLong"/>.</summary>
    public Result Rename(string name)
    {
        var trimmed = name.Trim();
        if (trimmed.Length == 0)
            return SchoolErrors.ClassNameMissing;
        if (trimmed.Length > NameLength)
            return SchoolErrors.ClassNameTooLong;
        Name = trimmed;
        return Result.Success;
    }

    /// <summary>Adds a teacher; adding one twice changes nothing.</summary>
    public void AddTeacher(string userId)
    {
        if (!IsTaughtBy(userId))
            _teachers.Add(new Teaching(userId));
    }

    /// <summary>Takes a teacher off the class. Errors: <see cref="SchoolErrors.NotTeaching"/>, <see cref="SchoolErrors.LastTeacher"/>.</summary>
    public Result RemoveTeacher(string userId)
    {
        if (!IsTaughtBy(userId))
            return SchoolErrors.NotTeaching;
        if (_teachers.Count == 1)
            return SchoolErrors.LastTeacher;
        _teachers.RemoveAll(teacher => teacher.UserId == userId);
        return Result.Success;
    }

    /// <summary>
    /// Adds a learner, or takes an archived one back. Errors: <see cref="SchoolErrors.AlreadyEnrolled"/>, <see cref="SchoolErrors.ClassFull"/>.
    /// </summary>
    public Result Enrol(string userId)
    {
        if (HasLearner(userId))
            return SchoolErrors.AlreadyEnrolled;
        if (_learners.Count(learner => !learner.IsArchived) >= MostLearners)
            return SchoolErrors.ClassFull;
        if (Find(userId) is { } archived)
        {
            archived.ArchivedAt = null;
            return Result.Success;
        }

        _learners.Add(new Enrolment(userId));
        return Result.Success;
    }

    /// <summary>
    /// Puts a learner away: they reach nothing any more, their work stays for the teacher. Error: <see cref="SchoolErrors.NotEnrolled"/>.
    /// </summary>
    /// <param name="userId">The learner.</param>
    /// <param name="now">UTC.</param>
    public Result Archive(string userId, DateTime now)
    {
        if (!HasLearner(userId))
            return SchoolErrors.NotEnrolled;
        Find(userId)!.ArchivedAt = now;
        return Result.Success;
    }

    /// <summary>Takes a learner out of the class, archived or not; their work stays. Error: <see cref="SchoolErrors.NotEnrolled"/>.</summary>
    public Result Leave(string userId) =>
        _learners.RemoveAll(learner => learner.UserId == userId) > 0 ? Result.Success : SchoolErrors.NotEnrolled;

    private Enrolment? Find(string userId) => _learners.Find(learner => learner.UserId == userId);
}

/// <summary>A learner in a class.</summary>
public sealed class Enrolment
{
    private Enrolment()
    {
    }

    internal Enrolment(string userId) => UserId = userId;

    /// <summary>Account of the learner.</summary>
    public string UserId { get; private set; } = "";

    /// <summary>When they were put away, UTC; null while they are in the class.</summary>
    public DateTime? ArchivedAt { get; internal set; }

    /// <summary>True once they were put away.</summary>
    public bool IsArchived => ArchivedAt is not null;
}

/// <summary>A teacher of a class.</summary>
public sealed class Teaching
{
    private Teaching()
    {
    }

    internal Teaching(string userId) => UserId = userId;

    /// <summary>Account of the teacher.</summary>
    public string UserId { get; private set; } = "";
}
