using System.Text.Json;
using System.Text.RegularExpressions;

namespace PracticeFirm.Simulation.Conversations;

/// <summary>What is filled in while a conversation runs: taken from the data of the firm when it began, so that it stays the same meanwhile.</summary>
/// <param name="Values">The text of every place: klant, contact, ordernummer.</param>
/// <param name="Flags">What the data of the firm say: te-laat, vaste-klant.</param>
/// <param name="Seed">Decides in which order replies are shown.</param>
/// <param name="MoodShift">How much better or worse than usual the other is in the mood at the start: who called in vain is not pleased.</param>
public sealed partial record ConversationFilling(IReadOnlyDictionary<string, string> Values, IReadOnlyList<string> Flags, int Seed, int MoodShift = 0)
{
    /// <summary>The filling as text, to be kept with the call.</summary>
    public string Write() => JsonSerializer.Serialize(this);

    /// <summary>The filling that was written.</summary>
    public static ConversationFilling Read(string written) => JsonSerializer.Deserialize<ConversationFilling>(written)!;

    /// <summary>The same filling with one place more.</summary>
    /// <param name="place">Name of the place.</param>
    /// <param name="value">Its text.</param>
    public ConversationFilling With(string place, string value) => this with { Values = new Dictionary<string, string>(Values) { [place] = value } };

    /// <summary>A text with its places filled; one that begins a sentence gets a capital.</summary>
    /// <param name="text">Text with places between braces.</param>
    public string Fill(string text) => PlaceShape().Replace(text, match =>
    {
        var value = Values.GetValueOrDefault(match.Groups["place"].Value, match.Value);
        return match.Groups["start"].Success && value.Length > 0 ? char.ToUpperInvariant(value[0]) + value[1..] : value;
    });

    [GeneratedRegex(@"(?<start>(?<=^|[.?!…] ))?\{(?<place>[^{}]*)\}")]
    private static partial Regex PlaceShape();
}
