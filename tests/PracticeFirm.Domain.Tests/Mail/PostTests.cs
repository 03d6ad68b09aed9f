using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Domain.Mail;
using PracticeFirm.Domain.Tests.Builders;
using static PracticeFirm.Domain.Tests.Builders.Make;

namespace PracticeFirm.Domain.Tests.Mail;

public class PostTests
{
    private readonly MailMessage _mail = MailMessage.Receive(Monday, 1, "Ilse van Loon <ilse@vanloon.example>", "info@oefenaar.example", "Vraag", "Hoi").WithId(5);

    [Fact]
    public void Only_the_first_who_opens_it_reads_it()
    {
        _mail.Read(Monday);
        _mail.Read(Monday.AddDays(1));

        Assert.Equal(Monday, _mail.ReadOn);
        Assert.Equal("Mail.Read", Assert.Single(_mail.Events).Kind);
    }

    [Fact]
    public void What_is_handled_is_read_and_says_what_came_of_it_until_it_is_put_back()
    {
        Done(_mail.Handle(Monday, " Gebeld. "));

        Assert.Equal((Monday, Monday, "Gebeld."), (_mail.ReadOn, _mail.HandledOn, _mail.Outcome));
        Refused(_mail.Handle(Monday), "Mail.AlreadyHandled");
        Refused(_mail.PassOn(Colleague(3)), "Mail.AlreadyHandled");
        Done(_mail.Reopen());
        Assert.Equal((null, null), (_mail.HandledOn, _mail.Outcome));
        Refused(_mail.Reopen(), "Mail.NotHandled");
        RefusedOn("Outcome", "Mail.Outcome", _mail.Handle(Monday, new string('x', MailMessage.OutcomeLength + 1)));
    }

    [Fact]
    public void A_mail_is_passed_on_to_a_colleague_and_not_twice_to_the_same()
    {
        Done(_mail.PassOn(Colleague(3)));

        Assert.Equal(3, _mail.OwnerId);
        Refused(_mail.PassOn(Colleague(3)), "Mail.SameOwner");
        Done(_mail.PassOn(Colleague(4)));
    }

    [Fact]
    public void What_was_sent_is_read_and_has_nothing_to_handle()
    {
        var sent = MailMessage.Send(Monday, 1, "Daan", "ilse@vanloon.example", "Hoi", "Hallo", null).Value;

        Assert.Equal(Monday, sent.ReadOn);
        Refused(sent.Handle(Monday), "Mail.NotReceived");
        Refused(sent.PassOn(Colleague(3)), "Mail.NotReceived");
        Refused(sent.MarkUnread(), "Mail.NotReceived");
    }

    [Fact]
    public void Unread_again_it_waits_to_be_opened()
    {
        Done(_mail.MarkUnread());
        Assert.Empty(_mail.Events);
        _mail.Read(Monday);
        Done(_mail.MarkUnread());
        Assert.Null(_mail.ReadOn);
    }

    [Fact]
    public void Answers_hang_on_the_first_mail_of_the_exchange()
    {
        var first = MailMessage.Send(Monday, 1, "Daan", "ilse@vanloon.example", "RE: Vraag", "Ja.", null).Value.Answering(_mail).WithId(6);
        var second = MailMessage.Receive(Monday, 1, "Ilse", "info@oefenaar.example", "RE: Vraag", "Dank.").Answering(first);

        Assert.Equal((5, 5), (first.ThreadId, first.InReplyToId));
        Assert.Equal((5, 6), (second.ThreadId, second.InReplyToId));
        Assert.Equal((5, 5), (_mail.Thread, second.Thread));
        Assert.Throws<InvalidOperationException>(() => first.Answering(second));
        Assert.Throws<InvalidOperationException>(() => first.WrittenBy(Colleague(1)));
        Assert.Throws<InvalidOperationException>(() => first.Holding(MailContent.Complaint));
    }

    [Fact]
    public void A_mail_between_colleagues_is_in_no_dossier_of_a_customer()
    {
        var received = MailMessage.ReceiveFromColleague(Monday, Colleague(3), "info@oefenaar.example", "Nakijken?", "Hoi");
        var sent = MailMessage.SendToColleague(Monday, 3, "Daan", "collega@oefenaar.example", "Nagekeken", "Hoi", null).Value;

        Assert.All([received, sent], m => Assert.Equal((null, null, 3), (m.CustomerId, m.SupplierId, m.EmployeeId)));
        Assert.Equal(3, received.AuthorId);
    }

    [Theory]
    [InlineData("Vraag", Language.Dutch, "RE: Vraag")]
    [InlineData("Vraag", Language.German, "AW: Vraag")]
    [InlineData("AW: Vraag", Language.Dutch, "AW: Vraag")]
    [InlineData("re: Vraag", Language.English, "re: Vraag")]
    public void An_answer_is_marked_once(string subject, Language language, string expected) => Assert.Equal(expected, MailMessage.ReplySubject(subject, language));

    [Theory]
    [InlineData("Ilse van Loon <ilse@vanloon.example>", "Ilse van Loon", "ilse@vanloon.example")]
    [InlineData("ilse@vanloon.example", "ilse@vanloon.example", "ilse@vanloon.example")]
    [InlineData("<ilse@vanloon.example>", "<ilse@vanloon.example>", "ilse@vanloon.example")]
    public void A_sender_has_a_name_and_an_address(string sender, string name, string address) =>
        Assert.Equal((name, address), (MailMessage.NameIn(sender), MailMessage.AddressIn(sender)));

    [Fact]
    public void A_concept_keeps_what_is_half_typed_and_refuses_only_what_is_too_long()
    {
        var draft = DraftedMail.Start(3, 5, new DraftContents("ilse@", "", "Geachte", 1), Monday).Value;

        Done(draft.Write(new DraftContents("ilse@vanloon.example", "RE", "Geachte mevrouw,", 1, Attached: new DocumentRef(DocumentKind.Order, 2)), Monday.AddDays(1)));

        Assert.Equal((3, 5, "Geachte mevrouw,", new DocumentRef(DocumentKind.Order, 2), Monday.AddDays(1)), (draft.EmployeeId, draft.InReplyToId, draft.Body, draft.Attached, draft.SavedOn));
        var refused = draft.Write(new DraftContents(new string('x', 255), new string('x', 201), new string('x', 10_001)), Monday);
        Assert.Equal(["To", "Subject", "Body"], refused.Errors.Select(e => e.Field));
        Assert.All(refused.Errors, e => Assert.Equal("Mail.DraftTooLong", e.Code));
        Assert.Equal("Geachte mevrouw,", draft.Body);
    }

    [Fact]
    public void What_was_planned_happens_once_and_may_remember_something()
    {
        var planned = PlannedEvent.Plan(PlannedEventKind.Mail, Monday, "vraag");

        planned.Happen(Monday, new DocumentRef(DocumentKind.Mail, 3), "{}");
        planned.Remember("{1}");

        Assert.Equal((Monday, DocumentKind.Mail, 3, "{1}"), (planned.HappenedOn, planned.MadeKind, planned.MadeId, planned.Values));
        Assert.Throws<InvalidOperationException>(() => planned.Happen(Monday));
    }

}
