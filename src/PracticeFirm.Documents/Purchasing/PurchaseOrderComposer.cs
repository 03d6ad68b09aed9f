using PracticeFirm.Domain.Catalog;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Domain.Purchasing;
using PracticeFirm.Domain.Relations;

namespace PracticeFirm.Documents;

/// <summary>Turns a purchase order of the domain into the paper that is printed.</summary>
public static class PurchaseOrderComposer
{
    /// <summary>The paper of a purchase order.</summary>
    /// <param name="order">The purchase order, with its lines and what they are for.</param>
    /// <param name="firm">Who orders.</param>
    /// <param name="author">Who signs.</param>
    /// <param name="articles">The articles on it, for their names in the language of the supplier; what isn't there is named as on the lines.</param>
    public static PurchaseOrderDocument Compose(PurchaseOrder order, TradingFirm firm, Employee author, IReadOnlyDictionary<int, Article>? articles = null)
    {
        var supplier = order.Supplier;
        var language = LanguageOf(supplier.CountryCode);
        var identity = firm.Identity;
        return new PurchaseOrderDocument
        {
            Style = firm.Style,
            Sender = new DocumentSender(identity.FullName, identity.Address)
            {
                Slogan = identity.Slogan.In(language),
                KvkNumber = identity.KvkNumber,
                VatId = identity.VatNumber,
                Iban = identity.Iban,
                Phone = identity.Phone,
                Email = identity.Email,
                Website = identity.Website,
            },
            Language = language,
            Number = order.Number,
            Date = order.OrderedOn ?? firm.BusinessDay,
            Recipient = new DocumentRecipient(supplier.Name, supplier.Street ?? "", supplier.City, supplier.CountryCode),
            CustomerNumber = supplier.Code,
            Contact = new DocumentContact(author.Name, Letter.Function(language, author.Role, author.Function), author.Phone, author.Email),
            Salutation = Letter.Salutation(language, Salutation.Neutral, "", ""),
            WantedOn = order.WantedOn,
            Remark = order.Remark,
            Lines = [.. order.Lines.OrderBy(l => l.Position).Select(l => Line(l, language, articles?.GetValueOrDefault(l.ArticleId)))],
            NetTotal = order.NetTotal,
        };
    }

    /// <summary>In which language one writes to a supplier in a country: Dutch in the Netherlands and Belgium, German in Germany and Austria, else English.</summary>
    /// <param name="countryCode">ISO 3166-1 alpha-2.</param>
    public static Language LanguageOf(string countryCode) => countryCode switch
    {
        "NL" or "BE" => Language.Dutch,
        "DE" or "AT" => Language.German,
        _ => Language.English,
    };

    private static PurchaseOrderLine Line(PurchaseLine line, Language language, Article? article) => new(
        line.Position, line.ArticleNumber, line.SupplierArticleNumber, article?.Name.In(language) ?? line.Description, line.Quantity, article?.Unit.In(language) ?? line.Unit, line.UnitPrice, line.Amount)
    {
        WantedOn = line.WantedOn,
        ForOrders = [.. line.Links.Select(l => l.OrderNumber).Distinct()],
    };
}
