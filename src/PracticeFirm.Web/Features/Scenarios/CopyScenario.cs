using System.Globalization;
using MediatR;
using PracticeFirm.Domain.Common;
using PracticeFirm.Simulation.Scenarios;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Firms;
using PracticeFirm.Web.Infrastructure.Persistence;
using PracticeFirm.Web.Texts;

namespace PracticeFirm.Web.Features.Scenarios;

/// <summary>A teacher makes a scenario of their own from another one.</summary>
public static class CopyScenario
{
    /// <param name="Code">The one to copy.</param>
    /// <returns>Code of the copy.</returns>
    [Access(Access.Teacher)]
    public sealed record Command(string Code) : ISchoolCommand<string>;

    internal sealed class Handler(SchoolDb db, SeedShelf shelf, Actor actor, TimeProvider clock) : IRequestHandler<Command, Result<string>>
    {
        public async Task<Result<string>> Handle(Command command, CancellationToken ct)
        {
            if (await shelf.Find(actor.UserId, command.Code ?? "", ct) is not { } found)
                return ScenarioErrors.NotFound;
            if (found.Load.Library is not { } library)
                return Result<string>.Failure(ScenarioErrors.Of(Fault.In(found.Load, ""), null));
            var title = string.Format(CultureInfo.CurrentCulture, ScenariosTexts.CopyOf, found.Title);
            if (title.Length > ScenarioBasics.TitleLength)
                title = title[..(ScenarioBasics.TitleLength - 1)].TrimEnd() + "…";
            return await db.Keep(shelf, actor, library.TextOf(found.Code), title, clock.GetUtcNow().UtcDateTime, null, ct);
        }
    }
}
