using System.Text;
using PracticeFirm.Documents.EInvoice;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Invoicing;
using PracticeFirm.Web.Features.Invoices;
using PracticeFirm.Web.Infrastructure.Persistence;
using PracticeFirm.Web.Tests.Features.Offertes;
using PracticeFirm.Web.Tests.Infrastructure;

namespace PracticeFirm.Web.Tests.Features.Invoices;

public sealed class ReadInvoiceTests
{
    [Fact]
    public async Task The_page_shows_the_whole_invoice_with_what_was_paid()
    {
        await using var firm = await TestFirm.Open();
        var id = await firm.Invoiced(await firm.GoldenOrder());
        await firm.Pay(id, 100m);

        var (shown, roundTrips) = await firm.Count(TestUser.Teacher, new ShowInvoice.Query(id));
        var (related, relatedTrips) = await firm.Count(TestUser.Teacher, new ShowRelatedToInvoice.Query(id));

        Assert.InRange(roundTrips, 1, 3);
        Assert.InRange(relatedTrips, 1, 3);
        Assert.Equal(("FAC-2026-0001", InvoiceStatus.PartlyPaid, true, "Sam Jansen"), (shown.Title, shown.Status, shown.IsSealed, shown.Author));
        var section = Assert.Single(shown.Sections);
        Assert.Equal(("ORD-2026-0001", "PO 4711", 15m, 3), (section.OrderNumber, section.CustomerReference, section.Freight.Euros, section.Lines.Count));
        Assert.Equal([(Percentage.Of(21), 729.01m, 153.09m), (Percentage.Of(9), 29.60m, 2.66m)], shown.Totals.Groups.Select(g => (g.Rate, g.Base.Euros, g.Vat.Euros)));
        Assert.Equal((814.36m, 100m, 914.36m), (shown.Payment.Open.Euros, shown.Payment.Paid.Euros, shown.Totals.Total.Euros));
        Assert.Equal(100m, Assert.Single(shown.Payment.Received).Amount.Euros);
        Assert.Equal([DocumentKind.Order, DocumentKind.Delivery, DocumentKind.BankLine], related.Select(r => r.Document.Kind));
        Assert.Equal("Invoice.NotFound", (await firm.Send(TestUser.Sam, new ShowInvoice.Query(999))).Error.Code);
        Assert.Equal("Invoice.NotFound", (await firm.Send(TestUser.Sam, new ShowRelatedToInvoice.Query(999))).Error.Code);
    }

    [Fact]
    public async Task Opening_it_is_evidence()
    {
        await using var firm = await TestFirm.Open();
        var id = await firm.Invoiced(await firm.GoldenOrder());

        await firm.Done(TestUser.Sam, new ShowInvoice.Query(id, Opened: true));
        await firm.Done(TestUser.Sam, new ShowInvoice.Query(id));

        Assert.Single(await firm.Events(), e => e.Kind == "Invoice.Viewed" && e.DocumentId == id);
    }

    [Fact]
    public async Task The_list_is_searched_filtered_sorted_and_summed()
    {
        await using var firm = await TestFirm.Open();
        var golden = await firm.GoldenOrder();
        var first = await firm.Invoiced(golden);
        var second = await firm.Invoiced(await firm.Delivered(TestFirmContents.Arms, new InvoiceWorld.Wanted(TestFirmContents.WineGlass, 10, 10)));
        var draft = await firm.Draft(await firm.Delivered(TestFirmContents.Arms, new InvoiceWorld.Wanted(TestFirmContents.WineGlass, 1, 10)));
        var line = (await firm.SavedInvoice(first)).Lines.Single(l => l.Position == 3).Id;
        var note = (await firm.Done(TestUser.Sam, new CreditInvoice.Command(new(first, [new CreditLine(line, 1)], false, Money.Zero, "Stuk", false), InvoiceWorld.Mail))).Id;

        var (all, roundTrips) = await firm.Count(TestUser.Sam, new ListInvoices.Query());
        Assert.InRange(roundTrips, 1, 3);
        Assert.Equal([note, draft, second, first], all.Rows.Select(r => r.Id));
        Assert.Equal((4, 914.36m + 121m + 12.10m - 176.37m, 737.99m + 121m), (all.Total, all.Sum.Euros, all.Open.Euros));
        await Lists(new(Search: "2026-0001"), note, first);
        await Lists(new(Search: "gouden"), note, first);
        await Lists(new(Search: "ORD-2026-0001"), note, first);
        await Lists(new(Search: "po 47%"));
        await Lists(new(Status: "open"), second, first);
        await Lists(new(Status: "draft"), draft);
        await Lists(new(Status: "vervallen"));
        await Lists(new(Kind: "creditfactuur"), note);
        await Lists(new(CustomerId: TestFirmContents.Arms), draft, second);
        await Lists(new(Sort: "bedrag"), note, draft, second, first);
        await Lists(new(Sort: "klant"), second, draft, first, note);
        await Lists(new(Sort: "-open"), first, second, draft, note);
        await firm.MoveTo(TestFirmContents.Today.AddDays(31));
        await Lists(new(Status: "vervallen"), second, first);

        async Task Lists(ListInvoices.Query query, params int[] ids) => Assert.Equal(ids, (await firm.Done(TestUser.Sam, query)).Rows.Select(r => r.Id));
    }

