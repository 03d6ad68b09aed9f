using System.Security.Cryptography;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Domain.School;
using PracticeFirm.Simulation.Scenarios;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Firms;
using PracticeFirm.Web.Infrastructure.Live;
using PracticeFirm.Web.Infrastructure.Persistence;
using PracticeFirm.Web.Texts;

namespace PracticeFirm.Web.Features.Sessions;

/// <summary>A teacher starts a session: which class, which scenario, who with whom, from when until when.</summary>
public static class NewSession
{
    /// <summary>Most learners in one team.</summary>
    public const int LargestTeam = 6;

    /// <summary>What there is to choose from.</summary>
    [Access(Access.Teacher)]
    public sealed record Query : ISchoolQuery<Model>;

    /// <param name="Classes">The classes of the teacher with their learners.</param>
    /// <param name="Scenarios">The scenarios they may use.</param>
    public sealed record Model(IReadOnlyList<ClassChoice> Classes, IReadOnlyList<ScenarioChoice> Scenarios);

    /// <param name="Id">The class.</param>
    /// <param name="Name">Its name.</param>
    /// <param name="Learners">Who is in it now, by name.</param>
    public sealed record ClassChoice(int Id, string Name, IReadOnlyList<Learner> Learners);

    /// <summary>A learner of a class.</summary>
    public sealed record Learner(string UserId, string Name);

    /// <param name="Code">Code of the scenario.</param>
    /// <param name="Title">Its title.</param>
    /// <param name="Werkproces">Number of the werkproces.</param>
    /// <param name="Goal">What is practised.</param>
    /// <param name="Minutes">About how long it takes a learner.</param>
    /// <param name="Help">How much the system warns, unless the teacher chooses otherwise.</param>
    public sealed record ScenarioChoice(string Code, string Title, string Werkproces, string Goal, int Minutes, HelpLevel Help);

    /// <summary>Starts it; yields its number.</summary>
    /// <param name="ClassId">The class.</param>
    /// <param name="Scenario">Code of the scenario.</param>
    /// <param name="Title">What stands on the learners' cards.</param>
    /// <param name="Help">How much the system warns.</param>
    /// <param name="Teams">Who work together, each in a firm; a team of one works alone.</param>
    /// <param name="Variants">Same data for all, or an equivalent variant each.</param>
    /// <param name="DayMover">Who starts the next business day.</param>
    /// <param name="StartOn">Day from which learners may enter; null for now.</param>
    /// <param name="StartAt">Time of that day.</param>
    /// <param name="EndOn">Last day; null without an end.</param>
    /// <param name="EndAt">Time of that day; null for the end of it.</param>
    [Access(Access.Teacher)]
    public sealed record Command(
        int ClassId, string Scenario, string Title, HelpLevel Help, IReadOnlyList<Team> Teams, SessionVariants Variants, DayMover DayMover,
        DateOnly? StartOn, TimeOnly? StartAt, DateOnly? EndOn, TimeOnly? EndAt) : ISchoolCommand<int>;

    /// <summary>Who work together in one firm.</summary>
    public sealed record Team(IReadOnlyList<Seat> Members);

