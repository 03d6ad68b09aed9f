using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Mail;
using PracticeFirm.Domain.Offertes;
using PracticeFirm.Web.Features.Customers;
using PracticeFirm.Web.Tests.Features.Invoices;
using PracticeFirm.Web.Tests.Infrastructure;
using static PracticeFirm.Web.Tests.Infrastructure.TestFirmContents;

namespace PracticeFirm.Web.Tests.Features.Customers;

/// <summary>What the parts of a dossier show.</summary>
public sealed class DossierTests
{
    [Fact]
    public async Task Shows_who_it_is_what_was_agreed_and_how_much_there_is()
    {
        await using var firm = await TestFirm.Open();
        await firm.SentOfferte(GoldenSpoon, (PlateWarmer, 1));
        await firm.DraftOfferte(GoldenSpoon, (PlateWarmer, 1));

        var (dossier, roundTrips) = await firm.Count(TestUser.Teacher, new ShowCustomer.Query(GoldenSpoon));

        Assert.InRange(roundTrips, 1, 3);
        Assert.Equal((1001, "Restaurant De Gouden Lepel B.V.", "Joost de Bruin", "A Grootverbruik"), (dossier.Number, dossier.Details.Name, dossier.OwnerName, dossier.DiscountGroup));
        Assert.Equal("Achterom", dossier.Details.DeliveryAddress?.Street);
        Assert.Equal(["Yara van den Berg", "Tom Hendriks"], dossier.Contacts.Select(c => c.FullName));
        Assert.Equal([true, false], dossier.Contacts.Select(c => c.IsPrimary));
        Assert.Equal(new ShowCustomer.Counters(2, 1, 1, 1, 1, 0, 0), dossier.Counters);
    }

    [Fact]
    public async Task Shows_agreements_beside_the_price_list()
    {
        await using var firm = await TestFirm.Open();

        var dossier = (await firm.Send(TestUser.Sam, new ShowCustomer.Query(Arms))).Value;

        Assert.Equal([(1, 22.50m), (50, 21m)], dossier.Agreements.Select(a => (a.FromQuantity, a.Price.Euros)));
        Assert.All(dossier.Agreements, a => Assert.Equal(("10001", 24.95m), (a.ArticleNumber, a.ListPrice.Euros)));
        Assert.True(dossier.Agreements[1].HoldsOn(Today));
        Assert.False(dossier.Agreements[1].HoldsOn(Today.AddYears(1)));
        Assert.True(dossier.Agreements[1].IsOver(Today.AddYears(1)));
    }

    [Fact]
    public async Task That_a_learner_opened_it_is_evidence_a_refresh_or_a_reader_is_not()
    {
        await using var firm = await TestFirm.Open();

        await firm.Send(TestUser.Sam, new ShowCustomer.Query(GoldenSpoon, Opened: true));
        await firm.Send(TestUser.Sam, new ShowCustomer.Query(GoldenSpoon));
        await firm.Send(TestUser.Teacher, new ShowCustomer.Query(GoldenSpoon, Opened: true));

        var seen = Assert.Single(await firm.Events());
        Assert.Equal(("Customer.Viewed", "sam", DocumentKind.Customer, GoldenSpoon), (seen.Kind, seen.ActorId, seen.DocumentKind, seen.DocumentId));
    }

    [Fact]
    public async Task A_customer_that_is_not_there_is_not_found()
    {
        await using var firm = await TestFirm.Open();

        Assert.Equal("Customer.NotFound", (await firm.Send(TestUser.Sam, new ShowCustomer.Query(999))).Error.Code);
        Assert.Equal("Customer.NotFound", (await firm.Send(TestUser.Sam, new ChangeCustomer.Query(999))).Error.Code);
        Assert.Equal("Firm.NotFound", (await firm.Send(TestUser.Stranger, new ShowCustomer.Query(GoldenSpoon))).Error.Code);
    }

    [Fact]
    public async Task Shows_offertes_requests_and_the_hit_rate()
    {
        await using var firm = await TestFirm.Open();
        await Ended(firm, o => o.Accept(Today), 3);
        await Ended(firm, o => o.Reject(Today, "Te duur"), 1);
        await firm.SentOfferte(GoldenSpoon, (PlateWarmer, 1));
        await firm.SentOfferte(Arms, (PlateWarmer, 1));

        var (business, roundTrips) = await firm.Count(TestUser.Teacher, new ShowBusiness.Query(GoldenSpoon));

        Assert.InRange(roundTrips, 1, 3);
        Assert.Equal([OfferteStatus.Sent, OfferteStatus.Rejected, OfferteStatus.Accepted], business.Offertes.Select(o => o.Status));
        Assert.Equal("OFF-2026-0003", business.Offertes[0].Title);
        Assert.Equal("Offerteaanvraag keukenmateriaal", Assert.Single(business.Requests).Subject);
        Assert.Equal(Percentage.Of(50), business.HitRate.ByNumber);

        // Accepted: 3 x 137.54 + 15.00 freight; rejected: 137.54 + 15.00.
        Assert.Equal((Money.FromEuros(427.62m), Money.FromEuros(427.62m + 152.54m)), (business.HitRate.AcceptedValue, business.HitRate.DecidedValue));
    }

