using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Invoicing;
using static PracticeFirm.Domain.Tests.Builders.Make;
using static PracticeFirm.Domain.Tests.Invoicing.InvoiceMake;

namespace PracticeFirm.Domain.Tests.Invoicing;

public class InvoiceTests
{
    private static (decimal, decimal, decimal, decimal, decimal, decimal)[] GroupsOf(Invoice invoice) =>
        [.. invoice.Groups.Select(g => (g.Rate.Value, g.LinesNet.Euros, g.Discount.Euros, g.Freight.Euros, g.Base.Euros, g.Vat.Euros))];

    [Fact]
    public void The_golden_order_is_invoiced_for_914_36()
    {
        var invoice = Posted(Customer(), OurFirm(), null, GoldenOrder());

        Assert.Equal([(21m, 732.93m, 18.33m, 14.41m, 729.01m, 153.09m), (9m, 29.75m, 0.74m, 0.59m, 29.60m, 2.66m)], GroupsOf(invoice));
        Assert.Equal((762.68m, 19.07m, 15m), (invoice.LinesTotal.Euros, invoice.DiscountTotal.Euros, invoice.FreightTotal.Euros));
        Assert.Equal((758.61m, 155.75m, 914.36m), Amounts(invoice));
        Assert.Equal((19.07m, 15m), (invoice.Sections[0].Discount.Euros, invoice.Sections[0].Freight.Euros));
        Assert.Equal([284.43m, 29.75m, 448.50m], invoice.Lines.Select(l => l.Net.Euros));
    }

    [Fact]
    public void A_collective_invoice_discounts_per_order_and_computes_vat_once_per_rate()
    {
        var invoice = Posted(Customer(), OurFirm(), null, Order(1, 0, 0, Goods(1, 10.07m)), Order(2, 0, 0, Goods(1, 10.07m)), Order(3, 0, 0, Goods(1, 10.07m)));
        Assert.Equal((30.21m, 6.34m, 36.55m), Amounts(invoice));

        var mixed = Posted(Customer(), OurFirm(), null, GoldenOrder(1), Order(2, 10, 0, Goods(1, 10, tariff: VatTariff.Low)));
        Assert.Equal([(21m, 732.93m, 18.33m, 14.41m, 729.01m, 153.09m), (9m, 39.75m, 1.74m, 0.59m, 38.60m, 3.47m)], GroupsOf(mixed));
        Assert.Equal([19.07m, 1m], mixed.Sections.Select(s => s.Discount.Euros));
        Assert.Equal([1, 2, 3, 4], mixed.Lines.Select(l => l.Position));
    }

    [Theory]
    [InlineData(1, 15)]
    [InlineData(3, 5)]
    [InlineData(5, 3)]
    public void Invoicing_the_same_goods_in_more_orders_costs_the_same(int orders, int quantity)
    {
        var invoice = Posted(Customer(), OurFirm(), null, [.. Enumerable.Range(1, orders).Select(i => Order(i, 0, 0, Goods(quantity, 6.36m)))]);

        Assert.Equal((95.40m, 20.03m, 115.43m), Amounts(invoice));
    }

    [Fact]
    public void An_order_discount_is_divided_over_the_rates_by_their_share()
    {
        var invoice = Posted(Customer(), OurFirm(), null, Order(1, 6.67m, 0, Goods(1, 500), Goods(1, 1_000, tariff: VatTariff.Low)));

        Assert.Equal([(21m, 500m, 33.35m, 0m, 466.65m, 98.00m), (9m, 1_000m, 66.70m, 0m, 933.30m, 84.00m)], GroupsOf(invoice));
    }

