using PracticeFirm.Domain.Catalog;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Deliveries;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Domain.Mail;
using PracticeFirm.Domain.Marketing;
using PracticeFirm.Domain.Relations;
using PracticeFirm.Simulation.Actors;

namespace PracticeFirm.Simulation.Generation;

/// <summary>
/// Says who wants mailings and who does not, and sends the mailings and surveys of the past: readers and customers answered them as
/// they do in the days of the learner, and orders of that time count as results. The last of each still runs.
/// </summary>
internal sealed class MarketingHistory
{
    /// <summary>Working days between two mailings.</summary>
    private const int MailingEvery = 62;

    /// <summary>Working days ago that the last mailing went out.</summary>
    private const int LastMailing = 3;

    /// <summary>Working days ago that the last survey went out.</summary>
    private const int LastSurvey = 4;

    /// <summary>Most readers of one mailing.</summary>
    private const int Readers = 70;

    /// <summary>Most people asked in one survey.</summary>
    private const int Asked = 30;

    /// <summary>Working days for which there is a past to write about.</summary>
    private const int ShortestPast = 120;

    private readonly World _world;
    private readonly Employee _author;
    private readonly List<OrderPlaced> _orders;
    private readonly ILookup<int, OrderPlaced> _ordersOf;
    private readonly ILookup<int, Delivery> _deliveriesOf;

    private MarketingHistory(World world)
    {
        _world = world;
        _author = world.Staff(EmployeeRole.InsideSales)[0];
        _orders = [.. world.Made.Orders.Where(o => o is { Number: not null, ConfirmedOn: not null })
            .Select(o => new OrderPlaced(o.Id, o.CustomerId, o.ConfirmedOn!.Value, o.NetTotal, [.. o.Lines.Select(l => l.ArticleId)]))];
        _ordersOf = _orders.ToLookup(o => o.CustomerId);
        _deliveriesOf = world.Made.Deliveries.Where(d => d.ShippedOn is not null).ToLookup(d => d.CustomerId);
    }

    private GeneratedFirm Made => _world.Made;

    public static void Run(World world)
    {
        if (world.Days.Count < ShortestPast)
            return;
        var history = new MarketingHistory(world);
        history.AskConsent();
        history.SendMailings();
        history.SendSurveys();
    }

    private void AskConsent()
    {
        foreach (var profile in _world.Profiles)
        {
            var chance = _world.Chance("mail-consent", profile.Customer.Id);
            var wants = chance.Percent(profile.StaysProspect ? 55 : 12);
            var stops = !profile.StaysProspect && chance.Percent(5);
            var source = chance.Pick((ConsentSource[])[ConsentSource.Website, ConsentSource.Visit, ConsentSource.Phone]);
            var way = chance.Pick((ConsentSource[])[ConsentSource.Mail, ConsentSource.Phone, ConsentSource.Link]);
            var first = Math.Min(profile.From, _world.Days.Count - 2);
            var day = _world.Days[chance.Between(first, _world.Days.Count - 2)];
            if (profile.Customer.Status == CustomerStatus.Archived || !(stops || wants))
                continue;
            World.Must(stops ? profile.Customer.OptOut(day, way) : profile.Customer.Consent(day, source));
            _world.Log.Take(profile.Customer, day, profile.Owner.Name);
        }
    }

    private void SendMailings()
    {
        if (Made.MailTemplates.Find(t => t is { Purpose: MailPurposes.Mailing, Language: Language.Dutch }) is not { } template)
            return;
        var number = 0;
        for (var at = (_world.Days.Count - LastMailing) % MailingEvery; at < _world.Days.Count; at += MailingEvery)
            if (at >= MailingEvery / 2)
                SendMailing(template, _world.Days[at], _world.Chance("mailing", number++));
    }

