using MediatR;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Mail;
using PracticeFirm.Domain.Offertes;
using PracticeFirm.Domain.Relations;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Inbox;

/// <summary>One request as the customer put it, with who asks and what answers it.</summary>
public static class ShowRequest
{
    /// <param name="Id">The request.</param>
    /// <param name="Opened">True when a person opened the page, which is evidence; false when it only refreshes.</param>
    [Access(Access.FirmReader)]
    public sealed record Query(int Id, bool Opened = false) : IFirmQuery<Model>, IEvidence
    {
        public (DocumentKind Kind, int Id) About => (DocumentKind.QuoteRequest, Id);

        public string? ViewEvent => Opened ? "QuoteRequest.Viewed" : null;
    }

    public sealed record Model(
        int Id, RequestChannel Channel, RequestStatus Status, DateOnly ReceivedOn, string Subject, string Body, string? CloseReason, string? Addition, int? MailId, Asker Customer, Answer? Offerte)
    {
        /// <summary>True while an offerte may be started.</summary>
        public bool MayStart => Status == RequestStatus.New;

        /// <summary>True while it may be closed without an offerte.</summary>
        public bool MayClose => Status is RequestStatus.New or RequestStatus.InProgress;
    }

    public sealed record Asker(
        int Id, int Number, string Name, string Segment, CustomerKind Kind, CustomerStatus Status, Language Language, string City, string Country, string Phone, string Email,
        string? Contact, string? ContactFunction, string? ContactPhone, string? ContactEmail, string? Owner);

    public sealed record Answer(int Id, string? Number, int Version, OfferteStatus Status, Money Net)
    {
        public string Title => Number is null ? $"Concept {Id}" : Version == 1 ? Number : $"{Number} versie {Version}";
    }

    internal sealed class Handler(FirmDb db) : IRequestHandler<Query, Result<Model>>
    {
        public async Task<Result<Model>> Handle(Query query, CancellationToken ct)
        {
            var found = await (
                from r in db.QuoteRequests.AsNoTracking()
                join c in db.Customers on r.CustomerId equals c.Id
                where r.Id == query.Id
                select new
                {
                    Request = r,
                    Customer = c,
                    Owner = db.Employees.Where(e => e.Id == c.OwnerId).Select(e => e.Name).FirstOrDefault(),
                    MailId = db.Mails.Where(m => m.AttachedKind == DocumentKind.QuoteRequest && m.AttachedId == r.Id && m.Direction == MailDirection.In).Min(m => (int?)m.Id),
                }).SingleOrDefaultAsync(ct);
            if (found is null)
                return InboxErrors.NoRequest;

            var (request, customer) = (found.Request, found.Customer);
            var contact = await db.Customers.AsNoTracking()
                .Where(c => c.Id == customer.Id)
                .SelectMany(c => c.Contacts)
                .Where(p => p.IsActive || p.Id == request.ContactPersonId)
                .OrderBy(p => p.Id == request.ContactPersonId ? 0 : p.IsPrimary ? 1 : 2)
                .Select(p => new { p.FirstName, p.LastName, p.Function, p.Phone, p.Email })
                .FirstOrDefaultAsync(ct);
            var offerte = await db.Offertes.AsNoTracking()
                .Where(o => o.Id == request.OfferteId || o.RequestId == request.Id)
                .OrderByDescending(o => o.Id)
                .Select(o => new { o.Id, o.Number, o.Version, o.Status, o.NetTotal.Cents })
                .FirstOrDefaultAsync(ct);
            return new Model(
                request.Id, request.Channel, request.Status, request.ReceivedOn, request.Subject, request.Body, request.CloseReason, request.Addition, found.MailId,
                new Asker(
                    customer.Id, customer.Number, customer.Name, customer.Segment, customer.Kind, customer.Status, customer.Language,
                    customer.Address.City, customer.Address.CountryCode, customer.Phone, customer.Email,
                    contact is { } p ? $"{p.FirstName} {p.LastName}".Trim() : null, contact?.Function, contact?.Phone, contact?.Email, found.Owner),
                offerte is { } o ? new Answer(o.Id, o.Number, o.Version, o.Status, new Money(o.Cents)) : null);
        }
    }
}
