using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Web.Components;
using PracticeFirm.Web.Infrastructure.Firms;
using PracticeFirm.Web.Texts;

namespace PracticeFirm.Web.Features.Sessions;

/// <summary>How pages about sessions put things.</summary>
internal static class SessionWords
{
    /// <summary>The roles a team has, in the order of the work.</summary>
    public static IReadOnlyList<Option<EmployeeRole>> Roles { get; } =
    [
        new(EmployeeRole.InsideSales, SessionsTexts.RoleSales),
        new(EmployeeRole.Purchasing, SessionsTexts.RolePurchasing),
        new(EmployeeRole.Warehouse, SessionsTexts.RoleWarehouse),
        new(EmployeeRole.Administration, SessionsTexts.RoleAdministration),
        new(EmployeeRole.Manager, SessionsTexts.RoleManager),
    ];

    /// <summary>What somebody does in their team.</summary>
    public static string RoleOf(EmployeeRole role) => Roles.FirstOrDefault(r => r.Value == role)?.Text ?? Employee.FunctionOf(role);

    /// <summary>How a session stands.</summary>
    public static (string Text, Tone Tone, string Icon) Of(SessionState state) => state switch
    {
        SessionState.Planned => (SessionsTexts.StatePlanned, Tone.Info, "fa-clock"),
        SessionState.Running => (SessionsTexts.StateRunning, Tone.Good, "fa-play"),
        SessionState.Paused => (SessionsTexts.StatePaused, Tone.Warning, "fa-pause"),
        SessionState.Over => (SessionsTexts.StateOver, Tone.Neutral, "fa-flag-checkered"),
    };

    /// <summary>Where firms go back to.</summary>
    public static string Of(ResetFirm.Target target) =>
        target.Kind switch
        {
            CheckpointKind.Day => target.Name,
            CheckpointKind.Manual or CheckpointKind.BeforeReset => $"\u2018{target.Name}\u2019",
            _ => SessionsTexts.TargetStart,
        };

    /// <summary>A moment on the clock of the school: <c>26-11-2026 10.30</c>; today only the time.</summary>
    public static string Moment(DateTime utc, TimeProvider clock)
    {
        var local = clock.Local(utc);
        var time = local.ToString("H.mm", System.Globalization.CultureInfo.InvariantCulture);
        return DateOnly.FromDateTime(local) == DateOnly.FromDateTime(clock.GetLocalNow().DateTime)
            ? string.Format(System.Globalization.CultureInfo.CurrentCulture, SessionsTexts.TodayAt, time)
            : $"{DutchFormat.Date(DateOnly.FromDateTime(local))} {time}";
    }
}
