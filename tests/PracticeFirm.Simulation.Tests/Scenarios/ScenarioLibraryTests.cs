using PracticeFirm.Domain.Firm;
using PracticeFirm.Simulation.Actors;
using PracticeFirm.Simulation.Generation;
using PracticeFirm.Simulation.Scenarios;

namespace PracticeFirm.Simulation.Tests.Scenarios;

/// <summary>The scenarios that come along, scenarios that come later, and what a scenario will produce.</summary>
public sealed class ScenarioLibraryTests
{
    [Theory]
    [InlineData("2.5")]
    [InlineData("2.7")]
    [InlineData("3.1")]
    [InlineData("3.3")]
    public void Every_werkproces_can_be_practised_at_two_levels(string werkproces)
    {
        var scenarios = Seeds.Library.Scenarios.Values.Where(s => s.Werkproces == werkproces).ToList();
        Assert.True(scenarios.Select(s => s.Help).Distinct().Count() >= 2);
        Assert.All(scenarios, s => Assert.InRange(s.Minutes, 45, 240));
        Assert.All(scenarios, s => Assert.Equal(s.Help == HelpLevel.Independent, s.Goal.Contains("zelfstandig", StringComparison.Ordinal)));
        var guided = scenarios.Where(s => s.Help == HelpLevel.Guided).Max(s => s.Minutes);
        Assert.All(scenarios.Where(s => s.Help == HelpLevel.Independent), s => Assert.True(s.Minutes > guided));
    }

    [Fact]
    public void A_scenario_more_leaves_the_firms_of_the_others_as_they_were()
    {
        var more = Seeds.Small.With(File("twee", Text("twee"))).Library!;

        Assert.Equal(["klein"], Seeds.Small.Scenarios.Keys);
        Assert.Equal(["klein", "twee"], more.Scenarios.Keys);
        Assert.Equal(Seeds.Small.FingerprintOf("klein"), more.FingerprintOf("klein"));
        Assert.NotEqual(more.FingerprintOf("klein"), more.FingerprintOf("twee"));
        Assert.Equal(Text("twee"), more.TextOf("twee"));
        Assert.Equal(20, FirmGenerator.Generate(more, "twee", 1).Customers.Count);
        Assert.Equal(["drie", "klein", "twee"], more.With(File("drie", Text("drie"))).Library!.Scenarios.Keys);
    }

    [Fact]
    public void The_fingerprint_follows_the_base_seeds_and_the_scenario_itself()
    {
        var files = Seeds.Files(Path.Combine(Seeds.Root(), "fixtures", "seeds", "valid"));
        var before = SeedLibrary.Load(files).Library!.FingerprintOf("klein");

        Assert.Equal(before, Changed("werkprocessen/2.5.yaml"));
        Assert.NotEqual(before, Changed("scenarios/klein.yaml"));
        Assert.NotEqual(before, Changed("firms/klein.yaml"));
        files.Reverse();
        Assert.Equal(before, SeedLibrary.Load(files).Library!.FingerprintOf("klein"));

        string Changed(string path) =>
            SeedLibrary.Load([.. files.Select(f => f.Path == path ? f with { Content = f.Content + "\n# anders\n" } : f)]).Library!.FingerprintOf("klein");
    }

    [Theory]
    [InlineData("firm: klein", "firm: groot", 3, 7, "firma 'groot'")]
    [InlineData("minutes: 45", "minutes: lang", 32, 10, "getal")]
    [InlineData("scenario: twee", "scenario: klein", 1, 11, "naam van het bestand")]
    [InlineData("title: Klein", "title: [Klein", 2, 8, "haakje")]
    [InlineData("title: Klein", "title: &a Klein", 2, 8, "Ankers")]
    public void What_is_wrong_with_a_scenario_is_told_where_it_stands(string find, string put, int line, int column, string says)
    {
        var load = Seeds.Small.With(File("twee", Text("twee").Replace(find, put)));

        Assert.Null(load.Library);
        Assert.True(load.Errors.Any(e => e.Line == line && e.Column == column && e.Message.Contains(says, StringComparison.Ordinal)), string.Join('\n', load.Errors));
    }

