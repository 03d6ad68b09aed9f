using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Relations;
using PracticeFirm.Web.Features.Customers;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Tests.Infrastructure;
using static PracticeFirm.Web.Tests.Infrastructure.TestFirmContents;

namespace PracticeFirm.Web.Tests.Features.Customers;

/// <summary>The verbs of the dossier: contact persons, agreements, notes, status.</summary>
public sealed class CustomerVerbsTests
{
    private static readonly ContactDetails Smit = new("Bo", "Smit", Salutation.Neutral, "Bedrijfsleider", "b.smit@degoudenlepel.example", "");

    public static TheoryData<IFirmCommand<MediatR.Unit>> Verbs =>
    [
        new EditContacts.Put(GoldenSpoon, null, Smit),
        new EditContacts.MakePrimary(GoldenSpoon, 2),
        new EditContacts.Left(GoldenSpoon, 1),
        new AgreePrice.Command(GoldenSpoon, WineGlass, 1, UnitPrice.FromEuros(5), null, null),
        new AgreePrice.End(GoldenSpoon, 1, null),
        new ShowNotes.Add(GoldenSpoon, "Gebeld."),
        new ChangeStatus.Block(GoldenSpoon, "Betaalt niet"),
        new ChangeStatus.Reactivate(GoldenSpoon),
        new ChangeStatus.Archive(GoldenSpoon),
        new ChangeStatus.BecomeCustomer(GoldenSpoon),
    ];

    [Theory]
    [MemberData(nameof(Verbs))]
    public async Task A_reader_does_none_of_them(IFirmCommand<MediatR.Unit> verb)
    {
        await using var firm = await TestFirm.Open();

        Assert.Equal("Access.ReaderOnly", (await firm.Send(TestUser.Teacher, verb)).Error.Code);
        Assert.Empty(await firm.Events());
    }

    [Fact]
    public async Task A_contact_person_is_added_changed_made_first_and_leaves()
    {
        await using var firm = await TestFirm.Open();

        Assert.Empty((await firm.Send(TestUser.Sam, new EditContacts.Put(GoldenSpoon, null, Smit))).Errors);
        var id = (await Dossier(firm)).Contacts.Single(c => c.LastName == "Smit").Id;
        Assert.Empty((await firm.Send(TestUser.Sam, new EditContacts.Put(GoldenSpoon, id, Smit with { LastName = "de Smit" }))).Errors);
        Assert.Empty((await firm.Send(TestUser.Sam, new EditContacts.MakePrimary(GoldenSpoon, id))).Errors);
        Assert.Equal("de Smit", Assert.Single((await Dossier(firm)).Contacts, c => c.IsPrimary).LastName);
        Assert.Empty((await firm.Send(TestUser.Sam, new EditContacts.Left(GoldenSpoon, id))).Errors);

        var gone = (await Dossier(firm)).Contacts.Single(c => c.Id == id);
        Assert.False(gone.IsActive);
        Assert.Single((await Dossier(firm)).Contacts, c => c.IsPrimary && c.IsActive);
        Assert.Equal(["Customer.ContactAdded", "Customer.ContactChanged", "Customer.PrimaryContact", "Customer.ContactLeft"], (await firm.Events()).Select(e => e.Kind));
    }

    [Fact]
    public async Task A_contact_person_needs_a_last_name_and_belongs_to_this_customer()
    {
        await using var firm = await TestFirm.Open();

        var refused = await firm.Send(TestUser.Sam, new EditContacts.Put(GoldenSpoon, null, Smit with { LastName = " ", Email = "x" }));

        Assert.Equal(["LastName", "Email"], refused.Errors.Select(e => e.Field));
        var elsewhere = (await firm.Send(TestUser.Sam, new ShowCustomer.Query(Arms))).Value.Contacts[0].Id;
        Assert.Equal("Contact.NotFound", (await firm.Send(TestUser.Sam, new EditContacts.Left(GoldenSpoon, elsewhere))).Error.Code);
        Assert.Equal("Contact.Salutation", (await firm.Send(TestUser.Sam, new EditContacts.Put(GoldenSpoon, null, Smit with { Salutation = (Salutation)9 }))).Error.Code);
    }

    [Fact]
    public async Task A_price_is_agreed_from_today_and_ended()
    {
        await using var firm = await TestFirm.Open();

        Assert.Empty((await firm.Send(TestUser.Sam, new AgreePrice.Command(GoldenSpoon, WineGlass, 12, UnitPrice.FromEuros(5.25m), null, null))).Errors);
        var agreed = Assert.Single((await Dossier(firm)).Agreements);
        Assert.Equal((12, UnitPrice.FromEuros(5.25m), Today, (DateOnly?)null), (agreed.FromQuantity, agreed.Price, agreed.ValidFrom, agreed.ValidThrough));

        Assert.Empty((await firm.Send(TestUser.Sam, new AgreePrice.End(GoldenSpoon, agreed.Id, Today.AddDays(7)))).Errors);
        Assert.Equal(Today.AddDays(7), Assert.Single((await Dossier(firm)).Agreements).ValidThrough);
        Assert.Equal(["Customer.PriceAgreed", "Customer.AgreementEnded"], (await firm.Events()).Select(e => e.Kind));
    }

