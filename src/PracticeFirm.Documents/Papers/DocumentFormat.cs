using System.Globalization;
using PracticeFirm.Domain.Common;

namespace PracticeFirm.Documents.Papers;

/// <summary>Numbers and dates as the reader's language writes them, from fixed formats and never from the culture data of the machine.</summary>
internal sealed class DocumentFormat
{
    private const char HardSpace = '\u00A0';

    private readonly Language _language;
    private readonly NumberFormatInfo _numbers;
    private readonly string[] _months;

    private DocumentFormat(Language language, string decimals, string groups, string months)
    {
        _language = language;
        _numbers = NumberFormatInfo.ReadOnly(new NumberFormatInfo
        {
            NumberDecimalSeparator = decimals,
            NumberGroupSeparator = groups,
            NegativeSign = "−",
        });
        _months = months.Split(' ');
    }

    private static readonly DocumentFormat Dutch = new(
        Language.Dutch, ",", ".", "januari februari maart april mei juni juli augustus september oktober november december");

    private static readonly DocumentFormat English = new(
        Language.English, ".", ",", "January February March April May June July August September October November December");

    private static readonly DocumentFormat German = new(
        Language.German, ",", ".", "Januar Februar März April Mai Juni Juli August September Oktober November Dezember");

    public static DocumentFormat Of(Language language) => language switch
    {
        Language.Dutch => Dutch,
        Language.English => English,
        Language.German => German,
    };

    /// <summary><c>1.234,56</c> or <c>1,234.56</c>.</summary>
    public string Amount(Money amount) => amount.Euros.ToString("#,##0.00", _numbers);

    /// <summary><c>24,95</c>, with three or four decimals only where the price has them.</summary>
    public string Amount(UnitPrice price) => price.Euros.ToString("#,##0.00##", _numbers);

    /// <summary>How many decimals a price is written with.</summary>
    public static int Decimals(UnitPrice price) => price.TenThousandths % 100 == 0 ? 2 : price.TenThousandths % 10 == 0 ? 3 : 4;

    /// <summary><c>€ 914,36</c>, <c>€914.36</c> or <c>914,36 €</c>; never broken over lines.</summary>
    public string Euro(Money amount) => _language switch
    {
        Language.Dutch => $"€{HardSpace}{Amount(amount)}",
        Language.English => amount < Money.Zero ? $"−€{Amount(-amount)}" : $"€{Amount(amount)}",
        Language.German => $"{Amount(amount)}{HardSpace}€",
    };

    /// <summary><c>2,5%</c>, <c>2.5%</c> or <c>2,5 %</c>.</summary>
    public string Percent(Percentage percentage) =>
        percentage.Value.ToString("0.##", _numbers) + (_language == Language.German ? $"{HardSpace}%" : "%");

    /// <summary><c>1.250</c> or <c>1,250</c>.</summary>
    public string Count(long number) => number.ToString("#,##0", _numbers);

    /// <summary><c>23 november 2026</c>, <c>23 November 2026</c> or <c>23. November 2026</c>; never broken over lines.</summary>
    public string Date(DateOnly date)
    {
        var day = date.Day.ToString(CultureInfo.InvariantCulture) + (_language == Language.German ? "." : "");
        return string.Create(CultureInfo.InvariantCulture, $"{day}{HardSpace}{_months[date.Month - 1]}{HardSpace}{date.Year}");
    }

    /// <summary>A period: <c>1 t/m 30 november 2026</c>, in full where the months differ; one date when it is one day.</summary>
    public string Period(DateOnly from, DateOnly through)
    {
        if (from == through)
            return Date(from);
        var until = _language switch { Language.Dutch => " t/m ", Language.English => " – ", Language.German => " bis " };
        var first = from.Year == through.Year && from.Month == through.Month
            ? from.Day.ToString(CultureInfo.InvariantCulture) + (_language == Language.German ? "." : "")
            : Date(from);
        return first + until + Date(through);
    }
}
