using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Domain.Mail;
using PracticeFirm.Domain.Marketing;
using PracticeFirm.Domain.Offertes;
using PracticeFirm.Domain.Relations;

namespace PracticeFirm.Simulation.Actors;

/// <summary>An order that may have come of a mailing.</summary>
/// <param name="Id">The order.</param>
/// <param name="CustomerId">Whose.</param>
/// <param name="ConfirmedOn">When.</param>
/// <param name="Amount">Its value, excluding VAT.</param>
/// <param name="ArticleIds">What was ordered.</param>
public sealed record OrderPlaced(int Id, int CustomerId, DateOnly ConfirmedOn, Money Amount, IReadOnlyCollection<int> ArticleIds);

/// <summary>What is looked at when mailings and surveys are.</summary>
/// <param name="Mailings">Mailings of which results come in, with recipients.</param>
/// <param name="Goods">The articles these offer.</param>
/// <param name="Buyers">How recipients of a mailing bought before it; who isn't here bought nothing.</param>
/// <param name="Orders">Orders of their recipients since the oldest was sent.</param>
/// <param name="Surveys">Surveys that run, with invitations.</param>
/// <param name="Service">What those who did not answer yet went through; who isn't here went through nothing.</param>
/// <param name="Customers">Those who write or opt out today, with contact persons; <see cref="MarketingDay.Acting"/> says who they are.</param>
public sealed record MarketingInput(
    IReadOnlyList<Mailing> Mailings,
    IReadOnlyDictionary<int, OfferedGoods> Goods,
    IReadOnlyDictionary<(int MailingId, int CustomerId), BuyingProfile> Buyers,
    IReadOnlyList<OrderPlaced> Orders,
    IReadOnlyList<Survey> Surveys,
    IReadOnlyDictionary<int, ServiceFacts> Service,
    IReadOnlyDictionary<int, Customer> Customers)
{
    /// <summary>A day on which nothing runs.</summary>
    public static MarketingInput None { get; } = new(
        [], new Dictionary<int, OfferedGoods>(), new Dictionary<(int, int), BuyingProfile>(), [], [], new Dictionary<int, ServiceFacts>(), new Dictionary<int, Customer>());
}

/// <summary>A request that a mailing brought.</summary>
/// <param name="Mailing">The mailing.</param>
/// <param name="Request">The request.</param>
/// <param name="By">Who wrote it.</param>
public sealed record MailingRequest(Mailing Mailing, QuoteRequest Request, string By);

/// <summary>A mail that a mailing brought.</summary>
/// <param name="Mailing">The mailing.</param>
/// <param name="Mail">The mail.</param>
/// <param name="IsQuestion">True for a question, false for an opt-out or a protest.</param>
public sealed record MailingMail(Mailing Mailing, MailMessage Mail, bool IsQuestion);

/// <summary>What mailings and surveys brought.</summary>
/// <param name="Mailings">Mailings to which something happened.</param>
/// <param name="Requests">Requests that came of them.</param>
/// <param name="Mails">Mails that came of them.</param>
/// <param name="OptedOut">Customers who opted out by the link.</param>
/// <param name="Surveys">Surveys to which something happened.</param>
/// <param name="Answers">How many answers came in.</param>
public sealed record MarketingReport(
    IReadOnlyList<Mailing> Mailings,
    IReadOnlyList<MailingRequest> Requests,
    IReadOnlyList<MailingMail> Mails,
    IReadOnlyList<Customer> OptedOut,
    IReadOnlyList<Survey> Surveys,
    int Answers);

