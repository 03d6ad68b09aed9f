using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Domain.Mail;
using PracticeFirm.Domain.Offertes;
using PracticeFirm.Domain.Relations;
using PracticeFirm.Simulation.Generation;

namespace PracticeFirm.Simulation.Actors;

/// <summary>A mail that a learner sent and that may be answered.</summary>
/// <param name="Sent">The mail.</param>
/// <param name="Original">The mail it answers; null when it answers none.</param>
/// <param name="Request">The request that the exchange is about; null for none.</param>
/// <param name="Customer">The customer it went to, with contact persons; null when it went to a colleague.</param>
/// <param name="Colleague">The simulated colleague it went to; null when it went to a customer.</param>
public sealed record SentMail(MailMessage Sent, MailMessage? Original, QuoteRequest? Request, Customer? Customer, Employee? Colleague);

/// <summary>
/// Those who were written to write back the next morning: a customer who was asked for what is missing tells it, one whose question was
/// answered says thanks, a colleague answers. A colleague who was left a mail deals with it.
/// </summary>
public static class MailAnswerDay
{
    private static readonly LocalizedText Thanks = new(
        "Dank u wel voor uw snelle antwoord. Hier kunnen wij mee verder.", "Thank you for your quick answer. This is what we needed.",
        "Vielen Dank für Ihre schnelle Antwort. Damit ist uns geholfen.");

    private static readonly LocalizedText Noted = new(
        "Dank u voor uw bericht. Wij wachten af wat u verder voor ons kunt doen.", "Thank you for your message. We look forward to hearing what else you can do for us.",
        "Vielen Dank für Ihre Nachricht. Wir warten ab, was Sie weiter für uns tun können.");

    private static readonly LocalizedText Told = new(
        "Natuurlijk, dat waren wij vergeten te vermelden. {0}", "Of course, we forgot to mention that. {0}", "Natürlich, das hatten wir vergessen zu erwähnen. {0}");

    private static readonly string[] AskingWords =
        ["?", "hoeveel", "aantal", "wanneer", "leverdatum", "laat weten", "how many", "quantity", "when", "let us know", "wie viele", "menge", "wann", "teilen sie"];

    /// <summary>Answers what was sent yesterday and deals with what was passed on.</summary>
    /// <param name="sent">Mails of learners of the day before.</param>
    /// <param name="passedOn">Mails that lie with a simulated colleague, with that colleague.</param>
    /// <param name="firm">The firm, on its new day.</param>
    /// <param name="shelf">Takes the mails.</param>
    public static IReadOnlyList<MailMessage> Run(
        IReadOnlyList<SentMail> sent, IReadOnlyList<(MailMessage Mail, Employee Colleague)> passedOn, TradingFirm firm, IPostShelf shelf)
    {
        var answers = new List<MailMessage>();
        foreach (var mail in sent.OrderBy(s => s.Sent.Id))
            if (mail.Customer is not null && CustomerAnswer(mail, firm) is { } answer)
                Keep(answer, mail.Customer.ContactOrPrimary(null)?.FullName ?? mail.Customer.Name);
            else if (mail.Colleague is { } colleague)
                Keep(ColleagueAnswer(mail.Sent, colleague, firm), colleague.Name);
        foreach (var (mail, colleague) in passedOn.OrderBy(p => p.Mail.Id))
        {
            if (mail.HandledOn is not null)
                continue;
            TradeDay.Must(mail.Handle(firm.BusinessDay, $"Opgepakt door {colleague.Name}."));
            Keep(
                MailMessage.ReceiveFromColleague(
                    firm.BusinessDay, colleague, firm.Identity.Email, MailMessage.ReplySubject(mail.Subject, Language.Dutch),
                    $"Hoi,\n\nDank je voor het doorgeven. Ik heb contact opgenomen en handel het verder af.\n\nGroet,\n{colleague.Name}", new DocumentRef(DocumentKind.Mail, mail.Id)).Answering(mail),
                colleague.Name);
        }

        return answers;

        void Keep(MailMessage answer, string by)
        {
            shelf.Keep(answer, by);
            answers.Add(answer);
        }
    }

