using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;

namespace PracticeFirm.Web.Infrastructure.Persistence;

/// <summary>How people call a document, and whose it is.</summary>
/// <param name="Title">Its number, or <c>Concept 12</c> while it has none; of what has no number the name or subject.</param>
/// <param name="CustomerId">The customer it is for; null when it is for none.</param>
public sealed record DocumentLabel(string Title, int? CustomerId);

/// <summary>Titles for documents of any kind, for lists in which kinds stand side by side.</summary>
public static class DocumentLabels
{
    /// <summary>The labels of these documents, in one round trip; what isn't there (any more) is not in the answer.</summary>
    public static async Task<IReadOnlyDictionary<DocumentRef, DocumentLabel>> LabelsOf(this FirmDb db, IEnumerable<DocumentRef?> documents, CancellationToken ct)
    {
        var parts = documents.OfType<DocumentRef>().Distinct()
            .GroupBy(d => d.Kind, d => d.Id)
            .Select(kind => Rows(db, kind.Key, [.. kind]))
            .OfType<IQueryable<Row>>()
            .ToList();
        if (parts.Count == 0)
            return new Dictionary<DocumentRef, DocumentLabel>();
        var rows = await parts.Skip(1).Aggregate(parts[0], (all, part) => all.Concat(part)).ToListAsync(ct);
        return rows.ToDictionary(r => new DocumentRef(r.Kind, r.Id), r => new DocumentLabel(r.Title, r.CustomerId));
    }

    /// <summary>The label of one document; null when it isn't there (any more).</summary>
    public static async Task<DocumentLabel?> LabelOf(this FirmDb db, DocumentRef document, CancellationToken ct) =>
        (await db.LabelsOf([document], ct)).GetValueOrDefault(document);

