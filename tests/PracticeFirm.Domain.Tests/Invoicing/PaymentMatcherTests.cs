using PracticeFirm.Domain.Invoicing;
using static PracticeFirm.Domain.Tests.Builders.Make;
using static PracticeFirm.Domain.Tests.Invoicing.InvoiceMake;

namespace PracticeFirm.Domain.Tests.Invoicing;

public class PaymentMatcherTests
{
    private const string Account = "NL91ABNA0417164300";

    private static OpenItem Item(int number, decimal open, int customer = 1, string? iban = null, string? name = null, decimal discount = 0, InvoiceKind kind = InvoiceKind.Invoice) => new(
        number, kind, $"{(kind == InvoiceKind.Invoice ? "FAC" : "CRE")}-2026-{number:0000}", customer, name ?? $"Klant {customer} B.V.", iban,
        kind == InvoiceKind.Invoice ? Monday.AddDays(number) : null, Euro(open), discount > 0 ? Monday.AddDays(8) : null, Euro(discount));

    private static PaymentSuggestion First(BankLine line, params OpenItem[] open) => PaymentMatcher.Suggest(line, open)[0];

    [Theory]
    [InlineData("FAC-2026-0012")]
    [InlineData("fac 2026 0012")]
    [InlineData("FAC20260012")]
    [InlineData("FAC-2026-12")]
    [InlineData("Betaling factuur 2026-0012 dank")]
    [InlineData("2026.0012/klant 10001")]
    [InlineData("2025 2026-0012")]
    public void The_number_and_the_amount_make_it_certain(string description)
    {
        var found = First(Bank(100, description: description, name: "Onbekend"), Item(11, 100), Item(12, 100), Item(112, 100));

        Assert.Equal((PaymentConfidence.Certain, new PaymentPart(12, "FAC-2026-0012", Euro(100), false)), (found.Confidence, Assert.Single(found.Parts)));
        Assert.Equal("Het nummer van de factuur staat in de omschrijving en het bedrag klopt.", found.Reason);
    }

    [Theory]
    [InlineData("FAC-2026-0021")]
    [InlineData("FAC-2026-012")]
    [InlineData("FAC-2O26-0012")]
    [InlineData("FAC-2026-00112")]
    [InlineData("20260013")]
    public void A_typing_error_with_the_right_amount_is_likely(string description)
    {
        var found = First(Bank(100, description: description, name: "Onbekend"), Item(12, 100), Item(512, 77));

        Assert.Equal("FAC-2026-0012", Assert.Single(found.Parts).InvoiceNumber);
        Assert.True(found.Confidence <= PaymentConfidence.Likely);
    }

    [Fact]
    public void The_amount_with_cash_discount_is_recognised_in_time_only()
    {
        var item = Item(12, 914.36m, discount: 18.28m);

        var found = First(Bank(896.08m, Monday.AddDays(8), "FAC-2026-0012"), item);
        Assert.Equal((PaymentConfidence.Certain, true), (found.Confidence, found.Parts[0].TakeDiscount));
        var late = First(Bank(896.08m, Monday.AddDays(9), "FAC-2026-0012"), item);
        Assert.Equal((PaymentConfidence.Likely, false, 896.08m), (late.Confidence, late.Parts[0].TakeDiscount, late.Parts[0].Amount.Euros));
        Assert.Contains("€ 18,28 te weinig", late.Reason);
    }

    [Fact]
    public void Several_numbers_are_paid_together()
    {
        var found = First(Bank(300, description: "FAC-2026-0001 en FAC-2026-0002"), Item(1, 100), Item(2, 200), Item(3, 300));

        Assert.Equal((PaymentConfidence.Certain, 2), (found.Confidence, found.Parts.Count));
    }

    [Fact]
    public void Too_much_stays_on_the_bank_line()
    {
        var found = First(Bank(120, description: "FAC-2026-0001"), Item(1, 100));

        Assert.Equal((PaymentConfidence.Likely, 20m, 100m), (found.Confidence, found.Left.Euros, found.Parts[0].Amount.Euros));
    }

