using MediatR;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Marketing;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Mailing;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Mailings;

/// <summary>Sends a mailing to everybody in its segment who may be sent it.</summary>
public static class SendMailing
{
    /// <param name="Id">The draft.</param>
    /// <param name="Seen">To how many it would go, as was on screen; when that changed meanwhile nothing is sent.</param>
    [Access(Access.FirmWorker)]
    public sealed record Command(int Id, int? Seen = null) : IFirmCommand<Sent>, IAbout
    {
        public (DocumentKind Kind, int Id) About => (DocumentKind.Mailing, Id);
    }

    /// <param name="Number">The number it was given.</param>
    /// <param name="Recipients">To how many it went.</param>
    public sealed record Sent(string Number, int Recipients);

    internal sealed class Handler(FirmDb db) : IRequestHandler<Command, Result<Sent>>
    {
        public async Task<Result<Sent>> Handle(Command command, CancellationToken ct)
        {
            if (await db.Mailings.Include(m => m.Recipients).SingleOrDefaultAsync(m => m.Id == command.Id, ct) is not { } mailing)
                return MailingErrors.NotFound;
            var firm = await db.TheFirm(ct);
            var candidates = await db.In(mailing.Segment, firm.BusinessDay).Candidates(ct);
            var errors = mailing.WhyNotSend(firm.BusinessDay, candidates);
            if (errors.Count > 0)
                return Result<Sent>.Failure(errors);
            var gets = candidates.Count(c => c.WhyNot(mailing.Language) is null);
            if (command.Seen is { } seen && seen != gets)
                return new Error("Mailing.AudienceChanged", $"Het segment is net veranderd: de mail gaat nu naar {DutchFormat.Count(gets)} klanten. Kijk het na en verzend daarna nog een keer.");
            var sent = mailing.Send(await db.Numbers(Domain.Marketing.Mailing.NumberPrefix, firm.BusinessDay.Year, ct), firm.BusinessDay, candidates);
            return sent.IsSuccess ? new Sent(mailing.Number!, mailing.Recipients.Count) : Result<Sent>.Failure(sent.Errors);
        }
    }
}