    [Theory]
    [InlineData(null, 1, 5, "Agreement.Article", "ArticleId")]
    [InlineData(999, 1, 5, "Agreement.Article", "ArticleId")]
    [InlineData(WineGlass, 0, 5, "Agreement.Quantity", "FromQuantity")]
    [InlineData(WineGlass, 1, 0, "Agreement.Price", "Price")]
    [InlineData(GastronormTray, 1, 5, "Agreement.Overlaps", "ValidFrom")]
    public async Task An_agreement_that_can_not_be_is_refused(int? article, int from, int price, string code, string field)
    {
        await using var firm = await TestFirm.Open();

        var refused = await firm.Send(TestUser.Sam, new AgreePrice.Command(Arms, article, from, UnitPrice.FromEuros(price), null, null));

        Assert.Equal((code, field), (refused.Error.Code, refused.Error.Field));
        Assert.Equal(code, Assert.Single(await firm.Events()).Outcome);
    }

    [Fact]
    public async Task A_note_has_its_day_and_author_and_stands_on_top()
    {
        await using var firm = await TestFirm.Open();

        Assert.Empty((await firm.Send(TestUser.Noor, new ShowNotes.Add(GoldenSpoon, " Belt morgen terug. "))).Errors);
        var (notes, roundTrips) = await firm.Count(TestUser.Teacher, new ShowNotes.Query(GoldenSpoon));

        Assert.InRange(roundTrips, 1, 3);
        Assert.Equal(("Belt morgen terug.", "Noor Bakker", Today), (notes[0].Text, notes[0].Author, notes[0].WrittenOn));
        Assert.Equal(2, notes.Count);
        Assert.Equal(("Note.Empty", "Text"), ((await firm.Send(TestUser.Noor, new ShowNotes.Add(GoldenSpoon, " "))).Error.Code, "Text"));
    }

    [Fact]
    public async Task A_block_has_its_reason_and_can_be_lifted()
    {
        await using var firm = await TestFirm.Open();

        Assert.Equal(("Customer.BlockReason", "Reason"), await Refusal(firm, new ChangeStatus.Block(GoldenSpoon, " ")));
        Assert.Empty((await firm.Send(TestUser.Sam, new ChangeStatus.Block(GoldenSpoon, "Betaalt niet"))).Errors);
        Assert.Equal((CustomerStatus.Blocked, "Betaalt niet"), ((await Dossier(firm)).Status, (await Dossier(firm)).BlockReason));
        Assert.Equal("Customer.NotActive", (await Refusal(firm, new ChangeStatus.Block(GoldenSpoon, "Nog eens"))).Code);
        Assert.Empty((await firm.Send(TestUser.Sam, new ChangeStatus.Reactivate(GoldenSpoon))).Errors);
        Assert.Equal("Customer.AlreadyActive", (await Refusal(firm, new ChangeStatus.Reactivate(GoldenSpoon))).Code);
    }

    [Fact]
    public async Task Only_a_customer_without_open_offertes_goes_into_the_archive()
    {
        await using var firm = await TestFirm.Open();
        await firm.SentOfferte(GoldenSpoon, (PlateWarmer, 1));

        Assert.Equal("Customer.OpenOffertes", (await Refusal(firm, new ChangeStatus.Archive(GoldenSpoon))).Code);
        Assert.Empty((await firm.Send(TestUser.Sam, new ChangeStatus.Archive(Arms))).Errors);

        Assert.DoesNotContain((await firm.Send(TestUser.Sam, new ListCustomers.Query())).Value.Rows, r => r.Id == Arms);
        Assert.Equal(Arms, Assert.Single((await firm.Send(TestUser.Sam, new ListCustomers.Query(Status: "gearchiveerd"))).Value.Rows).Id);
    }

    [Fact]
    public async Task A_prospect_becomes_a_customer()
    {
        await using var firm = await TestFirm.Open();

        Assert.Empty((await firm.Send(TestUser.Sam, new ChangeStatus.BecomeCustomer(Corner))).Errors);

        await using var db = await firm.Db();
        Assert.Equal(CustomerKind.Customer, (await db.Customers.SingleAsync(c => c.Id == Corner)).Kind);
        Assert.Equal("Customer.Won", Assert.Single(await firm.Events()).Kind);
    }

    [Fact]
    public async Task What_is_about_nobody_is_refused()
    {
        await using var firm = await TestFirm.Open();

        Assert.Equal("Customer.NotFound", (await Refusal(firm, new EditContacts.Put(999, null, Smit))).Code);
        Assert.Equal("Customer.NotFound", (await Refusal(firm, new AgreePrice.Command(999, WineGlass, 1, UnitPrice.FromEuros(5), null, null))).Code);
        Assert.Equal("Customer.NotFound", (await Refusal(firm, new ShowNotes.Add(999, "Gebeld."))).Code);
        Assert.Equal("Customer.NotFound", (await Refusal(firm, new ChangeStatus.Archive(999))).Code);
    }

    private static async Task<ShowCustomer.Model> Dossier(TestFirm firm) => (await firm.Send(TestUser.Sam, new ShowCustomer.Query(GoldenSpoon))).Value;

    private static async Task<(string Code, string? Field)> Refusal(TestFirm firm, IFirmCommand<MediatR.Unit> command)
    {
        var refused = await firm.Send(TestUser.Sam, command);
        return (refused.Error.Code, refused.Error.Field);
    }
}
