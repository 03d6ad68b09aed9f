using PracticeFirm.Domain.Catalog;
using PracticeFirm.Domain.Common;

namespace PracticeFirm.Domain.Relations;

/// <summary>Leverancier.</summary>
public sealed class Supplier : Aggregate
{
    private Supplier()
    {
    }

    /// <inheritdoc/>
    public override DocumentKind DocumentKind => DocumentKind.Supplier;

    /// <summary>Short code.</summary>
    public string Code { get; private set; } = "";

    /// <summary>Name with legal form.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Place.</summary>
    public string City { get; private set; } = "";

    /// <summary>ISO 3166-1 alpha-2.</summary>
    public string CountryCode { get; private set; } = "";

    /// <summary>Usual levertijd in working days.</summary>
    public int LeadTimeDays { get; private set; }

    /// <summary>Smallest order they take.</summary>
    public Money MinimumOrder { get; private set; }

    /// <summary>E-mail address for orders.</summary>
    public string Email { get; private set; } = "";

    /// <summary>Telephone number.</summary>
    public string Phone { get; private set; } = "";

    /// <summary>
    /// Number under which this supplier knows an article of ours: their code and the digits of our number, so that it is the same
    /// on every order.
    /// </summary>
    public string ArticleNumber(Article article) => ArticleNumber(Code, article.Number);

    internal static string ArticleNumber(string code, string number) => $"{code}-{string.Concat(number.Where(char.IsAsciiDigit))}";

    /// <summary>Records a supplier.</summary>
    public static Supplier Register(string code, string name, string city, string countryCode, int leadTimeDays, Money minimumOrder, string email, string phone) => new()
    {
        Code = code,
        Name = name,
        City = city,
        CountryCode = countryCode,
        LeadTimeDays = leadTimeDays,
        MinimumOrder = minimumOrder,
        Email = email,
        Phone = phone,
    };
}
