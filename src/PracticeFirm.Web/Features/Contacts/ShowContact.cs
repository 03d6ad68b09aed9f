using MediatR;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Contacts;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Simulation.Conversations;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Firms;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Contacts;

/// <summary>A contact record with what was added; on the level begeleid also what there was to hear in the call.</summary>
public static class ShowContact
{
    /// <param name="Id">The record.</param>
    /// <param name="Opened">True when a person opened it, which is evidence.</param>
    [Access(Access.FirmReader)]
    public sealed record Query(int Id, bool Opened = false) : IFirmQuery<Model>, IEvidence
    {
        public (DocumentKind Kind, int Id) About => (DocumentKind.ContactRecord, Id);

        public string? ViewEvent => Opened ? "ContactRecord.Viewed" : null;
    }

    /// <param name="Id">The record.</param>
    /// <param name="On">The day.</param>
    /// <param name="At">The time.</param>
    /// <param name="Minutes">How long it took.</param>
    /// <param name="Direction">Who sought it.</param>
    /// <param name="Channel">How.</param>
    /// <param name="CustomerId">The customer.</param>
    /// <param name="Customer">Their name.</param>
    /// <param name="Contact">With whom there.</param>
    /// <param name="Employee">Who of the firm.</param>
    /// <param name="Subject">What it was about.</param>
    /// <param name="Goal">What was to be reached.</param>
    /// <param name="Result">What came of it.</param>
    /// <param name="Signals">Signals that were recognised.</param>
    /// <param name="SignalNote">That in words.</param>
    /// <param name="WrittenOn">The day it was written.</param>
    /// <param name="PhoneCallId">The call it is about.</param>
    /// <param name="Links">Documents that belong to it, and what came of it.</param>
    /// <param name="Tasks">What is to be done.</param>
    /// <param name="Additions">What was added.</param>
    /// <param name="Review">What there was to hear in the call; null when that isn't shown.</param>
    public sealed record Model(
        int Id, DateOnly On, TimeOnly At, int Minutes, ContactDirection Direction, ContactChannel Channel, int CustomerId, string Customer, string? Contact, string Employee,
        string Subject, string Goal, string Result, SignalKinds Signals, string SignalNote, DateOnly WrittenOn, int? PhoneCallId, IReadOnlyList<Link> Links,
        IReadOnlyList<NextTask> Tasks, IReadOnlyList<Addition> Additions, CallReview? Review);

    public sealed record Link(DocumentRef Document, string? Title);

    public sealed record NextTask(string Subject, DateOnly DueOn, string Owner, bool IsDone);

    public sealed record Addition(int Id, DateOnly On, string Author, string Text);

    /// <param name="Facts">Everything there was to learn.</param>
    /// <param name="Signals">Everything that was hidden.</param>
    /// <param name="Replies">What was said, with what it was worth.</param>
    public sealed record CallReview(IReadOnlyList<Fact> Facts, IReadOnlyList<Signal> Signals, IReadOnlyList<Reply> Replies);

    /// <param name="Text">The fact.</param>
    /// <param name="IsTold">Whether it came up.</param>
    /// <param name="IsWritten">Whether the record seems to tell it.</param>
    public sealed record Fact(string Text, bool IsTold, bool IsWritten);

    /// <param name="Kind">Which kind.</param>
    /// <param name="Text">The signal.</param>
    /// <param name="IsTold">Whether it came up.</param>
    /// <param name="IsNoticed">Whether a signal of that kind was recognised.</param>
    public sealed record Signal(SignalKinds Kind, string Text, bool IsTold, bool IsNoticed);

    public sealed record Reply(string Text, ReplyQuality Quality);

    /// <param name="RecordId">The record.</param>
    /// <param name="Text">What is added.</param>
    [Access(Access.FirmWorker)]
    public sealed record Add(int RecordId, string Text) : IFirmCommand<int>, IAbout
    {
        public (DocumentKind Kind, int Id) About => (DocumentKind.ContactRecord, RecordId);
    }

