namespace PracticeFirm.Benchmarks.Rows;

/// <summary>From the start of the process to the first page, with data. The floor is a Blazor application with nothing in it.</summary>
internal sealed class ColdStartRow(Workplace workplace) : RowGroup
{
    private const int Runs = 7;

    public override IReadOnlyList<string> Rows { get; } = ["cold-start"];

    public override async Task<IReadOnlyList<Line>> Measure(string row)
    {
        var application = await workplace.Application();
        var data = await workplace.Data();
        var empty = await EmptyApp.Publish(workplace);
        var taken = new List<double>();
        var floor = new List<double>();

        // By turns, so that a busy moment of the machine hits both. The first of each fills the file cache and doesn't count.
        for (var i = 0; i <= Runs; i++)
        {
            floor.Add(await Seconds(PublishedApp.Start(empty, new Dictionary<string, string>(), "/", EmptyApp.Name)));
            taken.Add(await Seconds(PublishedApp.Start(application, PublishedApp.WithData(data))));
        }

        return [new Figure(row, Spread.Of(taken.Skip(1)), "s", Spread.Of(floor.Skip(1)).Median)];
    }

    private static async Task<double> Seconds(Task<PublishedApp> start)
    {
        await using var app = await start;
        return app.Started.TotalSeconds;
    }
}
