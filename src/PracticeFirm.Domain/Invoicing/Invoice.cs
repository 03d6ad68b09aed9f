using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Domain.Offertes;
using PracticeFirm.Domain.Relations;

namespace PracticeFirm.Domain.Invoicing;

/// <summary>
/// Factuur or creditfactuur. A draft is made from deliveries and can be made again or thrown away; what was posted has a number and
/// never changes. What happens to it afterwards (payments, credit notes, letters) is kept beside its content.
/// </summary>
public sealed partial class Invoice : Aggregate
{
    /// <summary>Prefix of the numbers of invoices.</summary>
    public const string InvoicePrefix = "FAC";

    /// <summary>Prefix of the numbers of credit notes.</summary>
    public const string CreditPrefix = "CRE";

    /// <summary>Most lines on one invoice.</summary>
    public const int MostLines = 1_000;

    /// <summary>Largest quantity in a line.</summary>
    public const int LargestQuantity = 100_000;

    /// <summary>Longest reason: of a credit, a dispute, a write-off.</summary>
    public const int ReasonLength = 500;

    private readonly List<InvoiceSection> _sections = [];
    private readonly List<InvoiceLine> _lines = [];
    private readonly List<InvoiceGroup> _groups = [];
    private readonly List<CreditUse> _uses = [];

    private Invoice()
    {
    }

    /// <inheritdoc/>
    public override DocumentKind DocumentKind => DocumentKind.Invoice;

    /// <summary>Invoice or credit note.</summary>
    public InvoiceKind Kind { get; private set; }

    /// <summary>FAC-2026-0001 or CRE-2026-0001; null until it is posted.</summary>
    public string? Number { get; private set; }

    /// <summary>Where it is in its life; derived, kept for lists.</summary>
    public InvoiceStatus Status { get; private set; }

    /// <summary>For whom.</summary>
    public int CustomerId { get; private set; }

    /// <summary>Which colleague made it.</summary>
    public int AuthorId { get; private set; }

    /// <summary>The firm's date it was made on.</summary>
    public DateOnly CreatedOn { get; private set; }

    /// <summary>Factuurdatum: the day it was posted.</summary>
    public DateOnly? InvoiceDate { get; private set; }

    /// <summary>Vervaldatum: the last day to pay on time; null for drafts and credit notes.</summary>
    public DateOnly? DueOn { get; private set; }

    /// <summary>Betalingsconditie.</summary>
    public PaymentTerms PaymentTerms { get; private set; } = PaymentTerms.Usual;

    /// <summary>Last day on which the cash discount may be taken; null when there is none.</summary>
    public DateOnly? CashDiscountThrough { get; private set; }

    /// <summary>To whom it was sent, as they were; null for drafts.</summary>
    public Recipient? Recipient { get; private set; }

    /// <summary>Language of the document.</summary>
    public Language Language { get; private set; }

    /// <summary>How VAT works.</summary>
    public VatCategory VatCategory { get; private set; }

    /// <summary>Reason of an exemption.</summary>
    public string? VatReason { get; private set; }

    /// <summary>Country the goods went to, ISO 3166-1 alpha-2; proof of 0% within and outside the EU.</summary>
    public string DeliveryCountry { get; private set; } = "";

    /// <summary>Reference of the customer when all orders share it; empty otherwise, the sections have their own.</summary>
    public string CustomerReference { get; private set; } = "";

    /// <summary>First day of delivery.</summary>
    public DateOnly SupplyFrom { get; private set; }

    /// <summary>Last day of delivery.</summary>
    public DateOnly SupplyThrough { get; private set; }

    /// <summary>The invoice this one credits; null for invoices.</summary>
    public int? OriginalId { get; private set; }

    /// <summary>Number of the invoice this one credits.</summary>
    public string? OriginalNumber { get; private set; }

    /// <summary>Date of the invoice this one credits.</summary>
    public DateOnly? OriginalDate { get; private set; }

    /// <summary>Why it credits.</summary>
    public string? CreditReason { get; private set; }

    /// <summary>True when the invoice was wrong but the delivery stands: what is credited is open to invoice again.</summary>
    public bool ReopensDelivery { get; private set; }

