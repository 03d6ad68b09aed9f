namespace PracticeFirm.Benchmarks.Rows;

/// <summary>
/// The list of orders in a firm with ten thousand of them, prerendered, for thirty clients without pause. The floor is the log-in
/// page, which reads no firm. The other lists follow, each beside itself in the firm as it was generated.
/// </summary>
internal sealed class ListRow(Workplace workplace) : RowGroup
{
    private const int Pages = 10;
    private const string Orders = "orders";

    private static readonly string[] Others = ["offertes", "leveringen", "backorders", "inkooporders", "facturen", "openstaand", "bank", "klanten", "voorraad"];

    public override IReadOnlyList<string> Rows { get; } = ["list"];

    public override async Task<IReadOnlyList<Line>> Measure(string row)
    {
        var before = await Visit(await workplace.Data());
        var grown = await Visit(await workplace.GrownData());
        return
        [
            .. grown.Lists[Orders].Lines(row, grown.Floor),
            new Figure($"{row} size", Spread.Of(grown.Kilobytes), "KB"),
            .. grown.Lists.SelectMany(list => list.Value.Lines($"{row} {list.Key} beside small", before.Lists[list.Key])),
        ];
    }

    private async Task<(Load Floor, Dictionary<string, Load> Lists, double Kilobytes)> Visit(string data)
    {
        await using var app = await PublishedApp.Start(await workplace.Application(), PublishedApp.WithData(data));
        using var visitor = new Visitor(app.Address);
        await visitor.LogIn(Workplace.Learner, workplace.Password);
        var firm = $"/f/{await visitor.FirstFirm()}";
        var size = System.Text.Encoding.UTF8.GetByteCount(await visitor.Page($"{firm}/{Orders}")) / 1024.0;
        using var stranger = new Visitor(app.Address);
        var floor = await Load.Of(stranger, ["/inloggen"]);
        var lists = new Dictionary<string, Load> { [Orders] = await Load.Of(visitor, Turns(Orders)) };
        foreach (var other in Others)
            lists[other] = await Load.Of(visitor, Turns(other), brief: true);
        return (floor, lists, size);

        string[] Turns(string list) => [$"{firm}/{list}", .. Enumerable.Range(2, Pages - 1).Select(page => $"{firm}/{list}?pagina={page}")];
    }
}
