using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Relations;

namespace PracticeFirm.Domain.Marketing;

/// <summary>Where a mailing is in its life.</summary>
public enum MailingStatus
{
    /// <summary>Concept.</summary>
    Draft,

    /// <summary>Verzonden: results still come in.</summary>
    Sent,

    /// <summary>Afgerond: nothing more is expected.</summary>
    Closed,
}

/// <summary>Whom a mailing is meant for.</summary>
public enum MailingAudience
{
    /// <summary>Klanten.</summary>
    Customers,

    /// <summary>Prospects.</summary>
    Prospects,

    /// <summary>Klanten and prospects.</summary>
    Everyone,
}

/// <summary>Segment: the criteria by which customers are chosen. What is null chooses nobody away.</summary>
/// <param name="Audience">Customers, prospects or both.</param>
/// <param name="Sector">Kind of business.</param>
/// <param name="DiscountGroupId">Klantgroep: the discount group.</param>
/// <param name="Country">ISO 3166-1 alpha-2.</param>
/// <param name="PostalPrefix">Region: how the postal code begins.</param>
/// <param name="BoughtGroupId">Bought something of this article group.</param>
/// <param name="BoughtArticleId">Bought this article.</param>
/// <param name="BoughtWithinDays">Bought (that) within so many days; null for ever.</param>
/// <param name="QuietForDays">Ordered nothing at all for so many days.</param>
public sealed record MailingSegment(
    MailingAudience Audience = MailingAudience.Customers,
    string? Sector = null,
    int? DiscountGroupId = null,
    string? Country = null,
    string? PostalPrefix = null,
    int? BoughtGroupId = null,
    int? BoughtArticleId = null,
    int? BoughtWithinDays = null,
    int? QuietForDays = null)
{
    /// <summary>Longest beginning of a postal code.</summary>
    public const int PrefixLength = 4;

    /// <summary>Most days to look back: three years.</summary>
    public const int MostDays = 1_095;

    /// <summary>True when it chooses on nothing but <see cref="Audience"/>.</summary>
    public bool IsWide => this == new MailingSegment(Audience);

    /// <summary>The segment with empty texts left out, and everything that is wrong with it.</summary>
    /// <param name="errors">Takes <c>Mailing.Region</c>, <c>Mailing.Days</c>, <c>Mailing.OneGood</c>, <c>Mailing.Contradiction</c>.</param>
    internal MailingSegment Check(List<Error> errors)
    {
        var prefix = Blank(PostalPrefix);
        if (prefix is not null && (prefix.Length > PrefixLength || !prefix.All(char.IsAsciiLetterOrDigit)))
            errors.Add(new Error("Mailing.Region", "Vul het begin van de postcode in, hoogstens vier tekens, bijvoorbeeld 38.", nameof(PostalPrefix)));
        if (BoughtWithinDays is < 1 or > MostDays)
            errors.Add(new Error("Mailing.Days", $"Vul een aantal dagen in van 1 tot {DutchFormat.Count(MostDays)}.", nameof(BoughtWithinDays)));
        if (QuietForDays is < 1 or > MostDays)
            errors.Add(new Error("Mailing.Days", $"Vul een aantal dagen in van 1 tot {DutchFormat.Count(MostDays)}.", nameof(QuietForDays)));
        if (BoughtGroupId is not null && BoughtArticleId is not null)
            errors.Add(new Error("Mailing.OneGood", "Kies een artikelgroep of een artikel, niet allebei.", nameof(BoughtArticleId)));
        if (QuietForDays >= BoughtWithinDays)
            errors.Add(new Error("Mailing.Contradiction", "Pas een van de twee aantallen dagen aan: nu zoek je klanten die kochten en in die tijd ook niets bestelden.", nameof(QuietForDays)));
        return this with { Sector = Blank(Sector), Country = Blank(Country), PostalPrefix = prefix?.ToUpperInvariant() };
    }

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

/// <summary>What a mailing says and offers.</summary>
/// <param name="Title">What it is about, in a few words; colleagues and callers name it so.</param>
/// <param name="Subject">Subject of the mail, with places between braces.</param>
/// <param name="Body">Text of the mail, with places between braces.</param>
/// <param name="ArticleId">The article it offers; null for none.</param>
/// <param name="Discount">Discount on that article.</param>
/// <param name="ValidThrough">Last day of the offer; null for none.</param>
public sealed record MailingContent(string Title, string Subject, string Body, int? ArticleId = null, Percentage Discount = default, DateOnly? ValidThrough = null);

/// <summary>Somebody whom the segment chose.</summary>
/// <param name="CustomerId">The customer.</param>
/// <param name="Name">Its name.</param>
/// <param name="ContactPersonId">Whom it is addressed to; null when nobody is known there.</param>
/// <param name="Email">Where it would go; empty for nowhere.</param>
/// <param name="Language">What they read.</param>
/// <param name="Consent">Whether they may be mailed.</param>
/// <param name="Status">Whether new business is done.</param>
public sealed record MailingCandidate(int CustomerId, string Name, int? ContactPersonId, string Email, Language Language, MailConsent Consent, CustomerStatus Status)
{
    /// <summary>Why a mail in this language doesn't go to them; null when it does. Who opted out is never sent anything.</summary>
    /// <param name="language">Language of the mail.</param>
    public MailingExclusion? WhyNot(Language language) =>
        Consent == MailConsent.OptedOut ? MailingExclusion.OptedOut
        : Consent == MailConsent.Missing ? MailingExclusion.NoConsent
        : Status != CustomerStatus.Active ? MailingExclusion.NotActive
        : EmailAddress.Parse(Email).IsFailure ? MailingExclusion.NoAddress
        : Language != language ? MailingExclusion.OtherLanguage
        : null;
}

/// <summary>Why somebody in the segment is left out.</summary>
public enum MailingExclusion
{
    /// <summary>Afgemeld.</summary>
    OptedOut,

    /// <summary>A prospect who never asked for mailings.</summary>
    NoConsent,

    /// <summary>Blocked or archived.</summary>
    NotActive,

    /// <summary>No (good) mail address.</summary>
    NoAddress,

    /// <summary>Reads another language.</summary>
    OtherLanguage,
}

/// <summary>Ontvanger of a mailing, with what they did with it.</summary>
public sealed class MailingRecipient : Entity
{
    private MailingRecipient()
    {
    }

    /// <summary>The customer.</summary>
    public int CustomerId { get; private set; }

    /// <summary>Whom it was addressed to.</summary>
    public int? ContactPersonId { get; private set; }

    /// <summary>Where it went.</summary>
    public string Email { get; private set; } = "";

    /// <summary>Day they opened it.</summary>
    public DateOnly? OpenedOn { get; private set; }

    /// <summary>Day they asked something or wanted to order.</summary>
    public DateOnly? AskedOn { get; private set; }

    /// <summary>Kind of what they asked with: a request or a mail.</summary>
    public DocumentKind? AskedKind { get; private set; }

    /// <summary>What they asked with.</summary>
    public int? AskedId { get; private set; }

    /// <summary>Day their order was confirmed.</summary>
    public DateOnly? BoughtOn { get; private set; }

    /// <summary>The order.</summary>
    public int? OrderId { get; private set; }

    /// <summary>What they bought for, excluding VAT.</summary>
    public Money BoughtFor { get; private set; }

    /// <summary>Day they asked never to be mailed again.</summary>
    public DateOnly? OptedOutOn { get; private set; }

    /// <summary>What they asked with; null when they did not.</summary>
    public DocumentRef? Asked => AskedKind is { } kind && AskedId is { } id ? new DocumentRef(kind, id) : null;

    internal static MailingRecipient Of(MailingCandidate candidate) =>
        new() { CustomerId = candidate.CustomerId, ContactPersonId = candidate.ContactPersonId, Email = candidate.Email };

    internal void Open(DateOnly day) => OpenedOn ??= day;

    internal void Ask(DateOnly day)
    {
        Open(day);
        AskedOn ??= day;
    }

    internal void AskWith(DocumentRef document) => (AskedKind, AskedId) = (document.Kind, document.Id);

    internal void Buy(int orderId, Money amount, DateOnly day)
    {
        Open(day);
        (OrderId, BoughtFor, BoughtOn) = (orderId, amount, day);
    }

    internal void OptOut(DateOnly day)
    {
        Open(day);
        OptedOutOn ??= day;
    }
}

/// <summary>What came of a mailing.</summary>
/// <param name="Sent">To how many it went.</param>
/// <param name="Opened">How many opened it.</param>
/// <param name="Asked">How many asked something or wanted to order.</param>
/// <param name="Bought">How many bought.</param>
/// <param name="OptedOut">How many opted out.</param>
/// <param name="Amount">What was bought, excluding VAT.</param>
public readonly record struct MailingResult(int Sent, int Opened, int Asked, int Bought, int OptedOut, Money Amount)
{
    /// <summary>Opened as % of sent; null when nothing was sent.</summary>
    public Percentage? OpenedShare => Share(Opened);

    /// <summary>Asked as % of sent; null when nothing was sent.</summary>
    public Percentage? AskedShare => Share(Asked);

    /// <summary>Bought as % of sent; null when nothing was sent.</summary>
    public Percentage? BoughtShare => Share(Bought);

    /// <summary>Opted out as % of sent; null when nothing was sent.</summary>
    public Percentage? OptedOutShare => Share(OptedOut);

    /// <summary>Adds the recipients up.</summary>
    public static MailingResult Of(IReadOnlyList<MailingRecipient> recipients) => new(
        recipients.Count, recipients.Count(r => r.OpenedOn is not null), recipients.Count(r => r.AskedOn is not null), recipients.Count(r => r.BoughtOn is not null),
        recipients.Count(r => r.OptedOutOn is not null), recipients.Sum(r => r.BoughtFor));

    private Percentage? Share(int part) => Sent == 0 ? null : Percentage.Of(decimal.Round(part * 100m / Sent, 1, MidpointRounding.AwayFromZero));
}
