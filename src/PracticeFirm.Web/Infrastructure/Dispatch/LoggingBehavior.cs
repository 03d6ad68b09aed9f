using System.Diagnostics;
using System.Diagnostics.Metrics;
using MediatR;
using PracticeFirm.Domain.Common;

namespace PracticeFirm.Web.Infrastructure.Dispatch;

/// <summary>Outermost: counts and times every message, and logs the ones that break or are slow. Never what was typed.</summary>
internal sealed class LoggingBehavior<TRequest, TResponse>(ILogger<Dispatcher> logger) : IPipelineBehavior<TRequest, TResponse>
    where TRequest : IRequest<TResponse>
    where TResponse : Result, IOutcome<TResponse>
{
    private static readonly string Name = MessageName.Of(typeof(TRequest));

    public async Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        var started = Stopwatch.GetTimestamp();
        try
        {
            var response = await next();
            var took = Stopwatch.GetElapsedTime(started);
            DispatchMeter.Duration.Record(took.TotalMilliseconds, new("message", Name), new("outcome", response.IsSuccess ? FirmOutcome.Done : response.Error.Code));
            if (took > TimeSpan.FromSeconds(1))
                logger.LogWarning("{Message} took {Milliseconds} ms", Name, (int)took.TotalMilliseconds);
            return response;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            DispatchMeter.Duration.Record(Stopwatch.GetElapsedTime(started).TotalMilliseconds, new("message", Name), new("outcome", "broken"));
            logger.LogError(e, "{Message} broke", Name);
            throw;
        }
    }
}

/// <summary>Figures about messages, for <c>dotnet-counters</c> and any collector the school runs.</summary>
internal static class DispatchMeter
{
    public const string Name = "PracticeFirm.Dispatch";

    private static readonly Meter Meter = new(Name);

    public static Histogram<double> Duration { get; } = Meter.CreateHistogram<double>("practicefirm.message.duration", "ms", "Time a message took");
}

/// <summary>Stable names of messages: <c>Offertes.SendOfferte</c>.</summary>
internal static class MessageName
{
    public static string Of(Type message)
    {
        var slice = message.DeclaringType ?? message;
        var feature = slice.Namespace?.Split('.').LastOrDefault() ?? "";
        return $"{feature}.{slice.Name}";
    }
}

/// <summary>Outcome words of the event log.</summary>
internal static class FirmOutcome
{
    public const string Done = Domain.Firm.FirmEvent.Done;
}
