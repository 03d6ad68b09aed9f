namespace PracticeFirm.Simulation.Actors;

/// <summary>Setbacks with suppliers that a scenario or a teacher can plan.</summary>
public static class SupplierTroubles
{
    /// <summary>A purchase order that is on its way comes later.</summary>
    public const string Late = "late";

    /// <summary>A purchase order that is on its way can't be supplied in full on the promised day.</summary>
    public const string Short = "short";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> Codes { get; } = [Late, Short];

    /// <summary>What the teacher calls each of them.</summary>
    public static IReadOnlyList<(string Code, string Title)> Titles { get; } =
        [(Late, "Een bestelling bij een leverancier komt later"), (Short, "Een bestelling bij een leverancier komt niet compleet")];
}
