using System.Globalization;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Complaints;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Domain.Relations;
using PracticeFirm.Simulation.Generation;

namespace PracticeFirm.Simulation.Actors;

/// <summary>The customer behind a complaint: answers questions, says yes or no to a proposal, and how satisfied they are.</summary>
internal sealed class ComplainingCustomer(Complaint complaint, Customer customer, TradingFirm firm)
{
    private static readonly LocalizedText AllUnits = new("Het gaat om {0} stuks, dus de hele partij van deze levering.", "It concerns all {0} units of this delivery.", "Es betrifft alle {0} Stück dieser Lieferung.");

    private static readonly LocalizedText SomeUnits = new("Het gaat om {0} stuks. De rest is in orde.", "It concerns {0} units. The rest is fine.", "Es betrifft {0} Stück. Der Rest ist in Ordnung.");

    private static readonly LocalizedText OneUnit = new("Het gaat om één exemplaar. De rest is in orde.", "It concerns just one. The rest is fine.", "Es betrifft ein Stück. Der Rest ist in Ordnung.");

    private static readonly LocalizedText NoUnits = new("Het gaat niet om een bepaald aantal, maar om hoe het is gegaan.", "It is not about a number of items, but about how things went.", "Es geht nicht um eine bestimmte Menge, sondern um den Ablauf.");

    private static readonly LocalizedText AtOnce = new("Wij zagen het meteen bij het uitpakken.", "We noticed it straight away when unpacking.", "Wir haben es sofort beim Auspacken bemerkt.");

    private static readonly LocalizedText Later = new("Pas na een paar dagen, toen wij het gingen gebruiken.", "Only after a few days, when we started using it.", "Erst nach einigen Tagen, als wir es in Gebrauch genommen haben.");

    private static readonly LocalizedText OnTheDay = new("Op de dag waarop het klaar had moeten zijn.", "On the day it should have been ready.", "An dem Tag, an dem es hätte fertig sein sollen.");

    private static readonly LocalizedText Crushed = new("De doos was ingedeukt en aan één kant nat. De chauffeur had haast en wij hebben pas daarna gekeken.", "The box was dented and wet on one side. The driver was in a hurry and we only looked afterwards.", "Der Karton war eingedrückt und an einer Seite nass. Der Fahrer hatte es eilig, wir haben erst danach nachgesehen.");

    private static readonly LocalizedText NoFilling = new("De doos was heel, maar er zat geen vulling in. Alles lag los door elkaar.", "The box was intact, but there was no filling. Everything was lying loose.", "Der Karton war heil, aber es war kein Füllmaterial darin. Alles lag lose durcheinander.");

    private static readonly LocalizedText GoodBox = new("De verpakking was in orde, daar was niets aan te zien.", "The packaging was fine, nothing to be seen.", "Die Verpackung war in Ordnung, daran war nichts zu sehen.");

    private static readonly LocalizedText Misused = new("Eerlijk gezegd hebben wij het anders gebruikt dan in de aanwijzing staat. Wij dachten dat het kon.", "To be honest, we used it in a way the instructions do not mention. We thought it would be all right.", "Ehrlich gesagt haben wir es anders verwendet, als in der Anleitung steht. Wir dachten, das ginge.");

    private static readonly LocalizedText NormalUse = new("Wij hebben het gewoon gebruikt waarvoor het bedoeld is.", "We used it in the normal way, for what it is meant for.", "Wir haben es ganz normal verwendet, wofür es gedacht ist.");

    private static readonly LocalizedText NotUsed = new("Wij hebben het nog niet gebruikt.", "We have not used it yet.", "Wir haben es noch nicht verwendet.");

    private static readonly LocalizedText Nuisance = new("Het is vooral vervelend. Wij kunnen nog even vooruit.", "It is mainly a nuisance. We can manage for now.", "Es ist vor allem ärgerlich. Wir kommen vorerst zurecht.");

    private static readonly LocalizedText Hindered = new("Wij moeten het nu met te weinig doen en dat kost ons tijd.", "We have to make do with too little, and that costs us time.", "Wir müssen nun mit zu wenig auskommen, und das kostet uns Zeit.");

