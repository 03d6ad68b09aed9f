using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Relations;
using PracticeFirm.Domain.Tests.Builders;
using static PracticeFirm.Domain.Tests.Builders.Make;

namespace PracticeFirm.Domain.Tests.Relations;

public class CustomerTests
{
    private static Result<Customer> Register(CustomerDetails details) => Domain.Relations.Customer.Register(10_001, details, Monday);

    private static void RefusedOn(string field, string code, CustomerDetails details)
    {
        var refused = Register(details);
        Make.RefusedOn(field, code, refused);
        Refused(Customer().Change(details), code);
    }

    [Fact]
    public void A_customer_is_registered_with_everything_normalised()
    {
        var customer = Register(Details() with
        {
            Name = " Praktijk Van Loon ",
            KvkNumber = "9000 1354",
            VatNumber = "nl 000099998b57",
            Iban = "nl18 oefn 0123 4567 89",
            Email = " Info@VANLOON.example",
            Address = new Address(" Havenstraat ", " 18 ", "3311ab", " Dordrecht ", "NL"),
            Website = " ",
        }).Value;

        Assert.Equal(("Praktijk Van Loon", "90001354", "NL000099998B57", "NL18OEFN0123456789"), (customer.Name, customer.KvkNumber, customer.VatNumber, customer.Iban));
        Assert.Equal(("Info@vanloon.example", new Address("Havenstraat", "18", "3311 AB", "Dordrecht", "NL")), (customer.Email, customer.Address));
        Assert.Null(customer.Website);
        Assert.Equal((10_001, Monday, CustomerStatus.Active), (customer.Number, customer.Since, customer.Status));
    }

    [Theory]
    [InlineData("9000135", "KvkNumber.Length")]
    [InlineData("9000135A", "KvkNumber.Characters")]
    public void A_wrong_kvk_number(string typed, string code) => RefusedOn("KvkNumber", code, Details() with { KvkNumber = typed });

    [Theory]
    [InlineData("NL000099998B58", "VatNumber.CheckDigit")]
    [InlineData("NL123456789B90", "VatNumber.CheckDigit")]
    [InlineData("NL00009999B57", "VatNumber.Shape")]
    [InlineData("BE0403019261", "VatNumber.CountryMismatch")]
    public void A_wrong_btw_id(string typed, string code) => RefusedOn("VatNumber", code, Details() with { VatNumber = typed });

    [Theory]
    [InlineData("NL92ABNA0417164300", "Iban.CheckDigits")]
    [InlineData("NL91ABNA041716430", "Iban.Length")]
    [InlineData("0417164300", "Iban.CountryUnknown")]
    public void A_wrong_iban(string typed, string code) => RefusedOn("Iban", code, Details() with { Iban = typed });

    [Theory]
    [InlineData("info.vanloon.example", "EmailAddress.At")]
    [InlineData("info@vanloon", "EmailAddress.Domain")]
    [InlineData("in fo@vanloon.example", "EmailAddress.Local")]
    public void A_wrong_email_address(string typed, string code) => RefusedOn("Email", code, Details() with { Email = typed });

    [Theory]
    [InlineData("078 12", "PhoneNumber.TooShort")]
    [InlineData("zeven acht", "PhoneNumber.Characters")]
    public void A_wrong_phone_number(string typed, string code) => RefusedOn("Phone", code, Details() with { Phone = typed });

    [Theory]
    [InlineData("2611 SS", "PostalCode.Letters")]
    [InlineData("0611 AB", "PostalCode.Shape")]
    [InlineData("", "PostalCode.Empty")]
    public void A_wrong_postcode(string typed, string code)
    {
        RefusedOn("Address.PostalCode", code, Details() with { Address = Address() with { PostalCode = typed } });
        RefusedOn("DeliveryAddress.PostalCode", code, Details() with { DeliveryAddress = Address() with { PostalCode = typed } });
    }

