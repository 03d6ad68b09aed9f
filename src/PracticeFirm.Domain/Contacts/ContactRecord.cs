using PracticeFirm.Domain.Common;

namespace PracticeFirm.Domain.Contacts;

/// <summary>What is written down about a contact.</summary>
/// <param name="CustomerId">With which customer.</param>
/// <param name="ContactPersonId">With whom there; null when that isn't known.</param>
/// <param name="On">The firm's date.</param>
/// <param name="At">The time.</param>
/// <param name="Minutes">How long it took.</param>
/// <param name="Direction">Who sought the contact.</param>
/// <param name="Channel">How.</param>
/// <param name="Subject">What it was about.</param>
/// <param name="Goal">What was to be reached.</param>
/// <param name="Result">What came of it, and what was agreed.</param>
/// <param name="Signals">Signals that were recognised.</param>
/// <param name="SignalNote">What was heard of these.</param>
public sealed record ContactEntry(
    int CustomerId,
    int? ContactPersonId,
    DateOnly On,
    TimeOnly At,
    int Minutes,
    ContactDirection Direction,
    ContactChannel Channel,
    string Subject,
    string Goal,
    string Result,
    SignalKinds Signals = SignalKinds.None,
    string SignalNote = "");

/// <summary>Contactmoment: written once, never changed; what is forgotten is added.</summary>
public sealed class ContactRecord : Aggregate
{
    /// <summary>Longest subject.</summary>
    public const int SubjectLength = 120;

    /// <summary>Longest goal.</summary>
    public const int GoalLength = 200;

    /// <summary>Longest result, and longest addition.</summary>
    public const int ResultLength = 2_000;

    /// <summary>Longest note about signals.</summary>
    public const int SignalNoteLength = 500;

    /// <summary>Longest contact, in minutes.</summary>
    public const int MostMinutes = 480;

    /// <summary>Oldest contact that may still be written down, in days.</summary>
    public const int OldestDays = 14;

    /// <summary>Words shorter than this say little.</summary>
    private const int ShortestWord = 4;

    /// <summary>Words that begin with the same letters count as the same.</summary>
    private const int Stem = 5;

    private readonly List<ContactLink> _links = [];
    private readonly List<ContactAddition> _additions = [];

    private ContactRecord()
    {
    }

    /// <inheritdoc/>
    public override DocumentKind DocumentKind => DocumentKind.ContactRecord;

    /// <summary>With which customer.</summary>
    public int CustomerId { get; private set; }

    /// <summary>With whom there.</summary>
    public int? ContactPersonId { get; private set; }

    /// <summary>Who of the firm.</summary>
    public int EmployeeId { get; private set; }

    /// <summary>The firm's date of the contact.</summary>
    public DateOnly On { get; private set; }

    /// <summary>Its time.</summary>
    public TimeOnly At { get; private set; }

    /// <summary>How many minutes it took.</summary>
    public int Minutes { get; private set; }

    /// <summary>Who sought the contact.</summary>
    public ContactDirection Direction { get; private set; }

    /// <summary>How.</summary>
    public ContactChannel Channel { get; private set; }

    /// <summary>What it was about.</summary>
    public string Subject { get; private set; } = "";

    /// <summary>What was to be reached.</summary>
    public string Goal { get; private set; } = "";

    /// <summary>What came of it.</summary>
    public string Result { get; private set; } = "";

    /// <summary>Signals that were recognised.</summary>
    public SignalKinds Signals { get; private set; }

    /// <summary>What was heard of these.</summary>
    public string SignalNote { get; private set; } = "";

    /// <summary>The telephone call it is about; null for none.</summary>
    public int? PhoneCallId { get; private set; }

    /// <summary>The firm's date on which it was written.</summary>
    public DateOnly WrittenOn { get; private set; }

    /// <summary>Documents that belong to it.</summary>
    public IReadOnlyList<ContactLink> Links => _links;

    /// <summary>What was added later, in order.</summary>
    public IReadOnlyList<ContactAddition> Additions => _additions;

