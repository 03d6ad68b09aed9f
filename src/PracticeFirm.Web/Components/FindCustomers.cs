using MediatR;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Relations;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Components;

/// <summary>Active customers and prospects by number, name, place or contact person, for whoever has to pick one while typing.</summary>
public static class FindCustomers
{
    /// <summary>Most suggestions at once.</summary>
    public const int Most = 10;

    /// <param name="Text">What was typed.</param>
    [Access(Access.FirmReader)]
    public sealed record Query(string Text) : IFirmQuery<IReadOnlyList<Found>>;

    public sealed record Found(int Id, int Number, string Name, string City, CustomerKind Kind);

    internal sealed class Handler(FirmDb db) : IRequestHandler<Query, Result<IReadOnlyList<Found>>>
    {
        public async Task<Result<IReadOnlyList<Found>>> Handle(Query query, CancellationToken ct)
        {
            var anywhere = LikePattern.Contains(query.Text);
            var start = LikePattern.StartsWith(query.Text);
            var number = int.TryParse(query.Text, out var typed) ? typed : -1;
            var customers = await db.Customers.AsNoTracking()
                .Where(c => c.Status == CustomerStatus.Active)
                .Where(c => c.Number == number
                    || EF.Functions.Like(c.Name, anywhere, LikePattern.Escape)
                    || EF.Functions.Like(c.Address.City, start, LikePattern.Escape)
                    || c.Contacts.Any(p => p.IsActive && EF.Functions.Like(p.LastName, start, LikePattern.Escape)))
                .OrderBy(c => c.Number == number ? 0 : 1)
                .ThenBy(c => c.Name)
                .Take(Most)
                .Select(c => new Found(c.Id, c.Number, c.Name, c.Address.City, c.Kind))
                .ToListAsync(ct);
            return customers;
        }
    }
}
