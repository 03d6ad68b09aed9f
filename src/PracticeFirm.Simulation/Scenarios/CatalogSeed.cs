using PracticeFirm.Domain.Common;

namespace PracticeFirm.Simulation.Scenarios;

internal sealed record GroupSeed(string Code, string Name);

internal sealed record SupplierSeed(string Code, string Name, string City, string Country, int LeadTimeDays, Money MinimumOrder);

internal sealed record ArticleSeed(
    string Group, LocalizedText Name, LocalizedText Unit, int Pack, VatTariff Tariff, string Supplier, UnitPrice Cost, UnitPrice Price, int Minimum, int Stock);

/// <summary>What a kind of wholesaler trades in.</summary>
internal sealed record CatalogSeed(string Code, IReadOnlyList<GroupSeed> Groups, IReadOnlyList<SupplierSeed> Suppliers, IReadOnlyList<ArticleSeed> Articles);

/// <summary>Reads <c>catalogs/*.yaml</c>.</summary>
internal static class CatalogReader
{
    public static CatalogSeed Read(SeedReader reader)
    {
        var code = reader.Code("catalog");
        var units = Units(reader);
        var groups = reader.Blocks("groups", 1, r => new GroupSeed(r.Word("code"), r.Text("name", 60)));
        var suppliers = reader.Blocks("suppliers", 1, Supplier);
        RefuseDoubles(reader, "groups");
        RefuseDoubles(reader, "suppliers");
        var families = new Families(units, [.. groups.Select(g => g.Code)], [.. suppliers.Select(s => s.Code)]);
        var articles = reader.Blocks("families", 1, families.Read).SelectMany(a => a).ToList();
        return new CatalogSeed(code, groups, suppliers, articles);
    }

    private static Dictionary<string, LocalizedText> Units(SeedReader reader)
    {
        var units = new Dictionary<string, LocalizedText>();
        if (reader.Find("units") is { } node)
            reader.Read(node, "'units'", r =>
            {
                foreach (var (key, _) in r.Entries())
                    units[key.Value] = r.Localized(key.Value, 30);
                return units;
            });
        return units;
    }

    private static SupplierSeed Supplier(SeedReader reader) => new(
        reader.Word("code"),
        reader.Text("name", 100),
        reader.Text("city", 60),
        Countries.Read(reader, "country"),
        reader.Whole("leadTimeDays", 0, 120),
        Money.FromEuros(reader.Number("minimumOrder", 0, 100_000, 2)));

    private static void RefuseDoubles(SeedReader reader, string key)
    {
        if (reader.Find(key, quietly: true) is not SeedList list)
            return;
        var seen = new HashSet<string>();
        foreach (var node in list.Items.OfType<SeedBlock>().Select(b => b.Entries.Find(e => e.Key.Value == "code").Value).OfType<SeedText>())
            if (!seen.Add(node.Value))
                reader.Fault(node, $"De code '{node.Value}' komt al eerder voor. Geef elk onderdeel van '{key}' een eigen code.");
    }

    /// <summary>Turns families with variants into articles.</summary>
    private sealed class Families(Dictionary<string, LocalizedText> units, IReadOnlyList<string> groups, IReadOnlyList<string> suppliers)
    {
        private readonly HashSet<string> _names = [];

        public IReadOnlyList<ArticleSeed> Read(SeedReader reader)
        {
            var group = Known(reader, "group", "De artikelgroep", groups);
            var name = reader.Block("name", r => new LocalizedText(
                r.Pattern("nl", 120, "v"), r.Pattern("en", 120, "v"), r.Pattern("de", 120, "v"))) ?? LocalizedText.Same("");
            var unit = Known(reader, "unit", "De eenheid", units.Keys);
            var pack = reader.Whole("pack", 1, 10_000);
            var tariff = reader.Choice("vat", ("high", VatTariff.High), ("low", VatTariff.Low), ("zero", VatTariff.Zero));
            var supplier = Known(reader, "supplier", "De leverancier", suppliers);
            var words = units.GetValueOrDefault(unit, LocalizedText.Same(unit));
            return reader.Blocks("variants", 1, r => Variant(r, group, name, words, pack, tariff, supplier));
        }

        private ArticleSeed Variant(SeedReader reader, string group, LocalizedText name, LocalizedText unit, int pack, VatTariff tariff, string supplier)
        {
            var variant = reader.TextOrLocalized("v");
            var full = new LocalizedText(Fill(name.Dutch, variant.Dutch), Fill(name.English, variant.English), Fill(name.German, variant.German));
            var cost = UnitPrice.FromEuros(reader.Number("cost", 0.0001m, 100_000, 4));
            var price = UnitPrice.FromEuros(reader.Number("price", 0.0001m, 100_000, 4));
            if (price <= cost && reader.Find("price", quietly: true) is { } priced)
                reader.Fault(priced, "De verkoopprijs is niet hoger dan de inkoopprijs. Verhoog 'price' of verlaag 'cost'.");
            if (!_names.Add(full.Dutch))
                reader.Fault(reader.Here, $"Er is al een artikel met de naam '{full.Dutch}'. Geef elk artikel een eigen naam.");
            return new ArticleSeed(group, full, unit, pack, tariff, supplier, cost, price,
                reader.Whole("minimum", 0, 1_000_000), reader.Whole("stock", 0, 1_000_000));
        }

        private static string Fill(string pattern, string variant) => pattern.Replace("{v}", variant, StringComparison.Ordinal);

        private static string Known(SeedReader reader, string key, string what, IReadOnlyCollection<string> known)
        {
            var reference = reader.Reference(key);
            if (!known.Contains(reference.Value))
                reader.Unknown(reference, what, known);
            return reference.Value;
        }
    }
}

/// <summary>The countries firms can trade with.</summary>
internal static class Countries
{
    public static readonly string[] All = ["NL", "BE", "DE", "GB"];

    /// <summary>Reads a country that firms can trade with.</summary>
    public static string Read(SeedReader reader, string key)
    {
        var reference = reader.Reference(key);
        Check(reader, reference);
        return reference.Value;
    }

    /// <summary>Refuses countries for which no places or identifiers can be made.</summary>
    public static void Check(SeedReader reader, SeedReference reference)
    {
        if (!All.Contains(reference.Value))
            reader.Unknown(reference, "Het land", All);
    }
}
