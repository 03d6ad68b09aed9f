using MediatR;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.School;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Firms;
using PracticeFirm.Web.Infrastructure.Live;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Sessions;

/// <summary>A teacher puts firms back: to the start, or to a state that was kept. It can be undone until the session ends.</summary>
public static class ResetFirm
{
    /// <summary>Where a firm can go back to.</summary>
    /// <param name="Kind">The kind of checkpoint; null for the start.</param>
    /// <param name="Name">Name of the checkpoint; empty for the start.</param>
    public sealed record Target(CheckpointKind? Kind, string Name)
    {
        /// <summary>How the firm started.</summary>
        public static Target Start { get; } = new(null, "");
    }

    /// <summary>What firms can go back to.</summary>
    [Access(Access.Teacher)]
    public sealed record Query(int SessionId, IReadOnlyList<string> Firms) : ISchoolQuery<Model>, IInSession;

    /// <param name="Targets">The start, and every state that one of the firms was kept in, the latest first.</param>
    /// <param name="Undoable">The firms that were put back and can be as they were before.</param>
    public sealed record Model(IReadOnlyList<Choice> Targets, IReadOnlyList<string> Undoable);

    /// <param name="Target">Where to.</param>
    /// <param name="Firms">How many of the firms have it.</param>
    /// <param name="At">When the latest of them was kept, UTC; null for the start.</param>
    public sealed record Choice(Target Target, int Firms, DateTime? At);

    /// <summary>What would go.</summary>
    [Access(Access.Teacher)]
    public sealed record Foresee(int SessionId, IReadOnlyList<string> Firms, Target To) : ISchoolQuery<Losses>, IInSession;

    /// <summary>What would go, per firm.</summary>
    public sealed record Losses(IReadOnlyList<Loss> Firms);

    /// <param name="Code">The firm.</param>
    /// <param name="Who">Who work in it.</param>
    /// <param name="Day">The firm's date now; null when the firm can't be read.</param>
    /// <param name="ToDay">The date it goes back to; null for the start.</param>
    /// <param name="Steps">What its learners did since then.</param>
    /// <param name="Has">False when this firm has no such state: it stays as it is.</param>
    /// <param name="HandedIn">True when it was handed in: it stays as it is.</param>
    public sealed record Loss(string Code, string Who, DateOnly? Day, DateOnly? ToDay, int Steps, bool Has, bool HandedIn);

    /// <summary>Puts one firm back.</summary>
    [Access(Access.Teacher)]
    public sealed record Command(int SessionId, string Firm, Target To) : ISchoolAction<bool>, IInSession;

    /// <summary>Makes one firm as it was before it was put back the last time.</summary>
    [Access(Access.Teacher)]
    public sealed record Undo(int SessionId, string Firm) : ISchoolAction<bool>, IInSession;

    /// <summary>The checkpoint of a firm that is meant: the latest with that name.</summary>
    internal static Checkpoint? Find(this Checkpoints checkpoints, string code, Target to) =>
        checkpoints.List(code).FirstOrDefault(c => c.Kind == to.Kind && c.Name == to.Name);

    internal sealed class Reader(SchoolDb db, Checkpoints checkpoints, Actor actor) : IRequestHandler<Query, Result<Model>>
    {
        public async Task<Result<Model>> Handle(Query request, CancellationToken cancellationToken)
        {
            if (await db.SessionOf(actor, request.SessionId, cancellationToken) is null)
                return SessionReads.NotFound;
            var firms = await db.Firms.AsNoTracking()
                .Where(f => f.SessionId == request.SessionId && f.Purpose == FirmPurpose.Practice && request.Firms.Contains(f.Code))
                .Select(f => f.Code)
                .ToListAsync(cancellationToken);
            var kept = firms.ConvertAll(code => (Code: code, All: checkpoints.List(code)));
            return new Model(
                [
                    new Choice(Target.Start, firms.Count, null),
                    .. kept.SelectMany(k => k.All.Where(c => c.Kind != CheckpointKind.BeforeReset).Select(c => (k.Code, Checkpoint: c)))
                        .GroupBy(k => new Target(k.Checkpoint.Kind, k.Checkpoint.Name))
                        .Select(g => new Choice(g.Key, g.Select(k => k.Code).Distinct().Count(), g.Max(k => k.Checkpoint.At)))
                        .OrderByDescending(c => c.At),
                ],
                [.. kept.Where(k => k.All.Any(c => c.Kind == CheckpointKind.BeforeReset)).Select(k => k.Code)]);
        }
    }

