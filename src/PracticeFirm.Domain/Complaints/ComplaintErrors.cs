using PracticeFirm.Domain.Common;

namespace PracticeFirm.Domain.Complaints;

/// <summary>Why something with a complaint can't be done, and what to do now.</summary>
public static class ComplaintErrors
{
    /// <summary>It isn't there.</summary>
    public static Error NotFound { get; } = new("Complaint.NotFound", "Deze klacht bestaat niet (meer). Ga terug naar de lijst met klachten.");

    /// <summary>No subject.</summary>
    public static Error Subject { get; } = new("Complaint.Subject", $"Schrijf in hoogstens {Complaint.SubjectLength} tekens waar de klacht over gaat.", nameof(ComplaintEntry.Subject));

    /// <summary>No description.</summary>
    public static Error Description { get; } = new("Complaint.Description", "Schrijf op wat de klant vertelt: wat er mis is, en wanneer hij dat merkte.", nameof(ComplaintEntry.Description));

    /// <summary>A day that can't be.</summary>
    public static Error ReceivedOn { get; } = new("Complaint.ReceivedOn", "Kies de dag waarop de klacht binnenkwam: vandaag of eerder, hoogstens twee jaar terug.", nameof(ComplaintEntry.ReceivedOn));

    /// <summary>A wish to be rejected.</summary>
    public static Error Wish { get; } = new("Complaint.Wish", "Afwijzen is geen wens van een klant. Kies wat de klant wil, of laat het leeg als je dat nog niet weet.", nameof(ComplaintEntry.Wish));

    /// <summary>The order is somebody else's.</summary>
    public static Error OtherCustomer { get; } = new("Complaint.OtherCustomer", "Deze order is van een andere klant. Kies een order van de klant die de klacht heeft.", "OrderId");

    /// <summary>The line isn't on the order.</summary>
    public static Error LineNotFound { get; } = new("Complaint.LineNotFound", "Deze regel staat niet in de order. Kies een regel uit de lijst.", "OrderLineId");

    /// <summary>The contact person isn't theirs.</summary>
    public static Error ContactNotFound { get; } = new("Complaint.ContactNotFound", "Deze contactpersoon hoort niet bij de klant. Kies iemand uit de lijst.", nameof(ComplaintEntry.ContactPersonId));

    /// <summary>The customer wasn't told yet that it was taken in.</summary>
    public static Error NotAcknowledged { get; } = new("Complaint.NotAcknowledged", "De klant weet nog niet dat je de klacht behandelt. Stuur eerst een bevestiging.");

    /// <summary>It was acknowledged.</summary>
    public static Error AlreadyAcknowledged { get; } = new("Complaint.AlreadyAcknowledged", "De klacht is al bevestigd. Ga verder met het onderzoek.");

    /// <summary>A day to come back that can't be.</summary>
    public static Error AnswerBy { get; } = new("Complaint.AnswerBy", "Kies een werkdag vanaf morgen en binnen zes weken waarop de klant uiterlijk van je hoort.", nameof(Complaint.AnswerBy));

    /// <summary>No question.</summary>
    public static Error NoQuestion { get; } = new("Complaint.NoQuestion", "Stel minstens één vraag aan de klant. Kies wat je wilt weten.", "Questions");

    /// <summary>The question isn't there, or was answered.</summary>
    public static Error QuestionNotOpen { get; } = new("Complaint.QuestionNotOpen", "Op deze vraag is al antwoord gekomen. Ververs de pagina en lees het antwoord.");

    /// <summary>No answer.</summary>
    public static Error Answer { get; } = new("Complaint.Answer", "Schrijf op wat de klant antwoordt.", "Answer");

    /// <summary>No reasons.</summary>
    public static Error Reasons { get; } = new("Complaint.Reasons", "Schrijf op waarom: noem de feiten waarop je dit baseert.", nameof(Assessment.Reasons));

    /// <summary>It was not assessed.</summary>
    public static Error NotAssessed { get; } = new("Complaint.NotAssessed", "De klacht is nog niet beoordeeld. Leg eerst oorzaak en ernst vast, en of de klacht terecht is.");

    /// <summary>It was agreed.</summary>
    public static Error AlreadyAgreed { get; } = new("Complaint.AlreadyAgreed", "Er is al een oplossing afgesproken met de klant. Voer die uit, of heropen de klacht later als de klant niet tevreden is.");

