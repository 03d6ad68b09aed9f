using PracticeFirm.Domain.Catalog;
using PracticeFirm.Web.Texts;

namespace PracticeFirm.Web.Components;

/// <summary>How things on sales lines read in Dutch.</summary>
internal static class SalesWords
{
    /// <summary>Where a price comes from, in a word.</summary>
    public static string Origin(PriceOrigin origin) => origin switch
    {
        PriceOrigin.PriceAgreement => SalesTexts.OriginAgreement,
        PriceOrigin.DiscountGroup => SalesTexts.OriginGroup,
        PriceOrigin.ListPrice => SalesTexts.OriginList,
        PriceOrigin.Manual => SalesTexts.OriginManual,
        PriceOrigin.Offerte => SalesTexts.OriginOfferte,
    };
}
