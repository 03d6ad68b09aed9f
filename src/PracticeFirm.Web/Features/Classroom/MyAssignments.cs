using MediatR;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.School;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Classroom;

/// <summary>What a learner has to do: the firms they work in.</summary>
public static class MyAssignments
{
    [Access(Access.SignedIn)]
    public sealed record Query : ISchoolQuery<Model>;

    /// <summary>The firms, the ones to finish first on top, closed ones last.</summary>
    public sealed record Model(IReadOnlyList<Card> Firms);

    /// <summary>One firm on the start page.</summary>
    /// <param name="Code">The firm's code.</param>
    /// <param name="Name">Trade name.</param>
    /// <param name="Title">What is to be done.</param>
    /// <param name="Until">Last day; null without one.</param>
    /// <param name="MayWrite">False once the session is closed.</param>
    /// <param name="Colleagues">Fellow learners in the firm.</param>
    public sealed record Card(string Code, string Name, string Title, DateOnly? Until, bool MayWrite, IReadOnlyList<string> Colleagues);

    internal sealed class Handler(SchoolDb db, Actor actor, TimeProvider clock) : IRequestHandler<Query, Result<Model>>
    {
        public async Task<Result<Model>> Handle(Query request, CancellationToken cancellationToken)
        {
            var found = await (
                from firm in db.Firms
                join session in db.Sessions on firm.SessionId equals session.Id
                join schoolClass in db.Classes on session.ClassId equals schoolClass.Id
                where firm.Members.Any(member => member.UserId == actor.UserId)
                select new { firm, session, schoolClass }).AsNoTracking().ToListAsync(cancellationToken);
            return new Model(
            [
                .. found
                    .Select(f => (f.firm, f.session, FirmAccess.Of(actor.UserId, f.firm, f.session, f.schoolClass, clock.GetUtcNow().UtcDateTime).Right))
                    .Where(f => f.Right != FirmRight.None)
                    .OrderBy(f => f.session.IsClosed).ThenBy(f => f.session.EndsAt ?? DateTime.MaxValue).ThenBy(f => f.firm.Name, StringComparer.CurrentCulture)
                    .Select(f => new Card(
                        f.firm.Code,
                        f.firm.Name,
                        f.session.Title,
                        f.session.EndsAt is { } end ? DateOnly.FromDateTime(end) : null,
                        f.Right == FirmRight.Work,
                        [.. f.firm.Members.Where(member => member.UserId != actor.UserId).Select(member => member.Name)])),
            ]);
        }
    }
}
