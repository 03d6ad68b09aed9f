using System.Text.RegularExpressions;

namespace PracticeFirm.Benchmarks.Rows;

/// <summary>
/// The customer dossier in a firm with ten thousand orders, prerendered, for thirty clients without pause. The floor is the log-in
/// page, which reads no firm; then beside itself in the firm as it was generated.
/// </summary>
internal sealed partial class DossierRow(Workplace workplace) : RowGroup
{
    public override IReadOnlyList<string> Rows { get; } = ["dossier"];

    public override async Task<IReadOnlyList<Line>> Measure(string row)
    {
        var before = await Visit(await workplace.Data());
        var grown = await Visit(await workplace.GrownData());
        return
        [
            .. grown.Dossier.Lines(row, grown.Floor),
            new Figure($"{row} size", Spread.Of(grown.Kilobytes), "KB"),
            .. grown.Dossier.Lines($"{row} beside small", before.Dossier),
        ];
    }

    private async Task<(Load Floor, Load Dossier, double Kilobytes)> Visit(string data)
    {
        await using var app = await PublishedApp.Start(await workplace.Application(), PublishedApp.WithData(data));
        using var visitor = new Visitor(app.Address);
        await visitor.LogIn(Workplace.Learner, workplace.Password);
        var customers = $"/f/{await visitor.FirstFirm()}/klanten";
        string[] dossiers = [.. CustomerLink().Matches(await visitor.Page(customers)).Select(m => m.Groups["id"].Value).Distinct().Select(id => $"{customers}/{id}")];
        var size = System.Text.Encoding.UTF8.GetByteCount(await visitor.Page(dossiers[0])) / 1024.0;
        using var stranger = new Visitor(app.Address);
        return (await Load.Of(stranger, ["/inloggen"]), await Load.Of(visitor, dossiers), size);
    }

    [GeneratedRegex("/klanten/(?<id>[0-9]+)\"")]
    private static partial Regex CustomerLink();
}