    [Fact]
    public void Posting_gives_number_dates_recipient_and_seal()
    {
        var customer = Customer();
        var invoice = Posted(customer, OurFirm(), TwoPercent, GoldenOrder());

        Assert.Equal(("FAC-2026-0001", InvoiceStatus.Sent, Euro(914.36m)), (invoice.Number, invoice.Status, invoice.Open));
        Assert.Equal((Monday, Monday.AddDays(30), Monday.AddDays(8)), (invoice.InvoiceDate, invoice.DueOn, invoice.CashDiscountThrough));
        Assert.Equal(("Praktijk Van Loon", "PO 1"), (invoice.Recipient!.Name, invoice.CustomerReference));
        Assert.Equal((Monday, Monday), (invoice.SupplyFrom, invoice.SupplyThrough));
        Assert.Equal(64, invoice.ContentHash!.Length);
        Assert.True(invoice.VerifyContent());
        Assert.Contains(invoice.Events, e => e.Kind == "Invoice.Posted");
    }

    [Fact]
    public void The_cash_discount_on_the_document_is_taken_per_group()
    {
        var invoice = Posted(Customer(), OurFirm(), TwoPercent, GoldenOrder());

        Assert.Equal((18.28m, 896.08m), (invoice.EarlyPayment!.Amount.Euros, invoice.EarlyPayment.Payable.Euros));
        Assert.Equal([(14.58m, 3.06m), (0.59m, 0.05m)], invoice.EarlyPayment.Groups.Select(g => (g.Base.Euros, g.Vat.Euros)));
        Assert.Equal(Euro(18.28m), invoice.CashDiscountLeft);
        Assert.Null(Posted(Customer(), OurFirm(), null, GoldenOrder()).EarlyPayment);
    }

    [Fact]
    public void What_was_posted_is_not_posted_again_rebuilt_or_thrown_away()
    {
        var (customer, firm) = (Customer(), OurFirm());
        var invoice = Posted(customer, firm, null, GoldenOrder());
        var numbers = Fac();

        Refused(invoice.Post(customer, numbers, firm), "Invoice.Posted");
        Refused(invoice.Rebuild(customer, firm, Language.Dutch, PaymentTerms.Usual, [GoldenOrder(2)]), "Invoice.Posted");
        Refused(invoice.Discard(), "Invoice.Posted");
        Assert.Equal(0, numbers.Last);
        Assert.True(invoice.VerifyContent());
    }

    [Fact]
    public void A_later_change_of_the_customer_changes_no_posted_invoice()
    {
        var customer = Customer();
        var invoice = Posted(customer, OurFirm(), null, GoldenOrder());
        var sealedAs = invoice.ContentHash;

        Done(customer.Change(Details() with { Name = "Praktijk De Nieuwe Naam" }));

        Assert.Equal("Praktijk Van Loon", invoice.Recipient!.Name);
        Assert.True(invoice.VerifyContent());
        Assert.Equal(sealedAs, invoice.ContentHash);
    }

    [Fact]
    public void The_seal_breaks_when_a_field_that_the_law_asks_for_changes()
    {
        var invoice = Posted(Customer(), OurFirm(), null, GoldenOrder());
        var line = invoice.Lines[0];
        foreach (var (owner, field) in new (object, string)[]
        {
            (invoice, nameof(Invoice.Number)), (invoice, nameof(Invoice.InvoiceDate)), (invoice, nameof(Invoice.DueOn)), (invoice, nameof(Invoice.Total)), (invoice, nameof(Invoice.VatCategory)),
            (invoice, nameof(Invoice.Recipient)), (invoice, nameof(Invoice.SupplyThrough)), (line, nameof(InvoiceLine.Quantity)), (line, nameof(InvoiceLine.UnitPrice)), (line, nameof(InvoiceLine.Description)),
            (line, nameof(InvoiceLine.DeliveredOn)), (line, nameof(InvoiceLine.DeliveryNumber)), (invoice.Groups[0], nameof(InvoiceGroup.Vat)), (invoice.Sections[0], nameof(InvoiceSection.OrderNumber)),
        })
        {
            var property = owner.GetType().GetProperty(field)!;
            var was = property.GetValue(owner);
            property.SetValue(owner, was switch
            {
                string text => text + "x",
                int number => number + 1,
                Money money => money + new Money(1),
                UnitPrice price => new UnitPrice(price.TenThousandths + 1),
                DateOnly day => day.AddDays(1),
                VatCategory => VatCategory.ZeroRated,
                Domain.Offertes.Recipient recipient => recipient with { Name = "Elders" },
                _ => throw new InvalidOperationException(field),
            });
            Assert.False(invoice.VerifyContent(), field);
            property.SetValue(owner, was);
            Assert.True(invoice.VerifyContent(), field);
        }
    }

