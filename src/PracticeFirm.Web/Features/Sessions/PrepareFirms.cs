using MediatR;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.School;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Firms;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Sessions;

/// <summary>
/// What the firms of a session are copied from is made ahead, while the teacher still fills in the form: at the click thirty firms are
/// there at once.
/// </summary>
public static class PrepareFirms
{
    /// <param name="ClassId">The class.</param>
    /// <param name="Scenario">Code of the scenario.</param>
    /// <param name="Teams">The accounts of each team.</param>
    /// <param name="Variants">Whether each has its own.</param>
    [Access(Access.Teacher)]
    public sealed record Request(int ClassId, string Scenario, IReadOnlyList<IReadOnlyList<string>> Teams, SessionVariants Variants) : ISchoolMessage<Model>;

    /// <param name="Ready">How many lie ready.</param>
    /// <param name="Needed">How many are needed.</param>
    public sealed record Model(int Ready, int Needed);

    internal sealed class Handler(SchoolDb db, FirmMaker maker, SeedShelf seeds, Actor actor) : IRequestHandler<Request, Result<Model>>
    {
        public async Task<Result<Model>> Handle(Request request, CancellationToken cancellationToken)
        {
            var isMine = await db.Classes.AnyAsync(c => c.Id == request.ClassId && c.Teachers.Any(t => t.UserId == actor.UserId), cancellationToken);
            if (!isMine || await seeds.Find(actor.UserId, request.Scenario, cancellationToken) is not { IsSuperseded: false, Scenario: not null } || request.Teams.Count is 0 or > SchoolClass.MostLearners)
                return new Model(0, 0);
            var had = await db.SeedsHad(request.Scenario, [.. request.Teams.SelectMany(t => t)], cancellationToken);
            var needed = VariantChoice.Choose(request.Variants, [.. request.Teams.Select(t => t.SelectMany(u => had[u]).ToHashSet())], new HashSet<int>()).Distinct().ToList();
            maker.MakeAhead(request.Scenario, needed);
            return new Model(maker.CountReady(request.Scenario, needed), needed.Count);
        }
    }
}
