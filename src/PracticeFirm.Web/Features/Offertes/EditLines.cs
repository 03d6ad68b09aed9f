using MediatR;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Offertes;
using PracticeFirm.Web.Components;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Offertes;

/// <summary>Adds, changes, moves and removes lines of a draft; each line is saved on its own, so that two people can work on one offerte.</summary>
public static class EditLines
{
    /// <param name="OfferteId">The draft.</param>
    /// <param name="LineId">The line to change, or null for a new one.</param>
    /// <param name="Revision">The revision of the line that was on screen.</param>
    /// <param name="ArticleId">The article.</param>
    /// <param name="Entry">What was typed.</param>
    [Access(Access.FirmWorker)]
    public sealed record Put(int OfferteId, int? LineId, int Revision, int ArticleId, LineEntry Entry) : IFirmCommand<SavedLine>, IAbout
    {
        public (DocumentKind Kind, int Id) About => (DocumentKind.Offerte, OfferteId);
    }

    /// <param name="OfferteId">The draft.</param>
    /// <param name="LineId">The line.</param>
    [Access(Access.FirmWorker)]
    public sealed record Remove(int OfferteId, int LineId) : IFirmCommand<Unit>, IAbout
    {
        public (DocumentKind Kind, int Id) About => (DocumentKind.Offerte, OfferteId);
    }

    /// <param name="OfferteId">The draft.</param>
    /// <param name="LineId">The line.</param>
    /// <param name="Position">Its new place, from 1.</param>
    [Access(Access.FirmWorker)]
    public sealed record Move(int OfferteId, int LineId, int Position) : IFirmCommand<Unit>, IAbout
    {
        public (DocumentKind Kind, int Id) About => (DocumentKind.Offerte, OfferteId);
    }

    internal sealed class Handler(FirmDb db, Actor actor)
        : IRequestHandler<Put, Result<SavedLine>>, IRequestHandler<Remove, Result<Unit>>, IRequestHandler<Move, Result<Unit>>
    {
        public async Task<Result<SavedLine>> Handle(Put command, CancellationToken ct)
        {
            if (await db.WholeOfferte(command.OfferteId, ct) is not { } offerte)
                return OfferteErrors.NotFound;
            var firm = await db.TheFirm(ct);
            if (await db.ArticleForLine(offerte, command.ArticleId, command.Entry.Quantity, firm.BusinessDay, ct) is not { } article)
                return new Error("Article.NotFound", "Dit artikel bestaat niet. Zoek het op nummer of naam.", nameof(command.ArticleId));
            if (command.LineId is not { } lineId)
            {
                var added = offerte.AddLine(command.Entry, article, firm);
                if (added.IsFailure)
                    return Result<SavedLine>.Failure(added.Errors);
                await db.SaveChangesAsync(ct);
                return new SavedLine(added.Value.Id, added.Value.Revision);
            }

            if (offerte.IsDraft && offerte.Lines.FirstOrDefault(l => l.Id == lineId) is { } standing && standing.Revision != command.Revision)
                return OfferteErrors.ChangedByOther(await db.LastOther(DocumentKind.Offerte, offerte.Id, actor.UserId, ct), $"regel {standing.Position}");
            var changed = offerte.ChangeLine(lineId, command.Entry, article, firm);
            return changed.IsSuccess ? new SavedLine(lineId, changed.Value.Revision) : Result<SavedLine>.Failure(changed.Errors);
        }

        public async Task<Result<Unit>> Handle(Remove command, CancellationToken ct)
        {
            if (await db.WholeOfferte(command.OfferteId, ct) is not { } offerte)
                return OfferteErrors.NotFound;
            var removed = offerte.RemoveLine(command.LineId, await db.TheFirm(ct));
            return removed.IsSuccess ? Unit.Value : Result<Unit>.Failure(removed.Errors);
        }

        public async Task<Result<Unit>> Handle(Move command, CancellationToken ct)
        {
            if (await db.WholeOfferte(command.OfferteId, ct) is not { } offerte)
                return OfferteErrors.NotFound;
            var moved = offerte.MoveLine(command.LineId, command.Position, await db.TheFirm(ct));
            return moved.IsSuccess ? Unit.Value : Result<Unit>.Failure(moved.Errors);
        }
    }
}