    [Fact]
    public void A_code_is_given_once()
    {
        var load = Seeds.Small.With(File("klein", Text("klein")));
        Assert.Equal((1, 11), load.Errors.Select(e => (e.Line, e.Column)).Single());
        Assert.Contains("al een scenario", load.Errors[0].Message, StringComparison.Ordinal);
        Assert.Single(Seeds.Small.With(File("a", Text("a")), File("b", Text("b") + "x: 1\n")).Errors);
    }

    [Fact]
    public void What_is_planned_is_known_before_a_firm_is_made()
    {
        var planned = ScenarioTimeline.Of(Seeds.Library, Seeds.Library.Scenarios["horeca-klacht"]);

        Assert.Equal(planned.OrderBy(e => e.Day), planned);
        Assert.Equal(new DateOnly(2026, 11, 23), planned[0].On);
        Assert.All(planned, e => Assert.NotEqual(e.Code, e.Title));
        Assert.All(planned, e => Assert.NotEmpty(e.Werkproces));
        Assert.Contains(planned, e => e is { Day: 4, Kind: PlannedEventKind.SupplierTrouble, Werkproces: "2.7" });
        Assert.Contains(planned, e => e.Customer == "The Copper Kettle Hotel B.V.");
        Assert.Equal([DraftError.Price, DraftError.Copying], planned.First(e => e.Kind == PlannedEventKind.FieldDraft).Errors);
    }

    [Fact]
    public void A_preview_tells_what_the_learner_will_find()
    {
        var preview = ScenarioPreview.Of(Seeds.Library, "horeca-klacht", 1);
        var scenario = Seeds.Library.Scenarios["horeca-klacht"];

        Assert.Equal((scenario.FirmName, scenario.Branch), (preview.FirmName, preview.Branch));
        Assert.Equal(scenario.Customers, preview.Customers + preview.Prospects);
        Assert.Equal(scenario.Customers, preview.Countries.Sum(c => c.Count));
        Assert.Equal("NL", preview.Countries[0].Country);
        Assert.True(preview.Articles > 50 && preview.Invoices > 500 && preview.Suppliers > 3);
        Assert.InRange(preview.Orders, scenario.HistoryOrders, scenario.HistoryOrders + 100);
        Assert.Equal(scenario.OpenRequests, preview.Requests.Count);
        Assert.Contains(preview.Requests, r => r.Customer == "The Copper Kettle Hotel B.V.");
        Assert.NotEmpty(preview.Mails);
        Assert.NotEmpty(preview.Complaints);
        Assert.All(preview.Mails, m => Assert.DoesNotContain('<', m.From));
        Assert.Equal([2, 2], preview.Drafts.Select(d => d.Errors.Count));
        Assert.Contains(preview.Drafts, d => d.Errors.Any(e => e is { Error: DraftError.Terms, Article: null }));
        Assert.All(preview.Drafts.SelectMany(d => d.Errors).Where(e => e.Error != DraftError.Terms), e => Assert.NotNull(e.Article));
        Assert.Equal(scenario.Events.Count + 2, preview.Timeline.Count);
    }

    [Theory]
    [InlineData("{ months: 24, offertes: 2000, orders: 1500 }", "{ months: 1, offertes: 2000, orders: 1500 }")]
    [InlineData("{ months: 24, offertes: 2000, orders: 1500 }", "{ months: 1, offertes: 0, orders: 0 }")]
    [InlineData("{ count: 200, prospects: 12, consumers: 2 }", "{ count: 1, prospects: 0, consumers: 0 }")]
    [InlineData("businessDay: 2026-11-23", "businessDay: 2020-01-06")]
    public void Whatever_a_teacher_asks_for_can_be_made(string find, string put)
    {
        var text = ScenarioText.WithCode(Seeds.Library.TextOf("kantoor-offerte"), "eigen")!.Split("planted:")[0];
        Assert.Contains(find, text, StringComparison.Ordinal);

        var library = Seeds.Library.With(File("eigen", text.Replace(find, put))).Library!;

        Assert.Equal(library.Scenarios["eigen"].OpenRequests, ScenarioPreview.Of(library, "eigen", 1).Requests.Count);
    }

    private static SeedFile File(string code, string text) => new(SeedLibrary.PathOf(code), text);

    private static string Text(string code) => ScenarioText.WithCode(Seeds.Small.TextOf("klein"), code)!;
}
