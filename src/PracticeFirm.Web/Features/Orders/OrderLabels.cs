using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Orders;
using PracticeFirm.Web.Components;
using PracticeFirm.Web.Texts;

namespace PracticeFirm.Web.Features.Orders;

/// <summary>How states of orders and of the documents around them read in Dutch.</summary>
internal static class OrderLabels
{
    public static string Status(OrderStatus status) => StatusWords.Of(status).Text;

    public static Tone ToneOf(OrderStatus status) => StatusWords.Of(status).Tone;

    /// <summary>The chain on top of the document; a cancelled order ends where it was.</summary>
    public static IReadOnlyList<StatusStep> Chain(OrderStatus status)
    {
        string[] steps =
        [
            OrdersTexts.StatusDraft, OrdersTexts.StatusConfirmed, OrdersTexts.StatusPartlyDelivered, OrdersTexts.StatusDelivered, OrdersTexts.StatusInvoiced, OrdersTexts.StatusClosed,
        ];
        return status switch
        {
            OrderStatus.Draft => StatusStep.Chain(0, steps),
            OrderStatus.Confirmed => StatusStep.Chain(1, steps),
            OrderStatus.PartlyDelivered => StatusStep.Chain(2, steps),
            OrderStatus.Delivered => StatusStep.Chain(3, steps),
            OrderStatus.Invoiced => StatusStep.Chain(4, steps),
            OrderStatus.Closed => StatusStep.Chain(steps.Length, steps),
            OrderStatus.Cancelled => [.. StatusStep.Chain(2, OrdersTexts.StatusDraft, OrdersTexts.StatusConfirmed), new StatusStep(OrdersTexts.StatusCancelled, StepState.Stopped)],
        };
    }

    public static string Wait(OrderWait wait) => wait switch
    {
        OrderWait.Nothing => OrdersTexts.WaitNothing,
        OrderWait.Confirmation => OrdersTexts.WaitConfirmation,
        OrderWait.Choice => OrdersTexts.WaitChoice,
        OrderWait.Release => OrdersTexts.WaitRelease,
        OrderWait.Warehouse => OrdersTexts.WaitWarehouse,
        OrderWait.Stock => OrdersTexts.WaitStock,
        OrderWait.Return => OrdersTexts.WaitReturn,
        OrderWait.Invoicing => OrdersTexts.WaitInvoicing,
        OrderWait.Payment => OrdersTexts.WaitPayment,
    };

    /// <summary>How far an order is, in one line: what was ordered and whatever happened to it.</summary>
    public static string Progress(ListOrders.Row row)
    {
        (int Units, string What)[] steps =
        [
            (row.Reserved, OrdersTexts.Reserved), (row.Shipped, OrdersTexts.Delivered), (row.Returned, OrdersTexts.Returned), (row.Invoiced, OrdersTexts.Invoiced),
        ];
        var words = steps.Where(s => s.Units > 0).Select(s => Together(DutchFormat.Count(s.Units), s.What)).Prepend(Together(DutchFormat.Count(row.Ordered), OrdersTexts.Ordered));
        return string.Join(" · ", row.PaidPercentage > 0 ? words.Append(Together($"{row.PaidPercentage}%", OrdersTexts.Paid)) : words);

        static string Together(string figure, string what) => $"{figure}\u00a0{what.ToLowerInvariant()}";
    }

    public static string Delivery(DeliveryTerms terms) => terms switch
    {
        DeliveryTerms.FreeAboveThreshold => OrdersTexts.DeliveryFreeAbove,
        DeliveryTerms.CarriagePaid => OrdersTexts.DeliveryCarriagePaid,
        DeliveryTerms.ExWorks => OrdersTexts.DeliveryExWorks,
        DeliveryTerms.FreightCharged => OrdersTexts.DeliveryFreightCharged,
    };

    public static string LanguageName(Language language) => language switch
    {
        Language.Dutch => OrdersTexts.LanguageDutch,
        Language.English => OrdersTexts.LanguageEnglish,
        Language.German => OrdersTexts.LanguageGerman,
    };

    public static string Trouble(ListExceptions.Trouble trouble) => trouble switch
    {
        ListExceptions.Trouble.Choice => OrdersTexts.TroubleChoice,
        ListExceptions.Trouble.Late => OrdersTexts.TroubleLate,
        ListExceptions.Trouble.NotTold => OrdersTexts.TroubleNotTold,
        ListExceptions.Trouble.Blocked => OrdersTexts.TroubleBlocked,
        ListExceptions.Trouble.OverLimit => OrdersTexts.TroubleOverLimit,
        ListExceptions.Trouble.OldDraft => string.Format(OrdersTexts.TroubleOldDraft, ListExceptions.DraftDays),
    };
}
