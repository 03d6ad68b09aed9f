using FluentValidation;
using MediatR;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Contacts;
using PracticeFirm.Web.Infrastructure.Calling;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Firms;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Calls;

/// <summary>Speaks in a call: says one of the replies, takes notes meanwhile, or hangs up.</summary>
public static class TalkInCall
{
    /// <param name="CallId">The call.</param>
    /// <param name="Said">How many replies were given already, as the screen shows it.</param>
    /// <param name="Reply">The reply, by its number.</param>
    [Access(Access.FirmWorker)]
    public sealed record Say(int CallId, int Said, int Reply) : IFirmCommand<int>, IAbout
    {
        public (DocumentKind Kind, int Id) About => (DocumentKind.PhoneCall, CallId);
    }

    /// <param name="CallId">The call.</param>
    /// <param name="Notes">All notes of the call.</param>
    [Access(Access.FirmWorker)]
    public sealed record Note(int CallId, string Notes) : IFirmCommand<int>, IAbout
    {
        public (DocumentKind Kind, int Id) About => (DocumentKind.PhoneCall, CallId);
    }

    /// <param name="CallId">The call.</param>
    [Access(Access.FirmWorker)]
    public sealed record HangUp(int CallId) : IFirmCommand<int>, IAbout
    {
        public (DocumentKind Kind, int Id) About => (DocumentKind.PhoneCall, CallId);
    }

    internal sealed class Validator : AbstractValidator<Note>
    {
        public Validator() => RuleFor(n => n.Notes).MaximumLength(PhoneCall.NotesLength).WithErrorCode(CallErrors.Notes.Code).WithMessage(CallErrors.Notes.Message);
    }

    internal sealed class Handler(FirmDb db, Actor actor, SeedShelf shelf) : IRequestHandler<Say, Result<int>>, IRequestHandler<Note, Result<int>>, IRequestHandler<HangUp, Result<int>>
    {
        public async Task<Result<int>> Handle(Say command, CancellationToken ct)
        {
            if (await db.WholeCall(command.CallId, ct) is not { } call)
                return CallErrors.NotFound;
            if (call.WhyNotSpeak(actor.EmployeeId!.Value) is { } refusal)
                return refusal;
            var chosen = call.Chosen;
            if (command.Said != chosen.Count)
                return CallErrors.Moved;
            var me = await db.Colleague(actor.EmployeeId.Value, ct);
            if (shelf.Play(call.Conversation, call.Filling, me.Name, chosen) is not { } turn)
                return CallErrors.Lost;
            if (turn.Replies.FirstOrDefault(r => r.Number == command.Reply) is not { } reply)
                return CallErrors.NoSuchReply;
            var next = shelf.Play(call.Conversation, call.Filling, me.Name, [.. chosen, reply.Number])!;
            return Done(call, call.Say(me.Id, command.Said, new CallReply(reply.Number, reply.Text, reply.Reply.Quality, reply.Reply.Shows), next.Words()));
        }

        public async Task<Result<int>> Handle(Note command, CancellationToken ct) =>
            await db.WholeCall(command.CallId, ct) is { } call ? Done(call, call.Note(actor.EmployeeId!.Value, command.Notes)) : CallErrors.NotFound;

        public async Task<Result<int>> Handle(HangUp command, CancellationToken ct) =>
            await db.WholeCall(command.CallId, ct) is { } call ? Done(call, call.HangUp(actor.EmployeeId!.Value)) : CallErrors.NotFound;

        private static Result<int> Done(PhoneCall call, Result done) => done.IsSuccess ? call.Id : Result<int>.Failure(done.Errors);
    }
}
