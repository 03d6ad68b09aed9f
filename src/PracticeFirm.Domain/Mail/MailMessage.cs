using System.Text.RegularExpressions;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Firm;

namespace PracticeFirm.Domain.Mail;

/// <summary>Which way a message went.</summary>
public enum MailDirection
{
    /// <summary>Received.</summary>
    In,

    /// <summary>Sent.</summary>
    Out,
}

/// <summary>What a mail of a customer turns out to be to whoever reads it well; kept out of sight until somebody recognised it.</summary>
public enum MailContent
{
    /// <summary>A complaint, said plainly or hidden in something else.</summary>
    Complaint,

    /// <summary>A question that wants an answer.</summary>
    Question,

    /// <summary>A request for an offerte.</summary>
    Request,

    /// <summary>A sign that something can be sold or bettered.</summary>
    Signal,

    /// <summary>Goods that have to go back.</summary>
    Return,
}

/// <summary>
/// A mail in the dossier of a customer, a supplier or a colleague, only one of them. What it says never changes once it is there; what
/// was done with it does: read, passed on, handled.
/// </summary>
public sealed class MailMessage : Aggregate
{
    /// <summary>Longest subject.</summary>
    public const int SubjectLength = 200;

    /// <summary>Longest text.</summary>
    public const int BodyLength = 10_000;

    /// <summary>Longest note on what came of it, in characters.</summary>
    public const int OutcomeLength = 200;

    private static readonly Error NotReceived = new("Mail.NotReceived", "Dit kan alleen met mails die je hebt ontvangen, en deze heb je zelf verstuurd. Kies een andere mail.");
    private static readonly Error AlreadyHandled = new("Mail.AlreadyHandled", "Deze mail is al afgehandeld. Zet hem terug in je postvak als er nog iets moet gebeuren.");

    private MailMessage()
    {
    }

    /// <inheritdoc/>
    public override DocumentKind DocumentKind => DocumentKind.Mail;

    /// <summary>Received or sent.</summary>
    public MailDirection Direction { get; private set; }

    /// <summary>The firm's date.</summary>
    public DateOnly SentOn { get; private set; }

    /// <summary>The customer whose dossier it is in; null in somebody else's.</summary>
    public int? CustomerId { get; private set; }

    /// <summary>The supplier whose dossier it is in; null in somebody else's.</summary>
    public int? SupplierId { get; private set; }

    /// <summary>The colleague it was exchanged with; null when it went in or out of the firm.</summary>
    public int? EmployeeId { get; private set; }

    /// <summary>Which colleague wrote it; null for what came in, and for mails of before this was kept.</summary>
    public int? AuthorId { get; private set; }

    /// <summary>The first mail of the exchange; null on that one itself.</summary>
    public int? ThreadId { get; private set; }

    /// <summary>The mail it answers.</summary>
    public int? InReplyToId { get; private set; }

    /// <summary>What it turns out to be to whoever reads it well; null when there is nothing in it.</summary>
    public MailContent? Contains { get; private set; }

    /// <summary>Day somebody opened it; null while it is unread.</summary>
    public DateOnly? ReadOn { get; private set; }

    /// <summary>Day it was handled; null while something is still to be done.</summary>
    public DateOnly? HandledOn { get; private set; }

    /// <summary>What came of it, in the words of who handled it.</summary>
    public string? Outcome { get; private set; }

    /// <summary>The colleague it was passed on to, who deals with it.</summary>
    public int? OwnerId { get; private set; }

    /// <summary>The mail that the whole exchange hangs on.</summary>
    public int Thread => ThreadId ?? Id;

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
        Of(MailDirection.In, day, customerId, null, null, from, to, subject, body, attached);

    /// <summary>A mail of a supplier that came in.</summary>
    public static MailMessage ReceiveFromSupplier(DateOnly day, int supplierId, string from, string to, string subject, string body, DocumentRef? attached = null) =>
        Of(MailDirection.In, day, null, supplierId, null, from, to, subject, body, attached);

    /// <summary>A mail of a colleague that came in.</summary>
    public static MailMessage ReceiveFromColleague(DateOnly day, Employee colleague, string to, string subject, string body, DocumentRef? attached = null)
    {
        var mail = Of(MailDirection.In, day, null, null, colleague.Id, $"{colleague.Name} <{colleague.Email}>", to, subject, body, attached);
        mail.AuthorId = colleague.Id;
        return mail;
    }

