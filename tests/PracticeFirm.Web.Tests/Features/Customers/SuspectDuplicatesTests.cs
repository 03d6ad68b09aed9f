using PracticeFirm.Domain.Relations;
using PracticeFirm.Web.Features.Customers;
using PracticeFirm.Web.Tests.Infrastructure;
using static PracticeFirm.Web.Tests.Infrastructure.TestFirmContents;

namespace PracticeFirm.Web.Tests.Features.Customers;

public sealed class SuspectDuplicatesTests
{
    private static readonly DuplicateKey Nothing = new(0, "", "", "", null, null, null);

    public static TheoryData<string, DuplicateKey> Alike => new()
    {
        { "zelfde KvK-nummer", Nothing with { KvkNumber = "9000 1362" } },
        { "zelfde btw-id", Nothing with { VatNumber = "nl004495445b01" } },
        { "zelfde e-mailadres", Nothing with { Email = "INFO@degoudenlepel.example" } },
        { "vrijwel dezelfde naam", Nothing with { Name = "restaurant de gouden-lepel" } },
        { "zelfde adres", Nothing with { PostalCode = "3811AE", HouseNumber = "44" } },
    };

    [Theory]
    [MemberData(nameof(Alike))]
    public async Task What_looks_the_same_is_shown_with_the_reason(string reason, DuplicateKey typed)
    {
        await using var firm = await TestFirm.Open();

        var (suspects, roundTrips) = await firm.Count(TestUser.Sam, new SuspectDuplicates.Query(typed));

        Assert.Equal(1, roundTrips);
        var suspect = Assert.Single(suspects);
        Assert.Equal((GoldenSpoon, 1001, "Amersfoort", reason), (suspect.Id, suspect.Number, suspect.City, suspect.Reason));
    }

    [Fact]
    public async Task A_customer_is_no_duplicate_of_itself_and_an_empty_form_of_nobody()
    {
        await using var firm = await TestFirm.Open();

        Assert.Empty((await firm.Send(TestUser.Sam, new SuspectDuplicates.Query(Nothing))).Value);
        Assert.Empty((await firm.Send(TestUser.Sam, new SuspectDuplicates.Query(Nothing with { Id = GoldenSpoon, KvkNumber = "90001362" }))).Value);
    }
}
