using MediatR;
using Microsoft.AspNetCore.Identity;
using PracticeFirm.Domain.Common;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;
using PracticeFirm.Web.Infrastructure.Security;
using PracticeFirm.Web.Texts;

namespace PracticeFirm.Web.Features.Accounts;

/// <summary>An administrator makes a colleague administrator, or one administrator an ordinary teacher again: oneself too, but never the last.</summary>
public static class AppointAdministrator
{
    /// <param name="UserId">The teacher.</param>
    /// <param name="IsAdministrator">True to make them one, false to take it away.</param>
    [Access(Access.Administrator)]
    public sealed record Command(string UserId, bool IsAdministrator) : ISchoolCommand<bool>;

    internal sealed class Handler(UserManager<SchoolUser> users, Administrators administrators) : IRequestHandler<Command, Result<bool>>
    {
        public async Task<Result<bool>> Handle(Command request, CancellationToken cancellationToken)
        {
            if (await administrators.Teacher(request.UserId, cancellationToken) is not { } teacher)
                return Administrators.TeacherNotFound;
            if (request.IsAdministrator == await administrators.Has(teacher.Id, cancellationToken))
                return new Error(request.IsAdministrator ? "Teacher.IsAdministrator" : "Teacher.IsNoAdministrator", AccountsTexts.TeacherChangedMeanwhile);
            if (request.IsAdministrator && teacher.IsBlocked())
                return new Error("Teacher.Blocked", AccountsTexts.TeacherIsBlocked);
            if (request.IsAdministrator)
            {
                await users.AddToRoleAsync(teacher, SchoolClaims.Administrator);
                return true;
            }

            if (await administrators.IsLast(teacher.Id, cancellationToken))
                return new Error("Teacher.LastAdministrator", AccountsTexts.LastAdministrator);
            await users.RemoveFromRoleAsync(teacher, SchoolClaims.Administrator);

            // Whatever they have open was opened as an administrator.
            await users.UpdateSecurityStampAsync(teacher);
            return true;
        }
    }
}
