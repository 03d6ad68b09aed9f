using System.Text.RegularExpressions;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Domain.Offertes;
using PracticeFirm.Domain.Relations;

namespace PracticeFirm.Simulation.Scenarios;

/// <summary>Reads <c>firms/*.yaml</c>.</summary>
internal static partial class FirmReader
{
    public static readonly (string Word, Language Value)[] Languages = [("nl", Language.Dutch), ("en", Language.English), ("de", Language.German)];

    public static readonly (string Word, RequestChannel Value)[] Channels = [("mail", RequestChannel.Mail), ("phone", RequestChannel.Phone)];

    public static readonly string[] RequestPlaces = ["regels", "contact", "klant", "datum"];

    private static readonly string[] NamePlaces = ["achternaam", "voornaam", "plaats", "straat", "initialen", "woord"];

    public static FirmSeed Read(SeedReader reader, IReadOnlyDictionary<string, CatalogSeed> catalogs)
    {
        var code = reader.Code("firm");
        var catalog = Catalog(reader, catalogs);
        var groups = catalog.Groups.Select(g => g.Code).ToList();
        var rules = reader.Block("rules", Rules);
        var firm = new FirmSeed(
            code,
            catalog,
            reader.Text("name", Customer.NameLength),
            reader.OptionalText("legalForm", 20),
            reader.Text("branch", 100),
            reader.Localized("slogan"),
            reader.Block("address", Address) ?? new Address("", "", "", "", "NL"),
            reader.Text("phoneArea", 5),
            reader.Text("domain", 60),
            reader.Block("generalTerms", r => new LocalizedText(r.Pattern("nl", 600, "kvk"), r.Pattern("en", 600, "kvk"), r.Pattern("de", 600, "kvk"))) ?? LocalizedText.Same(""),
            reader.Block("style", Style) ?? new HouseStyle("", "", default, default, default),
            rules?.Rules ?? new SellingRules(Percentage.Zero, Percentage.Zero, Money.Zero, Money.Zero, 30, 1),
            reader.OptionalBlock("creditControl", Credit) ?? CreditControl.Usual,
            reader.OptionalBlock("service", Service) ?? ServiceRules.Usual,
            rules?.LowStockFactor ?? 1,
            CountryShares(reader),
            reader.Blocks("discountGroups", 1, r => DiscountGroup(r, groups)),
            reader.Blocks("employees", 1, Employee),
            reader.Blocks("customerTypes", 1, CustomerType),
            Texts(reader, "functions", 60),
            reader.Patterns("notes", 1, Customer.NoteLength, "contact", "groep"),
            reader.Blocks("requests", 1, Request),
            Texts(reader, "subjects", Offerte.SubjectLength),
            Texts(reader, "intros", Offerte.TextLength),
            Texts(reader, "closings", Offerte.TextLength),
            reader.Texts("rejections", 1));
        CheckTogether(reader, firm);
        return firm;
    }

    private static CatalogSeed Catalog(SeedReader reader, IReadOnlyDictionary<string, CatalogSeed> catalogs)
    {
        var reference = reader.Reference("catalog");
        if (catalogs.TryGetValue(reference.Value, out var catalog))
            return catalog;
        reader.Unknown(reference, "De catalogus", catalogs.Keys);
        return new CatalogSeed("", [], [], []);
    }

    private static Address Address(SeedReader reader)
    {
        var postalCode = reader.Text("postalCode", PostalCode.MaxLength);
        if (postalCode.Length > 0 && PostalCode.Parse(postalCode, "NL") is { IsFailure: true } refused)
            reader.Fault(reader.Find("postalCode")!, refused.Error.Message);
        return new Address(reader.Text("street", 80), reader.Text("number", 10), postalCode, reader.Text("city", 60), "NL");
    }

    private static HouseStyle Style(SeedReader reader) => new(
        Color(reader, "primary"), Color(reader, "accent"), reader.Enum<DocumentFont>("font"), reader.Enum<LogoShape>("logo"), reader.Enum<LetterHead>("layout"));

    private static string Color(SeedReader reader, string key)
    {
        var color = reader.Text(key, 7);
        if (color.Length > 0 && !ColorShape().IsMatch(color))
            reader.Fault(reader.Find(key)!, $"'{key}' is een kleur: een hekje met zes tekens tussen aanhalingstekens, bijvoorbeeld \"#1F4E79\".");
        return color;
    }

