using PracticeFirm.Domain.Relations;
using PracticeFirm.Domain.Tests.Builders;
using static PracticeFirm.Domain.Tests.Builders.Make;

namespace PracticeFirm.Domain.Tests.Relations;

public class CustomerPartsTests
{
    private readonly Customer _customer = Customer();

    private ContactPerson Add(string name) => _customer.AddContact(Contact(name)).Value.Saved();

    [Fact]
    public void The_first_contact_is_primary_and_there_is_one()
    {
        var second = Add("Smit");
        Assert.Equal([true, false], _customer.Contacts.Select(c => c.IsPrimary));

        Done(_customer.MakePrimary(second.Id));

        Assert.Equal([false, true], _customer.Contacts.Select(c => c.IsPrimary));
    }

    [Fact]
    public void When_the_primary_one_leaves_the_next_takes_over_and_a_newcomer_when_nobody_is_left()
    {
        var first = _customer.Contacts[0];
        var second = Add("Smit");
        Done(_customer.ContactLeft(first.Id));
        Assert.Equal((false, false, true), (first.IsActive, first.IsPrimary, second.IsPrimary));

        Done(_customer.ContactLeft(second.Id));
        Assert.DoesNotContain(_customer.Contacts, c => c.IsPrimary);
        Assert.Null(_customer.ContactOrPrimary(second.Id));
        Assert.True(Add("Bos").IsPrimary);
    }

    [Fact]
    public void Whoever_left_is_not_written_to()
    {
        var first = _customer.Contacts[0];
        var second = Add("Smit");
        Assert.Equal(second, _customer.ContactOrPrimary(second.Id));
        Assert.Equal(first, _customer.ContactOrPrimary(null));
        Assert.Equal(first, _customer.ContactOrPrimary(-1));

        Done(_customer.ContactLeft(second.Id));

        Assert.Equal(first, _customer.ContactOrPrimary(second.Id));
        Refused(_customer.MakePrimary(second.Id), "Contact.NotFound");
        Refused(_customer.ContactLeft(second.Id), "Contact.NotFound");
        Assert.Equal("Ilse Smit", second.FullName);
    }

    [Fact]
    public void A_contact_is_checked_on_each_field_and_stays_as_it_was_when_refused()
    {
        var contact = _customer.Contacts[0];
        var wrong = new ContactDetails(new string('x', 61), " ", Salutation.Ms, new string('x', 61), "ilse@", "1");

        var refused = _customer.ChangeContact(contact.Id, wrong);

        Assert.Equal(
            ["LastName Contact.Name", "FirstName Customer.TextTooLong", "Function Customer.TextTooLong", "Email EmailAddress.Domain", "Phone PhoneNumber.TooShort"],
            refused.Errors.Select(e => $"{e.Field} {e.Code}"));
        Assert.Equal(("Ilse van Loon", "Inkoper"), (contact.FullName, contact.Function));
        Assert.Equal(refused.Errors, _customer.AddContact(wrong).Errors);
        Assert.Single(_customer.Contacts);
        Refused(_customer.ChangeContact(-1, Contact()), "Contact.NotFound");
        Done(_customer.ChangeContact(contact.Id, new ContactDetails("", " Bos ", Salutation.Neutral, "", "", "")));
        Assert.Equal(("Bos", "", ""), (contact.FullName, contact.Email, contact.Phone));
    }

    [Theory]
    [InlineData(0, 0, true)]
    [InlineData(-10, -1, false)]
    [InlineData(-10, 0, true)]
    [InlineData(10, 20, true)]
    [InlineData(11, 20, false)]
    [InlineData(-10, null, true)]
    [InlineData(11, null, false)]
    public void Two_prices_for_one_article_and_quantity_never_hold_on_one_day(int first, int? last, bool overlaps)
    {
        Done(_customer.AgreePrice(1, "Ordner", 10, Price(20), Monday, Monday.AddDays(10)));

        var second = _customer.AgreePrice(1, "Ordner", 10, Price(19), Monday.AddDays(first), last is { } day ? Monday.AddDays(day) : null);

        if (overlaps)
            RefusedOn("ValidFrom", "Agreement.Overlaps", second);
        else
            Done(second);
    }

