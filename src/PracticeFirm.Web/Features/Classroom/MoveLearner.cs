using MediatR;
using PracticeFirm.Domain.Common;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;
using PracticeFirm.Web.Texts;

namespace PracticeFirm.Web.Features.Classroom;

/// <summary>A teacher moves a learner to another class of their own; the work in the old class stays there.</summary>
public static class MoveLearner
{
    /// <param name="ClassId">The class they leave.</param>
    /// <param name="LearnerId">The learner.</param>
    /// <param name="ToClassId">The class they come in.</param>
    [Access(Access.Teacher)]
    public sealed record Command(int ClassId, string LearnerId, int ToClassId) : ISchoolCommand<bool>;

    internal sealed class Handler(SchoolDb db, Actor actor) : IRequestHandler<Command, Result<bool>>
    {
        public async Task<Result<bool>> Handle(Command request, CancellationToken cancellationToken)
        {
            if (request.ToClassId == request.ClassId)
                return new Error("Learner.SameClass", ClassroomTexts.MoveSameClass, nameof(Command.ToClassId));
            if (await db.MyClass(actor, request.ClassId, cancellationToken) is not { } from || await db.MyClass(actor, request.ToClassId, cancellationToken) is not { } to)
                return MyClasses.ClassNotFound;
            if (from.Leave(request.LearnerId).IsFailure)
                return MyClasses.LearnerNotFound;
            var moved = to.Enrol(request.LearnerId);
            return moved.IsSuccess ? true : moved.Error.On(nameof(Command.ToClassId));
        }
    }
}
