namespace PracticeFirm.Web.Components;

/// <summary>
/// The firm around a page, cascaded by the main layout: <c>[CascadingParameter] public FirmContext? Context { get; set; }</c>.
/// Null on pages outside a firm, and until the firm's head is read.
/// </summary>
/// <param name="Code">The firm's code in the URL.</param>
/// <param name="Name">Trade name.</param>
/// <param name="BusinessDay">The firm's date; every date of the firm starts from it.</param>
/// <param name="EmployeeName">Who the person at the screen is in this firm; null for a teacher who reads along.</param>
/// <param name="MayWrite">True when this person works in the firm.</param>
/// <param name="Guided">True on the level of help <i>begeleid</i>: explanations show unasked.</param>
public sealed record FirmContext(string Code, string Name, DateOnly BusinessDay, string? EmployeeName, bool MayWrite, bool Guided)
{
    /// <summary>The address of a page of this firm: <c>Url("offertes", 12)</c> is <c>/f/CODE/offertes/12</c>.</summary>
    public string Url(params object[] parts) => FirmUrl.Of(Code, parts);
}

/// <summary>Addresses of firm pages.</summary>
public static class FirmUrl
{
    /// <summary>The address of a page of a firm.</summary>
    public static string Of(string firm, params object[] parts) =>
        "/f/" + string.Join('/', parts.Select(part => Uri.EscapeDataString(Convert.ToString(part, System.Globalization.CultureInfo.InvariantCulture) ?? "")).Prepend(Uri.EscapeDataString(firm)));
}