    [Fact]
    public void An_open_ended_agreement_overlaps_all_that_comes_after_but_not_another_staffel_or_article()
    {
        Done(_customer.AgreePrice(1, "Ordner", 1, Price(20), Monday, null));

        Refused(_customer.AgreePrice(1, "Ordner", 1, Price(19), Monday.AddYears(5), null), "Agreement.Overlaps");
        Done(_customer.AgreePrice(1, "Ordner", 1, Price(19), Monday.AddDays(-9), Monday.AddDays(-1)));
        Done(_customer.AgreePrice(1, "Ordner", 2, Price(19), Monday, null));
        Done(_customer.AgreePrice(2, "Map", 1, Price(19), Monday, null));
    }

    [Fact]
    public void An_agreement_has_a_quantity_a_price_and_a_period()
    {
        RefusedOn("FromQuantity", "Agreement.Quantity", _customer.AgreePrice(1, "Ordner", 0, Price(20), Monday, null));
        RefusedOn("FromQuantity", "Agreement.Quantity", _customer.AgreePrice(1, "Ordner", 1_000_001, Price(20), Monday, null));
        RefusedOn("Price", "Agreement.Price", _customer.AgreePrice(1, "Ordner", 1, Price(0), Monday, null));
        RefusedOn("Price", "Agreement.Price", _customer.AgreePrice(1, "Ordner", 1, Price(100_000.01m), Monday, null));
        RefusedOn("ValidThrough", "Agreement.Period", _customer.AgreePrice(1, "Ordner", 1, Price(20), Monday, Monday.AddDays(-1)));
        Assert.Empty(_customer.Agreements);
    }

    [Fact]
    public void Ending_an_agreement_makes_room_for_a_new_one_and_never_prolongs_it()
    {
        Done(_customer.AgreePrice(1, "Ordner", 1, Price(20), Monday, null));
        var agreement = _customer.Agreements[0].Saved();
        Refused(_customer.EndAgreement(-1, Monday), "Agreement.NotFound");

        Done(_customer.EndAgreement(agreement.Id, Monday.AddDays(5)));
        Assert.Equal("Een prijsafspraak loopt af op 28-11-2026.", _customer.Events[^1].Text);
        Done(_customer.AgreePrice(1, "Ordner", 1, Price(19), Monday.AddDays(6), null));
        RefusedOn("ValidThrough", "Agreement.EndsEarlier", _customer.EndAgreement(agreement.Id, Monday.AddDays(30)));

        Assert.Equal(Monday.AddDays(5), agreement.ValidThrough);
    }

    [Fact]
    public void An_agreement_that_has_not_begun_ends_after_its_first_day()
    {
        Done(_customer.AgreePrice(1, "Ordner", 1, Price(20), Monday.AddDays(7), null));

        Done(_customer.EndAgreement(_customer.Agreements[0].Saved().Id, Monday));

        Assert.Equal(Monday.AddDays(7), _customer.Agreements[0].ValidThrough);
        Assert.Equal("Een prijsafspraak loopt af op 30-11-2026.", _customer.Events[^1].Text);
    }

    [Fact]
    public void A_supplier_is_recorded_as_given()
    {
        var supplier = Supplier.Register("L01", "Papierfabriek De Eem B.V.", "Amersfoort", "NL", 3, Euro(250), "orders@eem.example", "033 123 45 67");

        Assert.Equal(("L01", "Papierfabriek De Eem B.V.", "Amersfoort", "NL", 3, Euro(250)), (supplier.Code, supplier.Name, supplier.City, supplier.CountryCode, supplier.LeadTimeDays, supplier.MinimumOrder));
        Assert.Equal(("orders@eem.example", "033 123 45 67"), (supplier.Email, supplier.Phone));
    }
}
