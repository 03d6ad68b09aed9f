using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Domain.Mail;
using PracticeFirm.Domain.Offertes;
using PracticeFirm.Domain.Relations;

namespace PracticeFirm.Simulation.Actors;

/// <summary>An offerte that waits for its customer.</summary>
/// <param name="Offerte">The offerte with its lines; the customer may still answer.</param>
/// <param name="Customer">For whom, with contact persons.</param>
/// <param name="Mail">The mail it went out with; null when there is none.</param>
/// <param name="Request">The request that it answers; null when there was none.</param>
/// <param name="Called">True when the firm called about it since it was sent.</param>
/// <param name="FollowedUpOn">Day of the first mail in which the firm came back on it; null when it didn't.</param>
public sealed record WaitingOfferte(Offerte Offerte, Customer Customer, MailMessage? Mail, QuoteRequest? Request, bool Called, DateOnly? FollowedUpOn)
{
    /// <summary>True when somebody came back on it since it was sent.</summary>
    public bool IsFollowedUp => Called || FollowedUpOn is not null;
}

/// <summary>
/// Customers who answer an offerte of a learner by mail: yes, no with the reason, or yes if something changes. What to do with it is for
/// the firm: nothing is changed here but the Postvak.
/// </summary>
public static class OfferteAnswerDay
{
    private static readonly LocalizedText Yes = new(
        "Wij gaan akkoord met uw offerte {0}. Wilt u de order bevestigen en laten weten wanneer u levert?",
        "We accept your quotation {0}. Please confirm the order and let us know when you will deliver.",
        "Wir nehmen Ihr Angebot {0} an. Bitte bestätigen Sie den Auftrag und teilen Sie uns mit, wann Sie liefern.");

    private static readonly LocalizedText No = new(
        "Dank u voor uw offerte {0}. Wij hebben besloten er geen gebruik van te maken. {1}",
        "Thank you for your quotation {0}. We have decided not to make use of it. {1}",
        "Vielen Dank für Ihr Angebot {0}. Wir haben uns entschieden, es nicht anzunehmen. {1}");

    private static readonly LocalizedText But = new(
        "Dank u voor uw offerte {0}. In grote lijnen zijn wij akkoord, maar {1} Kunt u de offerte daarop aanpassen?",
        "Thank you for your quotation {0}. On the whole we agree, but {1} Could you change the quotation accordingly?",
        "Vielen Dank für Ihr Angebot {0}. Im Großen und Ganzen sind wir einverstanden, aber {1} Können Sie das Angebot entsprechend anpassen?");

    /// <summary>Writes the answers that are due today.</summary>
    /// <param name="waiting">Offertes of learners that wait for their customer.</param>
    /// <param name="firm">The firm, on its new day.</param>
    /// <param name="yesterday">The working day before it.</param>
    /// <param name="shelf">Takes the mails.</param>
    public static IReadOnlyList<MailMessage> Run(IReadOnlyList<WaitingOfferte> waiting, TradingFirm firm, DateOnly yesterday, IPostShelf shelf)
    {
        var mails = new List<MailMessage>();
        foreach (var one in waiting.OrderBy(w => w.Offerte.Id))
        {
            if (one.Offerte.Status != OfferteStatus.Sent || one.Offerte.SentOn is null)
                continue;
            var decision = CustomerDecision.For(firm.Seed, one.Offerte, OfferteCare.Of(one.Offerte, one.Request, one.Called, one.FollowedUpOn is not null));
            if (!Tells(decision, one, firm.BusinessDay, yesterday))
                continue;
            var mail = Write(decision, one, firm);
            shelf.Keep(mail, one.Customer.ContactOrPrimary(one.Offerte.Terms.ContactPersonId)?.FullName ?? one.Customer.Name);
            mails.Add(mail);
        }

        return mails;
    }

