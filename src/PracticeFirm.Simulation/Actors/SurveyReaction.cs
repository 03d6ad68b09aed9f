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
        new("Onze bestelling kwam in stukjes binnen. Wij wachten soms lang op de rest.", "Our order came in bits and pieces. Sometimes we wait long for the rest.", "Unsere Bestellung kam in Teilen. Auf den Rest warten wir manchmal lange."),
    ];

    private static readonly IReadOnlyList<LocalizedText> Returns =
    [
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
        new("Wij missen een overzicht van onze vaste bestellingen, dan kan ik ze in één keer herhalen.", "We miss a list of our regular orders, so that I could repeat them at once.", "Uns fehlt eine Übersicht unserer regelmäßigen Bestellungen, um sie auf einmal zu wiederholen."),
    ];

    private static readonly IReadOnlyList<LocalizedText> Buying =
    [
        new("Na de zomer openen wij een tweede vestiging. Die moet helemaal ingericht worden.", "After the summer we open a second branch. It still has to be fitted out completely.", "Nach dem Sommer eröffnen wir eine zweite Filiale. Die muss komplett ausgestattet werden."),
        new("Ons oude contract bij een ander loopt af, dus wij gaan waarschijnlijk meer bij u bestellen.", "Our contract with another supplier ends, so we will probably order more from you.", "Unser Vertrag mit einem anderen Lieferanten läuft aus, wir werden wohl mehr bei Ihnen bestellen."),
    ];

    private static readonly IReadOnlyList<LocalizedText> Interest =
    [
        new("Ik wist niet dat u ook duurzame producten had. Daar hoor ik graag meer over.", "I did not know you had sustainable products too. I would like to hear more.", "Ich wusste nicht, dass Sie auch nachhaltige Produkte führen. Darüber würde ich gern mehr erfahren."),
    ];

    private static readonly IReadOnlyList<LocalizedText> Praise =
    [
        new("Altijd vriendelijk aan de telefoon en ze weten waar ze het over hebben.", "Always friendly on the phone, and they know what they are talking about.", "Am Telefon immer freundlich, und sie wissen, wovon sie reden."),
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
