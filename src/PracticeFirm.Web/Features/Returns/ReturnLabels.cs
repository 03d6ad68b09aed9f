using PracticeFirm.Domain.Returns;
using PracticeFirm.Web.Components;
using PracticeFirm.Web.Texts;

namespace PracticeFirm.Web.Features.Returns;

/// <summary>How states, reasons and decisions of returns read in Dutch.</summary>
internal static class ReturnLabels
{
    /// <summary>Every reason, to choose from.</summary>
    public static IReadOnlyList<Option<ReturnReason?>> ReasonOptions { get; } = [.. Enum.GetValues<ReturnReason>().Select(r => new Option<ReturnReason?>(r, Reason(r)))];

    /// <summary>Every state of goods, to choose from.</summary>
    public static IReadOnlyList<Option<ReturnCondition?>> ConditionOptions { get; } = [.. Enum.GetValues<ReturnCondition>().Select(c => new Option<ReturnCondition?>(c, Condition(c)))];

    /// <summary>Every decision, to choose from.</summary>
    public static IReadOnlyList<Option<ReturnDecision?>> DecisionOptions { get; } = [.. Enum.GetValues<ReturnDecision>().Select(d => new Option<ReturnDecision?>(d, Decision(d)))];

    public static string Status(ReturnStatus status) => StatusWords.Of(status).Text;

    public static Tone ToneOf(ReturnStatus status) => StatusWords.Of(status).Tone;

    /// <summary>The chain on top of the document; a rejection ends it.</summary>
    public static IReadOnlyList<StatusStep> Chain(ReturnStatus status)
    {
        string[] chain = [ReturnsTexts.StatusRequested, ReturnsTexts.StatusApproved, ReturnsTexts.StatusReceived, ReturnsTexts.StatusInspected, ReturnsTexts.StatusSettled];
        return status switch
        {
            ReturnStatus.Requested => StatusStep.Chain(0, chain),
            ReturnStatus.Approved => StatusStep.Chain(1, chain),
            ReturnStatus.Received => StatusStep.Chain(2, chain),
            ReturnStatus.Inspected => StatusStep.Chain(3, chain),
            ReturnStatus.Settled => StatusStep.Chain(4, chain),
            ReturnStatus.Rejected => [new StatusStep(ReturnsTexts.StatusRequested, StepState.Done), new StatusStep(ReturnsTexts.StatusRejected, StepState.Stopped)],
        };
    }

    /// <summary>What to do now, in one or two sentences.</summary>
    public static string Help(ReturnStatus status) => status switch
    {
        ReturnStatus.Requested => ReturnsTexts.HelpRequested,
        ReturnStatus.Approved => ReturnsTexts.HelpApproved,
        ReturnStatus.Received or ReturnStatus.Inspected => ReturnsTexts.HelpInspect,
        ReturnStatus.Rejected or ReturnStatus.Settled => ReturnsTexts.HelpDone,
    };

    public static string Reason(ReturnReason reason) => reason switch
    {
        ReturnReason.Damaged => ReturnsTexts.ReasonDamaged,
        ReturnReason.WrongArticle => ReturnsTexts.ReasonWrongArticle,
        ReturnReason.WrongQuantity => ReturnsTexts.ReasonWrongQuantity,
        ReturnReason.Defective => ReturnsTexts.ReasonDefective,
        ReturnReason.NotNeeded => ReturnsTexts.ReasonNotNeeded,
        ReturnReason.LateDelivery => ReturnsTexts.ReasonLate,
        ReturnReason.Other => ReturnsTexts.ReasonOther,
    };

    public static string Reasons(IEnumerable<ReturnReason> reasons) => string.Join(", ", reasons.Select(Reason));

    public static string Condition(ReturnCondition condition) => condition switch
    {
        ReturnCondition.AsNew => ReturnsTexts.ConditionAsNew,
        ReturnCondition.OpenedPackage => ReturnsTexts.ConditionOpened,
        ReturnCondition.Damaged => ReturnsTexts.ConditionDamaged,
        ReturnCondition.Broken => ReturnsTexts.ConditionBroken,
    };

    public static string Decision(ReturnDecision decision) => decision switch
    {
        ReturnDecision.Credit => ReturnsTexts.DecisionCredit,
        ReturnDecision.Replace => ReturnsTexts.DecisionReplace,
        ReturnDecision.Repair => ReturnsTexts.DecisionRepair,
        ReturnDecision.Reject => ReturnsTexts.DecisionReject,
    };
}