    /// <summary>Sends a mail to a customer.</summary>
    /// <returns>The message, or every refusal at once: <c>Mail.To</c>, <c>Mail.Subject</c>, <c>Mail.Body</c>.</returns>
    public static Result<MailMessage> Send(DateOnly day, int customerId, string from, string to, string subject, string body, DocumentRef? attached) =>
        Send(day, customerId, null, null, from, to, subject, body, attached);

    /// <summary>Sends a mail to a supplier.</summary>
    /// <returns>The message, or every refusal at once: <c>Mail.To</c>, <c>Mail.Subject</c>, <c>Mail.Body</c>.</returns>
    public static Result<MailMessage> SendToSupplier(DateOnly day, int supplierId, string from, string to, string subject, string body, DocumentRef? attached) =>
        Send(day, null, supplierId, null, from, to, subject, body, attached);

    /// <summary>Sends a mail to a colleague.</summary>
    /// <returns>The message, or every refusal at once: <c>Mail.To</c>, <c>Mail.Subject</c>, <c>Mail.Body</c>.</returns>
    public static Result<MailMessage> SendToColleague(DateOnly day, int employeeId, string from, string to, string subject, string body, DocumentRef? attached) =>
        Send(day, null, null, employeeId, from, to, subject, body, attached);

    /// <summary>The subject of an answer, marked once: RE in Dutch and English, AW in German.</summary>
    public static string ReplySubject(string subject, Language language)
    {
        var marked = subject.StartsWith("RE: ", StringComparison.OrdinalIgnoreCase) || subject.StartsWith("AW: ", StringComparison.OrdinalIgnoreCase)
            ? subject
            : $"{(language == Language.German ? "AW" : "RE")}: {subject}";
        return marked.Length <= SubjectLength ? marked : marked[..SubjectLength];
    }

    /// <summary>The address in <c>Name &lt;address&gt;</c>, or all of it when there is no name.</summary>
    public static string AddressIn(string sender)
    {
        var (from, to) = (sender.LastIndexOf('<'), sender.LastIndexOf('>'));
        return from >= 0 && to > from ? sender[(from + 1)..to] : sender.Trim();
    }

    /// <summary>The name in <c>Name &lt;address&gt;</c>, or the address when there is no name.</summary>
    public static string NameIn(string sender) => sender.LastIndexOf('<') is > 0 and var at ? sender[..at].Trim() : sender;

    /// <summary>Says which colleague wrote it. A mail that was saved never changes: then it is a bug and throws.</summary>
    public MailMessage WrittenBy(Employee colleague)
    {
        RefuseWhenSaved();
        AuthorId = colleague.Id;
        return this;
    }

    /// <summary>Puts it in the exchange of the mail that it answers. A mail that was saved never changes: then it is a bug and throws.</summary>
    /// <param name="original">The mail it answers; saved already.</param>
    public MailMessage Answering(MailMessage original)
    {
        RefuseWhenSaved();
        (InReplyToId, ThreadId) = (original.Id, original.Thread);
        return this;
    }

    /// <summary>Says what is in it for whoever reads it well. A mail that was saved never changes: then it is a bug and throws.</summary>
    public MailMessage Holding(MailContent? content)
    {
        RefuseWhenSaved();
        Contains = content;
        return this;
    }

    /// <summary>It comes in the middle of a day, not with the post of the morning: whoever is at work is told.</summary>
    public void Arrive() => Happened("Mail.Arrived", $"Mail ontvangen: {Subject}");

    /// <summary>Somebody opens it; only the first time counts.</summary>
    public void Read(DateOnly today)
    {
        if (ReadOn is not null)
            return;
        ReadOn = today;
        Happened("Mail.Read", "De mail is gelezen.");
    }

    /// <summary>Puts it back among the unread, to come back to it.</summary>
    /// <returns>Done, or <c>Mail.NotReceived</c>.</returns>
    public Result MarkUnread()
    {
        if (Direction == MailDirection.Out)
            return NotReceived;
        if (ReadOn is null)
            return Result.Success;
        ReadOn = null;
        Happened("Mail.Unread", "De mail is weer ongelezen.");
        return Result.Success;
    }

