using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Offertes;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Inbox;

/// <summary>Closes a request without an offerte, with the reason.</summary>
public static class CloseRequest
{
    /// <param name="RequestId">The request.</param>
    /// <param name="Reason">Why no offerte is made.</param>
    [Access(Access.FirmWorker)]
    public sealed record Command(int RequestId, string? Reason) : IFirmCommand<Unit>, IAbout
    {
        public (DocumentKind Kind, int Id) About => (DocumentKind.QuoteRequest, RequestId);
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Reason).MaximumLength(QuoteRequest.ReasonLength).WithErrorCode("QuoteRequest.ReasonTooLong")
            .WithMessage($"De reden is hoogstens {QuoteRequest.ReasonLength} tekens. Maak hem korter.");
    }

    internal sealed class Handler(FirmDb db) : IRequestHandler<Command, Result<Unit>>
    {
        public async Task<Result<Unit>> Handle(Command command, CancellationToken ct)
        {
            if (await db.QuoteRequests.SingleOrDefaultAsync(r => r.Id == command.RequestId, ct) is not { } request)
                return InboxErrors.NoRequest;
            var closed = request.Close(command.Reason ?? "");
            return closed.IsSuccess ? Unit.Value : Result<Unit>.Failure(closed.Errors);
        }
    }
}
