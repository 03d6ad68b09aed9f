using System.Collections.Concurrent;
using System.Globalization;
using System.Text.RegularExpressions;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Offertes;
using PracticeFirm.Simulation.Generation;
using PracticeFirm.Simulation.Scenarios;

namespace PracticeFirm.Simulation.Tests.Generation;

/// <summary>
/// Teachers change scenarios as they like, and thirty learners get thirty seed numbers: whatever can be written in a scenario has to
/// give a firm. The usual ones are the same every time; <c>PRACTICEFIRM_HISTORIES</c> asks for more.
/// </summary>
public sealed partial class AnyScenarioTests
{
    private const int Usual = 60;

    /// <summary>Scenarios that once gave no firm.</summary>
    private static readonly int[] Once = [229, 417, 1_009];

    [Fact]
    public void Whatever_a_teacher_writes_gives_a_firm()
    {
        var count = int.TryParse(Environment.GetEnvironmentVariable("PRACTICEFIRM_HISTORIES"), CultureInfo.InvariantCulture, out var asked) ? Math.Max(Usual, asked) : Usual;
        List<int> numbers = [.. Enumerable.Range(1, count).Union(Once)];
        var failures = new ConcurrentBag<string>();
        Parallel.ForEach(numbers, new ParallelOptions { MaxDegreeOfParallelism = 2 }, number =>
        {
            var (code, text) = Scenario(number);
            try
            {
                Check(code, text, number);
            }
            catch (Exception fault)
            {
                failures.Add($"Scenario {number}: {fault}\n{text}");
            }
        });
        Assert.True(failures.IsEmpty, $"{failures.Count} of {numbers.Count}\n{string.Join("\n", failures)}");
    }

    private static void Check(string code, string text, int seed)
    {
        var load = Seeds.Library.With(new SeedFile(SeedLibrary.PathOf(code), text));
        Assert.True(load.Library is not null, string.Join('\n', load.Errors));
        var scenario = load.Library.Scenarios[code];

        var firm = FirmGenerator.Generate(load.Library, code, seed);

        Assert.Equal(scenario.BusinessDay, firm.Firm.BusinessDay);
        Assert.Equal(scenario.Customers, firm.Customers.Count);
        Assert.Equal(scenario.OpenRequests, firm.Requests.Count(r => r.Status == RequestStatus.New));
        Assert.All(firm.Invoices, i => Assert.True(i.Open <= i.Total || i.Total < Money.Zero, i.Number));
    }

    /// <summary>A scenario of the library with other figures: a firm of a few weeks or of years, with a handful of customers or hundreds.</summary>
    private static (string Code, string Text) Scenario(int number)
    {
        var random = new Random(number);
        var all = Seeds.Library.Scenarios.Keys.ToList();
        var text = Seeds.Library.TextOf(all[random.Next(all.Count)]);
        var code = string.Create(CultureInfo.InvariantCulture, $"x{number}");
        var planted = Seeds.Library.With(new SeedFile(SeedLibrary.PathOf(code), Put(text, "scenario", code))).Library!.Scenarios[code].PlantedCustomers.Count;
        var small = random.Next(4) > 0;
        var day = BusinessCalendar.AddWorkingDays(new DateOnly(random.Next(ScenarioBasics.FirstYear, ScenarioBasics.LastYear), random.Next(1, 13), random.Next(1, 29)), 1);
        text = Put(text, "scenario", code);
        text = Put(text, "businessDay", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        text = Put(text, "history", string.Create(CultureInfo.InvariantCulture,
            $"{{ months: {random.Next(1, 37)}, offertes: {Some(random, small ? 150 : 600)}, orders: {Some(random, small ? 120 : 900)} }}"));
        text = Put(text, "customers", string.Create(CultureInfo.InvariantCulture,
            $"{{ count: {planted + random.Next(1, small ? 70 : 200)}, prospects: {random.Next(91)}, consumers: {random.Next(6)} }}"));
        return (code, Put(text, "openRequests", (planted + random.Next(20)).ToString(CultureInfo.InvariantCulture)));
    }

    private static int Some(Random random, int most) => random.Next(4) == 0 ? 0 : random.Next(1, most);

    private static string Put(string text, string key, string value) =>
        Line().Replace(text, line => line.Groups[1].Value == key ? $"{key}: {value}" : line.Value);

    [GeneratedRegex("^([a-zA-Z]+):.*$", RegexOptions.Multiline)]
    private static partial Regex Line();
}
