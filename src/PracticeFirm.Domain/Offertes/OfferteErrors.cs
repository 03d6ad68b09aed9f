using PracticeFirm.Domain.Common;

namespace PracticeFirm.Domain.Offertes;

/// <summary>Refusals about offertes.</summary>
public static class OfferteErrors
{
    /// <summary>The offerte isn't there.</summary>
    public static Error NotFound { get; } = new("Offerte.NotFound", "Deze offerte bestaat niet. Zoek hem op in de lijst met offertes.");

    /// <summary>Only a draft can be changed.</summary>
    public static Error NotDraft { get; } = new("Offerte.NotDraft", "Deze offerte is geen concept meer en verandert niet. Maak een nieuwe versie om iets aan te passen.");

    /// <summary>It is being reviewed.</summary>
    public static Error InReview { get; } = new("Offerte.InReview", "Deze offerte is ter controle. Wacht op de controle of haal hem eerst terug.");

    /// <summary>It isn't being reviewed.</summary>
    public static Error NotInReview { get; } = new("Offerte.NotInReview", "Deze offerte is niet (meer) ter controle. Ververs de pagina.");

    /// <summary>There is no answer to wait for.</summary>
    public static Error NotOpen { get; } = new("Offerte.NotOpen", "Deze offerte wacht niet op een antwoord van de klant. Bekijk eerst de status bovenaan.");

    /// <summary>It is past its last valid day.</summary>
    public static Error Expired { get; } = new("Offerte.Expired", "De geldigheid van deze offerte is voorbij. Verleng hem met een nieuwe versie, of accepteer hem bewust alsnog.");

    /// <summary>It was accepted.</summary>
    public static Error AlreadyAccepted { get; } = new("Offerte.AlreadyAccepted", "De klant heeft deze offerte al geaccepteerd. Maak een nieuwe offerte als er iets bij komt.");

    /// <summary>A newer version is in the making or was sent.</summary>
    public static Error HasNewerVersion { get; } = new("Offerte.HasNewerVersion", "Er is al een nieuwere versie van deze offerte. Werk daarin verder.");

    /// <summary>They are talking already.</summary>
    public static Error AlreadyNegotiating { get; } = new("Offerte.AlreadyNegotiating", "Deze offerte is al in onderhandeling. Maak een nieuwe versie als je iets anders wilt aanbieden.");

    /// <summary>An ordinary yes will do.</summary>
    public static Error NotExpired { get; } = new("Offerte.NotExpired", "Deze offerte is nog geldig. Registreer het akkoord op de gewone manier.");

    /// <summary>An earlier version was accepted.</summary>
    public static Error PreviousAccepted { get; } = new("Offerte.PreviousAccepted", "De klant heeft de vorige versie al geaccepteerd. Gooi dit concept weg, of maak er een kopie van als de klant er iets bij wil.");

    /// <summary>No customer chosen.</summary>
    public static Error NoCustomer { get; } = new("Offerte.NoCustomer", "Kies eerst voor welke klant de offerte is.", "CustomerId");

    /// <summary>The customer is blocked or archived.</summary>
    public static Error CustomerNotActive { get; } = new("Offerte.CustomerNotActive", "Deze klant is geblokkeerd of gearchiveerd. Overleg met je leidinggevende of hef de blokkade op.", "CustomerId");

    /// <summary>A next version is for the customer of the version before it.</summary>
    public static Error OtherCustomer { get; } = new("Offerte.OtherCustomer", "Een nieuwe versie is altijd voor dezelfde klant. Maak een kopie als je deze offerte aan een andere klant wilt doen.", "CustomerId");

    /// <summary>The customer got another VAT case since they were chosen, so the VAT in the draft is wrong.</summary>
    public static Error VatCaseChanged { get; } = new("Offerte.VatCaseChanged", "De btw-regeling van deze klant is veranderd. Kies de klant opnieuw, dan klopt de btw op de offerte weer.", "CustomerId");

    /// <summary>No lines.</summary>
    public static Error NoLines { get; } = new("Offerte.NoLines", "Er staat nog niets in de offerte. Voeg minstens één regel toe.", "Lines");

    /// <summary>No subject.</summary>
    public static Error NoSubject { get; } = new("Offerte.NoSubject", "Geef de offerte een onderwerp, zodat de klant weet waar het over gaat.", nameof(OfferteTerms.Subject));

