using MediatR;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Documents;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Domain.Mail;
using PracticeFirm.Domain.Relations;
using PracticeFirm.Web.Components;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Mailing;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Inbox;

/// <summary>What the composer starts from: a concept, an answer, or a new mail; empty, or by a template in the language of the customer.</summary>
public static class PrepareMail
{
    /// <param name="DraftId">A concept of the asker to go on with.</param>
    /// <param name="ReplyToId">The mail to answer.</param>
    /// <param name="Purpose">A template, one of <see cref="MailPurposes"/>.</param>
    /// <param name="CustomerId">The customer a new mail is for.</param>
    /// <param name="ColleagueId">The colleague a new mail is for.</param>
    /// <param name="Attached">A document to send along.</param>
    [Access(Access.FirmReader)]
    public sealed record Query(int? DraftId = null, int? ReplyToId = null, string? Purpose = null, int? CustomerId = null, int? ColleagueId = null, DocumentRef? Attached = null)
        : IFirmQuery<Model>;

    /// <param name="DraftId">The concept; null while nothing was kept.</param>
    /// <param name="Original">The mail it answers; null for a new one.</param>
    /// <param name="Contents">What to start from.</param>
    /// <param name="Recipient">Name of whom it is for; null while nobody was chosen.</param>
    /// <param name="Language">Language of the mail.</param>
    public sealed record Model(int? DraftId, ShowMail.Message? Original, DraftContents Contents, string? Recipient, Language Language);

    /// <summary>Who a mail can go to inside the firm, and what of a customer can go along.</summary>
    [Access(Access.FirmReader)]
    public sealed record Choices(int? CustomerId) : IFirmQuery<Options>;

    public sealed record Options(IReadOnlyList<Colleague> Colleagues, IReadOnlyList<Attachable> Documents);

    public sealed record Colleague(int Id, string Name, string Function, string Email);

    public sealed record Attachable(DocumentRef Document, string Title);

    internal sealed class Handler(FirmDb db, Actor actor) : IRequestHandler<Query, Result<Model>>, IRequestHandler<Choices, Result<Options>>
    {
        /// <summary>Most documents of a kind to choose from.</summary>
        private const int Most = 15;

        public async Task<Result<Model>> Handle(Query query, CancellationToken ct)
        {
            var me = actor.EmployeeId ?? 0;
            var draft = query.DraftId is { } draftId ? await db.DraftedMails.AsNoTracking().SingleOrDefaultAsync(d => d.Id == draftId && d.EmployeeId == me, ct) : null;
            if (query.DraftId is not null && draft is null)
                return InboxErrors.NoDraft;
            var originalId = draft is not null ? draft.InReplyToId : query.ReplyToId;
            var original = originalId is { } replyTo ? await db.Mails.AsNoTracking().SingleOrDefaultAsync(m => m.Id == replyTo, ct) : null;
            if (draft is null && query.ReplyToId is not null && original is null)
                return InboxErrors.NoMail;

            var customerId = draft is not null ? draft.CustomerId : original is not null ? original.CustomerId : query.CustomerId;
            var supplierId = draft is not null ? draft.SupplierId : original?.SupplierId;
            var colleagueId = draft is not null ? draft.ColleagueId : original is not null ? original.EmployeeId : query.ColleagueId;
            var address = original is null ? "" : original.Direction == MailDirection.In ? MailMessage.AddressIn(original.From) : original.To;
            var head = await db.Firms.AsNoTracking().Select(f => new
            {
                Firm = f,
                MyName = db.Employees.Where(e => e.Id == me).Select(e => e.Name).FirstOrDefault(),
                MyFunction = db.Employees.Where(e => e.Id == me).Select(e => e.Function).FirstOrDefault(),
                MyRole = db.Employees.Where(e => e.Id == me).Select(e => (EmployeeRole?)e.Role).FirstOrDefault(),
                Colleague = db.Employees.Where(e => e.Id == colleagueId).Select(e => e.Name).FirstOrDefault(),
                ColleagueEmail = db.Employees.Where(e => e.Id == colleagueId).Select(e => e.Email).FirstOrDefault(),
                Supplier = db.Suppliers.Where(s => s.Id == supplierId).Select(s => s.Name).FirstOrDefault(),
                Customer = db.Customers.Where(c => c.Id == customerId).Select(c => c.Name).FirstOrDefault(),
                Language = db.Customers.Where(c => c.Id == customerId).Select(c => (Language?)c.Language).FirstOrDefault(),
                // Who wrote is who is answered, when we know them.
                Writer = db.Customers.Where(c => c.Id == customerId).SelectMany(c => c.Contacts).Where(p => p.IsActive && p.Email == address && address != "").Select(p => (int?)p.Id).FirstOrDefault(),
            }).SingleAsync(ct);
            var language = head.Language ?? Language.Dutch;
            var recipient = head.Customer ?? head.Colleague ?? head.Supplier;
            var shown = original is null
                ? null
                : new ShowMail.Message(original.Id, original.Direction, original.SentOn, original.From, original.To, original.Subject, original.Body);
            if (draft is not null)
                return new Model(
                    draft.Id, shown, new DraftContents(draft.To, draft.Subject, draft.Body, draft.CustomerId, draft.SupplierId, draft.ColleagueId, draft.Purpose, draft.Attached), recipient, language);

            var attached = query.Attached ?? (original?.Attached is { } with && DocumentPdfs.Has(with.Kind) ? with : null);
            var start = MailPurposes.All.Contains(query.Purpose ?? "")
                ? await ByTemplate(query.Purpose!, language, head.Firm, customerId, head.Writer, attached ?? original?.Attached, original, ct)
                : await Blank(language, head.Firm, customerId, head.Writer, head.Colleague, head.MyName, head.MyFunction, head.MyRole, ct);
            var to = original is not null ? address : head.ColleagueEmail ?? start.To;
            var subject = original is not null ? MailMessage.ReplySubject(original.Subject, language) : start.Subject;
            return new Model(null, shown, new DraftContents(to, subject, start.Body, customerId, supplierId, colleagueId, query.Purpose, attached), recipient, language);
        }

