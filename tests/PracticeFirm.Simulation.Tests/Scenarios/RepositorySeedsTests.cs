using PracticeFirm.Domain.Common;

namespace PracticeFirm.Simulation.Tests.Scenarios;

public sealed class RepositorySeedsTests
{
    [Fact]
    public void The_seeds_of_the_repository_load_without_errors()
    {
        Assert.Empty(Seeds.Load.Errors);
        Assert.NotNull(Seeds.Load.Library);
        Assert.Equal(["horeca-offerte", "kantoor-offerte", "techniek-offerte"], Seeds.Library.Scenarios.Keys);
    }

    [Fact]
    public void Every_scenario_starts_on_a_monday_and_says_what_is_learned()
    {
        Assert.All(Seeds.Library.Scenarios.Values, scenario =>
        {
            Assert.Equal(DayOfWeek.Monday, scenario.BusinessDay.DayOfWeek);
            Assert.True(BusinessCalendar.IsWorkingDay(scenario.BusinessDay));
            Assert.Equal("2.5", scenario.Werkproces);
            Assert.NotEmpty(scenario.LearningGoals);
        });
    }
}
