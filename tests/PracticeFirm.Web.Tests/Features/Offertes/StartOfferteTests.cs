using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Catalog;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Offertes;
using PracticeFirm.Web.Features.Offertes;
using PracticeFirm.Web.Tests.Infrastructure;

namespace PracticeFirm.Web.Tests.Features.Offertes;

public sealed class StartOfferteTests
{
    [Fact]
    public async Task From_nothing()
    {
        await using var firm = await TestFirm.Open();

        var (id, events) = await firm.Logged(TestUser.Noor, new StartOfferte.Command(), "Offerte.Started");

        var offerte = await firm.Saved(id);
        Assert.Equal((OfferteStatus.Draft, (int?)null, TestFirmContents.Noor, TestFirmContents.Today), (offerte.Status, offerte.CustomerId, offerte.AuthorId, offerte.CreatedOn));
        Assert.Equal(TestFirmContents.Today.AddDays(30), offerte.Terms.ValidThrough);
        Assert.Equal((DocumentKind.Offerte, id), (events[0].DocumentKind, events[0].DocumentId));
    }

    [Fact]
    public async Task For_a_customer_with_its_conditions_and_language()
    {
        await using var firm = await TestFirm.Open();

        var (id, _) = await firm.Logged(TestUser.Sam, new StartOfferte.Command(TestFirmContents.Harbour), "Offerte.Started");

        var offerte = await firm.Saved(id);
        Assert.Equal(
            (TestFirmContents.Harbour, Language.English, DeliveryTerms.FreightCharged, VatCategory.Export),
            (offerte.CustomerId!.Value, offerte.Terms.Language, offerte.Terms.DeliveryTerms, offerte.VatCategory));
        Assert.Null(offerte.Terms.ManualFreight);
    }

    [Fact]
    public async Task From_a_request_that_is_taken_up_by_it_and_a_second_time_lands_in_the_same_draft()
    {
        await using var firm = await TestFirm.Open();

        var (id, events) = await firm.Logged(TestUser.Sam, new StartOfferte.Command(RequestId: TestFirmContents.Request), "Offerte.Started", "QuoteRequest.TakenUp");
        var again = await firm.Done(TestUser.Noor, new StartOfferte.Command(RequestId: TestFirmContents.Request));

        Assert.Equal(id, again);
        await using var db = await firm.Db();
        Assert.Equal(1, await db.Offertes.CountAsync());
        var request = await db.QuoteRequests.SingleAsync(r => r.Id == TestFirmContents.Request);
        Assert.Equal((RequestStatus.InProgress, id), (request.Status, request.OfferteId));
        var offerte = await firm.Saved(id);
        Assert.Equal((TestFirmContents.GoldenSpoon, TestFirmContents.Request, "Offerteaanvraag keukenmateriaal"), (offerte.CustomerId, offerte.RequestId, offerte.Terms.Subject));
        Assert.Contains(events, e => e.DocumentKind == DocumentKind.QuoteRequest && e.DocumentId == TestFirmContents.Request);
    }

    [Fact]
    public async Task Two_people_who_take_up_a_request_at_once_land_in_one_draft()
    {
        await using var firm = await TestFirm.Open();

        var ids = await Task.WhenAll(
            firm.Done(TestUser.Sam, new StartOfferte.Command(RequestId: TestFirmContents.Request)),
            firm.Done(TestUser.Noor, new StartOfferte.Command(RequestId: TestFirmContents.Request)));

        Assert.Equal(ids[0], ids[1]);
    }

    [Fact]
    public async Task As_a_copy_with_lines_texts_and_hand_made_prices()
    {
        await using var firm = await TestFirm.Open();
        var golden = await firm.Golden();
        await firm.Done(TestUser.Sam, Steps.Mail(golden));

        var (id, _) = await firm.Logged(TestUser.Noor, new StartOfferte.Command(CopyOf: golden), "Offerte.Started");

        var copy = await firm.Saved(id);
        Assert.Equal((OfferteStatus.Draft, (string?)null, 1, TestFirmContents.Noor, (int?)null), (copy.Status, copy.Number, copy.Version, copy.AuthorId, copy.RequestId));
        Assert.Equal(new Money(914_36), copy.Total);
        Assert.Equal([PriceOrigin.Manual, PriceOrigin.Manual, PriceOrigin.Manual], copy.Lines.Select(l => l.Origin));
        Assert.Equal(new Money(914_36), (await firm.Saved(golden)).Total);
    }

