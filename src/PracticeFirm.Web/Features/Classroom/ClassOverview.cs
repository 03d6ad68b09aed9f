using MediatR;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.School;
using PracticeFirm.Web.Components;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;
using PracticeFirm.Web.Infrastructure.Security;

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
    /// <param name="Teachers">Its teachers by name.</param>
    /// <param name="Learners">Its learners by last name, archived ones left out.</param>
    /// <param name="Archived">Its archived learners by last name.</param>
    public sealed record Model(
        IReadOnlyList<Option<int>> Classes, int? ClassId, string Name, IReadOnlyList<Teacher> Teachers, IReadOnlyList<Row> Learners, IReadOnlyList<Row> Archived);

    /// <summary>A teacher of the class.</summary>
    /// <param name="UserId">Account.</param>
    /// <param name="Name">Display name.</param>
    /// <param name="IsMe">True for whoever looks.</param>
    public sealed record Teacher(string UserId, string Name, bool IsMe);

    /// <summary>A learner.</summary>
    /// <param name="UserId">Account.</param>
    /// <param name="Name">Display name.</param>
    /// <param name="UserName">Log-in name.</param>
    /// <param name="HasFirstPassword">True while they haven't chosen a password of their own.</param>
    /// <param name="LastSeenAt">When last at work, UTC; null before the first log-in.</param>
    /// <param name="Firms">The firms they work in, in sessions of this class.</param>
    public sealed record Row(string UserId, string Name, string UserName, bool HasFirstPassword, DateTime? LastSeenAt, IReadOnlyList<FirmLink> Firms);

    /// <summary>A firm to look into.</summary>
    public sealed record FirmLink(string Code, string Name);

    internal sealed class Handler(SchoolDb db, LastSeen seen, Actor actor) : IRequestHandler<Query, Result<Model>>
    {
        public async Task<Result<Model>> Handle(Query request, CancellationToken cancellationToken)
        {
            var taught = await (
                from schoolClass in db.Classes
                where schoolClass.Teachers.Any(teacher => teacher.UserId == actor.UserId)
                from teacher in schoolClass.Teachers
                join user in db.Users on teacher.UserId equals user.Id
                orderby schoolClass.Name, schoolClass.Id
                select new { schoolClass.Id, schoolClass.Name, UserId = user.Id, user.DisplayName }).AsNoTracking().ToListAsync(cancellationToken);
            var classes = taught.DistinctBy(t => t.Id).Select(t => new Option<int>(t.Id, t.Name)).ToList();
            if (request.ClassId is { } asked && classes.TrueForAll(c => c.Value != asked))
                return MyClasses.ClassNotFound;
            if (classes.Count == 0)
                return new Model(classes, null, "", [], [], []);

            var chosen = classes.Find(c => c.Value == request.ClassId) ?? classes[0];
            var teachers = taught.Where(t => t.Id == chosen.Value).OrderBy(t => t.DisplayName, StringComparer.CurrentCulture);
            var (learners, archived) = await Rows(chosen.Value, cancellationToken);
            return new Model(classes, chosen.Value, chosen.Text, [.. teachers.Select(t => new Teacher(t.UserId, t.DisplayName, t.UserId == actor.UserId))], learners, archived);
        }

        private async Task<(IReadOnlyList<Row> Learners, IReadOnlyList<Row> Archived)> Rows(int classId, CancellationToken ct)
        {
            var learners = await (
                from schoolClass in db.Classes
                from learner in schoolClass.Learners
                join user in db.Users on learner.UserId equals user.Id
                where schoolClass.Id == classId
                select new { user.Id, user.DisplayName, user.UserName, user.MustChangePassword, user.LastSeenAt, learner.ArchivedAt }).AsNoTracking().ToListAsync(ct);
            var work = await (
                from firm in db.Firms
                where firm.Purpose == FirmPurpose.Practice && db.Sessions.Any(session => session.Id == firm.SessionId && session.ClassId == classId)
                from member in firm.Members
                orderby firm.Name, firm.Code
                select new { member.UserId, firm.Code, firm.Name }).AsNoTracking().ToListAsync(ct);
            var firms = work.ToLookup(w => w.UserId, w => new FirmLink(w.Code, w.Name));
            var rows = learners
                .OrderBy(learner => LearnerName.Parse(learner.DisplayName).Sorted, StringComparer.CurrentCulture)
                .Select(learner => (IsArchived: learner.ArchivedAt is not null, Row: new Row(
                    learner.Id, learner.DisplayName, learner.UserName ?? "", learner.MustChangePassword, seen.Of(learner.Id) ?? learner.LastSeenAt, [.. firms[learner.Id]])))
                .ToLookup(learner => learner.IsArchived, learner => learner.Row);
            return ([.. rows[false]], [.. rows[true]]);
        }
    }
}
