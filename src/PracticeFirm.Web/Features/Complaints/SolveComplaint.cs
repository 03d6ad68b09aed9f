using MediatR;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Complaints;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Domain.Invoicing;
using PracticeFirm.Domain.Orders;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Complaints;

/// <summary>Works out a solution: every remedy side by side with what it costs and does to the margin, one of them chosen, the manager asked where needed.</summary>
public static class SolveComplaint
{
    /// <param name="ComplaintId">The complaint.</param>
    /// <param name="Units">Units to solve it for; null for all that are not right.</param>
    /// <param name="Amount">Amount off the price, excluding VAT; null for what is usual.</param>
    [Access(Access.FirmReader)]
    public sealed record Query(int ComplaintId, int? Units = null, Money? Amount = null) : IFirmQuery<Model>;

    /// <param name="Number">Number of the complaint.</param>
    /// <param name="Subject">What it is about.</param>
    /// <param name="Units">Units that are not right.</param>
    /// <param name="Value">What was charged for them.</param>
    /// <param name="Wish">What the customer wants, the last they said.</param>
    /// <param name="WishText">The same in their words.</param>
    /// <param name="Justified">Whether the customer is right.</param>
    /// <param name="MarginBefore">Marge of the order now; null when there is no order.</param>
    /// <param name="MarginLimit">Lowest marge the manager accepts.</param>
    /// <param name="Rules">How the firm deals with complaints.</param>
    /// <param name="Discount">The amount off the price that was worked out.</param>
    /// <param name="Choices">Every remedy with its cost.</param>
    /// <param name="WhyNot">Why nothing can be worked out now; null when it can.</param>
    public sealed record Model(
        string Number, string Subject, int Units, Money Value, Remedy? Wish, string WishText, bool Justified, Percentage? MarginBefore, Percentage MarginLimit, ServiceRules Rules, Money Discount,
        IReadOnlyList<Choice> Choices, Error? WhyNot);

    /// <summary>A remedy with what it costs, or why it can't be chosen.</summary>
    public sealed record Choice(
        Remedy Remedy, bool GoodsBack, bool Restock, Money GivenAway, Money Goods, Money Shipping, Money Repair, Money Total, Percentage? MarginAfter, bool NeedsApproval, Error? WhyNot);

    /// <param name="ComplaintId">The complaint.</param>
    /// <param name="Entry">The solution.</param>
    /// <param name="ApprovalReasons">Why the manager should agree, when that is needed; empty to ask later.</param>
    [Access(Access.FirmWorker)]
    public sealed record Command(int ComplaintId, SolutionEntry Entry, string ApprovalReasons = "") : IFirmCommand<Prepared>, IAbout
    {
        public (DocumentKind Kind, int Id) About => (DocumentKind.Complaint, ComplaintId);
    }

    /// <summary>What was worked out.</summary>
    public sealed record Prepared(Money Cost, bool NeedsApproval, bool ApprovalAsked);

    [Access(Access.FirmWorker)]
    public sealed record AskApproval(int ComplaintId, string Reasons) : IFirmCommand<Unit>, IAbout
    {
        public (DocumentKind Kind, int Id) About => (DocumentKind.Complaint, ComplaintId);
    }

    internal sealed class Handler(FirmDb db) : IRequestHandler<Query, Result<Model>>, IRequestHandler<Command, Result<Prepared>>, IRequestHandler<AskApproval, Result<Unit>>
    {
        private static readonly Error NoManager = new("Complaint.NoManager", "Er is geen leidinggevende in dit bedrijf. Vraag je docent om raad.");

        public async Task<Result<Model>> Handle(Query query, CancellationToken ct)
        {
            var found = await db.Complaints.AsNoTracking().Include(c => c.Solutions.OrderBy(s => s.Position)).AsSingleQuery().Where(c => c.Id == query.ComplaintId)
                .SelectMany(c => db.Firms, (c, f) => new { Complaint = c, Firm = f }).SingleOrDefaultAsync(ct);
            if (found is null)
                return ComplaintErrors.NotFound;
            var (complaint, firm) = (found.Complaint, found.Firm);
            var order = complaint.OrderId is null ? null : await db.Orders.AsNoTracking().Include(o => o.Lines).SingleAsync(o => o.Id == complaint.OrderId, ct);
            var invoice = await db.InvoiceOf(complaint, ct);
            var units = Math.Clamp(query.Units ?? complaint.Units, Math.Min(1, complaint.Units), Math.Max(complaint.Units, 0));
            var discount = query.Amount ?? new Money(Math.Max(complaint.Value.Cents / 500 * 100, Math.Min(complaint.Value.Cents, 100)));
            var choices = Entries(units, discount).Select(e => Of(e, complaint, order, invoice, firm)).ToList();
            return new Model(
                complaint.Number, complaint.Subject, complaint.Units, complaint.Value, complaint.LastCounter ?? complaint.Wish, complaint.WishText, complaint.Justified == true, order?.Margin.OfPrice,
                firm.Rules.MarginLimit, firm.Service, discount, choices, WhyNot(complaint));
        }

