using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Domain.School;
using PracticeFirm.Simulation.Scenarios;
using PracticeFirm.Web.Features.Scenarios;
using PracticeFirm.Web.Infrastructure.Firms;
using PracticeFirm.Web.Infrastructure.Persistence;
using PracticeFirm.Web.Tests.Infrastructure;
using PracticeFirm.Web.Texts;

namespace PracticeFirm.Web.Tests.Features.Scenarios;

public sealed class ScenarioTests
{
    private const string Built = "kantoor-offerte";

    private static readonly TestUser Colleague = new("docent2", "Kees Smit", IsTeacher: true);

    [Fact]
    public async Task The_library_is_filtered_by_werkproces_level_and_owner()
    {
        await using var host = await Start();
        await Copy(host, TestUser.Teacher);

        var all = await Sent(host, TestUser.Teacher, new ListScenarios.Query());
        Assert.Equal((11, 11), (all.Rows.Count, all.Total));
        Assert.Equal(["2.5", "2.7", "3.1", "3.3"], all.Werkprocessen.Select(w => w.Value));
        Assert.Equal(all.Rows.OrderBy(r => r.Werkproces, StringComparer.Ordinal).Select(r => r.Code), all.Rows.Select(r => r.Code));

        var filtered = await Sent(host, TestUser.Teacher, new ListScenarios.Query("3.1", HelpLevel.Independent));
        Assert.Equal(["kantoor-klacht"], filtered.Rows.Select(r => r.Code));
        Assert.Equal("Kopie van Je eerste offerte: groothandel in kantoorartikelen", Assert.Single((await Sent(host, TestUser.Teacher, new ListScenarios.Query(Whose: ListScenarios.Source.Mine))).Rows).Title);
        Assert.Empty((await Sent(host, TestUser.Teacher, new ListScenarios.Query(Whose: ListScenarios.Source.Colleague))).Rows);
        Assert.Equal(10, (await Sent(host, TestUser.Teacher, new ListScenarios.Query(Whose: ListScenarios.Source.BuiltIn))).Rows.Count);
    }

