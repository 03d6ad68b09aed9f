using PracticeFirm.Domain.Common;

namespace PracticeFirm.Domain.Contacts;

/// <summary>
/// Telefoongesprek: with what was said, by whom and how well. Which words can be said is up to the conversation that is played; the
/// call keeps what was said, so that it goes on where it was.
/// </summary>
public sealed class PhoneCall : Aggregate
{
    /// <summary>Longest notes.</summary>
    public const int NotesLength = 4_000;

    private readonly List<CallLine> _lines = [];
    private readonly List<CallFinding> _findings = [];

    private PhoneCall()
    {
    }

    /// <inheritdoc/>
    public override DocumentKind DocumentKind => DocumentKind.PhoneCall;

    /// <summary>Who calls.</summary>
    public ContactDirection Direction { get; private set; }

    /// <summary>What for.</summary>
    public CallPurpose Purpose { get; private set; }

    /// <summary>Where it is in its life.</summary>
    public CallStatus Status { get; private set; }

    /// <summary>The customer.</summary>
    public int CustomerId { get; private set; }

    /// <summary>The person on the line.</summary>
    public int? ContactPersonId { get; private set; }

    /// <summary>The kind of document it is about; null for none.</summary>
    public DocumentKind? AboutKind { get; private set; }

    /// <summary>The document of that kind.</summary>
    public int? AboutId { get; private set; }

    /// <summary>The firm's date on which the telephone rang.</summary>
    public DateOnly RungOn { get; private set; }

    /// <summary>The time at which it rang.</summary>
    public TimeOnly RungAt { get; private set; }

    /// <summary>The time at which it was answered; null as long as it was not.</summary>
    public TimeOnly? StartedAt { get; private set; }

    /// <summary>Who speaks for the firm; null as long as nobody does.</summary>
    public int? EmployeeId { get; private set; }

    /// <summary>Code of the conversation; empty when nobody was reached.</summary>
    public string Conversation { get; private set; } = "";

    /// <summary>What is spoken.</summary>
    public Language Language { get; private set; }

    /// <summary>What is filled in, as the player of the conversation wrote it down.</summary>
    public string Filling { get; private set; } = "";

    /// <summary>The mood of the other, 0 to 10.</summary>
    public int Mood { get; private set; }

    /// <summary>How many minutes it lasted so far.</summary>
    public int Minutes { get; private set; }

    /// <summary>Notes taken while it ran.</summary>
    public string Notes { get; private set; } = "";

    /// <summary>How it ended; null as long as it did not.</summary>
    public CallEnd? End { get; private set; }

    /// <summary>True when the firm broke it off.</summary>
    public bool BrokenOff { get; private set; }

    /// <summary>How many facts could be learned.</summary>
    public int FactCount { get; private set; }

    /// <summary>How many signals are hidden in it.</summary>
    public int SignalCount { get; private set; }

    /// <summary>What was said, in order.</summary>
    public IReadOnlyList<CallLine> Lines => _lines;

    /// <summary>Facts that were told and signals that were there to be heard.</summary>
    public IReadOnlyList<CallFinding> Findings => _findings;

    /// <summary>The document it is about; null for none.</summary>
    public DocumentRef? About => AboutKind is { } kind && AboutId is { } id ? new DocumentRef(kind, id) : null;

    /// <summary>The replies that were given, in order, each by its place in its step: what the player of the conversation needs.</summary>
    public IReadOnlyList<int> Chosen => [.. _lines.OrderBy(l => l.Position).Select(l => l.Reply).OfType<int>()];

    /// <summary>True as long as somebody can answer it.</summary>
    public bool IsWaiting => Status is CallStatus.Ringing or CallStatus.Waiting;

    /// <summary>The telephone rings.</summary>
    /// <param name="party">Who calls.</param>
    /// <param name="script">What is played.</param>
    /// <param name="day">The firm's date.</param>
    /// <param name="at">The time.</param>
    public static PhoneCall Ring(CallParty party, CallScript script, DateOnly day, TimeOnly at)
    {
        var call = Of(ContactDirection.In, party, script.Purpose, day, at);
        call.Take(script);
        call.Happened("Call.Rang", "De telefoon gaat.", new { call.Conversation, call.Purpose });
        return call;
    }

