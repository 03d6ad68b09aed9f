using MediatR;
using PracticeFirm.Domain.Common;
using PracticeFirm.Web.Infrastructure.Days;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Firms;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Sessions;

/// <summary>A teacher starts the next business day of a firm.</summary>
public static class MoveDay
{
    /// <param name="From">The day on the teacher's screen; when somebody started the next one meanwhile, that one counts.</param>
    [Access(Access.Teacher)]
    public sealed record Command(DateOnly From) : IFirmCommand<Moved>;

    /// <param name="Day">The day that was started.</param>
    public sealed record Moved(DateOnly Day);

    internal sealed class Handler(FirmDb db, MessageContext context, SeedShelf seeds) : IRequestHandler<Command, Result<Moved>>
    {
        public async Task<Result<Moved>> Handle(Command request, CancellationToken cancellationToken)
        {
            var firm = await db.TheFirm(cancellationToken);
            if (firm.BusinessDay != request.From)
                return new Error("Firm.DayStarted", $"De leerling is intussen al begonnen aan {DutchFormat.Date(firm.BusinessDay)}.");
            return new Moved((await new NextDay(db, context, seeds).Start(firm, cancellationToken)).Day);
        }
    }
}
