using FluentValidation;
using MediatR;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Relations;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Customers;

/// <summary>The contact persons of a customer: added, changed, made the first to write to, left.</summary>
public static class EditContacts
{
    /// <param name="CustomerId">The customer.</param>
    /// <param name="ContactId">Whom to change; null adds somebody.</param>
    /// <param name="Details">What was typed.</param>
    [Access(Access.FirmWorker)]
    public sealed record Put(int CustomerId, int? ContactId, ContactDetails Details) : Step(CustomerId);

    /// <param name="CustomerId">The customer.</param>
    /// <param name="ContactId">Who becomes the first to write to.</param>
    [Access(Access.FirmWorker)]
    public sealed record MakePrimary(int CustomerId, int ContactId) : Step(CustomerId);

    /// <param name="CustomerId">The customer.</param>
    /// <param name="ContactId">Who doesn't work there any more.</param>
    [Access(Access.FirmWorker)]
    public sealed record Left(int CustomerId, int ContactId) : Step(CustomerId);

    /// <summary>Anything about the contact persons of a customer.</summary>
    public abstract record Step(int CustomerId) : IFirmCommand<Unit>, IAbout
    {
        public (DocumentKind Kind, int Id) About => (DocumentKind.Customer, CustomerId);
    }

    internal sealed class Validator : AbstractValidator<Put>
    {
        public Validator() => RuleFor(c => c.Details.Salutation).IsInEnum()
            .WithErrorCode("Contact.Salutation").WithMessage("Kies hoe je deze persoon aanspreekt.").OverridePropertyName(nameof(ContactDetails.Salutation));
    }

    internal sealed class Handler(FirmDb db) :
        IRequestHandler<Put, Result<Unit>>,
        IRequestHandler<MakePrimary, Result<Unit>>,
        IRequestHandler<Left, Result<Unit>>
    {
        public Task<Result<Unit>> Handle(Put step, CancellationToken ct) =>
            On(step, customer => step.ContactId is { } id ? customer.ChangeContact(id, step.Details) : customer.AddContact(step.Details), ct);

        public Task<Result<Unit>> Handle(MakePrimary step, CancellationToken ct) => On(step, customer => customer.MakePrimary(step.ContactId), ct);

        public Task<Result<Unit>> Handle(Left step, CancellationToken ct) => On(step, customer => customer.ContactLeft(step.ContactId), ct);

        private async Task<Result<Unit>> On(Step step, Func<Customer, Result> verb, CancellationToken ct)
        {
            if (await db.CustomerWithContacts(step.CustomerId, ct) is not { } customer)
                return CustomerErrors.NotFound;
            var done = verb(customer);
            return done.IsSuccess ? Unit.Value : Result<Unit>.Failure(done.Errors);
        }
    }
}
