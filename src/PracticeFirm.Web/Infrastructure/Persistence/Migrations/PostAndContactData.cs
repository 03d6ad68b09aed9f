using Microsoft.EntityFrameworkCore.Migrations;

namespace PracticeFirm.Web.Infrastructure.Persistence.Migrations;

/// <summary>What a firm of an earlier model keeps when it learns about post and contact.</summary>
internal static class PostAndContactData
{
    /// <summary>After the tables changed.</summary>
    public static void Fill(MigrationBuilder migration)
    {
        migration.Sql("UPDATE FollowUps SET Kind = 'Task';");
        PostData.Fill(migration);

        // The usual rules for complaints.
        migration.Sql("UPDATE Firm SET Service_AcknowledgeDays = 5, Service_AftercareDays = 5, Service_Mandate_Cents = 10000, Service_Goodwill = 1000, Service_RepairShare = 2500;");
    }
}
