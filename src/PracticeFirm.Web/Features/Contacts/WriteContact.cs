using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Contacts;
using PracticeFirm.Domain.Offertes;
using PracticeFirm.Domain.Relations;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Contacts;

/// <summary>Writes a contact down: after a call with what is known of it filled in, or of any other contact.</summary>
public static class WriteContact
{
    /// <summary>Documents to choose from, of each kind.</summary>
    private const int MostOfEach = 5;

    /// <param name="Source">What it is written from: a call, a mail.</param>
    /// <param name="CustomerId">The customer; taken from the source when that has one.</param>
    [Access(Access.FirmReader)]
    public sealed record Query(DocumentRef? Source = null, int? CustomerId = null) : IFirmQuery<Model>;

    /// <param name="Customer">The customer; null as long as none is chosen.</param>
    /// <param name="On">The day.</param>
    /// <param name="At">The time; null when that isn't known.</param>
    /// <param name="Minutes">How long it took; null when that isn't known.</param>
    /// <param name="Direction">Who sought it.</param>
    /// <param name="Channel">How.</param>
    /// <param name="ContactPersonId">With whom.</param>
    /// <param name="IsFixed">True when this is about a call, of which these things are certain.</param>
    /// <param name="Notes">Notes taken during the call; null when there was no call.</param>
    /// <param name="SourceTitle">How people call what it is written from.</param>
    /// <param name="RecordId">The record that was written of this call already.</param>
    /// <param name="Me">Who the sender is in the firm.</param>
    /// <param name="Colleagues">Who can follow it up.</param>
    public sealed record Model(
        CustomerChoice? Customer, DateOnly On, TimeOnly? At, int? Minutes, ContactDirection Direction, ContactChannel Channel, int? ContactPersonId, bool IsFixed, string? Notes,
        string? SourceTitle, int? RecordId, int? Me, IReadOnlyList<Choice> Colleagues);

    /// <param name="Id">The customer.</param>
    /// <param name="Name">Their name.</param>
    /// <param name="Contacts">Who works there.</param>
    /// <param name="Documents">What it can be about.</param>
    public sealed record CustomerChoice(int Id, string Name, IReadOnlyList<Choice> Contacts, IReadOnlyList<Paper> Documents);

    public sealed record Choice(int Id, string Name);

    /// <param name="Document">The document.</param>
    /// <param name="Title">How people call it.</param>
    /// <param name="IsAbout">True when the call was about it.</param>
    public sealed record Paper(DocumentRef Document, string Title, bool IsAbout);

    /// <param name="CustomerId">The customer.</param>
    /// <param name="ContactPersonId">With whom.</param>
    /// <param name="On">The day.</param>
    /// <param name="At">The time.</param>
    /// <param name="Minutes">How long it took.</param>
    /// <param name="Direction">Who sought it.</param>
    /// <param name="Channel">How.</param>
    /// <param name="Subject">What it was about.</param>
    /// <param name="Goal">What was to be reached.</param>
    /// <param name="Result">What came of it.</param>
    /// <param name="Signals">What was heard between the lines.</param>
    /// <param name="SignalNote">That in words.</param>
    /// <param name="Links">Documents that belong to it.</param>
    /// <param name="FollowUp">What is to be done; null for nothing.</param>
    /// <param name="Source">What it is written from.</param>
    [Access(Access.FirmWorker)]
    public sealed record Command(
        int? CustomerId, int? ContactPersonId, DateOnly? On, TimeOnly? At, int? Minutes, ContactDirection Direction, ContactChannel Channel, string? Subject, string? Goal,
        string? Result, SignalKinds Signals, string? SignalNote, IReadOnlyList<DocumentRef> Links, NextStep? FollowUp = null, DocumentRef? Source = null) : IFirmCommand<int>, IAbout
    {
        public (DocumentKind Kind, int Id) About => Source is { } source ? (source.Kind, source.Id) : (DocumentKind.Customer, CustomerId ?? 0);
    }

