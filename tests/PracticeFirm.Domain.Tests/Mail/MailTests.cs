using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Mail;
using PracticeFirm.Domain.Tests.Builders;
using static PracticeFirm.Domain.Tests.Builders.Make;

namespace PracticeFirm.Domain.Tests.Mail;

public class MailTests
{
    private static Result<MailMessage> Send(string to = "ilse@vanloon.example", string subject = "Offerte", string body = "Geachte mevrouw Van Loon,") =>
        MailMessage.Send(Monday, 1, "Daan Vos <info@oefenaar.example>", to, subject, body, new DocumentRef(DocumentKind.Order, 12));

    [Fact]
    public void A_mail_is_sent_and_dated()
    {
        var mail = Send(" ilse@VANLOON.example ", " Offerte ", " Geachte mevrouw,\n").Value;

        Assert.Equal((MailDirection.Out, Monday, 1, null), (mail.Direction, mail.SentOn, mail.CustomerId, mail.SupplierId));
        Assert.Equal((DocumentKind.Order, 12, new DocumentRef(DocumentKind.Order, 12)), (mail.AttachedKind, mail.AttachedId, mail.Attached));
        Assert.Equal(("ilse@vanloon.example", "Offerte", "Geachte mevrouw,"), (mail.To, mail.Subject, mail.Body));
        Assert.Equal("Mail.Sent", Assert.Single(mail.Events).Kind);
    }

    [Fact]
    public void All_that_is_missing_is_said_at_once_each_on_its_field()
    {
        var refused = Send("ilse", " ", "\n");

        Assert.Equal(["To EmailAddress.At", "Subject Mail.Subject", "Body Mail.Body"], refused.Errors.Select(e => $"{e.Field} {e.Code}"));
    }

    [Fact]
    public void Subject_and_text_have_an_end()
    {
        RefusedOn("Subject", "Mail.Subject", Send(subject: new string('x', MailMessage.SubjectLength + 1)));
        RefusedOn("Body", "Mail.BodyLength", Send(body: new string('x', MailMessage.BodyLength + 1)));
        Done(Send(subject: new string('x', MailMessage.SubjectLength), body: new string('x', MailMessage.BodyLength)));
    }

    [Fact]
    public void The_number_is_put_in_before_saving_and_never_after()
    {
        var mail = Send(subject: "Offerte {nummer}", body: "Hierbij offerte {nummer}.").Value;

        mail.Put("{nummer}", "OFF-2026-0001");
        mail.Saved();

        Assert.Equal(("Offerte OFF-2026-0001", "Hierbij offerte OFF-2026-0001."), (mail.Subject, mail.Body));
        Assert.Throws<InvalidOperationException>(() => mail.Put("OFF", "FAC"));
    }

    [Fact]
    public void A_mail_to_or_from_a_supplier_is_in_no_dossier_of_a_customer()
    {
        var order = new DocumentRef(DocumentKind.PurchaseOrder, 3);
        var sent = MailMessage.SendToSupplier(Monday, 7, "Daan Vos <info@oefenaar.example>", "orders@glaswerk.example", "Inkooporder", "Geachte heer,", order).Value;
        var received = MailMessage.ReceiveFromSupplier(Monday, 7, "orders@glaswerk.example", "info@oefenaar.example", "Bevestiging", "Dank u.", order);

        Assert.All([sent, received], m => Assert.Equal((null, 7, order), (m.CustomerId, m.SupplierId, m.Attached)));
        Assert.Equal(["Mail.Subject"], MailMessage.SendToSupplier(Monday, 7, "Daan", "orders@glaswerk.example", "", "Dag", order).Errors.Select(e => e.Code));
    }

    [Fact]
    public void What_it_goes_with_may_come_to_be_while_sending_and_stays_after_saving()
    {
        var mail = MailMessage.Send(Monday, 1, "Daan Vos", "ilse@vanloon.example", "Retour", "Geachte mevrouw,", null).Value;

        mail.Attach(new DocumentRef(DocumentKind.Return, 4));
        mail.Saved();

        Assert.Equal(new DocumentRef(DocumentKind.Return, 4), mail.Attached);
        Assert.Throws<InvalidOperationException>(() => mail.Attach(new DocumentRef(DocumentKind.Return, 5)));
    }

    [Fact]
    public void A_mail_that_comes_in_is_kept_as_it_is()
    {
        var mail = MailMessage.Receive(Monday, 1, "Ilse <ilse@vanloon.example>", "info@oefenaar.example", "", " Hoi ");

        Assert.Equal((MailDirection.In, "", " Hoi ", null), (mail.Direction, mail.Subject, mail.Body, mail.Attached));
    }

    [Fact]
    public void A_place_with_nothing_to_say_leaves_no_space_behind()
    {
        var template = MailTemplate.Create("proef", Language.Dutch, "Proef", "{reden} De nieuwe dag is {dag} vanaf nu.");

        Assert.Equal("De nieuwe dag is 1 mei vanaf nu.", template.Fill(new Dictionary<string, string> { ["reden"] = "", ["dag"] = "1 mei" }).Body);
    }

    [Fact]
    public void A_template_is_filled_in_one_go_and_shows_what_is_missing()
    {
        var template = MailTemplate.Create("offerte", Language.Dutch, "{onderwerp}: {nummer}", "Beste {contact},\nvoor {klant} {klant}: {onbekend} {}");

        var (subject, body) = template.Fill(new Dictionary<string, string> { ["onderwerp"] = "Prijs van {klant}", ["klant"] = "Van Loon {contact}", ["contact"] = "Ilse", ["nummer"] = "{nummer}" });

        Assert.Equal("Prijs van {klant}: {nummer}", subject);
        Assert.Equal("Beste Ilse,\nvoor Van Loon {contact} Van Loon {contact}: {onbekend} {}", body);
    }
}
