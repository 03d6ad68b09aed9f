namespace PracticeFirm.Web.Features.Accounts;

/// <summary>Addresses to return to after logging in: of this application only.</summary>
internal static class LocalAddress
{
    /// <summary>The address when it is one of this application, else the start page.</summary>
    public static string Of(string? address) =>
        address is ['/', ..] && !(address.Length > 1 && address[1] is '/' or '\\') && !address.Any(char.IsControl) ? address : "/";
}
