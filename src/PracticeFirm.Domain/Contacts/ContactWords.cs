namespace PracticeFirm.Domain.Contacts;

/// <summary>Who sought the contact.</summary>
public enum ContactDirection
{
    /// <summary>Inkomend: the customer did.</summary>
    In,

    /// <summary>Uitgaand: the firm did.</summary>
    Out,
}

/// <summary>How people spoke with each other.</summary>
public enum ContactChannel
{
    /// <summary>Telefoon.</summary>
    Phone,

    /// <summary>Mail.</summary>
    Mail,

    /// <summary>Bezoek.</summary>
    Visit,

    /// <summary>Chat.</summary>
    Chat,
}

/// <summary>What a call is for: the first eight are calls that come in, the others are made by the firm.</summary>
public enum CallPurpose
{
    /// <summary>Aanvraag: the customer wants an offerte.</summary>
    Request,

    /// <summary>Klacht.</summary>
    Complaint,

    /// <summary>Vraag.</summary>
    Question,

    /// <summary>Bestelling.</summary>
    Ordering,

    /// <summary>Status: where is my order.</summary>
    Status,

    /// <summary>Wijziging.</summary>
    Change,

    /// <summary>Vraag over een factuur.</summary>
    InvoiceQuery,

    /// <summary>Signaal: something else, with something hidden in it.</summary>
    Signal,

    /// <summary>Aanvraag navragen: ask for what is missing.</summary>
    AskRequest,

    /// <summary>Offerte toelichten.</summary>
    ExplainOfferte,

    /// <summary>Offerte opvolgen.</summary>
    FollowUpOfferte,

    /// <summary>Afspraak maken.</summary>
    MakeAppointment,

    /// <summary>Levering bespreken.</summary>
    DiscussDelivery,

    /// <summary>Levertijd doorgeven.</summary>
    TellDelay,

    /// <summary>Bellen over een betaling.</summary>
    AskPayment,

    /// <summary>Klacht uitvragen.</summary>
    AskComplaint,

    /// <summary>Oplossing van een klacht bespreken.</summary>
    TellSolution,

    /// <summary>Nazorg.</summary>
    Aftercare,

    /// <summary>Terugbellen.</summary>
    CallBack,

    /// <summary>Relatie bellen.</summary>
    KeepInTouch,

    /// <summary>Mailing nabellen.</summary>
    FollowUpMailing,
}

/// <summary>How a call ended.</summary>
public enum CallEnd
{
    /// <summary>Order.</summary>
    Order,

    /// <summary>Afwijzing.</summary>
    Rejection,

    /// <summary>Onderhandelen.</summary>
    Negotiation,

    /// <summary>Afspraak.</summary>
    Appointment,

    /// <summary>Terugbellen: one of both calls back.</summary>
    CallBack,

    /// <summary>Klacht.</summary>
    Complaint,

    /// <summary>Beantwoord.</summary>
    Answered,

    /// <summary>Doorverbonden.</summary>
    PassedOn,

    /// <summary>Tevreden.</summary>
    Satisfied,

    /// <summary>Ontevreden.</summary>
    Dissatisfied,

    /// <summary>Informatie.</summary>
    Information,

    /// <summary>Betaling toegezegd.</summary>
    PaymentPromised,

    /// <summary>Opgehangen: broken off by one of both.</summary>
    HungUp,

    /// <summary>Aanvraag.</summary>
    Request,

    /// <summary>Geen gehoor.</summary>
    NoAnswer,
}

/// <summary>What a reply shows of the craft of speaking with customers.</summary>
[Flags]
public enum CallSkills
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Begroeten: greeting, firm, name.</summary>
    Greet = 1,

    /// <summary>Luisteren: letting the other finish.</summary>
    Listen = 1 << 1,

    /// <summary>Begrip tonen.</summary>
    Understand = 1 << 2,

    /// <summary>Samenvatten.</summary>
    Summarise = 1 << 3,

    /// <summary>Doorvragen.</summary>
    Probe = 1 << 4,

    /// <summary>Uitleggen.</summary>
    Explain = 1 << 5,

    /// <summary>Een oplossing bieden.</summary>
    Solve = 1 << 6,

    /// <summary>Een afspraak maken: who does what when.</summary>
    Agree = 1 << 7,

    /// <summary>Bijverkoop.</summary>
    AddOnSale = 1 << 8,

    /// <summary>Een signaal oppakken.</summary>
    PickUpSignal = 1 << 9,

    /// <summary>Doorverwijzen.</summary>
    PassOn = 1 << 10,

    /// <summary>Noteren.</summary>
    TakeNotes = 1 << 11,

    /// <summary>Afsluiten.</summary>
    Close = 1 << 12,
}

/// <summary>How good a reply is.</summary>
public enum ReplyQuality
{
    /// <summary>Goed.</summary>
    Good,

    /// <summary>Redelijk.</summary>
    Fair,

    /// <summary>Zwak.</summary>
    Weak,
}

/// <summary>What is hidden in what a customer says.</summary>
[Flags]
public enum SignalKinds
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Klacht.</summary>
    Complaint = 1,

    /// <summary>Interesse: questions about need, information, comparison.</summary>
    Interest = 1 << 1,

    /// <summary>Koopsignaal: questions about ordering, payment, use.</summary>
    Buying = 1 << 2,

    /// <summary>Wens.</summary>
    Wish = 1 << 3,

    /// <summary>Compliment.</summary>
    Praise = 1 << 4,
}