    [Fact]
    public void The_account_or_the_name_tells_who_paid()
    {
        var byIban = First(Bank(200, iban: Account, name: "J. Jansen"), Item(1, 200, customer: 2), Item(2, 200, iban: Account));
        Assert.Equal(("FAC-2026-0002", PaymentConfidence.Likely), (byIban.Parts[0].InvoiceNumber, byIban.Confidence));
        var byName = First(Bank(200, name: "KLANT 2 BV"), Item(1, 200), Item(2, 200, customer: 2));
        Assert.Equal("FAC-2026-0002", byName.Parts[0].InvoiceNumber);
        var unknown = PaymentMatcher.Suggest(Bank(200, name: "Iemand"), [Item(1, 200), Item(2, 200, customer: 2), Item(3, 7)]);
        Assert.Equal([PaymentConfidence.Possible, PaymentConfidence.Possible], unknown.Select(s => s.Confidence));
    }

    [Fact]
    public void Several_invoices_of_the_payer_may_be_the_amount_together()
    {
        var found = First(Bank(350, iban: Account), Item(1, 100, iban: Account), Item(2, 120, iban: Account), Item(3, 250, iban: Account));

        Assert.Equal([1, 3], found.Parts.Select(p => p.InvoiceId));
        Assert.Equal(PaymentConfidence.Likely, found.Confidence);
    }

    [Fact]
    public void A_wrong_reference_does_not_beat_the_payer_and_the_amount()
    {
        var found = PaymentMatcher.Suggest(Bank(80, iban: Account, description: "FAC-2026-0001"), [Item(1, 500, customer: 2), Item(2, 80, iban: Account)]);

        Assert.Equal(("FAC-2026-0002", PaymentConfidence.Likely), (found[0].Parts[0].InvoiceNumber, found[0].Confidence));
        Assert.Contains(found, s => s.Parts[0].InvoiceNumber == "FAC-2026-0001" && s.Confidence == PaymentConfidence.Possible);
    }

    [Fact]
    public void A_known_payer_with_an_odd_amount_pays_the_oldest()
    {
        var found = First(Bank(130, iban: Account), Item(2, 500, iban: Account), Item(1, 100, iban: Account));

        Assert.Equal([(1, 100m), (2, 30m)], found.Parts.Select(p => (p.InvoiceId, p.Amount.Euros)));
        Assert.Equal(PaymentConfidence.Possible, found.Confidence);
    }

    [Fact]
    public void Money_out_is_for_credit_notes()
    {
        var found = First(Bank(-76.37m, description: "CRE-2026-0003"), Item(3, 76.37m), Item(3, -76.37m, kind: InvoiceKind.CreditNote));

        Assert.Equal(("CRE-2026-0003", PaymentConfidence.Certain), (found.Parts[0].InvoiceNumber, found.Confidence));
    }

    [Fact]
    public void Nothing_points_anywhere()
    {
        Assert.Empty(PaymentMatcher.Suggest(Bank(5, name: "Belastingdienst", description: "Teruggaaf 2026-11"), [Item(1, 100)]));
        var aside = Bank(100, description: "FAC-2026-0001");
        Done(aside.SetAside("Huur"));
        Assert.Empty(PaymentMatcher.Suggest(aside, [Item(1, 100)]));
    }

    [Fact]
    public void What_is_suggested_can_be_done()
    {
        var (customer, firm) = (Customer(), OurFirm());
        var invoice = Posted(customer, firm, TwoPercent, GoldenOrder());
        var line = Bank(896.08m, description: "FAC-2026-0001");

        var part = First(line, OpenItem.Of(invoice, customer)).Parts[0];

        Done(line.Allocate(invoice, part.Amount, part.TakeDiscount, Monday));
        Assert.Equal(InvoiceStatus.Paid, invoice.Status);
    }
}
