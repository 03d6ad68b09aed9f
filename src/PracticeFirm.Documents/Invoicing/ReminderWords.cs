using PracticeFirm.Domain.Common;

namespace PracticeFirm.Documents.Invoicing;

/// <summary>The words of letters about unpaid invoices.</summary>
internal static class ReminderWords
{
    public static readonly LocalizedText Reminder = new("Herinnering", "Payment reminder", "Zahlungserinnerung");
    public static readonly LocalizedText Dunning = new("Aanmaning", "Demand for payment", "Mahnung");
    public static readonly LocalizedText FinalNotice = new("14-dagenbrief", "Final notice (14 days)", "Letzte Mahnung (14 Tage)");
    public static readonly LocalizedText BusinessFinalNotice = new("Laatste aanmaning", "Final notice", "Letzte Mahnung");
    public static readonly LocalizedText Collection = new("Aankondiging incasso", "Notice of debt collection", "Ankündigung des Inkassos");

    public static readonly LocalizedText DaysLate = new("Dagen te laat", "Days overdue", "Tage überfällig");
    public static readonly LocalizedText InvoiceAmount = new("Factuurbedrag", "Invoice amount", "Rechnungsbetrag");
    public static readonly LocalizedText Open = new("Openstaand", "Outstanding", "Offen");
    public static readonly LocalizedText Principal = new("Openstaand bedrag (hoofdsom)", "Amount outstanding (principal)", "Offener Betrag (Hauptforderung)");
    public static readonly LocalizedText Cost = new("Incassokosten", "Collection costs", "Inkassokosten");
    public static readonly LocalizedText Interest = new("Wettelijke rente", "Statutory interest", "Gesetzliche Zinsen");
    public static readonly LocalizedText TradeInterest = new("Wettelijke handelsrente", "Statutory commercial interest", "Gesetzliche Handelszinsen");
    public static readonly LocalizedText Through = new("t/m {0}", "through {0}", "bis {0}");
    public static readonly LocalizedText Total = new("Totaal te betalen", "Total amount due", "Zu zahlender Gesamtbetrag");

    /// <summary>0: the amount, 1: the last day.</summary>
    public static readonly LocalizedText ReminderText = new(
        "Volgens onze administratie is het onderstaande nog niet of niet helemaal betaald. Misschien is dit aan uw aandacht ontsnapt. Wij vragen u vriendelijk het openstaande bedrag van {0} uiterlijk op {1} aan ons over te maken.",
        "According to our records the following has not yet been paid, or not in full. It may have escaped your attention. We kindly ask you to transfer the outstanding amount of {0} to us by {1}.",
        "Nach unseren Unterlagen ist der nachstehende Betrag noch nicht oder nicht vollständig bezahlt. Möglicherweise ist dies Ihrer Aufmerksamkeit entgangen. Wir bitten Sie freundlich, den offenen Betrag von {0} bis spätestens {1} an uns zu überweisen.");

    public static readonly LocalizedText AlreadyPaid = new(
        "Hebt u inmiddels betaald? Dan kunt u deze brief als niet verzonden beschouwen. Bent u het niet met ons eens of kunt u niet op tijd betalen, neem dan direct contact met ons op.",
        "If you have paid in the meantime, please disregard this letter. If you disagree, or can’t pay on time, please contact us at once.",
        "Haben Sie inzwischen gezahlt, betrachten Sie dieses Schreiben bitte als gegenstandslos. Sind Sie nicht einverstanden oder können Sie nicht rechtzeitig zahlen, setzen Sie sich bitte sofort mit uns in Verbindung.");

    /// <summary>0: day of the letter before.</summary>
    public static readonly LocalizedText Despite = new(
        "Ondanks onze brief van {0} hebben wij uw betaling nog niet of niet helemaal ontvangen.",
        "Despite our letter of {0} we have not yet received your payment, or not in full.",
        "Trotz unseres Schreibens vom {0} haben wir Ihre Zahlung noch nicht oder nicht vollständig erhalten.");

    public static readonly LocalizedText Overdue = new(
        "De betalingstermijn is verstreken. Wij hebben uw betaling nog niet of niet helemaal ontvangen.",
        "The payment term has passed. We have not yet received your payment, or not in full.",
        "Die Zahlungsfrist ist abgelaufen. Wir haben Ihre Zahlung noch nicht oder nicht vollständig erhalten.");

    /// <summary>0: the amount, 1: the last day.</summary>
    public static readonly LocalizedText DunningText = new(
        "Wij verzoeken u dringend het totaal van {0} uiterlijk op {1} aan ons te betalen.",
        "We urgently request you to pay us the total of {0} by {1}.",
        "Wir fordern Sie auf, den Gesamtbetrag von {0} bis spätestens {1} an uns zu zahlen.");

