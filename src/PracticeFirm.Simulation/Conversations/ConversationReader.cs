using System.Globalization;
using System.Text.RegularExpressions;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Contacts;
using PracticeFirm.Simulation.Scenarios;

namespace PracticeFirm.Simulation.Conversations;

/// <summary>Reads <c>conversations/*.yaml</c>, and has what it read checked.</summary>
internal sealed partial class ConversationReader
{
    private const int FewestSteps = 6;

    private const int MostSteps = 16;

    private const int MostReplies = 8;

    private const int LongestWords = 600;

    /// <summary>Where the parts stood.</summary>
    private readonly Dictionary<object, SeedNode> _places = new(ReferenceEqualityComparer.Instance);

    /// <summary>Names that refer to a step, fact, signal or flag, to be looked up once all of these are known.</summary>
    private readonly List<(string What, SeedReference Name)> _references = [];

    private string[] _fillable = [];

    public static Conversation Read(SeedReader reader) => new ConversationReader().ReadFile(reader);

    private Conversation ReadFile(SeedReader reader)
    {
        var faults = reader.FaultCount;
        var about = reader.Choice<DocumentKind?>("about", ConversationVocabulary.Abouts);
        _fillable = ConversationVocabulary.PlacesOf(about);
        var direction = reader.Choice<ContactDirection>("direction", ConversationVocabulary.Directions);
        var facts = new List<ConversationFact>();
        var signals = new List<ConversationSignal>();
        var steps = new Dictionary<string, ConversationStep>();
        var conversation = new Conversation(
            reader.Code("conversation"),
            reader.Text("title", 80),
            reader.Choice<string>("werkproces", ConversationVocabulary.Werkprocessen),
            reader.Choice<Language>("language", FirmReader.Languages),
            direction,
            reader.Choice<CallPurpose>("purpose", direction == ContactDirection.In ? ConversationVocabulary.Incoming : ConversationVocabulary.Outgoing),
            about,
            reader.OptionalChoice("only", ("altijd", false), (ConversationVocabulary.Late, true)),
            reader.Text("learn", 300),
            reader.Whole("mood", 1, ConversationPlayer.HighestMood),
            facts,
            signals,
            Refer("stap", reader.Reference("start")),
            reader.OptionalReference("angry") is { } angry ? Refer("stap", angry) : null,
            steps);
        reader.OptionalBlock<object>("facts", r => Facts(r, facts));
        reader.OptionalBlock<object>("signals", r => Signals(r, signals));
        reader.Block<object>("steps", r => Steps(r, steps));
        LookUp(reader, conversation);
        if (reader.FaultCount == faults)
            new ConversationChecker(conversation, (part, message) => reader.Fault(_places.GetValueOrDefault(part, reader.Here), message)).Check();
        return conversation;
    }

    private List<ConversationFact> Facts(SeedReader reader, List<ConversationFact> facts)
    {
        foreach (var (key, _) in reader.Entries())
            facts.Add(At(new ConversationFact(key.Value, reader.Pattern(key.Value, 200, _fillable)), key));
        return facts;
    }

    private List<ConversationSignal> Signals(SeedReader reader, List<ConversationSignal> signals)
    {
        foreach (var (key, node) in reader.Entries())
            if (reader.Read(node, $"het signaal '{key.Value}'", r => new ConversationSignal(
                key.Value, r.Choice<SignalKinds>("kind", ConversationVocabulary.SignalKinds), r.Pattern("text", 200, _fillable))) is { } signal)
                signals.Add(At(signal, key));
        return signals;
    }

    private Dictionary<string, ConversationStep> Steps(SeedReader reader, Dictionary<string, ConversationStep> steps)
    {
        foreach (var (key, node) in reader.Entries())
            if (reader.Read(node, $"de stap '{key.Value}'", r => Step(r, key.Value)) is { } step)
                steps[key.Value] = At(step, key);
        if (steps.Count is < FewestSteps or > MostSteps)
            reader.Fault(reader.Here, $"Een gesprek heeft {FewestSteps} tot en met {MostSteps} stappen; hier zijn het er {steps.Count}.");
        return steps;
    }

    private ConversationStep Step(SeedReader reader, string code)
    {
        var replies = reader.OptionalBlocks("replies", Reply);
        CallEnd? end = reader.Find("end", quietly: true) is null ? null : reader.Choice<CallEnd>("end", ConversationVocabulary.Ends);
        if (end is null == (replies.Count == 0))
            reader.Fault(reader.Here, "Een stap heeft antwoorden ('replies') of een einde ('end'): precies een van de twee.");
        else if (end is null && replies.Count is < 2 or > MostReplies)
            reader.Fault(reader.Find("replies")!, $"Geef in een stap 2 tot en met {MostReplies} antwoorden.");
        return new ConversationStep(
            code, Says(reader), replies, end, References(reader, "reveals", "feit"), References(reader, "signals", "signaal"), reader.OptionalWhole("minutes", 1, 30, 1));
    }

