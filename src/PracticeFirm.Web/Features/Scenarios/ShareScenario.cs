using MediatR;
using PracticeFirm.Domain.Common;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Firms;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Scenarios;

/// <summary>A teacher lets colleagues use an own scenario, or no longer. What they started with it goes on.</summary>
public static class ShareScenario
{
    /// <param name="Code">Its code.</param>
    /// <param name="Shared">Whether they may.</param>
    [Access(Access.Teacher)]
    public sealed record Command(string Code, bool Shared) : ISchoolCommand<bool>;

    internal sealed class Handler(SchoolDb db, SeedShelf shelf, Actor actor) : IRequestHandler<Command, Result<bool>>
    {
        public async Task<Result<bool>> Handle(Command command, CancellationToken ct)
        {
            var found = await db.OfTeacher(shelf, actor, command.Code, ct);
            if (found.IsFailure)
                return found.Error;
            found.Value.Share(command.Shared);
            return command.Shared;
        }
    }
}
