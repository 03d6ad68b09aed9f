using System.Text.Json;
using Deque.AxeCore.Commons;

namespace PracticeFirm.EndToEnd.Running;

/// <summary>
/// Runs axe in the page itself. A page of the application is one document without frames; running axe from a second, empty page, as
/// is needed for frames, takes five times as long.
/// </summary>
internal static class Axe
{
    private const string Run =
        """
        async onlyColours => (await axe.run(document, { resultTypes: ['violations'], ...(onlyColours ? { runOnly: ['color-contrast'] } : {}) })).violations
          .filter(v => v.impact === 'serious' || v.impact === 'critical')
          .map(v => `${v.impact} ${v.id}: ${v.help}\n` + v.nodes.slice(0, 5).map(n => `    ${n.target}  ${n.html}\n      ${n.any.map(a => a.message).join('; ')}`).join('\n'))
        """;

    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    /// <summary>What is serious or critical on what is shown now, a paragraph each.</summary>
    /// <param name="page">The page.</param>
    /// <param name="onlyColours">True when all but the colours was looked at before.</param>
    public static async Task<IReadOnlyList<string>> Findings(IPage page, bool onlyColours)
    {
        Assert.Single(page.Frames);
        if (!await page.EvaluateAsync<bool>("() => 'axe' in window"))
            await page.EvaluateAsync(Script);
        var found = await page.EvaluateAsync<JsonElement>(Run, onlyColours);
        return [.. found.EnumerateArray().Select(f => f.GetString()!)];
    }
}
