using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Contacts;
using PracticeFirm.Domain.Relations;
using PracticeFirm.Simulation.Conversations;
using PracticeFirm.Web.Infrastructure.Calling;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Firms;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Components.Telephone;

/// <summary>Calls a customer for a purpose, about a document or not. Some do not answer; the second time on a day they do.</summary>
public static class DialCustomer
{
    /// <summary>For what this customer can be called.</summary>
    /// <param name="CustomerId">The customer.</param>
    /// <param name="About">The document it is about.</param>
    [Access(Access.FirmReader)]
    public sealed record Query(int CustomerId, DocumentRef? About = null) : IFirmQuery<Model>;

    /// <param name="Customer">Name of the customer.</param>
    /// <param name="Contact">Who answers there.</param>
    /// <param name="Phone">The number that is dialled.</param>
    /// <param name="Purposes">For what can be called.</param>
    public sealed record Model(string Customer, string? Contact, string Phone, IReadOnlyList<CallPurpose> Purposes);

    /// <param name="CustomerId">The customer.</param>
    /// <param name="Purpose">What for.</param>
    /// <param name="About">The document it is about.</param>
    [Access(Access.FirmWorker)]
    public sealed record Command(int CustomerId, CallPurpose? Purpose, DocumentRef? About = null) : IFirmCommand<int>, IAbout
    {
        (DocumentKind Kind, int Id) IAbout.About => About is { } document ? (document.Kind, document.Id) : (DocumentKind.Customer, CustomerId);
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Purpose).NotNull().WithErrorCode("Call.Purpose").WithMessage("Kies eerst waarvoor je belt.");
    }

    internal sealed class Handler(FirmDb db, Actor actor, SeedShelf shelf, TimeProvider clock) : IRequestHandler<Query, Result<Model>>, IRequestHandler<Command, Result<int>>
    {
        public async Task<Result<Model>> Handle(Query query, CancellationToken ct)
        {
            var customer = await db.Customers.AsNoTracking()
                .Where(c => c.Id == query.CustomerId)
                .Select(c => new
                {
                    c.Name,
                    c.Phone,
                    c.Language,
                    Person = c.Contacts.Where(p => p.IsActive).OrderByDescending(p => p.IsPrimary).Select(p => new { p.FirstName, p.LastName, p.Phone }).FirstOrDefault(),
                })
                .SingleOrDefaultAsync(ct);
            var unspeakable = await db.Unspeakable(query.About, ct);
            return customer is null
                ? CustomerErrors.NotFound
                : new Model(
                    customer.Name, customer.Person is { } person ? $"{person.FirstName} {person.LastName}".Trim() : null, customer.Person is { Phone.Length: > 0 } direct ? direct.Phone : customer.Phone,
                    [.. ConversationPicker.Purposes(shelf.Conversations.Values, customer.Language, query.About?.Kind).Except(unspeakable)]);
        }

        public async Task<Result<int>> Handle(Command command, CancellationToken ct)
        {
            var firm = await db.TheFirm(ct);
            var me = await db.Colleague(actor.EmployeeId!.Value, ct);
            if (await db.PhoneCalls.AnyAsync(c => c.EmployeeId == me.Id && c.Status == CallStatus.Talking, ct))
                return CallErrors.Busy;
            var customer = await db.Customers.AsNoTracking()
                .Where(c => c.Id == command.CustomerId)
                .Select(c => new { c.Language, Today = db.PhoneCalls.Count(p => p.CustomerId == c.Id && p.Direction == ContactDirection.Out && p.RungOn == firm.BusinessDay) })
                .SingleOrDefaultAsync(ct);
            if (customer is null)
                return CustomerErrors.NotFound;
            var purpose = command.Purpose!.Value;
            var conversation = ConversationPicker.Pick(shelf.Conversations.Values, purpose, customer.Language, command.About, firm, command.CustomerId + customer.Today);
            if (conversation is null || (await db.Unspeakable(command.About, ct)).Contains(purpose) || await db.CallSubject(firm, command.CustomerId, command.About, conversation.Language, firm.BusinessDay, ct) is not { } subject)
                return CallErrors.NoConversation;
            var call = Dial(conversation, subject, firm, me, customer.Today);
            db.PhoneCalls.Add(call);
            await db.SaveChangesAsync(ct);
            return call.Id;
        }

        private PhoneCall Dial(Conversation conversation, CallSubject subject, Domain.Firm.TradingFirm firm, Domain.Firm.Employee me, int before)
        {
            var now = TimeOnly.FromDateTime(clock.GetLocalNow().DateTime);
            if (!subject.IsReached(firm, before))
                return PhoneCall.NotReached(subject.Party, conversation.Purpose, me.Id, firm.BusinessDay, now);
            var script = subject.Script(conversation, firm, firm.BusinessDay, now);
            return PhoneCall.Dial(subject.Party, script, me.Id, firm.BusinessDay, now, shelf.Play(script.Conversation, script.Filling, me.Name, [])!.Words());
        }
    }
}
