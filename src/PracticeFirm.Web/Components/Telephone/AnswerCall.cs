using MediatR;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Contacts;
using PracticeFirm.Web.Infrastructure.Calling;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Firms;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Components.Telephone;

/// <summary>Answers a call that rings or waits, or lets the caller wait.</summary>
public static class AnswerCall
{
    /// <param name="CallId">The call.</param>
    [Access(Access.FirmWorker)]
    public sealed record Command(int CallId) : IFirmCommand<int>, IAbout
    {
        public (DocumentKind Kind, int Id) About => (DocumentKind.PhoneCall, CallId);
    }

    /// <param name="CallId">The call.</param>
    [Access(Access.FirmWorker)]
    public sealed record Later(int CallId) : IFirmCommand<int>, IAbout
    {
        public (DocumentKind Kind, int Id) About => (DocumentKind.PhoneCall, CallId);
    }

    internal sealed class Handler(FirmDb db, Actor actor, SeedShelf shelf, TimeProvider clock) : IRequestHandler<Command, Result<int>>, IRequestHandler<Later, Result<int>>
    {
        public async Task<Result<int>> Handle(Command command, CancellationToken ct)
        {
            if (await db.WholeCall(command.CallId, ct) is not { } call)
                return CallErrors.NotFound;
            if (call.WhyNotAnswer() is { } refusal)
                return refusal;
            var me = await db.Colleague(actor.EmployeeId!.Value, ct);
            if (await db.PhoneCalls.AnyAsync(c => c.EmployeeId == me.Id && c.Status == CallStatus.Talking, ct))
                return CallErrors.Busy;
            if (shelf.Play(call.Conversation, call.Filling, me.Name, []) is not { } turn)
                return CallErrors.Lost;

            // The clock of the firm and that of the class differ: nobody answers before it rings.
            var now = TimeOnly.FromDateTime(clock.GetLocalNow().DateTime);
            var done = call.Answer(me.Id, now > call.RungAt ? now : call.RungAt, turn.Words());
            return done.IsSuccess ? call.Id : Result<int>.Failure(done.Errors);
        }

        public async Task<Result<int>> Handle(Later command, CancellationToken ct)
        {
            if (await db.WholeCall(command.CallId, ct) is not { } call)
                return CallErrors.NotFound;
            var done = call.PutOff();
            return done.IsSuccess ? call.Id : Result<int>.Failure(done.Errors);
        }
    }
}
