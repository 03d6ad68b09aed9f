using MediatR;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Mail;
using PracticeFirm.Domain.Offertes;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Offertes;

/// <summary>What hangs together with an offerte: the request, its other versions, mails and tasks.</summary>
public static class ShowRelated
{
    [Access(Access.FirmReader)]
    public sealed record Query(int OfferteId) : IFirmQuery<Model>;

    public sealed record Model(Request? From, IReadOnlyList<Version> Versions, IReadOnlyList<Message> Mails, IReadOnlyList<Task> Tasks);

    public sealed record Request(int Id, string Subject, DateOnly ReceivedOn);

    public sealed record Version(int Id, int Number, OfferteStatus Status, Money Total);

    public sealed record Message(int Id, MailDirection Direction, DateOnly SentOn, string To, string Subject, string Body);

    public sealed record Task(int Id, string Subject, DateOnly DueOn, bool Done, string Owner);

    internal sealed class Handler(FirmDb db) : IRequestHandler<Query, Result<Model>>
    {
        public async System.Threading.Tasks.Task<Result<Model>> Handle(Query query, CancellationToken ct)
        {
            var head = await db.Offertes.AsNoTracking()
                .Where(o => o.Id == query.OfferteId)
                .Select(o => new
                {
                    Request = db.QuoteRequests.Where(r => r.Id == o.RequestId).Select(r => new Request(r.Id, r.Subject, r.ReceivedOn)).FirstOrDefault(),
                    Versions = db.Offertes.Where(v => v.Number != null && v.Number == o.Number).OrderBy(v => v.Version).Select(v => new Version(v.Id, v.Version, v.Status, v.Total)).ToList(),
                })
                .SingleOrDefaultAsync(ct);
            if (head is null)
                return OfferteErrors.NotFound;
            var mails = await db.Mails.AsNoTracking()
                .Where(m => m.OfferteId == query.OfferteId)
                .OrderByDescending(m => m.Id)
                .Select(m => new Message(m.Id, m.Direction, m.SentOn, m.To, m.Subject, m.Body))
                .ToListAsync(ct);
            var tasks = await db.FollowUps.AsNoTracking()
                .Where(f => f.OfferteId == query.OfferteId)
                .OrderBy(f => f.DueOn)
                .Select(f => new Task(f.Id, f.Subject, f.DueOn, f.DoneOn != null, db.Employees.Where(e => e.Id == f.OwnerId).Select(e => e.Name).First()))
                .ToListAsync(ct);
            return new Model(head.Request, head.Versions, mails, tasks);
        }
    }
}