    [Fact]
    public async Task Shows_every_month_of_two_years_with_what_was_offered_and_accepted()
    {
        await using var firm = await TestFirm.Open();
        await Ended(firm, o => o.Accept(Today), 3);
        await firm.SentOfferte(GoldenSpoon, (PlateWarmer, 1));

        var (figures, roundTrips) = await firm.Count(TestUser.Teacher, new ShowFigures.Query(GoldenSpoon));

        Assert.InRange(roundTrips, 1, 3);
        Assert.Equal(24, figures.Rows.Count);
        Assert.Equal((new DateOnly(2024, 12, 1), new DateOnly(2026, 11, 1)), (figures.Rows[0].First, figures.Rows[^1].First));
        var now = figures.Rows[^1];
        Assert.Equal((2, Money.FromEuros(580.16m), 1, Money.FromEuros(427.62m)), (now.Count, now.Offered, now.AcceptedCount, now.Accepted));
        Assert.Equal(now.Offered, figures.Offered);
        Assert.All(figures.Rows.SkipLast(1), m => Assert.Equal((0, Money.Zero), (m.Count, m.Offered)));
    }

    [Fact]
    public async Task Shows_what_was_ordered_what_is_owed_and_how_it_is_paid()
    {
        await using var firm = await TestFirm.Open();
        var order = await firm.GoldenOrder(GoldenSpoon);
        var invoice = await firm.Invoiced(order);

        var (orders, first) = await firm.Count(TestUser.Teacher, new ShowOrders.Query(GoldenSpoon));
        var (invoices, second) = await firm.Count(TestUser.Teacher, new ShowInvoices.Query(GoldenSpoon));

        Assert.InRange(first, 1, 3);
        Assert.InRange(second, 1, 3);
        Assert.Equal((order, "ORD-2026-0001", Money.FromEuros(914.36m)), (Assert.Single(orders.Orders).Id, orders.Orders[0].Number, orders.Orders[0].Total));
        Assert.Equal((1, invoice), (invoices.Count, Assert.Single(invoices.Invoices).Id));
        Assert.Equal((Money.FromEuros(914.36m), Money.Zero, Money.Zero), (invoices.Open, invoices.Overdue, invoices.Ordered));
        Assert.Equal((Money.FromEuros(758.61m), Money.Zero), (invoices.ThisYear, invoices.LastYear));
        Assert.Equal(invoices.Limit - Money.FromEuros(914.36m), invoices.Room);
        Assert.Null(invoices.PaymentDays);
        Assert.Empty((await firm.Send(TestUser.Sam, new ShowOrders.Query(Corner))).Value.Orders);
        Assert.Equal(Money.FromEuros(758.61m), (await firm.Send(TestUser.Sam, new ShowFigures.Query(GoldenSpoon))).Value.Rows[^1].Invoiced);
        Assert.Equal("Customer.NotFound", (await firm.Send(TestUser.Sam, new ShowInvoices.Query(999))).Error.Code);
    }

    [Fact]
    public async Task Opens_the_newest_mail_or_the_one_that_was_asked_for_never_one_of_somebody_else()
    {
        await using var firm = await TestFirm.Open();
        var offerte = await firm.SentOfferte(GoldenSpoon, (PlateWarmer, 1));
        var (sent, elsewhere) = await firm.Arrange(async db =>
        {
            var mail = MailMessage.Send(Today, GoldenSpoon, "Sam", "y.vandenberg@degoudenlepel.example", "Offerte", "Hierbij.", new DocumentRef(DocumentKind.Offerte, offerte)).Value;
            var other = MailMessage.Receive(Today, Arms, "Fatima", "verkoop@deproef.example", "Vraag", "Geheim");
            db.AddRange(mail, other);
            await db.SaveChangesAsync();
            return (mail.Id, other.Id);
        });

        var (newest, roundTrips) = await firm.Count(TestUser.Teacher, new ShowMails.Query(GoldenSpoon));
        var first = (await firm.Send(TestUser.Sam, new ShowMails.Query(GoldenSpoon, newest.Mails[1].Id))).Value;
        var foreign = (await firm.Send(TestUser.Sam, new ShowMails.Query(GoldenSpoon, elsewhere))).Value;

        Assert.InRange(roundTrips, 1, 3);
        Assert.Equal(2, newest.Mails.Count);
        Assert.Equal(
            (sent, "Hierbij.", new DocumentRef(DocumentKind.Offerte, offerte), "OFF-2026-0001"),
            (newest.Reading!.Id, newest.Reading.Body, newest.Reading.Attached, newest.Reading.AttachedTitle));
        Assert.Contains("12 gastronormbakken", first.Reading!.Body, StringComparison.Ordinal);
        Assert.Null(foreign.Reading);
    }

    private static async Task Ended(TestFirm firm, Func<Offerte, Result> verb, int quantity)
    {
        var id = await firm.SentOfferte(GoldenSpoon, (PlateWarmer, quantity));
        await firm.Arrange(async db =>
        {
            Assert.Empty(verb((await db.Offertes.FindAsync(id))!).Errors);
            return 0;
        });
    }
}
