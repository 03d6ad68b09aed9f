using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Complaints;
using PracticeFirm.Domain.Invoicing;
using PracticeFirm.Domain.Orders;
using PracticeFirm.Domain.Returns;

namespace PracticeFirm.Web.Infrastructure.Persistence;

/// <summary>Complaints as verbs need them, and what happens to them when the documents that carry them out go on.</summary>
public static class ComplaintReads
{
    /// <summary>A complaint with its questions, consults and solutions; null when there is none.</summary>
    public static async Task<Complaint?> WholeComplaint(this FirmDb db, int id, CancellationToken ct) => (await db.WholeComplaints(c => c.Id == id, ct)).SingleOrDefault();

    /// <summary>Complaints with their questions, consults and solutions, in one round trip: there are few of each.</summary>
    public static async Task<IReadOnlyList<Complaint>> WholeComplaints(this FirmDb db, Expression<Func<Complaint, bool>> which, CancellationToken ct) =>
        await db.Complaints
            .Include(c => c.Questions.OrderBy(q => q.Id)).Include(c => c.Consults.OrderBy(c => c.Id)).Include(c => c.Solutions.OrderBy(s => s.Position))
            .AsSingleQuery().Where(which).OrderBy(c => c.Id).ToListAsync(ct);

    /// <summary>A verbetervoorstel with its facts and answers; null when there is none.</summary>
    public static async Task<ImprovementProposal?> WholeProposal(this FirmDb db, int id, CancellationToken ct) =>
        await db.ImprovementProposals.Include(p => p.Facts.OrderBy(f => f.Id)).Include(p => p.Answers.OrderBy(a => a.Id)).AsSingleQuery().SingleOrDefaultAsync(p => p.Id == id, ct);

    /// <summary>What a complaint is about, with the lines its cost hangs on. What isn't there (any more) is left out.</summary>
    public static async Task<ComplaintAbout> About(this FirmDb db, int? orderId, int? orderLineId, int? deliveryId, int? invoiceId, int units, CancellationToken ct)
    {
        if (orderId is null)
            return ComplaintAbout.Nothing;
        var order = await db.Orders.AsNoTracking().Include(o => o.Lines).SingleOrDefaultAsync(o => o.Id == orderId, ct);
        var delivery = deliveryId is null ? null : await db.Deliveries.AsNoTracking().Include(d => d.Lines).SingleOrDefaultAsync(d => d.Id == deliveryId, ct);
        var invoice = invoiceId is null ? null : await db.PostedInvoice(invoiceId.Value, ct);
        return new ComplaintAbout(order, order?.Lines.FirstOrDefault(l => l.Id == orderLineId), delivery, invoice, units);
    }

    /// <summary>A posted invoice with all that crediting looks at; null when there is none.</summary>
    public static async Task<Invoice?> PostedInvoice(this FirmDb db, int id, CancellationToken ct) =>
        await db.Invoices.AsNoTracking().Include(i => i.Sections).Include(i => i.Lines).Include(i => i.Groups).AsSingleQuery()
            .SingleOrDefaultAsync(i => i.Id == id && i.Number != null && i.Kind == InvoiceKind.Invoice, ct);

    /// <summary>The posted invoice that an order line is on; the one the complaint names goes first. Null while there is none.</summary>
    public static async Task<Invoice?> InvoiceOf(this FirmDb db, Complaint complaint, CancellationToken ct)
    {
        if (complaint.OrderLineId is not { } line)
            return null;
        return await db.Invoices.AsNoTracking().Include(i => i.Sections).Include(i => i.Lines).Include(i => i.Groups).AsSingleQuery()
            .Where(i => i.Number != null && i.Kind == InvoiceKind.Invoice && i.Lines.Any(l => l.OrderLineId == line && l.Kind == InvoiceLineKind.Goods && l.Credited < l.Quantity))
            .OrderBy(i => i.Id == complaint.InvoiceId ? 0 : 1).ThenBy(i => i.Id)
            .FirstOrDefaultAsync(ct);
    }

