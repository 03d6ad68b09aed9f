using MediatR;
using PracticeFirm.Domain.Common;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Classroom;

/// <summary>A teacher puts a learner of their own class away, or takes one back: their work stays, they reach it only while they are in the class.</summary>
public static class ArchiveLearner
{
    /// <param name="ClassId">The class.</param>
    /// <param name="LearnerId">The learner.</param>
    /// <param name="IsArchived">True to put away, false to take back.</param>
    [Access(Access.Teacher)]
    public sealed record Command(int ClassId, string LearnerId, bool IsArchived) : ISchoolCommand<bool>;

    internal sealed class Handler(SchoolDb db, Actor actor, TimeProvider clock) : IRequestHandler<Command, Result<bool>>
    {
        public async Task<Result<bool>> Handle(Command request, CancellationToken cancellationToken)
        {
            if (await db.MyClass(actor, request.ClassId, cancellationToken) is not { } schoolClass)
                return MyClasses.ClassNotFound;

            // Taking back somebody who was never here would be adding a stranger.
            if (!schoolClass.Knows(request.LearnerId))
                return MyClasses.LearnerNotFound;
            var done = request.IsArchived ? schoolClass.Archive(request.LearnerId, clock.GetUtcNow().UtcDateTime) : schoolClass.Enrol(request.LearnerId);
            return done.IsSuccess ? true : done.Error;
        }
    }
}
