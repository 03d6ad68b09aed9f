using Microsoft.EntityFrameworkCore;
using PracticeFirm.Simulation.Generation;

namespace PracticeFirm.Web.Infrastructure.Persistence;

/// <summary>
/// Puts a generated firm into an empty database, with the numbers it was given. Nobody may see the file before it is whole: it is
/// written without journal, the references are not looked up one by one, and the indices come after the rows.
/// </summary>
internal sealed class GeneratedFirmWriter : IDisposable
{
    private readonly FirmDb _db;
    private readonly BulkInsert _insert;

    /// <summary>Makes the tables and all that can be made before the firm is there.</summary>
    /// <param name="db">On a file that isn't there yet.</param>
    public GeneratedFirmWriter(FirmDb db)
    {
        _db = db;
        db.Database.OpenConnection();
        db.Database.ExecuteSqlRaw("PRAGMA journal_mode = 'off'; PRAGMA synchronous = OFF; PRAGMA foreign_keys = OFF; PRAGMA temp_store = memory; PRAGMA cache_size = -65536;");
        db.Database.Migrate();
        _insert = new BulkInsert(db);
    }

    /// <summary>Writes the firm.</summary>
    public void Save(GeneratedFirm firm)
    {
        using var transaction = _db.Database.BeginTransaction();
        var indices = _db.Database.SqlQueryRaw<Index>("SELECT name AS Name, sql AS Sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL").ToList();
        Run(indices.Select(i => $"DROP INDEX \"{i.Name}\""));
        _insert.Add(firm.Firm);
        Add(firm.Employees, firm.ArticleGroups, firm.Suppliers, firm.DiscountGroups, firm.Numbers, firm.MailTemplates);
        Add(firm.Articles, firm.Customers);
        Add(firm.Stock, firm.Requests, firm.Offertes);
        Add(firm.Orders, firm.PurchaseOrders);
        Add(firm.Deliveries, firm.Returns, firm.Invoices);
        Add(firm.BankLines, firm.Reminders, firm.Complaints, firm.Proposals);
        Add(firm.Mails, firm.FollowUps, firm.ContactRecords, firm.Questions, firm.Opportunities, firm.PlannedEvents, firm.Consequences, firm.Events);
        Run(indices.Select(i => i.Sql));
        transaction.Commit();
        _db.Database.ExecuteSqlRaw("PRAGMA journal_mode = 'delete'; PRAGMA optimize;");
    }

    public void Dispose() => _insert.Dispose();

    private void Add(params IEnumerable<object>[] kinds)
    {
        foreach (var kind in kinds)
            foreach (var thing in kind)
                _insert.Add(thing);
    }

    private void Run(IEnumerable<string> statements) => _db.Database.ExecuteSqlRaw(string.Join("; ", statements));

    private sealed record Index(string Name, string Sql);
}
