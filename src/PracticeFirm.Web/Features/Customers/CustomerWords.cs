using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Deliveries;
using PracticeFirm.Domain.Invoicing;
using PracticeFirm.Domain.Offertes;
using PracticeFirm.Domain.Orders;
using PracticeFirm.Domain.Relations;
using PracticeFirm.Domain.Returns;
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

    public static (string Text, Tone Tone) Look(OfferteStatus status) => status switch
    {
        OfferteStatus.Draft => (CustomersTexts.OfferteDraft, Tone.Neutral),
        OfferteStatus.InReview => (CustomersTexts.OfferteInReview, Tone.Warning),
        OfferteStatus.Sent => (CustomersTexts.OfferteSent, Tone.Info),
        OfferteStatus.Negotiating => (CustomersTexts.OfferteNegotiating, Tone.Info),
        OfferteStatus.Accepted => (CustomersTexts.OfferteAccepted, Tone.Good),
        OfferteStatus.Rejected => (CustomersTexts.OfferteRejected, Tone.Bad),
        OfferteStatus.Expired => (CustomersTexts.OfferteExpired, Tone.Warning),
        OfferteStatus.Superseded => (CustomersTexts.OfferteSuperseded, Tone.Neutral),
    };

    public static (string Text, Tone Tone) Look(RequestStatus status) => status switch
    {
        RequestStatus.New => (CustomersTexts.RequestNew, Tone.Warning),
        RequestStatus.InProgress => (CustomersTexts.RequestInProgress, Tone.Info),
        RequestStatus.Answered => (CustomersTexts.RequestAnswered, Tone.Good),
        RequestStatus.Closed => (CustomersTexts.RequestClosed, Tone.Neutral),
    };

    public static (string Text, Tone Tone) Look(OrderStatus status) => status switch
    {
        OrderStatus.Draft => (CustomersTexts.OrderDraft, Tone.Neutral),
        OrderStatus.Confirmed => (CustomersTexts.OrderConfirmed, Tone.Info),
        OrderStatus.PartlyDelivered => (CustomersTexts.OrderPartlyDelivered, Tone.Warning),
        OrderStatus.Delivered => (CustomersTexts.OrderDelivered, Tone.Info),
        OrderStatus.Invoiced => (CustomersTexts.OrderInvoiced, Tone.Info),
        OrderStatus.Closed => (CustomersTexts.OrderClosed, Tone.Good),
        OrderStatus.Cancelled => (CustomersTexts.OrderCancelled, Tone.Bad),
    };

    public static (string Text, Tone Tone) Look(DeliveryStatus status) => status switch
    {
        DeliveryStatus.Released => (CustomersTexts.DeliveryReleased, Tone.Warning),
        DeliveryStatus.Picked => (CustomersTexts.DeliveryPicked, Tone.Info),
        DeliveryStatus.Shipped => (CustomersTexts.DeliveryShipped, Tone.Good),
        DeliveryStatus.Cancelled => (CustomersTexts.DeliveryCancelled, Tone.Bad),
    };

    public static (string Text, Tone Tone) Look(ReturnStatus status) => status switch
    {
        ReturnStatus.Requested => (CustomersTexts.ReturnRequested, Tone.Warning),
        ReturnStatus.Approved => (CustomersTexts.ReturnApproved, Tone.Info),
        ReturnStatus.Rejected => (CustomersTexts.ReturnRejected, Tone.Bad),
        ReturnStatus.Received => (CustomersTexts.ReturnReceived, Tone.Warning),
        ReturnStatus.Inspected => (CustomersTexts.ReturnInspected, Tone.Info),
        ReturnStatus.Settled => (CustomersTexts.ReturnSettled, Tone.Good),
    };

    public static (string Text, Tone Tone) Look(InvoiceStatus status) => status switch
    {
        InvoiceStatus.Draft => (CustomersTexts.InvoiceDraft, Tone.Neutral),
        InvoiceStatus.Sent => (CustomersTexts.InvoiceSent, Tone.Info),
        InvoiceStatus.PartlyPaid => (CustomersTexts.InvoicePartlyPaid, Tone.Info),
        InvoiceStatus.Paid => (CustomersTexts.InvoicePaid, Tone.Good),
        InvoiceStatus.Overdue => (CustomersTexts.InvoiceOverdue, Tone.Warning),
        InvoiceStatus.Reminded => (CustomersTexts.InvoiceReminded, Tone.Warning),
        InvoiceStatus.Dunned => (CustomersTexts.InvoiceDunned, Tone.Bad),
        InvoiceStatus.InCollection => (CustomersTexts.InvoiceInCollection, Tone.Bad),
        InvoiceStatus.Credited => (CustomersTexts.InvoiceCredited, Tone.Neutral),
        InvoiceStatus.WrittenOff => (CustomersTexts.InvoiceWrittenOff, Tone.Neutral),
    };

    /// <summary>Options of an enum in the order it is written in.</summary>
    public static IReadOnlyList<Option<T>> Options<T>(Func<T, string> words)
        where T : struct, Enum => [.. Enum.GetValues<T>().Select(v => new Option<T>(v, words(v)))];

    private static string Format(string text, params object[] values) => string.Format(System.Globalization.CultureInfo.CurrentCulture, text, values);
}
