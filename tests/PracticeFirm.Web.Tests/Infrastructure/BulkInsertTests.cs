using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Contacts;
using PracticeFirm.Domain.Mail;
using PracticeFirm.Simulation.Generation;
using PracticeFirm.Simulation.Scenarios;
using PracticeFirm.Web.Infrastructure.Firms;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Tests.Infrastructure;

public sealed class BulkInsertTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("practicefirm-").FullName;

    [Fact]
    public void What_is_inserted_in_bulk_equals_what_the_context_would_save()
    {
        var stages = Stages();
        var tracked = Make("tracked.db", db =>
        {
            foreach (var stage in stages)
            {
                db.AddRange(stage);
                db.SaveChanges();
            }
        });
        var bulk = Make("bulk.db", db =>
        {
            using var transaction = db.Database.BeginTransaction();
            using var insert = new BulkInsert(db);
            foreach (var thing in stages.SelectMany(stage => stage))
                insert.Add(thing);
            transaction.Commit();
        });

        var expected = Rows(tracked);
        Assert.All(expected.Keys, table => Assert.NotEmpty(expected[table]));
        Assert.Contains(expected["Offertes"], row => row.Contains("Terms_ManualFreight_Cents=;", StringComparison.Ordinal));
        var actual = Rows(bulk);
        Assert.Equal(expected.Keys, actual.Keys);
        Assert.All(expected.Keys, table => Assert.Equal(expected[table], actual[table]));
    }

    [Fact]
    public void What_comes_later_gets_numbers_after_those_inserted()
    {
        var stages = Stages();
        var file = Make("later.db", db =>
        {
            using var insert = new BulkInsert(db);
            foreach (var thing in stages[0])
                insert.Add(thing);
            var known = db.Employees.Max(e => e.Id);
            var newcomer = Domain.Firm.Employee.Join("Noor Bakker", "noor", db.Firms.Single().Identity);
            db.Employees.Add(newcomer);
            db.SaveChanges();
            Assert.Equal(known + 1, newcomer.Id);
        });
        Assert.True(File.Exists(file));
    }

    [Fact]
    public void A_template_refers_only_to_what_is_there_and_has_every_index()
    {
        var empty = Make("empty.db", _ => { });
        var template = Path.Combine(_folder, "template.db");
        FirmTemplates.Write(FirmGenerator.Generate(SeedLibrary.Load(Path.Combine(AppContext.BaseDirectory, "seeds")).Library!, "horeca-offerte", 3), template);

        Assert.Empty(Texts(template, "SELECT \"table\" || ' ' || rowid FROM pragma_foreign_key_check"));
        const string indices = "SELECT name || ': ' || ifnull(sql, '') FROM sqlite_master WHERE type = 'index' ORDER BY name";
        Assert.NotEmpty(Texts(template, indices));
        Assert.Equal(Texts(empty, indices), Texts(template, indices));
        Assert.Equal(["ok"], Texts(template, "PRAGMA integrity_check"));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    // A part of a generated firm, because the context takes long over a whole one.
    private static object[][] Stages()
    {
        var library = SeedLibrary.Load(Path.Combine(AppContext.BaseDirectory, "seeds")).Library!;
        var firm = FirmGenerator.Generate(library, "techniek-offerte", 7);
        var returns = firm.Returns.Where(r => r.CreditNotes.Count > 0).Take(5).ToList();
        var letters = firm.Reminders.Take(5).ToList();
        var notes = firm.Invoices.Where(i => i.Uses.Count > 0).Take(5).ToList();
        var invoiceIds = letters.Select(l => l.InvoiceId).Concat(notes.Select(n => n.Id)).Concat(notes.Select(n => n.OriginalId!.Value)).ToHashSet();
        var deliveries = firm.Deliveries.Take(10).ToList();
        var orderIds = returns.Select(r => r.OrderId).Concat(deliveries.Select(d => d.OrderId)).ToHashSet();
        orderIds.UnionWith(firm.Orders.Where(o => o.Exceptions.Count > 0).Take(3).Concat(firm.Orders.Where(o => o.Consults.Count > 0).Take(3)).Select(o => o.Id));
        var complaints = firm.Complaints.Where(c => c.Consults.Count > 0 && c.Questions.Count > 0 && c.Solutions.Count > 0).Take(3).ToList();
        orderIds.UnionWith(complaints.Select(c => c.OrderId).OfType<int>());
        var orders = firm.Orders.Where(o => orderIds.Contains(o.Id)).ToList();
        var offerteIds = orders.Select(o => o.OfferteId).OfType<int>().ToHashSet();
        offerteIds.UnionWith(firm.Offertes.Where(o => o.Remarks.Count > 0).Take(10).Concat(firm.Offertes.TakeLast(40)).Select(o => o.Id));
        return
        [
            [firm.Firm, .. firm.Employees, .. firm.ArticleGroups, .. firm.Suppliers, .. firm.DiscountGroups, .. firm.Numbers, .. firm.MailTemplates],
            [.. firm.Articles, .. firm.Customers],
            [.. firm.Stock.Where(s => s.Expected.Count > 0).Take(10), .. firm.Requests.Take(40), .. firm.Offertes.Where(o => offerteIds.Contains(o.Id))],
            [.. orders, .. firm.PurchaseOrders.Where(p => p.Receipts.Count > 0 && p.Lines.Any(l => l.Links.Count > 0)).Take(5)],
            [.. deliveries, .. returns, .. firm.Invoices.Where(i => invoiceIds.Contains(i.Id))],
            [.. letters, .. firm.BankLines.Where(b => b.Allocations.Count > 0).Take(10), .. complaints, .. firm.Proposals],
            [.. firm.Mails.Take(40), .. firm.FollowUps.Take(40), .. firm.ContactRecords.Where(r => r.Links.Count > 0).Take(10), .. firm.Questions, .. firm.Opportunities, .. firm.PlannedEvents, .. firm.Consequences.Take(10), .. firm.Events.Take(200)],
            [.. Telephone(firm)],
            [
                DraftedMail.Start(1, null, new DraftContents("klant@bedrijf.example", "Vraag", "Geachte mevrouw,", 1), firm.Firm.BusinessDay).Value,
            ],
        ];
    }

    // What history doesn't hold: a call with all that can be in it, and a record that was added to.
    private static object[] Telephone(GeneratedFirm firm)
    {
        var party = new CallParty(1, firm.Customers[0].Contacts[0].Id, new DocumentRef(DocumentKind.Order, 1));
        var found = new[] { CallFinding.Fact("aantal", "Drie dozen."), CallFinding.Hidden("kapot", "Kapot.", SignalKinds.Complaint) };
        var call = PhoneCall.Dial(
            party, new CallScript("klacht", CallPurpose.Aftercare, Language.Dutch, "{}", 6, 1, 1), 1, firm.Firm.BusinessDay, new TimeOnly(9, 5), new CallWords("opening", "Met ...", 6, 1, found, null));
        call.Identify(1);
        var entry = new ContactEntry(
            1, null, firm.Firm.BusinessDay, new TimeOnly(14, 30), 5, ContactDirection.Out, ContactChannel.Phone, "Nazorg", "Horen of alles goed is", "Alles goed", SignalKinds.Wish | SignalKinds.Praise, "Wil meer");
        var record = ContactRecord.Write(entry, 1, firm.Firm.BusinessDay, [new DocumentRef(DocumentKind.Order, 1)]).Value;
        record.Add(firm.Firm.BusinessDay, "Sam", "Nog iets.");
        record.Identify(firm.ContactRecords.Count + 1);
        foreach (var part in call.Lines.Concat<Entity>(call.Findings).Concat(record.Additions))
            part.Identify(part is CallFinding && part == call.Findings[1] ? 2 : 1);
        record.Links[0].Identify(firm.ContactRecords.Sum(r => r.Links.Count) + 1);
        call.ClearEvents();
        record.ClearEvents();
        return [call, record];
    }

    private string Make(string name, Action<FirmDb> fill)
    {
        var path = Path.Combine(_folder, name);
        using var db = new FirmDb(FirmStore.OptionsForMaking(path));
        db.Database.Migrate();
        db.Database.OpenConnection();
        db.Database.ExecuteSqlRaw("PRAGMA synchronous = OFF;");
        fill(db);
        return path;
    }

    private static SortedDictionary<string, List<string>> Rows(string path)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        connection.Open();
        var tables = Read(connection, "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name NOT LIKE '\\_\\_%' ESCAPE '\\'", row => row.GetString(0));
        return new(tables.ToDictionary(table => table, table => Read(connection, $"SELECT * FROM \"{table}\" ORDER BY 1", row =>
            string.Join(' ', Enumerable.Range(0, row.FieldCount).Select(i => $"{row.GetName(i)}={row.GetValue(i)};")))));
    }

    private static List<string> Read(SqliteConnection connection, string sql, Func<SqliteDataReader, string> text)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
            rows.Add(text(reader));
        return rows;
    }

    private static List<string> Texts(string path, string sql)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        connection.Open();
        return Read(connection, sql, row => row.GetString(0));
    }
}
