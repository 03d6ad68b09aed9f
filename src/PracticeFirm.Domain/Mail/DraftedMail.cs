using PracticeFirm.Domain.Common;

namespace PracticeFirm.Domain.Mail;

/// <summary>What stands in a concept: everything a person can type or choose.</summary>
/// <param name="To">Address, as far as it was typed.</param>
/// <param name="Subject">Subject.</param>
/// <param name="Body">Text.</param>
/// <param name="CustomerId">The customer it is for; null when it is for somebody else.</param>
/// <param name="SupplierId">The supplier it is for; null when it is for somebody else.</param>
/// <param name="ColleagueId">The colleague it is for; null when it is for somebody else.</param>
/// <param name="Purpose">The template it was started from, one of <see cref="MailPurposes"/>; null for none.</param>
/// <param name="Attached">The document that goes along.</param>
public sealed record DraftContents(
    string To, string Subject, string Body, int? CustomerId = null, int? SupplierId = null, int? ColleagueId = null, string? Purpose = null, DocumentRef? Attached = null);

/// <summary>Concept: a mail that a colleague is writing, kept as it is typed. Sending makes a <see cref="MailMessage"/> of it.</summary>
public sealed class DraftedMail : Entity
{
    /// <summary>Longest address, in characters.</summary>
    public const int ToLength = 254;

    private DraftedMail()
    {
    }

    /// <summary>Who writes it.</summary>
    public int EmployeeId { get; private set; }

    /// <summary>The mail it answers; null for a new one.</summary>
    public int? InReplyToId { get; private set; }

    /// <summary>Address, as far as it was typed.</summary>
    public string To { get; private set; } = "";

    /// <summary>Subject.</summary>
    public string Subject { get; private set; } = "";

    /// <summary>Text.</summary>
    public string Body { get; private set; } = "";

    /// <summary>The customer it is for.</summary>
    public int? CustomerId { get; private set; }

    /// <summary>The supplier it is for.</summary>
    public int? SupplierId { get; private set; }

    /// <summary>The colleague it is for.</summary>
    public int? ColleagueId { get; private set; }

    /// <summary>The template it was started from.</summary>
    public string? Purpose { get; private set; }

    /// <summary>The kind of document that goes along; null for none.</summary>
    public DocumentKind? AttachedKind { get; private set; }

    /// <summary>The document of that kind.</summary>
    public int? AttachedId { get; private set; }

    /// <summary>The firm's date it was last saved on.</summary>
    public DateOnly SavedOn { get; private set; }

    /// <summary>The document that goes along; null for none.</summary>
    public DocumentRef? Attached => AttachedKind is { } kind && AttachedId is { } id ? new DocumentRef(kind, id) : null;

    /// <summary>Starts a concept.</summary>
    /// <param name="employeeId">Who writes it.</param>
    /// <param name="inReplyToId">The mail it answers; null for a new one.</param>
    /// <param name="contents">What stands in it.</param>
    /// <param name="today">The firm's date.</param>
    /// <returns>The concept, or <c>Mail.DraftTooLong</c> on the field.</returns>
    public static Result<DraftedMail> Start(int employeeId, int? inReplyToId, DraftContents contents, DateOnly today)
    {
        var draft = new DraftedMail { EmployeeId = employeeId, InReplyToId = inReplyToId };
        var written = draft.Write(contents, today);
        return written.IsSuccess ? draft : Result<DraftedMail>.Failure(written.Errors);
    }

    /// <summary>Keeps what was typed; a concept may be empty or half done.</summary>
    /// <returns>Done, or <c>Mail.DraftTooLong</c> on the field.</returns>
    public Result Write(DraftContents contents, DateOnly today)
    {
        var errors = TooLong(contents).ToList();
        if (errors.Count > 0)
            return Result.Failure(errors);
        (To, Subject, Body) = (contents.To, contents.Subject, contents.Body);
        (CustomerId, SupplierId, ColleagueId, Purpose) = (contents.CustomerId, contents.SupplierId, contents.ColleagueId, contents.Purpose);
        (AttachedKind, AttachedId) = (contents.Attached?.Kind, contents.Attached?.Id);
        SavedOn = today;
        return Result.Success;
    }

    private static IEnumerable<Error> TooLong(DraftContents contents)
    {
        if (contents.To.Length > ToLength)
            yield return Long("To", "Het e-mailadres", ToLength);
        if (contents.Subject.Length > MailMessage.SubjectLength)
            yield return Long("Subject", "Het onderwerp", MailMessage.SubjectLength);
        if (contents.Body.Length > MailMessage.BodyLength)
            yield return Long("Body", "Je bericht", MailMessage.BodyLength);
    }

    private static Error Long(string field, string what, int most) =>
        new("Mail.DraftTooLong", $"{what} is te lang om te bewaren. Maak er hoogstens {DutchFormat.Count(most)} tekens van.", field);
}
