using PracticeFirm.Simulation.Scenarios;

namespace PracticeFirm.Simulation.Tests.Scenarios;

public sealed class WerkprocesTests
{
    [Fact]
    public void Every_werkproces_of_a_scenario_has_its_steps()
    {
        Assert.Equal(["2.5", "2.7", "3.1", "3.3"], Seeds.Library.Werkprocessen.Keys);
        Assert.All(Seeds.Library.Scenarios.Values, s => Assert.Contains(s.Werkproces, Seeds.Library.Werkprocessen.Keys));
        Assert.All(Seeds.Library.Werkprocessen.Values, w =>
        {
            Assert.InRange(w.Steps.Count, 6, 9);
            Assert.Equal(w.Steps.Count, w.Steps.Select(s => s.Title).Distinct().Count());
        });
    }

    /// <summary>Kinds are written in Domain by the verbs and in Web by who looks: a name that is in neither can never be counted.</summary>
    [Fact]
    public void Every_kind_of_a_step_is_one_that_the_application_writes()
    {
        var written = new[] { "PracticeFirm.Domain", "PracticeFirm.Web" }
            .SelectMany(project => Directory.EnumerateFiles(Path.Combine(Seeds.Root(), "src", project), "*.cs", SearchOption.AllDirectories))
            .Where(path => !Path.GetFileName(path).EndsWith("Errors.cs", StringComparison.Ordinal))
            .SelectMany(File.ReadLines)
            .Where(line => line.Contains('"') && !line.Contains("new Error(", StringComparison.Ordinal) && !line.Contains(" Error ", StringComparison.Ordinal))
            .SelectMany(line => line.Split('"').Where((_, at) => at % 2 == 1))
            .ToHashSet();
        Assert.Contains("Offerte.Sent", written);
        Assert.DoesNotContain("Offerte.Gesprongen", written);

        Assert.All(Seeds.Library.Werkprocessen.Values.SelectMany(w => w.Steps).SelectMany(s => s.Kinds), kind => Assert.Contains(kind, written));
    }

    [Fact]
    public void A_step_is_done_once_one_of_its_kinds_happened()
    {
        var werkproces = Seeds.Small.Werkprocessen["2.5"];

        Assert.Equal((0, 2, "Offerte verzonden"), Of());
        Assert.Equal((0, 2, "Offerte verzonden"), Of("Offerte.Started", "offerte.sent"));
        Assert.Equal((1, 2, "Offerte verzonden"), Of("Offerte.Returned", "Offerte.Approved", "Offerte.Returned"));
        Assert.Equal((1, 2, "Offerte gecontroleerd"), Of("Offerte.Sent"));
        Assert.Equal((2, 2, null), Of("Offerte.Sent", "Offerte.Approved"));

        (int, int, string?) Of(params string[] kinds)
        {
            var progress = WerkprocesProgress.Of(werkproces, kinds);
            return (progress.Done, progress.Total, progress.Next?.Title);
        }
    }
}