    [Fact]
    public async Task What_can_be_invoiced_stands_by_customer_and_month_with_its_deadline()
    {
        await using var firm = await TestFirm.Open();
        Assert.Equal(0, (await firm.Done(TestUser.Sam, new ListInvoiceable.Query())).Total);
        var golden = await firm.GoldenOrder();
        var parts = await firm.Ordered(TestFirmContents.Arms, t => t with { ManualFreight = new Money(15_00) }, new InvoiceWorld.Wanted(TestFirmContents.WineGlass, 10, 10));
        await firm.Deliver(parts, 4);
        await firm.MoveTo(new DateOnly(2026, 12, 16));
        await firm.Deliver(parts, 5);
        var draft = await firm.Draft(golden);

        var (all, roundTrips) = await firm.Count(TestUser.Teacher, new ListInvoiceable.Query());

        Assert.InRange(roundTrips, 1, 3);
        Assert.Equal((2, 3, 758.61m + 55m + 50m), (all.Total, all.Rows, all.Sum.Euros));
        var arms = all.Customers.Single(c => c.Id == TestFirmContents.Arms);
        Assert.Equal(
            [(new DateOnly(2026, 11, 1), 4, 55m, new DateOnly(2026, 12, 15), true, 1), (new DateOnly(2026, 12, 1), 5, 50m, new DateOnly(2027, 1, 15), false, 1)],
            arms.Rows.Select(r => (r.Month, r.Units, r.Net.Euros, r.LatestOn, r.IsLate, r.StillToCome)));
        Assert.Equal(draft, Assert.Single(all.Customers.Single(c => c.Id == TestFirmContents.GoldenSpoon).Rows).DraftId);
        Assert.Equal(2, (await firm.Done(TestUser.Sam, new ListInvoiceable.Query(OrderId: parts))).Rows);
        Assert.Equal(2, (await firm.Done(TestUser.Sam, new ListInvoiceable.Query(LateOnly: true))).Rows);
        Assert.Equal(1, (await firm.Done(TestUser.Sam, new ListInvoiceable.Query(Search: "wapen"))).Total);
        await firm.Done(TestUser.Sam, new InvoiceOrder.Command(parts, InvoiceWorld.Mail));
        Assert.Equal(1, (await firm.Done(TestUser.Sam, new ListInvoiceable.Query())).Total);
    }

    [Fact]
    public async Task The_paper_names_all_that_the_law_asks_and_stays_as_it_was()
    {
        await using var firm = await TestFirm.Open();
        var order = await firm.GoldenOrder();
        var id = await firm.Draft(order);
        Assert.Equal($"factuur-concept-{id}.pdf", (await firm.Done(TestUser.Sam, new PrintInvoice.Pdf(id))).Name);
        await firm.Done(TestUser.Sam, new SendInvoice.Command(id, InvoiceWorld.Mail));

        var (before, roundTrips) = await firm.Count(TestUser.Sam, new PrintInvoice.Pdf(id));
        await firm.Pay(id, 914.36m);
        var note = (await firm.Done(TestUser.Sam, new CreditInvoice.Command(new(id, [], true, Money.Zero, "Verzendkosten vergeten af te halen", false), InvoiceWorld.Mail))).Id;

        Assert.InRange(roundTrips, 1, 3);
        Assert.Equal("FAC-2026-0001.pdf", before.Name);
        Assert.Equal(before.Content, (await firm.Done(TestUser.Sam, new PrintInvoice.Pdf(id))).Content);
        Assert.Equal("CRE-2026-0001.pdf", (await firm.Done(TestUser.Sam, new PrintInvoice.Pdf(note))).Name);
        Assert.Equal(1, (await firm.Done(TestUser.Sam, new PrintInvoice.Pages(note))).Count);
        Assert.NotEmpty((await firm.Done(TestUser.Sam, new PrintInvoice.Page(note, 1, 300))).Content);
        Assert.Equal("Invoice.NotFound", (await firm.Send(TestUser.Sam, new PrintInvoice.Page(note, 2, 300))).Error.Code);
        Assert.Equal("Invoice.NotFound", (await firm.Send(TestUser.Sam, new PrintInvoice.Pdf(999))).Error.Code);
        await firm.NotForStrangers(new PrintInvoice.Pdf(id));
    }