/// <summary>The morning after a mailing or a survey: readers open, ask, order or opt out, orders count as results, answers come in.</summary>
public static class MarketingDay
{
    /// <summary>Lives the morning of the firm's new day.</summary>
    /// <param name="input">What is looked at.</param>
    /// <param name="firm">The firm, on its new day.</param>
    public static MarketingReport Run(MarketingInput input, TradingFirm firm)
    {
        var (requests, mails, optedOut) = (new List<MailingRequest>(), new List<MailingMail>(), new List<Customer>());
        foreach (var mailing in input.Mailings.OrderBy(m => m.Id))
        {
            foreach (var (customerId, reaction) in Reactions(input, firm, mailing))
            {
                if (reaction.OpensOn == firm.BusinessDay)
                    mailing.Open(customerId, firm.BusinessDay);
                if (reaction.ActsOn == firm.BusinessDay)
                    Act(reaction.Act, mailing, input.Customers[customerId]);
            }

            Count(mailing, input.Orders);
            mailing.KeepDay(firm.BusinessDay);
            mailing.CloseWhenDone(firm.BusinessDay);
        }

        var answers = 0;
        foreach (var survey in input.Surveys.OrderBy(s => s.Id))
        {
            foreach (var customerId in survey.Invitations.Where(i => i.AnsweredOn is null).Select(i => i.CustomerId).ToList())
                if (SurveyReaction.Of(firm, survey, customerId, input.Service.GetValueOrDefault(customerId)) is { On: { } on } reaction && on == firm.BusinessDay)
                {
                    survey.Answer(customerId, reaction.Answer, firm.BusinessDay);
                    answers++;
                }

            survey.KeepDay(firm.BusinessDay);
            survey.CloseWhenDone(firm.BusinessDay);
        }

        return new MarketingReport(
            [.. input.Mailings.Where(m => m.Events.Count > 0).OrderBy(m => m.Id)], requests, mails, optedOut, [.. input.Surveys.Where(s => s.Events.Count > 0).OrderBy(s => s.Id)], answers);

        void Act(MailingAct act, Mailing mailing, Customer customer)
        {
            var contact = customer.ContactOrPrimary(mailing.Recipients.First(r => r.CustomerId == customer.Id).ContactPersonId);
            if (act is MailingAct.Orders or MailingAct.AsksOffer or MailingAct.Asks)
                mailing.Ask(customer.Id, firm.BusinessDay);
            else
                mailing.OptOut(customer.Id, firm.BusinessDay);
            if (act is MailingAct.Orders or MailingAct.AsksOffer)
                requests.Add(new MailingRequest(mailing, MailingVoices.Request(act, mailing, customer, contact, input.Goods[mailing.ArticleId!.Value], firm, firm.BusinessDay), contact?.FullName ?? customer.Name));
            else if (act != MailingAct.OptsOutByLink)
                mails.Add(new MailingMail(mailing, MailingVoices.Mail(act, mailing, customer, contact, firm, firm.BusinessDay), act == MailingAct.Asks));
            else if (customer.OptOut(firm.BusinessDay, ConsentSource.Link).IsSuccess)
                optedOut.Add(customer);
        }
    }

    /// <summary>Who writes or opts out on a day.</summary>
    /// <param name="input">What is looked at; its customers are not needed.</param>
    /// <param name="firm">The firm.</param>
    /// <param name="day">The day, which may be about to start.</param>
    public static IReadOnlyList<int> Acting(MarketingInput input, TradingFirm firm, DateOnly day) =>
        [.. input.Mailings.SelectMany(m => Reactions(input, firm, m)).Where(r => r.Reaction.ActsOn == day).Select(r => r.CustomerId).Distinct().Order()];

    private static IEnumerable<(int CustomerId, MailingReaction Reaction)> Reactions(MarketingInput input, TradingFirm firm, Mailing mailing)
    {
        var goods = mailing.ArticleId is { } id ? input.Goods.GetValueOrDefault(id) : null;
        return mailing.Recipients.OrderBy(r => r.CustomerId)
            .Select(r => (r.CustomerId, MailingReaction.Of(firm, mailing, r.CustomerId, goods, input.Buyers.GetValueOrDefault((mailing.Id, r.CustomerId), BuyingProfile.None))))
            .ToList();
    }

    /// <summary>An order is a result when it holds the article, or when its customer asked something first.</summary>
    internal static void Count(Mailing mailing, IEnumerable<OrderPlaced> orders)
    {
        var recipients = mailing.Recipients.ToDictionary(r => r.CustomerId);
        foreach (var order in orders.OrderBy(o => o.ConfirmedOn).ThenBy(o => o.Id))
            if (recipients.TryGetValue(order.CustomerId, out var recipient) && order.ConfirmedOn >= mailing.SentOn && order.ConfirmedOn <= mailing.ResultsThrough
                && ((mailing.ArticleId is { } article && order.ArticleIds.Contains(article)) || recipient.AskedOn <= order.ConfirmedOn))
                mailing.Buy(order.CustomerId, order.Id, order.Amount, order.ConfirmedOn);
    }
}
