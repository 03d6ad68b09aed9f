using FluentValidation;
using MediatR;
using PracticeFirm.Domain.Common;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Firms;
using PracticeFirm.Web.Infrastructure.Persistence;
using PracticeFirm.Web.Texts;

namespace PracticeFirm.Web.Features.Sessions;

/// <summary>A teacher keeps the state of a firm, to go back to.</summary>
public static class KeepState
{
    /// <summary>Longest name of a state.</summary>
    public const int NameLength = 60;

    /// <summary>Most states that a teacher keeps of one firm.</summary>
    public const int MostKept = 30;

    [Access(Access.Teacher)]
    public sealed record Command(int SessionId, string Firm, string Name) : ISchoolAction<bool>, IInSession;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Name).NotEmpty().WithErrorCode("KeepState.NameMissing").WithMessage(SessionsTexts.StateNameMissing);
            RuleFor(c => c.Name).MaximumLength(NameLength).WithErrorCode("KeepState.NameTooLong")
                .WithMessage(string.Format(System.Globalization.CultureInfo.InvariantCulture, SessionsTexts.StateNameTooLong, NameLength));
        }
    }

    internal sealed class Handler(SchoolDb db, FirmKeeper keeper, Checkpoints checkpoints, Actor actor) : IRequestHandler<Command, Result<bool>>
    {
        public async Task<Result<bool>> Handle(Command request, CancellationToken cancellationToken)
        {
            if (await db.FirmOf(actor, request.SessionId, request.Firm, cancellationToken) is not var (_, firm))
                return SessionReads.NoFirm;
            if (checkpoints.List(firm.Code).Count(c => c.Kind == CheckpointKind.Manual) >= MostKept)
                return new Error("KeepState.TooMany", string.Format(System.Globalization.CultureInfo.InvariantCulture, SessionsTexts.StateTooMany, MostKept));
            await keeper.Keep(firm.Code, CheckpointKind.Manual, request.Name.Trim(), actor.Name, cancellationToken);
            return true;
        }
    }
}
