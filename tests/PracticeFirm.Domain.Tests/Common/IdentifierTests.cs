using PracticeFirm.Domain.Common;

namespace PracticeFirm.Domain.Tests.Common;

public class IdentifierTests
{
    private static void Refused(string code, Result<string> result)
    {
        Assert.True(result.IsFailure);
        Assert.Equal(code, result.Error.Code);
        Assert.Contains("bijvoorbeeld", result.Error.Message);
        Assert.EndsWith(".", result.Error.Message);
    }

    private static void Accepted(string expected, Result<string> result)
    {
        Assert.Empty(result.Errors);
        Assert.Equal(expected, result.Value);
    }

    [Theory]
    [InlineData("NL000099998B57", "NL000099998B57")]
    [InlineData("NL002455799B11", "NL002455799B11")]
    [InlineData("NL004495445B01", "NL004495445B01")]
    [InlineData("nl 0000.99.998.b57 ", "NL000099998B57")]
    [InlineData("BE0403019261", "BE0403019261")]
    [InlineData("BE 0403.019.261", "BE0403019261")]
    [InlineData("DE136695976", "DE136695976")]
    [InlineData("FR 12 123456789", "FR12123456789")]
    [InlineData("ATU12345678", "ATU12345678")]
    [InlineData("EL123456789", "EL123456789")]
    [InlineData("ESX1234567A", "ESX1234567A")]
    public void A_btw_id_that_checks_out_is_normalised(string text, string expected) => Accepted(expected, VatNumber.Parse(text));

    [Theory]
    [InlineData(null, "VatNumber.Empty")]
    [InlineData(" . ", "VatNumber.Empty")]
    [InlineData("000099998B57", "VatNumber.CountryUnknown")]
    [InlineData("N", "VatNumber.CountryUnknown")]
    [InlineData("CH123456789", "VatNumber.CountryUnknown")]
    [InlineData("NL000099998B58", "VatNumber.CheckDigit")]
    [InlineData("NL123456789B90", "VatNumber.CheckDigit")]
    [InlineData("NL000099998B5", "VatNumber.Shape")]
    [InlineData("NL000099998857", "VatNumber.Shape")]
    [InlineData("NL", "VatNumber.Shape")]
    [InlineData("BE0431150351", "VatNumber.CheckDigit")]
    [InlineData("BE403019261", "VatNumber.Shape")]
    [InlineData("BE2403019261", "VatNumber.Shape")]
    [InlineData("DE136695978", "VatNumber.CheckDigit")]
    [InlineData("DE036695976", "VatNumber.Shape")]
    [InlineData("FR123", "VatNumber.Shape")]
    [InlineData("DE١٣٦٦٩٥٩٧٦", "VatNumber.Shape")]
    public void A_btw_id_that_does_not_check_out_is_refused(string? text, string code) => Refused(code, VatNumber.Parse(text));

    [Fact]
    public void A_dutch_btw_id_may_pass_by_either_check_and_ten_as_remainder_never_passes()
    {
        Accepted("NL000099998B57", VatNumber.Parse("NL000099998B57"));
        Refused("VatNumber.CheckDigit", VatNumber.Parse("NL000000051B01"));
    }

    [Fact]
    public void A_btw_id_of_another_country_is_named()
    {
        var result = VatNumber.Parse("DE136695976", "NL");

        Refused("VatNumber.CountryMismatch", result);
        Assert.Contains("Duitsland", result.Error.Message);
        Assert.Contains("Nederland", result.Error.Message);
        Accepted("DE136695976", VatNumber.Parse("DE 136 695 976", "DE"));
    }

    [Fact]
    public void A_btw_id_without_its_country_shows_what_the_country_asks()
    {
        var result = VatNumber.Parse("123456789", "IE");

        Refused("VatNumber.Shape", result);
        Assert.Equal(
            "Een btw-id uit Ierland bestaat uit IE en dan 7 cijfers en 1 letter, 7 cijfers en 2 letters of 1 cijfer, 1 letter, 5 cijfers en 1 letter, bijvoorbeeld IE1234567A.",
            result.Error.Message);
        Assert.Equal(
            "Een btw-id uit Tsjechië bestaat uit CZ en 8, 9 of 10 cijfers, bijvoorbeeld CZ12345678.",
            VatNumber.Parse("1", "CZ").Error.Message);
        Refused("VatNumber.Empty", VatNumber.Parse("", "BE"));
    }

    [Fact]
    public void Greece_has_another_code_in_its_btw_ids() => Accepted("EL123456789", VatNumber.Parse("EL 123456789", "GR"));

    [Fact]
    public void Outside_the_eu_there_is_no_btw_id() => Refused("VatNumber.CountryMismatch", VatNumber.Parse("CHE123456789", "CH"));