    [Fact]
    public void A_draft_is_made_again_or_thrown_away()
    {
        var (customer, firm) = (Customer(), OurFirm());
        var invoice = Kept(Draft(customer, firm, null, Order(1, 0, 0, Goods(1, 10))).Value);
        Assert.Equal((InvoiceStatus.Draft, Money.Zero, false), (invoice.Status, invoice.Open, invoice.VerifyContent()));

        Done(invoice.Rebuild(customer, firm, Language.German, TwoPercent, [GoldenOrder(2)]));
        Assert.Equal((914.36m, 3, Language.German), (invoice.Total.Euros, invoice.Lines.Count, invoice.Language));
        Refused(invoice.Rebuild(customer, firm, Language.Dutch, TwoPercent, []), "Invoice.NoLines");
        Assert.Equal(914.36m, invoice.Total.Euros);
        Refused(invoice.Rebuild(Customer(2), firm, Language.Dutch, TwoPercent, [GoldenOrder()]), "Invoice.OtherCustomer");
        Done(invoice.Discard());
    }

    [Fact]
    public void What_can_not_be_on_one_invoice_is_refused()
    {
        var (customer, firm) = (Customer(), OurFirm());

        Refused(Draft(customer, firm, null), "Invoice.NoLines");
        Refused(Draft(customer, firm, null, Order(1, 0, 15)), "Invoice.NoLines");
        Refused(Draft(customer, firm, null, Order(1, 0, 0, Goods(0, 10))), "Invoice.Quantity");
        Refused(Draft(customer, firm, null, Order(1, 0, 0, Goods(-1, 10))), "Invoice.Quantity");
        Refused(Draft(customer, firm, null, Order(1, 0, 0, Goods(1_000_000_000, 10))), "Invoice.Quantity");
        Refused(Draft(customer, firm, null, Order(1, 0, 0, Goods(1, 10, on: Monday.AddDays(1)))), "Invoice.NotDelivered");
        Refused(Draft(customer, firm, null, Order(1, 0, 0, Goods(1, 10), Goods(1, 10, on: new DateOnly(2026, 10, 31)))), "Invoice.SeveralMonths");
        Refused(Draft(customer, firm, null, Order(1, 0, 0, Goods(1, 10)), Order(2, 0, 0, Goods(1, 10, on: new DateOnly(2025, 11, 30)))), "Invoice.SeveralMonths");
        Refused(Draft(customer, firm, null, Order(1, 0, 0, Goods(1, 10), Goods(1, 10, country: "BE"))), "Invoice.SeveralCountries");
        Refused(Draft(customer, firm, null, Order(1, 0, 0, Goods(1, 10)) with { CustomerId = 2 }), "Invoice.OtherCustomer");
        Refused(Draft(customer, firm, null, Order(1, 0, 0, [.. Enumerable.Range(0, Invoice.MostLines + 1).Select(_ => Goods(1, 1))])), "Invoice.TooManyLines");
        Done(Draft(customer, firm, null, Order(1, 0, 0, Goods(1, 10, on: new DateOnly(2026, 11, 1)), Goods(1, 10))));
    }

    [Fact]
    public void The_same_delivered_line_twice_is_a_bug()
    {
        var line = Goods(1, 10);
        Assert.Throws<ArgumentException>(() => Draft(Customer(), OurFirm(), null, Order(1, 0, 0, line), Order(2, 0, 0, line)));
        Assert.Throws<ArgumentException>(() => Draft(Customer(), OurFirm(), null, Order(1, 0, 0, Goods(1, 10)), Order(1, 0, 0, Goods(1, 10))));
    }

