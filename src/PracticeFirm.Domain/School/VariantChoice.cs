namespace PracticeFirm.Domain.School;

/// <summary>Which seed number each firm of a session is made from.</summary>
public static class VariantChoice
{
    /// <summary>
    /// Low numbers, so that variants that were made before are used again; never one that a learner of the firm has practised before,
    /// nor, when each has its own, one that another firm of the session has.
    /// </summary>
    /// <param name="variants">Whether the firms have the same data.</param>
    /// <param name="known">Per firm the numbers that its learners have had.</param>
    /// <param name="taken">Numbers of other firms of the session.</param>
    public static IReadOnlyList<int> Choose(SessionVariants variants, IReadOnlyList<IReadOnlySet<int>> known, IReadOnlySet<int> taken)
    {
        if (variants == SessionVariants.Same)
        {
            var all = known.SelectMany(k => k).ToHashSet();
            return [.. known.Select(_ => First(n => !all.Contains(n) && !taken.Contains(n)))];
        }

        var chosen = new HashSet<int>(taken);
        var seeds = new List<int>(known.Count);
        foreach (var had in known)
        {
            var seed = First(n => !had.Contains(n) && !chosen.Contains(n));
            chosen.Add(seed);
            seeds.Add(seed);
        }

        return seeds;
    }

    private static int First(Func<int, bool> fits)
    {
        var number = 1;
        while (!fits(number))
            number++;
        return number;
    }
}
