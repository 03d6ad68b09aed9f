using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;

namespace PracticeFirm.Web.Infrastructure.Dispatch;

/// <summary>
/// Who is signed in: the request's user for files and forms, the circuit's user for components. The two must not be mixed,
/// because a circuit outlives the request that started it.
/// </summary>
public sealed class UserSource(AuthenticationStateProvider circuit)
{
    private ClaimsPrincipal? _request;

    /// <summary>Takes the user of the request; called by the middleware for everything that isn't a circuit.</summary>
    public void Use(ClaimsPrincipal user) => _request = user;

    /// <summary>The user.</summary>
    public async Task<ClaimsPrincipal> Current() => _request ?? (await circuit.GetAuthenticationStateAsync()).User;
}
