using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Domain.Marketing;
using PracticeFirm.Simulation.Generation;

namespace PracticeFirm.Simulation.Actors;

/// <summary>The article that a mailing offers.</summary>
/// <param name="Id">The article.</param>
/// <param name="Name">Its name.</param>
/// <param name="PackSize">Units per pack.</param>
/// <param name="Offered">Its group and prices.</param>
public sealed record OfferedGoods(int Id, LocalizedText Name, int PackSize, OfferedArticle Offered);

/// <summary>How a customer buys, and what they were mailed before.</summary>
/// <param name="ArticleIds">Articles they bought, at least those in the group of the offer.</param>
/// <param name="GroupIds">Groups of these.</param>
/// <param name="MailedLately">How many other mailings they got in the last <see cref="LatelyDays"/> days.</param>
/// <param name="AskedToStop">Whether they asked not to be mailed any more and were mailed all the same.</param>
/// <param name="IsBuyer">Whether they bought anything at all, also when it is not in <paramref name="ArticleIds"/>.</param>
public sealed record BuyingProfile(IReadOnlySet<int> ArticleIds, IReadOnlySet<int> GroupIds, int MailedLately = 0, bool AskedToStop = false, bool IsBuyer = false)
{
    /// <summary>Days in which an earlier mailing is remembered.</summary>
    public const int LatelyDays = 30;

    /// <summary>Somebody who bought nothing yet.</summary>
    public static BuyingProfile None { get; } = new(new HashSet<int>(), new HashSet<int>());
}

/// <summary>What a reader does with a mailing.</summary>
internal enum MailingAct
{
    /// <summary>Nothing.</summary>
    Nothing,

    /// <summary>Orders by mail.</summary>
    Orders,

    /// <summary>Asks for an offerte.</summary>
    AsksOffer,

    /// <summary>Asks something else.</summary>
    Asks,

    /// <summary>Opts out by the link.</summary>
    OptsOutByLink,

    /// <summary>Opts out in a mail, which somebody has to read.</summary>
    OptsOutByMail,

    /// <summary>Protests: asked to be left alone before.</summary>
    Protests,
}

/// <summary>
/// How likely a mailing is to be opened and acted on (%): by how well the offer fits what the reader buys, how the subject and the
/// text are written, what is offered, and how often they were mailed lately. The seed only decides who it is.
/// </summary>
/// <param name="Opens">Opens it.</param>
/// <param name="Orders">Orders, of those who open it.</param>
/// <param name="Asks">Asks something, of those who open it.</param>
/// <param name="OptsOut">Opts out, of those who open it.</param>
internal readonly record struct MailingFit(int Opens, int Orders, int Asks, int OptsOut)
{
    private const int KnowsArticle = 100;
    private const int KnowsGroup = 70;
    private const int KnowsFirm = 20;
    private const int KnowsNothing = 10;

    /// <summary>How well a mailing fits a reader.</summary>
    public static MailingFit Of(Mailing mailing, OfferedGoods? goods, BuyingProfile buyer)
    {
        var affinity = goods is null ? KnowsFirm
            : buyer.ArticleIds.Contains(goods.Id) ? KnowsArticle
            : buyer.GroupIds.Contains(goods.Offered.GroupId) ? KnowsGroup
            : buyer.IsBuyer || buyer.ArticleIds.Count > 0 ? KnowsFirm : KnowsNothing;
        var isPersonal = mailing.Body.Contains(Mailing.SalutationPlace, StringComparison.Ordinal);
        var shouts = MailingAdvisor.Shouts(mailing.Subject);
        var quality = (isPersonal ? 10 : 0)
            + (mailing.Body.Length is >= MailingAdvisor.ShortText and <= MailingAdvisor.LongText ? 10 : 0)
            + Math.Min(15, mailing.Discount.BasisPoints / 100)
            + (mailing.ValidThrough is null ? 0 : 5);
        var tired = Math.Min(3, buyer.MailedLately);
        var opens = 12 + (affinity * 30 / 100) + (mailing.Subject.Length <= MailingAdvisor.LongSubject && !shouts ? 14 : 0)
            + (mailing.Subject.Contains('{', StringComparison.Ordinal) ? 6 : 0) - (8 * tired);
        return new MailingFit(
            Math.Clamp(opens, 3, 80), affinity * quality * 6 / 1_000, 4 + (affinity * quality * 5 / 1_000),
            2 + (affinity < KnowsGroup ? 4 : 0) + (isPersonal ? 0 : 2) + (shouts ? 3 : 0) + (3 * tired));
    }
}

/// <summary>When a reader opens a mailing and what they do then; known from the day it is sent.</summary>
/// <param name="OpensOn">Day they open it; null for never.</param>
/// <param name="ActsOn">Day they do something; null for never.</param>
/// <param name="Act">What they do.</param>
internal readonly record struct MailingReaction(DateOnly? OpensOn, DateOnly? ActsOn, MailingAct Act)
{
    /// <summary>Opens within so many working days.</summary>
    private const int OpenDays = 4;

    /// <summary>Acts within so many working days after opening.</summary>
    private const int ActDays = 2;

    /// <summary>What one reader will do.</summary>
    public static MailingReaction Of(TradingFirm firm, Mailing mailing, int customerId, OfferedGoods? goods, BuyingProfile buyer)
    {
        var sent = mailing.SentOn!.Value;
        if (buyer.AskedToStop)
            return new MailingReaction(BusinessCalendar.Next(sent), BusinessCalendar.Next(sent), MailingAct.Protests);
        var fit = MailingFit.Of(mailing, goods, buyer);
        var chance = Chance.For(firm.Seed, $"mailing/{mailing.Id}", customerId);
        if (!chance.Percent(fit.Opens))
            return default;
        var opens = BusinessCalendar.AddWorkingDays(sent, chance.Skewed(1, OpenDays));
        var acts = BusinessCalendar.AddWorkingDays(opens, chance.Between(0, ActDays));
        var roll = chance.Below(100);
        var byLink = chance.Percent(50);
        var act = roll < fit.Orders && goods is not null ? MailingAct.Orders
            : roll < fit.Orders + fit.Asks ? goods is not null && chance.Percent(60) ? MailingAct.AsksOffer : MailingAct.Asks
            : roll >= 100 - fit.OptsOut ? byLink ? MailingAct.OptsOutByLink : MailingAct.OptsOutByMail
            : MailingAct.Nothing;
        return new MailingReaction(opens, act == MailingAct.Nothing ? null : acts, act);
    }
}
