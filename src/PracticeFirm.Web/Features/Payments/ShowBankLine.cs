using MediatR;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Invoicing;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Payments;

/// <summary>One bank line as its page shows it: what it is, what it was divided over, and what the rest may be for.</summary>
public static class ShowBankLine
{
    /// <param name="Id">The bank line.</param>
    /// <param name="Opened">True when a person opened the page, which is evidence; false when it only refreshes.</param>
    [Access(Access.FirmReader)]
    public sealed record Query(int Id, bool Opened = false) : IFirmQuery<Model>, IEvidence
    {
        public (DocumentKind Kind, int Id) About => (DocumentKind.BankLine, Id);

        public string? ViewEvent => Opened ? "BankLine.Viewed" : null;
    }

    public sealed record Model
    {
        public required int Id { get; init; }
        public required DateOnly BookedOn { get; init; }
        public required Money Amount { get; init; }
        public required string Name { get; init; }
        public required string? Iban { get; init; }
        public required string Description { get; init; }
        public required int? CustomerId { get; init; }
        public required string? CustomerName { get; init; }
        public required BankLineStatus Status { get; init; }
        public required string? SetAsideReason { get; init; }
        public required Money Allocated { get; init; }
        public required Money Left { get; init; }
        public required IReadOnlyList<Allocation> Allocations { get; init; }
        public required IReadOnlyList<Suggestion> Suggestions { get; init; }

        public bool IsOutgoing => Amount < Money.Zero;

        /// <summary>True while something is left to divide.</summary>
        public bool IsOpen => Status is BankLineStatus.Open or BankLineStatus.PartlyAllocated;
    }

    public sealed record Allocation(int Id, int InvoiceId, string InvoiceNumber, string CustomerName, Money Amount, Money CashDiscount, DateOnly AllocatedOn);

    /// <summary>What the rest may be for, with why in words.</summary>
    public sealed record Suggestion(IReadOnlyList<Part> Parts, Money Left, string Reason, PaymentConfidence Confidence);

    /// <summary>One invoice of a suggestion; <paramref name="Open"/> is what is open before it, without its sign.</summary>
    public sealed record Part(int InvoiceId, string InvoiceNumber, string CustomerName, DateOnly? DueOn, Money Open, Money Amount, bool TakeDiscount);

    internal sealed class Handler(FirmDb db) : IRequestHandler<Query, Result<Model>>
    {
        public async Task<Result<Model>> Handle(Query query, CancellationToken ct)
        {
            var found = await db.BankLines.AsNoTracking()
                .Include(b => b.Allocations.OrderBy(a => a.Id))
                .Where(b => b.Id == query.Id)
                .Select(b => new { Line = b, Customer = db.Customers.Where(c => c.Id == b.CustomerId).Select(c => c.Name).FirstOrDefault() })
                .SingleOrDefaultAsync(ct);
            if (found is null)
                return BankLineErrors.NotFound;
            var line = found.Line;
            var invoiceIds = line.Allocations.Select(a => a.InvoiceId).Distinct().ToList();
            var payers = invoiceIds.Count == 0
                ? []
                : await db.Invoices.AsNoTracking().Where(i => invoiceIds.Contains(i.Id))
                    .Join(db.Customers, i => i.CustomerId, c => c.Id, (i, c) => new { i.Id, c.Name })
                    .ToDictionaryAsync(i => i.Id, i => i.Name, ct);
            return new Model
            {
                Id = line.Id,
                BookedOn = line.BookedOn,
                Amount = line.Amount,
                Name = line.Name,
                Iban = line.Iban,
                Description = line.Description,
                CustomerId = line.CustomerId,
                CustomerName = found.Customer,
                Status = line.Status,
                SetAsideReason = line.SetAsideReason,
                Allocated = line.Allocated,
                Left = line.Left,
                Allocations = [.. line.Allocations.Select(a => new Allocation(a.Id, a.InvoiceId, a.InvoiceNumber, payers.GetValueOrDefault(a.InvoiceId, ""), a.Amount, a.CashDiscount, a.AllocatedOn))],
                Suggestions = line.Left == Money.Zero || line.Status == BankLineStatus.SetAside ? [] : await Suggestions(line, ct),
            };
        }

        private async Task<IReadOnlyList<Suggestion>> Suggestions(BankLine line, CancellationToken ct)
        {
            var kind = line.IsOutgoing ? InvoiceKind.CreditNote : InvoiceKind.Invoice;
            var open = (await db.OpenItems(i => i.Kind == kind, ct)).Select(o => o.Item).ToDictionary(i => i.InvoiceId);
            return [.. PaymentMatcher.Suggest(line, [.. open.Values]).Select(s => new Suggestion([.. s.Parts.Select(p => PartOf(p, open[p.InvoiceId]))], s.Left, s.Reason, s.Confidence))];
        }

        private static Part PartOf(PaymentPart part, OpenItem item) => new(
            part.InvoiceId, part.InvoiceNumber, item.CustomerName, item.DueOn, item.Open < Money.Zero ? -item.Open : item.Open, part.Amount, part.TakeDiscount);
    }
}
