using PracticeFirm.Domain.Common;

namespace PracticeFirm.Domain.Stock;

/// <summary>What a movement in the stock ledger is about.</summary>
public enum MovementKind
{
    /// <summary>Beginvoorraad.</summary>
    Opening,

    /// <summary>Goederenontvangst.</summary>
    Receipt,

    /// <summary>Levering to a customer.</summary>
    Shipment,

    /// <summary>Correction after counting.</summary>
    Correction,

    /// <summary>Reservering for an order.</summary>
    Reservation,

    /// <summary>Reservering let go.</summary>
    Release,

    /// <summary>Retour of a customer, back on the shelf.</summary>
    Return,

    /// <summary>Afschrijving: goods that can't be sold any more.</summary>
    WriteOff,
}

/// <summary>
/// One line of the stock ledger, numbered in the order of booking. Append-only: the figures of an article are the sums of its
/// movements.
/// </summary>
public sealed class StockMovement : Entity
{
    private StockMovement()
    {
    }

    /// <summary>The firm's date.</summary>
    public DateOnly BookedOn { get; private set; }

    /// <summary>What it is about.</summary>
    public MovementKind Kind { get; private set; }

    /// <summary>Change of what lies in the warehouse, in units.</summary>
    public int OnHandChange { get; private set; }

    /// <summary>Change of what is promised to customers, in units.</summary>
    public int ReservedChange { get; private set; }

    /// <summary>On hand after this movement.</summary>
    public int OnHandAfter { get; private set; }

    /// <summary>Reserved after this movement.</summary>
    public int ReservedAfter { get; private set; }

    /// <summary>Document or reason: INK-2026-0012, telling.</summary>
    public string Reference { get; private set; } = "";

    /// <summary>Who booked it.</summary>
    public string BookedBy { get; private set; } = "";

    internal static StockMovement Of(DateOnly day, MovementKind kind, int onHand, int reserved, int onHandAfter, int reservedAfter, string reference, string by) => new()
    {
        BookedOn = day,
        Kind = kind,
        OnHandChange = onHand,
        ReservedChange = reserved,
        OnHandAfter = onHandAfter,
        ReservedAfter = reservedAfter,
        Reference = reference,
        BookedBy = by,
    };
}

/// <summary>Goods on their way from a supplier.</summary>
public sealed class ExpectedReceipt : Entity
{
    private ExpectedReceipt()
    {
    }

    /// <summary>Units still to come.</summary>
    public int Quantity { get; private set; }

    /// <summary>Day they are promised for.</summary>
    public DateOnly ExpectedOn { get; private set; }

    /// <summary>The purchase order.</summary>
    public string Reference { get; private set; } = "";

    internal static ExpectedReceipt Of(int quantity, DateOnly on, string reference) =>
        new() { Quantity = quantity, ExpectedOn = on, Reference = reference };
}

/// <summary>When a quantity can be in the warehouse, and why then.</summary>
/// <param name="Day">First day on which all of it is there.</param>
/// <param name="Source">Where it comes from.</param>
public sealed record Availability(DateOnly Day, AvailabilitySource Source);

/// <summary>Where a quantity comes from.</summary>
public enum AvailabilitySource
{
    /// <summary>Vrije voorraad.</summary>
    Stock,

    /// <summary>A receipt that is on its way.</summary>
    ExpectedReceipt,

    /// <summary>Still to be bought: today plus the supplier's levertijd.</summary>
    Supplier,
}

/// <summary>Voorraad of one article: never below zero, reserved never above on hand.</summary>
public sealed class StockItem : Aggregate
{
    /// <summary>Largest quantity a booking may move, and the most units that lie in the warehouse.</summary>
    public const int LargestQuantity = 1_000_000;

    /// <summary>Longest reason of a correction, in characters.</summary>
    public const int ReasonLength = 200;

    private readonly List<StockMovement> _movements = [];
    private readonly List<ExpectedReceipt> _expected = [];

    private StockItem()
    {
    }

    /// <inheritdoc/>
    public override DocumentKind DocumentKind => DocumentKind.Stock;

    /// <summary>The article.</summary>
    public int ArticleId { get; private set; }

    /// <summary>Units in the warehouse.</summary>
    public int OnHand { get; private set; }

    /// <summary>Units promised to customers.</summary>
    public int Reserved { get; private set; }

    /// <summary>Vrije voorraad: on hand less reserved.</summary>
    public int Free => OnHand - Reserved;

    /// <summary>The ledger; holds what was booked since loading, or all of it when loaded with it.</summary>
    public IReadOnlyList<StockMovement> Movements => _movements;

    /// <summary>Receipts on their way.</summary>
    public IReadOnlyList<ExpectedReceipt> Expected => _expected;

