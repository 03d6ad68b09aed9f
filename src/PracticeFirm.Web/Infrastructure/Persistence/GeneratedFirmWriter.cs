using PracticeFirm.Simulation.Generation;

namespace PracticeFirm.Web.Infrastructure.Persistence;

/// <summary>Puts a generated firm into an empty database, with the numbers it was given.</summary>
internal static class GeneratedFirmWriter
{
    public static void Save(FirmDb db, GeneratedFirm firm)
    {
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        using var transaction = db.Database.BeginTransaction();
        db.Add(firm.Firm);
        Stage(firm.Employees, firm.ArticleGroups, firm.Suppliers, firm.DiscountGroups, firm.Numbers, firm.MailTemplates);
        Stage(firm.Articles, firm.Customers);
        Stage(firm.Stock, firm.Requests, firm.Offertes);
        Stage(firm.Mails, firm.FollowUps, firm.Events);
        transaction.Commit();

        void Stage(params IEnumerable<object>[] rows)
        {
            foreach (var some in rows)
                db.AddRange(some);
            db.SaveChanges();
            db.ChangeTracker.Clear();
        }
    }
}
