using PracticeFirm.Simulation.Scenarios;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace PracticeFirm.Simulation.Tests.Scenarios;

/// <summary>Every fault of the table in the fixtures is refused on its line and column, in words that say what is wrong.</summary>
public sealed class SeedFaultTests
{
    public static TheoryData<string> Names => [.. Table.Value.Keys];

    private static readonly Lazy<Dictionary<string, Fault>> Table = new(() => new DeserializerBuilder()
        .WithNamingConvention(CamelCaseNamingConvention.Instance).Build()
        .Deserialize<Dictionary<string, List<Fault>>>(File.ReadAllText(Path.Combine(Fixtures, "faults.yaml")))["faults"]
        .ToDictionary(f => f.Name));

    private static string Fixtures => Path.Combine(Seeds.Root(), "fixtures", "seeds");

    [Fact]
    public void The_fixtures_without_faults_load()
    {
        Assert.Empty(SeedLibrary.Load(Path.Combine(Fixtures, "valid")).Errors);
        Assert.True(Table.Value.Count > 50);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_fault_is_refused_where_it_stands(string name)
    {
        var fault = Table.Value[name];
        var files = Seeds.Files(Path.Combine(Fixtures, "valid"));
        var broken = files.FindIndex(f => f.Path == fault.File);
        var at = files[broken].Content.IndexOf(fault.Find, StringComparison.Ordinal);
        Assert.True(at >= 0, $"'{fault.Find}' is not in {fault.File}");
        files[broken] = files[broken] with { Content = files[broken].Content[..at] + fault.Put + files[broken].Content[(at + fault.Find.Length)..] };

        var load = SeedLibrary.Load(files);

        Assert.Null(load.Library);
        Assert.True(
            load.Errors.Any(e => e.File == fault.File && e.Line == fault.Line && e.Column == fault.Column && e.Message.Contains(fault.Says, StringComparison.Ordinal)),
            $"Expected {fault.File} {fault.Line},{fault.Column} '{fault.Says}', found:\n{string.Join('\n', load.Errors)}");
        Assert.All(load.Errors, e => Assert.Matches("[.?]$", e.Message));
    }

    [Fact]
    public void Faults_in_several_places_are_all_told_in_order()
    {
        var files = Seeds.Files(Path.Combine(Fixtures, "valid"));
        var at = files.FindIndex(f => f.Path == "catalogs/klein.yaml");
        files[at] = files[at] with { Content = files[at].Content.Replace("pack: 10", "pack: nul").Replace("vat: low", "vat: laag").Replace("cost: 1.10", "cost: 2.10") };

        var errors = SeedLibrary.Load(files).Errors;

        Assert.Equal([(18, 11), (28, 10), (31, 37)], errors.Select(e => (e.Line, e.Column)));
        Assert.All(errors, e => Assert.Equal("catalogs/klein.yaml", e.File));
    }

    [Fact]
    public void A_file_too_large_is_refused()
    {
        var files = Seeds.Files(Path.Combine(Fixtures, "valid"));
        files.Add(new SeedFile("firms/groot.yaml", new string('#', 3_000_000)));
        Assert.Contains(SeedLibrary.Load(files).Errors, e => e.File == "firms/groot.yaml" && e.Message.Contains("te groot", StringComparison.Ordinal));
    }

    [Fact]
    public void A_missing_folder_and_a_missing_file_are_named()
    {
        var files = Seeds.Files(Path.Combine(Fixtures, "valid"));
        files.RemoveAll(f => f.Path.StartsWith("mail/", StringComparison.Ordinal) || f.Path == "common/names.yaml");
        var errors = SeedLibrary.Load(files).Errors;
        Assert.Contains(errors, e => e.File == "mail");
        Assert.Contains(errors, e => e.File == "common/names.yaml");
    }

    private sealed class Fault
    {
        public string Name { get; init; } = "";

        public string File { get; init; } = "";

        public string Find { get; init; } = "";

        public string Put { get; init; } = "";

        public int Line { get; init; }

        public int Column { get; init; }

        public string Says { get; init; } = "";
    }
}
