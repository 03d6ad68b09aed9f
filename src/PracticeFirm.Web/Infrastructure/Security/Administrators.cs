using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;
using PracticeFirm.Web.Texts;

namespace PracticeFirm.Web.Infrastructure.Security;

/// <summary>Who looks after the installation. There is always somebody.</summary>
internal sealed class Administrators(SchoolDb db, UserManager<SchoolUser> users, ILogger<Administrators> logger)
{
    /// <summary>In an installation from before there were administrators, every teacher becomes one: together they looked after it.</summary>
    public async Task Ensure(CancellationToken ct)
    {
        if (await In(SchoolClaims.Administrator).AnyAsync(ct))
            return;
        foreach (var teacher in await In(SchoolClaims.Teacher).ToListAsync(ct))
        {
            await users.AddToRoleAsync(teacher, SchoolClaims.Administrator);
            logger.LogWarning("Teacher {UserId} became administrator: there was none", teacher.Id);
        }
    }

    /// <summary>True when nobody else could look after the installation.</summary>
    public async Task<bool> IsLast(string userId, CancellationToken ct) => await Another(userId, ct) is null;

    /// <summary>Another administrator than this one, for what must not be without anybody; null when there is none.</summary>
    public async Task<string?> Another(string userId, CancellationToken ct) =>
        await In(SchoolClaims.Administrator)
            .Where(user => user.Id != userId && (user.LockoutEnd == null || user.LockoutEnd != BlockedAccounts.Forever))
            .OrderBy(user => user.Id)
            .Select(user => user.Id)
            .FirstOrDefaultAsync(ct);

    /// <summary>True when this person is one now, whatever their cookie still says.</summary>
    public Task<bool> Has(string userId, CancellationToken ct) => In(SchoolClaims.Administrator).AnyAsync(user => user.Id == userId, ct);

    /// <summary>Every teacher.</summary>
    public IQueryable<SchoolUser> Teachers() => In(SchoolClaims.Teacher);

    /// <summary>A teacher whose account is to be changed; null when it is none.</summary>
    public Task<SchoolUser?> Teacher(string userId, CancellationToken ct) => In(SchoolClaims.Teacher).SingleOrDefaultAsync(user => user.Id == userId, ct);

    /// <summary>The refusal when <see cref="Teacher"/> found nobody.</summary>
    public static Error TeacherNotFound { get; } = new("Teacher.NotFound", AccountsTexts.TeacherNotFound);

    private IQueryable<SchoolUser> In(string role) =>
        from user in db.Users
        where db.UserRoles.Any(has => has.UserId == user.Id && db.Roles.Any(known => known.Id == has.RoleId && known.Name == role))
        select user;
}
