using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Firm;

namespace PracticeFirm.Documents.Tests;

/// <summary>The papers after the offerte, to print; they tell the story of <see cref="Samples.Golden"/>.</summary>
internal static class PaperSamples
{
    public const string Qr = "BCD\n002\n1\nSCT\n\nHorecagroothandel De Gouden Lepel B.V.\nNL18OEFN0123456789\nEUR914.36\n\n\nFAC-2026-0031";

    private static readonly DocumentRecipient Beach = new("Strandpaviljoen De Oude Haven", "Boulevard Bankert 200", "4382 AC Vlissingen", "NL") { ContactPerson = "T.a.v. de heer P. Maas" };

    public static IReadOnlyList<HouseStyle> Styles => [Samples.Band, Samples.Rule, Samples.Column];

    /// <summary>One of every paper.</summary>
    public static IEnumerable<BusinessDocument> All(Language language = Language.Dutch, HouseStyle? style = null) =>
    [
        Order(language, style),
        Order(language, style, OrderPaperKind.Contract),
        DeliveryNote(language, style),
        PurchaseOrder(language, style),
        ReturnSlip(language, style),
        Invoice(language, style),
        Collective(language, style),
        CreditNote(language, style),
        Reminder(ReminderPaperLevel.Reminder, language, style),
        Reminder(ReminderPaperLevel.Dunning, language, style),
        Reminder(ReminderPaperLevel.FinalNotice, language, style),
        Reminder(ReminderPaperLevel.Collection, language, style),
    ];

    public static OrderDocument Order(Language language = Language.Dutch, HouseStyle? style = null, OrderPaperKind kind = OrderPaperKind.Confirmation)
    {
        var offerte = Samples.Golden(language, style);
        return new OrderDocument
        {
            Kind = kind,
            Style = offerte.Style,
            Sender = offerte.Sender,
            Language = language,
            Number = "ORD-2026-0088",
            OfferteNumber = offerte.Number,
            OfferteVersion = 2,
            OfferteDate = offerte.Date,
            Date = offerte.Date.AddDays(2),
            Recipient = offerte.Recipient,
            CustomerNumber = offerte.CustomerNumber,
            CustomerReference = offerte.CustomerReference,
            CustomerKvkNumber = "90001354",
            CustomerVatId = "NL000099998B57",
            Contact = offerte.Contact,
            Subject = offerte.Subject,
            Salutation = offerte.Salutation,
            Introduction = "Hartelijk dank voor uw opdracht. Wij bevestigen u graag het volgende.",
            Lines = [.. offerte.Lines.Select((line, i) => line is DocumentArticleLine article ? article with { DeliveryOn = offerte.Date.AddDays(7 + (i / 2)) } : line)],
            Totals = offerte.Totals,
            Conditions = offerte.Conditions,
            Closing = offerte.Closing,
            GeneralTerms = offerte.GeneralTerms,
            DeliveryAddress = Beach,
            WantedOn = offerte.Date.AddDays(8),
            PartialDelivery = true,
        };
    }

    public static DeliveryNoteDocument DeliveryNote(Language language = Language.Dutch, HouseStyle? style = null, int count = 3) => new()
    {
        Style = style ?? Samples.Band,
        Sender = Samples.Sender,
        Language = language,
        Number = "PAK-2026-0102",
        Date = Samples.Date.AddDays(7),
        OrderNumber = "ORD-2026-0088",
        OrderedOn = Samples.Date.AddDays(2),
        Recipient = Samples.Golden().Recipient,
        DeliveryAddress = Beach,
        CustomerNumber = "K10482",
        CustomerReference = "Inkoop 2026-88",
        Contact = new DocumentContact("Youssef Amrani", "Magazijn", "076 555 02 44", "magazijn@degoudenlepel.example"),
        Method = "Eigen bestelwagen",
        PlannedOn = Samples.Date.AddDays(7),
        Moment = "tussen 8 en 12 uur",
        AgreedWith = "mevrouw S. Verhoeven",
        Packages = 4,
        Lines =
        [
            .. Enumerable.Range(1, count).Select(i => i % 3 == 0
                ? new DeliveryNoteLine(i, $"KEU-{3300 + i}", "Inductieplaat 3,5 kW", "stuks", 3, 1, 2)
                : new DeliveryNoteLine(i, $"SER-{1040 + i}", i % 5 == 0 ? "Chafing dish met deksel, GN 1/1, roestvast staal, 65 mm diep, inclusief twee brandstofhouders" : "Suikersticks 4 g", "dozen", 12 * i, 12 * i, 0)),
        ],
    };

