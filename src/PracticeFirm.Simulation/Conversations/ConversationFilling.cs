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

    /// <summary>A text with its places filled; the first letter of a sentence becomes a capital.</summary>
    /// <param name="text">Text with places between braces.</param>
    public string Fill(string text)
    {
        var filled = PlaceShape().Replace(text, match => Values.GetValueOrDefault(match.Groups[1].Value, match.Value));
        return text.StartsWith('{') && filled.Length > 0 ? char.ToUpperInvariant(filled[0]) + filled[1..] : filled;
    }

    [GeneratedRegex(@"\{([^{}]*)\}")]
    private static partial Regex PlaceShape();
}
