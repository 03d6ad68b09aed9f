using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Domain.Invoicing;
using PracticeFirm.Domain.Offertes;
using PracticeFirm.Domain.Orders;
using PracticeFirm.Domain.Relations;
using PracticeFirm.Domain.Returns;
using PracticeFirm.Domain.Stock;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Returns;

/// <summary>What settling a return comes to, reckoned in one place: what is shown beforehand is what is done.</summary>
internal static class ReturnWork
{
    /// <summary>A return with all that settling it touches, to look at: not tracked, in three round trips; null when there is none.</summary>
    public static async Task<Case?> Read(this FirmDb db, int id, CancellationToken ct)
    {
        var found = await db.Returns.AsNoTracking()
            .Include(r => r.Lines.OrderBy(l => l.Position)).Include(r => r.CreditNotes.OrderBy(n => n.Id))
            .Where(r => r.Id == id)
            .SelectMany(r => db.Firms, (r, f) => new { Return = r, Firm = f, Stock = r.Lines.Join(db.Stock, l => l.ArticleId, s => s.ArticleId, (l, s) => s).ToList() })
            .SingleOrDefaultAsync(ct);
        if (found is null)
            return null;
        var ret = found.Return;
        var around = await db.Orders.AsNoTracking()
            .Include(o => o.Lines.OrderBy(l => l.Position))
            .Where(o => o.Id == ret.OrderId)
            .Join(db.Customers, o => o.CustomerId, c => c.Id, (o, c) => new { Order = o, Customer = c })
            .SingleAsync(ct);
        var invoices = await db.Invoices.AsNoTracking()
            .Include(i => i.Sections.OrderBy(s => s.Position)).Include(i => i.Lines.OrderBy(l => l.Position)).Include(i => i.Groups).Include(i => i.Uses)
            .Where(i => i.Number != null && db.InvoiceIdsOf(ret.OrderId).Contains(i.Id))
            .OrderBy(i => i.Id)
            .ToListAsync(ct);
        return new Case(ret, found.Firm, found.Stock.DistinctBy(s => s.Id).ToDictionary(s => s.ArticleId), around.Order, around.Customer, invoices);
    }

    /// <summary>Lines of posted invoices of an order that can still be credited, the oldest invoice first.</summary>
    public static IReadOnlyList<Creditable> Creditable(Order order, IEnumerable<Invoice> invoices) =>
    [
        .. from invoice in invoices
           where invoice is { Kind: InvoiceKind.Invoice, IsDraft: false }
           from section in invoice.Sections
           where section.OrderId == order.Id
           from line in invoice.Lines
           where line.OrderId == order.Id && line.Kind == InvoiceLineKind.Goods && line.Creditable > 0
           orderby invoice.Id, line.Position
           select new Creditable(
               line.OrderLineId, line.DeliveryLineId, invoice.Id, invoice.Number!, line.Id, line.Creditable, line.UnitPrice, line.Discount, section.OrderDiscount, line.VatRate),
    ];

    /// <summary>Asks the invoices themselves what a credit comes to.</summary>
    public static CreditPricing Pricing(Return ret, IReadOnlyList<Invoice> invoices, TradingFirm firm) => (invoiceId, units, fee) =>
    {
        var original = invoices.Single(i => i.Id == invoiceId);
        var made = Note(ret, original, units, fee, original.AuthorId, firm);
        if (made.IsSuccess)
            return new CreditAmounts(made.Value.NetTotal, made.Value.VatTotal);

        // A fee above the credit is refused by name when settling: the amounts have to say by how much.
        var without = fee > Money.Zero ? Note(ret, original, units, Money.Zero, original.AuthorId, firm) : made;
        if (without.IsFailure)
            throw new InvalidOperationException($"{original.Number} can't be credited for {ret.Number}: {without.Error.Code}");
        var rate = VatRates.For(original.VatCategory, VatTariff.High, firm.BusinessDay);
        return new CreditAmounts(without.Value.NetTotal - fee, without.Value.VatTotal - fee.Part(rate));
    };

    /// <summary>The draft of a credit note for units that came back.</summary>
    public static Result<Invoice> Note(Return ret, Invoice original, IReadOnlyList<UnitsToCredit> units, Money fee, int authorId, TradingFirm firm) => Invoice.Credit(
        original, [.. units.Select(u => new CreditLine(u.InvoiceLineId, u.Quantity))], withFreight: false, fee, ReturnMails.CreditReason(ret), reopens: false, authorId, firm);

    /// <summary>What settling would do, with decisions that are being considered or those recorded.</summary>
    public static Outcome Preview(Case about, IReadOnlyCollection<Inspection>? choices = null)
    {
        var (ret, firm, stock, order, customer, invoices) = about;
        var consequences = Consequences(about, choices);
        var credits = consequences.Credits.Select(c => Credit(ret, c, invoices.Single(i => i.Id == c.InvoiceId), customer, firm)).ToList();
        var lines = consequences.Lines.Select(c => new OutcomeLine(
            c.Line.Id, c.Line.Description, c.Decision, c.Units, c.Restocked, c.WrittenOff, c.BackToCustomer, c.ToDeliverAgain, c.Credited, c.NotInvoiced, c.Net, c.Vat, string.Join(", ", c.InvoiceNumbers)))
            .ToList();
        var orderLines = consequences.Lines.Where(c => c.Units > 0 && c.Decision is not null).GroupBy(c => c.Line.OrderLineId).Select(g =>
        {
            var line = order.Lines.Single(l => l.Id == g.Key);
            var forGood = g.Where(c => c.Decision == ReturnDecision.Credit).Sum(c => c.Units);
            var again = g.Sum(c => c.ToDeliverAgain);
            return new OutcomeOrder(line.Position, line.Description, line.Delivered, line.Delivered - forGood - again, line.Open, line.Open + again);
        }).ToList();
        var articles = consequences.Lines.Where(c => c.Restocked + c.WrittenOff > 0).GroupBy(c => c.Line.ArticleId).Select(g =>
        {
            var item = stock[g.Key];
            return new OutcomeStock(g.First().Line.ArticleNumber, g.First().Line.Description, item.OnHand, item.OnHand + g.Sum(c => c.Restocked), g.Sum(c => c.WrittenOff));
        }).ToList();
        return new Outcome(lines, articles, orderLines, credits, consequences.GoodsNet, credits.Count == 0 ? Money.Zero : consequences.Fee, consequences.Net, consequences.Vat, consequences.Total);
    }

