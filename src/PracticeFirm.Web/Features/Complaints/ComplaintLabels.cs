using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Complaints;
using PracticeFirm.Domain.Deliveries;
using PracticeFirm.Web.Components;
using PracticeFirm.Web.Texts;

namespace PracticeFirm.Web.Features.Complaints;

/// <summary>How states, causes and remedies of complaints read in Dutch.</summary>
internal static class ComplaintLabels
{
    public static IReadOnlyList<Option<ComplaintChannel?>> ChannelOptions { get; } = [.. Enum.GetValues<ComplaintChannel>().Select(c => new Option<ComplaintChannel?>(c, Channel(c)))];

    public static IReadOnlyList<Option<ComplaintCategory?>> CategoryOptions { get; } = [.. Enum.GetValues<ComplaintCategory>().Select(c => new Option<ComplaintCategory?>(c, Category(c)))];

    public static IReadOnlyList<Option<ComplaintSeverity?>> SeverityOptions { get; } = [.. Enum.GetValues<ComplaintSeverity>().Select(s => new Option<ComplaintSeverity?>(s, Severity(s)))];

    public static IReadOnlyList<Option<ComplaintCause?>> CauseOptions { get; } = [.. Enum.GetValues<ComplaintCause>().Select(c => new Option<ComplaintCause?>(c, Cause(c)))];

    /// <summary>What a customer may wish: all but being turned down.</summary>
    public static IReadOnlyList<Option<Remedy?>> WishOptions { get; } = [.. Enum.GetValues<Remedy>().Where(r => r != Remedy.Reject).Select(r => new Option<Remedy?>(r, RemedyName(r)))];

    public static string Status(ComplaintStatus status) => status switch
    {
        ComplaintStatus.New => ComplaintsTexts.StatusNew,
        ComplaintStatus.Acknowledged => ComplaintsTexts.StatusAcknowledged,
        ComplaintStatus.UnderInvestigation => ComplaintsTexts.StatusInvestigation,
        ComplaintStatus.SolutionProposed => ComplaintsTexts.StatusProposed,
        ComplaintStatus.Resolved => ComplaintsTexts.StatusResolved,
        ComplaintStatus.Aftercare => ComplaintsTexts.StatusAftercare,
        ComplaintStatus.Closed => ComplaintsTexts.StatusClosed,
    };

    public static Tone ToneOf(ComplaintStatus status) => status switch
    {
        ComplaintStatus.New => Tone.Warning,
        ComplaintStatus.Acknowledged or ComplaintStatus.UnderInvestigation or ComplaintStatus.SolutionProposed => Tone.Info,
        ComplaintStatus.Resolved or ComplaintStatus.Aftercare => Tone.Good,
        ComplaintStatus.Closed => Tone.Neutral,
    };

    /// <summary>The chain on top of the document.</summary>
    public static IReadOnlyList<StatusStep> Chain(ComplaintStatus status) => StatusStep.Chain((int)status, [.. Enum.GetValues<ComplaintStatus>().Select(Status)]);

    public static string Wait(ComplaintWait wait) => wait switch
    {
        ComplaintWait.Nothing => ComplaintsTexts.WaitNothing,
        ComplaintWait.Acknowledgement => ComplaintsTexts.WaitAcknowledgement,
        ComplaintWait.Assessment => ComplaintsTexts.WaitAssessment,
        ComplaintWait.CustomerAnswer => ComplaintsTexts.WaitCustomerAnswer,
        ComplaintWait.Colleague => ComplaintsTexts.WaitColleague,
        ComplaintWait.Solution => ComplaintsTexts.WaitSolution,
        ComplaintWait.Approval => ComplaintsTexts.WaitApproval,
        ComplaintWait.Offer => ComplaintsTexts.WaitOffer,
        ComplaintWait.CustomerDecision => ComplaintsTexts.WaitCustomerDecision,
        ComplaintWait.CarryingOut => ComplaintsTexts.WaitCarryingOut,
        ComplaintWait.Document => ComplaintsTexts.WaitDocument,
        ComplaintWait.Informing => ComplaintsTexts.WaitInforming,
        ComplaintWait.Aftercare => ComplaintsTexts.WaitAftercare,
        ComplaintWait.Closing => ComplaintsTexts.WaitClosing,
    };

