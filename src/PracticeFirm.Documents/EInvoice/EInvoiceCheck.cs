using PracticeFirm.Domain.Common;

namespace PracticeFirm.Documents.EInvoice;

/// <summary>
/// Our own check before an e-invoice is written: all that EN 16931, NLCIUS and Peppol want is there, and the amounts add up. What
/// passes gives a valid file.
/// </summary>
public static class EInvoiceCheck
{
    /// <summary>
    /// How far the VAT of a group on a credit note may lie from its rate, exclusive: the last credit note of an invoice takes the exact
    /// remainder of all before it. BR-CO-17 is checked with the same room.
    /// </summary>
    private static readonly Money CreditTolerance = new(100);

    /// <summary>Every reason why the document can't be an e-invoice, as named errors of <see cref="EInvoiceErrors"/>; success when there is none.</summary>
    public static Result Check(EInvoiceDocument document) =>
        Result.From([.. Heading(document), .. Seller(document), .. Buyer(document), .. VatCase(document), .. Lines(document), .. Groups(document), .. Totals(document)]);

    private static IEnumerable<Error> Heading(EInvoiceDocument document)
    {
        if (IsEmpty(document.Number))
            yield return EInvoiceErrors.NoNumber;
        if (document.Lines.Count == 0)
            yield return EInvoiceErrors.NoLines;
        if (document.DueDate is null && IsEmpty(document.PaymentTerms) && (document.Kind == EInvoiceKind.Invoice || document.IsDue))
            yield return EInvoiceErrors.NoTerms;
        if (document.DueDate < document.IssueDate)
            yield return EInvoiceErrors.DueDate;
        if (IsEmpty(document.BuyerReference) && IsEmpty(document.OrderReference) && IsEmpty(document.SalesOrderReference))
            yield return EInvoiceErrors.NoReference;
        if (document.Kind == EInvoiceKind.CreditNote && IsEmpty(document.Original?.Number))
            yield return EInvoiceErrors.NoOriginal;
        if (document.SupplyThrough < document.SupplyFrom)
            yield return EInvoiceErrors.SupplyPeriod;
        if (!IsCountry(document.DeliveryCountry))
            yield return EInvoiceErrors.DeliveryAddress;
    }

    private static IEnumerable<Error> Seller(EInvoiceDocument document)
    {
        var seller = document.Seller;
        if (IsEmpty(seller.Name))
            yield return EInvoiceErrors.SellerName;
        if (!IsComplete(seller.Address))
            yield return EInvoiceErrors.SellerAddress;
        if (seller.LegalId is null)
            yield return EInvoiceErrors.SellerKvk;
        if (VatNumber.Parse(seller.VatId).IsFailure)
            yield return EInvoiceErrors.SellerVatId;
        if (document.IsDue && Iban.Parse(seller.Iban).IsFailure)
            yield return EInvoiceErrors.SellerIban;
        if (document.Profile == EInvoiceProfile.PeppolBis3 && seller.ElectronicAddress is null)
            yield return EInvoiceErrors.SellerEndpoint;
        if (seller.Endpoint is { } endpoint && !IsAddress(endpoint))
            yield return EInvoiceErrors.Endpoint;
    }

    private static IEnumerable<Error> Buyer(EInvoiceDocument document)
    {
        var buyer = document.Buyer;
        if (IsEmpty(buyer.Name))
            yield return EInvoiceErrors.BuyerName;
        if (!IsCountry(buyer.Address.CountryCode) || (buyer.IsDutch && !IsComplete(buyer.Address)))
            yield return EInvoiceErrors.BuyerAddress;
        if (buyer.IsDutch && buyer.LegalId is null)
            yield return EInvoiceErrors.BuyerKvk;
        if (!IsEmpty(buyer.VatId) && VatNumber.Parse(buyer.VatId).IsFailure)
            yield return EInvoiceErrors.BuyerVatId;
        if (document.Profile == EInvoiceProfile.PeppolBis3 && buyer.ElectronicAddress is null)
            yield return EInvoiceErrors.BuyerEndpoint;
        if (buyer.Endpoint is { } endpoint && !IsAddress(endpoint))
            yield return EInvoiceErrors.Endpoint;
    }

