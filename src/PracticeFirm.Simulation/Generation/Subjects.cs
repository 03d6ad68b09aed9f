using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Offertes;

namespace PracticeFirm.Simulation.Generation;

/// <summary>Finds a subject that says something about the lines.</summary>
internal static class Subjects
{
    private const int Stem = 5;

    /// <summary>
    /// A subject of the firm that shares a word with the article groups or names of the lines; else the group most lines are of
    /// when the language has its name, else any subject.
    /// </summary>
    public static string For(World world, IReadOnlyList<SalesLine> lines, Language language, Chance chance)
    {
        var groups = lines.Select(l => world.Made.Articles[l.ArticleId - 1].GroupId).ToList();
        var most = groups.GroupBy(g => g).OrderByDescending(g => g.Count()).ThenBy(g => g.Key).First();
        var group = world.Made.ArticleGroups[most.Key - 1].Name;
        var about = language == Language.Dutch ? group : string.Join(' ', lines.Select(l => l.Description));
        var subjects = world.Seeds.Subjects.In(language);
        var fitting = subjects.Where(s => Shares(s, about)).ToList();
        if (fitting.Count > 0)
            return chance.Pick(fitting);
        if (language != Language.Dutch)
            return chance.Pick(subjects);
        return chance.Percent(50) ? group : $"Aanvulling {char.ToLowerInvariant(group[0])}{group[1..]}";
    }

    private static bool Shares(string subject, string about)
    {
        foreach (var word in subject.Split(' '))
            if (word.Length >= Stem && about.Contains(word[..Stem], StringComparison.OrdinalIgnoreCase))
                return true;
        return false;
    }
}
