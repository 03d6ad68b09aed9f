using PracticeFirm.Domain.Relations;

namespace PracticeFirm.Domain.Tests.Relations;

public class DuplicatesTests
{
    private static readonly DuplicateKey Known = new(1, "Praktijk Van Loon B.V.", "3311 AB", "18", "90001354", "NL000099998B57", "info@vanloon.example");
    private static readonly DuplicateKey Stranger = new(2, "Restaurant De Kade", "2601 DC", "4", null, null, "");

    private static string? Reason(DuplicateKey other)
    {
        var reason = Duplicates.Reason(Known, other);
        Assert.Equal(reason, Duplicates.Reason(other, Known));
        return reason;
    }

    [Fact]
    public void The_strongest_likeness_is_named()
    {
        Assert.Null(Reason(Stranger));
        Assert.Equal("zelfde adres", Reason(Stranger with { PostalCode = "3311ab", HouseNumber = "18" }));
        Assert.Equal("vrijwel dezelfde naam", Reason(Stranger with { Name = "praktijk van loon", PostalCode = "3311 AB", HouseNumber = "18" }));
        Assert.Equal("zelfde e-mailadres", Reason(Stranger with { Name = "Praktijk van Loon", Email = "INFO@vanloon.example" }));
        Assert.Equal("zelfde btw-id", Reason(Stranger with { VatNumber = "nl000099998b57", Email = "info@vanloon.example" }));
        Assert.Equal("zelfde KvK-nummer", Reason(Stranger with { KvkNumber = "9000 1354", VatNumber = "NL000099998B57" }));
    }

    [Fact]
    public void The_same_street_number_in_another_street_is_no_likeness() =>
        Assert.Null(Reason(Stranger with { HouseNumber = "18" }));

    [Theory]
    [InlineData("Praktijk Van Loon B.V.", "PRAKTIJK VAN LOON bv")]
    [InlineData("Café De Zon", "Cafe de Zon V.O.F.")]
    [InlineData("Müller & Söhne GmbH & Co. KG", "Muller Sohne")]
    [InlineData("Jansen-Bakker", "Jansen Bakker")]
    [InlineData("'t Hoekje", "t hoekje")]
    public void Case_accents_signs_and_legal_form_do_not_make_another_name(string a, string b) => Assert.Equal(Duplicates.Core(a), Duplicates.Core(b));

    [Theory]
    [InlineData("Stichting", "B.V.")]
    [InlineData("De", "de")]
    [InlineData("", "")]
    public void Too_little_name_is_no_likeness(string a, string b) =>
        Assert.Null(Duplicates.Reason(Stranger with { Name = a }, Stranger with { Name = b, PostalCode = "1000 AA" }));
}
