using PracticeFirm.Domain.Common;

namespace PracticeFirm.Documents.Papers;

/// <summary>The words papers share, in the language of the document.</summary>
internal sealed partial record PaperWords
{
    /// <summary>BCP 47 code of the language, with the country whose spelling is used.</summary>
    public required string Code { get; init; }

    public required string Draft { get; init; }
    public required string Version { get; init; }
    public required string ReturnAddress { get; init; }

    public required string Date { get; init; }
    public required string CustomerNumber { get; init; }
    public required string CustomerReference { get; init; }
    public required string CustomerVatId { get; init; }
    public required string Contact { get; init; }
    public required string Subject { get; init; }

    public required string Position { get; init; }
    public required string Article { get; init; }
    public required string Description { get; init; }
    public required string Quantity { get; init; }
    public required string Price { get; init; }
    public required string Discount { get; init; }
    public required string Vat { get; init; }
    public required string Amount { get; init; }
    public required string CarryForward { get; init; }
    public required string BroughtForward { get; init; }

    public required string LinesTotal { get; init; }
    public required string OrderDiscount { get; init; }
    public required string Freight { get; init; }
    public required string NetTotal { get; init; }

    /// <summary>0: the rate.</summary>
    public required string VatOfRate { get; init; }

    /// <summary>0: the base.</summary>
    public required string VatOverBase { get; init; }

    public required string Total { get; init; }
    public required string TotalWithoutVat { get; init; }
    public required string UsualPrice { get; init; }

    public required string Conditions { get; init; }
    public required string PriceTerms { get; init; }
    public required string DeliveryTerms { get; init; }
    public required string LeadTime { get; init; }
    public required string PaymentTerms { get; init; }
    public required string PaymentDiscount { get; init; }

    /// <summary>0: the percentage, 1: the days, 2: the amount to pay.</summary>
    public required string PaymentDiscountSentence { get; init; }

    public required string IntraCommunity { get; init; }
    public required string ReverseCharge { get; init; }
    public required string Export { get; init; }
    public required string Exempt { get; init; }

    public required string Regards { get; init; }
    public required string Agreed { get; init; }

    /// <summary>0: name of the customer.</summary>
    public required string AgreedFor { get; init; }

    public required string SignName { get; init; }
    public required string SignFunction { get; init; }
    public required string SignDate { get; init; }
    public required string SignPlace { get; init; }
    public required string Signature { get; init; }

    public required string Kvk { get; init; }
    public required string VatId { get; init; }

    /// <summary>0: the page, 1: the number of pages.</summary>
    public required string PageOf { get; init; }

    /// <summary>Order discount with its percentage; several orders together have none.</summary>
    public string OrderDiscountOf(Percentage rate, DocumentFormat format) => rate == Percentage.Zero ? OrderDiscount : $"{OrderDiscount} {format.Percent(rate)}";

    public static PaperWords Of(Language language) => language switch
    {
        Language.Dutch => Dutch,
        Language.English => English,
        Language.German => German,
    };
}
