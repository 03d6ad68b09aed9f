namespace PracticeFirm.Web.Infrastructure.Dispatch;

/// <summary>Who sends a message, and in which firm.</summary>
/// <param name="UserId">Account id.</param>
/// <param name="Name">Display name.</param>
/// <param name="IsTeacher">True for teachers.</param>
/// <param name="Firm">The firm's code, or null for school messages.</param>
/// <param name="EmployeeId">Which colleague of the firm this person is; null for a reader.</param>
public sealed record Actor(string UserId, string Name, bool IsTeacher, string? Firm = null, int? EmployeeId = null)
{
    /// <summary>Nobody: not signed in.</summary>
    public static Actor Nobody { get; } = new("", "", false);

    /// <summary>True when signed in.</summary>
    public bool IsKnown => UserId.Length > 0;
}
