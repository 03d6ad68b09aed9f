using MediatR;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Simulation.Scenarios;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Firms;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Events;

/// <summary>What is planned to happen in a firm and what came of it, for the teacher.</summary>
public static class ShowEvents
{
    [Access(Access.Teacher)]
    public sealed record Query : IFirmQuery<Model>;

    /// <param name="Today">The firm's date.</param>
    /// <param name="Coming">What is still to come, the first one on top.</param>
    /// <param name="Happened">What happened, the last one on top.</param>
    /// <param name="Choices">What can be planned.</param>
    public sealed record Model(DateOnly Today, IReadOnlyList<Row> Coming, IReadOnlyList<Row> Happened, IReadOnlyList<EventChoice> Choices);

    /// <param name="Id">The event.</param>
    /// <param name="Kind">What happens.</param>
    /// <param name="Title">Which one, in words.</param>
    /// <param name="Werkproces">The werkproces that it practises; empty when the seeds no longer know it.</param>
    /// <param name="DueOn">First day on which it may happen.</param>
    /// <param name="CustomerId">The customer it is about; null lets the seed choose.</param>
    /// <param name="Customer">Their name.</param>
    /// <param name="HappenedOn">Day it happened.</param>
    /// <param name="Made">The document that came of it.</param>
    /// <param name="MadeTitle">How people call that.</param>
    public sealed record Row(
        int Id, PlannedEventKind Kind, string Title, string Werkproces, DateOnly DueOn, int? CustomerId, string? Customer, DateOnly? HappenedOn, DocumentRef? Made, string? MadeTitle);

    internal sealed class Handler(FirmDb db, SeedShelf seeds) : IRequestHandler<Query, Result<Model>>
    {
        public async Task<Result<Model>> Handle(Query query, CancellationToken ct)
        {
            IReadOnlyList<EventChoice> choices = seeds.Load.Library is { } library ? EventChoice.All(library) : [];
            var known = choices.ToDictionary(c => (c.Kind, c.Code));
            var today = (await db.TheFirm(ct)).BusinessDay;
            var planned = await db.PlannedEvents.AsNoTracking()
                .Select(e => new { Event = e, Customer = db.Customers.Where(c => c.Id == e.CustomerId).Select(c => c.Name).FirstOrDefault() })
                .ToListAsync(ct);
            var labels = await db.LabelsOf(planned.Select(p => MadeOf(p.Event)), ct);
            var rows = planned.ConvertAll(p =>
            {
                var choice = known.GetValueOrDefault((p.Event.Kind, p.Event.Code));
                var made = MadeOf(p.Event);
                return new Row(
                    p.Event.Id, p.Event.Kind, choice?.Title ?? p.Event.Code, choice?.Werkproces ?? "", p.Event.DueOn, p.Event.CustomerId, p.Customer, p.Event.HappenedOn,
                    made, made is null ? null : labels.GetValueOrDefault(made.Value)?.Title);
            });
            return new Model(
                today,
                [.. rows.Where(r => r.HappenedOn is null).OrderBy(r => r.DueOn).ThenBy(r => r.Id)],
                [.. rows.Where(r => r.HappenedOn is not null).OrderByDescending(r => r.HappenedOn).ThenByDescending(r => r.Id)],
                choices);
        }

        private static DocumentRef? MadeOf(PlannedEvent planned) =>
            planned is { MadeKind: { } kind, MadeId: { } id } ? new DocumentRef(kind, id) : null;
    }
}