    [Theory]
    [InlineData("NL", VatCategory.Standard, 914.36)]
    [InlineData("BE", VatCategory.IntraCommunity, 758.61)]
    [InlineData("DE", VatCategory.ReverseCharge, 758.61)]
    [InlineData("CH", VatCategory.Export, 758.61)]
    [InlineData("NL", VatCategory.Exempt, 758.61)]
    [InlineData("NL", VatCategory.ZeroRated, 758.61)]
    public void The_vat_case_decides_the_vat(string country, VatCategory category, double total)
    {
        var customer = Customer(details: Details(country, category) with { VatReason = category == VatCategory.Exempt ? "Kleineondernemersregeling" : null });

        var invoice = Posted(customer, OurFirm(), null, GoldenOrder());

        Assert.Equal(((decimal)total, category, country), (invoice.Total.Euros, invoice.VatCategory, invoice.DeliveryCountry));
    }

    [Fact]
    public void Goods_at_0_percent_went_where_the_case_says()
    {
        var firm = OurFirm();
        var belgian = Customer(details: Details("BE"));
        var swiss = Customer(details: Details("CH"));

        Refused(Kept(Draft(belgian, firm, null, Order(1, 0, 0, Goods(1, 10, country: "NL"))).Value).Post(belgian, Fac(), firm), "Invoice.NotToOtherEuCountry");
        Refused(Kept(Draft(belgian, firm, null, Order(1, 0, 0, Goods(1, 10, country: "CH"))).Value).Post(belgian, Fac(), firm), "Invoice.NotToOtherEuCountry");
        Refused(Kept(Draft(swiss, firm, null, Order(1, 0, 0, Goods(1, 10, country: "DE"))).Value).Post(swiss, Fac(), firm), "Invoice.NotOutsideEu");
        Done(Kept(Draft(belgian, firm, null, Order(1, 0, 0, Goods(1, 10, country: "DE"))).Value).Post(belgian, Fac(), firm));
    }

    [Fact]
    public void A_changed_vat_case_or_another_customer_stops_posting()
    {
        var (customer, firm) = (Customer(), OurFirm());
        var invoice = Kept(Draft(customer, firm, null, GoldenOrder()).Value);

        Refused(invoice.Post(Customer(2), Fac(), firm), "Invoice.OtherCustomer");
        Done(customer.Change(Details("NL", VatCategory.ZeroRated)));
        Refused(invoice.Post(customer, Fac(), firm), "Invoice.VatCaseChanged");
        Done(invoice.Rebuild(customer, firm, Language.Dutch, PaymentTerms.Usual, [GoldenOrder()]));
        Done(invoice.Post(customer, Fac(), firm));
        Assert.Equal(Money.Zero, invoice.VatTotal);
    }

    [Fact]
    public void Numbers_of_another_kind_or_year_are_a_bug()
    {
        var (customer, firm) = (Customer(), OurFirm());
        var invoice = Kept(Draft(customer, firm, null, GoldenOrder()).Value);

        Assert.Throws<ArgumentException>(() => invoice.Post(customer, Cre(), firm));
        Assert.Throws<ArgumentException>(() => invoice.Post(customer, Fac(2025), firm));
        Assert.True(invoice.IsDraft);
    }

    [Fact]
    public void The_rate_is_that_of_the_day_of_delivery()
    {
        var firm = On(new DateOnly(2019, 1, 4));
        var invoice = Draft(Customer(), firm, null, Order(1, 0, 0, Goods(1, 100, tariff: VatTariff.Low, on: new DateOnly(2018, 12, 31)))).Value;

        Assert.Equal((6m, 106m), (invoice.Lines[0].VatRate.Value, invoice.Total.Euros));
    }

    [Theory]
    [InlineData("2026-11-23", "2026-12-15")]
    [InlineData("2026-12-31", "2027-01-15")]
    [InlineData("2027-01-31", "2027-02-15")]
    public void Invoices_go_out_by_the_15th_of_the_month_after_delivery(string delivered, string latest)
    {
        Assert.Equal(DateOnly.Parse(latest), Invoice.LatestInvoiceDay(DateOnly.Parse(delivered)));
    }

