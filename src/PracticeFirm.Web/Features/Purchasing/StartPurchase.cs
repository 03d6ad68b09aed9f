using MediatR;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Purchasing;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Purchasing;

/// <summary>Starts a draft: empty for a supplier, or with an article for whoever supplies it.</summary>
public static class StartPurchase
{
    /// <param name="SupplierId">From whom; null when the article says it.</param>
    /// <param name="ArticleId">What is bought: one pack of it to start with; null starts empty.</param>
    [Access(Access.FirmWorker)]
    public sealed record Command(int? SupplierId, int? ArticleId = null) : IFirmCommand<int>;

    [Access(Access.FirmReader)]
    public sealed record Choices : IFirmQuery<IReadOnlyList<Choice>>;

    /// <summary>A supplier to choose.</summary>
    public sealed record Choice(int Id, string Name, string City);

    internal sealed class Handler(FirmDb db, Actor actor) : IRequestHandler<Command, Result<int>>, IRequestHandler<Choices, Result<IReadOnlyList<Choice>>>
    {
        public async Task<Result<int>> Handle(Command command, CancellationToken ct)
        {
            var article = await db.Articles.AsNoTracking().SingleOrDefaultAsync(a => a.Id == command.ArticleId, ct);
            if (command.ArticleId is not null && article is null)
                return EditPurchaseLines.NoArticle;
            var supplierId = command.SupplierId ?? article?.SupplierId;
            if (await db.Suppliers.SingleOrDefaultAsync(s => s.Id == supplierId, ct) is not { } supplier)
                return PurchaseErrors.NoSupplier;
            var firm = await db.TheFirm(ct);
            var order = PurchaseOrder.Start(supplier, actor.EmployeeId!.Value, firm);
            if (article is not null && order.AddLine(PurchaseEntry.Of(article.PackSize), article, firm) is { IsFailure: true } refused)
                return Result<int>.Failure(refused.Errors);
            db.PurchaseOrders.Add(order);
            await db.SaveChangesAsync(ct);
            return order.Id;
        }

        public async Task<Result<IReadOnlyList<Choice>>> Handle(Choices query, CancellationToken ct) =>
            Result<IReadOnlyList<Choice>>.Success(await db.Suppliers.AsNoTracking().OrderBy(s => s.Name).Select(s => new Choice(s.Id, s.Name, s.City)).ToListAsync(ct));
    }
}
