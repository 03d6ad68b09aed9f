using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Domain.Offertes;

namespace PracticeFirm.Domain.Marketing;

/// <summary>The article a mailing offers, with what one has to know to judge the offer.</summary>
/// <param name="GroupId">Its group.</param>
/// <param name="Cost">Inkoopprijs.</param>
/// <param name="ListPrice">Verkoopprijs.</param>
public sealed record OfferedArticle(int GroupId, UnitPrice Cost, UnitPrice ListPrice)
{
    /// <summary>The price after a discount, rounded to cents.</summary>
    public Money PriceAfter(Percentage discount) => Money.FromEuros(ListPrice.Euros * (1 - discount.Fraction));

    /// <summary>Profit as % of the price after a discount; null when nothing is left to pay.</summary>
    public Percentage? MarginAfter(Percentage discount) =>
        PriceAfter(discount) is { Cents: > 0 } price ? Percentage.Of((price.Euros - Cost.Euros) * 100m / price.Euros) : null;
}

/// <summary>Reads a draft as a good colleague would; keeps silent in an exam and never stands in the way.</summary>
public static class MailingAdvisor
{
    /// <summary>A text longer than this is hardly read to its end.</summary>
    public const int LongText = 1_400;

    /// <summary>A text shorter than this says too little.</summary>
    public const int ShortText = 150;

    /// <summary>A subject longer than this is cut off in most mail programs.</summary>
    public const int LongSubject = 60;

    /// <summary>What stands out in a draft.</summary>
    /// <param name="mailing">The draft.</param>
    /// <param name="firm">House rules and level of help.</param>
    /// <param name="article">The article it offers; null for none.</param>
    public static IReadOnlyList<Advice> Look(Mailing mailing, TradingFirm firm, OfferedArticle? article) => firm.HelpLevel switch
    {
        HelpLevel.Exam => [],
        HelpLevel.Independent => [.. Find(mailing, firm, article).Select(a => a with { Explanation = "" })],
        HelpLevel.Guided => [.. Find(mailing, firm, article)],
    };

    /// <summary>Whether a subject shouts: mostly capitals, or more than one exclamation mark.</summary>
    public static bool Shouts(string subject) =>
        subject.Count(c => c == '!') > 1 || (subject.Count(char.IsLetter) is > 5 and var letters && subject.Count(char.IsUpper) * 2 > letters);

    private static IEnumerable<Advice> Find(Mailing mailing, TradingFirm firm, OfferedArticle? article)
    {
        if (!mailing.Body.Contains(Mailing.SalutationPlace, StringComparison.Ordinal))
            yield return new Advice("Advice.Salutation", "De mail spreekt de lezer niet persoonlijk aan.", "Zet {aanhef} boven je tekst: dan staat er de naam van de contactpersoon.");
        if (mailing.Subject.Length > LongSubject || Shouts(mailing.Subject))
            yield return new Advice("Advice.Subject", "Het onderwerp is lang of schreeuwerig.", $"Houd het onder {LongSubject} tekens en zonder hoofdletters of uitroeptekens. Dan openen meer klanten je mail.");
        if (mailing.Body.Length > LongText)
            yield return new Advice("Advice.Long", "De tekst is lang.", "De meeste lezers haken af. Schrijf één boodschap op, met wat je van de lezer vraagt.");
        if (mailing.Body.Length < ShortText)
            yield return new Advice("Advice.Short", "De tekst is erg kort.", "Schrijf wat de klant eraan heeft en wat hij moet doen.");
        if (article is null)
            yield return new Advice("Advice.Offer", "De mailing gaat niet over een artikel.", "Een mail met een duidelijk aanbod levert meer reacties op. Kies een artikel en eventueel een korting.");
        if (mailing is { Discount.BasisPoints: > 0, ValidThrough: null })
            yield return new Advice("Advice.Term", "Je noemt geen laatste dag van de actie.", "Met een laatste dag weet de klant waar hij aan toe is, en blijf je niet aan de korting vastzitten.");
        if (mailing.Discount > firm.Rules.DiscountMandate)
            yield return new Advice(
                "Advice.Mandate", $"Je geeft {mailing.Discount} korting. Zelf mag je tot {firm.Rules.DiscountMandate} gaan.", "Meer korting geven mag alleen na overleg met je leidinggevende.");
        if (article?.MarginAfter(mailing.Discount) is { } margin && margin < firm.Rules.MarginLimit)
            yield return new Advice("Advice.Margin", $"Met deze korting is de marge {margin}. De grens is {firm.Rules.MarginLimit}.", "Kies een lagere korting of een ander artikel.");
        if (mailing.Segment.IsWide)
            yield return new Advice("Advice.Wide", "Je mailt iedereen.", "Wie niets aan je aanbod heeft, meldt zich af. Kies een segment dat bij je aanbod past.");
        else if (article is not null && mailing.ArticleId is { } offered && !Fits(mailing.Segment, offered, article))
            yield return new Advice("Advice.Fit", "Het segment kijkt niet naar wat klanten kochten.", "Klanten die iets uit dezelfde artikelgroep kochten, reageren het vaakst.");
    }

    private static bool Fits(MailingSegment segment, int articleId, OfferedArticle article) =>
        segment.BoughtArticleId == articleId || segment.BoughtGroupId == article.GroupId;
}
