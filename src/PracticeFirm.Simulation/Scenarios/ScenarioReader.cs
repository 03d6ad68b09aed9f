using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Domain.Offertes;
using PracticeFirm.Domain.Relations;
using PracticeFirm.Simulation.Actors;

namespace PracticeFirm.Simulation.Scenarios;

/// <summary>Reads <c>scenarios/*.yaml</c>.</summary>
/// <param name="firms">The firms by code.</param>
/// <param name="common">Places.</param>
/// <param name="letters">Codes of the letters.</param>
/// <param name="werkprocessen">Numbers of the werkprocessen; empty for a library without their steps, where any number will do.</param>
/// <param name="calls">Codes of the conversations that customers begin; null while there are none to look in.</param>
internal sealed class ScenarioReader(
    IReadOnlyDictionary<string, FirmSeed> firms, CommonSeed common, IReadOnlyCollection<string> letters, IReadOnlyCollection<string> werkprocessen,
    IReadOnlyCollection<string>? calls)
{
    /// <summary>The levels of help, with the word for each.</summary>
    public static readonly (string Word, HelpLevel Value)[] HelpLevels =
        [("guided", HelpLevel.Guided), ("independent", HelpLevel.Independent), ("exam", HelpLevel.Exam)];

    /// <summary>The key that says what happens, for each kind of event.</summary>
    public static readonly (string Key, PlannedEventKind Kind)[] EventKeys =
        [("call", PlannedEventKind.Call), ("mail", PlannedEventKind.Mail), ("draft", PlannedEventKind.FieldDraft), ("trouble", PlannedEventKind.SupplierTrouble)];

    private static readonly (string Word, Salutation Value)[] Salutations =
        [("neutral", Salutation.Neutral), ("mr", Salutation.Mr), ("ms", Salutation.Ms)];

    private FirmSeed? _firm;

    public ScenarioSeed Read(SeedReader reader)
    {
        var code = reader.Code("scenario");
        var firm = reader.Reference("firm");
        if (!firms.TryGetValue(firm.Value, out _firm))
            reader.Unknown(firm, "De firma", firms.Keys);
        var history = reader.Block("history", r => new Range(r.Whole("months", 1, 60), r.Whole("offertes", 0, 20_000), r.OptionalWhole("orders", 0, ScenarioBasics.MostOrders, 0)));
        var customers = reader.Block("customers", r => new Range(r.Whole("count", 1, ScenarioBasics.MostCustomers), r.Whole("prospects", 0, 90), r.OptionalWhole("consumers", 0, 20, 0)));
        var scenario = new ScenarioSeed(
            code,
            reader.Text("title", ScenarioBasics.TitleLength),
            Werkproces(reader),
            reader.Text("goal", ScenarioBasics.GoalLength),
            reader.Texts("learningGoals", 1, ScenarioBasics.LearningGoalLength),
            firm.Value,
            _firm is null ? "" : (_firm.Name + " " + _firm.LegalForm).Trim(),
            _firm?.Branch ?? "",
            reader.Choice<HelpLevel>("help", HelpLevels),
            reader.Whole("minutes", ScenarioBasics.FewestMinutes, ScenarioBasics.MostMinutes),
            WorkingDay(reader),
            history?.First ?? 1,
            history?.Second ?? 0,
            history?.Third ?? 0,
            customers?.First ?? 1,
            customers?.Second ?? 0,
            customers?.Third ?? 0,
            reader.Whole("openRequests", 0, ScenarioBasics.MostOpenRequests))
        {
            Planted = reader.OptionalBlocks("planted", Customer),
        };
        scenario = scenario with { Events = reader.OptionalBlocks("events", r => Event(r, scenario.Planted)) };
        if (scenario.Consumers > 0 && reader.Find("customers", quietly: true) is { } kinds && _firm is { CustomerTypes.Count: > 0 } && !_firm.CustomerTypes.Any(t => t.Consumer))
            reader.Fault(kinds, $"De firma '{_firm.Code}' heeft geen soort klant met 'consumer: true'. Voeg die toe, of laat 'consumers' weg.");
        if (reader.Find("planted", quietly: true) is { } planted)
        {
            if (scenario.Planted.Count > scenario.Customers)
                reader.Fault(planted, "Er staan meer vaste klanten in dan er klanten zijn. Verhoog 'count' bij 'customers'.");
            if (scenario.Planted.Count(p => p.Request is not null) > scenario.OpenRequests)
                reader.Fault(planted, "Er staan meer vaste aanvragen in dan er openstaan. Verhoog 'openRequests'.");
        }

        return scenario;
    }

    /// <summary>A VAT case that may be left out.</summary>
    public static VatSeed? OptionalVat(SeedReader reader) =>
        reader.Find("vat", quietly: true) is null ? null : Vat(reader);

    /// <summary>Refuses a VAT case that can't be in a country.</summary>
    public static void CheckVat(SeedReader reader, VatSeed? vat, string country)
    {
        if (vat is null || reader.Find("vat", quietly: true) is not { } node)
            return;
        if (vat.Category is VatCategory.IntraCommunity && (country == "NL" || !CustomerRules.IsEu(country)))
            reader.Fault(node, $"IntraCommunity kan alleen naar een ander EU-land, niet naar {country}.");
        if (vat.Category is VatCategory.Export && CustomerRules.IsEu(country))
            reader.Fault(node, $"Export is alleen voor landen buiten de EU, niet voor {country}.");
        if (vat.Category is VatCategory.ReverseCharge && !CustomerRules.IsEu(country))
            reader.Fault(node, $"ReverseCharge vraagt een btw-id, en dat heeft een klant in {country} niet.");
        if (vat.Category is VatCategory.Exempt && string.IsNullOrEmpty(vat.Reason))
            reader.Fault(node, "Bij Exempt hoort de sleutel 'vatReason' met de reden van de vrijstelling.");
    }

    private string Werkproces(SeedReader reader)
    {
        var number = reader.Text("werkproces", 10);
        if (number.Length > 0 && werkprocessen.Count > 0 && !werkprocessen.Contains(number))
            reader.Unknown(new SeedReference(number, reader.Find("werkproces")!), "Het werkproces", werkprocessen);
        return number;
    }

    private sealed record Range(int First, int Second, int Third);

    private static VatSeed Vat(SeedReader reader) => new(
        reader.Enum<VatCategory>("vat"), reader.OptionalText("vatReason", 200) is { Length: > 0 } reason ? reason : null);

    private static DateOnly WorkingDay(SeedReader reader)
    {
        var day = reader.Date("businessDay");
        if (day != default && !BusinessCalendar.IsWorkingDay(day))
            reader.Fault(reader.Find("businessDay")!, $"{DutchFormat.Date(day)} is geen werkdag. Kies een maandag tot en met vrijdag die geen feestdag is.");
        return day;
    }

    private PlantedCustomer Customer(SeedReader reader)
    {
        var country = Countries.Read(reader, "country");
        var vat = Vat(reader);
        CheckVat(reader, vat, country);
        return new PlantedCustomer(
            reader.Text("name", Domain.Relations.Customer.NameLength),
            Type(reader, country),
            reader.Choice("kind", ("customer", CustomerKind.Customer), ("prospect", CustomerKind.Prospect)),
            country,
            Place(reader, country),
            reader.Choice<Language>("language", FirmReader.Languages),
            vat,
            reader.Enum<DeliveryTerms>("delivery"),
            reader.OptionalWhole("paymentDays", 0, PaymentTerms.LongestDays, PaymentTerms.Usual.Days),
            DiscountGroup(reader),
            reader.OptionalBlock("contact", r => new PlantedContact(
                r.Text("firstName", 40), r.Text("lastName", 60), r.Choice<Salutation>("salutation", Salutations), r.Text("function", 60))),
            reader.OptionalBlock("request", Request));
    }

    private EventSeed Event(SeedReader reader, IReadOnlyList<PlantedCustomer> planted)
    {
        var day = reader.Whole("day", 0, ScenarioBasics.LastDay);
        var named = EventKeys.Select(k => (k.Kind, Code: reader.OptionalReference(k.Key))).Where(k => k.Code is not null).ToList();
        if (named.Count != 1)
        {
            reader.Fault(reader.Here, "Zet bij elke gebeurtenis precies een van deze sleutels: call, mail, draft of trouble.");
            return new EventSeed(day, PlannedEventKind.Mail, "", null);
        }

        var (kind, code) = named[0];
        var (what, known) = kind switch
        {
            PlannedEventKind.Call => ("Het gesprek", calls),
            PlannedEventKind.Mail => ("De brief", letters),
            PlannedEventKind.FieldDraft => ("Het concept", FieldDrafts.Codes),
            PlannedEventKind.SupplierTrouble => ("De tegenslag", SupplierTroubles.Codes),
        };
        if (known is not null && !known.Contains(code!.Value))
            reader.Unknown(code, what, known);
        var customer = reader.OptionalReference("customer");
        if (customer is not null && !planted.Any(p => p.Name == customer.Value))
            reader.Unknown(customer, "De vaste klant", planted.Select(p => p.Name));
        return new EventSeed(day, kind, code!.Value, customer?.Value);
    }

    private string Type(SeedReader reader, string country)
    {
        var type = reader.Reference("type");
        if (_firm is null)
            return type.Value;
        if (_firm.CustomerTypes.FirstOrDefault(t => t.Type == type.Value) is not { } known)
            reader.Unknown(type, "De soort klant", _firm.CustomerTypes.Select(t => t.Type));
        else if (!known.Countries.Contains(country))
            reader.Fault(type.At, $"De soort klant '{type.Value}' komt niet voor in {country}.");
        return type.Value;
    }

    private string? Place(SeedReader reader, string country)
    {
        if (reader.OptionalReference("place") is not { } place)
            return null;
        var places = common.Places.Where(p => p.Country == country).Select(p => p.Name).ToList();
        if (places.Count > 0 && !places.Contains(place.Value))
            reader.Unknown(place, $"De plaats in {country}", places);
        return place.Value;
    }

    private string? DiscountGroup(SeedReader reader)
    {
        if (reader.OptionalReference("discountGroup") is not { } group)
            return null;
        if (_firm is not null && !_firm.DiscountGroups.Any(g => g.Code == group.Value))
            reader.Unknown(group, "De kortingsgroep", _firm.DiscountGroups.Select(g => g.Code));
        return group.Value;
    }

    private PlantedRequest Request(SeedReader reader) => new(
        reader.Choice<RequestChannel>("channel", FirmReader.Channels),
        reader.Text("subject", 120),
        reader.Pattern("body", 4000, FirmReader.RequestPlaces),
        reader.Blocks("lines", 1, Line));

    private PlantedLine Line(SeedReader reader)
    {
        var article = reader.Reference("article");
        if (_firm is { Catalog.Articles.Count: > 0 } && article.Value.Length > 0 && !_firm.Catalog.Articles.Any(a => a.Name.Dutch == article.Value))
            reader.Fault(article.At, $"Het artikel '{article.Value}' staat niet in de catalogus '{_firm.Catalog.Code}'. Neem de Nederlandse naam precies over.");
        return new PlantedLine(article.Value, reader.Whole("quantity", 1, Offerte.LargestQuantity), reader.OptionalText("text"));
    }
}
