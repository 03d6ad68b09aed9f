using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.School;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;
using PracticeFirm.Web.Texts;

namespace PracticeFirm.Web.Features.Classroom;

/// <summary>A teacher's own classes: all others do not exist for them.</summary>
internal static class MyClasses
{
    public static Error ClassNotFound => new("SchoolClass.NotFound", ClassroomTexts.ClassNotFound);

    public static Error LearnerNotFound => new("Learner.NotFound", ClassroomTexts.LearnerNotFound);

    /// <summary>The class to change, or null when it isn't one of the sender's.</summary>
    public static Task<SchoolClass?> MyClass(this SchoolDb db, Actor actor, int classId, CancellationToken ct) =>
        db.Classes.SingleOrDefaultAsync(c => c.Id == classId && c.Teachers.Any(t => t.UserId == actor.UserId), ct);

    /// <summary>True when the learner is in this class, archived or not.</summary>
    public static bool Knows(this SchoolClass schoolClass, string learnerId) => schoolClass.Learners.Any(learner => learner.UserId == learnerId);
}
