using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Domain.Offertes;
using PracticeFirm.Domain.Relations;

namespace PracticeFirm.Domain.Invoicing;

public sealed partial class Invoice
{
    /// <summary>What stands in the way of posting; empty when it can go.</summary>
    /// <param name="customer">The customer.</param>
    /// <param name="today">The firm's date.</param>
    /// <param name="original">The invoice a credit note credits; null for an invoice.</param>
    public IReadOnlyList<Error> WhyNotPost(Customer customer, DateOnly today, Invoice? original = null)
    {
        if (original?.Id != OriginalId)
            throw new ArgumentException($"{Title} credits invoice {OriginalId}, not {original?.Id}.", nameof(original));
        if (WhyNotDraft() is { } refused)
            return [refused];
        if (customer.Id != CustomerId)
            return [InvoiceErrors.OtherCustomer];
        if (original is not null)
            return PlanAgain(original, today).Errors;
        if (customer.VatCategory != VatCategory || customer.VatReason != VatReason)
            return [InvoiceErrors.VatCaseChanged];
        var errors = new List<Error>();
        if (VatCategory is VatCategory.IntraCommunity or VatCategory.ReverseCharge && string.IsNullOrEmpty(customer.VatNumber))
            errors.Add(InvoiceErrors.NoVatNumber);
        if (VatCategory == VatCategory.IntraCommunity && (DeliveryCountry == "NL" || !CustomerRules.IsEu(DeliveryCountry)))
            errors.Add(InvoiceErrors.NotToOtherEuCountry);
        if (VatCategory == VatCategory.Export && CustomerRules.IsEu(DeliveryCountry))
            errors.Add(InvoiceErrors.NotOutsideEu);
        return errors;
    }

    /// <summary>
    /// Posts it: the number is given, the date is the firm's, the due date follows, the recipient is recorded and the content is
    /// sealed. A credit note is set off at once against what is open on its original.
    /// </summary>
    /// <param name="customer">The customer.</param>
    /// <param name="numbers">This year's series of invoices, or of credit notes; another one is a bug and throws.</param>
    /// <param name="firm">For the date.</param>
    /// <param name="original">The invoice a credit note credits; leaving it out, or passing another, is a bug and throws.</param>
    /// <returns>
    /// Done, or every refusal at once: <c>Invoice.Posted</c>, <c>Invoice.OtherCustomer</c>, <c>Invoice.VatCaseChanged</c>,
    /// <c>Invoice.NoVatNumber</c>, <c>Invoice.NotToOtherEuCountry</c>, <c>Invoice.NotOutsideEu</c>, or for credit notes
    /// <c>Invoice.CreditOutdated</c> and those of <see cref="Credit"/>.
    /// </returns>
    public Result Post(Customer customer, NumberSeries numbers, TradingFirm firm, Invoice? original = null)
    {
        var prefix = Kind == InvoiceKind.Invoice ? InvoicePrefix : CreditPrefix;
        if (numbers.Prefix != prefix || numbers.Year != firm.BusinessDay.Year)
            throw new ArgumentException($"{Title} gets a number {prefix} of {firm.BusinessDay.Year}, not {numbers.Prefix} of {numbers.Year}.", nameof(numbers));
        var errors = WhyNotPost(customer, firm.BusinessDay, original);
        if (errors.Count > 0)
            return Result.Failure(errors);
        var plan = original is null ? null : PlanAgain(original, firm.BusinessDay).Value;

        Number = numbers.Next();
        InvoiceDate = firm.BusinessDay;
        Recipient = Recipient.Of(customer, null);
        if (original is not null)
            Recipient = Recipient with { VatNumber = Recipient.VatNumber ?? original.Recipient!.VatNumber };
        if (Kind == InvoiceKind.Invoice)
        {
            DueOn = firm.BusinessDay.AddDays(PaymentTerms.Days);
            CashDiscountThrough = PaymentTerms.HasCashDiscount ? firm.BusinessDay.AddDays(PaymentTerms.CashDiscountDays) : null;
        }

        ContentHash = Hash();
        Derive(firm.BusinessDay);
        if (Kind == InvoiceKind.Invoice)
            Happened("Invoice.Posted", $"Factuur {Number} verzonden aan {Recipient.Name}, te betalen t/m {DutchFormat.Date(DueOn!.Value)}.", new { Number, Total = Total.Cents, Late = IsLateOn(firm.BusinessDay) });
        else
            Happened("Invoice.Posted", $"Creditfactuur {Number} verzonden aan {Recipient.Name}, bij {OriginalNumber}.", new { Number, Total = Total.Cents, OriginalNumber });
        if (plan is not null)
            original!.TakeBack(this, plan, firm.BusinessDay);
        return Result.Success;
    }

