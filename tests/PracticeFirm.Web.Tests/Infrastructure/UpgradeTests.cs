using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Mail;
using PracticeFirm.Domain.Offertes;
using PracticeFirm.Domain.Orders;
using PracticeFirm.Web.Features.Offertes;
using PracticeFirm.Web.Features.Orders;
using PracticeFirm.Web.Features.Workday;
using PracticeFirm.Web.Infrastructure.Firms;
using PracticeFirm.Web.Infrastructure.Persistence;
using PracticeFirm.Web.Tests.Features.Offertes;
using PracticeFirm.Web.Tests.Features.Orders;

namespace PracticeFirm.Web.Tests.Infrastructure;

/// <summary>Firms that were filled with an earlier release go on in this one.</summary>
public sealed class UpgradeTests
{
    private const string FirstRelease = "20261123182700_Initial";

    [Fact]
    public async Task A_filled_firm_of_the_first_release_keeps_all_it_had_and_its_learner_goes_on_to_an_order()
    {
        using var files = new Files();
        int offerte;
        await using (var before = await TestFirm.Open())
        {
            offerte = await before.Golden();
            await before.Done(TestUser.Sam, Steps.Mail(offerte, BusinessCalendar.Next(TestFirmContents.Today)));
            await before.DraftOfferte(TestFirmContents.Corner, (TestFirmContents.WineGlass, 6));
            await before.CopyTo(files.Today);
        }

        await Fill(files);

        await using var firm = await TestFirm.Open();
        await firm.Services.GetRequiredService<FirmStore>().Put(TestFirm.Code, files.Old, default);
        await using (var db = await firm.Db())
        {
            Assert.Empty(await db.Database.GetPendingMigrationsAsync());
            Assert.Equal(["ok"], await db.Database.SqlQueryRaw<string>("SELECT integrity_check AS Value FROM pragma_integrity_check").ToListAsync());
            Assert.Empty(await db.Database.SqlQueryRaw<string>("SELECT \"table\" AS Value FROM pragma_foreign_key_check").ToListAsync());
            var about = new DocumentRef(DocumentKind.Offerte, offerte);
            Assert.Equal(about, (await db.Mails.SingleAsync(m => m.Direction == MailDirection.Out)).Attached);
            Assert.Equal(await db.QuoteRequests.Where(r => r.Channel == RequestChannel.Mail).Select(r => (int?)r.Id).ToListAsync(), await db.Mails.Where(m => m.AttachedKind == DocumentKind.QuoteRequest).Select(m => m.AttachedId).ToListAsync());
            Assert.Equal(about, (await db.FollowUps.SingleAsync()).About);
            Assert.All(await db.Mails.ToListAsync(), m => Assert.Null(m.SupplierId));
        }

        await firm.CopyTo(files.Upgraded);
        Assert.Equal(Rows(files.Today, files.Columns), Rows(files.Upgraded, files.Columns));

        await firm.Done(TestUser.Sam, new AnswerOfferte.Accept(offerte, false));
        var order = await firm.Done(TestUser.Sam, new StartOrder.Command(OfferteId: offerte));
        Assert.Equal("ORD-2026-0001", (await firm.Done(TestUser.Sam, OrderSteps.Mail(order) with { ReserveNow = true })).Number);
        var saved = await OrderSteps.SavedOrder(firm, order);
        Assert.Equal((OrderStatus.Confirmed, Money.FromEuros(914.36m)), (saved.Status, saved.Total));
        await firm.Done(TestUser.Sam, new AdvanceDay.Command(TestFirmContents.Today));
    }

    [Fact]
    public async Task A_firm_of_the_first_release_gets_the_templates_that_came_later_and_keeps_what_it_changed()
    {
        using var files = new Files();
        await using (var old = new FirmDb(FirmStore.OptionsForMaking(files.Old)))
        {
            await old.GetService<IMigrator>().MigrateAsync(FirstRelease);
            await old.Database.ExecuteSqlRawAsync("INSERT INTO MailTemplates (Purpose, Language, Subject, Body) VALUES ('offerte', 'Dutch', 'Ons aanbod', 'Zelf geschreven')");
        }

        await using var firm = await TestFirm.Open(services => services.AddSingleton(new SeedShelf(new ConfigurationBuilder().Build())));
        await firm.Services.GetRequiredService<FirmStore>().Put(TestFirm.Code, files.Old, default);

        await using var db = await firm.Db();
        var templates = await db.MailTemplates.ToListAsync();
        Assert.Equal(MailPurposes.All.Count * Enum.GetValues<Language>().Length, templates.Select(t => (t.Purpose, t.Language)).Distinct().Count());
        Assert.Equal(templates.Count, templates.Select(t => (t.Purpose, t.Language)).Distinct().Count());
        Assert.Equal("Ons aanbod", templates.Single(t => t is { Purpose: MailPurposes.Offerte, Language: Language.Dutch }).Subject);
    }

