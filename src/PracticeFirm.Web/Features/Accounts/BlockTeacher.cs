using MediatR;
using Microsoft.AspNetCore.Identity;
using PracticeFirm.Domain.Common;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;
using PracticeFirm.Web.Infrastructure.Security;
using PracticeFirm.Web.Texts;

namespace PracticeFirm.Web.Features.Accounts;

/// <summary>An administrator closes the account of a teacher who left or whose password went astray, or opens it again. Their classes stay.</summary>
public static class BlockTeacher
{
    /// <param name="UserId">The teacher.</param>
    /// <param name="IsBlocked">True to close the account, false to open it again.</param>
    [Access(Access.Administrator)]
    public sealed record Command(string UserId, bool IsBlocked) : ISchoolCommand<bool>;

    internal sealed class Handler(UserManager<SchoolUser> users, Administrators administrators, Actor actor) : IRequestHandler<Command, Result<bool>>
    {
        public async Task<Result<bool>> Handle(Command request, CancellationToken cancellationToken)
        {
            if (await administrators.Teacher(request.UserId, cancellationToken) is not { } teacher)
                return Administrators.TeacherNotFound;
            if (request.IsBlocked == teacher.IsBlocked())
                return new Error(request.IsBlocked ? "Teacher.IsBlocked" : "Teacher.IsNotBlocked", AccountsTexts.TeacherChangedMeanwhile);
            if (request.IsBlocked && teacher.Id == actor.UserId)
                return new Error("Teacher.BlockSelf", AccountsTexts.BlockSelf);

            // Two administrators can't close each other out: the second finds nobody left.
            if (request.IsBlocked && await administrators.IsLast(teacher.Id, cancellationToken))
                return new Error("Teacher.LastAdministrator", AccountsTexts.LastAdministrator);
            teacher.LockoutEnabled = true;
            teacher.LockoutEnd = request.IsBlocked ? BlockedAccounts.Forever : null;
            teacher.AccessFailedCount = 0;

            // Saves as well, and ends what they have open.
            await users.UpdateSecurityStampAsync(teacher);
            return true;
        }
    }
}
