using PracticeFirm.Domain.Catalog;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Deliveries;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Domain.Invoicing;
using PracticeFirm.Domain.Offertes;
using PracticeFirm.Domain.Orders;
using PracticeFirm.Domain.Relations;
using PracticeFirm.Simulation.Generation;
using PracticeFirm.Simulation.Scenarios;

namespace PracticeFirm.Simulation.Actors;

/// <summary>What customers write about: who they are, and what goes on between them and the firm.</summary>
/// <param name="People">The people of the firm.</param>
/// <param name="Customers">Active customers with contact persons; for drafts with price agreements.</param>
/// <param name="Articles">Articles, by number within the firm.</param>
/// <param name="Bought">What was ordered in the last months: numbers of articles, in order, by customer.</param>
/// <param name="Orders">Orders of the last months that are still to be delivered, with their lines.</param>
/// <param name="Deliveries">Deliveries that left in the last weeks with their lines.</param>
/// <param name="Invoices">Posted invoices of the last months.</param>
/// <param name="Offertes">Offertes that the customer may still answer.</param>
public sealed record LetterWorld(
    IReadOnlyList<Employee> People,
    IReadOnlyList<Customer> Customers,
    IReadOnlyDictionary<int, Article> Articles,
    IReadOnlyDictionary<int, IReadOnlyList<int>> Bought,
    IReadOnlyList<Order> Orders,
    IReadOnlyList<Delivery> Deliveries,
    IReadOnlyList<Invoice> Invoices,
    IReadOnlyList<Offerte> Offertes)
{
    /// <summary>Calendar days back that <see cref="Deliveries"/> has to reach.</summary>
    public const int DeliveryDays = 30;

    /// <summary>Calendar days back that <see cref="Bought"/>, <see cref="Orders"/> and <see cref="Invoices"/> have to reach.</summary>
    public const int OrderDays = 90;

    /// <summary>A firm in which nothing goes on.</summary>
    public static LetterWorld None { get; } = new([], [], new Dictionary<int, Article>(), new Dictionary<int, IReadOnlyList<int>>(), [], [], [], []);

    /// <summary>What was ordered, for <see cref="Bought"/>.</summary>
    /// <param name="lines">The lines of the orders.</param>
    public static IReadOnlyDictionary<int, IReadOnlyList<int>> BoughtIn(IEnumerable<(int CustomerId, int ArticleId)> lines) =>
        lines.GroupBy(l => l.CustomerId).ToDictionary(g => g.Key, g => (IReadOnlyList<int>)[.. g.Select(l => l.ArticleId).Distinct().Order()]);
}

/// <summary>Who writes a letter, and what about.</summary>
internal sealed record LetterCase(Customer Customer, ContactPerson? Contact, DocumentRef? About, IReadOnlyDictionary<string, string> Places)
{
    /// <summary>A text with its places filled.</summary>
    public string Fill(string text)
    {
        foreach (var (place, value) in Places)
            text = text.Replace($"{{{place}}}", value, StringComparison.Ordinal);
        return text;
    }
}

/// <summary>Finds who may write a letter and fills its places.</summary>
internal static class LetterCases
{
    /// <summary>The case of a letter on a day; null when no customer fits.</summary>
    /// <param name="letter">The letter.</param>
    /// <param name="world">The firm.</param>
    /// <param name="firm">Seed and date.</param>
    /// <param name="customerId">Who has to write it when it can be them; null for anybody.</param>
    /// <param name="taken">Customers who wrote today already; chosen only when nobody else fits.</param>
    /// <param name="subject">Draws the chance; the number of the event.</param>
    public static LetterCase? Find(LetterSeed letter, LetterWorld world, TradingFirm firm, int? customerId, IReadOnlySet<int> taken, int subject)
    {
        var chance = Chance.For(firm.Seed, $"letter {letter.Code}", subject);
        var field = world.People.Where(p => p.Role == EmployeeRole.FieldSales).Select(p => p.Id).ToHashSet();
        var fitting = world.Customers
            .Where(c => c.Status == CustomerStatus.Active && !c.IsConsumer && c.Language == letter.Language && (!letter.OwnedByField || field.Contains(c.OwnerId)))
            .ToDictionary(c => c.Id);
        var candidates = Candidates(letter.About, world, fitting).OrderBy(c => c.CustomerId).ThenBy(c => c.About?.Id).ToList();
        if (candidates.Count == 0)
            return null;
        if (candidates.Where(c => c.CustomerId == customerId).ToList() is { Count: > 0 } named)
            candidates = named;
        else if (candidates.Where(c => !taken.Contains(c.CustomerId)).ToList() is { Count: > 0 } fresh)
            candidates = fresh;
        var found = chance.Pick(candidates);
        return Case(found, fitting[found.CustomerId], letter, world, firm, chance);
    }

    private sealed record Candidate(int CustomerId, DocumentRef? About, int? ArticleId, int Quantity, object? Document);

