using AutoMapper;
using AutoMapper.QueryableExtensions;
using MediatR;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Offertes;
using PracticeFirm.Domain.Orders;
using PracticeFirm.Domain.Relations;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Customers;

/// <summary>The dossier of a customer: who it is, what was agreed, its people, and how much there is of everything else.</summary>
public static class ShowCustomer
{
    /// <param name="Id">The customer.</param>
    /// <param name="Opened">True when a person opened the dossier, which is evidence; false when it only refreshes.</param>
    [Access(Access.FirmReader)]
    public sealed record Query(int Id, bool Opened = false) : IFirmQuery<Model>, IEvidence
    {
        public (DocumentKind Kind, int Id) About => (DocumentKind.Customer, Id);

        public string? ViewEvent => Opened ? "Customer.Viewed" : null;
    }

    public sealed record Model(
        int Id, int Number, int Revision, CustomerStatus Status, string? BlockReason, DateOnly Since, CustomerDetails Details, string OwnerName, string? DiscountGroup,
        IReadOnlyList<Contact> Contacts, IReadOnlyList<Agreement> Agreements, Counters Counters, DateOnly Today);

    /// <summary>How much there is in the parts of the dossier.</summary>
    public sealed record Counters(int Offertes, int OpenOffertes, int OpenRequests, int Mails, int Notes, int OpenOrders, int Overdue);

    public sealed class Contact
    {
        public int Id { get; init; }
        public string FirstName { get; init; } = "";
        public string LastName { get; init; } = "";
        public Salutation Salutation { get; init; }
        public string Function { get; init; } = "";
        public string Email { get; init; } = "";
        public string Phone { get; init; } = "";
        public bool IsPrimary { get; init; }
        public bool IsActive { get; init; }
        public string FullName => FirstName.Length == 0 ? LastName : $"{FirstName} {LastName}";
    }

    public sealed record Agreement(int Id, int ArticleId, string ArticleNumber, string ArticleName, int FromQuantity, UnitPrice Price, UnitPrice ListPrice, DateOnly ValidFrom, DateOnly? ValidThrough)
    {
        public bool HoldsOn(DateOnly day) => day >= ValidFrom && (ValidThrough is null || day <= ValidThrough);

        public bool IsOver(DateOnly day) => ValidThrough < day;
    }

    internal sealed class Mapping : Profile
    {
        public Mapping() => CreateProjection<ContactPerson, Contact>();
    }

    internal sealed class Handler(FirmDb db, AutoMapper.IConfigurationProvider mapping) : IRequestHandler<Query, Result<Model>>
    {
        public async Task<Result<Model>> Handle(Query query, CancellationToken ct)
        {
            var id = query.Id;
            var head = await db.Customers.AsNoTracking()
                .Where(c => c.Id == id)
                .Select(c => new
                {
                    Customer = c,
                    Owner = db.Employees.Where(e => e.Id == c.OwnerId).Select(e => e.Name).First(),
                    Group = db.DiscountGroups.Where(g => g.Id == c.DiscountGroupId).Select(g => g.Code + " " + g.Name).FirstOrDefault(),
                    Today = db.Firms.Select(f => f.BusinessDay).First(),
                    Offertes = db.Offertes.Count(o => o.CustomerId == id && o.Status != OfferteStatus.Superseded),
                    Open = db.Offertes.Count(o => o.CustomerId == id && (o.Status == OfferteStatus.Sent || o.Status == OfferteStatus.Negotiating)),
                    Requests = db.QuoteRequests.Count(r => r.CustomerId == id && (r.Status == RequestStatus.New || r.Status == RequestStatus.InProgress)),
                    Mails = db.Mails.Count(m => m.CustomerId == id),
                    Notes = c.Notes.Count(),
                    Orders = db.Orders.Count(o => o.CustomerId == id && o.WaitsFor != OrderWait.Nothing),
                    Overdue = db.Invoices.Count(i => i.CustomerId == id && i.Number != null && i.Open.Cents > 0 && i.DueOn < db.Firms.Select(f => f.BusinessDay).First()),
                })
                .SingleOrDefaultAsync(ct);
            if (head is null)
                return CustomerErrors.NotFound;
            var contacts = await db.Customers.AsNoTracking()
                .Where(c => c.Id == id)
                .SelectMany(c => c.Contacts)
                .OrderByDescending(p => p.IsActive).ThenByDescending(p => p.IsPrimary).ThenBy(p => p.LastName)
                .ProjectTo<Contact>(mapping)
                .ToListAsync(ct);
            var agreements = await db.Customers.AsNoTracking()
                .Where(c => c.Id == id)
                .SelectMany(c => c.Agreements)
                .Join(db.Articles, a => a.ArticleId, a => a.Id, (a, article) => new { a, article })
                .OrderBy(x => x.article.Name.Dutch).ThenBy(x => x.a.FromQuantity).ThenBy(x => x.a.ValidFrom)
                .Select(x => new Agreement(x.a.Id, x.a.ArticleId, x.article.Number, x.article.Name.Dutch, x.a.FromQuantity, x.a.Price, x.article.ListPrice, x.a.ValidFrom, x.a.ValidThrough))
                .ToListAsync(ct);
            var customer = head.Customer;
            return new Model(
                customer.Id, customer.Number, customer.Revision, customer.Status, customer.BlockReason, customer.Since, customer.Details, head.Owner, head.Group,
                contacts, agreements, new Counters(head.Offertes, head.Open, head.Requests, head.Mails, head.Notes, head.Orders, head.Overdue), head.Today);
        }
    }
}
