using PracticeFirm.Domain.Catalog;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Domain.Relations;
using PracticeFirm.Simulation.Scenarios;

namespace PracticeFirm.Simulation.Generation;

/// <summary>Registers the customers and prospects, oldest first.</summary>
internal sealed class CustomerMaker
{
    private const int FirstNumber = 10_001;

    private static readonly string[] LegalForms =
        ["B.V.", "N.V.", "V.O.F.", "C.V.", "BV", "NV", "VOF", "GmbH & Co. KG", "GmbH", "e. K.", "e.K.", "KG", "AG", "Ltd"];

    private readonly World _world;
    private readonly HashSet<string> _names = [];
    private readonly IReadOnlyList<Employee> _sellers;
    private readonly IReadOnlyList<Employee> _inside;
    private int _contactId;

    private CustomerMaker(World world)
    {
        _world = world;
        _sellers = world.Staff(EmployeeRole.FieldSales);
        _inside = world.Staff(EmployeeRole.InsideSales);
    }

    /// <summary>Where a customer comes from before it is registered.</summary>
    private sealed record Plan(int Slot, PlantedCustomer? Planted, string Country, CustomerTypeSeed Type, bool Prospect, DateOnly Since);

    public static void Run(World world)
    {
        var maker = new CustomerMaker(world);
        foreach (var plan in maker.Plans().OrderBy(p => p.Since.DayNumber).ThenBy(p => p.Slot))
            maker.Register(plan);
    }

    /// <summary>A name without its legal form.</summary>
    public static string WithoutLegalForm(string name) =>
        Array.Find(LegalForms, f => name.EndsWith(" " + f, StringComparison.Ordinal)) is { } form ? name[..^(form.Length + 1)] : name;

    private List<Plan> Plans()
    {
        var scenario = _world.Scenario;
        var planted = scenario.Planted;
        var rest = scenario.Customers - planted.Count;
        var plans = new List<Plan>();
        foreach (var seed in planted)
        {
            var type = _world.Seeds.CustomerTypes.First(t => t.Type == seed.Type);
            _names.Add(Duplicates.Core(seed.Name));
            plans.Add(new Plan(plans.Count, seed, seed.Country, type, seed.Kind == CustomerKind.Prospect, BusinessCalendar.Next(_world.Days[0].AddDays(-400 - (90 * plans.Count)))));
        }

        var chance = _world.Chance("customers");
        var shares = _world.Seeds.CountryShares;
        var counts = Rounding.Split(rest, [.. shares.Select(s => (long)s.Share)]);
        var countries = shares.SelectMany((s, i) => Enumerable.Repeat(s.Country, (int)counts[i])).ToList();
        chance.Shuffle(countries);
        var prospects = Enumerable.Range(0, rest).Select(i => i < scenario.Customers * scenario.ProspectShare / 100 - plans.Count(p => p.Prospect)).ToList();
        chance.Shuffle(prospects);
        var consumerTypes = _world.Seeds.CustomerTypes.Where(t => t.Consumer).ToList();
        var consumers = consumerTypes.Count == 0 ? 0 : scenario.Consumers;
        for (var i = 0; i < rest; i++)
        {
            var slot = planted.Count + i;
            var own = _world.Chance("customer-plan", slot);
            var types = _world.Seeds.CustomerTypes.Where(t => !t.Consumer && t.Countries.Contains(countries[i])).ToList();
            var type = types[own.Weighted([.. types.Select(t => t.Share)])];
            if (consumers > 0 && !prospects[i] && consumerTypes[consumers % consumerTypes.Count] is var consumer && consumer.Countries.Contains(countries[i]))
            {
                consumers--;
                type = consumer;
            }

            plans.Add(new Plan(slot, null, countries[i], type, prospects[i], Since(own, prospects[i])));
        }

        return plans;
    }

    private DateOnly Since(Chance chance, bool prospect)
    {
        var history = _world.Days;
        if (prospect)
            return history[^chance.Between(5, Math.Min(history.Count, 300))];
        return chance.Percent(18)
            ? history[chance.Below(history.Count - Math.Min(history.Count / 4, 60))]
            : BusinessCalendar.Next(history[0].AddDays(-chance.Between(30, 3_600)));
    }

