using System.Collections.Frozen;

namespace PracticeFirm.Documents.EInvoice;

/// <summary>
/// Units of the firm as codes of UN/ECE recommendation 20 (measures, counts) and 21 (packages, with an X before them), the code list
/// of BT-130. A unit has the same code in every language.
/// </summary>
public static class UnitCodes
{
    /// <summary>One of something: the code of a unit without a code of its own.</summary>
    public const string One = "C62";

    private static readonly FrozenDictionary<string, string> Codes = Words(
        ("H87", "st stuk stuks piece pieces pc pcs Stück Stk"),
        ("XBX", "ds doos dozen box boxes Karton Kartons"),
        ("XPK", "pak pakken pack packs Packung Packungen verpakking verpakkingen"),
        ("XBG", "zak zakken bag bags Beutel"),
        ("XBO", "fl fls fles flessen flacon flacons bottle bottles Flasche Flaschen"),
        ("XCR", "krt krat kratten crate crates Kasten Kästen"),
        ("XPU", "try tray trays"),
        ("XKG", "fst fust fusten keg kegs Fass Fässer"),
        ("XTN", "blik blikken tin tins Dose Dosen"),
        ("XBJ", "emm emmer emmers bucket buckets Eimer"),
        ("XCI", "can cans canister canisters Kanister jerrycan jerrycans"),
        ("XRO", "rol rollen roll rolls Rolle"),
        ("SET", "set sets Satz Sätze"),
        ("PD", "blok blokken pad pads Block Blöcke"),
        ("PR", "pr paar paren pair pairs Paare"),
        ("XAE", "bus spuitbus spuitbussen aerosol aerosols Spraydose Spraydosen"),
        ("XCQ", "kok koker kokers cartridge cartridges Kartusche Kartuschen"),
        ("XPX", "pallet pallets Palette Paletten"),
        ("XTU", "tube tubes Tuben"),
        ("XBK", "mand manden basket baskets Korb Körbe"),
        ("DZN", "dozijn dozijnen Dutzend"),
        ("KGM", "kg kilo kilogram kilogrammen kilograms Kilogramm"),
        ("GRM", "g gr gram grammen grams Gramm"),
        ("LTR", "l liter liters litre litres"),
        ("MTR", "m meter meters metre metres"),
        ("CMT", "cm centimeter centimeters"),
        ("MTK", "m2 m²"),
        ("MTQ", "m3 m³"),
        ("HUR", "u uur uren hour hours Stunde Stunden"),
        ("DAY", "dag dagen day days Tag Tage"));

    /// <summary>The code of a unit in Dutch, English or German, in the singular or plural; <see cref="One"/> for a unit that isn't known.</summary>
    /// <param name="unit">Unit in words: <c>stuks</c>.</param>
    public static string Of(string? unit) => Codes.GetValueOrDefault((unit ?? "").Trim().TrimEnd('.'), One);

    private static FrozenDictionary<string, string> Words(params (string Code, string Words)[] rows) => rows
        .SelectMany(row => row.Words.Split(' ').Select(word => (word, row.Code)))
        .ToFrozenDictionary(pair => pair.word, pair => pair.Code, StringComparer.OrdinalIgnoreCase);
}
