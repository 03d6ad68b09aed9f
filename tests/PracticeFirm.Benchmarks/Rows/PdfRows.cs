using PracticeFirm.Documents;
using PracticeFirm.Documents.Tests;

namespace PracticeFirm.Benchmarks.Rows;

/// <summary>Setting a factuur as PDF, warm, with its payment QR: one page, and one of sixty lines.</summary>
internal sealed class PdfRows : RowGroup
{
    private const int WarmUp = 100;
    private const int Runs = 200;

    public override IReadOnlyList<string> Rows { get; } = ["pdf-1", "pdf-60"];

    public override Task<IReadOnlyList<Line>> Measure(string row)
    {
        var document = row == "pdf-1" ? PaperSamples.Invoice() : PaperSamples.InvoiceOf(60);
        var size = 0;
        var taken = Benchmarks.Measure.Milliseconds(WarmUp, Runs, () => size = DocumentPdf.Render(document).Length);
        return Task.FromResult<IReadOnlyList<Line>>(
        [
            new Figure(row, taken, "ms"),
            new Figure($"{row} size", Spread.Of(size / 1024.0), "KB"),
            new Figure($"{row} pages", Spread.Of(DocumentPdf.PageCount(document)), "pages"),
        ]);
    }
}
