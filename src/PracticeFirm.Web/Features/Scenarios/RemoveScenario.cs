using MediatR;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Firms;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Scenarios;

/// <summary>A teacher throws an own scenario away, with its earlier versions as far as nothing was started with them.</summary>
public static class RemoveScenario
{
    /// <param name="Code">Its code.</param>
    [Access(Access.Teacher)]
    public sealed record Command(string Code) : ISchoolCommand<Unit>;

    internal sealed class Handler(SchoolDb db, SeedShelf shelf, Actor actor) : IRequestHandler<Command, Result<Unit>>
    {
        public async Task<Result<Unit>> Handle(Command command, CancellationToken ct)
        {
            var found = await db.OfTeacher(shelf, actor, command.Code, ct);
            if (found.IsFailure)
                return found.Error;
            if (await db.IsUsed(found.Value.Code, ct))
                return ScenarioErrors.InUse;
            var family = found.Value.Family;
            db.OwnScenarios.RemoveRange(await db.OwnScenarios
                .Where(s => s.Family == family && !db.Sessions.Any(o => o.Scenario == s.Code) && !db.Firms.Any(f => f.Scenario == s.Code))
                .ToListAsync(ct));
            return Unit.Value;
        }
    }
}
