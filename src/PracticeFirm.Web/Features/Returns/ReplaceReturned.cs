using MediatR;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Orders;
using PracticeFirm.Domain.Returns;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Returns;

/// <summary>Goes on with goods that are replaced: promises the day they come and sets stock aside for them.</summary>
public static class ReplaceReturned
{
    /// <param name="ReturnId">The settled return.</param>
    /// <param name="PromisedOn">Day on which the new goods come.</param>
    /// <param name="Reserve">True to set aside what is free.</param>
    [Access(Access.FirmWorker)]
    public sealed record Command(int ReturnId, DateOnly PromisedOn, bool Reserve) : IFirmCommand<Planned>, IAbout
    {
        public (DocumentKind Kind, int Id) About => (DocumentKind.Return, ReturnId);
    }

    /// <param name="Reserved">Units that were set aside.</param>
    /// <param name="Short">Units for which there is nothing yet.</param>
    public sealed record Planned(int Reserved, int Short);

    internal sealed class Handler(FirmDb db, Actor actor) : IRequestHandler<Command, Result<Planned>>
    {
        public async Task<Result<Planned>> Handle(Command command, CancellationToken ct)
        {
            if (await db.WholeReturn(command.ReturnId, ct) is not { } ret)
                return ReturnErrors.NotFound;
            var order = (await db.WholeOrder(ret.OrderId, ct))!;
            var lines = Waiting(ret, order);
            if (lines.Count == 0)
                return ReturnErrors.NothingToReplace;
            var firm = await db.TheFirm(ct);
            var stock = await db.StockOf(lines.Select(l => l.ArticleId), ct);
            var reserved = 0;
            foreach (var line in lines)
            {
                var done = line.PromisedOn == command.PromisedOn
                    ? DeliveryDay.Check(command.PromisedOn, firm.BusinessDay) is { } why ? Result.Failure(why.On("PromisedOn")) : Result.Success
                    : order.Promise(line.Id, command.PromisedOn, firm.BusinessDay, $"vervanging bij {ret.Number}");
                var units = command.Reserve ? Math.Min(line.Short, stock[line.ArticleId].Free) : 0;
                if (done.IsSuccess && units > 0)
                    done = order.Reserve(line.Id, units, stock[line.ArticleId], firm.BusinessDay, actor.Name, $"vervanging bij {ret.Number}");
                if (done.IsFailure)
                    return Result<Planned>.Failure(done.Errors);
                reserved += Math.Max(0, units);
            }

            return new Planned(reserved, lines.Sum(l => Math.Max(0, l.Short)));
        }
    }

    /// <summary>Lines of the order that a settled return opened again and of which something is still to come.</summary>
    internal static IReadOnlyList<OrderLine> Waiting(Return ret, Order order)
    {
        if (ret.Status != ReturnStatus.Settled)
            return [];
        var replaced = ret.Lines.Where(l => l.Decision == ReturnDecision.Replace && l.Received > 0).Select(l => l.OrderLineId).ToHashSet();
        return [.. order.Lines.Where(l => replaced.Contains(l.Id) && l.PendingReplacement > 0 && l.Open > 0)];
    }
}