    /// <summary>Goods are needed.</summary>
    public static Error NoOrderLine { get; } = new("Complaint.NoOrderLine", "Deze oplossing gaat over een geleverd artikel. Leg eerst bij de klacht vast om welke order en welke regel het gaat.", "OrderLineId");

    /// <summary>Nothing was invoiced.</summary>
    public static Error NotInvoiced { get; } = new("Complaint.NotInvoiced", "Dit artikel is nog niet gefactureerd, dus er valt niets te crediteren. Verstuur eerst de factuur, of kies een andere oplossing.", nameof(SolutionEntry.Remedy));

    /// <summary>No amount.</summary>
    public static Error SolutionAmount { get; } = new("Complaint.SolutionAmount", "Vul in hoeveel euro korting je geeft, zonder btw.", nameof(SolutionEntry.Amount));

    /// <summary>No words for the customer.</summary>
    public static Error Explanation { get; } = new("Complaint.Explanation", "Schrijf op waarom je voor deze oplossing kiest; de klant krijgt dit te lezen.", nameof(SolutionEntry.Explanation));

    /// <summary>Nothing was worked out.</summary>
    public static Error NoSolution { get; } = new("Complaint.NoSolution", "Er is nog geen oplossing uitgewerkt. Kies eerst een oplossing en bekijk wat die kost.");

    /// <summary>The manager doesn't have to be asked.</summary>
    public static Error ApprovalNotNeeded { get; } = new("Complaint.ApprovalNotNeeded", "Voor deze oplossing heb je geen toestemming nodig. Stel hem voor aan de klant.");

    /// <summary>The manager was asked.</summary>
    public static Error ApprovalAsked { get; } = new("Complaint.ApprovalAsked", "Je leidinggevende is al om toestemming gevraagd. Wacht op het antwoord; dat komt de volgende werkdag.");

    /// <summary>Somebody else was asked.</summary>
    public static Error NotManager { get; } = new("Complaint.NotManager", "Alleen een leidinggevende kan hiervoor toestemming geven. Vraag het aan de leidinggevende.");

    /// <summary>The manager wasn't asked.</summary>
    public static Error ApprovalNotAsked { get; } = new("Complaint.ApprovalNotAsked", "Er is geen toestemming gevraagd. Vraag die eerst, met je redenen.");

    /// <summary>The manager has to agree first.</summary>
    public static Error NeedsApproval { get; } = new("Complaint.NeedsApproval", "Deze oplossing is duurder dan je zelf mag toezeggen. Vraag eerst toestemming aan je leidinggevende.");

    /// <summary>The manager said no.</summary>
    public static Error ApprovalRefused { get; } = new("Complaint.ApprovalRefused", "Je leidinggevende vindt deze oplossing niet goed. Lees waarom en werk een andere oplossing uit.");

    /// <summary>It was put to the customer.</summary>
    public static Error AlreadyOffered { get; } = new("Complaint.AlreadyOffered", "Deze oplossing is al voorgesteld aan de klant. Wacht op het antwoord, of werk een andere oplossing uit.");

    /// <summary>Nothing was put to the customer.</summary>
    public static Error NothingProposed { get; } = new("Complaint.NothingProposed", "Er ligt geen voorstel bij de klant. Stel eerst een oplossing voor.");

    /// <summary>No agreement.</summary>
    public static Error NotAgreed { get; } = new("Complaint.NotAgreed", "De klant is nog niet akkoord. Spreek eerst af wat je doet en wanneer.");

    /// <summary>Nothing has to be carried out.</summary>
    public static Error NothingToCarryOut { get; } = new("Complaint.NothingToCarryOut", "Voor deze oplossing is geen retour, creditfactuur of levering nodig. Laat de klant weten hoe het is afgelopen.");

    /// <summary>It is on its way.</summary>
    public static Error AlreadyCarriedOut { get; } = new("Complaint.AlreadyCarriedOut", "De uitvoering loopt al. Open het document dat bij de oplossing staat.");

    /// <summary>It isn't solved.</summary>
    public static Error NotResolved { get; } = new("Complaint.NotResolved", "De oplossing is nog niet uitgevoerd. Rond eerst de retour, creditfactuur of levering af.");

    /// <summary>It is solved.</summary>
    public static Error AlreadyResolved { get; } = new("Complaint.AlreadyResolved", "De oplossing is al uitgevoerd. Laat de klant weten hoe het is afgelopen, en vraag later of de klant tevreden is.");

    /// <summary>The customer doesn't know.</summary>
    public static Error NotInformed { get; } = new("Complaint.NotInformed", "De klant weet nog niet hoe de klacht is afgehandeld. Laat dat eerst weten.");

