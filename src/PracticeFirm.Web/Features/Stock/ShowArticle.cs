using MediatR;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Offertes;
using PracticeFirm.Domain.Orders;
using PracticeFirm.Domain.Stock;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Stock;

/// <summary>One article with its stock: figures, prices, supplier, receipts on their way, open offertes it stands on, orders it is set aside for.</summary>
public static class ShowArticle
{
    /// <summary>Open offertes shown at most.</summary>
    public const int MostOffertes = 25;

    /// <summary>Orders shown at most.</summary>
    public const int MostOrders = 25;

    /// <param name="Id">The article.</param>
    /// <param name="Opened">True when a person opened the page, which is evidence; false when it only refreshes.</param>
    [Access(Access.FirmReader)]
    public sealed record Query(int Id, bool Opened = false) : IFirmQuery<Model>, IEvidence
    {
        public (DocumentKind Kind, int Id) About => (DocumentKind.Article, Id);

        public string? ViewEvent => Opened ? "Stock.Viewed" : null;
    }

    public sealed record Model(Facts Article, IReadOnlyList<Receipt> Expected, IReadOnlyList<OpenOfferte> Offertes, IReadOnlyList<OpenOrder> Orders)
    {
        /// <summary>Sold one at a time at the list price.</summary>
        public Margin Margin => new(Article.Cost.Times(1), Article.ListPrice.Times(1));

        /// <summary>Units still to come.</summary>
        public int ExpectedTotal => Expected.Sum(e => e.Quantity);
    }

    public sealed record Facts(
        int Id, string Number, string Gtin, string Name, string NameEnglish, string NameGerman, string Unit, int PackSize, string Group, VatTariff Tariff,
        UnitPrice Cost, UnitPrice ListPrice, int Minimum, int StockId, int OnHand, int Reserved,
        int SupplierId, string Supplier, string SupplierCity, string SupplierCountry, string SupplierPhone, string SupplierEmail, int LeadTimeDays, Money MinimumOrder, DateOnly Today)
    {
        public int Free => OnHand - Reserved;

        public bool IsUnderMinimum => StockItem.IsUnderMinimum(Free, Minimum);

        /// <summary>Earliest day on which goods that are ordered today can be here.</summary>
        public DateOnly SuppliedOn => BusinessCalendar.AddWorkingDays(Today, LeadTimeDays);
    }

    /// <param name="On">Day it is expected.</param>
    /// <param name="Quantity">Units.</param>
    /// <param name="Reference">Number of the purchase order.</param>
    /// <param name="PurchaseOrderId">The purchase order; null when it isn't in the firm's books.</param>
    public sealed record Receipt(DateOnly On, int Quantity, string Reference, int? PurchaseOrderId);

    /// <summary>An order line that is still to be delivered.</summary>
    public sealed record OpenOrder(int Id, string Number, string Customer, int Reserved, int Short, DateOnly? PromisedOn);

    public sealed record OpenOfferte(int Id, string? Number, int Version, OfferteStatus Status, string Customer, int Quantity, DateOnly ValidThrough)
    {
        public string Title => Number is null ? $"Concept {Id}" : Version == 1 ? Number : $"{Number} versie {Version}";
    }

    internal sealed class Handler(FirmDb db) : IRequestHandler<Query, Result<Model>>
    {
        public async Task<Result<Model>> Handle(Query query, CancellationToken ct)
        {
            var found = await (
                from a in db.Articles.AsNoTracking()
                join stock in db.Stock on a.Id equals stock.ArticleId
                join g in db.ArticleGroups on a.GroupId equals g.Id
                join p in db.Suppliers on a.SupplierId equals p.Id
                from firm in db.Firms
                where a.Id == query.Id
                select new
                {
                    Facts = new Facts(
                        a.Id, a.Number, a.Gtin, a.Name.Dutch, a.Name.English, a.Name.German, a.Unit.Dutch, a.PackSize, g.Name, a.Tariff,
                        a.Cost, a.ListPrice, a.ReorderLevel, stock.Id, stock.OnHand, stock.Reserved,
                        p.Id, p.Name, p.City, p.CountryCode, p.Phone, p.Email, p.LeadTimeDays, p.MinimumOrder, firm.BusinessDay),
                    Expected = stock.Expected.OrderBy(e => e.ExpectedOn).Select(e => new Receipt(e.ExpectedOn, e.Quantity, e.Reference, db.PurchaseOrders.Where(p => p.Number == e.Reference).Select(p => (int?)p.Id).FirstOrDefault())).ToList(),
                }).SingleOrDefaultAsync(ct);
            if (found is null)
                return StockErrors.NoArticle;

            var offertes = await db.Offertes.AsNoTracking()
                .Where(o => o.Status == OfferteStatus.Draft || o.Status == OfferteStatus.InReview || o.Status == OfferteStatus.Sent || o.Status == OfferteStatus.Negotiating)
                .Where(o => o.Lines.Any(l => l.ArticleId == query.Id))
                .OrderByDescending(o => o.Id)
                .Take(MostOffertes)
                .Select(o => new OpenOfferte(
                    o.Id, o.Number, o.Version, o.Status,
                    db.Customers.Where(c => c.Id == o.CustomerId).Select(c => c.Name).FirstOrDefault() ?? "",
                    o.Lines.Where(l => l.ArticleId == query.Id).Sum(l => l.Quantity),
                    o.Terms.ValidThrough))
                .ToListAsync(ct);
            var orders = await db.Orders.AsNoTracking()
                .Where(o => o.OpenUnits > 0 && o.Status != OrderStatus.Draft && o.Status != OrderStatus.Cancelled)
                .SelectMany(o => o.Lines.Where(l => l.ArticleId == query.Id), (o, l) => new
                {
                    o.Id,
                    o.Number,
                    Customer = db.Customers.Where(c => c.Id == o.CustomerId).Select(c => c.Name).First(),
                    l.Reserved,
                    Open = l.Quantity - l.Declined - l.Shipped + l.ReturnedForReplacement,
                    l.PromisedOn,
                    LineId = l.Id,
                })
                .Where(l => l.Open > 0)
                .OrderBy(l => l.PromisedOn).ThenBy(l => l.LineId)
                .Take(MostOrders)
                .Select(l => new OpenOrder(l.Id, l.Number!, l.Customer, l.Reserved, l.Open - l.Reserved, l.PromisedOn))
                .ToListAsync(ct);
            return new Model(found.Facts, found.Expected, offertes, orders);
        }
    }
}
