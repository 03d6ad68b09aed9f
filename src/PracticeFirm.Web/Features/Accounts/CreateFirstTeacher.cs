using MediatR;
using Microsoft.AspNetCore.Identity;
using PracticeFirm.Domain.Common;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;
using PracticeFirm.Web.Infrastructure.Security;
using PracticeFirm.Web.Texts;

namespace PracticeFirm.Web.Features.Accounts;

/// <summary>Whoever can read the log makes the first teacher's account of a fresh installation, who is its administrator too.</summary>
public static class CreateFirstTeacher
{
    [Access(Access.Anyone)]
    public sealed record Command(string Code, string Name, string UserName, string Password) : ISchoolCommand<bool>, INewAccount
    {
        // Never in a log by accident.
        public override string ToString() => nameof(CreateFirstTeacher);
    }

    internal sealed class Validator() : NewAccountValidator<Command>("FirstTeacher", AccountsTexts.FirstCodeMissing);

    internal sealed class Handler(
        UserManager<SchoolUser> users,
        FirstTeacher first,
        LogInThrottle throttle,
        IHttpContextAccessor http) : IRequestHandler<Command, Result<bool>>
    {
        public async Task<Result<bool>> Handle(Command request, CancellationToken cancellationToken)
        {
            if (!first.IsNeeded)
                return new Error("FirstTeacher.Exists", AccountsTexts.FirstDone);
            if (!throttle.Allows(http.HttpContext?.Connection.RemoteIpAddress?.ToString(), FirstTeacher.Path))
                return new Error("LogIn.TooManyTries", AccountsTexts.TooManyTries);
            if (!first.Knows(request.Code))
                return new Error("FirstTeacher.CodeWrong", AccountsTexts.FirstCodeWrong, nameof(Command.Code));

            var user = new SchoolUser { UserName = request.UserName.Trim(), DisplayName = request.Name.Trim() };
            var made = await users.CreateAsync(user, request.Password);
            if (!made.Succeeded)
                return Result<bool>.Failure(made.ErrorsOn(nameof(Command.Password), nameof(Command.UserName)));
            await users.AddToRolesAsync(user, [SchoolClaims.Teacher, SchoolClaims.Administrator]);
            first.Done();
            return true;
        }
    }
}
