using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace PracticeFirm.Web.Tests.Components;

/// <summary>Texts are resources: no component holds words of its own, and none styles itself in a way the content policy forbids.</summary>
public sealed partial class TextsTests
{
    [Fact]
    public void No_component_holds_words_of_its_own()
    {
        var components = Components();
        Assert.True(components.Count > 40, $"Only {components.Count} components found.");

        Assert.Empty(components.SelectMany(file => Words(File.ReadAllText(file)).Select(words => $"{Path.GetFileName(file)}: {words}")));
    }

    [Fact]
    public void No_component_styles_or_scripts_inline()
    {
        Assert.Empty(Components()
            .Where(file => !file.EndsWith("App.razor", StringComparison.Ordinal))
            .Where(file => Inline().IsMatch(Markup(File.ReadAllText(file))))
            .Select(Path.GetFileName));
    }

    [Theory]
    [InlineData("<h1>Klanten</h1>", "Klanten")]
    [InlineData("<p>\n    Nog niets <b>@x</b>\n</p>", "Nog niets")]
    [InlineData("<input placeholder=\"Zoek hier\" />", "Zoek hier")]
    [InlineData("<button aria-label=\"Sluiten\">@T.X</button>", "Sluiten")]
    [InlineData("<TextField Label=\"Naam\" />", "Naam")]
    [InlineData("@if (a)\n{\n    <p>@T.X: morgen</p>\n}", "morgen")]
    public void Words_are_found(string component, string words) => Assert.Contains(words, string.Join('|', Words(component)), StringComparison.Ordinal);

    [Theory]
    [InlineData("@page \"/klanten\"\n@using Some.Thing\n<h1>@T.Title</h1>")]
    [InlineData("@if (a < b && c > d)\n{\n    <p>@string.Format(T.X, \"een twee\")</p>\n}\nelse\n{\n    <i class=\"fa-solid fa-x\"></i>\n}")]
    [InlineData("@foreach (var a in List<string>())\n{\n    var text = a;\n    <p>@(text ?? T.None), @a.Name</p>\n}")]
    [InlineData("@* Some words *@\n<p>€ @x – @y%</p>\n@code {\n    private string a = \"<p>woorden</p>\";\n}")]
    [InlineData("<SelectField Label=\"@T.X\" TValue=\"int\" Options=\"_options\" @bind-Value=\"_value\" />")]
    public void Code_is_no_words(string component) => Assert.Empty(Words(component));

    private static List<string> Components([CallerFilePath] string here = "")
    {
        var web = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../../src/PracticeFirm.Web"));
        return [.. Directory.EnumerateFiles(web, "*.razor", SearchOption.AllDirectories).Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal))];
    }

    private static IEnumerable<string> Words(string component)
    {
        var markup = Markup(component);
        foreach (Match attribute in SpokenAttribute().Matches(markup))
        {
            if (HasWord(attribute.Groups[1].Value) && !attribute.Groups[1].Value.Contains("=>", StringComparison.Ordinal))
                yield return attribute.Groups[1].Value.Trim();
        }

        foreach (var line in Tag().Replace(markup, "\n").Split('\n'))
        {
            var text = line.Trim();
            if (!Statement().IsMatch(text) && HasWord(text))
                yield return text;
        }
    }

    // Markup without comments, code blocks and expressions.
    private static string Markup(string component)
    {
        var text = Comment().Replace(component, "");
        var code = text.IndexOf("\n@code", StringComparison.Ordinal);
        text = code >= 0 ? text[..code] : text.StartsWith("@code", StringComparison.Ordinal) ? "" : text;
        text = Directive().Replace(text, "");
        return Expressions(text);
    }

    // Takes out @if (…), @(…), @Name.Part(…): balanced, so that what stands in them is not taken for tags or words.
    private static string Expressions(string text)
    {
        var result = new System.Text.StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '@' || i + 1 == text.Length || IsAttributeName(text, i))
            {
                result.Append(text[i]);
                continue;
            }

            var j = i + 1;
            while (j < text.Length)
            {
                if (text[j] is '(' or '[')
                    j = Closing(text, j);
                else if (char.IsLetterOrDigit(text[j]) || text[j] is '_' || (text[j] is '.' or '?' or '!' && j + 1 < text.Length && (char.IsLetter(text[j + 1]) || text[j + 1] is '.' or '[')))
                    j++;
                else if (text[j] == ' ' && text[(i + 1)..j] is "if" or "foreach" or "for" or "switch" or "while" or "lock")
                    j++;
                else
                    break;
            }

            i = j - 1;
        }

        return Else().Replace(result.ToString(), "");
    }

    private static bool IsAttributeName(string text, int at) => at > 0 && char.IsWhiteSpace(text[at - 1]) && AttributeName().IsMatch(text[at..Math.Min(text.Length, at + 60)]);

    private static int Closing(string text, int open)
    {
        var depth = 0;
        for (var i = open; i < text.Length; i++)
        {
            if (text[i] is '(' or '[')
                depth++;
            else if (text[i] is ')' or ']' && --depth == 0)
                return i + 1;
        }

        return text.Length;
    }

    private static bool HasWord(string text) => Word().IsMatch(Entity().Replace(text, ""));

    [GeneratedRegex(@"@\*.*?\*@", RegexOptions.Singleline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"^@(page|using|inject|inherits|attribute|layout|typeparam|implements|namespace|rendermode|preservewhitespace)\b.*$", RegexOptions.Multiline)]
    private static partial Regex Directive();

    [GeneratedRegex(@"^@[a-z\-]+(:[A-Za-z]+)?=", RegexOptions.IgnoreCase)]
    private static partial Regex AttributeName();

    [GeneratedRegex(@"\belse if\s*\((?>[^()]+|\((?<d>)|\)(?<-d>))*(?(d)(?!))\)")]
    private static partial Regex Else();

    [GeneratedRegex("\\s(?:placeholder|title|aria-label|alt|Label|Hint|Title|Text|Empty|ConfirmText|CancelText|SearchLabel|CountText|SumText)=\"([^\"]*)\"")]
    private static partial Regex SpokenAttribute();

    [GeneratedRegex("<!?/?[A-Za-z][^<>\"]*(?:\"[^\"]*\"[^<>\"]*)*>", RegexOptions.Singleline)]
    private static partial Regex Tag();

    [GeneratedRegex(@"^(else|case\b.*:|default:|.*;|\{|\})$")]
    private static partial Regex Statement();

    [GeneratedRegex(@"\p{L}{2,}")]
    private static partial Regex Word();

    [GeneratedRegex("&[a-z#0-9]+;")]
    private static partial Regex Entity();

    [GeneratedRegex("\\sstyle=\"|<style|<script|\\son[a-z]+=\"")]
    private static partial Regex Inline();
}
