using System.Security.Cryptography;
using PracticeFirm.Domain.School;
using PracticeFirm.Web.Infrastructure.Firms;

namespace PracticeFirm.Web.Infrastructure.Demo;

/// <summary>
/// The password of the demo accounts: <c>Demo:Password</c>, else one drawn at the first start and kept in the data folder, so
/// that every start can say it and no two installations share it.
/// </summary>
public sealed class DemoPassword(IConfiguration configuration, DataFolder folder)
{
    private string? _value;

    public string Value => _value ??= configuration["Demo:Password"] ?? Kept();

    private string Kept()
    {
        var file = Path.Combine(folder.Root, "demo-wachtwoord.txt");
        if (File.Exists(file) && File.ReadAllText(file).Trim() is { Length: > 0 } kept)
            return kept;
        var drawn = "demo-" + FirmCode.From(RandomNumberGenerator.GetBytes(FirmCode.Length)).ToLowerInvariant();
        File.WriteAllText(file, drawn + Environment.NewLine);
        return drawn;
    }
}
