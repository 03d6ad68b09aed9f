using FluentValidation;
using MediatR;
using PracticeFirm.Domain.Common;

namespace PracticeFirm.Web.Infrastructure.Dispatch;

/// <summary>Refuses what hasn't the right shape before anything is read or written; each refusal names its field.</summary>
internal sealed class ValidationBehavior<TRequest, TResponse>(IEnumerable<IValidator<TRequest>> validators) : IPipelineBehavior<TRequest, TResponse>
    where TRequest : IRequest<TResponse>
    where TResponse : Result, IOutcome<TResponse>
{
    public async Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        List<Error>? errors = null;
        foreach (var validator in validators)
        {
            var result = await validator.ValidateAsync(request, cancellationToken);
            if (!result.IsValid)
                (errors ??= []).AddRange(result.Errors.Select(e => new Error(e.ErrorCode, e.ErrorMessage, e.PropertyName)));
        }

        // What a slice says of its own field says more.
        if (errors is null && Input.Wrong(request) is { } wrong)
            errors = [wrong];
        return errors is null ? await next() : TResponse.Refuse(errors);
    }
}
