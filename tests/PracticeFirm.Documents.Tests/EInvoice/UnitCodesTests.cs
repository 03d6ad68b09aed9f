using System.Text.RegularExpressions;
using PracticeFirm.Documents.EInvoice;

namespace PracticeFirm.Documents.Tests.EInvoice;

public sealed partial class UnitCodesTests
{
    [Theory]
    [InlineData("stuk", "H87")]
    [InlineData("stuks", "H87")]
    [InlineData("Stück", "H87")]
    [InlineData("st.", "H87")]
    [InlineData("dozen", "XBX")]
    [InlineData("Karton", "XBX")]
    [InlineData("pak", "XPK")]
    [InlineData("ROLLEN", "XRO")]
    [InlineData("kilogram", "KGM")]
    [InlineData("metre", "MTR")]
    [InlineData(" paar ", "PR")]
    [InlineData("Kästen", "XCR")]
    [InlineData("vracht", "C62")]
    [InlineData("", "C62")]
    [InlineData(null, "C62")]
    public void Units_have_their_code(string? unit, string code) => Assert.Equal(code, UnitCodes.Of(unit));

    [Fact]
    public void Every_unit_of_the_catalogues_has_one_code_in_its_three_languages()
    {
        var units = Directory.EnumerateFiles(Path.Combine(Root(), "seeds", "catalogs"), "*.yaml")
            .SelectMany(file => Units().Matches(File.ReadAllText(file)))
            .Select(row => row.Groups.Values.Skip(2).Select(word => word.Value.Trim()).ToList())
            .ToList();

        Assert.True(units.Count > 25, $"{units.Count} units found.");
        Assert.All(units, words => Assert.NotEqual(UnitCodes.One, Assert.Single(words.Select(UnitCodes.Of).Distinct())));
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "PracticeFirm.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("PracticeFirm.sln was not found above the tests.");
    }

    [GeneratedRegex(@"^  (\w+): *\{ nl: ([^,]+), en: ([^,]+), de: ([^}]+)\}", RegexOptions.Multiline)]
    private static partial Regex Units();
}