    /// <summary>True when less is free than the minimumvoorraad: it has to be bought.</summary>
    /// <param name="free">Vrije voorraad, in units.</param>
    /// <param name="reorderLevel">Minimumvoorraad, in units.</param>
    public static bool IsUnderMinimum(int free, int reorderLevel) => free < reorderLevel;

    /// <summary>Starts the ledger of an article.</summary>
    /// <param name="articleId">The article.</param>
    /// <param name="onHand">Units in the warehouse, from 0 to <see cref="LargestQuantity"/>; anything else is a bug and throws.</param>
    /// <param name="day">The firm's date.</param>
    /// <param name="by">Who booked it.</param>
    public static StockItem Open(int articleId, int onHand, DateOnly day, string by)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(onHand);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(onHand, LargestQuantity);
        var item = new StockItem { ArticleId = articleId };
        if (onHand > 0)
            item.Book(day, MovementKind.Opening, onHand, 0, "Beginvoorraad", by);
        return item;
    }

    /// <summary>Goods come in.</summary>
    /// <returns>Done, or <c>Stock.Quantity</c>, or <c>Stock.Full</c> when more than <see cref="LargestQuantity"/> would lie there.</returns>
    public Result Receive(int quantity, DateOnly day, string reference, string by) =>
        WhyNotTakeIn(quantity) ?? Book(day, MovementKind.Receipt, quantity, 0, reference, by);

    /// <summary>Goods come back from a customer and can be sold again.</summary>
    /// <param name="quantity">Units, from 1.</param>
    /// <param name="day">The firm's date.</param>
    /// <param name="reference">The retour: RET-2026-0001.</param>
    /// <param name="by">Who booked it.</param>
    /// <returns>Done, or <c>Stock.Quantity</c>, or <c>Stock.Full</c>.</returns>
    public Result TakeBack(int quantity, DateOnly day, string reference, string by) =>
        WhyNotTakeIn(quantity) ?? Book(day, MovementKind.Return, quantity, 0, reference, by);

    /// <summary>Sets goods aside for an order.</summary>
    /// <returns>Done, or <c>Stock.NotFree</c> when less is free.</returns>
    public Result Reserve(int quantity, DateOnly day, string reference, string by) =>
        Usual(quantity) ?? (quantity > Free
            ? new Error("Stock.NotFree", $"{Only(Free, "vrij")} Reserveer minder of wacht op de volgende ontvangst.", "Quantity")
            : Book(day, MovementKind.Reservation, 0, quantity, reference, by));

    /// <summary>Lets reserved goods go.</summary>
    public Result Release(int quantity, DateOnly day, string reference, string by) =>
        Usual(quantity) ?? (quantity > Reserved
            ? new Error("Stock.NotReserved", $"{Only(Reserved, "gereserveerd")} Geef hoogstens dat aantal vrij.", "Quantity")
            : Book(day, MovementKind.Release, 0, -quantity, reference, by));

    /// <summary>Reserved goods leave the warehouse.</summary>
    public Result Ship(int quantity, DateOnly day, string reference, string by) =>
        Usual(quantity) ?? (quantity > Reserved
            ? new Error("Stock.NotReserved", $"{Only(Reserved, "gereserveerd")} Reserveer eerst wat je wilt leveren.", "Quantity")
            : Book(day, MovementKind.Shipment, -quantity, -quantity, reference, by));

    /// <summary>Sets the figure to what was counted; the difference is booked with its reason.</summary>
    /// <param name="counted">Units found in the warehouse.</param>
    /// <param name="day">The firm's date.</param>
    /// <param name="reason">Why it differs.</param>
    /// <param name="by">Who counted.</param>
    public Result Correct(int counted, DateOnly day, string reason, string by)
    {
        if (counted is < 0 or > LargestQuantity)
            return new Error("Stock.Counted", $"Vul het getelde aantal in: 0 tot {DutchFormat.Count(LargestQuantity)}.", "Counted");
        if (WhyNotReason(reason) is { } refused)
            return refused;
        if (counted < Reserved)
            return new Error("Stock.BelowReserved", $"Voor klanten gereserveerd: {DutchFormat.Count(Reserved)}. Geef eerst reserveringen vrij, of tel opnieuw.", "Counted");
        if (counted == OnHand)
            return new Error("Stock.NoDifference", $"De voorraad staat al op {DutchFormat.Count(OnHand)}. Vul een ander aantal in, of laat de voorraad zoals hij is.", "Counted");
        var before = OnHand;
        Book(day, MovementKind.Correction, counted - OnHand, 0, reason.Trim(), by);
        Happened("Stock.Corrected", $"Voorraad gecorrigeerd van {before} naar {counted}: {reason.Trim()}.");
        return Result.Success;
    }

    /// <summary>Goods that can't be sold any more leave the warehouse; what is promised to customers stays.</summary>
    /// <param name="quantity">Units, from 1 to <see cref="Free"/>.</param>
    /// <param name="day">The firm's date.</param>
    /// <param name="reference">Document or reason: RET-2026-0001, waterschade.</param>
    /// <param name="by">Who booked it.</param>
    /// <returns>Done, or <c>Stock.Quantity</c>, <c>Stock.Reason</c>, <c>Stock.ReasonTooLong</c>, or <c>Stock.WriteOff</c> when less is free.</returns>
    public Result WriteOff(int quantity, DateOnly day, string reference, string by)
    {
        if (Usual(quantity) is { } refused)
            return refused;
        if (WhyNotReason(reference) is { } reason)
            return reason;
        if (quantity > Free)
            return new Error("Stock.WriteOff", $"{Only(Free, "vrij")} Schrijf minder af, of geef eerst reserveringen vrij.", "Quantity");
        Book(day, MovementKind.WriteOff, -quantity, 0, reference.Trim(), by);
        Happened("Stock.WrittenOff", $"Afgeschreven: {DutchFormat.Count(quantity)}, {reference.Trim()}.");
        return Result.Success;
    }

    /// <summary>Records goods on their way.</summary>
    public Result Expect(int quantity, DateOnly on, string reference)
    {
        if (Usual(quantity) is { } refused)
            return refused;
        _expected.Add(ExpectedReceipt.Of(quantity, on, reference));
        return Result.Success;
    }

    /// <summary>When a quantity can be there: free stock, else receipts in order of date, else the supplier's levertijd.</summary>
    public Availability AvailableFor(int quantity, DateOnly today, int supplierLeadTimeDays) =>
        StockAvailability.For(quantity, Free, _expected.Select(e => (e.ExpectedOn, e.Quantity)), today, supplierLeadTimeDays);

    private static string Only(int number, string what) => number switch
    {
        0 => $"Er is niets {what}.",
        1 => $"Er is er maar 1 {what}.",
        _ => $"Er zijn er maar {DutchFormat.Count(number)} {what}.",
    };

    private static Result? Usual(int quantity) =>
        quantity is >= 1 and <= LargestQuantity
            ? null
            : (Result)new Error("Stock.Quantity", $"Vul een aantal in van 1 tot {DutchFormat.Count(LargestQuantity)}.", "Quantity");

    private Result? WhyNotTakeIn(int quantity) =>
        Usual(quantity) ?? (quantity > LargestQuantity - OnHand
            ? (Result)new Error("Stock.Full", $"In het magazijn liggen er al {DutchFormat.Count(OnHand)}; er passen er hoogstens {DutchFormat.Count(LargestQuantity)}. Controleer het aantal dat je ontvangt.", "Quantity")
            : null);

    private static Error? WhyNotReason(string reason) =>
        string.IsNullOrWhiteSpace(reason) ? new Error("Stock.Reason", "Schrijf op waarom de voorraad verandert, bijvoorbeeld: breuk of telverschil.", "Reason")
        : reason.Trim().Length > ReasonLength ? new Error("Stock.ReasonTooLong", $"De reden is hoogstens {ReasonLength} tekens. Maak hem korter.", "Reason")
        : null;

    private Result Book(DateOnly day, MovementKind kind, int onHand, int reserved, string reference, string by)
    {
        OnHand += onHand;
        Reserved += reserved;
        _movements.Add(StockMovement.Of(day, kind, onHand, reserved, OnHand, Reserved, reference, by));
        return Result.Success;
    }
}

/// <summary>Works out when goods can be there, from figures alone.</summary>
public static class StockAvailability
{
    /// <summary>The first day on which a quantity can be there.</summary>
    /// <param name="quantity">Units wanted.</param>
    /// <param name="free">Vrije voorraad now.</param>
    /// <param name="expected">Receipts on their way.</param>
    /// <param name="today">The firm's date.</param>
    /// <param name="supplierLeadTimeDays">Levertijd of the supplier in working days.</param>
    public static Availability For(int quantity, int free, IEnumerable<(DateOnly On, int Quantity)> expected, DateOnly today, int supplierLeadTimeDays)
    {
        if (quantity <= free)
            return new Availability(today, AvailabilitySource.Stock);
        var bought = BusinessCalendar.AddWorkingDays(today, supplierLeadTimeDays);
        var there = free;
        foreach (var receipt in expected.OrderBy(e => e.On))
        {
            there += receipt.Quantity;
            if (there >= quantity)
                return receipt.On <= bought
                    ? new Availability(receipt.On < today ? today : receipt.On, AvailabilitySource.ExpectedReceipt)
                    : new Availability(bought, AvailabilitySource.Supplier);
        }

        return new Availability(bought, AvailabilitySource.Supplier);
    }
}