    private static MailMessage? CustomerAnswer(SentMail mail, TradingFirm firm)
    {
        var customer = mail.Customer!;
        var contact = customer.ContactOrPrimary(mail.Request?.ContactPersonId);
        var language = customer.Language;
        if (mail.Request is { IsComplete: false } request && Asks(mail.Sent.Body))
        {
            request.Ask(firm.BusinessDay);
            var told = request.Complete(firm.BusinessDay)!;
            return Reply(Told.In(language).Replace("{0}", told, StringComparison.Ordinal), new DocumentRef(DocumentKind.QuoteRequest, request.Id));
        }

        // One who says thanks isn't thanked for it; an offerte is answered in its own time.
        if (mail.Original is not { Direction: MailDirection.In, InReplyToId: null } original || mail.Sent.AttachedKind == DocumentKind.Offerte)
            return null;
        return original.Contains switch
        {
            MailContent.Question or MailContent.Return => Reply(Thanks.In(language), null),
            MailContent.Complaint => Reply(Noted.In(language), null),
            _ => Chance.For(firm.Seed, "thanks", mail.Sent.Id).Percent(40) ? Reply(Thanks.In(language), null) : null,
        };

        MailMessage Reply(string core, DocumentRef? about) =>
            CustomerMail.Write(firm, customer, contact, language, MailMessage.ReplySubject(mail.Sent.Subject, language), core, about).Answering(mail.Sent);
    }

    /// <summary>True when a mail asks the customer for something.</summary>
    public static bool Asks(string body) => AskingWords.Any(w => body.Contains(w, StringComparison.OrdinalIgnoreCase));

    private static MailMessage ColleagueAnswer(MailMessage sent, Employee colleague, TradingFirm firm) => MailMessage.ReceiveFromColleague(
        firm.BusinessDay, colleague, firm.Identity.Email, MailMessage.ReplySubject(sent.Subject, Language.Dutch), $"Hoi,\n\n{Words(sent.Body, colleague)}\n\nGroet,\n{colleague.Name}", sent.Attached).Answering(sent);

    private static string Words(string question, Employee colleague)
    {
        bool Asks(params string[] words) => words.Any(w => question.Contains(w, StringComparison.OrdinalIgnoreCase));
        if (Asks("klacht", "ontevreden", "kapot", "beschadigd"))
            return colleague.Role == EmployeeRole.Manager
                ? "Los het op binnen onze richtlijnen en leg het vast bij de klacht. Kost het meer dan je zelf mag toezeggen, leg dan eerst een voorstel aan mij voor."
                : "Vervelend voor de klant. Leg het vast als klacht, dan kunnen we zien of het vaker voorkomt.";
        if (Asks("korting", "prijs", "marge"))
            return colleague.Role == EmployeeRole.Manager
                ? "Kijk naar de marge op het geheel. Blijft die boven onze grens, dan mag je iets toegeven. Vraag er wel iets voor terug, zoals een groter aantal."
                : "Daar beslist de leidinggevende over als het meer is dan je zelf mag geven.";
        if (Asks("voorraad", "lever", "wanneer", "pakbon"))
            return "Kijk bij het artikel naar de vrije voorraad en de verwachte ontvangsten. Beloof de klant niets wat daar niet uit blijkt.";
        if (Asks("factuur", "betal", "krediet"))
            return colleague.Role == EmployeeRole.Administration
                ? "Een kopie van de factuur vind je bij Facturen; je kunt hem vanaf daar opnieuw sturen. Staat er een fout op, dan maak je eerst een creditfactuur."
                : "Overleg met de administratie; in het dossier van de klant zie je wat er openstaat.";
        return colleague.Role switch
        {
            EmployeeRole.Manager => "Dank voor je bericht. Doe wat voor de klant en voor ons het beste is, en leg vast wat je afspreekt.",
            EmployeeRole.InsideSales => "Dank je, ik weet ervan. Bel me even als je er niet uitkomt.",
            EmployeeRole.FieldSales => "Dank je. Ik neem het mee bij mijn volgende bezoek aan de klant. Zet de afspraak alvast in het dossier.",
            EmployeeRole.Warehouse => "Gezien. We letten erop bij het inpakken.",
            EmployeeRole.Administration => "Genoteerd, dank je.",
            EmployeeRole.Purchasing => "Dank je. Ik houd het in de gaten bij de leveranciers.",
        };
    }
}
