using MediatR;
using Microsoft.AspNetCore.Identity;
using PracticeFirm.Domain.Common;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Accounts;

/// <summary>Somebody logs out on this machine.</summary>
public static class LogOut
{
    [Access(Access.Anyone)]
    public sealed record Command : ISchoolCommand<bool>;

    internal sealed class Handler(SignInManager<SchoolUser> signIn) : IRequestHandler<Command, Result<bool>>
    {
        public async Task<Result<bool>> Handle(Command request, CancellationToken cancellationToken)
        {
            await signIn.SignOutAsync();
            return true;
        }
    }
}