    internal sealed class Foreseer(SchoolDb db, FirmStore store, Checkpoints checkpoints, Actor actor) : IRequestHandler<Foresee, Result<Losses>>
    {
        public async Task<Result<Losses>> Handle(Foresee request, CancellationToken cancellationToken)
        {
            if (await db.SessionOf(actor, request.SessionId, cancellationToken) is null)
                return SessionReads.NotFound;
            var firms = await db.Firms.AsNoTracking()
                .Where(f => f.SessionId == request.SessionId && f.Purpose == FirmPurpose.Practice && request.Firms.Contains(f.Code))
                .ToListAsync(cancellationToken);
            var losses = new List<Loss>();
            foreach (var firm in firms.OrderBy(f => f.Names(), StringComparer.CurrentCulture))
                losses.Add(await Look(firm, request.To, cancellationToken));
            return new Losses(losses);
        }

        private async Task<Loss> Look(FirmRegistration firm, Target to, CancellationToken ct)
        {
            var checkpoint = to == Target.Start ? null : checkpoints.Find(firm.Code, to);
            var loss = new Loss(firm.Code, firm.Names(), null, checkpoint?.BusinessDay, 0, to == Target.Start || checkpoint is not null, firm.IsHandedIn);
            try
            {
                var since = checkpoint?.At ?? DateTime.MinValue;
                return await store.Look(
                    firm.Code,
                    async file => loss with
                    {
                        Day = await file.Firms.Select(f => f.BusinessDay).SingleAsync(ct),
                        Steps = await file.Events.CountAsync(e => e.At > since && e.ActorId != "", ct),
                    },
                    ct);
            }
            catch (FirmFileException)
            {
                return loss;
            }
        }
    }

    internal sealed class Handler(SchoolDb db, FirmKeeper keeper, Checkpoints checkpoints, SchoolLive live, MessageContext context, Actor actor) : IRequestHandler<Command, Result<bool>>
    {
        public async Task<Result<bool>> Handle(Command request, CancellationToken cancellationToken)
        {
            if (await db.FirmOf(actor, request.SessionId, request.Firm, cancellationToken) is not var (session, firm))
                return SessionReads.NoFirm;
            if (firm.IsHandedIn)
                return new Error("ResetFirm.HandedIn", Texts.SessionsTexts.ResetHandedIn);
            var recipe = new FirmRecipe(firm.Scenario, firm.Seed, firm.Members, session.HelpLevel);
            var done = request.To == Target.Start ? await keeper.ToStart(firm.Code, recipe, actor.Name, cancellationToken)
                : checkpoints.Find(firm.Code, request.To) is { } checkpoint ? await keeper.ToCheckpoint(firm.Code, checkpoint.Id, actor.Name, cancellationToken)
                : Checkpoints.NotFound;
            if (done.IsFailure)
                return Result<bool>.Failure(done.Errors);
            context.Then.Add(() => live.Publish(new SchoolChanged(session.Id, [.. firm.Members.Select(m => m.UserId)])));
            return true;
        }
    }

    internal sealed class Undoer(SchoolDb db, FirmKeeper keeper, Checkpoints checkpoints, SchoolLive live, MessageContext context, Actor actor, TimeProvider clock)
        : IRequestHandler<Undo, Result<bool>>
    {
        public async Task<Result<bool>> Handle(Undo request, CancellationToken cancellationToken)
        {
            if (await db.FirmOf(actor, request.SessionId, request.Firm, cancellationToken) is not var (session, firm))
                return SessionReads.NoFirm;
            if (session.IsOver(clock.GetUtcNow().UtcDateTime))
                return new Error("ResetFirm.TooLate", Texts.SessionsTexts.UndoTooLate);
            if (firm.IsHandedIn)
                return new Error("ResetFirm.HandedIn", Texts.SessionsTexts.ResetHandedIn);
            if (checkpoints.List(firm.Code).FirstOrDefault(c => c.Kind == CheckpointKind.BeforeReset) is not { } before)
                return new Error("ResetFirm.NothingToUndo", Texts.SessionsTexts.NothingToUndo);
            var done = await keeper.ToCheckpoint(firm.Code, before.Id, actor.Name, cancellationToken);
            if (done.IsFailure)
                return Result<bool>.Failure(done.Errors);
            context.Then.Add(() => live.Publish(new SchoolChanged(session.Id, [.. firm.Members.Select(m => m.UserId)])));
            return true;
        }
    }
}
