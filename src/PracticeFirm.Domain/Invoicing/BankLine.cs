using PracticeFirm.Domain.Common;

namespace PracticeFirm.Domain.Invoicing;

/// <summary>How far a bank line was divided over invoices; derived, kept for lists.</summary>
public enum BankLineStatus
{
    /// <summary>Nothing was allocated.</summary>
    Open,

    /// <summary>Part was allocated.</summary>
    PartlyAllocated,

    /// <summary>Everything was allocated.</summary>
    Allocated,

    /// <summary>Put aside: (the rest of) it isn't for an invoice.</summary>
    SetAside,
}

/// <summary>The part of a bank line that pays an invoice, or pays a credit note back.</summary>
public sealed class BankAllocation : Entity
{
    private BankAllocation()
    {
    }

    /// <summary>The invoice or credit note.</summary>
    public int InvoiceId { get; private set; }

    /// <summary>Its number.</summary>
    public string InvoiceNumber { get; private set; } = "";

    /// <summary>How much, including VAT; below zero when money went out.</summary>
    public Money Amount { get; private set; }

    /// <summary>Cash discount that was taken with it, including VAT.</summary>
    public Money CashDiscount { get; private set; }

    /// <summary>The firm's date it was allocated on.</summary>
    public DateOnly AllocatedOn { get; private set; }

    internal static BankAllocation Of(Invoice invoice, Money amount, Money cashDiscount, DateOnly day) =>
        new() { InvoiceId = invoice.Id, InvoiceNumber = invoice.Number!, Amount = amount, CashDiscount = cashDiscount, AllocatedOn = day };
}

/// <summary>Bankregel: money that came in or went out. Its amount never changes; what is allocated of it can be undone.</summary>
public sealed class BankLine : Aggregate
{
    /// <summary>Longest name of the other party.</summary>
    public const int NameLength = 100;

    /// <summary>Longest description.</summary>
    public const int DescriptionLength = 500;

    /// <summary>Longest reason to put it aside.</summary>
    public const int ReasonLength = 200;

    /// <summary>Highest amount: € 100.000.000.</summary>
    public static readonly Money HighestAmount = new(10_000_000_000);

    private readonly List<BankAllocation> _allocations = [];

    private BankLine()
    {
    }

    /// <inheritdoc/>
    public override DocumentKind DocumentKind => DocumentKind.BankLine;

    /// <summary>Boekdatum at the bank.</summary>
    public DateOnly BookedOn { get; private set; }

    /// <summary>What came in (above zero) or went out (below zero).</summary>
    public Money Amount { get; private set; }

    /// <summary>Name of the other party, as the bank gives it.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Account of the other party, normalised; null when the bank doesn't give it.</summary>
    public string? Iban { get; private set; }

    /// <summary>Description, as the payer typed it.</summary>
    public string Description { get; private set; } = "";

    /// <summary>The customer, once known: given at booking, or that of the first invoice it was allocated to.</summary>
    public int? CustomerId { get; private set; }

    /// <summary>What it was divided over.</summary>
    public IReadOnlyList<BankAllocation> Allocations => _allocations;

    /// <summary>Sum of the allocations, with the sign of <see cref="Amount"/>.</summary>
    public Money Allocated { get; private set; }

    /// <summary>What is left to allocate, with the sign of <see cref="Amount"/>.</summary>
    public Money Left { get; private set; }

    /// <summary>How far it was divided.</summary>
    public BankLineStatus Status { get; private set; }

    /// <summary>Why it was put aside.</summary>
    public string? SetAsideReason { get; private set; }

    /// <summary>True when money went out.</summary>
    public bool IsOutgoing => Amount < Money.Zero;

