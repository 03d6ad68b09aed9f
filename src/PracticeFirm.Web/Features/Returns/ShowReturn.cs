using MediatR;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Offertes;
using PracticeFirm.Domain.Returns;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Returns;

/// <summary>One return as its page shows it: what comes back, what was decided, what follows, and what may be done next.</summary>
public static class ShowReturn
{
    /// <param name="Id">The return.</param>
    /// <param name="Opened">True when a person opened the page, which is evidence; false when it only refreshes.</param>
    [Access(Access.FirmReader)]
    public sealed record Query(int Id, bool Opened = false) : IFirmQuery<Model>, IEvidence
    {
        public (DocumentKind Kind, int Id) About => (DocumentKind.Return, Id);

        public string? ViewEvent => Opened ? "Return.Viewed" : null;
    }

    public sealed record Model
    {
        public required int Id { get; init; }
        public required string Number { get; init; }
        public required ReturnStatus Status { get; init; }
        public required DateOnly Today { get; init; }
        public required int OrderId { get; init; }
        public required string OrderNumber { get; init; }
        public required int CustomerId { get; init; }
        public required Recipient Customer { get; init; }
        public required DateOnly RequestedOn { get; init; }
        public required string ReasonText { get; init; }
        public required Money Fee { get; init; }
        public required DateOnly? ApprovedOn { get; init; }
        public required string Instruction { get; init; }
        public required string? RejectedReason { get; init; }
        public required DateOnly? ReceivedOn { get; init; }
        public required DateOnly? InspectedOn { get; init; }
        public required DateOnly? SettledOn { get; init; }
        public required IReadOnlyList<Line> Lines { get; init; }
        public required IReadOnlyList<CreditNote> CreditNotes { get; init; }
        public required Outcome Outcome { get; init; }
        public required IReadOnlyList<Advice> Advice { get; init; }
        public required IReadOnlyList<Error> WhyNotSettle { get; init; }
        public required IReadOnlyList<Replacement> Replacements { get; init; }
        public required DateOnly UsualPromise { get; init; }

        /// <summary>True while the goods are here and nothing was settled yet.</summary>
        public bool CanInspect => Status is ReturnStatus.Received or ReturnStatus.Inspected;
    }

    public sealed record Line(
        int Id, int Position, string DeliveryNumber, int ArticleId, string ArticleNumber, string Description, string Unit, int Quantity, ReturnReason Reason, int Received,
        ReturnCondition? Condition, ReturnDecision? Decision, bool Restock, string Explanation, int Credited, int OnHand, int Free);

    public sealed record CreditNote(int Id, string Number, Money Net, Money Vat, Money Total, Money Left);

    /// <summary>Goods that are still to be delivered again.</summary>
    public sealed record Replacement(int Position, string Description, int Open, int Reserved, int Free, DateOnly? PromisedOn);

    internal sealed class Handler(FirmDb db) : IRequestHandler<Query, Result<Model>>
    {
        public async Task<Result<Model>> Handle(Query query, CancellationToken ct)
        {
            if (await db.Read(query.Id, ct) is not { } about)
                return ReturnErrors.NotFound;
            var (ret, firm, stock, order, _, invoices) = about;
            var notes = ret.CreditNotes.Select(n => n.CreditNoteId).ToHashSet();
            var model = new Model
            {
                Id = ret.Id,
                Number = ret.Number,
                Status = ret.Status,
                Today = firm.BusinessDay,
                OrderId = ret.OrderId,
                OrderNumber = ret.OrderNumber,
                CustomerId = ret.CustomerId,
                Customer = ret.Recipient,
                RequestedOn = ret.RequestedOn,
                ReasonText = ret.ReasonText,
                Fee = ret.Fee,
                ApprovedOn = ret.ApprovedOn,
                Instruction = ret.Instruction,
                RejectedReason = ret.RejectedReason,
                ReceivedOn = ret.ReceivedOn,
                InspectedOn = ret.InspectedOn,
                SettledOn = ret.SettledOn,
                Lines =
                [
                    .. ret.Lines.Select(l => new Line(
                        l.Id, l.Position, l.DeliveryNumber, l.ArticleId, l.ArticleNumber, l.Description, l.Unit, l.Quantity, l.Reason, l.Received,
                        l.Condition, l.Decision, l.Restock, l.Explanation, l.Credited, stock[l.ArticleId].OnHand, stock[l.ArticleId].Free)),
                ],
                CreditNotes = [.. invoices.Where(i => notes.Contains(i.Id)).Select(i => new CreditNote(i.Id, i.Number!, i.NetTotal, i.VatTotal, i.Total, -i.Open))],
                WhyNotSettle = ret.WhyNotSettle(ReturnWork.Consequences(about), stock),
                Advice = ReturnWork.Advice(about),
                Replacements =
                [
                    .. ReplaceReturned.Waiting(ret, order).Select(l => new Replacement(l.Position, l.Description, l.Open, l.Reserved, stock[l.ArticleId].Free, l.PromisedOn)),
                ],
                UsualPromise = order.UsualPromise(firm.BusinessDay),

                // Last: it tries what settling does on what was read.
                Outcome = ReturnWork.Preview(about),
            };
            return model;
        }
    }
}
