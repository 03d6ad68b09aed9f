using PracticeFirm.Documents.Layout;
using PracticeFirm.Documents.Papers;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Firm;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;

namespace PracticeFirm.Documents.Tests;

/// <summary>What holds for every paper: nothing clipped, nothing over each other, nothing astray at a page break.</summary>
public sealed class PaperPagesTests
{
    /// <summary>Footer and return address may be set as small as they must.</summary>
    private const int FootTop = 45;

    private static readonly string LongWord = string.Concat(Enumerable.Repeat("Donaudampfschifffahrtselektrizitätenbetriebswerk", 5));

    public static TheoryData<Language, LetterHead> Looks => new(Enum.GetValues<Language>().SelectMany(_ => Enum.GetValues<LetterHead>(), (language, layout) => (language, layout)));

    [Theory]
    [MemberData(nameof(Looks))]
    public void No_paper_has_text_that_is_clipped_shrunk_or_over_other_text(Language language, LetterHead layout)
    {
        foreach (var paper in PaperSamples.All(language, Style(layout)))
        {
            using var document = PdfDocument.Open(DocumentPdf.Render(paper));
            foreach (var page in document.GetPages())
            {
                AssertApart(page);
                Assert.DoesNotContain("…", page.Text);
                Assert.DoesNotContain("{", page.Text);
                Assert.All(page.Letters.Where(letter => letter.StartBaseLine.Y is > FootTop and not (> 700 and < 715)), letter => Assert.True(letter.PointSize > 7, $"{paper.GetType().Name} {letter.PointSize} {letter.Value}"));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Looks))]
    public void Papers_of_a_few_lines_take_one_page_and_a_contract_two(Language language, LetterHead layout) =>
        Assert.All(PaperSamples.All(language, Style(layout)), paper =>
            Assert.Equal(paper is OrderDocument { Kind: OrderPaperKind.Contract } ? 2 : 1, DocumentPdf.PageCount(paper)));

