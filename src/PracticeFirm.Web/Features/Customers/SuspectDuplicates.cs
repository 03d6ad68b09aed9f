using MediatR;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Relations;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Customers;

/// <summary>Customers that look like the one being typed; a suspicion to look at, never a refusal.</summary>
public static class SuspectDuplicates
{
    /// <summary>Most suspicions at once.</summary>
    public const int Most = 5;

    /// <param name="Typed">What is in the form so far; its id is 0 for a new customer.</param>
    [Access(Access.FirmReader)]
    public sealed record Query(DuplicateKey Typed) : IFirmQuery<IReadOnlyList<Suspicion>>;

    /// <param name="Id">The customer that looks the same.</param>
    /// <param name="Number">Klantnummer.</param>
    /// <param name="Name">Name.</param>
    /// <param name="City">Place.</param>
    /// <param name="Status">Whether it is active, blocked or archived.</param>
    /// <param name="Reason">What is the same.</param>
    public sealed record Suspicion(int Id, int Number, string Name, string City, CustomerStatus Status, string Reason);

    internal sealed class Handler(FirmDb db) : IRequestHandler<Query, Result<IReadOnlyList<Suspicion>>>
    {
        public async Task<Result<IReadOnlyList<Suspicion>>> Handle(Query query, CancellationToken ct)
        {
            // Names are compared without legal form and accents, which the database can't; the keys are few and short.
            var known = await db.Customers.AsNoTracking()
                .Where(c => c.Id != query.Typed.Id)
                .Select(c => new
                {
                    c.Number,
                    c.Address.City,
                    c.Status,
                    Key = new DuplicateKey(c.Id, c.Name, c.Address.PostalCode, c.Address.HouseNumber, c.KvkNumber, c.VatNumber, c.Email),
                })
                .ToListAsync(ct);
            return known
                .Select(k => (Known: k, Reason: Duplicates.Reason(query.Typed, k.Key)))
                .Where(k => k.Reason is not null)
                .OrderBy(k => k.Known.Number)
                .Take(Most)
                .Select(k => new Suspicion(k.Known.Key.Id, k.Known.Number, k.Known.Key.Name, k.Known.City, k.Known.Status, k.Reason!))
                .ToList();
        }
    }
}
