using System.Text.RegularExpressions;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Firm;

namespace PracticeFirm.Domain.Marketing;

/// <summary>Mailing: one mail to everybody in a segment, with what came of it. Once sent it never changes; only results are added.</summary>
public sealed partial class Mailing : Aggregate
{
    /// <summary>Prefix of its numbers.</summary>
    public const string NumberPrefix = "MLG";

    /// <summary>The place in the text that says how to opt out; without it nothing is sent.</summary>
    public const string OptOutPlace = "{afmelden}";

    /// <summary>The place in the text that addresses the reader by name.</summary>
    public const string SalutationPlace = "{aanhef}";

    /// <summary>Longest title.</summary>
    public const int TitleLength = 80;

    /// <summary>Longest subject.</summary>
    public const int SubjectLength = 120;

    /// <summary>Longest text.</summary>
    public const int BodyLength = 5_000;

    /// <summary>Working days in which results come in.</summary>
    public const int ResultDays = 10;

    private readonly List<MailingRecipient> _recipients = [];

    private Mailing()
    {
    }

    /// <inheritdoc/>
    public override DocumentKind DocumentKind => DocumentKind.Mailing;

    /// <summary>Its number, given on sending: <c>MLG-2026-0001</c>.</summary>
    public string? Number { get; private set; }

    /// <summary>Where it is in its life.</summary>
    public MailingStatus Status { get; private set; }

    /// <summary>What it is about.</summary>
    public string Title { get; private set; } = "";

    /// <summary>Language it is written in.</summary>
    public Language Language { get; private set; }

    /// <summary>Subject of the mail, with places between braces.</summary>
    public string Subject { get; private set; } = "";

    /// <summary>Text of the mail, with places between braces.</summary>
    public string Body { get; private set; } = "";

    /// <summary>The article it offers.</summary>
    public int? ArticleId { get; private set; }

    /// <summary>Discount on that article.</summary>
    public Percentage Discount { get; private set; }

    /// <summary>Last day of the offer.</summary>
    public DateOnly? ValidThrough { get; private set; }

    /// <summary>For whom it is.</summary>
    public MailingSegment Segment { get; private set; } = new();

    /// <summary>Who made it.</summary>
    public int AuthorId { get; private set; }

    /// <summary>The firm's date on which it was started.</summary>
    public DateOnly CreatedOn { get; private set; }

    /// <summary>The firm's date on which it was sent.</summary>
    public DateOnly? SentOn { get; private set; }

    /// <summary>Last day on which results are added.</summary>
    public DateOnly? ResultsThrough { get; private set; }

    /// <summary>Who got it.</summary>
    public IReadOnlyList<MailingRecipient> Recipients => _recipients;

    /// <summary>True while it can be changed.</summary>
    public bool IsDraft => Status == MailingStatus.Draft;

    /// <summary>What is said and offered, as it stands now.</summary>
    public MailingContent Content => new(Title, Subject, Body, ArticleId, Discount, ValidThrough);

    /// <summary>Its number, or <c>Concept 12</c> while it has none.</summary>
    public string Name => Number ?? $"Concept {Id}";

    /// <summary>What can stand between braces.</summary>
    public static IReadOnlyList<string> Places { get; } =
        ["aanhef", "contact", "klant", "artikel", "prijs", "korting", "actieprijs", "geldig_tm", "datum", "medewerker", "functie", "bedrijf", "telefoon", "afmelden"];

    private static LocalizedText OptOutWords { get; } = new(
        "U krijgt deze mail omdat u klant bent van {0} of ons om informatie vroeg. Wilt u geen mailings meer? Antwoord dan op deze mail met 'Afmelden'.",
        "You receive this e-mail because you are a customer of {0} or asked us for information. No more mailings? Reply to this e-mail with 'Unsubscribe'.",
        "Sie erhalten diese E-Mail, weil Sie Kunde von {0} sind oder Informationen angefordert haben. Keine Mailings mehr? Antworten Sie auf diese E-Mail mit 'Abmelden'.");

    /// <summary>The sentence that says how to opt out.</summary>
    /// <param name="language">Language of the mail.</param>
    /// <param name="firm">Who sends it.</param>
    public static string OptOutLine(Language language, FirmIdentity firm) => OptOutWords.In(language).Replace("{0}", firm.FullName, StringComparison.Ordinal);

