using SkiaSharp;
using UglyToad.PdfPig;

namespace PracticeFirm.Documents.Tests;

public sealed class PagePictureTests
{
    [Theory]
    [InlineData(3)]
    [InlineData(20)]
    [InlineData(60)]
    public void There_are_as_many_pictures_as_pages_in_the_pdf(int lines)
    {
        var offerte = Samples.WithLines(lines);
        using var pdf = PdfDocument.Open(OffertePdf.Render(offerte));

        Assert.Equal(pdf.NumberOfPages, OffertePdf.PageCount(offerte));
        Assert.NotEmpty(OffertePdf.RenderPage(offerte, pdf.NumberOfPages, 200));
        Assert.Throws<ArgumentOutOfRangeException>(() => OffertePdf.RenderPage(offerte, pdf.NumberOfPages + 1, 200));
        Assert.Throws<ArgumentOutOfRangeException>(() => OffertePdf.RenderPage(offerte, 0, 200));
    }

    [Theory]
    [InlineData(50)]
    [InlineData(801)]
    public void A_picture_is_as_wide_as_asked_and_as_high_as_a4(int width)
    {
        using var picture = SKBitmap.Decode(OffertePdf.RenderPage(Samples.Golden(), 1, width));

        Assert.Equal(width, picture.Width);
        Assert.InRange(picture.Height, (width * 1.414) - 1, (width * 1.4145) + 1);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(49)]
    [InlineData(4001)]
    public void A_width_without_sense_is_refused(int width) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => OffertePdf.RenderPage(Samples.Golden(), 1, width));

    [Fact]
    public void The_picture_has_ink_where_the_pdf_has_letters()
    {
        var offerte = Samples.Golden(style: Samples.Rule);
        using var pdf = PdfDocument.Open(OffertePdf.Render(offerte));
        var page = pdf.GetPage(1);
        using var picture = SKBitmap.Decode(OffertePdf.RenderPage(offerte, 1, 1190));
        var scale = 1190 / page.Width;

        Assert.All(page.GetWords(), word =>
        {
            var box = word.BoundingBox;
            var darkest = (
                from x in Enumerable.Range((int)(box.Left * scale), (int)(box.Width * scale) + 2)
                from y in Enumerable.Range((int)((page.Height - box.Top) * scale), (int)(box.Height * scale) + 2)
                select picture.GetPixel(x, y)).Min(pixel => pixel.Red + pixel.Green + pixel.Blue);
            Assert.True(darkest < 500, word.Text);
        });
    }

    [Fact]
    public void Equal_input_gives_equal_pictures() =>
        Assert.Equal(OffertePdf.RenderPage(Samples.Golden(), 1, 300), OffertePdf.RenderPage(Samples.Golden(), 1, 300));
}