    [Fact]
    public async Task A_scenario_tells_its_goals_time_help_and_events()
    {
        await using var host = await Start();

        var model = await Sent(host, TestUser.Teacher, new ShowScenario.Query("horeca-klacht"));

        Assert.Equal(("Signaleert en behandelt klachten", 120, HelpLevel.Guided, null), (model.Werkproces, model.Scenario!.Minutes, model.Scenario.Help, model.Owner));
        Assert.Equal(16, model.Timeline.Count);
        using var browser = await host.LogIn(TestUser.Teacher);
        var page = await browser.GetStringAsync("/scenarios/horeca-klacht");
        Assert.Contains("/sessies/nieuw?scenario=horeca-klacht", page, StringComparison.Ordinal);
        Assert.DoesNotContain("/scenarios/horeca-klacht/wijzigen", page, StringComparison.Ordinal);
        Assert.Contains("/scenarios/horeca-klacht", await browser.GetStringAsync("/scenarios?werkproces=3.1&hulp=begeleid&van=practicefirm"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_preview_shows_the_first_morning()
    {
        await using var host = await Start();
        var code = await Copy(host, TestUser.Teacher);
        var reading = (await Sent(host, TestUser.Teacher, new EditScenario.Query(code))).Reading;
        await Save(host, code, reading.Text, reading.Basics! with { Customers = 30, Orders = 40, OpenRequests = 5 });

        var preview = await Sent(host, TestUser.Teacher, new PreviewScenario.Query(code));
        var other = await Sent(host, TestUser.Teacher, new PreviewScenario.Query(code, 2));

        Assert.Equal(30, preview.Customers + preview.Prospects);
        Assert.Equal(5, preview.Requests.Count);
        Assert.NotEmpty(preview.Drafts);
        Assert.NotEqual(preview.Requests.Select(r => r.Customer), other.Requests.Select(r => r.Customer));
    }

    [Fact]
    public async Task A_copy_is_changed_by_its_form_and_the_rest_of_the_text_stays()
    {
        await using var host = await Start();
        var code = await Copy(host, TestUser.Teacher);
        Assert.Matches("^kopie-van-je-eerste-offert-[a-z0-9]{6}$", code);
        var before = await Sent(host, TestUser.Teacher, new EditScenario.Query(code));
        Assert.Equal(("Kopie van Je eerste offerte: groothandel in kantoorartikelen", 1, false), (before.Title, before.Version, before.IsUsed));

        var basics = before.Reading.Basics! with { Title = "Offerte in een uur", Minutes = 60, Events = [new EventSeed(2, PlannedEventKind.Mail, "vraag-artikel", null)] };
        var saved = await Save(host, code, before.Reading.Text, basics);

        Assert.Equal(new EditScenario.Saved(code, false), saved);
        var after = await Sent(host, TestUser.Teacher, new EditScenario.Query(code));
        Assert.Equivalent(basics, after.Reading.Basics);
        Assert.Equal(before.Reading.PlantedCustomers, after.Reading.PlantedCustomers);
        Assert.Equal(Tail(before.Reading.Text), Tail(after.Reading.Text));
        Assert.Contains("Offerte in een uur", (await Sent(host, TestUser.Teacher, new ShowScenario.Query(code))).Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_session_was_started_with_stays_and_a_change_becomes_a_next_version()
    {
        await using var host = await Start();
        var first = await Copy(host, TestUser.Teacher);
        await StartSession(host, first);
        var reading = (await Sent(host, TestUser.Teacher, new EditScenario.Query(first))).Reading;

        var second = await Save(host, first, reading.Text, reading.Basics! with { Minutes = 25 });

        Assert.Equal(new EditScenario.Saved($"{first}-v2", true), second);
        Assert.Equal(25, (await Sent(host, TestUser.Teacher, new ShowScenario.Query(second.Code))).Scenario!.Minutes);
        var old = await Sent(host, TestUser.Teacher, new ShowScenario.Query(first));
        Assert.Equal((90, second.Code, true), (old.Scenario!.Minutes, old.Newer, old.IsUsed));
        Assert.Equal([second.Code], (await Sent(host, TestUser.Teacher, new ListScenarios.Query(Whose: ListScenarios.Source.Mine))).Rows.Select(r => r.Code));
        Assert.Equal("Scenario.Superseded", (await host.Send(TestUser.Teacher, new EditScenario.Query(first))).Error.Code);

        // The next version is not used yet: it is changed itself, and firms of the session still come from the first.
        Assert.Equal(new EditScenario.Saved(second.Code, false), await Save(host, second.Code, reading.Text, reading.Basics! with { Minutes = 26 }));
        var shelf = host.Services.GetRequiredService<SeedShelf>();
        Assert.Equal(90, (await shelf.For(first, default))!.Library!.Scenarios[first].Minutes);
        Assert.Equal(26, (await shelf.For(second.Code, default))!.Library!.Scenarios[second.Code].Minutes);
        Assert.Null(await shelf.For("bestaat-niet", default));

        Assert.True((await host.Send(TestUser.Teacher, new RemoveScenario.Command(second.Code))).IsSuccess);
        Assert.NotNull(await shelf.For(first, default));
        Assert.Null(await shelf.For(second.Code, default));
    }

    [Fact]
    public async Task The_code_of_the_ninety_ninth_version_fits()
    {
        var longest = OwnScenario.Make(new string('a', 33), "x", "", default);
        for (var version = 2; version <= 99; version++)
            longest = longest.Next(OwnScenarios.CodeAfter(longest), "", default);
        Assert.True(longest.Code.Length <= PracticeSession.ScenarioLength);
        await using var host = await Start();
        Assert.True((await Copy(host, TestUser.Teacher)).Length <= 33);
    }

    [Fact]
    public async Task Text_with_faults_is_not_saved_and_tells_where_they_are()
    {
        await using var host = await Start();
        var code = await Copy(host, TestUser.Teacher);
        var model = await Sent(host, TestUser.Teacher, new EditScenario.Query(code));
        var broken = model.Reading.Text.Replace("help: guided", "help: veel").Replace("firm: kantoor", "firm: winkel");

        var look = await Sent(host, TestUser.Teacher, new EditScenario.Look(code, broken));
        var saved = await host.Send(TestUser.Teacher, new EditScenario.Command(code, broken, null, model.SavedAt));

        Assert.Equal([(3, "firm: winkel"), (11, "help: veel")], look.Faults.Select(f => (f.Line, f.Source)));
        Assert.Null(look.Basics);
        Assert.Equal(broken, look.Text);
        Assert.Equal(2, saved.Errors.Count);
        Assert.StartsWith("Regel 3, kolom 7: De firma 'winkel' bestaat niet.", saved.Error.Message, StringComparison.Ordinal);
        Assert.All(saved.Errors, e => Assert.Equal(("Scenario.Text", "Text"), (e.Code, e.Field)));
        Assert.Equal(model.Reading.Text, (await Sent(host, TestUser.Teacher, new EditScenario.Query(code))).Reading.Text);
    }

    [Fact]
    public async Task A_form_with_mistakes_names_each_field()
    {
        await using var host = await Start();
        var code = await Copy(host, TestUser.Teacher);
        var model = await Sent(host, TestUser.Teacher, new EditScenario.Query(code));
        var wrong = new ScenarioBasics(" ", new string('x', 500), [], HelpLevel.Guided, 5, new DateOnly(2026, 11, 22), 0, 51, -1, [new EventSeed(61, PlannedEventKind.Mail, "vraag-artikel", null)]);

        var saved = await host.Send(TestUser.Teacher, new EditScenario.Command(code, model.Reading.Text, wrong, model.SavedAt));

        Assert.Equal(
            ["Title", "Goal", "LearningGoals", "Minutes", "BusinessDay", "Customers", "OpenRequests", "Orders", "Events"],
            saved.Errors.Select(e => e.Field));

        // What only shows in the whole text is told with its place.
        var few = await host.Send(TestUser.Teacher, new EditScenario.Command(code, model.Reading.Text, model.Reading.Basics! with { OpenRequests = 0 }, model.SavedAt));
        Assert.Contains("openRequests", few.Error.Message, StringComparison.Ordinal);
        Assert.Null(few.Error.Field);
    }

    [Fact]
    public async Task Two_windows_do_not_overwrite_each_other()
    {
        await using var host = await Start();
        var code = await Copy(host, TestUser.Teacher);
        var model = await Sent(host, TestUser.Teacher, new EditScenario.Query(code));
        await Save(host, code, model.Reading.Text, model.Reading.Basics! with { Minutes = 30 });

        var late = await host.Send(TestUser.Teacher, new EditScenario.Command(code, model.Reading.Text, null, model.SavedAt));

        Assert.Equal("Scenario.Changed", late.Error.Code);
    }

    [Fact]
    public async Task One_file_goes_out_and_comes_in_again()
    {
        await using var host = await Start();
        var code = await Copy(host, TestUser.Teacher);
        using var browser = await host.LogIn(TestUser.Teacher);
        using var answer = await browser.GetAsync($"/scenarios/{code}/bestand.yaml");
        Assert.Equal(($"{code}.yaml", "application/yaml"), (answer.Content.Headers.ContentDisposition!.FileName, answer.Content.Headers.ContentType!.MediaType));
        var text = await answer.Content.ReadAsStringAsync();

        var mine = await Sent(host, Colleague, new ImportScenario.Command("\uFEFF" + text.ReplaceLineEndings("\r\n")));

        Assert.NotEqual(code, mine);
        var imported = await Sent(host, Colleague, new EditScenario.Query(mine));
        Assert.Equal(text.Replace(code, mine), imported.Reading.Text);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync($"/scenarios/{Built}/bestand.yaml")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync($"/scenarios/{mine}/bestand.yaml")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync("/scenarios/..%2F..%2Fschool/bestand.yaml")).StatusCode);
    }

    [Theory]
    [InlineData("a: &a [x, x]\nb: &b [*a, *a, *a]\nc: [*b, *b, *b]", "Ankers")]
    [InlineData("scenario: !!python/object:os.system x", "labels")]
    [InlineData("a: {{DEEP}}", "genest")]
    [InlineData("- een\n- twee", "sleutels")]
    [InlineData("scenario: x\n---\nscenario: y", "tweede document")]
    [InlineData("\0\u0001", "sleutels")]
    [InlineData("title: niets meer", "'scenario'")]
    public async Task A_file_that_is_no_scenario_is_refused_in_words(string text, string says)
    {
        await using var host = await Start();

        var refused = await host.Send(TestUser.Teacher, new ImportScenario.Command(text.Replace("{{DEEP}}", new string('[', 50_000))));

        Assert.Contains(refused.Errors, e => e.Message.Contains(says, StringComparison.Ordinal));
        Assert.InRange(refused.Errors.Count, 1, Fault.Most);
        Assert.All(refused.Errors, e => Assert.StartsWith("Regel ", e.Message, StringComparison.Ordinal));
        await using var db = await host.School();
        Assert.False(await db.OwnScenarios.AnyAsync());
    }

    [Fact]
    public async Task A_file_too_large_or_empty_is_refused()
    {
        await using var host = await Start();
        Assert.Equal("Scenario.TooLong", (await host.Send(TestUser.Teacher, new ImportScenario.Command(new string('#', OwnScenarios.LongestText + 1)))).Error.Code);
        Assert.Equal("Scenario.Empty", (await host.Send(TestUser.Teacher, new ImportScenario.Command("  \n"))).Error.Code);
        Assert.Equal("Scenario.Empty", (await host.Send(TestUser.Teacher, new ImportScenario.Command(null))).Error.Code);
        Assert.Equal(ScenariosTexts.TooLong, (await host.Send(TestUser.Teacher, new EditScenario.Look(null, new string('x', OwnScenarios.LongestText + 1)))).Error.Message);
    }

    [Fact]
    public async Task A_colleagues_scenario_does_not_exist_until_it_is_shared_and_only_its_owner_changes_it()
    {
        await using var host = await Start();
        var code = await Copy(host, TestUser.Teacher);
        using var browser = await host.LogIn(Colleague);

        await NotThere("Scenario.NotFound");
        Assert.Equal("Scenario.NotFound", (await host.Send(Colleague, new ShowScenario.Query(code))).Error.Code);
        Assert.Equal("Scenario.NotFound", (await host.Send(Colleague, new PreviewScenario.Query(code))).Error.Code);
        Assert.Equal("Scenario.NotFound", (await host.Send(Colleague, new CopyScenario.Command(code))).Error.Code);
        Assert.Equal("Scenario.NotFound", (await host.Send(Colleague, new ExportScenario.Query(code))).Error.Code);
        foreach (var address in (string[])["", "/wijzigen", "/bestand.yaml"])
            Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync($"/scenarios/{code}{address}")).StatusCode);
        Assert.Empty((await Sent(host, Colleague, new ListScenarios.Query(Whose: ListScenarios.Source.Colleague))).Rows);

        Assert.True(await Sent(host, TestUser.Teacher, new ShareScenario.Command(code, true)));

        Assert.Equal(TestUser.Teacher.Name, Assert.Single((await Sent(host, Colleague, new ListScenarios.Query(Whose: ListScenarios.Source.Colleague))).Rows).Owner);
        Assert.Equal((false, TestUser.Teacher.Name), (await Sent(host, Colleague, new ShowScenario.Query(code))) is var shown ? (shown.IsMine, shown.Owner) : default);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync($"/scenarios/{code}/bestand.yaml")).StatusCode);
        await NotThere("Scenario.NotOwner");
        var own = await Copy(host, Colleague, code);
        Assert.True((await host.Send(Colleague, new EditScenario.Query(own))).IsSuccess);

