using MediatR;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Marketing;
using PracticeFirm.Domain.Offertes;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Mailing;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Mailings;

/// <summary>A mailing: of a draft who gets it and who does not and why, of one that was sent what came of it.</summary>
public static class ShowMailing
{
    /// <summary>Names shown of those who are left out for one reason.</summary>
    public const int MostNames = 8;

    /// <param name="Id">The mailing.</param>
    /// <param name="Opened">True when a person opened it, which is evidence.</param>
    [Access(Access.FirmReader)]
    public sealed record Query(int Id, bool Opened = false) : IFirmQuery<Model>, IEvidence
    {
        public (DocumentKind Kind, int Id) About => (DocumentKind.Mailing, Id);

        public string? ViewEvent => Opened ? "Mailing.Viewed" : null;
    }

    /// <param name="Id">The mailing.</param>
    /// <param name="Revision">Its revision.</param>
    /// <param name="Name">Its number, or <c>Concept 12</c>.</param>
    /// <param name="Status">Where it is in its life.</param>
    /// <param name="Language">Language it is written in.</param>
    /// <param name="Content">What it says.</param>
    /// <param name="Segment">For whom.</param>
    /// <param name="Article">The article it offers.</param>
    /// <param name="BoughtArticle">Name of the article that the segment looks at.</param>
    /// <param name="Author">Who made it.</param>
    /// <param name="CreatedOn">When it was started.</param>
    /// <param name="SentOn">When it was sent.</param>
    /// <param name="ResultsThrough">Last day on which results are added.</param>
    /// <param name="Result">What came of it.</param>
    /// <param name="Advice">What stands out in a draft.</param>
    /// <param name="WhyNotSend">Why a draft can't go out now.</param>
    /// <param name="Audience">Whom a draft would go to; null once it was sent.</param>
    public sealed record Model(
        int Id, int Revision, string Name, MailingStatus Status, Language Language, MailingContent Content, MailingSegment Segment, Article? Article, string? BoughtArticle, string Author,
        DateOnly CreatedOn, DateOnly? SentOn, DateOnly? ResultsThrough, MailingResult Result, IReadOnlyList<Advice> Advice, IReadOnlyList<Error> WhyNotSend, Reach? Audience)
    {
        public bool IsDraft => Status == MailingStatus.Draft;
    }

    /// <param name="Id">The article.</param>
    /// <param name="Number">Its number.</param>
    /// <param name="Name">Its name.</param>
    /// <param name="ListPrice">What it costs.</param>
    /// <param name="OfferPrice">What it costs in the offer.</param>
    /// <param name="Margin">Profit as % of that.</param>
    /// <param name="Free">Vrije voorraad.</param>
    public sealed record Article(int Id, string Number, string Name, UnitPrice ListPrice, Money OfferPrice, Percentage? Margin, int Free);

    /// <param name="Chosen">How many the segment chooses.</param>
    /// <param name="Gets">How many of those get it.</param>
    /// <param name="LeftOut">Who does not, by reason.</param>
    public sealed record Reach(int Chosen, int Gets, IReadOnlyList<LeftOut> LeftOut);

    /// <param name="Why">The reason.</param>
    /// <param name="Count">How many.</param>
    /// <param name="Names">The first of them.</param>
    public sealed record LeftOut(MailingExclusion Why, int Count, IReadOnlyList<Person> Names);

    public sealed record Person(int CustomerId, string Name);

    internal sealed class Handler(FirmDb db) : IRequestHandler<Query, Result<Model>>
    {
        public async Task<Result<Model>> Handle(Query query, CancellationToken ct)
        {
            var found = await db.Mailings.AsNoTracking()
                .Where(m => m.Id == query.Id)
                .Select(m => new
                {
                    Mailing = m,
                    Firm = db.Firms.First(),
                    Author = db.Employees.Where(e => e.Id == m.AuthorId).Select(e => e.Name).First(),
                    Article = db.Articles.Where(a => a.Id == m.ArticleId).Select(a => new { a.Id, a.Number, a.Name.Dutch, a.GroupId, a.Cost, a.ListPrice }).FirstOrDefault(),
                    Free = db.Stock.Where(s => s.ArticleId == m.ArticleId).Select(s => s.OnHand - s.Reserved).FirstOrDefault(),
                    Bought = db.Articles.Where(a => a.Id == m.Segment.BoughtArticleId).Select(a => a.Name.Dutch).FirstOrDefault(),
                    Sent = m.Recipients.Count,
                    Opened = m.Recipients.Count(r => r.OpenedOn != null),
                    Asked = m.Recipients.Count(r => r.AskedOn != null),
                    Buyers = m.Recipients.Count(r => r.BoughtOn != null),
                    OptedOut = m.Recipients.Count(r => r.OptedOutOn != null),
                    Cents = m.Recipients.Sum(r => r.BoughtFor.Cents),
                })
                .SingleOrDefaultAsync(ct);
            if (found is null)
                return MailingErrors.NotFound;
            var (mailing, firm) = (found.Mailing, found.Firm);
            var offered = found.Article is { } a ? new OfferedArticle(a.GroupId, a.Cost, a.ListPrice) : null;
            var article = found.Article is { } it
                ? new Article(it.Id, it.Number, it.Dutch, it.ListPrice, offered!.PriceAfter(mailing.Discount), offered.MarginAfter(mailing.Discount), found.Free)
                : null;
            var candidates = mailing.IsDraft ? await db.In(mailing.Segment, firm.BusinessDay).Candidates(ct) : [];
            return new Model(
                mailing.Id, mailing.Revision, mailing.Name, mailing.Status, mailing.Language, mailing.Content, mailing.Segment, article, found.Bought, found.Author, mailing.CreatedOn, mailing.SentOn,
                mailing.ResultsThrough, new MailingResult(found.Sent, found.Opened, found.Asked, found.Buyers, found.OptedOut, new Money(found.Cents)),
                mailing.IsDraft ? MailingAdvisor.Look(mailing, firm, offered) : [],
                mailing.IsDraft ? mailing.WhyNotSend(firm.BusinessDay, candidates) : [],
                mailing.IsDraft ? Reached(candidates, mailing.Language) : null);
        }

        private static Reach Reached(List<MailingCandidate> candidates, Language language)
        {
            var leftOut = candidates.Select(c => (Candidate: c, Why: c.WhyNot(language))).Where(c => c.Why is not null)
                .GroupBy(c => c.Why!.Value, c => new Person(c.Candidate.CustomerId, c.Candidate.Name)).OrderBy(g => g.Key)
                .Select(g => new LeftOut(g.Key, g.Count(), [.. g.Take(MostNames)]))
                .ToList();
            return new Reach(candidates.Count, candidates.Count - leftOut.Sum(l => l.Count), leftOut);
        }
    }
}