    /// <summary>A file of the first release, with all that stands in today's file as far as it knew it.</summary>
    private static async Task Fill(Files files)
    {
        await using (var old = new FirmDb(FirmStore.OptionsForMaking(files.Old)))
            await old.GetService<IMigrator>().MigrateAsync(FirstRelease);
        await using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = files.Old, Pooling = false }.ToString());
        await connection.OpenAsync();
        Run(connection, "PRAGMA foreign_keys = OFF;");
        Run(connection, $"ATTACH '{files.Today}' AS today;");
        foreach (var table in Read(connection, "SELECT name FROM main.sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '\\_\\_%' ESCAPE '\\'"))
        {
            var known = Read(connection, $"SELECT name FROM pragma_table_info('{table}', 'main')");
            var shared = known.Intersect(Read(connection, $"SELECT name FROM pragma_table_info('{table}', 'today')")).ToList();
            files.Columns[table] = shared;
            var (into, from) = (Quoted(shared), Quoted(shared));
            if (table is "Mails" or "FollowUps")
            {
                var (kind, id) = table == "Mails" ? ("AttachedKind", "AttachedId") : ("AboutKind", "AboutId");
                (into, from) = (into + ", \"OfferteId\"", $"{from}, CASE \"{kind}\" WHEN 'Offerte' THEN \"{id}\" END");
                Assert.Equal(["OfferteId"], known.Except(shared));
            }
            else
            {
                Assert.Empty(known.Except(shared));
            }

            Run(connection, $"DELETE FROM main.\"{table}\"; INSERT INTO main.\"{table}\" ({into}) SELECT {from} FROM today.\"{table}\" ORDER BY rowid;");
        }

        Assert.Contains("Offertes", files.Columns.Keys);
        Assert.DoesNotContain("Orders", files.Columns.Keys);
    }

    /// <summary>What the columns hold, table by table; requests that came by mail and templates that came later are left out.</summary>
    private static string Rows(string path, Dictionary<string, List<string>> columns)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        connection.Open();
        var all = new StringBuilder();
        foreach (var (table, names) in columns.OrderBy(c => c.Key, StringComparer.Ordinal))
        {
            using var command = connection.CreateCommand();
            command.CommandText = $"SELECT {Quoted(names)} FROM \"{table}\" {(table switch { "Mails" => "WHERE AttachedKind IS NOT 'QuoteRequest'", "MailTemplates" => "WHERE Id <= 4", _ => "" })} ORDER BY rowid";
            using var rows = command.ExecuteReader();
            all.AppendLine(table);
            while (rows.Read())
                all.AppendJoin('|', Enumerable.Range(0, rows.FieldCount).Select(rows.GetValue)).AppendLine();
        }

        return all.ToString();
    }

    private static string Quoted(IEnumerable<string> columns) => string.Join(", ", columns.Select(c => $"\"{c}\""));

    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static List<string> Read(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var rows = command.ExecuteReader();
        var found = new List<string>();
        while (rows.Read())
            found.Add(rows.GetString(0));
        return found;
    }

    private sealed class Files : IDisposable
    {
        private readonly string _folder = Directory.CreateTempSubdirectory("practicefirm-upgrade-").FullName;

        public string Today => Path.Combine(_folder, "today.db");

        public string Old => Path.Combine(_folder, "old.db");

        public string Upgraded => Path.Combine(_folder, "upgraded.db");

        /// <summary>The columns that both know, by table.</summary>
        public Dictionary<string, List<string>> Columns { get; } = new(StringComparer.Ordinal);

        public void Dispose() => Directory.Delete(_folder, recursive: true);
    }
}
