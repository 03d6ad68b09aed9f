using System.Globalization;
using PracticeFirm.Domain.Common;
using PracticeFirm.Web.Texts;

namespace PracticeFirm.Web.Components;

/// <summary>Where the page of a document is and what its kind is called: the one place that knows.</summary>
public static class DocumentLinks
{
    /// <summary>The page of a document, or of the list it stands in when it has none of its own; null when there is no page at all.</summary>
    public static string? Url(string firm, DocumentKind kind, int id) => kind switch
    {
        DocumentKind.Firm => FirmUrl.Of(firm),
        DocumentKind.Customer => FirmUrl.Of(firm, "klanten", id),
        DocumentKind.Supplier => FirmUrl.Of(firm, "leveranciers", id),
        DocumentKind.Article => FirmUrl.Of(firm, "voorraad", id),
        DocumentKind.Stock => FirmUrl.Of(firm, "voorraad"),
        DocumentKind.QuoteRequest => FirmUrl.Of(firm, "aanvragen", id),
        DocumentKind.Offerte => FirmUrl.Of(firm, "offertes", id),
        DocumentKind.Mail => FirmUrl.Of(firm, "postvak", id),
        DocumentKind.FollowUp => FirmUrl.Of(firm, "taken"),
        DocumentKind.Order => FirmUrl.Of(firm, "orders", id),
        DocumentKind.Delivery => FirmUrl.Of(firm, "leveringen", id),
        DocumentKind.PurchaseOrder => FirmUrl.Of(firm, "inkooporders", id),
        DocumentKind.Return => FirmUrl.Of(firm, "retouren", id),
        DocumentKind.Invoice => FirmUrl.Of(firm, "facturen", id),
        DocumentKind.BankLine => FirmUrl.Of(firm, "bank", id),
        DocumentKind.Reminder => FirmUrl.Of(firm, "herinneringen", id),
        DocumentKind.ContactRecord => FirmUrl.Of(firm, "contacten", id),
        DocumentKind.PhoneCall => FirmUrl.Of(firm, "telefoon", id),
        DocumentKind.Complaint => FirmUrl.Of(firm, "klachten", id),
        DocumentKind.ImprovementProposal => FirmUrl.Of(firm, "verbetervoorstellen", id),
        DocumentKind.CustomerQuestion => FirmUrl.Of(firm, "vragen", id),
        DocumentKind.Opportunity => FirmUrl.Of(firm, "kansen", id),
        DocumentKind.Mailing => FirmUrl.Of(firm, "mailings", id),
        DocumentKind.Survey => FirmUrl.Of(firm, "onderzoeken", id),
    };

    /// <summary>The page of a document.</summary>
    public static string? Url(string firm, DocumentRef document) => Url(firm, document.Kind, document.Id);

    /// <summary>What one of the kind is called: <c>Inkooporder</c>.</summary>
    public static string Name(DocumentKind kind) => kind switch
    {
        DocumentKind.Firm => SharedTexts.KindFirm,
        DocumentKind.Customer => SharedTexts.KindCustomer,
        DocumentKind.Supplier => SharedTexts.KindSupplier,
        DocumentKind.Article => SharedTexts.KindArticle,
        DocumentKind.Stock => SharedTexts.KindStock,
        DocumentKind.QuoteRequest => SharedTexts.KindRequest,
        DocumentKind.Offerte => SharedTexts.KindOfferte,
        DocumentKind.Mail => SharedTexts.KindMail,
        DocumentKind.FollowUp => SharedTexts.KindTask,
        DocumentKind.Order => SharedTexts.KindOrder,
        DocumentKind.Delivery => SharedTexts.KindDelivery,
        DocumentKind.PurchaseOrder => SharedTexts.KindPurchaseOrder,
        DocumentKind.Return => SharedTexts.KindReturn,
        DocumentKind.Invoice => SharedTexts.KindInvoice,
        DocumentKind.BankLine => SharedTexts.KindBankLine,
        DocumentKind.Reminder => SharedTexts.KindReminder,
        DocumentKind.ContactRecord => SharedTexts.KindContactRecord,
        DocumentKind.PhoneCall => SharedTexts.KindPhoneCall,
        DocumentKind.Complaint => SharedTexts.KindComplaint,
        DocumentKind.ImprovementProposal => SharedTexts.KindImprovementProposal,
        DocumentKind.CustomerQuestion => SharedTexts.KindCustomerQuestion,
        DocumentKind.Opportunity => SharedTexts.KindOpportunity,
        DocumentKind.Mailing => SharedTexts.KindMailing,
        DocumentKind.Survey => SharedTexts.KindSurvey,
    };

