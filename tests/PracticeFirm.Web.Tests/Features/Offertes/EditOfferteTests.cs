using PracticeFirm.Domain.Catalog;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Offertes;
using PracticeFirm.Web.Features.Offertes;
using PracticeFirm.Web.Tests.Infrastructure;

namespace PracticeFirm.Web.Tests.Features.Offertes;

public sealed class EditOfferteTests
{
    [Fact]
    public async Task Saves_everything_that_was_typed()
    {
        await using var firm = await TestFirm.Open();
        var id = await firm.DraftOfferte(TestFirmContents.Arms, (TestFirmContents.WineGlass, 12));
        var before = await firm.Shown(id);
        var typed = before.Terms with
        {
            Subject = " Glazen voor het terras ",
            CustomerReference = "INK-12",
            ValidThrough = TestFirmContents.Today.AddDays(14),
            WithoutObligation = true,
            DeliveryTerms = DeliveryTerms.FreightCharged,
            LeadTimeDays = 5,
            PaymentTerms = new PaymentTerms(14, Percentage.Of(1), 5),
            OrderDiscount = Percentage.Of(2.5m),
            ManualFreight = new Money(7_50),
            PriceCondition = "Prijzen gelden tot het einde van het jaar.",
            Intro = "Zoals besproken.",
            Closing = "Wij horen graag van u.",
        };

        var (revision, events) = await firm.Logged(TestUser.Sam, new EditOfferte.Command(id, before.TermsRevision, typed), "Offerte.TermsChanged");

        var after = await firm.Shown(id);
        Assert.Equal(typed with { Subject = "Glazen voor het terras" }, after.Terms);
        Assert.Equal((before.TermsRevision + 1, revision), (after.TermsRevision, after.TermsRevision));
        Assert.Equal(new Money(77_40 - 1_94 + 7_50), after.Totals.Net);
        Assert.Equal((DocumentKind.Offerte, id), (events[0].DocumentKind, events[0].DocumentId));
    }

    [Fact]
    public async Task Freight_that_was_typed_can_be_let_go_again()
    {
        await using var firm = await TestFirm.Open();
        var id = await firm.DraftOfferte(TestFirmContents.Arms, (TestFirmContents.WineGlass, 12));

        await firm.ChangeTerms(id, t => t with { ManualFreight = Money.Zero });
        Assert.Equal((Money.Zero, true), ((await firm.Shown(id)).Totals.Freight, (await firm.Shown(id)).Totals.FreightIsManual));
        await firm.ChangeTerms(id, t => t with { ManualFreight = null });

        Assert.Equal((new Money(15_00), false), ((await firm.Shown(id)).Totals.Freight, (await firm.Shown(id)).Totals.FreightIsManual));
    }

    [Fact]
    public async Task Another_language_has_other_words_and_keeps_own_words()
    {
        await using var firm = await TestFirm.Open();
        var id = await firm.DraftOfferte(TestFirmContents.Arms, (TestFirmContents.WineGlass, 12));
        await firm.Done(TestUser.Sam, new EditLines.Put(id, null, 0, TestFirmContents.CoffeeBeans, new LineEntry("Koffie van het huis", 8, UnitPrice.FromEuros(12m), Percentage.Zero)));

        await firm.ChangeTerms(id, t => t with { Language = Language.German });

        var lines = (await firm.Shown(id)).Lines;
        Assert.Equal([("Weinglas 35 cl", "Stück"), ("Koffie van het huis", "Beutel")], lines.Select(l => (l.Description, l.Unit)));
        Assert.Equal((PriceOrigin.Manual, UnitPrice.FromEuros(12m)), (lines[1].Origin, lines[1].Price));
    }