    private static readonly LocalizedText Stopped = new("Wij staan stil. Zonder deze artikelen kunnen wij onze eigen klanten niet helpen.", "We have come to a standstill. Without these items we cannot serve our own customers.", "Bei uns steht die Arbeit still. Ohne diese Artikel können wir unsere eigenen Kunden nicht bedienen.");

    private static readonly LocalizedText OnPaper = new("Volgens de orderbevestiging zou het anders zijn. Er is ons niets anders verteld.", "According to the order confirmation it would be different. Nobody told us otherwise.", "Laut Auftragsbestätigung war es anders vereinbart. Uns wurde nichts anderes mitgeteilt.");

    private static readonly LocalizedText ByPhone = new("Dat is telefonisch afgesproken. Op papier heb ik niets.", "That was agreed by phone. I have nothing on paper.", "Das wurde telefonisch vereinbart. Schriftlich habe ich nichts.");

    private static readonly LocalizedText KnowsNoMore = new("Meer dan wat in ons eerste bericht staat, weten wij niet.", "We know no more than what our first message says.", "Mehr als in unserer ersten Nachricht steht, wissen wir nicht.");

    private static readonly IReadOnlyDictionary<Remedy, LocalizedText> Wishes = new Dictionary<Remedy, LocalizedText>
    {
        [Remedy.Redeliver] = new("Wij willen het graag zo snel mogelijk opnieuw geleverd krijgen.", "We would like to have it delivered again as soon as possible.", "Wir hätten gern so schnell wie möglich eine neue Lieferung."),
        [Remedy.Credit] = new("Wij willen graag een creditfactuur.", "We would like a credit note.", "Wir hätten gern eine Gutschrift."),
        [Remedy.Discount] = new("Een korting op de factuur vinden wij redelijk.", "We think a discount on the invoice would be reasonable.", "Einen Nachlass auf die Rechnung halten wir für angemessen."),
        [Remedy.Repair] = new("Als het gerepareerd kan worden, is dat goed.", "If it can be repaired, that is fine.", "Wenn es repariert werden kann, ist das in Ordnung."),
        [Remedy.Replace] = new("Wij sturen het terug en willen graag goede exemplaren.", "We will send it back and would like sound ones.", "Wir schicken es zurück und hätten gern einwandfreie Ware."),
        [Remedy.Apology] = new("Wij willen vooral weten hoe het kon gebeuren en dat het niet weer gebeurt.", "We mainly want to know how it could happen and that it will not happen again.", "Wir möchten vor allem wissen, wie es dazu kam und dass es nicht wieder vorkommt."),
        [Remedy.Reject] = new("", "", ""),
    };

    private static readonly LocalizedText Yes = new("Prima, daar zijn wij het mee eens.", "That is fine, we agree.", "In Ordnung, damit sind wir einverstanden.");

    private static readonly LocalizedText YesThanks = new("Dat is precies wat wij hoopten. Dank u wel voor de moeite.", "That is exactly what we had hoped for. Thank you for your trouble.", "Das ist genau, was wir uns erhofft hatten. Vielen Dank für Ihre Mühe.");

    private static readonly LocalizedText YesThen = new("Het is niet wat wij wilden, maar vooruit, wij gaan akkoord.", "It is not what we wanted, but we will accept it.", "Es ist nicht, was wir wollten, aber wir nehmen es an.");

    private static readonly LocalizedText NoReject = new("Daar zijn wij het niet mee eens. Wij vinden dat u hier iets aan moet doen.", "We do not agree. We think you should do something about this.", "Damit sind wir nicht einverstanden. Wir finden, dass Sie hier etwas tun müssen.");

    private static readonly LocalizedText NoTooLate = new("Dat duurt ons te lang, wij hebben het eerder nodig.", "That takes too long, we need it sooner.", "Das dauert uns zu lange, wir brauchen es früher.");

    private static readonly LocalizedText NoOther = new("Dat helpt ons niet echt.", "That does not really help us.", "Das hilft uns nicht wirklich.");

