using Microsoft.EntityFrameworkCore.Migrations;

namespace PracticeFirm.Web.Infrastructure.Persistence.Migrations;

/// <summary>What a firm of the first model keeps when it learns about orders: its mails and tasks go on pointing at their offertes.</summary>
internal static class OrderToCashData
{
    /// <summary>Before the tables change: the links are set apart, so that no column that takes over the place of theirs gets them.</summary>
    public static void Keep(MigrationBuilder migration) => migration.Sql(
        "CREATE TEMP TABLE KeptLinks AS SELECT 'Mail' AS Kind, Id, OfferteId FROM Mails WHERE OfferteId IS NOT NULL UNION ALL SELECT 'Task', Id, OfferteId FROM FollowUps WHERE OfferteId IS NOT NULL; UPDATE Mails SET OfferteId = NULL; UPDATE FollowUps SET OfferteId = NULL;");

    /// <summary>After the tables changed.</summary>
    public static void Restore(MigrationBuilder migration) => migration.Sql(
        """
        UPDATE Mails SET AttachedKind = 'Offerte', AttachedId = (SELECT OfferteId FROM KeptLinks k WHERE k.Kind = 'Mail' AND k.Id = Mails.Id) WHERE Id IN (SELECT Id FROM KeptLinks WHERE Kind = 'Mail');
        UPDATE FollowUps SET AboutKind = 'Offerte', AboutId = (SELECT OfferteId FROM KeptLinks k WHERE k.Kind = 'Task' AND k.Id = FollowUps.Id) WHERE Id IN (SELECT Id FROM KeptLinks WHERE Kind = 'Task');
        DROP TABLE KeptLinks;
        UPDATE Firm SET Credit_ReminderAfterDays = 7, Credit_DunningAfterDays = 14, Credit_FinalNoticeAfterDays = 21, Credit_WriteOffMandate_Cents = 2500;
        """);
}
