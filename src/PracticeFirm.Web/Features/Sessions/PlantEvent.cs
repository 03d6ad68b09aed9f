using MediatR;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Simulation.Scenarios;
using PracticeFirm.Web.Infrastructure.Days;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Firms;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Sessions;

/// <summary>A teacher lets something happen in a firm: at once, or on one of the next business days.</summary>
public static class PlantEvent
{
    /// <summary>Most business days ahead.</summary>
    public const int MostDaysAhead = 10;

    /// <summary>What can happen.</summary>
    [Access(Access.Teacher)]
    public sealed record Query : ISchoolQuery<Model>;

    /// <param name="Choices">Everything that can happen, by kind, werkproces and title.</param>
    public sealed record Model(IReadOnlyList<EventChoice> Choices);

    /// <param name="Kind">What happens.</param>
    /// <param name="Code">Which conversation, letter, draft or trouble.</param>
    /// <param name="DaysAhead">Business days from the firm's own; 0 for now.</param>
    [Access(Access.Teacher)]
    public sealed record Command(PlannedEventKind Kind, string? Code, int DaysAhead) : IFirmCommand<Planted>;

    /// <param name="On">The day on which it happens.</param>
    /// <param name="Made">What came of it; null while it is still to come.</param>
    public sealed record Planted(DateOnly On, DocumentRef? Made);

    internal sealed class Reader(SeedShelf seeds) : IRequestHandler<Query, Result<Model>>
    {
        public Task<Result<Model>> Handle(Query request, CancellationToken cancellationToken) =>
            Task.FromResult<Result<Model>>(new Model(seeds.Load.Library is { } library ? EventChoice.All(library) : []));
    }

    internal sealed class Handler(FirmDb db, MessageContext context, SeedShelf seeds) : IRequestHandler<Command, Result<Planted>>
    {
        public async Task<Result<Planted>> Handle(Command request, CancellationToken cancellationToken)
        {
            if (request.DaysAhead is < 0 or > MostDaysAhead)
                return new Error("PlantEvent.DaysAhead", $"Kies nu, of een van de volgende {MostDaysAhead} werkdagen.", nameof(Command.DaysAhead));
            var planning = new EventPlanning(db, context, seeds);
            var planned = request.DaysAhead == 0
                ? await planning.Now(request.Kind, request.Code, cancellationToken)
                : await planning.Plan(
                    request.Kind, request.Code, BusinessCalendar.AddWorkingDays((await db.TheFirm(cancellationToken)).BusinessDay, request.DaysAhead), null, cancellationToken);
            if (planned.IsFailure)
                return Result<Planted>.Failure(planned.Errors);
            return new Planted(planned.Value.DueOn, planned.Value is { MadeKind: { } kind, MadeId: { } id } ? new DocumentRef(kind, id) : null);
        }
    }
}