    /// <summary>Writes a contact down.</summary>
    /// <param name="entry">What is written.</param>
    /// <param name="employeeId">Who had the contact.</param>
    /// <param name="today">The firm's date.</param>
    /// <param name="links">Documents that belong to it.</param>
    /// <param name="call">The telephone call it is about, with what was told in it; null for none.</param>
    /// <returns>
    /// The record, or every refusal at once: <c>ContactRecord.Subject</c>, <c>ContactRecord.Goal</c>, <c>ContactRecord.Result</c>,
    /// <c>ContactRecord.SignalNote</c>, <c>ContactRecord.Day</c>, <c>ContactRecord.Minutes</c>, <c>ContactRecord.CallGoesOn</c>,
    /// <c>ContactRecord.OtherCustomer</c>.
    /// </returns>
    public static Result<ContactRecord> Write(ContactEntry entry, int employeeId, DateOnly today, IReadOnlyList<DocumentRef> links, PhoneCall? call = null)
    {
        var errors = new List<Error>();
        Check(entry, today, errors);
        if (call is { Status: not CallStatus.Ended })
            errors.Add(ContactRecordErrors.CallGoesOn);
        if (call is not null && call.CustomerId != entry.CustomerId)
            errors.Add(ContactRecordErrors.OtherCustomer);
        if (errors.Count > 0)
            return Result<ContactRecord>.Failure(errors);

        var record = new ContactRecord
        {
            CustomerId = entry.CustomerId,
            ContactPersonId = entry.ContactPersonId,
            EmployeeId = employeeId,
            On = entry.On,
            At = entry.At,
            Minutes = entry.Minutes,
            Direction = entry.Direction,
            Channel = entry.Channel,
            Subject = entry.Subject.Trim(),
            Goal = entry.Goal.Trim(),
            Result = entry.Result.Trim(),
            Signals = entry.Signals,
            SignalNote = entry.SignalNote.Trim(),
            PhoneCallId = call?.Id,
            WrittenOn = today,
        };
        record._links.AddRange(links.Distinct().Select(ContactLink.To));
        record.Happened("ContactRecord.Written", $"Contactmoment vastgelegd: {record.Subject}", call is null ? null : record.HeldAgainst(call));
        return record;
    }