    /// <summary>
    /// Something was started from a complaint: it is tied to it, and when it is what was agreed, it carries it out.
    /// </summary>
    /// <param name="db">The firm.</param>
    /// <param name="source">What it was started from; anything but a complaint is only tied, and null does nothing.</param>
    /// <param name="made">What was started; it has its number within the firm.</param>
    /// <param name="title">How people call it.</param>
    /// <param name="today">The firm's date.</param>
    /// <param name="ct">Stops the reading.</param>
    /// <returns>Done, or why what was agreed can't be carried out like this.</returns>
    public static async Task<Result> StartedFrom(this FirmDb db, DocumentRef? source, DocumentRef made, string title, DateOnly today, CancellationToken ct)
    {
        if (source is not { } from)
            return Result.Success;
        if (from.Kind == DocumentKind.Complaint)
        {
            if (await db.WholeComplaint(from.Id, ct) is not { } complaint)
                return ComplaintErrors.NotFound;
            var done = complaint.CarryOut(made, title);
            if (done.IsFailure)
                return done;
            await db.SaveChangesAsync(ct);
        }

        db.Consequences.Add(Consequence.Of(from, made, today));
        return Result.Success;
    }

    /// <summary>A credit invoice was posted: the complaint it carries out is solved.</summary>
    public static Task Follow(this FirmDb db, Invoice note, DateOnly today, CancellationToken ct) =>
        note.Kind == InvoiceKind.CreditNote ? db.Done(new DocumentRef(DocumentKind.Invoice, note.Id), today, ct) : Task.CompletedTask;

    /// <summary>A return was settled or rejected: the complaint it carries out is solved, unless goods still have to be delivered again, or has to be done another way.</summary>
    public static async Task Follow(this FirmDb db, Return ret, Order order, DateOnly today, CancellationToken ct)
    {
        var document = new DocumentRef(DocumentKind.Return, ret.Id);
        if (ret.Status == ReturnStatus.Settled && !ret.Lines.Any(l => l.Decision == ReturnDecision.Replace && order.Lines.Any(o => o.Id == l.OrderLineId && o.PendingReplacement > 0)))
            await db.Done(document, today, ct);
        else if (ret.Status == ReturnStatus.Rejected)
            foreach (var complaint in await db.CarriedOutBy(document, ct))
                complaint.DocumentFailed(document);
    }

    /// <summary>
    /// A delivery left: a complaint is solved when all of its order without charge was delivered, or the last of the goods that replace
    /// others. Goods without charge are not invoiced.
    /// </summary>
    public static async Task FollowDelivery(this FirmDb db, Order order, DateOnly today, CancellationToken ct)
    {
        var waiting = await db.WholeComplaints(
            c => c.WaitsFor == ComplaintWait.Document && (c.OrderId == order.Id || c.Solutions.Any(s => s.DocumentKind == DocumentKind.Order && s.DocumentId == order.Id)), ct);
        foreach (var complaint in waiting)
            switch (complaint.Solution?.Document)
            {
                case { Kind: DocumentKind.Order, Id: var id } document when id == order.Id && order.OpenUnits == 0:
                    foreach (var line in order.Lines.Where(l => l.ToInvoice > 0 && l.Calculation.Net == Money.Zero).ToList())
                        order.Waive(line.Id, line.ToInvoice, $"zonder kosten geleverd voor klacht {complaint.Number}");
                    complaint.DocumentDone(document, today, order.Title);
                    break;
                case { Kind: DocumentKind.Return } document when complaint.OrderId == order.Id
                    && order.Lines.All(l => l.Id != complaint.OrderLineId || l.PendingReplacement == 0)
                    && await db.Returns.AnyAsync(r => r.Id == document.Id && r.Status == ReturnStatus.Settled, ct):
                    complaint.DocumentDone(document, today);
                    break;
            }
    }

    /// <summary>An order was cancelled: what it carried out has to be done another way.</summary>
    public static async Task FollowCancelled(this FirmDb db, Order order, CancellationToken ct)
    {
        var document = new DocumentRef(DocumentKind.Order, order.Id);
        foreach (var complaint in await db.CarriedOutBy(document, ct))
            complaint.DocumentFailed(document);
    }

    private static async Task Done(this FirmDb db, DocumentRef document, DateOnly today, CancellationToken ct)
    {
        foreach (var complaint in await db.CarriedOutBy(document, ct))
            complaint.DocumentDone(document, today);
    }

    private static Task<IReadOnlyList<Complaint>> CarriedOutBy(this FirmDb db, DocumentRef document, CancellationToken ct) =>
        db.WholeComplaints(c => c.WaitsFor == ComplaintWait.Document && c.Solutions.Any(s => s.DocumentKind == document.Kind && s.DocumentId == document.Id), ct);
}
