using MediatR;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Invoicing;
using PracticeFirm.Web.Components;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Payments;

/// <summary>Invoices a bank line can be divided over by hand, by number, customer or amount; credit notes when money went out.</summary>
public static class FindOpenItems
{
    /// <summary>Most that are shown.</summary>
    public const int Most = 20;

    /// <param name="BankLineId">The bank line.</param>
    /// <param name="Search">Number, customer or amount; empty for those of the customer, or else the oldest.</param>
    [Access(Access.FirmReader)]
    public sealed record Query(int BankLineId, string? Search = null) : IFirmQuery<Model>;

    /// <summary>What was found, those of the payer first, and how many there are in all.</summary>
    public sealed record Model(IReadOnlyList<Row> Rows, int Total);

    /// <summary>An open item; amounts without their sign. The discount is what may still be taken with this payment.</summary>
    public sealed record Row(int InvoiceId, string Number, int CustomerId, string CustomerName, DateOnly? DueOn, Money Total, Money Open, Money Discount, bool IsDisputed);

    internal sealed class Handler(FirmDb db) : IRequestHandler<Query, Result<Model>>
    {
        public async Task<Result<Model>> Handle(Query query, CancellationToken ct)
        {
            var line = await db.BankLines.AsNoTracking().Where(b => b.Id == query.BankLineId).Select(b => new { b.Amount, b.BookedOn, b.CustomerId, b.Iban }).SingleOrDefaultAsync(ct);
            if (line is null)
                return BankLineErrors.NotFound;
            var kind = line.Amount < Money.Zero ? InvoiceKind.CreditNote : InvoiceKind.Invoice;
            var found = await db.OpenItems(i => i.Kind == kind, ct);
            var payer = line.CustomerId ?? found.Where(f => line.Iban is not null && f.Item.CustomerIban == line.Iban).Select(f => (int?)f.Item.CustomerId).FirstOrDefault();
            var text = query.Search?.Trim() ?? "";
            var amount = DutchInput.Decimal(text.Replace("€", "", StringComparison.Ordinal)) is { } euros and < 1_000_000_000 and > 0 ? Money.FromEuros(euros) : (Money?)null;
            var hits = found.Where(f => text.Length == 0
                    ? payer is null || f.Item.CustomerId == payer
                    : f.Item.Number.Contains(text, StringComparison.OrdinalIgnoreCase) || f.Item.CustomerName.Contains(text, StringComparison.CurrentCultureIgnoreCase)
                        || (amount is { } wanted && (Bare(f.Item.Open) == wanted || f.Invoice.Total == wanted || Bare(f.Item.Open) - f.Item.CashDiscount == wanted)))
                .OrderByDescending(f => f.Item.CustomerId == payer).ThenBy(f => f.Item.DueOn ?? DateOnly.MinValue).ThenBy(f => f.Item.Number, StringComparer.Ordinal)
                .ToList();
            return new Model(
                [.. hits.Take(Most).Select(f => new Row(
                    f.Item.InvoiceId, f.Item.Number, f.Item.CustomerId, f.Item.CustomerName, f.Item.DueOn, f.Invoice.Total, Bare(f.Item.Open),
                    line.BookedOn <= f.Item.CashDiscountThrough ? f.Item.CashDiscount : Money.Zero, f.Invoice.IsDisputed))],
                hits.Count);
        }

        private static Money Bare(Money amount) => amount < Money.Zero ? -amount : amount;
    }
}
