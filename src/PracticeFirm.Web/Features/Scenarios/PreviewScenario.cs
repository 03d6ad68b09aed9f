using MediatR;
using PracticeFirm.Domain.Common;
using PracticeFirm.Simulation.Generation;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Firms;

namespace PracticeFirm.Web.Features.Scenarios;

/// <summary>What a learner finds on the first morning of a scenario. A firm is made for it and thrown away, which takes a few seconds.</summary>
public static class PreviewScenario
{
    /// <summary>How many different examples can be asked for.</summary>
    public const int Examples = 99;

    // One firm at a time: a class that is working notices nothing of teachers who look around.
    private static readonly SemaphoreSlim Turn = new(1, 1);

    /// <param name="Code">Code of the scenario.</param>
    /// <param name="Example">Which example, from 1: other names and figures, same difficulty.</param>
    [Access(Access.Teacher)]
    public sealed record Query(string Code, int Example = 1) : ISchoolQuery<ScenarioPreview>;

    internal sealed class Handler(SeedShelf shelf, Actor actor) : IRequestHandler<Query, Result<ScenarioPreview>>
    {
        public async Task<Result<ScenarioPreview>> Handle(Query query, CancellationToken ct)
        {
            if (await shelf.Find(actor.UserId, query.Code ?? "", ct) is not { } found)
                return ScenarioErrors.NotFound;
            if (found.Load.Library is not { } library)
                return Result<ScenarioPreview>.Failure(ScenarioErrors.Of(Fault.In(found.Load, ""), null));
            await Turn.WaitAsync(ct);
            try
            {
                return await Task.Run(() => ScenarioPreview.Of(library, found.Code, Math.Clamp(query.Example, 1, Examples)), ct);
            }
            finally
            {
                Turn.Release();
            }
        }
    }
}