    private static IEnumerable<Error> VatCase(EInvoiceDocument document)
    {
        var cases = document.Groups.Select(group => group.Category).ToHashSet();
        if ((cases.Contains(VatCategory.IntraCommunity) || cases.Contains(VatCategory.ReverseCharge)) && IsEmpty(document.Buyer.VatId))
            yield return EInvoiceErrors.BuyerVatIdMissing;
        if (cases.Contains(VatCategory.IntraCommunity) && document.SupplyFrom is null && document.SupplyThrough is null)
            yield return EInvoiceErrors.NoSupplyDate;
        if (cases.Contains(VatCategory.IntraCommunity) && document.DeliveryCountry == document.Seller.Address.CountryCode)
            yield return EInvoiceErrors.DeliveryCountry;
        if (cases.Contains(VatCategory.Exempt) && IsEmpty(document.VatReason))
            yield return EInvoiceErrors.NoVatReason;
    }

    private static IEnumerable<Error> Lines(EInvoiceDocument document)
    {
        if (document.Lines.Select(line => XmlText.OneLine(line.Id)).Where(id => id.Length > 0).Distinct().Count() < document.Lines.Count)
            yield return EInvoiceErrors.LineId;
        foreach (var line in document.Lines)
        {
            if (IsEmpty(line.Name))
                yield return EInvoiceErrors.LineName(line.Id);
            if (IsEmpty(line.UnitCode))
                yield return EInvoiceErrors.LineUnit(line.Id);
            if (line.Rate < Percentage.Zero || (line.Category == VatCategory.Standard) != (line.Rate > Percentage.Zero))
                yield return EInvoiceErrors.LineRate(line.Id);
            if (line.Net != line.Gross - line.DiscountAmount)
                yield return EInvoiceErrors.LineAmount(line.Id);
        }
    }

    private static IEnumerable<Error> Groups(EInvoiceDocument document)
    {
        var nets = document.Lines.GroupBy(line => (line.Category, line.Rate)).ToDictionary(lines => lines.Key, lines => lines.Sum(line => line.Net));
        var keys = document.Groups.Select(group => (group.Category, group.Rate)).ToHashSet();

        // Freight may fall under a rate that has no lines: credited with one line of several.
        if (keys.Count < document.Groups.Count || !keys.IsSupersetOf(nets.Keys) || document.Groups.Any(group => group.Freight == Money.Zero && !nets.ContainsKey((group.Category, group.Rate))))
        {
            yield return EInvoiceErrors.Groups;
            yield break;
        }

        foreach (var group in document.Groups)
        {
            if (group.LinesNet != nets.GetValueOrDefault((group.Category, group.Rate)))
                yield return EInvoiceErrors.GroupLines(group.Rate);
            if (group.Base != group.LinesNet - group.Discount + group.Freight)
                yield return EInvoiceErrors.GroupBase(group.Rate);
            if (!IsVat(document.Kind, group))
                yield return EInvoiceErrors.GroupVat(group.Rate);
        }
    }

    private static IEnumerable<Error> Totals(EInvoiceDocument document)
    {
        if (document.Totals with { Prepaid = Money.Zero } != EInvoiceTotals.Of(document.Groups))
            yield return EInvoiceErrors.Totals;
    }

    private static bool IsVat(EInvoiceKind kind, EInvoiceGroup group)
    {
        var difference = new Money(Math.Abs((group.Vat - group.Base.Part(group.Rate)).Cents));
        return difference == Money.Zero || (kind == EInvoiceKind.CreditNote && group.Rate > Percentage.Zero && difference < CreditTolerance);
    }

    private static bool IsEmpty(string? text) => XmlText.OneLine(text).Length == 0;

    private static bool IsCountry(string code) => code.Length == 2 && code.All(char.IsAsciiLetterUpper);

    private static bool IsComplete(Address address) =>
        IsCountry(address.CountryCode) && !IsEmpty(address.Street) && !IsEmpty(address.PostalCode) && !IsEmpty(address.City);

    private static bool IsAddress(EInvoiceEndpoint endpoint) => endpoint.Scheme.Length == 4 && endpoint.Scheme.All(char.IsAsciiDigit) && !IsEmpty(endpoint.Id);
}
