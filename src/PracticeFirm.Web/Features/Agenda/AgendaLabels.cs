using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Contacts;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Web.Components;
using PracticeFirm.Web.Texts;

namespace PracticeFirm.Web.Features.Agenda;

/// <summary>How the agenda reads in Dutch.</summary>
internal static class AgendaLabels
{
    /// <summary>How long an appointment takes, to choose from.</summary>
    public static IReadOnlyList<Option<int?>> Durations { get; } =
        [.. new[] { 15, 30, 45, 60, 90, 120, 180, 240 }.Select(m => new Option<int?>(m, m < 60 ? string.Format(AgendaTexts.MinutesLong, m) : string.Format(m == 60 ? AgendaTexts.HourLong : AgendaTexts.HoursLong, DutchInput.Write(m / 60m, 0))))];

    public static string Kind(FollowUpKind kind) => kind switch
    {
        FollowUpKind.Task => AgendaTexts.KindTask,
        FollowUpKind.Promise => AgendaTexts.KindPromise,
        FollowUpKind.Appointment => AgendaTexts.KindAppointment,
    };

    public static string Icon(FollowUpKind kind) => kind switch
    {
        FollowUpKind.Task => "fa-list-check",
        FollowUpKind.Promise => "fa-handshake",
        FollowUpKind.Appointment => "fa-calendar-check",
    };

    public static string Role(EmployeeRole role) => role switch
    {
        EmployeeRole.Manager => AgendaTexts.RoleManager,
        EmployeeRole.InsideSales => AgendaTexts.RoleInsideSales,
        EmployeeRole.FieldSales => AgendaTexts.RoleFieldSales,
        EmployeeRole.Warehouse => AgendaTexts.RoleWarehouse,
        EmployeeRole.Administration => AgendaTexts.RoleAdministration,
        EmployeeRole.Purchasing => AgendaTexts.RolePurchasing,
    };

    /// <summary><c>maandag 23 november</c>; the year stands above the week.</summary>
    public static string Day(DateOnly day) => $"{DutchFormat.Weekdays[((int)day.DayOfWeek + 6) % 7]} {day.Day} {DutchFormat.Months[day.Month - 1]}";

    /// <summary><c>9.30 – 10.30 uur</c>.</summary>
    public static string Span(TimeOnly from, TimeOnly until) => $"{DutchFormat.Time(from)[..^" uur".Length]} – {DutchFormat.Time(until)}";

    /// <summary>A day in the address of the agenda.</summary>
    public static string InUrl(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
