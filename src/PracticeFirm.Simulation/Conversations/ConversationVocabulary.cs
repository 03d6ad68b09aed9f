using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Contacts;

namespace PracticeFirm.Simulation.Conversations;

/// <summary>The words that conversation files are written in.</summary>
internal static class ConversationVocabulary
{
    public static readonly (string Word, string Value)[] Werkprocessen = [("2.5", "2.5"), ("2.7", "2.7"), ("3.1", "3.1"), ("3.3", "3.3")];

    public static readonly (string Word, ContactDirection Value)[] Directions = [("in", ContactDirection.In), ("out", ContactDirection.Out)];

    public static readonly (string Word, CallPurpose Value)[] Incoming =
    [
        ("aanvraag", CallPurpose.Request), ("klacht", CallPurpose.Complaint), ("vraag", CallPurpose.Question), ("bestelling", CallPurpose.Ordering),
        ("status", CallPurpose.Status), ("wijziging", CallPurpose.Change), ("factuur", CallPurpose.InvoiceQuery), ("signaal", CallPurpose.Signal),
    ];

    public static readonly (string Word, CallPurpose Value)[] Outgoing =
    [
        ("aanvraag-navragen", CallPurpose.AskRequest), ("offerte-toelichten", CallPurpose.ExplainOfferte), ("offerte-opvolgen", CallPurpose.FollowUpOfferte),
        ("afspraak-maken", CallPurpose.MakeAppointment), ("levering-bespreken", CallPurpose.DiscussDelivery), ("levertijd-doorgeven", CallPurpose.TellDelay),
        ("betaling-bellen", CallPurpose.AskPayment), ("klacht-uitvragen", CallPurpose.AskComplaint), ("klacht-oplossing", CallPurpose.TellSolution),
        ("nazorg", CallPurpose.Aftercare), ("terugbellen", CallPurpose.CallBack), ("relatie-bellen", CallPurpose.KeepInTouch), ("mailing-nabellen", CallPurpose.FollowUpMailing),
    ];

    public static readonly (string Word, DocumentKind? Value)[] Abouts =
    [
        ("none", null), ("customer", DocumentKind.Customer), ("request", DocumentKind.QuoteRequest), ("offerte", DocumentKind.Offerte), ("order", DocumentKind.Order),
        ("delivery", DocumentKind.Delivery), ("invoice", DocumentKind.Invoice), ("complaint", DocumentKind.Complaint), ("question", DocumentKind.CustomerQuestion),
        ("mailing", DocumentKind.Mailing),
    ];

    public static readonly (string Word, SignalKinds Value)[] SignalKinds =
    [
        ("complaint", Domain.Contacts.SignalKinds.Complaint), ("interest", Domain.Contacts.SignalKinds.Interest), ("buying", Domain.Contacts.SignalKinds.Buying),
        ("wish", Domain.Contacts.SignalKinds.Wish), ("praise", Domain.Contacts.SignalKinds.Praise),
    ];

    public static readonly (string Word, ReplyQuality Value)[] Qualities = [("good", ReplyQuality.Good), ("fair", ReplyQuality.Fair), ("weak", ReplyQuality.Weak)];

    public static readonly (string Word, CallSkills Value)[] Skills =
    [
        ("begroeten", CallSkills.Greet), ("luisteren", CallSkills.Listen), ("begrip", CallSkills.Understand), ("samenvatten", CallSkills.Summarise),
        ("doorvragen", CallSkills.Probe), ("uitleggen", CallSkills.Explain), ("oplossing", CallSkills.Solve), ("afspraak", CallSkills.Agree),
        ("bijverkoop", CallSkills.AddOnSale), ("signaal", CallSkills.PickUpSignal), ("doorverwijzen", CallSkills.PassOn), ("noteren", CallSkills.TakeNotes),
        ("afsluiten", CallSkills.Close),
    ];

    public static readonly (string Word, CallEnd Value)[] Ends =
    [
        ("order", CallEnd.Order), ("afwijzing", CallEnd.Rejection), ("onderhandelen", CallEnd.Negotiation), ("afspraak", CallEnd.Appointment),
        ("terugbellen", CallEnd.CallBack), ("klacht", CallEnd.Complaint), ("beantwoord", CallEnd.Answered), ("doorverbonden", CallEnd.PassedOn),
        ("tevreden", CallEnd.Satisfied), ("ontevreden", CallEnd.Dissatisfied), ("informatie", CallEnd.Information),
        ("betaling-toegezegd", CallEnd.PaymentPromised), ("opgehangen", CallEnd.HungUp), ("aanvraag", CallEnd.Request), ("geen-gehoor", CallEnd.NoAnswer),
    ];

    /// <summary>What the data say of what should have been there, done or paid already.</summary>
    public const string Late = "te-laat";

    /// <summary>The decision of a customer on an offerte: exactly one of these holds.</summary>
    public static readonly string[] Decisions = ["besluit-ja", "besluit-nee", "besluit-maar"];

    private static readonly string[] CustomerFlags = ["vaste-klant", "lang-geleden", "wil-deels", "betaalt"];

    private static readonly string[] CommonPlaces =
    [
        "klant", "contact", "aanspreek", "achternaam", "medewerker", "bedrijf", "eigenaar", "artikel", "ander_artikel", "groet", "morgen", "overmorgen", "week",
    ];

    /// <summary>What can be filled in when it is about a kind of document.</summary>
    public static string[] PlacesOf(DocumentKind? about) =>
    [
        .. CommonPlaces,
        .. about switch
        {
            DocumentKind.QuoteRequest => (string[])["aanvraag", "aanvraagdatum"],
            DocumentKind.Offerte => ["offertenummer", "offertedatum", "offertebedrag", "geldig_tm", "onderwerp"],
            DocumentKind.Order => ["ordernummer", "orderdatum", "leverdatum", "aantal"],
            DocumentKind.Delivery => ["pakbonnummer", "leverdatum", "ordernummer", "aantal"],
            DocumentKind.Invoice => ["factuurnummer", "factuurdatum", "factuurbedrag", "openstaand", "vervaldatum"],
            DocumentKind.Complaint => ["klachtnummer", "klachtonderwerp", "oplossing", "afspraakdatum"],
            DocumentKind.CustomerQuestion => ["vraag"],
            DocumentKind.Mailing => ["mailing"],
            _ => [],
        },
    ];

    /// <summary>What the data of the firm can say when it is about a kind of document.</summary>
    public static string[] FlagsOf(DocumentKind? about) =>
    [
        .. CustomerFlags,
        .. about switch
        {
            DocumentKind.Offerte => (string[])["te-laat", .. Decisions],
            DocumentKind.Order or DocumentKind.Delivery or DocumentKind.Complaint => ["te-laat", "tevreden", "deels"],
            DocumentKind.QuoteRequest or DocumentKind.Invoice or DocumentKind.CustomerQuestion => ["te-laat"],
            _ => [],
        },
    ];
}
