using System.Diagnostics;

namespace PracticeFirm.Benchmarks;

/// <summary>What a number of clients got that asked for pages without pause.</summary>
/// <param name="PerSecond">Pages a second, per second of the measurement.</param>
/// <param name="P95">Milliseconds that 95% of the answers didn't exceed.</param>
/// <param name="Errors">Answers other than 200.</param>
internal sealed record Load(Spread PerSecond, double P95, int Errors)
{
    public const int Clients = 30;

    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan Duration = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Brief = TimeSpan.FromSeconds(4);

    /// <summary>Lets the clients ask for the pages in turn, each client from another one on.</summary>
    /// <param name="visitor">Who asks; the clients share a log-in.</param>
    /// <param name="pages">The pages.</param>
    /// <param name="brief">True for a page that is measured beside the one that counts.</param>
    public static async Task<Load> Of(Visitor visitor, IReadOnlyList<string> pages, bool brief = false)
    {
        var duration = brief ? Brief : Duration;
        await Run(visitor, pages, WarmUp);
        var answers = await Run(visitor, pages, duration);
        double[] taken = [.. answers.Select(a => a.Milliseconds).Order()];
        var seconds = answers.Where(a => a.At < duration).CountBy(a => (int)a.At.TotalSeconds).Select(s => (double)s.Value);
        return new(Spread.Of(seconds), Spread.Percentile(taken, 95), answers.Count(a => !a.Good));
    }

    /// <summary>The lines of the table.</summary>
    /// <param name="row">Name of the row.</param>
    /// <param name="floor">Pages a second, and the 95th percentile, of what this is compared with.</param>
    public IEnumerable<Line> Lines(string row, Load floor) =>
    [
        new Figure(row, PerSecond, "req/s", floor.PerSecond.Median),
        new Figure($"{row} p95", Spread.Of(P95), "ms", floor.P95),
        new Figure($"{row} errors", Spread.Of(Errors), "errors"),
    ];

    private static async Task<List<Answer>> Run(Visitor visitor, IReadOnlyList<string> pages, TimeSpan duration)
    {
        var start = Stopwatch.GetTimestamp();
        var clients = Enumerable.Range(0, Clients).Select(client => Task.Run(async () =>
        {
            var answers = new List<Answer>();
            for (var i = client; Stopwatch.GetElapsedTime(start) < duration; i++)
            {
                var asked = Stopwatch.GetTimestamp();
                var good = await visitor.Read(pages[i % pages.Count]);
                answers.Add(new(Stopwatch.GetElapsedTime(start), Stopwatch.GetElapsedTime(asked).TotalMilliseconds, good));
            }

            return answers;
        }));
        return [.. (await Task.WhenAll(clients)).SelectMany(a => a)];
    }

    private readonly record struct Answer(TimeSpan At, double Milliseconds, bool Good);
}
