using PracticeFirm.Domain.Catalog;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Deliveries;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Domain.Offertes;
using PracticeFirm.Domain.Orders;
using PracticeFirm.Domain.Relations;
using PracticeFirm.Domain.Stock;

namespace PracticeFirm.Domain.Tests.Builders;

/// <summary>A firm, its people, its customers and its articles, each with only what a test cares about spelled out.</summary>
public static class Make
{
    /// <summary>An ordinary Monday.</summary>
    public static readonly DateOnly Monday = new(2026, 11, 23);

    private static int _entities = 1_000;

    public static T WithId<T>(this T entity, int id) where T : Entity
    {
        entity.Identify(id);
        return entity;
    }

    /// <summary>Numbers what was just made, as saving would.</summary>
    public static T Saved<T>(this T entity) where T : Entity => entity.WithId(Interlocked.Increment(ref _entities));

    public static UnitPrice Price(decimal euros) => UnitPrice.FromEuros(euros);

    public static Money Euro(decimal euros) => Money.FromEuros(euros);

    public static SellingRules Rules(decimal freight = 15, decimal freeFrom = 1_000, decimal marginLimit = 20, decimal mandate = 5) =>
        new(Percentage.Of(marginLimit), Percentage.Of(mandate), Euro(freight), Euro(freeFrom), 30, 3);

    public static TradingFirm OurFirm(DateOnly? today = null, SellingRules? rules = null, HelpLevel help = HelpLevel.Guided) => TradingFirm.Found(
        new FirmIdentity(
            "De Oefenaar", "B.V.", "Groothandel", LocalizedText.Same("Altijd op voorraad"), Address(), "078 123 45 67", "info@oefenaar.example", "oefenaar.example",
            "90001354", VatNumber.MakeDutch(99_998), "NL18OEFN0123456789", LocalizedText.Same("Op al onze offertes zijn onze voorwaarden van toepassing.")),
        new HouseStyle("#1F4E79", "#E0A100", DocumentFont.Grotesque, LogoShape.Sheets, LetterHead.Band),
        rules ?? Rules(),
        help,
        today ?? Monday,
        "test",
        1);

    public static Employee Colleague(int id = 2, string name = "Sanne de Wit", EmployeeRole role = EmployeeRole.InsideSales) =>
        Employee.Hire(name, "Commercieel medewerker binnendienst", role, "sanne@oefenaar.example", "078 123 45 68").WithId(id);

    public static Address Address(string country = "NL") => country switch
    {
        "NL" => new("Havenstraat", "18", "3311 AB", "Dordrecht", "NL"),
        "BE" => new("Meir", "4", "2000", "Antwerpen", "BE"),
        "DE" => new("Domplatz", "1", "50667", "Köln", "DE"),
        _ => new("Bahnhofstrasse", "9", "8001", "Zürich", country),
    };

    public static CustomerDetails Details(string country = "NL", VatCategory? category = null) => new(
        CustomerKind.Customer,
        "Praktijk Van Loon",
        "Fysiotherapie",
        Address(country),
        null,
        country == "NL" ? "90001354" : null,
        country is "NL" or "BE" or "DE" ? VatNumber.WithCheckDigits(country, 12_345_678) : null,
        null,
        "info@vanloon.example",
        "078 765 43 21",
        null,
        Language.Dutch,
        category ?? CustomerRules.UsualCategory(country),
        null,
        PaymentTerms.Usual,
        DeliveryTerms.FreeAboveThreshold,
        false,
        null,
        Euro(5_000),
        1);

    public static Customer Customer(int id = 1, CustomerDetails? details = null)
    {
        var customer = Domain.Relations.Customer.Register(10_000 + id, details ?? Details(), Monday).Value.WithId(id);
        customer.AddContact(Contact()).Value.Saved();
        return customer;
    }

    public static ContactDetails Contact(string lastName = "van Loon") =>
        new("Ilse", lastName, Salutation.Ms, "Inkoper", "ilse@vanloon.example", "078 765 43 22");

    public static Article Article(int id = 1, decimal price = 24.95m, VatTariff tariff = VatTariff.High, decimal cost = 15, int group = 1) => Domain.Catalog.Article.Create(new ArticleDetails(
        $"{100_000 + id}", Gtin.Make($"20{id:0000000000}"), new LocalizedText($"Ordner {id}", $"Binder {id}", $"Ordner {id} (DE)"), new LocalizedText("stuk", "piece", "Stück"),
        1, group, tariff, Price(cost), Price(price), 1, 10)).Value.WithId(id);

    public static LineEntry Entry(int quantity = 1, decimal discount = 0, decimal? manual = null, string words = "") =>
        new(words, quantity, manual is { } typed ? Price(typed) : null, Percentage.Of(discount));