    public static PurchaseOrderDocument PurchaseOrder(Language language = Language.Dutch, HouseStyle? style = null, int count = 3)
    {
        PurchaseOrderLine[] lines =
        [
            .. Enumerable.Range(1, count).Select(i => new PurchaseOrderLine(
                i, $"KEU-{3300 + i}", i % 4 == 0 ? "" : $"4.11.{207 + i}", i % 2 == 0 ? "Bordenwarmer 40 borden" : "Inductieplaat 3,5 kW", 6 * i, "stuks", UnitPrice.FromEuros(92.5m + (i % 3 == 0 ? 0.1234m : 0)),
                Money.FromEuros((92.5m + (i % 3 == 0 ? 0.1234m : 0)) * 6 * i))
            {
                ForOrders = i % 2 == 1 ? ["ORD-2026-0088", "ORD-2026-0091"] : [],
                WantedOn = i == 2 ? Samples.Date.AddDays(20) : null,
            }),
        ];
        return new PurchaseOrderDocument
        {
            Style = style ?? Samples.Band,
            Sender = Samples.Sender,
            Language = language,
            Number = "INK-2026-0045",
            Date = Samples.Date.AddDays(2),
            WantedOn = Samples.Date.AddDays(9),
            Recipient = new DocumentRecipient("Kookgroep Limburg B.V.", "Ambachtsweg 12", "6121 AB Born", "NL") { Department = "Afdeling Verkoop" },
            CustomerNumber = "L2043",
            Contact = Samples.Golden().Contact,
            Remark = "Graag leveren op europallets, lossen kan tot 16.00 uur.",
            Lines = lines,
            NetTotal = lines.Sum(line => line.Net),
        };
    }

    public static ReturnSlipDocument ReturnSlip(Language language = Language.Dutch, HouseStyle? style = null) => new()
    {
        Style = style ?? Samples.Band,
        Sender = Samples.Sender,
        Language = language,
        Number = "RET-2026-0007",
        Date = Samples.Date.AddDays(14),
        OrderNumber = "ORD-2026-0088",
        Recipient = Samples.Golden().Recipient,
        CustomerNumber = "K10482",
        CustomerReference = "Inkoop 2026-88",
        Contact = Samples.Golden().Contact,
        Salutation = "Geachte mevrouw Verhoeven,",
        Introduction = "Wij hebben uw retouraanvraag goedgekeurd. U kunt de volgende artikelen terugsturen.",
        ReturnBy = Samples.Date.AddDays(28),
        Fee = Money.FromEuros(12.5m),
        Lines =
        [
            new ReturnSlipLine(1, "KEU-3307", "Inductieplaat 3,5 kW", 1, "stuk", "Defect") { DeliveryNumber = "PAK-2026-0102", DeliveredOn = Samples.Date.AddDays(7), InvoiceNumber = "FAC-2026-0031" },
            new ReturnSlipLine(2, "SER-1042", "Chafing dish met deksel", 2, "stuks", "Verkeerd artikel ontvangen") { DeliveryNumber = "PAK-2026-0102", DeliveredOn = Samples.Date.AddDays(7) },
        ],
    };