    /// <summary>Calls a customer, who answers.</summary>
    /// <param name="party">Who is called.</param>
    /// <param name="script">What is played.</param>
    /// <param name="employeeId">Who calls.</param>
    /// <param name="day">The firm's date.</param>
    /// <param name="at">The time.</param>
    /// <param name="words">What the other says first.</param>
    public static PhoneCall Dial(CallParty party, CallScript script, int employeeId, DateOnly day, TimeOnly at, CallWords words)
    {
        var call = Of(ContactDirection.Out, party, script.Purpose, day, at);
        call.Take(script);
        call.Happened("Call.Dialed", "De klant is gebeld.", new { call.Conversation, call.Purpose });
        call.Begin(employeeId, at, words);
        return call;
    }

    /// <summary>Calls a customer, who does not answer.</summary>
    /// <param name="party">Who is called.</param>
    /// <param name="purpose">What for.</param>
    /// <param name="employeeId">Who calls.</param>
    /// <param name="day">The firm's date.</param>
    /// <param name="at">The time.</param>
    public static PhoneCall NotReached(CallParty party, CallPurpose purpose, int employeeId, DateOnly day, TimeOnly at)
    {
        var call = Of(ContactDirection.Out, party, purpose, day, at);
        (call.EmployeeId, call.Status, call.End, call.Minutes) = (employeeId, CallStatus.Ended, CallEnd.NoAnswer, 1);
        call.Happened("Call.NotReached", "De klant is gebeld, maar nam niet op.", new { call.Purpose });
        return call;
    }

    /// <summary>Takes a call that came in.</summary>
    /// <param name="employeeId">Who answers.</param>
    /// <param name="at">The time.</param>
    /// <param name="words">What the other says first.</param>
    /// <returns>Done, or <c>Call.Taken</c>, <c>Call.Over</c>, <c>Call.Missed</c>.</returns>
    public Result Answer(int employeeId, TimeOnly at, CallWords words)
    {
        if (WhyNotAnswer() is { } refusal)
            return refusal;
        Happened("Call.Answered", "De telefoon is opgenomen.", new { PutOff = Status == CallStatus.Waiting });
        Begin(employeeId, at, words);
        return Result.Success;
    }

    /// <summary>Why it can't be answered; null when it can.</summary>
    public Error? WhyNotAnswer() => Status switch
    {
        CallStatus.Ringing or CallStatus.Waiting => null,
        CallStatus.Talking => CallErrors.Taken,
        CallStatus.Ended => CallErrors.Over,
        CallStatus.Missed => CallErrors.Missed,
    };

    /// <summary>Lets the caller wait: straks.</summary>
    /// <returns>Done, or <c>Call.Taken</c>, <c>Call.Over</c>, <c>Call.Missed</c>.</returns>
    public Result PutOff()
    {
        if (WhyNotAnswer() is { } refusal)
            return refusal;
        if (Status == CallStatus.Ringing)
            Happened("Call.PutOff", "De beller moet wachten.");
        Status = CallStatus.Waiting;
        return Result.Success;
    }

    /// <summary>Says something back, to which the other answers.</summary>
    /// <param name="employeeId">Who says it.</param>
    /// <param name="said">How many replies were given already, as the one who speaks sees it.</param>
    /// <param name="reply">What is said.</param>
    /// <param name="words">What the other says then.</param>
    /// <returns>Done, or <c>Call.NotAnswered</c>, <c>Call.Over</c>, <c>Call.Missed</c>, <c>Call.NotYours</c>, <c>Call.Moved</c>.</returns>
    public Result Say(int employeeId, int said, CallReply reply, CallWords words)
    {
        if (WhyNotSpeak(employeeId) is { } refusal)
            return refusal;
        if (said != Chosen.Count)
            return CallErrors.Moved;
        _lines.Add(CallLine.Of(_lines.Count + 1, _lines.MaxBy(l => l.Position)!.Step, reply, words.Mood));
        Happened("Call.Said", "Er is iets gezegd.", new { Turn = said + 1, _lines[^1].Step, Reply = reply.Number, Quality = reply.Quality.ToString(), Shows = reply.Shows.ToString(), words.Mood });
        Hear(words);
        return Result.Success;
    }

    /// <summary>Why somebody can't say something; null when they can.</summary>
    /// <param name="employeeId">Who wants to.</param>
    public Error? WhyNotSpeak(int employeeId) => Status switch
    {
        CallStatus.Ringing or CallStatus.Waiting => CallErrors.NotAnswered,
        CallStatus.Ended => CallErrors.Over,
        CallStatus.Missed => CallErrors.Missed,
        CallStatus.Talking => EmployeeId == employeeId ? null : CallErrors.NotYours,
    };

