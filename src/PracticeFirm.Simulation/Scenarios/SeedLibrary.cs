using System.Security.Cryptography;
using System.Text;
using PracticeFirm.Domain.Contacts;
using PracticeFirm.Domain.Mail;
using PracticeFirm.Simulation.Conversations;

namespace PracticeFirm.Simulation.Scenarios;

/// <summary>Everything firms are generated from, read and checked: catalogues, firms, scenarios, places, names, mail templates, conversations, letters and the steps of werkprocessen.</summary>
public sealed class SeedLibrary
{
    private const string ScenarioFolder = "scenarios";

    private static readonly string[] Folders = ["common", "catalogs", "firms", "mail", "conversations", "letters", "werkprocessen", ScenarioFolder];

    /// <summary>What a library can do without.</summary>
    private static readonly string[] OptionalFolders = ["letters", "werkprocessen"];

    /// <summary>Changes whenever a file does that firms of every scenario are made from.</summary>
    private readonly string _fingerprint;

    private readonly Dictionary<string, CatalogSeed> _catalogs;
    private readonly Dictionary<string, FirmSeed> _firms;
    private readonly List<MailTemplateSeed> _mail;
    private readonly SortedDictionary<string, Conversation> _conversations;
    private readonly SortedDictionary<string, LetterSeed> _letters;
    private readonly SortedDictionary<string, Werkproces> _werkprocessen;
    private readonly SortedDictionary<string, ScenarioSeed> _scenarios;
    private readonly SortedDictionary<string, string> _texts;

    /// <summary>True once a file could not be read at all: what refers to it would only give faults that are none.</summary>
    private bool _unreadable;

    private SeedLibrary(string fingerprint)
    {
        _fingerprint = fingerprint;
        (_catalogs, _firms, _mail) = ([], [], []);
        _conversations = new(StringComparer.Ordinal);
        _letters = new(StringComparer.Ordinal);
        _werkprocessen = new(StringComparer.Ordinal);
        _scenarios = new(StringComparer.Ordinal);
        _texts = new(StringComparer.Ordinal);
    }

    /// <summary>The same seeds with a list of scenarios of its own; what is shared never changes after it was read.</summary>
    private SeedLibrary(SeedLibrary seeds)
    {
        _fingerprint = seeds._fingerprint;
        (_catalogs, _firms, _mail, Common) = (seeds._catalogs, seeds._firms, seeds._mail, seeds.Common);
        (_conversations, _letters, _werkprocessen) = (seeds._conversations, seeds._letters, seeds._werkprocessen);
        _scenarios = new(seeds._scenarios, StringComparer.Ordinal);
        _texts = new(seeds._texts, StringComparer.Ordinal);
    }

    /// <summary>The scenarios by code.</summary>
    public IReadOnlyDictionary<string, ScenarioSeed> Scenarios => _scenarios;

    /// <summary>The werkprocessen with their steps, by number; empty for seeds without them.</summary>
    public IReadOnlyDictionary<string, Werkproces> Werkprocessen => _werkprocessen;

    /// <summary>The telephone conversations by code.</summary>
    public IReadOnlyDictionary<string, Conversation> Conversations => _conversations;

    /// <summary>The text of a scenario as it was written, with its comments; an unknown code throws.</summary>
    /// <param name="scenario">Code of the scenario.</param>
    public string TextOf(string scenario) => _texts[scenario];

    /// <summary>
    /// Changes whenever a file changes that firms of a scenario are made from: its own text, and every seed but the other scenarios
    /// and the steps of werkprocessen. Part of the key of templates. An unknown code throws.
    /// </summary>
    /// <param name="scenario">Code of the scenario.</param>
    public string FingerprintOf(string scenario) => FingerprintOf([new SeedFile(_fingerprint, TextOf(scenario))]);

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
        var library = new SeedLibrary(FingerprintOf(ordered.Where(f => f.Path.Split('/')[0] is not (ScenarioFolder or "werkprocessen"))));
        foreach (var folder in Folders)
            library.ReadFolder(folder, [.. ordered.Where(f => f.Path.StartsWith(folder + "/", StringComparison.Ordinal))], errors);
        foreach (var file in ordered.Where(f => !Folders.Contains(f.Path.Split('/')[0])))
            errors.Add(new SeedError(file.Path, 1, 1, $"Deze map is onbekend. Kies uit: {string.Join(", ", Folders)}."));
        return Loaded(library, errors);
    }

    /// <summary>These seeds with more scenarios; nothing else is read again.</summary>
    /// <param name="scenarios">Scenarios with codes that are not taken yet, as files <c>scenarios/CODE.yaml</c>.</param>
    /// <returns>A library with the scenarios of this one and those, or what is wrong with those.</returns>
    public SeedLoad With(params IReadOnlyList<SeedFile> scenarios)
    {
        var errors = new List<SeedError>();
        var library = new SeedLibrary(this);
        foreach (var file in scenarios)
            if (SeedTree.Read(file, errors) is { } block)
                new SeedReader(file.Path, block, errors).Read<object>(block, "dit scenario", reader => library.TakeScenario(file, reader));
        return Loaded(library, errors);
    }

    /// <summary>The path of a scenario among the seeds.</summary>
    /// <param name="code">Its code.</param>
    public static string PathOf(string code) => $"{ScenarioFolder}/{code}.yaml";

    private static SeedLoad Loaded(SeedLibrary library, List<SeedError> errors) => errors.Count == 0
        ? new SeedLoad(library, [])
        : new SeedLoad(null, [.. errors.OrderBy(e => e.File, StringComparer.Ordinal).ThenBy(e => e.Line).ThenBy(e => e.Column)]);

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
            else if (folder is not ("firms" or ScenarioFolder) || !_unreadable)
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
            case "werkprocessen":
                var werkproces = WerkprocesReader.Read(reader, file.Path);
                _werkprocessen[werkproces.Number] = werkproces;
                break;
            default:
                TakeScenario(file, reader);
                break;
        }

        return this;
    }

    private SeedLibrary TakeScenario(SeedFile file, SeedReader reader)
    {
        var scenario = new ScenarioReader(
            _firms, Common, _letters.Keys, _werkprocessen.Keys, [.. _conversations.Values.Where(c => c.Direction == ContactDirection.In).Select(c => c.Code)]).Read(reader);
        if (!_scenarios.TryAdd(scenario.Code, scenario) && reader.Find("scenario", quietly: true) is { } code)
            reader.Fault(code, $"Er is al een scenario met de code '{scenario.Code}'. Kies een andere code.");
        _texts.TryAdd(scenario.Code, file.Content);
        return this;
    }

    private CommonSeed UnknownCommon(SeedReader reader)
    {
        reader.Fault(reader.Here, "Dit bestand is onbekend. In de map 'common' horen contacts.yaml, names.yaml, phrases.yaml, places.yaml en streets.yaml.");
        return Common;
    }

    private static string FingerprintOf(IEnumerable<SeedFile> files)
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
