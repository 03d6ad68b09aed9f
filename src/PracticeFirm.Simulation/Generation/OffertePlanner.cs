using PracticeFirm.Domain.Firm;

namespace PracticeFirm.Simulation.Generation;

/// <summary>Spreads the offertes of the history over days, customers and colleagues.</summary>
internal sealed class OffertePlanner(World world)
{
    /// <summary>How busy each month is: quiet in the summer holidays and at the end of the year.</summary>
    private static readonly int[] Seasons = [95, 92, 105, 100, 98, 104, 78, 74, 112, 110, 112, 84];

    /// <summary>Growth over the whole history (%).</summary>
    private const int Growth = 15;

    /// <summary>Of a hundred offertes, those that become a second version; they count as well.</summary>
    private const int Revisions = 6;

    /// <summary>Plans every offerte: the day it is started, for whom, by whom, and its own chance.</summary>
    public void Plan(Action<int, CustomerProfile, Employee, Chance> start)
    {
        var days = Cumulative(world.Days.Select((day, i) => Seasons[day.Month - 1] * (100 + (Growth * i / world.Days.Count))));
        var customers = Cumulative(world.Profiles.Select(p => p.Weight));
        var inside = world.Staff(EmployeeRole.InsideSales);
        var count = world.Scenario.HistoryOffertes * 100 / (100 + Revisions);
        for (var i = 0; i < count; i++)
        {
            var chance = world.Chance("offerte", i);
            var (day, profile) = (At(days, chance), world.Profiles[At(customers, chance)]);
            for (var again = 0; (day < profile.From || day > profile.Through) && again < 40; again++)
                (day, profile) = (At(days, chance), world.Profiles[At(customers, chance)]);
            if (day < profile.From || day > profile.Through)
                continue;
            var author = chance.Percent(40) && profile.Owner.Role == EmployeeRole.FieldSales ? profile.Owner : chance.Pick(inside);
            start(day, profile, author, chance);
        }
    }

    private static int[] Cumulative(IEnumerable<int> weights)
    {
        var sum = 0;
        return [.. weights.Select(w => sum += w)];
    }

    private static int At(int[] cumulative, Chance chance)
    {
        var at = Array.BinarySearch(cumulative, chance.Below(cumulative[^1]) + 1);
        return at < 0 ? ~at : at;
    }
}
