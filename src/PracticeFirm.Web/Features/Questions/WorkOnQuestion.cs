using MediatR;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Contacts;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Questions;

/// <summary>What is done between a question and its answer: a colleague is asked, a day is promised, or the owner of the customer takes over.</summary>
public static class WorkOnQuestion
{
    /// <param name="Id">The question.</param>
    /// <param name="ColleagueId">Whom.</param>
    /// <param name="Text">What is asked.</param>
    [Access(Access.FirmWorker)]
    public sealed record Ask(int Id, int? ColleagueId, string? Text) : IFirmCommand<Unit>, IAbout
    {
        public (DocumentKind Kind, int Id) About => (DocumentKind.CustomerQuestion, Id);
    }

    /// <param name="Id">The question.</param>
    /// <param name="Day">Day by which the customer gets an answer.</param>
    [Access(Access.FirmWorker)]
    public sealed record Promise(int Id, DateOnly? Day) : IFirmCommand<Unit>, IAbout
    {
        public (DocumentKind Kind, int Id) About => (DocumentKind.CustomerQuestion, Id);
    }

    /// <param name="Id">The question.</param>
    /// <param name="ColleagueId">Who takes over.</param>
    [Access(Access.FirmWorker)]
    public sealed record PassOn(int Id, int? ColleagueId) : IFirmCommand<Unit>, IAbout
    {
        public (DocumentKind Kind, int Id) About => (DocumentKind.CustomerQuestion, Id);
    }

    internal sealed class Handler(FirmDb db)
        : IRequestHandler<Ask, Result<Unit>>, IRequestHandler<Promise, Result<Unit>>, IRequestHandler<PassOn, Result<Unit>>
    {
        public async Task<Result<Unit>> Handle(Ask command, CancellationToken ct)
        {
            if (await Question(command.Id, ct) is not { } question)
                return QuestionErrors.NotFound;
            if (await db.Employees.SingleOrDefaultAsync(e => e.Id == command.ColleagueId, ct) is not { } colleague)
                return QuestionErrors.NoColleague;
            return Answer(question.Ask(colleague, command.Text, (await db.TheFirm(ct)).BusinessDay));
        }

        public async Task<Result<Unit>> Handle(Promise command, CancellationToken ct)
        {
            if (await Question(command.Id, ct) is not { } question)
                return QuestionErrors.NotFound;
            if (command.Day is not { } day)
                return new Error("Question.Promise", "Kies de dag waarop de klant antwoord krijgt.", nameof(command.Day));
            var firm = await db.TheFirm(ct);
            var promised = question.Promise(day, firm.BusinessDay);
            if (promised.IsFailure)
                return Result<Unit>.Failure([.. promised.Errors.Select(e => e.On(nameof(command.Day)))]);
            foreach (var old in await Promises(question.Id, ct))
                old.Complete(firm.BusinessDay, $"Verzet naar {DutchFormat.Date(day)}");
            db.FollowUps.Add(FollowUp.Plan(
                $"Antwoord geven: {question.Subject}", day, question.OwnerId, firm.BusinessDay, question.CustomerId, new DocumentRef(DocumentKind.CustomerQuestion, question.Id), FollowUpKind.Promise).Value);
            return Unit.Value;
        }

        public async Task<Result<Unit>> Handle(PassOn command, CancellationToken ct)
        {
            if (await Question(command.Id, ct) is not { } question)
                return QuestionErrors.NotFound;
            if (await db.Employees.SingleOrDefaultAsync(e => e.Id == command.ColleagueId, ct) is not { } colleague)
                return QuestionErrors.NoColleague;
            var today = (await db.TheFirm(ct)).BusinessDay;
            var passed = question.PassOn(colleague, today);
            if (passed.IsFailure)
                return Result<Unit>.Failure(passed.Errors);
            foreach (var promise in await Promises(question.Id, ct))
                promise.Complete(today, $"Doorgegeven aan {colleague.Name}");
            return Unit.Value;
        }

        private Task<CustomerQuestion?> Question(int id, CancellationToken ct) => db.CustomerQuestions.SingleOrDefaultAsync(q => q.Id == id, ct);

        private Task<List<FollowUp>> Promises(int id, CancellationToken ct) =>
            db.FollowUps.Where(f => f.AboutKind == DocumentKind.CustomerQuestion && f.AboutId == id && f.Kind == FollowUpKind.Promise && f.DoneOn == null).ToListAsync(ct);

        private static Result<Unit> Answer(Result done) => done.IsSuccess ? Unit.Value : Result<Unit>.Failure(done.Errors);
    }
}
