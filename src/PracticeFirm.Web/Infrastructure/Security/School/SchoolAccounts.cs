using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.School;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Infrastructure.Security.School;

/// <summary>Which account belongs to somebody of the school, with the roles it should have.</summary>
internal sealed class SchoolAccounts(SchoolDb db, UserManager<SchoolUser> users, Administrators administrators, SchoolProvider provider, ILogger<SchoolAccounts> logger)
{
    // Stands beside the log-in at the school. Whoever it made follows the school's claims; a linked account keeps what it has.
    private const string Made = "made";
    private const string Linked = "linked";
    private const int MostAlike = 9;

    public async Task<SchoolUser> AccountOf(SchoolIdentity identity, CancellationToken ct)
    {
        if (await users.FindByLoginAsync(identity.Issuer, identity.Subject) is { } known)
        {
            var isMade = await db.UserLogins.AnyAsync(login => login.LoginProvider == identity.Issuer && login.ProviderKey == identity.Subject && login.ProviderDisplayName == Made, ct);
            if (isMade)
                await Follow(known, identity, ct);
            return known;
        }

        return await Link(identity, ct) ?? await Make(identity);
    }

    /// <summary>The account of the class list, unless somebody else of the school has it, or it may do what the school doesn't grant.</summary>
    private async Task<SchoolUser?> Link(SchoolIdentity identity, CancellationToken ct)
    {
        foreach (var name in identity.UserNames)
        {
            if (await users.FindByNameAsync(name) is not { } user
                || await db.UserLogins.AnyAsync(login => login.UserId == user.Id && login.LoginProvider == identity.Issuer, ct)
                || !(await users.IsInRoleAsync(user, SchoolClaims.Teacher) ? identity.IsTeacher : identity.IsLearner && await users.IsInRoleAsync(user, SchoolClaims.Learner)))
                continue;
            Must(await users.AddLoginAsync(user, new UserLoginInfo(identity.Issuer, identity.Subject, Linked)));
            return user;
        }

        return null;
    }

    private async Task<SchoolUser> Make(SchoolIdentity identity)
    {
        var userName = await FreeName(identity);
        var user = new SchoolUser { UserName = userName, DisplayName = NameOf(identity, userName) };
        Must(await users.CreateAsync(user));
        Must(await users.AddToRolesAsync(user, Wanted(identity)));
        Must(await users.AddLoginAsync(user, new UserLoginInfo(identity.Issuer, identity.Subject, Made)));
        return user;
    }

    private async Task Follow(SchoolUser user, SchoolIdentity identity, CancellationToken ct)
    {
        if (identity.Name.Length > 0 && user.DisplayName != NameOf(identity, ""))
        {
            user.DisplayName = NameOf(identity, "");
            Must(await users.UpdateAsync(user));
        }

        var has = await users.GetRolesAsync(user);
        var wanted = Wanted(identity).ToList();

        // Where the school doesn't say who the administrators are, they say so themselves; and the last one stays.
        var keepsTheHouse = wanted.Contains(SchoolClaims.Teacher) && has.Contains(SchoolClaims.Administrator)
            && (!provider.NamesAdministrators || await administrators.IsLast(user.Id, ct));
        if (keepsTheHouse && !wanted.Contains(SchoolClaims.Administrator))
            wanted.Add(SchoolClaims.Administrator);
        if (has.ToHashSet().SetEquals(wanted))
            return;

        logger.LogWarning("Account {UserId} was {Before} and is {After} now, as the school says", user.Id, string.Join(", ", has), string.Join(", ", wanted));
        Must(await users.RemoveFromRolesAsync(user, has.Except(wanted)));
        Must(await users.AddToRolesAsync(user, wanted.Except(has)));
        if (has.Contains(SchoolClaims.Teacher) && !wanted.Contains(SchoolClaims.Teacher))
            await StopTeaching(user.Id, ct);
        if (!has.Contains(SchoolClaims.Teacher) && wanted.Contains(SchoolClaims.Teacher))
            await StopLearning(user.Id, ct);
        Must(await users.UpdateSecurityStampAsync(user));
    }

    /// <summary>Who teaches no more looks into no class any more; a class that would be without a teacher goes to an administrator.</summary>
    private async Task StopTeaching(string userId, CancellationToken ct)
    {
        foreach (var schoolClass in await db.Classes.Where(c => c.Teachers.Any(t => t.UserId == userId)).ToListAsync(ct))
        {
            if (schoolClass.Teachers.Count == 1 && await administrators.Another(userId, ct) is { } heir)
                schoolClass.AddTeacher(heir);
            schoolClass.RemoveTeacher(userId);
        }
    }

    /// <summary>Whoever teaches is nobody's learner: a teacher of the class could give them a new password.</summary>
    private async Task StopLearning(string userId, CancellationToken ct)
    {
        foreach (var schoolClass in await db.Classes.Where(c => c.Learners.Any(l => l.UserId == userId)).ToListAsync(ct))
            schoolClass.Leave(userId);
    }

    private static IEnumerable<string> Wanted(SchoolIdentity identity) =>
        !identity.IsTeacher ? [SchoolClaims.Learner]
        : identity.IsAdministrator ? [SchoolClaims.Teacher, SchoolClaims.Administrator]
        : [SchoolClaims.Teacher];

    private async Task<string> FreeName(SchoolIdentity identity)
    {
        foreach (var name in identity.UserNames.Where(IsUsable))
        {
            for (var i = 1; i <= MostAlike; i++)
            {
                var free = i == 1 ? name : $"{name}-{i}";
                if (await users.FindByNameAsync(free) is null)
                    return free;
            }
        }

        return "school-" + FirmCode.From(RandomNumberGenerator.GetBytes(FirmCode.Length)).ToLowerInvariant();
    }

    private bool IsUsable(string name) =>
        name.Length <= SchoolUser.UserNameLength - 2 && name.All(users.Options.User.AllowedUserNameCharacters.Contains);

    private static string NameOf(SchoolIdentity identity, string otherwise)
    {
        var name = string.Concat(identity.Name.Where(c => !char.IsControl(c))) is { Length: > 0 } told ? told : otherwise;
        return name.Length > SchoolUser.DisplayNameLength ? name[..SchoolUser.DisplayNameLength] : name;
    }

    private static void Must(IdentityResult result)
    {
        if (!result.Succeeded)
            throw new InvalidOperationException(string.Join(", ", result.Errors.Select(e => e.Code)));
    }
}
