using MediatR;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.School;
using PracticeFirm.Web.Infrastructure.Days;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Firms;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Workday;

/// <summary>A learner starts the next business day of the firm, where that isn't for the teacher to do.</summary>
public static class AdvanceDay
{
    /// <param name="From">The day on screen; when a colleague started the next one meanwhile, that one counts.</param>
    [Access(Access.FirmWorker)]
    public sealed record Command(DateOnly From) : IFirmCommand<Report>;

    /// <param name="Day">The new business day.</param>
    /// <param name="Expired">How many offertes expired.</param>
    /// <param name="Reviews">How many reviews were done.</param>
    /// <param name="Payments">How many payments came in.</param>
    /// <param name="Mails">How many customers and suppliers wrote.</param>
    public sealed record Report(DateOnly Day, int Expired, int Reviews, int Payments, int Mails);

    internal sealed class Handler(FirmDb db, MessageContext context, SeedShelf seeds) : IRequestHandler<Command, Result<Report>>
    {
        public async Task<Result<Report>> Handle(Command command, CancellationToken ct)
        {
            if (context.Access is { TeacherMovesDay: true })
                return SchoolErrors.TeacherMovesDay;
            var firm = await db.TheFirm(ct);
            if (firm.BusinessDay != command.From)
                return new Error("Firm.DayStarted", $"Een collega is al begonnen aan {DutchFormat.Date(firm.BusinessDay)}. Ververs de pagina om verder te gaan.");
            var started = await new NextDay(db, context, seeds).Start(firm, ct);
            return new Report(started.Day, started.Expired, started.Reviews, started.Payments, started.Mails);
        }
    }
}
