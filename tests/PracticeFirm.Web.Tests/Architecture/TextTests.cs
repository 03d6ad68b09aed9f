using System.Collections;
using System.Globalization;
using System.Resources;

namespace PracticeFirm.Web.Tests.Architecture;

/// <summary>What people read stands in resources, and nothing else stands there.</summary>
public sealed class TextTests
{
    private const string Texts = Code.Root + ".Texts";

    [Fact]
    public void Every_text_says_something_and_is_used()
    {
        var texts = Code.Web.GetTypes().Where(t => t.Namespace == Texts).ToList();
        Assert.True(texts.Count >= 6, $"Only {texts.Count} resources found.");
        var used = Code.Types.Where(t => t.Namespace != Texts).SelectMany(t => t.Members).ToHashSet();

        var wrong = new List<string>();
        foreach (var text in texts)
        {
            var resources = (ResourceManager)text.GetProperty("ResourceManager")!.GetValue(null)!;
            var entries = resources.GetResourceSet(CultureInfo.InvariantCulture, true, true)!.Cast<DictionaryEntry>().ToList();
            Assert.NotEmpty(entries);
            wrong.AddRange(entries.Where(e => string.IsNullOrWhiteSpace(e.Value as string)).Select(e => $"{text.Name}.{e.Key} is empty"));
            wrong.AddRange(entries.Where(e => !used.Contains((text.FullName!, $"get_{e.Key}"))).Select(e => $"{text.Name}.{e.Key} is not used"));
        }

        Assert.True(wrong.Count == 0, string.Join(Environment.NewLine, wrong.Order(StringComparer.Ordinal)));
    }
}
