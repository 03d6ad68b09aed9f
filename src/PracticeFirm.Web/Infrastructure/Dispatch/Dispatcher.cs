using MediatR;
using PracticeFirm.Domain.Common;

namespace PracticeFirm.Web.Infrastructure.Dispatch;

/// <summary>
/// Runs every message in a scope of its own: a circuit lives for hours, a database context must not outlive one use case.
/// </summary>
internal sealed class Dispatcher(IServiceScopeFactory scopes, UserSource user, SeenEpochs seen, SchoolGate gate) : IDispatcher
{
    private readonly int _era = gate.Era;

    public Task<Result<T>> Send<T>(ISchoolMessage<T> message, CancellationToken ct = default) => Run(null, message, ct);

    public Task<Result<T>> Send<T>(string firm, IFirmMessage<T> message, CancellationToken ct = default) => Run(firm, message, ct);

    private async Task<Result<T>> Run<T>(string? firm, IMessage<T> message, CancellationToken ct)
    {
        var principal = await user.Current();
        using var inside = (await gate.Enter(ct)).Here();

        // All data are others than those this screen knows, and so is whoever logs in with them.
        if (gate.Era != _era)
            return AccessErrors.SignIn;
        await using var scope = scopes.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<MessageContext>();
        context.Principal = principal;
        context.Firm = firm;
        context.Seen = seen;
        return await scope.ServiceProvider.GetRequiredService<IMediator>().Send(message, ct);
    }
}
