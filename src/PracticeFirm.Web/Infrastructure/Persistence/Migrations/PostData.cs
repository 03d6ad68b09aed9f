using Microsoft.EntityFrameworkCore.Migrations;

namespace PracticeFirm.Web.Infrastructure.Persistence.Migrations;

/// <summary>
/// Requests by mail of an older firm become mails, each beside its request; those that nobody started on are unread. What was mailed
/// before is read, and handled unless it came in during the last week.
/// </summary>
internal static class PostData
{
    public static void Fill(MigrationBuilder migration) => migration.Sql(
        """
        UPDATE QuoteRequests SET Gap = 'None';
        UPDATE Mails SET ReadOn = SentOn;
        UPDATE Mails SET HandledOn = SentOn WHERE Direction = 'In' AND SentOn < (SELECT date(BusinessDay, '-7 days') FROM Firm);
        INSERT INTO Mails (Direction, SentOn, CustomerId, "From", "To", Subject, Body, AttachedKind, AttachedId, ReadOn, HandledOn, Revision)
        SELECT 'In', r.ReceivedOn, r.CustomerId,
            CASE WHEN p.Id IS NULL THEN c.Name || ' <' || c.Email || '>'
                ELSE p.FirstName || ' ' || p.LastName || ' <' || CASE WHEN p.Email = '' THEN c.Email ELSE p.Email END || '>' END,
            f.Identity_Email, substr(r.Subject, 1, 200), r.Body, 'QuoteRequest', r.Id,
            CASE WHEN r.Status = 'New' THEN NULL ELSE r.ReceivedOn END,
            CASE WHEN r.Status IN ('Answered', 'Closed') THEN r.ReceivedOn ELSE NULL END, 1
        FROM QuoteRequests r JOIN Customers c ON c.Id = r.CustomerId JOIN Firm f LEFT JOIN ContactPersons p ON p.Id = r.ContactPersonId AND p.CustomerId = r.CustomerId
        WHERE r.Channel = 'Mail'
        ORDER BY r.Id;
        """);
}
