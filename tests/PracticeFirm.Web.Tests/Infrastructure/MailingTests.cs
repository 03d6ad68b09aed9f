using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Mail;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Mailing;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Tests.Infrastructure;

public sealed class MailingTests
{
    private static readonly Actor Sam = new(TestUser.Sam.Id, TestUser.Sam.Name, false, TestFirm.Code, TestFirmContents.Sam);

    [Fact]
    public async Task A_template_is_filled_with_who_writes_to_whom_and_what_the_slice_knows()
    {
        await using var firm = await Firm("{aanhef}|{contact}|{klant}|{nummer}|{leverdatum}|{bedrag}|{regels}|{datum}|{medewerker}|{bedrijf}|{telefoon}|{iban}|{reden}");
        await using var db = await firm.Db();
        var places = new MailPlaces(Language.Dutch).Number(null).Date("leverdatum", TestFirmContents.Today.AddDays(2)).Amount("bedrag", new Money(91_436)).Lines(["12 wijnglazen", "1 doos"]);

        var draft = await db.DraftToCustomer(Sam, "proef", places, await db.TheFirm(default), TestFirmContents.GoldenSpoon, null, default);

        var identity = (await db.TheFirm(default)).Identity;
        Assert.Equal("y.vandenberg@degoudenlepel.example", draft.To);
        Assert.Equal(
            [
                "Geachte mevrouw Van den Berg,", "Yara van den Berg", "Restaurant De Gouden Lepel B.V.", "{nummer}", "25 november 2026", "€ 914,36", "- 12 wijnglazen\n- 1 doos",
                "23 november 2026", "Sam Jansen", identity.FullName, identity.Phone, identity.Iban, "{reden}",
            ],
            draft.Body.Split('|'));
    }

    [Fact]
    public async Task A_supplier_is_addressed_by_its_own_name_and_a_date_that_was_given_stays()
    {
        await using var firm = await Firm("{aanhef}|{leverancier}|{nummer}|{datum}");
        await using var db = await firm.Db();
        var places = new MailPlaces(Language.Dutch).Number("INK-2026-0001").Date("datum", TestFirmContents.Today.AddDays(-7));

        var draft = await db.DraftToSupplier(Sam, "proef", places, await db.TheFirm(default), 1, default);

        Assert.Equal("orders@devecht.example", draft.To);
        Assert.Equal(["Geachte heer, mevrouw,", "Keukentechniek De Vecht B.V.", "INK-2026-0001", "16 november 2026"], draft.Body.Split('|'));
    }

    [Fact]
    public async Task Without_a_template_or_a_customer_there_is_still_something_to_write_in()
    {
        await using var firm = await TestFirm.Open();
        await using var db = await firm.Db();

        var draft = await db.DraftToCustomer(Sam, "onbekend", new MailPlaces(Language.German), await db.TheFirm(default), null, null, default);

        Assert.Equal(new MailDraft("", "", ""), draft);
    }

    [Fact]
    public async Task What_is_sent_has_its_number_its_document_and_its_task()
    {
        await using var firm = await TestFirm.Open();
        var order = new DocumentRef(DocumentKind.PurchaseOrder, 5);
        await firm.Arrange(async db =>
        {
            var entry = new MailEntry("orders@devecht.example", "Bestelling {nummer}", "Hierbij {nummer}.", TestFirmContents.Today.AddDays(2));
            var mail = OutgoingMail.ToSupplier(entry, await db.TheFirm(default), await db.Colleague(TestFirmContents.Sam, default), 1, order, "Bel over de bestelling").Value;
            mail.Save(db, "INK-2026-0001");
            return 0;
        });

        await using var db = await firm.Db();
        var sent = await db.Mails.SingleAsync(m => m.SupplierId == 1);
        Assert.Equal((null, order, "Bestelling INK-2026-0001", "Hierbij INK-2026-0001."), (sent.CustomerId, sent.Attached, sent.Subject, sent.Body));
        Assert.Equal("Sam Jansen <verkoop@deproef.example>", sent.From);
        var task = await db.FollowUps.SingleAsync();
        Assert.Equal(("Bel over de bestelling", order, TestFirmContents.Sam, null), (task.Subject, task.About, task.OwnerId, task.CustomerId));
    }

    [Fact]
    public async Task Mail_and_task_are_refused_together_each_on_its_field()
    {
        await using var firm = await TestFirm.Open();
        await using var db = await firm.Db();

        var refused = OutgoingMail.ToCustomer(
            new MailEntry("", "", "Dag", TestFirmContents.Today.AddDays(-1)), await db.TheFirm(default), await db.Colleague(TestFirmContents.Sam, default), TestFirmContents.Arms, null, "Bel");

        Assert.Equal(["To", "Subject", "FollowUpOn"], refused.Errors.Select(e => e.Field));
    }

    private static async Task<TestFirm> Firm(string body)
    {
        var firm = await TestFirm.Open();
        await firm.Arrange(db =>
        {
            db.Add(MailTemplate.Create("proef", Language.Dutch, "Proef", body));
            return Task.FromResult(0);
        });
        return firm;
    }
}
