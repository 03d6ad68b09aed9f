using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Contacts;
using PracticeFirm.Domain.Marketing;
using PracticeFirm.Domain.Offertes;
using PracticeFirm.Domain.Relations;
using PracticeFirm.Simulation.Actors;

namespace PracticeFirm.Simulation.Tests.Days;

public sealed class MarketingDayTests
{
    private const string Decent =
        "{aanhef}\n\nGraag wijzen wij u op {artikel}. Tot en met {geldig_tm} betaalt u {actieprijs} in plaats van {prijs}. Wilt u bestellen of eerst een offerte? Antwoord dan op deze mail, dan regelen wij het.\n\n{afmelden}";

    private readonly Desk _desk = new();

    private OfferedGoods Pen => new(_desk.Pen.Id, _desk.Pen.Name, _desk.Pen.PackSize, new OfferedArticle(_desk.Pen.GroupId, _desk.Pen.Cost, _desk.Pen.ListPrice));

    [Fact]
    public void Readers_open_ask_order_and_opt_out_in_the_days_after()
    {
        var mailing = Sent(Decent, readers: 400);
        var (requests, mails, optedOut) = (0, 0, 0);
        for (var day = 0; day < Mailing.ResultDays + 1; day++)
        {
            var report = Next(mailing);
            requests += report.Requests.Count;
            mails += report.Mails.Count;
            optedOut += report.OptedOut.Count;
            Assert.All(report.Requests, r => Assert.Equal((_desk.Firm.BusinessDay, RequestChannel.Mail, RequestStatus.New), (r.Request.ReceivedOn, r.Request.Channel, r.Request.Status)));
            Assert.All(report.Mails, m => Assert.Equal(new DocumentRef(DocumentKind.Mailing, mailing.Id), m.Mail.Attached));
            Assert.All(report.OptedOut, c => Assert.Equal((MailConsent.OptedOut, ConsentSource.Link), (c.MailConsent, c.ConsentSource!.Value)));
        }

        var result = MailingResult.Of(mailing.Recipients);
        Assert.InRange(result.Opened, 180, 300);
        Assert.InRange(result.Asked, 15, 120);
        Assert.InRange(result.OptedOut, 1, 40);
        Assert.True(requests > 0 && mails > 0 && optedOut > 0);
        Assert.Equal(MailingStatus.Closed, mailing.Status);
        Assert.Contains(mailing.Recipients, r => r.OpenedOn is not null && r.AskedOn is null && r.OptedOutOn is null);
        Assert.All(mailing.Recipients.Where(r => r.AskedOn is not null), r => Assert.True(r.OpenedOn <= r.AskedOn));
    }

    [Fact]
    public void What_fits_and_is_well_written_brings_more()
    {
        var knows = new BuyingProfile(new HashSet<int> { Pen.Id }, new HashSet<int> { Pen.Offered.GroupId });
        var knowsGroup = new BuyingProfile(new HashSet<int> { 99 }, new HashSet<int> { Pen.Offered.GroupId });
        var stranger = new BuyingProfile(new HashSet<int> { 99 }, new HashSet<int> { 99 });
        var good = Draft(Decent);
        var shouting = Draft("KOOP NU!!! {afmelden}", "KOOP NU!!! ALLES MOET WEG", null);

        var (best, fair, poor) = (MailingFit.Of(good, Pen, knows), MailingFit.Of(good, Pen, knowsGroup), MailingFit.Of(good, Pen, stranger));
        Assert.True(best.Opens > fair.Opens && fair.Opens > poor.Opens);
        Assert.True(best.Orders > fair.Orders && fair.Orders > poor.Orders);
        Assert.True(poor.OptsOut > best.OptsOut);
        var loud = MailingFit.Of(shouting, Pen, knows);
        Assert.True(loud.Opens < best.Opens && loud.Orders < best.Orders && loud.OptsOut > best.OptsOut);
        var tired = MailingFit.Of(good, Pen, knows with { MailedLately = 3 });
        Assert.True(tired.Opens < best.Opens && tired.OptsOut > best.OptsOut);
    }

    [Fact]
    public void Who_asked_to_be_left_alone_and_was_not_protests()
    {
        var mailing = Sent(Decent, readers: 3);
        var input = Input(mailing) with { Buyers = new Dictionary<(int, int), BuyingProfile> { [(mailing.Id, 2)] = BuyingProfile.None with { AskedToStop = true } } };

        var day = BusinessCalendar.Next(_desk.Firm.BusinessDay);
        Assert.Contains(2, MarketingDay.Acting(input, _desk.Firm, day));
        _desk.Firm.StartNextDay();
        var protest = Assert.Single(MarketingDay.Run(input, _desk.Firm).Mails, m => m.Mail.CustomerId == 2);

        Assert.False(protest.IsQuestion);
        Assert.Contains("Toch kregen wij", protest.Mail.Body);
    }

    [Fact]
    public void An_order_with_the_article_counts_and_another_only_after_a_question()
    {
        var mailing = Sent(Decent, readers: 3);
        var day = BusinessCalendar.Next(_desk.Firm.BusinessDay);
        mailing.Ask(2, day);

        MarketingDay.Count(mailing,
        [
            new OrderPlaced(11, 1, day, Money.FromEuros(50), [Pen.Id]), new OrderPlaced(12, 2, day, Money.FromEuros(70), [999]), new OrderPlaced(13, 3, day, Money.FromEuros(90), [999]),
            new OrderPlaced(14, 9, day, Money.FromEuros(10), [Pen.Id]), new OrderPlaced(15, 1, day.AddDays(60), Money.FromEuros(10), [Pen.Id]),
        ]);

        Assert.Equal([11, 12, null], mailing.Recipients.Select(r => r.OrderId));
        Assert.Equal(Money.FromEuros(120), MailingResult.Of(mailing.Recipients).Amount);
    }