    /// <summary>Satisfaction was asked.</summary>
    public static Error AftercareAsked { get; } = new("Complaint.AftercareAsked", "Je hebt de klant al gevraagd of die tevreden is. Wacht op het antwoord, of bel de klant.");

    /// <summary>A score out of range.</summary>
    public static Error Score { get; } = new("Complaint.Score", "Geef de tevredenheid een cijfer van 1 (heel ontevreden) tot 5 (heel tevreden).", nameof(Complaint.Satisfaction));

    /// <summary>Satisfaction is known.</summary>
    public static Error AlreadyVerified { get; } = new("Complaint.AlreadyVerified", "Je weet al hoe tevreden de klant is. Sluit de klacht, of heropen hem.");

    /// <summary>No aftercare.</summary>
    public static Error NoAftercare { get; } = new("Complaint.NoAftercare", "Je hebt niet gevraagd of de klant tevreden is. Vraag dat eerst, of schrijf op waarom je de klacht toch sluit.", "Reason");

    /// <summary>The customer is not satisfied.</summary>
    public static Error NotSatisfied { get; } = new("Complaint.NotSatisfied", "De klant is niet tevreden. Heropen de klacht, of schrijf op waarom je hem toch sluit.", "Reason");

    /// <summary>A reason is needed.</summary>
    public static Error Reason { get; } = new("Complaint.Reason", "Schrijf op waarom.", "Reason");

    /// <summary>It is closed.</summary>
    public static Error Closed { get; } = new("Complaint.Closed", "Deze klacht is gesloten. Heropen hem als er nog iets moet gebeuren.");

    /// <summary>It isn't over.</summary>
    public static Error NotOver { get; } = new("Complaint.NotOver", "Deze klacht loopt nog. Werk hem eerst af; heropenen kan pas als hij is uitgevoerd of gesloten.");

    /// <summary>Only a rejection can be stood by.</summary>
    public static Error NotRejected { get; } = new("Complaint.NotRejected", "Alleen bij een afwijzing waar de klant het niet mee eens is, kun je bij je besluit blijven. Werk anders een nieuwe oplossing uit.");

    /// <summary>Nothing was said.</summary>
    public static Error EmptyNote { get; } = new("Complaint.EmptyNote", "Schrijf op wat je collega moet weten.", "Text");

    /// <summary>The consultation isn't there, or was answered.</summary>
    public static Error NoConsult { get; } = new("Complaint.NoConsult", "Deze vraag is al beantwoord. Ververs de pagina en lees het antwoord.");

    /// <summary>The owner stays the same.</summary>
    public static Error SameOwner { get; } = new("Complaint.SameOwner", "Deze collega behandelt de klacht al. Kies een andere collega.", nameof(Complaint.OwnerId));

    /// <summary>More units than there are.</summary>
    public static Error Units(int most) => new("Complaint.Units", most > 0
        ? $"Vul in om hoeveel stuks het gaat: van 1 tot en met {DutchFormat.Count(most)}."
        : "Van deze regel is nog niets geleverd. Kies een regel die de klant heeft ontvangen, of kies geen regel.", nameof(Complaint.Units));

    /// <summary>More units than the remedy can be about.</summary>
    public static Error SolutionUnits(int most) => new("Complaint.SolutionUnits", most > 0
        ? $"Vul in voor hoeveel stuks deze oplossing is: van 1 tot en met {DutchFormat.Count(most)}."
        : "Voor deze regel kan niets meer: alles is al gecrediteerd of er is niets geleverd. Kies een andere oplossing.", nameof(SolutionEntry.Units));

    /// <summary>More off the price than was charged.</summary>
    public static Error MoreThanPrice(Money most) => new("Complaint.MoreThanPrice", $"Er is voor dit artikel nog hoogstens {most} te crediteren. Vul een lager bedrag in.", nameof(SolutionEntry.Amount));

    /// <summary>A text is too long.</summary>
    public static Error TextTooLong(string field, int longest) => new("Complaint.TextTooLong", $"Deze tekst bij de klacht is te lang. Maak er hoogstens {DutchFormat.Count(longest)} tekens van.", field);

    /// <summary>The document doesn't fit what was agreed.</summary>
    public static Error OtherRemedy(string agreed) => new("Complaint.OtherRemedy", $"Met de klant is iets anders afgesproken: {agreed}. Voer dat uit, of spreek eerst iets nieuws af.");
}