        Assert.False(await Sent(host, TestUser.Teacher, new ShareScenario.Command(code, false)));
        await NotThere("Scenario.NotFound");
        Assert.True((await host.Send(Colleague, new EditScenario.Query(own))).IsSuccess);

        async Task NotThere(string error)
        {
            Assert.Equal(error, (await host.Send(Colleague, new EditScenario.Query(code))).Error.Code);
            Assert.Equal(error, (await host.Send(Colleague, new EditScenario.Command(code, "x: 1", null, default))).Error.Code);
            Assert.Equal(error, (await host.Send(Colleague, new ShareScenario.Command(code, false))).Error.Code);
            Assert.Equal(error, (await host.Send(Colleague, new RemoveScenario.Command(code))).Error.Code);
        }
    }

    [Fact]
    public async Task What_came_along_is_never_changed_and_guessed_codes_do_not_exist()
    {
        await using var host = await Start();

        Assert.Equal("Scenario.BuiltIn", (await host.Send(TestUser.Teacher, new EditScenario.Query(Built))).Error.Code);
        Assert.Equal("Scenario.BuiltIn", (await host.Send(TestUser.Teacher, new EditScenario.Command(Built, "x: 1", null, default))).Error.Code);
        Assert.Equal("Scenario.BuiltIn", (await host.Send(TestUser.Teacher, new ShareScenario.Command(Built, true))).Error.Code);
        Assert.Equal("Scenario.BuiltIn", (await host.Send(TestUser.Teacher, new RemoveScenario.Command(Built))).Error.Code);
        foreach (var guess in (string?[])["kantoor", "", "../seeds", "%", null, "kantoor-offerte-v2"])
        {
            Assert.Equal("Scenario.NotFound", (await host.Send(TestUser.Teacher, new ShowScenario.Query(guess!))).Error.Code);
            Assert.Equal("Scenario.NotFound", (await host.Send(TestUser.Teacher, new EditScenario.Query(guess!))).Error.Code);
            Assert.Equal("Scenario.NotFound", (await host.Send(TestUser.Teacher, new CopyScenario.Command(guess!))).Error.Code);
        }
    }

    [Fact]
    public async Task Learners_see_nothing_of_it()
    {
        await using var host = await Start();
        var code = await Copy(host, TestUser.Teacher);
        using var browser = await host.LogIn(TestUser.Sam);

        foreach (var address in (string[])["/scenarios", $"/scenarios/{code}", $"/scenarios/{Built}", $"/scenarios/{code}/wijzigen", "/scenarios/importeren", $"/scenarios/{Built}/bestand.yaml"])
            Assert.Equal(HttpStatusCode.Forbidden, (await browser.GetAsync(address)).StatusCode);
        Assert.DoesNotContain("/scenarios", await browser.GetStringAsync("/"), StringComparison.Ordinal);
        Assert.Equal("Access.TeacherOnly", (await host.Send(TestUser.Sam, new ListScenarios.Query())).Error.Code);
        Assert.Equal("Access.TeacherOnly", (await host.Send(TestUser.Sam, new ExportScenario.Query(Built))).Error.Code);
        Assert.Equal("Access.TeacherOnly", (await host.Send(TestUser.Sam, new EditScenario.Look(null, "x: 1"))).Error.Code);
    }

    [Fact]
    public async Task A_scenario_that_is_used_is_not_removed_and_one_that_is_not_is_gone()
    {
        await using var host = await Start();
        var (used, unused) = (await Copy(host, TestUser.Teacher), await Copy(host, TestUser.Teacher));
        await StartSession(host, used);

        Assert.Equal("Scenario.InUse", (await host.Send(TestUser.Teacher, new RemoveScenario.Command(used))).Error.Code);
        Assert.True((await host.Send(TestUser.Teacher, new RemoveScenario.Command(unused))).IsSuccess);
        Assert.Equal("Scenario.NotFound", (await host.Send(TestUser.Teacher, new ShowScenario.Query(unused))).Error.Code);
    }

    [Fact]
    public async Task One_that_fits_the_seeds_no_longer_is_listed_shown_and_mended()
    {
        await using var host = await Start();
        var code = await Copy(host, TestUser.Teacher);
        await using (var db = await host.School())
        {
            var own = await db.OwnScenarios.SingleAsync();
            own.Change(own.Text.Replace("firm: kantoor", "firm: weg"), DateTime.UtcNow);
            await db.SaveChangesAsync();
        }

        var row = Assert.Single((await Sent(host, TestUser.Teacher, new ListScenarios.Query(Whose: ListScenarios.Source.Mine))).Rows);
        Assert.False(row.IsReadable);
        var shown = await Sent(host, TestUser.Teacher, new ShowScenario.Query(code));
        Assert.Null(shown.Scenario);
        Assert.NotEmpty(shown.Faults);
        Assert.Equal("Scenario.Text", (await host.Send(TestUser.Teacher, new PreviewScenario.Query(code))).Error.Code);
        Assert.Equal("Scenario.Text", (await host.Send(TestUser.Teacher, new CopyScenario.Command(code))).Error.Code);
        using var browser = await host.LogIn(TestUser.Teacher);
        Assert.Contains(ScenariosTexts.BrokenBadge, await browser.GetStringAsync("/scenarios"), StringComparison.Ordinal);
        Assert.Contains("De firma &#x27;weg&#x27; bestaat niet.", await browser.GetStringAsync($"/scenarios/{code}"), StringComparison.Ordinal);
        Assert.Contains("firm: weg", await browser.GetStringAsync($"/scenarios/{code}/bestand.yaml"), StringComparison.Ordinal);

        var edit = await Sent(host, TestUser.Teacher, new EditScenario.Query(code));
        Assert.Null(edit.Reading.Basics);
        await Save(host, code, edit.Reading.Text.Replace("firm: weg", "firm: horeca").Split("planted:")[0], null);
        Assert.Equal("horeca", (await Sent(host, TestUser.Teacher, new ShowScenario.Query(code))).Scenario!.FirmCode);
    }

    private static string Tail(string text) => text[text.IndexOf("planted:", StringComparison.Ordinal)..];

    private static async Task<WebHost> Start()
    {
        var host = await WebHost.Start();
        await using var scope = host.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<Microsoft.AspNetCore.Identity.UserManager<SchoolUser>>();
        var account = new SchoolUser { Id = Colleague.Id, UserName = Colleague.Id, DisplayName = Colleague.Name };
        Assert.Empty((await users.CreateAsync(account, WebHost.Password)).Errors);
        await users.AddToRoleAsync(account, Web.Infrastructure.Dispatch.SchoolClaims.Teacher);
        return host;
    }

    private static async Task<T> Sent<T>(WebHost host, TestUser user, Web.Infrastructure.Dispatch.ISchoolMessage<T> message)
    {
        var result = await host.Send(user, message);
        Assert.True(result.IsSuccess, string.Join('\n', result.Errors.Select(e => $"{e.Code}: {e.Message}")));
        return result.Value;
    }

    private static Task<string> Copy(WebHost host, TestUser user, string code = Built) => Sent(host, user, new CopyScenario.Command(code));

    private static async Task<EditScenario.Saved> Save(WebHost host, string code, string text, ScenarioBasics? basics) =>
        await Sent(host, TestUser.Teacher, new EditScenario.Command(code, text, basics, (await Sent(host, TestUser.Teacher, new EditScenario.Query(code))).SavedAt));

    private static async Task StartSession(WebHost host, string scenario)
    {
        await using var db = await host.School();
        var now = DateTime.UtcNow;
        db.Add(PracticeSession.Open((await db.Classes.FirstAsync()).Id, new SessionPlan("Les", scenario, 1, HelpLevel.Guided, now, now.AddHours(1))).Value);
        await db.SaveChangesAsync();
    }
}
