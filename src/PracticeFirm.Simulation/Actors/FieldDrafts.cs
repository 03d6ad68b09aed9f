using System.Text.Json;
using PracticeFirm.Domain.Catalog;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Domain.Mail;
using PracticeFirm.Domain.Offertes;
using PracticeFirm.Domain.Relations;
using PracticeFirm.Domain.Stock;
using PracticeFirm.Simulation.Generation;

namespace PracticeFirm.Simulation.Actors;

/// <summary>Kinds of mistakes that the buitendienst makes in a draft.</summary>
public enum DraftError
{
    /// <summary>Neither the agreed price nor the list price.</summary>
    Price,

    /// <summary>The wrong VAT tariff for the article.</summary>
    Vat,

    /// <summary>A promise that the stock can't keep.</summary>
    Stock,

    /// <summary>Other payment or delivery terms than were agreed with the customer.</summary>
    Terms,

    /// <summary>A quantity that differs from what the customer asked for.</summary>
    Copying,
}

/// <summary>A mistake that was planted in a draft.</summary>
/// <param name="Kind">Which kind.</param>
/// <param name="LineId">The line it is on; null when it is in the terms.</param>
/// <param name="Quantity">What the customer asked for on that line; 0 in the terms.</param>
public sealed record PlantedError(DraftError Kind, int? LineId, int Quantity);

/// <summary>What is kept of a draft of the buitendienst, out of sight, with the event that it came from.</summary>
/// <param name="Errors">The mistakes in it.</param>
/// <param name="Judged">True once the log tells how well it was checked after it was approved.</param>
public sealed record FieldDraftValues(IReadOnlyList<PlantedError> Errors, bool Judged = false)
{
    /// <summary>Stands in what is kept of a draft that was judged.</summary>
    public const string JudgedMark = "\"Judged\":true";

    /// <summary>As it is kept.</summary>
    public string Write() => JsonSerializer.Serialize(this);

    /// <summary>Reads what was kept; null when it is something else.</summary>
    public static FieldDraftValues? Read(string? kept) => kept is null ? null : JsonSerializer.Deserialize<FieldDraftValues>(kept);
}

/// <summary>Offertes that the buitendienst drafts after a visit and hands over to be checked, with mistakes in them to be found.</summary>
public static class FieldDrafts
{
    private static readonly Dictionary<string, (string Title, DraftError[] Errors)> Kinds = new()
    {
        ["prijs"] = ("Concept met een verkeerde prijs", [DraftError.Price]),
        ["btw"] = ("Concept met een verkeerd btw-tarief", [DraftError.Vat]),
        ["voorraad"] = ("Concept met een levertijd die de voorraad niet haalt", [DraftError.Stock]),
        ["voorwaarden"] = ("Concept met verkeerde voorwaarden", [DraftError.Terms]),
        ["overname"] = ("Concept met een verkeerd overgenomen aantal", [DraftError.Copying]),
        ["prijs-en-overname"] = ("Concept met een verkeerde prijs en een verkeerd aantal", [DraftError.Price, DraftError.Copying]),
        ["voorraad-en-voorwaarden"] = ("Concept met een verkeerde levertijd en verkeerde voorwaarden", [DraftError.Stock, DraftError.Terms]),
        ["alle-fouten"] = ("Concept met vijf fouten", [DraftError.Price, DraftError.Vat, DraftError.Stock, DraftError.Terms, DraftError.Copying]),
        ["foutloos"] = ("Concept zonder fouten", []),
    };

    /// <summary>The drafts that can be planned.</summary>
    public static IReadOnlyList<string> Codes { get; } = [.. Kinds.Keys];

    /// <summary>What the teacher calls each of them.</summary>
    public static IReadOnlyList<(string Code, string Title)> Titles { get; } = [.. Kinds.Select(k => (k.Key, k.Value.Title))];

    /// <summary>The mistakes that a draft is planned with; none for a code that is not there.</summary>
    /// <param name="code">One of <see cref="Codes"/>.</param>
    public static IReadOnlyList<DraftError> ErrorsIn(string code) => Kinds.TryGetValue(code, out var kind) ? kind.Errors : [];

