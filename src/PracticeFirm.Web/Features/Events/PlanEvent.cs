using MediatR;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Domain.Relations;
using PracticeFirm.Simulation.Scenarios;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Firms;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Events;

/// <summary>The teacher plans something to happen in a firm, or calls it off while it is still to come.</summary>
public static class PlanEvent
{
    /// <summary>Calendar days ahead that can be planned.</summary>
    public const int LongestDays = 180;

    /// <param name="Kind">What happens.</param>
    /// <param name="Code">Which conversation, letter, draft or trouble.</param>
    /// <param name="On">The working day.</param>
    /// <param name="CustomerId">Who writes or calls; null lets the seed choose somebody it fits.</param>
    [Access(Access.Teacher)]
    public sealed record Command(PlannedEventKind Kind, string? Code, DateOnly? On, int? CustomerId = null) : IFirmCommand<int>;

    /// <param name="Id">The event.</param>
    [Access(Access.Teacher)]
    public sealed record CallOff(int Id) : IFirmCommand<Unit>;

    internal sealed class Handler(FirmDb db, SeedShelf seeds) : IRequestHandler<Command, Result<int>>, IRequestHandler<CallOff, Result<Unit>>
    {
        public async Task<Result<int>> Handle(Command command, CancellationToken ct)
        {
            var choice = seeds.Load.Library is { } library ? EventChoice.All(library).FirstOrDefault(c => c.Kind == command.Kind && c.Code == command.Code) : null;
            var errors = new List<Error>();
            if (choice is null)
                errors.Add(new Error("PlannedEvent.Code", "Kies wat er moet gebeuren.", nameof(command.Code)));
            var today = (await db.TheFirm(ct)).BusinessDay;
            if (command.On is not { } day || !BusinessCalendar.IsWorkingDay(day) || day <= today || day > today.AddDays(LongestDays))
                errors.Add(new Error("PlannedEvent.On", $"Kies een werkdag na {DutchFormat.Date(today)}, hoogstens een half jaar vooruit.", nameof(command.On)));
            if (command.CustomerId is { } id && choice is { OfCustomer: true })
            {
                var customer = await db.Customers.AsNoTracking().Where(c => c.Id == id && c.Status == CustomerStatus.Active).Select(c => new { c.Language }).SingleOrDefaultAsync(ct);
                if (customer is null)
                    errors.Add(new Error("PlannedEvent.Customer", "Deze klant is er niet (meer) of is niet actief. Kies een andere klant, of laat het veld leeg.", nameof(command.CustomerId)));
                else if (customer.Language != choice.Language)
                    errors.Add(new Error("PlannedEvent.Language", "Deze klant spreekt een andere taal dan dit bericht. Kies een andere klant, of laat het veld leeg.", nameof(command.CustomerId)));
            }

            if (errors.Count > 0)
                return Result<int>.Failure(errors);
            var planned = PlannedEvent.Plan(choice!.Kind, command.On!.Value, choice.Code, choice.OfCustomer ? command.CustomerId : null);
            db.PlannedEvents.Add(planned);
            await db.SaveChangesAsync(ct);
            return planned.Id;
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