    /// <summary>Nothing is left to be done with it.</summary>
    /// <param name="today">The firm's date.</param>
    /// <param name="outcome">What came of it; may be left out.</param>
    /// <returns>Done, or <c>Mail.AlreadyHandled</c>, <c>Mail.NotReceived</c>, <c>Mail.Outcome</c>.</returns>
    public Result Handle(DateOnly today, string? outcome = null)
    {
        if (Direction == MailDirection.Out)
            return NotReceived;
        if (HandledOn is not null)
            return AlreadyHandled;
        if (outcome?.Trim().Length > OutcomeLength)
            return new Error("Mail.Outcome", $"Schrijf in hoogstens {OutcomeLength} tekens op wat je met de mail hebt gedaan.", "Outcome");
        ReadOn ??= today;
        HandledOn = today;
        Outcome = string.IsNullOrWhiteSpace(outcome) ? null : outcome.Trim();
        Happened("Mail.Handled", Outcome is null ? "De mail is afgehandeld." : $"De mail is afgehandeld: {Outcome}", Contains is null ? null : new { Contains = Contains.ToString() });
        return Result.Success;
    }

    /// <summary>Days went by in which nothing came of it, although there was something in it for whoever reads it well.</summary>
    /// <param name="days">Working days since it came in.</param>
    /// <param name="heard">True when the customer heard from the firm meanwhile.</param>
    public void LeaveAlone(int days, bool heard) => Happened(
        "Mail.LeftAlone", heard ? $"Na {days} werkdagen is er uit deze mail niets voortgekomen." : $"De klant heeft na {days} werkdagen nog niets op deze mail gehoord.",
        new { Contains = Contains?.ToString(), Heard = heard, Read = ReadOn is not null, Handled = HandledOn is not null });

    /// <summary>Puts it back among what is to be done.</summary>
    /// <returns>Done, or <c>Mail.NotHandled</c>.</returns>
    public Result Reopen()
    {
        if (HandledOn is null)
            return new Error("Mail.NotHandled", "Deze mail staat al in je postvak. Ververs de pagina om hem te zien.");
        (HandledOn, Outcome) = (null, null);
        Happened("Mail.Reopened", "De mail staat weer in het postvak.");
        return Result.Success;
    }

    /// <summary>Leaves it to a colleague, such as the one who manages the customer.</summary>
    /// <param name="colleague">Who deals with it from now on.</param>
    /// <returns>Done, or <c>Mail.NotReceived</c>, <c>Mail.AlreadyHandled</c>, <c>Mail.SameOwner</c>.</returns>
    public Result PassOn(Employee colleague)
    {
        if (Direction == MailDirection.Out)
            return NotReceived;
        if (HandledOn is not null)
            return AlreadyHandled;
        if (OwnerId == colleague.Id)
            return new Error("Mail.SameOwner", $"Deze mail ligt al bij {colleague.Name}. Kies een andere collega.", "ColleagueId");
        OwnerId = colleague.Id;
        Happened("Mail.PassedOn", $"De mail is doorgegeven aan {colleague.Name}.", new { Colleague = colleague.Id });
        return Result.Success;
    }

    /// <summary>
    /// Fills a place that was kept open while writing, such as the number a document is given on sending. A mail that was saved never
    /// changes: then it is a bug and throws.
    /// </summary>
    public void Put(string place, string value)
    {
        RefuseWhenSaved();
        Subject = Subject.Replace(place, value, StringComparison.Ordinal);
        Body = Body.Replace(place, value, StringComparison.Ordinal);
    }

    /// <summary>
    /// Says which document it goes with, when that one only came to be while sending. A mail that was saved never changes: then it is a
    /// bug and throws.
    /// </summary>
    public void Attach(DocumentRef document)
    {
        RefuseWhenSaved();
        (AttachedKind, AttachedId) = (document.Kind, document.Id);
    }

    private void RefuseWhenSaved()
    {
        if (Id != 0)
            throw new InvalidOperationException($"Mail {Id} was sent and never changes.");
    }

    private static Result<MailMessage> Send(
        DateOnly day, int? customerId, int? supplierId, int? employeeId, string from, string to, string subject, string body, DocumentRef? attached)
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

        var message = Of(MailDirection.Out, day, customerId, supplierId, employeeId, from, address.Value, subject.Trim(), body.Trim(), attached);
        message.Happened("Mail.Sent", $"Mail verzonden aan {message.To}");
        return message;
    }

    private static MailMessage Of(
        MailDirection direction, DateOnly day, int? customerId, int? supplierId, int? employeeId, string from, string to, string subject, string body, DocumentRef? attached) => new()
        {
            Direction = direction,
            SentOn = day,
            CustomerId = customerId,
            SupplierId = supplierId,
            EmployeeId = employeeId,
            ReadOn = direction == MailDirection.Out ? day : null,
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
