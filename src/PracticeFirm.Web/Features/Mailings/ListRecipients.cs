using MediatR;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Marketing;
using PracticeFirm.Web.Components;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Export;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Mailings;

/// <summary>Who got a mailing and what they did with it: the list to call after it.</summary>
public static class ListRecipients
{
    /// <summary>Rows on a page.</summary>
    public const int PageSize = 25;

    /// <summary>Those who reacted first.</summary>
    public const string StandardSort = "-reactie";

    /// <param name="MailingId">The mailing.</param>
    /// <param name="Search">Part of the name of the customer.</param>
    /// <param name="Reaction"><c>geopend</c>, <c>niet-geopend</c>, <c>gevraagd</c>, <c>gekocht</c>, <c>afgemeld</c> or <c>nabellen</c>: opened, and nothing more.</param>
    /// <param name="Sort">Column, with a minus before it for descending.</param>
    /// <param name="Page">From 1; 0 gives everything, for a file.</param>
    [Access(Access.FirmReader)]
    public sealed record Query(int MailingId, string? Search = null, string? Reaction = null, string? Sort = null, int Page = 1) : IFirmQuery<Model>;

    /// <param name="Rows">The page.</param>
    /// <param name="Total">How many there are in all.</param>
    public sealed record Model(IReadOnlyList<Row> Rows, int Total);

    /// <param name="CustomerId">The customer.</param>
    /// <param name="Customer">Their name.</param>
    /// <param name="Contact">Who there.</param>
    /// <param name="Email">Where it went.</param>
    /// <param name="Phone">Where to call.</param>
    /// <param name="OpenedOn">When they opened it.</param>
    /// <param name="AskedOn">When they asked something.</param>
    /// <param name="Asked">With what.</param>
    /// <param name="BoughtOn">When they bought.</param>
    /// <param name="OrderId">The order.</param>
    /// <param name="OrderNumber">Its number.</param>
    /// <param name="Amount">Its value, excluding VAT.</param>
    /// <param name="OptedOutOn">When they opted out.</param>
    /// <param name="MustStop">True when they opted out in a mail and are still not left alone.</param>
    /// <param name="CalledOn">When they were called about it.</param>
    public sealed record Row(
        int CustomerId, string Customer, string? Contact, string Email, string Phone, DateOnly? OpenedOn, DateOnly? AskedOn, DocumentRef? Asked, DateOnly? BoughtOn, int? OrderId, string? OrderNumber,
        Money Amount, DateOnly? OptedOutOn, bool MustStop, DateOnly? CalledOn);

    internal sealed class Handler(FirmDb db) : IRequestHandler<Query, Result<Model>>
    {
        public async Task<Result<Model>> Handle(Query query, CancellationToken ct)
        {
            var found = Filter(query);
            var total = await found.CountAsync(ct);
            var sorted = Sorted(found, query.Sort);
            var rows = await (query.Page == 0 ? sorted : sorted.Skip((query.Page - 1) * PageSize).Take(PageSize))
                .Select(r => new
                {
                    Recipient = r,
                    Customer = db.Customers.Where(c => c.Id == r.CustomerId).Select(c => new { c.Name, c.Phone, c.OptedOutOn }).First(),
                    Contact = db.Customers.Where(c => c.Id == r.CustomerId).SelectMany(c => c.Contacts).Where(p => p.Id == r.ContactPersonId).Select(p => p.FirstName + " " + p.LastName).FirstOrDefault(),
                    Order = db.Orders.Where(o => o.Id == r.OrderId).Select(o => o.Number).FirstOrDefault(),
                    Called = db.PhoneCalls.Where(p => p.CustomerId == r.CustomerId && p.AboutKind == DocumentKind.Mailing && p.AboutId == query.MailingId && p.StartedAt != null).Max(p => (DateOnly?)p.RungOn),
                })
                .ToListAsync(ct);
            return new Model(
                [.. rows.Select(x => new Row(
                    x.Recipient.CustomerId, x.Customer.Name, x.Contact?.Trim(), x.Recipient.Email, x.Customer.Phone, x.Recipient.OpenedOn, x.Recipient.AskedOn, x.Recipient.Asked, x.Recipient.BoughtOn,
                    x.Recipient.OrderId, x.Order, x.Recipient.BoughtFor, x.Recipient.OptedOutOn, x.Recipient.OptedOutOn is not null && x.Customer.OptedOutOn is null, x.Called))],
                total);
        }

