using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Deliveries;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Domain.Invoicing;
using PracticeFirm.Domain.Orders;
using PracticeFirm.Domain.Stock;

namespace PracticeFirm.Simulation.Generation;

/// <summary>An order with what came of it.</summary>
internal sealed class Sale
{
    public required Order Order { get; init; }

    public required CustomerProfile Profile { get; init; }

    public required Employee Author { get; init; }

    public required Chance Chance { get; init; }

    /// <summary>Deliveries that left or are on their way out.</summary>
    public List<Delivery> Deliveries { get; } = [];

    /// <summary>Whether the customer complained about it: what comes back goes by the complaint.</summary>
    public bool HasComplaint { get; set; }

    /// <summary>Posted invoices, credit notes left out.</summary>
    public List<Invoice> Invoices { get; } = [];
}

/// <summary>What the parts of the history from order to cash share.</summary>
internal sealed class Trade
{
    public Trade(World world, Agenda agenda)
    {
        World = world;
        Agenda = agenda;
        Inside = world.Staff(EmployeeRole.InsideSales);
        Warehouse = world.Staff(EmployeeRole.Warehouse);
        Manager = world.Staff(EmployeeRole.Manager)[0];
        Office = world.Staff(EmployeeRole.Administration) is [var first, ..] ? first : Inside[0];
        Waiting = [.. Enumerable.Range(0, world.Made.Articles.Count + 1).Select(_ => new List<(Sale, OrderLine)>())];
    }

    public World World { get; }

    public Agenda Agenda { get; }

    public IReadOnlyList<Employee> Inside { get; }

    public IReadOnlyList<Employee> Warehouse { get; }

    public Employee Manager { get; }

    /// <summary>Who invoices and keeps the bank.</summary>
    public Employee Office { get; }

    /// <summary>Orders by number of the order, less one.</summary>
    public List<Sale> Sales { get; } = [];

    /// <summary>Lines that wait for stock, by article; lines that were served meanwhile fall out when they are met.</summary>
    public List<(Sale Sale, OrderLine Line)>[] Waiting { get; }

    /// <summary>Voorraad by article.</summary>
    public Dictionary<int, StockItem> Stock { get; } = [];

    public DateOnly Day => Agenda.Day;

    public TradingFirm Firm => World.Firm;

    /// <summary>Whoever of the warehouse is on it.</summary>
    public string Hand(int subject) => Warehouse[subject % Warehouse.Count].Name;

    public void Log(Aggregate aggregate, string actor) => World.Log.Take(aggregate, Day, actor);

    /// <summary>Units of an article that orders lack, and whether anybody waits.</summary>
    public int ShortOf(int articleId)
    {
        var sum = 0;
        foreach (var (sale, line) in Waiting[articleId])
            if (sale.Order.IsConfirmed)
                sum += line.Short;
        return sum;
    }

    /// <summary>Units of an article on their way.</summary>
    public static int ComingOf(StockItem item)
    {
        var sum = 0;
        for (var i = 0; i < item.Expected.Count; i++)
            sum += item.Expected[i].Quantity;
        return sum;
    }
}

/// <summary>Lives the whole history: what stock there was, and day by day offertes, orders, purchases, invoices and returns.</summary>
internal static class History
{
    public static void Run(World world)
    {
        var agenda = new Agenda(world);
        var trade = new Trade(world, agenda);
        var stock = new StockKeeper(trade);
        stock.Open();
        var invoices = new InvoiceHistory(trade);
        var returns = new ReturnHistory(trade, invoices);
        var orders = new OrderHistory(trade, stock, invoices, returns);
        var purchases = new PurchaseHistory(trade, stock, orders);
        returns.Replace = orders.ReserveAndPlan;
        var offertes = OfferteHistory.Plan(world, agenda, orders);
        var complaints = new ComplaintHistory(trade, orders, invoices);
        var work = new LivingWork(trade, stock, orders, purchases, invoices, returns);
        var post = new PostHistory(world);
        work.Plan();
        post.Plan();
        agenda.Live(() =>
        {
            purchases.EveryDay();
            orders.EveryDay();
            invoices.EveryDay();
            work.EveryDay();
            complaints.EveryDay();
        });
        post.LeaveDrafts();
        offertes.LeaveWork();
        post.LeaveMorning();
        stock.NumberParts();
    }
}
