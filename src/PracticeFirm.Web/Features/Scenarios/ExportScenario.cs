using System.Text;
using MediatR;
using PracticeFirm.Domain.Common;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Export;
using PracticeFirm.Web.Infrastructure.Firms;
using PracticeFirm.Web.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace PracticeFirm.Web.Features.Scenarios;

/// <summary>A scenario as one file, to keep or to give to another school.</summary>
public static class ExportScenario
{
    /// <param name="Code">Its code.</param>
    [Access(Access.Teacher)]
    public sealed record Query(string Code) : ISchoolQuery<PrintedFile>;

    /// <summary>Maps <c>/scenarios/{code}/bestand.yaml</c>.</summary>
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/scenarios/{code}/bestand.yaml", async (string code, IDispatcher dispatcher, CancellationToken ct) =>
            FirmFile.Answer(await dispatcher.Send(new Query(code), ct), file => Results.File(file.Content, "application/yaml; charset=utf-8", file.Name)));

    internal sealed class Handler(SchoolDb db, SeedShelf shelf, Actor actor) : IRequestHandler<Query, Result<PrintedFile>>
    {
        public async Task<Result<PrintedFile>> Handle(Query query, CancellationToken ct)
        {
            if (await shelf.Find(actor.UserId, query.Code ?? "", ct) is not { } found)
                return ScenarioErrors.NotFound;
            // One that can't be read any more is given as it is: whoever made it may mend it elsewhere.
            var text = found.Load.Library?.TextOf(found.Code) ?? await db.OwnScenarios.Where(s => s.Code == found.Code).Select(s => s.Text).SingleAsync(ct);
            return new PrintedFile($"{found.Code}.yaml", Encoding.UTF8.GetBytes(text));
        }
    }
}