    /// <summary>Adds what was forgotten, or what became of it.</summary>
    /// <param name="today">The firm's date.</param>
    /// <param name="author">Name of who adds it.</param>
    /// <param name="text">What is added.</param>
    /// <returns>Done, or <c>ContactRecord.Addition</c>.</returns>
    public Result Add(DateOnly today, string author, string text)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > ResultLength)
            return ContactRecordErrors.Addition;
        _additions.Add(ContactAddition.Of(today, author, text.Trim()));
        Happened("ContactRecord.Added", "Er is iets toegevoegd aan het contactmoment.");
        return Domain.Common.Result.Success;
    }

    /// <summary>
    /// Whether the record tells a fact: half of the words that say something stand in it, in any form. Meant as a hint for who
    /// judges, not as a judgement.
    /// </summary>
    /// <param name="fact">A sentence.</param>
    public bool Tells(string fact)
    {
        var told = WordsOf($"{Subject} {Goal} {Result} {SignalNote}").ToHashSet();
        var words = WordsOf(fact).Distinct().ToList();
        return words.Count > 0 && words.Count(told.Contains) * 2 >= words.Count;
    }

    private static void Check(ContactEntry entry, DateOnly today, List<Error> errors)
    {
        if (string.IsNullOrWhiteSpace(entry.Subject) || entry.Subject.Length > SubjectLength)
            errors.Add(ContactRecordErrors.Subject);
        if (string.IsNullOrWhiteSpace(entry.Goal) || entry.Goal.Length > GoalLength)
            errors.Add(ContactRecordErrors.Goal);
        if (string.IsNullOrWhiteSpace(entry.Result) || entry.Result.Length > ResultLength)
            errors.Add(ContactRecordErrors.Result);
        if (entry.SignalNote.Length > SignalNoteLength)
            errors.Add(ContactRecordErrors.SignalNote);
        if (entry.On > today || entry.On < today.AddDays(-OldestDays))
            errors.Add(ContactRecordErrors.Day);
        if (entry.Minutes is < 1 or > MostMinutes)
            errors.Add(ContactRecordErrors.Minutes);
    }

    /// <summary>What an assessor wants to know: what was told in the call and of that what the record tells.</summary>
    private object HeldAgainst(PhoneCall call) => new
    {
        Call = call.Id,
        call.Conversation,
        Facts = call.Findings.Where(f => f.IsFact).Select(f => f.Code).ToList(),
        Recorded = call.Findings.Where(f => f.IsFact && Tells(f.Text)).Select(f => f.Code).ToList(),
        call.FactCount,
        Heard = call.Findings.Aggregate(SignalKinds.None, (all, f) => all | f.Signal).ToString(),
        Recognised = Signals.ToString(),
    };

    private static IEnumerable<string> WordsOf(string text) =>
        new string([.. text.Select(c => char.IsLetterOrDigit(c) ? char.ToLowerInvariant(c) : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Where(w => w.Length >= ShortestWord || char.IsDigit(w[0]))
            .Select(w => w.Length > Stem ? w[..Stem] : w);
}

/// <summary>A document that belongs to a contact.</summary>
public sealed class ContactLink : Entity
{
    private ContactLink()
    {
    }

    /// <summary>The kind of document.</summary>
    public DocumentKind LinkedKind { get; private set; }

    /// <summary>The document of that kind.</summary>
    public int LinkedId { get; private set; }

    /// <summary>The document.</summary>
    public DocumentRef Document => new(LinkedKind, LinkedId);

    internal static ContactLink To(DocumentRef document) => new() { LinkedKind = document.Kind, LinkedId = document.Id };
}

/// <summary>Something added to a contact record later.</summary>
public sealed class ContactAddition : Entity
{
    private ContactAddition()
    {
    }

    /// <summary>The firm's date.</summary>
    public DateOnly AddedOn { get; private set; }

    /// <summary>Name of who added it.</summary>
    public string Author { get; private set; } = "";

    /// <summary>What was added.</summary>
    public string Text { get; private set; } = "";

    internal static ContactAddition Of(DateOnly day, string author, string text) => new() { AddedOn = day, Author = author, Text = text };
}

/// <summary>Refusals about contact records.</summary>
public static class ContactRecordErrors
{
    /// <summary>The record isn't there.</summary>
    public static Error NotFound { get; } = new("ContactRecord.NotFound", "Dit contactmoment bestaat niet. Zoek het op in de lijst met contactmomenten.");

    /// <summary>What it was about.</summary>
    public static Error Subject { get; } = new("ContactRecord.Subject", $"Schrijf in hoogstens {ContactRecord.SubjectLength} tekens waar het contact over ging.", nameof(ContactEntry.Subject));

    /// <summary>What was to be reached.</summary>
    public static Error Goal { get; } = new("ContactRecord.Goal", $"Schrijf in hoogstens {ContactRecord.GoalLength} tekens wat het doel was van het contact.", nameof(ContactEntry.Goal));

    /// <summary>What came of it.</summary>
    public static Error Result { get; } = new("ContactRecord.Result", $"Schrijf op wat eruit kwam en wat je afsprak, in hoogstens {DutchFormat.Count(ContactRecord.ResultLength)} tekens.", nameof(ContactEntry.Result));

    /// <summary>The note about signals.</summary>
    public static Error SignalNote { get; } = new("ContactRecord.SignalNote", $"Gebruik voor wat je opviel hoogstens {ContactRecord.SignalNoteLength} tekens.", nameof(ContactEntry.SignalNote));

    /// <summary>The day.</summary>
    public static Error Day { get; } = new("ContactRecord.Day", $"Kies de dag van het contact: vandaag, of hoogstens {ContactRecord.OldestDays} dagen geleden.", nameof(ContactEntry.On));

    /// <summary>How long it took.</summary>
    public static Error Minutes { get; } = new("ContactRecord.Minutes", $"Vul in hoeveel minuten het duurde: van 1 tot en met {ContactRecord.MostMinutes}.", nameof(ContactEntry.Minutes));

    /// <summary>The call isn't over.</summary>
    public static Error CallGoesOn { get; } = new("ContactRecord.CallGoesOn", "Dit gesprek is nog bezig. Maak het eerst af en leg het daarna vast.");

    /// <summary>The call was with somebody else.</summary>
    public static Error OtherCustomer { get; } = new("ContactRecord.OtherCustomer", "Dit gesprek was met een andere klant. Kies de klant van het gesprek.", nameof(ContactEntry.CustomerId));

    /// <summary>It was written down already.</summary>
    public static Error Again { get; } = new("ContactRecord.Again", "Dit gesprek is al vastgelegd. Zet wat je nog wilt toevoegen bij dat contactmoment.");

    /// <summary>The addition.</summary>
    public static Error Addition { get; } = new("ContactRecord.Addition", $"Schrijf op wat je wilt toevoegen, in hoogstens {DutchFormat.Count(ContactRecord.ResultLength)} tekens.", "Text");
}
