using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Marketing;
using PracticeFirm.Domain.Relations;
using PracticeFirm.Domain.Tests.Builders;

namespace PracticeFirm.Domain.Tests.Marketing;

public sealed class MailingTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    private static readonly MailingContent Coffee = new("Actie koffie", "{artikel}: nu {korting} korting", "{aanhef}\n\nKoop koffie.\n\n{afmelden}", 5, Percentage.Of(10), Today.AddDays(14));

    [Fact]
    public void It_goes_to_who_may_be_mailed_and_to_nobody_else()
    {
        var mailing = Draft();
        MailingCandidate[] segment =
        [
            Candidate(1), Candidate(2, MailConsent.OptedOut), Candidate(3, MailConsent.Missing), Candidate(4) with { Status = CustomerStatus.Blocked },
            Candidate(5) with { Email = "" }, Candidate(6) with { Language = Language.German }, Candidate(7, MailConsent.Given),
        ];

        Assert.True(mailing.Send(NumberSeries.Start(Mailing.NumberPrefix, 2026), Today, segment).IsSuccess);

        Assert.Equal([1, 7], mailing.Recipients.Select(r => r.CustomerId));
        Assert.Equal(("MLG-2026-0001", MailingStatus.Sent, Today), (mailing.Number, mailing.Status, mailing.SentOn!.Value));
        Assert.Equal(
            [null, MailingExclusion.OptedOut, MailingExclusion.NoConsent, MailingExclusion.NotActive, MailingExclusion.NoAddress, MailingExclusion.OtherLanguage, null],
            segment.Select(c => c.WhyNot(Language.Dutch)));
        Assert.Contains("2 ontvangers", mailing.Events[^1].Text);
    }

    [Fact]
    public void Without_a_way_out_nothing_is_sent_and_no_number_is_lost()
    {
        var numbers = NumberSeries.Start(Mailing.NumberPrefix, 2026);
        var mailing = Draft(Coffee with { Body = "{aanhef}\n\nKoop koffie.", ValidThrough = Today.AddDays(-1) });

        var refused = mailing.Send(numbers, Today, [Candidate(1, MailConsent.OptedOut)]);

        Assert.Equal(["Mailing.NoOptOut", "Mailing.OfferOver", "Mailing.Nobody"], refused.Errors.Select(e => e.Code));
        Assert.Equal((0, MailingStatus.Draft), (numbers.Last, mailing.Status));
    }

    [Fact]
    public void A_place_that_stays_empty_is_named_before_sending()
    {
        var mailing = Draft(Coffee with { ArticleId = null, Discount = Percentage.Zero, ValidThrough = null });

        var refused = Assert.Single(mailing.WhyNotSend(Today, [Candidate(1)]));

        Assert.Equal("Mailing.Unfilled", refused.Code);
        Assert.Contains("{artikel}, {korting}", refused.Message);
    }

    [Fact]
    public void What_was_sent_never_changes()
    {
        var mailing = Sent(1);

        Assert.Equal("Mailing.NotDraft", mailing.Change(Coffee, new MailingSegment()).Error.Code);
        Assert.Equal("Mailing.NotDraft", mailing.Discard().Error.Code);
        Assert.Equal("Mailing.NotDraft", mailing.Send(NumberSeries.Start(Mailing.NumberPrefix, 2026), Today, [Candidate(1)]).Error.Code);
    }

    [Fact]
    public void Every_fault_in_a_draft_is_named_at_once_at_its_field()
    {
        var refused = Mailing.Start(
            3, Today, Language.Dutch, new MailingContent("", "Beste {naam}", "", null, Percentage.Of(120)),
            new MailingSegment(PostalPrefix: "3811AB", BoughtGroupId: 1, BoughtArticleId: 2, BoughtWithinDays: 30, QuietForDays: 60));

        Assert.Equal(
            [
                ("Mailing.Title", "Title"), ("Mailing.Body", "Body"), ("Mailing.Place", "Subject"), ("Mailing.Discount", "Discount"), ("Mailing.NoArticle", "ArticleId"),
                ("Mailing.Region", "PostalPrefix"), ("Mailing.OneGood", "BoughtArticleId"), ("Mailing.Contradiction", "QuietForDays"),
            ],
            refused.Errors.Select(e => (e.Code, e.Field!)));
    }

    [Fact]
    public void Results_add_up_and_the_first_order_counts()
    {
        var mailing = Sent(1, 2, 3, 4);
        var day = BusinessCalendar.Next(Today);

        mailing.Open(1, day);
        mailing.Ask(2, day);
        mailing.Buy(2, 7, Money.FromEuros(120), day);
        mailing.Buy(2, 8, Money.FromEuros(80), day);
        mailing.OptOut(3, day);
        mailing.KeepDay(day);

        Assert.Equal(new MailingResult(4, 3, 1, 1, 1, Money.FromEuros(120)), MailingResult.Of(mailing.Recipients));
        Assert.Equal("75%", MailingResult.Of(mailing.Recipients).OpenedShare.ToString());
        Assert.Equal("Reacties: 3 geopend, 1 gevraagd, 1 gekocht, 1 afgemeld.", mailing.Events[^1].Text);
        Assert.Throws<InvalidOperationException>(() => mailing.Open(9, day));
    }

    [Fact]
    public void It_closes_after_ten_working_days()
    {
        var mailing = Sent(1);

        Assert.False(mailing.CloseWhenDone(BusinessCalendar.AddWorkingDays(Today, Mailing.ResultDays)));
        Assert.True(mailing.CloseWhenDone(BusinessCalendar.AddWorkingDays(Today, Mailing.ResultDays + 1)));
        Assert.Equal(MailingStatus.Closed, mailing.Status);
        Assert.False(mailing.CloseWhenDone(Today.AddYears(1)));
    }

    [Fact]
    public void The_sentence_to_opt_out_names_the_firm_in_every_language() => Assert.All(
        Enum.GetValues<Language>(), language => Assert.Contains("De Oefenaar B.V.", Mailing.OptOutLine(language, Make.OurFirm().Identity)));

    private static MailingCandidate Candidate(int id, MailConsent consent = MailConsent.ExistingCustomer) =>
        new(id, $"Klant {id}", null, $"klant{id}@voorbeeld.example", Language.Dutch, consent, CustomerStatus.Active);

    private static Mailing Draft(MailingContent? content = null) => Mailing.Start(3, Today, Language.Dutch, content ?? Coffee, new MailingSegment()).Value;

    private static Mailing Sent(params int[] customers)
    {
        var mailing = Draft();
        Assert.True(mailing.Send(NumberSeries.Start(Mailing.NumberPrefix, 2026), Today, [.. customers.Select(c => Candidate(c))]).IsSuccess);
        return mailing;
    }
}
