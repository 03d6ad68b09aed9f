using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Marketing;
using PracticeFirm.Domain.Relations;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Infrastructure.Mailing;

/// <summary>Whom a segment chooses, and where mail to them would go.</summary>
internal static class Audience
{
    /// <summary>The customers in a segment, archived ones left out.</summary>
    /// <param name="db">The firm.</param>
    /// <param name="segment">The criteria.</param>
    /// <param name="today">The firm's date.</param>
    public static IQueryable<Customer> In(this FirmDb db, MailingSegment segment, DateOnly today)
    {
        var found = db.Customers.AsNoTracking().Where(c => c.Status != CustomerStatus.Archived);
        found = segment.Audience switch
        {
            MailingAudience.Customers => found.Where(c => c.Kind == CustomerKind.Customer),
            MailingAudience.Prospects => found.Where(c => c.Kind == CustomerKind.Prospect),
            MailingAudience.Everyone => found,
        };
        if (segment.Sector is { } sector)
            found = found.Where(c => c.Segment == sector);
        if (segment.DiscountGroupId is { } group)
            found = found.Where(c => c.DiscountGroupId == group);
        if (segment.Country is { } country)
            found = found.Where(c => c.Address.CountryCode == country);
        if (segment.PostalPrefix is { } prefix)
        {
            var start = LikePattern.StartsWith(prefix);
            found = found.Where(c => EF.Functions.Like(c.Address.PostalCode, start, LikePattern.Escape));
        }

        var since = segment.BoughtWithinDays is { } within ? today.AddDays(-within) : DateOnly.MinValue;
        if (segment.BoughtArticleId is { } article)
            found = found.Where(c => db.Orders.Any(o => o.CustomerId == c.Id && o.ConfirmedOn >= since && o.Lines.Any(l => l.ArticleId == article)));
        else if (segment.BoughtGroupId is { } goods)
            found = found.Where(c => db.Orders.Any(o => o.CustomerId == c.Id && o.ConfirmedOn >= since && o.Lines.Any(l => db.Articles.Any(a => a.Id == l.ArticleId && a.GroupId == goods))));
        else if (segment.BoughtWithinDays is not null)
            found = found.Where(c => db.Orders.Any(o => o.CustomerId == c.Id && o.ConfirmedOn >= since));
        if (segment.QuietForDays is { } quiet)
        {
            var last = today.AddDays(-quiet);
            found = found.Where(c => !db.Orders.Any(o => o.CustomerId == c.Id && o.ConfirmedOn > last));
        }

        return found;
    }

    /// <summary>Those customers with whom to write to and whether that is allowed, by number within the firm; one round trip.</summary>
    public static async Task<List<MailingCandidate>> Candidates(this IQueryable<Customer> customers, CancellationToken ct)
    {
        var rows = await customers
            .OrderBy(c => c.Id)
            .Select(c => new
            {
                c.Id,
                c.Name,
                c.Email,
                c.Language,
                c.Kind,
                c.Status,
                c.MailConsentOn,
                c.OptedOutOn,
                Person = c.Contacts.Where(p => p.IsActive).OrderByDescending(p => p.IsPrimary).ThenBy(p => p.Id).Select(p => new { p.Id, p.Email }).FirstOrDefault(),
            })
            .ToListAsync(ct);
        return rows.ConvertAll(c => new MailingCandidate(
            c.Id, c.Name, c.Person?.Id, c.Person is { Email.Length: > 0 } ? c.Person.Email : c.Email, c.Language, Customer.ConsentOf(c.Kind, c.MailConsentOn, c.OptedOutOn), c.Status));
    }
}