    [Fact]
    public void Name_owner_address_credit_and_terms()
    {
        RefusedOn("Name", "Customer.Name", Details() with { Name = " " });
        RefusedOn("Name", "Customer.NameLength", Details() with { Name = new string('x', Domain.Relations.Customer.NameLength + 1) });
        RefusedOn("OwnerId", "Customer.Owner", Details() with { OwnerId = 0 });
        RefusedOn("Address.Street", "Address.Street", Details() with { Address = Address() with { Street = "" } });
        RefusedOn("Address.HouseNumber", "Address.HouseNumber", Details() with { Address = Address() with { HouseNumber = " " } });
        RefusedOn("Address.City", "Address.City", Details() with { Address = Address() with { City = "" } });
        RefusedOn("CreditLimit", "Customer.CreditLimit", Details() with { CreditLimit = Euro(-0.01m) });
        RefusedOn("CreditLimit", "Customer.CreditLimit", Details() with { CreditLimit = Euro(1_000_000.01m) });
        RefusedOn("PaymentTerms.Days", "PaymentTerms.Days", Details() with { PaymentTerms = new(61, Percentage.Zero, 0) });
        RefusedOn("PaymentTerms.CashDiscount", "PaymentTerms.CashDiscount", Details() with { PaymentTerms = new(30, Percentage.Of(10.01m), 8) });
        RefusedOn("PaymentTerms.CashDiscountDays", "PaymentTerms.CashDiscountDays", Details() with { PaymentTerms = new(30, Percentage.Of(2), 30) });
    }

    [Fact]
    public void Texts_have_an_end()
    {
        var text = new string('x', 500);

        var refused = Register(Details() with
        {
            Segment = text,
            Website = text,
            VatReason = text,
            Address = new Address(text, text, "3311 AB", text, "NL"),
            DeliveryAddress = Address("BE") with { City = text },
        });

        Assert.Equal(
            ["Segment", "Website", "VatReason", "Address.Street", "Address.HouseNumber", "Address.City", "DeliveryAddress.City"],
            refused.Errors.Where(e => e.Code == "Customer.TextTooLong").Select(e => e.Field));
        Make.RefusedOn("KvkNumber", "Customer.TextTooLong", Register(Details("BE") with { KvkNumber = text }));
    }

    [Fact]
    public void Without_a_country_only_the_country_is_asked_for() =>
        RefusedOn("Address.CountryCode", "Address.Country", Details() with { Address = Address() with { CountryCode = "" }, VatCategory = VatCategory.Export });

    [Fact]
    public void Everything_that_is_wrong_is_said_at_once_and_nothing_is_changed()
    {
        var customer = Customer();
        var before = (customer.Name, customer.Email, customer.Address, customer.Events.Count);

        Refused(
            customer.Change(Details() with { Name = "", KvkNumber = "1", VatNumber = "NL1", Iban = "NL1", Email = "x", Phone = "1", CreditLimit = Euro(-1) }),
            "Customer.Name", "KvkNumber.Length", "VatNumber.Shape", "Iban.Length", "EmailAddress.At", "PhoneNumber.TooShort", "Customer.CreditLimit");

        Assert.Equal(before, (customer.Name, customer.Email, customer.Address, customer.Events.Count));
    }

    [Theory]
    [InlineData("NL", VatCategory.Standard, null)]
    [InlineData("NL", VatCategory.ReverseCharge, null)]
    [InlineData("NL", VatCategory.ZeroRated, null)]
    [InlineData("NL", VatCategory.IntraCommunity, "Customer.VatCase")]
    [InlineData("NL", VatCategory.Export, "Customer.VatCase")]
    [InlineData("BE", VatCategory.IntraCommunity, null)]
    [InlineData("BE", VatCategory.Standard, null)]
    [InlineData("DE", VatCategory.ReverseCharge, null)]
    [InlineData("DE", VatCategory.Export, "Customer.VatCase")]
    [InlineData("CH", VatCategory.Export, null)]
    [InlineData("CH", VatCategory.Standard, null)]
    [InlineData("CH", VatCategory.IntraCommunity, "Customer.VatCase")]
    [InlineData("CH", VatCategory.ReverseCharge, "Customer.VatCase")]
    [InlineData("NL", (VatCategory)99, "Customer.VatCase")]
    public void The_vat_case_fits_the_country(string country, VatCategory category, string? code)
    {
        if (code is null)
            Done(Register(Details(country, category)));
        else
            RefusedOn("VatCategory", code, Details(country, category));
    }

    [Theory]
    [InlineData("BE", VatCategory.IntraCommunity)]
    [InlineData("NL", VatCategory.ReverseCharge)]
    public void Where_the_buyer_owes_the_vat_a_btw_id_is_needed(string country, VatCategory category) =>
        RefusedOn("VatNumber", "Customer.VatNumberNeeded", Details(country, category) with { VatNumber = " " });