    /// <summary>A btw-id is needed in this VAT case.</summary>
    public static Error NoVatNumber { get; } = new("Offerte.NoVatNumber", "Voor deze btw-regeling moet het btw-id van de klant op de offerte. Vul het in bij de klant.", "CustomerId");

    /// <summary>The last valid day has passed.</summary>
    public static Error ValidityPassed { get; } = new("Offerte.ValidityPassed", "De offerte zou al verlopen zijn op de dag dat je hem verstuurt. Kies een latere dag bij Geldig t/m.", nameof(OfferteTerms.ValidThrough));

    /// <summary>The last valid day is too far away.</summary>
    public static Error ValidityTooLong { get; } = new("Offerte.ValidityTooLong", "Een offerte is hoogstens een jaar geldig. Kies een eerdere dag bij Geldig t/m.", nameof(OfferteTerms.ValidThrough));

    /// <summary>The line isn't there any more.</summary>
    public static Error NoLine { get; } = new("Offerte.LineNotFound", "Deze regel bestaat niet meer; misschien heeft een collega hem verwijderd. Ververs de pagina.");

    /// <summary>Too many lines.</summary>
    public static Error TooManyLines { get; } = new("Offerte.TooManyLines", $"Een offerte heeft hoogstens {Offerte.MostLines} regels. Splits hem op.");

    /// <summary>Quantity out of range.</summary>
    public static Error Quantity { get; } = new("Offerte.Quantity", $"Vul een aantal in van 1 tot {DutchFormat.Count(Offerte.LargestQuantity)}.", nameof(LineEntry.Quantity));

    /// <summary>Price out of range.</summary>
    public static Error Price { get; } = new("Offerte.Price", "Vul een prijs in van € 0,00 tot € 100.000,00.", nameof(LineEntry.ManualPrice));

    /// <summary>Discount out of range.</summary>
    public static Error Discount { get; } = new("Offerte.Discount", "Vul een korting in van 0 tot 100 procent.", nameof(LineEntry.Discount));

    /// <summary>Lead time out of range.</summary>
    public static Error LeadTime { get; } = new("Offerte.LeadTime", "Vul de levertijd in: 0 tot 250 werkdagen.", nameof(OfferteTerms.LeadTimeDays));

    /// <summary>Freight out of range.</summary>
    public static Error Freight { get; } = new("Offerte.Freight", "Vul verzendkosten in van € 0,00 tot € 10.000,00.", nameof(OfferteTerms.ManualFreight));

    /// <summary>A text is too long.</summary>
    public static Error TextTooLong(string field, int length) => new("Offerte.TextTooLong", $"Deze tekst is te lang. Maak er hoogstens {DutchFormat.Count(length)} tekens van.", field);

    /// <summary>Somebody else changed the same thing first.</summary>
    /// <param name="who">Who did.</param>
    /// <param name="what">What they changed.</param>
    public static Error ChangedByOther(string who, string what) => new("Offerte.ChangedByOther", $"{who} heeft {what} net gewijzigd. Kijk wat er nu staat en kies wat je wilt houden.");

    /// <summary>A rejection needs its reason.</summary>
    public static Error RejectionReason { get; } = new("Offerte.RejectionReason", "Schrijf op waarom de klant de offerte afwijst. Daar leert de firma van.", "Reason");

    /// <summary>A remark needs words.</summary>
    public static Error EmptyRemark { get; } = new("Offerte.EmptyRemark", "Schrijf op wat er niet klopt of beter kan.", "Text");

    /// <summary>The remark isn't there any more.</summary>
    public static Error NoRemark { get; } = new("Offerte.RemarkNotFound", "Deze opmerking bestaat niet meer. Ververs de pagina.");

    /// <summary>The remark was dealt with before.</summary>
    public static Error RemarkResolved { get; } = new("Offerte.RemarkResolved", "Deze opmerking is al verwerkt. Ververs de pagina.");

    /// <summary>Returning for changes needs at least one remark.</summary>
    public static Error NoRemarks { get; } = new("Offerte.NoRemarks", "Zet er eerst een opmerking bij, zodat je collega weet wat er anders moet.", "Text");

    /// <summary>What was sent is never thrown away.</summary>
    public static Error CannotDiscard { get; } = new("Offerte.CannotDiscard", "Een verzonden offerte wordt nooit weggegooid. Wijs hem af of maak een nieuwe versie.");

    /// <summary>Reviewing your own work isn't a review.</summary>
    public static Error OwnReview { get; } = new("Offerte.OwnReview", "Je kunt je eigen offerte niet zelf controleren. Vraag een collega.", "ReviewerId");
}
