using PracticeFirm.Simulation.Generation;

namespace PracticeFirm.Web.Infrastructure.Persistence;

/// <summary>Puts a generated firm into an empty database, with the numbers it was given.</summary>
internal static class GeneratedFirmWriter
{
    public static void Save(FirmDb db, GeneratedFirm firm)
    {
        using var transaction = db.Database.BeginTransaction();
        using var insert = new BulkInsert(db);
        insert.Add(firm.Firm);

        // What is referred to comes first.
        Add(firm.Employees, firm.ArticleGroups, firm.Suppliers, firm.DiscountGroups, firm.Numbers, firm.MailTemplates);
        Add(firm.Articles, firm.Customers);
        Add(firm.Stock, firm.Requests, firm.Offertes);
        Add(firm.Orders, firm.PurchaseOrders);
        Add(firm.Deliveries, firm.Returns, firm.Invoices);
        Add(firm.BankLines, firm.Reminders, firm.Complaints, firm.Proposals);
        Add(firm.Mails, firm.FollowUps, firm.Consequences, firm.Events);
        transaction.Commit();

        void Add(params IEnumerable<object>[] kinds)
        {
            foreach (var kind in kinds)
                foreach (var thing in kind)
                    insert.Add(thing);
        }
    }
}