    /// <summary>Every VAT case and form, by name.</summary>
    public static TheoryData<string> Cases => ["golden", "discounted", "collective", "intracommunity", "reverse", "export", "credit", "fee", "freight", "reopened"];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Every_case_gives_an_e_invoice_by_both_sets_of_rules(string name)
    {
        await using var firm = await TestFirm.Open();
        var id = await Case(firm, name);

        var possible = await firm.Done(TestUser.Sam, new PrintInvoice.Check(id));
        Assert.Empty(possible.Nlcius);
        Assert.Equal(name == "export" ? ["EInvoice.BuyerEndpoint"] : [], possible.Peppol.Select(e => e.Code));
        foreach (var profile in Enum.GetValues<EInvoiceProfile>().Where(p => name != "export" || p == EInvoiceProfile.Nlcius))
        {
            var file = await firm.Done(TestUser.Sam, new PrintInvoice.EInvoice(id, profile));
            var xml = Encoding.UTF8.GetString(file.Content);
            Assert.EndsWith("-2026-0001.xml", file.Name, StringComparison.Ordinal);
            Assert.Contains(profile == EInvoiceProfile.Nlcius ? "nlcius" : "peppol", xml);
        }
    }

    [Fact]
    public async Task An_e_invoice_that_misses_something_says_what_to_fill_in()
    {
        await using var firm = await TestFirm.Open();
        var draft = await firm.Draft(await firm.Delivered(TestFirmContents.Corner, new InvoiceWorld.Wanted(TestFirmContents.WineGlass, 6)));

        var possible = await firm.Done(TestUser.Sam, new PrintInvoice.Check(draft));

        Assert.Equal(["EInvoice.NoNumber", "EInvoice.BuyerKvk"], possible.Nlcius.Select(e => e.Code));
        Assert.Equal(["EInvoice.NoNumber", "EInvoice.BuyerKvk", "EInvoice.BuyerEndpoint"], possible.Peppol.Select(e => e.Code));
        Assert.Equal("EInvoice.NoNumber", (await firm.Send(TestUser.Sam, new PrintInvoice.EInvoice(draft, EInvoiceProfile.Nlcius))).Error.Code);
        Assert.Equal("Invoice.NotFound", (await firm.Send(TestUser.Sam, new PrintInvoice.Check(999))).Error.Code);
    }

    [Fact]
    public async Task A_label_names_the_invoice()
    {
        await using var firm = await TestFirm.Open();
        var draft = await firm.Draft(await firm.GoldenOrder());
        var posted = await firm.Invoiced(await firm.GoldenOrder());
        await using var db = await firm.Db();

        Assert.Equal(new DocumentLabel($"Concept {draft}", TestFirmContents.GoldenSpoon), await db.LabelOf(new DocumentRef(DocumentKind.Invoice, draft), default));
        Assert.Equal(new DocumentLabel("FAC-2026-0001", TestFirmContents.GoldenSpoon), await db.LabelOf(new DocumentRef(DocumentKind.Invoice, posted), default));
    }

    private static async Task<int> Case(TestFirm firm, string name)
    {
        var glasses = new InvoiceWorld.Wanted(TestFirmContents.WineGlass, 10, 10);
        switch (name)
        {
            case "discounted":
                return await firm.Invoiced(await firm.GoldenOrder(TestFirmContents.Arms));
            case "collective":
                var draft = await firm.Draft(await firm.GoldenOrder(), await firm.GoldenOrder(reference: "PO 4712"));
                await firm.Done(TestUser.Sam, new SendInvoice.Command(draft, InvoiceWorld.Mail));
                return draft;
            case "intracommunity":
                return await firm.Invoiced(await firm.Delivered(TestFirmContents.OldMill, glasses, new InvoiceWorld.Wanted(TestFirmContents.Napkin, 1000)));
            case "reverse":
                await firm.Arrange(async db =>
                {
                    var customer = await TestFirmContents.Customer(db, TestFirmContents.GoldenSpoon);
                    Assert.Empty(customer.Change(customer.Details with { VatCategory = VatCategory.ReverseCharge }).Errors);
                    return 0;
                });
                return await firm.Invoiced(await firm.GoldenOrder());
            case "export":
                return await firm.Invoiced(await firm.Delivered(TestFirmContents.Harbour, glasses));
        }

        var invoice = await firm.Invoiced(await firm.GoldenOrder());
        var lines = (await firm.SavedInvoice(invoice)).Lines.OrderBy(l => l.Position).ToList();
        var reason = "Beschadigd geleverd";
        CreditInvoice.Choice? choice = name switch
        {
            "credit" => new(invoice, [new CreditLine(lines[0].Id, 1), new CreditLine(lines[2].Id, 1), CreditLine.OffPrice(lines[1].Id, Money.FromEuros(2))], true, Money.Zero, reason, false),
            "fee" => new(invoice, [new CreditLine(lines[2].Id, 1)], false, Money.FromEuros(12.50m), reason, false),
            "freight" => new(invoice, [], true, Money.Zero, reason, false),
            "reopened" => new(invoice, [.. lines.Select(l => new CreditLine(l.Id, l.Quantity))], true, Money.Zero, reason, true),
            _ => null,
        };
        return choice is null ? invoice : (await firm.Done(TestUser.Sam, new CreditInvoice.Command(choice, InvoiceWorld.Mail))).Id;
    }
}
