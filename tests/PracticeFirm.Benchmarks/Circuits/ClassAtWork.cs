using System.Diagnostics;
using System.Globalization;

namespace PracticeFirm.Benchmarks.Circuits;

/// <summary>What came of a class at work.</summary>
/// <param name="Log">What the learners did.</param>
/// <param name="Start">Milliseconds of loading a firm and starting its circuit, one learner after another.</param>
/// <param name="Idle">MiB of memory before the first learner came.</param>
/// <param name="Opened">MiB of memory when everybody had opened their firm.</param>
/// <param name="Working">MiB of memory, each second of the work.</param>
/// <param name="Cores">Processors that the application kept busy.</param>
/// <param name="OwnCores">Processors that the learners themselves kept busy.</param>
/// <param name="Bytes">That went over the circuits, before compression, per thing done.</param>
internal sealed record ClassReport(
    WorkLog Log, IReadOnlyList<double> Start, double Idle, double Opened, IReadOnlyList<double> Working, double Cores, double OwnCores, double Bytes);

/// <summary>A number of learners in firms of their own, each in a circuit, in the published application in a process of its own.</summary>
internal static class ClassAtWork
{
    private const int AtTheDoor = 4;
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    /// <summary>How long a class works: <c>PRACTICEFIRM_MINUTES</c>, else ten minutes.</summary>
    public static TimeSpan Duration { get; } = TimeSpan.FromMinutes(
        double.TryParse(Environment.GetEnvironmentVariable("PRACTICEFIRM_MINUTES"), NumberStyles.Float, CultureInfo.InvariantCulture, out var minutes) ? minutes : 10);

    /// <summary>Lets a class work.</summary>
    /// <param name="workplace">Has the application.</param>
    /// <param name="learners">How many learners, each with a firm.</param>
    /// <param name="think">How long a learner thinks, on average.</param>
    /// <param name="duration">How long they work.</param>
    public static async Task<ClassReport> Run(Workplace workplace, int learners, TimeSpan think, TimeSpan duration)
    {
        var folder = workplace.NewFolder();
        var application = await workplace.Application();
        IReadOnlyList<string> firms;
        string[] words;
        await using (var made = await FirmsAtWork.Open(folder, learners, learners))
        {
            firms = made.Codes;
            words = await made.ArticleWords();
        }

        await using var app = await PublishedApp.Start(application, PublishedApp.WithData(folder));
        var idle = app.Megabytes;
        var log = new WorkLog();
        var start = new List<double>();
        var people = new LearnerAtWork[learners];
        try
        {
            await Parallel.ForEachAsync(Enumerable.Range(0, learners), new ParallelOptions { MaxDegreeOfParallelism = AtTheDoor }, async (i, _) =>
            {
                var visitor = new Visitor(app.Address);
                await visitor.LogIn(FirmsAtWork.UserName(i), FirmsAtWork.Password);
                people[i] = new LearnerAtWork(visitor, firms[i], i, words, think, log);
                var started = Stopwatch.GetTimestamp();
                await people[i].Begin();
                lock (start)
                    start.Add((Stopwatch.GetElapsedTime(started) - Circuit.Quiet).TotalMilliseconds);
            });
            var opened = app.Megabytes;
            Workplace.Say($"{learners} leerlingen zijn begonnen; ze werken {duration.TotalMinutes:0.#} minuten.");
            using var bell = new CancellationTokenSource();
            var work = Task.WhenAll(people.Select(p => Task.Run(() => p.Work(bell.Token))));

            // What runs for the first time is no measure for a lesson.
            await Task.Delay(duration / 10);
            log.Start();
            var (busy, own, bytes, since) = (app.Busy, Environment.CpuUsage.TotalTime, Bytes(), Stopwatch.GetTimestamp());
            var working = new List<double>();
            while (Stopwatch.GetElapsedTime(since) < duration)
            {
                await Task.Delay(Second);
                working.Add(app.Megabytes);
            }

            var took = Stopwatch.GetElapsedTime(since);
            var cores = (app.Busy - busy) / took;
            var ownCores = (Environment.CpuUsage.TotalTime - own) / took;
            var perDeed = (Bytes() - bytes) / Math.Max(1.0, log.Done.Sum(d => d.Count()));
            await bell.CancelAsync();
            await work;
            return new(log, start, idle, opened, working, cores, ownCores, perDeed);
        }
        finally
        {
            foreach (var person in people)
                if (person is not null)
                    await person.DisposeAsync();
        }

        long Bytes() => people.Sum(p => p.Circuit?.Bytes ?? 0);
    }
}
