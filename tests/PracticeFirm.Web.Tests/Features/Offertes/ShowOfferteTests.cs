using PracticeFirm.Domain.Catalog;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Offertes;
using PracticeFirm.Domain.Orders;
using PracticeFirm.Domain.Stock;
using PracticeFirm.Web.Features.Offertes;
using PracticeFirm.Web.Infrastructure.Persistence;
using PracticeFirm.Web.Tests.Infrastructure;

namespace PracticeFirm.Web.Tests.Features.Offertes;

public sealed class ShowOfferteTests
{
    [Fact]
    public async Task Shows_the_golden_offerte_to_the_cent_in_at_most_three_round_trips()
    {
        await using var firm = await TestFirm.Open();
        var id = await firm.Golden();

        var (model, roundTrips) = await firm.Count(TestUser.Sam, new ShowOfferte.Query(id));

        Assert.InRange(roundTrips, 1, 3);
        Assert.Equal(new Money(762_68), model.Totals.Lines);
        Assert.Equal((Percentage.Of(2.5m), new Money(19_07)), (model.Totals.DiscountRate, model.Totals.Discount));
        Assert.Equal((new Money(15_00), true), (model.Totals.Freight, model.Totals.FreightIsManual));
        Assert.Equal((new Money(758_61), new Money(155_75), new Money(914_36)), (model.Totals.Net, model.Totals.Vat, model.Totals.Total));
        Assert.Equal(
            [(Percentage.Of(21), new Money(729_01), new Money(153_09)), (Percentage.Of(9), new Money(29_60), new Money(2_66))],
            model.Totals.Groups.Select(g => (g.Rate, g.Base, g.Vat)));
        Assert.Equal([284_43L, 29_75, 448_50], model.Lines.Select(l => l.Net.Cents));
        Assert.Equal([1, 2, 3], model.Lines.Select(l => l.Position));
        Assert.Equal(("Advice.Delivery", model.Lines[2].Id), Assert.Single(model.Advice.Select(a => (a.Code, a.LineId!.Value))));
        Assert.Empty(model.WhyNotSend);
    }

    [Fact]
    public async Task Shows_who_it_is_for_and_who_made_it()
    {
        await using var firm = await TestFirm.Open();
        var id = await firm.Golden();

        var model = await firm.Shown(id);

        Assert.Equal(("Restaurant De Gouden Lepel B.V.", "Amersfoort", new Money(5_000_00), "A Grootverbruik"), (model.Customer!.Name, model.Customer.City, model.Customer.CreditLimit, model.Customer.DiscountGroup));
        Assert.Equal(["Yara van den Berg (Chef-kok)", "Tom Hendriks (Inkoper)"], model.Customer.Contacts.Select(c => c.Name));
        Assert.Equal(("Sam Jansen", true, "Offerteaanvraag keukenmateriaal"), (model.Author, model.IsMine, model.Terms.Subject));
        Assert.False((await firm.Shown(id, TestUser.Noor)).IsMine);
    }

    [Fact]
    public async Task Shows_stock_and_the_day_the_goods_are_there_beside_each_line()
    {
        await using var firm = await TestFirm.Open();
        var id = await firm.DraftOfferte(
            TestFirmContents.Arms, (TestFirmContents.GastronormTray, 60), (TestFirmContents.WineGlass, 60), (TestFirmContents.PlateWarmer, 5), (TestFirmContents.CoffeeBeans, 8), (TestFirmContents.Napkin, 500));

        var model = await firm.Shown(id);

        DateOnly After(int workingDays) => BusinessCalendar.AddWorkingDays(TestFirmContents.Today, workingDays);
        Assert.Equal(
            [
                (120, 120, TestFirmContents.Today, AvailabilitySource.Stock),
                (48, 48, After(2), AvailabilitySource.ExpectedReceipt),
                (2, 2, After(4), AvailabilitySource.Supplier),
                (0, 0, After(7), AvailabilitySource.Supplier),
                (10000, 9500, TestFirmContents.Today, AvailabilitySource.Stock),
            ],
            model.Lines.Select(l => (l.OnHand, l.Free, l.AvailableOn, l.Source)));
        Assert.Equal((After(2), 120), (model.Lines[1].ExpectedOn, model.Lines[1].ExpectedQuantity));
        Assert.Equal((PriceOrigin.PriceAgreement, UnitPrice.FromEuros(21m)), (model.Lines[0].Origin, model.Lines[0].Price));
        Assert.Equal([model.Lines[2].Id, model.Lines[3].Id], model.Advice.Where(a => a.Code == "Advice.Delivery").Select(a => a.LineId!.Value));
        Assert.Equal([6, 6, 1, 8, 500], model.Lines.Select(l => l.PackSize));
    }

