using Microsoft.Data.Sqlite;

namespace PracticeFirm.Benchmarks.Rows;

/// <summary>
/// The list of documents in a firm with ten thousand of them, prerendered, for thirty clients without pause. The floor is the log-in
/// page, which reads no firm.
/// </summary>
internal sealed class ListRow(Workplace workplace) : RowGroup
{
    private const int Documents = 10_000;
    private const int Pages = 10;

    /// <summary>Its rows are grown.</summary>
    private const string Table = "Offertes";

    /// <summary>The page below the firm's.</summary>
    private const string Address = "offertes";

    public override IReadOnlyList<string> Rows { get; } = ["list"];

    public override async Task<IReadOnlyList<Line>> Measure(string row)
    {
        var data = await workplace.CopyOfData();
        foreach (var file in Directory.GetFiles(Path.Combine(data, "firms"), "*.db"))
            Grow(file);
        await using var app = await PublishedApp.Start(await workplace.Application(), PublishedApp.WithData(data));
        using var visitor = new Visitor(app.Address);
        await visitor.LogIn(Workplace.Learner, workplace.Password);
        var list = $"/f/{await visitor.FirstFirm()}/{Address}";
        var first = await visitor.Page(list);

        using var stranger = new Visitor(app.Address);
        var floor = await Load.Of(stranger, ["/inloggen"]);
        var load = await Load.Of(visitor, [list, .. Enumerable.Range(2, Pages - 1).Select(page => $"{list}?pagina={page}")]);
        return
        [
            NotMeasured.NotYet(row, $"orders; hieronder de lijst {Address}"),
            new Figure($"{row} {Address}", load.PerSecond, "req/s", floor.PerSecond.Median),
            new Figure($"{row} {Address} p95", Spread.Of(load.P95), "ms", floor.P95),
            new Figure($"{row} {Address} errors", Spread.Of(load.Errors), "errors"),
            new Figure($"{row} {Address} size", Spread.Of(System.Text.Encoding.UTF8.GetByteCount(first) / 1024.0), "KB"),
        ];
    }

    /// <summary>Copies the rows of the table, each copy with a number of its own, until there are enough.</summary>
    private static void Grow(string file)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString());
        connection.Open();
        using var transaction = connection.BeginTransaction();
        List<string> columns = [];
        using (var command = connection.CreateCommand())
        {
            command.CommandText = $"SELECT name FROM pragma_table_info('{Table}') WHERE name <> 'Id'";
            using var reader = command.ExecuteReader();
            while (reader.Read())
                columns.Add($"\"{reader.GetString(0)}\"");
        }

        var (count, last) = (Number($"SELECT count(*) FROM {Table}"), Number($"SELECT max(Id) FROM {Table}"));
        for (var copy = 1; count < Documents; copy++)
        {
            var values = columns.Select(c => c == "\"Number\"" ? $"Number || '-{copy}'" : c);
            count += Number(
                $"INSERT INTO {Table} ({string.Join(", ", columns)}) SELECT {string.Join(", ", values)} FROM {Table} WHERE Id <= {last} ORDER BY Id LIMIT {Documents - count}; SELECT changes()");
        }

        transaction.Commit();

        long Number(string sql)
        {
            using var command = connection.CreateCommand();
            command.CommandText = sql;
            return (long)command.ExecuteScalar()!;
        }
    }
}
