using System.Text.RegularExpressions;
using PracticeFirm.Domain.Common;

namespace PracticeFirm.Domain.Mail;

/// <summary>Which way a message went.</summary>
public enum MailDirection
{
    /// <summary>Received.</summary>
    In,

    /// <summary>Sent.</summary>
    Out,
}

/// <summary>A mail in the dossier of a customer or a supplier, never of both; once there it never changes.</summary>
public sealed class MailMessage : Aggregate
{
    /// <summary>Longest subject.</summary>
    public const int SubjectLength = 200;

    /// <summary>Longest text.</summary>
    public const int BodyLength = 10_000;

    private MailMessage()
    {
    }

    /// <inheritdoc/>
    public override DocumentKind DocumentKind => DocumentKind.Mail;

    /// <summary>Received or sent.</summary>
    public MailDirection Direction { get; private set; }

    /// <summary>The firm's date.</summary>
    public DateOnly SentOn { get; private set; }

    /// <summary>The customer whose dossier it is in; null in a supplier's.</summary>
    public int? CustomerId { get; private set; }

    /// <summary>The supplier whose dossier it is in; null in a customer's.</summary>
    public int? SupplierId { get; private set; }

    /// <summary>Name and address of the sender, as shown.</summary>
    public string From { get; private set; } = "";

    /// <summary>Address it went to.</summary>
    public string To { get; private set; } = "";

    /// <summary>Subject.</summary>
    public string Subject { get; private set; } = "";

    /// <summary>Plain text.</summary>
    public string Body { get; private set; } = "";

    /// <summary>The kind of document it goes with; null for none.</summary>
    public DocumentKind? AttachedKind { get; private set; }

    /// <summary>The document of that kind.</summary>
    public int? AttachedId { get; private set; }

    /// <summary>The document it goes with, as PDF or only to be found from there; null for none.</summary>
    public DocumentRef? Attached => AttachedKind is { } kind && AttachedId is { } id ? new DocumentRef(kind, id) : null;

    /// <summary>A mail of a customer that came in.</summary>
    public static MailMessage Receive(DateOnly day, int customerId, string from, string to, string subject, string body, DocumentRef? attached = null) =>
        Of(MailDirection.In, day, customerId, null, from, to, subject, body, attached);

    /// <summary>A mail of a supplier that came in.</summary>
    public static MailMessage ReceiveFromSupplier(DateOnly day, int supplierId, string from, string to, string subject, string body, DocumentRef? attached = null) =>
        Of(MailDirection.In, day, null, supplierId, from, to, subject, body, attached);

    /// <summary>Sends a mail to a customer.</summary>
    /// <returns>The message, or every refusal at once: <c>Mail.To</c>, <c>Mail.Subject</c>, <c>Mail.Body</c>.</returns>
    public static Result<MailMessage> Send(DateOnly day, int customerId, string from, string to, string subject, string body, DocumentRef? attached) =>
        Send(day, customerId, null, from, to, subject, body, attached);

    /// <summary>Sends a mail to a supplier.</summary>
    /// <returns>The message, or every refusal at once: <c>Mail.To</c>, <c>Mail.Subject</c>, <c>Mail.Body</c>.</returns>
    public static Result<MailMessage> SendToSupplier(DateOnly day, int supplierId, string from, string to, string subject, string body, DocumentRef? attached) =>
        Send(day, null, supplierId, from, to, subject, body, attached);

    /// <summary>
    /// Fills a place that was kept open while writing, such as the number a document is given on sending. A mail that was saved never
    /// changes: then it is a bug and throws.
    /// </summary>
    public void Put(string place, string value)
    {
        if (Id != 0)
            throw new InvalidOperationException($"Mail {Id} was sent and never changes.");
        Subject = Subject.Replace(place, value, StringComparison.Ordinal);
        Body = Body.Replace(place, value, StringComparison.Ordinal);
    }

    /// <summary>
    /// Says which document it goes with, when that one only came to be while sending. A mail that was saved never changes: then it is a
    /// bug and throws.
    /// </summary>
    public void Attach(DocumentRef document)
    {
        if (Id != 0)
            throw new InvalidOperationException($"Mail {Id} was sent and never changes.");
        (AttachedKind, AttachedId) = (document.Kind, document.Id);
    }

    private static Result<MailMessage> Send(
        DateOnly day, int? customerId, int? supplierId, string from, string to, string subject, string body, DocumentRef? attached)
    {
        var errors = new List<Error>();
        var address = EmailAddress.Parse(to);
        if (address.IsFailure)
            errors.Add(address.Error.On("To"));
        if (string.IsNullOrWhiteSpace(subject) || subject.Length > SubjectLength)
            errors.Add(new Error("Mail.Subject", $"Geef je mail een onderwerp van hoogstens {SubjectLength} tekens.", "Subject"));
        if (string.IsNullOrWhiteSpace(body))
            errors.Add(new Error("Mail.Body", "Schrijf een bericht: een aanhef, de kern en een afsluiting.", "Body"));
        else if (body.Length > BodyLength)
            errors.Add(new Error("Mail.BodyLength", $"Je bericht is te lang. Maak er hoogstens {DutchFormat.Count(BodyLength)} tekens van.", "Body"));
        if (errors.Count > 0)
            return Result<MailMessage>.Failure(errors);

        var message = Of(MailDirection.Out, day, customerId, supplierId, from, address.Value, subject.Trim(), body.Trim(), attached);
        message.Happened("Mail.Sent", $"Mail verzonden aan {message.To}");
        return message;
    }

    private static MailMessage Of(
        MailDirection direction, DateOnly day, int? customerId, int? supplierId, string from, string to, string subject, string body, DocumentRef? attached) => new()
        {
            Direction = direction,
            SentOn = day,
            CustomerId = customerId,
            SupplierId = supplierId,
            From = from,
            To = to,
            Subject = subject,
            Body = body,
            AttachedKind = attached?.Kind,
            AttachedId = attached?.Id,
        };
}

/// <summary>Sjabloon for a mail, per language.</summary>
public sealed partial class MailTemplate : Entity
{
    private MailTemplate()
    {
    }

    /// <summary>What it is for: <c>offerte</c>, <c>orderbevestiging</c>, <c>herinnering</c>.</summary>
    public string Purpose { get; private set; } = "";

    /// <summary>Language.</summary>
    public Language Language { get; private set; }

    /// <summary>Subject with places to fill in between braces.</summary>
    public string Subject { get; private set; } = "";

    /// <summary>Text with places to fill in between braces.</summary>
    public string Body { get; private set; } = "";

    /// <summary>Makes a template.</summary>
    public static MailTemplate Create(string purpose, Language language, string subject, string body) =>
        new() { Purpose = purpose, Language = language, Subject = subject, Body = body };

    /// <summary>Subject and text with the places filled in; a place without a value stays visible so that it is noticed.</summary>
    public (string Subject, string Body) Fill(IReadOnlyDictionary<string, string> values) =>
        (Fill(Subject, values), Fill(Body, values));

    // In one go, so that a value that happens to hold braces is never taken for a place. Nothing to say takes the space after it along.
    private static string Fill(string text, IReadOnlyDictionary<string, string> values) =>
        Place().Replace(text, place => values.TryGetValue(place.Groups[1].Value, out var value) ? (value.Length == 0 ? "" : value + place.Groups[2].Value) : place.Value);

    [GeneratedRegex(@"\{([^{}]+)\}( ?)")]
    private static partial Regex Place();
}