    [Fact]
    public async Task Another_customer_brings_conditions_prices_and_vat_and_a_price_made_by_hand_stays()
    {
        await using var firm = await TestFirm.Open();
        var id = await firm.DraftOfferte(TestFirmContents.Arms, (TestFirmContents.GastronormTray, 60), (TestFirmContents.TinnedTomatoes, 12));
        await firm.Done(TestUser.Sam, new EditLines.Put(id, null, 0, TestFirmContents.WineGlass, new LineEntry("", 6, UnitPrice.FromEuros(6m), Percentage.Zero)));

        var (_, events) = await firm.Logged(
            TestUser.Noor, new EditOfferte.ChooseCustomer(id, TestFirmContents.OldMill), "Offerte.CustomerChosen", "Offerte.LineChanged", "Offerte.LineChanged", "Offerte.LineChanged");

        var model = await firm.Shown(id);
        Assert.Equal((TestFirmContents.OldMill, Language.German, VatCategory.IntraCommunity, Money.Zero), (model.Customer!.Id, model.Terms.Language, model.VatCategory, model.Totals.Vat));
        Assert.Equal(
            [(PriceOrigin.ListPrice, 24.95m, "GN-Behälter 1/1, 65 mm"), (PriceOrigin.ListPrice, 1.19m, "Tomatenwürfel, Dose 400 g"), (PriceOrigin.Manual, 6m, "Weinglas 35 cl")],
            model.Lines.Select(l => (l.Origin, l.Price.Euros, l.Description)));
        Assert.Equal("De offerte is voor Gasthaus Alte Mühle GmbH.", events[0].Text);
        Assert.Equal((await firm.Saved(id)).Calculation.Total, model.Totals.Total);
    }

    [Fact]
    public async Task Who_saves_on_an_older_head_is_told_who_was_first_and_nothing_is_lost()
    {
        await using var firm = await TestFirm.Open();
        var id = await firm.DraftOfferte(TestFirmContents.Arms);
        var seen = await firm.Shown(id);
        await firm.Done(TestUser.Noor, new EditOfferte.Command(id, seen.TermsRevision, seen.Terms with { Subject = "Van Noor" }));

        var refused = await firm.Refused(TestUser.Sam, new EditOfferte.Command(id, seen.TermsRevision, seen.Terms with { Subject = "Van Sam" }), "Offerte.ChangedByOther");

        Assert.StartsWith("Noor Bakker heeft de gegevens", refused.Error.Message, StringComparison.Ordinal);
        Assert.Equal("Van Noor", (await firm.Shown(id)).Terms.Subject);
    }

    [Fact]
    public async Task Of_two_who_save_at_once_one_wins_and_the_other_is_told()
    {
        await using var firm = await TestFirm.Open();
        var id = await firm.DraftOfferte(TestFirmContents.Arms);
        var seen = await firm.Shown(id);

        var results = await Task.WhenAll(
            firm.Send(TestUser.Noor, new EditOfferte.Command(id, seen.TermsRevision, seen.Terms with { Subject = "Van Noor" })),
            firm.Send(TestUser.Sam, new EditOfferte.Command(id, seen.TermsRevision, seen.Terms with { Subject = "Van Sam" })));

        Assert.Equal("Offerte.ChangedByOther", Assert.Single(results, r => r.IsFailure).Error.Code);
        Assert.Equal(results[0].IsSuccess ? "Van Noor" : "Van Sam", (await firm.Shown(id)).Terms.Subject);
    }

