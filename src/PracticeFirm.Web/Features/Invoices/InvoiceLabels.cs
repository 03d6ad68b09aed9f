using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Invoicing;
using PracticeFirm.Web.Components;
using PracticeFirm.Web.Texts;

namespace PracticeFirm.Web.Features.Invoices;

/// <summary>How states and kinds of invoices read in Dutch.</summary>
internal static class InvoiceLabels
{
    public static string Kind(InvoiceKind kind) => kind switch
    {
        InvoiceKind.Invoice => InvoicesTexts.Invoice,
        InvoiceKind.CreditNote => InvoicesTexts.CreditNote,
    };

    public static string Status(InvoiceStatus status) => StatusWords.Of(status).Text;

    /// <summary>A credit note isn't paid by the customer but settled.</summary>
    public static string Status(InvoiceKind kind, InvoiceStatus status) =>
        kind == InvoiceKind.CreditNote && status == InvoiceStatus.Paid ? InvoicesTexts.StatusSettled
        : kind == InvoiceKind.CreditNote && status == InvoiceStatus.PartlyPaid ? InvoicesTexts.StatusPartlySettled
        : Status(status);

    public static Tone ToneOf(InvoiceStatus status) => StatusWords.Of(status).Tone;

    /// <summary>The chain on top of the document; an end other than payment stands in place of it.</summary>
    public static IReadOnlyList<StatusStep> Chain(InvoiceKind kind, InvoiceStatus status)
    {
        var (draft, sent, paid) = (InvoicesTexts.StatusDraft, InvoicesTexts.StatusSent, kind == InvoiceKind.CreditNote ? InvoicesTexts.StatusSettled : InvoicesTexts.StatusPaid);
        return status switch
        {
            InvoiceStatus.Draft => StatusStep.Chain(0, draft, sent, paid),
            InvoiceStatus.Paid => StatusStep.Chain(2, draft, sent, paid),
            InvoiceStatus.Credited or InvoiceStatus.WrittenOff => [.. StatusStep.Chain(2, draft, sent), new StatusStep(Status(status), StepState.Stopped)],
            InvoiceStatus.Sent or InvoiceStatus.PartlyPaid or InvoiceStatus.Overdue or InvoiceStatus.Reminded or InvoiceStatus.Dunned or InvoiceStatus.InCollection =>
                StatusStep.Chain(1, draft, sent, paid),
        };
    }

    public static string Level(ReminderLevel level) => level switch
    {
        ReminderLevel.Reminder => InvoicesTexts.LevelReminder,
        ReminderLevel.Dunning => InvoicesTexts.LevelDunning,
        ReminderLevel.FinalNotice => InvoicesTexts.LevelFinalNotice,
        ReminderLevel.Collection => InvoicesTexts.LevelCollection,
    };

    public static string Vat(VatCategory category) => category switch
    {
        VatCategory.Standard => InvoicesTexts.VatStandard,
        VatCategory.IntraCommunity => InvoicesTexts.VatIntraCommunity,
        VatCategory.ReverseCharge => InvoicesTexts.VatReverseCharge,
        VatCategory.Export => InvoicesTexts.VatExport,
        VatCategory.Exempt => InvoicesTexts.VatExempt,
        VatCategory.ZeroRated => InvoicesTexts.VatZeroRated,
    };

    /// <summary>A credit note of an amount reads with a minus sign, as on its paper.</summary>
    public static Money Signed(InvoiceKind kind, Money amount) => kind == InvoiceKind.CreditNote ? -amount : amount;
}
