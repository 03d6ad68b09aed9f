using MediatR;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Mail;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Customers;

/// <summary>The mails in a dossier, in and out, and the one that is being read.</summary>
public static class ShowMails
{
    /// <summary>Most mails in the list.</summary>
    public const int Most = 100;

    /// <param name="CustomerId">The customer.</param>
    /// <param name="MailId">The mail to read; null opens the newest.</param>
    [Access(Access.FirmReader)]
    public sealed record Query(int CustomerId, int? MailId = null) : IFirmQuery<Model>;

    public sealed record Model(IReadOnlyList<Row> Mails, Opened? Reading);

    public sealed record Row(int Id, MailDirection Direction, DateOnly SentOn, string From, string To, string Subject, bool HasDocument);

    public sealed record Opened(int Id, MailDirection Direction, DateOnly SentOn, string From, string To, string Subject, string Body, DocumentRef? Attached, string? AttachedTitle);

    internal sealed class Handler(FirmDb db) : IRequestHandler<Query, Result<Model>>
    {
        public async Task<Result<Model>> Handle(Query query, CancellationToken ct)
        {
            var mails = await db.Mails.AsNoTracking()
                .Where(m => m.CustomerId == query.CustomerId)
                .OrderByDescending(m => m.SentOn).ThenByDescending(m => m.Id)
                .Take(Most)
                .Select(m => new Row(m.Id, m.Direction, m.SentOn, m.From, m.To, m.Subject, m.AttachedId != null))
                .ToListAsync(ct);
            if (mails.Count == 0)
                return new Model([], null);
            var wanted = query.MailId ?? mails[0].Id;
            var reading = await db.Mails.AsNoTracking()
                .Where(m => m.CustomerId == query.CustomerId && m.Id == wanted)
                .Select(m => new Opened(
                    m.Id, m.Direction, m.SentOn, m.From, m.To, m.Subject, m.Body,
                    m.AttachedKind == null || m.AttachedId == null ? null : new DocumentRef(m.AttachedKind.Value, m.AttachedId.Value), null))
                .SingleOrDefaultAsync(ct);
            if (reading?.Attached is { } document)
                reading = reading with { AttachedTitle = (await db.LabelOf(document, ct))?.Title };
            return new Model(mails, reading);
        }
    }
}