    /// <summary>The golden example charged: 914,36, or 896,08 within 8 days.</summary>
    public static InvoiceDocument Invoice(Language language = Language.Dutch, HouseStyle? style = null)
    {
        var offerte = Samples.Golden(language, style);
        return new InvoiceDocument
        {
            Style = offerte.Style,
            Sender = offerte.Sender,
            Language = language,
            Number = "FAC-2026-0031",
            Date = Samples.Date.AddDays(8),
            DueOn = Samples.Date.AddDays(38),
            SupplyFrom = Samples.Date.AddDays(7),
            SupplyThrough = Samples.Date.AddDays(7),
            Recipient = offerte.Recipient,
            CustomerNumber = offerte.CustomerNumber,
            CustomerVatId = "NL000099998B57",
            Contact = new DocumentContact("Ans de Boer", "Administratie", "076 555 02 42", "administratie@degoudenlepel.example"),
            Sections =
            [
                new InvoiceDocumentSection("ORD-2026-0088")
                {
                    OrderedOn = Samples.Date.AddDays(2),
                    CustomerReference = "Inkoop 2026-88",
                    OrderDiscountRate = offerte.Totals.OrderDiscountRate,
                    OrderDiscount = offerte.Totals.OrderDiscount,
                    Freight = offerte.Totals.Freight,
                    Deliveries = [new InvoiceDocumentDelivery("PAK-2026-0102", Samples.Date.AddDays(7), [.. offerte.Lines.OfType<DocumentArticleLine>()])],
                },
            ],
            Totals = offerte.Totals,
            PaymentTerms = "Binnen 30 dagen na factuurdatum.",
            PaymentDiscount = offerte.Conditions.PaymentDiscount,
            PaymentDiscountThrough = Samples.Date.AddDays(16),
            PaymentQrText = Qr,
        };
    }

    /// <summary>An invoice of so many lines over two deliveries.</summary>
    public static InvoiceDocument InvoiceOf(int count, HouseStyle? style = null)
    {
        var offerte = Samples.WithLines(count, style);
        var lines = offerte.Lines.Cast<DocumentArticleLine>().ToList();
        var invoice = Invoice(style: style);
        return invoice with
        {
            Sections =
            [
                invoice.Sections[0] with
                {
                    Deliveries =
                    [
                        new InvoiceDocumentDelivery("PAK-2026-0102", Samples.Date.AddDays(7), [.. lines.Take(count / 2)]),
                        new InvoiceDocumentDelivery("PAK-2026-0109", Samples.Date.AddDays(8), [.. lines.Skip(count / 2)]),
                    ],
                },
            ],
            Totals = offerte.Totals,
        };
    }

    /// <summary>A verzamelfactuur: so many orders of two deliveries each.</summary>
    public static InvoiceDocument Collective(Language language = Language.Dutch, HouseStyle? style = null, int orders = 2)
    {
        List<InvoiceDocumentSection> sections = [];
        var position = 0;
        for (var i = 0; i < orders; i++)
        {
            DocumentArticleLine[] first = [Samples.Line(++position, "SER-1042", "Chafing dish met deksel", 12, "stuks", 24.95m, 5, 21), Samples.Line(++position, "KOF-0210", "Suikersticks 4 g", 25, "dozen", 1.19m, 0, 9)];
            DocumentArticleLine[] second = [Samples.Line(++position, "KEU-3307", "Inductieplaat 3,5 kW", 3, "stuks", 149.50m, 0, 21)];
            sections.Add(new InvoiceDocumentSection($"ORD-2026-{88 + i:D4}")
            {
                OrderedOn = new DateOnly(2026, 11, 2 + (i % 20)),
                CustomerReference = $"Inkoop 2026-{88 + i}",
                OrderDiscountRate = Percentage.Of(2.5m),
                OrderDiscount = Money.FromEuros(19.07m),
                Freight = Money.FromEuros(15),
                Deliveries =
                [
                    new InvoiceDocumentDelivery($"PAK-2026-{102 + (2 * i):D4}", new DateOnly(2026, 11, 4 + (i % 20)), first),
                    new InvoiceDocumentDelivery($"PAK-2026-{103 + (2 * i):D4}", new DateOnly(2026, 11, 9 + (i % 20)), second),
                ],
            });
        }

        Money Times(decimal amount) => Money.FromEuros(amount * orders);
        var (high, low) = (Money.FromEuros(729.01m * orders * 0.21m), Money.FromEuros(29.60m * orders * 0.09m));
        return Invoice(language, style) with
        {
            Number = "FAC-2026-0032",
            Date = new DateOnly(2026, 11, 30),
            SupplyFrom = new DateOnly(2026, 11, 4),
            SupplyThrough = new DateOnly(2026, 11, 10),
            Sections = sections,
            PaymentDiscount = null,
            Totals = new DocumentTotals(
                Times(762.68m), Percentage.Zero, Times(19.07m), Times(15), Times(758.61m),
                [new DocumentVatGroup(Percentage.Of(21), Times(729.01m), high), new DocumentVatGroup(Percentage.Of(9), Times(29.60m), low)],
                Times(758.61m) + high + low),
        };
    }

