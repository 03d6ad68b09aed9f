using MediatR;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Catalog;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Complaints;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Domain.Offertes;
using PracticeFirm.Domain.Orders;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Complaints;

/// <summary>From the answer of the customer to the end: agreed or not, carried out, satisfaction asked, closed or opened again.</summary>
public static class SettleComplaint
{
    /// <summary>The customer said yes, in a talk.</summary>
    [Access(Access.FirmWorker)]
    public sealed record Agree(int ComplaintId, string Words) : IFirmCommand<Unit>, IAbout
    {
        public (DocumentKind Kind, int Id) About => (DocumentKind.Complaint, ComplaintId);
    }

    /// <summary>The customer wants something else.</summary>
    [Access(Access.FirmWorker)]
    public sealed record Counter(int ComplaintId, Remedy? Instead, string Words) : IFirmCommand<Unit>, IAbout
    {
        public (DocumentKind Kind, int Id) About => (DocumentKind.Complaint, ComplaintId);
    }

    [Access(Access.FirmWorker)]
    public sealed record StandBy(int ComplaintId, string Reason) : IFirmCommand<Unit>, IAbout
    {
        public (DocumentKind Kind, int Id) About => (DocumentKind.Complaint, ComplaintId);
    }

    /// <summary>Makes the order without charge that delivers the goods once more, as a draft to look over and confirm.</summary>
    [Access(Access.FirmWorker)]
    public sealed record Redeliver(int ComplaintId) : IFirmCommand<int>, IAbout
    {
        public (DocumentKind Kind, int Id) About => (DocumentKind.Complaint, ComplaintId);
    }

    [Access(Access.FirmWorker)]
    public sealed record Verify(int ComplaintId, int Score, string Words, ComplaintChannel Channel) : IFirmCommand<Unit>, IAbout
    {
        public (DocumentKind Kind, int Id) About => (DocumentKind.Complaint, ComplaintId);
    }

    [Access(Access.FirmWorker)]
    public sealed record Close(int ComplaintId, string Reason) : IFirmCommand<Unit>, IAbout
    {
        public (DocumentKind Kind, int Id) About => (DocumentKind.Complaint, ComplaintId);
    }

    [Access(Access.FirmWorker)]
    public sealed record Reopen(int ComplaintId, string Reason) : IFirmCommand<Unit>, IAbout
    {
        public (DocumentKind Kind, int Id) About => (DocumentKind.Complaint, ComplaintId);
    }

    [Access(Access.FirmWorker)]
    public sealed record Withdraw(int ComplaintId, string Reason) : IFirmCommand<Unit>, IAbout
    {
        public (DocumentKind Kind, int Id) About => (DocumentKind.Complaint, ComplaintId);
    }

    internal sealed class Handler(FirmDb db, Actor actor)
        : IRequestHandler<Agree, Result<Unit>>, IRequestHandler<Counter, Result<Unit>>, IRequestHandler<StandBy, Result<Unit>>, IRequestHandler<Redeliver, Result<int>>,
            IRequestHandler<Verify, Result<Unit>>, IRequestHandler<Close, Result<Unit>>, IRequestHandler<Reopen, Result<Unit>>, IRequestHandler<Withdraw, Result<Unit>>
    {
        public Task<Result<Unit>> Handle(Agree command, CancellationToken ct) => On(command.ComplaintId, (c, firm) => c.Agree(command.Words, firm.BusinessDay), ct);

        public Task<Result<Unit>> Handle(Counter command, CancellationToken ct) => On(command.ComplaintId, (c, firm) => c.Counter(command.Instead, command.Words, firm.BusinessDay), ct);

        public Task<Result<Unit>> Handle(StandBy command, CancellationToken ct) => On(command.ComplaintId, (c, firm) => c.StandBy(command.Reason, firm.BusinessDay), ct);

        public Task<Result<Unit>> Handle(Verify command, CancellationToken ct) =>
            On(command.ComplaintId, (c, firm) => c.Verify(command.Score, command.Words, command.Channel, firm.BusinessDay), ct);

        public Task<Result<Unit>> Handle(Close command, CancellationToken ct) => On(command.ComplaintId, (c, firm) => c.Close(command.Reason, firm.BusinessDay), ct);

        public Task<Result<Unit>> Handle(Reopen command, CancellationToken ct) => On(command.ComplaintId, (c, firm) => c.Reopen(command.Reason, firm), ct);

        public Task<Result<Unit>> Handle(Withdraw command, CancellationToken ct) => On(command.ComplaintId, (c, firm) => c.Withdraw(command.Reason, firm.BusinessDay), ct);

        public async Task<Result<int>> Handle(Redeliver command, CancellationToken ct)
        {
            if (await db.WholeComplaint(command.ComplaintId, ct) is not { } complaint)
                return ComplaintErrors.NotFound;
            if (complaint.WhyNotCarryOut(DocumentKind.Order) is { } refused)
                return refused;
            var firm = await db.TheFirm(ct);
            var customer = (await db.CustomerWithContacts(complaint.CustomerId, ct))!;
            var started = Order.Start(actor.EmployeeId!.Value, firm, customer);
            if (started.IsFailure)
                return Result<int>.Failure(started.Errors);
            var order = started.Value;
            var filled = await Fill(order, complaint, firm, ct);
            if (filled.IsFailure)
                return Result<int>.Failure(filled.Errors);
            db.Orders.Add(order);
            await db.SaveChangesAsync(ct);
            var tied = await db.StartedFrom(new DocumentRef(DocumentKind.Complaint, complaint.Id), new DocumentRef(DocumentKind.Order, order.Id), order.Title, firm.BusinessDay, ct);
            return tied.IsSuccess ? order.Id : Result<int>.Failure(tied.Errors);
        }

        private async Task<Result> Fill(Order order, Complaint complaint, TradingFirm firm, CancellationToken ct)
        {
            var article = await db.Articles.AsNoTracking().SingleAsync(a => a.Id == complaint.ArticleId, ct);
            var (agreements, group) = await db.PricingFor(complaint.CustomerId, [article.Id], ct);
            var units = complaint.Solution!.Units;
            var line = order.AddLine(
                new LineEntry("", units, null, Percentage.Of(100)), LineArticle.For(article, order.Terms.Language, Pricing.Find(article, units, agreements, group, firm.BusinessDay)), firm);
            if (line.IsFailure)
                return Result.Failure(line.Errors);
            return order.ChangeTerms(
                order.Terms with
                {
                    Subject = $"Herlevering {complaint.Number}",
                    ContactPersonId = complaint.ContactPersonId ?? order.Terms.ContactPersonId,
                    ManualFreight = Money.Zero,
                    WantedOn = complaint.SolveBy is { } day && day >= firm.BusinessDay ? day : null,
                },
                firm);
        }

        private async Task<Result<Unit>> On(int id, Func<Complaint, TradingFirm, Result> step, CancellationToken ct)
        {
            if (await db.WholeComplaint(id, ct) is not { } complaint)
                return ComplaintErrors.NotFound;
            var done = step(complaint, await db.TheFirm(ct));
            return done.IsSuccess ? Unit.Value : Result<Unit>.Failure(done.Errors);
        }
    }
}
