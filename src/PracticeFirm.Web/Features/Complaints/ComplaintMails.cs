using PracticeFirm.Documents;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Complaints;
using PracticeFirm.Domain.Mail;
using PracticeFirm.Web.Infrastructure.Mailing;

namespace PracticeFirm.Web.Features.Complaints;

/// <summary>The mails about complaints: what is filled in, and how a solution reads in the customer's language.</summary>
internal static class ComplaintMails
{
    /// <summary>Stands where the day comes that is chosen while writing.</summary>
    public const string DayPlace = "{hoort_voor}";

    /// <summary>Stands where the questions come that are chosen while writing.</summary>
    public const string QuestionsPlace = "{vragen}";

    private static readonly LocalizedText Redeliver = new("wij leveren u {0} x {1} opnieuw, zonder kosten en uiterlijk op {2}", "we will deliver {0} x {1} to you again, free of charge, by {2} at the latest", "wir liefern Ihnen {0} x {1} kostenlos neu, spätestens am {2}");

    private static readonly LocalizedText Credit = new("u krijgt uiterlijk op {2} een creditfactuur voor {0} x {1}; de artikelen hoeft u niet terug te sturen", "you will receive a credit note for {0} x {1} by {2}; there is no need to return the items", "Sie erhalten bis {2} eine Gutschrift für {0} x {1}; die Ware brauchen Sie nicht zurückzusenden");

    private static readonly LocalizedText CreditBack = new("wij halen {0} x {1} bij u op en u krijgt uiterlijk op {2} een creditfactuur", "we will collect {0} x {1} from you and you will receive a credit note by {2}", "wir holen {0} x {1} bei Ihnen ab und Sie erhalten bis {2} eine Gutschrift");

    private static readonly LocalizedText Discount = new("u krijgt {3} korting, zonder btw, op de factuur; de creditfactuur ontvangt u uiterlijk op {2}", "you will receive a discount of {3}, excluding VAT, on the invoice; the credit note will reach you by {2}", "Sie erhalten {3} Nachlass, ohne MwSt., auf die Rechnung; die Gutschrift geht Ihnen bis {2} zu");

    private static readonly LocalizedText Repair = new("wij halen {0} x {1} op, repareren dit en brengen het uiterlijk op {2} bij u terug", "we will collect {0} x {1}, repair it and return it to you by {2}", "wir holen {0} x {1} ab, reparieren die Ware und bringen sie bis {2} zurück");

    private static readonly LocalizedText Replace = new("wij halen {0} x {1} op en u krijgt uiterlijk op {2} goede exemplaren", "we will collect {0} x {1} and you will receive sound ones by {2}", "wir holen {0} x {1} ab und Sie erhalten bis {2} einwandfreie Ware");

    private static readonly LocalizedText Apology = new("wij bieden u onze excuses aan en zorgen dat dit niet meer gebeurt", "we offer you our apologies and will make sure this does not happen again", "wir bitten um Entschuldigung und sorgen dafür, dass dies nicht mehr vorkommt");

    private static readonly LocalizedText Reject = new("wij kunnen u deze keer niet tegemoetkomen", "we are unable to offer you compensation this time", "wir können Ihnen diesmal nicht entgegenkommen");

    private static readonly LocalizedText ItsOrder = new("order {0}", "order {0}", "Auftrag {0}");

    private static readonly LocalizedText Business = new("uw bestelling", "your order", "Ihre Bestellung");

    /// <summary>The template of a letter.</summary>
    public static string Purpose(ComplaintLetter letter, ComplaintSolution? solution) => letter switch
    {
        ComplaintLetter.Acknowledge => MailPurposes.ComplaintAcknowledged,
        ComplaintLetter.Ask => MailPurposes.ComplaintQuestions,
        ComplaintLetter.Offer => solution?.Remedy == Remedy.Reject ? MailPurposes.ComplaintRejected : MailPurposes.ComplaintSolution,
        ComplaintLetter.Inform => MailPurposes.ComplaintResolved,
        ComplaintLetter.Aftercare => MailPurposes.Aftercare,
    };

    /// <summary>What is filled in.</summary>
    public static MailPlaces Places(Complaint complaint, ComplaintLetter letter)
    {
        var places = new MailPlaces(complaint.Language).Number(complaint.Number).Text("klacht", Subject(complaint)).Date("datum", complaint.ReceivedOn).Text("vragen", QuestionsPlace).Text("hoort_voor", DayPlace);
        if (complaint.Solution is { } solution)
            places.Text("oplossing", Solution(complaint, solution, letter == ComplaintLetter.Offer ? DayPlace : solution.SolveBy is { } day ? Letter.Date(complaint.Language, day) : "")).Text("reden", Sentence(solution.Explanation));
        return places;
    }

    /// <summary>Puts in what was chosen while writing.</summary>
    public static MailEntry Finish(MailEntry mail, Complaint complaint, DateOnly? day, IReadOnlyCollection<QuestionEntry> questions) => mail with
    {
        Body = mail.Body
            .Replace(DayPlace, day is { } chosen ? Letter.Date(complaint.Language, chosen) : DayPlace, StringComparison.Ordinal)
            .Replace(QuestionsPlace, questions.Count > 0 ? string.Join('\n', questions.Select(q => $"- {q.Text.Trim()}")) : QuestionsPlace, StringComparison.Ordinal),
    };

    private static string Solution(Complaint complaint, ComplaintSolution solution, string day)
    {
        var text = solution.Remedy switch
        {
            Remedy.Redeliver => Redeliver,
            Remedy.Credit => solution.GoodsBack ? CreditBack : Credit,
            Remedy.Discount => Discount,
            Remedy.Repair => Repair,
            Remedy.Replace => Replace,
            Remedy.Apology => Apology,
            Remedy.Reject => Reject,
        };
        return string.Format(
            System.Globalization.CultureInfo.InvariantCulture, text.In(complaint.Language), DutchFormat.Count(solution.Units), complaint.Article, day, Letter.Amount(complaint.Language, solution.Amount));
    }

    /// <summary>What it is about: in Dutch the words of the file, in other languages what is called the same in the customer's papers.</summary>
    private static string Subject(Complaint complaint) =>
        complaint.Language == Language.Dutch ? $"“{complaint.Subject}”"
        : complaint.Article.Length > 0 ? complaint.Article
        : complaint.OrderNumber is { } order ? string.Format(System.Globalization.CultureInfo.InvariantCulture, ItsOrder.In(complaint.Language), order)
        : Business.In(complaint.Language);

    private static string Sentence(string words) => words.Trim() is { Length: > 0 } text && text[^1] is not ('.' or '!' or '?') ? text + "." : words.Trim();
}

/// <summary>The letters about a complaint, each with the step it takes.</summary>
public enum ComplaintLetter
{
    /// <summary>Bevestigen.</summary>
    Acknowledge,

    /// <summary>Vragen.</summary>
    Ask,

    /// <summary>Voorstellen.</summary>
    Offer,

    /// <summary>Afronden.</summary>
    Inform,

    /// <summary>Nazorg.</summary>
    Aftercare,
}