    [Theory]
    [InlineData("AT", "BG", "CY", "CZ", "DK", "EE", "EL", "ES", "FI", "FR", "HR", "HU", "IE", "IT")]
    [InlineData("LT", "LU", "LV", "MT", "PL", "PT", "RO", "SE", "SI", "SK", "XI", "NL", "BE", "DE")]
    public void The_example_in_a_refusal_is_itself_accepted(params string[] prefixes) =>
        Assert.All(prefixes, prefix =>
        {
            var message = VatNumber.Parse(prefix + "?").Error.Message;
            var example = message[(message.LastIndexOf(' ') + 1)..^1];
            Accepted(example, VatNumber.Parse(example));
        });

    [Theory]
    [InlineData("NL91ABNA0417164300", "NL91ABNA0417164300")]
    [InlineData("nl91 abna 0417 1643 00", "NL91ABNA0417164300")]
    [InlineData("NL18OEFN0123456789", "NL18OEFN0123456789")]
    [InlineData("BE68 5390 0754 7034", "BE68539007547034")]
    [InlineData("DE89 3704 0044 0532 0130 00", "DE89370400440532013000")]
    [InlineData("FR14 2004 1010 0505 0001 3M02 606", "FR1420041010050500013M02606")]
    public void An_iban_that_checks_out_is_normalised(string text, string expected) => Accepted(expected, Iban.Parse(text));

    [Theory]
    [InlineData("", "Iban.Empty")]
    [InlineData("0417164300", "Iban.CountryUnknown")]
    [InlineData("N", "Iban.CountryUnknown")]
    [InlineData("NL91ABNA041716430", "Iban.Length")]
    [InlineData("NL91ABNA04171643000", "Iban.Length")]
    [InlineData("NL91ABN10417164300", "Iban.Shape")]
    [InlineData("NLA1ABNA0417164300", "Iban.Shape")]
    [InlineData("NL92ABNA0417164300", "Iban.CheckDigits")]
    [InlineData("BE68A39007547034", "Iban.Shape")]
    public void An_iban_that_does_not_check_out_is_refused(string text, string code) => Refused(code, Iban.Parse(text));

    [Fact]
    public void An_iban_is_written_in_groups_of_four() =>
        Assert.Equal("NL18 OEFN 0123 4567 89", Iban.Format("NL18OEFN0123456789"));

    [Fact]
    public void Made_ibans_check_out()
    {
        Assert.Equal("NL18OEFN0123456789", Iban.Make("NL", "OEFN0123456789"));
        Assert.Equal("BE68539007547034", Iban.Make("BE", "5390075470"));
        Assert.Equal("DE89370400440532013000", Iban.Make("DE", "370400440532013000"));
        Assert.Throws<ArgumentException>(() => Iban.Make("NL", "0123456789"));
        Assert.Throws<ArgumentException>(() => Iban.Make("ZZ", "0123456789"));
    }

    [Theory]
    [InlineData("8712345678906", "8712345678906")]
    [InlineData("8 712345 678906", "8712345678906")]
    [InlineData("96385074", "96385074")]
    [InlineData("036000291452", "036000291452")]
    [InlineData("18712345678903", "18712345678903")]
    public void A_gtin_that_checks_out_is_normalised(string text, string expected) => Accepted(expected, Gtin.Parse(text));

    [Theory]
    [InlineData("", "Gtin.Empty")]
    [InlineData("8712345678905", "Gtin.CheckDigit")]
    [InlineData("87123456789", "Gtin.Length")]
    [InlineData("871234567890A", "Gtin.Characters")]
    public void A_gtin_that_does_not_check_out_is_refused(string text, string code) => Refused(code, Gtin.Parse(text));

    [Fact]
    public void A_made_gtin_has_its_check_digit()
    {
        Assert.Equal(6, Gtin.CheckDigit("871234567890"));
        Assert.Equal("8712345678906", Gtin.Make("871234567890"));
        Assert.Throws<ArgumentException>(() => Gtin.Make("87123"));
    }

    [Theory]
    [InlineData("2601 DC", "NL", "2601 DC")]
    [InlineData("2601dc", "NL", "2601 DC")]
    [InlineData(" 26 01  D C ", "NL", "2601 DC")]
    [InlineData("2000", "BE", "2000")]
    [InlineData("01067", "DE", "01067")]
    [InlineData("sw1a 1aa", "GB", "SW1A 1AA")]
    [InlineData("L-1009", "LU", "L-1009")]
    public void A_postcode_is_normalised_by_country(string text, string country, string expected) =>
        Accepted(expected, PostalCode.Parse(text, country));

