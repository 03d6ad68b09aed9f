using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Contacts;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Domain.Marketing;
using PracticeFirm.Simulation.Generation;

namespace PracticeFirm.Simulation.Actors;

/// <summary>What a customer went through with the firm lately.</summary>
/// <param name="Late">Deliveries that left after the planned day.</param>
/// <param name="Partly">Deliveries of which something was still to come.</param>
/// <param name="Returns">Returns.</param>
public readonly record struct ServiceFacts(int Late, int Partly, int Returns)
{
    /// <summary>Days looked back.</summary>
    public const int Days = 90;
}

/// <summary>When somebody answers a survey, and what: by what they went through, and by how they are.</summary>
/// <param name="On">Day of the answer; null for never.</param>
/// <param name="Answer">The answer.</param>
internal readonly record struct SurveyReaction(DateOnly? On, SurveyAnswer Answer)
{
    /// <summary>Who answers (%).</summary>
    private const int Responds = 48;

    /// <summary>Who of them writes something (%).</summary>
    private const int Comments = 65;

    private static readonly IReadOnlyList<LocalizedText> Late =
    [
        new("De laatste levering kwam later dan u had beloofd, en daar hoorden wij niets over.", "The last delivery came later than promised, and nobody told us.", "Die letzte Lieferung kam später als zugesagt, und niemand hat uns informiert."),
        new("Prima spullen, maar de levertijden kloppen niet altijd. Dat is lastig plannen.", "Good products, but the delivery times are not always right. That makes planning hard.", "Gute Ware, aber die Liefertermine stimmen nicht immer. Das erschwert die Planung."),
    ];

    private static readonly IReadOnlyList<LocalizedText> Partly =
    [
        new("Van de laatste bestelling ontbrak een deel. De rest kwam pas dagen later.", "Part of the last order was missing. The rest came days later.", "Bei der letzten Bestellung fehlte ein Teil. Der Rest kam erst Tage später."),
        new("Alles is goed aangekomen, al moesten wij wel twee keer iemand thuis hebben voor één bestelling.", "Everything arrived well, although we had to have somebody in twice for one order.", "Alles kam gut an, allerdings musste für eine Bestellung zweimal jemand da sein."),
        new("Onze bestelling kwam in stukjes binnen. Wij wachten soms lang op de rest.", "Our order came in bits and pieces. Sometimes we wait long for the rest.", "Unsere Bestellung kam in Teilen. Auf den Rest warten wir manchmal lange."),
    ];

    private static readonly IReadOnlyList<LocalizedText> Returns =
    [
        new("Prettig bedrijf. Alleen jammer dat er in twee van de laatste leveringen iets beschadigd was.", "A pleasant firm. It is only a pity that something was damaged in two of the last deliveries.", "Ein angenehmes Unternehmen. Schade nur, dass bei zwei der letzten Lieferungen etwas beschädigt war."),
        new("Er moest weer iets terug. Netjes opgelost, maar liever was het meteen goed.", "Something had to go back again. Handled well, but we would rather have it right at once.", "Wieder musste etwas zurück. Gut gelöst, aber lieber gleich richtig."),
    ];

    private static readonly IReadOnlyList<LocalizedText> Unhappy =
    [
        new("Ik moest drie keer bellen voor ik antwoord had op een simpele vraag.", "I had to call three times before I had an answer to a simple question.", "Ich musste dreimal anrufen, bis ich auf eine einfache Frage eine Antwort bekam."),
        new("De factuur klopte niet en het duurde lang voor dat rechtgezet was.", "The invoice was wrong and it took long to put it right.", "Die Rechnung stimmte nicht, und es dauerte lange, bis das berichtigt war."),
        new("Bij een andere leverancier krijgen wij sneller een offerte.", "Another supplier sends us a quotation sooner.", "Bei einem anderen Lieferanten bekommen wir schneller ein Angebot."),
    ];

    private static readonly IReadOnlyList<LocalizedText> Wishes =
    [
        new("Het zou handig zijn als u ook op vrijdagmiddag kon leveren.", "It would be handy if you could deliver on Friday afternoon too.", "Es wäre praktisch, wenn Sie auch freitagnachmittags liefern könnten."),
        new("Een foto bij de artikelen in de offerte zou ons helpen bij het kiezen.", "A picture with the articles in the quotation would help us choose.", "Ein Bild zu den Artikeln im Angebot würde uns bei der Auswahl helfen."),
        new("Graag een berichtje op de dag zelf hoe laat de chauffeur ongeveer komt.", "We would like a message on the day itself about what time the driver will come.", "Bitte eine Nachricht am Tag selbst, wann der Fahrer ungefähr kommt."),
        new("Wij missen een overzicht van onze vaste bestellingen, dan kan ik ze in één keer herhalen.", "We miss a list of our regular orders, so that I could repeat them at once.", "Uns fehlt eine Übersicht unserer regelmäßigen Bestellungen, um sie auf einmal zu wiederholen."),
    ];

    private static readonly IReadOnlyList<LocalizedText> Buying =
    [
        new("Na de zomer openen wij een tweede vestiging. Die moet helemaal ingericht worden.", "After the summer we open a second branch. It still has to be fitted out completely.", "Nach dem Sommer eröffnen wir eine zweite Filiale. Die muss komplett ausgestattet werden."),
        new("In het voorjaar gaan wij verbouwen, dan zullen wij veel moeten vernieuwen.", "We will be rebuilding in spring, and then much will have to be renewed.", "Im Frühjahr bauen wir um, dann müssen wir vieles erneuern."),
        new("Wij nemen er twee mensen bij, dus er moet binnenkort extra besteld worden.", "We are taking on two more people, so more will have to be ordered soon.", "Wir stellen zwei Leute ein, daher muss bald mehr bestellt werden."),
        new("Ons oude contract bij een ander loopt af, dus wij gaan waarschijnlijk meer bij u bestellen.", "Our contract with another supplier ends, so we will probably order more from you.", "Unser Vertrag mit einem anderen Lieferanten läuft aus, wir werden wohl mehr bei Ihnen bestellen."),
    ];

    private static readonly IReadOnlyList<LocalizedText> Interest =
    [
        new("Een collega vroeg of u ook op maat levert. Kunnen wij daar eens over praten?", "A colleague asked whether you also supply made to measure. Could we talk about that?", "Ein Kollege fragte, ob Sie auch nach Maß liefern. Können wir darüber sprechen?"),
        new("Ik wist niet dat u ook duurzame producten had. Daar hoor ik graag meer over.", "I did not know you had sustainable products too. I would like to hear more.", "Ich wusste nicht, dass Sie auch nachhaltige Produkte führen. Darüber würde ich gern mehr erfahren."),
    ];

    private static readonly IReadOnlyList<LocalizedText> Praise =
    [
        new("Altijd vriendelijk aan de telefoon en ze weten waar ze het over hebben.", "Always friendly on the phone, and they know what they are talking about.", "Am Telefon immer freundlich, und sie wissen, wovon sie reden."),
        new("Ik krijg altijd dezelfde dag antwoord. Dat is heel prettig.", "I always get an answer the same day. That is very pleasant.", "Ich bekomme immer am selben Tag eine Antwort. Das ist sehr angenehm."),
        new("Toen er iets misging, was het de volgende dag al opgelost. Klasse.", "When something went wrong, it was solved the next day. Well done.", "Als etwas schiefging, war es am nächsten Tag gelöst. Klasse."),
        new("Wij bestellen hier al jaren en dat blijven wij doen.", "We have ordered here for years and will go on doing so.", "Wir bestellen hier seit Jahren und bleiben dabei."),
        new("Snelle levering en netjes verpakt. Ga zo door.", "Fast delivery and well packed. Keep it up.", "Schnelle Lieferung und gut verpackt. Weiter so."),
        new("Fijn dat onze accountmanager zelf meedenkt.", "It is nice that our account manager thinks along with us.", "Schön, dass unser Kundenbetreuer selbst mitdenkt."),
    ];

    /// <summary>What one customer will answer.</summary>
    public static SurveyReaction Of(TradingFirm firm, Survey survey, int customerId, ServiceFacts facts)
    {
        var chance = Chance.For(firm.Seed, $"survey/{survey.Id}", customerId);
        if (!chance.Percent(Responds))
            return default;
        var on = BusinessCalendar.AddWorkingDays(survey.SentOn, chance.Skewed(1, Survey.AnswerDays - 1));
        var nature = Chance.For(firm.Seed, "nature", customerId).Between(-1, 2);
        var nps = Math.Clamp(
            8 + nature + chance.Between(-1, 1) - Math.Min(4, facts.Late * 2) - Math.Min(2, facts.Partly) - Math.Min(2, facts.Returns) - (survey.Occasion == SurveyOccasion.Complaint ? 1 : 0), 0, 10);
        var csat = nps switch { >= 9 => 5, >= 7 => 4, >= 5 => 3, >= 3 => 2, _ => 1 };
        if (!chance.Percent(Comments))
            return new SurveyReaction(on, new SurveyAnswer(csat, nps));
        var (texts, signal) = Words(nps, facts, chance.Below(100));
        return new SurveyReaction(on, new SurveyAnswer(csat, nps, chance.Pick(texts).In(survey.Language), signal));
    }

    private static (IReadOnlyList<LocalizedText> Texts, SignalKinds Signal) Words(int nps, ServiceFacts facts, int roll)
    {
        var trouble = facts.Late > 0 ? Late : facts.Partly > 0 ? Partly : facts.Returns > 0 ? Returns : null;
        return nps switch
        {
            <= SurveyScore.DetractorThrough => (trouble ?? Unhappy, SignalKinds.Complaint),
            < SurveyScore.PromoterFrom when trouble is not null && roll < 60 => (trouble, SignalKinds.Complaint),
            < SurveyScore.PromoterFrom when roll < 40 => (Wishes, SignalKinds.Wish),
            < SurveyScore.PromoterFrom when roll < 60 => (Interest, SignalKinds.Interest),
            _ when roll < 25 => (Buying, SignalKinds.Buying),
            _ => (Praise, SignalKinds.Praise),
        };
    }
}
