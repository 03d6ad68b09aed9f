using MediatR;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Complaints;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Complaints;

/// <summary>Corrects what was registered, as more becomes known.</summary>
public static class AmendComplaint
{
    /// <param name="ComplaintId">The complaint.</param>
    /// <param name="Entry">As typed now.</param>
    /// <param name="About">What it is about.</param>
    [Access(Access.FirmWorker)]
    public sealed record Command(int ComplaintId, ComplaintEntry Entry, RegisterComplaint.AboutEntry About) : IFirmCommand<Unit>, IAbout
    {
        (DocumentKind Kind, int Id) IAbout.About => (DocumentKind.Complaint, ComplaintId);
    }

    internal sealed class Handler(FirmDb db) : IRequestHandler<Command, Result<Unit>>
    {
        public async Task<Result<Unit>> Handle(Command command, CancellationToken ct)
        {
            if (await db.WholeComplaint(command.ComplaintId, ct) is not { } complaint)
                return ComplaintErrors.NotFound;
            var customer = (await db.CustomerWithContacts(complaint.CustomerId, ct))!;
            var entry = command.About;
            var about = await db.About(entry.OrderId, entry.OrderLineId, entry.DeliveryId, entry.InvoiceId, entry.Units, ct);
            var done = complaint.Amend(command.Entry, about, customer, (await db.TheFirm(ct)).BusinessDay);
            return done.IsSuccess ? Unit.Value : Result<Unit>.Failure(done.Errors);
        }
    }
}
