using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Domain.Mail;
using PracticeFirm.Domain.Relations;

namespace PracticeFirm.Simulation.Actors;

/// <summary>Mails in the words of a customer, with opening and closing in their own language.</summary>
internal static class CustomerMail
{
    /// <summary>A mail with opening, core and closing.</summary>
    public static MailMessage Write(TradingFirm firm, Customer customer, ContactPerson? contact, Language language, string subject, string core, DocumentRef? about)
    {
        var (opening, closing) = language switch
        {
            Language.Dutch => ("Goedemorgen,", "Met vriendelijke groet,"),
            Language.English => ("Good morning,", "Kind regards,"),
            Language.German => ("Guten Morgen,", "Mit freundlichen Grüßen"),
        };
        var signed = contact is null ? customer.Name : $"{contact.FullName}\n{customer.Name}";
        return Receive(firm, customer, contact, subject, $"{opening}\n\n{core}\n\n{closing}\n\n{signed}", about);
    }

    /// <summary>A mail in words of its own.</summary>
    public static MailMessage Receive(TradingFirm firm, Customer customer, ContactPerson? contact, string subject, string body, DocumentRef? about) =>
        MailMessage.Receive(firm.BusinessDay, customer.Id, Sender(customer, contact), firm.Identity.Email, Shorten(subject), body, about);

    /// <summary>Name and address of a customer who writes.</summary>
    public static string Sender(Customer customer, ContactPerson? contact) =>
        $"{contact?.FullName ?? customer.Name} <{(contact is { Email.Length: > 0 } ? contact.Email : customer.Email)}>";

    private static string Shorten(string subject) => subject.Length <= MailMessage.SubjectLength ? subject : subject[..MailMessage.SubjectLength];
}
