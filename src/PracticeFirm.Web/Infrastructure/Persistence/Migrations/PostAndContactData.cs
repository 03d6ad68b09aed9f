using Microsoft.EntityFrameworkCore.Migrations;

namespace PracticeFirm.Web.Infrastructure.Persistence.Migrations;

/// <summary>What a firm from before post and contact gets when it learns about them.</summary>
internal static class PostAndContactData
{
    /// <summary>After the tables changed: the usual rules for complaints.</summary>
    public static void Fill(MigrationBuilder migration) => migration.Sql(
        "UPDATE Firm SET Service_AcknowledgeDays = 5, Service_AftercareDays = 5, Service_Mandate_Cents = 10000, Service_Goodwill = 1000, Service_RepairShare = 2500;");
}
