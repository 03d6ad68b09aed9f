using MediatR;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Contacts;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Agenda;

/// <summary>A week in the agenda of the firm or of one colleague: appointments by the hour, and what is due that day.</summary>
public static class ShowAgenda
{
    /// <param name="Day">A day in the week; null for the week of the business day.</param>
    /// <param name="OwnerId">Whose agenda; null for everybody's.</param>
    [Access(Access.FirmReader)]
    public sealed record Query(DateOnly? Day = null, int? OwnerId = null) : IFirmQuery<Model>;

    /// <param name="Monday">First day of the week.</param>
    /// <param name="Today">The firm's date.</param>
    /// <param name="Days">Monday to Friday, and a day in the weekend when something stands there.</param>
    /// <param name="Me">Who the sender is in the firm; null for a reader.</param>
    /// <param name="Colleagues">Whose agenda can be chosen.</param>
    public sealed record Model(DateOnly Monday, DateOnly Today, IReadOnlyList<AgendaDay> Days, int? Me, IReadOnlyList<Colleague> Colleagues);

    public sealed record Colleague(int Id, string Name, EmployeeRole Role);

    /// <param name="On">The day.</param>
    /// <param name="Holiday">Name of the holiday; null on an ordinary day.</param>
    /// <param name="Entries">Appointments by the hour, then the rest.</param>
    public sealed record AgendaDay(DateOnly On, string? Holiday, IReadOnlyList<Entry> Entries);

    public sealed record Entry(
        int Id, FollowUpKind Kind, string Subject, DateOnly On, TimeOnly? At, int Minutes, string Place, int OwnerId, string Owner, int? CustomerId, string? Customer,
        DocumentRef? About, bool Done, bool CalledOff, string? Outcome)
    {
        /// <summary>When it is over; null for what has no hour.</summary>
        public TimeOnly? Until => At?.AddMinutes(Minutes);
    }

    internal sealed class Handler(FirmDb db, Actor actor) : IRequestHandler<Query, Result<Model>>
    {
        public async Task<Result<Model>> Handle(Query query, CancellationToken ct)
        {
            var colleagues = await db.Employees.AsNoTracking().OrderBy(e => e.Name)
                .Select(e => new { Colleague = new Colleague(e.Id, e.Name, e.Role), Today = db.Firms.Select(f => f.BusinessDay).First() })
                .ToListAsync(ct);
            var today = colleagues[0].Today;
            var day = query.Day ?? today;
            var monday = day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
            var sunday = monday.AddDays(6);
            var names = colleagues.ToDictionary(c => c.Colleague.Id, c => c.Colleague.Name);
            var found = db.FollowUps.AsNoTracking().Where(f => f.DueOn >= monday && f.DueOn <= sunday && !(f.DoneOn != null && f.Kind == FollowUpKind.Task));
            if (query.OwnerId is { } owner)
                found = found.Where(f => f.OwnerId == owner);
            var rows = await found
                .OrderBy(f => f.DueOn).ThenBy(f => f.StartsAt == null).ThenBy(f => f.StartsAt).ThenBy(f => f.Id)
                .Select(f => new { Task = f, Customer = db.Customers.Where(c => c.Id == f.CustomerId).Select(c => c.Name).FirstOrDefault() })
                .ToListAsync(ct);
            var entries = rows.Select(r => new Entry(
                r.Task.Id, r.Task.Kind, r.Task.Subject, r.Task.DueOn, r.Task.StartsAt, r.Task.Minutes, r.Task.Place, r.Task.OwnerId, names.GetValueOrDefault(r.Task.OwnerId, ""),
                r.Task.CustomerId, r.Customer, r.Task.About, r.Task.DoneOn is not null, r.Task.CalledOff, r.Task.Outcome)).ToLookup(e => e.On);
            var days = Enumerable.Range(0, 7).Select(i => monday.AddDays(i))
                .Where(d => d.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) || entries.Contains(d))
                .Select(d => new AgendaDay(d, BusinessCalendar.HolidayName(d), [.. entries[d]]));
            return new Model(monday, today, [.. days], actor.EmployeeId, [.. colleagues.Select(c => c.Colleague)]);
        }
    }
}
