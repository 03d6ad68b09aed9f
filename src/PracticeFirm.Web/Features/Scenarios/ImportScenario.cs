using FluentValidation;
using MediatR;
using PracticeFirm.Domain.Common;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Firms;
using PracticeFirm.Web.Infrastructure.Persistence;
using PracticeFirm.Web.Texts;

namespace PracticeFirm.Web.Features.Scenarios;

/// <summary>A teacher brings in a scenario that somebody exported, or wrote. It gets a code of its own, whatever code it names.</summary>
public static class ImportScenario
{
    /// <param name="Text">The scenario, YAML.</param>
    /// <returns>Its code.</returns>
    [Access(Access.Teacher)]
    public sealed record Command(string? Text) : ISchoolCommand<string>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Text).Must(t => !string.IsNullOrWhiteSpace(t)).WithErrorCode("Scenario.Empty").WithMessage(ScenariosTexts.EmptyText);
            RuleFor(c => c.Text).MaximumLength(OwnScenarios.LongestText).WithErrorCode("Scenario.TooLong").WithMessage(ScenariosTexts.TooLong);
        }
    }

    internal sealed class Handler(SchoolDb db, SeedShelf shelf, Actor actor, TimeProvider clock) : IRequestHandler<Command, Result<string>>
    {
        public Task<Result<string>> Handle(Command command, CancellationToken ct) =>
            db.Keep(shelf, actor, command.Text!, null, clock.GetUtcNow().UtcDateTime, nameof(Command.Text), ct);
    }
}
