using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Domain.School;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Firms;
using PracticeFirm.Web.Infrastructure.Persistence;
using PracticeFirm.Web.Infrastructure.Security;
using PracticeFirm.Web.Infrastructure.Start;
using PracticeFirm.Web.Texts;

namespace PracticeFirm.Web.Infrastructure.Demo;

/// <summary>One teacher, four learners and six firms, one of them run by a team of two.</summary>
internal sealed class DemoSchool(
    SchoolDb db,
    UserManager<SchoolUser> users,
    RoleManager<IdentityRole> roles,
    IFirmProvisioner firms,
    DemoPassword password,
    TimeProvider clock)
{
    public const string Teacher = "docent";
    public const string FirstLearner = "leerling1";
    public const string LastLearner = "leerling4";

    private const int WeeksToGo = 8;

    private static readonly (string UserName, string Name)[] Learners =
    [
        (FirstLearner, "Noor Bakker"),
        ("leerling2", "Sem Visser"),
        ("leerling3", "Yara Smit"),
        (LastLearner, "Daan Mulder"),
    ];

    private static readonly Plan[] Firms =
    [
        new("kantoor-offerte", 1, StartTexts.DemoTitle, [0]),
        new("horeca-offerte", 2, StartTexts.DemoTitle, [1]),
        new("techniek-offerte", 3, StartTexts.DemoTitle, [2, 3]),
        new("kantoor-klacht", 4, StartTexts.DemoComplaints, [1]),
        new("kantoor-contact", 5, StartTexts.DemoContact, [3]),
        new("horeca-offerte", 7, StartTexts.DemoRequests, [2]),
    ];

    /// <summary>Makes what isn't there yet: a start that was broken off is finished by the next one.</summary>
    /// <exception cref="StartException">A firm can't be made.</exception>
    public async Task Prepare(CancellationToken ct)
    {
        await roles.Ensure();
        var teacher = await Account(Teacher, "Marloes de Groot", SchoolClaims.Teacher, SchoolClaims.Administrator);
        var learners = new List<SchoolUser>();
        foreach (var (userName, name) in Learners)
            learners.Add(await Account(userName, name, SchoolClaims.Learner));

        var schoolClass = await Class(teacher, learners, ct);
        await MakeFirms(schoolClass, learners, ct);
    }

    private DateTime LastMinute(int days) => clock.Utc(DateOnly.FromDateTime(clock.GetLocalNow().DateTime).AddDays(days), new TimeOnly(23, 59));

    private async Task<SchoolUser> Account(string userName, string name, params string[] roleNames)
    {
        if (await users.FindByNameAsync(userName) is { } known)
            return known;
        var user = new SchoolUser { UserName = userName, DisplayName = name };
        var made = await users.CreateAsync(user, password.Value);
        if (!made.Succeeded)
            throw new StartException(string.Join(' ', made.Errors.Select(e => e.Description)));
        await users.AddToRolesAsync(user, roleNames);
        return user;
    }

    private async Task<SchoolClass> Class(SchoolUser teacher, List<SchoolUser> learners, CancellationToken ct)
    {
        if (await db.Classes.FirstOrDefaultAsync(c => c.Name == StartTexts.DemoClass, ct) is { } known)
            return known;
        var schoolClass = SchoolClass.Start(StartTexts.DemoClass, teacher.Id).Value;
        foreach (var learner in learners)
            schoolClass.Enrol(learner.Id);
        db.Classes.Add(schoolClass);
        await db.SaveChangesAsync(ct);
        return schoolClass;
    }

    // Making the world of a firm keeps one processor busy for seconds; somebody who starts for the first time waits for all of them.
    private async Task MakeFirms(SchoolClass schoolClass, List<SchoolUser> learners, CancellationToken ct)
    {
        var there = await db.Firms.Select(f => new { f.Scenario, f.Seed }).ToListAsync(ct);
        var made = Firms.Where(plan => !there.Exists(f => f.Scenario == plan.Scenario && f.Seed == plan.Seed))
            .Select(plan => new MadeFirm(plan, FirmCode.From(RandomNumberGenerator.GetBytes(FirmCode.Length)), [.. plan.Learners.Select(i => new FirmMember(learners[i].Id, learners[i].DisplayName))]))
            .ToList();
        await Parallel.ForEachAsync(made, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = ct }, async (firm, stop) =>
        {
            var answer = await firms.Provision(firm.Code, new FirmRecipe(firm.Plan.Scenario, firm.Plan.Seed, firm.Members), stop);
            if (answer.IsFailure)
                throw new StartException(string.Format(CultureInfo.InvariantCulture, StartTexts.DemoNoFirm, firm.Plan.Scenario, answer.Error.Message));
            firm.Name = answer.Value;
        });
        foreach (var firm in made)
            await Register(schoolClass, firm, ct);
    }

    private async Task Register(SchoolClass schoolClass, MadeFirm firm, CancellationToken ct)
    {
        var plan = firm.Plan;
        var session = PracticeSession.Open(schoolClass.Id, new SessionPlan(plan.Title, plan.Scenario, plan.Seed, HelpLevel.Guided, clock.GetUtcNow().UtcDateTime, LastMinute(7 * WeeksToGo))).Value;
        db.Sessions.Add(session);
        await db.SaveChangesAsync(ct);
        db.Firms.Add(FirmRegistration.Register(firm.Code, firm.Name, session, plan.Seed, firm.Members).Value);
        await db.SaveChangesAsync(ct);
    }

    private sealed record Plan(string Scenario, int Seed, string Title, int[] Learners);

    private sealed record MadeFirm(Plan Plan, string Code, IReadOnlyList<FirmMember> Members)
    {
        public string Name { get; set; } = "";
    }
}
