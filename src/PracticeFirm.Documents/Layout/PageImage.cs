using SkiaSharp;

namespace PracticeFirm.Documents.Layout;

/// <summary>Makes a picture of a page, from the same marks as the PDF.</summary>
internal static class PageImage
{
    /// <summary>A PNG of the page on white.</summary>
    /// <param name="page">The page.</param>
    /// <param name="widthPixels">Width; the height follows from A4.</param>
    public static byte[] ToPng(PageDrawing page, int widthPixels)
    {
        var scale = widthPixels / PageDrawing.Width;
        var info = new SKImageInfo(widthPixels, (int)MathF.Round(PageDrawing.Height * scale), SKColorType.Rgba8888, SKAlphaType.Opaque);
        using var surface = SKSurface.Create(info);
        surface.Canvas.Clear(SKColors.White);
        surface.Canvas.Scale(scale);
        using (var painter = new PagePainter(face => (face.Typeface, null)))
            painter.Draw(page, surface.Canvas);
        using var pixels = surface.PeekPixels();
        using var data = pixels.Encode(new SKPngEncoderOptions(SKPngEncoderFilterFlags.NoFilters, 3))
            ?? throw new InvalidOperationException("The page could not be encoded as PNG.");
        return data.ToArray();
    }
}