    /// <summary>The orders, in the order of the document.</summary>
    public IReadOnlyList<InvoiceSection> Sections => _sections;

    /// <summary>The lines, in the order of the document.</summary>
    public IReadOnlyList<InvoiceLine> Lines => _lines;

    /// <summary>One group per VAT rate, the highest rate first.</summary>
    public IReadOnlyList<InvoiceGroup> Groups => _groups;

    /// <summary>Sum of the lines, excluding VAT.</summary>
    public Money LinesTotal { get; private set; }

    /// <summary>Sum of the order discounts, excluding VAT.</summary>
    public Money DiscountTotal { get; private set; }

    /// <summary>Sum of the freight, excluding VAT.</summary>
    public Money FreightTotal { get; private set; }

    /// <summary>Total excluding VAT.</summary>
    public Money NetTotal { get; private set; }

    /// <summary>VAT.</summary>
    public Money VatTotal { get; private set; }

    /// <summary>Total including VAT; positive on credit notes too.</summary>
    public Money Total { get; private set; }

    /// <summary>SHA-256 over the content at posting, in hexadecimal; null for drafts.</summary>
    public string? ContentHash { get; private set; }

    /// <summary>What was paid, including VAT.</summary>
    public Money Paid { get; private set; }

    /// <summary>What credit notes were set off against it, including VAT.</summary>
    public Money Credited { get; private set; }

    /// <summary>Cash discount that was taken on paying in time, including VAT.</summary>
    public Money CashDiscountTaken { get; private set; }

    /// <summary>What the firm gave up on, including VAT.</summary>
    public Money WrittenOff { get; private set; }

    /// <summary>Of a credit note: what was set off against invoices or paid back.</summary>
    public Money Applied { get; private set; }

    /// <summary>
    /// What is still to be paid: total less paid, credited, cash discount and written off. Of a credit note below zero: what the
    /// customer still has to get. Zero for drafts.
    /// </summary>
    public Money Open { get; private set; }

    /// <summary>Sum of the posted credit notes on this invoice, including VAT; never above its total.</summary>
    public Money CreditNotesTotal { get; private set; }

    /// <summary>Of a credit note: the invoices it was set off against, oldest first.</summary>
    public IReadOnlyList<CreditUse> Uses => _uses;

    /// <summary>The last letter that was sent about it.</summary>
    public ReminderLevel? ReminderLevel { get; private set; }

    /// <summary>Day of the last letter.</summary>
    public DateOnly? LastReminderOn { get; private set; }

    /// <summary>Last day to pay that the last letter names.</summary>
    public DateOnly? ReminderPayBy { get; private set; }

    /// <summary>What the customer disputes; null when nothing is in dispute.</summary>
    public string? DisputeReason { get; private set; }

    /// <summary>Day the dispute was recorded.</summary>
    public DateOnly? DisputedOn { get; private set; }

    /// <summary>True while it can be made again or thrown away.</summary>
    public bool IsDraft => Number is null;

    /// <summary>How people call it: the number, or concept.</summary>
    public string Title => Number ?? $"Concept {Id}";

    /// <summary>True while reminders are on hold.</summary>
    public bool IsDisputed => DisputeReason is not null;

    /// <summary>What can still be credited, including VAT.</summary>
    public Money Creditable => Kind == InvoiceKind.Invoice ? _groups.Sum(g => g.Base - g.CreditedBase + g.Vat - g.CreditedVat) : Money.Zero;

    /// <summary>What the customer may take off when paying in time, as it stands on the document; null when nothing was agreed.</summary>
    public CashDiscountAmounts? EarlyPayment => Kind == InvoiceKind.Invoice && PaymentTerms.HasCashDiscount
        ? CashDiscount.Of([.. InOrder(_groups).Select(g => (g.Rate, g.Base, g.Vat))], PaymentTerms.CashDiscount)
        : null;

