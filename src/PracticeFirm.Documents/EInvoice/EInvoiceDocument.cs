using PracticeFirm.Domain.Common;

namespace PracticeFirm.Documents.EInvoice;

/// <summary>What the file is.</summary>
public enum EInvoiceKind
{
    /// <summary>Factuur: UBL Invoice, type 380.</summary>
    Invoice,

    /// <summary>Creditfactuur: UBL CreditNote, type 381.</summary>
    CreditNote,
}

/// <summary>The rules the file keeps.</summary>
public enum EInvoiceProfile
{
    /// <summary>NLCIUS (SI-UBL 2.0): the Dutch rules, for files that go by mail or through a portal.</summary>
    Nlcius,

    /// <summary>Peppol BIS Billing 3.0: for files that go through the Peppol network; both parties need an electronic address.</summary>
    PeppolBis3,
}

/// <summary>
/// All that stands in an e-invoice (EN 16931), ready to write: amounts are computed and texts are chosen. The currency is the euro.
/// Amounts of a credit note are positive when they are in favour of the buyer; its handling fee is a line with a negative quantity.
/// </summary>
public sealed record EInvoiceDocument
{
    /// <summary>Invoice or credit note.</summary>
    public required EInvoiceKind Kind { get; init; }

    /// <summary>The rules the file keeps.</summary>
    public required EInvoiceProfile Profile { get; init; }

    /// <summary>Language of the words the file adds itself: reasons of allowances, charges and exemption.</summary>
    public Language Language { get; init; } = Language.Dutch;

    /// <summary>Number of the invoice or credit note (BT-1): FAC-2026-0001; also the payment reference.</summary>
    public required string Number { get; init; }

    /// <summary>Invoice date (BT-2).</summary>
    public required DateOnly IssueDate { get; init; }

    /// <summary>Vervaldatum (BT-9): the last day to pay.</summary>
    public DateOnly? DueDate { get; init; }

    /// <summary>First day of delivery; with the same or no <see cref="SupplyThrough"/> it is the delivery date (BT-72).</summary>
    public DateOnly? SupplyFrom { get; init; }

    /// <summary>Last day of delivery; a later day than <see cref="SupplyFrom"/> makes a period (BG-14), as on a collective invoice.</summary>
    public DateOnly? SupplyThrough { get; init; }

    /// <summary>Where the goods went (BG-15); null is the address of the buyer.</summary>
    public Address? DeliveryAddress { get; init; }

    /// <summary>Who sells.</summary>
    public required EInvoiceParty Seller { get; init; }

    /// <summary>Who buys.</summary>
    public required EInvoiceParty Buyer { get; init; }

    /// <summary>The customer's own reference, uw kenmerk (BT-10).</summary>
    public string BuyerReference { get; init; } = "";

    /// <summary>The customer's order number (BT-13).</summary>
    public string OrderReference { get; init; } = "";

    /// <summary>
    /// Our order number (BT-14). When the customer gave no reference at all it takes the place of theirs, because one of them must be
    /// there (BR-NL-2) and they know it from the order confirmation.
    /// </summary>
    public string SalesOrderReference { get; init; } = "";

    /// <summary>Numbers of the pakbonnen (BT-16). The file has room for one: several are told in the note.</summary>
    public IReadOnlyList<string> DespatchReferences { get; init; } = [];

    /// <summary>The invoice that is credited (BG-3); a credit note must have it.</summary>
    public EInvoiceOriginal? Original { get; init; }

    /// <summary>Remark on the whole (BT-22), such as why it is credited; empty writes none.</summary>
    public string Note { get; init; } = "";

    /// <summary>Payment terms in words (BT-20), with the payment discount: the amount and the last day for it.</summary>
    public string PaymentTerms { get; init; } = "";

    /// <summary>Why no VAT is charged, for <see cref="VatCategory.Exempt"/> (BT-120); the other categories have a fixed text.</summary>
    public string VatReason { get; init; } = "";

    /// <summary>The lines in order.</summary>
    public required IReadOnlyList<EInvoiceLine> Lines { get; init; }

    /// <summary>VAT per category and rate (BG-23), the highest rate first.</summary>
    public required IReadOnlyList<EInvoiceGroup> Groups { get; init; }

    /// <summary>The totals.</summary>
    public required EInvoiceTotals Totals { get; init; }

    /// <summary>True when the buyer has to pay something.</summary>
    public bool IsDue => Kind switch
    {
        EInvoiceKind.Invoice => Totals.Payable > Money.Zero,
        EInvoiceKind.CreditNote => Totals.Payable < Money.Zero,
    };

    /// <summary>The country the goods went to (BT-80), ISO 3166-1 alpha-2.</summary>
    public string DeliveryCountry => (DeliveryAddress ?? Buyer.Address).CountryCode;
}

/// <summary>The invoice a credit note is about.</summary>
/// <param name="Number">Its number (BT-25).</param>
/// <param name="IssueDate">Its date (BT-26); only Peppol files have it, NLCIUS advises against it (BR-NL-24).</param>
public sealed record EInvoiceOriginal(string Number, DateOnly IssueDate);

