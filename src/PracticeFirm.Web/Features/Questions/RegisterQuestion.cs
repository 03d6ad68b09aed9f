using MediatR;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Contacts;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Questions;

/// <summary>Writes a question of a customer down, from a mail or a call or out of the blue; a promised day becomes a promise in the agenda.</summary>
public static class RegisterQuestion
{
    /// <summary>What the page begins with.</summary>
    /// <param name="Source">The mail or call it comes from.</param>
    /// <param name="CustomerId">The customer, when it is known already.</param>
    [Access(Access.FirmReader)]
    public sealed record Prepare(DocumentRef? Source, int? CustomerId) : IFirmQuery<Prepared>;

    /// <param name="CustomerId">The customer of the source; null when there is none.</param>
    /// <param name="Customer">Name of the customer.</param>
    /// <param name="Source">What the source is called; null without one.</param>
    /// <param name="Subject">A subject to begin with.</param>
    /// <param name="Text">The words of a mail, to read while writing; null for none.</param>
    public sealed record Prepared(int? CustomerId, string? Customer, string? Source, string Subject, string? Text);

    /// <param name="CustomerId">Who asks.</param>
    /// <param name="Subject">In a few words.</param>
    /// <param name="Question">What they want to know.</param>
    /// <param name="PromisedBy">Day by which an answer was promised.</param>
    /// <param name="Source">The mail or call it comes from.</param>
    [Access(Access.FirmWorker)]
    public sealed record Command(int? CustomerId, string? Subject, string? Question, DateOnly? PromisedBy, DocumentRef? Source = null) : IFirmCommand<int>, IAbout
    {
        public (DocumentKind Kind, int Id) About =>
            Source is { } source ? (source.Kind, source.Id) : CustomerId is { } customer ? (DocumentKind.Customer, customer) : (DocumentKind.Firm, 0);
    }

    internal sealed class Handler(FirmDb db, Actor actor) : IRequestHandler<Prepare, Result<Prepared>>, IRequestHandler<Command, Result<int>>
    {
        public async Task<Result<Prepared>> Handle(Prepare query, CancellationToken ct)
        {
            var label = query.Source is { } source ? await db.LabelOf(source, ct) : null;
            var text = query.Source is { Kind: DocumentKind.Mail } mail ? await db.Mails.AsNoTracking().Where(m => m.Id == mail.Id).Select(m => m.Body).SingleOrDefaultAsync(ct) : null;
            var customer = label?.CustomerId ?? query.CustomerId;
            var name = await db.Customers.AsNoTracking().Where(c => c.Id == customer).Select(c => c.Name).SingleOrDefaultAsync(ct);
            return new Prepared(name is null ? null : customer, name, label?.Title, query.Source is { Kind: DocumentKind.Mail } ? label?.Title ?? "" : "", text);
        }

        public async Task<Result<int>> Handle(Command command, CancellationToken ct)
        {
            var customer = command.CustomerId;
            if (command.Source is { } source)
            {
                if (await db.LabelOf(source, ct) is not { } label)
                    return new Error("Question.Source", "Het bericht of gesprek waar deze vraag uit komt, bestaat niet (meer). Leg de vraag vast vanuit de klant.");
                customer = label.CustomerId ?? customer;
            }

            if (customer is not { } who || !await db.Customers.AnyAsync(c => c.Id == who, ct))
                return new Error("Question.Customer", "Kies welke klant dit vraagt.", nameof(command.CustomerId));
            var firm = await db.TheFirm(ct);
            var me = await db.Colleague(actor.EmployeeId!.Value, ct);
            var contact = command.Source is { Kind: DocumentKind.QuoteRequest } ? null : await db.Customers.Where(c => c.Id == who)
                .SelectMany(c => c.Contacts).Where(p => p.IsActive && p.IsPrimary).Select(p => (int?)p.Id).FirstOrDefaultAsync(ct);
            var made = CustomerQuestion.Register(who, contact, command.Subject, command.Question, command.PromisedBy, me, firm.BusinessDay);
            if (made.IsFailure)
                return Result<int>.Failure(made.Errors);
            var question = made.Value;
            db.CustomerQuestions.Add(question);
            await db.SaveChangesAsync(ct);
            var reference = new DocumentRef(DocumentKind.CustomerQuestion, question.Id);
            if (command.Source is { } from)
                db.Consequences.Add(Consequence.Of(from, reference, firm.BusinessDay));
            if (command.PromisedBy is { } day)
                db.FollowUps.Add(FollowUp.Plan($"Antwoord geven: {question.Subject}", day, me.Id, firm.BusinessDay, who, reference, FollowUpKind.Promise).Value);
            return question.Id;
        }
    }
}