    private void SendMailing(MailTemplate template, DateOnly day, Chance chance)
    {
        // An article that people bought; who bought something of its group gets the mail.
        var known = _orders.Where(o => o.ConfirmedOn < day && o.ConfirmedOn >= day.AddDays(-MailingSegment.MostDays / 3)).ToList();
        if (known.Count == 0)
            return;
        var article = Made.Articles[chance.Pick([.. chance.Pick(known).ArticleIds]) - 1];
        var group = Made.ArticleGroups[article.GroupId - 1];
        var segment = chance.Percent(75) ? new MailingSegment(BoughtGroupId: group.Id, BoughtWithinDays: 365) : new MailingSegment(QuietForDays: 60);
        var readers = Chosen(segment, day).Take(Readers).Select(p => CandidateOn(p.Customer, day)).ToList();
        // A scenario with a handful of customers may have nobody who can be written to that day.
        if (!readers.Exists(r => r.WhyNot(Language.Dutch) is null))
            return;
        var discount = Percentage.Of(chance.Pick([5, 5, 10, 10, 15]));
        var text = chance.Percent(80) ? template.Body : template.Body.Replace(Mailing.SalutationPlace, "Beste klant,", StringComparison.Ordinal);
        var content = new MailingContent($"Actie {Letters.Lower(group.Name)}", template.Subject, $"{text}\n\n{Mailing.OptOutPlace}", article.Id, discount, day.AddDays(28));
        var mailing = World.Keep(Made.Mailings, World.Must(Mailing.Start(_author.Id, day, Language.Dutch, content, segment)));
        World.Must(mailing.Send(_world.Series(Mailing.NumberPrefix, day.Year), day, readers));
        _world.Number(mailing.Recipients);
        _world.Log.Take(mailing, day, _author.Name);
        React(mailing, article, day);
    }

    private IEnumerable<CustomerProfile> Chosen(MailingSegment segment, DateOnly day) => _world.Profiles.Where(p =>
        !p.StaysProspect && p.Customer.Since <= day
        && (segment.BoughtGroupId is not { } group
            ? !_ordersOf[p.Customer.Id].Any(o => o.ConfirmedOn <= day && o.ConfirmedOn > day.AddDays(-segment.QuietForDays!.Value))
            : _ordersOf[p.Customer.Id].Any(o => o.ConfirmedOn <= day && o.ConfirmedOn > day.AddDays(-segment.BoughtWithinDays!.Value) && o.ArticleIds.Any(a => Made.Articles[a - 1].GroupId == group))));

    private static MailingCandidate CandidateOn(Customer customer, DateOnly day)
    {
        var contact = customer.ContactOrPrimary(null);
        return new MailingCandidate(
            customer.Id, customer.Name, contact?.Id, contact is { Email.Length: > 0 } ? contact.Email : customer.Email, customer.Language,
            Customer.ConsentOf(customer.Kind, customer.MailConsentOn <= day ? customer.MailConsentOn : null, customer.OptedOutOn <= day ? customer.OptedOutOn : null), CustomerStatus.Active);
    }

    private void React(Mailing mailing, Article article, DateOnly day)
    {
        var goods = new OfferedGoods(article.Id, article.Name, article.PackSize, new OfferedArticle(article.GroupId, article.Cost, article.ListPrice));
        foreach (var recipient in mailing.Recipients)
        {
            var id = recipient.CustomerId;
            var reaction = MailingReaction.Of(_world.Firm, mailing, id, goods, BuyerOn(id, day));
            if (reaction.OpensOn < _world.Today)
                mailing.Open(id, reaction.OpensOn.Value);
            if (!(reaction.ActsOn < _world.Today))
                continue;
            if (reaction.Act is MailingAct.OptsOutByLink or MailingAct.OptsOutByMail)
            {
                mailing.OptOut(id, reaction.ActsOn.Value);
                var customer = Made.Customers[id - 1];
                if (customer.OptedOutOn is null)
                {
                    World.Must(customer.OptOut(reaction.ActsOn.Value, reaction.Act == MailingAct.OptsOutByLink ? ConsentSource.Link : ConsentSource.Mail));
                    _world.Log.Take(customer, reaction.ActsOn.Value, _author.Name);
                }
            }
            else
            {
                mailing.Ask(id, reaction.ActsOn.Value);
            }
        }

        MarketingDay.Count(mailing, _orders.Where(o => o.ConfirmedOn < _world.Today && o.ConfirmedOn >= day));
        var last = mailing.ResultsThrough!.Value;
        if (mailing.CloseWhenDone(_world.Today))
            _world.Log.Take(mailing, BusinessCalendar.Next(last), _author.Name);
    }

