using MediatR;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Mail;
using PracticeFirm.Domain.Relations;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Inbox;

/// <summary>One mail with the exchange it belongs to, whose it is and what goes along.</summary>
public static class ShowMail
{
    [Access(Access.FirmReader)]
    public sealed record Query(int Id) : IFirmQuery<Model>;

    /// <param name="Id">The mail.</param>
    /// <param name="Direction">In or out.</param>
    /// <param name="SentOn">The firm's date.</param>
    /// <param name="From">Sender.</param>
    /// <param name="To">Address it went to.</param>
    /// <param name="Subject">Subject.</param>
    /// <param name="Body">Text.</param>
    /// <param name="IsRead">True once somebody opened it.</param>
    /// <param name="HandledOn">Day it was handled.</param>
    /// <param name="Outcome">What came of it.</param>
    /// <param name="Owner">The colleague it lies with.</param>
    /// <param name="Customer">The customer whose dossier it is in.</param>
    /// <param name="Supplier">The supplier whose dossier it is in.</param>
    /// <param name="Colleague">The colleague it was exchanged with.</param>
    /// <param name="Attached">The document that goes with it.</param>
    /// <param name="AttachedTitle">How people call that document; null when it isn't there (any more).</param>
    /// <param name="Thread">The other mails of the exchange, the oldest first.</param>
    public sealed record Model(
        int Id, MailDirection Direction, DateOnly SentOn, string From, string To, string Subject, string Body, bool IsRead, DateOnly? HandledOn, string? Outcome,
        Person? Owner, Sender? Customer, Person? Supplier, Person? Colleague, DocumentRef? Attached, string? AttachedTitle, IReadOnlyList<Message> Thread)
    {
        /// <summary>True for what came in, which can be answered, handled and passed on.</summary>
        public bool CameIn => Direction == MailDirection.In;
    }

    public sealed record Person(int Id, string Name);

    /// <param name="Id">The customer.</param>
    /// <param name="Name">Name.</param>
    /// <param name="Status">Whether new business is done.</param>
    /// <param name="Language">Language of the customer.</param>
    /// <param name="OwnerId">The colleague who manages the customer.</param>
    /// <param name="Owner">Name of that colleague.</param>
    /// <param name="OwnerIsMe">True when that is the asker.</param>
    public sealed record Sender(int Id, string Name, CustomerStatus Status, Language Language, int OwnerId, string Owner, bool OwnerIsMe);

    public sealed record Message(int Id, MailDirection Direction, DateOnly SentOn, string From, string To, string Subject, string Body);

    internal sealed class Handler(FirmDb db, Actor actor) : IRequestHandler<Query, Result<Model>>
    {
        public async Task<Result<Model>> Handle(Query query, CancellationToken ct)
        {
            var found = await (
                from m in db.Mails.AsNoTracking()
                where m.Id == query.Id
                join c in db.Customers on m.CustomerId equals c.Id into customers
                from customer in customers.DefaultIfEmpty()
                select new
                {
                    Mail = m,
                    CustomerName = customer.Name,
                    Status = (CustomerStatus?)customer.Status,
                    Language = (Language?)customer.Language,
                    OwnerId = (int?)customer.OwnerId,
                    CustomerOwner = db.Employees.Where(e => e.Id == customer.OwnerId).Select(e => e.Name).FirstOrDefault(),
                    Owner = db.Employees.Where(e => e.Id == m.OwnerId).Select(e => e.Name).FirstOrDefault(),
                    Colleague = db.Employees.Where(e => e.Id == m.EmployeeId).Select(e => e.Name).FirstOrDefault(),
                    Supplier = db.Suppliers.Where(s => s.Id == m.SupplierId).Select(s => s.Name).FirstOrDefault(),
                }).SingleOrDefaultAsync(ct);
            if (found is null)
                return InboxErrors.NoMail;
            var mail = found.Mail;
            var root = mail.Thread;
            var thread = await db.Mails.AsNoTracking()
                .Where(m => (m.Id == root || m.ThreadId == root) && m.Id != mail.Id)
                .OrderBy(m => m.SentOn).ThenBy(m => m.Id)
                .Select(m => new Message(m.Id, m.Direction, m.SentOn, m.From, m.To, m.Subject, m.Body))
                .ToListAsync(ct);
            var title = mail.Attached is { } document ? (await db.LabelOf(document, ct))?.Title : null;
            return new Model(
                mail.Id, mail.Direction, mail.SentOn, mail.From, mail.To, mail.Subject, mail.Body, mail.ReadOn is not null, mail.HandledOn, mail.Outcome,
                Of(mail.OwnerId, found.Owner),
                mail.CustomerId is { } id
                    ? new Sender(id, found.CustomerName, found.Status!.Value, found.Language!.Value, found.OwnerId!.Value, found.CustomerOwner ?? "", found.OwnerId == actor.EmployeeId)
                    : null,
                Of(mail.SupplierId, found.Supplier), Of(mail.EmployeeId, found.Colleague), mail.Attached, title, thread);
        }

        private static Person? Of(int? id, string? name) => id is { } number ? new Person(number, name ?? "") : null;
    }
}
