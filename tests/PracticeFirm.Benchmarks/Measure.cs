using System.Diagnostics;

namespace PracticeFirm.Benchmarks;

/// <summary>Median and extremes of a number of runs.</summary>
internal readonly record struct Spread(double Median, double Min, double Max)
{
    public static Spread Of(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return new(Percentile(sorted, 50), sorted[0], sorted[^1]);
    }

    public static Spread Of(double value) => new(value, value, value);

    /// <summary>The value that this percentage of the values doesn't exceed; between two values, their mean in proportion.</summary>
    public static double Percentile(ReadOnlySpan<double> sorted, double percentage)
    {
        var place = percentage / 100 * (sorted.Length - 1);
        var below = (int)place;
        var above = Math.Min(below + 1, sorted.Length - 1);
        return sorted[below] + ((place - below) * (sorted[above] - sorted[below]));
    }
}

/// <summary>Times work.</summary>
internal static class Measure
{
    /// <summary>How long each of some runs took, in milliseconds, after some that don't count.</summary>
    public static Spread Milliseconds(int warmUp, int runs, Action work)
    {
        for (var i = 0; i < warmUp; i++)
            work();
        return Spread.Of([.. Enumerable.Range(0, runs).Select(_ => Time(work))]);
    }

    /// <summary>How long each of some runs took, in milliseconds, after some that don't count; the work is told which run it is.</summary>
    public static async Task<Spread> Milliseconds(int warmUp, int runs, Func<int, Task> work)
    {
        var taken = new List<double>();
        for (var i = 0; i < warmUp + runs; i++)
        {
            var started = Stopwatch.GetTimestamp();
            await work(i);
            if (i >= warmUp)
                taken.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }

        return Spread.Of(taken);
    }

    private static double Time(Action work)
    {
        var started = Stopwatch.GetTimestamp();
        work();
        return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    }
}
