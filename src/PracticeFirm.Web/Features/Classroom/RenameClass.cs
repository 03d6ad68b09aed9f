using MediatR;
using PracticeFirm.Domain.Common;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Classroom;

/// <summary>A teacher gives a class of their own another name.</summary>
public static class RenameClass
{
    /// <param name="ClassId">The class.</param>
    /// <param name="Name">What the school calls it.</param>
    [Access(Access.Teacher)]
    public sealed record Command(int ClassId, string Name) : ISchoolCommand<bool>;

    internal sealed class Handler(SchoolDb db, Actor actor) : IRequestHandler<Command, Result<bool>>
    {
        public async Task<Result<bool>> Handle(Command request, CancellationToken cancellationToken)
        {
            if (await db.MyClass(actor, request.ClassId, cancellationToken) is not { } schoolClass)
                return MyClasses.ClassNotFound;
            var renamed = schoolClass.Rename(request.Name);
            return renamed.IsSuccess ? true : renamed.Error.On(nameof(Command.Name));
        }
    }
}
