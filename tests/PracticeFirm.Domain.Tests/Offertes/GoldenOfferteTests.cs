using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Domain.Offertes;
using PracticeFirm.Domain.Relations;
using PracticeFirm.Domain.Tests.Builders;
using static PracticeFirm.Domain.Tests.Builders.Make;

namespace PracticeFirm.Domain.Tests.Offertes;

public class GoldenOfferteTests
{
    private static Offerte Golden(TradingFirm firm, Customer customer)
    {
        var offerte = Offerte.Start(1, firm, customer).Saved();
        Done(offerte.ChangeTerms(offerte.Terms with { Subject = "Keukenmateriaal", OrderDiscount = Percentage.Of(2.5m) }, firm));
        offerte.Put(Article(1, 24.95m), Entry(12, 5), firm);
        offerte.Put(Article(2, 1.19m, VatTariff.Low, 0.80m), Entry(25), firm);
        offerte.Put(Article(3, 149.50m, cost: 100), Entry(3), firm);
        return offerte;
    }

    private static void TotalsAreTheCalculation(Offerte offerte)
    {
        var calculation = offerte.Calculation;
        Assert.Equal(
            (calculation.LinesTotal, calculation.NetTotal, calculation.VatTotal, calculation.Total, calculation.Freight),
            (offerte.LinesTotal, offerte.NetTotal, offerte.VatTotal, offerte.Total, offerte.Freight));
    }

    [Fact]
    public void The_golden_offerte_comes_to_914_36_with_freight_by_the_house_rule()
    {
        var offerte = Golden(OurFirm(), Customer());

        Assert.Equal(Euro(15), offerte.Freight);
        Assert.Equal(
            [
                new VatGroup(Percentage.Of(21), Euro(732.93m), Euro(18.33m), Euro(14.41m), Euro(729.01m), Euro(153.09m)),
                new VatGroup(Percentage.Of(9), Euro(29.75m), Euro(0.74m), Euro(0.59m), Euro(29.60m), Euro(2.66m)),
            ],
            offerte.Calculation.Groups);
        Assert.Equal((Euro(762.68m), Euro(758.61m), Euro(155.75m), Euro(914.36m)), (offerte.LinesTotal, offerte.NetTotal, offerte.VatTotal, offerte.Total));
        TotalsAreTheCalculation(offerte);
    }

    [Fact]
    public void Sending_changes_no_cent_and_keeps_the_vat_number_and_recipient_of_that_day()
    {
        var firm = OurFirm();
        var customer = Customer();
        var offerte = Golden(firm, customer);

        Done(offerte.Send(customer, Numbers(), firm, null));
        Done(customer.Change(Details() with { Name = "Praktijk De Nieuwe Naam", Address = Address() with { Street = "Elders" } }));

        Assert.Equal(Euro(914.36m), offerte.Total);
        Assert.Equal("OFF-2026-0001", offerte.Number);
        Assert.Equal(("Praktijk Van Loon", "Havenstraat", "Ilse van Loon"), (offerte.Recipient!.Name, offerte.Recipient.Address.Street, offerte.Recipient.Contact));
        Assert.Equal(customer.VatNumber, offerte.Recipient.VatNumber);
    }

    [Fact]
    public void Marge_and_opslag_leave_freight_out()
    {
        var offerte = Golden(OurFirm(), Customer());

        Assert.Equal(Euro(500), offerte.CostTotal);
        Assert.Equal(Euro(743.61m), offerte.Margin.Price);
        Assert.Equal((Percentage.Of(32.76m), Percentage.Of(48.72m)), (offerte.Margin.OfPrice!.Value, offerte.Margin.OfCost!.Value));
    }

    [Theory]
    [InlineData("NL", VatCategory.Standard, 914.36)]
    [InlineData("BE", VatCategory.IntraCommunity, 758.61)]
    [InlineData("DE", VatCategory.ReverseCharge, 758.61)]
    [InlineData("CH", VatCategory.Export, 758.61)]
    [InlineData("NL", VatCategory.Exempt, 758.61)]
    [InlineData("NL", VatCategory.ZeroRated, 758.61)]
    public void The_vat_case_of_the_customer_decides_the_vat(string country, VatCategory category, double total)
    {
        var firm = OurFirm();
        var customer = Customer(details: Details(country, category) with { VatReason = category == VatCategory.Exempt ? "Kleineondernemersregeling" : null });
        var offerte = Golden(firm, customer);

        Assert.Equal(category, offerte.VatCategory);
        Assert.Equal(Euro((decimal)total), offerte.Total);
        Assert.Equal(category == VatCategory.Exempt ? "Kleineondernemersregeling" : null, offerte.VatReason);
        Done(offerte.Send(customer, Numbers(), firm, null));
        Assert.Equal(Euro((decimal)total), offerte.Total);
        Assert.Equal(category == VatCategory.Standard ? 2 : 1, offerte.Calculation.Groups.Count);
    }

