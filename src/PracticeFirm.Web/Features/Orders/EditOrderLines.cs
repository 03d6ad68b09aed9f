using MediatR;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Offertes;
using PracticeFirm.Domain.Orders;
using PracticeFirm.Web.Components;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Orders;

/// <summary>Adds, changes and removes lines of a draft order; each line is saved on its own, so that two people can work on one order.</summary>
public static class EditOrderLines
{
    /// <param name="OrderId">The draft.</param>
    /// <param name="LineId">The line to change, or null for a new one.</param>
    /// <param name="Revision">The revision of the line that was on screen.</param>
    /// <param name="ArticleId">The article.</param>
    /// <param name="Entry">What was typed.</param>
    [Access(Access.FirmWorker)]
    public sealed record Put(int OrderId, int? LineId, int Revision, int ArticleId, LineEntry Entry) : IFirmCommand<SavedLine>, IAbout
    {
        public (DocumentKind Kind, int Id) About => (DocumentKind.Order, OrderId);
    }

    /// <param name="OrderId">The draft.</param>
    /// <param name="LineId">The line.</param>
    [Access(Access.FirmWorker)]
    public sealed record Remove(int OrderId, int LineId) : IFirmCommand<Unit>, IAbout
    {
        public (DocumentKind Kind, int Id) About => (DocumentKind.Order, OrderId);
    }

    internal sealed class Handler(FirmDb db, Actor actor) : IRequestHandler<Put, Result<SavedLine>>, IRequestHandler<Remove, Result<Unit>>
    {
        public async Task<Result<SavedLine>> Handle(Put command, CancellationToken ct)
        {
            if (await db.WholeOrder(command.OrderId, ct) is not { } order)
                return OrderErrors.NotFound;
            var firm = await db.TheFirm(ct);
            if (await db.ArticleForLine(order, command.ArticleId, command.Entry.Quantity, firm.BusinessDay, ct) is not { } article)
                return new Error("Article.NotFound", "Dit artikel bestaat niet. Zoek het op nummer of naam.", nameof(command.ArticleId));
            if (command.LineId is not { } lineId)
            {
                var added = order.AddLine(command.Entry, article, firm);
                if (added.IsFailure)
                    return Result<SavedLine>.Failure(added.Errors);
                await db.SaveChangesAsync(ct);
                return new SavedLine(added.Value.Id, added.Value.Revision);
            }

            if (order.IsDraft && order.Lines.FirstOrDefault(l => l.Id == lineId) is { } standing && standing.Revision != command.Revision)
                return OrderErrors.ChangedByOther(await db.LastOther(DocumentKind.Order, order.Id, actor.UserId, ct), $"regel {standing.Position}");
            var changed = order.ChangeLine(lineId, command.Entry, article, firm);
            return changed.IsSuccess ? new SavedLine(lineId, changed.Value.Revision) : Result<SavedLine>.Failure(changed.Errors);
        }

        public async Task<Result<Unit>> Handle(Remove command, CancellationToken ct)
        {
            if (await db.WholeOrder(command.OrderId, ct) is not { } order)
                return OrderErrors.NotFound;
            var removed = order.RemoveLine(command.LineId, await db.TheFirm(ct));
            return removed.IsSuccess ? Unit.Value : Result<Unit>.Failure(removed.Errors);
        }
    }
}
