using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Stock;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Stock;

/// <summary>Sets the stock of an article to what was counted; the difference goes into the ledger with its reason.</summary>
public static class CorrectStock
{
    /// <param name="ArticleId">The article.</param>
    /// <param name="Seen">The figure that was on screen; when it changed meanwhile, the count has to be looked at again.</param>
    /// <param name="Counted">Units found in the warehouse.</param>
    /// <param name="Reason">Why it differs.</param>
    [Access(Access.FirmWorker)]
    public sealed record Command(int ArticleId, int Seen, int? Counted, string? Reason) : IFirmCommand<Unit>, IAbout
    {
        public (DocumentKind Kind, int Id) About => (DocumentKind.Article, ArticleId);
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Counted).NotNull().WithErrorCode("Stock.Counted").WithMessage("Vul het aantal in dat je hebt geteld.");
            RuleFor(c => c.Reason).MaximumLength(StockItem.ReasonLength).WithErrorCode("Stock.ReasonTooLong")
                .WithMessage($"De reden is hoogstens {StockItem.ReasonLength} tekens. Maak hem korter.");
        }
    }

    internal sealed class Handler(FirmDb db, Actor actor) : IRequestHandler<Command, Result<Unit>>
    {
        public async Task<Result<Unit>> Handle(Command command, CancellationToken ct)
        {
            if (await db.Stock.SingleOrDefaultAsync(s => s.ArticleId == command.ArticleId, ct) is not { } item)
                return StockErrors.NoArticle;
            if (item.OnHand != command.Seen)
                return new Error(
                    "Stock.ChangedMeanwhile",
                    $"De voorraad is intussen veranderd van {DutchFormat.Count(command.Seen)} naar {DutchFormat.Count(item.OnHand)}. Kijk of je telling nog klopt en sla opnieuw op.",
                    nameof(command.Counted));
            var firm = await db.TheFirm(ct);
            var corrected = item.Correct(command.Counted!.Value, firm.BusinessDay, command.Reason ?? "", actor.Name);
            return corrected.IsSuccess ? Unit.Value : Result<Unit>.Failure(corrected.Errors);
        }
    }
}
