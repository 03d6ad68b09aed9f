using System.Globalization;
using FluentValidation;
using PracticeFirm.Web.Infrastructure.Persistence;
using PracticeFirm.Web.Texts;

namespace PracticeFirm.Web.Features.Accounts;

/// <summary>What a teacher fills in to make an account of their own with a code.</summary>
public interface INewAccount
{
    /// <summary>The code that lets them.</summary>
    string Code { get; }

    /// <summary>Display name.</summary>
    string Name { get; }

    /// <summary>Log-in name.</summary>
    string UserName { get; }

    /// <summary>Password of one's own.</summary>
    string Password { get; }
}

/// <summary>The rules for what a teacher fills in to make an account; whether name and password will do is for Identity to say.</summary>
internal abstract class NewAccountValidator<T> : AbstractValidator<T>
    where T : INewAccount
{
    /// <param name="kind">How the codes of its refusals begin.</param>
    /// <param name="codeMissing">What is said when the code is missing.</param>
    protected NewAccountValidator(string kind, string codeMissing)
    {
        RuleFor(c => c.Code).NotEmpty().WithErrorCode($"{kind}.CodeMissing").WithMessage(codeMissing);
        RuleFor(c => c.Name).NotEmpty().WithErrorCode($"{kind}.NameMissing").WithMessage(AccountsTexts.FirstNameMissing);
        RuleFor(c => c.Name).MaximumLength(SchoolUser.DisplayNameLength).WithErrorCode($"{kind}.NameTooLong").WithMessage(Say(AccountsTexts.FirstNameTooLong, SchoolUser.DisplayNameLength));
        RuleFor(c => c.UserName).NotEmpty().WithErrorCode($"{kind}.UserNameMissing").WithMessage(AccountsTexts.UserNameMissing);
        RuleFor(c => c.UserName).MaximumLength(SchoolUser.UserNameLength).WithErrorCode($"{kind}.UserNameTooLong").WithMessage(Say(AccountsTexts.UserNameTooLong, SchoolUser.UserNameLength));
        RuleFor(c => c.Password).NotEmpty().WithErrorCode($"{kind}.PasswordMissing").WithMessage(AccountsTexts.NewMissing);
        RuleFor(c => c.Password).MaximumLength(PasswordRules.Longest).WithErrorCode($"{kind}.PasswordTooLong").WithMessage(PasswordRules.TooLong);
        RuleFor(c => c.Password).Must((c, password) => !PasswordRules.IsUserName(password, c.UserName)).When(c => c.Password.Length > 0)
            .WithErrorCode($"{kind}.PasswordIsUserName").WithMessage(AccountsTexts.PasswordIsUserName);
    }

    private static string Say(string text, int length) => string.Format(CultureInfo.InvariantCulture, text, length);
}
