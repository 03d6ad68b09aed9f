using PracticeFirm.Domain.Offertes;

namespace PracticeFirm.Domain.Orders;

/// <summary>
/// Orderregel. Everything that happens to it is counted in units, and every status follows from these counts: what is still to be
/// delivered, to be invoiced, to be credited.
/// </summary>
public sealed class OrderLine : SalesLine
{
    private OrderLine()
    {
    }

    /// <summary>The line of the offerte it comes from; null when it was added to the order itself.</summary>
    public int? OfferteLineId { get; private set; }

    /// <summary>Delivery day that was confirmed to the customer; null until the order is confirmed.</summary>
    public DateOnly? PromisedOn { get; private set; }

    /// <summary>Day the customer was told <see cref="PromisedOn"/>; null while they don't know it.</summary>
    public DateOnly? PromiseToldOn { get; private set; }

    /// <summary>Units in the warehouse that are set aside for this line.</summary>
    public int Reserved { get; private set; }

    /// <summary>Units of <see cref="Reserved"/> that are in a delivery that has not left yet.</summary>
    public int Released { get; private set; }

    /// <summary>Units that left the warehouse for this line, whatever came back.</summary>
    public int Shipped { get; private set; }

    /// <summary>Units that will not be delivered after all.</summary>
    public int Declined { get; private set; }

    /// <summary>Units that came back for good.</summary>
    public int ReturnedForCredit { get; private set; }

    /// <summary>Units that came back and are delivered again.</summary>
    public int ReturnedForReplacement { get; private set; }

    /// <summary>Units of <see cref="ReturnedForReplacement"/> that were not delivered again yet.</summary>
    public int PendingReplacement { get; private set; }

    /// <summary>Units in a return that is not settled yet.</summary>
    public int InReturn { get; private set; }

    /// <summary>Units on posted invoices.</summary>
    public int InvoicedGross { get; private set; }

    /// <summary>Units on posted credit invoices.</summary>
    public int CreditedBack { get; private set; }

    /// <summary>Units the customer keeps without paying: credited without a return, or never invoiced, and not to be invoiced again.</summary>
    public int Waived { get; private set; }

    /// <summary>Units still to be delivered; of a confirmed order that is the backorder.</summary>
    public int Open => Quantity - Declined - Shipped + ReturnedForReplacement;

    /// <summary>Units of <see cref="Open"/> for which nothing is set aside.</summary>
    public int Short => Open - Reserved;

    /// <summary>Units of <see cref="Reserved"/> that can go into a delivery.</summary>
    public int Releasable => Reserved - Released;

    /// <summary>Units the customer has: shipped less what came back.</summary>
    public int Delivered => Shipped - ReturnedForCredit - ReturnedForReplacement;

    /// <summary>Units that can still be asked back.</summary>
    public int Returnable => Delivered - InReturn;

    /// <summary>Units invoiced, less those credited.</summary>
    public int Invoiced => InvoicedGross - CreditedBack;

    /// <summary>Units the customer has to pay for: what they have and what they get as a replacement, less what was waived.</summary>
    public int Chargeable => Delivered + PendingReplacement - Waived;

    /// <summary>The same once so many units came back for good: those that were paid for first, what was given away last.</summary>
    /// <param name="back">Units that come back, at most <see cref="Delivered"/>.</param>
    public int ChargeableAfter(int back) => Math.Max(0, Chargeable - back);

    /// <summary>Units that were delivered and not invoiced.</summary>
    public int ToInvoice => Math.Max(0, Chargeable - Invoiced);

    /// <summary>Units that were invoiced and are no longer to be paid for.</summary>
    public int ToCredit => Math.Max(0, Invoiced - Chargeable);

    internal static OrderLine At(int position) => new() { Position = position };

    internal static OrderLine From(OfferteLine line, int quantity, int position, string offerte)
    {
        var order = new OrderLine();
        order.TakeOver(line);
        order.AgreedIn(offerte);
        order.OfferteLineId = line.Id;
        order.Quantity = quantity;
        order.Position = position;
        return order;
    }

    internal void Promise(DateOnly day, DateOnly? toldOn)
    {
        PromisedOn = day;
        PromiseToldOn = toldOn;
        Revision++;
    }

    internal void TellPromise(DateOnly day) => PromiseToldOn = day;

    internal void ChangeQuantity(int quantity)
    {
        Quantity = quantity;
        Balance();
        Revision++;
    }

    internal void Reserve(int quantity) => Reserved += quantity;

    internal void LetGo(int quantity) => Reserved -= quantity;

    internal void TakeForDelivery(int quantity) => Released += quantity;

    internal void PutBack(int quantity) => Released -= quantity;

    internal void Ship(int quantity)
    {
        Reserved -= quantity;
        Released -= quantity;
        Shipped += quantity;
        PendingReplacement -= Math.Min(PendingReplacement, quantity);
    }

    internal void Decline(int quantity)
    {
        Declined += quantity;
        Balance();
        Revision++;
    }

    internal void AskBack(int quantity) => InReturn += quantity;

    internal void DropReturn(int quantity) => InReturn -= quantity;

    internal void TakeBackForCredit(int quantity)
    {
        InReturn -= quantity;
        ReturnedForCredit += quantity;
        Balance();
    }

    internal void TakeBackForReplacement(int quantity)
    {
        InReturn -= quantity;
        ReturnedForReplacement += quantity;
        PendingReplacement += quantity;
    }

    internal void Invoice(int quantity) => InvoicedGross += quantity;

    internal void Credit(int quantity, bool reopens)
    {
        // What came back is credited first: only units the customer keeps can be given away.
        var kept = Math.Max(0, quantity - ToCredit);
        CreditedBack += quantity;
        if (!reopens)
            Waived += kept;
    }

    internal void Waive(int quantity) => Waived += quantity;

    /// <summary>Keeps the counts that depend on others within them.</summary>
    private void Balance()
    {
        // A replacement that isn't coming after all is a return for good. Ordinary remainders lapse first.
        PendingReplacement = Math.Min(PendingReplacement, Open);

        // Units that came back are no gift any more. Units that were paid for come back first.
        Waived = Math.Min(Waived, Delivered + PendingReplacement);
    }
}
