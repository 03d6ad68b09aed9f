using PracticeFirm.Documents.EInvoice;
using PracticeFirm.Domain.Common;

namespace PracticeFirm.Documents.Tests.EInvoice;

public sealed class EInvoiceCheckTests
{
    private static readonly EInvoiceDocument Golden = EInvoices.Golden();

    private static readonly EInvoiceDocument Intra = EInvoices.All["intra-Community"];

    private static readonly Address Nowhere = new("", "", "", "", "NL");

    /// <summary>What can be wrong, with the one error it gives.</summary>
    private static readonly Dictionary<string, EInvoiceDocument> Faults = new()
    {
        ["EInvoice.NoNumber"] = Golden with { Number = " " },
        ["EInvoice.NoLines"] = Golden with { Lines = [], Groups = [], Totals = EInvoiceTotals.Of([]) },
        ["EInvoice.NoTerms"] = Golden with { DueDate = null, PaymentTerms = "" },
        ["EInvoice.DueDate"] = Golden with { DueDate = Golden.IssueDate.AddDays(-1) },
        ["EInvoice.NoReference"] = Golden with { BuyerReference = "", OrderReference = "\u0001", SalesOrderReference = "" },
        ["EInvoice.NoOriginal"] = EInvoices.Credit() with { Original = null },
        ["EInvoice.SupplyPeriod"] = Golden with { SupplyThrough = new DateOnly(2026, 1, 1) },
        ["EInvoice.DeliveryAddress"] = Golden with { DeliveryAddress = Nowhere with { CountryCode = "" } },
        ["EInvoice.SellerName"] = Golden with { Seller = Golden.Seller with { Name = "" } },
        ["EInvoice.SellerAddress"] = Golden with { Seller = Golden.Seller with { Address = Nowhere } },
        ["EInvoice.SellerKvk"] = Golden with { Seller = Golden.Seller with { RegisterNumber = "9000135" } },
        ["EInvoice.SellerVatId"] = Golden with { Seller = Golden.Seller with { VatId = "" } },
        ["EInvoice.SellerIban"] = Golden with { Seller = Golden.Seller with { Iban = "NL92ABNA0417164300" } },
        ["EInvoice.BuyerName"] = Golden with { Buyer = Golden.Buyer with { Name = "" } },
        ["EInvoice.BuyerAddress"] = Golden with { Buyer = Golden.Buyer with { Address = Nowhere } },
        ["EInvoice.BuyerKvk"] = Golden with { Buyer = Golden.Buyer with { RegisterNumber = "" } },
        ["EInvoice.BuyerVatId"] = Golden with { Buyer = Golden.Buyer with { VatId = "NL000099998B58" } },
        ["EInvoice.BuyerVatIdMissing"] = Intra with { Buyer = Intra.Buyer with { VatId = "" } },
        ["EInvoice.BuyerEndpoint"] = EInvoices.All["export"] with { Profile = EInvoiceProfile.PeppolBis3 },
        ["EInvoice.Endpoint"] = Golden with { Buyer = Golden.Buyer with { Endpoint = new EInvoiceEndpoint("KvK", "1") } },
        ["EInvoice.NoSupplyDate"] = Intra with { SupplyFrom = null },
        ["EInvoice.DeliveryCountry"] = Intra with { DeliveryAddress = Golden.Buyer.Address },
        ["EInvoice.NoVatReason"] = EInvoices.All["exempt"] with { VatReason = "" },
        ["EInvoice.LineId"] = WithLine(line => line with { Id = "2" }),
        ["EInvoice.LineName"] = WithLine(line => line with { Name = "\u0007" }),
        ["EInvoice.LineUnit"] = WithLine(line => line with { UnitCode = "" }),
        ["EInvoice.LineAmount"] = WithLine(line => line with { DiscountAmount = Money.Zero }),
        ["EInvoice.Groups"] = Golden with { Groups = [Golden.Groups[0]], Totals = EInvoiceTotals.Of([Golden.Groups[0]]) },
        ["EInvoice.GroupLines"] = WithGroup(group => group with { LinesNet = group.LinesNet + new Money(1), Discount = group.Discount + new Money(1) }),
        ["EInvoice.GroupBase"] = WithGroup(group => group with { Discount = Money.Zero }),
        ["EInvoice.GroupVat"] = WithGroup(group => group with { Vat = group.Vat + new Money(1) }),
        ["EInvoice.Totals"] = Golden with { Totals = Golden.Totals with { Total = Golden.Totals.Total + new Money(1) } },
    };

