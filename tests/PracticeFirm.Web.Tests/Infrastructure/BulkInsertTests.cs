using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
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
            [.. firm.Mails.Take(40), .. firm.FollowUps.Take(40), .. firm.Consequences.Take(10), Planned(), .. firm.Events.Take(200)],
        ];
    }

    private static Domain.Firm.PlannedEvent Planned()
    {
        var planned = Domain.Firm.PlannedEvent.Plan(Domain.Firm.PlannedEventKind.Mail, new DateOnly(2026, 11, 23), "klacht-gebroken-glazen", 1, "{}");
        planned.Identify(1);
        return planned;
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
}