    [Fact]
    public async Task Every_field_is_refused_by_its_name_and_all_at_once()
    {
        await using var firm = await TestFirm.Open();
        var id = await firm.DraftOfferte(TestFirmContents.Arms);
        var seen = await firm.Shown(id);
        var wrong = seen.Terms with
        {
            Subject = new string('x', Offerte.SubjectLength + 1),
            CustomerReference = new string('x', Offerte.ReferenceLength + 1),
            PriceCondition = new string('x', Offerte.TextLength + 1),
            Intro = new string('x', Offerte.TextLength + 1),
            Closing = new string('x', Offerte.TextLength + 1),
            LeadTimeDays = 251,
            ValidThrough = TestFirmContents.Today.AddYears(1).AddDays(1),
            OrderDiscount = Percentage.Of(100.01m),
            ManualFreight = new Money(-1),
            PaymentTerms = new PaymentTerms(61, Percentage.Of(10.01m), 0),
        };

        var refused = await firm.Refused(TestUser.Sam, new EditOfferte.Command(id, seen.TermsRevision, wrong), "Offerte.TextTooLong", "Subject");

        Assert.Equal(
            [
                ("Offerte.TextTooLong", "Subject"), ("Offerte.TextTooLong", "CustomerReference"), ("Offerte.TextTooLong", "PriceCondition"), ("Offerte.TextTooLong", "Intro"),
                ("Offerte.TextTooLong", "Closing"), ("Offerte.LeadTime", "LeadTimeDays"), ("Offerte.ValidityTooLong", "ValidThrough"), ("Offerte.Discount", "OrderDiscount"),
                ("Offerte.Freight", "ManualFreight"), ("PaymentTerms.Days", "PaymentTerms.Days"), ("PaymentTerms.CashDiscount", "PaymentTerms.CashDiscount"),
                ("PaymentTerms.CashDiscountDays", "PaymentTerms.CashDiscountDays"),
            ],
            refused.Errors.Select(e => (e.Code, e.Field)));
    }

    [Fact]
    public async Task Only_a_draft_can_be_changed()
    {
        await using var firm = await TestFirm.Open();
        var sent = await firm.SentOfferte(TestFirmContents.Arms, (TestFirmContents.WineGlass, 12));
        var reviewed = await firm.DraftOfferte(TestFirmContents.Arms, (TestFirmContents.WineGlass, 12));
        var terms = (await firm.Shown(sent)).Terms;
        await firm.Done(TestUser.Sam, new ReviewOfferte.Submit(reviewed, TestFirmContents.Noor));

        await firm.Refused(TestUser.Sam, new EditOfferte.Command(sent, 0, terms), "Offerte.NotDraft");
        await firm.Refused(TestUser.Sam, new EditOfferte.Command(reviewed, 0, terms), "Offerte.InReview");
        await firm.Refused(TestUser.Sam, new EditOfferte.Command(999, 0, terms), "Offerte.NotFound");
        await firm.Refused(TestUser.Sam, new EditOfferte.ChooseCustomer(sent, TestFirmContents.Corner), "Offerte.NotDraft");
        await firm.Refused(TestUser.Sam, new EditOfferte.ChooseCustomer(reviewed, TestFirmContents.Corner), "Offerte.InReview");
        await firm.Refused(TestUser.Sam, new EditOfferte.ChooseCustomer(999, TestFirmContents.Corner), "Offerte.NotFound");
    }

    [Fact]
    public async Task A_customer_must_be_there_active_and_the_same_in_a_next_version()
    {
        await using var firm = await TestFirm.Open();
        var sent = await firm.SentOfferte(TestFirmContents.Arms, (TestFirmContents.WineGlass, 12));
        var next = await firm.Done(TestUser.Sam, new ReviseOfferte.Command(sent));

        await firm.Refused(TestUser.Sam, new EditOfferte.ChooseCustomer(next, 999), "Customer.NotFound");
        await firm.Refused(TestUser.Sam, new EditOfferte.ChooseCustomer(next, TestFirmContents.Blocked), "Offerte.CustomerNotActive", "CustomerId");
        await firm.Refused(TestUser.Sam, new EditOfferte.ChooseCustomer(next, TestFirmContents.Corner), "Offerte.OtherCustomer", "CustomerId");
    }

    [Fact]
    public async Task Is_for_those_who_work_in_the_firm()
    {
        await using var firm = await TestFirm.Open();
        var id = await firm.DraftOfferte(TestFirmContents.Arms);
        var seen = await firm.Shown(id);

        await firm.OnlyForWorkers(new EditOfferte.Command(id, seen.TermsRevision, seen.Terms with { Subject = "Anders" }));
        await firm.OnlyForWorkers(new EditOfferte.ChooseCustomer(id, TestFirmContents.Corner));
    }
}
