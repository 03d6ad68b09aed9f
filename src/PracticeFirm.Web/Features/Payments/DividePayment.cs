using MediatR;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Invoicing;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Payments;

/// <summary>Divides a bank line over one or more invoices, all of it or nothing; and takes a part off again.</summary>
public static class DividePayment
{
    /// <param name="BankLineId">The bank line.</param>
    /// <param name="Parts">What goes to which invoice; what isn't named stays on the line.</param>
    [Access(Access.FirmWorker)]
    public sealed record Command(int BankLineId, IReadOnlyList<Part> Parts) : IFirmCommand<Divided>, IAbout
    {
        public (DocumentKind Kind, int Id) About => (DocumentKind.BankLine, BankLineId);
    }

    /// <param name="InvoiceId">The invoice, or the credit note that is paid back.</param>
    /// <param name="Amount">How much, above zero.</param>
    /// <param name="TakeDiscount">True when the customer took the cash discount.</param>
    public sealed record Part(int InvoiceId, Money Amount, bool TakeDiscount = false);

    /// <summary>What is left on the line, with its sign.</summary>
    public sealed record Divided(Money Left);

    /// <param name="BankLineId">The bank line.</param>
    /// <param name="AllocationId">Which part of it.</param>
    [Access(Access.FirmWorker)]
    public sealed record Undo(int BankLineId, int AllocationId) : IFirmCommand<Divided>, IAbout
    {
        public (DocumentKind Kind, int Id) About => (DocumentKind.BankLine, BankLineId);
    }

    internal sealed class Handler(FirmDb db) : IRequestHandler<Command, Result<Divided>>, IRequestHandler<Undo, Result<Divided>>
    {
        public async Task<Result<Divided>> Handle(Command command, CancellationToken ct)
        {
            if (await db.WholeBankLine(command.BankLineId, ct) is not { } line)
                return BankLineErrors.NotFound;
            if (command.Parts.Count == 0)
                return PaymentsErrors.NothingChosen;
            var today = (await db.TheFirm(ct)).BusinessDay;
            var invoices = await db.InvoicesToSettle(command.Parts.Select(p => p.InvoiceId), ct);
            foreach (var part in command.Parts)
            {
                if (invoices.GetValueOrDefault(part.InvoiceId) is not { } invoice)
                    return InvoiceErrors.NotFound;
                var allocated = line.Allocate(invoice, part.Amount, part.TakeDiscount, today);
                if (allocated.IsFailure)
                    return Result<Divided>.Failure(allocated.Errors);
            }

            foreach (var invoice in invoices.Values)
                await db.Settle(invoice, ct);
            return new Divided(line.Left);
        }

        public async Task<Result<Divided>> Handle(Undo command, CancellationToken ct)
        {
            if (await db.WholeBankLine(command.BankLineId, ct) is not { } line)
                return BankLineErrors.NotFound;
            if (line.Allocations.SingleOrDefault(a => a.Id == command.AllocationId) is not { } allocation)
                return BankLineErrors.AllocationNotFound;
            var today = (await db.TheFirm(ct)).BusinessDay;
            var invoice = (await db.InvoicesToSettle([allocation.InvoiceId], ct))[allocation.InvoiceId];
            var undone = line.Undo(allocation, invoice, today);
            if (undone.IsFailure)
                return Result<Divided>.Failure(undone.Errors);
            await db.Settle(invoice, ct);
            return new Divided(line.Left);
        }
    }
}
