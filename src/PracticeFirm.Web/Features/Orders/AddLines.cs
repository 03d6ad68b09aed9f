using MediatR;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Offertes;
using PracticeFirm.Domain.Orders;
using PracticeFirm.Web.Components;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Orders;

/// <summary>Adds several lines to a draft at once, pasted from a sheet or a mail. All of them or none.</summary>
public static class AddLines
{
    /// <param name="OrderId">The draft.</param>
    /// <param name="Pasted">On every line an article number and a quantity, as <see cref="PastedLines"/> reads them.</param>
    [Access(Access.FirmWorker)]
    public sealed record Command(int OrderId, string Pasted) : IFirmCommand<int>, IAbout
    {
        public (DocumentKind Kind, int Id) About => (DocumentKind.Order, OrderId);
    }

    internal sealed class Handler(FirmDb db) : IRequestHandler<Command, Result<int>>
    {
        public async Task<Result<int>> Handle(Command command, CancellationToken ct)
        {
            if (await db.WholeOrder(command.OrderId, ct) is not { } order)
                return OrderErrors.NotFound;
            var read = PastedLines.Read(command.Pasted);
            if (read.IsFailure)
                return Result<int>.Failure(read.Errors);
            var firm = await db.TheFirm(ct);
            var articles = await db.ArticlesForLines(order.CustomerId, order.Terms.Language, read.Value, firm.BusinessDay, ct);
            var errors = new List<Error>();
            foreach (var ((number, quantity), article) in read.Value.Zip(articles))
            {
                if (article is null)
                    errors.Add(PastedLines.Unknown(number));
                else if (order.AddLine(new LineEntry("", quantity, null, Percentage.Zero), article, firm) is { IsFailure: true } refused)
                    errors.Add(PastedLines.Of(number, refused.Error));
            }

            return errors.Count == 0 ? read.Value.Count : Result<int>.Failure(errors);
        }
    }
}