    public static TheoryData<string> Names => [.. EInvoices.All.Keys];

    public static TheoryData<string> Codes => [.. Faults.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void What_is_whole_passes(string name) => Assert.Empty(EInvoiceCheck.Check(EInvoices.All[name]).Errors);

    [Theory]
    [MemberData(nameof(Codes))]
    public void Each_fault_gives_its_own_error_alone_and_a_sentence_that_says_what_to_do(string code)
    {
        var error = Assert.Single(EInvoiceCheck.Check(Faults[code]).Errors);

        Assert.Equal(code, error.Code);
        Assert.NotNull(error.Field);
        Assert.InRange(error.Message.Length, 20, 200);
        Assert.Matches(@"\. ?[A-Z][^.]*\b(vul|kijk|kies|maak|stuur|verbeter|voeg)\b|\. (Vul|Kijk|Kies|Maak|Stuur|Verbeter|Voeg)\b", error.Message);
        Assert.EndsWith(".", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rate_must_fit_its_category()
    {
        var wrong = EInvoices.All["zero rate"];
        var errors = EInvoiceCheck.Check(wrong with { Lines = [wrong.Lines[0] with { Category = VatCategory.Standard }] }).Errors;

        Assert.Contains(EInvoiceErrors.LineRate("1"), errors);
    }

    [Fact]
    public void A_seller_without_numbers_has_no_address_on_peppol()
    {
        var errors = EInvoiceCheck.Check(EInvoices.Golden(EInvoiceProfile.PeppolBis3) with { Seller = EInvoices.Seller with { RegisterNumber = "", VatId = "" } }).Errors;

        Assert.Equal([EInvoiceErrors.SellerKvk, EInvoiceErrors.SellerVatId, EInvoiceErrors.SellerEndpoint], errors);
    }

    [Fact]
    public void All_faults_are_told_at_once()
    {
        var errors = EInvoiceCheck.Check(Golden with { Number = "", DueDate = null, PaymentTerms = "", Buyer = Golden.Buyer with { RegisterNumber = "", VatId = "x" } }).Errors;

        Assert.Equal([EInvoiceErrors.NoNumber, EInvoiceErrors.NoTerms, EInvoiceErrors.BuyerKvk, EInvoiceErrors.BuyerVatId], errors);
    }

    [Fact]
    public void Without_money_to_pay_no_account_is_needed() =>
        Assert.True(EInvoiceCheck.Check(EInvoices.Credit() with { Seller = EInvoices.Seller with { Iban = "" } }).IsSuccess);

    [Fact]
    public void The_vat_of_a_last_credit_note_may_be_the_remainder()
    {
        var credit = EInvoices.Credit();
        EInvoiceGroup[] groups = [credit.Groups[0] with { Vat = credit.Groups[0].Vat + new Money(2) }];

        Assert.True(EInvoiceCheck.Check(credit with { Groups = groups, Totals = EInvoiceTotals.Of(groups) }).IsSuccess);
        groups = [credit.Groups[0] with { Vat = credit.Groups[0].Vat + new Money(100) }];
        Assert.Equal([EInvoiceErrors.GroupVat(Percentage.Of(21))], EInvoiceCheck.Check(credit with { Groups = groups, Totals = EInvoiceTotals.Of(groups) }).Errors);
    }

    private static EInvoiceDocument WithLine(Func<EInvoiceLine, EInvoiceLine> change) => Golden with { Lines = [change(Golden.Lines[0]), .. Golden.Lines.Skip(1)] };

    private static EInvoiceDocument WithGroup(Func<EInvoiceGroup, EInvoiceGroup> change)
    {
        EInvoiceGroup[] groups = [change(Golden.Groups[0]), .. Golden.Groups.Skip(1)];
        return Golden with { Groups = groups, Totals = EInvoiceTotals.Of(groups) };
    }
}
