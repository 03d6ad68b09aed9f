namespace PracticeFirm.Domain.Common;

/// <summary>
/// The Dutch VAT rates with the date from which each holds (art. 9 Wet op de omzetbelasting 1968). A change of rate is one
/// row more, and leaves documents of before alone.
/// </summary>
public static class VatRates
{
    private static readonly (VatTariff Tariff, DateOnly From, Percentage Rate)[] Table =
    [
        (VatTariff.High, new DateOnly(2001, 1, 1), Percentage.Of(19)),
        (VatTariff.High, new DateOnly(2012, 10, 1), Percentage.Of(21)),
        (VatTariff.Low, new DateOnly(1986, 10, 1), Percentage.Of(6)),
        (VatTariff.Low, new DateOnly(2019, 1, 1), Percentage.Of(9)),
        (VatTariff.Zero, new DateOnly(1969, 1, 1), Percentage.Zero),
    ];

    /// <summary>The rate of a tariff on a day. Before the first row of the table that row's rate is given.</summary>
    /// <param name="tariff">Tariff of the article.</param>
    /// <param name="date">Date of the document.</param>
    public static Percentage On(VatTariff tariff, DateOnly date)
    {
        (DateOnly From, Percentage Rate)? found = null;
        foreach (var row in Table)
            if (row.Tariff == tariff && (found is null || (row.From <= date && row.From > found.Value.From)))
                found = (row.From, row.Rate);
        return found!.Value.Rate;
    }

    /// <summary>The rate of a sale on a day: the tariff's rate for a domestic sale, 0% for every other category.</summary>
    /// <param name="category">VAT treatment of the sale.</param>
    /// <param name="tariff">Tariff of the article.</param>
    /// <param name="date">Date of the document.</param>
    public static Percentage For(VatCategory category, VatTariff tariff, DateOnly date) =>
        category == VatCategory.Standard ? On(tariff, date) : Percentage.Zero;
}