    /// <summary>Starts a draft.</summary>
    /// <param name="authorId">Who makes it.</param>
    /// <param name="today">The firm's date.</param>
    /// <param name="language">Language it is written in.</param>
    /// <param name="content">What it says to begin with.</param>
    /// <param name="segment">For whom, to begin with.</param>
    /// <returns>The draft, or the refusals of <see cref="Change"/>.</returns>
    public static Result<Mailing> Start(int authorId, DateOnly today, Language language, MailingContent content, MailingSegment segment)
    {
        var mailing = new Mailing { AuthorId = authorId, CreatedOn = today, Language = language };
        var errors = mailing.Take(content, segment);
        if (errors.Count > 0)
            return Result<Mailing>.Failure(errors);
        mailing.Happened("Mailing.Started", $"Mailing begonnen: {mailing.Title}");
        return mailing;
    }

    /// <summary>Changes text, offer and segment of a draft.</summary>
    /// <param name="content">What it says.</param>
    /// <param name="segment">For whom.</param>
    /// <returns>
    /// Done, or every refusal at once: <c>Mailing.NotDraft</c>, <c>Mailing.Title</c>, <c>Mailing.Subject</c>, <c>Mailing.Body</c>, <c>Mailing.Place</c>,
    /// <c>Mailing.Discount</c>, <c>Mailing.NoArticle</c> and those of the segment.
    /// </returns>
    public Result Change(MailingContent content, MailingSegment segment)
    {
        if (!IsDraft)
            return MailingErrors.NotDraft;
        var errors = Take(content, segment);
        if (errors.Count > 0)
            return Result.Failure(errors);
        Happened("Mailing.Changed", "Tekst of segment is gewijzigd.");
        return Result.Success;
    }

    /// <summary>Why it can't go out now, all reasons at once.</summary>
    /// <param name="today">The firm's date.</param>
    /// <param name="candidates">Everybody in the segment.</param>
    public IReadOnlyList<Error> WhyNotSend(DateOnly today, IReadOnlyList<MailingCandidate> candidates)
    {
        if (!IsDraft)
            return [MailingErrors.NotDraft];
        var errors = new List<Error>();
        if (!Body.Contains(OptOutPlace, StringComparison.Ordinal))
            errors.Add(MailingErrors.NoOptOut);
        var empty = Empty().ToList();
        if (empty.Count > 0)
            errors.Add(MailingErrors.Unfilled(string.Join(", ", empty)));
        if (ValidThrough < today)
            errors.Add(MailingErrors.OfferOver);
        if (!candidates.Any(c => c.WhyNot(Language) is null))
            errors.Add(MailingErrors.Nobody);
        return errors;
    }

    /// <summary>Sends it to everybody in the segment who may be sent it.</summary>
    /// <param name="numbers">Series <see cref="NumberPrefix"/> of the year.</param>
    /// <param name="today">The firm's date.</param>
    /// <param name="candidates">Everybody in the segment.</param>
    /// <returns>Done, or <c>Mailing.NotDraft</c>, <c>Mailing.NoOptOut</c>, <c>Mailing.Unfilled</c>, <c>Mailing.OfferOver</c>, <c>Mailing.Nobody</c>.</returns>
    public Result Send(NumberSeries numbers, DateOnly today, IReadOnlyList<MailingCandidate> candidates)
    {
        var errors = WhyNotSend(today, candidates);
        if (errors.Count > 0)
            return Result.Failure(errors);
        _recipients.AddRange(candidates.Where(c => c.WhyNot(Language) is null).OrderBy(c => c.CustomerId).Select(MailingRecipient.Of));
        Number = numbers.Next();
        Status = MailingStatus.Sent;
        SentOn = today;
        ResultsThrough = BusinessCalendar.AddWorkingDays(today, ResultDays);
        Happened(
            "Mailing.Sent", $"Mailing {Number} is verzonden aan {DutchFormat.Count(_recipients.Count)} {(_recipients.Count == 1 ? "ontvanger" : "ontvangers")}.",
            new
            {
                Recipients = _recipients.Count,
                LeftOut = candidates.Select(c => c.WhyNot(Language)).OfType<MailingExclusion>().GroupBy(e => e).OrderBy(e => e.Key).ToDictionary(e => e.Key.ToString(), e => e.Count()),
                Segment,
                Personal = Body.Contains(SalutationPlace, StringComparison.Ordinal),
            });
        return Result.Success;
    }

