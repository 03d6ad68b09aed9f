using PracticeFirm.Documents.EInvoice;
using PracticeFirm.Domain.Common;

namespace PracticeFirm.Documents.Tests.EInvoice;

/// <summary>E-invoices to write.</summary>
internal static class EInvoices
{
    public static readonly DateOnly Date = new(2026, 11, 23);

    public static EInvoiceParty Seller { get; } = new("Van Dalen Kantoorhandel", new Address("Havenstraat", "18", "3311 AB", "Dordrecht", "NL"))
    {
        LegalForm = "B.V.",
        RegisterNumber = "90001354",
        VatId = "NL002455799B11",
        Iban = "NL18OEFN0123456789",
        ContactName = "Merel Jansen",
        ContactPhone = "078 555 02 41",
        ContactEmail = "m.jansen@vandalenkantoor.example",
    };

    public static EInvoiceParty Dutch { get; } = new("Basisschool De Wilgenhof", new Address("Dorpsstraat", "12a", "2601 DC", "Delft", "NL"))
    {
        RegisterNumber = "90002241",
        VatId = "NL000099998B57",
        ContactName = "Sanne de Wit",
    };

    public static EInvoiceParty Authority { get; } = new("Gemeente Waardenland", new Address("Raadhuisplein", "1", "4201 AA", "Gorinchem", "NL")) { Oin = "00000001234567890000" };

    public static EInvoiceParty Belgian { get; } = new("Bakkerij Van Hove BV", new Address("Kerkstraat", "2", "9000", "Gent", "BE")) { VatId = "BE0403019261" };

    public static EInvoiceParty German { get; } = new("Gasthaus Zur Mühle GmbH & Co. KG", new Address("Mühlenstraße", "9", "47533", "Kleve", "DE"))
    {
        VatId = "DE136695976",
        RegisterNumber = "HRB 4711",
    };

    public static EInvoiceParty Swiss { get; } = new("Bürohaus Rhein AG", new Address("Rheinweg", "4", "4058", "Basel", "CH"));

    public static EInvoiceParty American { get; } = new("Hudson Office Supply Inc.", new Address("Main Street", "100", "10001", "New York", "US"));

    /// <summary>The worked example of the design: 12 × 24,95 less 5%, 25 × 1,19 at 9%, 3 × 149,50; discount 2,5%, freight 15,00; 914,36 in all.</summary>
    public static EInvoiceDocument Golden(EInvoiceProfile profile = EInvoiceProfile.Nlcius) => Of(
        VatCategory.Standard,
        Percentage.Of(2.5m),
        Money.FromEuros(15),
        Line(12, 24.95m, 5, 21, "stuks", "Ordner A4, rug 80 mm", "PAP-1042", "2012345678903"),
        Line(25, 1.19m, 0, 9, "dozen", "Suikersticks 4 g", "PAN-0210"),
        Line(3, 149.50m, 0, 21, "stuks", "Papiervernietiger P-4", "MAC-3307")) with
    {
        Profile = profile,
        OrderReference = "4500012345",
        SalesOrderReference = "ORD-2026-0031",
        DespatchReferences = ["PAK-2026-0044"],
        PaymentTerms = "Binnen 30 dagen na factuurdatum.\n2% betalingskorting bij betaling uiterlijk 1-12-2026: u betaalt dan € 896,08.",
    };