    private BuyingProfile BuyerOn(int customerId, DateOnly day)
    {
        var articles = _ordersOf[customerId].Where(o => o.ConfirmedOn <= day).SelectMany(o => o.ArticleIds).ToHashSet();
        return new BuyingProfile(articles, articles.Select(a => Made.Articles[a - 1].GroupId).ToHashSet());
    }

    private void SendSurveys()
    {
        if (Made.MailTemplates.Find(t => t is { Purpose: MailPurposes.Survey, Language: Language.Dutch }) is not { } template)
            return;
        var number = 0;
        var days = _world.Days;
        for (var at = 1; at < days.Count - LastSurvey; at++)
            if (days[at].Month % 3 == 1 && days[at].Month != days[at - 1].Month && at > ShortestPast / 2)
            {
                var first = new DateOnly(days[at].Year, days[at].Month, 1).AddMonths(-3);
                SendSurvey(template, SurveyOccasion.Quarter, days[at], first, first.AddMonths(3).AddDays(-1), _world.Chance("survey", number++));
            }

        var last = days[^LastSurvey];
        SendSurvey(template, SurveyOccasion.Delivery, last, last.AddDays(-21), last, _world.Chance("survey", number));
    }

    private void SendSurvey(MailTemplate template, SurveyOccasion occasion, DateOnly day, DateOnly from, DateOnly through, Chance chance)
    {
        var people = _world.Profiles.Where(p => p.Customer.Language == Language.Dutch)
            .Select(p => (p.Customer, Delivery: _deliveriesOf[p.Customer.Id].LastOrDefault(d => d.ShippedOn >= from && d.ShippedOn <= through)))
            .Where(p => p.Delivery is not null)
            .Select(p => new SurveyCandidate(CandidateOn(p.Customer, day), occasion == SurveyOccasion.Delivery ? new DocumentRef(DocumentKind.Delivery, p.Delivery!.Id) : null))
            .Where(p => p.Candidate.WhyNot(Language.Dutch) is null)
            .ToList();
        if (people.Count == 0)
            return;
        chance.Shuffle(people);
        var plan = new SurveyPlan(occasion, Language.Dutch, from, through, template.Subject, template.Body);
        var survey = World.Keep(Made.Surveys, World.Must(Survey.Send(_world.Series(Survey.NumberPrefix, day.Year), _author.Id, day, plan, [.. people.Take(Asked)])));
        _world.Number(survey.Invitations);
        _world.Log.Take(survey, day, _author.Name);
        foreach (var invitation in survey.Invitations)
            if (SurveyReaction.Of(_world.Firm, survey, invitation.CustomerId, FactsOn(invitation.CustomerId, day)) is { On: { } on } reaction && on < _world.Today)
            {
                survey.Answer(invitation.CustomerId, reaction.Answer, on);
                if (occasion == SurveyOccasion.Quarter && reaction.Answer.Signal != Domain.Contacts.SignalKinds.None)
                    World.Must(survey.Handle(invitation.Id, reaction.Answer.Signal, "Besproken met de accountmanager.", _author.Id, BusinessCalendar.Next(on)));
            }

        survey.ClearEvents();
        var end = survey.AnswersThrough;
        if (survey.CloseWhenDone(_world.Today))
            _world.Log.Take(survey, BusinessCalendar.Next(end), _author.Name);
    }

    private ServiceFacts FactsOn(int customerId, DateOnly day)
    {
        var since = day.AddDays(-ServiceFacts.Days);
        var deliveries = _deliveriesOf[customerId].Where(d => d.ShippedOn >= since && d.ShippedOn <= day).ToList();
        return new ServiceFacts(
            deliveries.Count(d => d.ShippedOn > d.Plan.PlannedOn), deliveries.Count(d => d.Lines.Any(l => l.Backorder > 0)),
            Made.Returns.Count(r => r.CustomerId == customerId && r.RequestedOn >= since && r.RequestedOn <= day));
    }
}
