using MediatR;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Complaints;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Customers;

/// <summary>The complaints in the dossier of a customer, the newest first.</summary>
public static class ShowComplaints
{
    [Access(Access.FirmReader)]
    public sealed record Query(int CustomerId) : IFirmQuery<IReadOnlyList<Row>>;

    public sealed record Row(int Id, string Number, string Subject, DateOnly ReceivedOn, bool IsOpen, int? Satisfaction);

    internal sealed class Handler(FirmDb db) : IRequestHandler<Query, Result<IReadOnlyList<Row>>>
    {
        public async Task<Result<IReadOnlyList<Row>>> Handle(Query query, CancellationToken ct) =>
            await db.Complaints.AsNoTracking()
                .Where(c => c.CustomerId == query.CustomerId)
                .OrderByDescending(c => c.Id)
                .Take(ShowBusiness.Most)
                .Select(c => new Row(c.Id, c.Number, c.Subject, c.ReceivedOn, c.Status != ComplaintStatus.Closed, c.Satisfaction))
                .ToListAsync(ct);
    }
}
