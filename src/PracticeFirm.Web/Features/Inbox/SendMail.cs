using System.Text.RegularExpressions;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Contacts;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Domain.Mail;
using PracticeFirm.Simulation.Actors;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Inbox;

/// <summary>Sends a mail to a customer, a supplier or a colleague: an answer or a new one. The concept it was kept in is gone then.</summary>
public static partial class SendMail
{
    /// <param name="DraftId">The concept it was kept in; null for none.</param>
    /// <param name="ReplyToId">The mail it answers; null for a new one.</param>
    /// <param name="Contents">What was typed.</param>
    /// <param name="FollowUpOn">Day to come back on it, or null for no task.</param>
    /// <param name="HandleOriginal">True when nothing is left to be done with the mail that it answers.</param>
    [Access(Access.FirmWorker)]
    public sealed record Command(int? DraftId, int? ReplyToId, DraftContents Contents, DateOnly? FollowUpOn = null, bool HandleOriginal = false) : IFirmCommand<Sent>, IAbout
    {
        public (DocumentKind Kind, int Id) About =>
            ReplyToId is { } mail ? (DocumentKind.Mail, mail) : Contents.CustomerId is { } customer ? (DocumentKind.Customer, customer) : (DocumentKind.Firm, 0);
    }

    /// <summary>The mail that was sent.</summary>
    public sealed record Sent(int MailId);

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Contents).Must(c => !Place().IsMatch(c.Subject + c.Body)).OverridePropertyName("Body").WithErrorCode("Mail.Places")
            .WithMessage(c => $"In je mail staat nog een invulplek: {Place().Match(c.Contents.Subject + c.Contents.Body).Value}. Vul hem in of haal hem weg.");
    }

    [GeneratedRegex(@"\{[a-z_]+\}")]
    private static partial Regex Place();

    internal sealed class Handler(FirmDb db, Actor actor) : IRequestHandler<Command, Result<Sent>>
    {
        public async Task<Result<Sent>> Handle(Command command, CancellationToken ct)
        {
            var firm = await db.TheFirm(ct);
            var me = await db.Colleague(actor.EmployeeId!.Value, ct);
            var original = command.ReplyToId is { } replyTo ? await db.Mails.SingleOrDefaultAsync(m => m.Id == replyTo, ct) : null;
            if (command.ReplyToId is not null && original is null)
                return InboxErrors.NoMail;
            var contents = await Addressed(command.Contents, ct);
            if (contents.Attached is { } attached && await db.LabelOf(attached, ct) is null)
                return new Error("Mail.Attachment", "De bijlage bestaat niet (meer). Kies een andere bijlage, of verstuur de mail zonder.", "Attached");
            var written = Write(contents, original, firm, me);
            var task = command.FollowUpOn is { } day ? FollowUp.Plan(Subject(contents), day, me.Id, firm.BusinessDay, contents.CustomerId, contents.Attached) : null;
            var errors = written.Errors.Concat(task?.Errors.Select(e => e.On(nameof(command.FollowUpOn))) ?? []).ToList();
            if (errors.Count > 0)
                return Result<Sent>.Failure(errors);

            var mail = written.Value.WrittenBy(me);
            if (original is not null)
                await Answer(mail, original, command, firm.BusinessDay, ct);
            db.Mails.Add(mail);
            if (task is not null)
                db.FollowUps.Add(task.Value);
            if (await db.DraftedMails.SingleOrDefaultAsync(d => d.Id == command.DraftId && d.EmployeeId == me.Id, ct) is { } draft)
                db.DraftedMails.Remove(draft);
            await db.SaveChangesAsync(ct);
            return new Sent(mail.Id);
        }

        private static Result<MailMessage> Write(DraftContents contents, MailMessage? original, TradingFirm firm, Employee me)
        {
            var from = $"{me.Name} <{firm.Identity.Email}>";
            // What is written about a request stands with it, also without a file.
            var about = contents.Attached ?? (original?.Attached is { Kind: DocumentKind.QuoteRequest } request ? request : null);
            if (contents.CustomerId is { } customer)
                return MailMessage.Send(firm.BusinessDay, customer, from, contents.To, contents.Subject, contents.Body, about);
            if (contents.SupplierId is { } supplier)
                return MailMessage.SendToSupplier(firm.BusinessDay, supplier, from, contents.To, contents.Subject, contents.Body, about);
            if (contents.ColleagueId is { } colleague)
                return MailMessage.SendToColleague(firm.BusinessDay, colleague, from, contents.To, contents.Subject, contents.Body, about);
            return EmailAddress.Parse(contents.To) is { IsFailure: true } wrong
                ? wrong.Error.On("To")
                : new Error("Mail.Unknown", "Dit adres kennen we niet. Kies een klant of een collega, of controleer het adres.", "To");
        }

        private async Task Answer(MailMessage mail, MailMessage original, Command command, DateOnly today, CancellationToken ct)
        {
            mail.Answering(original);
            if (original.Direction == MailDirection.In)
            {
                original.Read(today);
                if (command.HandleOriginal && original.HandledOn is null)
                    original.Handle(today, "Beantwoord.");
            }

            if (original.Attached is { Kind: DocumentKind.QuoteRequest } about && MailAnswerDay.Asks(mail.Body)
                && await db.QuoteRequests.SingleOrDefaultAsync(r => r.Id == about.Id, ct) is { } request)
                request.Ask(today);
        }

        // Without a choice the address says whose dossier the mail belongs in.
        private async Task<DraftContents> Addressed(DraftContents contents, CancellationToken ct)
        {
            if ((contents.CustomerId ?? contents.SupplierId ?? contents.ColleagueId) is not null)
                return contents;
            var to = contents.To.Trim();
            if (await db.Customers.Where(c => c.Email == to || c.Contacts.Any(p => p.Email == to)).Select(c => (int?)c.Id).FirstOrDefaultAsync(ct) is { } customer)
                return contents with { CustomerId = customer };
            if (await db.Employees.Where(e => e.Email == to && e.UserId == null).Select(e => (int?)e.Id).FirstOrDefaultAsync(ct) is { } colleague)
                return contents with { ColleagueId = colleague };
            return await db.Suppliers.Where(s => s.Email == to).Select(s => (int?)s.Id).FirstOrDefaultAsync(ct) is { } supplier ? contents with { SupplierId = supplier } : contents;
        }

        private static string Subject(DraftContents contents) => $"Terugkomen op: {contents.Subject.Trim()}" is var text && text.Length <= FollowUp.SubjectLength ? text : text[..FollowUp.SubjectLength];
    }
}
