using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Domain.Offertes;
using PracticeFirm.Domain.Relations;
using PracticeFirm.Domain.Tests.Builders;
using static PracticeFirm.Domain.Tests.Builders.Make;

namespace PracticeFirm.Domain.Tests.Offertes;

public class OfferteLifecycleTests
{
    private readonly TradingFirm _firm = OurFirm();
    private readonly Customer _customer = Customer();

    private Result Send(Offerte offerte, Customer? customer) => offerte.Send(customer, Numbers(), _firm, null);

    private void NotSent(Offerte offerte, Customer? customer, params string[] codes)
    {
        var numbers = Numbers();
        Refused(Result.From(offerte.WhyNotSend(customer, Monday, null)), codes);
        Refused(offerte.Send(customer, numbers, _firm, null), codes);
        Assert.Equal((OfferteStatus.Draft, null, null, 0), (offerte.Status, offerte.Number, offerte.SentOn, numbers.Last));
    }

    [Fact]
    public void A_new_offerte_starts_with_the_conditions_of_the_customer_and_the_house()
    {
        var customer = Customer(2, Details() with { Language = Language.English, DeliveryTerms = DeliveryTerms.ExWorks, PaymentTerms = new(14, Percentage.Zero, 0) });

        var offerte = Offerte.Start(7, _firm, customer);

        Assert.Equal((OfferteStatus.Draft, 1, null, 7, Monday), (offerte.Status, offerte.Version, offerte.Number, offerte.AuthorId, offerte.CreatedOn));
        Assert.Equal((Language.English, DeliveryTerms.ExWorks, 14), (offerte.Terms.Language, offerte.Terms.DeliveryTerms, offerte.Terms.PaymentTerms.Days));
        Assert.Equal((Monday.AddDays(30), 3, customer.Contacts[0].Id), (offerte.Terms.ValidThrough, offerte.Terms.LeadTimeDays, offerte.Terms.ContactPersonId));
        Assert.Equal("Offerte.Started", Assert.Single(offerte.Events).Kind);
    }

    [Fact]
    public void From_a_request_it_takes_the_subject_and_the_person_who_asked()
    {
        var asker = _customer.AddContact(Contact("Smit")).Value.Saved();
        var request = QuoteRequest.Receive(1, asker.Id, RequestChannel.Mail, Monday, new string('o', 500), "Graag een prijs.").WithId(8);

        var offerte = Offerte.Start(1, _firm, _customer, request);

        Assert.Equal((8, asker.Id, Offerte.SubjectLength), (offerte.RequestId, offerte.Terms.ContactPersonId, offerte.Terms.Subject.Length));
    }

    [Fact]
    public void Sending_numbers_it_and_writes_down_when_and_to_whom()
    {
        var numbers = Numbers();
        var first = Sent(_firm, _customer, numbers);
        var second = Sent(_firm, _customer, numbers);

        Assert.Equal(("OFF-2026-0001", "OFF-2026-0002"), (first.Number, second.Number));
        Assert.Equal((OfferteStatus.Sent, Monday, true, false), (first.Status, first.SentOn, first.IsOpen, first.IsDraft));
        Assert.Equal((_customer.Number, _customer.Name), (first.Recipient!.Number, first.Recipient.Name));
        Assert.Equal(("Offerte.Sent", "Verzonden aan Praktijk Van Loon, geldig t/m 23-12-2026."), (first.Events[^1].Kind, first.Events[^1].Text));
    }

    [Fact]
    public void All_that_is_missing_is_said_at_once() =>
        NotSent(Offerte.Start(1, _firm, null), null, "Offerte.NoCustomer", "Offerte.NoLines", "Offerte.NoSubject");

    [Fact]
    public void It_goes_to_the_customer_that_was_chosen_and_to_nobody_else() =>
        NotSent(Draft(_firm, _customer), Customer(2), "Offerte.NoCustomer");

