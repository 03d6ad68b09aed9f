using System.Text.RegularExpressions;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Contacts;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Domain.Relations;
using PracticeFirm.Simulation.Generation;

namespace PracticeFirm.Simulation.Conversations;

/// <summary>Who is on the line, and what is known of them.</summary>
/// <param name="Customer">The customer with contact persons.</param>
/// <param name="Contact">Who speaks; null when nobody is known there.</param>
/// <param name="Owner">Name of the colleague who owns the customer.</param>
/// <param name="Articles">Names of articles as in the catalogue: one they buy, and one they could ask for.</param>
/// <param name="Orders">How many orders they placed.</param>
/// <param name="LastContact">Day on which somebody spoke with them last; null for never.</param>
/// <param name="HasMissed">Whether they called in vain lately.</param>
/// <param name="Topic">What it is about.</param>
public sealed partial record CallSubject(
    Customer Customer, ContactPerson? Contact, string Owner, IReadOnlyList<LocalizedText> Articles, int Orders, DateOnly? LastContact, bool HasMissed, CallTopic Topic)
{
    /// <summary>Orders from which somebody is a regular customer.</summary>
    public const int RegularOrders = 5;

    /// <summary>Days after which somebody was not spoken to for long.</summary>
    public const int LongAgoDays = 90;

    /// <summary>How often somebody does not answer (%).</summary>
    private const int NotThere = 12;

    /// <summary>How much worse the mood is of who called in vain.</summary>
    private const int AfterMissed = -2;

    /// <summary>How much better or worse than usual a mood can be at the start.</summary>
    internal static readonly int[] MoodShifts = [0, AfterMissed];

    private static readonly string[] EnglishDays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

    private static readonly string[] GermanDays = ["Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"];

    private static readonly LocalizedText SomeArticle = new("het artikel", "the article", "der Artikel");

    /// <summary>With whom is spoken.</summary>
    public CallParty Party => new(Customer.Id, Contact?.Id, Topic.About);

    /// <summary>Whether they answer when they are called; who did not, does so the second time on a day.</summary>
    /// <param name="firm">The firm.</param>
    /// <param name="before">How often they were called today already.</param>
    public bool IsReached(TradingFirm firm, int before) =>
        before > 0 || !Chance.For(firm.Seed, $"reached/{firm.BusinessDay:yyyyMMdd}", Customer.Id).Percent(NotThere);

    /// <summary>What is played.</summary>
    /// <param name="conversation">The conversation.</param>
    /// <param name="firm">The firm.</param>
    /// <param name="today">The firm's date, which may be the day that is about to start.</param>
    /// <param name="at">The time at which the telephone rings.</param>
    public CallScript Script(Conversation conversation, TradingFirm firm, DateOnly today, TimeOnly at)
    {
        var filling = Fill(conversation, firm, today, at);
        return new CallScript(
            conversation.Code, conversation.Purpose, conversation.Language, filling.Write(), ConversationPlayer.MoodAtStart(conversation, filling), conversation.Facts.Count,
            conversation.Signals.Count);
    }

    /// <summary>What is filled in, but for {medewerker}: who that is shows only when the telephone is answered.</summary>
    /// <param name="conversation">The conversation.</param>
    /// <param name="firm">The firm.</param>
    /// <param name="today">The firm's date.</param>
    /// <param name="at">The time at which the telephone rings.</param>
    public ConversationFilling Fill(Conversation conversation, TradingFirm firm, DateOnly today, TimeOnly at)
    {
        var language = conversation.Language;
        var values = new Dictionary<string, string>(Topic.Values)
        {
            ["klant"] = SpokenName,
            ["contact"] = Contact?.FullName ?? SpokenName,
            ["aanspreek"] = Address(language),
            ["achternaam"] = Contact?.LastName ?? SpokenName,
            ["bedrijf"] = Spoken(firm.Identity.Name),
            ["eigenaar"] = Owner,
            ["artikel"] = Article(0, language),
            ["ander_artikel"] = Article(1, language),
            ["groet"] = Greeting(language, at),
            ["morgen"] = Day(BusinessCalendar.Next(today), language),
            ["overmorgen"] = Day(BusinessCalendar.AddWorkingDays(today, 2), language),
            ["week"] = Day(BusinessCalendar.AddWorkingDays(today, 5), language),
        };
        List<string> flags = [.. Topic.Flags];
        if (Orders >= RegularOrders)
            flags.Add("vaste-klant");
        if (LastContact is null || LastContact < today.AddDays(-LongAgoDays))
            flags.Add("lang-geleden");
        if (Customer.PartialDelivery)
            flags.Add("wil-deels");
        if (Chance.For(firm.Seed, "will-pay", Customer.Id).Percent(70))
            flags.Add("betaalt");
        var seed = (int)(Chance.For(firm.Seed, $"call/{conversation.Code}/{today:yyyyMMdd}", Customer.Id).Next() >> 33);
        return new ConversationFilling(values, flags, seed, HasMissed && conversation.Direction == ContactDirection.Out ? AfterMissed : 0);
    }

    private static string Greeting(Language language, TimeOnly at) => (language, at.Hour) switch
    {
        (Language.Dutch, < 12) => "goedemorgen",
        (Language.Dutch, < 18) => "goedemiddag",
        (Language.Dutch, _) => "goedenavond",
        (Language.English, < 12) => "good morning",
        (Language.English, < 18) => "good afternoon",
        (Language.English, _) => "good evening",
        (Language.German, _) => "guten Tag",
    };

    private string SpokenName => Spoken(Customer.Name);

    /// <summary>A firm as people say it: nobody says B.V. on the telephone.</summary>
    private static string Spoken(string name) => LegalForm().Replace(name, "").Replace("& Zn.", "& Zoon", StringComparison.Ordinal);

    private string Address(Language language) => (language, Contact?.Salutation) switch
    {
        (Language.Dutch, Salutation.Ms) => $"mevrouw {Letters.Capital(Contact.LastName)}",
        (Language.Dutch, Salutation.Mr) => $"meneer {Letters.Capital(Contact.LastName)}",
        (Language.English, Salutation.Ms) => $"Ms {Letters.Capital(Contact.LastName)}",
        (Language.English, Salutation.Mr) => $"Mr {Letters.Capital(Contact.LastName)}",
        (Language.German, Salutation.Ms) => $"Frau {Letters.Capital(Contact.LastName)}",
        (Language.German, Salutation.Mr) => $"Herr {Letters.Capital(Contact.LastName)}",
        _ => Contact?.FullName ?? SpokenName,
    };

    /// <summary>An article as people call it: without size and packing, which come after the first comma.</summary>
    private string Article(int at, Language language)
    {
        if (Articles.Count == 0)
            return SomeArticle.In(language);
        var name = Articles[Math.Min(at, Articles.Count - 1)].In(language).Split(',')[0];
        return language == Language.German ? name : Letters.Lower(name);
    }

    private static string Day(DateOnly day, Language language)
    {
        var weekday = ((int)day.DayOfWeek + 6) % 7;
        var date = Letters.Date(day, language)[..^5];
        return language switch
        {
            Language.Dutch => $"{DutchFormat.Weekdays[weekday]} {date}",
            Language.English => $"{EnglishDays[weekday]} {date}",
            Language.German => $"{GermanDays[weekday]}, {date}",
        };
    }

    [GeneratedRegex(@"\s+(B\.?V\.?|V\.?O\.?F\.?|N\.?V\.?|GmbH( & Co\. KG)?|AG|KG|e\.\s?K\.|Ltd\.?|Limited|LLP|PLC|Inc\.?|BVBA|SRL)$")]
    private static partial Regex LegalForm();
}
