using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Simulation.Scenarios;

namespace PracticeFirm.Simulation.Generation;

/// <summary>Fills the dossiers: price agreements and notes, and marks who will be blocked or archived.</summary>
internal static class DossierMaker
{
    public static void Run(World world)
    {
        var (agreementId, noteId) = (0, 0);
        for (var i = 0; i < world.Profiles.Count; i++)
        {
            var profile = world.Profiles[i];
            var chance = world.Chance("dossier", i);
            if (profile is { StaysProspect: false, Planted: null } && chance.Percent(profile.Type.Size switch
            {
                CustomerSize.Small => 10,
                CustomerSize.Medium => 30,
                CustomerSize.Large => 60,
            }))
                Agree(world, profile, chance);
            WriteNotes(world, profile, chance);
            foreach (var agreement in profile.Customer.Agreements)
                World.Number(ref agreementId, agreement);
            foreach (var note in profile.Customer.Notes)
                World.Number(ref noteId, note);
        }

        MarkEndings(world);
    }

    private static void Agree(World world, CustomerProfile profile, Chance chance)
    {
        var customer = profile.Customer;
        for (var i = chance.Skewed(1, 6); i > 0; i--)
        {
            var article = chance.Pick(profile.Favourites);
            var least = article.Cost.Euros * 1.08m;
            var cents = article.ListPrice.TenThousandths % 100 == 0 ? 2 : 4;
            var price = Math.Max(article.ListPrice.Euros * (100 - chance.Between(6, 18)) / 100m, least);
            if (price >= article.ListPrice.Euros)
                continue;
            var from = new DateOnly(world.Today.Year - chance.Below(2), 1 + (chance.Below(4) * 3), 1);
            if (from > world.Today)
                from = from.AddYears(-1);
            if (from < customer.Since)
                from = customer.Since;
            DateOnly? through = chance.Below(10) switch
            {
                < 4 => new DateOnly(from.Year, 12, 31),
                < 7 => from.AddYears(1).AddDays(-1),
                _ => null,
            };
            var quantity = chance.Percent(35) ? Math.Max(article.PackSize, 5) * chance.Pick([2, 5, 10]) : 1;
            if (customer.AgreePrice(article.Id, article.Name.Dutch, quantity, UnitPrice.FromEuros(decimal.Round(price, cents)), from, through).IsSuccess)
                world.Log.Take(customer, Agreed(from, customer.Since), profile.Owner.Name);
        }
    }

    /// <summary>Agreements are made a few working days before they hold.</summary>
    private static DateOnly Agreed(DateOnly from, DateOnly since) =>
        BusinessCalendar.AddWorkingDays(from, -3) is var day && day > since ? day : since;

    private static void WriteNotes(World world, CustomerProfile profile, Chance chance)
    {
        var customer = profile.Customer;
        var authors = (Employee[])[profile.Owner, profile.Owner, .. world.Staff(EmployeeRole.InsideSales), .. world.Staff(EmployeeRole.Administration)];
        var days = Enumerable.Range(0, profile.StaysProspect ? chance.Skewed(0, 2) : chance.Skewed(0, 5))
            .Select(_ => world.Days[chance.Between(Math.Min(profile.From, world.Days.Count - 1), world.Days.Count - 1)]).Order().ToList();
        var texts = new HashSet<string>();
        foreach (var day in days)
        {
            var text = chance.Pick(world.Seeds.Notes);
            if (!texts.Add(text))
                continue;
            var author = chance.Pick(authors);
            World.Must(customer.AddNote(day, author.Name, text
                .Replace("{contact}", chance.Pick(customer.Contacts).FullName, StringComparison.Ordinal)
                .Replace("{groep}", Letters.Lower(chance.Pick(world.Made.ArticleGroups).Name), StringComparison.Ordinal)));
            world.Log.Take(customer, day, author.Name);
        }
    }

    /// <summary>A few customers stop asking: some of these are archived later, some blocked.</summary>
    private static void MarkEndings(World world)
    {
        var last = world.Days.Count - 1;
        for (var i = 0; i < world.Profiles.Count; i++)
        {
            var profile = world.Profiles[i];
            if (profile.Planted is not null || last < 220)
                continue;
            var chance = world.Chance("ending", i);
            var roll = chance.Below(100);
            if (roll < 3 && profile.From < last / 2)
                profile.Through = chance.Between(Math.Max(profile.From, last / 4), last - 110);
            else if (roll is 3 or 4 && !profile.StaysProspect && profile.From < last - 100)
                profile.Through = chance.Between(Math.Max(profile.From, last - 90), last - 30);
        }
    }
}
