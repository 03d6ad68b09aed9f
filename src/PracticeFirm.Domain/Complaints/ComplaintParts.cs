using PracticeFirm.Domain.Common;

namespace PracticeFirm.Domain.Complaints;

/// <summary>Where a complaint is in its life.</summary>
public enum ComplaintStatus
{
    /// <summary>Nieuw.</summary>
    New,

    /// <summary>Bevestigd: the customer knows that it was taken in.</summary>
    Acknowledged,

    /// <summary>In onderzoek.</summary>
    UnderInvestigation,

    /// <summary>Oplossing voorgesteld.</summary>
    SolutionProposed,

    /// <summary>Uitgevoerd.</summary>
    Resolved,

    /// <summary>Nazorg: the customer was told and is asked later whether they are satisfied.</summary>
    Aftercare,

    /// <summary>Gesloten.</summary>
    Closed,
}

/// <summary>What a complaint waits for; follows from its state and never is set by hand.</summary>
public enum ComplaintWait
{
    /// <summary>Nothing: it is closed.</summary>
    Nothing,

    /// <summary>Us: the customer has to hear that it was taken in.</summary>
    Acknowledgement,

    /// <summary>Us: cause and severity have to be found.</summary>
    Assessment,

    /// <summary>The customer: questions were asked.</summary>
    CustomerAnswer,

    /// <summary>A colleague: something was asked.</summary>
    Colleague,

    /// <summary>Us: a solution has to be worked out.</summary>
    Solution,

    /// <summary>The manager: a solution goes beyond the mandate.</summary>
    Approval,

    /// <summary>Us: the solution has to be put to the customer.</summary>
    Offer,

    /// <summary>The customer: a solution was proposed.</summary>
    CustomerDecision,

    /// <summary>Us: what was agreed has to be set going.</summary>
    CarryingOut,

    /// <summary>The return, credit invoice or order that carries it out.</summary>
    Document,

    /// <summary>Us: the customer has to hear that it was solved.</summary>
    Informing,

    /// <summary>Us: the customer has to be asked whether they are satisfied.</summary>
    Aftercare,

    /// <summary>Us: it can be closed, or opened again.</summary>
    Closing,
}

/// <summary>How the firm and the customer spoke.</summary>
public enum ComplaintChannel
{
    /// <summary>Mail.</summary>
    Mail,

    /// <summary>Telefoon.</summary>
    Phone,

    /// <summary>Bezoek: at the customer's, or at the counter.</summary>
    Visit,
}

/// <summary>What the customer complains about.</summary>
public enum ComplaintCategory
{
    /// <summary>Product: broken, damaged, not as it should be.</summary>
    Product,

    /// <summary>Verkeerde levering: another article, too few, too many.</summary>
    WrongDelivery,

    /// <summary>Te late levering.</summary>
    LateDelivery,

    /// <summary>Factuur of prijs.</summary>
    Invoice,

    /// <summary>Service: how they were treated, or not reached.</summary>
    Service,

    /// <summary>Anders.</summary>
    Other,
}

/// <summary>How bad it is for the customer.</summary>
public enum ComplaintSeverity
{
    /// <summary>Licht: a nuisance.</summary>
    Low,

    /// <summary>Gemiddeld: their work suffers.</summary>
    Medium,

    /// <summary>Ernstig: their work stands still, or it isn't safe.</summary>
    High,
}

/// <summary>Where it went wrong.</summary>
public enum ComplaintCause
{
    /// <summary>Transportschade.</summary>
    TransportDamage,

    /// <summary>Slechte verpakking by our warehouse.</summary>
    Packaging,

    /// <summary>Fabricagefout of the supplier.</summary>
    ProductFault,

    /// <summary>Verkeerd verzameld in the warehouse.</summary>
    PickingError,

    /// <summary>Order verkeerd ingevoerd.</summary>
    OrderEntry,

    /// <summary>Leverancier te laat.</summary>
    SupplierLate,

    /// <summary>Verkeerd gepland or promised without looking.</summary>
    Planning,

    /// <summary>Factuur klopt niet.</summary>
    InvoiceError,

    /// <summary>Communicatie: not told, told wrongly, or unkindly.</summary>
    Communication,

    /// <summary>Gebruik door de klant.</summary>
    CustomerUse,

