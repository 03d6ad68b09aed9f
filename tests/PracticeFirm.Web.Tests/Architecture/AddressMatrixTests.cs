using System.Net;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;
using PracticeFirm.Web.Features.Classroom;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;
using PracticeFirm.Web.Tests.Infrastructure;

namespace PracticeFirm.Web.Tests.Architecture;

/// <summary>Who gets which page and which file. The rows are the addresses of the application: a new one is in here by itself.</summary>
public sealed class AddressMatrixTests
{
    private static readonly TestUser TeacherOfOthers = new("docent2", "Kees Smit", IsTeacher: true);

    /// <summary>What everybody with a log-in has.</summary>
    private static readonly string[] ForEverybody = ["/", "/wachtwoord", "/uitloggen"];

    [Fact]
    public async Task Nobody_gets_anything_but_the_way_in()
    {
        await using var host = await WebHost.Start();
        using var browser = host.Browser();

        await Each(Addresses(host).Where(a => !a.IsOpen), browser, (address, answer) =>
        {
            Assert.True(answer.StatusCode == HttpStatusCode.Redirect, $"{address}: {answer.StatusCode}");
            Assert.Contains("/inloggen", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task A_learner_of_another_class_finds_no_firm_and_no_page_of_teachers()
    {
        await using var host = await WebHost.Start();
        using var browser = await host.LogIn(TestUser.Stranger);

        await Each(Closed(host), browser, Hidden);
    }

    [Fact]
    public async Task A_learner_gets_the_pages_of_their_firm_and_none_of_the_teachers()
    {
        await using var host = await WebHost.Start();
        using var browser = await host.LogIn(TestUser.Sam);

        await Each(Closed(host).Where(a => !a.IsOfFirm), browser, Hidden);
        using var firm = await browser.GetAsync($"/f/{WebHost.Firm}/taken");
        Assert.Equal(HttpStatusCode.OK, firm.StatusCode);
    }

    [Fact]
    public async Task A_teacher_of_another_class_finds_nothing_of_this_one()
    {
        await using var host = await WebHost.Start();
        await Hire(host);
        using var browser = await host.LogIn(TeacherOfOthers);

        await Each(Closed(host).Where(a => a.IsOfFirm), browser, Hidden);
        await Each(Closed(host).Where(a => !a.IsOfFirm), browser, (address, answer) => Tells(address, answer, TestFirmContents.FirmName, TestUser.Sam.Name, TestUser.Noor.Name, "Offertes maken", "Klas 3A"));
    }

    [Fact]
    public async Task A_learner_who_was_put_away_or_removed_finds_nothing_any_more()
    {
        await using var host = await WebHost.Start();
        using var archived = await host.LogIn(TestUser.Sam);
        using var removed = await host.LogIn(TestUser.Noor);
        await host.Done(TestUser.Teacher, new ArchiveLearner.Command(1, TestUser.Sam.Id, IsArchived: true));
        await host.Done(TestUser.Teacher, new RemoveLearner.Command(1, TestUser.Noor.Id));

        await Each(Closed(host), archived, Hidden);
        await Each(Closed(host), removed, Hidden);
    }

    [Fact]
    public async Task The_addresses_were_found()
    {
        await using var host = await WebHost.Start();

        Assert.True(Closed(host).Count(a => a.IsOfFirm) > 80, $"{Closed(host).Count(a => a.IsOfFirm)} addresses of a firm.");
        Assert.True(Closed(host).Count(a => !a.IsOfFirm) > 12, $"{Closed(host).Count(a => !a.IsOfFirm)} addresses of the school.");
    }

    private static IEnumerable<Address> Closed(WebHost host) => Addresses(host).Where(a => !a.IsOpen && !ForEverybody.Contains(a.Path));

    private static IReadOnlyList<Address> Addresses(WebHost host) =>
    [
        .. host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods is not { Count: > 0 } methods || methods.Contains("GET"))
            .Select(e => new Address(PathOf(e.RoutePattern), e.Metadata.GetMetadata<IAllowAnonymous>() is not null))
            .Where(a => !a.Path.StartsWith("/_", StringComparison.Ordinal) && !a.Path.StartsWith("/{**", StringComparison.Ordinal))
            .DistinctBy(a => a.Path),
    ];

    // Numbers that there are, names that somebody could guess.
    private static string PathOf(RoutePattern pattern) => "/" + string.Join('/', pattern.PathSegments.Select(segment => string.Concat(segment.Parts.Select(part => part switch
    {
        RoutePatternLiteralPart literal => literal.Content,
        RoutePatternSeparatorPart separator => separator.Content,
        RoutePatternParameterPart { IsCatchAll: true } rest => $"{{**{rest.Name}}}",
        RoutePatternParameterPart { Name: "Firm" or "firm" } => WebHost.Firm,
        RoutePatternParameterPart parameter when parameter.ParameterPolicies.Any(p => p.Content == "int") => "1",
        _ => "kantoor-offerte",
    }))));

    private static async Task Each(IEnumerable<Address> addresses, HttpClient browser, Action<string, HttpResponseMessage> check)
    {
        foreach (var address in addresses)
        {
            using var answer = await browser.GetAsync(address.Path);
            check(address.Path, answer);
        }
    }

    private static void Hidden(string address, HttpResponseMessage answer)
    {
        Assert.True(
            answer.StatusCode is HttpStatusCode.Forbidden or HttpStatusCode.NotFound or HttpStatusCode.MethodNotAllowed
                || (answer.StatusCode == HttpStatusCode.Redirect && answer.Headers.Location!.ToString().Contains("/inloggen", StringComparison.Ordinal)),
            $"{address}: {answer.StatusCode} {answer.Headers.Location}");
        Tells(address, answer, TestFirmContents.FirmName);
    }

    private static void Tells(string address, HttpResponseMessage answer, params IReadOnlyList<string> secrets)
    {
        var text = answer.Content.ReadAsStringAsync().GetAwaiter().GetResult();
        Assert.All(secrets, secret => Assert.False(text.Contains(secret, StringComparison.Ordinal), $"{address} tells of {secret}."));
    }

    private static async Task Hire(WebHost host)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<SchoolUser>>();
        var account = new SchoolUser { Id = TeacherOfOthers.Id, UserName = TeacherOfOthers.Id, DisplayName = TeacherOfOthers.Name };
        Assert.Empty((await users.CreateAsync(account, WebHost.Password)).Errors);
        await users.AddToRoleAsync(account, SchoolClaims.Teacher);
    }

    private sealed record Address(string Path, bool IsOpen)
    {
        public bool IsOfFirm => Path.StartsWith("/f/", StringComparison.Ordinal);
    }
}
