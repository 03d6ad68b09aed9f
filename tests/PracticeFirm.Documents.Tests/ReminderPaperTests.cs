using PracticeFirm.Domain.Common;

namespace PracticeFirm.Documents.Tests;

public sealed class ReminderPaperTests
{
    [Theory]
    [InlineData(ReminderPaperLevel.Reminder, Language.Dutch, "Herinnering FAC-2026-0031")]
    [InlineData(ReminderPaperLevel.Dunning, Language.Dutch, "Aanmaning FAC-2026-0031")]
    [InlineData(ReminderPaperLevel.FinalNotice, Language.Dutch, "14-dagenbrief FAC-2026-0031")]
    [InlineData(ReminderPaperLevel.Collection, Language.Dutch, "Aankondiging incasso FAC-2026-0031")]
    [InlineData(ReminderPaperLevel.Reminder, Language.English, "Payment reminder FAC-2026-0031")]
    [InlineData(ReminderPaperLevel.Dunning, Language.German, "Mahnung FAC-2026-0031")]
    public void Each_letter_has_its_name_and_the_facts_of_the_invoice(ReminderPaperLevel level, Language language, string title)
    {
        var text = PdfText.Of(PaperSamples.Reminder(level, language));

        Assert.Contains(title, text);
        Assert.Contains("FAC-2026-0031", text);
        Assert.Contains(language == Language.English ? "20 914.36 914.36" : "20 914,36 914,36", text);
        Assert.Contains("NL18 OEFN 0123 4567 89", text);
        Assert.Contains("Geachte mevrouw Verhoeven,", text);
    }

    [Theory]
    [InlineData(Language.Dutch, "Laatste aanmaning FAC-2026-0031")]
    [InlineData(Language.German, "Letzte Mahnung FAC-2026-0031")]
    public void A_business_gets_a_last_aanmaning_where_a_consumer_gets_a_14_dagenbrief(Language language, string title) =>
        Assert.Contains(title, PdfText.Of(PaperSamples.Reminder(ReminderPaperLevel.FinalNotice, language) with { IsConsumer = false }));

    [Fact]
    public void A_herinnering_asks_kindly_and_charges_nothing()
    {
        var letter = PaperSamples.Reminder(ReminderPaperLevel.Reminder);

        PdfText.ContainsSentence("Wij vragen u vriendelijk het openstaande bedrag van € 914,36 uiterlijk op 5 februari 2027 aan ons over te maken.", letter);
        Assert.DoesNotContain("kosten", PdfText.Of(letter));
        Assert.DoesNotContain("CONCEPT", PdfText.Of(letter));
    }

    [Fact]
    public void An_aanmaning_adds_collection_cost_and_interest_to_the_total()
    {
        var letter = PaperSamples.Reminder(ReminderPaperLevel.Dunning);
        var text = PdfText.Of(letter);

        Assert.Contains("Openstaand bedrag (hoofdsom) 914,36", text);
        Assert.Contains("Incassokosten 137,15", text);
        Assert.Contains("Wettelijke handelsrente t/m 20 januari 2027 5,13", text);
        Assert.Contains("Totaal te betalen € 1.056,64", text);
        Assert.Contains("Te betalen € 1.056,64", text);
        PdfText.ContainsSentence("Ondanks onze brief van 6 januari 2027", letter);
        PdfText.ContainsSentence("Over deze kosten brengen wij geen btw in rekening.", letter);
    }

    [Theory]
    [InlineData(Language.Dutch, "brengen wij u buitengerechtelijke incassokosten en wettelijke handelsrente in rekening")]
    [InlineData(Language.English, "extrajudicial collection costs and statutory commercial interest")]
    [InlineData(Language.German, "außergerichtliche Inkassokosten und gesetzliche Handelszinsen")]
    public void An_aanmaning_without_cost_announces_it(Language language, string expected) =>
        PdfText.ContainsSentence(expected, PaperSamples.Reminder(ReminderPaperLevel.Dunning, language) with { CollectionCost = Money.Zero, Interest = Money.Zero });

    [Fact]
    public void The_14_dagenbrief_has_the_term_of_the_law_word_for_word_and_the_exact_cost()
    {
        var letter = PaperSamples.Reminder(ReminderPaperLevel.FinalNotice) with { Interest = Money.Zero };

        PdfText.ContainsSentence("het bedrag van € 914,36 te betalen binnen veertien dagen vanaf de dag nadat deze brief bij u is bezorgd.", letter);
        PdfText.ContainsSentence("dan bent u ook € 137,15 aan buitengerechtelijke incassokosten verschuldigd (artikel 6:96 lid 6 van het Burgerlijk Wetboek)", letter);
        PdfText.ContainsSentence("U betaalt dan in totaal € 1.051,51. Over deze kosten brengen wij geen btw in rekening.", letter);
        Assert.Contains("Totaal te betalen € 914,36", PdfText.Of(letter));
        Assert.DoesNotContain("Incassokosten 137,15", PdfText.Of(letter));
    }

    [Theory]
    [InlineData(Language.English, "within fourteen days from the day after this letter was delivered to you", "No VAT is charged on these costs")]
    [InlineData(Language.German, "innerhalb von vierzehn Tagen ab dem Tag nach der Zustellung dieses Schreibens", "Auf diese Kosten berechnen wir keine Mehrwertsteuer")]
    public void The_14_dagenbrief_says_the_same_in_other_languages(Language language, string term, string vat)
    {
        var letter = PaperSamples.Reminder(ReminderPaperLevel.FinalNotice, language);

        PdfText.ContainsSentence(term, letter);
        PdfText.ContainsSentence(vat, letter);
    }

    [Fact]
    public void Several_invoices_are_added_up()
    {
        var letter = PaperSamples.Reminder(ReminderPaperLevel.Reminder);
        var two = letter with { Invoices = [letter.Invoices[0], letter.Invoices[0] with { Number = "FAC-2026-0040", Open = Money.FromEuros(100) }] };

        Assert.Contains("Onder vermelding van FAC-2026-0031, FAC-2026-0040", PdfText.Of(two));
        Assert.Contains("Totaal te betalen € 1.014,36", PdfText.Of(two));
    }
}
