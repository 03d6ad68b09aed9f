using System.Globalization;
using Microsoft.AspNetCore.Identity;
using PracticeFirm.Domain.Common;
using PracticeFirm.Web.Texts;

namespace PracticeFirm.Web.Infrastructure.Security;

/// <summary>What Identity refuses, in Dutch.</summary>
internal sealed class DutchIdentityErrors : IdentityErrorDescriber
{
    public override IdentityError PasswordTooShort(int length) => Say(base.PasswordTooShort(length), AccountsTexts.PasswordTooShort, length);

    public override IdentityError PasswordRequiresUniqueChars(int uniqueChars) => Say(base.PasswordRequiresUniqueChars(uniqueChars), AccountsTexts.PasswordTooSimple, uniqueChars);

    public override IdentityError PasswordMismatch() => Say(base.PasswordMismatch(), AccountsTexts.PasswordWrong);

    public override IdentityError DuplicateUserName(string userName) => Say(base.DuplicateUserName(userName), AccountsTexts.UserNameTaken);

    public override IdentityError InvalidUserName(string? userName) => Say(base.InvalidUserName(userName), AccountsTexts.UserNameInvalid);

    public override IdentityError ConcurrencyFailure() => Say(base.ConcurrencyFailure(), AccountsTexts.ChangedMeanwhile);

    public override IdentityError DefaultError() => Say(base.DefaultError(), AccountsTexts.UnknownRefusal);

    private static IdentityError Say(IdentityError error, string text, params object[] values) =>
        new() { Code = error.Code, Description = string.Format(CultureInfo.InvariantCulture, text, values) };
}

/// <summary>Turns Identity's refusals into named errors.</summary>
internal static class IdentityResults
{
    /// <summary>The refusals, each on the field it is about.</summary>
    public static IReadOnlyList<Error> ErrorsOn(this IdentityResult result, string passwordField, string userNameField = "UserName", string currentPasswordField = "Current") =>
        [.. result.Errors.Select(error => new Error("Account." + error.Code, error.Description, FieldOf(error.Code, passwordField, userNameField, currentPasswordField)))];

    private static string FieldOf(string code, string passwordField, string userNameField, string currentPasswordField) => code switch
    {
        nameof(IdentityErrorDescriber.PasswordMismatch) => currentPasswordField,
        nameof(IdentityErrorDescriber.DuplicateUserName) or nameof(IdentityErrorDescriber.InvalidUserName) => userNameField,
        _ => passwordField,
    };
}