    private static readonly LocalizedText Happy = new("Keurig opgelost, en u hield ons goed op de hoogte.", "Neatly solved, and you kept us well informed.", "Gut gelöst, und Sie haben uns gut auf dem Laufenden gehalten.");

    private static readonly LocalizedText Content = new("Het is nu in orde.", "It is all right now.", "Es ist jetzt in Ordnung.");

    private static readonly LocalizedText Grumbling = new("Het is opgelost, maar het duurde wel lang voordat wij iets hoorden.", "It has been solved, but it took a long time before we heard anything.", "Es ist gelöst, aber es hat lange gedauert, bis wir etwas gehört haben.");

    private static readonly LocalizedText Unhappy = new("Eerlijk gezegd zijn wij niet tevreden. Wij kregen niet wat wij vroegen en moesten er zelf achteraan.", "To be honest, we are not satisfied. We did not get what we asked for and had to chase it ourselves.", "Ehrlich gesagt sind wir nicht zufrieden. Wir haben nicht bekommen, worum wir gebeten hatten, und mussten selbst nachhaken.");

    private static readonly LocalizedText Reply = new("RE: {0}", "RE: {0}", "AW: {0}");

    private static readonly LocalizedText LateSubject = new("Klacht {0}: wij wachten nog op u", "Complaint {0}: we are still waiting", "Reklamation {0}: wir warten noch");

    private static readonly LocalizedText LateText = new(
        "Wij hebben op {1} een klacht bij u gemeld ({0}). Tot nu toe is niet gebeurd wat u ons had toegezegd. Dat valt ons tegen. Laat ons vandaag weten hoe het ermee staat.",
        "On {1} we reported a complaint to you ({0}). So far what you promised us has not happened. We are disappointed. Please let us know today how things stand.",
        "Am {1} haben wir Ihnen eine Reklamation gemeldet ({0}). Bisher ist nicht geschehen, was Sie uns zugesagt hatten. Wir sind enttäuscht. Bitte teilen Sie uns noch heute den Stand mit.");

    private readonly ComplaintTruth _truth = ComplaintTruth.Of(complaint, firm);

    private Language Language => complaint.Language;

    /// <summary>What they answer to a question.</summary>
    public string Answer(ComplaintQuestion question) => question.Topic switch
    {
        QuestionTopic.Extent => _truth.Units switch
        {
            0 => In(NoUnits),
            1 => In(OneUnit),
            _ => In(complaint.Category == ComplaintCategory.LateDelivery ? AllUnits : SomeUnits, _truth.Units),
        },
        QuestionTopic.Moment => In(complaint.Category is ComplaintCategory.LateDelivery ? OnTheDay : _truth.Cause is ComplaintCause.ProductFault or ComplaintCause.CustomerUse ? Later : AtOnce),
        QuestionTopic.Packaging => In(_truth.Cause switch { ComplaintCause.TransportDamage => Crushed, ComplaintCause.Packaging => NoFilling, _ => GoodBox }),
        QuestionTopic.Use => In(_truth.Cause switch { ComplaintCause.CustomerUse => Misused, ComplaintCause.ProductFault => NormalUse, _ => NotUsed }),
        QuestionTopic.Consequences => In(_truth.Severity switch { ComplaintSeverity.Low => Nuisance, ComplaintSeverity.Medium => Hindered, ComplaintSeverity.High => Stopped }),
        QuestionTopic.Agreement => In(_truth.Patience > 2 ? OnPaper : ByPhone),
        QuestionTopic.Wish => In(Wishes[_truth.Wish]),
        QuestionTopic.Other => In(KnowsNoMore),
    };

