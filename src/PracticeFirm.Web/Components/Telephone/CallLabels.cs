using PracticeFirm.Domain.Contacts;
using PracticeFirm.Web.Texts;

namespace PracticeFirm.Web.Components.Telephone;

/// <summary>How calls and contacts read in Dutch.</summary>
public static class CallLabels
{
    /// <summary>The least mood with which somebody is content.</summary>
    private const int Content = 7;

    /// <summary>The least mood with which somebody is neither content nor annoyed.</summary>
    private const int Neutral = 4;

    public static string Status(CallStatus status) => status switch
    {
        CallStatus.Ringing => CallsTexts.StatusRinging,
        CallStatus.Waiting => CallsTexts.StatusWaiting,
        CallStatus.Talking => CallsTexts.StatusTalking,
        CallStatus.Ended => CallsTexts.StatusEnded,
        CallStatus.Missed => CallsTexts.StatusMissed,
    };

    public static Tone ToneOf(CallStatus status) => status switch
    {
        CallStatus.Ringing or CallStatus.Waiting => Tone.Warning,
        CallStatus.Talking => Tone.Info,
        CallStatus.Ended => Tone.Neutral,
        CallStatus.Missed => Tone.Bad,
    };

    public static string Direction(ContactDirection direction) => direction switch
    {
        ContactDirection.In => CallsTexts.DirectionIn,
        ContactDirection.Out => CallsTexts.DirectionOut,
    };

    public static string DirectionIcon(ContactDirection direction) => direction switch
    {
        ContactDirection.In => "fa-arrow-down",
        ContactDirection.Out => "fa-arrow-up",
    };

    public static string Channel(ContactChannel channel) => channel switch
    {
        ContactChannel.Phone => CallsTexts.ChannelPhone,
        ContactChannel.Mail => CallsTexts.ChannelMail,
        ContactChannel.Visit => CallsTexts.ChannelVisit,
        ContactChannel.Chat => CallsTexts.ChannelChat,
    };

    public static string ChannelIcon(ContactChannel channel) => channel switch
    {
        ContactChannel.Phone => "fa-phone",
        ContactChannel.Mail => "fa-envelope",
        ContactChannel.Visit => "fa-handshake",
        ContactChannel.Chat => "fa-comment-dots",
    };

    public static string Purpose(CallPurpose purpose) => purpose switch
    {
        CallPurpose.Request => CallsTexts.PurposeRequest,
        CallPurpose.Complaint => CallsTexts.PurposeComplaint,
        CallPurpose.Question => CallsTexts.PurposeQuestion,
        CallPurpose.Ordering => CallsTexts.PurposeOrdering,
        CallPurpose.Status => CallsTexts.PurposeStatus,
        CallPurpose.Change => CallsTexts.PurposeChange,
        CallPurpose.InvoiceQuery => CallsTexts.PurposeInvoiceQuery,
        CallPurpose.Signal => CallsTexts.PurposeSignal,
        CallPurpose.AskRequest => CallsTexts.PurposeAskRequest,
        CallPurpose.ExplainOfferte => CallsTexts.PurposeExplainOfferte,
        CallPurpose.FollowUpOfferte => CallsTexts.PurposeFollowUpOfferte,
        CallPurpose.MakeAppointment => CallsTexts.PurposeMakeAppointment,
        CallPurpose.DiscussDelivery => CallsTexts.PurposeDiscussDelivery,
        CallPurpose.TellDelay => CallsTexts.PurposeTellDelay,
        CallPurpose.AskPayment => CallsTexts.PurposeAskPayment,
        CallPurpose.AskComplaint => CallsTexts.PurposeAskComplaint,
        CallPurpose.TellSolution => CallsTexts.PurposeTellSolution,
        CallPurpose.Aftercare => CallsTexts.PurposeAftercare,
        CallPurpose.CallBack => CallsTexts.PurposeCallBack,
        CallPurpose.KeepInTouch => CallsTexts.PurposeKeepInTouch,
        CallPurpose.FollowUpMailing => CallsTexts.PurposeFollowUpMailing,
    };

    public static string End(CallEnd end) => end switch
    {
        CallEnd.Order => CallsTexts.EndOrder,
        CallEnd.Rejection => CallsTexts.EndRejection,
        CallEnd.Negotiation => CallsTexts.EndNegotiation,
        CallEnd.Appointment => CallsTexts.EndAppointment,
        CallEnd.CallBack => CallsTexts.EndCallBack,
        CallEnd.Complaint => CallsTexts.EndComplaint,
        CallEnd.Answered => CallsTexts.EndAnswered,
        CallEnd.PassedOn => CallsTexts.EndPassedOn,
        CallEnd.Satisfied => CallsTexts.EndSatisfied,
        CallEnd.Dissatisfied => CallsTexts.EndDissatisfied,
        CallEnd.Information => CallsTexts.EndInformation,
        CallEnd.PaymentPromised => CallsTexts.EndPaymentPromised,
        CallEnd.HungUp => CallsTexts.EndHungUp,
        CallEnd.Request => CallsTexts.EndRequest,
        CallEnd.NoAnswer => CallsTexts.EndNoAnswer,
    };

