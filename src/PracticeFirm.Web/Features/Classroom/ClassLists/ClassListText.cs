using System.Text;
using PracticeFirm.Domain.Common;

namespace PracticeFirm.Web.Features.Classroom.ClassLists;

/// <summary>Makes text of the bytes that school systems and Excel write: UTF-8, UTF-16 or Windows-1252, with a mark in front or without.</summary>
internal static class ClassListText
{
    private static readonly Encoding StrictUtf8 = new UTF8Encoding(false, throwOnInvalidBytes: true);
    private static readonly Encoding Windows = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>The text, or why these bytes are none.</summary>
    public static Result<string> Of(ReadOnlySpan<byte> file)
    {
        if (file.Length > ClassListReader.MostBytes)
            return ClassListErrors.TooLarge;
        if (file.StartsWith("PK\u0003\u0004"u8) || file.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]))
            return ClassListErrors.IsExcel;
        var text = Decode(file);
        return text.Contains('\0', StringComparison.Ordinal) ? ClassListErrors.NotText : text;
    }

    private static string Decode(ReadOnlySpan<byte> file) => file switch
    {
        [0xEF, 0xBB, 0xBF, ..] => Encoding.UTF8.GetString(file[3..]),
        [0xFF, 0xFE, ..] => Encoding.Unicode.GetString(file[2..]),
        [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode.GetString(file[2..]),
        _ when HasZeros(file, 1) => Encoding.Unicode.GetString(file),
        _ when HasZeros(file, 0) => Encoding.BigEndianUnicode.GetString(file),
        _ => Utf8OrWindows(file),
    };

    private static string Utf8OrWindows(ReadOnlySpan<byte> file)
    {
        try
        {
            return StrictUtf8.GetString(file);
        }
        catch (DecoderFallbackException)
        {
            return Windows.GetString(file);
        }
    }

    // UTF-16 without a mark: names of here have a zero in every second byte.
    private static bool HasZeros(ReadOnlySpan<byte> file, int first)
    {
        var (zeros, looked) = (0, 0);
        for (var i = first; i < Math.Min(file.Length, 400); i += 2, looked++)
            zeros += file[i] == 0 ? 1 : 0;
        return looked > 3 && zeros * 10 > looked * 8;
    }
}
