using PracticeFirm.Web.Components;

namespace PracticeFirm.Web.Tests.Components;

public sealed class DutchInputTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    [Theory]
    [InlineData("24,95", 24.95)]
    [InlineData("24.95", 24.95)]
    [InlineData(" 24,95 ", 24.95)]
    [InlineData("1.250", 1250)]
    [InlineData("1.250,00", 1250)]
    [InlineData("1.234.567,8", 1234567.8)]
    [InlineData("1 250,5", 1250.5)]
    [InlineData("1250", 1250)]
    [InlineData("0.125", 0.125)]
    [InlineData("0,0325", 0.0325)]
    [InlineData("12.3456", 12.3456)]
    [InlineData(",5", 0.5)]
    [InlineData("-3,50", -3.5)]
    [InlineData("+3", 3)]
    public void Numbers_are_read_as_they_are_typed(string text, double expected) => Assert.Equal((decimal)expected, DutchInput.Decimal(text));

    [Theory]
    [InlineData("")]
    [InlineData("abc")]
    [InlineData("1,2,3")]
    [InlineData("1.25,00")]
    [InlineData("12.34.56")]
    [InlineData("1,")]
    [InlineData("€")]
    [InlineData("1e3")]
    [InlineData("--1")]
    [InlineData("99999999999999999999999999999999")]
    public void What_is_no_number_is_refused(string text) => Assert.Null(DutchInput.Decimal(text));

    [Theory]
    [InlineData("12", 12)]
    [InlineData("1.200", 1200)]
    [InlineData("12,0", 12)]
    [InlineData("12,5", null)]
    [InlineData("3000000000", null)]
    public void Whole_numbers_are_whole(string text, int? expected) => Assert.Equal(expected, DutchInput.Whole(text));

    [Theory]
    [InlineData(1234.5, 2, "1.234,50")]
    [InlineData(0.0325, 2, "0,0325")]
    [InlineData(2.5, 0, "2,5")]
    [InlineData(-12, 0, "-12")]
    public void Numbers_are_written_as_the_Dutch_write_them(double number, int decimals, string expected) =>
        Assert.Equal(expected, DutchInput.Write((decimal)number, decimals));

    [Theory]
    [InlineData("23-11-2026", "2026-11-23")]
    [InlineData("1-2-2027", "2027-02-01")]
    [InlineData("01.02.2027", "2027-02-01")]
    [InlineData("1/2/27", "2027-02-01")]
    [InlineData("23112026", "2026-11-23")]
    [InlineData("010227", "2027-02-01")]
    [InlineData("23-11", "2026-11-23")]
    [InlineData("24-12", "2026-12-24")]
    [InlineData("5-1", "2027-01-05")]
    [InlineData("1-6", "2026-06-01")]
    [InlineData("29-2", null)]
    [InlineData("vandaag", "2026-11-23")]
    [InlineData("Morgen", "2026-11-24")]
    [InlineData("gisteren", "2026-11-22")]
    [InlineData("+14", "2026-12-07")]
    [InlineData("-3", "2026-11-20")]
    [InlineData("31-11-2026", null)]
    [InlineData("29-02-2027", null)]
    [InlineData("29-02-2028", "2028-02-29")]
    [InlineData("13-13-2026", null)]
    [InlineData("23-11-1066", null)]
    [InlineData("volgende week", null)]
    [InlineData("", null)]
    public void Dates_are_read_as_they_are_typed(string text, string? expected) =>
        Assert.Equal(expected is null ? null : DateOnly.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), DutchInput.Date(text, Today));
}