    /// <summary>How a call ended, in a sentence.</summary>
    public static string Outcome(CallEnd end) => end switch
    {
        CallEnd.Order => CallsTexts.OutcomeOrder,
        CallEnd.Rejection => CallsTexts.OutcomeRejection,
        CallEnd.Negotiation => CallsTexts.OutcomeNegotiation,
        CallEnd.Appointment => CallsTexts.OutcomeAppointment,
        CallEnd.CallBack => CallsTexts.OutcomeCallBack,
        CallEnd.Complaint => CallsTexts.OutcomeComplaint,
        CallEnd.Answered => CallsTexts.OutcomeAnswered,
        CallEnd.PassedOn => CallsTexts.OutcomePassedOn,
        CallEnd.Satisfied => CallsTexts.OutcomeSatisfied,
        CallEnd.Dissatisfied => CallsTexts.OutcomeDissatisfied,
        CallEnd.Information => CallsTexts.OutcomeInformation,
        CallEnd.PaymentPromised => CallsTexts.OutcomePaymentPromised,
        CallEnd.HungUp => CallsTexts.OutcomeHungUp,
        CallEnd.Request => CallsTexts.OutcomeRequest,
        CallEnd.NoAnswer => CallsTexts.OutcomeNoAnswer,
    };

    /// <summary>What somebody did well, in a sentence.</summary>
    public static string SkillShown(CallSkills skill) => skill switch
    {
        CallSkills.Greet => CallsTexts.ShownGreet,
        CallSkills.Listen => CallsTexts.ShownListen,
        CallSkills.Understand => CallsTexts.ShownUnderstand,
        CallSkills.Summarise => CallsTexts.ShownSummarise,
        CallSkills.Probe => CallsTexts.ShownProbe,
        CallSkills.Explain => CallsTexts.ShownExplain,
        CallSkills.Solve => CallsTexts.ShownSolve,
        CallSkills.Agree => CallsTexts.ShownAgree,
        CallSkills.AddOnSale => CallsTexts.ShownAddOnSale,
        CallSkills.PickUpSignal => CallsTexts.ShownPickUpSignal,
        CallSkills.PassOn => CallsTexts.ShownPassOn,
        CallSkills.TakeNotes => CallsTexts.ShownTakeNotes,
        CallSkills.Close => CallsTexts.ShownClose,
        _ => "",
    };

    /// <summary>What to do next time, in a sentence.</summary>
    public static string SkillTip(CallSkills skill) => skill switch
    {
        CallSkills.Greet => CallsTexts.TipGreet,
        CallSkills.Listen => CallsTexts.TipListen,
        CallSkills.Understand => CallsTexts.TipUnderstand,
        CallSkills.Summarise => CallsTexts.TipSummarise,
        CallSkills.Probe => CallsTexts.TipProbe,
        CallSkills.Explain => CallsTexts.TipExplain,
        CallSkills.Solve => CallsTexts.TipSolve,
        CallSkills.Agree => CallsTexts.TipAgree,
        CallSkills.AddOnSale => CallsTexts.TipAddOnSale,
        CallSkills.PickUpSignal => CallsTexts.TipPickUpSignal,
        CallSkills.PassOn => CallsTexts.TipPassOn,
        CallSkills.TakeNotes => CallsTexts.TipTakeNotes,
        CallSkills.Close => CallsTexts.TipClose,
        _ => "",
    };

    /// <summary>A single signal.</summary>
    public static string Signal(SignalKinds kind) => kind switch
    {
        SignalKinds.Complaint => CallsTexts.SignalComplaint,
        SignalKinds.Interest => CallsTexts.SignalInterest,
        SignalKinds.Buying => CallsTexts.SignalBuying,
        SignalKinds.Wish => CallsTexts.SignalWish,
        SignalKinds.Praise => CallsTexts.SignalPraise,
        _ => CallsTexts.SignalNone,
    };

    /// <summary>Every single signal.</summary>
    public static IReadOnlyList<SignalKinds> EverySignal { get; } = [SignalKinds.Complaint, SignalKinds.Interest, SignalKinds.Buying, SignalKinds.Wish, SignalKinds.Praise];

    /// <summary>Several signals in one line.</summary>
    public static string Signals(SignalKinds kinds) => string.Join(", ", EverySignal.Where(k => kinds.HasFlag(k)).Select(Signal));

    public static string Quality(ReplyQuality quality) => quality switch
    {
        ReplyQuality.Good => CallsTexts.QualityGood,
        ReplyQuality.Fair => CallsTexts.QualityFair,
        ReplyQuality.Weak => CallsTexts.QualityWeak,
    };

    public static Tone ToneOf(ReplyQuality quality) => quality switch
    {
        ReplyQuality.Good => Tone.Good,
        ReplyQuality.Fair => Tone.Neutral,
        ReplyQuality.Weak => Tone.Warning,
    };

    /// <summary>A mood in a word, 0 to 10.</summary>
    public static string Mood(int mood) => mood >= Content ? CallsTexts.MoodContent : mood >= Neutral ? CallsTexts.MoodNeutral : CallsTexts.MoodAnnoyed;

    public static string MoodIcon(int mood) => mood >= Content ? "fa-face-smile" : mood >= Neutral ? "fa-face-meh" : "fa-face-frown";

    public static Tone MoodTone(int mood) => mood >= Content ? Tone.Good : mood >= Neutral ? Tone.Neutral : Tone.Warning;

    /// <summary><c>5 minuten</c>.</summary>
    public static string Minutes(int minutes) => minutes == 1 ? CallsTexts.MinuteOne : string.Format(CallsTexts.Minutes, minutes);

    /// <summary><c>9:05</c>.</summary>
    public static string Time(TimeOnly time) => $"{time.Hour}:{time.Minute:00}";
}
