using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;

namespace PracticeFirm.Web.Infrastructure.Start;

/// <summary>The address to give to learners: the one the teacher uses, unless that means "this machine".</summary>
public static class LearnerAddress
{
    /// <summary>Longest address on a card.</summary>
    public const int MaxLength = 200;

    /// <summary>A proposal, without a slash at the end.</summary>
    /// <param name="used">The address the teacher's browser uses.</param>
    public static string Propose(string used)
    {
        if (!Uri.TryCreate(used, UriKind.Absolute, out var address))
            return "";
        if (address.IsLoopback && OwnAddress() is { } own)
            address = new UriBuilder(address) { Host = own }.Uri;
        return address.GetLeftPart(UriPartial.Authority);
    }

    /// <summary>True for an address a browser can open.</summary>
    public static bool IsUsable(string? text) =>
        text is { Length: <= MaxLength } && Uri.TryCreate(text.Trim(), UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps);

    private static string? OwnAddress()
    {
        try
        {
            return NetworkInterface.GetAllNetworkInterfaces()
                .Where(network => network.OperationalStatus == OperationalStatus.Up && network.NetworkInterfaceType != NetworkInterfaceType.Loopback)
                .SelectMany(network => network.GetIPProperties().UnicastAddresses)
                .Select(unicast => unicast.Address)
                .FirstOrDefault(address => address.AddressFamily == AddressFamily.InterNetwork && !IPAddress.IsLoopback(address))?.ToString();
        }
        catch (NetworkInformationException)
        {
            return null;
        }
    }
}