    [Fact]
    public void A_blocked_or_archived_customer_gets_nothing()
    {
        var blocked = Customer();
        var offerte = Draft(_firm, blocked);
        Done(blocked.Block("Betaalt niet"));
        NotSent(offerte, blocked, "Offerte.CustomerNotActive");
        RefusedOn("CustomerId", "Offerte.CustomerNotActive", offerte.ChooseCustomer(blocked, _firm));

        Done(blocked.Archive(0));
        NotSent(offerte, blocked, "Offerte.CustomerNotActive");
    }

    [Fact]
    public void A_customer_whose_vat_case_changed_is_chosen_again_before_sending()
    {
        var customer = Customer(details: Details("BE"));
        var offerte = Draft(_firm, customer);
        Done(customer.Change(Details("BE", VatCategory.Standard)));

        NotSent(offerte, customer, "Offerte.VatCaseChanged");
        Done(offerte.ChooseCustomer(customer, _firm));
        Done(Send(offerte, customer));

        Assert.Equal((VatCategory.Standard, Percentage.Of(21)), (offerte.VatCategory, offerte.Lines[0].VatRate));
    }

    [Fact]
    public void Without_a_subject_or_past_its_own_term_it_stays_here()
    {
        var offerte = Draft(_firm, _customer);
        Done(offerte.ChangeTerms(offerte.Terms with { Subject = "  ", ValidThrough = Monday.AddDays(-1) }, _firm));

        NotSent(offerte, _customer, "Offerte.NoSubject", "Offerte.ValidityPassed");
        Done(offerte.ChangeTerms(offerte.Terms with { Subject = "Ordners", ValidThrough = Monday }, _firm));
        Done(Send(offerte, _customer));
    }

    [Fact]
    public void A_contact_person_who_has_left_gets_no_letters()
    {
        var offerte = Draft(_firm, _customer);
        _customer.AddContact(Contact("Smit")).Value.Saved();
        Done(_customer.ContactLeft(offerte.Terms.ContactPersonId!.Value));

        Done(Send(offerte, _customer));

        Assert.Equal("Ilse Smit", offerte.Recipient!.Contact);
    }

    [Fact]
    public void What_was_sent_refuses_every_change()
    {
        var offerte = Sent(_firm, _customer);
        var line = offerte.Lines[0];

        Refused(offerte.ChangeTerms(offerte.Terms with { Subject = "Anders" }, _firm), "Offerte.NotDraft");
        Refused(offerte.ChooseCustomer(_customer, _firm), "Offerte.NotDraft");
        Refused(offerte.AddLine(Entry(), Article().Listed(), _firm), "Offerte.NotDraft");
        Refused(offerte.Change(line, Entry(9), Article().Listed(), _firm), "Offerte.NotDraft");
        Refused(offerte.RemoveLine(line.Id, _firm), "Offerte.NotDraft");
        Refused(offerte.MoveLine(line.Id, 2, _firm), "Offerte.NotDraft");
        Refused(offerte.AddRemark(null, "Te laat", Colleague(), Monday), "Offerte.NotDraft");
        Refused(offerte.SubmitForReview(Colleague()), "Offerte.NotDraft");
        Refused(Send(offerte, _customer), "Offerte.NotDraft");
        Refused(offerte.WithdrawFromReview(), "Offerte.NotInReview");
        Refused(offerte.FinishReview(true, Colleague()), "Offerte.NotInReview");
    }

    [Theory]
    [InlineData("2026-12-04", "2026-12-04", false)]
    [InlineData("2026-12-04", "2026-12-07", true)]
    [InlineData("2026-12-05", "2026-12-07", true)]
    [InlineData("2026-12-24", "2026-12-24", false)]
    [InlineData("2026-12-24", "2026-12-28", true)]
    public void It_is_valid_through_its_last_day_and_expires_on_the_business_day_after(string last, string day, bool expired)
    {
        var offerte = Draft(_firm, _customer);
        Done(offerte.ChangeTerms(offerte.Terms with { ValidThrough = DateOnly.Parse(last) }, _firm));
        Done(Send(offerte, _customer));
        var firm = OurFirm(DateOnly.Parse(last));
        if (expired)
            firm.StartNextDay();
        Assert.Equal(DateOnly.Parse(day), firm.BusinessDay);

        Assert.Equal(expired, offerte.ExpireWhenPast(firm.BusinessDay));
        Assert.Equal(expired ? OfferteStatus.Expired : OfferteStatus.Sent, offerte.Status);
        Assert.False(offerte.ExpireWhenPast(firm.BusinessDay));
    }

