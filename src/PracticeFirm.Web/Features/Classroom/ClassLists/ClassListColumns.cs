using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using PracticeFirm.Domain.School;

namespace PracticeFirm.Web.Features.Classroom.ClassLists;

/// <summary>Where in a row stands what is wanted; null for what the list hasn't. All other columns are passed by.</summary>
internal sealed partial record ClassListColumns(int Count, int? Number, int? First, int? Infix, int? Last, int? Full, int? Class)
{
    private const int LongestCode = 12;

    // In order of preference: of two columns that could be it, the one named first is taken.
    private static readonly string[] Numbers =
    [
        "leerlingnummer", "leerlingnr", "leerlnr", "llnr", "llnummer", "stamnummer", "stamnr", "studentnummer", "studentnr", "deelnemernummer", "deelnemernr",
        "ovnummer", "ovnr", "leerlingid", "studentid", "deelnemerid", "stamid", "studentnumber", "nummer", "loginnaam", "inlognaam", "gebruikersnaam",
    ];

    private static readonly string[] Firsts =
        ["roepnaam", "roepn", "voornaam", "roepnaamvoornaam", "voornaamroepnaam", "eerstenaam", "firstname", "givenname", "voornamen", "voorletters"];

    private static readonly string[] Infixes =
    [
        "tussenvoegsel", "tussenvoegsels", "tussenv", "tussenvgsl", "tussenvoegselachternaam", "tv", "tvgsl", "voorvoegsel", "voorvoegsels", "voorvoegselachternaam",
        "voorvoegselgeslachtsnaam", "voorv", "voorvgsl", "vv", "prefix", "infix",
    ];

    private static readonly string[] Lasts =
        ["achternaam", "geslachtsnaam", "familienaam", "achternaamzondertussenvoegsel", "eigenachternaam", "achtern", "lastname", "surname", "familyname"];

    private static readonly string[] Fulls =
    [
        "naam", "volledigenaam", "naamleerling", "leerlingnaam", "leerling", "naamstudent", "studentnaam", "student", "naamdeelnemer", "deelnemernaam", "deelnemer",
        "weergavenaam", "name", "fullname",
    ];

    private static readonly string[] Classes =
    [
        "klas", "stamklas", "klascode", "klasnaam", "stamgroep", "stamgroepcode", "basisgroep", "groep", "groepcode", "groepscode", "groepsnaam", "groepnaam", "lesgroep",
        "lesgroepcode", "lesgroepen", "class", "group",
    ];

    /// <summary>How many of the wanted columns there are.</summary>
    public int Known => Wanted.Count();

    private IEnumerable<int> Wanted => new[] { Number, First, Infix, Last, Full, Class }.OfType<int>();

    /// <summary>True when a row over several lines can be one: it has every column, and none of the wanted ones goes on over a line.</summary>
    public bool Fits(IReadOnlyList<string> cells) => cells.Count == Count && Wanted.All(column => !cells[column].Contains('\n', StringComparison.Ordinal));

    /// <summary>True for a row of headings, whether or not one of them is for a name.</summary>
    public static bool IsHeading(IReadOnlyList<string> cells) => Find([.. cells.Select(Key)], Numbers) is not null;

    /// <summary>The columns a row of headings names, or null when it is none: it then has no heading for a name.</summary>
    public static ClassListColumns? OfHeadings(IReadOnlyList<string> cells)
    {
        var keys = cells.Select(Key).ToList();
        var found = new ClassListColumns(
            cells.Count, Find(keys, Numbers), Find(keys, Firsts), Find(keys, Infixes), Find(keys, Lasts), Find(keys, Fulls), Find(keys, Classes));
        return found.First is null && found.Last is null && found.Full is null ? null : found.WithoutDoubles();
    }

    /// <summary>The columns of a list without headings, from what stands in them; null when it can't be told which is the name.</summary>
    public static ClassListColumns? OfContents(IReadOnlyList<IReadOnlyList<string>> rows)
    {
        var count = rows.Max(row => row.Count);
        var columns = Enumerable.Range(0, count)
            .Select(column => rows.Select(row => column < row.Count ? row[column] : "").Where(cell => cell.Length > 0).ToList())
            .ToList();
        int? number = null, schoolClass = null;
        var names = new List<int>();
        for (var i = 0; i < count; i++)
        {
            if (columns[i].Count == 0 || columns[i].TrueForAll(LearnerIsNotIn))
            {
                // An infix column that nobody needs still keeps its place between the names.
                if (columns[i].Count == 0 && names.Count == 1)
                    names.Add(i);
                continue;
            }

            if (Most(columns[i], cell => Numeric().IsMatch(cell)))
                number ??= i;
            else if (schoolClass is null && Most(columns[i], cell => cell.Length <= LongestCode && cell.Any(char.IsAsciiDigit) && !cell.Contains(' ', StringComparison.Ordinal)))
                schoolClass = i;
            else
                names.Add(i);
        }

        var between = names.Count > 2 && columns[names[1]].TrueForAll(cell => LearnerName.IsInfix(cell.Split(' ')));
        return names.Count switch
        {
            1 => new ClassListColumns(count, number, null, null, null, names[0], schoolClass),
            2 when columns[names[1]].Count == 0 => new ClassListColumns(count, number, null, null, null, names[0], schoolClass),
            2 => new ClassListColumns(count, number, names[0], null, names[1], null, schoolClass),
            3 when between => new ClassListColumns(count, number, names[0], names[1], names[2], null, schoolClass),
            _ => null,
        };
    }

    // "Naam" beside "Roepnaam" is the last name in one system and the whole name in the other; which, the rows tell.
    private ClassListColumns WithoutDoubles() => Last is not null && First is not null ? this with { Full = null } : this;

    private static int? Find(List<string> keys, string[] names)
    {
        foreach (var name in names)
        {
            var at = keys.IndexOf(name);
            if (at >= 0)
                return at;
        }

        return null;
    }

    private static string Key(string heading)
    {
        var key = new StringBuilder();
        foreach (var c in heading.Normalize(NormalizationForm.FormD).ToLowerInvariant())
        {
            if (char.IsAsciiLetterOrDigit(c))
                key.Append(c);
        }

        return key.ToString();
    }

    private static bool Most(List<string> cells, Predicate<string> fits) => cells.Count(cell => fits(cell)) * 10 >= cells.Count * 6;

    // Addresses and days of birth.
    private static bool LearnerIsNotIn(string cell) =>
        cell.Contains('@', StringComparison.Ordinal)
        || (cell.Length is >= 8 and <= 10 && cell.Any(c => c is '-' or '/') && DateOnly.TryParse(cell, CultureInfo.GetCultureInfo("nl-NL"), out _))
        || cell.ToUpperInvariant() is "M" or "V" or "X" or "MAN" or "VROUW";

    [GeneratedRegex("^[A-Za-z]?[0-9]{3,}$")]
    private static partial Regex Numeric();
}