    private IReadOnlyList<ConversationWords> Says(SeedReader reader)
    {
        if (reader.Find("says", quietly: true) is not SeedList node)
            return [At(new ConversationWords(ConversationCondition.Always, reader.Pattern("says", LongestWords, _fillable)), reader.Find("says", quietly: true) ?? reader.Here)];
        var says = reader.Blocks("says", 2, r => At(new ConversationWords(When(r), r.Pattern("says", LongestWords, _fillable)), r.Here));
        for (var i = 0; i < says.Count; i++)
            if ((says[i].When.Tests.Count == 0) != (i == says.Count - 1))
                reader.Fault(node.Items[i], "Bij 'says' heeft elk onderdeel een 'when', behalve het laatste: dat wordt gezegd als de andere niet passen.");
        return says;
    }

    private ConversationReply Reply(SeedReader reader) =>
        At(
            new ConversationReply(
                reader.Pattern("say", LongestWords, _fillable),
                reader.Choice<ReplyQuality>("quality", ConversationVocabulary.Qualities),
                reader.Words<CallSkills>("shows", ConversationVocabulary.Skills).Aggregate(CallSkills.None, (all, one) => all | one),
                reader.OptionalWhole("mood", -4, 4, 0),
                Refer("stap", reader.Reference("to")),
                reader.OptionalChoice("once", ("false", false), ("true", true)),
                When(reader)),
            reader.Here);

    private ConversationCondition When(SeedReader reader)
    {
        if (reader.OptionalReference("when") is not { } when)
            return ConversationCondition.Always;
        var tests = new List<ConversationTest>();
        foreach (var part in when.Value.Split(" and ", StringSplitOptions.TrimEntries))
        {
            var match = TestShape().Match(part);
            if (!match.Success)
            {
                reader.Fault(
                    when.At,
                    $"De voorwaarde '{part}' is niet te lezen. Schrijf: mood < 4, mood >= 6, knows feit, said stap of is kenmerk; met not ervoor voor het omgekeerde, en met and ertussen.");
                continue;
            }

            tests.Add(match.Groups["number"] is { Success: true } number
                ? Mood(match.Groups["sign"].Value, int.Parse(number.Value, CultureInfo.InvariantCulture))
                : Test(match.Groups["verb"].Value, new SeedReference(match.Groups["name"].Value, when.At), match.Groups["not"].Success));
        }

        return new ConversationCondition(tests);
    }

    private static ConversationTest Mood(string sign, int number) => new(
        ConversationTestKind.MoodBelow, "", sign is "<" or ">=" ? number : number + 1, sign.StartsWith('>'));

    private ConversationTest Test(string verb, SeedReference name, bool not) => verb switch
    {
        "knows" => new ConversationTest(ConversationTestKind.Knows, Refer("feit", name), 0, not),
        "said" => new ConversationTest(ConversationTestKind.Said, Refer("stap", name), 0, not),
        _ => new ConversationTest(ConversationTestKind.Is, Refer("kenmerk", name), 0, not),
    };

    private List<string> References(SeedReader reader, string key, string what) => [.. reader.References(key).Select(name => Refer(what, name))];

    private string Refer(string what, SeedReference name)
    {
        _references.Add((what, name));
        return name.Value;
    }

    private void LookUp(SeedReader reader, Conversation conversation)
    {
        Dictionary<string, (string Article, HashSet<string> Known)> all = new()
        {
            ["stap"] = ("De", [.. conversation.Steps.Keys]),
            ["feit"] = ("Het", [.. conversation.Facts.Select(f => f.Code)]),
            ["signaal"] = ("Het", [.. conversation.Signals.Select(s => s.Code)]),
            ["kenmerk"] = ("Het", [.. ConversationVocabulary.FlagsOf(conversation.About)]),
        };
        foreach (var (what, name) in _references)
            if (!all[what].Known.Contains(name.Value))
                reader.Unknown(name, $"{all[what].Article} {what}", all[what].Known);
    }

    private T At<T>(T part, SeedNode node)
        where T : class
    {
        _places[part] = node;
        return part;
    }

    [GeneratedRegex(@"^(mood\s*(?<sign><=|>=|<|>)\s*(?<number>\d{1,2})|(?<not>not\s+)?(?<verb>knows|said|is)\s+(?<name>[\p{L}\p{Nd}_-]+))$")]
    private static partial Regex TestShape();
}
