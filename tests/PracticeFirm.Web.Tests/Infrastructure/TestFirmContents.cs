using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Catalog;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Domain.Mail;
using PracticeFirm.Domain.Offertes;
using PracticeFirm.Domain.Relations;
using PracticeFirm.Domain.Stock;
using PracticeFirm.Web.Infrastructure.Firms;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Tests.Infrastructure;

/// <summary>What stands in the firm of the tests, made by way of domain verbs; ids are given so that tests can name things.</summary>
public static class TestFirmContents
{
    public const string FirmName = "Horecagroothandel De Proef";

    // Colleagues.
    public const int Manager = 1;
    public const int FieldSales = 2;
    public const int Sam = 3;
    public const int Noor = 4;

    // Articles; the first three are those of the golden offerte.
    public const int GastronormTray = 1;
    public const int TinnedTomatoes = 2;
    public const int PlateWarmer = 3;
    public const int WineGlass = 4;
    public const int CoffeeBeans = 5;
    public const int Napkin = 6;

    // Customers.
    public const int GoldenSpoon = 1;
    public const int OldMill = 2;
    public const int Corner = 3;
    public const int Blocked = 4;
    public const int Arms = 5;
    public const int Harbour = 6;

    /// <summary>The request of <see cref="GoldenSpoon"/> for the golden offerte.</summary>
    public const int Request = 1;

    /// <summary>The firm's date: a Monday.</summary>
    public static DateOnly Today { get; } = new(2026, 11, 23);

    /// <summary>A draft of Sam's with these lines at the prices found.</summary>
    public static async Task<Offerte> Draft(FirmDb db, int customerId, (int ArticleId, int Quantity)[] lines)
    {
        var firm = await db.Firms.SingleAsync();
        var customer = await Customer(db, customerId);
        var group = await db.DiscountGroups.Include(g => g.Discounts).SingleOrDefaultAsync(g => g.Id == customer.DiscountGroupId);
        var offerte = Offerte.Start(Sam, firm, customer);
        Assert.Empty(offerte.ChangeTerms(offerte.Terms with { Subject = "Aanvulling" }, firm).Errors);
        foreach (var (articleId, quantity) in lines)
        {
            var article = await db.Articles.SingleAsync(a => a.Id == articleId);
            var found = Pricing.Find(article, quantity, customer.Agreements, group, firm.BusinessDay);
            Made(offerte.AddLine(new LineEntry("", quantity, null, Percentage.Zero), LineArticle.For(article, offerte.Terms.Language, found), firm));
        }

        db.Offertes.Add(offerte);
        return offerte;
    }

    /// <summary>A customer with contact persons and price agreements.</summary>
    public static Task<Customer> Customer(FirmDb db, int id) =>
        db.Customers.Include(c => c.Contacts).Include(c => c.Agreements).SingleAsync(c => c.Id == id);