    [Fact]
    public void The_same_seed_brings_the_same_whatever_else_runs()
    {
        var (one, two) = (Sent(Decent, 40), Sent(Decent, 40));
        var other = Sent(Decent, 40, id: 9);
        var alone = MarketingDay.Acting(Input(one), _desk.Firm, BusinessCalendar.Next(_desk.Firm.BusinessDay));
        var beside = MarketingDay.Acting(Input(two) with { Mailings = [other, two] }, _desk.Firm, BusinessCalendar.Next(_desk.Firm.BusinessDay));

        Assert.All(alone, c => Assert.Contains(c, beside));
    }

    [Fact]
    public void Answers_come_in_within_days_and_who_was_served_badly_is_less_satisfied()
    {
        var (served, wronged) = (Answers(default), Answers(new ServiceFacts(2, 1, 1)));

        Assert.InRange(served.Score.Answered, 60, 140);
        Assert.True(served.Score.Nps > wronged.Score.Nps);
        Assert.True(wronged.Survey.Invitations.Count(i => i.Signal == SignalKinds.Complaint) > served.Survey.Invitations.Count(i => i.Signal == SignalKinds.Complaint));
        Assert.Contains(served.Survey.Invitations, i => i.Signal is SignalKinds.Buying or SignalKinds.Wish);
        Assert.All(served.Survey.Invitations.Where(i => i.Signal != SignalKinds.None), i => Assert.NotEmpty(i.Comment));
        Assert.Equal(SurveyStatus.Closed, served.Survey.Status);
    }

    [Fact]
    public void A_sample_is_drawn_by_the_seed_and_never_asks_twice()
    {
        var people = Enumerable.Range(1, 40).Select(i => new SurveyCandidate(Candidate(i), null)).ToList();
        var sample = SurveySample.Draw(_desk.Firm, people, 12);

        Assert.Equal(12, sample.Distinct().Count());
        Assert.Equal(sample, SurveySample.Draw(_desk.Firm, [.. people.AsEnumerable().Reverse()], 12));
        Assert.NotEqual(people.Take(12), sample);
        Assert.Equal(40, SurveySample.Draw(_desk.Firm, people, 100).Count);
    }

    private (Survey Survey, SurveyScore Score) Answers(ServiceFacts facts)
    {
        var desk = new Desk();
        var plan = new SurveyPlan(SurveyOccasion.Delivery, Language.Dutch, desk.Firm.BusinessDay.AddDays(-14), desk.Firm.BusinessDay, "Hoe tevreden bent u?", "{aanhef}");
        var survey = Survey.Send(NumberSeries.Start(Survey.NumberPrefix, 2026), 1, desk.Firm.BusinessDay, plan, [.. Enumerable.Range(1, 200).Select(i => new SurveyCandidate(Candidate(i), null))]).Value;
        survey.Identify(1);
        var input = MarketingInput.None with { Surveys = [survey], Service = Enumerable.Range(1, 200).ToDictionary(i => i, _ => facts) };
        for (var day = 0; day <= Survey.AnswerDays; day++)
        {
            desk.Firm.StartNextDay();
            MarketingDay.Run(input, desk.Firm);
        }

        return (survey, SurveyScore.Of(survey.Invitations));
    }

    private MarketingReport Next(Mailing mailing)
    {
        var input = Input(mailing);
        var acting = MarketingDay.Acting(input, _desk.Firm, BusinessCalendar.Next(_desk.Firm.BusinessDay));
        Assert.All(acting, id => Assert.Contains(mailing.Recipients, r => r.CustomerId == id));
        _desk.Firm.StartNextDay();
        mailing.ClearEvents();
        return MarketingDay.Run(input with { Customers = acting.ToDictionary(id => id, Customer) }, _desk.Firm);
    }

    private MarketingInput Input(Mailing mailing) => MarketingInput.None with
    {
        Mailings = [mailing],
        Goods = new Dictionary<int, OfferedGoods> { [Pen.Id] = Pen },
        Buyers = mailing.Recipients.ToDictionary(r => (mailing.Id, r.CustomerId), _ => new BuyingProfile(new HashSet<int> { Pen.Id }, new HashSet<int> { Pen.Offered.GroupId })),
        Customers = mailing.Recipients.Take(5).ToDictionary(r => r.CustomerId, r => Customer(r.CustomerId)),
    };

    private Customer Customer(int id)
    {
        var customer = Domain.Relations.Customer.Register(20_000 + id, _desk.Customer.Details, _desk.Firm.BusinessDay).Value;
        customer.Identify(id);
        return customer;
    }

    private static MailingCandidate Candidate(int id) => new(id, $"Klant {id}", null, $"klant{id}@voorbeeld.example", Language.Dutch, MailConsent.ExistingCustomer, CustomerStatus.Active);

    private Mailing Draft(string body, string subject = "{artikel}: nu {korting} korting", int? through = 14)
    {
        var day = _desk.Firm.BusinessDay;
        return Mailing.Start(1, day, Language.Dutch, new MailingContent("Actie", subject, body, Pen.Id, Percentage.Of(10), through is { } days ? day.AddDays(days) : null), new MailingSegment()).Value;
    }

    private Mailing Sent(string body, int readers, int id = 4)
    {
        var mailing = Draft(body);
        mailing.Identify(id);
        Assert.True(mailing.Send(NumberSeries.Start(Mailing.NumberPrefix, 2026), _desk.Firm.BusinessDay, [.. Enumerable.Range(1, readers).Select(Candidate)]).IsSuccess);
        return mailing;
    }
}