    /// <summary>An invoice to a Dutch customer, with its amounts computed.</summary>
    public static EInvoiceDocument Of(VatCategory category, Percentage orderDiscount, Money freight, params Sold[] sold)
    {
        var calculation = PriceCalculation.Of([.. sold.Select(line => line.Calculation)], orderDiscount, freight);
        EInvoiceGroup[] groups = [.. calculation.Groups.Select(group => EInvoiceGroup.Of(category, group))];
        return new EInvoiceDocument
        {
            Kind = EInvoiceKind.Invoice,
            Profile = EInvoiceProfile.Nlcius,
            Number = "FAC-2026-0001",
            IssueDate = Date,
            DueDate = Date.AddDays(30),
            SupplyFrom = Date.AddDays(-2),
            Seller = Seller,
            Buyer = Dutch,
            BuyerReference = "Inkoop 2026-88",
            PaymentTerms = "Binnen 30 dagen na factuurdatum.",
            Lines =
            [
                .. sold.Select((line, i) => EInvoiceLine.Of($"{i + 1}", line.Calculation, category, line.Unit, line.Name) with
                {
                    ArticleNumber = line.Article,
                    Gtin = line.Gtin,
                    OrderLine = $"{(i + 1) * 10}",
                }),
            ],
            Groups = groups,
            Totals = EInvoiceTotals.Of(groups),
        };
    }

    public static EInvoiceDocument Plain(VatCategory category, params Sold[] sold) => Of(category, Percentage.Zero, Money.Zero, sold);

    public static Sold Line(int quantity, decimal price, decimal discount, decimal vat, string unit = "stuks", string name = "Nietmachine", string article = "", string gtin = "") =>
        new(new CalculationLine(quantity, UnitPrice.FromEuros(price), Percentage.Of(discount), Percentage.Of(vat)), unit, name, article, gtin);

    /// <summary>A credit note for the golden invoice: one item comes back, less its share of the order discount: 145,76, VAT 30,61.</summary>
    public static EInvoiceDocument Credit(params Sold[] sold) => AsCredit(Of(
        VatCategory.Standard, Percentage.Of(2.5m), Money.Zero, sold.Length > 0 ? sold : [Line(1, 149.50m, 0, 21, "stuks", "Papiervernietiger P-4", "MAC-3307")]));

    public static EInvoiceDocument AsCredit(EInvoiceDocument invoice) => invoice with
    {
        Kind = EInvoiceKind.CreditNote,
        Number = "CRE-2026-0001",
        DueDate = null,
        PaymentTerms = "",
        Original = new EInvoiceOriginal("FAC-2026-0001", Date),
        Note = "Retour RET-2026-0007: beschadigd.",
    };

    /// <summary>Two orders and three pakbonnen of one month, each with its own reference in its lines.</summary>
    public static EInvoiceDocument Collective()
    {
        var invoice = Plain(VatCategory.Standard, Line(10, 4.79m, 0, 21, "pakken", "Kopieerpapier A4"), Line(6, 3.15m, 10, 9, "dozen", "Theezakjes"), Line(4, 4.79m, 0, 21, "pakken", "Kopieerpapier A4"));
        string[] notes = ["Order ORD-2026-0031, pakbon PAK-2026-0044", "Order ORD-2026-0031, pakbon PAK-2026-0047", "Order ORD-2026-0035, pakbon PAK-2026-0051"];
        return invoice with
        {
            SupplyFrom = new DateOnly(2026, 11, 2),
            SupplyThrough = new DateOnly(2026, 11, 20),
            DespatchReferences = ["PAK-2026-0044", "PAK-2026-0047", "PAK-2026-0051"],
            Note = "Verzamelfactuur november 2026.",
            Lines = [.. invoice.Lines.Select((line, i) => line with { Note = notes[i] })],
        };
    }

