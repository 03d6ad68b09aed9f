using MediatR;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Offertes;
using PracticeFirm.Domain.Stock;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Stock;

/// <summary>One article with its stock: figures, prices, supplier, receipts on their way, open offertes it stands on.</summary>
public static class ShowArticle
{
    /// <summary>Open offertes shown at most.</summary>
    public const int MostOffertes = 25;

    /// <param name="Id">The article.</param>
    /// <param name="Opened">True when a person opened the page, which is evidence; false when it only refreshes.</param>
    [Access(Access.FirmReader)]
    public sealed record Query(int Id, bool Opened = false) : IFirmQuery<Model>, IEvidence
    {
        public (DocumentKind Kind, int Id) About => (DocumentKind.Article, Id);

        public string? ViewEvent => Opened ? "Stock.Viewed" : null;
    }

    public sealed record Model(Facts Article, IReadOnlyList<Receipt> Expected, IReadOnlyList<OpenOfferte> Offertes)
    {
        /// <summary>Sold one at a time at the list price.</summary>
        public Margin Margin => new(Article.Cost.Times(1), Article.ListPrice.Times(1));

        /// <summary>Units still to come.</summary>
        public int ExpectedTotal => Expected.Sum(e => e.Quantity);
    }

    public sealed record Facts(
        int Id, string Number, string Gtin, string Name, string NameEnglish, string NameGerman, string Unit, int PackSize, string Group, VatTariff Tariff,
        UnitPrice Cost, UnitPrice ListPrice, int Minimum, int StockId, int OnHand, int Reserved,
        string Supplier, string SupplierCity, string SupplierCountry, string SupplierPhone, string SupplierEmail, int LeadTimeDays, Money MinimumOrder, DateOnly Today)
    {
        public int Free => OnHand - Reserved;

        public bool IsUnderMinimum => StockItem.IsUnderMinimum(Free, Minimum);

        /// <summary>Earliest day on which goods that are ordered today can be here.</summary>
        public DateOnly SuppliedOn => BusinessCalendar.AddWorkingDays(Today, LeadTimeDays);
    }

    public sealed record Receipt(DateOnly On, int Quantity, string Reference);

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
                        p.Name, p.City, p.CountryCode, p.Phone, p.Email, p.LeadTimeDays, p.MinimumOrder, firm.BusinessDay),
                    Expected = stock.Expected.OrderBy(e => e.ExpectedOn).Select(e => new Receipt(e.ExpectedOn, e.Quantity, e.Reference)).ToList(),
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
            return new Model(found.Facts, found.Expected, offertes);
        }
    }
}
