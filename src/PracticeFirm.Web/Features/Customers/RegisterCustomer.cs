using MediatR;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Relations;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Customers;

/// <summary>Adds a customer or prospect, with its first contact person.</summary>
public static class RegisterCustomer
{
    /// <param name="Details">What was typed.</param>
    /// <param name="Contact">The first contact person; null for none.</param>
    [Access(Access.FirmWorker)]
    public sealed record Command(CustomerDetails Details, ContactDetails? Contact) : IFirmCommand<int>;

    internal sealed class Handler(FirmDb db) : IRequestHandler<Command, Result<int>>
    {
        private const int FirstNumber = 1001;

        public async Task<Result<int>> Handle(Command command, CancellationToken ct)
        {
            var details = command.Details;
            var errors = new List<Error>();
            if (details.OwnerId > 0 && !await db.Employees.AnyAsync(e => e.Id == details.OwnerId, ct))
                errors.Add(CustomerErrors.NoOwner);
            if (details.DiscountGroupId is { } group && !await db.DiscountGroups.AnyAsync(g => g.Id == group, ct))
                errors.Add(CustomerErrors.NoDiscountGroup);
            var today = (await db.TheFirm(ct)).BusinessDay;
            var last = await db.Customers.MaxAsync(c => (int?)c.Number, ct);
            var registered = Customer.Register(last + 1 ?? FirstNumber, details, today);
            errors.AddRange(registered.Errors);
            if (command.Contact is { } contact)
            {
                // Checked on its own when the customer was refused, so that everything that is wrong shows at once.
                var added = registered.IsSuccess ? registered.Value.AddContact(contact) : ContactPerson.Create(contact);
                errors.AddRange(added.Errors.Select(e => e.On($"{nameof(command.Contact)}.{e.Field}")));
            }

            if (errors.Count > 0)
                return Result<int>.Failure(errors);
            db.Customers.Add(registered.Value);
            await db.SaveChangesAsync(ct);
            return registered.Value.Id;
        }
    }
}
