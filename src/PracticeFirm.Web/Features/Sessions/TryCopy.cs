using System.Security.Cryptography;
using MediatR;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Domain.School;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Firms;
using PracticeFirm.Web.Infrastructure.Persistence;
using PracticeFirm.Web.Texts;

namespace PracticeFirm.Web.Features.Sessions;

/// <summary>A teacher tries something in a copy of a firm, in which only they work; the learners notice nothing.</summary>
public static class TryCopy
{
    /// <summary>Most copies that one teacher has of the firms of a session.</summary>
    public const int MostCopies = 5;

    /// <summary>The copies this teacher has.</summary>
    [Access(Access.Teacher)]
    public sealed record Query(int SessionId) : ISchoolQuery<Model>, IInSession;

    /// <summary>The copies, by name.</summary>
    public sealed record Model(IReadOnlyList<Copy> Copies);

    /// <summary>A copy.</summary>
    public sealed record Copy(string Code, string Name);

    /// <summary>Makes one; yields its code.</summary>
    /// <param name="SessionId">The session.</param>
    /// <param name="Firm">The firm to copy.</param>
    /// <param name="At">As it was then; null for how it is now.</param>
    [Access(Access.Teacher)]
    public sealed record Command(int SessionId, string Firm, ResetFirm.Target? At) : ISchoolAction<string>, IInSession;

    /// <summary>Throws one away.</summary>
    [Access(Access.Teacher)]
    public sealed record Remove(int SessionId, string Firm) : ISchoolAction<bool>, IInSession;

    private static IQueryable<FirmRegistration> CopiesOf(this SchoolDb db, Actor teacher, int sessionId) =>
        db.Firms.Where(f => f.SessionId == sessionId && f.Purpose == FirmPurpose.Trial && f.Members.Any(m => m.UserId == teacher.UserId));

    internal sealed class Reader(SchoolDb db, Actor actor) : IRequestHandler<Query, Result<Model>>
    {
        public async Task<Result<Model>> Handle(Query request, CancellationToken cancellationToken) =>
            await db.SessionOf(actor, request.SessionId, cancellationToken) is null
                ? SessionReads.NotFound
                : new Model(await db.CopiesOf(actor, request.SessionId).AsNoTracking().OrderBy(f => f.Name).Select(f => new Copy(f.Code, f.Name)).ToListAsync(cancellationToken));
    }

    internal sealed class Handler(SchoolDb db, FirmKeeper keeper, Checkpoints checkpoints, Actor actor) : IRequestHandler<Command, Result<string>>
    {
        public async Task<Result<string>> Handle(Command request, CancellationToken cancellationToken)
        {
            if (await db.FirmOf(actor, request.SessionId, request.Firm, cancellationToken) is not var (session, firm))
                return SessionReads.NoFirm;
            if (await db.CopiesOf(actor, session.Id).CountAsync(cancellationToken) >= MostCopies)
                return new Error("TryCopy.TooMany", string.Format(System.Globalization.CultureInfo.InvariantCulture, SessionsTexts.CopyTooMany, MostCopies));
            string? checkpoint = null;
            if (request.At is { Kind: not null } at)
            {
                checkpoint = checkpoints.Find(firm.Code, at)?.Id;
                if (checkpoint is null)
                    return Checkpoints.NotFound;
            }

            var code = FirmCode.From(RandomNumberGenerator.GetBytes(FirmCode.Length));
            var name = string.Format(System.Globalization.CultureInfo.CurrentCulture, SessionsTexts.CopyName, firm.Names());
            var registered = FirmRegistration.Register(
                code, name.Length > FirmRegistration.NameLength ? name[..FirmRegistration.NameLength] : name, session, firm.Seed, [new FirmMember(actor.UserId, actor.Name)], firm.Attempt, FirmPurpose.Trial);
            if (registered.IsFailure)
                return Result<string>.Failure(registered.Errors);
            var made = await keeper.Copy(firm.Code, checkpoint, code, copy => Join(copy, actor), cancellationToken);
            if (made.IsFailure)
                return Result<string>.Failure(made.Errors);
            db.Firms.Add(registered.Value);
            await db.SaveChangesAsync(CancellationToken.None);
            return code;
        }

        private static void Join(FirmDb copy, Actor teacher)
        {
            copy.Employees.Add(Employee.Join(teacher.Name, teacher.UserId, copy.Firms.AsNoTracking().Single().Identity));
            copy.SaveChanges();
        }
    }

    internal sealed class Remover(SchoolDb db, FirmKeeper keeper, Actor actor) : IRequestHandler<Remove, Result<bool>>
    {
        public async Task<Result<bool>> Handle(Remove request, CancellationToken cancellationToken)
        {
            if (await db.SessionOf(actor, request.SessionId, cancellationToken) is null)
                return SessionReads.NotFound;
            if (await db.CopiesOf(actor, request.SessionId).SingleOrDefaultAsync(f => f.Code == request.Firm, cancellationToken) is not { } copy)
                return SessionReads.NoFirm;
            db.Firms.Remove(copy);
            await db.SaveChangesAsync(CancellationToken.None);
            await keeper.Remove(copy.Code, CancellationToken.None);
            return true;
        }
    }
}
