using MediatR;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Workday;

/// <summary>What happened by itself when this business day began, read back from the event log.</summary>
public static class MorningReport
{
    [Access(Access.FirmReader)]
    public sealed record Query : IFirmQuery<Model>;

    /// <param name="Day">The firm's date.</param>
    /// <param name="Started">True when this day was started here, and isn't the first day of the firm.</param>
    /// <param name="Expired">Offertes that expired.</param>
    /// <param name="Reviews">Offertes that colleagues reviewed.</param>
    public sealed record Model(DateOnly Day, bool Started, IReadOnlyList<Line> Expired, IReadOnlyList<Line> Reviews);

    /// <param name="Id">The offerte.</param>
    /// <param name="Number">Its number, when it has one.</param>
    /// <param name="Version">Its version.</param>
    /// <param name="Customer">For whom.</param>
    /// <param name="Who">The colleague who did it; empty when it came by itself.</param>
    /// <param name="Net">Its value, excluding VAT.</param>
    /// <param name="Approved">Of a review: true when it may be sent.</param>
    /// <param name="OpenRemarks">Remarks that still have to be dealt with.</param>
    public sealed record Line(int Id, string? Number, int Version, string Customer, string Who, Money Net, bool Approved, int OpenRemarks)
    {
        public string Title => Number is null ? $"Concept {Id}" : Version == 1 ? Number : $"{Number} versie {Version}";
    }

    internal sealed class Handler(FirmDb db) : IRequestHandler<Query, Result<Model>>
    {
        private const string Expired = "Offerte.Expired";
        private const string Approved = "Offerte.Approved";
        private const string Returned = "Offerte.Returned";

        public async Task<Result<Model>> Handle(Query query, CancellationToken ct)
        {
            var head = await db.Firms.AsNoTracking()
                .Select(f => new { f.BusinessDay, Started = db.Events.Any(e => e.DocumentKind == DocumentKind.Firm && e.Kind == TradingFirm.DayStarted && e.BusinessDay == f.BusinessDay) })
                .SingleAsync(ct);
            if (!head.Started)
                return new Model(head.BusinessDay, false, [], []);

            var night = await (
                from e in db.Events.AsNoTracking()
                join o in db.Offertes on e.DocumentId equals o.Id
                where e.DocumentKind == DocumentKind.Offerte && e.BusinessDay == head.BusinessDay && e.ActorId == "" && e.Outcome == FirmEvent.Done
                    && (e.Kind == Expired || e.Kind == Approved || e.Kind == Returned)
                orderby e.Id
                select new
                {
                    e.Kind,
                    Line = new Line(
                        o.Id, o.Number, o.Version, db.Customers.Where(c => c.Id == o.CustomerId).Select(c => c.Name).FirstOrDefault() ?? "", e.ActorName,
                        o.NetTotal, e.Kind == Approved, o.Remarks.Count(r => !r.IsResolved)),
                }).ToListAsync(ct);
            return new Model(
                head.BusinessDay,
                true,
                [.. night.Where(n => n.Kind == Expired).Select(n => n.Line)],
                [.. night.Where(n => n.Kind != Expired).Select(n => n.Line)]);
        }
    }
}