    /// <summary>Books a line of the bank statement.</summary>
    /// <param name="bookedOn">Boekdatum; not after today.</param>
    /// <param name="amount">Above zero for money in, below zero for money out.</param>
    /// <param name="name">Name of the other party.</param>
    /// <param name="iban">Account of the other party, or null.</param>
    /// <param name="description">As the payer typed it.</param>
    /// <param name="today">The firm's date.</param>
    /// <param name="customerId">The customer when that is known beforehand.</param>
    /// <returns>The line, or every refusal at once, each on its field.</returns>
    public static Result<BankLine> Book(DateOnly bookedOn, Money amount, string name, string? iban, string description, DateOnly today, int? customerId = null)
    {
        var errors = new List<Error>();
        if (bookedOn > today)
            errors.Add(BankLineErrors.Future);
        if (amount == Money.Zero || amount > HighestAmount || amount < -HighestAmount)
            errors.Add(BankLineErrors.Amount);
        if (string.IsNullOrWhiteSpace(name))
            errors.Add(BankLineErrors.NoName);
        if (name.Trim().Length > NameLength)
            errors.Add(BankLineErrors.TextTooLong(nameof(Name), NameLength));
        if (description.Trim().Length > DescriptionLength)
            errors.Add(BankLineErrors.TextTooLong(nameof(Description), DescriptionLength));
        var account = string.IsNullOrWhiteSpace(iban) ? null : Common.Iban.Parse(iban);
        if (account is { IsFailure: true })
            errors.Add(account.Error.On(nameof(Iban)));
        if (errors.Count > 0)
            return Result<BankLine>.Failure(errors);
        var line = new BankLine
        {
            BookedOn = bookedOn,
            Amount = amount,
            Name = name.Trim(),
            Iban = account?.Value,
            Description = description.Trim(),
            CustomerId = customerId,
        };
        line.Derive();
        line.Happened("BankLine.Booked", line.IsOutgoing ? $"{-amount} betaald aan {line.Name.TrimEnd('.')}." : $"{amount} ontvangen van {line.Name.TrimEnd('.')}.", new { Amount = amount.Cents });
        return line;
    }

    /// <summary>The most that can go to an invoice: what is left of the line, and what is open. What doesn't fit stays on the line.</summary>
    public Money Fits(Invoice invoice)
    {
        var left = IsOutgoing ? -Left : Left;
        var open = IsOutgoing ? -invoice.Open : invoice.Open;
        var most = left < open ? left : open;
        return most > Money.Zero ? most : Money.Zero;
    }

    /// <summary>Pays an invoice from this line, or pays a credit note back when money went out.</summary>
    /// <param name="invoice">The invoice, or the credit note.</param>
    /// <param name="amount">How much, above zero.</param>
    /// <param name="takeDiscount">True when the customer took the cash discount: the amount then is what is payable within the term.</param>
    /// <param name="today">The firm's date.</param>
    /// <returns>
    /// The allocation, or <c>BankLine.IsSetAside</c>, <c>BankLine.InvoiceIsDraft</c>, <c>BankLine.AllocationAmount</c>,
    /// <c>BankLine.MoreThanLeft</c>, <c>BankLine.NothingOpen</c>, <c>BankLine.MoreThanOpen</c>, <c>BankLine.IncomingOnCredit</c>,
    /// <c>BankLine.OutgoingOnInvoice</c>, <c>BankLine.NoDiscount</c>, <c>BankLine.DiscountTooLate</c>, <c>BankLine.DiscountAmount</c>.
    /// </returns>
    public Result<BankAllocation> Allocate(Invoice invoice, Money amount, bool takeDiscount, DateOnly today)
    {
        if (Status == BankLineStatus.SetAside)
            return BankLineErrors.IsSetAside;
        if (invoice.IsDraft)
            return BankLineErrors.InvoiceIsDraft;
        if (!IsOutgoing && invoice.Kind == InvoiceKind.CreditNote)
            return BankLineErrors.IncomingOnCredit;
        if (IsOutgoing && invoice.Kind == InvoiceKind.Invoice)
            return BankLineErrors.OutgoingOnInvoice;
        if (amount <= Money.Zero)
            return BankLineErrors.AllocationAmount;
        var left = IsOutgoing ? -Left : Left;
        if (amount > left)
            return BankLineErrors.MoreThanLeft(left);
        var open = IsOutgoing ? -invoice.Open : invoice.Open;
        if (amount > open)
            return open == Money.Zero ? BankLineErrors.NothingOpen(invoice.Number!) : BankLineErrors.MoreThanOpen(invoice.Number!, open);
        var discount = Money.Zero;
        if (takeDiscount)
        {
            discount = invoice.CashDiscountLeft;
            if (discount == Money.Zero)
                return BankLineErrors.NoDiscount(invoice.Number!);
            if (BookedOn > invoice.CashDiscountThrough)
                return BankLineErrors.DiscountTooLate(invoice.CashDiscountThrough!.Value);
            if (amount != open - discount)
                return BankLineErrors.DiscountAmount(open - discount);
        }

        var allocation = BankAllocation.Of(invoice, IsOutgoing ? -amount : amount, discount, today);
        _allocations.Add(allocation);
        CustomerId ??= invoice.CustomerId;
        Derive();
        if (IsOutgoing)
            invoice.PayBack(amount, today);
        else
            invoice.Pay(amount, discount, today);
        Happened("BankLine.Allocated", $"{amount} hoort bij {invoice.Number}.", new { invoice.Number, Amount = allocation.Amount.Cents, CashDiscount = discount.Cents });
        return allocation;
    }

