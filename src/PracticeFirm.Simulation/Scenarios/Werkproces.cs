using System.Text.RegularExpressions;

namespace PracticeFirm.Simulation.Scenarios;

/// <summary>A step of a werkproces.</summary>
/// <param name="Title">What was done, short, Dutch.</param>
/// <param name="Kinds">Kinds of events of which one, written by a learner, counts as the step done: <c>Offerte.Sent</c>.</param>
public sealed record WerkprocesStep(string Title, IReadOnlyList<string> Kinds);

/// <summary>A werkproces of the qualification file with the steps a learner takes in it.</summary>
/// <param name="Number">Number in the file: 2.5.</param>
/// <param name="Title">Title in the file, Dutch.</param>
/// <param name="Steps">Its steps, in the order in which they are usually taken.</param>
public sealed record Werkproces(string Number, string Title, IReadOnlyList<WerkprocesStep> Steps);

/// <summary>How far somebody is in a werkproces.</summary>
/// <param name="Steps">Each step, and whether it is done.</param>
public sealed record WerkprocesProgress(IReadOnlyList<(WerkprocesStep Step, bool Done)> Steps)
{
    /// <summary>How many steps are done.</summary>
    public int Done => Steps.Count(s => s.Done);

    /// <summary>How many steps there are.</summary>
    public int Total => Steps.Count;

    /// <summary>The first step that is not done; null when all are. Steps may be taken in another order.</summary>
    public WerkprocesStep? Next => Steps.FirstOrDefault(s => !s.Done).Step;

    /// <summary>Counts the steps that were done.</summary>
    /// <param name="werkproces">The werkproces.</param>
    /// <param name="kinds">Kinds of the events that the learner wrote and that were not refused; doubles count once.</param>
    public static WerkprocesProgress Of(Werkproces werkproces, IEnumerable<string> kinds)
    {
        var happened = kinds as IReadOnlySet<string> ?? kinds.ToHashSet();
        return new WerkprocesProgress([.. werkproces.Steps.Select(step => (step, step.Kinds.Any(happened.Contains)))]);
    }
}

/// <summary>Reads <c>werkprocessen/*.yaml</c>.</summary>
internal static partial class WerkprocesReader
{
    public static Werkproces Read(SeedReader reader, string path)
    {
        var number = reader.Text("werkproces", 10);
        var name = Path.GetFileNameWithoutExtension(path);
        if (number.Length > 0 && number != name)
            reader.Fault(reader.Find("werkproces")!, $"Het nummer '{number}' is anders dan de naam van het bestand. Maak ze gelijk: '{name}'.");
        return new Werkproces(number, reader.Text("title", 120), reader.Blocks("steps", 1, Step));
    }

    private static WerkprocesStep Step(SeedReader reader)
    {
        var step = new WerkprocesStep(reader.Text("title", 60), reader.Texts("kinds", 1, 60));
        if (reader.Find("kinds", quietly: true) is SeedList list)
            foreach (var kind in list.Items.OfType<SeedText>().Where(k => k.Value.Length > 0 && !KindShape().IsMatch(k.Value)))
                reader.Fault(kind, $"'{kind.Value}' is geen soort gebeurtenis. Schrijf het document en wat ermee gebeurde, met een punt ertussen, bijvoorbeeld: Offerte.Sent.");
        return step;
    }

    [GeneratedRegex(@"^[A-Z][A-Za-z]*\.[A-Z][A-Za-z]*$")]
    private static partial Regex KindShape();
}
