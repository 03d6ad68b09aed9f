using MediatR;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using PracticeFirm.Domain.Common;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;
using PracticeFirm.Web.Infrastructure.Security.School;

namespace PracticeFirm.Web.Features.Accounts;

/// <summary>Somebody logs out on this machine.</summary>
public static class LogOut
{
    [Access(Access.Anyone)]
    public sealed record Command : ISchoolCommand<Model>;

    /// <summary>Logged out here.</summary>
    /// <param name="IsStillAtSchool">They came by way of the school, are logged in there still, and can log out there too.</param>
    public sealed record Model(bool IsStillAtSchool);

    internal sealed class Handler(SignInManager<SchoolUser> signIn, SchoolProvider school) : IRequestHandler<Command, Result<Model>>
    {
        public async Task<Result<Model>> Handle(Command request, CancellationToken cancellationToken)
        {
            var was = await signIn.Context.AuthenticateAsync(IdentityConstants.ApplicationScheme);
            await signIn.SignOutAsync();
            return new Model(was.Properties?.Items.ContainsKey(SchoolProvider.Mark) == true && await school.HasLogOut(cancellationToken));
        }
    }
}
