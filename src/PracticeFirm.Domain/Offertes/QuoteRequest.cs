using PracticeFirm.Domain.Common;

namespace PracticeFirm.Domain.Offertes;

/// <summary>How a request came in.</summary>
public enum RequestChannel
{
    /// <summary>By mail.</summary>
    Mail,

    /// <summary>By telephone; a colleague noted it down.</summary>
    Phone,
}

/// <summary>How far the answer is.</summary>
public enum RequestStatus
{
    /// <summary>Nobody has started.</summary>
    New,

    /// <summary>An offerte is being made.</summary>
    InProgress,

    /// <summary>An offerte was sent.</summary>
    Answered,

    /// <summary>Closed without an offerte.</summary>
    Closed,
}

/// <summary>What a customer forgot to say; the one who reads the request has to notice and ask.</summary>
public enum RequestGap
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>How many they want.</summary>
    Quantity,

    /// <summary>When they want it.</summary>
    DeliveryDay,

    /// <summary>How many and when.</summary>
    QuantityAndDeliveryDay,
}

/// <summary>Offerteaanvraag: a customer asks for a price, in their own words.</summary>
public sealed class QuoteRequest : Aggregate
{
    /// <summary>Longest reason to close without an offerte, in characters.</summary>
    public const int ReasonLength = 500;

    private QuoteRequest()
    {
    }

    /// <inheritdoc/>
    public override DocumentKind DocumentKind => DocumentKind.QuoteRequest;

    /// <summary>Who asks.</summary>
    public int CustomerId { get; private set; }

    /// <summary>Which person asks.</summary>
    public int? ContactPersonId { get; private set; }

    /// <summary>Mail or telephone.</summary>
    public RequestChannel Channel { get; private set; }

    /// <summary>Day it came in.</summary>
    public DateOnly ReceivedOn { get; private set; }

    /// <summary>Subject.</summary>
    public string Subject { get; private set; } = "";

    /// <summary>What they wrote, or what was noted down.</summary>
    public string Body { get; private set; } = "";

    /// <summary>How far the answer is.</summary>
    public RequestStatus Status { get; private set; }

    /// <summary>The offerte that answers it.</summary>
    public int? OfferteId { get; private set; }

    /// <summary>Why it was closed without an offerte.</summary>
    public string? CloseReason { get; private set; }

    /// <summary>What the customer forgot to say; never told before it was asked.</summary>
    public RequestGap Gap { get; private set; }

    /// <summary>What the customer says of it when asked, in their own language; never told before it was asked.</summary>
    public string? Withheld { get; private set; }

    /// <summary>Day somebody asked for what is missing.</summary>
    public DateOnly? AskedOn { get; private set; }

    /// <summary>Day the customer told it.</summary>
    public DateOnly? CompletedOn { get; private set; }

    /// <summary>What the customer told later; null when nothing was missing or it wasn't told.</summary>
    public string? Addition => CompletedOn is null ? null : Withheld;

    /// <summary>True when everything an offerte needs has been said.</summary>
    public bool IsComplete => Gap == RequestGap.None || CompletedOn is not null;

    /// <summary>A request comes in.</summary>
    /// <param name="customerId">Who asks.</param>
    /// <param name="contactPersonId">Which person asks.</param>
    /// <param name="channel">Mail or telephone.</param>
    /// <param name="receivedOn">Day it came in.</param>
    /// <param name="subject">Subject.</param>
    /// <param name="body">What they wrote, or what was noted down.</param>
    /// <param name="gap">What they forgot to say.</param>
    /// <param name="withheld">What they say of it when asked; null when nothing is missing.</param>
    public static QuoteRequest Receive(
        int customerId, int? contactPersonId, RequestChannel channel, DateOnly receivedOn, string subject, string body, RequestGap gap = RequestGap.None, string? withheld = null)
    {
        var request = new QuoteRequest
        {
            CustomerId = customerId,
            ContactPersonId = contactPersonId,
            Channel = channel,
            ReceivedOn = receivedOn,
            Subject = subject,
            Body = body,
            Gap = gap,
            Withheld = withheld,
        };
        request.Happened("QuoteRequest.Received", $"Aanvraag ontvangen: {subject}");
        return request;
    }

