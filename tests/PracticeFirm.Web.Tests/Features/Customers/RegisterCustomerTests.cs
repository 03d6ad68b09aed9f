using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Web.Features.Customers;
using PracticeFirm.Web.Tests.Infrastructure;
using static PracticeFirm.Web.Tests.Infrastructure.TestFirmContents;

namespace PracticeFirm.Web.Tests.Features.Customers;

public sealed class RegisterCustomerTests
{
    [Fact]
    public async Task A_new_customer_gets_the_next_number_and_its_contact_person()
    {
        await using var firm = await TestFirm.Open();
        var input = Filled();
        input.Contact.LastName = "Smit";

        var made = await firm.Send(TestUser.Sam, new RegisterCustomer.Command(input.Details, input.Contact.Details));

        Assert.Empty(made.Errors);
        await using var db = await firm.Db();
        var customer = await Customer(db, made.Value);
        Assert.Equal((1007, "IJssalon Vuurtoren", "8861 AB"), (customer.Number, customer.Name, customer.Address.PostalCode));
        Assert.True(Assert.Single(customer.Contacts).IsPrimary);
        Assert.Equal(["Customer.Registered", "Customer.ContactAdded"], (await firm.Events()).Select(e => e.Kind));
        Assert.All(await firm.Events(), e => Assert.Equal(made.Value, e.DocumentId));
    }

    [Fact]
    public async Task Everything_that_is_wrong_shows_at_once_each_at_its_field()
    {
        await using var firm = await TestFirm.Open();
        var input = new CustomerInput { KvkNumber = "9000135", VatNumber = "NL000099998B58", Iban = "NL92ABNA0417164300", Email = "geen adres", Phone = "12", PaymentDays = 90, CreditLimit = -1, OwnerId = Sam };
        input.Contact.Email = "ook geen adres";

        var refused = await firm.Send(TestUser.Sam, new RegisterCustomer.Command(input.Details, input.Contact.Details));

        Assert.Equal(
            ["Address.City", "Address.HouseNumber", "Address.PostalCode", "Address.Street", "Contact.Email", "Contact.LastName", "CreditLimit", "Email", "Iban", "KvkNumber", "Name", "PaymentTerms.Days", "Phone", "VatNumber"],
            refused.Errors.Select(e => e.Field!).Order(StringComparer.Ordinal));
        await using var db = await firm.Db();
        Assert.Equal(6, await db.Customers.CountAsync());
        Assert.Equal(refused.Error.Code, Assert.Single(await firm.Events()).Outcome);
    }

    [Theory]
    [InlineData(0, "Customer.Owner")]
    [InlineData(999, "Customer.Owner")]
    public async Task The_account_manager_is_a_colleague(int owner, string code)
    {
        await using var firm = await TestFirm.Open();
        var input = Filled();
        input.OwnerId = owner;

        var refused = await firm.Send(TestUser.Sam, new RegisterCustomer.Command(input.Details, null));

        Assert.Equal((code, "OwnerId"), (Assert.Single(refused.Errors).Code, refused.Error.Field));
    }

    [Fact]
    public async Task A_discount_group_that_is_not_there_is_refused()
    {
        await using var firm = await TestFirm.Open();
        var input = Filled();
        input.DiscountGroupId = 999;

        Assert.Equal("Customer.DiscountGroup", (await firm.Send(TestUser.Sam, new RegisterCustomer.Command(input.Details, null))).Error.Code);
    }

    [Fact]
    public async Task A_reader_adds_nobody()
    {
        await using var firm = await TestFirm.Open();

        Assert.Equal("Access.ReaderOnly", (await firm.Send(TestUser.Teacher, new RegisterCustomer.Command(Filled().Details, null))).Error.Code);
    }

    [Fact]
    public async Task The_form_offers_what_there_is_to_choose()
    {
        await using var firm = await TestFirm.Open();

        var (choices, roundTrips) = await firm.Count(TestUser.Sam, new CustomerChoices.Query());

        Assert.InRange(roundTrips, 1, 3);
        Assert.Equal(4, choices.Owners.Count);
        Assert.Equal("A Grootverbruik", Assert.Single(choices.DiscountGroups).Text);
        Assert.Equal(["Eetcafé", "Gasthaus", "Hotel", "Lunchroom", "Restaurant"], choices.Segments);
        Assert.Equal(Sam, choices.Me);
    }

    [Theory]
    [InlineData("NL", Language.Dutch, VatCategory.Standard)]
    [InlineData("BE", Language.Dutch, VatCategory.IntraCommunity)]
    [InlineData("DE", Language.German, VatCategory.IntraCommunity)]
    [InlineData("GB", Language.English, VatCategory.Export)]
    public void A_country_proposes_language_and_vat_case(string country, Language language, VatCategory category)
    {
        var input = new CustomerInput();
        input.Address.Country = country;

        input.FollowCountry();

        Assert.Equal((language, category), (input.Language, input.VatCategory));
    }

    internal static CustomerInput Filled()
    {
        var input = new CustomerInput { Name = " IJssalon Vuurtoren ", Segment = "IJssalon", Email = "info@vuurtoren.example", OwnerId = Sam };
        (input.Address.Street, input.Address.HouseNumber, input.Address.PostalCode, input.Address.City) = ("Havenweg", "3", "8861ab", "Harlingen");
        return input;
    }
}