    private void Register(Plan plan)
    {
        var chance = _world.Chance("customer", plan.Slot);
        var bogus = chance.Bogus();
        var place = plan.Planted?.Place is { } named
            ? _world.Identities.Place(plan.Country, named)
            : _world.Identities.Place(chance, plan.Country, _world.Seeds.Address.City);
        var name = plan.Planted?.Name ?? Name(chance, plan, place);
        var domain = $"{Identities.Plain(WithoutLegalForm(name), "-")}.example";
        var owner = chance.Percent(85) ? chance.Pick(_sellers) : chance.Pick(_inside);
        var from = Math.Max(0, PlaceInHistory(plan.Since));
        var wasProspect = !plan.Prospect && from > 0 && from < _world.Days.Count - 200 && plan.Planted is null && chance.Percent(60);
        var details = new CustomerDetails(
            plan.Prospect || wasProspect ? CustomerKind.Prospect : CustomerKind.Customer,
            name,
            plan.Type.Type,
            _world.Identities.Address(chance, place),
            plan.Planted is null && chance.Percent(12) ? _world.Identities.Address(chance, place) : null,
            plan.Type.Consumer ? null : plan.Country == "NL" ? _world.Identities.Kvk(plan.Slot + 1) : plan.Country == "GB" ? bogus.Replace("0#######") : null,
            plan.Type.Consumer ? null : _world.Identities.VatNumber(plan.Country, plan.Slot + 1),
            plan.Prospect || chance.Percent(25) ? null : _world.Identities.Iban(bogus, plan.Country),
            $"info@{domain}",
            Identities.Phone(bogus, plan.Country, place.Area),
            $"www.{domain}",
            plan.Planted?.Language ?? LanguageOf(plan.Country),
            plan.Planted?.Vat.Category ?? plan.Type.Vat?.Category ?? CustomerRules.UsualCategory(plan.Country),
            plan.Planted is { } planted ? planted.Vat.Reason : plan.Type.Vat?.Reason,
            plan.Planted is { } fixedTerms ? PaymentTerms.Usual with { Days = fixedTerms.PaymentDays } : Payment(chance, plan),
            plan.Planted?.Delivery ?? Delivery(chance, plan),
            plan.Planted is not null || chance.Percent(60),
            plan.Planted is null && !plan.Prospect ? GroupFor(chance, plan.Type) : PlantedGroup(plan.Planted),
            CreditLimit(chance, plan),
            owner.Id);
        var customer = World.Keep(_world.Made.Customers, World.Must(Customer.Register(FirstNumber + _world.Made.Customers.Count, details, plan.Since)));
        AddContacts(customer, plan, chance, domain, place);
        _world.Log.Take(customer, plan.Since, owner.Name);
        _world.Profiles.Add(new CustomerProfile
        {
            Customer = customer,
            Type = plan.Type,
            Owner = owner,
            Favourites = Favourites(chance),
            Weight = plan.Prospect ? 1 : (plan.Type.Size switch { CustomerSize.Small => 3, CustomerSize.Medium => 6, CustomerSize.Large => 10 }) * chance.Between(1, 3),
            StaysProspect = plan.Prospect,
            From = from,
            Planted = plan.Planted,
        });
    }

    private string Name(Chance chance, Plan plan, PlaceSeed place)
    {
        for (var attempt = 0; ; attempt++)
        {
            var person = _world.Identities.Person(chance, plan.Country);
            var name = chance.Pick(plan.Type.Names)
                .Replace("{achternaam}", Capital(person.Last), StringComparison.Ordinal)
                .Replace("{voornaam}", person.First, StringComparison.Ordinal)
                .Replace("{plaats}", place.Name, StringComparison.Ordinal)
                .Replace("{straat}", chance.Pick(_world.Library.Common.Streets[plan.Country]), StringComparison.Ordinal)
                .Replace("{initialen}", $"{person.First[0]}.{(char)('A' + chance.Below(20))}.", StringComparison.Ordinal);
            if (name.Contains("{woord}", StringComparison.Ordinal))
                name = name.Replace("{woord}", chance.Pick(plan.Type.Words), StringComparison.Ordinal);
            if (attempt > 8 && !name.EndsWith(place.Name, StringComparison.Ordinal))
                name += $" {place.Name}";
            if (!_names.Add(Duplicates.Core(name)) && attempt < 100)
                continue;
            return (Capital(name) + " " + chance.Pick(plan.Type.LegalForms)).Trim();
        }
    }

