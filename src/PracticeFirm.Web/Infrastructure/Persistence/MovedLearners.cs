using Microsoft.EntityFrameworkCore;

namespace PracticeFirm.Web.Infrastructure.Persistence;

/// <summary>Gives the work of learners in a firm to the accounts they have in this school.</summary>
internal static class MovedLearners
{
    // No account has an id that starts with this; so an id that is both old and new is not changed twice.
    private const string Under = "->";

    /// <summary>Changes accounts, in one transaction.</summary>
    /// <param name="db">The firm.</param>
    /// <param name="accounts">For every account in the file the one it becomes.</param>
    public static void MoveLearners(this FirmDb db, IReadOnlyDictionary<string, string> accounts)
    {
        using var transaction = db.Database.BeginTransaction();
        foreach (var (from, to) in accounts)
        {
            db.Employees.Where(e => e.UserId == from).ExecuteUpdate(set => set.SetProperty(e => e.UserId, Under + to));
            db.Events.Where(e => e.ActorId == from).ExecuteUpdate(set => set.SetProperty(e => e.ActorId, Under + to));
        }

        foreach (var to in accounts.Values.Distinct())
        {
            db.Employees.Where(e => e.UserId == Under + to).ExecuteUpdate(set => set.SetProperty(e => e.UserId, to));
            db.Events.Where(e => e.ActorId == Under + to).ExecuteUpdate(set => set.SetProperty(e => e.ActorId, to));
        }

        transaction.Commit();
    }

    /// <summary>True when a file holds tables and indexes only: nothing in it does something by itself when it is written to.</summary>
    public static bool IsPlain(this FirmDb db) =>
        db.Database.SqlQueryRaw<int>("SELECT COUNT(*) AS Value FROM sqlite_master WHERE type NOT IN ('table', 'index') OR sql LIKE 'CREATE VIRTUAL%'").Single() == 0;
}
