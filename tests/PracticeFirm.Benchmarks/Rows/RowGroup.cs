namespace PracticeFirm.Benchmarks.Rows;

/// <summary>Rows of the table that are measured alike.</summary>
internal abstract class RowGroup
{
    /// <summary>Their names, in the order of the table.</summary>
    public abstract IReadOnlyList<string> Rows { get; }

    /// <summary>Measures one of them.</summary>
    public abstract Task<IReadOnlyList<Line>> Measure(string row);
}

/// <summary>Rows for which the application has nothing to measure yet.</summary>
internal abstract class MissingRows(string missing) : RowGroup
{
    public override Task<IReadOnlyList<Line>> Measure(string row) =>
        Task.FromResult<IReadOnlyList<Line>>([NotMeasured.NotYet(row, missing)]);
}

/// <summary>A class of sixty learners at work.</summary>
internal sealed class ClassAtWorkRows() : MissingRows("een klas aan het werk in circuits")
{
    public override IReadOnlyList<string> Rows { get; } = ["click-60", "memory-60"];
}
