using System.Globalization;

namespace PracticeFirm.Domain.School;

/// <summary>The name of a learner, in the parts Dutch schools keep it in.</summary>
/// <param name="First">Roepnaam: <c>Sem</c>.</param>
/// <param name="Infix">Tussenvoegsel: <c>van der</c>; empty without one.</param>
/// <param name="Last">Achternaam without its infix: <c>Berg</c>; empty when only a first name is known.</param>
public sealed record LearnerName(string First, string Infix, string Last)
{
    /// <summary>Longest name as shown.</summary>
    public const int MaxLength = 80;

    private static readonly HashSet<string> Infixes = new(StringComparer.OrdinalIgnoreCase)
    {
        "van", "von", "vom", "de", "den", "der", "des", "het", "'t", "’t", "'s", "’s", "ter", "ten", "te", "tot", "op", "onder", "over", "in", "aan", "bij", "uit",
        "voor", "la", "le", "les", "du", "da", "do", "dos", "das", "di", "del", "della", "el", "al", "bin", "ben", "ibn", "zu", "zum", "zur", "af", "v.", "d.", "v.d.", "v/d", "vd",
    };

    /// <summary>The name as people read it: <c>Sem van der Berg</c>.</summary>
    public string Display => string.Join(' ', new[] { First, Infix, Last }.Where(part => part.Length > 0));

    /// <summary>The name as lists are ordered: on the last name, then the first.</summary>
    public string Sorted => Last.Length > 0 ? $"{Last} {First} {Infix}" : First;

    /// <summary>Makes a name of parts as they were typed; white space is tidied.</summary>
    public static LearnerName Of(string? first, string? infix, string? last)
    {
        var name = new LearnerName(Tidy(first), Tidy(infix), Tidy(last));
        return name.Infix.Length > 0 ? name : name.WithInfixOutOfLast();
    }

    /// <summary>
    /// Takes a whole name apart: <c>Sem van der Berg</c>, <c>Berg, Sem van der</c>, <c>van der Berg, Sem</c> and <c>Berg, van der, Sem</c>
    /// all give the same parts.
    /// </summary>
    public static LearnerName Parse(string? text)
    {
        var parts = (text ?? "").Split(',').Select(Tidy).Where(part => part.Length > 0).ToArray();
        return parts.Length switch
        {
            0 => new LearnerName("", "", ""),
            1 => Plain(parts[0].Split(' ')),
            2 => Turned(parts[0].Split(' '), parts[1].Split(' ')),
            _ when IsInfix(parts[1].Split(' ')) => new LearnerName(string.Join(' ', parts[2..]), parts[1], parts[0]),
            _ => Turned(parts[0].Split(' '), string.Join(' ', parts[1..]).Split(' ')),
        };
    }

    /// <summary>True when these words stand between a first and a last name.</summary>
    public static bool IsInfix(params IReadOnlyCollection<string> words) => words.Count > 0 && words.All(Infixes.Contains);

    /// <summary>True when both are the same to whoever reads them: accents, capitals and white space don't count.</summary>
    public static bool AreAlike(string one, string other) =>
        string.Compare(Tidy(one), Tidy(other), CultureInfo.InvariantCulture, CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace) == 0;

    private static LearnerName Plain(string[] words)
    {
        var from = Array.FindIndex(words, 1, word => Infixes.Contains(word));
        if (from < 0 || from == words.Length - 1)
            return new LearnerName(string.Join(' ', words[..^1].DefaultIfEmpty(words[^1])), "", words.Length > 1 ? words[^1] : "");
        var to = from;
        while (to < words.Length - 1 && Infixes.Contains(words[to]))
            to++;
        return new LearnerName(string.Join(' ', words[..from]), string.Join(' ', words[from..to]), string.Join(' ', words[to..]));
    }

    private static LearnerName Turned(string[] last, string[] first)
    {
        var infixFrom = first.Length;
        while (infixFrom > 1 && Infixes.Contains(first[infixFrom - 1]))
            infixFrom--;
        var lastEnd = last.Length;
        while (infixFrom == first.Length && lastEnd > 1 && Infixes.Contains(last[lastEnd - 1]))
            lastEnd--;
        var infix = string.Join(' ', lastEnd < last.Length ? last[lastEnd..] : first[infixFrom..]);
        return Of(string.Join(' ', first[..infixFrom]), infix, string.Join(' ', last[..lastEnd]));
    }

    private LearnerName WithInfixOutOfLast()
    {
        var words = Last.Split(' ');
        var count = 0;
        while (count < words.Length - 1 && Infixes.Contains(words[count]))
            count++;
        return this with { Infix = string.Join(' ', words[..count]), Last = string.Join(' ', words[count..]) };
    }

    private static string Tidy(string? text) => string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
