using MediatR;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Mail;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Inbox;

/// <summary>A folder of the Postvak, the newest first.</summary>
public static class ListMails
{
    /// <summary>Rows on a page.</summary>
    public const int PageSize = 25;

    /// <summary>What came in and is still to be handled.</summary>
    public const string In = "in";

    /// <summary>What the firm sent.</summary>
    public const string Sent = "verzonden";

    /// <summary>What the asker is writing.</summary>
    public const string Drafts = "concepten";

    /// <summary>What came in and was handled.</summary>
    public const string Handled = "afgehandeld";

    /// <summary>Shows only what nobody has read.</summary>
    public const string Unread = "ongelezen";

    /// <summary>Shows only what is the asker's: passed on to them, or sent by them.</summary>
    public const string Mine = "mij";

    /// <param name="Folder">One of the folders; anything else is <see cref="In"/>.</param>
    /// <param name="Search">Subject, text, address or customer.</param>
    /// <param name="CustomerId">Only mails in the dossier of this customer.</param>
    /// <param name="Show"><see cref="Unread"/>, <see cref="Mine"/>, or nothing for all.</param>
    /// <param name="Page">From 1.</param>
    [Access(Access.FirmReader)]
    public sealed record Query(string? Folder = null, string? Search = null, int? CustomerId = null, string? Show = null, int Page = 1) : IFirmQuery<Model>;

    /// <param name="Rows">The mails on this page.</param>
    /// <param name="Total">How many there are on all pages.</param>
    /// <param name="UnreadIn">Unread mails of the whole firm.</param>
    /// <param name="DraftCount">Concepts of the asker.</param>
    /// <param name="Customer">Name of the customer that is filtered on; null for none.</param>
    public sealed record Model(IReadOnlyList<Row> Rows, int Total, int UnreadIn, int DraftCount, string? Customer);

    /// <param name="Id">The mail, or the concept in that folder.</param>
    /// <param name="Who">Who wrote it, or to whom it went.</param>
    /// <param name="Start">The first words.</param>
    /// <param name="On">The firm's date.</param>
    /// <param name="Subject">Subject.</param>
    /// <param name="IsUnread">True while nobody opened it.</param>
    /// <param name="HasDocument">True when a document goes with it.</param>
    /// <param name="IsAnswer">True when it answers another mail.</param>
    /// <param name="Owner">The colleague it lies with; null for nobody.</param>
    public sealed record Row(int Id, string Who, string Start, DateOnly On, string Subject, bool IsUnread, bool HasDocument, bool IsAnswer, string? Owner);

    internal sealed class Handler(FirmDb db, Actor actor) : IRequestHandler<Query, Result<Model>>
    {
        private const int StartLength = 110;

        public async Task<Result<Model>> Handle(Query query, CancellationToken ct)
        {
            var (me, skip) = (actor.EmployeeId ?? 0, (Math.Max(1, query.Page) - 1) * PageSize);
            var (mails, drafts) = (Filter(query, me), FilterDrafts(query, me));
            var isDrafts = query.Folder == Drafts;
            var head = await db.Firms.AsNoTracking().Select(_ => new
            {
                Total = isDrafts ? drafts.Count() : mails.Count(),
                Unread = db.Mails.Count(m => m.ReadOn == null && m.Direction == MailDirection.In),
                Drafts = db.DraftedMails.Count(d => d.EmployeeId == me),
                Customer = db.Customers.Where(c => c.Id == query.CustomerId).Select(c => c.Name).FirstOrDefault(),
            }).SingleAsync(ct);
            var rows = isDrafts
                ? await drafts.OrderByDescending(d => d.SavedOn).ThenByDescending(d => d.Id).Skip(skip).Take(PageSize)
                    .Select(d => new Row(d.Id, d.To, d.Body.Substring(0, StartLength), d.SavedOn, d.Subject, false, d.AttachedId != null, d.InReplyToId != null, null))
                    .ToListAsync(ct)
                : await mails.OrderByDescending(m => m.SentOn).ThenByDescending(m => m.Id).Skip(skip).Take(PageSize)
                    .Select(m => new Row(
                        m.Id, m.Direction == MailDirection.In ? m.From : m.To, m.Body.Substring(0, StartLength), m.SentOn, m.Subject, m.ReadOn == null, m.AttachedId != null, m.InReplyToId != null,
                        db.Employees.Where(e => e.Id == m.OwnerId).Select(e => e.Name).FirstOrDefault()))
                    .ToListAsync(ct);
            return new Model([.. rows.Select(r => r with { Who = MailMessage.NameIn(r.Who) })], head.Total, head.Unread, head.Drafts, head.Customer);
        }

        private IQueryable<MailMessage> Filter(Query query, int me)
        {
            var found = db.Mails.AsNoTracking();
            found = query.Folder switch
            {
                Sent => found.Where(m => m.Direction == MailDirection.Out),
                Handled => found.Where(m => m.Direction == MailDirection.In && m.HandledOn != null),
                _ => found.Where(m => m.Direction == MailDirection.In && m.HandledOn == null),
            };
            if (query.CustomerId is { } customer)
                found = found.Where(m => m.CustomerId == customer);
            if (query.Show == Unread)
                found = found.Where(m => m.ReadOn == null);
            else if (query.Show == Mine)
                found = query.Folder == Sent ? found.Where(m => m.AuthorId == me) : found.Where(m => m.OwnerId == me);
            if (!string.IsNullOrWhiteSpace(query.Search))
            {
                var pattern = LikePattern.Contains(query.Search);
                found = found.Where(m =>
                    EF.Functions.Like(m.Subject, pattern, LikePattern.Escape)
                    || EF.Functions.Like(m.From, pattern, LikePattern.Escape)
                    || EF.Functions.Like(m.To, pattern, LikePattern.Escape)
                    || EF.Functions.Like(m.Body, pattern, LikePattern.Escape)
                    || db.Customers.Any(c => c.Id == m.CustomerId && EF.Functions.Like(c.Name, pattern, LikePattern.Escape)));
            }

            return found;
        }

        private IQueryable<DraftedMail> FilterDrafts(Query query, int me)
        {
            var found = db.DraftedMails.AsNoTracking().Where(d => d.EmployeeId == me);
            if (query.CustomerId is { } customer)
                found = found.Where(d => d.CustomerId == customer);
            if (!string.IsNullOrWhiteSpace(query.Search))
            {
                var pattern = LikePattern.Contains(query.Search);
                found = found.Where(d =>
                    EF.Functions.Like(d.Subject, pattern, LikePattern.Escape) || EF.Functions.Like(d.To, pattern, LikePattern.Escape) || EF.Functions.Like(d.Body, pattern, LikePattern.Escape));
            }

            return found;
        }
    }
}