    // A kind without rows of its own has no label. Every row says its kind itself, so that kinds can be read in one query.
    private static IQueryable<Row>? Rows(FirmDb db, DocumentKind kind, List<int> ids) => kind switch
    {
        DocumentKind.Customer => db.Customers.AsNoTracking().Where(c => ids.Contains(c.Id))
            .Select(c => new Row { Kind = kind, Id = c.Id, Name = c.Name, Version = 1, CustomerId = c.Id }),
        DocumentKind.Supplier => db.Suppliers.AsNoTracking().Where(s => ids.Contains(s.Id))
            .Select(s => new Row { Kind = kind, Id = s.Id, Name = s.Name, Version = 1, CustomerId = null }),
        DocumentKind.Article => db.Articles.AsNoTracking().Where(a => ids.Contains(a.Id))
            .Select(a => new Row { Kind = kind, Id = a.Id, Name = a.Number, Version = 1, CustomerId = null }),
        DocumentKind.QuoteRequest => db.QuoteRequests.AsNoTracking().Where(r => ids.Contains(r.Id))
            .Select(r => new Row { Kind = kind, Id = r.Id, Name = r.Subject, Version = 1, CustomerId = r.CustomerId }),
        DocumentKind.Offerte => db.Offertes.AsNoTracking().Where(o => ids.Contains(o.Id))
            .Select(o => new Row { Kind = kind, Id = o.Id, Name = o.Number, Version = o.Version, CustomerId = o.CustomerId }),
        DocumentKind.Mail => db.Mails.AsNoTracking().Where(m => ids.Contains(m.Id))
            .Select(m => new Row { Kind = kind, Id = m.Id, Name = m.Subject, Version = 1, CustomerId = m.CustomerId }),
        DocumentKind.FollowUp => db.FollowUps.AsNoTracking().Where(f => ids.Contains(f.Id))
            .Select(f => new Row { Kind = kind, Id = f.Id, Name = f.Subject, Version = 1, CustomerId = f.CustomerId }),
        DocumentKind.Firm or DocumentKind.Stock => null,
        DocumentKind.Order => db.Orders.AsNoTracking().Where(o => ids.Contains(o.Id))
            .Select(o => new Row { Kind = kind, Id = o.Id, Name = o.Number, Version = 1, CustomerId = o.CustomerId }),
        DocumentKind.Delivery => db.Deliveries.AsNoTracking().Where(d => ids.Contains(d.Id))
            .Select(d => new Row { Kind = kind, Id = d.Id, Name = d.Number ?? "Levering " + d.Id, Version = 1, CustomerId = d.CustomerId }),
        DocumentKind.PurchaseOrder => db.PurchaseOrders.AsNoTracking().Where(p => ids.Contains(p.Id))
            .Select(p => new Row { Kind = kind, Id = p.Id, Name = p.Number, Version = 1, CustomerId = null }),
        DocumentKind.Return => db.Returns.AsNoTracking().Where(r => ids.Contains(r.Id))
            .Select(r => new Row { Kind = kind, Id = r.Id, Name = r.Number, Version = 1, CustomerId = r.CustomerId }),
        DocumentKind.Invoice => db.Invoices.AsNoTracking().Where(i => ids.Contains(i.Id))
            .Select(i => new Row { Kind = kind, Id = i.Id, Name = i.Number, Version = 1, CustomerId = i.CustomerId }),
        DocumentKind.BankLine => db.BankLines.AsNoTracking().Where(b => ids.Contains(b.Id))
            .Select(b => new Row { Kind = kind, Id = b.Id, Name = b.Name, Version = 1, CustomerId = b.CustomerId }),
        DocumentKind.Reminder => db.Reminders.AsNoTracking().Where(r => ids.Contains(r.Id))
            .Select(r => new Row { Kind = kind, Id = r.Id, Name = r.InvoiceNumber, Version = 1, CustomerId = r.CustomerId }),
        DocumentKind.ContactRecord => db.ContactRecords.AsNoTracking().Where(r => ids.Contains(r.Id))
            .Select(r => new Row { Kind = kind, Id = r.Id, Name = r.Subject, Version = 1, CustomerId = r.CustomerId }),
        DocumentKind.PhoneCall => db.PhoneCalls.AsNoTracking().Where(c => ids.Contains(c.Id))
            .Select(c => new Row { Kind = kind, Id = c.Id, Name = "Gesprek met " + db.Customers.Where(x => x.Id == c.CustomerId).Select(x => x.Name).First(), Version = 1, CustomerId = c.CustomerId }),
        DocumentKind.CustomerQuestion => db.CustomerQuestions.AsNoTracking().Where(q => ids.Contains(q.Id))
            .Select(q => new Row { Kind = kind, Id = q.Id, Name = q.Subject, Version = 1, CustomerId = q.CustomerId }),
        DocumentKind.Opportunity => db.Opportunities.AsNoTracking().Where(o => ids.Contains(o.Id))
            .Select(o => new Row { Kind = kind, Id = o.Id, Name = o.Subject, Version = 1, CustomerId = o.CustomerId }),
        DocumentKind.Complaint => db.Complaints.AsNoTracking().Where(c => ids.Contains(c.Id))
            .Select(c => new Row { Kind = kind, Id = c.Id, Name = c.Number, Version = 1, CustomerId = c.CustomerId }),
        DocumentKind.ImprovementProposal => db.ImprovementProposals.AsNoTracking().Where(p => ids.Contains(p.Id))
            .Select(p => new Row { Kind = kind, Id = p.Id, Name = p.Subject, Version = 1, CustomerId = null }),
        DocumentKind.Mailing => db.Mailings.AsNoTracking().Where(m => ids.Contains(m.Id))
            .Select(m => new Row { Kind = kind, Id = m.Id, Name = m.Number, Version = 1, CustomerId = null }),
        DocumentKind.Survey => db.Surveys.AsNoTracking().Where(s => ids.Contains(s.Id))
            .Select(s => new Row { Kind = kind, Id = s.Id, Name = s.Number, Version = 1, CustomerId = null }),
    };

    private sealed class Row
    {
        public DocumentKind Kind { get; init; }
        public int Id { get; init; }
        public string? Name { get; init; }
        public int Version { get; init; }
        public int? CustomerId { get; init; }
        public string Title => Name is null ? $"Concept {Id}" : Version == 1 ? Name : $"{Name} v{Version}";
    }
}
