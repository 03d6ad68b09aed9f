using MediatR;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Contacts;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Domain.Offertes;
using PracticeFirm.Domain.Orders;
using PracticeFirm.Web.Infrastructure.Calling;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Firms;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Calls;

/// <summary>A call with what was said, what can be said now, and the dossier beside it.</summary>
public static class ShowCall
{
    /// <param name="Id">The call.</param>
    /// <param name="Opened">True when a person opened it, which is evidence.</param>
    [Access(Access.FirmReader)]
    public sealed record Query(int Id, bool Opened = false) : IFirmQuery<Model>, IEvidence
    {
        public (DocumentKind Kind, int Id) About => (DocumentKind.PhoneCall, Id);

        public string? ViewEvent => Opened ? "Call.Viewed" : null;
    }

    /// <param name="Id">The call.</param>
    /// <param name="Status">Where it is in its life.</param>
    /// <param name="Direction">Who calls.</param>
    /// <param name="Purpose">What for; of a call that comes in that only shows once it is over.</param>
    /// <param name="CustomerId">The customer.</param>
    /// <param name="Customer">Their name.</param>
    /// <param name="Contact">The person on the line; null when nobody is known.</param>
    /// <param name="About">The document it is about; of a call that comes in that only shows once it is over.</param>
    /// <param name="AboutTitle">How people call that document.</param>
    /// <param name="RungOn">The day.</param>
    /// <param name="RungAt">The time.</param>
    /// <param name="Employee">Who speaks; null when nobody does.</param>
    /// <param name="IsMine">Whether that is the sender.</param>
    /// <param name="Minutes">How long it took.</param>
    /// <param name="Mood">The mood of the other, on the level begeleid only.</param>
    /// <param name="Learn">What is practised, on the level begeleid only.</param>
    /// <param name="Lines">What was said.</param>
    /// <param name="Replies">What can be said now.</param>
    /// <param name="Said">How many replies were given.</param>
    /// <param name="IsLost">True when the conversation can't go on, because its words changed.</param>
    /// <param name="Notes">The notes.</param>
    /// <param name="End">How it ended.</param>
    /// <param name="BrokenOff">Whether the firm broke it off.</param>
    /// <param name="RecordId">The contact record that was written; null for none.</param>
    /// <param name="Lang">Code of the language that is spoken: nl.</param>
    /// <param name="Feedback">What went well, once it is over; null on the level of a test.</param>
    /// <param name="Dossier">What is going on with the customer.</param>
    public sealed record Model(
        int Id, CallStatus Status, ContactDirection Direction, CallPurpose? Purpose, int CustomerId, string Customer, string? Contact, DocumentRef? About, string? AboutTitle,
        DateOnly RungOn, TimeOnly RungAt, string? Employee, bool IsMine, int Minutes, int? Mood, string? Learn, IReadOnlyList<Line> Lines, IReadOnlyList<Reply> Replies, int Said,
        bool IsLost, string Notes, CallEnd? End, bool BrokenOff, int? RecordId, string Lang, CallFeedback? Feedback, Dossier Dossier);

    /// <param name="Position">Place in the call, from 1.</param>
    /// <param name="IsOther">True when the customer says it.</param>
    /// <param name="Text">The words.</param>
    public sealed record Line(int Position, bool IsOther, string Text);

    /// <param name="Number">What it is chosen by.</param>
    /// <param name="Text">The words.</param>
    public sealed record Reply(int Number, string Text);

    /// <summary>What is going on with the customer; <c>PassableTo</c> is who owns the customer, when that is somebody else than the sender.</summary>
    public sealed record Dossier(
        string Owner, int? PassableTo, int OpenOffertes, int OpenOrders, int LateOrders, int OpenInvoices, Money Open, int OverdueInvoices, Money Overdue, DateOnly? LastContactOn, string? LastContact, int OpenTasks);

