using MediatR;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.School;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Firms;
using PracticeFirm.Web.Infrastructure.Persistence;
using PracticeFirm.Web.Texts;

namespace PracticeFirm.Web.Features.Classroom;

/// <summary>
/// A teacher removes a learner for good (AVG): the account, the places in classes, the firms they worked in alone with all that was kept
/// of them. In firms that others go on with, another name stands in place of theirs.
/// </summary>
public static class RemoveLearner
{
    /// <summary>What would go.</summary>
    /// <param name="ClassId">The class.</param>
    /// <param name="LearnerId">The learner.</param>
    [Access(Access.Teacher)]
    public sealed record Query(int ClassId, string LearnerId) : ISchoolQuery<Model>;

    /// <param name="ClassId">The class.</param>
    /// <param name="LearnerId">The learner.</param>
    [Access(Access.Teacher)]
    public sealed record Command(int ClassId, string LearnerId) : ISchoolAction<bool>;

    /// <summary>What would go.</summary>
    /// <param name="Name">The learner.</param>
    /// <param name="Classes">The classes they are in.</param>
    /// <param name="Own">Firms that go.</param>
    /// <param name="Shared">Firms that others go on with.</param>
    public sealed record Model(string Name, IReadOnlyList<string> Classes, IReadOnlyList<string> Own, IReadOnlyList<string> Shared);

    internal sealed class Reader(SchoolDb db, Actor actor) : IRequestHandler<Query, Result<Model>>
    {
        public async Task<Result<Model>> Handle(Query request, CancellationToken cancellationToken)
        {
            var found = await Find(db, actor, request.ClassId, request.LearnerId, cancellationToken);
            return found.IsSuccess
                ? new Model(
                    found.Value.User.DisplayName,
                    [.. found.Value.Classes.Select(c => c.Name)],
                    [.. found.Value.Firms.Where(IsOwn).Select(firm => firm.Name)],
                    [.. found.Value.Firms.Where(firm => !IsOwn(firm)).Select(firm => firm.Name)])
                : found.Error;
        }
    }

    internal sealed class Handler(SchoolDb db, Actor actor, FirmKeeper keeper, ILogger<Handler> logger) : IRequestHandler<Command, Result<bool>>
    {
        public async Task<Result<bool>> Handle(Command request, CancellationToken cancellationToken)
        {
            var found = await Find(db, actor, request.ClassId, request.LearnerId, cancellationToken);
            if (found.IsFailure)
                return found.Error;
            var (user, classes, firms) = found.Value;

            // First the names in firms that stay: whatever stops it then, the learner is still there to be removed again.
            if (!await Anonymise(user, firms, cancellationToken))
                return new Error("Learner.FirmNotReadable", ClassroomTexts.RemoveFirmNotReadable);
            foreach (var schoolClass in classes)
                schoolClass.Leave(user.Id);
            var own = firms.FindAll(IsOwn);
            foreach (var firm in firms.Where(firm => !IsOwn(firm)))
                firm.Leave(user.Id);
            foreach (var firm in own)
                keeper.Condemn(firm.Code);
            db.RemoveRange(own);
            db.Remove(user);
            await db.SaveChangesAsync(CancellationToken.None);

            // Last the files: when nothing leads to them any more. What a stop leaves lying is swept after the next start.
            foreach (var firm in own)
                await Remove(firm.Code);
            return true;
        }

        private async Task<bool> Anonymise(SchoolUser user, List<FirmRegistration> firms, CancellationToken ct)
        {
            // Copies that a teacher tries things in know the learners of the firm they were made of.
            var sessions = firms.ConvertAll(firm => firm.SessionId);
            var copies = await db.Firms.AsNoTracking().Where(firm => firm.Purpose == FirmPurpose.Trial && sessions.Contains(firm.SessionId)).ToListAsync(ct);
            var names = firms.Select(firm => firm.MemberOf(user.Id)!.Name).Append(user.DisplayName).Distinct().ToList();
            try
            {
                foreach (var firm in firms.Where(firm => !IsOwn(firm)).Concat(copies))
                    await keeper.Anonymise(firm.Code, user.Id, names, ClassroomTexts.FormerLearner, ct);
                return true;
            }
            catch (Exception e) when (e is FirmFileException or IOException)
            {
                logger.LogWarning(e, "A firm of a learner who is to be removed could not be read");
                return false;
            }
        }

        private async Task Remove(string code)
        {
            try
            {
                await keeper.Remove(code, CancellationToken.None);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                logger.LogWarning(e, "The files of firm {Firm} could not be thrown away; they go after the next start", code);
            }
        }
    }

    private static bool IsOwn(FirmRegistration firm) => firm.Members.Count == 1;

    private static async Task<Result<Removal>> Find(SchoolDb db, Actor actor, int classId, string learnerId, CancellationToken ct)
    {
        if (await db.MyClass(actor, classId, ct) is not { } schoolClass)
            return MyClasses.ClassNotFound;
        if (!schoolClass.Knows(learnerId) || await db.Users.SingleOrDefaultAsync(user => user.Id == learnerId, ct) is not { } learner)
            return MyClasses.LearnerNotFound;
        var classes = await db.Classes.Where(c => c.Learners.Any(l => l.UserId == learnerId)).ToListAsync(ct);

        // Nobody throws away what a colleague is still working on with them.
        if (classes.Exists(c => c.HasLearner(learnerId) && !c.IsTaughtBy(actor.UserId)))
            return new Error("Learner.WithColleague", ClassroomTexts.RemoveWithColleague);
        return new Removal(learner, classes, await db.Firms.Where(firm => firm.Members.Any(member => member.UserId == learnerId)).ToListAsync(ct));
    }

    private sealed record Removal(SchoolUser User, List<SchoolClass> Classes, List<FirmRegistration> Firms);
}
