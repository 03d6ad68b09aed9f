using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Contacts;

namespace PracticeFirm.Simulation.Conversations;

/// <summary>A branching telephone conversation as it stands in <c>seeds/conversations</c>, read and checked.</summary>
/// <param name="Code">Code, equal to the name of the file.</param>
/// <param name="Title">What it is, Dutch, for the teacher.</param>
/// <param name="Werkproces">Number of the werkproces in the qualification file: 3.1.</param>
/// <param name="Language">What is spoken.</param>
/// <param name="Direction">Who calls.</param>
/// <param name="Purpose">What for.</param>
/// <param name="About">The kind of document it is about; null when it is about nothing in particular.</param>
/// <param name="OnlyLate">Whether it is about something that is late; only then somebody calls.</param>
/// <param name="Learn">What is practised, one Dutch sentence.</param>
/// <param name="Mood">Mood at the start, 1 (furious) to 10 (delighted).</param>
/// <param name="Facts">What can be learned.</param>
/// <param name="Signals">What is hidden in what is said.</param>
/// <param name="Start">Code of the first step.</param>
/// <param name="Angry">Code of the step it goes to when the mood falls to <see cref="ConversationPlayer.AngryMood"/>; null when the other then hangs up.</param>
/// <param name="Steps">The steps by code.</param>
public sealed record Conversation(
    string Code,
    string Title,
    string Werkproces,
    Language Language,
    ContactDirection Direction,
    CallPurpose Purpose,
    DocumentKind? About,
    bool OnlyLate,
    string Learn,
    int Mood,
    IReadOnlyList<ConversationFact> Facts,
    IReadOnlyList<ConversationSignal> Signals,
    string Start,
    string? Angry,
    IReadOnlyDictionary<string, ConversationStep> Steps);

/// <summary>Something that only listening brings out.</summary>
/// <param name="Code">Code within the conversation.</param>
/// <param name="Text">The fact, one Dutch sentence with places to fill.</param>
public sealed record ConversationFact(string Code, string Text);

/// <summary>Something hidden in what the other says.</summary>
/// <param name="Code">Code within the conversation.</param>
/// <param name="Kind">What kind of signal.</param>
/// <param name="Text">The signal, one Dutch sentence with places to fill.</param>
public sealed record ConversationSignal(string Code, SignalKinds Kind, string Text);

/// <summary>A step: the other says something, and either it ends there or one of the replies is given.</summary>
/// <param name="Code">Code within the conversation.</param>
/// <param name="Says">What the other says: the first of which the condition holds.</param>
/// <param name="Replies">What can be said back; empty at an end.</param>
/// <param name="End">How it ends here; null while there are replies.</param>
/// <param name="Reveals">Codes of the facts told here.</param>
/// <param name="Signals">Codes of the signals hidden here.</param>
/// <param name="Minutes">How long this takes.</param>
public sealed record ConversationStep(
    string Code,
    IReadOnlyList<ConversationWords> Says,
    IReadOnlyList<ConversationReply> Replies,
    CallEnd? End,
    IReadOnlyList<string> Reveals,
    IReadOnlyList<string> Signals,
    int Minutes);

/// <summary>Words of the other.</summary>
/// <param name="When">When these words are said.</param>
/// <param name="Text">The words with places to fill.</param>
public sealed record ConversationWords(ConversationCondition When, string Text);

/// <summary>Something that can be said back.</summary>
/// <param name="Text">The words with places to fill.</param>
/// <param name="Quality">How good it is.</param>
/// <param name="Shows">What it shows of the craft.</param>
/// <param name="Mood">What it does to the mood, -4 to 4.</param>
/// <param name="To">Code of the step it leads to.</param>
/// <param name="Once">Whether it is gone after it was said.</param>
/// <param name="When">When it can be chosen.</param>
public sealed record ConversationReply(string Text, ReplyQuality Quality, CallSkills Shows, int Mood, string To, bool Once, ConversationCondition When);

/// <summary>What has to hold, all of it.</summary>
/// <param name="Tests">The tests; none for always.</param>
public sealed record ConversationCondition(IReadOnlyList<ConversationTest> Tests)
{
    /// <summary>Holds always.</summary>
    public static ConversationCondition Always { get; } = new([]);

    /// <summary>Whether it holds.</summary>
    /// <param name="mood">The mood of the other.</param>
    /// <param name="holds">Tells of a test on something else than the mood whether it is so, leaving <see cref="ConversationTest.Not"/> aside.</param>
    internal bool Holds(int mood, Func<ConversationTest, bool> holds)
    {
        foreach (var test in Tests)
            if ((test.Kind == ConversationTestKind.MoodBelow ? mood < test.Number : holds(test)) == test.Not)
                return false;
        return true;
    }
}

/// <summary>What a test looks at.</summary>
public enum ConversationTestKind
{
    /// <summary>The mood is below a number.</summary>
    MoodBelow,

    /// <summary>A fact was told.</summary>
    Knows,

    /// <summary>A step was there.</summary>
    Said,

    /// <summary>The data of the firm say so.</summary>
    Is,
}

/// <summary>One thing that has to hold.</summary>
/// <param name="Kind">What it looks at.</param>
/// <param name="Name">Code of the fact, step or flag; empty for the mood.</param>
/// <param name="Number">The number of the mood.</param>
/// <param name="Not">True when it must not be so.</param>
public sealed record ConversationTest(ConversationTestKind Kind, string Name, int Number, bool Not);
