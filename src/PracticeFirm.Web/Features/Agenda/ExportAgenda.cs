using System.Text;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using MediatR;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Contacts;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Export;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Agenda;

/// <summary>Appointments as an iCalendar file (RFC 5545) for the calendar of a colleague.</summary>
public static class ExportAgenda
{
    /// <param name="Id">One appointment; null for all that are to come.</param>
    /// <param name="OwnerId">Of one colleague; null for everybody's.</param>
    [Access(Access.FirmReader)]
    public sealed record Query(int? Id = null, int? OwnerId = null) : IFirmQuery<PrintedFile>;

    /// <summary>Maps <c>/f/{firm}/agenda/{id}/afspraak.ics</c> and <c>/f/{firm}/agenda/agenda.ics</c>.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/f/{firm}/agenda/{id:int}/afspraak.ics", async (string firm, int id, IDispatcher dispatcher, CancellationToken ct) =>
            FirmFile.Answer(await dispatcher.Send(firm, new Query(id), ct), File));
        routes.MapGet("/f/{firm}/agenda/agenda.ics", async (string firm, int? van, IDispatcher dispatcher, CancellationToken ct) =>
            FirmFile.Answer(await dispatcher.Send(firm, new Query(OwnerId: van), ct), File));
    }

    private static IResult File(PrintedFile file) => Results.File(file.Content, "text/calendar; charset=utf-8", file.Name);

    internal sealed class Handler(FirmDb db) : IRequestHandler<Query, Result<PrintedFile>>
    {
        public async Task<Result<PrintedFile>> Handle(Query query, CancellationToken ct)
        {
            var firm = await db.Firms.AsNoTracking().Select(f => new { f.Identity.Name, f.Identity.Website, f.BusinessDay }).SingleAsync(ct);
            var found = db.FollowUps.AsNoTracking().Where(f => f.Kind == FollowUpKind.Appointment && f.StartsAt != null);
            found = query.Id is { } id ? found.Where(f => f.Id == id) : found.Where(f => f.DoneOn == null && f.DueOn >= firm.BusinessDay);
            if (query.OwnerId is { } owner)
                found = found.Where(f => f.OwnerId == owner);
            var rows = await found.OrderBy(f => f.DueOn).ThenBy(f => f.StartsAt).ThenBy(f => f.Id)
                .Select(f => new
                {
                    f.Id,
                    f.Subject,
                    f.DueOn,
                    At = f.StartsAt!.Value,
                    f.Minutes,
                    f.Place,
                    f.CalledOff,
                    Owner = db.Employees.Where(e => e.Id == f.OwnerId).Select(e => e.Name).FirstOrDefault(),
                    Customer = db.Customers.Where(c => c.Id == f.CustomerId).Select(c => c.Name).FirstOrDefault(),
                })
                .ToListAsync(ct);
            if (query.Id is not null && rows.Count == 0)
                return new Error("FollowUp.NotFound", "Deze afspraak bestaat niet (meer). Ververs de pagina.");
            var calendar = new Calendar { ProductId = $"-//{firm.Name}//Agenda//NL", Method = "PUBLISH" };
            foreach (var row in rows)
            {
                var start = row.DueOn.ToDateTime(row.At);
                calendar.Events.Add(new CalendarEvent
                {
                    Uid = $"afspraak-{row.Id}@{firm.Website}",
                    Summary = row.Customer is null ? row.Subject : $"{row.Subject} ({row.Customer})",
                    Description = row.Owner is null ? null : $"Met {row.Owner}, {firm.Name}",
                    Location = row.Place,
                    Status = row.CalledOff ? "CANCELLED" : "CONFIRMED",
                    DtStamp = new CalDateTime(DateTime.SpecifyKind(firm.BusinessDay.ToDateTime(new TimeOnly(6, 0)), DateTimeKind.Utc)),
                    Start = new CalDateTime(start, "Europe/Amsterdam"),
                    End = new CalDateTime(start.AddMinutes(row.Minutes), "Europe/Amsterdam"),
                });
            }

            var text = new CalendarSerializer().SerializeToString(calendar) ?? "";
            return new PrintedFile(query.Id is { } one ? $"afspraak-{one}.ics" : "agenda.ics", Encoding.UTF8.GetBytes(text));
        }
    }
}
