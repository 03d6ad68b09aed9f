using System.Collections.Frozen;
using PracticeFirm.Domain.Common;

namespace PracticeFirm.Documents.Papers;

/// <summary>Names of countries in the languages of the documents.</summary>
internal static class CountryNames
{
    private static readonly FrozenDictionary<string, string[]> Names = """
        NL Nederland|The Netherlands|Niederlande
        BE België|Belgium|Belgien
        DE Duitsland|Germany|Deutschland
        LU Luxemburg|Luxembourg|Luxemburg
        FR Frankrijk|France|Frankreich
        AT Oostenrijk|Austria|Österreich
        CH Zwitserland|Switzerland|Schweiz
        GB Verenigd Koninkrijk|United Kingdom|Vereinigtes Königreich
        IE Ierland|Ireland|Irland
        DK Denemarken|Denmark|Dänemark
        SE Zweden|Sweden|Schweden
        NO Noorwegen|Norway|Norwegen
        FI Finland|Finland|Finnland
        IS IJsland|Iceland|Island
        ES Spanje|Spain|Spanien
        PT Portugal|Portugal|Portugal
        IT Italië|Italy|Italien
        MT Malta|Malta|Malta
        GR Griekenland|Greece|Griechenland
        CY Cyprus|Cyprus|Zypern
        PL Polen|Poland|Polen
        CZ Tsjechië|Czechia|Tschechien
        SK Slowakije|Slovakia|Slowakei
        SI Slovenië|Slovenia|Slowenien
        HR Kroatië|Croatia|Kroatien
        HU Hongarije|Hungary|Ungarn
        RO Roemenië|Romania|Rumänien
        BG Bulgarije|Bulgaria|Bulgarien
        EE Estland|Estonia|Estland
        LV Letland|Latvia|Lettland
        LT Litouwen|Lithuania|Litauen
        LI Liechtenstein|Liechtenstein|Liechtenstein
        TR Turkije|Turkey|Türkei
        US Verenigde Staten|United States|Vereinigte Staaten
        CA Canada|Canada|Kanada
        """.Split('\n').ToFrozenDictionary(row => row[..2], row => row[3..].TrimEnd().Split('|'));

    /// <summary>The name of a country; the code itself when it isn't known.</summary>
    public static string Of(string code, Language language) => Names.TryGetValue(code.ToUpperInvariant(), out var names)
        ? language switch { Language.Dutch => names[0], Language.English => names[1], Language.German => names[2] }
        : code;
}