    [Fact]
    public void An_exemption_has_its_reason_and_other_cases_have_none()
    {
        RefusedOn("VatReason", "Customer.VatReason", Details(category: VatCategory.Exempt));
        Assert.Equal("KOR", Register(Details(category: VatCategory.Exempt) with { VatReason = " KOR " }).Value.VatReason);
        Assert.Null(Register(Details() with { VatReason = "KOR" }).Value.VatReason);
    }

    [Theory]
    [InlineData("NL", VatCategory.Standard)]
    [InlineData("BE", VatCategory.IntraCommunity)]
    [InlineData("GR", VatCategory.IntraCommunity)]
    [InlineData("CH", VatCategory.Export)]
    [InlineData("GB", VatCategory.Export)]
    public void The_usual_case_of_a_country(string country, VatCategory category) => Assert.Equal(category, CustomerRules.UsualCategory(country));

    [Fact]
    public void A_prospect_becomes_a_customer_and_never_goes_back()
    {
        var prospect = Customer(details: Details() with { Kind = CustomerKind.Prospect });
        Done(prospect.Change(Details() with { Kind = CustomerKind.Prospect }));
        Assert.Equal(CustomerKind.Prospect, prospect.Kind);

        prospect.BecomeCustomer();
        prospect.BecomeCustomer();
        Done(prospect.Change(Details() with { Kind = CustomerKind.Prospect }));

        Assert.Equal(CustomerKind.Customer, prospect.Kind);
        Assert.Single(prospect.Events, e => e.Kind == "Customer.Won");
    }

    [Fact]
    public void Blocking_has_a_reason_and_is_lifted()
    {
        var customer = Customer();
        Make.RefusedOn("Reason", "Customer.BlockReason", customer.Block(" "));
        Make.RefusedOn("Reason", "Customer.TextTooLong", customer.Block(new string('x', 201)));
        Refused(customer.Reactivate(), "Customer.AlreadyActive");

        Done(customer.Block(" Betaalt niet "));
        Assert.Equal((CustomerStatus.Blocked, "Betaalt niet"), (customer.Status, customer.BlockReason));
        Refused(customer.Block("Nog eens"), "Customer.NotActive");
        Done(customer.Change(Details() with { Name = "Nieuwe naam" }));
        Done(customer.Reactivate());
        Assert.Equal((CustomerStatus.Active, null), (customer.Status, customer.BlockReason));
    }

    [Fact]
    public void An_archived_customer_stays_as_it_is_but_for_notes()
    {
        var customer = Customer();
        var contact = customer.Contacts[0].Id;
        Done(customer.AgreePrice(1, "Ordner", 1, Price(20), Monday, null));
        var agreement = customer.Agreements[0].Saved().Id;
        Assert.Equal("Er staat nog 1 offerte open. Handel die eerst af.", customer.Archive(1).Error.Message);
        Assert.Equal("Er staan nog 2 offertes open. Handel die eerst af.", customer.Archive(2).Error.Message);
        Refused(customer.Archive(1), "Customer.OpenOffertes");
        Done(customer.Archive(0));

        Result[] refused =
        [
            customer.Change(Details()), customer.Archive(0), customer.AddContact(Contact()), customer.ChangeContact(contact, Contact()), customer.MakePrimary(contact),
            customer.ContactLeft(contact), customer.AgreePrice(2, "Map", 1, Price(1), Monday, null), customer.EndAgreement(agreement, Monday),
        ];

        Assert.All(refused, r => Refused(r, "Customer.Archived"));
        Refused(customer.Block("Reden"), "Customer.NotActive");
        Done(customer.AddNote(Monday, "Sanne", "Is verhuisd."));
        Done(customer.Reactivate());
    }

    [Fact]
    public void Notes_are_added_and_never_empty()
    {
        var customer = Customer();
        Make.RefusedOn("Text", "Note.Empty", customer.AddNote(Monday, "Sanne", " "));
        Make.RefusedOn("Text", "Note.TooLong", customer.AddNote(Monday, "Sanne", new string('x', Domain.Relations.Customer.NoteLength + 1)));

        Done(customer.AddNote(Monday, "Sanne", " Belt op dinsdag. "));

        Assert.Equal((Monday, "Sanne", "Belt op dinsdag."), customer.Notes.Select(n => (n.WrittenOn, n.Author, n.Text)).Single());
    }
}
