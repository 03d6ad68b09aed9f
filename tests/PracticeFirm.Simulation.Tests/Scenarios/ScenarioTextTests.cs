using PracticeFirm.Domain.Firm;
using PracticeFirm.Simulation.Scenarios;

namespace PracticeFirm.Simulation.Tests.Scenarios;

/// <summary>A form changes the text of a scenario: what it changes is changed, everything else stays to the letter.</summary>
public sealed class ScenarioTextTests
{
    public static TheoryData<string> Codes => [.. Seeds.Library.Scenarios.Keys];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Changing_nothing_leaves_every_letter(string code)
    {
        var text = Seeds.Library.TextOf(code);
        Assert.Equal(text, ScenarioText.Change(text, ScenarioBasics.Of(Seeds.Library.Scenarios[code])));
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Everything_changed_reads_as_it_was_meant_and_the_rest_stays(string code)
    {
        var before = Seeds.Library.Scenarios[code];
        var wished = new ScenarioBasics(
            "Nieuw: \"titel\"", "Een doel met een \\ en een # en\neen tweede regel", ["Een.", "- twee: drie", .. before.LearningGoals.Skip(2)], HelpLevel.Exam, 75, new DateOnly(2026, 11, 30),
            180, 9, 1200, [.. before.Events.Skip(1), new EventSeed(3, PlannedEventKind.FieldDraft, "btw", null), new EventSeed(4, PlannedEventKind.Mail, "vraag-artikel", before.PlantedCustomers[0])]);

        var text = ScenarioText.Change(Seeds.Library.TextOf(code), wished)!;
        var after = Read(text, code);

        Assert.Equivalent(wished, ScenarioBasics.Of(after));
        Assert.Equal(before.PlantedCustomers, after.PlantedCustomers);
        Assert.Equal((before.FirmCode, before.Werkproces, before.HistoryMonths, before.ProspectShare), (after.FirmCode, after.Werkproces, after.HistoryMonths, after.ProspectShare));
        Assert.Equal(After(Seeds.Library.TextOf(code), "planted:"), After(text, "planted:"));

        // And back again.
        Assert.Equivalent(ScenarioBasics.Of(before), ScenarioBasics.Of(Read(ScenarioText.Change(text, ScenarioBasics.Of(before))!, code)));
    }

    [Fact]
    public void Comments_stay_with_what_they_are_about()
    {
        var text = Small
            .Replace("help: guided", "help: guided   # alles 😀 uitgelegd")
            .Replace("  - { day: 2, trouble: late }", "  # de vrachtwagen\n  - { day: 2, trouble: late } # staat stil");
        var basics = ScenarioBasics.Of(Read(text, "klein"));

        var changed = ScenarioText.Change(text, basics with { Help = HelpLevel.Independent, Events = [basics.Events[2], new EventSeed(5, PlannedEventKind.Mail, "vraag", null)] })!;

        Assert.Contains("help: independent   # alles 😀 uitgelegd\n", changed, StringComparison.Ordinal);
        Assert.Contains("events:\n  # de vrachtwagen\n  - { day: 2, trouble: late } # staat stil\n  - { day: 5, mail: vraag }\nminutes: 45\n", changed, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("goal: >-\n  Een doel\n  over twee regels\n\n# daarna\nlearningGoals")]
    [InlineData("goal: |\n    Een doel\n\n    met witregel\nlearningGoals")]
    [InlineData("goal: 'Een ''doel'''\nlearningGoals")]
    [InlineData("goal:\n  Een doel\n  op een regel eronder\nlearningGoals")]
    public void However_a_text_was_written_it_is_replaced_alone(string written)
    {
        var text = Small.Replace("goal: Een offerte maken\nlearningGoals", written);
        var before = Read(text, "klein");

        var changed = ScenarioText.Change(text, ScenarioBasics.Of(before) with { Goal = "Anders" })!;

        Assert.Equal("Anders", Read(changed, "klein").Goal);
        Assert.Equal(ScenarioBasics.Of(before) with { Goal = "Anders" }, ScenarioBasics.Of(Read(changed, "klein")), (one, two) => one!.Title == two!.Title && one.Events.SequenceEqual(two.Events) && one.LearningGoals.SequenceEqual(two.LearningGoals));
        Assert.Equal(written.Contains("# daarna", StringComparison.Ordinal), changed.Contains("# daarna", StringComparison.Ordinal));
    }

    [Fact]
    public void Events_written_out_over_lines_can_be_changed()
    {
        var text = Small.Replace("  - { day: 1, mail: vraag }", "  - day: 1\n    mail: vraag\n  -\n    day: 1\n    trouble: short");
        var before = ScenarioBasics.Of(Read(text, "klein"));

        var changed = ScenarioText.Change(text, before with { Events = [before.Events[1], .. before.Events.Skip(2), before.Events[0]] })!;

        Assert.Equal([before.Events[1], .. before.Events.Skip(2), before.Events[0]], Read(changed, "klein").Events);
        Assert.Contains("  - day: 1\n    mail: vraag\n", changed, StringComparison.Ordinal);
    }

    [Fact]
    public void Events_can_all_go_and_come_back()
    {
        var none = ScenarioText.Change(Small, ScenarioBasics.Of(Read(Small, "klein")) with { Events = [] })!;
        Assert.Empty(Read(none, "klein").Events);
        var one = new EventSeed(0, PlannedEventKind.Mail, "vraag", null);
        Assert.Equal([one], Read(ScenarioText.Change(none, ScenarioBasics.Of(Read(none, "klein")) with { Events = [one] })!, "klein").Events);

        var without = Small[..Small.IndexOf("events:", StringComparison.Ordinal)] + "minutes: 45";
        Assert.Equal([one], Read(ScenarioText.Change(without, ScenarioBasics.Of(Read(without, "klein")) with { Events = [one] })!, "klein").Events);
    }

    [Theory]
    [InlineData("history: { months: 12, offertes: 120 }")]
    [InlineData("history:\n  months: 12\n  offertes: 120")]
    public void A_number_that_was_left_out_is_added(string history)
    {
        var text = Small.Replace("history: { months: 12, offertes: 120, orders: 90 }", history);
        var before = Read(text, "klein");
        Assert.Equal(0, before.HistoryOrders);

        var after = Read(ScenarioText.Change(text, ScenarioBasics.Of(before) with { Orders = 60 })!, "klein");

        Assert.Equal((60, 120, 12, 20), (after.HistoryOrders, after.HistoryOffertes, after.HistoryMonths, after.Customers));
    }

    [Fact]
    public void A_scenario_within_brackets_and_one_with_carriage_returns_can_be_changed()
    {
        const string Flow = """{ scenario: klein, title: A, firm: klein, werkproces: "2.5", goal: B, learningGoals: [C], help: guided, minutes: 20, businessDay: 2026-11-23, history: { months: 3, offertes: 9 }, customers: { count: 5, prospects: 0 }, openRequests: 0 }""";
        var wished = ScenarioBasics.Of(Read(Flow, "klein")) with { Title = "X, y", Orders = 4, LearningGoals = ["D", "E, f"], Events = [new EventSeed(1, PlannedEventKind.Mail, "vraag", null)] };
        Assert.Equivalent(wished, ScenarioBasics.Of(Read(ScenarioText.Change(Flow, wished)!, "klein")));

        var windows = Small.ReplaceLineEndings("\r\n");
        var changed = ScenarioText.Change(windows, ScenarioBasics.Of(Read(windows, "klein")) with { Title = "Anders", Events = [new EventSeed(1, PlannedEventKind.Mail, "vraag", null), new EventSeed(2, PlannedEventKind.SupplierTrouble, "short", null)] })!;
        Assert.Equal(2, Read(changed, "klein").Events.Count);
        Assert.DoesNotContain("\n", changed.Replace("\r\n", ""), StringComparison.Ordinal);
    }

    [Fact]
    public void A_code_is_changed_where_it_stands()
    {
        var changed = ScenarioText.WithCode(Small, "eigen-1")!;
        Assert.Equal("scenario: eigen-1" + Small["scenario: klein".Length..], changed);
        Assert.Equal("eigen-1", Read(changed, "eigen-1").Code);
        Assert.Equal("title: Zonder code", ScenarioText.WithCode("title: Zonder code", "x"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("- een\n- lijst")]
    [InlineData("a: &x 1\nb: *x")]
    [InlineData("a: !!binary AA==")]
    [InlineData("a: [")]
    [InlineData("a:\n\tb: 1")]
    [InlineData("? [a, b]\n: c")]
    public void What_is_no_scenario_is_left_alone(string text)
    {
        Assert.Null(ScenarioText.Change(text, ScenarioBasics.Of(Read(Small, "klein"))));
        Assert.Null(ScenarioText.WithCode(text, "x"));
    }

    [Fact]
    public void Nesting_without_end_is_refused_quickly() => Assert.Null(ScenarioText.WithCode("a: " + new string('[', 100_000), "x"));

    private static string Small => Seeds.Small.TextOf("klein");

    private static string After(string text, string key) => text[text.IndexOf(key, StringComparison.Ordinal)..];

    private static ScenarioSeed Read(string text, string code)
    {
        var (library, other) = code is "klein" or "eigen-1" ? (Seeds.Small, "klein-2") : (Seeds.Library, "eigen");
        var load = library.With(new SeedFile(SeedLibrary.PathOf(other), ScenarioText.WithCode(text, other)!));
        Assert.True(load.Errors.Count == 0, string.Join('\n', load.Errors) + "\n" + text);
        return load.Library!.Scenarios[other] with { Code = code };
    }
}