    [Theory]
    [InlineData(null, false)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public void The_log_tells_when_nobody_came_back_on_what_expired(bool? followedUp, bool told)
    {
        var offerte = Sent(_firm, _customer);

        Assert.True(offerte.ExpireWhenPast(Monday.AddYears(1), followedUp));

        Assert.Equal(told, offerte.Events[^1].Text.EndsWith("Niemand heeft er bij de klant naar gevraagd.", StringComparison.Ordinal));
        Assert.Equal(followedUp is null, offerte.Events[^1].Data is null);
    }

    [Fact]
    public void Expiry_never_overwrites_an_answer_nor_touches_a_draft()
    {
        var accepted = Sent(_firm, _customer);
        Done(accepted.Accept(Monday));
        var rejected = Sent(_firm, _customer);
        Done(rejected.Reject(Monday, "Te duur"));
        var draft = Draft(_firm, _customer);

        Assert.All([accepted, rejected, draft], o => Assert.False(o.ExpireWhenPast(Monday.AddYears(1))));
        Assert.Equal((OfferteStatus.Accepted, OfferteStatus.Rejected, OfferteStatus.Draft), (accepted.Status, rejected.Status, draft.Status));
    }

    [Fact]
    public void A_yes_on_the_last_day_is_a_yes()
    {
        var offerte = Sent(_firm, _customer);
        var last = offerte.Terms.ValidThrough;

        Refused(offerte.AcceptAfterExpiry(last), "Offerte.NotExpired");
        Done(offerte.Accept(last));

        Assert.Equal((OfferteStatus.Accepted, last, false), (offerte.Status, offerte.DecidedOn, offerte.AcceptedAfterExpiry));
        Refused(offerte.Accept(last), "Offerte.AlreadyAccepted");
        Refused(offerte.AcceptAfterExpiry(last.AddDays(9)), "Offerte.AlreadyAccepted");
        Refused(offerte.Reject(last, "Toch niet"), "Offerte.AlreadyAccepted");
        Refused(offerte.StartNegotiation(), "Offerte.AlreadyAccepted");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_late_yes_is_taken_on_purpose_only(bool seenExpired)
    {
        var offerte = Sent(_firm, _customer);
        var late = offerte.Terms.ValidThrough.AddDays(1);
        if (seenExpired)
            Assert.True(offerte.ExpireWhenPast(late));

        Refused(offerte.Accept(late), "Offerte.Expired");
        Done(offerte.AcceptAfterExpiry(late));

        Assert.Equal((OfferteStatus.Accepted, late, true), (offerte.Status, offerte.DecidedOn, offerte.AcceptedAfterExpiry));
        Assert.Equal("Geaccepteerd na de geldigheidsdatum.", offerte.Events[^1].Text);
    }

    [Fact]
    public void A_no_needs_its_reason_and_also_comes_late()
    {
        var offerte = Sent(_firm, _customer);

        RefusedOn("Reason", "Offerte.RejectionReason", offerte.Reject(Monday, " "));
        RefusedOn("Reason", "Offerte.TextTooLong", offerte.Reject(Monday, new string('x', Offerte.TextLength + 1)));
        Assert.True(offerte.ExpireWhenPast(Monday.AddDays(40)));
        Done(offerte.Reject(Monday.AddDays(41), " Te duur. "));

        Assert.Equal((OfferteStatus.Rejected, "Te duur.", Monday.AddDays(41)), (offerte.Status, offerte.RejectionReason, offerte.DecidedOn));
        Refused(offerte.Accept(Monday), "Offerte.NotOpen");
        Refused(offerte.AcceptAfterExpiry(Monday.AddDays(42)), "Offerte.NotOpen");
        Refused(offerte.Reject(Monday, "Nog eens"), "Offerte.NotOpen");
    }

    [Fact]
    public void Negotiating_keeps_the_offerte_standing()
    {
        var offerte = Sent(_firm, _customer);

        Done(offerte.StartNegotiation());
        Assert.Equal((OfferteStatus.Negotiating, true), (offerte.Status, offerte.IsOpen));
        Refused(offerte.StartNegotiation(), "Offerte.AlreadyNegotiating");
        Done(offerte.Accept(Monday));

        var late = Sent(_firm, _customer);
        Done(late.StartNegotiation());
        Assert.True(late.ExpireWhenPast(Monday.AddDays(40)));
        Refused(late.StartNegotiation(), "Offerte.Expired");
    }

    [Fact]
    public void A_draft_waits_for_nobody()
    {
        var draft = Draft(_firm, _customer);

        Refused(draft.StartNegotiation(), "Offerte.NotOpen");
        Refused(draft.Accept(Monday), "Offerte.NotOpen");
        Refused(draft.AcceptAfterExpiry(Monday.AddYears(1)), "Offerte.NotOpen");
        Refused(draft.Reject(Monday, "Nee"), "Offerte.NotOpen");
        Refused(draft.Revise(1, _firm, false), "Offerte.NotOpen");
    }

    [Fact]
    public void Terms_have_limits_each_on_its_own_field()
    {
        var offerte = Draft(_firm, _customer);
        var before = offerte.Terms;
        var longText = new string('x', Offerte.TextLength + 1);

        var refused = offerte.ChangeTerms(
            before with
            {
                Subject = longText,
                CustomerReference = longText,
                PriceCondition = longText,
                Intro = longText,
                Closing = longText,
                LeadTimeDays = 251,
                ValidThrough = Monday.AddYears(1).AddDays(1),
                OrderDiscount = new Percentage(10_001),
                ManualFreight = Offerte.HighestFreight + new Money(1),
                PaymentTerms = new PaymentTerms(61, Percentage.Of(11), 0),
            },
            _firm);

        Assert.Equal(
            [
                "Subject Offerte.TextTooLong", "CustomerReference Offerte.TextTooLong", "PriceCondition Offerte.TextTooLong", "Intro Offerte.TextTooLong",
                "Closing Offerte.TextTooLong", "LeadTimeDays Offerte.LeadTime", "ValidThrough Offerte.ValidityTooLong", "OrderDiscount Offerte.Discount",
                "ManualFreight Offerte.Freight", "PaymentTerms.Days PaymentTerms.Days", "PaymentTerms.CashDiscount PaymentTerms.CashDiscount",
                "PaymentTerms.CashDiscountDays PaymentTerms.CashDiscountDays",
            ],
            refused.Errors.Select(e => $"{e.Field} {e.Code}"));
        Assert.Equal(before, offerte.Terms);
        Refused(offerte.ChangeTerms(before with { LeadTimeDays = -1, ManualFreight = Euro(-1), OrderDiscount = new Percentage(-1) }, _firm), "Offerte.LeadTime", "Offerte.Discount", "Offerte.Freight");
        Done(offerte.ChangeTerms(before with { LeadTimeDays = 250, ManualFreight = Offerte.HighestFreight, OrderDiscount = Percentage.Of(100), ValidThrough = Monday.AddYears(1), Intro = new string('x', Offerte.TextLength) }, _firm));
        Assert.Equal(Offerte.HighestFreight, offerte.Total - offerte.VatTotal);
    }

    [Fact]
    public void Changing_terms_counts_and_a_refused_change_does_not()
    {
        var offerte = Draft(_firm, _customer);
        var revision = offerte.TermsRevision;

        Refused(offerte.ChangeTerms(offerte.Terms with { LeadTimeDays = 999 }, _firm), "Offerte.LeadTime");
        Assert.Equal(revision, offerte.TermsRevision);
        Done(offerte.ChangeTerms(offerte.Terms with { Subject = " Ordners ", CustomerReference = " INK 12 " }, _firm));
        Assert.Equal((revision + 1, "Ordners", "INK 12"), (offerte.TermsRevision, offerte.Terms.Subject, offerte.Terms.CustomerReference));
    }
}
