using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Deliveries;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Domain.Invoicing;
using PracticeFirm.Domain.Mail;
using PracticeFirm.Domain.Offertes;
using PracticeFirm.Domain.Orders;
using PracticeFirm.Domain.Relations;
using PracticeFirm.Simulation.Actors;

namespace PracticeFirm.Simulation.Generation;

/// <summary>
/// Lays out the Postvak of the learner's first morning: what the scenario planned, drafts of the buitendienst to check, letters of
/// customers, and of older mails which were read and handled.
/// </summary>
internal sealed class PostHistory(World world) : IPostShelf
{
    /// <summary>Unread mails on the first morning, as far as there are letters for it.</summary>
    private const int Unread = 12;

    /// <summary>Working days before today of which some mails are still to be handled.</summary>
    private const int OpenDays = 3;

    private readonly List<(Aggregate Thing, string By)> _kept = [];
    private readonly HashSet<string> _written = [];
    private int _lineId;

    public void Keep(MailMessage mail, string by) => _kept.Add((World.Keep(world.Made.Mails, mail), by));

    public void Keep(QuoteRequest request, string by) => _kept.Add((World.Keep(world.Made.Requests, request), by));

    public void Keep(Offerte offerte, string by) => _kept.Add((World.Keep(world.Made.Offertes, offerte), by));

    public void Number(Offerte offerte)
    {
        foreach (var line in offerte.Lines)
            World.Number(ref _lineId, line);
    }

    /// <summary>Plans what the scenario says.</summary>
    public void Plan()
    {
        foreach (var seed in world.Scenario.AllEvents)
            World.Keep(world.Made.PlannedEvents, PlannedEvent.Plan(
                seed.Kind, BusinessCalendar.AddWorkingDays(world.Today, seed.Day), seed.Code, world.Made.Customers.Find(c => c.Name == seed.Customer)?.Id));
    }

    /// <summary>Drafts of the buitendienst with their requests, before the requests of today.</summary>
    public void LeaveDrafts()
    {
        _lineId = world.Made.Offertes.SelectMany(o => o.Lines).Select(l => l.Id).DefaultIfEmpty().Max();
        Act(PlannedEventKind.FieldDraft);
    }

    /// <summary>What was done with the mails of before, and what came in this morning.</summary>
    public void LeaveMorning()
    {
        Settle();
        Act(PlannedEventKind.Mail);
        Act(PlannedEventKind.SupplierTrouble);
        FillUp();
        foreach (var (thing, by) in _kept)
            world.Log.Take(thing, world.Today, by);
    }

    private void Act(PlannedEventKind kind)
    {
        var due = world.Made.PlannedEvents.Where(e => e.Kind == kind && e.DueOn <= world.Today && e.HappenedOn is null).ToList();
        if (due.Count == 0)
            return;
        PlannedDay.Run(
            new PlannedInput(
                due, world.Library, Seen(), world.Made.Stock.ToDictionary(s => s.ArticleId), world.Made.DiscountGroups,
                world.Made.Suppliers.ToDictionary(s => s.Id, s => s.LeadTimeDays), world.Made.PurchaseOrders),
            world.Firm, this);
        foreach (var mail in due.Where(e => e is { Kind: PlannedEventKind.Mail, HappenedOn: not null }))
            _written.Add(mail.Code);
    }

    private LetterWorld? _seen;

    private IEnumerable<Order> RecentOrders => world.Made.Orders.Where(o => o.ConfirmedOn >= world.Today.AddDays(-LetterWorld.OrderDays) && o.IsConfirmed);

    private LetterWorld Seen() => _seen ??= new LetterWorld(
        world.Made.Employees,
        [.. world.Made.Customers.Where(c => c.Status == CustomerStatus.Active)],
        world.Made.Articles.ToDictionary(a => a.Id),
        LetterWorld.BoughtIn(RecentOrders.SelectMany(o => o.Lines, (o, l) => (o.CustomerId, l.ArticleId))),
        [.. RecentOrders.Where(o => o.OpenUnits > 0)],
        [.. world.Made.Deliveries.Where(d => d.Status == DeliveryStatus.Shipped && d.ShippedOn >= world.Today.AddDays(-LetterWorld.DeliveryDays))],
        [.. world.Made.Invoices.Where(i => i.Kind == InvoiceKind.Invoice && i.InvoiceDate >= world.Today.AddDays(-LetterWorld.OrderDays))],
        [.. world.Made.Offertes.Where(o => o.IsOpen)]);

    /// <summary>Mails of before were read, and handled unless they are of the last days and something is still to be done.</summary>
    private void Settle()
    {
        var open = BusinessCalendar.AddWorkingDays(world.Today, -OpenDays);
        foreach (var mail in world.Made.Mails)
        {
            if (mail.Direction == MailDirection.Out || mail.EmployeeId is not null)
                continue;
            var request = mail.Attached is { Kind: DocumentKind.QuoteRequest } about ? world.Made.Requests[about.Id - 1] : null;
            if (request?.Status == RequestStatus.New)
                continue;
            if (request is { Status: RequestStatus.InProgress } || (mail.SentOn >= open && world.Chance("open mail", mail.Id).Percent(40)))
                mail.Read(mail.SentOn);
            else
                World.Must(mail.Handle(mail.SentOn));
            mail.ClearEvents();
        }
    }

    /// <summary>Letters of customers who fit, until there is enough to read.</summary>
    private void FillUp()
    {
        var planned = world.Scenario.Events.Select(e => e.Code).ToHashSet();
        var chance = world.Chance("first post");
        var letters = world.Library.Letters.Values
            .Where(l => l.Contains is not MailContent.Request && !planned.Contains(l.Code) && !_written.Contains(l.Code) && (l.Werkproces == world.Scenario.Werkproces || l.Werkproces == "3.3"))
            .ToList();
        chance.Shuffle(letters);
        var taken = world.Made.Mails.Where(m => m is { ReadOn: null, CustomerId: not null }).Select(m => m.CustomerId!.Value).ToHashSet();
        var unread = world.Made.Mails.Count(m => m.ReadOn is null);
        for (var at = 0; at < letters.Count && unread < Unread; at++)
            if (LetterCases.Find(letters[at], Seen(), world.Firm, null, taken, at) is { } found)
            {
                taken.Add(found.Customer.Id);
                PlannedDay.Send(letters[at], found, world.Firm, this);
                unread++;
            }
    }
}
