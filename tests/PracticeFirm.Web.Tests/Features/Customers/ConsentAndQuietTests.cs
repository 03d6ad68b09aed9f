using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Contacts;
using PracticeFirm.Domain.Relations;
using PracticeFirm.Web.Components;
using PracticeFirm.Web.Features.Contacts;
using PracticeFirm.Web.Features.Customers;
using PracticeFirm.Web.Tests.Features.Deliveries;
using PracticeFirm.Web.Tests.Features.Offertes;
using PracticeFirm.Web.Tests.Infrastructure;

namespace PracticeFirm.Web.Tests.Features.Customers;

public sealed class ConsentAndQuietTests
{
    private static readonly DateOnly Today = TestFirmContents.Today;

    [Fact]
    public async Task A_no_and_a_yes_are_written_down_with_how_they_were_said()
    {
        await using var firm = await TestFirm.Open();
        Assert.Equal(MailConsent.ExistingCustomer, (await firm.Done(TestUser.Sam, new ChangeConsent.Query(TestFirmContents.Arms))).Consent);

        await firm.Logged(TestUser.Sam, new ChangeConsent.OptOut(TestFirmContents.Arms, ConsentSource.Mail), "Customer.OptedOut");

        var (shown, roundTrips) = await firm.Count(TestUser.Teacher, new ChangeConsent.Query(TestFirmContents.Arms));
        Assert.InRange(roundTrips, 1, 3);
        Assert.Equal((MailConsent.OptedOut, Today, ConsentSource.Mail), (shown.Consent, shown.On!.Value, shown.Source!.Value));
        await firm.Refused(TestUser.Noor, new ChangeConsent.OptOut(TestFirmContents.Arms, ConsentSource.Mail), "Customer.OptedOutAlready", null, (DocumentKind.Customer, TestFirmContents.Arms));
        await firm.Logged(TestUser.Noor, new ChangeConsent.Consent(TestFirmContents.Arms, ConsentSource.Phone), "Customer.Consented");
        Assert.Equal(MailConsent.Missing, (await firm.Done(TestUser.Sam, new ChangeConsent.Query(TestFirmContents.Corner))).Consent);
        await firm.OnlyForWorkers(new ChangeConsent.Consent(TestFirmContents.Corner, ConsentSource.Visit));
        Assert.Equal("Customer.NotFound", (await firm.Send(TestUser.Sam, new ChangeConsent.Query(999))).Error.Code);
    }

    [Fact]
    public async Task Whoever_was_spoken_to_leaves_the_list_and_whoever_only_ordered_stays_on_it()
    {
        await using var firm = await TestFirm.Open();
        await firm.ConfirmedOrder(TestFirmContents.Arms, true, (TestFirmContents.CoffeeBeans, 8));
        await firm.Done(TestUser.Sam, new WriteContact.Command(
            TestFirmContents.GoldenSpoon, null, Today, new TimeOnly(10, 30), 15, ContactDirection.Out, ContactChannel.Phone, "Relatie", "Horen hoe het gaat", "Alles goed", SignalKinds.None, null, []));

        var (list, roundTrips) = await firm.Count(TestUser.Teacher, new ListQuietCustomers.Query());

        Assert.InRange(roundTrips, 1, 3);
        Assert.Equal(TestFirmContents.Arms, list.Rows[0].Id);
        Assert.Equal((null, Today), (list.Rows[0].SpokenOn, list.Rows[0].OrderedOn!.Value));
        Assert.DoesNotContain(list.Rows, r => r.Id is TestFirmContents.GoldenSpoon or TestFirmContents.Blocked);
        Assert.DoesNotContain((await firm.Done(TestUser.Sam, new ListQuietCustomers.Query(What: "stil"))).Rows, r => r.Id == TestFirmContents.Arms);
    }

    [Fact]
    public async Task The_list_searches_filters_and_sorts_and_knows_what_is_planned()
    {
        await using var firm = await TestFirm.Open();
        await firm.Done(TestUser.Sam, new PlanFollowUp.Command("Bel het hotel", BusinessCalendar.Next(Today), TestFirmContents.Sam, TestFirmContents.Arms));

        Assert.Equal([TestFirmContents.Corner], await Ids(new(Kind: "prospect")));
        Assert.Equal([TestFirmContents.Corner], await Ids(new(OwnerId: TestFirmContents.Sam)));
        Assert.Equal([TestFirmContents.Arms], await Ids(new("el amrani")));
        Assert.Equal(1, (await firm.Done(TestUser.Sam, new ListQuietCustomers.Query("eemland"))).Rows[0].OpenTasks);
        Assert.Empty(await Ids(new(Days: 1_000)));
        foreach (var column in (string[])["naam", "-gesproken", "mail", "order", "manager", "waarde"])
            Assert.NotEmpty(await Ids(new(Sort: column)));

        async Task<IEnumerable<int>> Ids(ListQuietCustomers.Query query) => (await firm.Done(TestUser.Sam, query)).Rows.Select(r => r.Id);
    }
}
