using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.School;
using PracticeFirm.Web.Features.Classroom.ClassLists;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;
using PracticeFirm.Web.Infrastructure.Security;
using PracticeFirm.Web.Infrastructure.Start;
using PracticeFirm.Web.Texts;

namespace PracticeFirm.Web.Features.Classroom;

/// <summary>A teacher adds learners to a class of their own: all of them, or none when one can't be added.</summary>
public static class AddLearners
{
    /// <param name="ClassId">The class.</param>
    /// <param name="Learners">Whom to add; see <see cref="PreviewLearners"/>.</param>
    /// <param name="Address">Where the learners go to, as it stands on their cards.</param>
    [Access(Access.Teacher)]
    public sealed record Command(int ClassId, IReadOnlyList<LearnerEntry> Learners, string Address) : ISchoolCommand<Model>
    {
        // Names of learners don't belong in a log.
        public override string ToString() => nameof(AddLearners);
    }

    /// <summary>What was done.</summary>
    /// <param name="New">How many got an account.</param>
    /// <param name="Came">How many were known and came in the class.</param>
    /// <param name="Renamed">How many got another name.</param>
    /// <param name="Ticket">With which the cards of the new ones can be fetched for some minutes; null when nobody is new.</param>
    public sealed record Model(int New, int Came, int Renamed, string? Ticket);

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Learners).Must(learners => learners is { Count: > 0 }).WithErrorCode("Learners.Nobody").WithMessage(ClassroomTexts.AddNobody);
            RuleFor(c => c.Learners).Must(learners => learners is null || learners.Count <= ClassListReader.MostRows).WithErrorCode("Learners.TooMany").WithMessage(SchoolErrors.ClassFull.Message);
            RuleFor(c => c.Address).Must(LearnerAddress.IsUsable).WithErrorCode("Cards.AddressNotUsable").WithMessage(ClassroomTexts.AddressNotUsable);
        }
    }

    internal sealed class Handler(SchoolDb db, UserManager<SchoolUser> users, ShortLivedFiles files, Actor actor, TimeProvider clock) : IRequestHandler<Command, Result<Model>>
    {
        public async Task<Result<Model>> Handle(Command request, CancellationToken cancellationToken)
        {
            if (await db.MyClass(actor, request.ClassId, cancellationToken) is not { } schoolClass)
                return MyClasses.ClassNotFound;
            var planned = await new Roster(db, users, actor).Plan(schoolClass, request.Learners, cancellationToken);
            var refused = planned.Where(learner => learner.Why is not null).ToList();
            if (refused.Count > 0)
                return Result<Model>.Failure([.. refused.Select(OnLine)]);

            var made = planned.Where(learner => learner.Fate == LearnerFate.New).Select(Account).ToList();
            var given = FirstPasswords.Give(users, made);
            await Save(made, cancellationToken);
            foreach (var user in made)
                schoolClass.Enrol(user.Id);
            foreach (var learner in planned.Where(learner => learner.User is not null))
                Come(learner, schoolClass);
            return new Model(
                made.Count,
                planned.Count(learner => learner.Fate is LearnerFate.Back or LearnerFate.Moves or LearnerFate.Joins),
                planned.Count(learner => learner.Renamed is not null),
                made.Count == 0 ? null : new LogInCardPrinter(files, actor, clock).Print(schoolClass.Name, request.Address, made, given));
        }

        private static Error OnLine(PlannedLearner learner) =>
            learner.Why! with { Message = string.Format(null, ClassroomTexts.OnLine, learner.Entry.Line, learner.Why!.Message) };

        private SchoolUser Account(PlannedLearner learner) => new()
        {
            UserName = learner.UserName,
            NormalizedUserName = users.NormalizeName(learner.UserName),
            DisplayName = learner.Entry.Name.Display,
            LockoutEnabled = true,
        };

        private async Task Save(List<SchoolUser> made, CancellationToken ct)
        {
            if (made.Count == 0)
                return;
            var role = await db.Roles.Where(r => r.Name == SchoolClaims.Learner).Select(r => r.Id).SingleAsync(ct);
            db.AddRange(made);
            db.AddRange(made.Select(user => new IdentityUserRole<string> { UserId = user.Id, RoleId = role }));
            await db.SaveChangesAsync(ct);
        }

        private static void Come(PlannedLearner learner, SchoolClass schoolClass)
        {
            if (learner.Renamed is not null)
                learner.User!.DisplayName = learner.Entry.Name.Display;
            foreach (var left in learner.Leaves)
                left.Leave(learner.User!.Id);
            if (learner.Fate != LearnerFate.InClass)
                schoolClass.Enrol(learner.User!.Id);
        }
    }
}
