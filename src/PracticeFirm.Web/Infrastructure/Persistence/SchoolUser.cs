using Microsoft.AspNetCore.Identity;

namespace PracticeFirm.Web.Infrastructure.Persistence;

/// <summary>An account: a log-in and a name to show, nothing more is asked of a learner.</summary>
public sealed class SchoolUser : IdentityUser
{
    /// <summary>Longest name to show.</summary>
    public const int DisplayNameLength = 80;

    /// <summary>Longest log-in name.</summary>
    public const int UserNameLength = 40;

    /// <summary>Name others see.</summary>
    public string DisplayName { get; set; } = "";

    /// <summary>True after a teacher gave a new password: the next log-in asks for one of one's own.</summary>
    public bool MustChangePassword { get; set; }

    /// <summary>When this person was last at work, UTC, to the minute; null before the first log-in.</summary>
    public DateTime? LastSeenAt { get; set; }
}
