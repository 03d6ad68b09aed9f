using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Firm;

namespace PracticeFirm.Domain.Invoicing;

public sealed partial class Invoice
{
    private static readonly LocalizedText PriceCreditText = new("Prijscorrectie", "Price adjustment", "Preiskorrektur");
    private static readonly LocalizedText FeeText = new("Behandelingskosten", "Handling fee", "Bearbeitungsgebühr");
    private static readonly LocalizedText FreightText = new("Verzendkosten", "Freight", "Versandkosten");
    private static readonly LocalizedText PieceText = new("stuk", "piece", "Stück");

    /// <summary>
    /// Makes a draft credit note for part of a posted invoice. Also the way to look beforehand what a credit comes to: nothing changes
    /// until it is posted. Amounts are positive.
    /// </summary>
    /// <param name="original">The invoice.</param>
    /// <param name="lines">Units, or amounts off the price; none with <paramref name="withFreight"/> credits the freight alone.</param>
    /// <param name="withFreight">Credits the freight of the orders that <paramref name="lines"/> belong to; of all orders when there are no lines.</param>
    /// <param name="fee">Handling fee that is kept, excluding VAT; zero for none. It falls under the high tariff of a domestic sale.</param>
    /// <param name="reason">Why, as it stands on the note.</param>
    /// <param name="reopens">True when the invoice was wrong and the goods will be invoiced again.</param>
    /// <param name="authorId">Which colleague makes it.</param>
    /// <param name="firm">For its date.</param>
    /// <returns>
    /// The draft, or <c>Invoice.NotPosted</c>, <c>Invoice.CreditOfCredit</c>, <c>Invoice.CreditReason</c>, <c>Invoice.TextTooLong</c>,
    /// <c>Invoice.Fee</c>, <c>Invoice.LineNotFound</c>, <c>Invoice.CreditQuantity</c>, <c>Invoice.CreditAmount</c>,
    /// <c>Invoice.MoreThanInvoiced</c>, <c>Invoice.MoreThanPrice</c>, <c>Invoice.NothingToCredit</c>, <c>Invoice.FeeAboveCredit</c>.
    /// </returns>
    public static Result<Invoice> Credit(Invoice original, IReadOnlyList<CreditLine> lines, bool withFreight, Money fee, string reason, bool reopens, int authorId, TradingFirm firm)
    {
        if (string.IsNullOrWhiteSpace(reason))
            return InvoiceErrors.CreditReason;
        if (reason.Trim().Length > ReasonLength)
            return InvoiceErrors.TextTooLong("Reason");
        var planned = CreditPlan.For(original, lines, withFreight, fee, firm.BusinessDay);
        if (planned.IsFailure)
            return Result<Invoice>.Failure(planned.Errors);
        var note = new Invoice
        {
            Kind = InvoiceKind.CreditNote,
            CustomerId = original.CustomerId,
            AuthorId = authorId,
            CreatedOn = firm.BusinessDay,
            PaymentTerms = original.PaymentTerms,
            Language = original.Language,
            VatCategory = original.VatCategory,
            VatReason = original.VatReason,
            DeliveryCountry = original.DeliveryCountry,
            CustomerReference = original.CustomerReference,
            OriginalId = original.Id,
            OriginalNumber = original.Number,
            OriginalDate = original.InvoiceDate,
            CreditReason = reason.Trim(),
            ReopensDelivery = reopens,
        };
        note.Fill(original, planned.Value);
        note.Happened("Invoice.Drafted", $"Concept van een creditfactuur gemaakt bij {original.Number}: {note.CreditReason}");
        return note;
    }

    /// <summary>Makes a draft credit note for all that is left of a posted invoice: every unit, the freight, to the last cent.</summary>
    /// <returns>The draft, or a refusal of <see cref="Credit"/>.</returns>
    public static Result<Invoice> CreditAll(Invoice original, string reason, bool reopens, int authorId, TradingFirm firm) =>
        Credit(original, [.. original._lines.Where(l => l.Creditable > 0).Select(l => new CreditLine(l.Id, l.Creditable))], true, Money.Zero, reason, reopens, authorId, firm);

    /// <summary>Sets what is left of a credit note off against another invoice of the same customer.</summary>
    /// <param name="invoice">The invoice.</param>
    /// <param name="amount">How much, including VAT.</param>
    /// <param name="today">The firm's date.</param>
    /// <returns>
    /// Done, or <c>Invoice.NotCreditNote</c>, <c>Invoice.NotPosted</c>, <c>Invoice.CreditOfOther</c>, <c>Invoice.Amount</c>,
    /// <c>Invoice.MoreThanCreditLeft</c>, <c>Invoice.MoreThanOpen</c>.
    /// </returns>
    public Result UseOn(Invoice invoice, Money amount, DateOnly today)
    {
        if (Kind != InvoiceKind.CreditNote || invoice.Kind != InvoiceKind.Invoice)
            return InvoiceErrors.NotCreditNote;
        if (IsDraft || invoice.IsDraft)
            return InvoiceErrors.NotPosted;
        if (invoice.CustomerId != CustomerId)
            return InvoiceErrors.CreditOfOther;
        if (amount <= Money.Zero)
            return InvoiceErrors.Amount;
        if (amount > -Open)
            return InvoiceErrors.MoreThanCreditLeft(-Open);
        if (amount > invoice.Open)
            return InvoiceErrors.MoreThanOpen(invoice.Open);
        SetOff(invoice, amount, today);
        return Result.Success;
    }

