using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.School;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;
using PracticeFirm.Web.Texts;

namespace PracticeFirm.Web.Features.Classroom;

/// <summary>What becomes of a learner of a list that is added to a class.</summary>
public enum LearnerFate
{
    /// <summary>Has no account yet: gets one.</summary>
    New,

    /// <summary>Is in the class already.</summary>
    InClass,

    /// <summary>Was put away in this class: comes back.</summary>
    Back,

    /// <summary>Is in another class of this teacher: leaves it for this one.</summary>
    Moves,

    /// <summary>Is known at school: comes in this class too. What a colleague has of them stays as it is.</summary>
    Joins,

    /// <summary>Can't be added.</summary>
    Refused,
}

/// <summary>A learner to add.</summary>
/// <param name="Line">Line of the list, or a number of the form: comes back with what is said about it.</param>
/// <param name="Number">Number at school, which becomes the log-in name; empty for one made of the name.</param>
/// <param name="First">Roepnaam.</param>
/// <param name="Infix">Tussenvoegsel.</param>
/// <param name="Last">Achternaam.</param>
public sealed record LearnerEntry(int Line, string Number, string First, string Infix, string Last)
{
    internal LearnerName Name => LearnerName.Of(First, Infix, Last);
}

/// <summary>What will become of a learner.</summary>
/// <param name="Entry">Who was to be added.</param>
/// <param name="Fate">What will become of them.</param>
/// <param name="UserName">Log-in name.</param>
internal sealed record PlannedLearner(LearnerEntry Entry, LearnerFate Fate, string UserName)
{
    /// <summary>The account; null for whoever is new.</summary>
    public SchoolUser? User { get; init; }

    /// <summary>The name on the account, where it differs and will change.</summary>
    public string? Renamed { get; init; }

    /// <summary>The classes of this teacher they leave.</summary>
    public IReadOnlyList<SchoolClass> Leaves { get; init; } = [];

    /// <summary>Why they can't be added.</summary>
    public Error? Why { get; init; }
}

/// <summary>Compares learners to add with who is known, so that nobody is doubled: once for the preview, once again when they are added.</summary>
internal sealed class Roster(SchoolDb db, UserManager<SchoolUser> users, Actor actor)
{
    /// <summary>What will become of these learners.</summary>
    public async Task<IReadOnlyList<PlannedLearner>> Plan(SchoolClass schoolClass, IReadOnlyList<LearnerEntry> entries, CancellationToken ct)
    {
        var names = await db.Users.Select(user => user.NormalizedUserName!).ToListAsync(ct);
        var taken = names.ToHashSet(StringComparer.Ordinal);
        var asked = entries.Where(entry => entry.Number.Length > 0).Select(entry => Normal(entry.Number)).Distinct().ToList();
        var here = schoolClass.Learners.Select(learner => learner.UserId).ToList();
        var known = await db.Users.Where(user => asked.Contains(user.NormalizedUserName!) || here.Contains(user.Id)).ToListAsync(ct);
        var ids = known.ConvertAll(user => user.Id);
        var learnerIds = (await (
            from link in db.UserRoles
            join role in db.Roles on link.RoleId equals role.Id
            where role.Name == SchoolClaims.Learner && ids.Contains(link.UserId)
            select link.UserId).ToListAsync(ct)).ToHashSet();
        var others = await db.Classes.Where(c => c.Id != schoolClass.Id && c.Learners.Any(learner => ids.Contains(learner.UserId))).ToListAsync(ct);

        var room = SchoolClass.MostLearners - schoolClass.Learners.Count(learner => !learner.IsArchived);
        var planned = new List<PlannedLearner>();
        var used = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            var plan = Wrong(entry) is { } wrong
                ? Refused(entry, entry.Number, wrong)
                : Of(schoolClass, entry, known, learnerIds, others, taken, asked.Count > 0);
            if (plan.User is { } user && !used.Add(user.Id))
                plan = Refused(entry, plan.UserName, new Error("Learner.Twice", ClassroomTexts.LearnerTwice));
            if (plan.Fate is LearnerFate.New or LearnerFate.Back or LearnerFate.Moves or LearnerFate.Joins && room-- <= 0)
                plan = Refused(entry, plan.UserName, SchoolErrors.ClassFull);
            if (plan.Fate == LearnerFate.New)
                taken.Add(Normal(plan.UserName));
            planned.Add(plan);
        }

        return planned;
    }

    private PlannedLearner Of(
        SchoolClass schoolClass, LearnerEntry entry, List<SchoolUser> known, HashSet<string> learnerIds, List<SchoolClass> others, HashSet<string> taken, bool hasNumbers)
    {
        var account = entry.Number.Length > 0 ? known.Find(user => user.NormalizedUserName == Normal(entry.Number)) : null;
        if (account is not null && !learnerIds.Contains(account.Id))
            return Refused(entry, entry.Number, new Error("Learner.NumberTaken", ClassroomTexts.NumberTaken));
        account ??= SameName(schoolClass, entry, known, hasNumbers);
        if (account is null)
            return new PlannedLearner(entry, LearnerFate.New, entry.Number.Length > 0 ? entry.Number : LogInName.Propose(entry.Name, name => taken.Contains(Normal(name))));

        var plan = new PlannedLearner(entry, LearnerFate.InClass, account.UserName ?? "") { User = account };
        var elsewhere = others.FindAll(c => c.HasLearner(account.Id));
        var mine = elsewhere.FindAll(c => c.IsTaughtBy(actor.UserId));

        // What a colleague calls a learner of theirs is for the colleague to change.
        if (mine.Count == elsewhere.Count && account.DisplayName != entry.Name.Display)
            plan = plan with { Renamed = account.DisplayName };
        if (schoolClass.HasLearner(account.Id))
            return plan;
        if (schoolClass.Knows(account.Id))
            return plan with { Fate = LearnerFate.Back };
        return mine.Count > 0 ? plan with { Fate = LearnerFate.Moves, Leaves = mine } : plan with { Fate = LearnerFate.Joins };
    }

    // Somebody who came in by name and now stands in a list, with a number or without, is the same; of two with one name nobody can tell.
    private static SchoolUser? SameName(SchoolClass schoolClass, LearnerEntry entry, List<SchoolUser> known, bool hasNumbers)
    {
        var alike = known.FindAll(user => schoolClass.Knows(user.Id) && LearnerName.AreAlike(user.DisplayName, entry.Name.Display)
            && !(hasNumbers && entry.Number.Length > 0 && user.UserName!.All(char.IsAsciiDigit)));
        return alike.Count == 1 ? alike[0] : null;
    }

    private static Error? Wrong(LearnerEntry entry)
    {
        var name = entry.Name;
        if (!name.Display.Any(char.IsLetter) || name.First.Length == 0)
            return new Error("Learner.NameMissing", ClassroomTexts.NameMissing);
        if (name.Display.Length > LearnerName.MaxLength)
            return new Error("Learner.NameTooLong", string.Format(null, ClassroomTexts.RowNameTooLong, LearnerName.MaxLength));
        if (name.Display.Any(char.IsControl))
            return new Error("Learner.NameStrange", ClassroomTexts.RowNameStrange);
        return entry.Number.Length > 0 && !LogInName.IsUsable(entry.Number)
            ? new Error("Learner.NumberNotUsable", string.Format(null, ClassroomTexts.RowNumberNotUsable, LogInName.MaxLength))
            : null;
    }

    private static PlannedLearner Refused(LearnerEntry entry, string userName, Error why) => new(entry, LearnerFate.Refused, userName) { Why = why };

    private string Normal(string userName) => users.NormalizeName(userName)!;
}
