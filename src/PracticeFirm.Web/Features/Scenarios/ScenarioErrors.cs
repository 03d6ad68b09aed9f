using PracticeFirm.Domain.Common;
using PracticeFirm.Simulation.Scenarios;
using PracticeFirm.Web.Texts;

namespace PracticeFirm.Web.Features.Scenarios;

/// <summary>Refusals about scenarios.</summary>
internal static class ScenarioErrors
{
    /// <summary>Not there, or not for this teacher.</summary>
    public static Error NotFound { get; } = new("Scenario.NotFound", ScenariosTexts.NotFound);

    /// <summary>A colleague made it.</summary>
    public static Error NotOwner { get; } = new("Scenario.NotOwner", ScenariosTexts.NotOwner);

    /// <summary>It came with the application.</summary>
    public static Error BuiltIn { get; } = new("Scenario.BuiltIn", ScenariosTexts.BuiltInRefused);

    /// <summary>Another version came after it.</summary>
    public static Error Superseded { get; } = new("Scenario.Superseded", ScenariosTexts.SupersededRefused);

    /// <summary>Somebody changed it since it was read, most likely the same teacher in another window.</summary>
    public static Error Changed { get; } = new("Scenario.Changed", ScenariosTexts.ChangedMeanwhile);

    /// <summary>A session was started with it.</summary>
    public static Error InUse { get; } = new("Scenario.InUse", ScenariosTexts.InUse);

    /// <summary>The teacher has as many as there can be.</summary>
    public static Error TooMany { get; } = new("Scenario.TooMany", string.Format(null, ScenariosTexts.TooMany, OwnScenarios.MostPerTeacher));

    /// <summary>The seeds of the application themselves can't be read.</summary>
    public static Error SeedsBroken { get; } = new("Scenario.Broken", ScenariosTexts.SeedsBroken);

    /// <summary>What is wrong in a text, each with its place in words.</summary>
    /// <param name="faults">What is wrong.</param>
    /// <param name="field">The field that holds the text; null when it isn't on the screen.</param>
    public static IReadOnlyList<Error> Of(IEnumerable<Fault> faults, string? field) =>
        [.. faults.Select(f => new Error("Scenario.Text", string.Format(null, ScenariosTexts.FaultAt, f.Line, f.Column, f.Message), field))];
}

/// <summary>Something in the text of a scenario that is not right.</summary>
/// <param name="Line">Line, from 1.</param>
/// <param name="Column">Column, from 1.</param>
/// <param name="Message">What is wrong and what it should be.</param>
/// <param name="Source">What stands on that line.</param>
public sealed record Fault(int Line, int Column, string Message, string Source)
{
    /// <summary>Most faults that are told at once: whoever mends these sees the others.</summary>
    public const int Most = 20;

    private const int SourceLength = 80;

    /// <summary>The faults in a text, the first on top.</summary>
    public static IReadOnlyList<Fault> In(SeedLoad load, string text)
    {
        var lines = text.Split('\n');
        return [.. load.Errors.Take(Most).Select(e => new Fault(e.Line, e.Column, e.Message, Short(lines.ElementAtOrDefault(e.Line - 1) ?? "")))];
    }

    private static string Short(string line) => line.Trim() is var text && text.Length > SourceLength ? text[..SourceLength] + "…" : text;
}
