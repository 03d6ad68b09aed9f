namespace PracticeFirm.Web.Features.Backorders;

/// <summary>The order in which customers wait: who was promised first goes first.</summary>
internal static class BackorderQueue
{
    /// <summary>A line that waits.</summary>
    /// <param name="LineId">The order line.</param>
    /// <param name="PromisedOn">Day it was promised for; null comes last.</param>
    /// <param name="OrderId">The order, to tell those of one day apart.</param>
    /// <param name="Short">Units for which nothing is set aside.</param>
    public readonly record struct Waiting(int LineId, DateOnly? PromisedOn, int OrderId, int Short);

    /// <summary>The lines in order of promise.</summary>
    public static IEnumerable<Waiting> InOrder(IEnumerable<Waiting> waiting) =>
        waiting.OrderBy(w => w.PromisedOn ?? DateOnly.MaxValue).ThenBy(w => w.OrderId).ThenBy(w => w.LineId);

    /// <summary>
    /// Whether an allocation keeps to the order of promise: nobody gets something while somebody who was promised an earlier day still
    /// waits. Between those of one day the choice is free.
    /// </summary>
    /// <param name="waiting">All that wait for the article.</param>
    /// <param name="units">Units allocated, by line.</param>
    public static bool Keeps(IEnumerable<Waiting> waiting, IReadOnlyDictionary<int, int> units)
    {
        DateOnly? firstLeft = null;
        foreach (var line in InOrder(waiting))
        {
            var day = line.PromisedOn ?? DateOnly.MaxValue;
            var gets = units.GetValueOrDefault(line.LineId);
            if (gets > 0 && firstLeft is { } left && left < day)
                return false;
            if (gets < line.Short)
                firstLeft ??= day;
        }

        return true;
    }

    /// <summary>What keeping to the order gives each line, by line.</summary>
    public static IReadOnlyDictionary<int, int> Proposal(IEnumerable<Waiting> waiting, int free)
    {
        var proposal = new Dictionary<int, int>();
        foreach (var line in InOrder(waiting))
        {
            var gets = Math.Clamp(line.Short, 0, Math.Max(0, free));
            proposal[line.LineId] = gets;
            free -= gets;
        }

        return proposal;
    }
}