    /// <summary>What to do now, in one or two sentences.</summary>
    public static string Help(ComplaintWait wait) => wait switch
    {
        ComplaintWait.Nothing => ComplaintsTexts.HelpNothing,
        ComplaintWait.Acknowledgement => ComplaintsTexts.HelpAcknowledgement,
        ComplaintWait.Assessment => ComplaintsTexts.HelpAssessment,
        ComplaintWait.CustomerAnswer or ComplaintWait.Colleague or ComplaintWait.Approval or ComplaintWait.CustomerDecision => ComplaintsTexts.HelpWaiting,
        ComplaintWait.Solution => ComplaintsTexts.HelpSolution,
        ComplaintWait.Offer => ComplaintsTexts.HelpOffer,
        ComplaintWait.CarryingOut => ComplaintsTexts.HelpCarryingOut,
        ComplaintWait.Document => ComplaintsTexts.HelpDocument,
        ComplaintWait.Informing => ComplaintsTexts.HelpInforming,
        ComplaintWait.Aftercare => ComplaintsTexts.HelpAftercare,
        ComplaintWait.Closing => ComplaintsTexts.HelpClosing,
    };

    public static string Channel(ComplaintChannel channel) => channel switch
    {
        ComplaintChannel.Mail => ComplaintsTexts.ChannelMail,
        ComplaintChannel.Phone => ComplaintsTexts.ChannelPhone,
        ComplaintChannel.Visit => ComplaintsTexts.ChannelVisit,
    };

    public static string Category(ComplaintCategory category) => category switch
    {
        ComplaintCategory.Product => ComplaintsTexts.CategoryProduct,
        ComplaintCategory.WrongDelivery => ComplaintsTexts.CategoryWrong,
        ComplaintCategory.LateDelivery => ComplaintsTexts.CategoryLate,
        ComplaintCategory.Invoice => ComplaintsTexts.CategoryInvoice,
        ComplaintCategory.Service => ComplaintsTexts.CategoryService,
        ComplaintCategory.Other => ComplaintsTexts.CategoryOther,
    };

    public static string Severity(ComplaintSeverity severity) => severity switch
    {
        ComplaintSeverity.Low => ComplaintsTexts.SeverityLow,
        ComplaintSeverity.Medium => ComplaintsTexts.SeverityMedium,
        ComplaintSeverity.High => ComplaintsTexts.SeverityHigh,
    };

    public static string Cause(ComplaintCause cause) => cause switch
    {
        ComplaintCause.TransportDamage => ComplaintsTexts.CauseTransport,
        ComplaintCause.Packaging => ComplaintsTexts.CausePackaging,
        ComplaintCause.ProductFault => ComplaintsTexts.CauseProduct,
        ComplaintCause.PickingError => ComplaintsTexts.CausePicking,
        ComplaintCause.OrderEntry => ComplaintsTexts.CauseEntry,
        ComplaintCause.SupplierLate => ComplaintsTexts.CauseSupplier,
        ComplaintCause.Planning => ComplaintsTexts.CausePlanning,
        ComplaintCause.InvoiceError => ComplaintsTexts.CauseInvoice,
        ComplaintCause.Communication => ComplaintsTexts.CauseCommunication,
        ComplaintCause.CustomerUse => ComplaintsTexts.CauseUse,
        ComplaintCause.Unknown => ComplaintsTexts.CauseUnknown,
    };

    public static string RemedyName(Remedy remedy) => remedy switch
    {
        Remedy.Redeliver => ComplaintsTexts.RemedyRedeliver,
        Remedy.Credit => ComplaintsTexts.RemedyCredit,
        Remedy.Discount => ComplaintsTexts.RemedyDiscount,
        Remedy.Repair => ComplaintsTexts.RemedyRepair,
        Remedy.Replace => ComplaintsTexts.RemedyReplace,
        Remedy.Apology => ComplaintsTexts.RemedyApology,
        Remedy.Reject => ComplaintsTexts.RemedyReject,
    };

    /// <summary>A remedy in one sentence.</summary>
    public static string RemedyMeaning(Remedy remedy) => remedy switch
    {
        Remedy.Redeliver => ComplaintsTexts.MeansRedeliver,
        Remedy.Credit => ComplaintsTexts.MeansCredit,
        Remedy.Discount => ComplaintsTexts.MeansDiscount,
        Remedy.Repair => ComplaintsTexts.MeansRepair,
        Remedy.Replace => ComplaintsTexts.MeansReplace,
        Remedy.Apology => ComplaintsTexts.MeansApology,
        Remedy.Reject => ComplaintsTexts.MeansReject,
    };

