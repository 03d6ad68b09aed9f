using PracticeFirm.Domain.Common;
using PracticeFirm.Web.Features.Customers;
using PracticeFirm.Web.Tests.Infrastructure;
using static PracticeFirm.Web.Tests.Infrastructure.TestFirmContents;

namespace PracticeFirm.Web.Tests.Features.Customers;

public sealed class ChangeCustomerTests
{
    [Fact]
    public async Task What_was_typed_stands_there_and_in_the_history()
    {
        await using var firm = await TestFirm.Open();
        var (form, roundTrips) = await firm.Count(TestUser.Sam, new ChangeCustomer.Query(GoldenSpoon));
        var input = CustomerInput.Of(form.Details);
        input.CreditLimit = 7500;
        input.HasOtherDelivery = false;

        var changed = await firm.Send(TestUser.Sam, new ChangeCustomer.Command(GoldenSpoon, form.Details, input.Details));

        Assert.InRange(roundTrips, 1, 3);
        Assert.Empty(changed.Errors);
        await using var db = await firm.Db();
        var customer = await Customer(db, GoldenSpoon);
        Assert.Equal((Money.FromEuros(7500), (Address?)null), (customer.CreditLimit, customer.DeliveryAddress));
        Assert.Equal("Customer.Changed", Assert.Single(await firm.Events()).Kind);
    }

    [Theory]
    [InlineData(GoldenSpoon)]
    [InlineData(OldMill)]
    [InlineData(Arms)]
    [InlineData(Harbour)]
    public async Task A_form_that_was_not_touched_changes_nothing(int id)
    {
        await using var firm = await TestFirm.Open();
        var seen = (await firm.Send(TestUser.Sam, new ChangeCustomer.Query(id))).Value.Details;

        Assert.Equal(seen, CustomerInput.Of(seen).Details);
    }

    [Fact]
    public async Task The_second_of_two_is_told_who_was_first_and_overwrites_nothing()
    {
        await using var firm = await TestFirm.Open();
        var seen = (await firm.Send(TestUser.Sam, new ChangeCustomer.Query(GoldenSpoon))).Value.Details;
        Assert.Empty((await firm.Send(TestUser.Noor, new ChangeCustomer.Command(GoldenSpoon, seen, seen with { Segment = "Brasserie" }))).Errors);

        var late = await firm.Send(TestUser.Sam, new ChangeCustomer.Command(GoldenSpoon, seen, seen with { Segment = "Bistro" }));

        Assert.Equal("Customer.ChangedByOther", late.Error.Code);
        Assert.StartsWith("Noor Bakker", late.Error.Message, StringComparison.Ordinal);
        await using var db = await firm.Db();
        Assert.Equal("Brasserie", (await Customer(db, GoldenSpoon)).Segment);
    }

    [Fact]
    public async Task A_note_added_meanwhile_is_in_nobodys_way()
    {
        await using var firm = await TestFirm.Open();
        var seen = (await firm.Send(TestUser.Sam, new ChangeCustomer.Query(GoldenSpoon))).Value.Details;
        Assert.Empty((await firm.Send(TestUser.Noor, new ShowNotes.Add(GoldenSpoon, "Gebeld."))).Errors);

        Assert.Empty((await firm.Send(TestUser.Sam, new ChangeCustomer.Command(GoldenSpoon, seen, seen with { Segment = "Bistro" }))).Errors);
    }

    [Fact]
    public async Task After_a_collision_only_what_the_other_changed_is_taken_over()
    {
        await using var firm = await TestFirm.Open();
        var seen = (await firm.Send(TestUser.Sam, new ChangeCustomer.Query(GoldenSpoon))).Value.Details;
        var typed = seen with { Segment = "Bistro", Phone = "033 000 09 09" };
        var now = seen with { Segment = "Brasserie", CreditLimit = Money.FromEuros(1) };

        var merged = CustomerInput.Merge(typed, seen, now);

        Assert.Equal(seen with { Segment = "Bistro", Phone = "033 000 09 09", CreditLimit = Money.FromEuros(1) }, merged);
        Assert.Equal(["Brasserie", "€ 1,00"], CustomerInput.Differences(seen, now, _ => "", _ => "").Select(d => d.Now));
    }

    [Fact]
    public async Task Refusals_come_from_the_domain_with_their_field()
    {
        await using var firm = await TestFirm.Open();
        var seen = (await firm.Send(TestUser.Sam, new ChangeCustomer.Query(OldMill))).Value.Details;

        var refused = await firm.Send(TestUser.Sam, new ChangeCustomer.Command(OldMill, seen, seen with { VatNumber = null, OwnerId = 999 }));

        Assert.Equal([("Customer.Owner", "OwnerId"), ("Customer.VatNumberNeeded", "VatNumber")], refused.Errors.Select(e => (e.Code, e.Field!)).Order());
        var logged = Assert.Single(await firm.Events());
        Assert.Equal((DocumentKind.Customer, OldMill, refused.Error.Code), (logged.DocumentKind, logged.DocumentId, logged.Outcome));
    }

    [Fact]
    public async Task A_reader_and_an_archived_customer_change_nothing()
    {
        await using var firm = await TestFirm.Open();
        var seen = (await firm.Send(TestUser.Sam, new ChangeCustomer.Query(GoldenSpoon))).Value.Details;
        var command = new ChangeCustomer.Command(GoldenSpoon, seen, seen with { Segment = "Bistro" });

        Assert.Equal("Access.ReaderOnly", (await firm.Send(TestUser.Teacher, command)).Error.Code);
        Assert.Empty((await firm.Send(TestUser.Sam, new ChangeStatus.Archive(GoldenSpoon))).Errors);
        Assert.Equal("Customer.Archived", (await firm.Send(TestUser.Sam, command)).Error.Code);
    }
}