    /// <summary>What is to be credited of the original, read back from the draft.</summary>
    private Result<CreditPlan> PlanAgain(Invoice original, DateOnly today)
    {
        var asked = _lines.Where(l => l.OriginalLineId is not null)
            .Select(l => l.Kind == InvoiceLineKind.PriceCredit ? CreditLine.OffPrice(l.OriginalLineId!.Value, l.Net) : new CreditLine(l.OriginalLineId!.Value, l.Quantity)).ToList();
        var fee = -_lines.Where(l => l.Kind == InvoiceLineKind.Fee).Sum(l => l.Net);
        var withFreight = FreightTotal > Money.Zero || _lines.Exists(l => l.Kind == InvoiceLineKind.Freight);
        var planned = CreditPlan.For(original, asked, withFreight, fee, today);
        if (planned.IsFailure)
            return planned;
        var fresh = new Invoice { Kind = InvoiceKind.CreditNote, Language = Language };
        fresh.Fill(original, planned.Value);
        return (fresh.NetTotal, fresh.VatTotal, fresh.FreightTotal) == (NetTotal, VatTotal, FreightTotal) ? planned : InvoiceErrors.CreditOutdated;
    }

    private void Fill(Invoice original, CreditPlan plan)
    {
        foreach (var part in plan.Parts)
        {
            var description = part.Kind == InvoiceLineKind.PriceCredit ? $"{PriceCreditText.In(Language)}: {part.Line.Description}" : part.Line.Description;
            _lines.Add(part.Line.Credit(_lines.Count + 1, part.Kind, description, part.Quantity, part.Price, part.Discount, part.Net));
        }

        foreach (var section in plan.Sections)
        {
            _sections.Add(section.Section.Credit(_sections.Count + 1, section.Discount, plan.FreightAsLines ? Money.Zero : section.Freight));
            if (!plan.FreightAsLines)
                continue;
            foreach (var (rate, freight) in section.FreightByRate)
                Loose(InvoiceLineKind.Freight, section.Section.OrderId, original, FreightText, 1, freight, original._lines.First(l => l.VatRate == rate).Tariff, rate);
        }

        if (plan.Fee > Money.Zero)
            Loose(InvoiceLineKind.Fee, _sections[0].OrderId, original, FeeText, -1, plan.Fee, VatTariff.High, plan.FeeRate);
        var days = plan.Parts.Count == 0 ? original._lines.Select(l => l.DeliveredOn) : plan.Parts.Select(p => p.Line.DeliveredOn);
        SupplyFrom = days.Min();
        SupplyThrough = days.Max();
        TakeTotals(plan.VatGroups());
    }

    private void Loose(InvoiceLineKind kind, int orderId, Invoice original, LocalizedText description, int quantity, Money amount, VatTariff tariff, Percentage rate) =>
        _lines.Add(InvoiceLine.Loose(_lines.Count + 1, kind, orderId, original.SupplyThrough, description.In(Language), PieceText.In(Language), quantity, amount, tariff, rate));

    /// <summary>A credit note on this invoice was posted: what it takes is gone, and what is open is set off against it.</summary>
    private void TakeBack(Invoice note, CreditPlan plan, DateOnly today)
    {
        foreach (var part in plan.Parts)
            part.Line.TakeBack(
                part.Kind == InvoiceLineKind.Goods ? part.Quantity : 0, part.Net, part.Kind == InvoiceLineKind.PriceCredit ? part.Net : Money.Zero, part.DiscountShare);
        foreach (var section in plan.Sections.Where(s => s.Freight > Money.Zero))
            section.Section.CreditFreight();
        foreach (var part in plan.Groups)
            _groups.First(g => g.Rate == part.Rate).TakeBack(part.Base, part.Vat);
        CreditNotesTotal += note.Total;

        // The customer got a discount on what is now credited, or the firm gave up on it: they didn't pay that, so they don't get it back.
        var discount = Creditable == Money.Zero
            ? CashDiscountTaken
            : Least(CashDiscountTaken, CashDiscount.Of([.. plan.Groups.Select(g => (g.Rate, g.Base, g.Vat))], PaymentTerms.CashDiscount).Amount);
        CashDiscountTaken -= Least(discount, note.Total);
        Derive(today);
        var givenUp = note.Total - Open;
        if (givenUp > Money.Zero)
        {
            WrittenOff -= Least(givenUp, WrittenOff);
            Derive(today);
        }

        Happened("Invoice.CreditNotePosted", $"Creditfactuur {note.Number} van {note.Total} hoort bij deze factuur.", new { note.Number, Total = note.Total.Cents });
        var amount = Least(note.Total, Open);
        if (amount > Money.Zero)
            note.SetOff(this, amount, today);
    }

    private void SetOff(Invoice invoice, Money amount, DateOnly today)
    {
        invoice.Credited += amount;
        Applied += amount;
        _uses.Add(CreditUse.Of(invoice, amount, today));
        invoice.Derive(today);
        Derive(today);
        invoice.Happened("Invoice.SetOff", $"{amount} verrekend met creditfactuur {Number}.", new { Amount = amount.Cents, Number });
        Happened("Invoice.SetOff", $"{amount} verrekend met factuur {invoice.Number}.", new { Amount = amount.Cents, invoice.Number });
    }

    private static Money Least(Money a, Money b) => a < b ? a : b;
}
