using MediatR;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Relations;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Customers;

/// <summary>Changes what is known about a customer.</summary>
public static class ChangeCustomer
{
    [Access(Access.FirmReader)]
    public sealed record Query(int Id) : IFirmQuery<Model>;

    public sealed record Model(int Id, int Number, CustomerStatus Status, CustomerDetails Details);

    /// <param name="Id">The customer.</param>
    /// <param name="Seen">
    /// What the form started from. When that isn't what stands there now, somebody else was first, and nothing is overwritten. Notes and
    /// contact persons that were added meanwhile are in nobody's way.
    /// </param>
    /// <param name="Details">What was typed.</param>
    [Access(Access.FirmWorker)]
    public sealed record Command(int Id, CustomerDetails Seen, CustomerDetails Details) : IFirmCommand<Unit>, IAbout
    {
        public (DocumentKind Kind, int Id) About => (DocumentKind.Customer, Id);
    }

    internal sealed class Handler(FirmDb db, Actor actor) : IRequestHandler<Query, Result<Model>>, IRequestHandler<Command, Result<Unit>>
    {
        public async Task<Result<Model>> Handle(Query query, CancellationToken ct)
        {
            if (await db.Customers.AsNoTracking().SingleOrDefaultAsync(c => c.Id == query.Id, ct) is not { } customer)
                return CustomerErrors.NotFound;
            return new Model(customer.Id, customer.Number, customer.Status, customer.Details);
        }

        public async Task<Result<Unit>> Handle(Command command, CancellationToken ct)
        {
            if (await db.Customers.SingleOrDefaultAsync(c => c.Id == command.Id, ct) is not { } customer)
                return CustomerErrors.NotFound;
            if (customer.Details != command.Seen)
                return CustomerErrors.ChangedByOther(await db.LastOther(DocumentKind.Customer, customer.Id, actor.UserId, ct));
            var details = command.Details;
            var errors = new List<Error>();
            if (details.OwnerId > 0 && !await db.Employees.AnyAsync(e => e.Id == details.OwnerId, ct))
                errors.Add(CustomerErrors.NoOwner);
            if (details.DiscountGroupId is { } group && !await db.DiscountGroups.AnyAsync(g => g.Id == group, ct))
                errors.Add(CustomerErrors.NoDiscountGroup);
            errors.AddRange(customer.Change(details).Errors);
            return errors.Count == 0 ? Unit.Value : Result<Unit>.Failure(errors);
        }
    }
}
