using MediatR;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Offertes;
using PracticeFirm.Domain.Returns;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Returns;

/// <summary>Looks at the goods that came: per line their state and what is done, with what follows from it shown while choosing.</summary>
public static class InspectReturn
{
    /// <summary>What would follow from these choices. Nothing is kept; lines without a choice are left out.</summary>
    [Access(Access.FirmReader)]
    public sealed record Preview(int ReturnId, Money Fee, IReadOnlyList<Inspection> Choices) : IFirmQuery<Seen>;

    /// <param name="Outcome">What follows.</param>
    /// <param name="Advice">What a good colleague would point out.</param>
    /// <param name="WhyNot">What would stand in the way of settling.</param>
    public sealed record Seen(Outcome Outcome, IReadOnlyList<Advice> Advice, IReadOnlyList<Error> WhyNot);

    /// <summary>Records the choices; can be done again until the return is settled.</summary>
    /// <param name="ReturnId">The return.</param>
    /// <param name="Fee">Behandelkosten excluding VAT.</param>
    /// <param name="Found">What was found and decided, one per line.</param>
    [Access(Access.FirmWorker)]
    public sealed record Command(int ReturnId, Money Fee, IReadOnlyList<Inspection> Found) : IFirmCommand<Unit>, IAbout
    {
        public (DocumentKind Kind, int Id) About => (DocumentKind.Return, ReturnId);
    }

    /// <summary>Sets units of a line apart, because they need their own decision.</summary>
    [Access(Access.FirmWorker)]
    public sealed record Split(int ReturnId, int LineId, int Units) : IFirmCommand<Unit>, IAbout
    {
        public (DocumentKind Kind, int Id) About => (DocumentKind.Return, ReturnId);
    }

    internal sealed class Handler(FirmDb db) : IRequestHandler<Preview, Result<Seen>>, IRequestHandler<Command, Result<Unit>>, IRequestHandler<Split, Result<Unit>>
    {
        public async Task<Result<Seen>> Handle(Preview query, CancellationToken ct)
        {
            if (await db.Read(query.ReturnId, ct) is not { } about)
                return ReturnErrors.NotFound;
            if (query.Fee != about.Return.Fee && about.Return.ChangeFee(query.Fee) is { IsFailure: true } refused)
                return Result<Seen>.Failure(refused.Errors);
            var open = about.Return.Inspect(query.Choices, about.Firm.BusinessDay);
            var why = open.IsFailure ? open.Errors : about.Return.WhyNotSettle(ReturnWork.Consequences(about), about.Stock);
            return new Seen(ReturnWork.Preview(about, query.Choices), ReturnWork.Advice(about, query.Choices), why);
        }

        public async Task<Result<Unit>> Handle(Command command, CancellationToken ct)
        {
            if (await db.WholeReturn(command.ReturnId, ct) is not { } ret)
                return ReturnErrors.NotFound;
            var done = ret.Inspect(command.Found, (await db.TheFirm(ct)).BusinessDay);
            var fee = command.Fee == ret.Fee ? Result.Success : ret.ChangeFee(command.Fee);
            return done.IsSuccess && fee.IsSuccess ? Unit.Value : Result<Unit>.Failure([.. done.Errors, .. fee.Errors.Where(e => done.Errors.All(d => d.Code != e.Code))]);
        }

        public async Task<Result<Unit>> Handle(Split command, CancellationToken ct)
        {
            if (await db.WholeReturn(command.ReturnId, ct) is not { } ret)
                return ReturnErrors.NotFound;
            var done = ret.Split(command.LineId, command.Units);
            return done.IsSuccess ? Unit.Value : Result<Unit>.Failure(done.Errors);
        }
    }
}