    public static string Topic(QuestionTopic topic) => topic switch
    {
        QuestionTopic.Extent => ComplaintsTexts.TopicExtent,
        QuestionTopic.Moment => ComplaintsTexts.TopicMoment,
        QuestionTopic.Packaging => ComplaintsTexts.TopicPackaging,
        QuestionTopic.Use => ComplaintsTexts.TopicUse,
        QuestionTopic.Consequences => ComplaintsTexts.TopicConsequences,
        QuestionTopic.Agreement => ComplaintsTexts.TopicAgreement,
        QuestionTopic.Wish => ComplaintsTexts.TopicWish,
        QuestionTopic.Other => ComplaintsTexts.TopicOther,
    };

    public static string Method(DeliveryMethod method) => method switch
    {
        DeliveryMethod.OwnVan => ComplaintsTexts.MethodVan,
        DeliveryMethod.Parcel => ComplaintsTexts.MethodParcel,
        DeliveryMethod.Pallet => ComplaintsTexts.MethodPallet,
        DeliveryMethod.Collect => ComplaintsTexts.MethodCollect,
    };

    public static string Group(FactGroup group) => group switch
    {
        FactGroup.Cause => ComplaintsTexts.GroupCause,
        FactGroup.Category => ComplaintsTexts.GroupCategory,
        FactGroup.Article => ComplaintsTexts.GroupArticle,
        FactGroup.Supplier => ComplaintsTexts.GroupSupplier,
        FactGroup.DeliveryMethod => ComplaintsTexts.GroupMethod,
    };

    /// <summary>How the key of a group of complaints reads.</summary>
    public static string KeyName(FactGroup group, string key, string known) => group switch
    {
        FactGroup.Cause => Cause(Enum.Parse<ComplaintCause>(key)),
        FactGroup.Category => Category(Enum.Parse<ComplaintCategory>(key)),
        FactGroup.DeliveryMethod => Method(Enum.Parse<DeliveryMethod>(key)),
        FactGroup.Article or FactGroup.Supplier => known,
    };

    public static string Area(ProposalArea area) => area switch
    {
        ProposalArea.Product => ComplaintsTexts.AreaProduct,
        ProposalArea.Service => ComplaintsTexts.AreaService,
        ProposalArea.Process => ComplaintsTexts.AreaProcess,
    };

    public static IReadOnlyList<Option<ProposalArea?>> AreaOptions { get; } = [.. Enum.GetValues<ProposalArea>().Select(a => new Option<ProposalArea?>(a, Area(a)))];

    public static string Proposal(ProposalStatus status) => status switch
    {
        ProposalStatus.Draft => ComplaintsTexts.ProposalDraft,
        ProposalStatus.Submitted => ComplaintsTexts.ProposalSubmitted,
        ProposalStatus.MoreAsked => ComplaintsTexts.ProposalMore,
        ProposalStatus.Accepted => ComplaintsTexts.ProposalAccepted,
        ProposalStatus.Rejected => ComplaintsTexts.ProposalRejected,
    };

    public static Tone ToneOf(ProposalStatus status) => status switch
    {
        ProposalStatus.Draft => Tone.Neutral,
        ProposalStatus.Submitted => Tone.Info,
        ProposalStatus.MoreAsked => Tone.Warning,
        ProposalStatus.Accepted => Tone.Good,
        ProposalStatus.Rejected => Tone.Bad,
    };

    /// <summary>The chain on top of a proposal; a no ends it.</summary>
    public static IReadOnlyList<StatusStep> Chain(ProposalStatus status) => status switch
    {
        ProposalStatus.Draft => StatusStep.Chain(0, ComplaintsTexts.ProposalDraft, ComplaintsTexts.ProposalSubmitted, ComplaintsTexts.ProposalAccepted),
        ProposalStatus.Submitted => StatusStep.Chain(1, ComplaintsTexts.ProposalDraft, ComplaintsTexts.ProposalSubmitted, ComplaintsTexts.ProposalAccepted),
        ProposalStatus.MoreAsked => StatusStep.Chain(1, ComplaintsTexts.ProposalDraft, ComplaintsTexts.ProposalMore, ComplaintsTexts.ProposalAccepted),
        ProposalStatus.Accepted => StatusStep.Chain(2, ComplaintsTexts.ProposalDraft, ComplaintsTexts.ProposalSubmitted, ComplaintsTexts.ProposalAccepted),
        ProposalStatus.Rejected =>
        [
            new StatusStep(ComplaintsTexts.ProposalDraft, StepState.Done), new StatusStep(ComplaintsTexts.ProposalSubmitted, StepState.Done), new StatusStep(ComplaintsTexts.ProposalRejected, StepState.Stopped),
        ],
    };

    /// <summary>A marge in words; a dash when there is no price.</summary>
    public static string Margin(Percentage? margin) => margin is { } known ? DutchFormat.Percent(known) : "–";
}