    private sealed record RulesSeed(SellingRules Rules, int LowStockFactor);

    private static RulesSeed Rules(SeedReader reader) => new(
        new SellingRules(
            Percentage.Of(reader.Number("marginLimit", 0, 90, 2)),
            Percentage.Of(reader.Number("discountMandate", 0, 100, 2)),
            Money.FromEuros(reader.Number("freight", 0, 10_000, 2)),
            Money.FromEuros(reader.Number("freeShippingFrom", 0, 1_000_000, 2)),
            reader.Whole("validityDays", 1, 365),
            reader.Whole("leadTimeDays", 0, 250)),
        reader.OptionalWhole("lowStockFactor", 1, 10, 1));

    private static CreditControl Credit(SeedReader reader)
    {
        var credit = new CreditControl(
            reader.Whole("reminderDays", 1, 120), reader.Whole("dunningDays", 1, 120), reader.Whole("finalNoticeDays", 1, 120),
            Money.FromEuros(reader.Number("writeOffMandate", 0, 10_000, 2)));
        if (reader.Find("dunningDays", quietly: true) is { } dunning && credit.DunningAfterDays <= credit.ReminderAfterDays)
            reader.Fault(dunning, "Een aanmaning komt na de herinnering. Maak 'dunningDays' hoger dan 'reminderDays'.");
        if (reader.Find("finalNoticeDays", quietly: true) is { } last && credit.FinalNoticeAfterDays <= credit.DunningAfterDays)
            reader.Fault(last, "De laatste brief komt na de aanmaning. Maak 'finalNoticeDays' hoger dan 'dunningDays'.");
        return credit;
    }

    private static ServiceRules Service(SeedReader reader) => new(
        reader.Whole("acknowledgeDays", 1, 20),
        reader.Whole("aftercareDays", 1, 60),
        Money.FromEuros(reader.Number("mandate", 0, 10_000, 2)),
        Percentage.Of(reader.Number("goodwill", 0, 100, 2)),
        Percentage.Of(reader.Number("repairShare", 0, 100, 2)));

    private static List<(string, int)> CountryShares(SeedReader reader)
    {
        var shares = new List<(string, int)>();
        if (reader.Find("countries") is not { } node)
            return shares;
        reader.Read(node, "'countries'", r =>
        {
            foreach (var (key, value) in r.Entries())
            {
                Countries.Check(r, new SeedReference(key.Value, key));
                shares.Add((key.Value, (int)r.NumberOf(value, $"'{key.Value}'", 0, 100, 0)));
            }

            return shares;
        });
        SumTo100(reader, node, "'countries'", shares.Sum(s => s.Item2));
        return shares;
    }

    private static DiscountGroupSeed DiscountGroup(SeedReader reader, List<string> groups)
    {
        var discounts = new List<(string, Percentage)>();
        if (reader.Find("discounts") is { } node)
            reader.Read(node, "'discounts'", r =>
            {
                foreach (var (key, value) in r.Entries())
                {
                    if (groups.Count > 0 && !groups.Contains(key.Value))
                        r.Unknown(new SeedReference(key.Value, key), "De artikelgroep", groups);
                    discounts.Add((key.Value, Percentage.Of(r.NumberOf(value, $"de korting op {key.Value}", 0, 90, 2))));
                }

                return discounts;
            });
        return new DiscountGroupSeed(
            reader.Word("code"), reader.Text("name", 60), reader.Whole("share", 0, 100), discounts,
            reader.Find("types", quietly: true) is null ? [] : reader.Texts("types", 1, 60));
    }

    private static EmployeeSeed Employee(SeedReader reader) =>
        new(reader.Text("function", 80), reader.Enum<EmployeeRole>("role"), reader.Whole("count", 1, 20));

