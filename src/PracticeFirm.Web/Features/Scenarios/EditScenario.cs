using FluentValidation;
using MediatR;
using PracticeFirm.Domain.Common;
using PracticeFirm.Simulation.Scenarios;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Firms;
using PracticeFirm.Web.Infrastructure.Persistence;
using PracticeFirm.Web.Texts;

namespace PracticeFirm.Web.Features.Scenarios;

/// <summary>
/// A teacher changes an own scenario: usual things by a form, everything by its text. What something was started with stays as it was:
/// a change after that is a next version with a code of its own.
/// </summary>
public static class EditScenario
{
    /// <param name="Code">Its code.</param>
    [Access(Access.Teacher)]
    public sealed record Query(string Code) : ISchoolQuery<Model>;

    /// <summary>What is wrong with a text that was not saved yet, and what its form says.</summary>
    /// <param name="Code">Code of the scenario; null for one that is still to come.</param>
    /// <param name="Text">The text.</param>
    /// <param name="Basics">What a form says, to be written into the text first; null for the text as it is.</param>
    [Access(Access.Teacher)]
    public sealed record Look(string? Code, string? Text, ScenarioBasics? Basics = null) : ISchoolQuery<Reading>;

    /// <param name="Code">Its code.</param>
    /// <param name="Text">The text.</param>
    /// <param name="Basics">What the form says, to be written into the text first; null for the text as it is.</param>
    /// <param name="ReadAt">When what was changed was last saved (UTC), to notice changes from elsewhere.</param>
    [Access(Access.Teacher)]
    public sealed record Command(string Code, string? Text, ScenarioBasics? Basics, DateTime ReadAt) : ISchoolCommand<Saved>;

    /// <param name="Code">Its code.</param>
    /// <param name="Title">Its title.</param>
    /// <param name="Version">Version, from 1.</param>
    /// <param name="IsUsed">True when something was started with it: what is saved is a next version.</param>
    /// <param name="SavedAt">When it was last saved, UTC.</param>
    /// <param name="Reading">Its text, and what is in it.</param>
    /// <param name="Choices">What can be planned.</param>
    public sealed record Model(string Code, string Title, int Version, bool IsUsed, DateTime SavedAt, Reading Reading, IReadOnlyList<EventChoice> Choices);

    /// <param name="Text">The text, with what the form says written into it.</param>
    /// <param name="Basics">What the form shows; null when the text can't be read.</param>
    /// <param name="PlantedCustomers">Names of the customers that events can be about.</param>
    /// <param name="Faults">What is wrong.</param>
    public sealed record Reading(string Text, ScenarioBasics? Basics, IReadOnlyList<string> PlantedCustomers, IReadOnlyList<Fault> Faults);

    /// <param name="Code">Code under which it was saved.</param>
    /// <param name="IsNext">True when that is a next version.</param>
    public sealed record Saved(string Code, bool IsNext);

