using MediatR;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Purchasing;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Purchasing;

/// <summary>Adds, changes and removes lines of a draft, each saved on its own.</summary>
public static class EditPurchaseLines
{
    /// <summary>The article isn't there.</summary>
    internal static Error NoArticle { get; } = new("Article.NotFound", "Dit artikel bestaat niet. Zoek het op nummer of naam.", "ArticleId");

    /// <summary>What is typed in a line.</summary>
    /// <param name="Quantity">Units.</param>
    /// <param name="Price">Price per unit; null takes the inkoopprijs of the article.</param>
    /// <param name="WantedOn">Wanted day when it differs from that of the whole.</param>
    public sealed record Values(int Quantity, UnitPrice? Price, DateOnly? WantedOn);

    /// <param name="PurchaseOrderId">The draft.</param>
    /// <param name="LineId">The line to change, or null for a new one.</param>
    /// <param name="Known">What was on screen before; when it is no longer so, the change is refused. Null for a new line.</param>
    /// <param name="ArticleId">The article.</param>
    /// <param name="Now">What was typed.</param>
    [Access(Access.FirmWorker)]
    public sealed record Put(int PurchaseOrderId, int? LineId, Values? Known, int ArticleId, Values Now) : IFirmCommand<int>, IAbout
    {
        public (DocumentKind Kind, int Id) About => (DocumentKind.PurchaseOrder, PurchaseOrderId);
    }

    [Access(Access.FirmWorker)]
    public sealed record Remove(int PurchaseOrderId, int LineId) : IFirmCommand<Unit>, IAbout
    {
        public (DocumentKind Kind, int Id) About => (DocumentKind.PurchaseOrder, PurchaseOrderId);
    }

    /// <summary>A line is no longer bought for a sales order line; its quantity stays.</summary>
    [Access(Access.FirmWorker)]
    public sealed record Unlink(int PurchaseOrderId, int LineId, int OrderLineId) : IFirmCommand<Unit>, IAbout
    {
        public (DocumentKind Kind, int Id) About => (DocumentKind.PurchaseOrder, PurchaseOrderId);
    }

    internal sealed class Handler(FirmDb db, Actor actor) : IRequestHandler<Put, Result<int>>, IRequestHandler<Remove, Result<Unit>>, IRequestHandler<Unlink, Result<Unit>>
    {
        public async Task<Result<int>> Handle(Put command, CancellationToken ct)
        {
            if (await db.WholePurchaseOrder(command.PurchaseOrderId, ct) is not { } order)
                return PurchaseErrors.NotFound;
            if (await db.Articles.AsNoTracking().SingleOrDefaultAsync(a => a.Id == command.ArticleId, ct) is not { } article)
                return NoArticle;
            var firm = await db.TheFirm(ct);
            var (quantity, price, wantedOn) = command.Now;
            if (command.LineId is not { } lineId)
            {
                var added = order.AddLine(new PurchaseEntry(quantity, price, wantedOn, "", []), article, firm);
                if (added.IsFailure)
                    return Result<int>.Failure(added.Errors);
                await db.SaveChangesAsync(ct);
                return added.Value.Id;
            }

            var standing = order.Lines.FirstOrDefault(l => l.Id == lineId);
            if (order.IsDraft && standing is not null && command.Known != new Values(standing.Quantity, standing.UnitPrice, standing.WantedOn))
                return PurchaseErrors.ChangedByOther(await db.LastOther(DocumentKind.PurchaseOrder, order.Id, actor.UserId, ct));
            var changed = order.ChangeLine(lineId, new PurchaseEntry(quantity, price, wantedOn, standing?.Description ?? "", LinksOf(standing)), article, firm);
            return changed.IsSuccess ? lineId : Result<int>.Failure(changed.Errors);
        }

        public async Task<Result<Unit>> Handle(Remove command, CancellationToken ct)
        {
            if (await db.WholePurchaseOrder(command.PurchaseOrderId, ct) is not { } order)
                return PurchaseErrors.NotFound;
            var removed = order.RemoveLine(command.LineId);
            return removed.IsSuccess ? Unit.Value : Result<Unit>.Failure(removed.Errors);
        }

        public async Task<Result<Unit>> Handle(Unlink command, CancellationToken ct)
        {
            if (await db.WholePurchaseOrder(command.PurchaseOrderId, ct) is not { } order)
                return PurchaseErrors.NotFound;
            if (order.Lines.FirstOrDefault(l => l.Id == command.LineId) is not { } line)
                return PurchaseErrors.NoLine;
            var article = await db.Articles.AsNoTracking().SingleAsync(a => a.Id == line.ArticleId, ct);
            var links = LinksOf(line).Where(l => l.OrderLineId != command.OrderLineId).ToList();
            var changed = order.ChangeLine(line.Id, new PurchaseEntry(line.Quantity, line.UnitPrice, line.WantedOn, line.Description, links), article, await db.TheFirm(ct));
            return changed.IsSuccess ? Unit.Value : Result<Unit>.Failure(changed.Errors);
        }

        private static List<PurchaseLinkEntry> LinksOf(PurchaseLine? line) =>
            [.. (line?.Links ?? []).Select(l => new PurchaseLinkEntry(l.OrderId, l.OrderLineId, l.OrderNumber, l.Quantity))];
    }
}
