using MediatR;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Invoicing;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Payments;

/// <summary>Gives up on (part of) what is open on an invoice, within the mandate of a learner.</summary>
public static class WriteOffInvoice
{
    /// <param name="InvoiceId">The invoice.</param>
    /// <param name="Amount">How much, including VAT.</param>
    /// <param name="Reason">Why.</param>
    [Access(Access.FirmWorker)]
    public sealed record Command(int InvoiceId, Money Amount, string Reason) : IFirmCommand<WrittenOff>, IAbout
    {
        public (DocumentKind Kind, int Id) About => (DocumentKind.Invoice, InvoiceId);
    }

    /// <summary>What then is open.</summary>
    public sealed record WrittenOff(Money Open);

    internal sealed class Handler(FirmDb db) : IRequestHandler<Command, Result<WrittenOff>>
    {
        public async Task<Result<WrittenOff>> Handle(Command command, CancellationToken ct)
        {
            if ((await db.InvoicesToSettle([command.InvoiceId], ct)).GetValueOrDefault(command.InvoiceId) is not { } invoice)
                return InvoiceErrors.NotFound;
            var firm = await db.TheFirm(ct);
            var done = invoice.WriteOff(command.Amount, command.Reason, firm.Credit.WriteOffMandate, firm.BusinessDay);
            if (done.IsFailure)
                return Result<WrittenOff>.Failure(done.Errors);
            await db.Settle(invoice, ct);
            return new WrittenOff(invoice.Open);
        }
    }
}
