using PracticeFirm.Domain.Deliveries;
using PracticeFirm.Domain.Invoicing;
using PracticeFirm.Domain.Offertes;
using PracticeFirm.Domain.Orders;
using PracticeFirm.Domain.Purchasing;
using PracticeFirm.Domain.Returns;
using PracticeFirm.Web.Texts;

namespace PracticeFirm.Web.Components;

/// <summary>What a badge says of the status of a document, the same wherever documents stand together.</summary>
internal static class StatusWords
{
    public static (string Text, Tone Tone) Of(OfferteStatus status) => status switch
    {
        OfferteStatus.Draft => (OffertesTexts.StatusDraft, Tone.Neutral),
        OfferteStatus.InReview => (OffertesTexts.StatusInReview, Tone.Info),
        OfferteStatus.Sent => (OffertesTexts.StatusSent, Tone.Info),
        OfferteStatus.Negotiating => (OffertesTexts.StatusNegotiating, Tone.Warning),
        OfferteStatus.Accepted => (OffertesTexts.StatusAccepted, Tone.Good),
        OfferteStatus.Rejected => (OffertesTexts.StatusRejected, Tone.Bad),
        OfferteStatus.Expired => (OffertesTexts.StatusExpired, Tone.Warning),
        OfferteStatus.Superseded => (OffertesTexts.StatusSuperseded, Tone.Neutral),
    };

    public static (string Text, Tone Tone) Of(RequestStatus status) => status switch
    {
        RequestStatus.New => (InboxTexts.StatusNew, Tone.Warning),
        RequestStatus.InProgress => (InboxTexts.StatusInProgress, Tone.Info),
        RequestStatus.Answered => (InboxTexts.StatusAnswered, Tone.Good),
        RequestStatus.Closed => (InboxTexts.StatusClosed, Tone.Neutral),
    };

    public static (string Text, Tone Tone) Of(OrderStatus status) => status switch
    {
        OrderStatus.Draft => (OrdersTexts.StatusDraft, Tone.Neutral),
        OrderStatus.Confirmed => (OrdersTexts.StatusConfirmed, Tone.Info),
        OrderStatus.PartlyDelivered => (OrdersTexts.StatusPartlyDelivered, Tone.Warning),
        OrderStatus.Delivered => (OrdersTexts.StatusDelivered, Tone.Info),
        OrderStatus.Invoiced => (OrdersTexts.StatusInvoiced, Tone.Info),
        OrderStatus.Closed => (OrdersTexts.StatusClosed, Tone.Good),
        OrderStatus.Cancelled => (OrdersTexts.StatusCancelled, Tone.Bad),
    };

    public static (string Text, Tone Tone) Of(DeliveryStatus status) => status switch
    {
        DeliveryStatus.Released => (DeliveriesTexts.StatusReleased, Tone.Info),
        DeliveryStatus.Picked => (DeliveriesTexts.StatusPicked, Tone.Warning),
        DeliveryStatus.Shipped => (DeliveriesTexts.StatusShipped, Tone.Good),
        DeliveryStatus.Cancelled => (DeliveriesTexts.StatusCancelled, Tone.Neutral),
    };

    public static (string Text, Tone Tone) Of(PurchaseStatus status) => status switch
    {
        PurchaseStatus.Draft => (PurchasingTexts.StatusDraft, Tone.Neutral),
        PurchaseStatus.Ordered => (PurchasingTexts.StatusOrdered, Tone.Info),
        PurchaseStatus.Acknowledged => (PurchasingTexts.StatusAcknowledged, Tone.Info),
        PurchaseStatus.Delayed => (PurchasingTexts.StatusDelayed, Tone.Warning),
        PurchaseStatus.PartlyReceived => (PurchasingTexts.StatusPartlyReceived, Tone.Info),
        PurchaseStatus.Received => (PurchasingTexts.StatusReceived, Tone.Good),
        PurchaseStatus.Cancelled => (PurchasingTexts.StatusCancelled, Tone.Bad),
    };

    public static (string Text, Tone Tone) Of(ReturnStatus status) => status switch
    {
        ReturnStatus.Requested => (ReturnsTexts.StatusRequested, Tone.Warning),
        ReturnStatus.Approved => (ReturnsTexts.StatusApproved, Tone.Info),
        ReturnStatus.Rejected => (ReturnsTexts.StatusRejected, Tone.Bad),
        ReturnStatus.Received => (ReturnsTexts.StatusReceived, Tone.Warning),
        ReturnStatus.Inspected => (ReturnsTexts.StatusInspected, Tone.Info),
        ReturnStatus.Settled => (ReturnsTexts.StatusSettled, Tone.Good),
    };

    public static (string Text, Tone Tone) Of(InvoiceStatus status) => status switch
    {
        InvoiceStatus.Draft => (InvoicesTexts.StatusDraft, Tone.Neutral),
        InvoiceStatus.Sent => (InvoicesTexts.StatusSent, Tone.Info),
        InvoiceStatus.PartlyPaid => (InvoicesTexts.StatusPartlyPaid, Tone.Info),
        InvoiceStatus.Paid => (InvoicesTexts.StatusPaid, Tone.Good),
        InvoiceStatus.Overdue => (InvoicesTexts.StatusOverdue, Tone.Warning),
        InvoiceStatus.Reminded => (InvoicesTexts.StatusReminded, Tone.Warning),
        InvoiceStatus.Dunned => (InvoicesTexts.StatusDunned, Tone.Bad),
        InvoiceStatus.InCollection => (InvoicesTexts.StatusInCollection, Tone.Bad),
        InvoiceStatus.Credited => (InvoicesTexts.StatusCredited, Tone.Neutral),
        InvoiceStatus.WrittenOff => (InvoicesTexts.StatusWrittenOff, Tone.Neutral),
    };
}