    /// <summary>The same as the domain says it.</summary>
    public static ReturnConsequences Consequences(Case about, IReadOnlyCollection<Inspection>? choices = null) => ReturnConsequences.Preview(
        about.Return, about.Order, Creditable(about.Order, about.Invoices), about.Firm.BusinessDay, choices, Pricing(about.Return, about.Invoices, about.Firm));

    /// <summary>What a good colleague would say about these decisions.</summary>
    public static IReadOnlyList<Advice> Advice(Case about, IReadOnlyCollection<Inspection>? choices = null) =>
        about.Return.Status is ReturnStatus.Received or ReturnStatus.Inspected
            ? ReturnAdvisor.Look(about.Return, choices ?? Recorded(about.Return), about.Stock, about.Firm)
            : [];

    private static List<Inspection> Recorded(Return ret) =>
        [.. ret.Lines.Where(l => l is { Decision: not null, Condition: not null }).Select(l => new Inspection(l.Id, l.Condition!.Value, l.Decision!.Value, l.Restock, l.Explanation))];

    private static OutcomeCredit Credit(Return ret, ReturnCredit credit, Invoice original, Customer customer, TradingFirm firm)
    {
        var (before, setOff) = (original.Open, Money.Zero);
        var made = Note(ret, original, credit.Units, credit.Fee, original.AuthorId, firm);

        // The verb itself, on what is never saved.
        if (made.IsSuccess && made.Value.Post(customer, NumberSeries.Start(Invoice.CreditPrefix, firm.BusinessDay.Year), firm, original).IsSuccess)
            setOff = made.Value.Applied;
        return new OutcomeCredit(original.Id, original.Number!, credit.Units.Sum(u => u.Quantity), credit.Fee, credit.Net, credit.Vat, credit.Total, before, original.Open, setOff, credit.Total - setOff);
    }

    /// <summary>A return with all that settling it touches.</summary>
    internal sealed record Case(
        Return Return, TradingFirm Firm, IReadOnlyDictionary<int, StockItem> Stock, Order Order, Customer Customer, IReadOnlyList<Invoice> Invoices);
}

/// <summary>What settling a return does: to the warehouse, the order and the invoices, to the cent.</summary>
/// <param name="Lines">Per line of the return.</param>
/// <param name="Stock">Per article.</param>
/// <param name="Order">Per line of the order.</param>
/// <param name="Credits">The credit notes, one per invoice.</param>
/// <param name="GoodsNet">Credited for goods, excluding VAT.</param>
/// <param name="Fee">Behandelkosten that are taken off.</param>
/// <param name="Net">What the customer gets back, excluding VAT.</param>
/// <param name="Vat">VAT on it.</param>
/// <param name="Total">What the customer gets back, including VAT.</param>
public sealed record Outcome(
    IReadOnlyList<OutcomeLine> Lines, IReadOnlyList<OutcomeStock> Stock, IReadOnlyList<OutcomeOrder> Order, IReadOnlyList<OutcomeCredit> Credits, Money GoodsNet, Money Fee, Money Net, Money Vat, Money Total);

/// <summary>What happens to a line of the return.</summary>
public sealed record OutcomeLine(
    int LineId, string Description, ReturnDecision? Decision, int Units, int Restocked, int WrittenOff, int BackToCustomer, int ToDeliverAgain, int Credited, int NotInvoiced, Money Net, Money Vat, string Invoices);

/// <summary>What lies in the warehouse before and after.</summary>
public sealed record OutcomeStock(string ArticleNumber, string Description, int Before, int After, int WrittenOff);

/// <summary>A line of the order before and after: units the customer has, and units still to be delivered.</summary>
public sealed record OutcomeOrder(int Position, string Description, int DeliveredBefore, int DeliveredAfter, int OpenBefore, int OpenAfter);

/// <summary>A credit note, and what it does to its invoice.</summary>
/// <param name="InvoiceId">The invoice.</param>
/// <param name="InvoiceNumber">Its number.</param>
/// <param name="Units">Units that are credited.</param>
/// <param name="Fee">Fee that is taken off.</param>
/// <param name="Net">Excluding VAT.</param>
/// <param name="Vat">VAT.</param>
/// <param name="Total">Including VAT.</param>
/// <param name="OpenBefore">What is open on the invoice now.</param>
/// <param name="OpenAfter">What is open on it then.</param>
/// <param name="SetOff">What is set off against it at once.</param>
/// <param name="Left">What the customer still gets.</param>
public sealed record OutcomeCredit(
    int InvoiceId, string InvoiceNumber, int Units, Money Fee, Money Net, Money Vat, Money Total, Money OpenBefore, Money OpenAfter, Money SetOff, Money Left);
