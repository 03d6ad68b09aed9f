using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Contacts;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Contacts;

/// <summary>Marks a task as done, with what came of it.</summary>
public static class CompleteFollowUp
{
    /// <param name="FollowUpId">The task.</param>
    /// <param name="Outcome">What came of it; may be left out.</param>
    [Access(Access.FirmWorker)]
    public sealed record Command(int FollowUpId, string? Outcome = null) : IFirmCommand<Unit>, IAbout
    {
        public (DocumentKind Kind, int Id) About => (DocumentKind.FollowUp, FollowUpId);
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Outcome).MaximumLength(FollowUp.OutcomeLength).WithErrorCode("FollowUp.OutcomeTooLong")
            .WithMessage($"De uitkomst is hoogstens {FollowUp.OutcomeLength} tekens. Maak hem korter.");
    }

    internal sealed class Handler(FirmDb db) : IRequestHandler<Command, Result<Unit>>
    {
        public async Task<Result<Unit>> Handle(Command command, CancellationToken ct)
        {
            if (await db.FollowUps.SingleOrDefaultAsync(f => f.Id == command.FollowUpId, ct) is not { } task)
                return new Error("FollowUp.NotFound", "Deze taak bestaat niet (meer). Ververs de pagina.");
            var firm = await db.TheFirm(ct);
            var done = task.Complete(firm.BusinessDay, command.Outcome);
            return done.IsSuccess ? Unit.Value : Result<Unit>.Failure(done.Errors);
        }
    }
}