    /// <summary>Whether a draft may be thrown away.</summary>
    /// <returns>Done, or <c>Mailing.NotDraft</c>.</returns>
    public Result Discard()
    {
        if (!IsDraft)
            return MailingErrors.NotDraft;
        Happened("Mailing.Discarded", "Het concept is weggegooid.");
        return Result.Success;
    }

    /// <summary>A customer opened it; the first time counts.</summary>
    public void Open(int customerId, DateOnly day) => Recipient(customerId).Open(day);

    /// <summary>A customer asked something, or wanted to order.</summary>
    public void Ask(int customerId, DateOnly day) => Recipient(customerId).Ask(day);

    /// <summary>What a customer asked with, once that is saved.</summary>
    public void AskWith(int customerId, DocumentRef document) => Recipient(customerId).AskWith(document);

    /// <summary>A customer's order came of it; the first one counts.</summary>
    /// <param name="customerId">The customer.</param>
    /// <param name="orderId">The order, confirmed.</param>
    /// <param name="amount">Its value, excluding VAT.</param>
    /// <param name="day">Day it was confirmed.</param>
    public void Buy(int customerId, int orderId, Money amount, DateOnly day)
    {
        if (Recipient(customerId) is { OrderId: null } recipient)
            recipient.Buy(orderId, amount, day);
    }

    /// <summary>A customer asked never to be mailed again.</summary>
    public void OptOut(int customerId, DateOnly day) => Recipient(customerId).OptOut(day);

    /// <summary>Keeps in the history what came in on a day; nothing when nothing did.</summary>
    /// <param name="day">The firm's date.</param>
    public void KeepDay(DateOnly day)
    {
        var (opened, asked, bought, out_) = (
            _recipients.Count(r => r.OpenedOn == day), _recipients.Count(r => r.AskedOn == day), _recipients.Count(r => r.BoughtOn == day), _recipients.Count(r => r.OptedOutOn == day));
        if (opened + asked + bought + out_ == 0)
            return;
        var parts = new[] { (opened, "geopend"), (asked, "gevraagd"), (bought, "gekocht"), (out_, "afgemeld") }.Where(p => p.Item1 > 0).Select(p => $"{DutchFormat.Count(p.Item1)} {p.Item2}");
        Happened("Mailing.Reactions", $"Reacties: {string.Join(", ", parts)}.");
    }

    /// <summary>Closes it once the days for results are over.</summary>
    /// <param name="today">The firm's date.</param>
    /// <returns>True when it was closed now.</returns>
    public bool CloseWhenDone(DateOnly today)
    {
        if (Status != MailingStatus.Sent || today <= ResultsThrough)
            return false;
        Status = MailingStatus.Closed;
        var result = MailingResult.Of(_recipients);
        Happened("Mailing.Closed", $"Mailing afgerond: {result.Opened} van {result.Sent} geopend, {result.Asked} gevraagd, {result.Bought} gekocht.");
        return true;
    }

    private MailingRecipient Recipient(int customerId) =>
        _recipients.Find(r => r.CustomerId == customerId) ?? throw new InvalidOperationException($"Customer {customerId} did not get mailing {Id}.");

