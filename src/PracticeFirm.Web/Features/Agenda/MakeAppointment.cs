using MediatR;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Contacts;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Agenda;

/// <summary>Makes an appointment with a customer for oneself or for a colleague, moves it, or calls it off.</summary>
public static class MakeAppointment
{
    /// <param name="Subject">What it is about.</param>
    /// <param name="On">The day.</param>
    /// <param name="At">The hour, as it was typed: <c>9.30</c>.</param>
    /// <param name="Minutes">How long it takes.</param>
    /// <param name="Place">Where.</param>
    /// <param name="OwnerId">Who goes; null for the sender.</param>
    /// <param name="CustomerId">With whom; may be left out when the document is somebody's.</param>
    /// <param name="Document">The document it is about.</param>
    /// <param name="Source">The mail or call it came from.</param>
    [Access(Access.FirmWorker)]
    public sealed record Command(
        string? Subject, DateOnly? On, TimeOnly? At, int Minutes, string? Place, int? OwnerId = null, int? CustomerId = null, DocumentRef? Document = null, DocumentRef? Source = null)
        : IFirmCommand<int>, IAbout
    {
        public (DocumentKind Kind, int Id) About =>
            Document is { } document ? (document.Kind, document.Id) : CustomerId is { } customer ? (DocumentKind.Customer, customer) : (DocumentKind.Firm, 0);
    }

    /// <param name="Id">The appointment.</param>
    /// <param name="On">The day it is on now.</param>
    /// <param name="At">The hour.</param>
    /// <param name="Minutes">How long it takes.</param>
    /// <param name="Place">Where.</param>
    /// <param name="OwnerId">Who goes.</param>
    [Access(Access.FirmWorker)]
    public sealed record Move(int Id, DateOnly? On, TimeOnly? At, int Minutes, string? Place, int OwnerId) : IFirmCommand<Unit>, IAbout
    {
        public (DocumentKind Kind, int Id) About => (DocumentKind.FollowUp, Id);
    }

    /// <param name="Id">The appointment or task.</param>
    /// <param name="Reason">Why.</param>
    [Access(Access.FirmWorker)]
    public sealed record CallOff(int Id, string? Reason) : IFirmCommand<Unit>, IAbout
    {
        public (DocumentKind Kind, int Id) About => (DocumentKind.FollowUp, Id);
    }

    internal sealed class Handler(FirmDb db, Actor actor)
        : IRequestHandler<Command, Result<int>>, IRequestHandler<Move, Result<Unit>>, IRequestHandler<CallOff, Result<Unit>>
    {
        private static readonly Error NotFound = new("FollowUp.NotFound", "Deze afspraak bestaat niet (meer). Ververs de pagina.");

        public async Task<Result<int>> Handle(Command command, CancellationToken ct)
        {
            var customer = command.CustomerId;
            if (command.Document is { } document)
                customer = (await db.LabelOf(document, ct))?.CustomerId ?? customer;
            if (customer is not { } with || !await db.Customers.AnyAsync(c => c.Id == with, ct))
                return new Error("Appointment.Customer", "Kies met welke klant de afspraak is.", nameof(command.CustomerId));
            var time = Time(command.On, command.At, command.Minutes, command.Place);
            if (time.IsFailure)
                return Result<int>.Failure(time.Errors);
            if (await Owner(command.OwnerId ?? actor.EmployeeId!.Value, ct) is not { } owner)
                return new Error("FollowUp.Owner", "Deze collega werkt hier niet. Kies iemand uit de lijst.", nameof(command.OwnerId));
            var firm = await db.TheFirm(ct);
            var made = FollowUp.Appoint(command.Subject ?? "", time.Value, owner, firm.BusinessDay, with, await Others(owner.Id, time.Value.On, ct), command.Document ?? command.Source);
            if (made.IsFailure)
                return Result<int>.Failure(made.Errors);
            db.FollowUps.Add(made.Value);
            await db.SaveChangesAsync(ct);
            if (command.Source is { } source)
                db.Consequences.Add(Consequence.Of(source, new DocumentRef(DocumentKind.FollowUp, made.Value.Id), firm.BusinessDay));
            return made.Value.Id;
        }

        public async Task<Result<Unit>> Handle(Move command, CancellationToken ct)
        {
            if (await db.FollowUps.SingleOrDefaultAsync(f => f.Id == command.Id, ct) is not { } appointment)
                return NotFound;
            var time = Time(command.On, command.At, command.Minutes, command.Place);
            if (time.IsFailure)
                return Result<Unit>.Failure(time.Errors);
            if (await Owner(command.OwnerId, ct) is not { } owner)
                return new Error("FollowUp.Owner", "Deze collega werkt hier niet. Kies iemand uit de lijst.", nameof(command.OwnerId));
            var moved = appointment.Move(time.Value, owner, (await db.TheFirm(ct)).BusinessDay, await Others(owner.Id, time.Value.On, ct));
            return moved.IsSuccess ? Unit.Value : Result<Unit>.Failure(moved.Errors);
        }

        public async Task<Result<Unit>> Handle(CallOff command, CancellationToken ct)
        {
            if (await db.FollowUps.SingleOrDefaultAsync(f => f.Id == command.Id, ct) is not { } appointment)
                return NotFound;
            var done = appointment.CallOff(command.Reason, (await db.TheFirm(ct)).BusinessDay);
            return done.IsSuccess ? Unit.Value : Result<Unit>.Failure(done.Errors);
        }

        private static Result<AppointmentTime> Time(DateOnly? on, TimeOnly? at, int minutes, string? place)
        {
            var errors = new List<Error>();
            if (on is null)
                errors.Add(new Error("Appointment.Day", "Kies de dag van de afspraak.", "On"));
            if (at is null)
                errors.Add(new Error("Appointment.Hour", "Vul in hoe laat de afspraak begint, bijvoorbeeld 9.30.", "At"));
            return errors.Count > 0 ? Result<AppointmentTime>.Failure(errors) : new AppointmentTime(on!.Value, at!.Value, minutes, place ?? "");
        }

        private Task<Employee?> Owner(int id, CancellationToken ct) => db.Employees.AsNoTracking().SingleOrDefaultAsync(e => e.Id == id, ct);

        private Task<List<FollowUp>> Others(int owner, DateOnly day, CancellationToken ct) =>
            db.FollowUps.AsNoTracking().Where(f => f.OwnerId == owner && f.DueOn == day && f.Kind == FollowUpKind.Appointment && f.DoneOn == null).ToListAsync(ct);
    }
}
