using FsCheck.Xunit;
using PracticeFirm.Domain.Common;

namespace PracticeFirm.Domain.Tests.Common;

[Properties(Arbitrary = [typeof(Arbitraries)], MaxTest = 300)]
public class IdentifierProperties
{
    private static readonly Func<string?, Result<string>>[] Parsers =
    [
        VatNumber.Parse,
        text => VatNumber.Parse(text, "NL"),
        text => VatNumber.Parse(text, "GR"),
        Iban.Parse,
        Gtin.Parse,
        text => PostalCode.Parse(text, "NL"),
        text => PostalCode.Parse(text, "BE"),
        text => PostalCode.Parse(text, "DE"),
        text => PostalCode.Parse(text, "US"),
        KvkNumber.Parse,
        EmailAddress.Parse,
        PhoneNumber.Parse,
    ];

    [Property(MaxTest = 5_000)]
    public void Any_text_is_refused_with_an_example_or_normalised_for_good(string? text) => RefusedOrNormalised(text);

    [Property(MaxTest = 5_000)]
    public void Almost_an_identifier_is_refused_with_an_example_or_normalised_for_good(AlmostId almost) => RefusedOrNormalised(almost.Text);

    [Property]
    public void A_formatted_iban_reads_back(ValidIban iban) => Assert.Equal(iban.Text, Iban.Parse(Iban.Format(iban.Text)).Value);

    [Property]
    public void An_iban_reads_back_in_lower_case_and_with_dots(ValidIban iban) =>
        Assert.Equal(iban.Text, Iban.Parse(Iban.Format(iban.Text).ToLowerInvariant().Replace(' ', '.')).Value);

    [Property]
    public void One_wrong_digit_in_an_iban_is_refused(ValidIban iban) => NoOtherDigitPasses(iban.Text, Iban.Parse);

    [Property]
    public void Two_neighbours_swapped_in_the_digits_of_an_iban_are_refused(ValidIban iban) =>
        Assert.All(Enumerable.Range(8, iban.Text.Length - 9).Where(i => iban.Text[i] != iban.Text[i + 1]), i =>
            Assert.True(Iban.Parse(iban.Text[..i] + iban.Text[i + 1] + iban.Text[i] + iban.Text[(i + 2)..]).IsFailure));

    [Property]
    public void A_made_gtin_is_accepted(ValidGtin gtin) => Assert.Equal(gtin.Text, Gtin.Parse(gtin.Text).Value);

    [Property]
    public void One_wrong_digit_in_a_gtin_is_refused(ValidGtin gtin) => NoOtherDigitPasses(gtin.Text, Gtin.Parse);

    [Property]
    public void A_made_btw_id_is_accepted_however_it_is_typed(ValidVatNumber id)
    {
        Assert.Equal(id.Text, VatNumber.Parse(id.Text).Value);
        Assert.Equal(id.Text, VatNumber.Parse($" {id.Text[..2].ToLowerInvariant()} {id.Text[2..5]}.{id.Text[5..8]}-{id.Text[8..]}", id.Text[..2]).Value);
    }

    [Property]
    public void One_wrong_digit_in_a_belgian_or_german_btw_id_is_refused(ValidVatNumber id)
    {
        if (!IsDutch(id))
            NoOtherDigitPasses(id.Text, VatNumber.Parse);
    }

    [Property]
    public void One_wrong_digit_in_a_dutch_btw_id_is_refused_unless_the_other_check_lets_it_pass(ValidVatNumber id)
    {
        if (IsDutch(id))
            Assert.All(Nearby(id.Text), near => Assert.Equal(PassesMod11(near), VatNumber.Parse(near).IsSuccess));
    }

    [Property]
    public void Nearby_seeds_give_different_btw_ids(int start) =>
        Assert.All((string[])["NL", "BE", "DE"], country =>
            Assert.Equal(100, Enumerable.Range(0, 100).Select(i => VatNumber.WithCheckDigits(country, Math.Abs((long)start) + i)).Distinct().Count()));

    private static void RefusedOrNormalised(string? text) => Assert.All(Parsers, parse =>
    {
        var result = parse(text);
        if (result.IsFailure)
        {
            Assert.Contains("bijvoorbeeld", result.Error.Message);
            Assert.Matches(@"^[A-Z].*\.$", result.Error.Message);
        }
        else
        {
            Assert.Equal(result.Value, parse(result.Value).Value);
        }
    });

    /// <summary>Replaces every digit by every other digit, one at a time: none may pass.</summary>
    private static void NoOtherDigitPasses(string valid, Func<string?, Result<string>> parse)
    {
        Assert.True(parse(valid).IsSuccess);
        Assert.All(Nearby(valid), near => Assert.True(parse(near).IsFailure, near));
    }

    private static IEnumerable<string> Nearby(string valid) =>
        from i in Enumerable.Range(0, valid.Length)
        where char.IsAsciiDigit(valid[i])
        from digit in "0123456789"
        where digit != valid[i]
        select valid[..i] + digit + valid[(i + 1)..];

    private static bool IsDutch(ValidVatNumber id) => id.Text.StartsWith("NL", StringComparison.Ordinal);

    /// <summary>The other Dutch check, by which a mistyped number may pass after all.</summary>
    private static bool PassesMod11(string id) =>
        Enumerable.Range(0, 8).Sum(i => (9 - i) * (id[i + 2] - '0')) % 11 == id[10] - '0';
}
