using PracticeFirm.Domain.Catalog;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Offertes;
using PracticeFirm.Domain.Relations;
using PracticeFirm.Simulation.Generation;

namespace PracticeFirm.Simulation.Tests.Generation;

public sealed class OfferteHistoryTests
{
    public static TheoryData<string, int> All => Firms.All;

    [Theory]
    [MemberData(nameof(All))]
    public void Every_offerte_is_in_a_state_it_can_be_in(string scenario, int seed)
    {
        var firm = Firms.Of(scenario, seed);
        var today = firm.Firm.BusinessDay;
        Assert.All(firm.Offertes, o =>
        {
            Assert.NotEmpty(o.Lines);
            Assert.NotEmpty(o.Terms.Subject);
            Assert.True(BusinessCalendar.IsWorkingDay(o.CreatedOn) && o.CreatedOn <= today);
            Assert.InRange(o.AuthorId, 1, firm.Employees.Count);
            var customer = firm.Customers[o.CustomerId!.Value - 1];
            Assert.True(customer.Since <= o.CreatedOn);
            Assert.Contains(customer.Contacts, c => c.Id == o.Terms.ContactPersonId);
            Assert.Equal(customer.VatCategory, o.VatCategory);
            var sent = o.Status is not (OfferteStatus.Draft or OfferteStatus.InReview);
            Assert.Equal(sent, o.SentOn is not null);
            Assert.Equal(sent, o.Recipient is not null);
            Assert.Equal(o.Status is OfferteStatus.Accepted or OfferteStatus.Rejected, o.DecidedOn is not null);
            Assert.Equal(o.Status == OfferteStatus.Rejected, o.RejectionReason is not null);
            if (sent)
                Assert.True(o.SentOn >= o.CreatedOn && o.SentOn < today && BusinessCalendar.IsWorkingDay(o.SentOn.Value));
            if (o.IsOpen)
                Assert.True(o.Terms.ValidThrough >= today);
            if (o.Status == OfferteStatus.Expired)
                Assert.True(o.Terms.ValidThrough < today);
            if (o.Status == OfferteStatus.Accepted)
                Assert.Equal(o.DecidedOn > o.Terms.ValidThrough, o.AcceptedAfterExpiry);
            Assert.Equal(o.Status == OfferteStatus.InReview, o.ReviewerId is not null);
        });
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Sums_are_right_to_the_cent(string scenario, int seed) =>
        Assert.All(Firms.Of(scenario, seed).Offertes, o =>
        {
            var again = PriceCalculation.Of([.. o.Lines.Select(l => l.Calculation)], o.Terms.OrderDiscount, o.Freight);
            Assert.Equal((again.NetTotal, again.VatTotal, again.Total), (o.NetTotal, o.VatTotal, o.Total));
            Assert.Equal(o.Total, o.NetTotal + o.VatTotal);
            Assert.Equal(o.NetTotal, again.LinesTotal - again.OrderDiscount + o.Freight);
            Assert.All(o.Lines, l => Assert.Equal(o.VatCategory == VatCategory.Standard, l.VatRate > Percentage.Zero));
        });

    [Theory]
    [MemberData(nameof(All))]
    public void Numbers_have_no_gaps_and_versions_follow_each_other(string scenario, int seed)
    {
        var firm = Firms.Of(scenario, seed);
        foreach (var series in firm.Numbers.Where(n => n.Prefix == Offerte.NumberPrefix))
            Assert.Equal(
                Enumerable.Range(1, series.Last).Select(n => NumberSeries.Format(series.Prefix, series.Year, n)),
                firm.Offertes.Where(o => o.Version == 1 && o.SentOn?.Year == series.Year).OrderBy(o => o.Number!.Length).ThenBy(o => o.Number, StringComparer.Ordinal).Select(o => o.Number));
        Assert.Equal(3, firm.Numbers.Count(n => n.Prefix == Offerte.NumberPrefix));
        Assert.All(firm.Offertes.Where(o => o.Version > 1), o =>
        {
            var previous = firm.Offertes[o.PreviousVersionId!.Value - 1];
            Assert.Equal((o.Number, o.Version - 1, OfferteStatus.Superseded), (previous.Number, previous.Version, previous.Status));
        });
        Assert.Equal(firm.Offertes.Count(o => o.Status == OfferteStatus.Superseded), firm.Offertes.Count(o => o.Version > 1));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void The_history_is_alive(string scenario, int seed)
    {
        var firm = Firms.Of(scenario, seed);
        Assert.InRange(firm.Offertes.Count, 1_900, 2_100);
        var decided = firm.Offertes.Count(o => o.Status is OfferteStatus.Accepted or OfferteStatus.Rejected or OfferteStatus.Expired);
        Assert.InRange(firm.Offertes.Count(o => o.Status == OfferteStatus.Accepted) * 100 / decided, 40, 58);
        Assert.InRange(firm.Offertes.Count(o => o.IsOpen), 8, 80);
        Assert.InRange(firm.Offertes.Count(o => o.IsOpen && o.Terms.ValidThrough < firm.Firm.BusinessDay.AddDays(14)), 1, 60);
        Assert.InRange(firm.Offertes.Count(o => o.Status == OfferteStatus.InReview), 1, 2);
        Assert.Equal(24, firm.Offertes.Select(o => (o.CreatedOn.Year, o.CreatedOn.Month)).Distinct().Count(m => m != (2024, 11)));
        Assert.InRange(firm.Offertes.Max(o => o.Lines.Count), 8, 12);
        Assert.Contains(firm.Offertes, o => o.Lines.Any(l => l.Origin == PriceOrigin.PriceAgreement));
        Assert.Contains(firm.Offertes, o => o.Lines.Any(l => l.Origin == PriceOrigin.DiscountGroup));
        Assert.Contains(firm.Offertes, o => o.Remarks.Any(r => r.IsResolved));
        Assert.NotEmpty(firm.Mails);
        Assert.Contains(firm.FollowUps, t => t.DoneOn is null);
        Assert.All(firm.Mails, m => Assert.DoesNotContain('{', m.Body + m.Subject));
        Assert.All(firm.Requests, r => Assert.DoesNotContain('{', r.Body + r.Subject));
        Assert.Equal(Seeds.Library.Scenarios[scenario].OpenRequests, firm.Requests.Count(r => r.Status == RequestStatus.New));
        Assert.All(firm.Requests.Where(r => r.Status != RequestStatus.New), r => Assert.Equal(r.Id, firm.Offertes[r.OfferteId!.Value - 1].RequestId));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void The_event_log_tells_the_history_in_order(string scenario, int seed)
    {
        var firm = Firms.Of(scenario, seed);
        Assert.Equal(Enumerable.Range(1, firm.Events.Count).Select(i => (long)i), firm.Events.Select(e => e.Id));
        Assert.Equal(firm.Events.Select(e => e.At).Order(), firm.Events.Select(e => e.At));
        Assert.All(firm.Events, e =>
        {
            Assert.Equal(DateTimeKind.Utc, e.At.Kind);
            Assert.Equal(e.BusinessDay, DateOnly.FromDateTime(e.At));
            Assert.InRange(e.At.Hour, 9, 17);
            Assert.NotEmpty(e.ActorName);
        });
        Assert.Equal(firm.Offertes.Count(o => o.SentOn is not null), firm.Events.Count(e => e.Kind == "Offerte.Sent"));
        Assert.Equal(firm.Offertes.Count(o => o.Status == OfferteStatus.Accepted), firm.Events.Count(e => e.Kind == "Offerte.Accepted"));
        Aggregate[] aggregates = [firm.Firm, .. firm.Articles, .. firm.Customers, .. firm.Stock, .. firm.Requests, .. firm.Offertes, .. firm.Mails, .. firm.FollowUps, .. firm.Suppliers,
            .. firm.Orders, .. firm.Deliveries, .. firm.PurchaseOrders, .. firm.Returns, .. firm.Invoices, .. firm.BankLines, .. firm.Reminders];
        Assert.All(aggregates, a => Assert.Empty(a.Events));
        Assert.All(aggregates, a => Assert.True(a.Id > 0));
    }

    [Fact]
    public void The_first_request_of_the_hospitality_firm_makes_the_golden_offerte()
    {
        var firm = FirmGenerator.Generate(Seeds.Library, "horeca-offerte", 42);
        var request = firm.PlantedRequests[0];
        var customer = firm.Customers[request.CustomerId - 1];
        Assert.Equal(firm.Firm.BusinessDay, request.ReceivedOn);
        Assert.Equal(request, firm.Requests[^1]);
        Assert.Null(customer.DiscountGroupId);
        Assert.Empty(customer.Agreements);

        var offerte = Offerte.Start(firm.Employees[0].Id, firm.Firm, customer, request);
        foreach (var (euros, quantity, discount) in ((decimal, int, decimal)[])[(24.95m, 12, 5), (1.19m, 25, 0), (149.50m, 3, 0)])
        {
            var article = Assert.Single(firm.Articles, a => a.ListPrice == UnitPrice.FromEuros(euros) && request.Body.Contains(a.Name.Dutch.Split(' ')[0][..5], StringComparison.OrdinalIgnoreCase));
            var found = Pricing.Find(article, quantity, customer.Agreements, null, firm.Firm.BusinessDay);
            Assert.Equal(PriceOrigin.ListPrice, found.Origin);
            Assert.True(firm.Stock[article.Id - 1].Free >= quantity);
            Assert.True(offerte.AddLine(new LineEntry("", quantity, null, Percentage.Of(discount)), LineArticle.For(article, Language.Dutch, found), firm.Firm).IsSuccess);
        }

        Assert.True(offerte.ChangeTerms(offerte.Terms with { OrderDiscount = Percentage.Of(2.5m) }, firm.Firm).IsSuccess);
        Assert.Equal((new Money(1500), new Money(75861), new Money(15575), new Money(91436)), (offerte.Freight, offerte.NetTotal, offerte.VatTotal, offerte.Total));
    }

    [Fact]
    public void The_technical_firm_is_asked_in_German_and_from_Belgium()
    {
        var firm = Firms.Of("techniek-offerte", 1);
        var asked = firm.PlantedRequests.Select(r => firm.Customers[r.CustomerId - 1]).ToList();
        Assert.Contains(asked, c => c is { Language: Language.German, VatCategory: VatCategory.IntraCommunity, Address.CountryCode: "DE" });
        Assert.Contains(asked, c => c is { Language: Language.Dutch, VatCategory: VatCategory.IntraCommunity, Address.CountryCode: "BE" });
        Assert.All(asked, c => Assert.Equal(CustomerStatus.Active, c.Status));
    }
}
