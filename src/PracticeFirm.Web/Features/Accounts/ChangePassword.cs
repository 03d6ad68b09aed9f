using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Identity;
using PracticeFirm.Domain.Common;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;
using PracticeFirm.Web.Infrastructure.Security;
using PracticeFirm.Web.Texts;

namespace PracticeFirm.Web.Features.Accounts;

/// <summary>Somebody chooses a password of their own.</summary>
public static class ChangePassword
{
    [Access(Access.SignedIn)]
    public sealed record Command(string Current, string New, string Repeat) : ISchoolCommand<bool>;

    [Access(Access.SignedIn)]
    public sealed record Query : ISchoolQuery<Model>;

    /// <summary>What the page says.</summary>
    /// <param name="UserName">For the browser's password store.</param>
    /// <param name="MustChange">A teacher gave the present password.</param>
    /// <param name="HasPassword">False for who logs in with the school's account only.</param>
    public sealed record Model(string UserName, bool MustChange, bool HasPassword);

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Current).NotEmpty().WithErrorCode("Password.CurrentMissing").WithMessage(AccountsTexts.CurrentMissing);
            RuleFor(c => c.New).NotEmpty().WithErrorCode("Password.NewMissing").WithMessage(AccountsTexts.NewMissing);
            RuleFor(c => c.New).MaximumLength(PasswordRules.Longest).WithErrorCode("Password.TooLong").WithMessage(PasswordRules.TooLong);
            RuleFor(c => c.Repeat).Equal(c => c.New).WithErrorCode("Password.RepeatDiffers").WithMessage(AccountsTexts.RepeatDiffers);
        }
    }

    internal sealed class Handler(UserManager<SchoolUser> users, SignInManager<SchoolUser> signIn, Actor actor)
        : IRequestHandler<Command, Result<bool>>
    {
        public async Task<Result<bool>> Handle(Command request, CancellationToken cancellationToken)
        {
            if (await users.FindByIdAsync(actor.UserId) is not { } user)
                return new Error("Account.Gone", AccountsTexts.UnknownRefusal);
            if (PasswordRules.IsUserName(request.New, user.UserName))
                return new Error("Password.IsUserName", AccountsTexts.PasswordIsUserName, nameof(Command.New));
            user.MustChangePassword = false;
            var changed = await users.ChangePasswordAsync(user, request.Current, request.New);
            if (!changed.Succeeded)
                return Result<bool>.Failure(changed.ErrorsOn(nameof(Command.New)));
            await signIn.RefreshSignInAsync(user);
            return true;
        }
    }

    internal sealed class Reader(UserManager<SchoolUser> users, Actor actor) : IRequestHandler<Query, Result<Model>>
    {
        public async Task<Result<Model>> Handle(Query request, CancellationToken cancellationToken) =>
            await users.FindByIdAsync(actor.UserId) is { } user
                ? new Model(user.UserName ?? "", user.MustChangePassword, user.PasswordHash is not null)
                : new Error("Account.NotFound", AccountsTexts.UnknownRefusal);
    }
}

/// <summary>What every password must be, besides the length Identity asks.</summary>
internal static class PasswordRules
{
    public const int Longest = 200;

    public static string TooLong => string.Format(System.Globalization.CultureInfo.InvariantCulture, AccountsTexts.PasswordTooLong, Longest);

    public static bool IsUserName(string password, string? userName) => string.Equals(password, userName, StringComparison.OrdinalIgnoreCase);
}
