using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Relations;
using PracticeFirm.Web.Components;
using PracticeFirm.Web.Texts;

namespace PracticeFirm.Web.Features.Customers;

/// <summary>What the values of a customer are called on the screen.</summary>
public static class CustomerWords
{
    private static readonly Lazy<IReadOnlyList<Option<string>>> CountryList = new(() =>
        [.. CustomersTexts.Countries.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(line => new Option<string>(line[..2], line[3..]))]);

    /// <summary>Countries to choose from, the nearest first.</summary>
    public static IReadOnlyList<Option<string>> Countries => CountryList.Value;

    /// <summary>The Dutch name of a country; its code when it isn't in the list.</summary>
    public static string Country(string code) => Countries.FirstOrDefault(c => c.Value == code)?.Text ?? code;

    public static string Of(CustomerKind kind) => kind switch
    {
        CustomerKind.Prospect => CustomersTexts.KindProspect,
        CustomerKind.Customer => CustomersTexts.KindCustomer,
    };

    public static string Of(CustomerStatus status) => status switch
    {
        CustomerStatus.Active => CustomersTexts.StatusActive,
        CustomerStatus.Blocked => CustomersTexts.StatusBlocked,
        CustomerStatus.Archived => CustomersTexts.StatusArchived,
    };

    public static (Tone Tone, string Icon) Look(CustomerStatus status) => status switch
    {
        CustomerStatus.Active => (Tone.Good, "fa-circle-check"),
        CustomerStatus.Blocked => (Tone.Bad, "fa-ban"),
        CustomerStatus.Archived => (Tone.Neutral, "fa-box-archive"),
    };

    public static string Of(Language language) => language switch
    {
        Language.Dutch => CustomersTexts.LanguageDutch,
        Language.English => CustomersTexts.LanguageEnglish,
        Language.German => CustomersTexts.LanguageGerman,
    };

    public static string Of(VatCategory category) => category switch
    {
        VatCategory.Standard => CustomersTexts.VatStandard,
        VatCategory.IntraCommunity => CustomersTexts.VatIntraCommunity,
        VatCategory.ReverseCharge => CustomersTexts.VatReverseCharge,
        VatCategory.Export => CustomersTexts.VatExport,
        VatCategory.Exempt => CustomersTexts.VatExempt,
        VatCategory.ZeroRated => CustomersTexts.VatZeroRated,
    };

    public static string Of(DeliveryTerms terms) => terms switch
    {
        DeliveryTerms.FreeAboveThreshold => CustomersTexts.DeliveryFreeAbove,
        DeliveryTerms.CarriagePaid => CustomersTexts.DeliveryCarriagePaid,
        DeliveryTerms.ExWorks => CustomersTexts.DeliveryExWorks,
        DeliveryTerms.FreightCharged => CustomersTexts.DeliveryFreight,
    };

    public static string Of(Salutation salutation) => salutation switch
    {
        Salutation.Neutral => CustomersTexts.SalutationNeutral,
        Salutation.Mr => CustomersTexts.SalutationMr,
        Salutation.Ms => CustomersTexts.SalutationMs,
    };

    public static string Of(PaymentTerms terms)
    {
        var days = terms.Days == 0 ? CustomersTexts.PaymentAdvance : Format(CustomersTexts.PaymentDays, terms.Days);
        return terms.HasCashDiscount ? Format(CustomersTexts.PaymentDiscount, days, terms.CashDiscount, terms.CashDiscountDays) : days;
    }

    /// <summary>Options of an enum in the order it is written in.</summary>
    public static IReadOnlyList<Option<T>> Options<T>(Func<T, string> words)
        where T : struct, Enum => [.. Enum.GetValues<T>().Select(v => new Option<T>(v, words(v)))];

    private static string Format(string text, params object[] values) => string.Format(System.Globalization.CultureInfo.CurrentCulture, text, values);
}
