using MediatR;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Purchasing;

/// <summary>Articles of one supplier by number, name or GTIN, for whoever picks one while typing.</summary>
public static class FindSupplied
{
    /// <summary>Most suggestions at once.</summary>
    public const int Most = 10;

    /// <param name="SupplierId">Whose articles.</param>
    /// <param name="Text">What was typed; several words must all occur.</param>
    [Access(Access.FirmReader)]
    public sealed record Query(int SupplierId, string Text) : IFirmQuery<IReadOnlyList<Found>>;

    public sealed record Found(int Id, string Number, string Name, string Unit, int PackSize, UnitPrice Cost, int Free, int Minimum);

    internal sealed class Handler(FirmDb db) : IRequestHandler<Query, Result<IReadOnlyList<Found>>>
    {
        public async Task<Result<IReadOnlyList<Found>>> Handle(Query query, CancellationToken ct)
        {
            var found = db.Articles.AsNoTracking().Where(a => a.SupplierId == query.SupplierId);
            foreach (var word in query.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(6))
            {
                var anywhere = LikePattern.Contains(word);
                var start = LikePattern.StartsWith(word);
                found = found.Where(a =>
                    EF.Functions.Like(a.Name.Dutch, anywhere, LikePattern.Escape)
                    || EF.Functions.Like(a.Number, start, LikePattern.Escape)
                    || EF.Functions.Like(a.Gtin, start, LikePattern.Escape));
            }

            var typed = query.Text.Trim();
            return await found
                .OrderBy(a => a.Number == typed || a.Gtin == typed ? 0 : 1)
                .ThenBy(a => a.Name.Dutch)
                .Take(Most)
                .Select(a => new Found(
                    a.Id, a.Number, a.Name.Dutch, a.Unit.Dutch, a.PackSize, a.Cost,
                    db.Stock.Where(s => s.ArticleId == a.Id).Select(s => s.OnHand - s.Reserved).FirstOrDefault(), a.ReorderLevel))
                .ToListAsync(ct);
        }
    }
}
