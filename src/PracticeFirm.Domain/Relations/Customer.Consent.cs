using PracticeFirm.Domain.Common;

namespace PracticeFirm.Domain.Relations;

/// <summary>Whether a customer may be sent mailings (art. 11.7 Telecommunicatiewet).</summary>
public enum MailConsent
{
    /// <summary>Bestaande klant: has bought, so own similar products may be offered as long as every mail says how to opt out.</summary>
    ExistingCustomer,

    /// <summary>Toestemming: asked for mailings.</summary>
    Given,

    /// <summary>Geen toestemming: a prospect who never asked for mailings.</summary>
    Missing,

    /// <summary>Afgemeld: never again, until they ask for it themselves.</summary>
    OptedOut,
}

/// <summary>How a customer said yes or no to mailings.</summary>
public enum ConsentSource
{
    /// <summary>By the link in a mailing.</summary>
    Link,

    /// <summary>By mail.</summary>
    Mail,

    /// <summary>By telephone.</summary>
    Phone,

    /// <summary>During a visit.</summary>
    Visit,

    /// <summary>On the website.</summary>
    Website,
}

/// <content>Consent to mailings.</content>
public sealed partial class Customer
{
    /// <summary>Day on which they asked for mailings; null when they never did.</summary>
    public DateOnly? MailConsentOn { get; private set; }

    /// <summary>Day on which they opted out of mailings; null when they did not, or asked for them again.</summary>
    public DateOnly? OptedOutOn { get; private set; }

    /// <summary>How they said the last thing about mailings; null when they never did.</summary>
    public ConsentSource? ConsentSource { get; private set; }

    /// <summary>Whether mailings may be sent.</summary>
    public MailConsent MailConsent => ConsentOf(Kind, MailConsentOn, OptedOutOn);

    /// <summary>Whether mailings may be sent to somebody of whom this is known.</summary>
    /// <param name="kind">Prospect or customer.</param>
    /// <param name="consentOn">Day on which they asked for mailings.</param>
    /// <param name="optedOutOn">Day on which they opted out.</param>
    public static MailConsent ConsentOf(CustomerKind kind, DateOnly? consentOn, DateOnly? optedOutOn) =>
        optedOutOn is not null ? MailConsent.OptedOut
        : consentOn is not null ? MailConsent.Given
        : kind == CustomerKind.Customer ? MailConsent.ExistingCustomer
        : MailConsent.Missing;

    /// <summary>Opts out of mailings.</summary>
    /// <param name="today">The firm's date.</param>
    /// <param name="source">How they said so.</param>
    /// <returns>Done, or <c>Customer.OptedOutAlready</c>.</returns>
    public Result OptOut(DateOnly today, ConsentSource source)
    {
        if (OptedOutOn is { } day)
            return new Error("Customer.OptedOutAlready", $"Deze klant is al afgemeld, op {DutchFormat.Date(day)}. Je hoeft niets meer te doen.");
        OptedOutOn = today;
        MailConsentOn = null;
        ConsentSource = source;
        Happened("Customer.OptedOut", "De klant heeft zich afgemeld voor mailings.", new { Source = source.ToString() });
        return Result.Success;
    }

    /// <summary>Asks for mailings; who opted out can only come back by asking so.</summary>
    /// <param name="today">The firm's date.</param>
    /// <param name="source">How they said so.</param>
    /// <returns>Done, or <c>Customer.Archived</c>, <c>Customer.ConsentGiven</c>, <c>Customer.ConsentByLink</c>.</returns>
    public Result Consent(DateOnly today, ConsentSource source)
    {
        if (Status == CustomerStatus.Archived)
            return CustomerErrors.Archived;
        if (MailConsent == MailConsent.Given)
            return new Error("Customer.ConsentGiven", $"Deze klant gaf al toestemming, op {DutchFormat.Date(MailConsentOn!.Value)}. Je hoeft niets meer te doen.");
        if (source == Relations.ConsentSource.Link)
            return new Error("Customer.ConsentByLink", "Via de link in een mail kan een klant zich alleen afmelden. Kies hoe de klant zelf om mailings vroeg.", "Source");
        MailConsentOn = today;
        OptedOutOn = null;
        ConsentSource = source;
        Happened("Customer.Consented", "De klant heeft toestemming gegeven voor mailings.", new { Source = source.ToString() });
        return Result.Success;
    }
}