    /// <summary>
    /// What may be taken off now: the discount over what wasn't credited; zero when none was agreed, when it was taken already or when
    /// the invoice isn't open. Whether it is in time depends on the day of the payment.
    /// </summary>
    public Money CashDiscountLeft
    {
        get
        {
            if (IsDraft || Kind == InvoiceKind.CreditNote || !PaymentTerms.HasCashDiscount || CashDiscountTaken > Money.Zero)
                return Money.Zero;
            var discount = CashDiscount.Of([.. _groups.Select(g => (g.Rate, g.Base - g.CreditedBase, g.Vat - g.CreditedVat))], PaymentTerms.CashDiscount).Amount;
            return discount < Open ? discount : Money.Zero;
        }
    }

    /// <summary>
    /// Makes a draft from deliveries: of one order, or collective for one month.
    /// </summary>
    /// <param name="customer">For whom; decides the VAT case.</param>
    /// <param name="firm">For its date.</param>
    /// <param name="authorId">Which colleague makes it.</param>
    /// <param name="language">Language of the document.</param>
    /// <param name="paymentTerms">Betalingsconditie that was agreed in the orders.</param>
    /// <param name="orders">What to invoice; an order or a delivered line that comes twice is a bug and throws.</param>
    /// <returns>
    /// The draft, or every refusal at once: <c>Invoice.NoLines</c>, <c>Invoice.TooManyLines</c>, <c>Invoice.Quantity</c>,
    /// <c>Invoice.OtherCustomer</c>, <c>Invoice.NotDelivered</c>, <c>Invoice.SeveralMonths</c>, <c>Invoice.SeveralCountries</c>.
    /// </returns>
    public static Result<Invoice> Draft(Customer customer, TradingFirm firm, int authorId, Language language, PaymentTerms paymentTerms, IReadOnlyList<OrderToInvoice> orders)
    {
        var invoice = new Invoice { Kind = InvoiceKind.Invoice, CustomerId = customer.Id, AuthorId = authorId, CreatedOn = firm.BusinessDay };
        var errors = invoice.Fill(customer, firm, language, paymentTerms, orders);
        if (errors.Count > 0)
            return Result<Invoice>.Failure(errors);
        invoice.Happened("Invoice.Drafted", orders.Count == 1 ? $"Concept gemaakt voor {orders[0].OrderNumber}." : $"Concept gemaakt voor {orders.Count} orders.");
        return invoice;
    }

    /// <summary>Makes the draft again, from what is to be invoiced now.</summary>
    /// <returns>Done, or <c>Invoice.Posted</c>, <c>Invoice.OtherCustomer</c>, or a refusal of <see cref="Draft"/>; then the draft stays as it was.</returns>
    public Result Rebuild(Customer customer, TradingFirm firm, Language language, PaymentTerms paymentTerms, IReadOnlyList<OrderToInvoice> orders)
    {
        if (WhyNotDraft() is { } refused)
            return refused;
        if (customer.Id != CustomerId)
            return InvoiceErrors.OtherCustomer;
        if (Kind == InvoiceKind.CreditNote)
            return InvoiceErrors.CreditNoteNotRebuilt;
        var errors = Fill(customer, firm, language, paymentTerms, orders);
        if (errors.Count > 0)
            return Result.Failure(errors);
        Happened("Invoice.Rebuilt", "Het concept is opnieuw gemaakt.");
        return Result.Success;
    }

    /// <summary>Throws a draft away; the caller deletes it. What was posted stays for ever (art. 52 AWR: seven years).</summary>
    public Result Discard()
    {
        if (WhyNotDraft() is { } refused)
            return refused;
        Happened("Invoice.Discarded", $"{Title} is weggegooid.");
        return Result.Success;
    }

    /// <summary>The last day to invoice a delivery: the 15th of the month after it (art. 34g Wet OB).</summary>
    public static DateOnly LatestInvoiceDay(DateOnly deliveredOn) => new DateOnly(deliveredOn.Year, deliveredOn.Month, 15).AddMonths(1);

    /// <summary>True when an invoice posted on this day is later than the law wants; a warning, since late is better than never.</summary>
    public bool IsLateOn(DateOnly day) => Kind == InvoiceKind.Invoice && day > LatestInvoiceDay(SupplyFrom);