/// <summary>A line of an e-invoice.</summary>
/// <param name="Id">Number of the line (BT-126), unique in the file.</param>
/// <param name="Quantity">Units (BT-129); negative takes something back, as a handling fee does on a credit note.</param>
/// <param name="UnitCode">Unit as a code of UN/ECE recommendation 20 or 21 (BT-130), see <see cref="UnitCodes"/>.</param>
/// <param name="UnitPrice">Price per unit, excluding VAT (BT-146).</param>
/// <param name="Discount">Regelkorting, % of quantity times price.</param>
/// <param name="DiscountAmount">Regelkorting as it is taken off (BT-136), excluding VAT.</param>
/// <param name="Net">Amount of the line less discount, excluding VAT (BT-131).</param>
/// <param name="Category">VAT category (BT-151), see <see cref="CategoryOf"/>.</param>
/// <param name="Rate">VAT rate, % (BT-152).</param>
/// <param name="Name">What was delivered (BT-153); lines after the first become the description (BT-154).</param>
public sealed record EInvoiceLine(
    string Id, int Quantity, string UnitCode, UnitPrice UnitPrice, Percentage Discount, Money DiscountAmount, Money Net, VatCategory Category,
    Percentage Rate, string Name)
{
    /// <summary>Our article number (BT-155); empty writes none.</summary>
    public string ArticleNumber { get; init; } = "";

    /// <summary>GTIN (BT-157); empty or wrong writes none.</summary>
    public string Gtin { get; init; } = "";

    /// <summary>Line of the order in <see cref="EInvoiceDocument.OrderReference"/> (BT-132); empty writes none.</summary>
    public string OrderLine { get; init; } = "";

    /// <summary>Remark (BT-127): order and pakbon of a line on a collective invoice; empty writes none.</summary>
    public string Note { get; init; } = "";

    /// <summary>Quantity times price, rounded to cents; excluding VAT.</summary>
    public Money Gross => UnitPrice.Times(Quantity);

    /// <summary>A line as the price calculation has it.</summary>
    /// <param name="id">Number of the line.</param>
    /// <param name="calculation">Quantity, price, discount and rate.</param>
    /// <param name="category">VAT category of the document.</param>
    /// <param name="unit">Unit in words: <c>stuks</c>.</param>
    /// <param name="name">What was delivered.</param>
    public static EInvoiceLine Of(string id, CalculationLine calculation, VatCategory category, string unit, string name) => new(
        id, calculation.Quantity, UnitCodes.Of(unit), calculation.UnitPrice, calculation.Discount, calculation.DiscountAmount, calculation.Net,
        CategoryOf(category, calculation.VatRate), calculation.VatRate, name);

    /// <summary>The category of a rate on a document: a rate of 0% between domestic rates is the zero rate, since code S is never 0% (BR-S-5).</summary>
    /// <param name="document">VAT category of the document.</param>
    /// <param name="rate">VAT rate, %.</param>
    public static VatCategory CategoryOf(VatCategory document, Percentage rate) =>
        document == VatCategory.Standard && rate == Percentage.Zero ? VatCategory.ZeroRated : document;
}

/// <summary>All that falls under one VAT category and rate (BG-23).</summary>
/// <param name="Category">VAT category (BT-118).</param>
/// <param name="Rate">VAT rate, % (BT-119).</param>
/// <param name="LinesNet">Sum of the nets of its lines.</param>
/// <param name="Discount">Its share of the orderkorting, as it is taken off: an allowance of the document (BG-20).</param>
/// <param name="Freight">Its share of the verzendkosten: a charge of the document (BG-21).</param>
/// <param name="Base">Grondslag: lines less discount plus freight (BT-116).</param>
/// <param name="Vat">VAT on <paramref name="Base"/>, rounded once (BT-117).</param>
public sealed record EInvoiceGroup(VatCategory Category, Percentage Rate, Money LinesNet, Money Discount, Money Freight, Money Base, Money Vat)
{
    /// <summary>A group as the price calculation has it.</summary>
    /// <param name="category">VAT category of the document.</param>
    /// <param name="group">The group.</param>
    public static EInvoiceGroup Of(VatCategory category, VatGroup group) => new(
        EInvoiceLine.CategoryOf(category, group.Rate), group.Rate, group.LinesNet, group.OrderDiscount, group.Freight, group.Base, group.Vat);
}

/// <summary>The totals of an e-invoice (BG-22).</summary>
/// <param name="LinesTotal">Sum of the line nets (BT-106), excluding VAT.</param>
/// <param name="DiscountTotal">Orderkorting in all, as it is taken off; excluding VAT.</param>
/// <param name="FreightTotal">Verzendkosten in all, excluding VAT.</param>
/// <param name="NetTotal">Total excluding VAT (BT-109).</param>
/// <param name="VatTotal">VAT in all (BT-110).</param>
/// <param name="Total">Total including VAT (BT-112).</param>
public sealed record EInvoiceTotals(Money LinesTotal, Money DiscountTotal, Money FreightTotal, Money NetTotal, Money VatTotal, Money Total)
{
    /// <summary>What was paid before (BT-113), including VAT.</summary>
    public Money Prepaid { get; init; }

    /// <summary>What is left to pay (BT-115), including VAT.</summary>
    public Money Payable => Total - Prepaid;

    /// <summary>The totals of the groups.</summary>
    public static EInvoiceTotals Of(IReadOnlyList<EInvoiceGroup> groups)
    {
        var net = groups.Sum(group => group.Base);
        var vat = groups.Sum(group => group.Vat);
        return new EInvoiceTotals(
            groups.Sum(group => group.LinesNet), groups.Sum(group => group.Discount), groups.Sum(group => group.Freight), net, vat, net + vat);
    }
}
