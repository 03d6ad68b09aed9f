using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Offertes;
using PracticeFirm.Domain.Relations;
using PracticeFirm.Web.Features.Offertes;

namespace PracticeFirm.Benchmarks;

/// <summary>
/// From order to cash, one learner, command by command as the screens send them: an offerte of five lines, sent, accepted, and what
/// the application can do from there on.
/// </summary>
internal sealed class OrderCycle(FirmAtWork firm)
{
    /// <summary>Lines of the offerte.</summary>
    public const int Lines = 5;

    /// <summary>What of the cycle the application can't do yet; null once it can do all.</summary>
    public const string? Missing = "orders, leveringen en facturen";

    private const int Quantity = 2;

    private int[] _customers = [];
    private int[] _articles = [];
    private OfferteTerms? _terms;

    /// <summary>Commands of a cycle as far as it goes.</summary>
    public static int Commands => Steps.Sum(s => s.Commands);

    /// <summary>What is timed apart: its name, how many commands it is, and the sending of them.</summary>
    public static IReadOnlyList<(string Name, int Commands, Func<OrderCycle, Sale, Task> Send)> Steps { get; } =
    [
        ("start", 1, async (cycle, sale) => sale.OfferteId = await cycle.Send(new StartOfferte.Command(CustomerId: sale.CustomerId))),
        ("terms", 1, (cycle, sale) => cycle.Send(new EditOfferte.Command(sale.OfferteId, 0, cycle._terms!))),
        ("lines", Lines, async (cycle, sale) =>
        {
            foreach (var article in sale.Articles)
                await cycle.Send(new EditLines.Put(sale.OfferteId, null, 0, article, new LineEntry("", Quantity, null, Percentage.Zero)));
        }),
        ("send", 1, (cycle, sale) => cycle.Send(new SendOfferte.Command(sale.OfferteId, "inkoop@klant.example", "Offerte {nummer}", "Hierbij onze offerte.", null))),
        ("accept", 1, (cycle, sale) => cycle.Send(new AnswerOfferte.Accept(sale.OfferteId, false))),
    ];

    /// <summary>Chooses customers and articles, and the terms that a learner would fill in.</summary>
    public async Task Prepare()
    {
        _customers = await firm.Look(db => db.Customers
            .Where(c => c.Status == CustomerStatus.Active && c.VatCategory == VatCategory.Standard)
            .OrderBy(c => c.Id).Select(c => c.Id).ToArrayAsync());
        _articles = await firm.Look(db => db.Stock.Where(s => s.OnHand - s.Reserved > 0).OrderBy(s => s.ArticleId).Select(s => s.ArticleId).ToArrayAsync());
        var example = await firm.Send(new StartOfferte.Command(CustomerId: _customers[0]));
        _terms = (await firm.Send(new ShowOfferte.Query(example))).Terms with { Subject = "Levering volgens uw aanvraag", ContactPersonId = null };
    }

    /// <summary>The sale of one cycle: by turns another customer and other articles.</summary>
    public Sale Begin(int turn) => new(
        _customers[turn % _customers.Length],
        [.. Enumerable.Range(0, Lines).Select(i => _articles[((turn * Lines) + i) % _articles.Length])]);

    private async Task<T> Send<T>(Web.Infrastructure.Dispatch.IFirmMessage<T> message) => await firm.Send(message);

    /// <summary>What a cycle is about; the documents get their numbers on the way.</summary>
    internal sealed class Sale(int customerId, IReadOnlyList<int> articles)
    {
        public int CustomerId => customerId;

        public IReadOnlyList<int> Articles => articles;

        public int OfferteId { get; set; }
    }
}
