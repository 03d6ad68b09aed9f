using MediatR;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Invoicing;
using PracticeFirm.Domain.Relations;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Payments;

/// <summary>Books a line of the bank statement by hand; dividing it over invoices comes after.</summary>
public static class BookBankLine
{
    /// <param name="BookedOn">Boekdatum; null for today.</param>
    /// <param name="Amount">Above zero for money in, below zero for money out.</param>
    /// <param name="Name">Name of the other party.</param>
    /// <param name="Iban">Account of the other party, or null.</param>
    /// <param name="Description">As the payer typed it.</param>
    /// <param name="CustomerId">The customer when that is known.</param>
    [Access(Access.FirmWorker)]
    public sealed record Command(DateOnly? BookedOn, Money Amount, string Name, string? Iban, string Description, int? CustomerId = null) : IFirmCommand<int>;

    internal sealed class Handler(FirmDb db) : IRequestHandler<Command, Result<int>>
    {
        public async Task<Result<int>> Handle(Command command, CancellationToken ct)
        {
            var today = (await db.TheFirm(ct)).BusinessDay;
            if (command.CustomerId is { } customer && !await db.Customers.AnyAsync(c => c.Id == customer, ct))
                return CustomerErrors.NotFound;
            var line = BankLine.Book(command.BookedOn ?? today, command.Amount, command.Name, command.Iban, command.Description, today, command.CustomerId);
            if (line.IsFailure)
                return Result<int>.Failure(line.Errors);
            db.BankLines.Add(line.Value);
            await db.SaveChangesAsync(ct);
            return line.Value.Id;
        }
    }
}