    /// <summary>Somebody asks the customer for what is missing, by mail or by phone; the first time counts.</summary>
    public void Ask(DateOnly today)
    {
        if (AskedOn is not null)
            return;
        AskedOn = today;
        Happened("QuoteRequest.Asked", "Er is bij de klant nagevraagd.", new { Gap = Gap.ToString() });
    }

    /// <summary>The customer tells what was missing.</summary>
    /// <returns>What they said, or null when there was nothing (left) to tell.</returns>
    public string? Complete(DateOnly today)
    {
        if (IsComplete)
            return null;
        CompletedOn = today;
        Happened("QuoteRequest.Completed", $"De klant heeft de aanvraag aangevuld: {Withheld}");
        return Withheld;
    }

    /// <summary>Somebody starts on the answer.</summary>
    /// <returns>Done, or <c>QuoteRequest.Closed</c>, <c>QuoteRequest.InProgress</c>, <c>QuoteRequest.AlreadyAnswered</c>.</returns>
    public Result TakeUp(int offerteId)
    {
        if (Status == RequestStatus.Closed)
            return new Error("QuoteRequest.Closed", "Deze aanvraag is afgesloten. Maak de offerte vanuit de klant.");
        if (Status == RequestStatus.InProgress)
            return new Error("QuoteRequest.InProgress", "Er wordt al een offerte gemaakt voor deze aanvraag. Werk daarin verder.");
        if (Status == RequestStatus.Answered)
            return new Error("QuoteRequest.AlreadyAnswered", "Deze aanvraag is al beantwoord. Maak een nieuwe versie van die offerte, of begin een nieuwe vanuit de klant.");
        OfferteId = offerteId;
        Status = RequestStatus.InProgress;
        Happened("QuoteRequest.TakenUp", "Er wordt een offerte gemaakt.");
        return Result.Success;
    }

    /// <summary>The draft that was to answer it was thrown away: it is open again, unless it was closed or answered.</summary>
    public void PutBack()
    {
        if (Status is RequestStatus.New or RequestStatus.Answered)
            return;
        OfferteId = null;
        if (Status == RequestStatus.Closed)
            return;
        Status = RequestStatus.New;
        Happened("QuoteRequest.PutBack", "Het concept is weggegooid; de aanvraag staat weer open.");
    }

    /// <summary>The offerte was sent, also when the request had been closed meanwhile. Without an offerte taken up it is a bug and throws.</summary>
    public void Answer()
    {
        if (Status == RequestStatus.Answered)
            return;
        if (OfferteId is null)
            throw new InvalidOperationException($"Nobody took request {Id} up, so there is no offerte that answers it.");
        Status = RequestStatus.Answered;
        CloseReason = null;
        Happened("QuoteRequest.Answered", "De aanvraag is beantwoord met een offerte.", new { Gap = Gap.ToString(), Complete = IsComplete });
    }

    /// <summary>The customer ordered at once: an order answers it and no offerte is needed.</summary>
    /// <param name="order">Number of the order.</param>
    public void AnswerWithOrder(string order)
    {
        if (Status == RequestStatus.Answered)
            return;
        Status = RequestStatus.Answered;
        CloseReason = null;
        Happened("QuoteRequest.Answered", $"De aanvraag is beantwoord met order {order}.");
    }

    /// <summary>Closes it without an offerte.</summary>
    public Result Close(string reason)
    {
        if (Status is RequestStatus.Answered or RequestStatus.Closed)
            return new Error("QuoteRequest.AlreadyDone", "Deze aanvraag is al afgehandeld. Je hoeft er niets meer mee te doen.");
        if (string.IsNullOrWhiteSpace(reason))
            return new Error("QuoteRequest.Reason", "Schrijf op waarom je geen offerte maakt.", "Reason");
        if (reason.Trim().Length > ReasonLength)
            return new Error("QuoteRequest.ReasonTooLong", $"Je reden om geen offerte te maken is te lang. Maak hem hoogstens {ReasonLength} tekens.", "Reason");
        Status = RequestStatus.Closed;
        CloseReason = reason.Trim();
        Happened("QuoteRequest.Closed", $"Afgesloten zonder offerte: {CloseReason}");
        return Result.Success;
    }
}
