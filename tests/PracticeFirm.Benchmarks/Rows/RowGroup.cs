namespace PracticeFirm.Benchmarks.Rows;

/// <summary>Rows of the table that are measured alike.</summary>
internal abstract class RowGroup
{
    /// <summary>Their names, in the order of the table.</summary>
    public abstract IReadOnlyList<string> Rows { get; }

    /// <summary>Measures one of them.</summary>
    public abstract Task<IReadOnlyList<Line>> Measure(string row);
}
