using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Domain.Offertes;

namespace PracticeFirm.Simulation.Scenarios;

internal enum CustomerSize
{
    Small,
    Medium,
    Large,
}

/// <summary>A discount group; with types, only customers of those types come into it.</summary>
internal sealed record DiscountGroupSeed(
    string Code, string Name, int Share, IReadOnlyList<(string Group, Percentage Discount)> Discounts, IReadOnlyList<string> Types);

internal sealed record EmployeeSeed(string Function, EmployeeRole Role, int Count);

/// <summary>A kind of customer; without functions of its own its people have those of the firm's list.</summary>
internal sealed record CustomerTypeSeed(
    string Type, int Share, IReadOnlyList<string> Countries, IReadOnlyList<string> LegalForms, IReadOnlyList<string> Names, IReadOnlyList<string> Words,
    CustomerSize Size, IReadOnlyList<string> Departments, IReadOnlyList<string> Functions, VatSeed? Vat, bool Consumer);

internal sealed record RequestSeed(Language Language, RequestChannel Channel, string Subject, string Body);

/// <summary>Texts per language.</summary>
internal sealed record TextsSeed(IReadOnlyList<string> Dutch, IReadOnlyList<string> English, IReadOnlyList<string> German)
{
    public static TextsSeed Empty { get; } = new([], [], []);

    public IReadOnlyList<string> In(Language language) => language switch
    {
        Language.Dutch => Dutch,
        Language.English => English,
        Language.German => German,
    };
}

/// <summary>A trading firm: who it is, how it sells and to whom.</summary>
internal sealed record FirmSeed(
    string Code,
    CatalogSeed Catalog,
    string Name,
    string LegalForm,
    string Branch,
    LocalizedText Slogan,
    Address Address,
    string PhoneArea,
    string Domain,
    LocalizedText GeneralTerms,
    HouseStyle Style,
    SellingRules Rules,
    CreditControl Credit,
    ServiceRules Service,
    int LowStockFactor,
    IReadOnlyList<(string Country, int Share)> CountryShares,
    IReadOnlyList<DiscountGroupSeed> DiscountGroups,
    IReadOnlyList<EmployeeSeed> Employees,
    IReadOnlyList<CustomerTypeSeed> CustomerTypes,
    TextsSeed Functions,
    IReadOnlyList<string> Notes,
    IReadOnlyList<RequestSeed> Requests,
    TextsSeed Subjects,
    TextsSeed Intros,
    TextsSeed Closings,
    IReadOnlyList<string> Rejections);