        public async Task<Result<Options>> Handle(Choices query, CancellationToken ct)
        {
            var colleagues = await db.Employees.AsNoTracking().Where(e => e.Id != actor.EmployeeId).OrderBy(e => e.Name)
                .Select(e => new Colleague(e.Id, e.Name, e.Function, e.Email)).ToListAsync(ct);
            if (query.CustomerId is not { } customer)
                return new Options(colleagues, []);
            var documents = await db.Offertes.AsNoTracking().Where(o => o.CustomerId == customer && o.Number != null).OrderByDescending(o => o.Id).Take(Most)
                .Select(o => new { Kind = DocumentKind.Offerte, o.Id, Title = o.Number! })
                .Concat(db.Orders.Where(o => o.CustomerId == customer && o.Number != null).OrderByDescending(o => o.Id).Take(Most).Select(o => new { Kind = DocumentKind.Order, o.Id, Title = o.Number! }))
                .Concat(db.Deliveries.Where(d => d.CustomerId == customer && d.Number != null).OrderByDescending(d => d.Id).Take(Most).Select(d => new { Kind = DocumentKind.Delivery, d.Id, Title = d.Number! }))
                .Concat(db.Invoices.Where(i => i.CustomerId == customer && i.Number != null).OrderByDescending(i => i.Id).Take(Most).Select(i => new { Kind = DocumentKind.Invoice, i.Id, Title = i.Number! }))
                .Concat(db.Returns.Where(r => r.CustomerId == customer).OrderByDescending(r => r.Id).Take(Most).Select(r => new { Kind = DocumentKind.Return, r.Id, Title = r.Number }))
                .ToListAsync(ct);
            return new Options(colleagues, [.. documents.Select(d => new Attachable(new DocumentRef(d.Kind, d.Id), d.Title))]);
        }

        private async Task<MailDraft> ByTemplate(
            string purpose, Language language, TradingFirm firm, int? customerId, int? contactId, DocumentRef? about, MailMessage? original, CancellationToken ct)
        {
            var places = new MailPlaces(language);
            if (original is not null)
                places.Text("onderwerp", original.Subject);
            if (about is { } document && (await db.LabelOf(document, ct))?.Title is { } title)
            {
                places.Text("nummer", title);
                if (document.Kind == DocumentKind.Order)
                    places.Text("ordernummer", title);
                if (document.Kind == DocumentKind.Invoice)
                    places.Text("factuurnummer", title);
                if (document.Kind == DocumentKind.QuoteRequest)
                    places.Text("aanvraag", Letter.Request(language, original?.SentOn));
            }

            return await db.DraftToCustomer(actor, purpose, places, firm, customerId, contactId, ct);
        }

        private async Task<MailDraft> Blank(
            Language language, TradingFirm firm, int? customerId, int? contactId, string? colleague, string? myName, string? myFunction, EmployeeRole? myRole, CancellationToken ct)
        {
            if (colleague is not null)
                return new MailDraft("", "", $"Hallo {colleague.Split(' ')[0]},\n\n\n\nGroet,\n{myName}");
            var customer = customerId is null ? null : await db.Customers.AsNoTracking().Include(c => c.Contacts).SingleOrDefaultAsync(c => c.Id == customerId, ct);
            var contact = customer?.ContactOrPrimary(contactId);
            var salutation = Letter.Salutation(language, contact?.Salutation ?? Salutation.Neutral, contact?.FullName ?? "", contact?.LastName ?? "");
            var function = myFunction is not null && myRole is { } role ? Letter.Function(language, role, myFunction) : "";
            return new MailDraft(
                contact is { Email.Length: > 0 } ? contact.Email : customer?.Email ?? "", "",
                $"{salutation}\n\n\n\n{InboxLabels.Closing(language)}\n\n{myName}\n{function}\n{firm.Identity.FullName}");
        }
    }
}
