using MediatR;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Web.Infrastructure.Days;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Firms;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Events;

/// <summary>The teacher plans something to happen in a firm, or calls it off while it is still to come.</summary>
public static class PlanEvent
{
    /// <param name="Kind">What happens.</param>
    /// <param name="Code">Which conversation, letter, draft or trouble.</param>
    /// <param name="On">The working day.</param>
    /// <param name="CustomerId">Who writes or calls; null lets the seed choose somebody it fits.</param>
    [Access(Access.Teacher)]
    public sealed record Command(PlannedEventKind Kind, string? Code, DateOnly? On, int? CustomerId = null) : IFirmCommand<int>;

    /// <param name="Id">The event.</param>
    [Access(Access.Teacher)]
    public sealed record CallOff(int Id) : IFirmCommand<Unit>;

    internal sealed class Handler(FirmDb db, MessageContext context, SeedShelf seeds) : IRequestHandler<Command, Result<int>>, IRequestHandler<CallOff, Result<Unit>>
    {
        public async Task<Result<int>> Handle(Command command, CancellationToken ct)
        {
            var planned = await new EventPlanning(db, context, seeds).Plan(command.Kind, command.Code, command.On, command.CustomerId, ct);
            return planned.IsSuccess ? planned.Value.Id : Result<int>.Failure(planned.Errors);
        }

        public async Task<Result<Unit>> Handle(CallOff command, CancellationToken ct)
        {
            if (await db.PlannedEvents.SingleOrDefaultAsync(e => e.Id == command.Id, ct) is not { } planned)
                return new Error("PlannedEvent.NotFound", "Deze gebeurtenis staat er niet meer. Ververs de pagina.");
            if (planned.HappenedOn is { } day)
                return new Error("PlannedEvent.Happened", $"Dit is op {DutchFormat.Date(day)} al gebeurd.");
            db.PlannedEvents.Remove(planned);
            return Unit.Value;
        }
    }
}
