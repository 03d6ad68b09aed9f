using MediatR;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Mail;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Components;

/// <summary>The mails that go with a document and the tasks that are about it.</summary>
public static class ShowMailsAndTasks
{
    [Access(Access.FirmReader)]
    public sealed record Query(DocumentKind Kind, int Id) : IFirmQuery<Model>;

    /// <param name="Mails">The newest first.</param>
    /// <param name="Tasks">By the day they are due.</param>
    public sealed record Model(IReadOnlyList<Message> Mails, IReadOnlyList<Planned> Tasks);

    public sealed record Message(int Id, MailDirection Direction, DateOnly SentOn, string From, string To, string Subject, string Body);

    public sealed record Planned(int Id, string Subject, DateOnly DueOn, bool Done, string Owner);

    internal sealed class Handler(FirmDb db) : IRequestHandler<Query, Result<Model>>
    {
        public async Task<Result<Model>> Handle(Query query, CancellationToken ct)
        {
            var mails = await db.Mails.AsNoTracking()
                .Where(m => m.AttachedKind == query.Kind && m.AttachedId == query.Id)
                .OrderByDescending(m => m.Id)
                .Select(m => new Message(m.Id, m.Direction, m.SentOn, m.From, m.To, m.Subject, m.Body))
                .ToListAsync(ct);
            var tasks = await db.FollowUps.AsNoTracking()
                .Where(f => f.AboutKind == query.Kind && f.AboutId == query.Id)
                .OrderBy(f => f.DueOn).ThenBy(f => f.Id)
                .Select(f => new Planned(f.Id, f.Subject, f.DueOn, f.DoneOn != null, db.Employees.Where(e => e.Id == f.OwnerId).Select(e => e.Name).FirstOrDefault() ?? ""))
                .ToListAsync(ct);
            return new Model(mails, tasks);
        }
    }
}
