using System.Globalization;
using System.Text;

namespace PracticeFirm.Domain.Relations;

/// <summary>What is compared to find the same company under two entries.</summary>
/// <param name="Id">The customer.</param>
/// <param name="Name">Its name.</param>
/// <param name="PostalCode">Postal code.</param>
/// <param name="HouseNumber">House number.</param>
/// <param name="KvkNumber">Trade register number.</param>
/// <param name="VatNumber">Btw-id.</param>
/// <param name="Email">E-mail address.</param>
public sealed record DuplicateKey(int Id, string Name, string PostalCode, string HouseNumber, string? KvkNumber, string? VatNumber, string? Email);

/// <summary>Suspects that two entries are one company; suspicion is shown, never enforced.</summary>
public static class Duplicates
{
    private static readonly string[] LegalForms = ["bv", "nv", "vof", "cv", "gmbh", "kg", "ag", "ohg", "ug", "ek", "co", "bvba", "ltd", "eenmanszaak", "stichting"];

    /// <summary>Why the two look like one company, as a short Dutch reason; null when they don't.</summary>
    public static string? Reason(DuplicateKey a, DuplicateKey b)
    {
        if (Same(a.KvkNumber, b.KvkNumber))
            return "zelfde KvK-nummer";
        if (Same(a.VatNumber, b.VatNumber))
            return "zelfde btw-id";
        if (Same(a.Email, b.Email))
            return "zelfde e-mailadres";
        var sameName = Core(a.Name) is { Length: > 2 } core && core == Core(b.Name);
        if (sameName)
            return "vrijwel dezelfde naam";
        return Same(a.PostalCode, b.PostalCode) && Same(a.HouseNumber, b.HouseNumber) ? "zelfde adres" : null;
    }

    /// <summary>A name without case, accents, punctuation and legal form, to compare by.</summary>
    public static string Core(string name)
    {
        var plain = new StringBuilder(name.Length);
        foreach (var c in name.Normalize(NormalizationForm.FormD).ToLowerInvariant())
        {
            if (char.IsLetterOrDigit(c))
                plain.Append(c);
            else if (c is ' ' or '-' or '&' or '/')
                plain.Append(' ');
            else if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark && c != '.')
                plain.Append(' ');
        }

        var words = plain.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(w => !LegalForms.Contains(w));
        return string.Concat(words);
    }

    private static bool Same(string? a, string? b) =>
        !string.IsNullOrWhiteSpace(a) && !string.IsNullOrWhiteSpace(b)
        && string.Equals(a.Replace(" ", "", StringComparison.Ordinal), b.Replace(" ", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase);
}
