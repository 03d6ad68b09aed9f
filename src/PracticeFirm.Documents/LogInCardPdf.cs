using PracticeFirm.Documents.Classroom;
using PracticeFirm.Documents.Layout;

namespace PracticeFirm.Documents;

/// <summary>Log-in cards on A4, with marks to cut along. Deterministic: equal input gives equal bytes. Thread-safe.</summary>
public static class LogInCardPdf
{
    /// <summary>Cards on a page: two beside and four below each other.</summary>
    public const int CardsPerPage = LogInCardSheet.Columns * LogInCardSheet.Rows;

    /// <summary>The cards as a PDF file.</summary>
    public static byte[] Render(LogInCards cards) =>
        PdfFile.Write(LogInCardSheet.Pages(cards), new PdfFacts($"Inlogkaartjes {cards.Title}".TrimEnd(), "PracticeFirm", "", "nl-NL", cards.Date));
}