    /// <summary>The article at its list price, in the language of the offerte.</summary>
    public static LineArticle Listed(this Article article, Language language = Language.Dutch) =>
        LineArticle.For(article, language, Pricing.Find(article, 1, [], null, Monday));

    /// <summary>A draft with one line that could be sent as it is.</summary>
    public static Offerte Draft(TradingFirm firm, Customer? customer, int author = 1)
    {
        var offerte = Offerte.Start(author, firm, customer).Saved();
        Done(offerte.ChangeTerms(offerte.Terms with { Subject = "Aanvulling voorraad" }, firm));
        offerte.Put(Article(), Entry(4), firm);
        return offerte;
    }

    /// <summary>An offerte that was sent on the firm's day.</summary>
    public static Offerte Sent(TradingFirm firm, Customer customer, NumberSeries? numbers = null)
    {
        var offerte = Draft(firm, customer);
        Done(offerte.Send(customer, numbers ?? Numbers(), firm, null));
        return offerte;
    }

    /// <summary>Adds a line at the list price.</summary>
    public static OfferteLine Put(this Offerte offerte, Article article, LineEntry entry, TradingFirm firm)
    {
        var added = offerte.AddLine(entry, article.Listed(offerte.Terms.Language), firm);
        Done(added);
        return added.Value.Saved();
    }

    /// <summary>Changes a line with what it holds, but for what a test changes.</summary>
    public static Result<OfferteLine> Change(this Offerte offerte, OfferteLine line, LineEntry entry, LineArticle article, TradingFirm firm) =>
        offerte.ChangeLine(line.Id, entry, article, firm);

    /// <summary>An offerte that was sent with these lines at their list price, and accepted; nothing but the lines is special.</summary>
    public static Offerte Accepted(TradingFirm firm, Customer customer, params IEnumerable<(Article Article, LineEntry Entry)> lines)
    {
        var offerte = Offerte.Start(1, firm, customer).Saved();
        Done(offerte.ChangeTerms(offerte.Terms with { Subject = "Aanvulling voorraad", CustomerReference = "Uw mail van maandag" }, firm));
        foreach (var (article, entry) in lines)
            offerte.Put(article, entry, firm);
        Done(offerte.Send(customer, Numbers(), firm, null));
        Done(offerte.Accept(firm.BusinessDay));
        return offerte;
    }

    /// <summary>A draft of all that earlier orders left of an offerte.</summary>
    public static Order OrderFrom(Offerte offerte, TradingFirm firm, Customer customer, IReadOnlyDictionary<int, int>? ordered = null, IReadOnlyDictionary<int, int>? wanted = null)
    {
        var order = Order.StartFrom(offerte, 1, firm, customer, ordered ?? new Dictionary<int, int>(), wanted);
        Done(order);
        foreach (var line in order.Value.Lines)
            line.Saved();
        return order.Value.Saved();
    }

    /// <summary>A draft without an offerte.</summary>
    public static Order DirectOrder(TradingFirm firm, Customer customer, params IEnumerable<(Article Article, LineEntry Entry)> lines)
    {
        var order = Order.Start(1, firm, customer).Value.Saved();
        foreach (var (article, entry) in lines)
            order.Put(article, entry, firm);
        return order;
    }

    /// <summary>Adds a line at the list price.</summary>
    public static OrderLine Put(this Order order, Article article, LineEntry entry, TradingFirm firm)
    {
        var added = order.AddLine(entry, article.Listed(order.Terms.Language), firm);
        Done(added);
        return added.Value.Saved();
    }

    /// <summary>What lies in the warehouse of an article, and what of it is set aside for others.</summary>
    public static StockItem StockOf(int articleId, int onHand, int reserved = 0)
    {
        var stock = StockItem.Open(articleId, onHand, Monday, "Sanne de Wit").Saved();
        if (reserved > 0)
            Done(stock.Reserve(reserved, Monday, "ORD-2026-0900", "Sanne de Wit"));
        return stock;
    }

    public static NumberSeries OrderNumbers() => NumberSeries.Start(Order.NumberPrefix, Monday.Year);

    public static NumberSeries DeliveryNumbers() => NumberSeries.Start(Delivery.NumberPrefix, Monday.Year);

    public static NumberSeries Numbers() => NumberSeries.Start(Offerte.NumberPrefix, Monday.Year);

    public static void Done(Result result) => Assert.Empty(result.Errors);

    /// <summary>Refused with exactly these codes, each with a message a learner can act on.</summary>
    public static void Refused(Result result, params string[] codes)
    {
        Assert.Equal(codes, result.Errors.Select(e => e.Code));
        Assert.All(result.Errors, e => Assert.EndsWith(".", e.Message));
    }

    /// <summary>Refused with one code on one field.</summary>
    public static void RefusedOn(string? field, string code, Result result)
    {
        Refused(result, code);
        Assert.Equal(field, result.Error.Field);
    }
}