    /// <summary>One induction hob of the golden example taken back with its share of the order discount: 176,37.</summary>
    public static InvoiceDocument CreditNote(Language language = Language.Dutch, HouseStyle? style = null)
    {
        var line = Samples.Line(1, "KEU-3307", "Inductieplaat 3,5 kW", 1, "stuks", 149.50m, 0, 21);
        return Invoice(language, style) with
        {
            Kind = InvoicePaperKind.CreditNote,
            Number = "CRE-2026-0004",
            Date = Samples.Date.AddDays(20),
            OriginalNumber = "FAC-2026-0031",
            OriginalDate = Samples.Date.AddDays(8),
            CreditReason = "1 inductieplaat defect retour (RET-2026-0007).",
            CreditUse = CreditUse.SetOff,
            CreditUseReference = "FAC-2026-0031",
            Sections =
            [
                new InvoiceDocumentSection("ORD-2026-0088")
                {
                    CustomerReference = "Inkoop 2026-88",
                    OrderDiscountRate = Percentage.Of(2.5m),
                    OrderDiscount = Money.FromEuros(3.74m),
                    Deliveries = [new InvoiceDocumentDelivery("PAK-2026-0102", Samples.Date.AddDays(7), [line])],
                },
            ],
            Totals = new DocumentTotals(
                line.Net, Percentage.Of(2.5m), Money.FromEuros(3.74m), Money.Zero, Money.FromEuros(145.76m),
                [new DocumentVatGroup(Percentage.Of(21), Money.FromEuros(145.76m), Money.FromEuros(30.61m))], Money.FromEuros(176.37m)),
            PaymentDiscount = null,
        };
    }

    public static ReminderDocument Reminder(ReminderPaperLevel level, Language language = Language.Dutch, HouseStyle? style = null) => new()
    {
        Level = level,
        Style = style ?? Samples.Band,
        Sender = Samples.Sender,
        Language = language,
        Date = new DateOnly(2027, 1, 20),
        PayBy = new DateOnly(2027, 2, 5),
        Recipient = Samples.Golden().Recipient,
        CustomerNumber = "K10482",
        CustomerReference = "Inkoop 2026-88",
        Contact = new DocumentContact("Ans de Boer", "Administratie", "076 555 02 42", "administratie@degoudenlepel.example"),
        Salutation = "Geachte mevrouw Verhoeven,",
        Invoices = [new ReminderInvoice("FAC-2026-0031", new DateOnly(2026, 12, 1), new DateOnly(2026, 12, 31), 20, Money.FromEuros(914.36m), Money.FromEuros(914.36m))],
        CollectionCost = level == ReminderPaperLevel.Reminder ? Money.Zero : Money.FromEuros(137.15m),
        Interest = level == ReminderPaperLevel.Reminder ? Money.Zero : Money.FromEuros(5.13m),
        InterestThrough = new DateOnly(2027, 1, 20),
        IsConsumer = level == ReminderPaperLevel.FinalNotice,
        PreviousOn = level == ReminderPaperLevel.Reminder ? null : new DateOnly(2027, 1, 6),
        PaymentQrText = Qr,
    };
}
