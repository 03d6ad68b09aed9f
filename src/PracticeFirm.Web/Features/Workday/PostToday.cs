using MediatR;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Mail;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Workday;

/// <summary>The post that waits: what nobody has read.</summary>
public static class PostToday
{
    /// <summary>Most mails to name.</summary>
    public const int Most = 5;

    [Access(Access.FirmReader)]
    public sealed record Query : IFirmQuery<Model>;

    /// <param name="Unread">How many mails nobody has read.</param>
    /// <param name="Open">How many are still to be handled, those included.</param>
    /// <param name="Mails">The newest unread ones.</param>
    public sealed record Model(int Unread, int Open, IReadOnlyList<Line> Mails);

    public sealed record Line(int Id, string Subject, string Who, DateOnly On);

    internal sealed class Handler(FirmDb db) : IRequestHandler<Query, Result<Model>>
    {
        public async Task<Result<Model>> Handle(Query query, CancellationToken ct)
        {
            var head = await db.Firms.AsNoTracking().Select(_ => new
            {
                Unread = db.Mails.Count(m => m.ReadOn == null && m.Direction == MailDirection.In),
                Open = db.Mails.Count(m => m.HandledOn == null && m.Direction == MailDirection.In),
            }).SingleAsync(ct);
            var mails = await db.Mails.AsNoTracking()
                .Where(m => m.ReadOn == null && m.Direction == MailDirection.In)
                .OrderByDescending(m => m.SentOn).ThenByDescending(m => m.Id)
                .Take(Most)
                .Select(m => new Line(m.Id, m.Subject, m.From, m.SentOn))
                .ToListAsync(ct);
            return new Model(head.Unread, head.Open, [.. mails.Select(m => m with { Who = MailMessage.NameIn(m.Who) })]);
        }
    }
}
