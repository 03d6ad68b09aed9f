using PracticeFirm.Domain.Invoicing;
using PracticeFirm.Web.Components;
using PracticeFirm.Web.Texts;

namespace PracticeFirm.Web.Features.Payments;

/// <summary>How bank lines, letters and ages read in Dutch.</summary>
internal static class PaymentLabels
{
    public static string Status(BankLineStatus status) => status switch
    {
        BankLineStatus.Open => PaymentsTexts.StatusOpen,
        BankLineStatus.PartlyAllocated => PaymentsTexts.StatusPartly,
        BankLineStatus.Allocated => PaymentsTexts.StatusDone,
        BankLineStatus.SetAside => PaymentsTexts.StatusAside,
    };

    public static Tone ToneOf(BankLineStatus status) => status switch
    {
        BankLineStatus.Open => Tone.Warning,
        BankLineStatus.PartlyAllocated => Tone.Info,
        BankLineStatus.Allocated => Tone.Good,
        BankLineStatus.SetAside => Tone.Neutral,
    };

    /// <summary>The chain on top of a bank line; what was put aside ends there.</summary>
    public static IReadOnlyList<StatusStep> Chain(BankLineStatus status) => status switch
    {
        BankLineStatus.Open => StatusStep.Chain(0, PaymentsTexts.StatusOpen, PaymentsTexts.StatusPartly, PaymentsTexts.StatusDone),
        BankLineStatus.PartlyAllocated => StatusStep.Chain(1, PaymentsTexts.StatusOpen, PaymentsTexts.StatusPartly, PaymentsTexts.StatusDone),
        BankLineStatus.Allocated => StatusStep.Chain(2, PaymentsTexts.StatusOpen, PaymentsTexts.StatusPartly, PaymentsTexts.StatusDone),
        BankLineStatus.SetAside => [.. StatusStep.Chain(1, PaymentsTexts.StatusOpen), new StatusStep(PaymentsTexts.StatusAside, StepState.Stopped)],
    };

    public static string Confidence(PaymentConfidence confidence) => confidence switch
    {
        PaymentConfidence.Certain => PaymentsTexts.Certain,
        PaymentConfidence.Likely => PaymentsTexts.Likely,
        PaymentConfidence.Possible => PaymentsTexts.Possible,
    };

    public static Tone ToneOf(PaymentConfidence confidence) => confidence switch
    {
        PaymentConfidence.Certain => Tone.Good,
        PaymentConfidence.Likely => Tone.Info,
        PaymentConfidence.Possible => Tone.Neutral,
    };

    /// <summary>What people call a letter; the last one to a consumer has a name of its own.</summary>
    public static string Level(ReminderLevel level, bool toConsumer = false) => level switch
    {
        ReminderLevel.Reminder => PaymentsTexts.LevelReminder,
        ReminderLevel.Dunning => PaymentsTexts.LevelDunning,
        ReminderLevel.FinalNotice => toConsumer ? PaymentsTexts.LevelFourteenDays : PaymentsTexts.LevelFinalNotice,
        ReminderLevel.Collection => PaymentsTexts.LevelCollection,
    };

    public static Tone ToneOf(ReminderLevel level) => level switch
    {
        ReminderLevel.Reminder => Tone.Info,
        ReminderLevel.Dunning => Tone.Warning,
        ReminderLevel.FinalNotice or ReminderLevel.Collection => Tone.Bad,
    };
}
