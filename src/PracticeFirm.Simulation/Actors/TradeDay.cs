using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Deliveries;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Domain.Invoicing;
using PracticeFirm.Domain.Mail;
using PracticeFirm.Domain.Orders;
using PracticeFirm.Domain.Purchasing;
using PracticeFirm.Domain.Relations;

namespace PracticeFirm.Simulation.Actors;

/// <summary>What customers, suppliers and colleagues look at when a day begins.</summary>
/// <param name="OpenInvoices">Posted invoices with something open, without their lines.</param>
/// <param name="BankLines">Bank lines of which something is left to divide: what customers paid and the firm has not booked.</param>
/// <param name="Customers">The customers of all that follows, with contact persons, by number within the firm.</param>
/// <param name="PurchaseOrders">Purchase orders that were placed and not wholly received, with lines and receipts.</param>
/// <param name="Suppliers">Their suppliers, by number within the firm.</param>
/// <param name="Orders">Orders that are late or in which a colleague was asked something, with lines and consultations.</param>
/// <param name="Deliveries">Deliveries that left in the last <see cref="TradeDay.DeliveryDays"/> days, with lines.</param>
/// <param name="Colleagues">The people of the firm.</param>
/// <param name="Shorts">Purchase orders that come short because that was planned; null for none.</param>
/// <param name="PaidElsewhere">Open invoices that were paid, but whose payment the firm booked on another invoice; null for none.</param>
public sealed record TradeInput(
    IReadOnlyList<Invoice> OpenInvoices,
    IReadOnlyList<BankLine> BankLines,
    IReadOnlyDictionary<int, Customer> Customers,
    IReadOnlyList<PurchaseOrder> PurchaseOrders,
    IReadOnlyDictionary<int, Supplier> Suppliers,
    IReadOnlyList<Order> Orders,
    IReadOnlyList<Delivery> Deliveries,
    IReadOnlyList<Employee> Colleagues,
    IReadOnlySet<int>? Shorts = null,
    IReadOnlySet<int>? PaidElsewhere = null)
{
    /// <summary>A day on which nothing is going on.</summary>
    public static TradeInput None { get; } =
        new([], [], new Dictionary<int, Customer>(), [], new Dictionary<int, Supplier>(), [], [], []);
}

/// <summary>What the world around the firm did.</summary>
/// <param name="FallenDue">Invoices whose due date passed.</param>
/// <param name="Acknowledged">Purchase orders whose supplier named a day.</param>
/// <param name="Delayed">Purchase orders that come later.</param>
/// <param name="Slips">Mails of suppliers whose goods stand at the door, to be counted and booked.</param>
/// <param name="Payments">New bank lines.</param>
/// <param name="Mails">New mails of customers and suppliers, those with slips included.</param>
/// <param name="Answered">Orders in which a colleague answered, with the name of the colleague.</param>
public sealed record TradeReport(
    IReadOnlyList<Invoice> FallenDue,
    IReadOnlyList<PurchaseOrder> Acknowledged,
    IReadOnlyList<PurchaseOrder> Delayed,
    IReadOnlyList<MailMessage> Slips,
    IReadOnlyList<BankLine> Payments,
    IReadOnlyList<MailMessage> Mails,
    IReadOnlyList<(Order Order, string Colleague)> Answered);

/// <summary>
/// The world around the orders, always in this order: invoices fall due, suppliers, the bank, customers who write, colleagues who
/// answer. What one of them does hangs on the seed, the day and who it is, never on what else happens.
/// </summary>
public static class TradeDay
{
    /// <summary>Days back that <see cref="TradeInput.Deliveries"/> has to reach.</summary>
    public const int DeliveryDays = 14;

    /// <summary>Days back in which <see cref="TradeInput.PaidElsewhere"/> looks for payments.</summary>
    public const int PaymentDays = 90;

    /// <summary>Lives the morning of the firm's new day.</summary>
    /// <param name="input">What they look at.</param>
    /// <param name="firm">The firm, on its new day.</param>
    /// <param name="yesterday">The working day before it.</param>
    public static TradeReport Run(TradeInput input, TradingFirm firm, DateOnly yesterday)
    {
        var due = input.OpenInvoices.OrderBy(i => i.Id).Where(i => i.FallDue(firm.BusinessDay)).ToList();
        var suppliers = new SupplierActor(firm, yesterday, input.Shorts ?? new HashSet<int>());
        foreach (var purchase in input.PurchaseOrders.OrderBy(p => p.Id))
            suppliers.Live(purchase, input.Suppliers[purchase.SupplierId]);
        var payments = PayingActor.Pay(input, firm);
        var mails = WritingActor.Write(input, firm, yesterday);
        var answered = ColleagueActor.Answer(input, firm);
        return new TradeReport(due, suppliers.Acknowledged, suppliers.Delayed, suppliers.Slips, payments, [.. suppliers.Mails, .. mails], answered);
    }

    internal static void Must(Result done)
    {
        if (done.IsFailure)
            throw new InvalidOperationException($"The simulated world was refused: {done.Error.Code}");
    }

    internal static T Must<T>(Result<T> done) => done.IsSuccess ? done.Value : throw new InvalidOperationException($"The simulated world was refused: {done.Error.Code}");
}
