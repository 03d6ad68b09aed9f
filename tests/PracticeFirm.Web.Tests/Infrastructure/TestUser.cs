using System.Security.Claims;
using PracticeFirm.Web.Infrastructure.Dispatch;

namespace PracticeFirm.Web.Tests.Infrastructure;

/// <summary>Somebody who sends messages in a test.</summary>
/// <param name="Id">Account id; empty for somebody who is not signed in.</param>
/// <param name="Name">Display name.</param>
/// <param name="IsTeacher">True for teachers.</param>
/// <param name="IsAdministrator">True for teachers who look after the installation.</param>
public sealed record TestUser(string Id, string Name, bool IsTeacher = false, bool IsAdministrator = false)
{
    /// <summary>The same person, who looks after the installation as well.</summary>
    public TestUser AsAdministrator => this with { IsAdministrator = true };

    /// <summary>A learner who works in the firm.</summary>
    public static TestUser Sam { get; } = new("sam", "Sam Jansen");

    /// <summary>Another learner who works in the firm.</summary>
    public static TestUser Noor { get; } = new("noor", "Noor Bakker");

    /// <summary>The teacher of their class: reads along.</summary>
    public static TestUser Teacher { get; } = new("docent", "Mieke de Wit", IsTeacher: true);

    /// <summary>A teacher of no class who looks after the installation. Has no account of their own unless a test makes one.</summary>
    public static TestUser Administrator { get; } = new("beheer", "Anouk Vos", IsTeacher: true, IsAdministrator: true);

    /// <summary>A learner of another firm.</summary>
    public static TestUser Stranger { get; } = new("vreemd", "Lars Visser");

    /// <summary>Nobody is signed in.</summary>
    public static TestUser Nobody { get; } = new("", "");

    /// <summary>What the log-in would have made of them.</summary>
    public ClaimsPrincipal Principal => Id.Length == 0
        ? new ClaimsPrincipal(new ClaimsIdentity())
        : new ClaimsPrincipal(new ClaimsIdentity(
            [
                new Claim(ClaimTypes.NameIdentifier, Id),
                new Claim(SchoolClaims.DisplayName, Name),
                new Claim(ClaimTypes.Role, IsTeacher ? SchoolClaims.Teacher : SchoolClaims.Learner),
                .. IsAdministrator ? [new Claim(ClaimTypes.Role, SchoolClaims.Administrator)] : Array.Empty<Claim>(),
            ],
            "test"));
}