    /// <summary>Every kind of e-invoice, by name.</summary>
    public static IReadOnlyDictionary<string, EInvoiceDocument> All { get; } = new Dictionary<string, EInvoiceDocument>
    {
        ["golden"] = Golden(),
        ["three lines of 10,07"] = Plain(VatCategory.Standard, Line(1, 10.07m, 0, 21), Line(1, 10.07m, 0, 21), Line(1, 10.07m, 0, 21)),
        ["screws"] = Plain(VatCategory.Standard, Line(1000, 0.0175m, 12.5m, 21, "stuks", "Schroef 4 × 40")),
        ["intra-Community"] = Plain(VatCategory.IntraCommunity, Line(100, 0.45m, 0, 0)) with { Buyer = Belgian },
        ["intra-Community period"] = Plain(VatCategory.IntraCommunity, Line(100, 0.45m, 0, 0)) with
        {
            Buyer = German,
            Language = Language.German,
            SupplyThrough = Date,
            DeliveryAddress = new Address("Hafenstraße", "3", "47533", "Kleve", "DE"),
        },
        ["reverse charge"] = Plain(VatCategory.ReverseCharge, Line(5, 12.50m, 0, 0)),
        ["export"] = Plain(VatCategory.Export, Line(5, 12.50m, 0, 0)) with { Buyer = Swiss, Language = Language.English },
        ["export overseas"] = Plain(VatCategory.Export, Line(5, 12.50m, 0, 0)) with { Buyer = American, Language = Language.English },
        ["exempt"] = Plain(VatCategory.Exempt, Line(5, 12.50m, 0, 0)) with { VatReason = "Vrijgesteld van btw: kleineondernemersregeling" },
        ["zero rate"] = Plain(VatCategory.ZeroRated, Line(5, 12.50m, 0, 0)),
        ["zero and high rate"] = Plain(VatCategory.Standard, Line(5, 12.50m, 0, 0), Line(1, 10, 0, 21)),
        ["authority"] = Golden() with { Buyer = Authority, BuyerReference = "00000001234567890000:4711" },
        ["no reference of the customer"] = Golden() with { BuyerReference = "", OrderReference = "" },
        ["credit note"] = Credit(),
        ["credit note with freight"] = AsCredit(Golden()),
        ["fee on a credit note"] = Credit(Line(1, 149.50m, 0, 21), Line(-1, 15, 0, 21, "stuks", "Behandelkosten retour"), Line(-2, 10, 5, 21, "stuks", "Ruilartikel")),
        ["credit note that costs money"] = Credit(Line(1, 10, 0, 21), Line(-1, 15, 0, 21, "stuks", "Behandelkosten retour")) with { DueDate = Date.AddDays(14) },
        ["credit note of nothing"] = Credit(Line(1, 15, 0, 21), Line(-1, 15, 0, 21, "stuks", "Behandelkosten retour")),
        ["collective"] = Collective(),
        ["free of charge"] = Plain(VatCategory.Standard, Line(3, 10, 100, 21)),
        ["money back on an invoice"] = Of(VatCategory.Standard, Percentage.Of(10), Money.FromEuros(-5), Line(-2, 10, 5, 21), Line(1, 5, 0, 9)),
        ["discount and freight turned round"] = Of(VatCategory.Standard, Percentage.Of(-3), Money.FromEuros(-7.5m), Line(4, 25, 0, 21), Line(4, 25, 0, 9)),
        ["a price below zero"] = Plain(VatCategory.Standard, Line(2, 30, 0, 21), Line(3, -2.50m, 0, 21, "stuks", "Actie")),
        ["partly paid before"] = Golden() is var golden ? golden with { Totals = golden.Totals with { Prepaid = Money.FromEuros(100) } } : golden,
        ["paid before"] = golden with { Totals = golden.Totals with { Prepaid = golden.Totals.Total } },
        ["hostile"] = Hostile(),
    };

    /// <summary>Texts that XML can't hold as they are, and long ones.</summary>
    public static EInvoiceDocument Hostile()
    {
        var invoice = Plain(VatCategory.Standard, Line(1, 10, 0, 21, "\u0007onbekend", "Tafel <\"groot\"> & 'co' ]]>\r\n\u0000eiken\u000B\uD83D, 120\u20AC 🎉 \uFFFE\n" + new string('x', 5000), " A-1\n", "geen"));
        return invoice with
        {
            Number = "FAC-2026-0002 ",
            Buyer = Dutch with { Name = "Jansen & <Zonen>\r\nB.V.", ContactName = "\u0001", ContactEmail = " " },
            BuyerReference = "\tkenmerk\u0002 7\n",
            Note = "a\u0000b\u0001",
        };
    }

    /// <summary>One line that was sold.</summary>
    public sealed record Sold(CalculationLine Calculation, string Unit, string Name, string Article, string Gtin);
}
