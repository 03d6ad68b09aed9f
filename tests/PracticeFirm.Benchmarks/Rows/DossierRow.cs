using System.Text.RegularExpressions;

namespace PracticeFirm.Benchmarks.Rows;

/// <summary>The customer dossier, prerendered, for thirty clients without pause. The floor is the log-in page, which reads no firm.</summary>
internal sealed partial class DossierRow(Workplace workplace) : RowGroup
{
    public override IReadOnlyList<string> Rows { get; } = ["dossier"];

    public override async Task<IReadOnlyList<Line>> Measure(string row)
    {
        var data = await workplace.Data();
        await using var app = await PublishedApp.Start(await workplace.Application(), PublishedApp.WithData(data));
        using var visitor = new Visitor(app.Address);
        await visitor.LogIn(Workplace.Learner, workplace.Password);
        var customers = $"/f/{await visitor.FirstFirm()}/klanten";
        if (await visitor.PageIfThere(customers) is not { } list)
            return [NotMeasured.NotYet(row, "de lijst van klanten")];
        string[] dossiers = [.. CustomerLink().Matches(list).Select(m => m.Groups["id"].Value).Distinct().Select(id => $"{customers}/{id}")];
        if (dossiers.Length == 0 || await visitor.PageIfThere(dossiers[0]) is not { } first)
            return [NotMeasured.NotYet(row, "het klantdossier")];

        using var stranger = new Visitor(app.Address);
        var floor = await Load.Of(stranger, ["/inloggen"]);
        var load = await Load.Of(visitor, dossiers);
        return
        [
            new Figure(row, load.PerSecond, "req/s", floor.PerSecond.Median),
            new Figure($"{row} p95", Spread.Of(load.P95), "ms", floor.P95),
            new Figure($"{row} errors", Spread.Of(load.Errors), "errors"),
            new Figure($"{row} size", Spread.Of(System.Text.Encoding.UTF8.GetByteCount(first) / 1024.0), "KB"),
        ];
    }

    [GeneratedRegex("/klanten/(?<id>[0-9]+)\"")]
    private static partial Regex CustomerLink();
}
