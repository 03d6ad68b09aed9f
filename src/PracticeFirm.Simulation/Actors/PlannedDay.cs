using PracticeFirm.Domain.Catalog;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Domain.Mail;
using PracticeFirm.Domain.Offertes;
using PracticeFirm.Domain.Purchasing;
using PracticeFirm.Domain.Stock;
using PracticeFirm.Simulation.Scenarios;

namespace PracticeFirm.Simulation.Actors;

/// <summary>What planned events look at. Without due events nothing of it is needed.</summary>
/// <param name="Due">Events whose day has come and that did not happen yet.</param>
/// <param name="Library">The letters; null leaves planned mails for another day.</param>
/// <param name="World">What customers write about.</param>
/// <param name="Stock">Voorraad of every article with expected receipts, by article; for drafts.</param>
/// <param name="DiscountGroups">Kortingsgroepen; for drafts.</param>
/// <param name="LeadTimes">Levertijd of suppliers in working days, by supplier; for drafts.</param>
/// <param name="PurchaseOrders">Purchase orders that are on their way; for trouble.</param>
public sealed record PlannedInput(
    IReadOnlyList<PlannedEvent> Due,
    SeedLibrary? Library,
    LetterWorld World,
    IReadOnlyDictionary<int, StockItem> Stock,
    IReadOnlyList<DiscountGroup> DiscountGroups,
    IReadOnlyDictionary<int, int> LeadTimes,
    IReadOnlyList<PurchaseOrder> PurchaseOrders)
{
    /// <summary>A day for which nothing was planned.</summary>
    public static PlannedInput None { get; } =
        new([], null, LetterWorld.None, new Dictionary<int, StockItem>(), [], new Dictionary<int, int>(), []);
}

/// <summary>What happened of what was planned.</summary>
/// <param name="Mails">Mails that came in, those of colleagues included.</param>
/// <param name="Drafts">Offertes of the buitendienst that wait for a check.</param>
/// <param name="Delayed">Purchase orders that come later.</param>
/// <param name="Calls">Calls that are due; whoever rings marks them as happened.</param>
public sealed record PlannedReport(
    IReadOnlyList<MailMessage> Mails, IReadOnlyList<Offerte> Drafts, IReadOnlyList<PurchaseOrder> Delayed, IReadOnlyList<PlannedEvent> Calls);

/// <summary>Acts out what the scenario or the teacher planned, through the verbs that everybody uses.</summary>
public static class PlannedDay
{
    private static readonly string[] LateReasons =
    [
        "Door een staking bij onze vervoerder kunnen wij de afgesproken dag niet halen.",
        "De fabriek heeft ons laten weten dat een deel van deze artikelen later klaar is.",
        "Door ziekte in ons magazijn lopen de zendingen enkele dagen achter.",
    ];

    /// <summary>Lives what is due today.</summary>
    /// <param name="input">What is planned, and what it looks at.</param>
    /// <param name="firm">The firm, on its new day.</param>
    /// <param name="shelf">Takes what is made.</param>
    public static PlannedReport Run(PlannedInput input, TradingFirm firm, IPostShelf shelf)
    {
        var (mails, drafts, delayed, calls) = (new List<MailMessage>(), new List<Offerte>(), new List<PurchaseOrder>(), new List<PlannedEvent>());
        var taken = new HashSet<int>();
        foreach (var planned in input.Due.Where(e => e.HappenedOn is null && e.DueOn <= firm.BusinessDay).OrderBy(e => e.DueOn).ThenBy(e => e.Id))
            switch (planned.Kind)
            {
                case PlannedEventKind.Call:
                    calls.Add(planned);
                    break;
                case PlannedEventKind.Mail:
                    if (Write(planned, input, firm, shelf, taken) is { } mail)
                        mails.Add(mail);
                    break;
                case PlannedEventKind.FieldDraft:
                    if (FieldDrafts.Make(planned, input, firm, shelf, taken) is { } made)
                    {
                        drafts.Add(made.Offerte);
                        mails.Add(made.Mail);
                    }

                    break;
                case PlannedEventKind.SupplierTrouble:
                    if (Trouble(planned, input, firm, shelf) is { } trouble)
                    {
                        delayed.AddRange(trouble.Delayed);
                        mails.AddRange(trouble.Mails);
                    }

                    break;
            }

        return new PlannedReport(mails, drafts, delayed, calls);
    }