    [Theory]
    [InlineData("", "NL", "PostalCode.Empty")]
    [InlineData("2611 SS", "NL", "PostalCode.Letters")]
    [InlineData("2611SA", "NL", "PostalCode.Letters")]
    [InlineData("2611 sd", "NL", "PostalCode.Letters")]
    [InlineData("0611 AB", "NL", "PostalCode.Shape")]
    [InlineData("2611", "NL", "PostalCode.Shape")]
    [InlineData("2611 A1", "NL", "PostalCode.Shape")]
    [InlineData("0999", "BE", "PostalCode.Shape")]
    [InlineData("20000", "BE", "PostalCode.Shape")]
    [InlineData("5066", "DE", "PostalCode.Shape")]
    [InlineData("12", "LU", "PostalCode.Shape")]
    [InlineData("12345678901", "US", "PostalCode.Shape")]
    [InlineData("12<34", "US", "PostalCode.Shape")]
    public void A_wrong_postcode_is_refused_with_what_the_country_asks(string text, string country, string code) =>
        Refused(code, PostalCode.Parse(text, country));

    [Theory]
    [InlineData("90001354", "90001354")]
    [InlineData(" 9000 1354", "90001354")]
    public void A_kvk_number_has_eight_digits(string text, string expected) => Accepted(expected, KvkNumber.Parse(text));

    [Theory]
    [InlineData("", "KvkNumber.Empty")]
    [InlineData("9000135", "KvkNumber.Length")]
    [InlineData("900013541", "KvkNumber.Length")]
    [InlineData("9000135A", "KvkNumber.Characters")]
    public void A_wrong_kvk_number_is_refused(string text, string code) => Refused(code, KvkNumber.Parse(text));

    [Theory]
    [InlineData(" Inkoop@Bedrijf.Example ", "Inkoop@bedrijf.example")]
    [InlineData("j.de-vries+offerte@mail.bedrijf.example", "j.de-vries+offerte@mail.bedrijf.example")]
    public void A_mail_address_is_normalised(string text, string expected) => Accepted(expected, EmailAddress.Parse(text));

    [Theory]
    [InlineData("", "EmailAddress.Empty")]
    [InlineData("inkoop.bedrijf.example", "EmailAddress.At")]
    [InlineData("a@b@bedrijf.example", "EmailAddress.At")]
    [InlineData("@bedrijf.example", "EmailAddress.Local")]
    [InlineData("in koop@bedrijf.example", "EmailAddress.Local")]
    [InlineData(".inkoop@bedrijf.example", "EmailAddress.Local")]
    [InlineData("in..koop@bedrijf.example", "EmailAddress.Local")]
    [InlineData("renée@bedrijf.example", "EmailAddress.Local")]
    [InlineData("inkoop@bedrijf", "EmailAddress.Domain")]
    [InlineData("inkoop@bedrijf,example", "EmailAddress.Domain")]
    [InlineData("inkoop@-bedrijf.example", "EmailAddress.Domain")]
    [InlineData("inkoop@bedrijf.example.", "EmailAddress.Domain")]
    [InlineData("inkoop@127.0.0.1", "EmailAddress.Domain")]
    [InlineData("inkoop@bedrijf.example\r\nBcc: x@y.example", "EmailAddress.At")]
    public void A_wrong_mail_address_is_refused(string text, string code) => Refused(code, EmailAddress.Parse(text));

    [Fact]
    public void A_mail_address_has_a_longest_length()
    {
        Accepted(new string('a', 64) + "@bedrijf.example", EmailAddress.Parse(new string('a', 64) + "@bedrijf.example"));
        Refused("EmailAddress.Local", EmailAddress.Parse(new string('a', 65) + "@bedrijf.example"));
        Refused("EmailAddress.Length", EmailAddress.Parse("a@" + string.Concat(Enumerable.Repeat("bedrijf.", 32)) + "example"));
    }

    [Theory]
    [InlineData(" 078  123 45 67 ", "078 123 45 67")]
    [InlineData("+31 (0)78-1234567", "+31 (0)78-1234567")]
    [InlineData("(+32) 3 123 45 67", "(+32) 3 123 45 67")]
    [InlineData("12345678", "12345678")]
    [InlineData("123456789012345", "123456789012345")]
    public void A_phone_number_is_kept_as_written(string text, string expected) => Accepted(expected, PhoneNumber.Parse(text));

    [Theory]
    [InlineData("", "PhoneNumber.Empty")]
    [InlineData("078 123 45 67 tst 2", "PhoneNumber.Characters")]
    [InlineData("078/1234567", "PhoneNumber.Characters")]
    [InlineData("31+781234567", "PhoneNumber.Plus")]
    [InlineData("++31781234567", "PhoneNumber.Plus")]
    [InlineData("(078 1234567", "PhoneNumber.Parentheses")]
    [InlineData("078) 1234567", "PhoneNumber.Parentheses")]
    [InlineData("() 078 1234567", "PhoneNumber.Parentheses")]
    [InlineData("((078)) 1234567", "PhoneNumber.Parentheses")]
    [InlineData("1234567", "PhoneNumber.TooShort")]
    [InlineData("1234567890123456", "PhoneNumber.TooLong")]
    [InlineData("1-2-3-4-5-6-7-8-9-0-1-2-3-4 - - -5", "PhoneNumber.TooLong")]
    public void A_wrong_phone_number_is_refused(string text, string code) => Refused(code, PhoneNumber.Parse(text));
}