        private IQueryable<MailingRecipient> Filter(Query query)
        {
            var found = db.Mailings.AsNoTracking().Where(m => m.Id == query.MailingId).SelectMany(m => m.Recipients);
            found = query.Reaction switch
            {
                "geopend" => found.Where(r => r.OpenedOn != null),
                "niet-geopend" => found.Where(r => r.OpenedOn == null),
                "gevraagd" => found.Where(r => r.AskedOn != null),
                "gekocht" => found.Where(r => r.BoughtOn != null),
                "afgemeld" => found.Where(r => r.OptedOutOn != null),
                "nabellen" => found.Where(r => r.OpenedOn != null && r.AskedOn == null && r.BoughtOn == null && r.OptedOutOn == null),
                _ => found,
            };
            if (!string.IsNullOrWhiteSpace(query.Search))
            {
                var pattern = LikePattern.Contains(query.Search);
                found = found.Where(r => db.Customers.Any(c => c.Id == r.CustomerId && EF.Functions.Like(c.Name, pattern, LikePattern.Escape)));
            }

            return found;
        }

        private IQueryable<MailingRecipient> Sorted(IQueryable<MailingRecipient> found, string? sort)
        {
            var (column, descending) = ListQuery.SortOf(sort, StandardSort);
            return column switch
            {
                "klant" => found.By(r => db.Customers.Where(c => c.Id == r.CustomerId).Select(c => c.Name).First(), descending).ThenBy(r => r.Id),
                "geopend" => found.By(r => r.OpenedOn ?? DateOnly.MinValue, descending).ThenBy(r => r.Id),
                "bedrag" => found.By(r => r.BoughtFor.Cents, descending).ThenBy(r => r.Id),
                _ => found.By(r => r.BoughtOn != null ? 4 : r.AskedOn != null ? 3 : r.OptedOutOn != null ? 2 : r.OpenedOn != null ? 1 : 0, descending).ThenBy(r => r.Id),
            };
        }
    }

    /// <summary>The list as a file, with the same search, filter and sorting as on the page.</summary>
    internal static void Map(IEndpointRouteBuilder routes) => routes.MapGet(
        $"/f/{{firm}}/mailings/{{id:int}}/export.{{kind:regex({TableExport.Kinds})}}",
        async (string firm, int id, string kind, string? q, string? reactie, string? sorteer, IDispatcher dispatcher, CancellationToken ct) =>
            FirmFile.Answer(await dispatcher.Send(firm, new Query(id, q, reactie, sorteer, Page: 0), ct), list => TableExport.File(kind, "ontvangers", Columns, list.Rows)));

    private static readonly TableColumn<Row>[] Columns =
    [
        new("Klant", r => r.Customer, 36),
        new("Contactpersoon", r => r.Contact ?? "", 24),
        new("E-mail", r => r.Email, 34),
        new("Telefoon", r => r.Phone, 18),
        new("Geopend op", r => r.OpenedOn, 14),
        new("Gevraagd op", r => r.AskedOn, 14),
        new("Gekocht op", r => r.BoughtOn, 14),
        new("Order", r => r.OrderNumber ?? "", 16),
        new("Bedrag", r => r.Amount, 14),
        new("Afgemeld op", r => r.OptedOutOn, 14),
        new("Nagebeld op", r => r.CalledOn, 14),
    ];
}
