using System.Globalization;
using System.Text;
using PracticeFirm.Documents.EInvoice;
using PracticeFirm.Domain.Common;

namespace PracticeFirm.Documents.Tests.EInvoice;

public sealed class PaymentQrTests
{
    private const string Iban = "NL18OEFN0123456789";

    private static readonly Money Amount = Money.FromEuros(914.36m);

    [Fact]
    public void The_golden_invoice_is_paid_with_its_number_after_an_empty_line() => Assert.Equal(
        "BCD\n002\n1\nSCT\n\nVan Dalen Kantoorhandel B.V.\nNL18OEFN0123456789\nEUR914.36\n\n\nFAC-2026-0001",
        PaymentQr.Payload("Van Dalen Kantoorhandel B.V.", "NL18 OEFN 0123 4567 89", Amount, "FAC-2026-0001").Value);

    [Theory]
    [InlineData("RF18539007547034")]
    [InlineData("RF18 5390 0754 7034")]
    public void A_creditor_reference_has_the_line_before(string reference) => Assert.Equal(
        "BCD\n002\n1\nSCT\n\nFirma\nNL18OEFN0123456789\nEUR914.36\n\nRF18539007547034", PaymentQr.Payload("Firma", Iban, Amount, reference).Value);

    [Theory]
    [InlineData("RF19539007547034")]
    [InlineData("RFC-2026-0001")]
    [InlineData("RF18")]
    public void What_only_looks_like_a_creditor_reference_is_a_text(string reference) =>
        Assert.EndsWith($"EUR914.36\n\n\n{reference}", PaymentQr.Payload("Firma", Iban, Amount, reference).Value, StringComparison.Ordinal);

    [Theory]
    [InlineData("")]
    [InlineData(" \n")]
    public void Nothing_comes_after_the_last_element(string reference) =>
        Assert.Equal("BCD\n002\n1\nSCT\n\nFirma\nNL18OEFN0123456789\nEUR914.36", PaymentQr.Payload("Firma", Iban, Amount, reference).Value);

    [Theory]
    [InlineData(1, "EUR0.01")]
    [InlineData(10_000, "EUR100.00")]
    [InlineData(99_999_999_999, "EUR999999999.99")]
    public void Amounts_have_a_point_and_two_decimals(long cents, string text)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("nl-NL");
            Assert.Equal(text, PaymentQr.Payload("Firma", Iban, new Money(cents), "").Value.Split('\n')[^1]);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(100_000_000_000)]
    public void An_amount_that_cannot_be_paid_is_refused(long cents) =>
        Assert.Equal("PaymentQr.Amount", PaymentQr.Payload("Firma", Iban, new Money(cents), "").Error.Code);

    [Theory]
    [InlineData("NL92ABNA0417164300")]
    [InlineData("")]
    public void A_wrong_iban_is_refused(string iban) => Assert.Equal("PaymentQr.Iban", PaymentQr.Payload("Firma", iban, Amount, "").Error.Code);

    [Fact]
    public void A_name_is_needed() => Assert.Equal("PaymentQr.Name", PaymentQr.Payload("\u0000 ", Iban, Amount, "").Error.Code);

    [Fact]
    public void A_long_name_is_cut_and_a_long_reference_is_refused()
    {
        Assert.Equal(new string('a', 70), PaymentQr.Payload(new string('a', 71), Iban, Amount, "").Value.Split('\n')[5]);
        Assert.Equal(string.Concat(Enumerable.Repeat("🎉", 70)), PaymentQr.Payload(string.Concat(Enumerable.Repeat("🎉", 71)), Iban, Amount, "").Value.Split('\n')[5]);
        Assert.True(PaymentQr.Payload("Firma", Iban, Amount, new string('b', 140)).IsSuccess);
        Assert.Equal("PaymentQr.Reference", PaymentQr.Payload("Firma", Iban, Amount, new string('b', 141)).Error.Code);
    }

    [Fact]
    public void Line_ends_in_a_text_never_make_an_element() =>
        Assert.EndsWith("\nJansen en Zonen\nNL18OEFN0123456789\nEUR914.36\n\n\nFAC 1 van 2", PaymentQr.Payload("Jansen\r\nen Zonen", Iban, Amount, "FAC 1\nvan 2").Value, StringComparison.Ordinal);

    [Fact]
    public void The_whole_is_at_most_331_bytes()
    {
        var name = new string('€', 70);
        var fits = PaymentQr.Payload(name, Iban, Amount, new string('b', 331 - Encoding.UTF8.GetByteCount(PaymentQr.Payload(name, Iban, Amount, "b").Value) + 1));

        Assert.Equal(331, Encoding.UTF8.GetByteCount(fits.Value));
        Assert.Equal("PaymentQr.TooLong", PaymentQr.Payload(name, Iban, Amount, new string('é', 80)).Error.Code);
    }
}
