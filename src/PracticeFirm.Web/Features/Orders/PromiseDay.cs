using MediatR;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Documents;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Mail;
using PracticeFirm.Domain.Orders;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Mailing;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Orders;

/// <summary>Promises a delivery day, and tells the customer by mail or by phone.</summary>
public static class PromiseDay
{
    /// <param name="OrderId">The order, draft or confirmed.</param>
    /// <param name="LineId">The line.</param>
    /// <param name="PromisedOn">The day.</param>
    /// <param name="Reason">Why it became another day; may be empty in a draft.</param>
    [Access(Access.FirmWorker)]
    public sealed record Promise(int OrderId, int LineId, DateOnly PromisedOn, string Reason = "") : IFirmCommand<Unit>, IAbout
    {
        public (DocumentKind Kind, int Id) About => (DocumentKind.Order, OrderId);
    }

    /// <param name="OrderId">The order.</param>
    /// <param name="How">With whom it was agreed by phone.</param>
    [Access(Access.FirmWorker)]
    public sealed record TellByPhone(int OrderId, string How) : IFirmCommand<Unit>, IAbout
    {
        public (DocumentKind Kind, int Id) About => (DocumentKind.Order, OrderId);
    }

    /// <summary>The mail that tells the new days, to start writing from.</summary>
    [Access(Access.FirmReader)]
    public sealed record PrepareMail(int OrderId) : IFirmQuery<MailDraft>;

    /// <param name="OrderId">The order.</param>
    /// <param name="To">Address the mail goes to.</param>
    /// <param name="Subject">Subject.</param>
    /// <param name="Body">Text.</param>
    [Access(Access.FirmWorker)]
    public sealed record TellByMail(int OrderId, string To, string Subject, string Body) : IFirmCommand<Unit>, IAbout
    {
        public (DocumentKind Kind, int Id) About => (DocumentKind.Order, OrderId);
    }

    internal sealed class Handler(FirmDb db, Actor actor)
        : IRequestHandler<Promise, Result<Unit>>, IRequestHandler<TellByPhone, Result<Unit>>, IRequestHandler<PrepareMail, Result<MailDraft>>, IRequestHandler<TellByMail, Result<Unit>>
    {
        public async Task<Result<Unit>> Handle(Promise command, CancellationToken ct)
        {
            if (await db.WholeOrder(command.OrderId, ct) is not { } order)
                return OrderErrors.NotFound;
            if (order.IsConfirmed && string.IsNullOrWhiteSpace(command.Reason))
                return OrderErrors.Reason;
            var done = order.Promise(command.LineId, command.PromisedOn, (await db.TheFirm(ct)).BusinessDay, command.Reason);
            return done.IsSuccess ? Unit.Value : Result<Unit>.Failure(done.Errors);
        }

        public async Task<Result<Unit>> Handle(TellByPhone command, CancellationToken ct)
        {
            if (await db.WholeOrder(command.OrderId, ct) is not { } order)
                return OrderErrors.NotFound;
            if (string.IsNullOrWhiteSpace(command.How))
                return new Error("Order.WithWhom", "Schrijf op wie je aan de telefoon had en wat die ervan vond.", nameof(command.How));
            var done = order.TellPromises((await db.TheFirm(ct)).BusinessDay, $"telefonisch: {command.How.Trim().TrimEnd('.')}");
            return done.IsSuccess ? Unit.Value : Result<Unit>.Failure(done.Errors);
        }

        public async Task<Result<MailDraft>> Handle(PrepareMail query, CancellationToken ct)
        {
            var found = await db.Orders.AsNoTracking()
                .Include(o => o.Lines.OrderBy(l => l.Position))
                .Where(o => o.Id == query.OrderId)
                .SelectMany(o => db.Firms, (o, f) => new { Order = o, Firm = f })
                .SingleOrDefaultAsync(ct);
            if (found is null)
                return OrderErrors.NotFound;
            var order = found.Order;
            var language = order.Terms.Language;
            var untold = order.Lines.Where(l => l.Open > 0 && l.PromiseToldOn is null).ToList();
            var told = untold.Count > 0 ? untold : [.. order.Lines.Where(l => l.Open > 0)];
            var places = new MailPlaces(language)
                .Number(order.Number)
                .Text("ordernummer", order.Number)
                .Text("reden", "")
                .Date("leverdatum", told.Max(l => l.PromisedOn))
                .Lines(told.Select(l => $"{l.Open} x {l.Description}{(l.PromisedOn is { } day ? $": {Letter.Date(language, day)}" : "")}"));
            return await db.DraftToCustomer(actor, MailPurposes.PromiseChanged, places, found.Firm, order.CustomerId, order.Terms.ContactPersonId, ct);
        }

        public async Task<Result<Unit>> Handle(TellByMail command, CancellationToken ct)
        {
            if (await db.WholeOrder(command.OrderId, ct) is not { } order)
                return OrderErrors.NotFound;
            var firm = await db.TheFirm(ct);
            var me = await db.Colleague(actor.EmployeeId!.Value, ct);
            var mail = OutgoingMail.ToCustomer(
                new MailEntry(command.To, command.Subject, command.Body), firm, me, order.CustomerId, new DocumentRef(DocumentKind.Order, order.Id), "");
            if (mail.IsFailure)
                return Result<Unit>.Failure(mail.Errors);
            var told = order.TellPromises(firm.BusinessDay, "per mail");
            if (told.IsFailure)
                return Result<Unit>.Failure(told.Errors);
            mail.Value.Save(db, order.Number);
            return Unit.Value;
        }
    }
}
