using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.School;
using PracticeFirm.Web.Infrastructure.Backup;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;
using PracticeFirm.Web.Texts;

namespace PracticeFirm.Web.Features.Sessions;

/// <summary>Archives as the teacher who asks may see them: those they made, and those of the classes they teach.</summary>
internal static class ArchiveReads
{
    /// <summary>What an archive that isn't theirs is answered with, as if it didn't exist.</summary>
    public static Error NotFound { get; } = new("Archive.NotFound", ArchiveTexts.NotFound);

    /// <summary>True when this teacher may see it.</summary>
    /// <param name="archive">The archive.</param>
    /// <param name="teacher">Who asks.</param>
    /// <param name="classes">The classes they teach.</param>
    public static bool IsFor(this SessionArchive archive, Actor teacher, IReadOnlyCollection<int> classes) =>
        archive.MadeBy == teacher.UserId || classes.Contains(archive.ClassId);

    /// <summary>The classes this teacher teaches.</summary>
    public static Task<List<SchoolClass>> ClassesOf(this SchoolDb db, Actor teacher, CancellationToken ct) =>
        db.Classes.Where(c => c.Teachers.Any(t => t.UserId == teacher.UserId)).OrderBy(c => c.Name).ToListAsync(ct);

    /// <summary>Where an archive lies that this teacher sent in or may see; null when there is none.</summary>
    /// <param name="archives">Those that are kept.</param>
    /// <param name="uploads">Those that were sent in.</param>
    /// <param name="name">Which.</param>
    /// <param name="teacher">Who asks.</param>
    /// <param name="classes">The classes they teach.</param>
    public static string? PathFor(this SessionArchives archives, Uploads uploads, string name, Actor teacher, IReadOnlyCollection<int> classes) =>
        uploads.PathOf(name, teacher.UserId)
        ?? (archives.Find(name) is { } kept && kept.Archive.IsFor(teacher, classes) ? archives.PathOf(name) : null);

    /// <summary>
    /// Who of an archive is who here: the learner with the same account, else with the same log-in name. Only learners of the teacher's own
    /// classes count, so that no file opens the way to anybody else.
    /// </summary>
    public static async Task<IReadOnlyDictionary<string, SchoolUser>> FindPeople(this SchoolDb db, SessionArchive archive, IReadOnlyList<SchoolClass> classes, CancellationToken ct)
    {
        var mine = classes.SelectMany(c => c.Learners).Select(l => l.UserId).Distinct().ToList();
        var users = await db.Users.Where(u => mine.Contains(u.Id)).ToListAsync(ct);
        var found = new Dictionary<string, SchoolUser>(StringComparer.Ordinal);
        foreach (var person in archive.People)
        {
            var user = users.Find(u => u.Id == person.UserId) ?? users.Find(u => string.Equals(u.UserName, person.UserName, StringComparison.OrdinalIgnoreCase));
            if (user is not null && !found.ContainsValue(user))
                found[person.UserId] = user;
        }

        return found;
    }
}
