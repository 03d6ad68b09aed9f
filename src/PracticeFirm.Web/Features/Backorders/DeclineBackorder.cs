using MediatR;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Orders;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Backorders;

/// <summary>What is still to come of a line will not come after all, as agreed with the customer.</summary>
public static class DeclineBackorder
{
    /// <param name="OrderId">The order.</param>
    /// <param name="LineId">Its line.</param>
    /// <param name="Quantity">Units that lapse.</param>
    /// <param name="Reason">What was agreed.</param>
    [Access(Access.FirmWorker)]
    public sealed record Command(int OrderId, int LineId, int Quantity, string Reason) : IFirmCommand<Unit>, IAbout
    {
        public (DocumentKind Kind, int Id) About => (DocumentKind.Order, OrderId);
    }

    internal sealed class Handler(FirmDb db, Actor actor) : IRequestHandler<Command, Result<Unit>>
    {
        public async Task<Result<Unit>> Handle(Command command, CancellationToken ct)
        {
            if (await db.WholeOrder(command.OrderId, ct) is not { } order)
                return OrderErrors.NotFound;
            if (order.Lines.FirstOrDefault(l => l.Id == command.LineId) is not { } line)
                return OrderErrors.NoLine;
            var stock = await db.StockOf([line.ArticleId], ct);
            var done = order.Decline(line.Id, command.Quantity, stock[line.ArticleId], (await db.TheFirm(ct)).BusinessDay, actor.Name, command.Reason);
            return done.IsSuccess ? Unit.Value : Result<Unit>.Failure(done.Errors);
        }
    }
}
