namespace PracticeFirm.Domain.Mail;

/// <summary>What there are templates for; the seeds have each of them in every language.</summary>
public static class MailPurposes
{
    /// <summary>An offerte goes out.</summary>
    public const string Offerte = "offerte";

    /// <summary>A newer version of an offerte goes out.</summary>
    public const string OfferteNewVersion = "offerte-nieuwe-versie";

    /// <summary>Asks what the customer thinks of the offerte.</summary>
    public const string OfferteFollowUp = "offerte-opvolging";

    /// <summary>Confirms an order.</summary>
    public const string OrderConfirmation = "orderbevestiging";

    /// <summary>A sales contract to sign.</summary>
    public const string SalesContract = "verkoopcontract";

    /// <summary>Announces what comes when.</summary>
    public const string DeliveryAnnouncement = "levering-aankondiging";

    /// <summary>A promised day became another one, with the reason.</summary>
    public const string PromiseChanged = "levertijd-gewijzigd";

    /// <summary>What was still to come is on its way.</summary>
    public const string BackorderDelivery = "nalevering";

    /// <summary>Offers another article in place of one that isn't there.</summary>
    public const string Alternative = "alternatief-artikel";

    /// <summary>Orders at a supplier.</summary>
    public const string PurchaseOrder = "inkooporder";

    /// <summary>Reminds a supplier of an order.</summary>
    public const string PurchaseReminder = "inkooporder-rappel";

    /// <summary>A return is fine: its number and how to send the goods back.</summary>
    public const string ReturnApproved = "retour-akkoord";

    /// <summary>A return isn't taken, with the reason.</summary>
    public const string ReturnRejected = "retour-afgewezen";

    /// <summary>What was decided on goods that came back.</summary>
    public const string ReturnSettled = "retour-afgehandeld";

    /// <summary>An invoice goes out.</summary>
    public const string Invoice = "factuur";

    /// <summary>One invoice for several orders goes out.</summary>
    public const string CollectiveInvoice = "verzamelfactuur";

    /// <summary>A credit note goes out.</summary>
    public const string CreditNote = "creditfactuur";

    /// <summary>First word about an invoice that is overdue.</summary>
    public const string Reminder = "herinnering";

    /// <summary>Second, firmer word.</summary>
    public const string Dunning = "aanmaning";

    /// <summary>The letter that the law asks for before collection costs may be charged (article 6:96 BW).</summary>
    public const string FinalNotice = "veertiendagenbrief";

    /// <summary>Confirms that the customer disputes an invoice and what happens now.</summary>
    public const string DisputeNoted = "geschil-bevestiging";

    /// <summary>Answers a question of a customer.</summary>
    public const string QuestionAnswer = "klantvraag-antwoord";

    /// <summary>Confirms an appointment.</summary>
    public const string AppointmentConfirmation = "afspraak-bevestiging";

    /// <summary>Confirms that a complaint was taken in and when the customer hears more.</summary>
    public const string ComplaintAcknowledged = "klacht-bevestiging";

    /// <summary>Asks the customer more about a complaint.</summary>
    public const string ComplaintQuestions = "klacht-vraag";

    /// <summary>Proposes a solution for a complaint.</summary>
    public const string ComplaintSolution = "klacht-oplossing";

    /// <summary>Turns a complaint down, with the reason.</summary>
    public const string ComplaintRejected = "klacht-afwijzing";

    /// <summary>Tells that a complaint was solved.</summary>
    public const string ComplaintResolved = "klacht-afgehandeld";

    /// <summary>Asks some days later whether the customer is satisfied.</summary>
    public const string Aftercare = "nazorg";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        Offerte, OfferteNewVersion, OfferteFollowUp, OrderConfirmation, SalesContract, DeliveryAnnouncement, PromiseChanged, BackorderDelivery, Alternative,
        PurchaseOrder, PurchaseReminder, ReturnApproved, ReturnRejected, ReturnSettled, Invoice, CollectiveInvoice, CreditNote, Reminder, Dunning, FinalNotice, DisputeNoted,
        QuestionAnswer, AppointmentConfirmation,
        ComplaintAcknowledged, ComplaintQuestions, ComplaintSolution, ComplaintRejected, ComplaintResolved, Aftercare,
    ];
}
