using MediatR;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Relations;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Customers;

/// <summary>Prijsafspraken: a price for one article for one customer, agreed or ended.</summary>
public static class AgreePrice
{
    /// <param name="CustomerId">The customer.</param>
    /// <param name="ArticleId">The article; null when none was chosen.</param>
    /// <param name="FromQuantity">Smallest quantity it holds for.</param>
    /// <param name="Price">Per unit, excluding VAT.</param>
    /// <param name="ValidFrom">First day; null is today.</param>
    /// <param name="ValidThrough">Last day; null is until further notice.</param>
    [Access(Access.FirmWorker)]
    public sealed record Command(int CustomerId, int? ArticleId, int FromQuantity, UnitPrice Price, DateOnly? ValidFrom, DateOnly? ValidThrough) : IFirmCommand<Unit>, IAbout
    {
        public (DocumentKind Kind, int Id) About => (DocumentKind.Customer, CustomerId);
    }

    /// <param name="CustomerId">The customer.</param>
    /// <param name="AgreementId">The agreement.</param>
    /// <param name="LastDay">Last day it holds; null is today.</param>
    [Access(Access.FirmWorker)]
    public sealed record End(int CustomerId, int AgreementId, DateOnly? LastDay) : IFirmCommand<Unit>, IAbout
    {
        public (DocumentKind Kind, int Id) About => (DocumentKind.Customer, CustomerId);
    }

    internal sealed class Handler(FirmDb db) : IRequestHandler<Command, Result<Unit>>, IRequestHandler<End, Result<Unit>>
    {
        public async Task<Result<Unit>> Handle(Command command, CancellationToken ct)
        {
            if (await WithAgreements(command.CustomerId, ct) is not { } customer)
                return CustomerErrors.NotFound;
            var article = await db.Articles.Where(a => a.Id == command.ArticleId).Select(a => a.Name.Dutch).SingleOrDefaultAsync(ct);
            if (article is null)
                return new Error("Agreement.Article", "Kies het artikel waarvoor de prijs geldt. Zoek het op nummer of naam.", nameof(command.ArticleId));
            var from = command.ValidFrom ?? (await db.TheFirm(ct)).BusinessDay;
            var agreed = customer.AgreePrice(command.ArticleId!.Value, article, command.FromQuantity, command.Price, from, command.ValidThrough);
            return agreed.IsSuccess ? Unit.Value : Result<Unit>.Failure(agreed.Errors);
        }

        public async Task<Result<Unit>> Handle(End command, CancellationToken ct)
        {
            if (await WithAgreements(command.CustomerId, ct) is not { } customer)
                return CustomerErrors.NotFound;
            var ended = customer.EndAgreement(command.AgreementId, command.LastDay ?? (await db.TheFirm(ct)).BusinessDay);
            return ended.IsSuccess ? Unit.Value : Result<Unit>.Failure(ended.Errors);
        }

        private Task<Customer?> WithAgreements(int id, CancellationToken ct) =>
            db.Customers.Include(c => c.Agreements).SingleOrDefaultAsync(c => c.Id == id, ct);
    }
}
