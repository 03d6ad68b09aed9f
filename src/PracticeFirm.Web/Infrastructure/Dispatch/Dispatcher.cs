using MediatR;
using PracticeFirm.Domain.Common;

namespace PracticeFirm.Web.Infrastructure.Dispatch;

/// <summary>
/// Runs every message in a scope of its own: a circuit lives for hours, a database context must not outlive one use case.
/// </summary>
internal sealed class Dispatcher(IServiceScopeFactory scopes, UserSource user, SeenEpochs seen) : IDispatcher
{
    public Task<Result<T>> Send<T>(ISchoolMessage<T> message, CancellationToken ct = default) => Run(null, message, ct);

    public Task<Result<T>> Send<T>(string firm, IFirmMessage<T> message, CancellationToken ct = default) => Run(firm, message, ct);

    private async Task<Result<T>> Run<T>(string? firm, IMessage<T> message, CancellationToken ct)
    {
        var principal = await user.Current();
        await using var scope = scopes.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<MessageContext>();
        context.Principal = principal;
        context.Firm = firm;
        context.Seen = seen;
        return await scope.ServiceProvider.GetRequiredService<IMediator>().Send(message, ct);
    }
}
