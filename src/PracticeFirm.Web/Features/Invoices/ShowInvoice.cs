using MediatR;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Invoicing;
using PracticeFirm.Domain.Offertes;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Invoices;

/// <summary>One invoice or credit note as its page shows it: head, lines, totals, what was paid, and what may be done next.</summary>
public static class ShowInvoice
{
    /// <param name="Id">The invoice.</param>
    /// <param name="Opened">True when a person opened the page, which is evidence; false when it only refreshes.</param>
    [Access(Access.FirmReader)]
    public sealed record Query(int Id, bool Opened = false) : IFirmQuery<Model>, IEvidence
    {
        public (DocumentKind Kind, int Id) About => (DocumentKind.Invoice, Id);

        public string? ViewEvent => Opened ? "Invoice.Viewed" : null;
    }

    public sealed record Model
    {
        public required int Id { get; init; }
        public required InvoiceKind Kind { get; init; }
        public required string Title { get; init; }
        public required InvoiceStatus Status { get; init; }
        public required DateOnly Today { get; init; }
        public required string Author { get; init; }
        public required DateOnly CreatedOn { get; init; }
        public required DateOnly? InvoiceDate { get; init; }
        public required DateOnly? DueOn { get; init; }
        public required DateOnly SupplyFrom { get; init; }
        public required DateOnly SupplyThrough { get; init; }
        public required DateOnly? LatestOn { get; init; }
        public required int CustomerId { get; init; }
        public required string CustomerName { get; init; }
        public required string CustomerEmail { get; init; }
        public required Recipient Recipient { get; init; }
        public required string? KvkNumber { get; init; }
        public required VatCategory VatCategory { get; init; }
        public required string? VatReason { get; init; }
        public required PaymentTerms PaymentTerms { get; init; }
        public required string CustomerReference { get; init; }
        public required DocumentRef? Original { get; init; }
        public required string? OriginalNumber { get; init; }
        public required DateOnly? OriginalDate { get; init; }
        public required string? CreditReason { get; init; }
        public required bool ReopensDelivery { get; init; }
        public required IReadOnlyList<Section> Sections { get; init; }
        public required Totals Totals { get; init; }
        public required Payment Payment { get; init; }
        public required bool IsSealed { get; init; }
        public required IReadOnlyList<Error> WhyNotSend { get; init; }

        public bool IsDraft => Status == InvoiceStatus.Draft;

        public bool IsCredit => Kind == InvoiceKind.CreditNote;
    }

    /// <summary>What is charged of one order.</summary>
    public sealed record Section(int OrderId, string OrderNumber, DateOnly OrderedOn, string CustomerReference, Percentage DiscountRate, Money Discount, Money Freight, IReadOnlyList<Line> Lines);

    public sealed record Line(
        int Id, int Position, InvoiceLineKind Kind, string DeliveryNumber, int DeliveryId, DateOnly DeliveredOn, int ArticleId, string ArticleNumber, string Description, int Quantity, string Unit,
        UnitPrice Price, Percentage Discount, Percentage VatRate, Money Net, int Credited);

    public sealed record Totals(Money Lines, Money Discount, Money Freight, Money Net, Money Vat, Money Total, IReadOnlyList<Group> Groups);

    public sealed record Group(Percentage Rate, Money Base, Money Vat);

    /// <summary>What happened to the amount.</summary>
    public sealed record Payment
    {
        public required Money Open { get; init; }
        public required Money Paid { get; init; }
        public required Money Credited { get; init; }
        public required Money CashDiscountTaken { get; init; }
        public required Money WrittenOff { get; init; }
        public required Money Applied { get; init; }
        public required Money Creditable { get; init; }
        public required DateOnly? CashDiscountThrough { get; init; }
        public required Money CashDiscountLeft { get; init; }
        public required ReminderLevel? ReminderLevel { get; init; }
        public required DateOnly? LastReminderOn { get; init; }
        public required DateOnly? ReminderPayBy { get; init; }
        public required string? DisputeReason { get; init; }
        public required DateOnly? DisputedOn { get; init; }
        public required IReadOnlyList<Received> Received { get; init; }
        public required IReadOnlyList<Use> Uses { get; init; }
    }

    /// <summary>A payment that was allocated to it, or of a credit note money that was paid back.</summary>
    public sealed record Received(int BankLineId, DateOnly BookedOn, Money Amount, Money CashDiscount);

    /// <summary>A credit note that was set off against it, or of a credit note the invoice.</summary>
    public sealed record Use(int InvoiceId, string Number, DateOnly UsedOn, Money Amount);