    /// <summary>Makes the draft with its request and the mail in which the colleague asks for a check; null while nobody fits.</summary>
    internal static (Offerte Offerte, MailMessage Mail)? Make(PlannedEvent planned, PlannedInput input, TradingFirm firm, IPostShelf shelf, HashSet<int> taken)
    {
        if (!Kinds.TryGetValue(planned.Code, out var kind))
            return null;
        var errors = kind.Errors;
        var chance = Chance.For(firm.Seed, $"field draft {planned.Code}", planned.Id);
        var sellers = input.World.People.Where(p => p is { Role: EmployeeRole.FieldSales, IsSimulated: true }).OrderBy(p => p.Id).ToList();
        var checkers = input.World.People.Where(p => p.Role == EmployeeRole.InsideSales).OrderBy(p => p.IsSimulated).ThenBy(p => p.Id).ToList();
        var customers = input.World.Customers
            .Where(c => c.Status == CustomerStatus.Active && !c.IsConsumer && c.Language == Language.Dutch && c.VatCategory == VatCategory.Standard && sellers.Any(s => s.Id == c.OwnerId))
            .OrderBy(c => c.Id).ToList();
        if (checkers.Count == 0 || customers.Count == 0 || input.World.Articles.Count < 4)
            return null;
        var customer = customers.Find(c => c.Id == planned.CustomerId) ?? chance.Pick(customers.Where(c => !taken.Contains(c.Id)).ToList() is { Count: > 0 } fresh ? fresh : customers);
        taken.Add(customer.Id);
        var author = sellers.First(s => s.Id == customer.OwnerId);
        var wishes = Wishes(input, firm, chance, errors.Contains(DraftError.Stock));
        var contact = customer.ContactOrPrimary(null);
        var request = Request(customer, contact, author, wishes, firm);
        shelf.Keep(request, author.Name);

        var offerte = Offerte.Start(author.Id, firm, customer, request);
        shelf.Keep(offerte, author.Name);
        TradeDay.Must(request.TakeUp(offerte.Id));
        var group = input.DiscountGroups.FirstOrDefault(g => g.Id == customer.DiscountGroupId);
        for (var at = 0; at < wishes.Count; at++)
            TradeDay.Must(offerte.AddLine(Entry(at, wishes[at], errors, customer, group, firm, chance, out var article), article, firm));
        shelf.Number(offerte);
        TradeDay.Must(offerte.ChangeTerms(Terms(offerte, errors), firm));
        TradeDay.Must(offerte.SubmitForReview(checkers[0]));

        var planted = errors.Select(kind => LineOf(kind) is { } line
            ? new PlantedError(kind, offerte.Lines[line].Id, wishes[line].Quantity)
            : new PlantedError(kind, null, 0)).ToList();
        planned.Happen(firm.BusinessDay, new DocumentRef(DocumentKind.Offerte, offerte.Id), new FieldDraftValues(planted).Write());
        var mail = MailMessage.ReceiveFromColleague(
            firm.BusinessDay, author, firm.Identity.Email, $"Wil je deze offerte nakijken: {customer.Name}",
            $"Hoi,\n\nIk ben vandaag bij {customer.Name} geweest en heb onderweg snel een offerte gemaakt. Wil jij hem nakijken voordat hij de deur uitgaat? Wat de klant precies vroeg staat in de aanvraag. Zet je opmerkingen bij de regels en stuur hem terug als er iets niet klopt, dan pas ik het aan.\n\nGroet,\n{author.Name}",
            new DocumentRef(DocumentKind.Offerte, offerte.Id));
        shelf.Keep(mail, author.Name);
        return (offerte, mail);
    }

    /// <summary>Whether a mistake is still in an offerte.</summary>
    internal static bool IsThere(PlantedError error, Offerte offerte, FieldDraftCase look, TradingFirm firm)
    {
        var line = offerte.Lines.FirstOrDefault(l => l.Id == error.LineId);
        return error.Kind switch
        {
            DraftError.Price => line is { Origin: PriceOrigin.Manual },
            DraftError.Vat => line is not null && look.Articles.GetValueOrDefault(line.ArticleId) is { } article && line.Tariff != article.Tariff,
            DraftError.Stock => line is not null && Ready(line, look, firm) > OfferteAdvisor.PromisedOn(offerte, firm),
            DraftError.Terms => look.Customer is { } customer && (offerte.Terms.PaymentTerms != customer.PaymentTerms || offerte.Terms.DeliveryTerms != customer.DeliveryTerms),
            DraftError.Copying => line is not null && line.Quantity != error.Quantity,
        };
    }