    /// <summary>Takes an allocation off again: it was for something else. A cash discount that went with it is off too.</summary>
    /// <param name="allocation">One of <see cref="Allocations"/>.</param>
    /// <param name="invoice">Its invoice; another one is a bug and throws.</param>
    /// <param name="today">The firm's date.</param>
    /// <returns>Done, or <c>BankLine.AllocationNotFound</c>.</returns>
    public Result Undo(BankAllocation allocation, Invoice invoice, DateOnly today)
    {
        if (allocation.InvoiceId != invoice.Id)
            throw new ArgumentException($"The allocation is about {allocation.InvoiceNumber}, not {invoice.Title}.", nameof(invoice));
        if (!_allocations.Remove(allocation))
            return BankLineErrors.AllocationNotFound;
        Derive();
        if (IsOutgoing)
            invoice.UndoPayBack(-allocation.Amount, today);
        else
            invoice.Unpay(allocation.Amount, allocation.CashDiscount, today);
        Happened("BankLine.Undone", $"{(IsOutgoing ? -allocation.Amount : allocation.Amount)} is losgemaakt van {allocation.InvoiceNumber}.", new { allocation.InvoiceNumber, Amount = allocation.Amount.Cents });
        return Result.Success;
    }

    /// <summary>Puts the line, or what is left of it, aside: it isn't for an invoice.</summary>
    /// <returns>Done, or <c>BankLine.IsSetAside</c>, <c>BankLine.NothingLeft</c>, <c>BankLine.Reason</c>, <c>BankLine.TextTooLong</c>.</returns>
    public Result SetAside(string reason)
    {
        if (Status == BankLineStatus.SetAside)
            return BankLineErrors.IsSetAside;
        if (Left == Money.Zero)
            return BankLineErrors.NothingLeft;
        if (string.IsNullOrWhiteSpace(reason))
            return BankLineErrors.Reason;
        if (reason.Trim().Length > ReasonLength)
            return BankLineErrors.TextTooLong("Reason", ReasonLength);
        SetAsideReason = reason.Trim();
        Derive();
        Happened("BankLine.SetAside", $"Apart gezet: {SetAsideReason}");
        return Result.Success;
    }

    /// <summary>Takes it up again after it was put aside.</summary>
    /// <returns>Done, or <c>BankLine.NotSetAside</c>.</returns>
    public Result Reopen()
    {
        if (Status != BankLineStatus.SetAside)
            return BankLineErrors.NotSetAside;
        SetAsideReason = null;
        Derive();
        Happened("BankLine.Reopened", "Niet meer apart gezet.");
        return Result.Success;
    }

    private void Derive()
    {
        Allocated = _allocations.Sum(a => a.Amount);
        Left = Amount - Allocated;
        Status = SetAsideReason is not null ? BankLineStatus.SetAside
            : Left == Money.Zero ? BankLineStatus.Allocated
            : Allocated == Money.Zero ? BankLineStatus.Open
            : BankLineStatus.PartlyAllocated;
    }
}

/// <summary>Refusals about bank lines.</summary>
public static class BankLineErrors
{
    /// <summary>The line isn't there.</summary>
    public static Error NotFound { get; } = new("BankLine.NotFound", "Deze bankregel bestaat niet. Zoek hem op in de lijst met bankregels.");

    /// <summary>The bank books nothing beforehand.</summary>
    public static Error Future { get; } = new("BankLine.Future", "De boekdatum ligt na vandaag. Vul de datum in die op het afschrift staat.", nameof(BankLine.BookedOn));

    /// <summary>Amount out of range.</summary>
    public static Error Amount { get; } = new("BankLine.Amount", "Vul het bedrag van het afschrift in: niet nul, en met een min ervoor als het is afgeschreven.", nameof(BankLine.Amount));