    internal sealed class Handler(FirmDb db, Actor actor, SeedShelf shelf) : IRequestHandler<Query, Result<Model>>, IRequestHandler<Add, Result<int>>
    {
        public async Task<Result<Model>> Handle(Query query, CancellationToken ct)
        {
            var found = await db.ContactRecords.AsNoTracking()
                .Include(r => r.Links.OrderBy(l => l.Id))
                .Include(r => r.Additions.OrderBy(a => a.Id))
                .Where(r => r.Id == query.Id)
                .Select(r => new
                {
                    Record = r,
                    Customer = db.Customers.Where(c => c.Id == r.CustomerId).Select(c => c.Name).First(),
                    Contact = db.Customers.Where(c => c.Id == r.CustomerId).SelectMany(c => c.Contacts).Where(p => p.Id == r.ContactPersonId).Select(p => p.FirstName + " " + p.LastName).FirstOrDefault(),
                    Employee = db.Employees.Where(e => e.Id == r.EmployeeId).Select(e => e.Name).First(),
                    Guided = db.Firms.Select(f => f.HelpLevel == HelpLevel.Guided).First(),
                    Tasks = db.FollowUps.Where(t => t.AboutKind == DocumentKind.ContactRecord && t.AboutId == r.Id).OrderBy(t => t.Id)
                        .Select(t => new NextTask(t.Subject, t.DueOn, db.Employees.Where(e => e.Id == t.OwnerId).Select(e => e.Name).First(), t.DoneOn != null)).ToList(),
                    Started = db.Consequences.Where(c => c.FromKind == DocumentKind.ContactRecord && c.FromId == r.Id).OrderBy(c => c.Id).Select(c => new DocumentRef(c.ToKind, c.ToId)).ToList(),
                    From = db.Consequences.Where(c => c.ToKind == DocumentKind.ContactRecord && c.ToId == r.Id).OrderBy(c => c.Id).Select(c => new DocumentRef(c.FromKind, c.FromId)).ToList(),
                })
                .SingleOrDefaultAsync(ct);
            if (found is null)
                return ContactRecordErrors.NotFound;
            var record = found.Record;
            var documents = record.Links.Select(l => l.Document).Concat(found.From).Concat(found.Started).Distinct().ToList();
            var labels = await db.LabelsOf(documents.Select(d => (DocumentRef?)d), ct);
            return new Model(
                record.Id, record.On, record.At, record.Minutes, record.Direction, record.Channel, record.CustomerId, found.Customer, found.Contact?.Trim(), found.Employee, record.Subject,
                record.Goal, record.Result, record.Signals, record.SignalNote, record.WrittenOn, record.PhoneCallId, [.. documents.Select(d => new Link(d, labels.GetValueOrDefault(d)?.Title))],
                found.Tasks, [.. record.Additions.Select(a => new Addition(a.Id, a.AddedOn, a.Author, a.Text))],
                found.Guided && record.PhoneCallId is { } call ? await Review(record, call, ct) : null);
        }

        public async Task<Result<int>> Handle(Add command, CancellationToken ct)
        {
            if (await db.ContactRecords.Include(r => r.Additions).SingleOrDefaultAsync(r => r.Id == command.RecordId, ct) is not { } record)
                return ContactRecordErrors.NotFound;
            var firm = await db.TheFirm(ct);
            var added = record.Add(firm.BusinessDay, actor.Name, command.Text);
            return added.IsSuccess ? record.Id : Result<int>.Failure(added.Errors);
        }

        private async Task<CallReview?> Review(ContactRecord record, int callId, CancellationToken ct)
        {
            var call = await db.PhoneCalls.AsNoTracking()
                .Where(c => c.Id == callId)
                .Select(c => new
                {
                    c.Conversation,
                    c.Filling,
                    Found = c.Findings.Select(f => new { f.Code, f.Signal }).ToList(),
                    Lines = c.Lines.Where(l => l.Quality != null).OrderBy(l => l.Position).Select(l => new Reply(l.Text, l.Quality!.Value)).ToList(),
                })
                .SingleAsync(ct);
            if (!shelf.Conversations.TryGetValue(call.Conversation, out var conversation))
                return null;
            var filling = ConversationFilling.Read(call.Filling);
            var told = call.Found.Select(f => (f.Code, f.Signal)).ToHashSet();
            return new CallReview(
                [.. conversation.Facts.Select(f => (Text: filling.Fill(f.Text), Told: told.Contains((f.Code, SignalKinds.None)))).Select(f => new Fact(f.Text, f.Told, f.Told && record.Tells(f.Text)))],
                [.. conversation.Signals.Select(s => new Signal(s.Kind, filling.Fill(s.Text), told.Contains((s.Code, s.Kind)), record.Signals.HasFlag(s.Kind)))],
                call.Lines);
        }
    }
}