    [Fact]
    public void Totals_and_payment_never_stand_without_the_last_two_lines()
    {
        for (var count = 2; count <= 70; count++)
        {
            var pages = PaperLayout.Pages(PaperSamples.InvoiceOf(count, Style((LetterHead)(count % 3)))).Select(Text).ToList();
            var totals = Assert.Single(pages, page => page.Contains("Totaal inclusief btw"));
            Assert.Contains($"PAP-{1000 + (count * 7)}", totals);
            Assert.Contains($"PAP-{1000 + ((count - 1) * 7)}", totals);
            Assert.DoesNotContain(pages, page => page.TrimEnd().EndsWith("geleverd op", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Sixty_lines_of_any_table_all_get_their_place_with_headings_on_each_page()
    {
        var delivery = PdfText.Pages(DocumentPdf.Render(PaperSamples.DeliveryNote(count: 60)));
        var purchase = PdfText.Pages(DocumentPdf.Render(PaperSamples.PurchaseOrder(count: 60)));

        Assert.True(delivery.Count > 1 && purchase.Count > 1);
        Assert.All(delivery.Where(page => page.Contains("SER-")), page => Assert.Contains("Besteld Geleverd Nalevering", page));
        Assert.All(purchase.Where(page => page.Contains("KEU-")), page => Assert.Contains("Ons artikelnr.", page));
        Assert.All(Enumerable.Range(1, 60), i => Assert.Single(delivery.SelectMany(page => page.Split('\n')), line => line.StartsWith($"{i} {(i % 3 == 0 ? $"KEU-{3300 + i}" : $"SER-{1040 + i}")} ")));
        Assert.All(Enumerable.Range(1, 60), i => Assert.Contains(purchase, page => page.Contains($"KEU-{3300 + i} ")));
    }

    [Fact]
    public void Nothing_runs_into_the_footer()
    {
        foreach (var paper in Long())
        {
            using var document = PdfDocument.Open(DocumentPdf.Render(paper));
            foreach (var page in document.GetPages())
            {
                var footer = page.GetWords().Where(word => word.Text == "Pagina").Min(word => word.BoundingBox.Bottom);
                Assert.True(page.Letters.Where(letter => letter.StartBaseLine.Y > footer + 8).Min(letter => letter.StartBaseLine.Y) - footer > 12);
            }
        }
    }

    [Fact]
    public void Texts_as_long_as_anyone_likes_stay_on_the_page()
    {
        foreach (var paper in Enum.GetValues<LetterHead>().SelectMany(layout => PaperSamples.All(style: Style(layout))).Select(Hostile))
        {
            using var document = PdfDocument.Open(DocumentPdf.Render(paper));
            Assert.All(document.GetPages(), page => Assert.All(page.Letters, letter => Assert.InRange(letter.BoundingBox.Right, 0, page.Width - 40)));
        }
    }

    [Fact]
    public void Papers_that_hold_almost_nothing_still_are_a_page() => Assert.All(PaperSamples.All().Select(Empty), paper => Assert.Equal(1, DocumentPdf.PageCount(paper)));

    [Fact]
    public void Only_a_paper_without_its_number_is_a_concept()
    {
        Assert.All(PaperSamples.All().Where(paper => paper is not ReminderDocument), paper => Assert.Contains("CONCEPT", Marks(paper with { Number = null })));
        Assert.All(PaperSamples.All(), paper => Assert.DoesNotContain("CONCEPT", Marks(paper)));

        static string Marks(BusinessDocument paper) => string.Join('\n', PaperLayout.Pages(paper).SelectMany(page => page.Marks.OfType<TurnedTextMark>()).Select(mark => Text(mark.Run)));
    }

    [Fact]
    public void Equal_papers_give_equal_bytes_and_stay_small() => Assert.All(PaperSamples.All().Zip(PaperSamples.All()), pair =>
    {
        var pdf = DocumentPdf.Render(pair.First);
        Assert.Equal(pdf, DocumentPdf.Render(pair.Second));
        Assert.InRange(pdf.Length, 5_000, 100_000);
    });

    private static IEnumerable<BusinessDocument> Long() => PaperSamples.Styles.SelectMany(style => new BusinessDocument[]
    {
        PaperSamples.InvoiceOf(61, style),
        PaperSamples.Collective(style: style, orders: 9),
        PaperSamples.DeliveryNote(style: style, count: 47),
        PaperSamples.PurchaseOrder(style: style, count: 33),
        PaperSamples.Order(style: style, kind: OrderPaperKind.Contract),
    });

    private static BusinessDocument Hostile(BusinessDocument paper)
    {
        var place = new DocumentRecipient(LongWord, LongWord, LongWord, "DE") { ContactPerson = LongWord, Department = LongWord };
        var common = paper with { Subject = LongWord, Introduction = LongWord, Closing = LongWord, CustomerReference = LongWord, Recipient = place };
        var article = Samples.Line(1, LongWord, LongWord, 2_000_000_000, "verpakkingseenheid", 99_999.9999m, 12.25m, 21) with { DeliveryOn = Samples.Date };
        return common switch
        {
            OrderDocument order => order with { Lines = [article], DeliveryAddress = place, OfferteNumber = LongWord, CustomerVatId = LongWord, CustomerKvkNumber = LongWord },
            DeliveryNoteDocument delivery => delivery with { Method = LongWord, Moment = LongWord, AgreedWith = LongWord, DeliveryAddress = place, Lines = [new DeliveryNoteLine(1, LongWord, LongWord, LongWord, int.MaxValue, int.MaxValue, int.MaxValue)] },
            PurchaseOrderDocument purchase => purchase with { Remark = LongWord, DeliveryAddress = place, Lines = [purchase.Lines[0] with { ArticleNumber = LongWord, SupplierArticleNumber = LongWord, Description = LongWord, Unit = LongWord, ForOrders = [LongWord, LongWord] }] },
            ReturnSlipDocument back => back with { Number = LongWord, Method = LongWord, ReturnAddress = place, Lines = [back.Lines[0] with { Description = LongWord, Reason = LongWord, Unit = LongWord, DeliveryNumber = LongWord }] },
            InvoiceDocument invoice => invoice with
            {
                CreditReason = LongWord,
                OriginalNumber = LongWord,
                PaymentReference = LongWord,
                PaymentTerms = LongWord,
                DeliveryAddress = place,
                CustomerKvkNumber = LongWord,
                Sections = [.. Enumerable.Range(0, 2).Select(_ => new InvoiceDocumentSection(LongWord) { CustomerReference = LongWord, OrderDiscount = new Money(long.MaxValue / 4), Deliveries = [new InvoiceDocumentDelivery(LongWord, Samples.Date, [article])] })],
            },
            ReminderDocument reminder => reminder with { PaymentReference = LongWord, Invoices = [.. reminder.Invoices.Select(invoice => invoice with { Number = LongWord, Open = new Money(long.MaxValue / 8) })] },
            _ => common,
        };
    }

    private static BusinessDocument Empty(BusinessDocument paper)
    {
        var common = paper with
        {
            Sender = new DocumentSender("", new Address("", "", "", "", "")),
            Recipient = new DocumentRecipient("", "", "", ""),
            Contact = null,
            Salutation = "",
            Subject = "",
            Introduction = "",
            Closing = "",
            CustomerNumber = null,
            CustomerReference = null,
        };
        return common switch
        {
            OrderDocument order => order with { Lines = [], Conditions = new DocumentConditions(), DeliveryAddress = null, GeneralTerms = "", OfferteNumber = null },
            DeliveryNoteDocument delivery => delivery with { Lines = [], DeliveryAddress = null, Method = "" },
            PurchaseOrderDocument purchase => purchase with { Lines = [], NetTotal = Money.Zero, Remark = "" },
            ReturnSlipDocument back => back with { Lines = [] },
            InvoiceDocument invoice => invoice with { Sections = [], Totals = DocumentTotals.From(PriceCalculation.Empty), PaymentQrText = null },
            ReminderDocument reminder => reminder with { Invoices = [] },
            _ => common,
        };
    }

    private static void AssertApart(Page page)
    {
        Assert.All(page.Letters, letter => Assert.InRange(letter.BoundingBox.Right, 0, page.Width - 40));
        foreach (var row in page.Letters.GroupBy(letter => Math.Round(letter.StartBaseLine.Y, 1)).Select(row => row.OrderBy(letter => letter.StartBaseLine.X).ToList()))
            Assert.All(row.Zip(row.Skip(1)), pair => Assert.True(pair.Second.StartBaseLine.X - pair.First.EndBaseLine.X > -2, $"{pair.First.Value}{pair.Second.Value}"));
    }

    private static HouseStyle Style(LetterHead layout) => PaperSamples.Styles.Single(style => style.Layout == layout);

    private static string Text(PageDrawing page) => string.Join('\n', page.Marks.OfType<TextMark>().Select(mark => Text(mark.Run)));

    private static string Text(GlyphRun run) => new([.. run.Glyphs.Select(glyph => (char)run.Face.Character(glyph))]);
}
