using MediatR;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Invoicing;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Payments;

/// <summary>Books a payment for one invoice in one go: the bank line, and all of it for that invoice. For a credit note the money goes out.</summary>
public static class RegisterPayment
{
    /// <param name="InvoiceId">The invoice or credit note.</param>
    /// <param name="BookedOn">Boekdatum; null for today.</param>
    /// <param name="Amount">How much, above zero; null for all that is to be paid.</param>
    /// <param name="TakeDiscount">True when the customer took the cash discount.</param>
    /// <param name="Description">As the payer typed it; null for the number of the invoice.</param>
    /// <param name="Seen">What was open on screen; when it is no longer so, nothing is booked. Null books whatever is open.</param>
    [Access(Access.FirmWorker)]
    public sealed record Command(int InvoiceId, DateOnly? BookedOn = null, Money? Amount = null, bool TakeDiscount = false, string? Description = null, Money? Seen = null) : IFirmCommand<Paid>, IAbout
    {
        public (DocumentKind Kind, int Id) About => (DocumentKind.Invoice, InvoiceId);
    }

    /// <summary>The bank line that was booked, and what then is open on the invoice.</summary>
    public sealed record Paid(int BankLineId, Money Open);

    internal sealed class Handler(FirmDb db) : IRequestHandler<Command, Result<Paid>>
    {
        public async Task<Result<Paid>> Handle(Command command, CancellationToken ct)
        {
            if ((await db.InvoicesToSettle([command.InvoiceId], ct)).GetValueOrDefault(command.InvoiceId) is not { } invoice)
                return InvoiceErrors.NotFound;
            if (invoice.IsDraft)
                return BankLineErrors.InvoiceIsDraft;
            if (invoice.Open == Money.Zero)
                return BankLineErrors.NothingOpen(invoice.Number!);
            var payer = await db.Customers.AsNoTracking().Where(c => c.Id == invoice.CustomerId).Select(c => new { c.Name, c.Iban }).SingleAsync(ct);
            var today = (await db.TheFirm(ct)).BusinessDay;
            var isCredit = invoice.Kind == InvoiceKind.CreditNote;
            var open = isCredit ? -invoice.Open : invoice.Open;
            if (command.Seen is { } seen && seen != open)
                return PaymentsErrors.OpenChanged(invoice.Number!, open);
            var amount = command.Amount ?? (command.TakeDiscount ? open - invoice.CashDiscountLeft : open);
            if (amount <= Money.Zero)
                return BankLineErrors.AllocationAmount;
            if (amount > open)
                return PaymentsErrors.LargerThanInvoice(invoice.Number!, open, amount);
            var booked = BankLine.Book(command.BookedOn ?? today, isCredit ? -amount : amount, payer.Name, payer.Iban, command.Description ?? invoice.Number!, today, invoice.CustomerId);
            if (booked.IsFailure)
                return Result<Paid>.Failure(booked.Errors);
            var allocated = booked.Value.Allocate(invoice, amount, command.TakeDiscount, today);
            if (allocated.IsFailure)
                return Result<Paid>.Failure(allocated.Errors);
            db.BankLines.Add(booked.Value);
            await db.Settle(invoice, ct);
            await db.SaveChangesAsync(ct);
            return new Paid(booked.Value.Id, invoice.Open);
        }
    }
}
