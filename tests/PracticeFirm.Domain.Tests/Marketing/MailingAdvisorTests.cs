using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Domain.Marketing;
using PracticeFirm.Domain.Tests.Builders;

namespace PracticeFirm.Domain.Tests.Marketing;

public sealed class MailingAdvisorTests
{
    private static readonly OfferedArticle Beans = new(2, UnitPrice.FromEuros(8.15m), UnitPrice.FromEuros(12.80m));

    private static readonly string Decent = "{aanhef}\n\n" + new string('x', 300) + "\n\n{afmelden}";

    [Fact]
    public void A_good_mailing_gives_nothing_to_say() => Assert.Empty(Codes(Mail(Decent), Beans));

    [Fact]
    public void What_keeps_readers_away_is_pointed_out()
    {
        Assert.Equal(["Advice.Salutation", "Advice.Subject", "Advice.Short", "Advice.Offer", "Advice.Wide"], Codes(Mail("Koop nu! {afmelden}", "ALLES MOET WEG!!", article: null, segment: new MailingSegment()), null));
        Assert.Equal(["Advice.Long"], Codes(Mail(Decent + new string('x', 1_500)), Beans));
        Assert.Equal(["Advice.Fit"], Codes(Mail(Decent, segment: new MailingSegment(Sector: "Hotel")), Beans));
    }

    [Fact]
    public void Too_much_discount_without_an_end_is_pointed_out() =>
        Assert.Equal(["Advice.Term", "Advice.Mandate", "Advice.Margin"], Codes(Mail(Decent, discount: 30, through: null), Beans));

    [Fact]
    public void In_an_exam_nothing_is_said_and_independent_nothing_is_explained()
    {
        var mailing = Mail("Koop nu! {afmelden}");

        Assert.Empty(MailingAdvisor.Look(mailing, Make.OurFirm(help: HelpLevel.Exam), Beans));
        Assert.All(MailingAdvisor.Look(mailing, Make.OurFirm(help: HelpLevel.Independent), Beans), a => Assert.Empty(a.Explanation));
    }

    [Fact]
    public void The_price_of_an_offer_is_rounded_to_cents() =>
        Assert.Equal((Money.FromEuros(11.52m), Percentage.Of(29.25m)), (Beans.PriceAfter(Percentage.Of(10)), Beans.MarginAfter(Percentage.Of(10))!.Value));

    private static IEnumerable<string> Codes(Mailing mailing, OfferedArticle? article) => MailingAdvisor.Look(mailing, Make.OurFirm(), article).Select(a => a.Code);

    private static Mailing Mail(string body, string subject = "{artikel}: nu {korting} korting", int? article = 5, decimal discount = 5, int? through = 14, MailingSegment? segment = null) => Mailing.Start(
        3, Make.Monday, Language.Dutch,
        new MailingContent("Koffie", subject, body, article, article is null ? Percentage.Zero : Percentage.Of(discount), through is { } days ? Make.Monday.AddDays(days) : null),
        segment ?? new MailingSegment(BoughtGroupId: 2)).Value;
}
