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
            var found = await (
                from firm in db.Firms.AsNoTracking()
                from draft in db.DraftedMails.Where(d => d.Id == query.DraftId && d.EmployeeId == me).DefaultIfEmpty()
                from original in db.Mails.Where(m => m.Id == query.ReplyToId || m.Id == draft.InReplyToId).DefaultIfEmpty()
                select new
                {
                    Firm = firm,
                    Draft = draft,
                    Original = original,
                    MyName = db.Employees.Where(e => e.Id == me).Select(e => e.Name).FirstOrDefault(),
                    MyFunction = db.Employees.Where(e => e.Id == me).Select(e => e.Function).FirstOrDefault(),
                    MyRole = db.Employees.Where(e => e.Id == me).Select(e => (EmployeeRole?)e.Role).FirstOrDefault(),
                    Colleague = db.Employees.Where(e => e.Id == query.ColleagueId || e.Id == draft.ColleagueId || e.Id == original.EmployeeId).Select(e => new { e.Id, e.Name, e.Email }).FirstOrDefault(),
                    Supplier = db.Suppliers.Where(s => s.Id == draft.SupplierId || s.Id == original.SupplierId).Select(s => s.Name).FirstOrDefault(),
                }).FirstAsync(ct);
            if (query.DraftId is not null && found.Draft is null)
                return InboxErrors.NoDraft;
            if (query.ReplyToId is not null && found.Original is null)
                return InboxErrors.NoMail;

            var (draftNow, answered) = (found.Draft, found.Original);
            var customerId = draftNow is not null ? draftNow.CustomerId : answered is not null ? answered.CustomerId : query.CustomerId;
            var supplierId = draftNow is not null ? draftNow.SupplierId : answered?.SupplierId;
            var customer = await db.Customers.AsNoTracking().Include(c => c.Contacts).SingleOrDefaultAsync(c => c.Id == customerId, ct);
            var language = customer?.Language ?? Language.Dutch;
            var shown = answered is null
                ? null
                : new ShowMail.Message(answered.Id, answered.Direction, answered.SentOn, answered.From, answered.To, answered.Subject, answered.Body);
            var recipient = customer?.Name ?? found.Colleague?.Name ?? found.Supplier;
            if (draftNow is not null)
                return new Model(
                    draftNow.Id, shown,
                    new DraftContents(draftNow.To, draftNow.Subject, draftNow.Body, draftNow.CustomerId, draftNow.SupplierId, draftNow.ColleagueId, draftNow.Purpose, draftNow.Attached),
                    recipient, language);

            var attached = query.Attached ?? (answered?.Attached is { } with && DocumentPdfs.Has(with.Kind) ? with : null);
            var contact = ContactOf(customer, answered);
            var start = MailPurposes.All.Contains(query.Purpose ?? "")
                ? await ByTemplate(query.Purpose!, language, found.Firm, customer, contact, attached ?? answered?.Attached, answered, ct)
                : new MailDraft("", "", Blank(language, contact, found.Colleague?.Name, found.MyName, found.MyFunction, found.MyRole, found.Firm));
            var to = answered is not null
                ? answered.Direction == MailDirection.In ? MailMessage.AddressIn(answered.From) : answered.To
                : found.Colleague?.Email ?? (contact is { Email.Length: > 0 } ? contact.Email : customer?.Email ?? "");
            var subject = answered is not null ? MailMessage.ReplySubject(answered.Subject, language) : start.Subject;
            return new Model(
                null, shown, new DraftContents(to, subject, start.Body, customerId, supplierId, found.Colleague?.Id, query.Purpose, attached), recipient, language);
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
            string purpose, Language language, TradingFirm firm, Customer? customer, ContactPerson? contact, DocumentRef? about, MailMessage? answered, CancellationToken ct)
        {
            var places = new MailPlaces(language);
            if (answered is not null)
                places.Text("onderwerp", answered.Subject);
            if (about is { } document && (await db.LabelOf(document, ct))?.Title is { } title)
            {
                places.Text("nummer", title);
                if (document.Kind == DocumentKind.Order)
                    places.Text("ordernummer", title);
                if (document.Kind == DocumentKind.Invoice)
                    places.Text("factuurnummer", title);
                if (document.Kind == DocumentKind.QuoteRequest)
                    places.Text("aanvraag", Letter.Request(language, answered?.SentOn));
            }

            return await db.DraftToCustomer(actor, purpose, places, firm, customer?.Id, contact?.Id, ct);
        }

        // Who wrote is who is answered, when we know them.
        private static ContactPerson? ContactOf(Customer? customer, MailMessage? answered)
        {
            var address = answered is null ? "" : MailMessage.AddressIn(answered.Direction == MailDirection.In ? answered.From : answered.To);
            return customer?.Contacts.FirstOrDefault(c => c.IsActive && c.Email.Length > 0 && string.Equals(c.Email, address, StringComparison.OrdinalIgnoreCase)) ?? customer?.ContactOrPrimary(null);
        }

        private static string Blank(
            Language language, ContactPerson? contact, string? colleague, string? myName, string? myFunction, EmployeeRole? myRole, TradingFirm firm)
        {
            if (colleague is not null)
                return $"Hallo {colleague.Split(' ')[0]},\n\n\n\nGroet,\n{myName}";
            var salutation = Letter.Salutation(language, contact?.Salutation ?? Salutation.Neutral, contact?.FullName ?? "", contact?.LastName ?? "");
            var function = myFunction is not null && myRole is { } role ? Letter.Function(language, role, myFunction) : "";
            return $"{salutation}\n\n\n\n{InboxLabels.Closing(language)}\n\n{myName}\n{function}\n{firm.Identity.FullName}";
        }
    }
}
