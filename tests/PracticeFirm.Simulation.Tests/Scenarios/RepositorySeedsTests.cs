using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Mail;

namespace PracticeFirm.Simulation.Tests.Scenarios;

public sealed class RepositorySeedsTests
{
    [Fact]
    public void The_seeds_of_the_repository_load_without_errors()
    {
        Assert.Empty(Seeds.Load.Errors);
        Assert.NotNull(Seeds.Load.Library);
        Assert.Equal(
            ["horeca-klacht", "horeca-offerte", "horeca-order", "kantoor-contact", "kantoor-klacht", "kantoor-offerte", "kantoor-order", "techniek-contact", "techniek-offerte", "techniek-order"],
            Seeds.Library.Scenarios.Keys);
    }

    [Fact]
    public void Every_scenario_starts_on_a_monday_and_says_what_is_learned()
    {
        Assert.All(Seeds.Library.Scenarios.Values, scenario =>
        {
            Assert.Equal(DayOfWeek.Monday, scenario.BusinessDay.DayOfWeek);
            Assert.True(BusinessCalendar.IsWorkingDay(scenario.BusinessDay));
            Assert.Equal(scenario.Code.Split('-')[1] switch { "offerte" => "2.5", "order" => "2.7", "klacht" => "3.1", _ => "3.3" }, scenario.Werkproces);
            Assert.NotEmpty(scenario.Events);
            Assert.NotEmpty(scenario.LearningGoals);
        });
    }

    [Fact]
    public void There_is_a_mail_for_every_purpose_in_every_language()
    {
        var templates = Seeds.Library.MailTemplates;
        var expected = MailPurposes.All.SelectMany(purpose => Enum.GetValues<Language>().Select(language => (purpose, language)));

        Assert.Equal(expected.Order(), templates.Select(t => (t.Purpose, t.Language)).Order());
        Assert.All(templates, t =>
        {
            Assert.StartsWith("{aanhef}\n\n", t.Body, StringComparison.Ordinal);
            Assert.EndsWith("\n\n{medewerker}\n{functie}\n{bedrijf}", t.Body, StringComparison.Ordinal);
            Assert.Contains("{telefoon}", t.Body, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void The_languages_of_a_mail_say_the_same() => Assert.All(Seeds.Library.MailTemplates.GroupBy(t => t.Purpose), mail =>
        Assert.Single(mail.Select(t => string.Join(' ', PlacesIn(t.Subject + t.Body))).Distinct()));

    private static IEnumerable<string> PlacesIn(string text) => text.Split('{').Skip(1).Select(part => part.Split('}')[0]).Distinct().Order(StringComparer.Ordinal);
}
