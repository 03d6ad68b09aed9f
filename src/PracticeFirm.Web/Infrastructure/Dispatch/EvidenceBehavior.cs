using MediatR;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Web.Infrastructure.Firms;

namespace PracticeFirm.Web.Infrastructure.Dispatch;

/// <summary>A query whose screen matters as evidence: that somebody looked is written to the event log.</summary>
public interface IEvidence : IAbout
{
    /// <summary>Name of the event: <c>Stock.Viewed</c>. Null when this reading doesn't count (prerendering, a refresh).</summary>
    string? ViewEvent { get; }
}

/// <summary>Writes the view events of people who work in the firm; a teacher who reads along leaves no trace.</summary>
internal sealed class EvidenceBehavior<TRequest, TResponse>(MessageContext context, IServiceProvider services, TimeProvider clock, Live.FirmLive live)
    : IPipelineBehavior<TRequest, TResponse>
    where TRequest : IRequest<TResponse>
    where TResponse : Result, IOutcome<TResponse>
{
    public async Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        var response = await next();
        if (response.IsSuccess && request is IEvidence { ViewEvent: { } kind } evidence && context is { Db: { } db, Actor.EmployeeId: not null, Firm: { } firm })
        {
            using var turn = await services.GetRequiredService<FirmStore>().Gate(firm).Write(cancellationToken);
            var day = await db.Firms.Select(f => f.BusinessDay).SingleAsync(cancellationToken);
            db.Events.Add(FirmEvent.Of(clock.GetUtcNow().UtcDateTime, day, context.Actor.UserId, context.Actor.Name, kind, evidence.About.Kind, evidence.About.Id, "Bekeken"));
            await db.SaveChangesAsync(CancellationToken.None);
            live.Stir(firm);
        }

        return response;
    }
}
