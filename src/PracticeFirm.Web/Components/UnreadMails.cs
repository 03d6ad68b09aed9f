using MediatR;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Mail;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Components;

/// <summary>How many mails nobody has read.</summary>
public static class UnreadMails
{
    [Access(Access.FirmReader)]
    public sealed record Query : IFirmQuery<Model>;

    public sealed record Model(int Count);

    internal sealed class Handler(FirmDb db) : IRequestHandler<Query, Result<Model>>
    {
        public async Task<Result<Model>> Handle(Query query, CancellationToken ct) =>
            new Model(await db.Mails.CountAsync(m => m.ReadOn == null && m.Direction == MailDirection.In, ct));
    }
}