    [Fact]
    public void Late_is_a_warning_and_no_refusal()
    {
        var (customer, firm) = (Customer(), On(new DateOnly(2026, 12, 16)));
        var invoice = Kept(Draft(customer, firm, null, GoldenOrder()).Value);

        Assert.Equal((true, false), (invoice.IsLateOn(firm.BusinessDay), invoice.IsLateOn(new DateOnly(2026, 12, 15))));
        Done(invoice.Post(customer, Fac(), firm));
    }

    [Fact]
    public void It_falls_overdue_the_day_after_its_due_date_and_once()
    {
        var invoice = Posted(Customer(), OurFirm(), null, GoldenOrder());

        Assert.False(invoice.FallDue(Monday.AddDays(30)));
        Assert.Equal(InvoiceStatus.Sent, invoice.Status);
        Assert.True(invoice.FallDue(Monday.AddDays(31)));
        Assert.Equal(InvoiceStatus.Overdue, invoice.Status);
        Assert.False(invoice.FallDue(Monday.AddDays(32)));
        Assert.Single(invoice.Events, e => e.Kind == "Invoice.Overdue");
        Assert.False(Draft(Customer(), OurFirm(), null, GoldenOrder()).Value.FallDue(Monday.AddYears(1)));
    }

    [Fact]
    public void An_invoice_of_nothing_is_settled_at_once()
    {
        var invoice = Posted(Customer(), OurFirm(), null, Order(1, 0, 0, Goods(1, 0)));

        Assert.Equal((InvoiceStatus.Paid, Money.Zero), (invoice.Status, invoice.Open));
    }

    [Fact]
    public void A_dispute_needs_a_reason_and_something_open()
    {
        var (customer, firm) = (Customer(), OurFirm());
        var invoice = Posted(customer, firm, null, GoldenOrder());

        Refused(invoice.ResolveDispute(), "Invoice.NotDisputed");
        Refused(invoice.Dispute(" ", Monday), "Invoice.DisputeReason");
        Refused(invoice.Dispute(new string('x', 501), Monday), "Invoice.TextTooLong");
        Done(invoice.Dispute("Twee ordners waren stuk", Monday));
        Assert.Equal((true, Monday), (invoice.IsDisputed, invoice.DisputedOn));
        Refused(invoice.Dispute("Nog eens", Monday), "Invoice.AlreadyDisputed");
        Done(invoice.ResolveDispute());
        Assert.False(invoice.IsDisputed);
        Refused(Draft(customer, firm, null, GoldenOrder()).Value.Dispute("x", Monday), "Invoice.NotPosted");
    }

    [Fact]
    public void Writing_off_stops_at_the_mandate_for_the_invoice_in_all()
    {
        var invoice = Posted(Customer(), OurFirm(), null, GoldenOrder());
        var mandate = OurFirm().Credit.WriteOffMandate;
        Assert.Equal(Euro(25), mandate);

        Refused(invoice.WriteOff(Euro(25.01m), "Klein verschil", mandate, Monday), "Invoice.AboveMandate");
        Assert.Contains("€ 25,01", invoice.WriteOff(Euro(25.01m), "Klein verschil", mandate, Monday).Error.Message);
        Refused(invoice.WriteOff(Euro(1), "", mandate, Monday), "Invoice.WriteOffReason");
        Refused(invoice.WriteOff(Money.Zero, "x", mandate, Monday), "Invoice.Amount");
        Refused(invoice.WriteOff(Euro(914.37m), "x", Euro(5_000), Monday), "Invoice.MoreThanOpen");
        Done(invoice.WriteOff(Euro(20), "Klein verschil", mandate, Monday));
        Refused(invoice.WriteOff(Euro(6), "Nog iets", mandate, Monday), "Invoice.AboveMandate");
        Done(invoice.WriteOff(Euro(894.36m), "Failliet", Euro(5_000), Monday));
        Assert.Equal((InvoiceStatus.WrittenOff, Money.Zero), (invoice.Status, invoice.Open));
        Refused(invoice.WriteOff(Euro(1), "x", mandate, Monday), "Invoice.NotOpen");
    }
}