    /// <summary>True when the content is what was posted: the seal is computed again and compared. False for drafts.</summary>
    public bool VerifyContent() => ContentHash is not null && ContentHash == Hash();

    private string Hash() => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(Canonical())));

    /// <summary>
    /// Every field the law asks for, in a fixed order and the same on every machine: name, length, value. The length keeps two texts
    /// from running into each other.
    /// </summary>
    private string Canonical()
    {
        var text = new StringBuilder("PracticeFirm.Invoice 1\n");
        void Put(string name, IFormattable? value) => PutText(name, value?.ToString(null, CultureInfo.InvariantCulture));
        void PutDay(string name, DateOnly? day) => PutText(name, day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        void PutText(string name, string? value) =>
            text.Append(CultureInfo.InvariantCulture, $"{name} {(value is null ? "-" : value.Length.ToString(CultureInfo.InvariantCulture))} {value}\n");

        PutText("kind", Kind == InvoiceKind.Invoice ? "380" : "381");
        PutText("number", Number);
        PutDay("date", InvoiceDate);
        PutDay("due", DueOn);
        Put("terms", PaymentTerms.Days);
        Put("cash discount", PaymentTerms.CashDiscount.BasisPoints);
        Put("cash discount days", PaymentTerms.CashDiscountDays);
        PutDay("cash discount through", CashDiscountThrough);
        Put("customer", CustomerId);
        Put("customer number", Recipient?.Number);
        PutText("name", Recipient?.Name);
        PutText("contact", Recipient?.Contact);
        PutText("street", Recipient?.Address.Street);
        PutText("house number", Recipient?.Address.HouseNumber);
        PutText("postal code", Recipient?.Address.PostalCode);
        PutText("city", Recipient?.Address.City);
        PutText("country", Recipient?.Address.CountryCode);
        PutText("btw-id", Recipient?.VatNumber);
        PutText("language", Language.ToString());
        PutText("vat", VatCategory.Code());
        PutText("vat reason", VatReason);
        PutText("delivered to", DeliveryCountry);
        PutText("reference", CustomerReference);
        PutDay("supply from", SupplyFrom);
        PutDay("supply through", SupplyThrough);
        Put("original", OriginalId);
        PutText("original number", OriginalNumber);
        PutDay("original date", OriginalDate);
        PutText("reason", CreditReason);
        foreach (var section in _sections.OrderBy(s => s.Position))
        {
            Put("section", section.Position);
            Put("order", section.OrderId);
            PutText("order number", section.OrderNumber);
            PutDay("ordered", section.OrderedOn);
            PutText("order reference", section.CustomerReference);
            Put("order discount", section.OrderDiscount.BasisPoints);
            Put("discount", section.Discount.Cents);
            Put("freight", section.Freight.Cents);
        }

        foreach (var line in _lines.OrderBy(l => l.Position))
        {
            Put("line", line.Position);
            PutText("line kind", line.Kind.ToString());
            Put("original line", line.OriginalLineId);
            Put("line order", line.OrderId);
            Put("order line", line.OrderLineId);
            Put("delivery line", line.DeliveryLineId);
            PutText("delivery number", line.DeliveryNumber);
            PutDay("delivered", line.DeliveredOn);
            Put("article", line.ArticleId);
            PutText("article number", line.ArticleNumber);
            PutText("description", line.Description);
            PutText("unit", line.Unit);
            Put("quantity", line.Quantity);
            Put("price", line.UnitPrice.TenThousandths);
            Put("line discount", line.Discount.BasisPoints);
            Put("line rate", line.VatRate.BasisPoints);
            Put("net", line.Net.Cents);
        }

        foreach (var group in InOrder(_groups))
        {
            Put("rate", group.Rate.BasisPoints);
            Put("lines", group.LinesNet.Cents);
            Put("group discount", group.Discount.Cents);
            Put("group freight", group.Freight.Cents);
            Put("base", group.Base.Cents);
            Put("tax", group.Vat.Cents);
        }

        Put("lines total", LinesTotal.Cents);
        Put("discount total", DiscountTotal.Cents);
        Put("freight total", FreightTotal.Cents);
        Put("net total", NetTotal.Cents);
        Put("vat total", VatTotal.Cents);
        Put("total", Total.Cents);
        return text.ToString();
    }
}
