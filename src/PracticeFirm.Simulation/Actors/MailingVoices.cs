using System.Globalization;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Domain.Mail;
using PracticeFirm.Domain.Marketing;
using PracticeFirm.Domain.Offertes;
using PracticeFirm.Domain.Relations;
using PracticeFirm.Simulation.Generation;

namespace PracticeFirm.Simulation.Actors;

/// <summary>What readers of a mailing write back.</summary>
internal static class MailingVoices
{
    private static readonly LocalizedText OrderSubject = new("Bestelling naar aanleiding van uw mailing", "Order following your mailing", "Bestellung zu Ihrem Mailing");

    private static readonly LocalizedText OrderText = new(
        "Naar aanleiding van uw mailing bestellen wij graag {0} x {1} voor {2} per stuk. Wilt u de bestelling bevestigen en laten weten wanneer u kunt leveren?",
        "Following your mailing we would like to order {0} x {1} at {2} each. Could you confirm the order and tell us when you can deliver?",
        "Bezugnehmend auf Ihr Mailing bestellen wir {0} x {1} zum Preis von {2} pro Stück. Bitte bestätigen Sie die Bestellung und nennen Sie uns den Liefertermin.");

    private static readonly LocalizedText OfferSubject = new("Offerte naar aanleiding van uw mailing", "Quotation following your mailing", "Angebot zu Ihrem Mailing");

    private static readonly LocalizedText OfferText = new(
        "In uw mailing las ik over {1}. Kunt u mij een offerte sturen voor {0} stuks, met de actieprijs en de levertijd?",
        "I read about {1} in your mailing. Could you send me a quotation for {0} pieces, with the special price and the delivery time?",
        "In Ihrem Mailing habe ich von {1} gelesen. Könnten Sie mir ein Angebot über {0} Stück mit Aktionspreis und Lieferzeit senden?");

    private static readonly LocalizedText AskSubject = new("Vraag over uw mailing", "Question about your mailing", "Frage zu Ihrem Mailing");

    private static readonly IReadOnlyList<LocalizedText> AskTexts =
    [
        new("Dank voor uw mail. Geldt de aanbieding ook als wij de bestelling over twee leveringen verdelen?", "Thank you for your e-mail. Does the offer also apply if we split the order over two deliveries?", "Vielen Dank für Ihre E-Mail. Gilt das Angebot auch, wenn wir die Bestellung auf zwei Lieferungen aufteilen?"),
        new("Uw mail komt op een goed moment. Kan iemand mij deze week bellen om de mogelijkheden te bespreken?", "Your e-mail comes at a good time. Could somebody call me this week to discuss the options?", "Ihre E-Mail kommt zur rechten Zeit. Könnte mich diese Woche jemand anrufen, um die Möglichkeiten zu besprechen?"),
        new("Wij zijn wel geïnteresseerd, maar zoeken een andere uitvoering. Wat kunt u ons nog meer laten zien?", "We are interested, but are looking for a different version. What else could you show us?", "Wir sind interessiert, suchen aber eine andere Ausführung. Was können Sie uns noch zeigen?"),
    ];

    private static readonly LocalizedText StopSubject = new("Afmelden", "Unsubscribe", "Abmelden");

    private static readonly LocalizedText StopText = new(
        "Wilt u ons van uw verzendlijst halen? Wij ontvangen liever geen mailings meer.",
        "Could you please remove us from your mailing list? We would rather not receive any more mailings.",
        "Bitte nehmen Sie uns aus Ihrem Verteiler. Wir möchten keine Mailings mehr erhalten.");

    private static readonly LocalizedText ProtestSubject = new("Wij hadden ons afgemeld", "We had unsubscribed", "Wir hatten uns abgemeldet");

    private static readonly LocalizedText ProtestText = new(
        "Eerder vroegen wij u ons geen mailings meer te sturen. Toch kregen wij er gisteren weer een. Wilt u dit nu echt regelen en ons laten weten dat het gebeurd is?",
        "We asked you before not to send us any more mailings. Yet we received another one yesterday. Please put this right now and let us know that it has been done.",
        "Wir hatten Sie bereits gebeten, uns keine Mailings mehr zu senden. Gestern kam trotzdem wieder eines. Bitte regeln Sie das jetzt und bestätigen Sie es uns.");

    /// <summary>A request that a mailing brought.</summary>
    public static QuoteRequest Request(MailingAct act, Mailing mailing, Customer customer, ContactPerson? contact, OfferedGoods goods, TradingFirm firm, DateOnly day)
    {
        var (subject, text) = act == MailingAct.Orders ? (OrderSubject, OrderText) : (OfferSubject, OfferText);
        var quantity = goods.PackSize * Chance.For(firm.Seed, $"mailing-quantity/{mailing.Id}", customer.Id).Between(1, 5);
        var words = string.Format(
            CultureInfo.InvariantCulture, text.In(customer.Language), DutchFormat.Count(quantity), goods.Name.In(customer.Language), Letters.Amount(goods.Offered.PriceAfter(mailing.Discount), customer.Language));
        return QuoteRequest.Receive(customer.Id, contact?.Id, RequestChannel.Mail, day, subject.In(customer.Language), Letter(words, customer, contact));
    }

    /// <summary>A mail that a mailing brought.</summary>
    public static MailMessage Mail(MailingAct act, Mailing mailing, Customer customer, ContactPerson? contact, TradingFirm firm, DateOnly day)
    {
        var (subject, text) = act switch
        {
            MailingAct.OptsOutByMail => (StopSubject, StopText),
            MailingAct.Protests => (ProtestSubject, ProtestText),
            _ => (AskSubject, Chance.For(firm.Seed, $"mailing-question/{mailing.Id}", customer.Id).Pick(AskTexts)),
        };
        return MailMessage.Receive(
            day, customer.Id, $"{contact?.FullName ?? customer.Name} <{(contact is { Email.Length: > 0 } ? contact.Email : customer.Email)}>", firm.Identity.Email,
            subject.In(customer.Language), Letter(text.In(customer.Language), customer, contact), new DocumentRef(DocumentKind.Mailing, mailing.Id));
    }

    private static string Letter(string words, Customer customer, ContactPerson? contact)
    {
        var (opening, closing) = customer.Language switch
        {
            Language.Dutch => ("Goedemorgen,", "Met vriendelijke groet,"),
            Language.English => ("Good morning,", "Kind regards,"),
            Language.German => ("Guten Morgen,", "Mit freundlichen Grüßen"),
        };
        return $"{opening}\n\n{words}\n\n{closing}\n\n{(contact is null ? "" : contact.FullName + "\n")}{customer.Name}";
    }
}
