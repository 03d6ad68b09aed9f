using System.Text.RegularExpressions;

namespace PracticeFirm.Domain.Tests;

/// <summary>Reads every refusal from the sources of the domain: its code is stable and its own, its sentence says what to do now.</summary>
public partial class RefusalTests
{
    /// <summary>One fault that is put in other words per case.</summary>
    private static readonly string[] InSeveralWords = ["Customer.VatCase", "PostalCode.Shape", "Stock.NotReserved", "VatNumber.CountryMismatch", "VatNumber.Empty"];

    /// <summary>What a learner is told to do, or shown: a verb in the imperative, or an example of what it should look like.</summary>
    private static readonly string[] Actions =
    [
        "accepteer", "bekijk", "beëindig", "begin", "bijvoorbeeld", "controleer", "gebruik", "ga", "geef", "gooi", "haal", "handel", "hef", "heropen", "je hoeft", "kies", "kijk", "laat", "lees", "leg", "maak", "open",
        "overleg", "plan", "registreer", "reserveer", "rond", "schrijf", "sluit", "splits", "spreek", "stel", "stuur", "typ", "ververs", "verleng", "voeg", "voer", "vraag", "vul", "wacht", "werk", "wijs", "zet", "zoek",
    ];

    private static readonly IReadOnlyList<Refusal> All = [.. Directory.EnumerateFiles(Path.Combine(Root(), "src", "PracticeFirm.Domain"), "*.cs", SearchOption.AllDirectories)
        .Where(file => !file.Split(Path.DirectorySeparatorChar).Contains("obj"))
        .SelectMany(Read)];

    private sealed record Refusal(string File, string Code, string? Message);

    [Fact]
    public void The_sources_were_found_and_read()
    {
        Assert.True(All.Count > 100, $"{All.Count} refusals found.");
        Assert.Contains(All, r => r is { File: "OfferteErrors.cs", Code: "Offerte.NoLines", Message: "Er staat nog niets in de offerte. Voeg minstens één regel toe." });
        Assert.Contains(All, r => r.Code == "Stock.NotFree" && r.Message!.EndsWith("wacht op de volgende ontvangst.", StringComparison.Ordinal));
    }

    [Fact]
    public void A_code_is_a_word_a_dot_and_a_word() => Assert.All(All, r => Assert.Matches("^[A-Z][A-Za-z]+\\.[A-Z][A-Za-z]+$", r.Code));

    [Fact]
    public void A_code_belongs_to_one_place() =>
        Assert.All(All.GroupBy(r => r.Code), code => Assert.Single(code.Select(r => r.File).Distinct()));

    [Fact]
    public void A_code_has_one_meaning() =>
        Assert.Equal(InSeveralWords, All.GroupBy(r => r.Code).Where(code => code.Select(r => r.Message).Distinct().Count() > 1).Select(code => code.Key).Order(StringComparer.Ordinal));

    [Fact]
    public void A_sentence_has_one_code() =>
        Assert.All(All.Where(r => r.Message is not null).GroupBy(r => r.Message), message => Assert.Single(message.Select(r => r.Code).Distinct()));

    [Fact]
    public void A_sentence_is_whole_short_and_says_je() => Assert.All(All.Where(r => r.Message is not null), r =>
    {
        Assert.Matches("^[A-Z{].*\\.$", r.Message);
        Assert.True(Filling().Replace(r.Message!, "").Length <= 200, r.Message);
        Assert.DoesNotMatch(@"\b([Uu]|[Uu]w)\b", r.Message);
    });

    [Fact]
    public void A_sentence_says_what_to_do_now() => Assert.All(All.Where(r => r.Message is not null), r =>
        Assert.True(Actions.Any(action => Regex.IsMatch(r.Message!, $@"\b{action}\b", RegexOptions.IgnoreCase)), $"{r.Code}: {r.Message}"));

    private static IEnumerable<Refusal> Read(string file)
    {
        var text = File.ReadAllText(file);
        foreach (Match match in Codes().Matches(text))
            yield return new Refusal(Path.GetFileName(file), match.Groups[1].Value, Literal(text, match.Index + match.Length));
    }

    /// <summary>The string literal that begins here, fillings included; null when something else does.</summary>
    private static string? Literal(string text, int at)
    {
        var filled = text[at] == '$';
        if (filled)
            at++;
        if (text[at] != '"')
            return null;
        var depth = 0;
        for (var end = at + 1; ; end++)
        {
            if (filled)
                depth += text[end] switch { '{' => 1, '}' => -1, _ => 0 };
            if (depth == 0 && text[end] == '"')
                return text[(at + 1)..end];
        }
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "PracticeFirm.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("Run the tests from within the repository: PracticeFirm.sln wasn't found above them.");
        return folder.FullName;
    }

    [GeneratedRegex("""new(?: Error)?\(\s*"([A-Za-z]+\.[A-Za-z0-9. ]+)",\s*""")]
    private static partial Regex Codes();

    [GeneratedRegex(@"\{[^{}]*\}")]
    private static partial Regex Filling();
}
