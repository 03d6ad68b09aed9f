using MediatR;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Marketing;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Mailings;

/// <summary>Changes text, offer and segment of a draft, or throws it away.</summary>
public static class EditMailing
{
    /// <param name="Id">The draft.</param>
    /// <param name="Revision">The revision that was on screen.</param>
    /// <param name="Content">What it says.</param>
    /// <param name="Segment">For whom.</param>
    [Access(Access.FirmWorker)]
    public sealed record Command(int Id, int Revision, MailingContent Content, MailingSegment Segment) : IFirmCommand<Unit>, IAbout
    {
        public (DocumentKind Kind, int Id) About => (DocumentKind.Mailing, Id);
    }

    /// <param name="Id">The draft.</param>
    [Access(Access.FirmWorker)]
    public sealed record Discard(int Id) : IFirmCommand<Unit>, IAbout
    {
        public (DocumentKind Kind, int Id) About => (DocumentKind.Mailing, Id);
    }

    /// <summary>What a segment can be made of.</summary>
    [Access(Access.FirmReader)]
    public sealed record Choices : IFirmQuery<ChoiceModel>;

    public sealed record ChoiceModel(IReadOnlyList<string> Sectors, IReadOnlyList<string> Countries, IReadOnlyList<Choice> Groups, IReadOnlyList<Choice> DiscountGroups);

    public sealed record Choice(int Id, string Name);

    internal sealed class Handler(FirmDb db, Actor actor) : IRequestHandler<Command, Result<Unit>>, IRequestHandler<Discard, Result<Unit>>, IRequestHandler<Choices, Result<ChoiceModel>>
    {
        public async Task<Result<Unit>> Handle(Command command, CancellationToken ct)
        {
            if (await db.Mailings.SingleOrDefaultAsync(m => m.Id == command.Id, ct) is not { } mailing)
                return MailingErrors.NotFound;
            if (mailing.Revision != command.Revision)
            {
                var who = await db.LastOther(DocumentKind.Mailing, mailing.Id, actor.UserId, ct);
                return new Error("Mailing.ChangedByOther", $"{who} heeft deze mailing net gewijzigd. Wat je typte staat er nog. Sla nog een keer op als jouw tekst moet blijven.");
            }

            var (content, segment) = (command.Content, command.Segment);
            if (content.ArticleId is { } article && !await db.Articles.AnyAsync(a => a.Id == article, ct))
                return MailingErrors.NoArticle;
            if (segment.BoughtArticleId is { } bought && !await db.Articles.AnyAsync(a => a.Id == bought, ct))
                return MailingErrors.NoArticle.On(nameof(segment.BoughtArticleId));
            var changed = mailing.Change(content, segment);
            return changed.IsSuccess ? Unit.Value : Result<Unit>.Failure(changed.Errors);
        }

        public async Task<Result<Unit>> Handle(Discard command, CancellationToken ct)
        {
            if (await db.Mailings.SingleOrDefaultAsync(m => m.Id == command.Id, ct) is not { } mailing)
                return MailingErrors.NotFound;
            var may = mailing.Discard();
            if (may.IsFailure)
                return Result<Unit>.Failure(may.Errors);
            db.Mailings.Remove(mailing);
            return Unit.Value;
        }

        public async Task<Result<ChoiceModel>> Handle(Choices query, CancellationToken ct)
        {
            var people = await db.Customers.AsNoTracking().Select(c => new { Sector = c.Segment, Country = c.Address.CountryCode }).Distinct().ToListAsync(ct);
            var groups = await db.ArticleGroups.AsNoTracking().OrderBy(g => g.Name).Select(g => new Choice(g.Id, g.Name)).ToListAsync(ct);
            var discounts = await db.DiscountGroups.AsNoTracking().OrderBy(g => g.Code).Select(g => new Choice(g.Id, g.Code + " " + g.Name)).ToListAsync(ct);
            return new ChoiceModel(
                [.. people.Select(p => p.Sector).Where(s => s.Length > 0).Distinct().Order(StringComparer.CurrentCulture)], [.. people.Select(p => p.Country).Distinct().Order(StringComparer.Ordinal)], groups, discounts);
        }
    }
}