    private void AddContacts(Customer customer, Plan plan, Chance chance, string domain, PlaceSeed place)
    {
        var language = customer.Language;
        var people = plan.Type.Size switch
        {
            CustomerSize.Small => chance.Skewed(1, 2),
            CustomerSize.Medium => chance.Between(1, 3),
            CustomerSize.Large => chance.Between(2, 4),
        };
        var known = new HashSet<string>();
        for (var i = 0; i < people; i++)
        {
            var person = _world.Identities.Person(chance, plan.Country);
            var function = i > 0 && chance.Percent(50) && plan.Planted is null ? chance.Pick(plan.Type.Departments) : chance.Pick(plan.Type.Functions.Count > 0 && language == LanguageOf(plan.Country) ? plan.Type.Functions : _world.Seeds.Functions.In(language));
            if (i == 0 && plan.Planted?.Contact is { } named)
                (person, function) = (new PersonName(named.FirstName, named.LastName, named.Salutation), named.Function);
            if (!known.Add(Identities.Mail(person, domain)))
                continue;
            var bogus = chance.Bogus();
            var phone = chance.Percent(50) ? Identities.Mobile(bogus, plan.Country) : Identities.Phone(bogus, plan.Country, place.Area);
            World.Must(customer.AddContact(new ContactDetails(person.First, person.Last, person.Salutation, function, Identities.Mail(person, domain), phone)));
        }

        foreach (var contact in customer.Contacts)
            World.Number(ref _contactId, contact);
    }

    private int? GroupFor(Chance chance, CustomerTypeSeed type)
    {
        var groups = _world.Seeds.DiscountGroups;
        var weights = groups.Select(g => g.Types.Count == 0 ? g.Share : g.Types.Contains(type.Type) ? g.Share * 4 : 0).ToList();
        weights.Add(100 - groups.Sum(g => g.Share));
        if (weights.Sum() == 0)
            return null;
        var at = chance.Weighted(weights);
        return at < groups.Count ? at + 1 : null;
    }

    private int? PlantedGroup(PlantedCustomer? planted) =>
        planted?.DiscountGroup is { } code ? _world.Made.DiscountGroups.First(g => g.Code == code).Id : null;

    /// <summary>Mostly articles of three or four groups: a café does not order ovens every week.</summary>
    private List<Article> Favourites(Chance chance)
    {
        var groups = _world.Made.ArticleGroups.Select(g => g.Id).ToList();
        chance.Shuffle(groups);
        var liked = groups.Take(chance.Between(3, 5)).ToHashSet();
        return [.. _world.Made.Articles.Where(a => liked.Contains(a.GroupId))];
    }

    private int PlaceInHistory(DateOnly day)
    {
        var at = 0;
        while (at < _world.Days.Count && _world.Days[at] < day)
            at++;
        return at;
    }

    private static PaymentTerms Payment(Chance chance, Plan plan)
    {
        var days = plan.Type.Size switch
        {
            CustomerSize.Small => chance.Pick([8, 14, 14, 30]),
            CustomerSize.Medium => chance.Pick([14, 30, 30, 30]),
            CustomerSize.Large => chance.Pick([30, 30, 30, 45, 60]),
        };
        return days > 14 && chance.Percent(6)
            ? new PaymentTerms(days, Percentage.Of(2), 8)
            : new PaymentTerms(days, Percentage.Zero, 0);
    }

    private static DeliveryTerms Delivery(Chance chance, Plan plan) => plan.Country == "GB" ? DeliveryTerms.ExWorks : chance.Below(100) switch
    {
        < 80 => DeliveryTerms.FreeAboveThreshold,
        < 87 => plan.Type.Size == CustomerSize.Large ? DeliveryTerms.CarriagePaid : DeliveryTerms.FreeAboveThreshold,
        < 94 => DeliveryTerms.ExWorks,
        _ => DeliveryTerms.FreightCharged,
    };

    private static Money CreditLimit(Chance chance, Plan plan) => plan.Prospect ? Money.Zero : Money.FromEuros(plan.Type.Size switch
    {
        CustomerSize.Small => chance.Between(2, 10) * 250,
        CustomerSize.Medium => chance.Between(5, 20) * 500,
        CustomerSize.Large => chance.Between(4, 20) * 2_500,
    });

    private static Language LanguageOf(string country) => country switch
    {
        "DE" => Language.German,
        "GB" => Language.English,
        _ => Language.Dutch,
    };

    private static string Capital(string name) => char.ToUpperInvariant(name[0]) + name[1..];
}
