using MediatR;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.School;
using PracticeFirm.Web.Components;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;
using PracticeFirm.Web.Infrastructure.Security;
using PracticeFirm.Web.Texts;

namespace PracticeFirm.Web.Features.Classroom;

/// <summary>A teacher looks at a class: who is in it, where they work, when they were last at work.</summary>
public static class ClassOverview
{
    /// <param name="ClassId">The class; null for the first one the teacher teaches.</param>
    [Access(Access.Teacher)]
    public sealed record Query(int? ClassId) : ISchoolQuery<Model>;

    /// <summary>The class.</summary>
    /// <param name="Classes">All classes of the teacher.</param>
    /// <param name="ClassId">The class shown; null when the teacher has none.</param>
    /// <param name="Name">Its name.</param>
    /// <param name="Learners">Its learners by name.</param>
    public sealed record Model(IReadOnlyList<Option<int>> Classes, int? ClassId, string Name, IReadOnlyList<Row> Learners);

    /// <summary>A learner.</summary>
    /// <param name="UserId">Account.</param>
    /// <param name="Name">Display name.</param>
    /// <param name="UserName">Log-in name.</param>
    /// <param name="LastSeenAt">When last at work, UTC; null before the first log-in.</param>
    /// <param name="Firms">The firms they work in, in sessions of this class.</param>
    public sealed record Row(string UserId, string Name, string UserName, DateTime? LastSeenAt, IReadOnlyList<FirmLink> Firms);

    /// <summary>A firm to look into.</summary>
    public sealed record FirmLink(string Code, string Name);

    internal sealed class Handler(SchoolDb db, LastSeen seen, Actor actor) : IRequestHandler<Query, Result<Model>>
    {
        public async Task<Result<Model>> Handle(Query request, CancellationToken cancellationToken)
        {
            var classes = await db.Classes.AsNoTracking()
                .Where(c => c.Teachers.Any(teacher => teacher.UserId == actor.UserId))
                .OrderBy(c => c.Name)
                .Select(c => new Option<int>(c.Id, c.Name))
                .ToListAsync(cancellationToken);
            if (request.ClassId is { } asked && classes.TrueForAll(c => c.Value != asked))
                return new Error("SchoolClass.NotFound", ClassroomTexts.ClassNotFound);
            if (classes.Count == 0)
                return new Model(classes, null, "", []);

            var chosen = classes.Find(c => c.Value == request.ClassId) ?? classes[0];
            return new Model(classes, chosen.Value, chosen.Text, await Rows(chosen.Value, cancellationToken));
        }

        private async Task<IReadOnlyList<Row>> Rows(int classId, CancellationToken ct)
        {
            var learners = await (
                from schoolClass in db.Classes
                from learner in schoolClass.Learners
                join user in db.Users on learner.UserId equals user.Id
                where schoolClass.Id == classId
                select new { user.Id, user.DisplayName, user.UserName, user.LastSeenAt }).AsNoTracking().ToListAsync(ct);
            var firms = await db.Firms.AsNoTracking()
                .Where(firm => db.Sessions.Any(session => session.Id == firm.SessionId && session.ClassId == classId))
                .ToListAsync(ct);
            return
            [
                .. learners
                    .OrderBy(learner => learner.DisplayName, StringComparer.CurrentCulture)
                    .Select(learner => new Row(
                        learner.Id,
                        learner.DisplayName,
                        learner.UserName ?? "",
                        seen.Of(learner.Id) ?? learner.LastSeenAt,
                        [.. FirmsOf(firms, learner.Id)])),
            ];
        }

        private static IEnumerable<FirmLink> FirmsOf(IEnumerable<FirmRegistration> firms, string userId) =>
            from firm in firms
            where firm.MemberOf(userId) is not null
            orderby firm.Name
            select new FirmLink(firm.Code, firm.Name);
    }
}
