using PracticeFirm.Benchmarks.Rows;

namespace PracticeFirm.Benchmarks;

/// <summary>Prints the rows that were asked for, in the order of the design, one line as soon as it is known.</summary>
internal static class Table
{
    /// <returns>0; 1 when a measurement broke; 2 when a row doesn't exist.</returns>
    public static async Task<int> Print(RowGroup[] groups, string[] asked)
    {
        var known = groups.SelectMany(g => g.Rows).ToHashSet();
        if (asked.FirstOrDefault(row => !known.Contains(row)) is { } unknown)
        {
            await Console.Error.WriteLineAsync($"Rij '{unknown}' bestaat niet. Kies uit: {string.Join(", ", known)}.");
            return 2;
        }

        var status = 0;
        Console.WriteLine("row | median | unit | min-max | floor | ratio");
        foreach (var group in groups)
            foreach (var row in group.Rows.Where(row => asked.Length == 0 || asked.Contains(row)))
                try
                {
                    foreach (var line in await group.Measure(row))
                        Console.WriteLine(line);
                }
                catch (Exception e)
                {
                    Console.WriteLine(new NotMeasured(row, $"mislukt: {e.Message}"));
                    await Console.Error.WriteLineAsync(e.ToString());
                    status = 1;
                }

        return status;
    }
}