    /// <summary>Writes the firm into a file that tests copy; gone when the run ends.</summary>
    internal static async Task<string> WriteTemplate()
    {
        var folder = Directory.CreateTempSubdirectory("practicefirm-template-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        var path = Path.Combine(folder, "template.db");
        await using var db = new FirmDb(FirmStore.OptionsForMaking(path));
        await db.Database.MigrateAsync();
        People(db);
        Goods(db);
        await db.SaveChangesAsync();
        Customers(db);
        Mails(db);
        foreach (var aggregate in db.ChangeTracker.Entries<Aggregate>())
            aggregate.Entity.ClearEvents();
        await db.SaveChangesAsync();
        await db.Database.CloseConnectionAsync();
        SqliteConnection.ClearAllPools();
        return path;
    }

    private static T As<T>(int id, T entity)
        where T : Entity
    {
        entity.Identify(id);
        return entity;
    }

    private static T Made<T>(Result<T> result)
    {
        Assert.Empty(result.Errors);
        return result.Value;
    }

    private static void People(FirmDb db)
    {
        var identity = new FirmIdentity(
            FirmName,
            "B.V.",
            "Groothandel in horecabenodigdheden",
            new LocalizedText("Alles voor keuken en bar", "Everything for kitchen and bar", "Alles für Küche und Bar"),
            new Address("Marktkade", "12", "3811 AB", "Amersfoort", "NL"),
            "033 000 00 10",
            "verkoop@deproef.example",
            "www.deproef.example",
            "90001354",
            "NL000099998B57",
            "NL18OEFN0123456789",
            new LocalizedText("Op al onze offertes zijn onze algemene voorwaarden van toepassing.", "Our general terms apply.", "Es gelten unsere AGB."));
        var rules = new SellingRules(Percentage.Of(15), Percentage.Of(5), new Money(15_00), new Money(800_00), 30, 3);
        var style = new HouseStyle("#7A1F3D", "#D9A441", DocumentFont.Humanist, LogoShape.Cloche, LetterHead.Rule);
        db.Add(As(1, TradingFirm.Found(identity, style, rules, HelpLevel.Guided, Today, "test", 1)));
        db.AddRange(
            As(Manager, Employee.Hire("Ingrid Mulder", "Leidinggevende verkoop", EmployeeRole.Manager, "i.mulder@deproef.example", "033 000 00 11")),
            As(FieldSales, Employee.Hire("Joost de Bruin", "Accountmanager buitendienst", EmployeeRole.FieldSales, "j.debruin@deproef.example", "033 000 00 12")),
            As(Sam, Employee.Join(TestUser.Sam.Name, TestUser.Sam.Id, identity)),
            As(Noor, Employee.Join(TestUser.Noor.Name, TestUser.Noor.Id, identity)));
    }

    private static void Goods(FirmDb db)
    {
        db.AddRange(As(1, ArticleGroup.Create("KEU", "Keuken en servies")), As(2, ArticleGroup.Create("FOO", "Food en dranken")));
        db.AddRange(
            As(1, Supplier.Register("L01", "Keukentechniek De Vecht B.V.", "Utrecht", "NL", 4, new Money(250_00), "orders@devecht.example", "030 000 00 20")),
            As(2, Supplier.Register("L02", "Conserven Kempen N.V.", "Turnhout", "BE", 7, new Money(400_00), "orders@kempen.example", "+32 14 00 00 20")));
        db.AddRange(As(1, DiscountGroup.Create("A", "Grootverbruik", [GroupDiscount.Of(1, Percentage.Of(8)), GroupDiscount.Of(2, Percentage.Of(2.5m))])));

        var piece = new LocalizedText("stuk", "piece", "Stück");
        Article(db, GastronormTray, new("Gastronormbak RVS 1/1, 65 mm", "Gastronorm tray 1/1, 65 mm", "GN-Behälter 1/1, 65 mm"), piece, 6, 1, VatTariff.High, 15.00m, 24.95m, 1, 24, 120);
        Article(db, TinnedTomatoes, new("Tomatenblokjes, blik 400 g", "Chopped tomatoes, 400 g tin", "Tomatenwürfel, Dose 400 g"), new("blik", "tin", "Dose"), 12, 2, VatTariff.Low, 0.72m, 1.19m, 2, 240, 480);
        var warmer = Article(db, PlateWarmer, new("Bordenwarmer voor 60 borden", "Plate warmer for 60 plates", "Tellerwärmer für 60 Teller"), piece, 1, 1, VatTariff.High, 98.00m, 149.50m, 1, 3, 2);
        var glass = Article(db, WineGlass, new("Wijnglas 35 cl", "Wine glass 35 cl", "Weinglas 35 cl"), piece, 6, 1, VatTariff.High, 3.10m, 6.45m, 1, 60, 48);
        Article(db, CoffeeBeans, new("Koffiebonen donker, zak 1 kg", "Coffee beans dark, 1 kg bag", "Kaffeebohnen dunkel, 1 kg"), new("zak", "bag", "Beutel"), 8, 2, VatTariff.Low, 8.15m, 12.80m, 2, 40, 0);
        var napkin = Article(db, Napkin, new("Servet wit, 1-laags", "Napkin white, 1-ply", "Serviette weiß, 1-lagig"), piece, 500, 1, VatTariff.High, 0.0190m, 0.0325m, 1, 5000, 10000);
        Assert.Empty(warmer.Expect(10, BusinessCalendar.AddWorkingDays(Today, 5), "INK-2026-0007").Errors);
        Assert.Empty(glass.Expect(120, BusinessCalendar.AddWorkingDays(Today, 2), "INK-2026-0008").Errors);
        Assert.Empty(napkin.Reserve(500, Today, "ORD-2026-0001", "Systeem").Errors);
    }

    private static StockItem Article(FirmDb db, int id, LocalizedText name, LocalizedText unit, int pack, int group, VatTariff tariff, decimal cost, decimal price, int supplier, int reorderLevel, int stock)
    {
        db.Add(As(id, Made(Domain.Catalog.Article.Create(new ArticleDetails(
            $"{10_000 + id}", Gtin.Make($"2000000{id:00000}"), name, unit, pack, group, tariff, UnitPrice.FromEuros(cost), UnitPrice.FromEuros(price), supplier, reorderLevel)))));
        var item = As(id, StockItem.Open(id, stock, Today.AddYears(-1), "Systeem"));
        db.Add(item);
        return item;
    }

    private static void Customers(FirmDb db)
    {
        var usual = new CustomerDetails(
            CustomerKind.Customer, "", "Restaurant", new Address("", "", "", "", "NL"), null, null, null, null, "", "", null, Language.Dutch,
            VatCategory.Standard, null, PaymentTerms.Usual, DeliveryTerms.FreeAboveThreshold, false, null, new Money(2_500_00), FieldSales);
        var spoon = Register(db, GoldenSpoon, usual with
        {
            Name = "Restaurant De Gouden Lepel B.V.",
            Address = new Address("Langestraat", "44", "3811 AE", "Amersfoort", "NL"),
            DeliveryAddress = new Address("Achterom", "3", "3811 AG", "Amersfoort", "NL"),
            KvkNumber = "90001362",
            VatNumber = "NL004495445B01",
            Iban = Iban.Make("NL", "OEFN0000000101"),
            Email = "info@degoudenlepel.example",
            Phone = "033 000 01 01",
            DiscountGroupId = 1,
            CreditLimit = new Money(5_000_00),
            PartialDelivery = true,
        });
        Assert.Empty(spoon.AddContact(new ContactDetails("Yara", "van den Berg", Salutation.Ms, "Chef-kok", "y.vandenberg@degoudenlepel.example", "033 000 01 02")).Errors);
        Assert.Empty(spoon.AddContact(new ContactDetails("Tom", "Hendriks", Salutation.Mr, "Inkoper", "t.hendriks@degoudenlepel.example", "")).Errors);
        Assert.Empty(spoon.AddNote(Today.AddMonths(-2), "Joost de Bruin", "Wil graag op dinsdag beleverd worden, voor 10 uur.").Errors);

        var mill = Register(db, OldMill, usual with
        {
            Name = "Gasthaus Alte Mühle GmbH",
            Segment = "Gasthaus",
            Address = new Address("Mühlenweg", "7", "50667", "Köln", "DE"),
            VatNumber = "DE136695976",
            Email = "info@altemuehle.example",
            Language = Language.German,
            VatCategory = VatCategory.IntraCommunity,
        });
        Assert.Empty(mill.AddContact(new ContactDetails("Jürgen", "Krause", Salutation.Mr, "Einkäufer", "j.krause@altemuehle.example", "+49 221 000 01 03")).Errors);

        Register(db, Corner, usual with
        {
            Kind = CustomerKind.Prospect,
            Name = "Eetcafé Het Hoekje",
            Segment = "Eetcafé",
            Address = new Address("Kerkstraat", "1", "3861 BK", "Nijkerk", "NL"),
            Email = "hallo@hethoekje.example",
            CreditLimit = Money.Zero,
            OwnerId = Sam,
        });
        var blocked = Register(db, Blocked, usual with
        {
            Name = "Lunchroom Zonzij V.O.F.",
            Segment = "Lunchroom",
            Address = new Address("Stationsplein", "9a", "3818 LE", "Amersfoort", "NL"),
            Email = "info@zonzij.example",
            OwnerId = Sam,
        });
        Assert.Empty(blocked.Block("Drie facturen staan langer dan 60 dagen open.").Errors);

        var arms = Register(db, Arms, usual with
        {
            Name = "Hotel Het Wapen van Eemland B.V.",
            Segment = "Hotel",
            Address = new Address("Grotestraat", "100", "3861 EA", "Nijkerk", "NL"),
            KvkNumber = "90001370",
            Email = "inkoop@wapenvaneemland.example",
            PaymentTerms = new PaymentTerms(30, Percentage.Of(2), 8),
            CreditLimit = new Money(10_000_00),
        });
        Assert.Empty(arms.AddContact(new ContactDetails("Fatima", "el Amrani", Salutation.Ms, "Hoofd inkoop", "f.elamrani@wapenvaneemland.example", "033 000 01 05")).Errors);
        Assert.Empty(arms.AgreePrice(GastronormTray, "Gastronormbak RVS 1/1, 65 mm", 1, UnitPrice.FromEuros(22.50m), Today.AddMonths(-6), null).Errors);
        Assert.Empty(arms.AgreePrice(GastronormTray, "Gastronormbak RVS 1/1, 65 mm", 50, UnitPrice.FromEuros(21m), Today.AddMonths(-6), Today.AddMonths(6)).Errors);

        var harbour = Register(db, Harbour, usual with
        {
            Name = "The Harbour Inn Ltd",
            Segment = "Hotel",
            Address = new Address("Quay Street", "5", "NE1 3DX", "Newcastle", "GB"),
            Email = "office@harbourinn.example",
            Language = Language.English,
            VatCategory = VatCategory.Export,
            DeliveryTerms = DeliveryTerms.FreightCharged,
        });
        Assert.Empty(harbour.AddContact(new ContactDetails("Alice", "Wright", Salutation.Ms, "Buyer", "a.wright@harbourinn.example", "")).Errors);
    }

    private static Customer Register(FirmDb db, int id, CustomerDetails details)
    {
        var customer = As(id, Made(Domain.Relations.Customer.Register(1000 + id, details, Today.AddYears(-2))));
        db.Add(customer);
        return customer;
    }

    private static void Mails(FirmDb db)
    {
        db.AddRange(
            MailTemplate.Create("offerte", Language.Dutch, "Offerte {nummer}: {onderwerp}", "{aanhef},\n\nHierbij ontvangt u onze offerte {nummer}.\n\nMet vriendelijke groet,\n{afzender}"),
            MailTemplate.Create("offerte", Language.English, "Quotation {nummer}: {onderwerp}", "{aanhef},\n\nPlease find attached our quotation {nummer}.\n\nKind regards,\n{afzender}"),
            MailTemplate.Create("offerte", Language.German, "Angebot {nummer}: {onderwerp}", "{aanhef},\n\nanbei erhalten Sie unser Angebot {nummer}.\n\nMit freundlichen Grüßen\n{afzender}"),
            MailTemplate.Create("offerte-herinnering", Language.Dutch, "Herinnering: offerte {nummer}", "{aanhef},\n\nOnze offerte {nummer} is geldig t/m {geldig}.\n\nMet vriendelijke groet,\n{afzender}"));
        const string body = "Goedemorgen,\n\nGraag ontvangen wij een offerte voor:\n- 12 gastronormbakken 1/1\n- 25 blikken tomatenblokjes\n- 3 bordenwarmers\n\nMet vriendelijke groet,\nYara van den Berg";
        db.Add(As(Request, QuoteRequest.Receive(GoldenSpoon, 1, RequestChannel.Mail, Today, "Offerteaanvraag keukenmateriaal", body)));
        db.Add(MailMessage.Receive(Today, GoldenSpoon, "Yara van den Berg <y.vandenberg@degoudenlepel.example>", "verkoop@deproef.example", "Offerteaanvraag keukenmateriaal", body));
    }
}
