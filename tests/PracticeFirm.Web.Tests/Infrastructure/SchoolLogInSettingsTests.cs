using Microsoft.Extensions.Configuration;
using PracticeFirm.Web.Infrastructure.Security.School;
using PracticeFirm.Web.Infrastructure.Start;

namespace PracticeFirm.Web.Tests.Infrastructure;

public sealed class SchoolLogInSettingsTests
{
    private static readonly (string, string)[] Whole =
        [("Authority", "https://login.microsoftonline.com/0000/v2.0"), ("ClientId", "app"), ("ClientSecret", "geheim")];

    [Fact]
    public void Nothing_set_means_no_school_to_log_in_with()
    {
        Assert.Null(Read());
        Assert.Null(Read(("Authority", ""), ("ClientId", " ")));
    }

    [Fact]
    public void Entra_ID_tells_roles_that_the_school_named_itself()
    {
        var settings = Read(Whole)!;

        Assert.Equal(("roles", "preferred_username", "name", false), (settings.RoleClaim, settings.UserNameClaim, settings.NameClaim, settings.UserInfo));
        Assert.Equal(["docent", "leerling", "beheerder"], [.. settings.TeacherValues, .. settings.LearnerValues, .. settings.AdministratorValues]);
        Assert.Equal("je schoolaccount", settings.Name);
    }

    [Fact]
    public void SURFconext_tells_affiliations_in_its_userinfo()
    {
        var settings = Read([("Authority", "https://connect.surfconext.nl"), .. Whole[1..]])!;

        Assert.Equal(("eduperson_affiliation", "uids", true), (settings.RoleClaim, settings.UserNameClaim, settings.UserInfo));
        Assert.Equal(["employee", "student"], [.. settings.TeacherValues, .. settings.LearnerValues]);
        Assert.Empty(settings.AdministratorValues);
    }

    [Fact]
    public void Whatever_is_set_goes_before_what_follows_from_the_provider()
    {
        var settings = Read([.. Whole, ("RoleClaim", "groups"), ("TeacherValues", "a1, a2"), ("LearnerValues:0", "b1"), ("LearnerValues:1", "b2"), ("UserNameDomain", "@school.nl"), ("Scopes", "openid email")])!;

        Assert.Equal(("groups", "school.nl"), (settings.RoleClaim, settings.UserNameDomain));
        Assert.Equal(["a1", "a2"], settings.TeacherValues);
        Assert.Equal(["b1", "b2"], settings.LearnerValues);
        Assert.Equal(["openid", "email"], settings.Scopes);
        Assert.DoesNotContain("geheim", settings.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("SchoolLogin:ClientId, SchoolLogin:ClientSecret", "Authority=https://login.example")]
    [InlineData("SchoolLogin:Authority", "ClientId=app", "ClientSecret=geheim")]
    [InlineData("SchoolLogin:Authority", "TeacherValues:0=docent", "ClientId=app", "ClientSecret=geheim")]
    [InlineData("https://", "Authority=login.example", "ClientId=app", "ClientSecret=geheim")]
    [InlineData("https://", "Authority=http://login.example", "ClientId=app", "ClientSecret=geheim")]
    [InlineData("SchoolLogin:PublicAddress", "Authority=https://login.example", "ClientId=app", "ClientSecret=geheim", "PublicAddress=school.nl")]
    [InlineData("openid", "Authority=https://login.example", "ClientId=app", "ClientSecret=geheim", "Scopes=profile")]
    [InlineData("lid", "Authority=https://login.example", "ClientId=app", "ClientSecret=geheim", "TeacherValues=docent,lid", "LearnerValues=LID")]
    public void What_is_set_by_half_or_can_not_be_stops_the_start_with_a_sentence(string says, params string[] set)
    {
        var refused = Assert.Throws<StartException>(() => Read([.. set.Select(pair => (pair.Split('=')[0], pair.Split('=')[1]))]));

        Assert.Contains(says, refused.Message, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("geheim", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_provider_on_this_machine_needs_no_https() => Assert.NotNull(Read([("Authority", "http://localhost:8080/realms/x"), .. Whole[1..]]));

    private static SchoolLogInSettings? Read(params (string Key, string Value)[] settings) => SchoolLogInSettings.From(new ConfigurationBuilder()
        .AddInMemoryCollection(settings.Select(s => new KeyValuePair<string, string?>("SchoolLogin:" + s.Key, s.Value)))
        .Build());
}
