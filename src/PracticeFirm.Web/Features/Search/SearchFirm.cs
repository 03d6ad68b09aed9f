using MediatR;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Search;

/// <summary>Finds customers, contact persons, suppliers, articles and every kind of document by number, name or words.</summary>
public static class SearchFirm
{
    /// <summary>Results shown of each kind.</summary>
    public const int MostPerKind = 8;

    /// <summary>Fewer characters find too much.</summary>
    public const int ShortestText = 2;

    /// <summary>What was found.</summary>
    public enum Kind
    {
        Customer,
        Contact,
        Offerte,
        Order,
        Delivery,
        Invoice,
        Return,
        Purchase,
        Article,
        Request,
        Supplier,
    }

    /// <param name="Text">What was typed.</param>
    [Access(Access.FirmReader)]
    public sealed record Query(string? Text) : IFirmQuery<Model>;

    /// <param name="Groups">What was found, by kind; kinds without results are left out.</param>
    /// <param name="Total">How much was found in all.</param>
    /// <param name="Exact">The one thing whose number was typed; null when there is none, or more than one.</param>
    public sealed record Model(IReadOnlyList<Group> Groups, int Total, Hit? Exact);

    public sealed record Group(Kind Kind, int Count, IReadOnlyList<Hit> Hits);

    /// <param name="Kind">What it is.</param>
    /// <param name="Id">The document to go to; of a contact person the customer.</param>
    /// <param name="Title">Name, or subject.</param>
    /// <param name="Number">Number as people read it, or nothing.</param>
    /// <param name="Detail">What tells it apart from others.</param>
    /// <param name="IsExact">True when its number is what was typed.</param>
    public sealed record Hit(Kind Kind, int Id, string Title, string Number, string Detail, bool IsExact);

