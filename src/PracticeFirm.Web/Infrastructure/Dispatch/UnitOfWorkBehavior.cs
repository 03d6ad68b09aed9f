using System.Text.Json;
using MediatR;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Domain.School;
using PracticeFirm.Web.Infrastructure.Firms;
using PracticeFirm.Web.Infrastructure.Live;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Infrastructure.Dispatch;

/// <summary>
/// One command, one transaction: what was done and its events are saved together, or nothing is. A refusal is logged in a
/// transaction of its own. Writers of one firm go one after another, so that no number is given twice and none is skipped.
/// </summary>
internal sealed class UnitOfWorkBehavior<TRequest, TResponse>(MessageContext context, IServiceProvider services, TimeProvider clock, FirmLive live)
    : IPipelineBehavior<TRequest, TResponse>
    where TRequest : IRequest<TResponse>
    where TResponse : Result, IOutcome<TResponse>
{
    private static readonly bool IsFirmCommand = Implements(typeof(IFirmCommand<>));
    private static readonly bool IsSchoolCommand = Implements(typeof(ISchoolCommand<>));
    private static readonly bool IsSchoolAction = Implements(typeof(ISchoolAction<>));
    private static readonly string Name = MessageName.Of(typeof(TRequest));

    public Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next) =>
        IsFirmCommand ? InFirm(request, next, cancellationToken)
        : IsSchoolCommand ? InSchool(request, next)
        : IsSchoolAction ? Logged(request, next)
        : next();

    private async Task<TResponse> InFirm(TRequest request, RequestHandlerDelegate<TResponse> next, CancellationToken ct)
    {
        var db = context.Db!;
        var store = services.GetRequiredService<FirmStore>();
        using var turn = await store.Gate(context.Firm!).Write(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);

        // A savepoint around each saving would let a command go on after half of it failed; here it is all or nothing.
        db.Database.AutoSavepointsEnabled = false;
        var response = await next();

        // From here on the command is finished whatever happens to the screen that sent it.
        if (response.IsFailure)
        {
            await transaction.RollbackAsync(CancellationToken.None);
            await LogRefusal(db, request, response.Error);
            live.Stir(context.Firm!);
            return response;
        }

        var changes = await Save(db);
        await transaction.CommitAsync(CancellationToken.None);
        live.Stir(context.Firm!);
        if (changes.Any(c => c.Kind == TradingFirm.DayStarted))
            services.GetService<DayCheckpoints>()?.Take(context.Firm!, db.ChangeTracker.Entries<TradingFirm>().First().Entity.BusinessDay);
        if (changes.Count > 0)
            live.Publish(new FirmChanged(context.Firm!, changes, context.Actor.Name, context.Actor.UserId));
        return response;
    }

    private async Task<IReadOnlyList<DocumentChange>> Save(FirmDb db)
    {
        // Looked at once: every look compares all that was loaded with what it was.
        db.ChangeTracker.DetectChanges();
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        var happened = new List<Aggregate>();
        foreach (var entry in db.ChangeTracker.Entries<Aggregate>().ToList())
        {
            var aggregate = entry.Entity;
            if (aggregate.Events.Count == 0 && entry.State is not (EntityState.Added or EntityState.Modified))
                continue;
            aggregate.NextRevision();
            if (entry.State is EntityState.Unchanged or EntityState.Modified)
                entry.Property(a => a.Revision).IsModified = true;
            if (aggregate.Events.Count > 0)
                happened.Add(aggregate);
        }

        // Events name documents by number. What has none yet is saved first to get one.
        if (happened.Exists(aggregate => aggregate.Id == 0))
            await db.SaveChangesAsync(CancellationToken.None);
        var businessDay = await BusinessDay(db);
        var changes = new List<DocumentChange>();
        foreach (var aggregate in happened)
        {
            foreach (var e in aggregate.Events)
            {
                var (actorId, actorName) = context.SimulatedEvents.TryGetValue(e, out var one) || context.Simulated.TryGetValue(aggregate, out one)
                    ? ("", one)
                    : (context.Actor.UserId, context.Actor.Name);
                changes.Add(new DocumentChange(aggregate.DocumentKind, aggregate.Id, e.Kind, e.Text));
                db.Events.Add(FirmEvent.Of(
                    clock.GetUtcNow().UtcDateTime, businessDay, actorId, actorName, e.Kind, aggregate.DocumentKind, aggregate.Id, e.Text,
                    data: e.Data is null ? null : JsonSerializer.Serialize(e.Data)));
            }

            aggregate.ClearEvents();
        }

        if (changes.Count == 0)
            db.Events.Add(Event(businessDay, Name, DocumentKind.Firm, 0, "", FirmEvent.Done));
        await db.SaveChangesAsync(CancellationToken.None);
        return changes;
    }

    private async Task LogRefusal(FirmDb db, TRequest request, Error error)
    {
        db.ChangeTracker.Clear();
        var (kind, id) = request is IAbout about ? about.About : (DocumentKind.Firm, 0);
        db.Events.Add(Event(await BusinessDay(db), Name, kind, id, error.Message, error.Code));
        await db.SaveChangesAsync(CancellationToken.None);
    }

    private static async Task<DateOnly> BusinessDay(FirmDb db) =>
        db.ChangeTracker.Entries<TradingFirm>().FirstOrDefault()?.Entity.BusinessDay ?? await db.Firms.Select(f => f.BusinessDay).SingleAsync();

    private FirmEvent Event(DateOnly day, string kind, DocumentKind document, int id, string text, string outcome) =>
        FirmEvent.Of(clock.GetUtcNow().UtcDateTime, day, context.Actor.UserId, context.Actor.Name, kind, document, id, text, outcome);

    private async Task<TResponse> InSchool(TRequest request, RequestHandlerDelegate<TResponse> next)
    {
        var db = services.GetRequiredService<ISchoolDatabase>();
        await using (var transaction = await db.Database.BeginTransactionAsync())
        {
            var response = await next();
            if (response.IsSuccess)
            {
                db.Log(Line(request, FirmEvent.Done, ""));
                await db.SaveChangesAsync();
                await transaction.CommitAsync();
                Finish();
                return response;
            }

            await transaction.RollbackAsync();
            db.Forget();
            db.Log(Line(request, response.Error.Code, response.Error.Message));
            await db.SaveChangesAsync();
            return response;
        }
    }

    private async Task<TResponse> Logged(TRequest request, RequestHandlerDelegate<TResponse> next)
    {
        var db = services.GetRequiredService<ISchoolDatabase>();
        var response = await next();
        db.Forget();
        db.Log(response.IsSuccess ? Line(request, FirmEvent.Done, "") : Line(request, response.Error.Code, response.Error.Message));
        await db.SaveChangesAsync();
        if (response.IsSuccess)
            Finish();
        return response;
    }

    private void Finish()
    {
        services.GetRequiredService<IFirmDirectory>().Forget();
        foreach (var then in context.Then)
            then();
    }

    private SchoolEvent Line(TRequest request, string outcome, string text) =>
        SchoolEvent.Of(clock.GetUtcNow().UtcDateTime, context.Actor.UserId, Name, outcome, text, (request as IInSession)?.SessionId);

    private static bool Implements(Type open) =>
        Array.Exists(typeof(TRequest).GetInterfaces(), i => i.IsGenericType && i.GetGenericTypeDefinition() == open);
}

/// <summary>Says which session a message about the school is about, so that it stands in the session's log.</summary>
public interface IInSession
{
    /// <summary>The session.</summary>
    int SessionId { get; }
}

/// <summary>Says which document a command is about, so that a refusal stands in its history too.</summary>
public interface IAbout
{
    /// <summary>The document.</summary>
    (DocumentKind Kind, int Id) About { get; }
}