    /// <summary>Takes a mistake out.</summary>
    internal static void Mend(PlantedError error, Offerte offerte, FieldDraftCase look, TradingFirm firm)
    {
        if (error.Kind == DraftError.Terms)
        {
            TradeDay.Must(offerte.ChangeTerms(offerte.Terms with { PaymentTerms = look.Customer!.PaymentTerms, DeliveryTerms = look.Customer.DeliveryTerms }, firm));
            return;
        }

        var line = offerte.Lines.First(l => l.Id == error.LineId);
        if (error.Kind == DraftError.Stock)
        {
            var days = Math.Max(1, BusinessCalendar.WorkingDaysBetween(firm.BusinessDay, Ready(line, look, firm)));
            TradeDay.Must(offerte.ChangeTerms(offerte.Terms with { LeadTimeDays = Math.Min(days, 250) }, firm));
            return;
        }

        var quantity = error.Kind == DraftError.Copying ? error.Quantity : line.Quantity;
        var right = LineArticle.For(look.Articles[line.ArticleId], offerte.Terms.Language, Pricing.Find(look.Articles[line.ArticleId], quantity, look.Customer?.Agreements ?? [], look.DiscountGroup, firm.BusinessDay));
        var typed = error.Kind != DraftError.Price && line.Origin == PriceOrigin.Manual ? line.UnitPrice : (UnitPrice?)null;
        var tariff = error.Kind == DraftError.Vat ? right.Tariff : line.Tariff;
        TradeDay.Must(offerte.ChangeLine(line.Id, new LineEntry("", quantity, typed, line.Discount), right with { Tariff = tariff }, firm));
    }

    /// <summary>The line a kind of mistake is planted on; null for the terms.</summary>
    private static int? LineOf(DraftError kind) => kind switch
    {
        DraftError.Price => 0,
        DraftError.Copying => 1,
        DraftError.Vat => 2,
        DraftError.Stock => 3,
        DraftError.Terms => null,
    };

    private static DateOnly Ready(OfferteLine line, FieldDraftCase look, TradingFirm firm) =>
        look.Stock.GetValueOrDefault(line.ArticleId) is { } stock
            ? stock.AvailableFor(line.Quantity, firm.BusinessDay, look.LeadTimes.GetValueOrDefault(look.Articles[line.ArticleId].SupplierId)).Day
            : firm.BusinessDay;

    private static List<Wish> Wishes(PlannedInput input, TradingFirm firm, Chance chance, bool scarce)
    {
        var articles = input.World.Articles.Values.OrderBy(a => a.Id).ToList();
        var plenty = articles.Where(a => Free(a) > a.PackSize * 6).ToList();
        if (plenty.Count < 4)
            plenty = articles;
        var chosen = new List<Article>();
        for (var tries = 0; chosen.Count < 4 && tries < 200; tries++)
            if (chance.Pick(plenty) is var article && !chosen.Contains(article) && (chosen.Count != 2 || article.Tariff != VatTariff.Zero))
                chosen.Add(article);
        List<Wish> wishes = [.. chosen.Select(a => new Wish(a, a.PackSize * chance.Between(2, 4)))];
        if (scarce)
        {
            var soon = BusinessCalendar.AddWorkingDays(firm.BusinessDay, 3);
            var few = articles.Where(a => !chosen.Contains(a) && Ready(a, Short(a)) > soon).OrderBy(a => Free(a) / Math.Max(1, a.PackSize)).ThenBy(a => a.Id).Take(8).ToList();
            var article = few.Count > 0 ? chance.Pick(few) : chosen[3];
            wishes[3] = new Wish(article, Short(article));
        }

        return wishes;

        int Short(Article article) => ((Math.Max(0, Free(article)) / article.PackSize) + 2) * article.PackSize;

        DateOnly Ready(Article article, int quantity) =>
            input.Stock.GetValueOrDefault(article.Id)?.AvailableFor(quantity, firm.BusinessDay, input.LeadTimes.GetValueOrDefault(article.SupplierId)).Day ?? firm.BusinessDay;

        int Free(Article article) => input.Stock.GetValueOrDefault(article.Id)?.Free ?? 0;
    }