    [Fact]
    public async Task What_an_earlier_line_takes_is_not_there_for_a_later_one()
    {
        await using var firm = await TestFirm.Open();
        var id = await firm.DraftOfferte(TestFirmContents.Arms, (TestFirmContents.PlateWarmer, 1), (TestFirmContents.PlateWarmer, 1), (TestFirmContents.PlateWarmer, 1));

        var model = await firm.Shown(id);

        Assert.Equal([AvailabilitySource.Stock, AvailabilitySource.Stock, AvailabilitySource.Supplier], model.Lines.Select(l => l.Source));
    }

    [Fact]
    public async Task Warns_of_margin_mandate_and_credit()
    {
        await using var firm = await TestFirm.Open();
        var id = await firm.DraftOfferte(TestFirmContents.Corner);
        var line = await firm.Done(TestUser.Sam, new EditLines.Put(id, null, 0, TestFirmContents.GastronormTray, new LineEntry("", 6, UnitPrice.FromEuros(16m), Percentage.Of(10))));

        var advice = (await firm.Shown(id)).Advice;

        Assert.Equal(
            [("Advice.Margin", line.LineId), ("Advice.Mandate", line.LineId), ("Advice.Margin", (int?)null), ("Advice.Credit", null)],
            advice.Select(a => (a.Code, a.LineId)));
        Assert.All(advice, a => Assert.NotEmpty(a.Explanation));
    }

    [Fact]
    public async Task Credit_in_use_is_what_this_customer_ordered_and_was_not_invoiced_yet()
    {
        await using var firm = await TestFirm.Open();
        var ordered = await firm.SentOfferte(TestFirmContents.Arms, (TestFirmContents.WineGlass, 12));
        await firm.Done(TestUser.Sam, new AnswerOfferte.Accept(ordered, false));
        await firm.SentOfferte(TestFirmContents.Arms, (TestFirmContents.WineGlass, 24));
        var id = await firm.DraftOfferte(TestFirmContents.Arms, (TestFirmContents.WineGlass, 6));
        Assert.Equal(Money.Zero, (await firm.Shown(id)).Customer!.InUse);

        await using (var db = await firm.Db())
        {
            var (offerte, theFirm) = ((await db.WholeOfferte(ordered, default))!, await db.TheFirm(default));
            var customer = (await db.CustomerWithContacts(offerte.CustomerId, default))!;
            var order = Order.StartFrom(offerte, TestFirmContents.Sam, theFirm, customer, new Dictionary<int, int>()).Value;
            Assert.Empty(order.Confirm(customer, offerte, await db.Numbers(Order.NumberPrefix, theFirm.BusinessDay.Year, default), theFirm).Errors);
            db.Orders.Add(order);
            await db.SaveChangesAsync();
        }

        Assert.Equal((await firm.Saved(ordered)).Total, (await firm.Shown(id)).Customer!.InUse);
    }

    [Fact]
    public async Task Says_what_stands_in_the_way_of_sending()
    {
        await using var firm = await TestFirm.Open();
        var id = await firm.Done(TestUser.Sam, new StartOfferte.Command());

        var model = await firm.Shown(id);

        Assert.Null(model.Customer);
        Assert.Equal(["Offerte.NoCustomer", "Offerte.NoLines", "Offerte.NoSubject"], model.WhyNotSend.Select(e => e.Code));
    }

    [Fact]
    public async Task Opening_it_is_evidence_refreshing_is_not_and_a_teacher_leaves_no_trace()
    {
        await using var firm = await TestFirm.Open();
        var id = await firm.DraftOfferte(TestFirmContents.Corner, (TestFirmContents.WineGlass, 6));

        await firm.Done(TestUser.Sam, new ShowOfferte.Query(id, Opened: true));
        await firm.Done(TestUser.Sam, new ShowOfferte.Query(id));
        await firm.Done(TestUser.Teacher, new ShowOfferte.Query(id, Opened: true));

        var seen = Assert.Single(await firm.Events());
        Assert.Equal(("Offerte.Viewed", DocumentKind.Offerte, id, "sam"), (seen.Kind, seen.DocumentKind, seen.DocumentId, seen.ActorId));
    }

    [Fact]
    public async Task An_offerte_that_is_not_there_and_a_firm_of_others_are_not_found()
    {
        await using var firm = await TestFirm.Open();
        var id = await firm.DraftOfferte(TestFirmContents.Corner);

        Assert.Equal("Offerte.NotFound", (await firm.Send(TestUser.Sam, new ShowOfferte.Query(999, true))).Error.Code);
        await firm.NotForStrangers(new ShowOfferte.Query(id, true));
        Assert.Empty(await firm.Events());
    }
}
