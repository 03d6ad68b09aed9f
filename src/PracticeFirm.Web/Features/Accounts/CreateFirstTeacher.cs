using System.Globalization;
using FluentValidation;
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
    public sealed record Command(string Code, string Name, string UserName, string Password) : ISchoolCommand<bool>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Code).NotEmpty().WithErrorCode("FirstTeacher.CodeMissing").WithMessage(AccountsTexts.FirstCodeMissing);
            RuleFor(c => c.Name).NotEmpty().WithErrorCode("FirstTeacher.NameMissing").WithMessage(AccountsTexts.FirstNameMissing);
            RuleFor(c => c.Name).MaximumLength(SchoolUser.DisplayNameLength).WithErrorCode("FirstTeacher.NameTooLong").WithMessage(Say(AccountsTexts.FirstNameTooLong, SchoolUser.DisplayNameLength));
            RuleFor(c => c.UserName).NotEmpty().WithErrorCode("FirstTeacher.UserNameMissing").WithMessage(AccountsTexts.UserNameMissing);
            RuleFor(c => c.UserName).MaximumLength(SchoolUser.UserNameLength).WithErrorCode("FirstTeacher.UserNameTooLong").WithMessage(Say(AccountsTexts.UserNameTooLong, SchoolUser.UserNameLength));
            RuleFor(c => c.Password).NotEmpty().WithErrorCode("FirstTeacher.PasswordMissing").WithMessage(AccountsTexts.NewMissing);
            RuleFor(c => c.Password).MaximumLength(PasswordRules.Longest).WithErrorCode("FirstTeacher.PasswordTooLong").WithMessage(PasswordRules.TooLong);
            RuleFor(c => c.Password).Must((c, password) => !PasswordRules.IsUserName(password, c.UserName)).When(c => c.Password.Length > 0)
                .WithErrorCode("FirstTeacher.PasswordIsUserName").WithMessage(AccountsTexts.PasswordIsUserName);
        }

        private static string Say(string text, int length) => string.Format(CultureInfo.InvariantCulture, text, length);
    }

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
