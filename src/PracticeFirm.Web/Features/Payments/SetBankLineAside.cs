using MediatR;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Invoicing;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Payments;

/// <summary>Puts (the rest of) a bank line aside because it isn't for an invoice, or takes it up again.</summary>
public static class SetBankLineAside
{
    /// <param name="BankLineId">The bank line.</param>
    /// <param name="Reason">What it is then.</param>
    [Access(Access.FirmWorker)]
    public sealed record Command(int BankLineId, string Reason) : IFirmCommand<int>, IAbout
    {
        public (DocumentKind Kind, int Id) About => (DocumentKind.BankLine, BankLineId);
    }

    [Access(Access.FirmWorker)]
    public sealed record Reopen(int BankLineId) : IFirmCommand<int>, IAbout
    {
        public (DocumentKind Kind, int Id) About => (DocumentKind.BankLine, BankLineId);
    }

    internal sealed class Handler(FirmDb db) : IRequestHandler<Command, Result<int>>, IRequestHandler<Reopen, Result<int>>
    {
        public Task<Result<int>> Handle(Command command, CancellationToken ct) => Change(command.BankLineId, line => line.SetAside(command.Reason), ct);

        public Task<Result<int>> Handle(Reopen command, CancellationToken ct) => Change(command.BankLineId, line => line.Reopen(), ct);

        private async Task<Result<int>> Change(int id, Func<BankLine, Result> change, CancellationToken ct)
        {
            if (await db.WholeBankLine(id, ct) is not { } line)
                return BankLineErrors.NotFound;
            var changed = change(line);
            return changed.IsFailure ? Result<int>.Failure(changed.Errors) : line.Id;
        }
    }
}
