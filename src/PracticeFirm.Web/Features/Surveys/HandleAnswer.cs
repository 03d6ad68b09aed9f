using MediatR;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Contacts;
using PracticeFirm.Domain.Marketing;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Surveys;

/// <summary>Writes down what was read in an answer, and what is done about it.</summary>
public static class HandleAnswer
{
    /// <param name="SurveyId">The survey.</param>
    /// <param name="AnswerId">The answer.</param>
    /// <param name="Recognised">Signals that were recognised.</param>
    /// <param name="Note">What is done.</param>
    [Access(Access.FirmWorker)]
    public sealed record Command(int SurveyId, int AnswerId, SignalKinds Recognised, string? Note) : IFirmCommand<Unit>, IAbout
    {
        public (DocumentKind Kind, int Id) About => (DocumentKind.Survey, SurveyId);
    }

    internal sealed class Handler(FirmDb db, Actor actor) : IRequestHandler<Command, Result<Unit>>
    {
        public async Task<Result<Unit>> Handle(Command command, CancellationToken ct)
        {
            if (await db.Surveys.Include(s => s.Invitations).SingleOrDefaultAsync(s => s.Id == command.SurveyId, ct) is not { } survey)
                return SurveyErrors.NotFound;
            var firm = await db.TheFirm(ct);
            var done = survey.Handle(command.AnswerId, command.Recognised, command.Note ?? "", actor.EmployeeId!.Value, firm.BusinessDay);
            return done.IsSuccess ? Unit.Value : Result<Unit>.Failure(done.Errors);
        }
    }
}