    private static QuoteRequest Request(Customer customer, ContactPerson? contact, Employee author, List<Wish> wishes, TradingFirm firm) => QuoteRequest.Receive(
        customer.Id, contact?.Id, RequestChannel.Phone, firm.BusinessDay, $"Bezoekverslag {customer.Name}",
        $"""
        Bezoek van {author.Name} aan {customer.Name}. Gesproken met {contact?.FullName ?? "de inkoper"}. De klant vraagt een offerte voor:

        {string.Join('\n', wishes.Select(w => w.Text(Language.Dutch)))}

        Betaling en levering zoals met deze klant is afgesproken. De klant wil weten wanneer alles er kan zijn.
        """);

    private static LineEntry Entry(
        int at, Wish wish, DraftError[] errors, Customer customer, DiscountGroup? group, TradingFirm firm, Chance chance, out LineArticle article)
    {
        var quantity = wish.Quantity;
        if (at == LineOf(DraftError.Copying) && errors.Contains(DraftError.Copying))
            quantity = chance.Percent(50) ? quantity * 10 : quantity + (wish.Article.PackSize * chance.Between(1, 3));
        var found = Pricing.Find(wish.Article, quantity, customer.Agreements, group, firm.BusinessDay);
        article = LineArticle.For(wish.Article, Language.Dutch, found);
        if (at == LineOf(DraftError.Vat) && errors.Contains(DraftError.Vat))
            article = article with { Tariff = wish.Article.Tariff == VatTariff.High ? VatTariff.Low : VatTariff.High };
        UnitPrice? typed = null;
        if (at == LineOf(DraftError.Price) && errors.Contains(DraftError.Price))
        {
            typed = new UnitPrice(found.Price.TenThousandths * (chance.Percent(50) ? chance.Between(82, 90) : chance.Between(112, 125)) / 100 / 100 * 100);
            if (typed <= UnitPrice.Zero || typed == found.Price)
                typed = new UnitPrice(found.Price.TenThousandths + 100);
        }

        return new LineEntry("", quantity, typed, Percentage.Zero);
    }

    private static OfferteTerms Terms(Offerte offerte, DraftError[] errors)
    {
        var terms = offerte.Terms with
        {
            Subject = "Artikelen volgens ons gesprek",
            Intro = "Dank u voor het prettige gesprek. Zoals besproken bieden wij u het volgende aan.",
            Closing = "Wij horen graag of u akkoord gaat.",
        };
        if (errors.Contains(DraftError.Stock))
            terms = terms with { LeadTimeDays = 1 };
        if (errors.Contains(DraftError.Terms))
            terms = terms with
            {
                PaymentTerms = terms.PaymentTerms with { Days = terms.PaymentTerms.Days >= 45 ? 14 : 60, CashDiscount = Percentage.Zero, CashDiscountDays = 0 },
                DeliveryTerms = terms.DeliveryTerms == DeliveryTerms.CarriagePaid ? DeliveryTerms.FreightCharged : DeliveryTerms.CarriagePaid,
            };
        return terms;
    }
}

/// <summary>What a colleague of the buitendienst looks up about an own draft.</summary>
/// <param name="Customer">The customer with price agreements.</param>
/// <param name="DiscountGroup">The customer's discount group, if any.</param>
/// <param name="Articles">Articles on the lines, by number within the firm.</param>
/// <param name="Stock">Their stock with expected receipts, by article.</param>
/// <param name="LeadTimes">Levertijd of suppliers in working days, by supplier.</param>
public sealed record FieldDraftCase(
    Customer? Customer, DiscountGroup? DiscountGroup, IReadOnlyDictionary<int, Article> Articles, IReadOnlyDictionary<int, StockItem> Stock, IReadOnlyDictionary<int, int> LeadTimes);
