using MediatR;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Contacts;
using PracticeFirm.Domain.Mail;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Mailing;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Questions;

/// <summary>Answers a question: with a mail, or by telephone with a note of what was said.</summary>
public static class AnswerQuestion
{
    /// <summary>What the mail would say by its template; the answer itself is left to the writer.</summary>
    [Access(Access.FirmReader)]
    public sealed record Prepare(int Id) : IFirmQuery<Prepared>;

    /// <param name="Subject">What is asked.</param>
    /// <param name="Question">In the customer's words.</param>
    /// <param name="Known">What a colleague knows; null for nothing.</param>
    /// <param name="Draft">The mail.</param>
    public sealed record Prepared(string Subject, string Question, string? Known, MailDraft Draft);

    /// <param name="Id">The question.</param>
    /// <param name="Mail">The mail with the answer.</param>
    [Access(Access.FirmWorker)]
    public sealed record ByMail(int Id, MailEntry Mail) : IFirmCommand<Unit>, IAbout
    {
        public (DocumentKind Kind, int Id) About => (DocumentKind.CustomerQuestion, Id);
    }

    /// <param name="Id">The question.</param>
    /// <param name="Answer">What the customer was told.</param>
    [Access(Access.FirmWorker)]
    public sealed record ByPhone(int Id, string? Answer) : IFirmCommand<Unit>, IAbout
    {
        public (DocumentKind Kind, int Id) About => (DocumentKind.CustomerQuestion, Id);
    }

    internal sealed class Handler(FirmDb db, Actor actor) : IRequestHandler<Prepare, Result<Prepared>>, IRequestHandler<ByMail, Result<Unit>>, IRequestHandler<ByPhone, Result<Unit>>
    {
        /// <summary>Stands where the answer comes; a mail that still holds it isn't sent.</summary>
        private const string AnswerPlace = "{antwoord}";

        public async Task<Result<Prepared>> Handle(Prepare query, CancellationToken ct)
        {
            var found = await db.CustomerQuestions.AsNoTracking().Where(q => q.Id == query.Id)
                .SelectMany(q => db.Firms, (q, f) => new { Question = q, Firm = f, Language = db.Customers.Where(c => c.Id == q.CustomerId).Select(c => c.Language).First() })
                .SingleOrDefaultAsync(ct);
            if (found is null)
                return QuestionErrors.NotFound;
            var question = found.Question;
            var places = new MailPlaces(found.Language).Text("onderwerp", question.Subject).Date("datum", question.ReceivedOn).Text("antwoord", AnswerPlace);
            return new Prepared(
                question.Subject, question.Question, question.Known,
                await db.DraftToCustomer(actor, MailPurposes.QuestionAnswer, places, found.Firm, question.CustomerId, question.ContactPersonId, ct));
        }

        public async Task<Result<Unit>> Handle(ByMail command, CancellationToken ct)
        {
            if (await db.CustomerQuestions.SingleOrDefaultAsync(q => q.Id == command.Id, ct) is not { } question)
                return QuestionErrors.NotFound;
            if (command.Mail.Body.Contains(AnswerPlace, StringComparison.Ordinal))
                return new Error("Question.AnswerPlace", $"Vervang {AnswerPlace} in de mail door je antwoord.", nameof(MailEntry.Body));
            var firm = await db.TheFirm(ct);
            var me = await db.Colleague(actor.EmployeeId!.Value, ct);
            var done = question.Reply(command.Mail.Body, firm.BusinessDay);
            var mail = OutgoingMail.ToCustomer(
                command.Mail, firm, me, question.CustomerId, new DocumentRef(DocumentKind.CustomerQuestion, question.Id), $"Vraag na of {question.Subject} duidelijk is");
            if (done.IsFailure || mail.IsFailure)
                return Result<Unit>.Failure([.. done.Errors.Where(e => e.Code != "Question.Answer" || mail.IsSuccess), .. mail.Errors]);
            mail.Value.Save(db);
            await Keep(question, firm.BusinessDay, ct);
            return Unit.Value;
        }

        public async Task<Result<Unit>> Handle(ByPhone command, CancellationToken ct)
        {
            if (await db.CustomerQuestions.SingleOrDefaultAsync(q => q.Id == command.Id, ct) is not { } question)
                return QuestionErrors.NotFound;
            var today = (await db.TheFirm(ct)).BusinessDay;
            var done = question.Reply(command.Answer, today);
            if (done.IsFailure)
                return Result<Unit>.Failure(done.Errors);
            await Keep(question, today, ct);
            return Unit.Value;
        }

        // The promise in the agenda is kept with the answer.
        private async Task Keep(CustomerQuestion question, DateOnly today, CancellationToken ct)
        {
            var promises = await db.FollowUps
                .Where(f => f.AboutKind == DocumentKind.CustomerQuestion && f.AboutId == question.Id && f.Kind == FollowUpKind.Promise && f.DoneOn == null)
                .ToListAsync(ct);
            foreach (var promise in promises)
                promise.Complete(today, "Antwoord gegeven");
        }
    }
}
