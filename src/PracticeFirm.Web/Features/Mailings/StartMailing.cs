using MediatR;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Mail;
using PracticeFirm.Domain.Marketing;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Mailings;

/// <summary>Starts a mailing from the template, or as a copy of an earlier one.</summary>
public static class StartMailing
{
    /// <param name="Title">What it is about.</param>
    /// <param name="Language">Language it is written in.</param>
    /// <param name="ArticleId">The article it offers; null for none.</param>
    /// <param name="CopyOf">The mailing whose text and segment it takes over; null for the template.</param>
    /// <param name="Source">What it is started from.</param>
    [Access(Access.FirmWorker)]
    public sealed record Command(string? Title, Language Language = Language.Dutch, int? ArticleId = null, int? CopyOf = null, DocumentRef? Source = null) : IFirmCommand<int>, IAbout
    {
        (DocumentKind Kind, int Id) IAbout.About =>
            Source is { } source ? (source.Kind, source.Id) : CopyOf is { } copied ? (DocumentKind.Mailing, copied) : (DocumentKind.Firm, 0);
    }

    internal sealed class Handler(FirmDb db, Actor actor) : IRequestHandler<Command, Result<int>>
    {
        public async Task<Result<int>> Handle(Command command, CancellationToken ct)
        {
            var firm = await db.TheFirm(ct);
            if (command.ArticleId is { } article && !await db.Articles.AnyAsync(a => a.Id == article, ct))
                return MailingErrors.NoArticle;
            if (command.Source is { } from && await db.LabelOf(from, ct) is null)
                return new Error("Mailing.Source", "Het bericht of document waar je vandaan komt, bestaat niet (meer). Begin een nieuwe mailing vanuit de lijst.");
            var started = command.CopyOf is { } copyOf
                ? await db.Mailings.AsNoTracking().SingleOrDefaultAsync(m => m.Id == copyOf, ct) is { } earlier
                    ? Mailing.Start(actor.EmployeeId!.Value, firm.BusinessDay, earlier.Language, earlier.Content with { ValidThrough = null }, earlier.Segment)
                    : MailingErrors.NotFound
                : Mailing.Start(actor.EmployeeId!.Value, firm.BusinessDay, command.Language, await Template(command, ct), new MailingSegment());
            if (started.IsFailure)
                return Result<int>.Failure(started.Errors);
            db.Mailings.Add(started.Value);
            await db.SaveChangesAsync(ct);
            if (command.Source is { } source)
                db.Consequences.Add(Consequence.Of(source, new DocumentRef(DocumentKind.Mailing, started.Value.Id), firm.BusinessDay));
            return started.Value.Id;
        }

        private async Task<MailingContent> Template(Command command, CancellationToken ct)
        {
            var template = await db.MailTemplates.AsNoTracking()
                .Where(t => t.Purpose == MailPurposes.Mailing && t.Language == command.Language)
                .Select(t => new { t.Subject, t.Body })
                .FirstOrDefaultAsync(ct);
            return new MailingContent(command.Title ?? "", template?.Subject ?? "{artikel}", $"{template?.Body ?? Mailing.SalutationPlace}\n\n{Mailing.OptOutPlace}", command.ArticleId);
        }
    }
}