    /// <summary>A learner in a team, and what they do there.</summary>
    public sealed record Seat(string UserId, EmployeeRole Role);

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Teams).NotEmpty().WithErrorCode("NewSession.NobodyChosen").WithMessage(SessionsTexts.NobodyChosen);
            RuleFor(c => c.Teams).Must(teams => teams.Sum(t => t.Members.Count) <= SchoolClass.MostLearners)
                .WithErrorCode("NewSession.TooMany").WithMessage(string.Format(System.Globalization.CultureInfo.InvariantCulture, SessionsTexts.TooMany, SchoolClass.MostLearners));
            RuleFor(c => c.Teams).Must(teams => teams.All(t => t.Members.Count is > 0 and <= LargestTeam))
                .WithErrorCode("NewSession.TeamTooLarge").WithMessage(string.Format(System.Globalization.CultureInfo.InvariantCulture, SessionsTexts.TeamTooLarge, LargestTeam));
            RuleFor(c => c.Teams).Must(teams => teams.SelectMany(t => t.Members).DistinctBy(m => m.UserId).Count() == teams.Sum(t => t.Members.Count))
                .WithErrorCode("NewSession.LearnerTwice").WithMessage(SessionsTexts.LearnerTwice);
            RuleFor(c => c.StartAt).NotNull().When(c => c.StartOn is not null).WithErrorCode("NewSession.StartTimeMissing").WithMessage(SessionsTexts.StartTimeMissing);
        }
    }

    internal sealed class Reader(SchoolDb db, SeedShelf seeds, Actor actor) : IRequestHandler<Query, Result<Model>>
    {
        public async Task<Result<Model>> Handle(Query request, CancellationToken cancellationToken)
        {
            var classes = await db.Classes.AsNoTracking()
                .Where(c => c.Teachers.Any(t => t.UserId == actor.UserId))
                .OrderBy(c => c.Name)
                .Select(c => new { c.Id, c.Name })
                .ToListAsync(cancellationToken);
            var learners = await (
                from schoolClass in db.Classes
                from learner in schoolClass.Learners
                join user in db.Users on learner.UserId equals user.Id
                where learner.ArchivedAt == null && schoolClass.Teachers.Any(t => t.UserId == actor.UserId)
                select new { schoolClass.Id, user.DisplayName, UserId = user.Id }).AsNoTracking().ToListAsync(cancellationToken);
            return new Model(
                classes.ConvertAll(c => new ClassChoice(c.Id, c.Name,
                [
                    .. learners.Where(l => l.Id == c.Id).OrderBy(l => l.DisplayName, StringComparer.CurrentCulture).Select(l => new Learner(l.UserId, l.DisplayName)),
                ])),
                [.. Choices(await seeds.Offered(actor.UserId, cancellationToken))]);
        }

        private static IEnumerable<ScenarioChoice> Choices(IReadOnlyList<ShelvedScenario> offered) =>
            offered.Select(s => s.Scenario).OfType<ScenarioSeed>()
                .OrderBy(s => s.Werkproces, StringComparer.Ordinal).ThenBy(s => s.Help).ThenBy(s => s.Title, StringComparer.CurrentCulture)
                .Select(s => new ScenarioChoice(s.Code, s.Title, s.Werkproces, s.Goal, s.Minutes, s.Help));
    }

    internal sealed class Handler(SchoolDb db, SeedShelf seeds, FirmMaker maker, SchoolLive live, MessageContext context, Actor actor, TimeProvider clock)
        : IRequestHandler<Command, Result<int>>
    {
        public async Task<Result<int>> Handle(Command request, CancellationToken cancellationToken)
        {
            var schoolClass = await db.Classes.AsNoTracking()
                .SingleOrDefaultAsync(c => c.Id == request.ClassId && c.Teachers.Any(t => t.UserId == actor.UserId), cancellationToken);
            if (schoolClass is null)
                return new Error("SchoolClass.NotFound", SessionsTexts.ClassNotFound, nameof(Command.ClassId));
            if (await seeds.Find(actor.UserId, request.Scenario, cancellationToken) is not { IsSuperseded: false, Scenario: { } scenario })
                return SchoolErrors.ScenarioMissing.On(nameof(Command.Scenario));
            if (request.Teams.SelectMany(t => t.Members).FirstOrDefault(m => !schoolClass.HasLearner(m.UserId)) is not null)
                return SchoolErrors.NotEnrolled.On(nameof(Command.Teams));

            var session = Open(request, scenario);
            if (session.IsFailure)
                return Result<int>.Failure([.. session.Errors.Select(Field)]);
            db.Sessions.Add(session.Value);
            await db.SaveChangesAsync(cancellationToken);
            var made = await Register(request, session.Value, scenario, cancellationToken);
            if (made.IsFailure)
                return Result<int>.Failure(made.Errors);

            var users = request.Teams.SelectMany(t => t.Members).Select(m => m.UserId).ToList();
            context.Then.Add(() => maker.Make(session.Value.Id));
            context.Then.Add(() => live.Publish(new SchoolChanged(session.Value.Id, users)));
            return session.Value.Id;
        }

        private Result<PracticeSession> Open(Command request, ScenarioSeed scenario)
        {
            var now = clock.GetUtcNow().UtcDateTime;
            var title = string.IsNullOrWhiteSpace(request.Title) ? scenario.Title : request.Title;
            return PracticeSession.Open(request.ClassId, new SessionPlan(
                title, request.Scenario, 1, request.Help,
                request.StartOn is { } day ? clock.Utc(day, request.StartAt!.Value) : now,
                request.EndOn is { } last ? clock.Utc(last, request.EndAt ?? new TimeOnly(23, 59)) : null,
                request.Variants, request.DayMover));
        }

        private async Task<Result> Register(Command request, PracticeSession session, ScenarioSeed scenario, CancellationToken ct)
        {
            var ids = request.Teams.SelectMany(t => t.Members).Select(m => m.UserId).ToList();
            var names = await db.Users.AsNoTracking().Where(u => ids.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.DisplayName, ct);
            var had = await db.SeedsHad(request.Scenario, ids, ct);
            var seeds = VariantChoice.Choose(
                request.Variants, [.. request.Teams.Select(t => t.Members.SelectMany(m => had[m.UserId]).ToHashSet())], new HashSet<int>());
            for (var i = 0; i < request.Teams.Count; i++)
            {
                var firm = FirmRegistration.Register(
                    FirmCode.From(RandomNumberGenerator.GetBytes(FirmCode.Length)), scenario.FirmName, session, seeds[i],
                    [.. request.Teams[i].Members.Select(m => new FirmMember(m.UserId, names[m.UserId], m.Role))]);
                if (firm.IsFailure)
                    return firm;
                db.Firms.Add(firm.Value);
            }

            return Result.Success;
        }

        private static Error Field(Error error) =>
            error == SchoolErrors.TitleMissing ? error.On(nameof(Command.Title)) : error == SchoolErrors.EndsBeforeStart ? error.On(nameof(Command.EndOn)) : error;
    }
}
