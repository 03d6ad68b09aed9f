using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Web.Infrastructure.Firms;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Infrastructure.Backup;

/// <summary>What is in a backup.</summary>
/// <param name="Format">Version of this list.</param>
/// <param name="MadeAt">When it was made, UTC.</param>
/// <param name="SchoolModel">The last change of the school's database that is in it.</param>
/// <param name="FirmModel">The last change of the firms' databases that the application which made it knew.</param>
/// <param name="Accounts">How many accounts there are.</param>
/// <param name="Sessions">How many sessions.</param>
/// <param name="Firms">How many firms.</param>
/// <param name="Files">Every file, with its hash.</param>
/// <param name="LeftOut">Firms whose file could not be read, and which are therefore not in it.</param>
public sealed record BackupManifest(
    int Format, DateTime MadeAt, string SchoolModel, string FirmModel, int Accounts, int Sessions, int Firms, IReadOnlyList<PackedFile> Files, IReadOnlyList<string> LeftOut)
{
    /// <summary>The version that this application writes.</summary>
    public const int CurrentFormat = 1;

    /// <summary>Sum of the sizes of the files (bytes).</summary>
    public long Size => Files.Sum(file => file.Size);

    /// <summary>True when this application knows all that is in it.</summary>
    public bool IsKnown => Format <= CurrentFormat && ModelsOf<SchoolDb>().Contains(SchoolModel) && ModelsOf<FirmDb>().Contains(FirmModel);

    /// <summary>True when this application knows a change of the firms' databases.</summary>
    internal static bool KnowsFirmModel(string model) => ModelsOf<FirmDb>().Contains(model);

    /// <summary>The last change of the firms' databases that this application knows.</summary>
    internal static string CurrentFirmModel => ModelsOf<FirmDb>()[^1];

    private static IReadOnlyList<string> ModelsOf<T>()
        where T : DbContext
    {
        if (typeof(T) == typeof(FirmDb))
        {
            using var firm = new FirmDb(FirmStore.OptionsForMaking(""));
            return [.. firm.Database.GetMigrations()];
        }

        var options = new DbContextOptionsBuilder<SchoolDb>();
        SchoolDb.Configure(options, "");
        using var school = new SchoolDb(options.Options);
        return [.. school.Database.GetMigrations()];
    }
}

/// <summary>One file of a backup or an archive.</summary>
/// <param name="Name">Its place, with forward slashes.</param>
/// <param name="Size">Its size (bytes).</param>
/// <param name="Sha256">Its hash, in small hexadecimal digits.</param>
public sealed record PackedFile(string Name, long Size, string Sha256);

/// <summary>The names that files may have in a backup or an archive. Nothing else is ever unpacked, so no name leads out of the folder.</summary>
internal static partial class PackedNames
{
    public const string Manifest = "inhoud.json";
    public const string School = "school.db";
    public const string DemoPassword = "demo-wachtwoord.txt";

    public static string Firm(string code) => $"firms/{code}.db";

    public static string Checkpoint(string code, string file) => $"checkpoints/{code}/{file}";

    public static string Template(string file) => $"templates/{file}";

    /// <summary>True for a name that a backup may hold.</summary>
    public static bool IsOfBackup(string name) => name is School or DemoPassword || IsOfFirm(name) || OfBackup().IsMatch(name);

    /// <summary>True for a name that the data of firms may have.</summary>
    public static bool IsOfFirm(string name) => OfFirm().IsMatch(name);

    /// <summary>The firm that a file belongs to; null for one that belongs to none.</summary>
    public static string? FirmOf(string name) => OfFirm().Match(name).Groups["code"] is { Success: true } code ? code.Value : null;

    /// <summary>True for a database.</summary>
    public static bool IsDatabase(string name) => name.EndsWith(".db", StringComparison.Ordinal);

    [GeneratedRegex(@"^(firms/(?<code>[A-Za-z0-9]{1,16})\.db|checkpoints/(?<code>[A-Za-z0-9]{1,16})/(base|[0-9a-f]{32}\.checkpoint)|templates/[A-Za-z0-9_-]{1,120}\.db)\z", RegexOptions.CultureInvariant)]
    private static partial Regex OfFirm();

    [GeneratedRegex(@"^(keys/[A-Za-z0-9-]{1,80}\.xml|archives/[A-Za-z0-9-]{1,80}\.zip)\z", RegexOptions.CultureInvariant)]
    private static partial Regex OfBackup();
}
