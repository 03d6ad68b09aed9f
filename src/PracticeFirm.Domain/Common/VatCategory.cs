namespace PracticeFirm.Domain.Common;

/// <summary>The VAT treatment of a sale (EN 16931, BT-118; code list UNCL5305).</summary>
public enum VatCategory
{
    /// <summary>Binnenland, code S: the tariff of each article holds (art. 9 Wet op de omzetbelasting 1968).</summary>
    Standard,

    /// <summary>Intracommunautaire levering, code K: goods to a business in another EU country, 0% (Wet OB, tabel II, post a.6).</summary>
    IntraCommunity,

    /// <summary>Btw verlegd, code AE: the buyer owes the VAT (art. 12 Wet OB).</summary>
    ReverseCharge,

    /// <summary>Uitvoer buiten de EU, code G: 0% (Wet OB, tabel II, post a.2).</summary>
    Export,

    /// <summary>Vrijgesteld, code E: no VAT, with the reason on the document (art. 11 and 25 Wet OB).</summary>
    Exempt,

    /// <summary>Nultarief, code Z: 0% without a reason.</summary>
    ZeroRated,
}

/// <summary>The VAT tariff an article falls under at a domestic sale.</summary>
public enum VatTariff
{
    /// <summary>Algemeen tarief (art. 9 lid 1 Wet OB).</summary>
    High,

    /// <summary>Verlaagd tarief for food, books and more (art. 9 lid 2 onder a, tabel I).</summary>
    Low,

    /// <summary>Nultarief (art. 9 lid 2 onder b, tabel II).</summary>
    Zero,
}

/// <summary>What e-invoices call the categories.</summary>
public static class VatCategories
{
    /// <summary>The code of EN 16931 (UNCL5305): S, K, AE, G, E or Z.</summary>
    public static string Code(this VatCategory category) => category switch
    {
        VatCategory.Standard => "S",
        VatCategory.IntraCommunity => "K",
        VatCategory.ReverseCharge => "AE",
        VatCategory.Export => "G",
        VatCategory.Exempt => "E",
        VatCategory.ZeroRated => "Z",
    };
}