    internal sealed class Handler(FirmDb db) : IRequestHandler<Query, Result<Model>>
    {
        public async Task<Result<Model>> Handle(Query query, CancellationToken ct)
        {
            if (await db.Read(query.Id, ct) is not var (invoice, firm))
                return InvoiceErrors.NotFound;
            var around = await db.Customers.AsNoTracking()
                .Include(c => c.Contacts)
                .Where(c => c.Id == invoice.CustomerId)
                .Select(c => new { Customer = c, Contacts = c.Contacts, Author = db.Employees.Where(e => e.Id == invoice.AuthorId).Select(e => e.Name).FirstOrDefault() })
                .SingleAsync(ct);
            var moves = await db.BankLines.AsNoTracking()
                .SelectMany(b => b.Allocations.Where(a => a.InvoiceId == invoice.Id), (b, a) => new { Bank = true, b.Id, Number = "", On = b.BookedOn, Amount = a.Amount.Cents, Discount = a.CashDiscount.Cents })
                .Concat(db.Invoices.AsNoTracking().SelectMany(
                    i => i.Uses.Where(u => u.InvoiceId == invoice.Id), (i, u) => new { Bank = false, i.Id, Number = i.Number ?? "", On = u.UsedOn, Amount = u.Amount.Cents, Discount = 0L }))
                .ToListAsync(ct);
            var customer = around.Customer;
            var original = invoice is { IsDraft: true, OriginalId: { } originalId } ? (await db.Read(originalId, ct))?.Invoice : null;
            return new Model
            {
                Id = invoice.Id,
                Kind = invoice.Kind,
                Title = invoice.Title,
                Status = invoice.Status,
                Today = firm.BusinessDay,
                Author = around.Author ?? "",
                CreatedOn = invoice.CreatedOn,
                InvoiceDate = invoice.InvoiceDate,
                DueOn = invoice.DueOn,
                SupplyFrom = invoice.SupplyFrom,
                SupplyThrough = invoice.SupplyThrough,
                LatestOn = invoice is { IsDraft: true, Kind: InvoiceKind.Invoice } ? Invoice.LatestInvoiceDay(invoice.SupplyFrom) : null,
                CustomerId = customer.Id,
                CustomerName = customer.Name,
                CustomerEmail = customer.Email,
                Recipient = invoice.Recipient ?? Recipient.Of(customer, null),
                KvkNumber = customer.KvkNumber,
                VatCategory = invoice.VatCategory,
                VatReason = invoice.VatReason,
                PaymentTerms = invoice.PaymentTerms,
                CustomerReference = invoice.CustomerReference,
                Original = invoice.OriginalId is { } of ? new DocumentRef(DocumentKind.Invoice, of) : null,
                OriginalNumber = invoice.OriginalNumber,
                OriginalDate = invoice.OriginalDate,
                CreditReason = invoice.CreditReason,
                ReopensDelivery = invoice.ReopensDelivery,
                Sections = [.. invoice.Sections.OrderBy(s => s.Position).Select(s => Shown(s, invoice))],
                Totals = new Totals(
                    invoice.LinesTotal, invoice.DiscountTotal, invoice.FreightTotal, invoice.NetTotal, invoice.VatTotal, invoice.Total,
                    [.. invoice.Groups.OrderByDescending(g => g.Rate).Select(g => new Group(g.Rate, g.Base, g.Vat))]),
                Payment = new Payment
                {
                    Open = invoice.Open,
                    Paid = invoice.Paid,
                    Credited = invoice.Credited,
                    CashDiscountTaken = invoice.CashDiscountTaken,
                    WrittenOff = invoice.WrittenOff,
                    Applied = invoice.Applied,
                    Creditable = invoice.IsDraft ? Money.Zero : invoice.Creditable,
                    CashDiscountThrough = invoice.CashDiscountThrough,
                    CashDiscountLeft = invoice.CashDiscountLeft,
                    ReminderLevel = invoice.ReminderLevel,
                    LastReminderOn = invoice.LastReminderOn,
                    ReminderPayBy = invoice.ReminderPayBy,
                    DisputeReason = invoice.DisputeReason,
                    DisputedOn = invoice.DisputedOn,
                    Received = [.. moves.Where(m => m.Bank).OrderBy(m => m.On).Select(m => new Received(m.Id, m.On, new Money(m.Amount), new Money(m.Discount)))],
                    Uses =
                    [
                        .. moves.Where(m => !m.Bank).OrderBy(m => m.On).Select(m => new Use(m.Id, m.Number, m.On, new Money(m.Amount))),
                        .. invoice.Uses.Select(u => new Use(u.InvoiceId, u.InvoiceNumber, u.UsedOn, u.Amount)),
                    ],
                },
                IsSealed = invoice.VerifyContent(),
                WhyNotSend = invoice.IsDraft ? invoice.WhyNotPost(customer, firm.BusinessDay, original) : [],
            };
        }

        private static Section Shown(InvoiceSection s, Invoice invoice) => new(
            s.OrderId, s.OrderNumber, s.OrderedOn, s.CustomerReference, s.OrderDiscount, s.Discount, s.Freight,
            [
                .. invoice.Lines.Where(l => l.OrderId == s.OrderId).OrderBy(l => l.Position).Select(l => new Line(
                    l.Id, l.Position, l.Kind, l.DeliveryNumber, l.DeliveryId, l.DeliveredOn, l.ArticleId, l.ArticleNumber, l.Description, l.Quantity, l.Unit, l.UnitPrice, l.Discount, l.VatRate,
                    l.Net, l.Credited)),
            ]);
    }
}
