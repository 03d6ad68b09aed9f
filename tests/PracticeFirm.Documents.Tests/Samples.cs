using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Firm;

namespace PracticeFirm.Documents.Tests;

/// <summary>Offertes to print.</summary>
internal static class Samples
{
    public static readonly DateOnly Date = new(2026, 11, 23);

    public static readonly HouseStyle Band = new("#1F4E79", "#E0A100", DocumentFont.Grotesque, LogoShape.Sheets, LetterHead.Band);
    public static readonly HouseStyle Rule = new("#6B1D2A", "#C9A227", DocumentFont.Serif, LogoShape.Cloche, LetterHead.Rule);
    public static readonly HouseStyle Column = new("#12504A", "#E07A1F", DocumentFont.Humanist, LogoShape.Nut, LetterHead.Column);

    /// <summary>The worked example of the design: 12 × 24,95 less 5%, 25 × 1,19 at 9%, 3 × 149,50; discount 2,5%, freight 15,00.</summary>
    public static OfferteDocument Golden(Language language = Language.Dutch, HouseStyle? style = null)
    {
        DocumentLine[] lines =
        [
            Line(1, "SER-1042", Word("Chafing dish met deksel", "Chafing dish with lid", "Chafing-Dish mit Deckel"), 12, Word("stuks", "pieces", "Stück"), 24.95m, 5, 21),
            Line(2, "KOF-0210", Word("Suikersticks 4 g", "Sugar sticks 4 g", "Zuckersticks 4 g"), 25, Word("dozen", "boxes", "Kartons"), 1.19m, 0, 9),
            Line(3, "KEU-3307", Word("Inductieplaat 3,5 kW", "Induction hob 3.5 kW", "Induktionsfeld 3,5 kW"), 3, Word("stuks", "pieces", "Stück"), 149.50m, 0, 21),
        ];
        return new OfferteDocument
        {
            Style = style ?? Band,
            Sender = Sender,
            Language = language,
            Number = "OFF-2026-0147",
            Date = Date,
            ValidThrough = Date.AddDays(30),
            Recipient = new DocumentRecipient("Restaurant De Oude Haven V.O.F.", "Kade 27", "4336 RB Middelburg", "NL") { ContactPerson = "T.a.v. mevrouw S. Verhoeven" },
            CustomerNumber = "K10482",
            CustomerReference = "Inkoop 2026-88",
            Contact = new DocumentContact("Merel Jansen", "Binnendienst", "076 555 02 41", "m.jansen@degoudenlepel.example"),
            Subject = "Aanvulling buffet",
            Salutation = "Geachte mevrouw Verhoeven,",
            Introduction = "Hartelijk dank voor uw aanvraag. Wij bieden u graag het volgende aan.",
            Lines = lines,
            Totals = Totals(lines),
            Conditions = new DocumentConditions
            {
                Price = "Inclusief verpakking.",
                Delivery = "Franco huis.",
                LeadTime = "3 werkdagen na opdracht.",
                Payment = "Binnen 30 dagen na factuurdatum.",
                PaymentDiscount = new DocumentPaymentDiscount(Percentage.Of(2), 8, Money.FromEuros(896.08m)),
            },
            Closing = "Hebt u vragen? Bel of mail mij gerust.",
            GeneralTerms = "Onze algemene verkoopvoorwaarden zijn van toepassing.",
        };

        string Word(string dutch, string english, string german) => language switch
        {
            Language.Dutch => dutch,
            Language.English => english,
            Language.German => german,
        };
    }

    /// <summary>The golden offerte with other lines.</summary>
    public static OfferteDocument WithLines(int count, HouseStyle? style = null)
    {
        DocumentLine[] lines =
        [
            .. Enumerable.Range(1, count).Select(i => Line(
                i, $"PAP-{1000 + (i * 7)}", i % 5 == 0 ? "Zeskantbout M8 × 40 mm, elektrolytisch verzinkt, sterkteklasse 8.8, met moer" : $"Ordner A4 nummer {i}",
                ((i * 37) % 190) + 1, "stuks", i % 5 == 4 ? 0.0375m * i : 0.45m + (1.25m * i), i % 4 == 0 ? 5 : 0, i % 6 == 0 ? 9 : 21)),
        ];
        return Golden(style: style) with { Lines = lines, Totals = Totals(lines) };
    }

    public static DocumentSender Sender { get; } = new("Horecagroothandel De Gouden Lepel B.V.", new Address("Marktkade", "4", "4811 XY", "Breda", "NL"))
    {
        Slogan = "Van keuken tot terras",
        KvkNumber = "90002241",
        VatId = "NL002455799B11",
        Iban = "NL18OEFN0123456789",
        Phone = "076 555 02 40",
        Email = "verkoop@degoudenlepel.example",
        Website = "www.degoudenlepel.example",
    };

    public static DocumentArticleLine Line(int position, string article, string description, int quantity, string unit, decimal price, decimal discount, decimal vat)
    {
        var line = new CalculationLine(quantity, UnitPrice.FromEuros(price), Percentage.Of(discount), Percentage.Of(vat));
        return new DocumentArticleLine(position, article, description, quantity, unit, line.UnitPrice, line.Discount, line.VatRate, line.Net);
    }

    public static DocumentTotals Totals(IEnumerable<DocumentLine> lines) => DocumentTotals.From(PriceCalculation.Of(
        [.. lines.OfType<DocumentArticleLine>().Select(line => new CalculationLine(line.Quantity, line.UnitPrice, line.Discount, line.VatRate))],
        Percentage.Of(2.5m),
        Money.FromEuros(15)));
}