        public async Task<Result<Prepared>> Handle(Command command, CancellationToken ct)
        {
            if (await db.WholeComplaint(command.ComplaintId, ct) is not { } complaint)
                return ComplaintErrors.NotFound;
            var firm = await db.TheFirm(ct);
            var order = complaint.OrderId is null ? null : await db.Orders.AsNoTracking().Include(o => o.Lines).SingleAsync(o => o.Id == complaint.OrderId, ct);
            var cost = RemedyCost.Of(command.Entry, order, complaint.OrderLineId, await db.InvoiceOf(complaint, ct), firm);
            if (cost.IsFailure)
                return Result<Prepared>.Failure(cost.Errors);
            var prepared = complaint.Prepare(command.Entry, cost.Value, firm);
            if (prepared.IsFailure)
                return Result<Prepared>.Failure(prepared.Errors);
            var asks = prepared.Value.NeedsApproval && !string.IsNullOrWhiteSpace(command.ApprovalReasons);
            if (asks && await Ask(complaint, command.ApprovalReasons, firm, ct) is { IsFailure: true } refused)
                return Result<Prepared>.Failure(refused.Errors);
            return new Prepared(prepared.Value.Cost, prepared.Value.NeedsApproval, asks);
        }

        public async Task<Result<Unit>> Handle(AskApproval command, CancellationToken ct)
        {
            if (await db.WholeComplaint(command.ComplaintId, ct) is not { } complaint)
                return ComplaintErrors.NotFound;
            var asked = await Ask(complaint, command.Reasons, await db.TheFirm(ct), ct);
            return asked.IsSuccess ? Unit.Value : Result<Unit>.Failure(asked.Errors);
        }

        private async Task<Result> Ask(Complaint complaint, string reasons, TradingFirm firm, CancellationToken ct) =>
            await db.Employees.Where(e => e.Role == EmployeeRole.Manager).OrderBy(e => e.Id).FirstOrDefaultAsync(ct) is { } manager
                ? complaint.AskApproval(manager, reasons, firm.BusinessDay)
                : NoManager;

        private static IEnumerable<SolutionEntry> Entries(int units, Money discount) =>
        [
            new(Remedy.Redeliver, units, Money.Zero, false, false, ""),
            new(Remedy.Replace, units, Money.Zero, true, false, ""),
            new(Remedy.Credit, units, Money.Zero, false, false, ""),
            new(Remedy.Credit, units, Money.Zero, true, true, ""),
            new(Remedy.Discount, 0, discount, false, false, ""),
            new(Remedy.Repair, units, Money.Zero, false, false, ""),
            new(Remedy.Apology, 0, Money.Zero, false, false, ""),
            new(Remedy.Reject, 0, Money.Zero, false, false, ""),
        ];

        private static Choice Of(SolutionEntry entry, Complaint complaint, Order? order, Invoice? invoice, TradingFirm firm)
        {
            var cost = RemedyCost.Of(entry, order, complaint.OrderLineId, invoice, firm);
            return cost.IsFailure
                ? new Choice(entry.Remedy, entry.GoodsBack, entry.Restock, Money.Zero, Money.Zero, Money.Zero, Money.Zero, Money.Zero, null, false, cost.Error)
                : new Choice(
                    entry.Remedy, entry.GoodsBack, entry.Restock, cost.Value.GivenAway, cost.Value.Goods, cost.Value.Shipping, cost.Value.Repair, cost.Value.Total, cost.Value.After?.OfPrice,
                    complaint.NeedsApproval(cost.Value.Total, firm), null);
        }

        private static Error? WhyNot(Complaint complaint) => complaint.Status switch
        {
            ComplaintStatus.New => ComplaintErrors.NotAcknowledged,
            ComplaintStatus.Acknowledged or ComplaintStatus.UnderInvestigation or ComplaintStatus.SolutionProposed =>
                complaint.AgreedOn is not null ? ComplaintErrors.AlreadyAgreed
                : complaint.AssessedOn is null ? ComplaintErrors.NotAssessed
                : complaint.Solution is { OfferedOn: not null, Answer: null } ? ComplaintErrors.AlreadyOffered
                : null,
            ComplaintStatus.Resolved or ComplaintStatus.Aftercare => ComplaintErrors.AlreadyResolved,
            ComplaintStatus.Closed => ComplaintErrors.Closed,
        };
    }
}
