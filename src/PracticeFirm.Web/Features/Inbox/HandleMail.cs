using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Mail;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Inbox;

/// <summary>What is done with a mail that came in: opened, put back, passed on to a colleague, handled.</summary>
public static class HandleMail
{
    /// <summary>Somebody opens it.</summary>
    [Access(Access.FirmWorker)]
    public sealed record Open(int MailId) : Step(MailId);

    /// <summary>Puts it back among the unread.</summary>
    [Access(Access.FirmWorker)]
    public sealed record MarkUnread(int MailId) : Step(MailId);

    /// <param name="MailId">The mail.</param>
    /// <param name="Outcome">What came of it; may be left out.</param>
    [Access(Access.FirmWorker)]
    public sealed record Done(int MailId, string? Outcome = null) : Step(MailId);

    /// <summary>Puts it back among what is to be done.</summary>
    [Access(Access.FirmWorker)]
    public sealed record Reopen(int MailId) : Step(MailId);

    /// <param name="MailId">The mail.</param>
    /// <param name="ColleagueId">Who deals with it from now on.</param>
    [Access(Access.FirmWorker)]
    public sealed record PassOn(int MailId, int? ColleagueId) : Step(MailId);

    /// <summary>Something done with a mail.</summary>
    public abstract record Step(int MailId) : IFirmCommand<Unit>, IAbout
    {
        public (DocumentKind Kind, int Id) About => (DocumentKind.Mail, MailId);
    }

    internal sealed class Validator : AbstractValidator<Done>
    {
        public Validator() => RuleFor(c => c.Outcome).MaximumLength(MailMessage.OutcomeLength).WithErrorCode("Mail.Outcome")
            .WithMessage($"Schrijf in hoogstens {MailMessage.OutcomeLength} tekens op wat je met de mail hebt gedaan.");
    }

    internal sealed class Handler(FirmDb db) :
        IRequestHandler<Open, Result<Unit>>,
        IRequestHandler<MarkUnread, Result<Unit>>,
        IRequestHandler<Done, Result<Unit>>,
        IRequestHandler<Reopen, Result<Unit>>,
        IRequestHandler<PassOn, Result<Unit>>
    {
        public Task<Result<Unit>> Handle(Open step, CancellationToken ct) => On(step, ct, (mail, today) =>
        {
            mail.Read(today);
            return Result.Success;
        });

        public Task<Result<Unit>> Handle(MarkUnread step, CancellationToken ct) => On(step, ct, (mail, _) => mail.MarkUnread());

        public Task<Result<Unit>> Handle(Done step, CancellationToken ct) => On(step, ct, (mail, today) => mail.Handle(today, step.Outcome));

        public Task<Result<Unit>> Handle(Reopen step, CancellationToken ct) => On(step, ct, (mail, _) => mail.Reopen());

        public async Task<Result<Unit>> Handle(PassOn step, CancellationToken ct)
        {
            if (await db.Employees.AsNoTracking().SingleOrDefaultAsync(e => e.Id == step.ColleagueId, ct) is not { } colleague)
                return new Error("Mail.NoColleague", "Kies aan welke collega je de mail doorgeeft.", nameof(step.ColleagueId));
            return await On(step, ct, (mail, _) => mail.PassOn(colleague));
        }

        private async Task<Result<Unit>> On(Step step, CancellationToken ct, Func<MailMessage, DateOnly, Result> verb)
        {
            if (await db.Mails.SingleOrDefaultAsync(m => m.Id == step.MailId, ct) is not { } mail)
                return InboxErrors.NoMail;
            var done = verb(mail, (await db.TheFirm(ct)).BusinessDay);
            return done.IsSuccess ? Unit.Value : Result<Unit>.Failure(done.Errors);
        }
    }
}
