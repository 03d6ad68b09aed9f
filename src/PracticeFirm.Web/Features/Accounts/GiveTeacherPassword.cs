using System.Security.Cryptography;
using MediatR;
using Microsoft.AspNetCore.Identity;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.School;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;
using PracticeFirm.Web.Infrastructure.Security;
using PracticeFirm.Web.Infrastructure.Security.School;
using PracticeFirm.Web.Texts;

namespace PracticeFirm.Web.Features.Accounts;

/// <summary>An administrator gives a teacher who lost theirs a new password, for one log-in.</summary>
public static class GiveTeacherPassword
{
    /// <param name="UserId">The teacher.</param>
    [Access(Access.Administrator)]
    public sealed record Command(string UserId) : ISchoolCommand<Model>;

    /// <summary>What the administrator passes on; not kept anywhere.</summary>
    public sealed record Model(string Name, string UserName, string Password)
    {
        // Never in a log by accident.
        public override string ToString() => nameof(GiveTeacherPassword);
    }

    internal sealed class Handler(UserManager<SchoolUser> users, Administrators administrators, SchoolProvider school, Actor actor) : IRequestHandler<Command, Result<Model>>
    {
        public async Task<Result<Model>> Handle(Command request, CancellationToken cancellationToken)
        {
            if (await administrators.Teacher(request.UserId, cancellationToken) is not { } teacher)
                return Administrators.TeacherNotFound;
            if (teacher.Id == actor.UserId)
                return new Error("Teacher.OwnPassword", AccountsTexts.OwnPassword);

            // Somebody who comes by way of the school stops coming when the school says so; a password would be a way round.
            if (teacher.PasswordHash is null && school.Name is not null)
                return new Error("Teacher.LogsInAtSchool", AccountsTexts.TeacherLogsInAtSchool);

            var password = InvitationCode.From(RandomNumberGenerator.GetBytes(InvitationCode.Length)).ToLowerInvariant();
            teacher.MustChangePassword = true;
            if (!teacher.IsBlocked())
                teacher.LockoutEnd = null;
            teacher.AccessFailedCount = 0;
            await users.RemovePasswordAsync(teacher);
            var given = await users.AddPasswordAsync(teacher, password);
            return given.Succeeded
                ? new Model(teacher.DisplayName, teacher.UserName ?? "", password)
                : Result<Model>.Failure(given.ErrorsOn(nameof(Command.UserId)));
        }
    }
}
