using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Domain.Offertes;
using PracticeFirm.Domain.Stock;
using PracticeFirm.Domain.Tests.Builders;
using static PracticeFirm.Domain.Tests.Builders.Make;

namespace PracticeFirm.Domain.Tests.Offertes;

public class OfferteAdvisorTests
{
    private static (Offerte Offerte, IReadOnlyList<Advice> Advice) Look(
        LineEntry entry, HelpLevel help = HelpLevel.Guided, double used = 0, Func<OfferteTerms, OfferteTerms>? terms = null, int days = 0)
    {
        var firm = OurFirm(help: help);
        var customer = Customer();
        var offerte = Offerte.Start(1, firm, customer).Saved();
        var line = offerte.Put(Article(), entry, firm);
        if (terms is not null)
            Done(offerte.ChangeTerms(terms(offerte.Terms), firm));
        var there = new LineAvailability(line.Id, 7, new Availability(BusinessCalendar.AddWorkingDays(Monday, days), AvailabilitySource.Supplier));
        return (offerte, OfferteAdvisor.Look(offerte, firm, customer, Euro((decimal)used), [there]));
    }

    private static Advice Only(string code, (Offerte Offerte, IReadOnlyList<Advice> Advice) seen)
    {
        var advice = Assert.Single(seen.Advice);
        Assert.Equal(code, advice.Code);
        return advice;
    }

    [Fact]
    public void A_sound_offerte_gets_no_advice() => Assert.Empty(Look(Entry(4)).Advice);

    [Fact]
    public void A_discount_above_the_mandate()
    {
        Assert.Empty(Look(Entry(4, 5)).Advice);
        var seen = Look(Entry(4, 5.01m));

        var advice = Only("Advice.Mandate", seen);

        Assert.Equal((seen.Offerte.Lines[0].Id, "Regel 1: je geeft 5,01% korting. Zelf mag je tot 5% gaan."), (advice.LineId, advice.Text));
    }

    [Fact]
    public void An_order_discount_above_the_mandate() =>
        Assert.Equal("De orderkorting is 6%. Zelf mag je tot 5% gaan.", Only("Advice.Mandate", Look(Entry(4), terms: t => t with { OrderDiscount = Percentage.Of(6) })).Text);

    [Fact]
    public void A_marge_below_the_limit_on_a_line_and_on_the_whole()
    {
        var (offerte, advice) = Look(Entry(4, manual: 18.70m));

        Assert.Equal(
            [
                ("Advice.Margin", offerte.Lines[0].Id, "Regel 1: de marge is 19,79%. De grens is 20%."),
                ("Advice.Margin", null, "De marge op de hele offerte is 19,79%. De grens is 20%."),
            ],
            advice.Select(a => (a.Code, a.LineId, a.Text)));
        Assert.Empty(Look(Entry(4, manual: 18.75m)).Advice);
    }

    [Fact]
    public void Small_discounts_that_together_are_too_much_show_on_the_whole()
    {
        var advice = Look(Entry(4, manual: 19.50m), terms: t => t with { OrderDiscount = Percentage.Of(4.5m) });

        Assert.Equal("De marge op de hele offerte is 19,45%. De grens is 20%.", Only("Advice.Margin", advice).Text);
    }

    [Fact]
    public void Goods_given_away_do_not_go_unnoticed() =>
        Assert.Equal("Regel 1: de klant betaalt niets. De inkoop kost € 60,00.", Only("Advice.Margin", Look(Entry(4, manual: 0))).Text);

    [Fact]
    public void A_delivery_date_that_stock_cannot_meet()
    {
        Assert.Empty(Look(Entry(8), days: 3).Advice);

        var advice = Only("Advice.Delivery", Look(Entry(8), days: 4));

        Assert.Equal("Regel 1: er zijn er 7 vrij. Alles is er pas op 27-11-2026.", advice.Text);
        Assert.Contains("26-11-2026", advice.Explanation);
        Assert.Empty(Look(Entry(8), days: 4, terms: t => t with { LeadTimeDays = 4 }).Advice);
    }

    [Fact]
    public void A_credit_limit_that_is_passed_unless_it_is_paid_in_advance()
    {
        var total = Look(Entry(4)).Offerte.Total;
        var room = (double)(5_000 - total.Euros);
        Assert.Empty(Look(Entry(4), used: room).Advice);

        Assert.Equal("Met deze offerte komt de klant op € 5.000,01. De kredietlimiet is € 5.000,00.", Only("Advice.Credit", Look(Entry(4), used: room + 0.01)).Text);
        Assert.Empty(Look(Entry(4), used: room + 0.01, terms: t => t with { PaymentTerms = new PaymentTerms(0, Percentage.Zero, 0) }).Advice);
    }

    [Fact]
    public void The_level_of_help_decides_what_is_said()
    {
        var (guided, independent, exam) = (Look(Entry(400, 50), days: 9), Look(Entry(400, 50), HelpLevel.Independent, days: 9), Look(Entry(400, 50), HelpLevel.Exam, days: 9));

        Assert.Equal(["Advice.Margin", "Advice.Mandate", "Advice.Delivery", "Advice.Margin", "Advice.Credit"], guided.Advice.Select(a => a.Code));
        Assert.All(guided.Advice, a => Assert.NotEqual("", a.Explanation));
        Assert.Equal(guided.Advice.Select(a => (a.Code, a.Text)), independent.Advice.Select(a => (a.Code, a.Text)));
        Assert.All(independent.Advice, a => Assert.Equal("", a.Explanation));
        Assert.Empty(exam.Advice);
    }

    [Theory]
    [InlineData(HelpLevel.Guided)]
    [InlineData(HelpLevel.Independent)]
    [InlineData(HelpLevel.Exam)]
    public void Advice_never_stands_in_the_way(HelpLevel help)
    {
        var firm = OurFirm(help: help);
        var customer = Customer(details: Details() with { CreditLimit = Money.Zero });
        var offerte = Draft(firm, customer);
        Done(offerte.Change(offerte.Lines[0], Entry(9_999, 90), Article().Listed(), firm));

        Done(offerte.Send(customer, Numbers(), firm, null));
    }

    [Fact]
    public void Without_a_customer_or_stock_figures_it_speaks_of_the_rest()
    {
        var firm = OurFirm();
        var offerte = Offerte.Start(1, firm, null).Saved();
        offerte.Put(Article(), Entry(1_000, 6), firm);

        Assert.Equal("Advice.Mandate", Assert.Single(OfferteAdvisor.Look(offerte, firm, null, Money.Zero, [])).Code);
    }
}
