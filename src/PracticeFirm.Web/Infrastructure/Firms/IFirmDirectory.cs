using PracticeFirm.Domain.Common;

namespace PracticeFirm.Web.Infrastructure.Firms;

/// <summary>What a person may do in a firm.</summary>
/// <param name="Name">Name of the firm on the learner's card.</param>
/// <param name="MayWrite">True for its learners; teachers of their class read along.</param>
/// <param name="EmployeeName">Who the learner is in the firm; null for a reader.</param>
/// <param name="Why">What a command is refused with; null for whoever may write.</param>
/// <param name="TeacherMovesDay">True when the teacher starts the business days of all firms.</param>
/// <param name="SessionId">The session of the firm.</param>
/// <param name="PauseText">What a learner's screen says while the class looks at the board; null while they work.</param>
/// <param name="Frozen">Why nobody changes anything in it, the teacher included; null while it may be worked in.</param>
public sealed record FirmAccessInfo(string Name, bool MayWrite, string? EmployeeName, Error? Why = null, bool TeacherMovesDay = false, int SessionId = 0, string? PauseText = null, Error? Frozen = null);

/// <summary>Knows who has a part in which firm.</summary>
public interface IFirmDirectory
{
    /// <summary>What this person may do in this firm; null when they have no part in it or it doesn't exist.</summary>
    Task<FirmAccessInfo?> Find(string userId, string firmCode, CancellationToken ct = default);

    /// <summary>Lets the next question be answered from the database.</summary>
    void Forget();
}
