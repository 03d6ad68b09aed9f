using System.Globalization;
using System.Text;
using QRCoder;

namespace PracticeFirm.Documents.Layout;

/// <summary>A QR code as one drawn shape, so that no hairlines run between its modules. Immutable and thread-safe.</summary>
internal sealed class QrPicture
{
    /// <summary>Most a payment code may hold, in bytes of UTF-8 (EPC069-12).</summary>
    public const int MostBytes = 331;

    private readonly string _path;

    private QrPicture(string path, int modules)
    {
        (_path, Modules) = (path, modules);
    }

    /// <summary>Width and height in modules, with the white margin of four that scanners need.</summary>
    public int Modules { get; }

    /// <summary>The code of a text with error correction M; null when there is no text or it is too long.</summary>
    public static QrPicture? Of(string? text)
    {
        if (string.IsNullOrWhiteSpace(text) || Encoding.UTF8.GetByteCount(text) > MostBytes)
            return null;
        using var data = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M, forceUtf8: true);
        var matrix = data.ModuleMatrix;
        var path = new StringBuilder();
        for (var y = 0; y < matrix.Count; y++)
        {
            for (var x = 0; x < matrix.Count; x++)
            {
                var from = x;
                while (x < matrix.Count && matrix[y][x])
                    x++;
                if (x > from)
                    path.Append(CultureInfo.InvariantCulture, $"M{from} {y}h{x - from}v1h-{x - from}z");
            }
        }

        return new QrPicture(path.ToString(), matrix.Count);
    }

    /// <summary>Draws it in black on white.</summary>
    public void Draw(Sheet sheet, float x, float y, float side)
    {
        sheet.Box(x, y, side, side, Ink.White);
        sheet.Add(new ShapeMark(_path, 0, x, y, side / Modules, new Ink(0, 0, 0)));
    }
}
