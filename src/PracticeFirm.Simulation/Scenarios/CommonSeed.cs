using System.Text.RegularExpressions;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Contacts;
using PracticeFirm.Simulation.Conversations;

namespace PracticeFirm.Simulation.Scenarios;

/// <summary>A town.</summary>
/// <param name="Name">Name as on an address.</param>
/// <param name="Country">ISO 3166-1 alpha-2.</param>
/// <param name="Region">Province or part of the country, to find customers near the firm.</param>
/// <param name="Postcodes">Postcodes: numbers from and to, as text for leading zeros; British ones are outward codes.</param>
/// <param name="Area">Area code of telephone numbers with its 0.</param>
internal sealed record PlaceSeed(string Name, string Country, string Region, IReadOnlyList<(string From, string To)> Postcodes, string Area);

/// <summary>How people are called in a country.</summary>
internal sealed record NamesSeed(IReadOnlyList<string> Female, IReadOnlyList<string> Male, IReadOnlyList<string> Last);

/// <summary>What people in any firm say and write around an offerte.</summary>
internal sealed record PhrasesSeed(
    IReadOnlyList<string> CallOutcomes, IReadOnlyList<string> BlockReasons, IReadOnlyList<string> Remarks,
    TextsSeed Acceptances, TextsSeed Refusals, TextsSeed CounterOffers);

/// <summary>A contact as it is written down, with places to fill.</summary>
/// <param name="Direction">Who sought it.</param>
/// <param name="Channel">How.</param>
/// <param name="About">The kind of document it is about; null for none.</param>
/// <param name="Shortest">Fewest minutes.</param>
/// <param name="Longest">Most minutes.</param>
/// <param name="Subject">What it was about, Dutch.</param>
/// <param name="Goal">What was to be reached, Dutch.</param>
/// <param name="Result">What came of it, Dutch.</param>
/// <param name="Signals">What was heard in it.</param>
/// <param name="Note">That in words; empty when nothing was.</param>
internal sealed record ContactSeed(
    ContactDirection Direction, ContactChannel Channel, DocumentKind? About, int Shortest, int Longest, string Subject, string Goal, string Result, SignalKinds Signals, string Note);

/// <summary>What all firms share: towns, streets and people's names per country, phrases, and what customers are spoken with about.</summary>
internal sealed record CommonSeed(
    IReadOnlyList<PlaceSeed> Places, IReadOnlyDictionary<string, IReadOnlyList<string>> Streets, IReadOnlyDictionary<string, NamesSeed> Names,
    PhrasesSeed Phrases, IReadOnlyList<ContactSeed> Contacts)
{
    /// <summary>Nothing read yet.</summary>
    public static CommonSeed Empty { get; } = new(
        [], new Dictionary<string, IReadOnlyList<string>>(), new Dictionary<string, NamesSeed>(),
        new PhrasesSeed([], [], [], TextsSeed.Empty, TextsSeed.Empty, TextsSeed.Empty),
        []);

    /// <summary>The files it is read from.</summary>
    public static readonly string[] Files = ["common/contacts.yaml", "common/names.yaml", "common/phrases.yaml", "common/places.yaml", "common/streets.yaml"];
}

/// <summary>Reads <c>common/*.yaml</c>.</summary>
internal static partial class CommonReader
{
    public static IReadOnlyList<PlaceSeed> Places(SeedReader reader)
    {
        var places = reader.Blocks("places", 1, Place);
        if (reader.Find("places", quietly: true) is { } node)
            foreach (var country in Countries.All.Where(c => !places.Any(p => p.Country == c)))
                reader.Fault(node, $"Er staat geen plaats in voor het land {country}.");
        return places;
    }

    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Streets(SeedReader reader) =>
        PerCountry(reader, "streets", (r, country) => r.Texts(country, 5, 60));

    public static IReadOnlyDictionary<string, NamesSeed> Names(SeedReader reader) =>
        PerCountry(reader, "names", (r, country) => r.Block(country, n => new NamesSeed(n.Texts("female", 5, 40), n.Texts("male", 5, 40), n.Texts("last", 5, 40))));

    public static PhrasesSeed Phrases(SeedReader reader) =>
        reader.Block("phrases", r => new PhrasesSeed(
            r.Texts("callOutcomes", 1), r.Texts("blockReasons", 1), r.Texts("remarks", 1),
            Replies(r, "acceptances"), Replies(r, "refusals"), Replies(r, "counterOffers"))) ?? CommonSeed.Empty.Phrases;