    /// <summary>What they say to the proposal that lies with them: null to agree, or what they want instead; and the words.</summary>
    public (bool Agrees, Remedy? Instead, string Words) Decide()
    {
        var solution = complaint.Solution!;
        var chance = Chance.For(firm.Seed, "complaint-decision", (complaint.Id * 8) + solution.Position);
        var wish = complaint.LastCounter ?? _truth.Wish;
        if (solution.Remedy == Remedy.Reject)
            return !_truth.Justified && solution.Explanation.Length >= 30 && chance.Percent(50 + (_truth.Patience * 8)) ? (true, null, In(YesThen)) : (false, wish, $"{In(NoReject)} {In(Wishes[wish])}");
        if (_truth.Severity == ComplaintSeverity.High && solution.SolveBy is { } day && day > BusinessCalendar.AddWorkingDays(solution.OfferedOn!.Value, 4))
            return (false, solution.Remedy, In(NoTooLate));
        if (Fits(solution, wish))
            return (true, null, In(_truth.Patience > 3 ? YesThanks : Yes));
        var second = complaint.Solutions.Count(s => s.Position > complaint.SolutionsPassed) > 1;
        return chance.Percent((second ? 55 : 15) + (_truth.Patience * 8) - ((int)_truth.Severity * 10))
            ? (true, null, In(YesThen))
            : (false, wish, $"{In(NoOther)} {In(Wishes[wish])}");
    }

    /// <summary>How satisfied they are: it counts whether it was in time, whether they got what they wished, and whether they were told.</summary>
    public (int Score, string Words) Satisfaction()
    {
        var chance = Chance.For(firm.Seed, "complaint-mood", (complaint.Id * 8) + complaint.TimesReopened);
        var score = chance.Percent(20) ? _truth.Patience > 3 ? 5 : 3 : 4;
        if (complaint.Solution is { } solution)
        {
            score = Math.Min(5, score + (Fits(solution, _truth.Wish) ? 1 : 0));
            score -= solution.Remedy == Remedy.Reject ? _truth.Justified ? 3 : 1 : 0;
            score -= solution.Answer == SolutionAnswer.Countered ? 1 : 0;
        }

        score -= complaint.AcknowledgedOn > complaint.AcknowledgeBy ? 1 : 0;
        score -= complaint.ResolvedOn > complaint.SolveBy ? 1 : 0;
        score -= Math.Min(2, complaint.TimesLate);
        score -= complaint.Questions.Count == 0 && complaint.TimesReopened == 0 && _truth.Patience < 3 ? 1 : 0;
        score = Math.Clamp(score, 1, 5);
        return (score, In(score switch { 5 => Happy, 4 => Content, 3 => Grumbling, _ => Unhappy }));
    }

    /// <summary>The subject of an answer to a mail about the complaint.</summary>
    public string SubjectOfReply => In(Reply, complaint.Number);

    /// <summary>What they write when something that was due wasn't done.</summary>
    public (string Subject, string Text) Reminder() => (In(LateSubject, complaint.Number), In(LateText, complaint.Number, Letters.Date(complaint.ReceivedOn, Language)));

    /// <summary>Who they are, as the sender of a mail.</summary>
    public string From
    {
        get
        {
            var contact = customer.ContactOrPrimary(complaint.ContactPersonId);
            return $"{contact?.FullName ?? customer.Name} <{(contact is { Email.Length: > 0 } ? contact.Email : customer.Email)}>";
        }
    }

    /// <summary>A whole mail around their words.</summary>
    public string Letter(string text)
    {
        var (opening, closing) = Language switch
        {
            Language.Dutch => ("Goedemorgen,", "Met vriendelijke groet,"),
            Language.English => ("Good morning,", "Kind regards,"),
            Language.German => ("Guten Morgen,", "Mit freundlichen Grüßen"),
        };
        return $"{opening}\n\n{text}\n\n{closing}\n\n{customer.ContactOrPrimary(complaint.ContactPersonId)?.FullName}\n{customer.Name}";
    }

    private bool Fits(ComplaintSolution solution, Remedy wish) => solution.Remedy == wish
        || (solution.Remedy is Remedy.Redeliver or Remedy.Replace && wish is Remedy.Redeliver or Remedy.Replace or Remedy.Repair)
        || (solution.Remedy == Remedy.Credit && wish == Remedy.Discount)
        || (solution.Remedy == Remedy.Discount && wish == Remedy.Apology)
        || (solution.Remedy == Remedy.Discount && wish == Remedy.Credit && solution.GivenAway.Cents * 2 >= complaint.Value.Cents);

    private string In(LocalizedText text, params object[] values) =>
        values.Length == 0 ? text.In(Language) : string.Format(CultureInfo.InvariantCulture, text.In(Language), values);
}
