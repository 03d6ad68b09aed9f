using System.Security.Cryptography;
using System.Text;
using PracticeFirm.Domain.Contacts;
using PracticeFirm.Domain.Mail;
using PracticeFirm.Simulation.Conversations;

namespace PracticeFirm.Simulation.Scenarios;

/// <summary>Everything firms are generated from, read and checked: catalogues, firms, scenarios, places, names, mail templates, conversations and letters.</summary>
public sealed class SeedLibrary
{
    private static readonly string[] Folders = ["common", "catalogs", "firms", "mail", "conversations", "letters", "scenarios"];

    /// <summary>What a library can do without.</summary>
    private static readonly string[] OptionalFolders = ["letters"];

    private readonly Dictionary<string, CatalogSeed> _catalogs = [];
    private readonly Dictionary<string, FirmSeed> _firms = [];
    private readonly List<MailTemplateSeed> _mail = [];
    private readonly SortedDictionary<string, Conversation> _conversations = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, LetterSeed> _letters = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, ScenarioSeed> _scenarios = new(StringComparer.Ordinal);

    /// <summary>True once a file could not be read at all: what refers to it would only give faults that are none.</summary>
    private bool _unreadable;

    private SeedLibrary(string fingerprint) => Fingerprint = fingerprint;

    /// <summary>Changes whenever a seed file changes; part of the key of templates made from the seeds.</summary>
    public string Fingerprint { get; }

    /// <summary>The scenarios by code.</summary>
    public IReadOnlyDictionary<string, ScenarioSeed> Scenarios => _scenarios;

    /// <summary>The telephone conversations by code.</summary>
    public IReadOnlyDictionary<string, Conversation> Conversations => _conversations;

    internal CommonSeed Common { get; private set; } = CommonSeed.Empty;

    internal IReadOnlyDictionary<string, FirmSeed> Firms => _firms;

    internal IReadOnlyList<MailTemplateSeed> MailTemplates => _mail;

    /// <summary>The mail templates in every language, made anew: for a firm from before some of them were there.</summary>
    public IReadOnlyList<MailTemplate> MakeMailTemplates() => [.. _mail.Select(t => MailTemplate.Create(t.Purpose, t.Language, t.Subject, t.Body))];

    /// <summary>Mails that customers write, by code.</summary>
    internal IReadOnlyDictionary<string, LetterSeed> Letters => _letters;

    /// <summary>Reads the YAML files in the sub-folders of a seeds folder.</summary>
    /// <param name="seedsFolder">The folder; when it can't be read, that is the error.</param>
    public static SeedLoad Load(string seedsFolder)
    {
        try
        {
            return Load([.. Folders
                .Select(folder => Path.Combine(seedsFolder, folder))
                .Where(Directory.Exists)
                .SelectMany(folder => Directory.EnumerateFiles(folder, "*.yaml"))
                .Select(path => new SeedFile(Path.GetRelativePath(seedsFolder, path).Replace('\\', '/'), File.ReadAllText(path)))]);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return new SeedLoad(null, [new SeedError(seedsFolder, 1, 1, $"De map met startgegevens kan niet worden gelezen: {fault.Message}")]);
        }
    }

    /// <summary>Reads seed files that were gathered elsewhere.</summary>
    /// <param name="files">The files; the first folder of each path says what it is.</param>
    public static SeedLoad Load(IReadOnlyList<SeedFile> files)
    {
        var ordered = files.OrderBy(f => f.Path, StringComparer.Ordinal).ToList();
        var errors = new List<SeedError>();
        var library = new SeedLibrary(FingerprintOf(ordered));
        foreach (var folder in Folders)
            library.ReadFolder(folder, [.. ordered.Where(f => f.Path.StartsWith(folder + "/", StringComparison.Ordinal))], errors);
        foreach (var file in ordered.Where(f => !Folders.Contains(f.Path.Split('/')[0])))
            errors.Add(new SeedError(file.Path, 1, 1, $"Deze map is onbekend. Je kunt kiezen uit: {string.Join(", ", Folders)}."));
        return errors.Count == 0
            ? new SeedLoad(library, [])
            : new SeedLoad(null, [.. errors.OrderBy(e => e.File, StringComparer.Ordinal).ThenBy(e => e.Line).ThenBy(e => e.Column)]);
    }

    private void ReadFolder(string folder, List<SeedFile> files, List<SeedError> errors)
    {
        if (files.Count == 0 && !OptionalFolders.Contains(folder))
            errors.Add(new SeedError(folder, 1, 1, $"In de map '{folder}' staan geen bestanden die op .yaml eindigen."));
        if (folder == "common")
            foreach (var needed in CommonSeed.Files)
                if (files.Count > 0 && !files.Exists(f => f.Path == needed))
                    errors.Add(new SeedError(needed, 1, 1, "Dit bestand ontbreekt."));
        foreach (var file in files)
            if (SeedTree.Read(file, errors) is not { } block)
                _unreadable = true;
            else if (folder is not ("firms" or "scenarios") || !_unreadable)
                new SeedReader(file.Path, block, errors).Read<object>(block, "dit bestand", reader => Take(folder, file, reader));
    }

    private object Take(string folder, SeedFile file, SeedReader reader)
    {
        switch (folder)
        {
            case "common":
                Common = Path.GetFileName(file.Path) switch
                {
                    "places.yaml" => Common with { Places = CommonReader.Places(reader) },
                    "streets.yaml" => Common with { Streets = CommonReader.Streets(reader) },
                    "phrases.yaml" => Common with { Phrases = CommonReader.Phrases(reader) },
                    "contacts.yaml" => Common with { Contacts = CommonReader.Contacts(reader) },
                    "names.yaml" => Common with { Names = CommonReader.Names(reader) },
                    _ => UnknownCommon(reader),
                };
                break;
            case "catalogs":
                var catalog = CatalogReader.Read(reader);
                _catalogs[catalog.Code] = catalog;
                break;
            case "firms":
                var firm = FirmReader.Read(reader, _catalogs);
                _firms[firm.Code] = firm;
                break;
            case "mail":
                _mail.AddRange(MailReader.Read(reader));
                break;
            case "conversations":
                var conversation = ConversationReader.Read(reader);
                _conversations[conversation.Code] = conversation;
                break;
            case "letters":
                var letter = LetterReader.Read(reader);
                _letters[letter.Code] = letter;
                break;
            default:
                var scenario = new ScenarioReader(_firms, Common, _letters.Keys, [.. _conversations.Values.Where(c => c.Direction == ContactDirection.In).Select(c => c.Code)]).Read(reader);
                _scenarios[scenario.Code] = scenario;
                break;
        }

        return this;
    }

    private CommonSeed UnknownCommon(SeedReader reader)
    {
        reader.Fault(reader.Here, "Dit bestand is onbekend. In de map 'common' horen contacts.yaml, names.yaml, phrases.yaml, places.yaml en streets.yaml.");
        return Common;
    }

    private static string FingerprintOf(List<SeedFile> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in files)
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{file.Path}\n{file.Content.Length}\n"));
            hash.AppendData(Encoding.UTF8.GetBytes(file.Content));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 8));
    }
}