    private static IEnumerable<Candidate> Candidates(LetterSubject about, LetterWorld world, Dictionary<int, Customer> fitting)
    {
        switch (about)
        {
            case LetterSubject.None:
                var buyers = world.Bought.Keys.Where(fitting.ContainsKey).ToList();
                return (buyers.Count > 0 ? buyers : [.. fitting.Keys]).Select(id => new Candidate(id, null, null, 0, null));
            case LetterSubject.Offerte:
                return world.Offertes.Where(o => o.IsOpen && o.Lines.Count > 0 && fitting.ContainsKey(o.CustomerId ?? 0))
                    .Select(o => new Candidate(o.CustomerId!.Value, new(DocumentKind.Offerte, o.Id), o.Lines[0].ArticleId, o.Lines[0].Quantity, o));
            case LetterSubject.Order:
                return world.Orders.Where(o => o.IsConfirmed && o.OpenUnits > 0 && fitting.ContainsKey(o.CustomerId))
                    .Select(o => (Order: o, Line: o.Lines.FirstOrDefault(l => l.Open > 0))).Where(o => o.Line is not null)
                    .Select(o => new Candidate(o.Order.CustomerId, new(DocumentKind.Order, o.Order.Id), o.Line!.ArticleId, o.Line.Quantity, o.Order));
            case LetterSubject.Delivery:
                return world.Deliveries.Where(d => d.Status == DeliveryStatus.Shipped && fitting.ContainsKey(d.CustomerId))
                    .Select(d => (Delivery: d, Line: d.Lines.FirstOrDefault(l => l.Shipped - l.Returned > 0))).Where(d => d.Line is not null)
                    .Select(d => new Candidate(d.Delivery.CustomerId, new(DocumentKind.Delivery, d.Delivery.Id), d.Line!.ArticleId, d.Line.Shipped - d.Line.Returned, d.Delivery));
            default:
                return world.Invoices.Where(i => i.Kind == InvoiceKind.Invoice && i.Number is not null && i.Open > Money.Zero && fitting.ContainsKey(i.CustomerId))
                    .Select(i => new Candidate(i.CustomerId, new(DocumentKind.Invoice, i.Id), null, 0, i));
        }
    }

    private static LetterCase Case(Candidate found, Customer customer, LetterSeed letter, LetterWorld world, TradingFirm firm, Chance chance)
    {
        var language = letter.Language;
        var contact = customer.ContactOrPrimary(null);
        var bought = world.Bought.GetValueOrDefault(customer.Id) ?? [];
        var article = found.ArticleId ?? (bought.Count > 0 ? chance.Pick(bought) : chance.Pick([.. world.Articles.Keys.Order()]));
        var group = world.Articles[article].GroupId;
        var others = world.Articles.Values.Where(a => a.Id != article && a.GroupId == group).OrderBy(a => a.Id).ToList();
        if (others.Count == 0)
            others = [.. world.Articles.Values.Where(a => a.Id != article).OrderBy(a => a.Id)];
        var other = others.Count > 0 ? chance.Pick(others) : world.Articles[article];
        var quantity = found.Quantity > 0 ? found.Quantity : world.Articles[article].PackSize * chance.Between(2, 6);
        var places = new Dictionary<string, string>
        {
            ["klant"] = customer.Name,
            ["contact"] = contact?.FullName ?? customer.Name,
            ["voornaam"] = contact is { FirstName.Length: > 0 } ? contact.FirstName : customer.Name,
            ["plaats"] = customer.Address.City,
            ["bedrijf"] = firm.Identity.Name,
            ["eigenaar"] = world.People.FirstOrDefault(p => p.Id == customer.OwnerId)?.Name ?? firm.Identity.Name,
            ["artikel"] = world.Articles[article].Name.In(language),
            ["ander_artikel"] = other.Name.In(language),
            ["aantal"] = DutchFormat.Count(quantity),
            ["morgen"] = Day(1),
            ["overmorgen"] = Day(2),
            ["week"] = Day(5),
        };
        foreach (var (place, value) in Of(found.Document, language))
            places[place] = value;
        return new LetterCase(customer, contact, found.About, places);

        string Day(int ahead) => Letters.Date(BusinessCalendar.AddWorkingDays(firm.BusinessDay, ahead), language);
    }

    private static IEnumerable<(string, string)> Of(object? document, Language language) => document switch
    {
        Offerte o =>
        [
            ("offertenummer", o.Number!), ("offertedatum", Letters.Date(o.SentOn!.Value, language)), ("offertebedrag", Letters.Amount(o.Total, language)),
            ("geldig_tm", Letters.Date(o.Terms.ValidThrough, language)), ("onderwerp", o.Terms.Subject),
        ],
        Order o =>
        [
            ("ordernummer", o.Number!), ("orderdatum", Letters.Date(o.ConfirmedOn!.Value, language)),
            ("leverdatum", Letters.Date(o.NextPromise ?? o.ConfirmedOn.Value, language)),
        ],
        Delivery d => [("pakbonnummer", d.Number!), ("leverdatum", Letters.Date(d.ShippedOn!.Value, language)), ("ordernummer", d.OrderNumber)],
        Invoice i =>
        [
            ("factuurnummer", i.Number!), ("factuurdatum", Letters.Date(i.InvoiceDate!.Value, language)), ("factuurbedrag", Letters.Amount(i.Total, language)),
            ("openstaand", Letters.Amount(i.Open, language)), ("vervaldatum", Letters.Date(i.DueOn!.Value, language)),
        ],
        _ => [],
    };
}
