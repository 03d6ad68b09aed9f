using PracticeFirm.Domain.Firm;
using PracticeFirm.Domain.School;

namespace PracticeFirm.Web.Infrastructure.Backup;

/// <summary>What is in the archive of a session.</summary>
/// <param name="Format">Version of this list.</param>
/// <param name="MadeAt">When it was made, UTC.</param>
/// <param name="MadeBy">Account of the teacher who made it.</param>
/// <param name="FirmModel">The last change of the firms' databases that the application which made it knew.</param>
/// <param name="ClassId">The class it was of.</param>
/// <param name="ClassName">Its name.</param>
/// <param name="Session">The session.</param>
/// <param name="OwnScenario">The scenario it was started with, when a teacher made that; else null.</param>
/// <param name="Firms">The firms in which learners practised.</param>
/// <param name="People">Those learners.</param>
/// <param name="Files">Every file, with its hash.</param>
public sealed record SessionArchive(
    int Format, DateTime MadeAt, string MadeBy, string FirmModel, int ClassId, string ClassName, ArchivedSession Session, string? OwnScenario,
    IReadOnlyList<ArchivedFirm> Firms, IReadOnlyList<ArchivedPerson> People, IReadOnlyList<PackedFile> Files)
{
    /// <summary>The version that this application writes.</summary>
    public const int CurrentFormat = 1;

    /// <summary>Most firms in one archive.</summary>
    public const int MostFirms = 600;

    /// <summary>True when all of it is there, in a shape that can be a session.</summary>
    internal bool IsWhole =>
        this is { Session: { Title: not null, Scenario: not null }, ClassName: not null, MadeBy: not null, FirmModel: not null, Firms: { Count: > 0 and <= MostFirms }, People: not null, Files: not null }
        && Firms.All(f => f is { Code: not null, Name.Length: <= FirmRegistration.NameLength, Members.Count: > 0, Attempt: > 0 } && FirmCode.IsWellFormed(f.Code) && f.Members.All(m => m is { UserId.Length: > 0, Name: not null } && Enum.IsDefined(m.Role)))
        && Firms.DistinctBy(f => f.Code).Count() == Firms.Count
        && People.All(p => p is { UserId.Length: > 0, UserName: not null, Name: not null })
        && People.DistinctBy(p => p.UserId).Count() == People.Count
        && Firms.SelectMany(f => f.Members).All(m => People.Any(p => p.UserId == m.UserId))
        && Enum.IsDefined(Session.HelpLevel) && Enum.IsDefined(Session.Variants) && Enum.IsDefined(Session.DayMover);
}

/// <summary>A session in an archive; see <see cref="PracticeSession"/>.</summary>
public sealed record ArchivedSession(
    string Title, string Scenario, int Seed, HelpLevel HelpLevel, DateTime StartsAt, DateTime? EndsAt, SessionVariants Variants, DayMover DayMover, bool IsClosed);

/// <summary>A firm in an archive; see <see cref="FirmRegistration"/>.</summary>
public sealed record ArchivedFirm(string Code, string Name, int Seed, int Attempt, DateTime? HandedInAt, IReadOnlyList<ArchivedMember> Members);

/// <summary>A learner of a firm in an archive.</summary>
public sealed record ArchivedMember(string UserId, string Name, EmployeeRole Role);

/// <summary>An account in an archive: no password, nothing but what is needed to find the learner again.</summary>
/// <param name="UserId">Account id.</param>
/// <param name="UserName">Log-in name.</param>
/// <param name="Name">Display name.</param>
public sealed record ArchivedPerson(string UserId, string UserName, string Name);
