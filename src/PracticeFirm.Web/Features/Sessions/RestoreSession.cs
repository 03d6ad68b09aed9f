using System.Security.Cryptography;
using System.Text.RegularExpressions;
using MediatR;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.School;
using PracticeFirm.Simulation.Scenarios;
using PracticeFirm.Web.Components;
using PracticeFirm.Web.Infrastructure.Backup;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Firms;
using PracticeFirm.Web.Infrastructure.Live;
using PracticeFirm.Web.Infrastructure.Persistence;
using PracticeFirm.Web.Infrastructure.Security;
using PracticeFirm.Web.Texts;

namespace PracticeFirm.Web.Features.Sessions;

/// <summary>
/// A teacher puts a session back out of its archive, into a class they teach. Learners who are in one of their classes get their work back;
/// the others become learners who were put away, or are left out.
/// </summary>
public static partial class RestoreSession
{
    /// <summary>What would come back.</summary>
    /// <param name="Name">The archive: kept here, or just sent in.</param>
    [Access(Access.Teacher)]
    public sealed record Query(string Name) : ISchoolQuery<Model>;

    /// <param name="Title">What was to be done.</param>
    /// <param name="ClassName">The class it was of.</param>
    /// <param name="MadeAt">When the archive was made, UTC.</param>
    /// <param name="Firms">How many firms are in it.</param>
    /// <param name="Learners">Who worked in them.</param>
    /// <param name="Classes">The classes it can come back into.</param>
    /// <param name="Suggested">The class it was of, when the teacher teaches it.</param>
    public sealed record Model(string Title, string ClassName, DateTime MadeAt, int Firms, IReadOnlyList<Learner> Learners, IReadOnlyList<Option<int>> Classes, int? Suggested);

    /// <param name="Name">Display name.</param>
    /// <param name="UserName">Log-in name.</param>
    /// <param name="KnownAs">Who it is here; null for somebody who is not in a class of the teacher.</param>
    public sealed record Learner(string Name, string UserName, string? KnownAs);

    /// <summary>
    /// Puts it back; yields its number. Errors: <c>Archive.NotFound</c>, those of <see cref="SessionArchives"/>, <c>SchoolClass.NotFound</c>,
    /// <c>SchoolClass.Full</c>, <c>Archive.NobodyLeft</c>.
    /// </summary>
    /// <param name="Name">The archive.</param>
    /// <param name="ClassId">The class it comes into.</param>
    /// <param name="LeaveUnknownOut">True when learners who are not known are left out, with the firms they worked in alone.</param>
    [Access(Access.Teacher)]
    public sealed record Command(string Name, int ClassId, bool LeaveUnknownOut) : ISchoolAction<int>;

    internal sealed class Reader(SchoolDb db, SessionArchives archives, Uploads uploads, Actor actor) : IRequestHandler<Query, Result<Model>>
    {
        public async Task<Result<Model>> Handle(Query request, CancellationToken cancellationToken)
        {
            var classes = await db.ClassesOf(actor, cancellationToken);
            if (archives.PathFor(uploads, request.Name, actor, [.. classes.Select(c => c.Id)]) is not { } path)
                return ArchiveReads.NotFound;
            var read = archives.Read(path);
            if (read.IsFailure)
                return read.Error;
            var archive = read.Value;
            var known = await db.FindPeople(archive, classes, cancellationToken);
            return new Model(
                archive.Session.Title, archive.ClassName, archive.MadeAt, archive.Firms.Count,
                [.. archive.People.Select(p => new Learner(p.Name, p.UserName, known.GetValueOrDefault(p.UserId)?.DisplayName)).OrderBy(l => l.KnownAs is not null).ThenBy(l => l.Name, StringComparer.CurrentCulture)],
                [.. classes.Select(c => new Option<int>(c.Id, c.Name))],
                classes.Find(c => c.Id == archive.ClassId)?.Id);
        }
    }

