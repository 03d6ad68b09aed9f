using System.Text;

namespace PracticeFirm.Domain.Common;

/// <summary>What btw-ids look like per EU country (European Commission, VIES: structure of VAT numbers).</summary>
internal static class VatNumberShapes
{
    /// <summary>The shapes of one country.</summary>
    /// <param name="Prefix">First two characters of the btw-id; the ISO country code but for Greece (EL).</param>
    /// <param name="Country">Dutch name of the country.</param>
    /// <param name="Words">What it is made of, in words: <c>NL, 9 cijfers, een B en 2 cijfers</c>.</param>
    /// <param name="Example">A btw-id that is right.</param>
    /// <param name="Shapes">What may follow the prefix, in the notation of <see cref="IdentifierText.Matches"/>.</param>
    public sealed record Row(string Prefix, string Country, string Words, string Example, IReadOnlyList<string> Shapes)
    {
        /// <summary>True when the text after the prefix has one of the shapes.</summary>
        public bool Fits(string rest) => Shapes.Any(shape => IdentifierText.Matches(rest, shape));
    }

    /// <summary>All countries whose businesses have a btw-id.</summary>
    public static IReadOnlyList<Row> All { get; } =
    [
        new("NL", "Nederland", "NL, 9 cijfers, een B en 2 cijfers", "NL000099998B57", ["#########B##"]),
        new("BE", "België", "BE en 10 cijfers (het eerste een 0 of een 1)", "BE0123456749", ["0#########", "1#########"]),
        new("DE", "Duitsland", "DE en 9 cijfers (het eerste geen 0)", "DE136695976", ["%########"]),
        Of("AT", "Oostenrijk", "U########"),
        Of("BG", "Bulgarije", "#########", "##########"),
        Of("CY", "Cyprus", "########@"),
        Of("CZ", "Tsjechië", "########", "#########", "##########"),
        Of("DK", "Denemarken", "########"),
        Of("EE", "Estland", "#########"),
        Of("EL", "Griekenland", "#########"),
        Of("ES", "Spanje", "@########", "########@", "@#######@"),
        Of("FI", "Finland", "########"),
        Of("FR", "Frankrijk", "###########", "@@#########", "@##########", "#@#########"),
        Of("HR", "Kroatië", "###########"),
        Of("HU", "Hongarije", "########"),
        Of("IE", "Ierland", "#######@", "#######@@", "#@#####@"),
        Of("IT", "Italië", "###########"),
        Of("LT", "Litouwen", "#########", "############"),
        Of("LU", "Luxemburg", "########"),
        Of("LV", "Letland", "###########"),
        Of("MT", "Malta", "########"),
        Of("PL", "Polen", "##########"),
        Of("PT", "Portugal", "#########"),
        Of("RO", "Roemenië", "##", "###", "####", "#####", "######", "#######", "########", "#########", "##########"),
        Of("SE", "Zweden", "############"),
        Of("SI", "Slovenië", "########"),
        Of("SK", "Slowakije", "##########"),
        Of("XI", "Noord-Ierland", "#########", "############"),
    ];

    /// <summary>The row of a country by its ISO 3166-1 code (Greece is GR there), or null outside the EU.</summary>
    public static Row? OfCountry(string code) => All.FirstOrDefault(row => row.Prefix == (code == "GR" ? "EL" : code));

    private static Row Of(string prefix, string country, params string[] shapes) =>
        new(prefix, country, Describe(prefix, shapes), prefix + Example(shapes[0]), shapes);

    private static string Example(string shape)
    {
        var text = new StringBuilder();
        foreach (var symbol in shape)
            text.Append(symbol switch { '#' => (char)('0' + ((text.Length + 1) % 10)), '@' => 'A', _ => symbol });
        return text.ToString();
    }

    private static string Describe(string prefix, IReadOnlyList<string> shapes)
    {
        if (shapes.All(shape => shape.All(symbol => symbol == '#')))
            return $"{prefix} en {Listed(shapes.Select(shape => $"{shape.Length}"), "of")} cijfers";
        return $"{prefix} en dan {Listed(shapes.Select(shape => Listed(Parts(shape), "en")), "of")}";
    }

    private static IEnumerable<string> Parts(string shape)
    {
        for (var i = 0; i < shape.Length;)
        {
            var other = shape.AsSpan(i).IndexOfAnyExcept(shape[i]);
            var length = other < 0 ? shape.Length - i : other;
            yield return shape[i] switch
            {
                '#' => length == 1 ? "1 cijfer" : $"{length} cijfers",
                '@' => length == 1 ? "1 letter" : $"{length} letters",
                var own => $"een {own}",
            };
            i += length;
        }
    }

    private static string Listed(IEnumerable<string> items, string last)
    {
        string[] all = [.. items];
        return all.Length == 1 ? all[0] : $"{string.Join(", ", all[..^1])} {last} {all[^1]}";
    }
}