    public static IReadOnlyList<ContactSeed> Contacts(SeedReader reader)
    {
        var contacts = reader.Blocks("contacts", 1, Contact);
        if (contacts.Count > 0 && !contacts.Any(c => c.About is null) && reader.Find("contacts", quietly: true) is { } node)
            reader.Fault(node, "Er staat geen contact in met 'about: none'. Zet er minstens één bij: niet elke klant heeft documenten.");
        return contacts;
    }

    private static ContactSeed Contact(SeedReader reader)
    {
        var about = reader.Choice<DocumentKind?>("about", ("none", null), ("order", DocumentKind.Order), ("delivery", DocumentKind.Delivery), ("invoice", DocumentKind.Invoice), ("offerte", DocumentKind.Offerte));
        string[] places = about is null ? ["contact", "groep"] : ["contact", "groep", "nummer"];
        var minutes = reader.Wholes("minutes", 2, 1, ContactRecord.MostMinutes);
        return new ContactSeed(
            reader.Choice<ContactDirection>("direction", ConversationVocabulary.Directions),
            reader.Choice("channel", ("phone", ContactChannel.Phone), ("mail", ContactChannel.Mail), ("visit", ContactChannel.Visit), ("chat", ContactChannel.Chat)),
            about,
            minutes[0],
            Math.Max(minutes[0], minutes[1]),
            reader.Pattern("subject", 80, places),
            reader.Pattern("goal", 150, places),
            reader.Pattern("result", 1000, places),
            reader.Words<SignalKinds>("signals", ConversationVocabulary.SignalKinds).Aggregate(SignalKinds.None, (all, one) => all | one),
            reader.Find("note", quietly: true) is null ? "" : reader.Pattern("note", 200, places));
    }

    private static TextsSeed Replies(SeedReader reader, string key) =>
        reader.Block(key, r => new TextsSeed(Of(r, "nl"), Of(r, "en"), Of(r, "de"))) ?? TextsSeed.Empty;

    private static IReadOnlyList<string> Of(SeedReader reader, string language) =>
        reader.Patterns(language, 1, 2000, "nummer", "contact", "klant", "reden");

    private static Dictionary<string, T> PerCountry<T>(SeedReader reader, string key, Func<SeedReader, string, T?> read)
        where T : class
    {
        var found = new Dictionary<string, T>();
        reader.Block(key, r =>
        {
            foreach (var country in Countries.All)
                if (read(r, country) is { } value)
                    found[country] = value;
            return found;
        });
        return found;
    }

    private static PlaceSeed Place(SeedReader reader)
    {
        var country = Countries.Read(reader, "country");
        var postcodes = new List<(string, string)>();
        foreach (var text in reader.Texts("postcodes", 1, 20))
        {
            var ends = text.Split('-');
            var (from, to) = (ends[0], ends[^1]);
            if (ends.Length > 2 || from.Length != to.Length || string.CompareOrdinal(from, to) > 0 || !Fits(from, country) || !Fits(to, country))
                reader.Fault(reader.Find("postcodes")!, $"De postcode '{text}' past niet bij {country}. Schrijf een bereik als 3311-3329, 50667-50999 of LS1-LS9.");
            else
                postcodes.Add((from, to));
        }

        var area = reader.Text("area", 6);
        if (area.Length > 0 && !AreaShape().IsMatch(area))
            reader.Fault(reader.Find("area")!, "Een netnummer begint met 0 en heeft 2 tot 6 cijfers tussen aanhalingstekens, bijvoorbeeld \"078\".");
        return new PlaceSeed(reader.Text("name", 60), country, reader.Text("region", 60), postcodes, area);
    }

    private static bool Fits(string code, string country) => country switch
    {
        "NL" => PostalCode.Parse(code + "AB", "NL").IsSuccess,
        "BE" or "DE" => PostalCode.Parse(code, country).IsSuccess,
        _ => OutwardShape().IsMatch(code),
    };

    [GeneratedRegex("^[A-Z]{1,2}[0-9]{1,2}$")]
    private static partial Regex OutwardShape();

    [GeneratedRegex("^0[0-9]{1,5}$")]
    private static partial Regex AreaShape();
}