    [Fact]
    public async Task A_copy_for_another_customer_has_that_customers_prices()
    {
        await using var firm = await TestFirm.Open();
        var arms = await firm.DraftOfferte(TestFirmContents.Arms, (TestFirmContents.GastronormTray, 60), (TestFirmContents.WineGlass, 6));

        var id = await firm.Done(TestUser.Sam, new StartOfferte.Command(TestFirmContents.GoldenSpoon, CopyOf: arms));

        var copy = await firm.Saved(id);
        Assert.Equal([(PriceOrigin.DiscountGroup, UnitPrice.FromEuros(22.95m)), (PriceOrigin.DiscountGroup, UnitPrice.FromEuros(5.93m))], copy.Lines.Select(l => (l.Origin, l.UnitPrice)));
        Assert.Equal(copy.Calculation.Total, copy.Total);
        Assert.Equal(TestFirmContents.GoldenSpoon, copy.CustomerId);
        Assert.Equal([PriceOrigin.PriceAgreement, PriceOrigin.ListPrice], (await firm.Saved(arms)).Lines.Select(l => l.Origin));
    }

    [Fact]
    public async Task A_copy_of_an_offerte_for_a_blocked_customer_starts_without_one()
    {
        await using var firm = await TestFirm.Open();
        var arms = await firm.DraftOfferte(TestFirmContents.Arms, (TestFirmContents.GastronormTray, 60));
        await firm.Arrange(async db =>
        {
            Assert.Empty((await TestFirmContents.Customer(db, TestFirmContents.Arms)).Block("Betaalt niet.").Errors);
            return 0;
        });

        var copy = await firm.Saved(await firm.Done(TestUser.Sam, new StartOfferte.Command(CopyOf: arms)));

        Assert.Null(copy.CustomerId);
        Assert.Equal((PriceOrigin.ListPrice, UnitPrice.FromEuros(24.95m)), (copy.Lines[0].Origin, copy.Lines[0].UnitPrice));
    }

    [Fact]
    public async Task Is_refused_when_there_is_nothing_to_start_from()
    {
        await using var firm = await TestFirm.Open();
        var arms = await firm.DraftOfferte(TestFirmContents.Arms);

        await firm.Refused(TestUser.Sam, new StartOfferte.Command(CopyOf: 999), "Offerte.NotFound", about: (DocumentKind.Offerte, 999));
        await firm.Refused(TestUser.Sam, new StartOfferte.Command(RequestId: 999), "QuoteRequest.NotFound", about: (DocumentKind.QuoteRequest, 999));
        await firm.Refused(TestUser.Sam, new StartOfferte.Command(999), "Customer.NotFound", about: (DocumentKind.Customer, 999));
        await firm.Refused(TestUser.Sam, new StartOfferte.Command(TestFirmContents.Blocked), "Offerte.CustomerNotActive", "CustomerId", (DocumentKind.Customer, TestFirmContents.Blocked));
        await firm.Refused(TestUser.Sam, new StartOfferte.Command(TestFirmContents.Blocked, CopyOf: arms), "Offerte.CustomerNotActive", "CustomerId", (DocumentKind.Offerte, arms));
    }

    [Fact]
    public async Task A_request_and_a_copy_together_have_not_the_right_shape()
    {
        await using var firm = await TestFirm.Open();

        var result = await firm.Send(TestUser.Sam, new StartOfferte.Command(RequestId: TestFirmContents.Request, CopyOf: 1));

        Assert.Equal(("Offerte.OneSource", "CopyOf"), (result.Error.Code, result.Error.Field));
    }

    [Fact]
    public async Task An_answered_or_closed_request_is_refused_without_leaving_a_draft()
    {
        await using var firm = await TestFirm.Open();
        var golden = await firm.Golden();
        await firm.Done(TestUser.Sam, Steps.Mail(golden));
        var closed = await firm.Arrange(async db =>
        {
            var request = QuoteRequest.Receive(TestFirmContents.Arms, null, RequestChannel.Phone, TestFirmContents.Today, "Glazen", "Belt over glazen.");
            Assert.Empty(request.Close("Bestelt ergens anders.").Errors);
            db.Add(request);
            await db.SaveChangesAsync();
            return request.Id;
        });

        await firm.Refused(TestUser.Sam, new StartOfferte.Command(RequestId: TestFirmContents.Request), "QuoteRequest.AlreadyAnswered", about: (DocumentKind.QuoteRequest, TestFirmContents.Request));
        await firm.Refused(TestUser.Sam, new StartOfferte.Command(RequestId: closed), "QuoteRequest.Closed", about: (DocumentKind.QuoteRequest, closed));
    }

    [Fact]
    public async Task Is_for_those_who_work_in_the_firm()
    {
        await using var firm = await TestFirm.Open();

        await firm.OnlyForWorkers(new StartOfferte.Command(TestFirmContents.Corner));
    }
}
