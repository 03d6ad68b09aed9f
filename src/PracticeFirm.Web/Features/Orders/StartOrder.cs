using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Offertes;
using PracticeFirm.Domain.Orders;
using PracticeFirm.Domain.Relations;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Orders;

/// <summary>Starts a draft order: from an accepted offerte as it is or a part of it, for a customer, or from a request.</summary>
public static class StartOrder
{
    /// <param name="OfferteId">The accepted offerte; takes all that was not ordered yet.</param>
    /// <param name="CustomerId">For whom, when there is no offerte and no request.</param>
    /// <param name="RequestId">The request it answers; brings its customer and contact person.</param>
    /// <param name="Wanted">Units to order now of each offerte line, by line; null takes all that is left.</param>
    /// <param name="Source">The mail or call it is started from; brings its request or customer when neither is named.</param>
    [Access(Access.FirmWorker)]
    public sealed record Command(int? OfferteId = null, int? CustomerId = null, int? RequestId = null, IReadOnlyDictionary<int, int>? Wanted = null, DocumentRef? Source = null)
        : IFirmCommand<int>, IAbout
    {
        public (DocumentKind Kind, int Id) About =>
            OfferteId is { } offerte ? (DocumentKind.Offerte, offerte)
            : RequestId is { } request ? (DocumentKind.QuoteRequest, request)
            : CustomerId is { } customer ? (DocumentKind.Customer, customer)
            : (DocumentKind.Firm, 0);
    }

    /// <summary>The lines of an accepted offerte with what was ordered of them so far.</summary>
    [Access(Access.FirmReader)]
    public sealed record Parts(int OfferteId) : IFirmQuery<Model>;

    public sealed record Model(int OfferteId, string Title, string Customer, OfferteStatus Status, IReadOnlyList<Line> Lines);

    public sealed record Line(int Id, int Position, string ArticleNumber, string Description, string Unit, int Offered, int Ordered, UnitPrice Price, Percentage Discount, int Free)
    {
        /// <summary>Units that can still be ordered.</summary>
        public int Left => Math.Max(0, Offered - Ordered);
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() =>
            RuleFor(c => c.CustomerId).Must((c, customer) => c.OfferteId is not null || c.RequestId is not null || c.Source is not null || customer is not null)
                .WithErrorCode(OrderErrors.NoCustomer.Code).WithMessage(OrderErrors.NoCustomer.Message);
    }

    internal sealed class Handler(FirmDb db, Actor actor) : IRequestHandler<Command, Result<int>>, IRequestHandler<Parts, Result<Model>>
    {
        public async Task<Result<int>> Handle(Command command, CancellationToken ct)
        {
            var firm = await db.TheFirm(ct);
            if (command.Source is { } from && command is { OfferteId: null, RequestId: null })
            {
                if (await db.LabelOf(from, ct) is not { } label)
                    return new Error("Order.Source", "Waar je deze order vanuit begint, bestaat niet (meer). Begin vanuit de klant.");
                command = await db.OpenRequestOf(from, ct) is { } asked && command.CustomerId is null
                    ? command with { RequestId = asked }
                    : command with { CustomerId = command.CustomerId ?? label.CustomerId };
            }

            var started = command.OfferteId is { } offerteId
                ? await FromOfferte(offerteId, command.Wanted, firm, ct)
                : await Direct(command, firm, ct);
            if (started.IsFailure)
                return Result<int>.Failure(started.Errors);
            var order = started.Value;
            if (order.Id == 0)
            {
                db.Orders.Add(order);
                await db.SaveChangesAsync(ct);
                db.StartedFrom(command.Source, new DocumentRef(DocumentKind.Order, order.Id), firm.BusinessDay);
            }

            return order.Id;
        }

        public async Task<Result<Model>> Handle(Parts query, CancellationToken ct)
        {
            var found = await db.Offertes.AsNoTracking()
                .Where(o => o.Id == query.OfferteId)
                .Select(o => new
                {
                    o.Id,
                    o.Number,
                    o.Version,
                    o.Status,
                    Customer = db.Customers.Where(c => c.Id == o.CustomerId).Select(c => c.Name).FirstOrDefault(),
                    Lines = o.Lines.OrderBy(l => l.Position).Select(l => new
                    {
                        Line = l,
                        Free = db.Stock.Where(s => s.ArticleId == l.ArticleId).Select(s => s.OnHand - s.Reserved).FirstOrDefault(),
                    }).ToList(),
                })
                .SingleOrDefaultAsync(ct);
            if (found is null)
                return OfferteErrors.NotFound;
            var ordered = await db.OrderedOf(query.OfferteId, null, ct);
            var title = found.Number is null ? $"Concept {found.Id}" : found.Version == 1 ? found.Number : $"{found.Number} versie {found.Version}";
            return new Model(
                found.Id, title, found.Customer ?? "", found.Status,
                [.. found.Lines.Select(l => new Line(
                    l.Line.Id, l.Line.Position, l.Line.ArticleNumber, l.Line.Description, l.Line.Unit, l.Line.Quantity, ordered.GetValueOrDefault(l.Line.Id),
                    l.Line.UnitPrice, l.Line.Discount, l.Free))]);
        }

        private async Task<Result<Order>> FromOfferte(int offerteId, IReadOnlyDictionary<int, int>? wanted, Domain.Firm.TradingFirm firm, CancellationToken ct)
        {
            if (await db.WholeOfferte(offerteId, ct) is not { } offerte)
                return OfferteErrors.NotFound;
            if (await db.CustomerWithContacts(offerte.CustomerId, ct) is not { } customer)
                return OrderErrors.OfferteNotAccepted;
            return Order.StartFrom(offerte, actor.EmployeeId!.Value, firm, customer, await db.OrderedOf(offerteId, null, ct), wanted);
        }

        private async Task<Result<Order>> Direct(Command command, Domain.Firm.TradingFirm firm, CancellationToken ct)
        {
            QuoteRequest? request = null;
            if (command.RequestId is { } requestId)
            {
                request = await db.QuoteRequests.SingleOrDefaultAsync(r => r.Id == requestId, ct);
                if (request is null)
                    return new Error("QuoteRequest.NotFound", "Deze aanvraag bestaat niet (meer).");
                if (request.OfferteId is not null)
                    return new Error("Order.RequestHasOfferte", "Voor deze aanvraag is al een offerte gemaakt. Maak de order vanuit die offerte, als de klant akkoord is.");

                // Whoever clicks second lands in the draft that the first one started.
                if (await db.Orders.FirstOrDefaultAsync(o => o.RequestId == requestId && o.Status == OrderStatus.Draft, ct) is { } already)
                    return already;
            }

            return await db.CustomerWithContacts(request?.CustomerId ?? command.CustomerId, ct) is { } customer
                ? Order.Start(actor.EmployeeId!.Value, firm, customer, request)
                : CustomerErrors.NotFound;
        }
    }
}