    private static CustomerTypeSeed CustomerType(SeedReader reader)
    {
        var words = reader.Texts("words", 0, 60);
        var names = reader.Patterns("names", 1, 80, NamePlaces);
        if (words.Count == 0 && names.Any(n => n.Contains("{woord}", StringComparison.Ordinal)))
            reader.Fault(reader.Find("words", quietly: true) ?? reader.Here, "In 'names' staat {woord}, maar de lijst 'words' is leeg. Zet er woorden in.");
        var type = new CustomerTypeSeed(
            reader.Text("type", 60),
            reader.Whole("share", 0, 100),
            reader.Texts("country", 1, 2),
            reader.Texts("legalForms", 1, 20, mayBeEmpty: true),
            names,
            words,
            reader.Choice("size", ("small", CustomerSize.Small), ("medium", CustomerSize.Medium), ("large", CustomerSize.Large)),
            reader.Texts("departments", 1, 60),
            reader.Find("functions", quietly: true) is null ? [] : reader.Texts("functions", 1, 60),
            ScenarioReader.OptionalVat(reader),
            reader.OptionalChoice("consumer", ("false", false), ("true", true)));
        if (reader.Find("country", quietly: true) is SeedList list)
            foreach (var node in list.Items.OfType<SeedText>())
                Countries.Check(reader, new SeedReference(node.Value, node));
        foreach (var country in type.Countries.Where(c => Countries.All.Contains(c)))
            ScenarioReader.CheckVat(reader, type.Vat, country);
        return type;
    }

    private static RequestSeed Request(SeedReader reader) => new(
        reader.Choice<Language>("language", Languages),
        reader.Choice<RequestChannel>("channel", Channels),
        reader.Pattern("subject", 120, "klant", "contact", "datum"),
        reader.Pattern("body", 4000, RequestPlaces));

    private static TextsSeed Texts(SeedReader reader, string key, int longest) =>
        reader.Block(key, r => new TextsSeed(r.Texts("nl", 1, longest), r.Texts("en", 1, longest), r.Texts("de", 1, longest))) ?? TextsSeed.Empty;

    private static void CheckTogether(SeedReader reader, FirmSeed firm)
    {
        if (reader.Find("domain", quietly: true) is { } domain && !firm.Domain.EndsWith(".example", StringComparison.Ordinal))
            reader.Fault(domain, "Een domein van een oefenfirma eindigt op .example, zodat er nooit echt iets naartoe gaat.");
        if (reader.Find("phoneArea", quietly: true) is { } area && !AreaShape().IsMatch(firm.PhoneArea))
            reader.Fault(area, "Een netnummer begint met 0 en heeft 3 of 4 cijfers tussen aanhalingstekens, bijvoorbeeld \"078\".");
        if (reader.Find("customerTypes", quietly: true) is { } types)
        {
            SumTo100(reader, types, "'share' bij 'customerTypes'", firm.CustomerTypes.Sum(t => t.Share));
            foreach (var (country, share) in firm.CountryShares)
                if (share > 0 && !firm.CustomerTypes.Any(t => t.Share > 0 && t.Countries.Contains(country)))
                    reader.Fault(types, $"Er is geen soort klant voor het land {country}, terwijl {share}% van de klanten daarvandaan komt.");
        }

        if (reader.Find("discountGroups", quietly: true) is { } named)
            foreach (var type in firm.DiscountGroups.SelectMany(g => g.Types).Where(t => !firm.CustomerTypes.Any(c => c.Type == t)))
                reader.Unknown(new SeedReference(type, named), "De soort klant", firm.CustomerTypes.Select(c => c.Type));
        if (reader.Find("discountGroups", quietly: true) is { } groups && firm.DiscountGroups.Sum(g => g.Share) > 100)
            reader.Fault(groups, "De aandelen ('share') van de kortingsgroepen zijn samen meer dan 100.");
        if (reader.Find("employees", quietly: true) is { } employees)
            foreach (var role in (EmployeeRole[])[EmployeeRole.Manager, EmployeeRole.InsideSales, EmployeeRole.FieldSales, EmployeeRole.Warehouse])
                if (!firm.Employees.Any(e => e.Role == role))
                    reader.Fault(employees, $"Er is geen medewerker met de rol {role}. Elke firma heeft er minstens een nodig.");
        if (reader.Find("requests", quietly: true) is { } requests)
            foreach (var (word, language) in Languages)
                if (!firm.Requests.Any(r => r.Language == language && r.Channel == RequestChannel.Mail))
                    reader.Fault(requests, $"Er is geen aanvraag per mail in de taal '{word}'. Voeg er minstens een toe.");
    }

    private static void SumTo100(SeedReader reader, SeedNode at, string what, int sum)
    {
        if (sum != 100)
            reader.Fault(at, $"De aandelen van {what} zijn samen {sum}. Maak er samen 100 van.");
    }

    [GeneratedRegex("^#[0-9A-Fa-f]{6}$")]
    private static partial Regex ColorShape();

    [GeneratedRegex("^0[1-9][0-9]{1,2}$")]
    private static partial Regex AreaShape();
}