    /// <summary>So many of a kind: <c>2 leveringen</c>, <c>1 factuur</c>.</summary>
    public static string Count(DocumentKind kind, int count) =>
        $"{DutchFormat.Count(count)} {(count == 1 ? Name(kind) : Names(kind)).ToLower(CultureInfo.CurrentCulture)}";

    /// <summary>The picture that goes with a kind.</summary>
    public static string Icon(DocumentKind kind) => kind switch
    {
        DocumentKind.Firm => "fa-building",
        DocumentKind.Customer => "fa-address-book",
        DocumentKind.Supplier => "fa-industry",
        DocumentKind.Article => "fa-box",
        DocumentKind.Stock => "fa-boxes-stacked",
        DocumentKind.QuoteRequest => "fa-inbox",
        DocumentKind.Offerte => "fa-file-invoice",
        DocumentKind.Mail => "fa-envelope",
        DocumentKind.FollowUp => "fa-list-check",
        DocumentKind.Order => "fa-clipboard-list",
        DocumentKind.Delivery => "fa-truck",
        DocumentKind.PurchaseOrder => "fa-cart-shopping",
        DocumentKind.Return => "fa-rotate-left",
        DocumentKind.Invoice => "fa-file-invoice-dollar",
        DocumentKind.BankLine => "fa-building-columns",
        DocumentKind.Reminder => "fa-bell",
        DocumentKind.ContactRecord => "fa-comments",
        DocumentKind.PhoneCall => "fa-phone",
        DocumentKind.Complaint => "fa-face-frown",
        DocumentKind.ImprovementProposal => "fa-lightbulb",
        DocumentKind.CustomerQuestion => "fa-circle-question",
        DocumentKind.Opportunity => "fa-bullseye",
        DocumentKind.Mailing => "fa-envelopes-bulk",
        DocumentKind.Survey => "fa-star-half-stroke",
    };

    private static string Names(DocumentKind kind) => kind switch
    {
        DocumentKind.Firm => SharedTexts.KindsFirm,
        DocumentKind.Customer => SharedTexts.KindsCustomer,
        DocumentKind.Supplier => SharedTexts.KindsSupplier,
        DocumentKind.Article => SharedTexts.KindsArticle,
        DocumentKind.Stock => SharedTexts.KindsStock,
        DocumentKind.QuoteRequest => SharedTexts.KindsRequest,
        DocumentKind.Offerte => SharedTexts.KindsOfferte,
        DocumentKind.Mail => SharedTexts.KindsMail,
        DocumentKind.FollowUp => SharedTexts.KindsTask,
        DocumentKind.Order => SharedTexts.KindsOrder,
        DocumentKind.Delivery => SharedTexts.KindsDelivery,
        DocumentKind.PurchaseOrder => SharedTexts.KindsPurchaseOrder,
        DocumentKind.Return => SharedTexts.KindsReturn,
        DocumentKind.Invoice => SharedTexts.KindsInvoice,
        DocumentKind.BankLine => SharedTexts.KindsBankLine,
        DocumentKind.Reminder => SharedTexts.KindsReminder,
        DocumentKind.ContactRecord => SharedTexts.KindsContactRecord,
        DocumentKind.PhoneCall => SharedTexts.KindsPhoneCall,
        DocumentKind.Complaint => SharedTexts.KindsComplaint,
        DocumentKind.ImprovementProposal => SharedTexts.KindsImprovementProposal,
        DocumentKind.CustomerQuestion => SharedTexts.KindsCustomerQuestion,
        DocumentKind.Opportunity => SharedTexts.KindsOpportunity,
        DocumentKind.Mailing => SharedTexts.KindsMailing,
        DocumentKind.Survey => SharedTexts.KindsSurvey,
    };
}
