using PracticeFirm.Domain.Catalog;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Domain.Mail;
using PracticeFirm.Domain.Relations;

namespace PracticeFirm.Simulation.Generation;

/// <summary>Founds the firm and gives it colleagues, suppliers, a catalogue and templates.</summary>
internal static class FirmMaker
{
    /// <summary>The firm as it was on the first day of its history.</summary>
    public static TradingFirm Found(World world)
    {
        var seeds = world.Seeds;
        var chance = world.Chance("firm");
        var bogus = chance.Bogus();
        var kvk = world.Identities.Kvk(0);
        var terms = seeds.GeneralTerms;
        var identity = new FirmIdentity(
            seeds.Name,
            seeds.LegalForm,
            seeds.Branch,
            seeds.Slogan,
            seeds.Address,
            Identities.Phone(bogus, "NL", seeds.PhoneArea),
            $"verkoop@{seeds.Domain}",
            $"www.{seeds.Domain}",
            kvk,
            world.Identities.VatNumber("NL", 0)!,
            world.Identities.Iban(bogus, "NL")!,
            new LocalizedText(WithKvk(terms.Dutch), WithKvk(terms.English), WithKvk(terms.German)));
        return TradingFirm.Found(identity, seeds.Style, seeds.Rules, world.Scenario.Help, world.Days[0], world.Scenario.Code, world.Seed, seeds.Credit, seeds.Service);

        string WithKvk(string text) => text.Replace("{kvk}", kvk, StringComparison.Ordinal);
    }

    /// <summary>Everything the firm has before its first customer.</summary>
    public static void Furnish(World world)
    {
        world.Firm.Identify(1);
        HireEmployees(world);
        RegisterSuppliers(world);
        FillCatalogue(world);
        foreach (var template in world.Library.MailTemplates)
            World.Keep(world.Made.MailTemplates, MailTemplate.Create(template.Purpose, template.Language, template.Subject, template.Body));
    }

    private static void HireEmployees(World world)
    {
        var made = world.Made.Employees;
        foreach (var seed in world.Seeds.Employees)
            for (var i = 0; i < seed.Count; i++)
            {
                var chance = world.Chance("employee", made.Count);
                var person = world.Identities.Person(chance, "NL");
                for (var again = 0; made.Exists(e => Identities.Plain(e.Name, "") == Identities.Plain(person.Full, "")) && again < 50; again++)
                    person = world.Identities.Person(chance, "NL");
                World.Keep(made, Employee.Hire(
                    person.Full, seed.Function, seed.Role, Identities.Mail(person, world.Seeds.Domain), Identities.Phone(chance.Bogus(), "NL", world.Seeds.PhoneArea)));
            }
    }

    private static void RegisterSuppliers(World world)
    {
        foreach (var seed in world.Seeds.Catalog.Suppliers)
        {
            var chance = world.Chance("supplier", world.Made.Suppliers.Count);
            var place = world.Library.Common.Places.FirstOrDefault(p => p.Name == seed.City && p.Country == seed.Country)
                ?? world.Identities.Place(chance, seed.Country, seed.City);
            World.Keep(world.Made.Suppliers, Supplier.Register(
                seed.Code, seed.Name, seed.City, seed.Country, seed.LeadTimeDays, seed.MinimumOrder,
                $"orders@{Identities.Plain(CustomerMaker.WithoutLegalForm(seed.Name), "-")}.example", Identities.Phone(chance.Bogus(), seed.Country, place.Area)));
        }
    }

    private static void FillCatalogue(World world)
    {
        var made = world.Made;
        var catalog = world.Seeds.Catalog;
        foreach (var seed in catalog.Groups)
            World.Keep(made.ArticleGroups, ArticleGroup.Create(seed.Code, seed.Name));
        var groups = made.ArticleGroups.ToDictionary(g => g.Code, g => g.Id);
        var suppliers = made.Suppliers.ToDictionary(s => s.Code, s => s.Id);
        var inGroup = new int[groups.Count + 1];
        foreach (var seed in catalog.Articles)
        {
            var group = groups[seed.Group];
            var number = $"{10 + group}{++inGroup[group] * 10:0000}";
            var gtin = Gtin.Make(world.Chance("gtin", made.Articles.Count).Bogus().Replace($"20######{made.Articles.Count + 1:0000}"));
            World.Keep(made.Articles, World.Must(Article.Create(new ArticleDetails(
                number, gtin, seed.Name, seed.Unit, seed.Pack, group, seed.Tariff, seed.Cost, seed.Price, suppliers[seed.Supplier],
                seed.Minimum * world.Seeds.LowStockFactor))));
        }

        var discountId = 0;
        foreach (var seed in world.Seeds.DiscountGroups)
        {
            var group = World.Keep(made.DiscountGroups, DiscountGroup.Create(
                seed.Code, seed.Name, seed.Discounts.Select(d => GroupDiscount.Of(groups[d.Group], d.Discount))));
            foreach (var discount in group.Discounts)
                World.Number(ref discountId, discount);
        }
    }
}
