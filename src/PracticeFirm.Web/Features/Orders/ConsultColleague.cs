using MediatR;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Orders;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Orders;

/// <summary>Asks or tells a colleague or the manager something about an order; the thread stays with the order.</summary>
public static class ConsultColleague
{
    /// <summary>Whom can be asked: everybody but oneself.</summary>
    [Access(Access.FirmReader)]
    public sealed record Colleagues(int OrderId) : IFirmQuery<IReadOnlyList<Colleague>>;

    public sealed record Colleague(int Id, string Name, string Function);

    /// <param name="OrderId">The order.</param>
    /// <param name="ColleagueId">Whom.</param>
    /// <param name="Text">The words.</param>
    /// <param name="WantsAnswer">True for a question, false to tell only.</param>
    [Access(Access.FirmWorker)]
    public sealed record Ask(int OrderId, int ColleagueId, string Text, bool WantsAnswer) : IFirmCommand<Unit>, IAbout
    {
        public (DocumentKind Kind, int Id) About => (DocumentKind.Order, OrderId);
    }

    /// <param name="OrderId">The order.</param>
    /// <param name="ConsultId">The question.</param>
    /// <param name="Answer">What the colleague answered.</param>
    [Access(Access.FirmWorker)]
    public sealed record Reply(int OrderId, int ConsultId, string Answer) : IFirmCommand<Unit>, IAbout
    {
        public (DocumentKind Kind, int Id) About => (DocumentKind.Order, OrderId);
    }

    internal sealed class Handler(FirmDb db, Actor actor)
        : IRequestHandler<Colleagues, Result<IReadOnlyList<Colleague>>>, IRequestHandler<Ask, Result<Unit>>, IRequestHandler<Reply, Result<Unit>>
    {
        public async Task<Result<IReadOnlyList<Colleague>>> Handle(Colleagues query, CancellationToken ct) =>
            await db.Employees.AsNoTracking()
                .Where(e => e.Id != actor.EmployeeId)
                .OrderBy(e => e.Name)
                .Select(e => new Colleague(e.Id, e.Name, e.Function))
                .ToListAsync(ct);

        public async Task<Result<Unit>> Handle(Ask command, CancellationToken ct)
        {
            if (await db.WholeOrder(command.OrderId, ct) is not { } order)
                return OrderErrors.NotFound;
            if (await db.Employees.SingleOrDefaultAsync(e => e.Id == command.ColleagueId, ct) is not { } colleague)
                return new Error("Order.NoColleague", "Kies aan welke collega je het vraagt of vertelt.", nameof(command.ColleagueId));
            var done = order.Consult(colleague, command.Text, command.WantsAnswer, actor.Name, (await db.TheFirm(ct)).BusinessDay);
            return done.IsSuccess ? Unit.Value : Result<Unit>.Failure(done.Errors);
        }

        public async Task<Result<Unit>> Handle(Reply command, CancellationToken ct)
        {
            if (await db.WholeOrder(command.OrderId, ct) is not { } order)
                return OrderErrors.NotFound;
            var asked = order.Consults.FirstOrDefault(c => c.Id == command.ConsultId)?.ColleagueId;
            var name = await db.Employees.Where(e => e.Id == asked).Select(e => e.Name).SingleOrDefaultAsync(ct) ?? "";
            var done = order.Reply(command.ConsultId, command.Answer, name, (await db.TheFirm(ct)).BusinessDay);
            return done.IsSuccess ? Unit.Value : Result<Unit>.Failure(done.Errors);
        }
    }
}
