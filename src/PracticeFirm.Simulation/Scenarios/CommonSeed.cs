using System.Text.RegularExpressions;
using PracticeFirm.Domain.Common;

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

/// <summary>What all firms share: towns, streets and people's names per country, and phrases.</summary>
internal sealed record CommonSeed(
    IReadOnlyList<PlaceSeed> Places, IReadOnlyDictionary<string, IReadOnlyList<string>> Streets, IReadOnlyDictionary<string, NamesSeed> Names,
    PhrasesSeed Phrases)
{
    /// <summary>Nothing read yet.</summary>
    public static CommonSeed Empty { get; } = new(
        [], new Dictionary<string, IReadOnlyList<string>>(), new Dictionary<string, NamesSeed>(),
        new PhrasesSeed([], [], [], TextsSeed.Empty, TextsSeed.Empty, TextsSeed.Empty));

    /// <summary>The files it is read from.</summary>
    public static readonly string[] Files = ["common/names.yaml", "common/phrases.yaml", "common/places.yaml", "common/streets.yaml"];
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