    /// <summary>0: the interest by name.</summary>
    public static readonly LocalizedText CostWillFollow = new(
        "Ontvangen wij uw betaling niet op tijd, dan brengen wij u buitengerechtelijke incassokosten en {0} in rekening.",
        "If we don’t receive your payment in time, we will charge you extrajudicial collection costs and {0}.",
        "Geht Ihre Zahlung nicht rechtzeitig ein, berechnen wir Ihnen außergerichtliche Inkassokosten und {0}.");

    /// <summary>0: the cost.</summary>
    public static readonly LocalizedText CostIncluded = new(
        "In het totaal zit {0} aan buitengerechtelijke incassokosten, berekend volgens het Besluit vergoeding voor buitengerechtelijke incassokosten. Over deze kosten brengen wij geen btw in rekening.",
        "The total includes {0} in extrajudicial collection costs, calculated in accordance with the Dutch decree on extrajudicial collection costs (Besluit vergoeding voor buitengerechtelijke incassokosten). No VAT is charged on these costs.",
        "Der Gesamtbetrag enthält {0} außergerichtliche Inkassokosten, berechnet nach der niederländischen Verordnung über außergerichtliche Inkassokosten (Besluit vergoeding voor buitengerechtelijke incassokosten). Auf diese Kosten berechnen wir keine Mehrwertsteuer.");

    public static readonly LocalizedText HandOver = new(
        "Ontvangen wij uw betaling niet op tijd, dan geven wij de vordering uit handen. De kosten daarvan komen voor uw rekening.",
        "If we don’t receive your payment in time, we will hand over the claim for collection. The costs will be charged to you.",
        "Geht Ihre Zahlung nicht rechtzeitig ein, geben wir die Forderung zum Inkasso ab. Die Kosten gehen zu Ihren Lasten.");

    /// <summary>0: the amount. The term is that of art. 6:96 lid 6 BW, word for word.</summary>
    public static readonly LocalizedText FourteenDays = new(
        "Wij verzoeken u het bedrag van {0} te betalen binnen veertien dagen vanaf de dag nadat deze brief bij u is bezorgd. U hebt daarmee nog één keer de gelegenheid om zonder extra kosten te betalen.",
        "We request you to pay the amount of {0} within fourteen days from the day after this letter was delivered to you. This is your last opportunity to pay without extra costs.",
        "Wir fordern Sie auf, den Betrag von {0} innerhalb von vierzehn Tagen ab dem Tag nach der Zustellung dieses Schreibens zu zahlen. Damit haben Sie ein letztes Mal Gelegenheit, ohne zusätzliche Kosten zu zahlen.");

    /// <summary>0: the cost, 1: amount with cost.</summary>
    public static readonly LocalizedText FourteenDaysCost = new(
        "Hebt u binnen veertien dagen vanaf de dag nadat deze brief bij u is bezorgd niet alles betaald, dan bent u ook {0} aan buitengerechtelijke incassokosten verschuldigd (artikel 6:96 lid 6 van het Burgerlijk Wetboek). U betaalt dan in totaal {1}. Over deze kosten brengen wij geen btw in rekening.",
        "If you have not paid in full within fourteen days from the day after this letter was delivered to you, you will also owe {0} in extrajudicial collection costs (article 6:96(6) of the Dutch Civil Code). You will then pay {1} in total. No VAT is charged on these costs.",
        "Haben Sie innerhalb von vierzehn Tagen ab dem Tag nach der Zustellung dieses Schreibens nicht alles gezahlt, schulden Sie zusätzlich {0} außergerichtliche Inkassokosten (Artikel 6:96 Absatz 6 des niederländischen Bürgerlichen Gesetzbuchs). Sie zahlen dann insgesamt {1}. Auf diese Kosten berechnen wir keine Mehrwertsteuer.");

    /// <summary>0: the day.</summary>
    public static readonly LocalizedText FourteenDaysPayBy = new(
        "Staat het bedrag uiterlijk op {0} op onze rekening, dan is uw betaling in elk geval op tijd en rekenen wij geen kosten. Is deze brief later bij u bezorgd, dan loopt ook de termijn later af.",
        "If the amount is in our account by {0}, your payment is in time in any case and we will not charge any costs. If this letter was delivered to you later, the term ends later too.",
        "Ist der Betrag bis spätestens {0} auf unserem Konto, ist Ihre Zahlung auf jeden Fall rechtzeitig und wir berechnen keine Kosten. Wurde Ihnen dieses Schreiben später zugestellt, endet auch die Frist später.");

    /// <summary>0: the amount, 1: the last day.</summary>
    public static readonly LocalizedText CollectionText = new(
        "Wij dragen deze vordering over aan een incassobureau. U kunt dit alleen nog voorkomen door het totaal van {0} uiterlijk op {1} te betalen.",
        "We are handing over this claim to a debt collection agency. You can only prevent this by paying the total of {0} by {1}.",
        "Wir übergeben diese Forderung einem Inkassobüro. Sie können dies nur noch verhindern, indem Sie den Gesamtbetrag von {0} bis spätestens {1} zahlen.");
}