    internal sealed class Handler(FirmDb db, Actor actor, SeedShelf shelf) : IRequestHandler<Query, Result<Model>>
    {
        public async Task<Result<Model>> Handle(Query query, CancellationToken ct)
        {
            var found = await db.PhoneCalls.AsNoTracking()
                .Where(c => c.Id == query.Id)
                .Select(c => new
                {
                    Call = c,
                    Customer = db.Customers.Where(x => x.Id == c.CustomerId).Select(x => x.Name).First(),
                    Contact = db.Customers.Where(x => x.Id == c.CustomerId).SelectMany(x => x.Contacts).Where(p => p.Id == c.ContactPersonId).Select(p => p.FirstName + " " + p.LastName).FirstOrDefault(),
                    Employee = db.Employees.Where(e => e.Id == c.EmployeeId).Select(e => e.Name).FirstOrDefault(),
                    Record = db.ContactRecords.Where(r => r.PhoneCallId == c.Id).Select(r => (int?)r.Id).FirstOrDefault(),
                    Level = db.Firms.Select(f => f.HelpLevel).First(),
                    Lines = c.Lines.OrderBy(l => l.Position).Select(l => new { l.Position, l.Step, l.Text, l.Reply, l.Quality, l.Shows }).ToList(),
                })
                .SingleOrDefaultAsync(ct);
            if (found is null)
                return CallErrors.NotFound;
            var call = found.Call;
            var dossier = await ReadDossier(call.CustomerId, ct);
            var isOver = call.Status == CallStatus.Ended;

            // Who calls in says what about; the learner has to listen.
            var isTold = call.Direction == ContactDirection.Out || isOver;
            var about = isTold ? call.About : null;
            var labels = await db.LabelsOf([about], ct);

            // Who reads along sees what a learner sees who is guided.
            var level = actor.EmployeeId is null ? HelpLevel.Guided : found.Level;
            var guided = level == HelpLevel.Guided;
            var conversation = shelf.Conversations.GetValueOrDefault(call.Conversation);
            var chosen = found.Lines.Select(l => l.Reply).OfType<int>().ToList();
            var turn = call.Status == CallStatus.Talking ? shelf.Play(call.Conversation, call.Filling, found.Employee ?? "", chosen) : null;
            return new Model(
                call.Id, call.Status, call.Direction, isTold ? call.Purpose : null, call.CustomerId, found.Customer, found.Contact?.Trim(), about,
                about is { } document ? labels.GetValueOrDefault(document)?.Title : null, call.RungOn, call.RungAt, found.Employee, actor.EmployeeId is { } me && me == call.EmployeeId,
                call.Minutes, guided && call.Status is CallStatus.Talking or CallStatus.Ended ? call.Mood : null,
                guided ? conversation?.Learn : null,
                [.. found.Lines.Select(l => new Line(l.Position, l.Reply is null, l.Text))], turn is null ? [] : [.. turn.Replies.Select(r => new Reply(r.Number, r.Text))], chosen.Count,
                call.Status == CallStatus.Talking && turn is null, call.Notes, call.End, call.BrokenOff, found.Record, LangOf(call.Language),
                isOver && level != HelpLevel.Exam ? CallFeedback.Of([.. found.Lines.Where(l => l.Quality is not null).Select(l => (l.Step, l.Quality!.Value, l.Shows))], guided ? conversation : null) : null,
                dossier);
        }

        private static string LangOf(Language language) => language switch
        {
            Language.Dutch => "nl",
            Language.English => "en",
            Language.German => "de",
        };

        private Task<Dossier> ReadDossier(int customerId, CancellationToken ct) => db.Firms.AsNoTracking()
            .Select(f => new
            {
                OwnerId = db.Customers.Where(c => c.Id == customerId && c.OwnerId != actor.EmployeeId).Select(c => (int?)c.OwnerId).FirstOrDefault(),
                Owner = db.Customers.Where(c => c.Id == customerId).SelectMany(c => db.Employees.Where(e => e.Id == c.OwnerId).Select(e => e.Name)).First(),
                Offertes = db.Offertes.Count(o => o.CustomerId == customerId && (o.Status == OfferteStatus.Sent || o.Status == OfferteStatus.Negotiating)),
                Orders = db.Orders.Count(o => o.CustomerId == customerId && o.OpenUnits > 0 && o.Status != OrderStatus.Draft && o.Status != OrderStatus.Cancelled),
                Late = db.Orders.Count(o => o.CustomerId == customerId && o.OpenUnits > 0 && o.NextPromise < f.BusinessDay && o.Status != OrderStatus.Draft && o.Status != OrderStatus.Cancelled),
                Invoices = db.Invoices.Count(i => i.CustomerId == customerId && i.Number != null && i.Open.Cents > 0),
                Open = db.Invoices.Where(i => i.CustomerId == customerId && i.Number != null).Sum(i => i.Open.Cents),
                Overdue = db.Invoices.Count(i => i.CustomerId == customerId && i.Number != null && i.Open.Cents > 0 && i.DueOn < f.BusinessDay),
                OverdueCents = db.Invoices.Where(i => i.CustomerId == customerId && i.Number != null && i.Open.Cents > 0 && i.DueOn < f.BusinessDay).Sum(i => i.Open.Cents),
                Contact = db.ContactRecords.Where(r => r.CustomerId == customerId).OrderByDescending(r => r.On).ThenByDescending(r => r.Id).Select(r => new { r.On, r.Subject }).FirstOrDefault(),
                Tasks = db.FollowUps.Count(t => t.CustomerId == customerId && t.DoneOn == null),
            })
            .Select(x => new Dossier(
                x.Owner, x.OwnerId, x.Offertes, x.Orders, x.Late, x.Invoices, new Money(x.Open), x.Overdue, new Money(x.OverdueCents), x.Contact == null ? null : x.Contact.On,
                x.Contact == null ? null : x.Contact.Subject, x.Tasks))
            .SingleAsync(ct);
    }
}