    /// <summary>Writes down what is heard, as often as one likes; what was there is replaced.</summary>
    /// <param name="employeeId">Who writes.</param>
    /// <param name="notes">All notes of this call.</param>
    /// <returns>Done, or <c>Call.NotYours</c>, <c>Call.Notes</c>.</returns>
    public Result Note(int employeeId, string notes)
    {
        if (EmployeeId != employeeId)
            return CallErrors.NotYours;
        if (notes.Length > NotesLength)
            return CallErrors.Notes;
        if (notes == Notes)
            return Result.Success;
        if (Notes.Length == 0)
            Happened("Call.Noted", "Er zijn aantekeningen gemaakt.");
        Notes = notes;
        return Result.Success;
    }

    /// <summary>Breaks the call off.</summary>
    /// <param name="employeeId">Who does.</param>
    /// <returns>Done, or <c>Call.NotAnswered</c>, <c>Call.Over</c>, <c>Call.Missed</c>, <c>Call.NotYours</c>.</returns>
    public Result HangUp(int employeeId)
    {
        if (WhyNotSpeak(employeeId) is { } refusal)
            return refusal;
        BrokenOff = true;
        Finish(CallEnd.HungUp);
        return Result.Success;
    }

    /// <summary>The day is over and nobody answered.</summary>
    /// <returns>True when it was missed; false when somebody did answer.</returns>
    public bool Miss()
    {
        if (!IsWaiting)
            return false;
        Happened("Call.Missed", "De telefoon is niet opgenomen.", new { PutOff = Status == CallStatus.Waiting });
        Status = CallStatus.Missed;
        return true;
    }

    /// <summary>The day of the call passed and nobody wrote down what was said.</summary>
    /// <returns>True when there was something to write down.</returns>
    public bool LeaveUnrecorded()
    {
        if (Status != CallStatus.Ended || End == CallEnd.NoAnswer)
            return false;
        Happened("Call.NotRecorded", "Van dit gesprek is geen contactmoment vastgelegd.");
        return true;
    }

    private static PhoneCall Of(ContactDirection direction, CallParty party, CallPurpose purpose, DateOnly day, TimeOnly at) => new()
    {
        Direction = direction,
        Purpose = purpose,
        CustomerId = party.CustomerId,
        ContactPersonId = party.ContactPersonId,
        AboutKind = party.About?.Kind,
        AboutId = party.About?.Id,
        RungOn = day,
        RungAt = at,
    };

    private void Take(CallScript script)
    {
        Conversation = script.Conversation;
        Language = script.Language;
        Filling = script.Filling;
        Mood = script.Mood;
        FactCount = script.Facts;
        SignalCount = script.Signals;
    }

    private void Begin(int employeeId, TimeOnly at, CallWords words)
    {
        (EmployeeId, StartedAt, Status) = (employeeId, at, CallStatus.Talking);
        Hear(words);
    }

    private void Hear(CallWords words)
    {
        _lines.Add(CallLine.Of(_lines.Count + 1, words));
        _findings.AddRange(words.Found);
        Mood = words.Mood;
        Minutes += words.Minutes;
        if (words.End is { } end)
            Finish(end);
    }

    private void Finish(CallEnd end)
    {
        (Status, End) = (CallStatus.Ended, end);
        var replies = _lines.Where(l => l.Quality is not null).ToList();
        Happened("Call.Ended", $"Het gesprek duurde {(Minutes == 1 ? "1 minuut" : $"{Minutes} minuten")}.", new
        {
            Conversation,
            End = end.ToString(),
            BrokenOff,
            Minutes,
            Mood,
            Good = replies.Count(l => l.Quality == ReplyQuality.Good),
            Fair = replies.Count(l => l.Quality == ReplyQuality.Fair),
            Weak = replies.Count(l => l.Quality == ReplyQuality.Weak),
            Shows = replies.Aggregate(CallSkills.None, (all, l) => all | l.Shows).ToString(),
            Facts = _findings.Where(f => f.IsFact).Select(f => f.Code).ToList(),
            FactCount,
            Signals = _findings.Where(f => !f.IsFact).Select(f => new { f.Code, Kind = f.Signal.ToString() }).ToList(),
            SignalCount,
        });
    }
}
