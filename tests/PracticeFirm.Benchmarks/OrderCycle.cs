using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Offertes;
using PracticeFirm.Domain.Relations;
using PracticeFirm.Web.Features.Deliveries;
using PracticeFirm.Web.Features.Invoices;
using PracticeFirm.Web.Features.Offertes;
using PracticeFirm.Web.Features.Orders;
using PracticeFirm.Web.Features.Payments;

namespace PracticeFirm.Benchmarks;

/// <summary>
/// From order to cash, one learner, command by command as the screens send them: an offerte of five lines, sent and accepted; the
/// order of it, confirmed with the stock set aside, delivered, invoiced and paid.
/// </summary>
internal sealed class OrderCycle(FirmsAtWork firms)
{
    /// <summary>Lines of the offerte.</summary>
    public const int Lines = 5;

    private const int Quantity = 2;

    /// <summary>On the shelf of every article, so that nothing runs short while measuring.</summary>
    private const int Plenty = 100_000;

    private int[] _customers = [];
    private string[] _articles = [];
    private OfferteTerms? _terms;

    /// <summary>What is timed apart, each one command.</summary>
    public static IReadOnlyList<(string Name, Func<OrderCycle, Sale, Task> Send)> Steps { get; } =
    [
        ("start offerte", async (cycle, sale) => sale.OfferteId = await cycle.Send(new StartOfferte.Command(CustomerId: sale.CustomerId))),
        ("terms", (cycle, sale) => cycle.Send(new EditOfferte.Command(sale.OfferteId, 0, cycle._terms!))),
        ("lines", (cycle, sale) => cycle.Send(new Web.Features.Offertes.AddLines.Command(sale.OfferteId, sale.Lines))),
        ("send", (cycle, sale) => cycle.Send(new SendOfferte.Command(sale.OfferteId, "inkoop@klant.example", "Offerte {nummer}", "Hierbij onze offerte.", null))),
        ("accept", (cycle, sale) => cycle.Send(new AnswerOfferte.Accept(sale.OfferteId, false))),
        ("start order", async (cycle, sale) => sale.OrderId = await cycle.Send(new StartOrder.Command(sale.OfferteId))),
        ("confirm", (cycle, sale) => cycle.Send(new ConfirmOrder.Command(sale.OrderId, "inkoop@klant.example", "Order {nummer}", "Hierbij de bevestiging.", ReserveNow: true))),
        ("deliver", (cycle, sale) => cycle.Send(new DeliverNow.Command(sale.OrderId))),
        ("invoice", async (cycle, sale) => sale.InvoiceId = (await cycle.Send(new InvoiceOrder.Command(sale.OrderId)))[0].Id),
        ("pay", (cycle, sale) => cycle.Send(new RegisterPayment.Command(sale.InvoiceId))),
    ];

    /// <summary>Chooses customers and articles, fills the shelves, and takes the terms that a learner would fill in.</summary>
    public async Task Prepare()
    {
        var firm = firms.Codes[0];
        _customers = await firms.Look(firm, db => db.Customers
            .Where(c => c.Status == CustomerStatus.Active && c.VatCategory == VatCategory.Standard)
            .OrderBy(c => c.Id).Select(c => c.Id).ToArrayAsync());
        _articles = await firms.Look(firm, db => db.Articles.OrderBy(a => a.Id).Select(a => a.Number).ToArrayAsync());
        await firms.Look(firm, db => db.Stock.ExecuteUpdateAsync(set => set.SetProperty(s => s.OnHand, Plenty)));
        var example = await firms.Send(new StartOfferte.Command(CustomerId: _customers[0]));
        _terms = (await firms.Send(new ShowOfferte.Query(example))).Terms with { Subject = "Levering volgens uw aanvraag", ContactPersonId = null };
    }

    /// <summary>The sale of one cycle: by turns another customer and other articles.</summary>
    public Sale Begin(int turn) => new(
        _customers[turn % _customers.Length],
        string.Join('\n', Enumerable.Range(0, Lines).Select(i => $"{_articles[((turn * Lines) + i) % _articles.Length]} {Quantity}")));

    private Task<T> Send<T>(Web.Infrastructure.Dispatch.IFirmMessage<T> message) => firms.Send(message);

    /// <summary>What a cycle is about; the documents get their numbers on the way.</summary>
    internal sealed class Sale(int customerId, string lines)
    {
        public int CustomerId => customerId;

        /// <summary>Article numbers with quantities, as they are pasted.</summary>
        public string Lines => lines;

        public int OfferteId { get; set; }

        public int OrderId { get; set; }

        public int InvoiceId { get; set; }
    }
}
