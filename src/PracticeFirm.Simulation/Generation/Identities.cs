using System.Globalization;
using System.Text;
using Bogus;
using PracticeFirm.Domain.Relations;
using PracticeFirm.Simulation.Scenarios;
using Address = PracticeFirm.Domain.Common.Address;

namespace PracticeFirm.Simulation.Generation;

/// <summary>A person's name.</summary>
internal sealed record PersonName(string First, string Last, Salutation Salutation)
{
    public string Full => $"{First} {Last}";
}

/// <summary>
/// People, places and identifiers that check out but belong to nobody: telephone numbers whose subscriber part starts with 0,
/// domains under .example, accounts of banks that don't exist, and registration numbers outside the ranges that are issued.
/// </summary>
internal sealed class Identities(CommonSeed common, int seed)
{
    private const string PostcodeLetters = "ABCDEGHJKLMNPRTVWXZ";

    private readonly Dictionary<string, List<PlaceSeed>> _places = common.Places.GroupBy(p => p.Country).ToDictionary(g => g.Key, g => g.ToList());
    private readonly int _offset = Chance.For(seed, "identifiers").Below(1_000_000);

    public PersonName Person(Chance chance, string country)
    {
        var names = common.Names[country];
        var female = chance.Percent(50);
        var salutation = chance.Percent(8) ? Salutation.Neutral : female ? Salutation.Ms : Salutation.Mr;
        return new PersonName(chance.Pick(female ? names.Female : names.Male), chance.Pick(names.Last), salutation);
    }

    /// <summary>A place in a country, likelier near the firm.</summary>
    public PlaceSeed Place(Chance chance, string country, string firmCity)
    {
        var places = _places[country];
        var region = common.Places.FirstOrDefault(p => p.Name == firmCity)?.Region;
        var weights = places.Select(p => p.Region == region ? 8 : 2).ToList();
        return places[chance.Weighted(weights)];
    }

    public PlaceSeed Place(string country, string name) => _places[country].First(p => p.Name == name);

    public Address Address(Chance chance, PlaceSeed place)
    {
        var number = chance.Skewed(1, 180).ToString(CultureInfo.InvariantCulture);
        if (chance.Percent(10))
            number += (char)('a' + chance.Below(4));
        return new Address(chance.Pick(common.Streets[place.Country]), number, Postcode(chance, place), place.Name, place.Country);
    }

    /// <summary>A telephone number at a place: as dialled in the Netherlands, with the country code elsewhere.</summary>
    public static string Phone(Randomizer bogus, string country, string area) => country switch
    {
        "NL" => bogus.Replace(area.Length == 3 ? $"{area} 0## ## ##" : $"{area} 0# ## ##"),
        "BE" => bogus.Replace($"+32 {area[1..]} 0# ## ##"),
        "DE" => bogus.Replace($"+49 {area[1..]} 0#####"),
        _ => bogus.Replace($"+44 {area[1..]} 0#####"),
    };

    /// <summary>A mobile number.</summary>
    public static string Mobile(Randomizer bogus, string country) => country switch
    {
        "NL" => bogus.Replace("06 0# ## ## ##"),
        "BE" => bogus.Replace("+32 4 0# ## ## ##"),
        "DE" => bogus.Replace("+49 15 0########"),
        _ => bogus.Replace("+44 7 0########"),
    };

    /// <summary>A trade register number in the range of the register's own examples.</summary>
    public string Kvk(int subject) => $"9000{Spread(subject, 10_000):0000}";

    /// <summary>A btw-id, or null where a country has none.</summary>
    public string? VatNumber(string country, int subject) => country switch
    {
        "NL" => Domain.Common.VatNumber.MakeDutch(Spread(subject, 100_000)),
        "BE" => Domain.Common.VatNumber.MakeBelgian(Spread(subject, 1_000_000)),
        "DE" => Domain.Common.VatNumber.MakeGerman(99_000_000 + Spread(subject, 1_000_000)),
        _ => null,
    };

    /// <summary>An account that can't be paid, or null where a country has no IBAN here.</summary>
    public string? Iban(Randomizer bogus, string country) => country switch
    {
        "NL" => Domain.Common.Iban.Make("NL", bogus.Replace("OEFN0#########")),
        "BE" => Domain.Common.Iban.Make("BE", bogus.Replace("9990######")),
        "DE" => Domain.Common.Iban.Make("DE", bogus.Replace("999999990#########")),
        _ => null,
    };

    /// <summary>Plain lower-case letters and digits, words joined: what stands in a mail address or domain.</summary>
    public static string Plain(string text, string joint)
    {
        var plain = new StringBuilder(text.Length);
        var pause = false;
        foreach (var c in text.Replace("ß", "ss", StringComparison.Ordinal).Normalize(NormalizationForm.FormD))
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                if (pause && plain.Length > 0)
                    plain.Append(joint);
                plain.Append(char.ToLowerInvariant(c));
                pause = false;
            }
            else if (c is ' ' or '-' or '&' or '/' or '.')
            {
                pause = true;
            }
        }

        return plain.ToString();
    }

    /// <summary><c>anne.vandenberg@bedrijf.example</c>.</summary>
    public static string Mail(PersonName person, string domain) => $"{Plain(person.First, "")}.{Plain(person.Last, "")}@{domain}";

    private static string Postcode(Chance chance, PlaceSeed place)
    {
        var (from, to) = chance.Pick(place.Postcodes);
        if (place.Country == "GB")
        {
            var letters = from.TakeWhile(char.IsLetter).Count();
            var district = chance.Between(Digits(from[letters..]), Digits(to[letters..]));
            return $"{from[..letters]}{district} {chance.Between(1, 9)}{Letter(chance)}{Letter(chance)}";
        }

        var digits = chance.Between(Digits(from), Digits(to)).ToString(new string('0', from.Length), CultureInfo.InvariantCulture);
        return place.Country == "NL" ? $"{digits} {Letter(chance)}{Letter(chance)}" : digits;
    }

    private static char Letter(Chance chance) => PostcodeLetters[chance.Below(PostcodeLetters.Length)];

    private static int Digits(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    /// <summary>Different numbers for different subjects, below a power of ten: a step that shares no factor with it.</summary>
    private int Spread(int subject, int limit) => (int)((_offset + (subject * 7_919L)) % limit);
}
