using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Contacts;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Domain.Mail;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Infrastructure.Mailing;

/// <summary>What a person typed in the composer; the part of a command that sends something.</summary>
/// <param name="To">Address the mail goes to.</param>
/// <param name="Subject">Subject; <c>{nummer}</c> becomes the number that is given on sending.</param>
/// <param name="Body">Text; <c>{nummer}</c> likewise.</param>
/// <param name="FollowUpOn">Day to come back on it, or null for no task.</param>
public sealed record MailEntry(string To, string Subject, string Body, DateOnly? FollowUpOn = null);

/// <summary>
/// A mail that was checked, with the task to come back on it, and isn't sent yet: a refused mail must not leave a gap in the
/// numbers, so it is checked before the document gets one and saved after.
/// </summary>
public sealed class OutgoingMail
{
    private readonly MailMessage _mail;
    private readonly FollowUp? _task;

    private OutgoingMail(MailMessage mail, FollowUp? task)
    {
        _mail = mail;
        _task = task;
    }

    /// <summary>A mail to a customer.</summary>
    /// <param name="entry">What was typed.</param>
    /// <param name="firm">The firm.</param>
    /// <param name="me">Who sends it.</param>
    /// <param name="customerId">To whom.</param>
    /// <param name="document">The document it goes with; null when that only comes to be now, then <see cref="Save"/> takes it.</param>
    /// <param name="task">What the task says, when one was asked for: <c>Bel Hotel De Zon over de order</c>.</param>
    /// <returns>The mail, or every refusal at once, each on the field of <see cref="MailEntry"/> it is about.</returns>
    public static Result<OutgoingMail> ToCustomer(MailEntry entry, TradingFirm firm, Employee me, int customerId, DocumentRef? document, string task) => Checked(
        me,
        MailMessage.Send(firm.BusinessDay, customerId, Sender(me, firm), entry.To, entry.Subject, entry.Body, document),
        Planned(entry, firm, me, customerId, document, task));

    /// <summary>A mail to a supplier; for the rest as <see cref="ToCustomer"/>.</summary>
    public static Result<OutgoingMail> ToSupplier(MailEntry entry, TradingFirm firm, Employee me, int supplierId, DocumentRef? document, string task) => Checked(
        me,
        MailMessage.SendToSupplier(firm.BusinessDay, supplierId, Sender(me, firm), entry.To, entry.Subject, entry.Body, document),
        Planned(entry, firm, me, null, document, task));

    /// <summary>Puts the number in its place and adds the mail and the task to what is saved.</summary>
    /// <param name="db">The firm.</param>
    /// <param name="number">The number the document has now.</param>
    public void Save(FirmDb db, string? number = null)
    {
        if (number is not null)
            _mail.Put(MailPlaces.NumberPlace, number);
        db.Mails.Add(_mail);
        if (_task is not null)
            db.FollowUps.Add(_task);
    }

    /// <summary>Says which document the mail goes with, for one that only came to be (and was saved) in this command.</summary>
    public void Attach(DocumentRef document) => _mail.Attach(document);

    /// <summary>Puts the mail in the exchange of the one that it answers.</summary>
    public void Answer(MailMessage original) => _mail.Answering(original);

    private static string Sender(Employee me, TradingFirm firm) => $"{me.Name} <{firm.Identity.Email}>";

    private static Result<FollowUp>? Planned(MailEntry entry, TradingFirm firm, Employee me, int? customerId, DocumentRef? document, string task) =>
        entry.FollowUpOn is { } day ? FollowUp.Plan(task, day, me.Id, firm.BusinessDay, customerId, document) : null;

    private static Result<OutgoingMail> Checked(Employee me, Result<MailMessage> mail, Result<FollowUp>? task)
    {
        var errors = mail.Errors.Concat(task?.Errors.Select(e => e.On(nameof(MailEntry.FollowUpOn))) ?? []).ToList();
        return errors.Count > 0 ? Result<OutgoingMail>.Failure(errors) : new OutgoingMail(mail.Value.WrittenBy(me), task?.Value);
    }
}