    /// <summary>A letter is written by a customer it fits; one that fits nobody waits for a day on which it does.</summary>
    private static MailMessage? Write(PlannedEvent planned, PlannedInput input, TradingFirm firm, IPostShelf shelf, HashSet<int> taken)
    {
        if (input.Library?.Letters.GetValueOrDefault(planned.Code) is not { } letter
            || LetterCases.Find(letter, input.World, firm, planned.CustomerId, taken, planned.Id) is not { } found)
            return null;
        taken.Add(found.Customer.Id);
        var mail = Send(letter, found, firm, shelf);
        planned.Happen(firm.BusinessDay, new DocumentRef(DocumentKind.Mail, mail.Id));
        return mail;
    }

    /// <summary>Sends a letter; one that asks for an offerte becomes a request as well.</summary>
    internal static MailMessage Send(LetterSeed letter, LetterCase found, TradingFirm firm, IPostShelf shelf)
    {
        var (subject, body) = (found.Fill(letter.Subject), found.Fill(letter.Body));
        var who = found.Contact?.FullName ?? found.Customer.Name;
        var about = NamesIts(letter) ? found.About : null;
        if (letter.Contains == MailContent.Request)
        {
            var request = QuoteRequest.Receive(
                found.Customer.Id, found.Contact?.Id, RequestChannel.Mail, firm.BusinessDay, subject, body, letter.Gap, letter.Gap == RequestGap.None ? null : found.Fill(letter.Withheld));
            shelf.Keep(request, who);
            about = new DocumentRef(DocumentKind.QuoteRequest, request.Id);
        }

        var mail = CustomerMail.Receive(firm, found.Customer, found.Contact, subject, body, about).Holding(letter.Contains);
        shelf.Keep(mail, who);
        return mail;
    }

    // A mail goes with a document only when it names it: otherwise finding it is the reader's work.
    private static bool NamesIts(LetterSeed letter) => (letter.Subject + letter.Body) is var text && letter.About switch
    {
        LetterSubject.None => false,
        LetterSubject.Offerte => text.Contains("{offertenummer}", StringComparison.Ordinal),
        LetterSubject.Order => text.Contains("{ordernummer}", StringComparison.Ordinal),
        LetterSubject.Delivery => text.Contains("{pakbonnummer}", StringComparison.Ordinal),
        LetterSubject.Invoice => text.Contains("{factuurnummer}", StringComparison.Ordinal),
    };

    private static (IReadOnlyList<PurchaseOrder> Delayed, IReadOnlyList<MailMessage> Mails)? Trouble(PlannedEvent planned, PlannedInput input, TradingFirm firm, IPostShelf shelf)
    {
        var coming = input.PurchaseOrders.Where(p => p.IsOpen && p.PromisedOn > firm.BusinessDay && p.DelayReason is null && p.Receipts.Count == 0)
            .OrderBy(p => p.PromisedOn).ThenBy(p => p.Id).FirstOrDefault();
        if (coming is null)
            return null;
        planned.Happen(firm.BusinessDay, new DocumentRef(DocumentKind.PurchaseOrder, coming.Id));
        if (planned.Code == SupplierTroubles.Short)
            return ([], []);
        var chance = Generation.Chance.For(firm.Seed, "trouble", planned.Id);
        var (reason, day) = (chance.Pick(LateReasons), BusinessCalendar.AddWorkingDays(coming.PromisedOn!.Value, chance.Between(3, 6)));
        TradeDay.Must(coming.Delay(firm.BusinessDay, day, reason));
        var mail = MailMessage.ReceiveFromSupplier(
            firm.BusinessDay, coming.SupplierId, $"{coming.Supplier.Name} <{coming.Supplier.Email}>", firm.Identity.Email, $"Uw bestelling {coming.Number} komt later",
            $"Geachte relatie,\n\n{reason} Wij leveren uw bestelling {coming.Number} nu op {DutchFormat.LongDate(day)}. Onze excuses voor het ongemak.\n\nMet vriendelijke groet,\n\n{coming.Supplier.Name}",
            new DocumentRef(DocumentKind.PurchaseOrder, coming.Id));
        shelf.Keep(mail, coming.Supplier.Name);
        return ([coming], [mail]);
    }
}
