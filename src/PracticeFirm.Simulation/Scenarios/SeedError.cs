namespace PracticeFirm.Simulation.Scenarios;

/// <summary>One file of the seeds.</summary>
/// <param name="Path">Path within the seeds folder with forward slashes: <c>firms/kantoor.yaml</c>. The folder says what kind it is.</param>
/// <param name="Content">The text of the file.</param>
public sealed record SeedFile(string Path, string Content);

/// <summary>Something in a seed file that is not right.</summary>
/// <param name="File">Path within the seeds folder.</param>
/// <param name="Line">Line, from 1.</param>
/// <param name="Column">Column, from 1.</param>
/// <param name="Message">What is wrong and what it should be, in one or two plain Dutch sentences.</param>
public sealed record SeedError(string File, int Line, int Column, string Message)
{
    /// <summary><c>firms/kantoor.yaml, regel 12, kolom 5: ...</c></summary>
    public override string ToString() => $"{File}, regel {Line}, kolom {Column}: {Message}";
}

/// <summary>What reading the seeds gave: a library, or every fault that was found, never both.</summary>
/// <param name="Library">The seeds; null when there are errors.</param>
/// <param name="Errors">The faults in order of file, line and column; empty when all is well.</param>
public sealed record SeedLoad(SeedLibrary? Library, IReadOnlyList<SeedError> Errors);