    // In their own time, or the day after they were asked when that comes first; the silent ones only then.
    private static bool Tells(CustomerDecision decision, WaitingOfferte one, DateOnly today, DateOnly yesterday)
    {
        var own = BusinessCalendar.AddWorkingDays(one.Offerte.SentOn!.Value, decision.Days);
        var asked = one.FollowedUpOn is { } day && day > one.Offerte.SentOn && (decision.Silent || day < own);
        return asked ? one.FollowedUpOn == yesterday || (one.FollowedUpOn > yesterday && one.FollowedUpOn <= today) : !decision.Silent && own == today;
    }

    private static MailMessage Write(CustomerDecision decision, WaitingOfferte one, TradingFirm firm)
    {
        var (offerte, customer) = (one.Offerte, one.Customer);
        var language = offerte.Terms.Language;
        var contact = customer.ContactOrPrimary(offerte.Terms.ContactPersonId);
        var core = decision.Kind switch
        {
            DecisionKind.Yes => Filled(Yes, language, offerte.Number!, ""),
            DecisionKind.No => Filled(No, language, offerte.Number!, Reason(decision.Point).In(language)),
            DecisionKind.But => Filled(But, language, offerte.Number!, Wish(decision, offerte, language)),
        };
        var subject = MailMessage.ReplySubject(one.Mail?.Subject ?? offerte.Number!, language);
        var mail = CustomerMail.Write(firm, customer, contact, language, subject, core, new DocumentRef(DocumentKind.Offerte, offerte.Id));
        return one.Mail is { } before ? mail.Answering(before) : mail;
    }

    private static LocalizedText Reason(DecisionPoint point) => point switch
    {
        DecisionPoint.Price => new("Een andere leverancier bood een lagere prijs.", "Another supplier offered a lower price.", "Ein anderer Lieferant hat einen niedrigeren Preis geboten."),
        DecisionPoint.TooLate => new(
            "Uw offerte kwam te laat; wij hadden toen al ergens anders besteld.", "Your quotation came too late; by then we had ordered elsewhere.",
            "Ihr Angebot kam zu spät; wir hatten bereits anderswo bestellt."),
        DecisionPoint.None or DecisionPoint.DeliveryTime or DecisionPoint.PaymentTerm or DecisionPoint.Quantity or DecisionPoint.OwnReasons => new(
            "Onze plannen zijn veranderd: de aankoop is uitgesteld tot volgend jaar.", "Our plans have changed: the purchase has been postponed until next year.",
            "Unsere Pläne haben sich geändert: Der Kauf wurde auf das nächste Jahr verschoben."),
    };

    private static string Wish(CustomerDecision decision, Offerte offerte, Language language)
    {
        var line = offerte.Lines.Count > 0 ? offerte.Lines[0].Description : "";
        LocalizedText text = decision.Point switch
        {
            DecisionPoint.Price => new(
                "de prijs valt ons tegen. Met {0}% korting op het geheel bestellen wij meteen.", "the price is more than we expected. With a discount of {0}% on the whole we will order at once.",
                "der Preis ist höher als erwartet. Mit {0}% Rabatt auf das Ganze bestellen wir sofort."),
            DecisionPoint.DeliveryTime => new(
                "de levertijd is te lang. Wij hebben alles binnen {0} werkdagen nodig.", "the delivery time is too long. We need everything within {0} working days.",
                "die Lieferzeit ist zu lang. Wir brauchen alles innerhalb von {0} Werktagen."),
            DecisionPoint.PaymentTerm => new(
                "wij betalen graag binnen {0} dagen in plaats van de termijn die u noemt.", "we would like to pay within {0} days instead of the term you state.",
                "wir möchten gern innerhalb von {0} Tagen statt in der genannten Frist zahlen."),
            DecisionPoint.Quantity or DecisionPoint.None or DecisionPoint.TooLate or DecisionPoint.OwnReasons => new(
                "van {1} hebben wij er {0} nodig.", "of {1} we need {0}.", "von {1} benötigen wir {0}."),
        };
        return Filled(text, language, DutchFormat.Count(decision.Wish), line);
    }

    private static string Filled(LocalizedText text, Language language, string first, string second) =>
        text.In(language).Replace("{0}", first, StringComparison.Ordinal).Replace("{1}", second, StringComparison.Ordinal).TrimEnd();
}
