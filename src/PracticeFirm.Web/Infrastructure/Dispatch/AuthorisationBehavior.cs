using System.Reflection;
using System.Security.Claims;
using MediatR;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.School;
using PracticeFirm.Web.Infrastructure.Firms;

namespace PracticeFirm.Web.Infrastructure.Dispatch;

/// <summary>Lets a message through when its rule allows the sender; a firm the sender has no part in doesn't exist for them.</summary>
internal sealed class AuthorisationBehavior<TRequest, TResponse>(MessageContext context, IServiceProvider services)
    : IPipelineBehavior<TRequest, TResponse>
    where TRequest : IRequest<TResponse>
    where TResponse : Result, IOutcome<TResponse>
{
    private static readonly Access Rule =
        typeof(TRequest).GetCustomAttribute<AccessAttribute>()?.Access
        ?? throw new InvalidOperationException($"{typeof(TRequest)} says not who may send it.");

    // What was handed in, or is over, is what will be judged: not the teacher either changes anything in it.
    private static readonly bool IsTeachersCommand =
        Rule == Access.Teacher && Array.Exists(typeof(TRequest).GetInterfaces(), i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IFirmCommand<>));

    public async Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        context.Actor = ActorOf(context.Principal);
        if (Rule != Access.Anyone && !context.Actor.IsKnown)
            return TResponse.Refuse([AccessErrors.SignIn]);
        if (Rule == Access.Teacher && !context.Actor.IsTeacher)
            return TResponse.Refuse([AccessErrors.TeacherOnly]);
        if (Rule == Access.Administrator && !context.Principal.IsInRole(SchoolClaims.Administrator))
            return TResponse.Refuse([AccessErrors.AdministratorOnly]);
        if (context.Firm is not { } firm)
            return await next();

        var access = await services.GetRequiredService<IFirmDirectory>().Find(context.Actor.UserId, firm, cancellationToken);
        var store = services.GetRequiredService<FirmStore>();
        if (access is null || !store.Exists(firm))
            return TResponse.Refuse([AccessErrors.NoFirm]);
        if (Rule == Access.FirmWorker && !access.MayWrite)
            return TResponse.Refuse([access.Why ?? SchoolErrors.ReadsAlong]);
        if (IsTeachersCommand && access.Frozen is { } frozen)
            return TResponse.Refuse([frozen]);

        using var inside = await store.Gate(firm).Enter(cancellationToken);
        if (context.Seen?.Accepts(firm, store.Epoch(firm)) == false)
            return TResponse.Refuse([AccessErrors.WasReset]);
        await using var db = await store.Open(firm, cancellationToken);
        context.Db = db;
        context.Access = access;
        context.Actor = context.Actor with
        {
            Firm = firm,
            EmployeeId = access.MayWrite ? await services.GetRequiredService<EmployeeIds>().Find(db, firm, context.Actor.UserId, cancellationToken) : null,
        };
        return await next();
    }

    private static Actor ActorOf(ClaimsPrincipal user) =>
        user.Identity?.IsAuthenticated == true && user.FindFirstValue(ClaimTypes.NameIdentifier) is { } id
            ? new Actor(id, user.FindFirstValue(SchoolClaims.DisplayName) ?? user.Identity.Name ?? id, user.IsInRole(SchoolClaims.Teacher))
            : Actor.Nobody;
}

/// <summary>Refusals about who may do what.</summary>
internal static class AccessErrors
{
    public static Error SignIn { get; } = new("Access.SignIn", "Je bent niet (meer) ingelogd. Log opnieuw in om verder te gaan.");

    public static Error TeacherOnly { get; } = new("Access.TeacherOnly", "Dit is alleen voor docenten.");

    public static Error AdministratorOnly { get; } = new("Access.AdministratorOnly", "Dit is alleen voor beheerders.");

    public static Error WasReset { get; } = new("Firm.WasReset", "De docent heeft deze firma teruggezet. Ververs de pagina om verder te gaan.");

    public static Error NoFirm { get; } = new("Firm.NotFound", "Deze firma bestaat niet.");
}

/// <summary>Claims and roles the application reads.</summary>
public static class SchoolClaims
{
    /// <summary>Claim with the display name.</summary>
    public const string DisplayName = "display_name";

    /// <summary>Role of teachers.</summary>
    public const string Teacher = "Teacher";

    /// <summary>Role of teachers who look after the whole installation: backups, accounts of colleagues.</summary>
    public const string Administrator = "Administrator";

    /// <summary>Role of learners.</summary>
    public const string Learner = "Learner";
}

/// <summary>Remembers which colleague a learner is; asked for with every message, hardly ever changed.</summary>
internal sealed class EmployeeIds(FirmStore store)
{
    private readonly System.Collections.Concurrent.ConcurrentDictionary<(string Firm, int Epoch, string User), int> _known = new();

    public async Task<int?> Find(Persistence.FirmDb db, string firm, string userId, CancellationToken ct)
    {
        var key = (firm, store.Epoch(firm), userId);
        if (_known.TryGetValue(key, out var id))
            return id;
        var found = await db.Employees.Where(e => e.UserId == userId).Select(e => (int?)e.Id).SingleOrDefaultAsync(ct);
        if (found is { } employee)
            _known[key] = employee;
        return found;
    }
}
