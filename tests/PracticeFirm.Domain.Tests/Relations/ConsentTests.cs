using PracticeFirm.Domain.Relations;
using PracticeFirm.Domain.Tests.Builders;

namespace PracticeFirm.Domain.Tests.Relations;

public sealed class ConsentTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    [Fact]
    public void A_customer_may_be_mailed_until_they_opt_out_and_again_when_they_ask_for_it()
    {
        var customer = Make.Customer();
        Assert.Equal(MailConsent.ExistingCustomer, customer.MailConsent);

        Assert.True(customer.OptOut(Today, ConsentSource.Mail).IsSuccess);

        Assert.Equal((MailConsent.OptedOut, Today, ConsentSource.Mail), (customer.MailConsent, customer.OptedOutOn!.Value, customer.ConsentSource!.Value));
        Assert.Equal("Customer.OptedOut", customer.Events[^1].Kind);
        Assert.Equal("Customer.OptedOutAlready", customer.OptOut(Today, ConsentSource.Phone).Error.Code);
        Assert.True(customer.Consent(Today.AddDays(1), ConsentSource.Visit).IsSuccess);
        Assert.Equal((MailConsent.Given, null), (customer.MailConsent, customer.OptedOutOn));
        Assert.Equal("Customer.ConsentGiven", customer.Consent(Today, ConsentSource.Visit).Error.Code);
    }

    [Fact]
    public void A_prospect_has_to_ask_for_it() => Assert.Equal(
        [MailConsent.Missing, MailConsent.Given, MailConsent.OptedOut],
        [Customer.ConsentOf(CustomerKind.Prospect, null, null), Customer.ConsentOf(CustomerKind.Prospect, Today, null), Customer.ConsentOf(CustomerKind.Prospect, null, Today)]);

    [Fact]
    public void Nobody_says_yes_by_the_link_that_says_no()
    {
        var customer = Make.Customer();
        Assert.True(customer.OptOut(Today, ConsentSource.Link).IsSuccess);
        Assert.Equal("Customer.ConsentByLink", customer.Consent(Today, ConsentSource.Link).Error.Code);
    }
}