    internal sealed class Handler(FirmDb db) : IRequestHandler<Query, Result<Model>>
    {
        public async Task<Result<Model>> Handle(Query query, CancellationToken ct)
        {
            var text = query.Text?.Trim() ?? "";
            if (text.Length < ShortestText)
                return new Model([], 0, null);
            var like = LikePattern.Contains(text);
            var exact = text.ToUpperInvariant();
            var number = int.TryParse(text, out var typed) ? typed : -1;

            var customers = db.Customers.AsNoTracking().Where(c =>
                c.Number == number || EF.Functions.Like(c.Name, like, LikePattern.Escape) || EF.Functions.Like(c.Address.City, like, LikePattern.Escape)
                || EF.Functions.Like(c.Email, like, LikePattern.Escape));
            var contacts = db.Customers.AsNoTracking().SelectMany(c => c.Contacts, (c, p) => new { Customer = c, Person = p })
                .Where(x => EF.Functions.Like(x.Person.FirstName + " " + x.Person.LastName, like, LikePattern.Escape) || EF.Functions.Like(x.Person.Email, like, LikePattern.Escape));
            var offertes = db.Offertes.AsNoTracking().Where(o =>
                EF.Functions.Like(o.Number!, like, LikePattern.Escape) || EF.Functions.Like(o.Terms.Subject, like, LikePattern.Escape)
                || EF.Functions.Like(o.Terms.CustomerReference, like, LikePattern.Escape));
            var named = db.Customers.AsNoTracking().Where(c => EF.Functions.Like(c.Name, like, LikePattern.Escape)).Select(c => c.Id);
            var orders = db.Orders.AsNoTracking().Where(o =>
                EF.Functions.Like(o.Number!, like, LikePattern.Escape) || EF.Functions.Like(o.Terms.CustomerReference, like, LikePattern.Escape)
                || EF.Functions.Like(o.Terms.Subject, like, LikePattern.Escape) || named.Contains(o.CustomerId));
            var deliveries = db.Deliveries.AsNoTracking().Where(d => EF.Functions.Like(d.Number!, like, LikePattern.Escape) || EF.Functions.Like(d.OrderNumber, like, LikePattern.Escape));
            var invoices = db.Invoices.AsNoTracking().Where(i =>
                EF.Functions.Like(i.Number!, like, LikePattern.Escape) || EF.Functions.Like(i.CustomerReference, like, LikePattern.Escape)
                || i.Sections.Any(x => EF.Functions.Like(x.OrderNumber, like, LikePattern.Escape)) || named.Contains(i.CustomerId));
            var returns = db.Returns.AsNoTracking().Where(r =>
                EF.Functions.Like(r.Number, like, LikePattern.Escape) || EF.Functions.Like(r.OrderNumber, like, LikePattern.Escape) || named.Contains(r.CustomerId));
            var purchases = db.PurchaseOrders.AsNoTracking().Where(p =>
                EF.Functions.Like(p.Number!, like, LikePattern.Escape) || EF.Functions.Like(p.Supplier.Name, like, LikePattern.Escape));
            var suppliers = db.Suppliers.AsNoTracking().Where(x => EF.Functions.Like(x.Name, like, LikePattern.Escape) || EF.Functions.Like(x.City, like, LikePattern.Escape));
            var articles = db.Articles.AsNoTracking().Where(a =>
                EF.Functions.Like(a.Number, like, LikePattern.Escape) || EF.Functions.Like(a.Name.Dutch, like, LikePattern.Escape) || EF.Functions.Like(a.Gtin, like, LikePattern.Escape));
            var requests = db.QuoteRequests.AsNoTracking().Where(r =>
                EF.Functions.Like(r.Subject, like, LikePattern.Escape) || EF.Functions.Like(r.Body, like, LikePattern.Escape));

            var counts = await db.Firms.AsNoTracking()
                .Select(_ => new int[]
                {
                    customers.Count(), contacts.Count(), offertes.Count(), orders.Count(), deliveries.Count(), invoices.Count(), returns.Count(), purchases.Count(),
                    articles.Count(), requests.Count(), suppliers.Count(),
                })
                .SingleAsync(ct);
            var found = await customers.OrderBy(c => c.Number == number ? 0 : 1).ThenBy(c => c.Name).Take(MostPerKind)
                    .Select(c => new { Kind = (int)Kind.Customer, c.Id, Title = c.Name, Number = c.Number.ToString(), Detail = c.Address.City, Version = 0 })
                .Concat(contacts.OrderBy(x => x.Person.LastName).Take(MostPerKind)
                    .Select(x => new { Kind = (int)Kind.Contact, x.Customer.Id, Title = x.Person.FirstName + " " + x.Person.LastName, Number = "", Detail = x.Customer.Name, Version = 0 }))
                .Concat(offertes.OrderBy(o => o.Number == exact ? 0 : 1).ThenByDescending(o => o.Id).Take(MostPerKind)
                    .Select(o => new { Kind = (int)Kind.Offerte, o.Id, Title = o.Terms.Subject, Number = o.Number ?? "", Detail = db.Customers.Where(c => c.Id == o.CustomerId).Select(c => c.Name).FirstOrDefault() ?? "", o.Version }))
                .Concat(orders.OrderBy(o => o.Number == exact ? 0 : 1).ThenByDescending(o => o.Id).Take(MostPerKind)
                    .Select(o => new { Kind = (int)Kind.Order, o.Id, Title = o.Terms.Subject, Number = o.Number ?? "", Detail = db.Customers.Where(c => c.Id == o.CustomerId).Select(c => c.Name).FirstOrDefault() ?? "", Version = 0 }))
                .Concat(deliveries.OrderBy(d => d.Number == exact ? 0 : 1).ThenByDescending(d => d.Id).Take(MostPerKind)
                    .Select(d => new { Kind = (int)Kind.Delivery, d.Id, Title = d.Recipient.Name, Number = d.Number ?? "", Detail = d.OrderNumber, Version = 0 }))
                .Concat(invoices.OrderBy(i => i.Number == exact ? 0 : 1).ThenByDescending(i => i.Id).Take(MostPerKind)
                    .Select(i => new { Kind = (int)Kind.Invoice, i.Id, Title = db.Customers.Where(c => c.Id == i.CustomerId).Select(c => c.Name).FirstOrDefault() ?? "", Number = i.Number ?? "", Detail = i.CustomerReference, Version = 0 }))
                .Concat(returns.OrderBy(r => r.Number == exact ? 0 : 1).ThenByDescending(r => r.Id).Take(MostPerKind)
                    .Select(r => new { Kind = (int)Kind.Return, r.Id, Title = db.Customers.Where(c => c.Id == r.CustomerId).Select(c => c.Name).FirstOrDefault() ?? "", r.Number, Detail = r.OrderNumber, Version = 0 }))
                .Concat(purchases.OrderBy(p => p.Number == exact ? 0 : 1).ThenByDescending(p => p.Id).Take(MostPerKind)
                    .Select(p => new { Kind = (int)Kind.Purchase, p.Id, Title = p.Supplier.Name, Number = p.Number ?? "", Detail = "", Version = 0 }))
                .Concat(articles.OrderBy(a => a.Number == text || a.Gtin == text ? 0 : 1).ThenBy(a => a.Name.Dutch).Take(MostPerKind)
                    .Select(a => new { Kind = (int)Kind.Article, a.Id, Title = a.Name.Dutch, a.Number, Detail = a.Gtin, Version = 0 }))
                .Concat(requests.OrderByDescending(r => r.Id).Take(MostPerKind)
                    .Select(r => new { Kind = (int)Kind.Request, r.Id, Title = r.Subject, Number = "", Detail = db.Customers.Where(c => c.Id == r.CustomerId).Select(c => c.Name).FirstOrDefault() ?? "", Version = 0 }))
                .Concat(suppliers.OrderBy(x => x.Name).Take(MostPerKind)
                    .Select(x => new { Kind = (int)Kind.Supplier, x.Id, Title = x.Name, Number = "", Detail = x.City, Version = 0 }))
                .ToListAsync(ct);

            // Of an offerte in several versions the newest is the one people mean; it comes first.
            var seen = new HashSet<(int, string)>();
            var hits = found.Select(f => new Hit(
                (Kind)f.Kind, f.Id, f.Title.Trim(), f.Version > 1 ? $"{f.Number} versie {f.Version}" : f.Number, f.Detail,
                f.Number.Length > 0 && (f.Number.Equals(exact, StringComparison.OrdinalIgnoreCase) || ((Kind)f.Kind == Kind.Article && f.Detail == text)) && seen.Add((f.Kind, f.Number)))).ToList();
            var groups = hits.GroupBy(h => h.Kind).OrderBy(g => g.Key).Select(g => new Group(g.Key, counts[(int)g.Key], [.. g])).ToList();
            var exacts = hits.Where(h => h.IsExact).ToList();
            return new Model(groups, counts.Sum(), exacts.Count == 1 ? exacts[0] : null);
        }
    }
}
