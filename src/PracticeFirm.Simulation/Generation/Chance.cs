using Bogus;

namespace PracticeFirm.Simulation.Generation;

/// <summary>
/// Chance drawn from hash(seed, stage, subject): what is drawn for one subject never shifts what is drawn for another, and the same
/// seed gives the same everywhere. Only whole numbers, so that no machine rounds differently.
/// </summary>
internal sealed class Chance
{
    private ulong _state;

    private Chance(ulong state) => _state = state;

    /// <summary>The chance of one subject in one stage.</summary>
    public static Chance For(int seed, string stage, int subject = 0)
    {
        var hash = 0xCBF29CE484222325UL;
        foreach (var c in stage)
            hash = (hash ^ c) * 0x100000001B3UL;
        return new Chance(Mix(Mix(hash + (uint)seed) + (uint)subject));
    }

    /// <summary>The next 64 bits (SplitMix64).</summary>
    public ulong Next()
    {
        _state += 0x9E3779B97F4A7C15UL;
        return Mix(_state);
    }

    /// <summary>A number from 0 up to but not including a limit.</summary>
    public int Below(int limit) => (int)Math.BigMul(Next(), (ulong)limit, out _);

    /// <summary>A number from a range, ends included.</summary>
    public int Between(int lowest, int highest) => lowest + Below(highest - lowest + 1);

    /// <summary>A low number is likelier than a high one: the lower of two draws.</summary>
    public int Skewed(int lowest, int highest) => Math.Min(Between(lowest, highest), Between(lowest, highest));

    /// <summary>True in so many of a hundred cases.</summary>
    public bool Percent(int percent) => Below(100) < percent;

    /// <summary>One of a list.</summary>
    public T Pick<T>(IReadOnlyList<T> items) => items[Below(items.Count)];

    /// <summary>The place in a list of weights, likelier where the weight is higher.</summary>
    public int Weighted(IReadOnlyList<int> weights)
    {
        var sum = 0;
        for (var i = 0; i < weights.Count; i++)
            sum += weights[i];
        var left = Below(sum);
        var at = 0;
        while (left >= weights[at])
            left -= weights[at++];
        return at;
    }

    /// <summary>Puts a list in a chance order.</summary>
    public void Shuffle<T>(IList<T> items)
    {
        for (var i = items.Count - 1; i > 0; i--)
        {
            var j = Below(i + 1);
            (items[i], items[j]) = (items[j], items[i]);
        }
    }

    /// <summary>Bogus' own generator with a seed of its own, for texts by pattern; never its global one.</summary>
    public Randomizer Bogus() => new((int)(Next() >> 33));

    private static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return z ^ (z >> 31);
    }
}