    internal sealed partial class Handler(
        SchoolDb db, UserManager<SchoolUser> users, SessionArchives archives, Uploads uploads, SeedShelf seeds, FirmStore store, Checkpoints checkpoints,
        SchoolLive live, MessageContext context, Actor actor, TimeProvider clock) : IRequestHandler<Command, Result<int>>
    {
        public async Task<Result<int>> Handle(Command request, CancellationToken cancellationToken)
        {
            var classes = await db.ClassesOf(actor, cancellationToken);
            if (classes.Find(c => c.Id == request.ClassId) is not { } schoolClass)
                return new Error("SchoolClass.NotFound", ArchiveTexts.ClassNotFound, nameof(Command.ClassId));
            if (archives.PathFor(uploads, request.Name, actor, [.. classes.Select(c => c.Id)]) is not { } path)
                return ArchiveReads.NotFound;
            var read = archives.Read(path);
            if (read.IsFailure)
                return read.Error;
            var archive = read.Value;
            var known = await db.FindPeople(archive, classes, cancellationToken);
            var firms = archive.Firms.Where(f => !request.LeaveUnknownOut || f.Members.Any(m => known.ContainsKey(m.UserId))).ToList();
            if (firms.Count == 0)
                return new Error("Archive.NobodyLeft", ArchiveTexts.NobodyLeft);

            // Who is new gets an id now: the files come first, and what is in them names accounts.
            var accounts = archive.People.ToDictionary(
                p => p.UserId,
                p => known.TryGetValue(p.UserId, out var user) ? user.Id : request.LeaveUnknownOut ? "" : Guid.NewGuid().ToString());
            var codes = await NewCodes(firms, cancellationToken);
            var put = await archives.PutBack(path, archive, codes, accounts, cancellationToken);
            if (put.IsFailure)
                return put.Error;
            Result<int> registered = ArchiveReads.NotFound;
            try
            {
                registered = await Register(request, archive, schoolClass, firms, codes, accounts, known);
            }
            finally
            {
                if (registered.IsFailure)
                    await archives.Forget(codes.Values);
            }

            if (registered.IsSuccess)
            {
                uploads.Drop(request.Name);
                context.Then.Add(() => live.Publish(new SchoolChanged(registered.Value, [.. accounts.Values.Where(a => a.Length > 0)])));
            }

            return registered;
        }

        // Last of all, in one transaction: from here on the session is there, with everything.
        private async Task<Result<int>> Register(
            Command request, SessionArchive archive, SchoolClass schoolClass, List<ArchivedFirm> firms, Dictionary<string, string> codes, Dictionary<string, string> accounts,
            IReadOnlyDictionary<string, SchoolUser> known)
        {
            await using var transaction = await db.Database.BeginTransactionAsync(CancellationToken.None);
            var enrolled = await Enrol(request, archive, schoolClass, accounts, known);
            if (enrolled.IsFailure)
                return enrolled.Error;
            await KeepScenario(archive);
            var plan = new SessionPlan(
                archive.Session.Title, archive.Session.Scenario, archive.Session.Seed, archive.Session.HelpLevel, Utc(archive.Session.StartsAt), archive.Session.EndsAt is { } end ? Utc(end) : null,
                archive.Session.Variants, archive.Session.DayMover);
            var opened = PracticeSession.Open(schoolClass.Id, plan);
            if (opened.IsFailure)
                return opened.Error;
            var session = opened.Value;
            if (archive.Session.IsClosed)
                session.Close();
            db.Add(session);
            await db.SaveChangesAsync(CancellationToken.None);
            foreach (var firm in firms)
            {
                var members = firm.Members.Where(m => accounts[m.UserId].Length > 0).Select(m => new FirmMember(accounts[m.UserId], Shorter(m.Name), m.Role)).ToList();
                var registration = FirmRegistration.Register(codes[firm.Code], firm.Name, session, firm.Seed, members, firm.Attempt);
                if (registration.IsFailure)
                    return registration.Error;
                if (firm.HandedInAt is { } at)
                    registration.Value.HandIn(Utc(at));
                db.Add(registration.Value);
            }

            await db.SaveChangesAsync(CancellationToken.None);
            await transaction.CommitAsync(CancellationToken.None);
            return session.Id;
        }

        private async Task<Result> Enrol(Command request, SessionArchive archive, SchoolClass schoolClass, Dictionary<string, string> accounts, IReadOnlyDictionary<string, SchoolUser> known)
        {
            var now = clock.GetUtcNow().UtcDateTime;
            foreach (var person in archive.People)
            {
                if (known.TryGetValue(person.UserId, out var user))
                {
                    if (schoolClass.Learners.All(l => l.UserId != user.Id) && schoolClass.Enrol(user.Id) is { IsFailure: true } full)
                        return full;
                    continue;
                }

                if (request.LeaveUnknownOut)
                    continue;
                var made = await MakeAccount(accounts[person.UserId], person);
                if (made.IsFailure)
                    return made;
                if (schoolClass.Enrol(accounts[person.UserId]) is { IsFailure: true } refused)
                    return refused;
                schoolClass.Archive(accounts[person.UserId], now);
            }

            return Result.Success;
        }

        // Without a password nobody logs in with it; a teacher who takes the learner back gives one.
        private async Task<Result> MakeAccount(string id, ArchivedPerson person)
        {
            var name = Shorter(person.Name);
            var userName = LogInName.IsUsable(person.UserName) && await users.FindByNameAsync(person.UserName) is null
                ? person.UserName
                : await FreeName(LearnerName.Parse(name));
            var user = new SchoolUser { Id = id, UserName = userName, DisplayName = name, MustChangePassword = true };
            var made = await users.CreateAsync(user);
            if (!made.Succeeded)
                return Result.Failure(made.ErrorsOn(nameof(Command.Name)));
            await users.AddToRoleAsync(user, SchoolClaims.Learner);
            return Result.Success;
        }

        private async Task<string> FreeName(LearnerName name)
        {
            var taken = (await db.Users.Select(u => u.NormalizedUserName).ToListAsync()).ToHashSet(StringComparer.OrdinalIgnoreCase);
            return LogInName.Propose(name, taken.Contains);
        }

        // A session that was started with a teacher's own scenario can only be put back to its start where that is known.
        private async Task KeepScenario(SessionArchive archive)
        {
            var code = archive.Session.Scenario;
            if (archive.OwnScenario is not { Length: > 0 and <= OwnScenario.TextLength } text || !ScenarioCode().IsMatch(code) || seeds.Load.Library is not { } library
                || library.Scenarios.ContainsKey(code) || await db.OwnScenarios.AnyAsync(s => s.Code == code))
                return;
            if (library.With(new SeedFile(SeedLibrary.PathOf(code), text)).Library is not null)
                db.Add(OwnScenario.Make(code, actor.UserId, text, clock.GetUtcNow().UtcDateTime));
        }

        private async Task<Dictionary<string, string>> NewCodes(List<ArchivedFirm> firms, CancellationToken ct)
        {
            var taken = (await db.Firms.Select(f => f.Code).ToListAsync(ct)).ToHashSet(StringComparer.Ordinal);
            var codes = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var firm in firms)
            {
                var code = firm.Code;
                while (taken.Contains(code) || store.Exists(code) || checkpoints.Any(code))
                    code = FirmCode.From(RandomNumberGenerator.GetBytes(FirmCode.Length));
                taken.Add(code);
                codes[firm.Code] = code;
            }

            return codes;
        }

        private static string Shorter(string name) =>
            string.IsNullOrWhiteSpace(name) ? ArchiveTexts.Nameless : name.Trim() is var trimmed && trimmed.Length > SchoolUser.DisplayNameLength ? trimmed[..SchoolUser.DisplayNameLength] : trimmed;

        private static DateTime Utc(DateTime at) => DateTime.SpecifyKind(at, DateTimeKind.Utc);

        [GeneratedRegex(@"^[a-z0-9-]{1,40}\z", RegexOptions.CultureInvariant)]
        private static partial Regex ScenarioCode();
    }
}
