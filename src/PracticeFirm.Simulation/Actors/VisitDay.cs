using PracticeFirm.Domain.Contacts;
using PracticeFirm.Domain.Firm;

namespace PracticeFirm.Simulation.Actors;

/// <summary>Colleagues keep the appointments that stand in their diaries, and tell the next morning how it went.</summary>
public static class VisitDay
{
    private static readonly string[] Outcomes =
    [
        "Goed gesprek. De klant heeft voorlopig wat hij nodig heeft.",
        "De klant is tevreden over de leveringen en wil in het voorjaar weer om tafel.",
        "De klant twijfelt nog over de prijs. Bel hem over een paar dagen na.",
        "De klant wil het assortiment uitbreiden en vraagt of wij een voorstel doen.",
        "Fijne kennismaking. De inkoper weet nu wie hij bij ons kan bellen.",
    ];

    /// <summary>Closes appointments of simulated colleagues that have been.</summary>
    /// <param name="open">What is not done yet; anything but appointments of the past is left alone.</param>
    /// <param name="colleagues">The people of the firm.</param>
    /// <param name="firm">The firm, on its new day.</param>
    /// <returns>The appointments that were kept, with who went.</returns>
    public static IReadOnlyList<(FollowUp Appointment, string Colleague)> Run(IReadOnlyList<FollowUp> open, IReadOnlyList<Employee> colleagues, TradingFirm firm)
    {
        var simulated = colleagues.Where(c => c.IsSimulated).ToDictionary(c => c.Id, c => c.Name);
        var kept = new List<(FollowUp, string)>();
        foreach (var appointment in open.Where(f => f is { Kind: FollowUpKind.Appointment, DoneOn: null } && f.DueOn < firm.BusinessDay).OrderBy(f => f.Id))
        {
            if (!simulated.TryGetValue(appointment.OwnerId, out var who))
                continue;
            TradeDay.Must(appointment.Complete(appointment.DueOn, Generation.Chance.For(firm.Seed, "visit", appointment.Id).Pick(Outcomes)));
            kept.Add((appointment, who));
        }

        return kept;
    }
}
