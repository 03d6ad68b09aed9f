using MediatR;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Invoicing;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Invoices;

/// <summary>Sets what is left of a credit note off against another open invoice of the same customer.</summary>
public static class UseCredit
{
    /// <summary>The open invoices to choose from, the oldest first.</summary>
    [Access(Access.FirmReader)]
    public sealed record Query(int CreditNoteId) : IFirmQuery<IReadOnlyList<OpenInvoice>>;

    /// <summary>An invoice with something open.</summary>
    public sealed record OpenInvoice(int Id, string Number, DateOnly DueOn, Money Open);

    /// <param name="CreditNoteId">The credit note.</param>
    /// <param name="InvoiceId">The invoice.</param>
    /// <param name="Amount">How much, including VAT.</param>
    [Access(Access.FirmWorker)]
    public sealed record Command(int CreditNoteId, int InvoiceId, Money Amount) : IFirmCommand<Money>, IAbout
    {
        public (DocumentKind Kind, int Id) About => (DocumentKind.Invoice, CreditNoteId);
    }

    internal sealed class Handler(FirmDb db) : IRequestHandler<Query, Result<IReadOnlyList<OpenInvoice>>>, IRequestHandler<Command, Result<Money>>
    {
        public async Task<Result<IReadOnlyList<OpenInvoice>>> Handle(Query query, CancellationToken ct)
        {
            if (await db.Invoices.AsNoTracking().Where(i => i.Id == query.CreditNoteId).Select(i => (int?)i.CustomerId).SingleOrDefaultAsync(ct) is not { } customerId)
                return InvoiceErrors.NotFound;
            var open = await db.Invoices.AsNoTracking()
                .Where(i => i.CustomerId == customerId && i.Kind == InvoiceKind.Invoice && i.Open.Cents > 0)
                .OrderBy(i => i.DueOn).ThenBy(i => i.Id)
                .Select(i => new { i.Id, i.Number, i.DueOn, i.Open.Cents })
                .ToListAsync(ct);
            return open.ConvertAll(i => new OpenInvoice(i.Id, i.Number!, i.DueOn!.Value, new Money(i.Cents)));
        }

        public async Task<Result<Money>> Handle(Command command, CancellationToken ct)
        {
            if (await db.WholeInvoice(command.CreditNoteId, ct) is not { } note || await db.WholeInvoice(command.InvoiceId, ct) is not { } invoice)
                return InvoiceErrors.NotFound;
            var used = note.UseOn(invoice, command.Amount, (await db.TheFirm(ct)).BusinessDay);
            if (used.IsFailure)
                return Result<Money>.Failure(used.Errors);
            await db.Settle(note, ct);
            await db.Settle(invoice, ct);
            return -note.Open;
        }
    }
}
