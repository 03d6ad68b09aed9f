using FsCheck;
using FsCheck.Fluent;
using PracticeFirm.Domain.Common;

namespace PracticeFirm.Domain.Tests.Common;

/// <summary>A document as firms write them: up to 30 lines at Dutch rates, an order discount, freight.</summary>
public sealed record SomeDocument(IReadOnlyList<CalculationLine> Lines, Percentage OrderDiscount, Money Freight)
{
    public PriceCalculation Calculation { get; } = PriceCalculation.Of(Lines, OrderDiscount, Freight);
}

/// <summary>An amount to split and the weights to split it by.</summary>
public sealed record SomeSplit(long Total, IReadOnlyList<long> Weights);

/// <summary>A day between 1990 and 2099.</summary>
public readonly record struct SomeDay(DateOnly Date);

/// <summary>A Dutch, Belgian or German btw-id that checks out.</summary>
public sealed record ValidVatNumber(string Text);

/// <summary>An IBAN that checks out.</summary>
public sealed record ValidIban(string Text);

/// <summary>A GTIN-13 that checks out.</summary>
public sealed record ValidGtin(string Text);

/// <summary>Text of the characters identifiers are made of, or an identifier with one character changed.</summary>
public sealed record AlmostId(string Text);

/// <summary>Generators of the values that properties speak about.</summary>
public static class Arbitraries
{
    private static Gen<CalculationLine> Line { get; } =
        from quantity in Gen.Choose(0, 2_000)
        from price in Gen.OneOf(Gen.Choose(0, 99).Select(cents => cents * 100), Gen.Choose(0, 50_000_000))
        from discount in Gen.OneOf(Gen.Constant(0), Gen.Choose(0, 10_000))
        from rate in Gen.Elements(0, 600, 900, 1_900, 2_100)
        select new CalculationLine(quantity, new UnitPrice(price), new Percentage(discount), new Percentage(rate));

    public static Arbitrary<SomeDocument> Documents() => (
        from count in Gen.Choose(0, 30)
        from lines in Gen.ListOf(Line, count)
        from discount in Gen.OneOf(Gen.Constant(0), Gen.Choose(0, 10_000))
        from freight in Gen.OneOf(Gen.Constant(0), Gen.Choose(0, 100_000))
        select new SomeDocument([.. lines], new Percentage(discount), new Money(freight))).ToArbitrary();

    public static Arbitrary<SomeSplit> Splits() => (
        from total in Gen.Choose(-1_000_000, 1_000_000)
        from count in Gen.Choose(1, 12)
        from weights in Gen.ListOf(Gen.OneOf(Gen.Constant(0), Gen.Choose(0, 10_000_000)), count)
        select new SomeSplit(total, [.. weights.Select(weight => (long)weight)])).ToArbitrary();

    public static Arbitrary<SomeDay> Days() =>
        Gen.Choose(new DateOnly(1990, 1, 1).DayNumber, new DateOnly(2099, 12, 31).DayNumber)
            .Select(number => new SomeDay(DateOnly.FromDayNumber(number))).ToArbitrary();

    public static Arbitrary<ValidVatNumber> VatNumbers() => (
        from country in Gen.Elements("NL", "BE", "DE")
        from seed in Gen.Choose(0, int.MaxValue)
        select new ValidVatNumber(VatNumber.WithCheckDigits(country, seed))).ToArbitrary();

    public static Arbitrary<ValidIban> Ibans() => Gen.OneOf(
        Digits(10).Select(digits => Iban.Make("NL", "OEFN" + digits)),
        Digits(10).Select(digits => Iban.Make("BE", digits)),
        Digits(18).Select(digits => Iban.Make("DE", digits))).Select(iban => new ValidIban(iban)).ToArbitrary();

    public static Arbitrary<ValidGtin> Gtins() => Digits(12).Select(digits => new ValidGtin(Gtin.Make(digits))).ToArbitrary();

    public static Arbitrary<AlmostId> AlmostIds()
    {
        var character = Gen.Elements("0123456789ABENLDsx+-.() @\u00a0é٣".ToCharArray());
        var some = from count in Gen.Choose(0, 20)
                   from characters in Gen.ListOf(character, count)
                   select string.Concat(characters);
        var changed = from valid in Gen.Elements(
                          "NL000099998B57", "BE0403019261", "DE136695976", "EL123456789", "NL18OEFN0123456789", "8712345678906",
                          "2601 DC", "2000", "50667", "90001354", "inkoop@bedrijf.example", "+31 (0)78 123 45 67")
                      from position in Gen.Choose(0, valid.Length - 1)
                      from other in character
                      select valid[..position] + other + valid[(position + 1)..];
        return Gen.OneOf(some, changed).Select(text => new AlmostId(text)).ToArbitrary();
    }

    private static Gen<string> Digits(int count) =>
        Gen.ListOf(Gen.Elements('0', '1', '2', '3', '4', '5', '6', '7', '8', '9'), count).Select(string.Concat);
}