    [Fact]
    public void Another_customer_brings_another_vat_case_and_other_conditions()
    {
        var firm = OurFirm();
        var offerte = Golden(firm, Customer());
        var belgian = Customer(2, Details("BE") with { Language = Language.German, DeliveryTerms = DeliveryTerms.ExWorks, PaymentTerms = new(14, Percentage.Of(2), 8) });

        Done(offerte.ChooseCustomer(belgian, firm));

        Assert.Equal((2, VatCategory.IntraCommunity, Language.German), (offerte.CustomerId, offerte.VatCategory, offerte.Terms.Language));
        Assert.Equal(new PaymentTerms(14, Percentage.Of(2), 8), offerte.Terms.PaymentTerms);
        Assert.Equal(belgian.Contacts[0].Id, offerte.Terms.ContactPersonId);
        Assert.Equal((Money.Zero, Money.Zero), (offerte.Freight, offerte.VatTotal));
        Assert.Equal(("Keukenmateriaal", Percentage.Of(2.5m)), (offerte.Terms.Subject, offerte.Terms.OrderDiscount));
        TotalsAreTheCalculation(offerte);
    }

    [Theory]
    [InlineData(DeliveryTerms.FreeAboveThreshold, 39, 15)]
    [InlineData(DeliveryTerms.FreeAboveThreshold, 40, 0)]
    [InlineData(DeliveryTerms.FreeAboveThreshold, 41, 0)]
    [InlineData(DeliveryTerms.CarriagePaid, 1, 0)]
    [InlineData(DeliveryTerms.ExWorks, 1, 0)]
    [InlineData(DeliveryTerms.FreightCharged, 1, 15)]
    [InlineData(DeliveryTerms.FreightCharged, 400, 15)]
    public void Freight_follows_the_delivery_terms(DeliveryTerms terms, int quantity, double freight)
    {
        var firm = OurFirm();
        var customer = Customer(details: Details() with { DeliveryTerms = terms });
        var offerte = Offerte.Start(1, firm, customer).Saved();

        offerte.Put(Article(1, 25), Entry(quantity), firm);

        Assert.Equal(Euro((decimal)freight), offerte.Freight);
        TotalsAreTheCalculation(offerte);
    }

    [Fact]
    public void Discounts_count_for_the_franco_threshold()
    {
        var firm = OurFirm();
        var offerte = Offerte.Start(1, firm, Customer()).Saved();
        offerte.Put(Article(1, 25), Entry(40), firm);
        Assert.Equal(Money.Zero, offerte.Freight);

        Done(offerte.ChangeTerms(offerte.Terms with { OrderDiscount = new Percentage(1) }, firm));

        Assert.Equal(Euro(15), offerte.Freight);
    }

    [Fact]
    public void Freight_typed_by_a_person_stands_until_it_is_let_go()
    {
        var firm = OurFirm();
        var offerte = Offerte.Start(1, firm, Customer()).Saved();
        var line = offerte.Put(Article(1, 25), Entry(10), firm);
        Done(offerte.ChangeTerms(offerte.Terms with { ManualFreight = Euro(7.50m) }, firm));

        Done(offerte.Change(line, Entry(100), Article(1, 25).Listed(), firm));
        Assert.Equal(Euro(7.50m), offerte.Freight);
        Done(offerte.ChangeTerms(offerte.Terms with { ManualFreight = null }, firm));
        Assert.Equal(Money.Zero, offerte.Freight);
    }

    [Fact]
    public void Without_lines_nothing_is_charged_whatever_freight_was_typed()
    {
        var firm = OurFirm();
        var offerte = Offerte.Start(1, firm, Customer()).Saved();

        Done(offerte.ChangeTerms(offerte.Terms with { ManualFreight = Euro(7.50m) }, firm));

        Assert.Equal((Money.Zero, Money.Zero), (offerte.Freight, offerte.Total));
        Assert.Equal(Money.Zero, offerte.Margin.Price);
        offerte.Put(Article(1, 25), Entry(1), firm);
        Assert.Equal(Euro(7.50m), offerte.Freight);
    }

    [Fact]
    public void Rates_are_those_of_the_day_it_is_sent()
    {
        var before = OurFirm(new DateOnly(2018, 12, 31));
        var customer = Customer();
        var offerte = Offerte.Start(1, before, customer).Saved();
        Done(offerte.ChangeTerms(offerte.Terms with { Subject = "Koffie" }, before));
        offerte.Put(Article(1, 100, VatTariff.Low), Entry(), before);
        Assert.Equal(Percentage.Of(6), offerte.Lines[0].VatRate);

        Done(offerte.Send(customer, Numbers(), OurFirm(new DateOnly(2019, 1, 2)), null));

        Assert.Equal((Percentage.Of(9), Euro(115), Euro(10.35m)), (offerte.Lines[0].VatRate, offerte.NetTotal, offerte.VatTotal));
    }
}
