using MediatR;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Mail;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Inbox;

/// <summary>Keeps a mail while it is written, so that nothing that was typed is lost; and throws a concept away.</summary>
public static class DraftMail
{
    /// <param name="DraftId">The concept; null for the first time.</param>
    /// <param name="ReplyToId">The mail it answers; counts the first time only.</param>
    /// <param name="Contents">What was typed.</param>
    [Access(Access.FirmWorker)]
    public sealed record Save(int? DraftId, int? ReplyToId, DraftContents Contents) : IFirmCommand<Saved>;

    /// <summary>The concept it is kept in.</summary>
    public sealed record Saved(int DraftId);

    [Access(Access.FirmWorker)]
    public sealed record Discard(int DraftId) : IFirmCommand<Unit>;

    internal sealed class Handler(FirmDb db, Actor actor) : IRequestHandler<Save, Result<Saved>>, IRequestHandler<Discard, Result<Unit>>
    {
        public async Task<Result<Saved>> Handle(Save command, CancellationToken ct)
        {
            var today = await db.Firms.Select(f => f.BusinessDay).SingleAsync(ct);
            var draft = command.DraftId is { } id ? await Own(id, ct) : null;
            if (draft is not null)
            {
                var written = draft.Write(command.Contents, today);
                return written.IsSuccess ? new Saved(draft.Id) : Result<Saved>.Failure(written.Errors);
            }

            // A concept that was thrown away or sent in another window is started again rather than lost.
            var started = DraftedMail.Start(actor.EmployeeId!.Value, command.ReplyToId, command.Contents, today);
            if (started.IsFailure)
                return Result<Saved>.Failure(started.Errors);
            db.DraftedMails.Add(started.Value);
            await db.SaveChangesAsync(ct);
            return new Saved(started.Value.Id);
        }

        public async Task<Result<Unit>> Handle(Discard command, CancellationToken ct)
        {
            if (await Own(command.DraftId, ct) is not { } draft)
                return InboxErrors.NoDraft;
            db.DraftedMails.Remove(draft);
            return Unit.Value;
        }

        private Task<DraftedMail?> Own(int id, CancellationToken ct) => db.DraftedMails.SingleOrDefaultAsync(d => d.Id == id && d.EmployeeId == actor.EmployeeId, ct);
    }
}
