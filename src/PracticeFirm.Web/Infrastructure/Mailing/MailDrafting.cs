using Microsoft.EntityFrameworkCore;
using PracticeFirm.Documents;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Domain.Relations;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Infrastructure.Mailing;

/// <summary>A mail to start writing from.</summary>
/// <param name="To">Address it would go to.</param>
/// <param name="Subject">Subject by the template; empty when there is no template.</param>
/// <param name="Body">Text by the template; empty when there is no template.</param>
/// <param name="FollowUpOn">A sensible day to come back on it; null when the composer should offer no task.</param>
public sealed record MailDraft(string To, string Subject, string Body, DateOnly? FollowUpOn = null);

/// <summary>Fills the template for a purpose, for every slice that sends something.</summary>
public static class MailDrafting
{
    /// <summary>A mail to a customer, in two round trips. A customer who isn't chosen yet gives a mail without address.</summary>
    /// <param name="db">The firm.</param>
    /// <param name="actor">Who writes.</param>
    /// <param name="purpose">One of <see cref="Domain.Mail.MailPurposes"/>.</param>
    /// <param name="places">What this purpose fills in, and the language.</param>
    /// <param name="firm">The firm itself.</param>
    /// <param name="customerId">The customer.</param>
    /// <param name="contactPersonId">To whom there; null or somebody who left gives the one to write to when nobody is named.</param>
    /// <param name="ct">Stops the reading.</param>
    public static async Task<MailDraft> DraftToCustomer(
        this FirmDb db, Actor actor, string purpose, MailPlaces places, TradingFirm firm, int? customerId, int? contactPersonId, CancellationToken ct)
    {
        var customer = await db.Customers.AsNoTracking().Include(c => c.Contacts).SingleOrDefaultAsync(c => c.Id == customerId, ct);
        var contact = customer?.ContactOrPrimary(contactPersonId);
        places
            .Text("aanhef", Letter.Salutation(places.Language, contact?.Salutation ?? Salutation.Neutral, contact?.FullName ?? "", contact?.LastName ?? ""))
            .Text("contact", contact?.FullName)
            .Text("klant", customer?.Name);
        return await db.Draft(actor, purpose, places, firm, contact is { Email.Length: > 0 } ? contact.Email : customer?.Email ?? "", ct);
    }

    /// <summary>A mail to a supplier, in two round trips.</summary>
    /// <param name="db">The firm.</param>
    /// <param name="actor">Who writes.</param>
    /// <param name="purpose">One of <see cref="Domain.Mail.MailPurposes"/>.</param>
    /// <param name="places">What this purpose fills in, and the language.</param>
    /// <param name="firm">The firm itself.</param>
    /// <param name="supplierId">The supplier.</param>
    /// <param name="ct">Stops the reading.</param>
    public static async Task<MailDraft> DraftToSupplier(
        this FirmDb db, Actor actor, string purpose, MailPlaces places, TradingFirm firm, int supplierId, CancellationToken ct)
    {
        var supplier = await db.Suppliers.AsNoTracking().Where(s => s.Id == supplierId).Select(s => new { s.Name, s.Email }).SingleOrDefaultAsync(ct);
        places
            .Text("aanhef", Letter.Salutation(places.Language, Salutation.Neutral, "", ""))
            .Text("contact", "")
            .Text("leverancier", supplier?.Name);
        return await db.Draft(actor, purpose, places, firm, supplier?.Email ?? "", ct);
    }

    private static async Task<MailDraft> Draft(this FirmDb db, Actor actor, string purpose, MailPlaces places, TradingFirm firm, string to, CancellationToken ct)
    {
        var language = places.Language;
        var writing = await db.MailTemplates.AsNoTracking()
            .Where(t => t.Purpose == purpose && t.Language == language)
            .Select(t => new
            {
                Template = t,
                MyName = db.Employees.Where(e => e.Id == actor.EmployeeId).Select(e => e.Name).FirstOrDefault(),
                MyFunction = db.Employees.Where(e => e.Id == actor.EmployeeId).Select(e => e.Function).FirstOrDefault(),
                MyRole = db.Employees.Where(e => e.Id == actor.EmployeeId).Select(e => e.Role).FirstOrDefault(),
            })
            .FirstOrDefaultAsync(ct);
        if (!places.Values.ContainsKey("datum"))
            places.Date("datum", firm.BusinessDay);
        places
            .Text("medewerker", writing?.MyName)
            .Text("functie", writing?.MyFunction is { } function ? Letter.Function(language, writing.MyRole, function) : "")
            .Text("bedrijf", firm.Identity.FullName)
            .Text("telefoon", firm.Identity.Phone)
            .Text("iban", firm.Identity.Iban);
        var (subject, body) = writing?.Template.Fill(places.Values) ?? ("", "");
        return new MailDraft(to, subject, body);
    }
}
