using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Contacts;
using PracticeFirm.Domain.Firm;

namespace PracticeFirm.Simulation.Generation;

/// <summary>Writes down with whom was spoken about what while the history went by: what was talked about was there on that day.</summary>
internal static class ContactHistory
{
    /// <summary>About so many contacts a customer has in a year.</summary>
    private const int PerYear = 3;

    /// <summary>Documents are spoken about within so many days.</summary>
    private const int FreshDays = 21;

    public static void Run(World world)
    {
        var papers = Papers(world);
        var planned = new List<(int Day, int Profile, Chance Chance)>();
        for (var i = 0; i < world.Profiles.Count; i++)
        {
            var profile = world.Profiles[i];
            var chance = world.Chance("contacts", i);
            var last = Math.Min(profile.Through, world.Days.Count - 1);
            var times = profile.StaysProspect ? chance.Below(3) : chance.Below((PerYear * 2 * world.Scenario.HistoryMonths / 12) + 1);
            for (; times > 0 && profile.From <= last; times--)
                planned.Add((chance.Between(profile.From, last), i, world.Chance("contact", (i * 100) + times)));
        }

        foreach (var (day, at, chance) in planned.OrderBy(p => p.Day))
            Write(world, world.Profiles[at], world.Days[day], chance, papers);
    }

    private static void Write(World world, CustomerProfile profile, DateOnly day, Chance chance, ILookup<int, Paper> papers)
    {
        var customer = profile.Customer;
        var near = papers[customer.Id].Where(p => p.On <= day && p.On >= day.AddDays(-FreshDays)).ToList();
        var seeds = world.Library.Common.Contacts.Where(s => s.About is null || near.Exists(p => p.Document.Kind == s.About)).ToList();
        var fitting = seeds.FindAll(s => s.About is not null);
        var seed = chance.Pick(fitting.Count > 0 && chance.Percent(75) ? fitting : seeds.FindAll(s => s.About is null));
        Paper? paper = seed.About is null ? null : chance.Pick(near.FindAll(p => p.Document.Kind == seed.About));
        var contact = chance.Percent(80) ? customer.ContactOrPrimary(null)! : chance.Pick(customer.Contacts);
        var employee = seed.Channel == ContactChannel.Visit || chance.Percent(30) ? profile.Owner : chance.Pick(world.Staff(EmployeeRole.InsideSales));
        var group = world.Made.ArticleGroups[chance.Pick(profile.Favourites).GroupId - 1].Name;
        var record = World.Keep(world.Made.ContactRecords, World.Must(ContactRecord.Write(
            new ContactEntry(
                customer.Id, contact.Id, day, new TimeOnly(8, 40).AddMinutes(chance.Below(490)), chance.Between(seed.Shortest, seed.Longest), seed.Direction, seed.Channel,
                Filled(seed.Subject), Filled(seed.Goal), Filled(seed.Result), seed.Signals, Filled(seed.Note)),
            employee.Id, day, paper is { } about ? [about.Document] : [])));
        world.Number(record.Links);
        world.Log.Take(record, day, employee.Name);

        string Filled(string text) => text
            .Replace("{nummer}", paper?.Number, StringComparison.Ordinal)
            .Replace("{contact}", contact.FullName, StringComparison.Ordinal)
            .Replace("{groep}", Letters.Lower(group), StringComparison.Ordinal);
    }

    /// <summary>Everything that could be spoken about, by customer.</summary>
    private static ILookup<int, Paper> Papers(World world)
    {
        var made = world.Made;
        var papers = made.Offertes.Where(o => o is { SentOn: not null, CustomerId: not null }).Select(o => (o.CustomerId!.Value, new Paper(new(DocumentKind.Offerte, o.Id), o.Number!, o.SentOn!.Value)))
            .Concat(made.Orders.Where(o => o is { Number: not null, ConfirmedOn: not null }).Select(o => (o.CustomerId, new Paper(new(DocumentKind.Order, o.Id), o.Number!, o.ConfirmedOn!.Value))))
            .Concat(made.Deliveries.Where(d => d is { Number: not null, ShippedOn: not null }).Select(d => (d.CustomerId, new Paper(new(DocumentKind.Delivery, d.Id), d.Number!, d.ShippedOn!.Value))))
            .Concat(made.Invoices.Where(i => i is { Number: not null, InvoiceDate: not null, OriginalId: null }).Select(i => (i.CustomerId, new Paper(new(DocumentKind.Invoice, i.Id), i.Number!, i.InvoiceDate!.Value))));
        return papers.ToLookup(p => p.Item1, p => p.Item2);
    }

    private readonly record struct Paper(DocumentRef Document, string Number, DateOnly On);
}