    /// <summary>Who paid.</summary>
    public static Error NoName { get; } = new("BankLine.Name", "Vul in van of aan wie de betaling is, zoals op het afschrift staat.", nameof(BankLine.Name));

    /// <summary>A text is too long.</summary>
    public static Error TextTooLong(string field, int length) => new("BankLine.TextTooLong", $"Deze tekst past niet op een bankregel. Maak er hoogstens {DutchFormat.Count(length)} tekens van.", field);

    /// <summary>It was put aside.</summary>
    public static Error IsSetAside { get; } = new("BankLine.IsSetAside", "Deze bankregel is apart gezet. Haal hem eerst terug als hij toch bij een factuur hoort.");

    /// <summary>It wasn't put aside.</summary>
    public static Error NotSetAside { get; } = new("BankLine.NotSetAside", "Deze bankregel is niet (meer) apart gezet. Ververs de pagina.");

    /// <summary>A draft can't be paid.</summary>
    public static Error InvoiceIsDraft { get; } = new("BankLine.InvoiceIsDraft", "Deze factuur is nog een concept en kan niet betaald zijn. Kies een factuur die verzonden is.");

    /// <summary>Money in pays no credit note.</summary>
    public static Error IncomingOnCredit { get; } = new("BankLine.IncomingOnCredit", "Met een ontvangst betaal je geen creditfactuur terug. Kies een gewone factuur, of verreken de creditfactuur met een factuur.");

    /// <summary>Money out pays no invoice of a customer.</summary>
    public static Error OutgoingOnInvoice { get; } = new("BankLine.OutgoingOnInvoice", "Dit bedrag is afgeschreven en kan geen factuur van een klant betalen. Kies een creditfactuur, of zet de bankregel apart.");

    /// <summary>Amount to allocate out of range.</summary>
    public static Error AllocationAmount { get; } = new("BankLine.AllocationAmount", "Vul in welk deel van de betaling bij deze factuur hoort: meer dan nul.", "Amount");

    /// <summary>More than is left of the line.</summary>
    public static Error MoreThanLeft(Money left) => new("BankLine.MoreThanLeft", $"Van deze bankregel is nog {left} te verdelen. Vul hoogstens dat bedrag in.", "Amount");

    /// <summary>More than is open.</summary>
    public static Error MoreThanOpen(string number, Money open) => new(
        "BankLine.MoreThanOpen", $"Van {number} staat nog {open} open. Vul hoogstens dat bedrag in; de rest blijft op de bankregel staan.", "Amount");

    /// <summary>The invoice is settled.</summary>
    public static Error NothingOpen(string number) => new("BankLine.NothingOpen", $"Van {number} staat niets meer open. Kies een andere factuur, of zet de bankregel apart.");

    /// <summary>No cash discount to take.</summary>
    public static Error NoDiscount(string number) => new("BankLine.NoDiscount", $"Bij {number} hoort geen betalingskorting (meer). Zet de korting uit en laat de rest openstaan.", "TakeDiscount");

    /// <summary>Paid after the term of the cash discount.</summary>
    public static Error DiscountTooLate(DateOnly through) => new(
        "BankLine.DiscountTooLate", $"De betalingskorting gold t/m {DutchFormat.Date(through)} en de betaling kwam later. Zet de korting uit en laat de rest openstaan.", "TakeDiscount");

    /// <summary>The amount isn't what is payable with the discount.</summary>
    public static Error DiscountAmount(Money payable) => new(
        "BankLine.DiscountAmount", $"Met betalingskorting is precies {payable} te betalen. Vul dat bedrag in, of zet de korting uit.", "Amount");

    /// <summary>The allocation isn't there any more.</summary>
    public static Error AllocationNotFound { get; } = new("BankLine.AllocationNotFound", "Deze koppeling bestaat niet meer. Ververs de pagina.");

    /// <summary>Nothing is left to put aside.</summary>
    public static Error NothingLeft { get; } = new("BankLine.NothingLeft", "Deze bankregel is helemaal verdeeld. Maak eerst een koppeling los als er iets niet klopt.");

    /// <summary>Putting aside needs its reason.</summary>
    public static Error Reason { get; } = new("BankLine.Reason", "Schrijf op waarom deze bankregel niet bij een factuur hoort.", "Reason");
}
