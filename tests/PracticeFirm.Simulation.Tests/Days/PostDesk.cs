using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Deliveries;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Domain.Mail;
using PracticeFirm.Domain.Offertes;
using PracticeFirm.Domain.Relations;
using PracticeFirm.Simulation.Actors;
using PracticeFirm.Simulation.Conversations;
using PracticeFirm.Simulation.Generation;
using PracticeFirm.Simulation.Scenarios;

namespace PracticeFirm.Simulation.Tests.Days;

/// <summary>The post of a generated firm, without a database.</summary>
internal sealed class PostDesk : IPostShelf
{
    private readonly SeedLibrary _library;
    private int _lineId = 1_000_000;

    public PostDesk(GeneratedFirm made, SeedLibrary library)
    {
        (Made, _library) = (made, library);
        Learner = Employee.Join("Sam Leerling", "leerling-1", made.Firm.Identity);
        Learner.Identify(made.Employees.Count + 1);
    }

    public GeneratedFirm Made { get; }

    public Employee Learner { get; }

    public List<MailMessage> Mails { get; } = [];

    public List<QuoteRequest> Requests { get; } = [];

    public List<Offerte> Offertes { get; } = [];

    public IReadOnlyList<Employee> People => [.. Made.Employees, Learner];

    /// <summary>A small firm with the events of its scenario.</summary>
    public static PostDesk Small(int seed = 3) => new(FirmGenerator.Generate(Seeds.Small, "klein", seed), Seeds.Small);

    public void Keep(MailMessage mail, string by)
    {
        mail.Identify(500_000 + Mails.Count);
        Mails.Add(mail);
    }

    public void Keep(QuoteRequest request, string by)
    {
        request.Identify(500_000 + Requests.Count);
        Requests.Add(request);
    }

    public void Keep(Offerte offerte, string by)
    {
        offerte.Identify(500_000 + Offertes.Count);
        Offertes.Add(offerte);
    }

    public void Number(Offerte offerte)
    {
        foreach (var line in offerte.Lines.Where(l => l.Id == 0))
            line.Identify(_lineId++);
    }

    /// <summary>What customers write about.</summary>
    public LetterWorld World() => new(
        People,
        [.. Made.Customers.Where(c => c.Status == CustomerStatus.Active)],
        Made.Articles.ToDictionary(a => a.Id),
        LetterWorld.BoughtIn(Made.Orders.Where(o => o.IsConfirmed).SelectMany(o => o.Lines, (o, l) => (o.CustomerId, l.ArticleId))),
        [.. Made.Orders.Where(o => o is { IsConfirmed: true, OpenUnits: > 0 })],
        [.. Made.Deliveries.Where(d => d.Status == DeliveryStatus.Shipped && d.ShippedOn >= Made.Firm.BusinessDay.AddDays(-LetterWorld.DeliveryDays))],
        [.. Made.Invoices.Where(i => i.Number is not null)],
        [.. Made.Offertes.Where(o => o.IsOpen)]);

    /// <summary>Who has something that a conversation can be about, as it would be found today.</summary>
    public IReadOnlyList<Caller> Callers(Conversation conversation)
    {
        var today = Made.Firm.BusinessDay;
        IEnumerable<(int CustomerId, int Id, bool Late)> found = conversation.About switch
        {
            DocumentKind.QuoteRequest => Made.Requests.Where(r => r.Status is RequestStatus.New or RequestStatus.InProgress).Select(r => (r.CustomerId, r.Id, false)),
            DocumentKind.Offerte => Made.Offertes.Where(o => o is { IsOpen: true, CustomerId: not null }).Select(o => (o.CustomerId!.Value, o.Id, false)),
            DocumentKind.Order => Made.Orders.Where(o => o is { IsConfirmed: true, OpenUnits: > 0 }).Select(o => (o.CustomerId, o.Id, o.NextPromise < today)),
            DocumentKind.Delivery => Made.Deliveries.Where(d => d.Status == DeliveryStatus.Shipped && d.ShippedOn >= today.AddDays(-21)).Select(d => (d.CustomerId, d.Id, false)),
            DocumentKind.Invoice => Made.Invoices.Where(i => i.Number is not null && i.Open > Money.Zero).Select(i => (i.CustomerId, i.Id, i.DueOn < today)),
            null or DocumentKind.Customer => Made.Customers.Select(c => (c.Id, c.Id, false)),
            _ => [],
        };
        return [.. found.Select(f => (Case: f, Customer: Made.Customers[f.CustomerId - 1]))
            .Where(f => f.Customer.Status == CustomerStatus.Active && f.Customer.Contacts.Any(c => c.IsActive))
            .Select(f => new Caller(f.Customer.Id, f.Customer.Language, conversation.About is { } kind ? new DocumentRef(kind, f.Case.Id) : null, f.Case.Late))];
    }

    /// <summary>What was planned and is due.</summary>
    public PlannedInput Planned(params IReadOnlyList<PlannedEvent> due) => new(
        due, _library, World(), Made.Stock.ToDictionary(s => s.ArticleId), Made.DiscountGroups, Made.Suppliers.ToDictionary(s => s.Id, s => s.LeadTimeDays), Made.PurchaseOrders);

    /// <summary>Acts out one event today.</summary>
    public PlannedEvent Act(PlannedEventKind kind, string code, int? customer = null, int id = 1)
    {
        var planned = PlannedEvent.Plan(kind, Made.Firm.BusinessDay, code, customer);
        planned.Identify(id);
        PlannedDay.Run(Planned(planned), Made.Firm, this);
        return planned;
    }

    /// <summary>What the buitendienst looks up about a draft.</summary>
    public CheckedDraft Checked(Offerte offerte, PlannedEvent planned)
    {
        var customer = Made.Customers[offerte.CustomerId!.Value - 1];
        return new CheckedDraft(offerte, planned, Made.Employees[offerte.AuthorId - 1], new FieldDraftCase(
            customer, Made.DiscountGroups.Find(g => g.Id == customer.DiscountGroupId), Made.Articles.ToDictionary(a => a.Id), Made.Stock.ToDictionary(s => s.ArticleId),
            Made.Suppliers.ToDictionary(s => s.Id, s => s.LeadTimeDays)));
    }

    /// <summary>The next working day.</summary>
    public DateOnly NextDay() => Made.Firm.StartNextDay();
}
