namespace PracticeFirm.Domain.Common;

/// <summary>
/// Mail address, checked as far as a person can mistype it (a practical part of RFC 5321 and 5322; no quoted names, no address
/// literals). Normalised: trimmed, the part after the @ in lower case.
/// </summary>
public static class EmailAddress
{
    /// <summary>Longest address, in characters (RFC 5321, 4.5.3.1).</summary>
    public const int MaxLength = 254;

    private const int MaxLocalLength = 64;
    private const int MaxLabelLength = 63;
    private const string Example = "inkoop@bedrijf.example";

    /// <summary>
    /// Checks a mail address. Errors: <c>EmailAddress.Empty</c>, <c>EmailAddress.At</c>, <c>EmailAddress.Length</c>,
    /// <c>EmailAddress.Local</c>, <c>EmailAddress.Domain</c>.
    /// </summary>
    /// <param name="text">As typed.</param>
    public static Result<string> Parse(string? text)
    {
        var address = (text ?? "").Trim();
        if (address.Length == 0)
            return new Error("EmailAddress.Empty", $"Vul een e-mailadres in, bijvoorbeeld {Example}.");
        if (address.Length > MaxLength)
            return new Error("EmailAddress.Length", $"Een e-mailadres is hoogstens {MaxLength} tekens lang, bijvoorbeeld {Example}.");
        var parts = address.Split('@');
        if (parts.Length != 2)
            return new Error("EmailAddress.At", $"In een e-mailadres staat precies één @, bijvoorbeeld {Example}.");
        if (!IsLocal(parts[0]))
            return new Error("EmailAddress.Local", $"Voor de @ staan alleen letters zonder accent, cijfers, punten en streepjes, zonder spaties en zonder punt aan het begin of eind, bijvoorbeeld {Example}.");
        return IsDomain(parts[1])
            ? $"{parts[0]}@{parts[1].ToLowerInvariant()}"
            : new Error("EmailAddress.Domain", $"Na de @ komt een domeinnaam met een punt erin en zonder spaties, bijvoorbeeld {Example}.");
    }

    private static bool IsLocal(string local) =>
        local.Length is > 0 and <= MaxLocalLength
        && local.Split('.').All(atom => atom.Length > 0 && atom.All(c => char.IsAsciiLetterOrDigit(c) || "!#$%&'*+-/=?^_`{|}~".Contains(c)));

    private static bool IsDomain(string domain)
    {
        var labels = domain.Split('.');
        return labels.Length >= 2 && labels.All(IsLabel) && labels[^1].Length >= 2 && !IdentifierText.IsDigits(labels[^1]);
    }

    private static bool IsLabel(string label) =>
        label.Length is > 0 and <= MaxLabelLength
        && label[0] != '-' && label[^1] != '-'
        && label.All(c => char.IsAsciiLetterOrDigit(c) || c == '-');
}
