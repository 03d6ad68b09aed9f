using PracticeFirm.Domain.Common;

namespace PracticeFirm.Domain.Contacts;

/// <summary>Where a call is in its life.</summary>
public enum CallStatus
{
    /// <summary>De telefoon gaat.</summary>
    Ringing,

    /// <summary>Wachtend: put off for a while, the caller tries again today.</summary>
    Waiting,

    /// <summary>In gesprek.</summary>
    Talking,

    /// <summary>Afgelopen.</summary>
    Ended,

    /// <summary>Gemist: nobody took it that day.</summary>
    Missed,
}

/// <summary>With whom is spoken, and about what.</summary>
/// <param name="CustomerId">The customer.</param>
/// <param name="ContactPersonId">The person on the line; null when nobody is known there.</param>
/// <param name="About">The document it is about; null for none.</param>
public sealed record CallParty(int CustomerId, int? ContactPersonId, DocumentRef? About);

/// <summary>What is played.</summary>
/// <param name="Conversation">Code of the conversation in the seeds.</param>
/// <param name="Purpose">What the call is for.</param>
/// <param name="Language">What is spoken.</param>
/// <param name="Filling">What is filled in, as its player wrote it down.</param>
/// <param name="Mood">Mood of the other at the start, 0 to 10.</param>
/// <param name="Facts">How many facts can be learned.</param>
/// <param name="Signals">How many signals are hidden in it.</param>
public sealed record CallScript(string Conversation, CallPurpose Purpose, Language Language, string Filling, int Mood, int Facts, int Signals);

/// <summary>What the other says.</summary>
/// <param name="Step">Code of the step of the conversation.</param>
/// <param name="Text">The words.</param>
/// <param name="Mood">The mood in which they are said, 0 to 10.</param>
/// <param name="Minutes">How long it takes.</param>
/// <param name="Found">Facts that are told now, and signals that are hidden in it.</param>
/// <param name="End">How the call ends with these words; null while it goes on.</param>
public sealed record CallWords(string Step, string Text, int Mood, int Minutes, IReadOnlyList<CallFinding> Found, CallEnd? End);

/// <summary>What the one who works here says.</summary>
/// <param name="Number">Its place among the replies of the step, from 0.</param>
/// <param name="Text">The words.</param>
/// <param name="Quality">How good it is.</param>
/// <param name="Shows">What it shows of the craft.</param>
public sealed record CallReply(int Number, string Text, ReplyQuality Quality, CallSkills Shows);

/// <summary>A line of what was said.</summary>
public sealed class CallLine : Entity
{
    private CallLine()
    {
    }

    /// <summary>Place in the call, from 1.</summary>
    public int Position { get; private set; }

    /// <summary>The words.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Code of the step in which it was said.</summary>
    public string Step { get; private set; } = "";

    /// <summary>The place of a reply in its step; null when the other says it.</summary>
    public int? Reply { get; private set; }

    /// <summary>How good a reply is; null when the other says it.</summary>
    public ReplyQuality? Quality { get; private set; }

    /// <summary>What a reply shows of the craft.</summary>
    public CallSkills Shows { get; private set; }

    /// <summary>The mood of the other from here on, 0 to 10.</summary>
    public int Mood { get; private set; }

    internal static CallLine Of(int position, CallWords words) => new() { Position = position, Text = words.Text, Step = words.Step, Mood = words.Mood };

    internal static CallLine Of(int position, string step, CallReply reply, int mood) => new()
    {
        Position = position,
        Text = reply.Text,
        Step = step,
        Reply = reply.Number,
        Quality = reply.Quality,
        Shows = reply.Shows,
        Mood = mood,
    };
}

/// <summary>Something the other told, or a signal that was hidden in it: there for who listens.</summary>
public sealed class CallFinding : Entity
{
    private CallFinding()
    {
    }

    /// <summary>Code within the conversation.</summary>
    public string Code { get; private set; } = "";

    /// <summary>What it is.</summary>
    public string Text { get; private set; } = "";

    /// <summary>The kind of signal; none for a fact.</summary>
    public SignalKinds Signal { get; private set; }

    /// <summary>True for a fact, false for a signal.</summary>
    public bool IsFact => Signal == SignalKinds.None;

    /// <summary>A fact.</summary>
    public static CallFinding Fact(string code, string text) => new() { Code = code, Text = text };

    /// <summary>A signal.</summary>
    public static CallFinding Hidden(string code, string text, SignalKinds kind) => new() { Code = code, Text = text, Signal = kind };
}
