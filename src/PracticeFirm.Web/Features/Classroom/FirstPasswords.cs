using System.Collections.Concurrent;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using PracticeFirm.Web.Infrastructure.Persistence;
using PracticeFirm.Web.Texts;

namespace PracticeFirm.Web.Features.Classroom;

/// <summary>Passwords that teachers hand out: for one log-in, after which the learner chooses one of their own.</summary>
internal static class FirstPasswords
{
    /// <summary>Gives each learner a new password; the old one works no longer. Nothing is saved yet.</summary>
    /// <returns>The passwords by account, to be shown once and kept nowhere.</returns>
    public static IReadOnlyDictionary<string, string> Give(UserManager<SchoolUser> users, IReadOnlyCollection<SchoolUser> learners)
    {
        var given = new ConcurrentDictionary<string, string>(StringComparer.Ordinal);

        // Making it hard to guess back takes time by design: a class at once would keep everybody waiting.
        Parallel.ForEach(learners, learner =>
        {
            var password = Draw();
            learner.PasswordHash = users.PasswordHasher.HashPassword(learner, password);
            learner.SecurityStamp = Guid.NewGuid().ToString("N");
            learner.MustChangePassword = true;
            learner.LockoutEnd = null;
            learner.AccessFailedCount = 0;
            given[learner.Id] = password;
        });
        return given;
    }

    /// <summary>Easy to read aloud, and good for the one log-in it is meant for: tries are few before an account waits.</summary>
    private static string Draw() =>
        $"{OneOf(ClassroomTexts.FirstWords)}-{OneOf(ClassroomTexts.SecondWords)}-{RandomNumberGenerator.GetInt32(1000, 10000)}";

    private static string OneOf(string words)
    {
        var list = words.Split(',', StringSplitOptions.TrimEntries);
        return list[RandomNumberGenerator.GetInt32(list.Length)];
    }
}
