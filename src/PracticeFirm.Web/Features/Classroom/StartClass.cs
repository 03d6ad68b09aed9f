using MediatR;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.School;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Classroom;

/// <summary>A teacher starts a class of their own.</summary>
public static class StartClass
{
    /// <param name="Name">What the school calls it.</param>
    [Access(Access.Teacher)]
    public sealed record Command(string Name) : ISchoolCommand<Model>;

    /// <summary>The class that was started.</summary>
    public sealed record Model(int ClassId);

    internal sealed class Handler(SchoolDb db, Actor actor) : IRequestHandler<Command, Result<Model>>
    {
        public async Task<Result<Model>> Handle(Command request, CancellationToken cancellationToken)
        {
            var started = SchoolClass.Start(request.Name, actor.UserId);
            if (started.IsFailure)
                return started.Error.On(nameof(Command.Name));
            db.Add(started.Value);
            await db.SaveChangesAsync(cancellationToken);
            return new Model(started.Value.Id);
        }
    }
}