    /// <param name="What">What is to be done.</param>
    /// <param name="OwnerId">Who does it.</param>
    /// <param name="DueOn">When.</param>
    public sealed record NextStep(string? What, int? OwnerId, DateOnly? DueOn);

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.CustomerId).NotNull().WithErrorCode("ContactRecord.Customer").WithMessage("Kies de klant met wie je contact had.");
            RuleFor(c => c.On).NotNull().WithErrorCode(ContactRecordErrors.Day.Code).WithMessage(ContactRecordErrors.Day.Message);
            RuleFor(c => c.At).NotNull().WithErrorCode("ContactRecord.Time").WithMessage("Vul de tijd in als uur en minuten, bijvoorbeeld 9:30.");
            RuleFor(c => c.Minutes).NotNull().WithErrorCode(ContactRecordErrors.Minutes.Code).WithMessage(ContactRecordErrors.Minutes.Message);
            When(c => c.FollowUp is not null, () =>
            {
                RuleFor(c => c.FollowUp!.DueOn).NotNull().OverridePropertyName("DueOn").WithErrorCode("FollowUp.Day").WithMessage("Kies de dag waarop het moet gebeuren.");
                RuleFor(c => c.FollowUp!.OwnerId).NotNull().OverridePropertyName("OwnerId").WithErrorCode("FollowUp.Owner").WithMessage("Kies wie het doet.");
            });
        }
    }

    internal sealed class Handler(FirmDb db, Actor actor) : IRequestHandler<Query, Result<Model>>, IRequestHandler<Command, Result<int>>
    {
        public async Task<Result<Model>> Handle(Query query, CancellationToken ct)
        {
            int? callId = query.Source is { Kind: DocumentKind.PhoneCall } source ? source.Id : null;
            var mailId = query.Source is { Kind: DocumentKind.Mail } mail ? mail.Id : 0;
            var people = await db.Employees.AsNoTracking()
                .SelectMany(_ => db.PhoneCalls.Where(c => c.Id == callId).DefaultIfEmpty(), (e, c) => new { Colleague = e, Call = c })
                .SelectMany(_ => db.Mails.Where(m => m.Id == mailId && m.CustomerId != null).DefaultIfEmpty(), (x, m) => new { x.Colleague, x.Call, Mail = m })
                .OrderBy(x => x.Colleague.Name)
                .Select(x => new
                {
                    Colleague = new Choice(x.Colleague.Id, x.Colleague.Name),
                    Today = db.Firms.Select(f => f.BusinessDay).First(),
                    x.Call,
                    Record = db.ContactRecords.Where(r => r.PhoneCallId == callId && callId != null).Select(r => (int?)r.Id).FirstOrDefault(),
                    x.Mail,
                })
                .ToListAsync(ct);
            var (today, call, letter) = (people[0].Today, people[0].Call, people[0].Mail);
            if (callId is not null && call is null)
                return CallErrors.NotFound;
            var customerId = call?.CustomerId ?? letter?.CustomerId ?? query.CustomerId;
            var customer = customerId is { } id ? await Customer(id, call?.About, ct) : null;
            return new Model(
                customer, call?.RungOn ?? today, call is null ? null : call.StartedAt ?? call.RungAt, call is null ? null : Math.Max(1, call.Minutes),
                call?.Direction ?? (letter is { Direction: Domain.Mail.MailDirection.Out } ? ContactDirection.Out : ContactDirection.In),
                letter is null ? ContactChannel.Phone : ContactChannel.Mail, call?.ContactPersonId ?? customer?.Contacts.Select(c => (int?)c.Id).FirstOrDefault(), call is not null,
                call?.Notes, letter?.Subject, people[0].Record, actor.EmployeeId, [.. people.Select(p => p.Colleague)]);
        }

        public async Task<Result<int>> Handle(Command command, CancellationToken ct)
        {
            var firm = await db.TheFirm(ct);
            var call = command.Source is { Kind: DocumentKind.PhoneCall } source ? await db.WholeCall(source.Id, ct) : null;
            if (command.Source is { Kind: DocumentKind.PhoneCall } && call is null)
                return CallErrors.NotFound;
            if (call is not null && await db.ContactRecords.AnyAsync(r => r.PhoneCallId == call.Id, ct))
                return ContactRecordErrors.Again;
            if (await db.CustomerWithContacts(command.CustomerId, ct) is not { } customer)
                return CustomerErrors.NotFound;
            if (command.ContactPersonId is { } person && !customer.Contacts.Any(c => c.Id == person))
                return new Error("ContactRecord.Person", "Deze contactpersoon werkt niet bij deze klant. Kies iemand uit de lijst.", nameof(command.ContactPersonId));
            var labels = await db.LabelsOf(command.Links.Select(l => (DocumentRef?)l), ct);
            if (command.Links.Any(l => labels.GetValueOrDefault(l)?.CustomerId != customer.Id))
                return new Error("ContactRecord.Link", "Dit document is niet van deze klant. Kies documenten uit de lijst.", nameof(command.Links));

            var written = ContactRecord.Write(Entry(command), actor.EmployeeId!.Value, firm.BusinessDay, command.Links, call);
            if (written.IsFailure)
                return Result<int>.Failure(written.Errors);
            db.ContactRecords.Add(written.Value);
            await db.SaveChangesAsync(ct);
            var record = new DocumentRef(DocumentKind.ContactRecord, written.Value.Id);
            if (command.Source is { } from)
                db.Consequences.Add(Consequence.Of(from, record, firm.BusinessDay));
            if (command.FollowUp is not { } next)
                return record.Id;
            if (!await db.Employees.AnyAsync(e => e.Id == next.OwnerId, ct))
                return new Error("FollowUp.Owner", "Deze collega werkt hier niet. Kies iemand uit de lijst.", nameof(next.OwnerId));
            var planned = FollowUp.Plan(next.What ?? "", next.DueOn!.Value, next.OwnerId!.Value, firm.BusinessDay, customer.Id, record);
            if (planned.IsFailure)
                return Result<int>.Failure([.. planned.Errors.Select(e => e.Field == "Subject" ? e.On("What") : e)]);
            db.FollowUps.Add(planned.Value);
            return record.Id;
        }

        private static ContactEntry Entry(Command command) => new(
            command.CustomerId!.Value, command.ContactPersonId, command.On!.Value, command.At!.Value, command.Minutes!.Value, command.Direction, command.Channel,
            command.Subject ?? "", command.Goal ?? "", command.Result ?? "", command.Signals, command.SignalNote ?? "");

        // The customer with what is open or new there, in one round trip.
        private async Task<CustomerChoice?> Customer(int id, DocumentRef? about, CancellationToken ct)
        {
            var found = await db.Customers.AsNoTracking()
                .Where(c => c.Id == id)
                .Select(c => new
                {
                    c.Name,
                    Contacts = c.Contacts.Where(p => p.IsActive).OrderByDescending(p => p.IsPrimary).ThenBy(p => p.Id).Select(p => new { p.Id, p.FirstName, p.LastName }).ToList(),
                })
                .SingleOrDefaultAsync(ct);
            if (found is null)
                return null;
            var papers = await db.Offertes.Where(o => o.CustomerId == id && o.Number != null && (o.Status == OfferteStatus.Sent || o.Status == OfferteStatus.Negotiating || o.Status == OfferteStatus.Accepted))
                .OrderByDescending(o => o.Id).Take(MostOfEach).Select(o => new { Kind = DocumentKind.Offerte, o.Id, o.Number })
                .Concat(db.Orders.Where(o => o.CustomerId == id && o.Number != null).OrderByDescending(o => o.Id).Take(MostOfEach).Select(o => new { Kind = DocumentKind.Order, o.Id, o.Number }))
                .Concat(db.Deliveries.Where(d => d.CustomerId == id && d.Number != null).OrderByDescending(d => d.Id).Take(MostOfEach).Select(d => new { Kind = DocumentKind.Delivery, d.Id, d.Number }))
                .Concat(db.Invoices.Where(i => i.CustomerId == id && i.Number != null).OrderByDescending(i => i.Id).Take(MostOfEach).Select(i => new { Kind = DocumentKind.Invoice, i.Id, i.Number }))
                .ToListAsync(ct);
            var choices = papers.ConvertAll(p => new Paper(new DocumentRef(p.Kind, p.Id), p.Number!, new DocumentRef(p.Kind, p.Id) == about));
            return new CustomerChoice(id, found.Name, [.. found.Contacts.Select(p => new Choice(p.Id, $"{p.FirstName} {p.LastName}".Trim()))], choices);
        }
    }
}
