using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Relations;

namespace PracticeFirm.Simulation.Tests.Generation;

/// <summary>Everybody's identifiers check out, and belong to nobody.</summary>
public sealed class PeopleTests
{
    public static TheoryData<string, int> All => Firms.All;

    [Theory]
    [MemberData(nameof(All))]
    public void Identifiers_check_out(string scenario, int seed)
    {
        var firm = Firms.Of(scenario, seed);
        var identity = firm.Firm.Identity;
        Assert.True(KvkNumber.Parse(identity.KvkNumber).IsSuccess);
        Assert.True(VatNumber.Parse(identity.VatNumber, "NL").IsSuccess);
        Assert.True(Iban.Parse(identity.Iban).IsSuccess);
        Assert.Contains("OEFN", identity.Iban);
        Assert.Contains(identity.KvkNumber, identity.GeneralTerms.Dutch);
        Assert.All(firm.Articles, a =>
        {
            Assert.True(Gtin.Parse(a.Gtin).IsSuccess);
            Assert.StartsWith("20", a.Gtin);
        });
        Assert.All(firm.Customers, c =>
        {
            var country = c.Address.CountryCode;
            var isConsumer = c.Segment == "Particulier";
            Assert.Equal(isConsumer, c.IsConsumer);
            Assert.Equal(!isConsumer && country is "NL" or "GB", c.KvkNumber is not null);
            Assert.Equal(!isConsumer && country != "GB", c.VatNumber is not null);
            if (c.VatNumber is not null)
                Assert.True(VatNumber.Parse(c.VatNumber, country).IsSuccess, c.VatNumber);
            if (c.Iban is not null)
                Assert.True(Iban.Parse(c.Iban).IsSuccess, c.Iban);
            Assert.True(PostalCode.Parse(c.Address.PostalCode, country).IsSuccess);
            if (country == "NL")
                Assert.True(c.Iban?.Contains("OEFN", StringComparison.Ordinal) ?? true);
        });
        Unique(firm.Articles.Select(a => a.Gtin));
        Unique(firm.Articles.Select(a => a.Number));
        Unique(firm.Customers.Select(c => c.Number));
        Unique(firm.Customers.Select(c => c.KvkNumber).OfType<string>().Append(identity.KvkNumber));
        Unique(firm.Customers.Select(c => c.VatNumber).OfType<string>().Append(identity.VatNumber));
        Unique(firm.Employees.Select(e => e.Email));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Nobody_can_be_called_or_mailed(string scenario, int seed)
    {
        var firm = Firms.Of(scenario, seed);
        var mails = firm.Customers.SelectMany(c => c.Contacts.Select(p => p.Email).Append(c.Email))
            .Concat(firm.Employees.Select(e => e.Email)).Concat(firm.Suppliers.Select(s => s.Email)).Append(firm.Firm.Identity.Email).ToList();
        Assert.All(mails, m =>
        {
            Assert.True(EmailAddress.Parse(m).IsSuccess, m);
            Assert.EndsWith(".example", m);
        });
        var phones = firm.Customers.SelectMany(c => c.Contacts.Select(p => p.Phone).Append(c.Phone))
            .Concat(firm.Employees.Select(e => e.Phone)).Concat(firm.Suppliers.Select(s => s.Phone)).Append(firm.Firm.Identity.Phone).ToList();
        Assert.All(phones, p =>
        {
            Assert.True(PhoneNumber.Parse(p).IsSuccess, p);
            var parts = p.Split(' ');
            Assert.StartsWith("0", parts[p.StartsWith('+') ? 2 : 1]);
        });
        Assert.All(firm.Customers, c => Assert.EndsWith(".example", c.Website));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Customers_are_believable(string scenario, int seed)
    {
        var firm = Firms.Of(scenario, seed);
        var planned = Seeds.Library.Scenarios[scenario];
        Assert.Equal(planned.Customers, firm.Customers.Count);
        Assert.Equal(planned.Consumers, firm.Customers.Count(c => c.IsConsumer));
        Assert.InRange(firm.Customers.Count(c => c.Kind == CustomerKind.Prospect), planned.Customers * 9 / 100, planned.Customers * 16 / 100);
        Assert.InRange(firm.Customers.Count(c => c.Status == CustomerStatus.Blocked), 1, 15);
        Assert.InRange(firm.Customers.Count(c => c.Status == CustomerStatus.Archived), 1, 15);
        Assert.Equal(firm.Customers.Count, firm.Customers.Select(c => Duplicates.Core(c.Name)).Distinct().Count());
        Assert.All(firm.Customers, c =>
        {
            Assert.NotEmpty(c.Contacts);
            Assert.Single(c.Contacts, p => p.IsPrimary);
            Assert.InRange(c.OwnerId, 1, firm.Employees.Count);
            Assert.True(BusinessCalendar.IsWorkingDay(c.Since));
            Assert.DoesNotContain('{', c.Name);
            Assert.DoesNotContain("  ", c.Name);
            Assert.Equal(CustomerRules.UsualCategory(c.Address.CountryCode), c.VatCategory);
            Assert.All(c.Notes, n => Assert.DoesNotContain('{', n.Text));
            Assert.All(c.Agreements, a => Assert.True(a.Price < firm.Articles[a.ArticleId - 1].ListPrice && a.Price > firm.Articles[a.ArticleId - 1].Cost));
        });
        Assert.Equal(firm.Customers.OrderBy(c => c.Since).Select(c => c.Number), firm.Customers.Select(c => c.Number));
    }

    [Theory]
    [InlineData("techniek-offerte", "DE", Language.German, VatCategory.IntraCommunity)]
    [InlineData("techniek-offerte", "BE", Language.Dutch, VatCategory.IntraCommunity)]
    [InlineData("techniek-offerte", "GB", Language.English, VatCategory.Export)]
    [InlineData("horeca-offerte", "BE", Language.Dutch, VatCategory.IntraCommunity)]
    public void Customers_abroad_have_their_language_and_VAT_case(string scenario, string country, Language language, VatCategory category)
    {
        var abroad = Firms.Of(scenario, 1).Customers.Where(c => c.Address.CountryCode == country).ToList();
        Assert.NotEmpty(abroad);
        Assert.All(abroad, c => Assert.Equal((language, category), (c.Language, c.VatCategory)));
    }

    private static void Unique<T>(IEnumerable<T> values)
    {
        var all = values.ToList();
        Assert.Equal(all.Count, all.Distinct().Count());
    }
}
