using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Contacts;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Domain.Mail;
using PracticeFirm.Domain.Offertes;
using PracticeFirm.Domain.Orders;
using PracticeFirm.Domain.Relations;

namespace PracticeFirm.Simulation.Actors;

/// <summary>A mail in which there was something for whoever reads it well, and of which nothing came.</summary>
/// <param name="Mail">The mail.</param>
/// <param name="Heard">True when the customer heard from the firm since.</param>
public sealed record LeftMail(MailMessage Mail, bool Heard);

/// <summary>What is looked at to see what was left lying.</summary>
/// <param name="Mails">Mails of <see cref="NeglectDay.Patience"/> working days ago of which nothing came.</param>
/// <param name="Questions">Open questions whose promised day was the day before.</param>
/// <param name="Calls">Calls of the day before that nobody wrote down.</param>
/// <param name="Customers">The customers of these mails and questions, with contact persons, by number within the firm.</param>
/// <param name="Drafts">Drafts of the buitendienst of <see cref="NeglectDay.Patience"/> working days ago that still wait for a check; null for none.</param>
public sealed record NeglectInput(
    IReadOnlyList<LeftMail> Mails, IReadOnlyList<CustomerQuestion> Questions, IReadOnlyList<PhoneCall> Calls, IReadOnlyDictionary<int, Customer> Customers,
    IReadOnlyList<Offerte>? Drafts = null)
{
    /// <summary>Nothing was left lying.</summary>
    public static NeglectInput None { get; } = new([], [], [], new Dictionary<int, Customer>());
}

/// <summary>What was left lying.</summary>
/// <param name="Moments">What the log tells of it; it came by itself.</param>
/// <param name="Mails">What customers write about it.</param>
public sealed record NeglectReport(IReadOnlyList<DomainEvent> Moments, IReadOnlyList<MailMessage> Mails);

/// <summary>
/// What somebody should have done and nobody did, once each: the log tells it, and a customer who waits says so. Nothing else changes.
/// </summary>
public static class NeglectDay
{
    /// <summary>Working days that a customer waits for an answer to a mail, and a colleague for a check.</summary>
    public const int Patience = 3;

    private static readonly LocalizedText WaitSubject = new("Ik wacht nog op uw antwoord", "I am still waiting for your answer", "Ich warte noch auf Ihre Antwort");

    private static readonly LocalizedText WaitText = new(
        "Op {0} heb ik u een mail gestuurd met als onderwerp: {1}. Daar heb ik nog niets op gehoord. Wanneer krijg ik antwoord?",
        "On {0} I sent you an email with the subject: {1}. I have not heard anything yet. When will I receive an answer?",
        "Am {0} habe ich Ihnen eine E-Mail mit dem Betreff „{1}“ geschickt. Bisher habe ich nichts gehört. Wann erhalte ich eine Antwort?");

    private static readonly LocalizedText PromiseSubject = new("U zou mij antwoord geven", "You promised me an answer", "Sie wollten mir eine Antwort geben");

    private static readonly LocalizedText PromiseText = new(
        "U zou mij uiterlijk op {0} antwoord geven op mijn vraag ({1}). Ik heb nog niets gehoord. Kunt u mij vandaag laten weten hoe het ermee staat?",
        "You promised to answer my question ({1}) by {0}. I have not heard anything yet. Could you let me know today how things stand?",
        "Sie wollten meine Frage ({1}) bis zum {0} beantworten. Bisher habe ich nichts gehört. Können Sie mir heute mitteilen, wie es aussieht?");

    /// <summary>Tells what was left lying.</summary>
    /// <param name="input">What is looked at.</param>
    /// <param name="orders">Orders with their lines of which something may have been promised for the day before.</param>
    /// <param name="firm">The firm, on its new day.</param>
    /// <param name="yesterday">The working day before it.</param>
    public static NeglectReport Run(NeglectInput input, IReadOnlyList<Order> orders, TradingFirm firm, DateOnly yesterday)
    {
        var (moments, mails) = (new List<DomainEvent>(), new List<MailMessage>());
        foreach (var (mail, heard) in input.Mails.OrderBy(m => m.Mail.Id))
        {
            // A customer who heard something is content, but a complaint or a sign that nobody took up stays missed.
            if (heard && mail.Contains is not (MailContent.Complaint or MailContent.Signal))
                continue;
            mail.LeaveAlone(Patience, heard);
            moments.Add(mail.Events[^1]);
            if (!heard && mail.Contains != MailContent.Signal)
                mails.Add(Write(mail.CustomerId!.Value, WaitSubject, WaitText, mail.SentOn, mail.Subject, mail.Attached).Answering(mail));
        }

        foreach (var question in input.Questions.OrderBy(q => q.Id).Where(q => q.BreakPromise(firm.BusinessDay)))
        {
            moments.Add(question.Events[^1]);
            mails.Add(Write(question.CustomerId, PromiseSubject, PromiseText, question.PromisedBy!.Value, question.Subject, new DocumentRef(DocumentKind.CustomerQuestion, question.Id)));
        }

        foreach (var draft in (input.Drafts ?? []).OrderBy(d => d.Id))
        {
            draft.LeaveCheck(Patience);
            moments.Add(draft.Events[^1]);
        }

        moments.AddRange(input.Calls.OrderBy(c => c.Id).Where(c => c.LeaveUnrecorded()).Select(c => c.Events[^1]));
        moments.AddRange(orders.OrderBy(o => o.Id).Where(o => o.BreakPromise(yesterday)).Select(o => o.Events[^1]));
        return new NeglectReport(moments, mails);

        MailMessage Write(int customerId, LocalizedText subject, LocalizedText text, DateOnly day, string about, DocumentRef? attached)
        {
            var customer = input.Customers[customerId];
            var core = text.In(customer.Language)
                .Replace("{0}", Generation.Letters.Date(day, customer.Language), StringComparison.Ordinal).Replace("{1}", about, StringComparison.Ordinal);
            return CustomerMail.Write(firm, customer, customer.ContactOrPrimary(null), customer.Language, subject.In(customer.Language), core, attached);
        }
    }
}
