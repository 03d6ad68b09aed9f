using MediatR;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Offertes;
using PracticeFirm.Domain.Relations;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Customers;

/// <summary>Blocks a customer, lifts that, archives, and makes a prospect a customer. Nothing is ever deleted.</summary>
public static class ChangeStatus
{
    /// <param name="CustomerId">The customer.</param>
    /// <param name="Reason">Why no new business is done.</param>
    [Access(Access.FirmWorker)]
    public sealed record Block(int CustomerId, string Reason) : Step(CustomerId);

    [Access(Access.FirmWorker)]
    public sealed record Reactivate(int CustomerId) : Step(CustomerId);

    [Access(Access.FirmWorker)]
    public sealed record Archive(int CustomerId) : Step(CustomerId);

    [Access(Access.FirmWorker)]
    public sealed record BecomeCustomer(int CustomerId) : Step(CustomerId);

    /// <summary>Anything that changes how the firm deals with a customer.</summary>
    public abstract record Step(int CustomerId) : IFirmCommand<Unit>, IAbout
    {
        public (DocumentKind Kind, int Id) About => (DocumentKind.Customer, CustomerId);
    }

    internal sealed class Handler(FirmDb db) :
        IRequestHandler<Block, Result<Unit>>,
        IRequestHandler<Reactivate, Result<Unit>>,
        IRequestHandler<Archive, Result<Unit>>,
        IRequestHandler<BecomeCustomer, Result<Unit>>
    {
        public Task<Result<Unit>> Handle(Block step, CancellationToken ct) => On(step, c => Task.FromResult(c.Block(step.Reason)), ct);

        public Task<Result<Unit>> Handle(Reactivate step, CancellationToken ct) => On(step, c => Task.FromResult(c.Reactivate()), ct);

        public Task<Result<Unit>> Handle(Archive step, CancellationToken ct) => On(
            step,
            async c => c.Archive(await db.Offertes.CountAsync(o => o.CustomerId == c.Id && (o.Status == OfferteStatus.Sent || o.Status == OfferteStatus.Negotiating), ct)),
            ct);

        public Task<Result<Unit>> Handle(BecomeCustomer step, CancellationToken ct) => On(
            step,
            c =>
            {
                c.BecomeCustomer();
                return Task.FromResult(Result.Success);
            },
            ct);

        private async Task<Result<Unit>> On(Step step, Func<Customer, Task<Result>> verb, CancellationToken ct)
        {
            if (await db.Customers.SingleOrDefaultAsync(c => c.Id == step.CustomerId, ct) is not { } customer)
                return CustomerErrors.NotFound;
            var done = await verb(customer);
            return done.IsSuccess ? Unit.Value : Result<Unit>.Failure(done.Errors);
        }
    }
}
