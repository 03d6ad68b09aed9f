using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Deliveries;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Domain.Invoicing;
using PracticeFirm.Domain.Mail;
using PracticeFirm.Simulation.Generation;

namespace PracticeFirm.Simulation.Actors;

/// <summary>Customers who write: where their order is, that something has to go back, that an invoice is not right.</summary>
internal static class WritingActor
{
    private static readonly LocalizedText LateSubject = new("Waar blijft onze bestelling {0}?", "Where is our order {0}?", "Wo bleibt unsere Bestellung {0}?");

    private static readonly LocalizedText LateText = new(
        "Op {1} zou u onze bestelling {0} leveren, maar wij hebben nog niet alles ontvangen en ook niets van u gehoord. Wanneer kunnen wij de rest verwachten?",
        "Our order {0} was due on {1}, but we have not received everything and have not heard from you either. When can we expect the rest?",
        "Unsere Bestellung {0} sollte am {1} geliefert werden, wir haben jedoch noch nicht alles erhalten und auch nichts von Ihnen gehört. Wann können wir mit dem Rest rechnen?");

    private static readonly LocalizedText ReturnSubject = new("Retour van levering {0}", "Return of delivery {0}", "Rücksendung der Lieferung {0}");

    private static readonly LocalizedText BrokenText = new(
        "Bij levering {0} waren {1} x {2} beschadigd. Wij willen deze terugsturen. Hoe gaat dat, en krijgen wij nieuwe of ons geld terug?",
        "In delivery {0}, {1} x {2} arrived damaged. We would like to send them back. How does that work, and will you replace or credit them?",
        "Bei der Lieferung {0} waren {1} x {2} beschädigt. Wir möchten diese zurücksenden. Wie gehen wir vor, und erhalten wir Ersatz oder eine Gutschrift?");

    private static readonly LocalizedText UnwantedText = new(
        "Van levering {0} hebben wij {1} x {2} toch niet nodig. De verpakking is nog dicht. Mogen wij deze terugsturen?",
        "We do not need {1} x {2} of delivery {0} after all. The packaging is unopened. May we return them?",
        "Von der Lieferung {0} benötigen wir {1} x {2} doch nicht. Die Verpackung ist ungeöffnet. Dürfen wir diese zurücksenden?");

    private static readonly LocalizedText DisputeSubject = new("Uw herinnering bij factuur {0}", "Your reminder for invoice {0}", "Ihre Mahnung zur Rechnung {0}");

    private static readonly LocalizedText DisputeText = new(
        "U stuurde ons een brief over factuur {0}. Volgens ons klopt deze factuur niet: het aantal op de factuur is anders dan wat wij hebben ontvangen. Wilt u dit nakijken? Tot die tijd betalen wij niet.",
        "You sent us a letter about invoice {0}. We believe this invoice is not correct: the quantity invoiced differs from what we received. Please look into this; until then we will not pay.",
        "Sie haben uns zur Rechnung {0} angeschrieben. Unserer Meinung nach stimmt diese Rechnung nicht: Die berechnete Menge weicht von der erhaltenen ab. Bitte prüfen Sie dies; bis dahin zahlen wir nicht.");

    private static readonly LocalizedText PaidSubject = new("Factuur {0} is al betaald", "Invoice {0} has been paid", "Rechnung {0} ist bereits bezahlt");

    private static readonly LocalizedText PaidText = new(
        "U stuurde ons een brief over factuur {0}, maar die hebben wij al betaald. Wilt u uw administratie nakijken en ons laten weten dat het in orde is?",
        "You sent us a reminder for invoice {0}, but we have already paid it. Please check your records and let us know that everything is in order.",
        "Sie haben uns zur Rechnung {0} angeschrieben, wir haben sie jedoch bereits bezahlt. Bitte prüfen Sie Ihre Buchhaltung und bestätigen Sie uns, dass alles in Ordnung ist.");

    public static List<MailMessage> Write(TradeInput input, TradingFirm firm, DateOnly yesterday)
    {
        var mails = new List<MailMessage>();
        foreach (var order in input.Orders.OrderBy(o => o.Id))
            if (order.IsConfirmed && order.Lines.Where(l => l.Open > 0 && l.PromiseToldOn is not null).Min(l => l.PromisedOn) is { } day && day == yesterday)
                mails.Add(Mail(order.CustomerId, order.Terms.Language, LateSubject, LateText, new DocumentRef(DocumentKind.Order, order.Id), order.Number!, DutchFormat.Date(day)));
        foreach (var delivery in input.Deliveries.OrderBy(d => d.Id))
            if (WantsBack(delivery, firm) is { } back)
                mails.Add(Mail(
                    delivery.CustomerId, delivery.Language, ReturnSubject, back.Broken ? BrokenText : UnwantedText, new DocumentRef(DocumentKind.Delivery, delivery.Id),
                    delivery.Number!, DutchFormat.Count(back.Units), back.Line.Description));
        foreach (var invoice in input.OpenInvoices.OrderBy(i => i.Id))
            if (!invoice.IsDisputed && invoice.LastReminderOn == yesterday && WasPaid(invoice, input))
                mails.Add(Mail(invoice.CustomerId, invoice.Language, PaidSubject, PaidText, new DocumentRef(DocumentKind.Invoice, invoice.Id), invoice.Number!));
            else if (!invoice.IsDisputed && invoice.LastReminderOn == yesterday && Chance.For(firm.Seed, "disputes", invoice.Id).Percent(8))
                mails.Add(Mail(invoice.CustomerId, invoice.Language, DisputeSubject, DisputeText, new DocumentRef(DocumentKind.Invoice, invoice.Id), invoice.Number!));
        return mails;

        MailMessage Mail(int customerId, Language language, LocalizedText subject, LocalizedText text, DocumentRef about, params object[] values)
        {
            var customer = input.Customers[customerId];
            return CustomerMail.Write(firm, customer, customer.ContactOrPrimary(null), language, Filled(subject.In(language), values), Filled(text.In(language), values), about);
        }
    }

    /// <summary>A customer who paid says so: the payment waits to be booked, or was booked on something else.</summary>
    private static bool WasPaid(Invoice invoice, TradeInput input) =>
        input.PaidElsewhere?.Contains(invoice.Id) == true || input.BankLines.Where(b => PayingActor.Names(b, invoice)).Sum(b => b.Left) >= invoice.Open - invoice.CashDiscountLeft;

    /// <summary>Of one in twenty-five deliveries something comes back; the customer writes a few working days after it left.</summary>
    private static (DeliveryLine Line, int Units, bool Broken)? WantsBack(Delivery delivery, TradingFirm firm)
    {
        var chance = Chance.For(firm.Seed, "returns", delivery.Id);
        if (delivery.Status != DeliveryStatus.Shipped || !chance.Percent(4) || BusinessCalendar.AddWorkingDays(delivery.ShippedOn!.Value, chance.Between(1, 5)) != firm.BusinessDay)
            return null;
        var lines = delivery.Lines.Where(l => l.Shipped - l.Returned > 0).ToList();
        if (lines.Count == 0)
            return null;
        var line = chance.Pick(lines);
        return (line, Math.Max(1, (line.Shipped - line.Returned) / chance.Between(3, 8)), chance.Percent(60));
    }

    private static string Filled(string text, object[] values) => string.Format(System.Globalization.CultureInfo.InvariantCulture, text, values);
}
