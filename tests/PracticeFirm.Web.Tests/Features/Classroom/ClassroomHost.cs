using System.Net;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.School;
using PracticeFirm.Web.Features.Classroom;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;
using PracticeFirm.Web.Tests.Infrastructure;

namespace PracticeFirm.Web.Tests.Features.Classroom;

/// <summary>What tests about classes share: a colleague with a class, and short ways to ask.</summary>
internal static class ClassroomHost
{
    public const string Address = "http://oefenbedrijf.example";

    /// <summary>The class of <see cref="TestUser.Teacher"/> with Sam and Noor.</summary>
    public const int OwnClass = 1;

    /// <summary>A teacher who has no part in that class.</summary>
    public static TestUser Colleague { get; } = new("docent2", "Kees Smit", IsTeacher: true);

    /// <summary>Makes the colleague's account, and a class of theirs with these learners.</summary>
    public static async Task<int> AddColleague(this WebHost host, params string[] learners)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<SchoolUser>>();
        var account = new SchoolUser { Id = Colleague.Id, UserName = Colleague.Id, DisplayName = Colleague.Name };
        Assert.Empty((await users.CreateAsync(account, WebHost.Password)).Errors);
        await users.AddToRoleAsync(account, SchoolClaims.Teacher);
        return await host.AddClass("4B", Colleague, learners);
    }

    /// <summary>Makes a class.</summary>
    public static async Task<int> AddClass(this WebHost host, string name, TestUser teacher, params string[] learners)
    {
        await using var db = await host.School();
        var schoolClass = SchoolClass.Start(name, teacher.Id).Value;
        foreach (var learner in learners)
            Assert.True(schoolClass.Enrol(learner).IsSuccess);
        db.Add(schoolClass);
        await db.SaveChangesAsync();
        return schoolClass.Id;
    }

    public static async Task<PreviewLearners.Model> Preview(this WebHost host, string text, int classId = OwnClass) =>
        (await host.Send(TestUser.Teacher, new PreviewLearners.Query(classId, text))).Value;

    /// <summary>Adds every row of a list that can be added.</summary>
    public static async Task<Result<AddLearners.Model>> Add(this WebHost host, string text, int classId = OwnClass)
    {
        var preview = await host.Preview(text, classId);
        return await host.Send(TestUser.Teacher, new AddLearners.Command(classId, [.. preview.Rows.Select(row => row.Entry).OfType<LearnerEntry>()], Address));
    }

    /// <summary>Log-in names and names of a class, archived ones included.</summary>
    public static async Task<IReadOnlyList<string>> Learners(this WebHost host, int classId = OwnClass)
    {
        await using var db = await host.School();
        return await (
            from schoolClass in db.Classes
            from learner in schoolClass.Learners
            join user in db.Users on learner.UserId equals user.Id
            where schoolClass.Id == classId
            orderby user.UserName
            select user.UserName + " " + user.DisplayName).ToListAsync();
    }

    public static async Task<string> IdOf(this WebHost host, string userName)
    {
        await using var db = await host.School();
        return await db.Users.Where(user => user.UserName == userName).Select(user => user.Id).SingleAsync();
    }

    /// <summary>Whether somebody can log in with this.</summary>
    public static async Task<bool> CanLogIn(this WebHost host, string userName, string password)
    {
        using var browser = host.Browser();
        using var answer = await WebHost.Post(browser, "/inloggen", ("Input.UserName", userName), ("Input.Password", password));
        return answer.StatusCode == HttpStatusCode.Redirect;
    }
}