    internal sealed class LookValidator : AbstractValidator<Look>
    {
        public LookValidator()
        {
            RuleFor(c => c.Text).MaximumLength(OwnScenarios.LongestText).WithErrorCode("Scenario.TooLong").WithMessage(ScenariosTexts.TooLong);
            RuleFor(c => c.Basics)
                .Must(b => b is null || (b is { Title: not null, Goal: not null, LearningGoals: not null, Events: not null } && b.LearningGoals.All(g => g is not null) && b.Events.All(e => e is { Code: not null })))
                .WithErrorCode("Scenario.Basics").WithMessage(ScenariosTexts.BasicsWrong);
        }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Text).Must(t => !string.IsNullOrWhiteSpace(t)).WithErrorCode("Scenario.Empty").WithMessage(ScenariosTexts.EmptyText);
            RuleFor(c => c.Text).MaximumLength(OwnScenarios.LongestText).WithErrorCode("Scenario.TooLong").WithMessage(ScenariosTexts.TooLong);
            When(c => c.Basics is not null, () =>
            {
                RuleFor(c => c.Basics!.Title).Must(t => IsText(t, ScenarioBasics.TitleLength))
                    .OverridePropertyName("Title").WithErrorCode("Scenario.Title").WithMessage(Filled(ScenariosTexts.TitleWrong, ScenarioBasics.TitleLength));
                RuleFor(c => c.Basics!.Goal).Must(t => IsText(t, ScenarioBasics.GoalLength))
                    .OverridePropertyName("Goal").WithErrorCode("Scenario.Goal").WithMessage(Filled(ScenariosTexts.GoalWrong, ScenarioBasics.GoalLength));
                RuleFor(c => c.Basics!.LearningGoals).Must(g => g is { Count: > 0 } && g.All(t => IsText(t, ScenarioBasics.LearningGoalLength)))
                    .OverridePropertyName("LearningGoals").WithErrorCode("Scenario.LearningGoals").WithMessage(Filled(ScenariosTexts.LearningGoalsWrong, ScenarioBasics.LearningGoalLength));
                RuleFor(c => c.Basics!.Minutes).InclusiveBetween(ScenarioBasics.FewestMinutes, ScenarioBasics.MostMinutes)
                    .OverridePropertyName("Minutes").WithErrorCode("Scenario.Minutes").WithMessage(Filled(ScenariosTexts.MinutesWrong, ScenarioBasics.FewestMinutes, ScenarioBasics.MostMinutes));
                RuleFor(c => c.Basics!.BusinessDay).Must(d => d.Year is >= ScenarioBasics.FirstYear and <= ScenarioBasics.LastYear && BusinessCalendar.IsWorkingDay(d))
                    .OverridePropertyName("BusinessDay").WithErrorCode("Scenario.BusinessDay").WithMessage(Filled(ScenariosTexts.BusinessDayWrong, ScenarioBasics.FirstYear, ScenarioBasics.LastYear));
                RuleFor(c => c.Basics!.Customers).InclusiveBetween(1, ScenarioBasics.MostCustomers)
                    .OverridePropertyName("Customers").WithErrorCode("Scenario.Customers").WithMessage(Filled(ScenariosTexts.NumberWrong, 1, ScenarioBasics.MostCustomers));
                RuleFor(c => c.Basics!.OpenRequests).InclusiveBetween(0, ScenarioBasics.MostOpenRequests)
                    .OverridePropertyName("OpenRequests").WithErrorCode("Scenario.OpenRequests").WithMessage(Filled(ScenariosTexts.NumberWrong, 0, ScenarioBasics.MostOpenRequests));
                RuleFor(c => c.Basics!.Orders).InclusiveBetween(0, ScenarioBasics.MostOrders)
                    .OverridePropertyName("Orders").WithErrorCode("Scenario.Orders").WithMessage(Filled(ScenariosTexts.NumberWrong, 0, ScenarioBasics.MostOrders));
                RuleFor(c => c.Basics!.Events).Must(e => e is not null && e.All(one => one is { Code: not null, Day: >= 0 and <= ScenarioBasics.LastDay }))
                    .OverridePropertyName("Events").WithErrorCode("Scenario.Events").WithMessage(Filled(ScenariosTexts.EventDayWrong, 0, ScenarioBasics.LastDay));
            });
        }

        private static bool IsText(string? text, int longest) => !string.IsNullOrWhiteSpace(text) && text.Length <= longest;

        private static string Filled(string text, params object[] with) => string.Format(null, text, with);
    }

    internal sealed class Handler(SchoolDb db, SeedShelf shelf, Actor actor, TimeProvider clock)
        : IRequestHandler<Query, Result<Model>>, IRequestHandler<Look, Result<Reading>>, IRequestHandler<Command, Result<Saved>>
    {
        public async Task<Result<Model>> Handle(Query query, CancellationToken ct)
        {
            if (shelf.Load.Library is not { } library)
                return ScenarioErrors.SeedsBroken;
            var found = await db.OfTeacher(shelf, actor, query.Code, ct);
            if (found.IsFailure)
                return found.Error;
            var reading = Read(library, found.Value.Text, found.Value.Code, null);
            return new Model(
                found.Value.Code, reading.Basics?.Title ?? found.Value.Code, found.Value.Version, await db.IsUsed(found.Value.Code, ct), found.Value.ChangedAt, reading,
                EventChoice.All(library));
        }

        public Task<Result<Reading>> Handle(Look query, CancellationToken ct) => Task.FromResult<Result<Reading>>(
            shelf.Load.Library is { } library ? Read(library, query.Text, null, query.Basics) : ScenarioErrors.SeedsBroken);

        public async Task<Result<Saved>> Handle(Command command, CancellationToken ct)
        {
            if (shelf.Load.Library is not { } library)
                return ScenarioErrors.SeedsBroken;
            var found = await db.OfTeacher(shelf, actor, command.Code, ct);
            if (found.IsFailure)
                return found.Error;
            var version = found.Value;
            if (version.ChangedAt != command.ReadAt)
                return ScenarioErrors.Changed;
            var used = await db.IsUsed(version.Code, ct);
            var code = used ? OwnScenarios.CodeAfter(version) : version.Code;
            var reading = Read(library, command.Text, code, command.Basics);
            if (reading.Faults.Count > 0)
                return Result<Saved>.Failure(ScenarioErrors.Of(reading.Faults, command.Basics is null ? nameof(Command.Text) : null));

            var now = clock.GetUtcNow().UtcDateTime;
            if (used)
                db.OwnScenarios.Add(version.Next(code, reading.Text, now));
            else
                version.Change(reading.Text, now);
            return new Saved(code, used);
        }

        private static Reading Read(SeedLibrary library, string? text, string? code, ScenarioBasics? basics)
        {
            var filled = basics is null ? text ?? "" : ScenarioText.Change(text ?? "", basics) ?? text ?? "";
            var (load, read, own) = library.Check(filled, code);
            var scenario = load.Library?.Scenarios[own];

            // A text that is only looked at keeps the code that was typed in it.
            return new Reading(code is null ? filled : read, scenario is null ? null : ScenarioBasics.Of(scenario), scenario?.PlantedCustomers ?? [], Fault.In(load, read));
        }
    }
}
