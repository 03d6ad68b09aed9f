using System.Globalization;
using System.Text;

namespace PracticeFirm.Documents.Layout;

/// <summary>
/// Completes the catalog of a finished PDF: the drawing library writes no language, which screen readers need to pronounce
/// the text, and shows the title only in some versions.
/// </summary>
internal static class PdfCatalog
{
    private const int EntryLength = 20;

    /// <summary>The same file with <c>/Lang</c> and <c>/DisplayDocTitle</c> in its catalog and its cross-reference table moved along.</summary>
    /// <exception cref="InvalidOperationException">The file has no classic cross-reference table with one section.</exception>
    public static byte[] WithLanguage(byte[] pdf, string language)
    {
        var tableAt = Number(pdf, Last(pdf, "startxref"u8) + 10);
        var trailerAt = tableAt + Find(pdf.AsSpan(tableAt), "trailer"u8);
        var (first, count, entriesAt) = Section(pdf, tableAt);
        var root = Number(pdf, trailerAt + Find(pdf.AsSpan(trailerAt), "/Root "u8) + 6);
        var catalogAt = Number(pdf, entriesAt + ((root - first) * EntryLength));
        var catalogEnd = catalogAt + Find(pdf.AsSpan(catalogAt), "endobj"u8);
        var insertAt = catalogAt + Find(pdf.AsSpan(catalogAt, catalogEnd - catalogAt), "<<"u8) + 2;
        var addition = $"/Lang ({language})\n";
        if (pdf.AsSpan(catalogAt, catalogEnd - catalogAt).IndexOf("/ViewerPreferences"u8) < 0)
            addition += "/ViewerPreferences <</DisplayDocTitle true>>\n";

        var extra = Encoding.ASCII.GetBytes(addition);
        var result = new byte[pdf.Length + extra.Length];
        pdf.AsSpan(0, insertAt).CopyTo(result);
        extra.CopyTo(result, insertAt);
        pdf.AsSpan(insertAt).CopyTo(result.AsSpan(insertAt + extra.Length));
        for (var i = 0; i < count; i++)
        {
            var at = entriesAt + extra.Length + (i * EntryLength);
            var offset = Number(result, at);
            if (offset > catalogAt && result[at + 17] == 'n')
                Encoding.ASCII.GetBytes((offset + extra.Length).ToString("D10", CultureInfo.InvariantCulture), result.AsSpan(at));
        }

        return WithStart(result, tableAt + extra.Length);
    }

    private static byte[] WithStart(byte[] pdf, int tableAt)
    {
        var end = Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"startxref\n{tableAt}\n%%EOF\n"));
        return [.. pdf.AsSpan(0, Last(pdf, "startxref"u8)), .. end];
    }

    private static (int First, int Count, int EntriesAt) Section(byte[] pdf, int tableAt)
    {
        var at = tableAt + "xref\n".Length;
        var first = Number(pdf, at);
        at += pdf.AsSpan(at).IndexOf((byte)' ') + 1;
        var count = Number(pdf, at);
        return (first, count, at + pdf.AsSpan(at).IndexOf((byte)'\n') + 1);
    }

    private static int Number(byte[] pdf, int at)
    {
        while (pdf[at] is (byte)' ' or (byte)'\n' or (byte)'\r')
            at++;
        var number = 0;
        for (; pdf[at] is >= (byte)'0' and <= (byte)'9'; at++)
            number = (number * 10) + pdf[at] - '0';
        return number;
    }

    private static int Find(ReadOnlySpan<byte> pdf, ReadOnlySpan<byte> word)
    {
        var at = pdf.IndexOf(word);
        return at >= 0 ? at : throw new InvalidOperationException($"The PDF has no {Encoding.ASCII.GetString(word)}.");
    }

    private static int Last(byte[] pdf, ReadOnlySpan<byte> word)
    {
        var at = pdf.AsSpan().LastIndexOf(word);
        return at >= 0 ? at : throw new InvalidOperationException($"The PDF has no {Encoding.ASCII.GetString(word)}.");
    }
}