    private List<Error> Take(MailingContent content, MailingSegment segment)
    {
        var errors = new List<Error>();
        if (string.IsNullOrWhiteSpace(content.Title) || content.Title.Trim().Length > TitleLength)
            errors.Add(new Error("Mailing.Title", $"Geef de mailing een titel van hoogstens {TitleLength} tekens.", nameof(content.Title)));
        if (string.IsNullOrWhiteSpace(content.Subject) || content.Subject.Trim().Length > SubjectLength)
            errors.Add(new Error("Mailing.Subject", $"Geef de mail een onderwerp van hoogstens {SubjectLength} tekens.", nameof(content.Subject)));
        if (string.IsNullOrWhiteSpace(content.Body) || content.Body.Trim().Length > BodyLength)
            errors.Add(new Error("Mailing.Body", $"Schrijf de tekst van de mail in hoogstens {DutchFormat.Count(BodyLength)} tekens.", nameof(content.Body)));
        if (Unknown(content.Subject) is { } inSubject)
            errors.Add(MailingErrors.Place(inSubject, nameof(content.Subject)));
        if (Unknown(content.Body) is { } inBody)
            errors.Add(MailingErrors.Place(inBody, nameof(content.Body)));
        if (content.Discount < Percentage.Zero || content.Discount >= Percentage.Of(100))
            errors.Add(new Error("Mailing.Discount", "Vul een korting in van 0 tot en met 99%.", nameof(content.Discount)));
        if (content.ArticleId is null && content.Discount > Percentage.Zero)
            errors.Add(new Error("Mailing.NoArticle", "Kies eerst het artikel waarop je korting geeft.", nameof(content.ArticleId)));
        var checkedSegment = segment.Check(errors);
        if (errors.Count > 0)
            return errors;
        (Title, Subject, Body) = (content.Title.Trim(), content.Subject.Trim(), content.Body.Trim());
        (ArticleId, Discount, ValidThrough, Segment) = (content.ArticleId, content.Discount, content.ValidThrough, checkedSegment);
        return errors;
    }

    /// <summary>Places in the text for which nothing was chosen.</summary>
    private IEnumerable<string> Empty() =>
        new[] { ("{artikel}", ArticleId is null), ("{prijs}", ArticleId is null), ("{actieprijs}", ArticleId is null), ("{korting}", Discount == Percentage.Zero), ("{geldig_tm}", ValidThrough is null) }
            .Where(p => p.Item2 && (Subject.Contains(p.Item1, StringComparison.Ordinal) || Body.Contains(p.Item1, StringComparison.Ordinal)))
            .Select(p => p.Item1);

    private static string? Unknown(string? text) => Braces().Matches(text ?? "").Select(m => m.Groups[1].Value).FirstOrDefault(p => !Places.Contains(p));

    [GeneratedRegex(@"\{([^{}]*)\}")]
    private static partial Regex Braces();
}

/// <summary>Refusals about mailings.</summary>
public static class MailingErrors
{
    /// <summary>It isn't there.</summary>
    public static Error NotFound { get; } = new("Mailing.NotFound", "Deze mailing bestaat niet (meer). Zoek hem op in de lijst met mailings.");

    /// <summary>It was sent.</summary>
    public static Error NotDraft { get; } = new("Mailing.NotDraft", "Deze mailing is al verzonden. Maak een nieuwe als je nog iets wilt zeggen.");

    /// <summary>The text doesn't say how to opt out.</summary>
    public static Error NoOptOut { get; } = new(
        "Mailing.NoOptOut", "In elke mailing moet staan hoe de klant zich kan afmelden. Zet {afmelden} onder je tekst.", nameof(MailingContent.Body));

    /// <summary>Places in the text stay empty.</summary>
    /// <param name="places">Which.</param>
    public static Error Unfilled(string places) => new(
        "Mailing.Unfilled", $"In je tekst blijft leeg: {places}. Kies het artikel, de korting en de laatste dag, of haal die plek weg.", nameof(MailingContent.Body));

    /// <summary>The offer is over.</summary>
    public static Error OfferOver { get; } = new("Mailing.OfferOver", "De actie is al voorbij. Kies een latere laatste dag.", nameof(MailingContent.ValidThrough));

    /// <summary>Nobody would get it.</summary>
    public static Error Nobody { get; } = new("Mailing.Nobody", "Niemand in dit segment mag deze mail krijgen. Kies een ruimer segment.");

    /// <summary>The article isn't there.</summary>
    public static Error NoArticle { get; } = new("Mailing.Article", "Dit artikel bestaat niet. Kies een artikel uit de lijst.", nameof(MailingContent.ArticleId));

    /// <summary>A place that is never filled in.</summary>
    /// <param name="place">What stands between the braces.</param>
    /// <param name="field">Where it stands.</param>
    public static Error Place(string place, string field) => new(
        "Mailing.Place", $"{{{place}}} wordt niet ingevuld. Gebruik alleen plekken uit de lijst naast de tekst, of haal de haakjes weg.", field);
}
