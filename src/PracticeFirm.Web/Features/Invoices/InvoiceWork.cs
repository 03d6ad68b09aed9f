using Microsoft.EntityFrameworkCore;
using PracticeFirm.Documents;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Deliveries;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Domain.Invoicing;
using PracticeFirm.Domain.Mail;
using PracticeFirm.Domain.Orders;
using PracticeFirm.Domain.Relations;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Mailing;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Invoices;

/// <summary>What the commands about invoices share.</summary>
internal static class InvoiceWork
{
    /// <summary>An invoice or credit note with the firm, to look at: in one round trip and not tracked; null when there is none.</summary>
    public static async Task<Found?> Read(this FirmDb db, int id, CancellationToken ct) =>
        await db.Invoices.AsNoTracking()
            .Include(i => i.Sections.OrderBy(s => s.Position)).Include(i => i.Lines.OrderBy(l => l.Position))
            .Include(i => i.Groups.OrderByDescending(g => g.Rate)).Include(i => i.Uses.OrderBy(u => u.Id))
            .Where(i => i.Id == id)
            .SelectMany(i => db.Firms, (i, f) => new Found(i, f))
            .SingleOrDefaultAsync(ct);

    /// <summary>Orders and deliveries that posting this invoice or credit note touches.</summary>
    public static async Task<(IReadOnlyList<Order> Orders, IReadOnlyList<Delivery> Deliveries)> Around(this FirmDb db, Invoice invoice, CancellationToken ct)
    {
        var orderIds = invoice.Sections.Select(s => s.OrderId).Distinct().ToList();
        var deliveryIds = invoice.Lines.Select(l => l.DeliveryId).Where(id => id > 0).Distinct().ToList();
        return (await db.WholeOrders(o => orderIds.Contains(o.Id), ct), await db.WholeDeliveries(d => deliveryIds.Contains(d.Id), ct));
    }

    /// <summary>The draft that holds one of these deliveries already; null when there is none.</summary>
    public static async Task<string?> DraftWith(this FirmDb db, IReadOnlyCollection<int> deliveryIds, int? otherThan, CancellationToken ct) =>
        await db.Invoices.AsNoTracking()
            .Where(i => i.Number == null && i.Kind == InvoiceKind.Invoice && i.Id != otherThan && i.Lines.Any(l => deliveryIds.Contains(l.DeliveryId)))
            .OrderBy(i => i.Id).Select(i => (int?)i.Id).FirstOrDefaultAsync(ct) is { } id ? $"Concept {id}" : null;

    /// <summary>The term all these orders agree on; null when they don't.</summary>
    public static PaymentTerms? SharedTerms(IReadOnlyList<Order> orders) =>
        orders.Select(o => o.Terms.PaymentTerms).Distinct().Count() == 1 ? orders[0].Terms.PaymentTerms : null;

    /// <summary>The mail an invoice or credit note goes out with, by its template, in two round trips.</summary>
    public static Task<MailDraft> DraftMail(this FirmDb db, Actor actor, Invoice invoice, TradingFirm firm, CancellationToken ct)
    {
        var places = new MailPlaces(invoice.Language)
            .Number(invoice.Number)
            .Text("ordernummer", string.Join(", ", invoice.Sections.OrderBy(s => s.Position).Select(s => s.OrderNumber)))
            .Amount("bedrag", invoice.Total)
            .Date("vervaldatum", invoice.Kind == InvoiceKind.CreditNote ? null : invoice.DueOn ?? firm.BusinessDay.AddDays(invoice.PaymentTerms.Days))
            .Lines(invoice.Sections.OrderBy(s => s.Position).Select(s => OrderLine(s, invoice)));
        if (invoice.Kind == InvoiceKind.CreditNote)
            places.Text("factuurnummer", invoice.OriginalNumber).Text("reden", Sentence(invoice.CreditReason!));
        var purpose = invoice.Kind == InvoiceKind.CreditNote ? MailPurposes.CreditNote
            : invoice.Sections.Count > 1 ? MailPurposes.CollectiveInvoice
            : MailPurposes.Invoice;
        return db.DraftToCustomer(actor, purpose, places, firm, invoice.CustomerId, null, ct);
    }

    /// <summary>Posts a draft with its mail, which was checked before: orders and deliveries count it, the number is given.</summary>
    public static async Task<Result> Post(this FirmDb db, Invoice invoice, Customer customer, TradingFirm firm, OutgoingMail mail, CancellationToken ct)
    {
        var original = invoice.OriginalId is { } originalId ? await db.WholeInvoice(originalId, ct) : null;
        var (orders, deliveries) = await db.Around(invoice, ct);
        return await db.Post(invoice, original, customer, orders, deliveries, firm, mail, ct);
    }

    /// <summary>The same with everything that is touched at hand.</summary>
    public static async Task<Result> Post(
        this FirmDb db, Invoice invoice, Invoice? original, Customer customer, IReadOnlyList<Order> orders, IReadOnlyList<Delivery> deliveries, TradingFirm firm, OutgoingMail mail, CancellationToken ct)
    {
        var numbers = await db.Numbers(original is null ? Invoice.InvoicePrefix : Invoice.CreditPrefix, firm.BusinessDay.Year, ct);
        var posted = original is null
            ? InvoiceBooking.Post(invoice, customer, orders, deliveries, numbers, firm)
            : InvoiceBooking.PostCredit(invoice, original, customer, orders, deliveries, numbers, firm);
        if (posted.IsFailure)
            return posted;
        mail.Save(db, invoice.Number);
        await db.Settle(invoice, ct);
        return Result.Success;
    }

    /// <summary>An invoice that was read to look at.</summary>
    internal sealed record Found(Invoice Invoice, TradingFirm Firm);

    private static string OrderLine(InvoiceSection section, Invoice invoice)
    {
        var net = invoice.Lines.Where(l => l.OrderId == section.OrderId).Sum(l => l.Net) - section.Discount + section.Freight;
        var amount = $"{Letter.Amount(invoice.Language, net)} {invoice.Language switch { Language.Dutch => "exclusief btw", Language.English => "excluding VAT", Language.German => "netto" }}";
        return section.CustomerReference.Length == 0 ? $"{section.OrderNumber}: {amount}" : $"{section.OrderNumber} ({section.CustomerReference}): {amount}";
    }

    private static string Sentence(string reason) => reason[^1] is '.' or '!' or '?' ? reason : reason + ".";
}
