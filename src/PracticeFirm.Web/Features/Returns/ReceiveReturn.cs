using MediatR;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Returns;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Returns;

/// <summary>The goods of a return came in. What did not come stays with the customer.</summary>
public static class ReceiveReturn
{
    /// <param name="ReturnId">The return.</param>
    /// <param name="Came">Units that came, per line; a line that is not named came whole.</param>
    [Access(Access.FirmWorker)]
    public sealed record Command(int ReturnId, IReadOnlyList<Units> Came) : IFirmCommand<Unit>, IAbout
    {
        public (DocumentKind Kind, int Id) About => (DocumentKind.Return, ReturnId);
    }

    /// <summary>Units of a line.</summary>
    public sealed record Units(int LineId, int Count);

    internal sealed class Handler(FirmDb db) : IRequestHandler<Command, Result<Unit>>
    {
        public async Task<Result<Unit>> Handle(Command command, CancellationToken ct)
        {
            if (await db.WholeReturn(command.ReturnId, ct) is not { } ret)
                return ReturnErrors.NotFound;
            var order = (await db.WholeOrder(ret.OrderId, ct))!;
            var deliveries = await db.DeliveriesOf(order.Id, ct);
            var came = command.Came.GroupBy(u => u.LineId).ToDictionary(g => g.Key, g => g.Last().Count);
            var done = ret.Receive(came, order, [.. deliveries], (await db.TheFirm(ct)).BusinessDay);
            return done.IsSuccess ? Unit.Value : Result<Unit>.Failure(done.Errors);
        }
    }
}
