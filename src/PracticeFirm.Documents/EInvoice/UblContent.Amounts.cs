using PracticeFirm.Domain.Common;

namespace PracticeFirm.Documents.EInvoice;

internal sealed partial class UblContent
{
    private const string GtinScheme = "0160";

    /// <summary>Prices in parts of a cent are given per hundred, so that packages which keep two decimals of a price lose nothing.</summary>
    private const int PriceBase = 100;

    private void Allowances(EInvoiceGroup group)
    {
        Allowance(EInvoiceWords.OrderDiscount(Language), group.Discount, isCharge: false, () => TaxCategory("TaxCategory", group.Category, group.Rate));
        Allowance(EInvoiceWords.Freight(Language), group.Freight, isCharge: true, () => TaxCategory("TaxCategory", group.Category, group.Rate));
    }

    /// <summary>Amounts are always positive: what is less than nothing off is added, and the other way round.</summary>
    private void Allowance(string reason, Money amount, bool isCharge, Action? category, Percentage? percentage = null, Money basis = default)
    {
        if (amount == Money.Zero)
            return;
        var isNegative = amount < Money.Zero;
        xml.Group("AllowanceCharge", () =>
        {
            xml.Line("ChargeIndicator", isCharge != isNegative ? "true" : "false");
            xml.Line("AllowanceChargeReason", reason);
            if (percentage is { } part)
                xml.Percent("MultiplierFactorNumeric", part);
            xml.Amount("Amount", isNegative ? -amount : amount);
            if (percentage is not null)
                xml.Amount("BaseAmount", isNegative ? -basis : basis);
            category?.Invoke();
        });
    }

    private void TaxTotal() => xml.Group("TaxTotal", () =>
    {
        xml.Amount("TaxAmount", document.Totals.VatTotal);
        foreach (var group in document.Groups)
            xml.Group("TaxSubtotal", () =>
            {
                xml.Amount("TaxableAmount", group.Base);
                xml.Amount("TaxAmount", group.Vat);
                TaxCategory("TaxCategory", group.Category, group.Rate, EInvoiceWords.Exemption(Language, group.Category, document.VatReason));
            });
    });

    private void TaxCategory(string name, VatCategory category, Percentage rate, string? exemption = null) => xml.Group(name, () =>
    {
        xml.Line("ID", category.Code());
        xml.Percent("Percent", rate);
        xml.Line("TaxExemptionReason", exemption);
        TaxScheme();
    });

    private void Totals() => xml.Group("LegalMonetaryTotal", () =>
    {
        var totals = document.Totals;
        Money[] off = [.. document.Groups.SelectMany(group => new[] { group.Discount, -group.Freight }).Where(amount => amount != Money.Zero)];
        xml.Amount("LineExtensionAmount", totals.LinesTotal);
        xml.Amount("TaxExclusiveAmount", totals.NetTotal);
        xml.Amount("TaxInclusiveAmount", totals.Total);
        if (off.Any(amount => amount > Money.Zero))
            xml.Amount("AllowanceTotalAmount", off.Where(amount => amount > Money.Zero).Sum());
        if (off.Any(amount => amount < Money.Zero))
            xml.Amount("ChargeTotalAmount", -off.Where(amount => amount < Money.Zero).Sum());
        if (totals.Prepaid != Money.Zero)
            xml.Amount("PrepaidAmount", totals.Prepaid);
        xml.Amount("PayableAmount", totals.Payable);
    });

    private void Line(EInvoiceLine line) => xml.Group(IsCredit ? "CreditNoteLine" : "InvoiceLine", () =>
    {
        // A price is never negative (BR-27): the sign goes to the quantity.
        var (quantity, price) = line.UnitPrice < UnitPrice.Zero
            ? (-line.Quantity, new UnitPrice(-line.UnitPrice.TenThousandths))
            : (line.Quantity, line.UnitPrice);
        xml.Line("ID", line.Id);
        xml.Text("Note", line.Note);
        xml.Quantity(IsCredit ? "CreditedQuantity" : "InvoicedQuantity", quantity, line.UnitCode);
        xml.Amount("LineExtensionAmount", line.Net);
        if (OrderReference is not null && XmlText.OneLine(line.OrderLine).Length > 0)
            xml.Group("OrderLineReference", () => xml.Line("LineID", line.OrderLine));
        var isExact = line.Discount > Percentage.Zero && line.Gross.Part(line.Discount) == line.DiscountAmount;
        Allowance(EInvoiceWords.LineDiscount(Language), line.DiscountAmount, isCharge: false, category: null, isExact ? line.Discount : null, line.Gross);
        Item(line);
        Price(price, line.UnitCode);
    });

    private void Item(EInvoiceLine line) => xml.Group("Item", () =>
    {
        var (name, description) = XmlText.Head(line.Name);
        xml.Text("Description", description);
        xml.Text("Name", name);
        if (XmlText.OneLine(line.ArticleNumber) is { Length: > 0 } article)
            xml.Group("SellersItemIdentification", () => xml.Line("ID", article));
        if (Gtin.Parse(line.Gtin) is { IsSuccess: true } gtin)
            xml.Group("StandardItemIdentification", () => xml.Id("ID", GtinScheme, gtin.Value));
        TaxCategory("ClassifiedTaxCategory", line.Category, line.Rate);
    });

    private void Price(UnitPrice price, string unitCode) => xml.Group("Price", () =>
    {
        if (price.TenThousandths % PriceBase == 0)
        {
            xml.Amount("PriceAmount", new Money(price.TenThousandths / PriceBase));
            return;
        }

        xml.Amount("PriceAmount", new Money(price.TenThousandths));
        xml.Quantity("BaseQuantity", PriceBase, unitCode);
    });
}
