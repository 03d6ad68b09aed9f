using System.Globalization;
using PracticeFirm.Domain.Common;
using PracticeFirm.Web.Texts;

namespace PracticeFirm.Web.Features.Workday;

/// <summary>A date as people say it.</summary>
internal static class DayWords
{
    /// <summary><c>maandag 23 november 2026</c>.</summary>
    public static string Of(DateOnly day) =>
        string.Format(CultureInfo.InvariantCulture, WorkdayTexts.DayLine, DutchFormat.Weekdays[((int)day.DayOfWeek + 6) % 7], DutchFormat.LongDate(day));
}