    /// <summary>Onbekend.</summary>
    Unknown,
}

/// <summary>What can be done about it: what the customer wishes, and what the firm gives.</summary>
public enum Remedy
{
    /// <summary>Opnieuw leveren: the same goods once more without charge; nothing comes back.</summary>
    Redeliver,

    /// <summary>Crediteren: the price of goods back, with or without the goods.</summary>
    Credit,

    /// <summary>Korting: an amount off the price; the customer keeps the goods.</summary>
    Discount,

    /// <summary>Repareren: the goods come back and return mended.</summary>
    Repair,

    /// <summary>Vervangen: the goods come back and others go out.</summary>
    Replace,

    /// <summary>Excuses en uitleg.</summary>
    Apology,

    /// <summary>Afwijzen, with reasons.</summary>
    Reject,
}

/// <summary>What a question to the customer is about.</summary>
public enum QuestionTopic
{
    /// <summary>Hoeveel: how many, and which.</summary>
    Extent,

    /// <summary>Wanneer: when it was noticed.</summary>
    Moment,

    /// <summary>Verpakking: what the box looked like on arrival.</summary>
    Packaging,

    /// <summary>Gebruik: what was done with it.</summary>
    Use,

    /// <summary>Gevolgen: what it means for their work.</summary>
    Consequences,

    /// <summary>Afspraak: what was agreed, and with whom.</summary>
    Agreement,

    /// <summary>Wens: how they would like to see it solved.</summary>
    Wish,

    /// <summary>Anders.</summary>
    Other,
}

/// <summary>What the customer said to a proposal.</summary>
public enum SolutionAnswer
{
    /// <summary>Akkoord.</summary>
    Accepted,

    /// <summary>Niet akkoord: they want something else.</summary>
    Countered,
}

/// <summary>What is typed when a complaint is registered.</summary>
/// <param name="ContactPersonId">Who complains; null when it isn't known.</param>
/// <param name="Channel">How it came in.</param>
/// <param name="ReceivedOn">Day it came in; the term to acknowledge runs from here.</param>
/// <param name="Category">What it is about.</param>
/// <param name="Subject">In a few words.</param>
/// <param name="Description">What the customer says.</param>
/// <param name="Wish">What they would like; null while that isn't known.</param>
/// <param name="WishText">The same in their words; may be empty.</param>
public sealed record ComplaintEntry(
    int? ContactPersonId,
    ComplaintChannel Channel,
    DateOnly ReceivedOn,
    ComplaintCategory Category,
    string Subject,
    string Description,
    Remedy? Wish,
    string WishText);

/// <summary>What was found out.</summary>
/// <param name="Severity">How bad it is.</param>
/// <param name="Cause">Where it went wrong.</param>
/// <param name="Justified">Whether the customer is right.</param>
/// <param name="Reasons">Why, with the facts it rests on.</param>
public sealed record Assessment(ComplaintSeverity Severity, ComplaintCause Cause, bool Justified, string Reasons);

/// <summary>A question to the customer.</summary>
/// <param name="Topic">What it is about.</param>
/// <param name="Text">The words.</param>
public sealed record QuestionEntry(QuestionTopic Topic, string Text);

/// <summary>A solution as it is being worked out.</summary>
/// <param name="Remedy">What is done.</param>
/// <param name="Units">Units it is about; 0 where goods play no part.</param>
/// <param name="Amount">Amount off the price, excluding VAT; only for <see cref="Remedy.Discount"/>.</param>
/// <param name="GoodsBack">Whether the goods come back; only for <see cref="Remedy.Credit"/>.</param>
/// <param name="Restock">Whether goods that come back can be sold again.</param>
/// <param name="Explanation">Why this, for the customer and the file.</param>
public sealed record SolutionEntry(Remedy Remedy, int Units, Money Amount, bool GoodsBack, bool Restock, string Explanation);

/// <summary>Overleg: a colleague was asked or told something about the complaint.</summary>
public sealed class ComplaintConsult : Consult
{
    private ComplaintConsult()
    {
    }

    internal static ComplaintConsult Of(int colleagueId, string author, string text, bool wantsAnswer, DateOnly day) =>
        new() { ColleagueId = colleagueId, Author = author, Text = text, WantsAnswer = wantsAnswer, AskedOn = day };
}