    private List<Error> Fill(Customer customer, TradingFirm firm, Language language, PaymentTerms paymentTerms, IReadOnlyList<OrderToInvoice> orders)
    {
        var goods = orders.SelectMany(o => o.Lines).ToList();
        if (orders.DistinctBy(o => o.OrderId).Count() != orders.Count || goods.DistinctBy(l => l.DeliveryLineId).Count() != goods.Count)
            throw new ArgumentException("An order or a delivered line comes twice.", nameof(orders));
        if (goods.Exists(l => l.UnitPrice < UnitPrice.Zero || l.Discount.BasisPoints is < 0 or > 10_000)
            || orders.Any(o => o.Freight < Money.Zero || o.OrderDiscount.BasisPoints is < 0 or > 10_000))
            throw new ArgumentOutOfRangeException(nameof(orders), "Prices, freight and discounts of an order are never out of range.");
        var home = (customer.DeliveryAddress ?? customer.Address).CountryCode;
        var countries = goods.Select(l => l.DeliveryCountry ?? home).Distinct().ToList();
        var errors = Check(customer, firm.BusinessDay, orders, goods, countries).ToList();
        if (errors.Count > 0)
            return errors;

        Language = language;
        PaymentTerms = paymentTerms;
        VatCategory = customer.VatCategory;
        VatReason = customer.VatReason;
        DeliveryCountry = countries[0];
        SupplyFrom = goods.Min(l => l.DeliveredOn);
        SupplyThrough = goods.Max(l => l.DeliveredOn);
        var references = orders.Select(o => o.CustomerReference.Trim()).Distinct().ToList();
        CustomerReference = references.Count == 1 ? references[0] : "";
        _sections.Clear();
        _lines.Clear();
        var calculations = new List<PriceCalculation>();
        foreach (var order in orders.Where(o => o.Lines.Count > 0))
        {
            var lines = order.Lines.Select((l, i) => InvoiceLine.Of(_lines.Count + i + 1, order.OrderId, l, VatRates.For(VatCategory, l.Tariff, l.DeliveredOn))).ToList();
            var calculation = PriceCalculation.Of([.. lines.Select(l => l.Calculation)], order.OrderDiscount, order.Freight);
            _lines.AddRange(lines);
            _sections.Add(InvoiceSection.Of(_sections.Count + 1, order, calculation.OrderDiscount));
            calculations.Add(calculation);
        }

        TakeTotals(PriceCalculation.Combine(calculations).Groups);
        return errors;
    }

    private void TakeTotals(IReadOnlyList<VatGroup> groups)
    {
        _groups.Clear();
        _groups.AddRange(groups.Select(InvoiceGroup.Of));
        LinesTotal = groups.Sum(g => g.LinesNet);
        DiscountTotal = groups.Sum(g => g.OrderDiscount);
        FreightTotal = groups.Sum(g => g.Freight);
        NetTotal = groups.Sum(g => g.Base);
        VatTotal = groups.Sum(g => g.Vat);
        Total = NetTotal + VatTotal;
    }

    private Error? WhyNotDraft() => IsDraft ? null : InvoiceErrors.Posted;

    // Storage gives children in any order.
    internal static IEnumerable<InvoiceGroup> InOrder(IEnumerable<InvoiceGroup> groups) => groups.OrderByDescending(g => g.Rate);

    private static IEnumerable<Error> Check(Customer customer, DateOnly today, IReadOnlyList<OrderToInvoice> orders, List<DeliveryToInvoice> goods, List<string> countries)
    {
        if (orders.Any(o => o.CustomerId is { } id && id != customer.Id))
            yield return InvoiceErrors.OtherCustomer;
        if (goods.Count == 0)
            yield return InvoiceErrors.NoLines;
        if (goods.Count > MostLines)
            yield return InvoiceErrors.TooManyLines;
        if (goods.Exists(l => l.Quantity is < 1 or > LargestQuantity))
            yield return InvoiceErrors.Quantity;
        if (goods.Exists(l => l.DeliveredOn > today))
            yield return InvoiceErrors.NotDelivered;
        if (goods.Select(l => (l.DeliveredOn.Year, l.DeliveredOn.Month)).Distinct().Count() > 1)
            yield return InvoiceErrors.SeveralMonths;
        if (countries.Count > 1)
            yield return InvoiceErrors.SeveralCountries;
    }
}
