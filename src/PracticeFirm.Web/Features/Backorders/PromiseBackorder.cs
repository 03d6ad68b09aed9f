using MediatR;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Mail;
using PracticeFirm.Domain.Orders;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Mailing;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Backorders;

/// <summary>Promises a new day for what is still to come, and tells the customer by mail or on the phone.</summary>
public static class PromiseBackorder
{
    /// <summary>What the mail would say by its template, to start writing from.</summary>
    /// <param name="OrderId">The order.</param>
    /// <param name="LineId">Its line.</param>
    /// <param name="PromisedOn">The new day.</param>
    /// <param name="Reason">Why, as a sentence for the customer.</param>
    [Access(Access.FirmReader)]
    public sealed record Prepare(int OrderId, int LineId, DateOnly PromisedOn, string Reason) : IFirmQuery<MailDraft>;

    /// <param name="OrderId">The order.</param>
    /// <param name="LineId">Its line.</param>
    /// <param name="PromisedOn">The new day.</param>
    /// <param name="Reason">Why.</param>
    /// <param name="Mail">The mail that tells the customer; null when it isn't told by mail.</param>
    /// <param name="Phone">With whom it was talked over on the phone, and what was agreed; null when it wasn't.</param>
    [Access(Access.FirmWorker)]
    public sealed record Command(int OrderId, int LineId, DateOnly? PromisedOn, string Reason, MailEntry? Mail = null, string? Phone = null) : IFirmCommand<Unit>, IAbout
    {
        public (DocumentKind Kind, int Id) About => (DocumentKind.Order, OrderId);
    }

    internal sealed class Handler(FirmDb db, Actor actor) : IRequestHandler<Prepare, Result<MailDraft>>, IRequestHandler<Command, Result<Unit>>
    {
        public async Task<Result<MailDraft>> Handle(Prepare query, CancellationToken ct)
        {
            var found = await db.Orders.AsNoTracking()
                .Include(o => o.Lines)
                .Where(o => o.Id == query.OrderId)
                .SelectMany(o => db.Firms, (o, f) => new { Order = o, Firm = f })
                .SingleOrDefaultAsync(ct);
            if (found is null)
                return OrderErrors.NotFound;
            if (found.Order.Lines.FirstOrDefault(l => l.Id == query.LineId) is not { } line)
                return OrderErrors.NoLine;
            var order = found.Order;
            var places = new MailPlaces(order.Terms.Language)
                .Number(order.Number ?? "")
                .Text("ordernummer", order.Number)
                .Text("reden", BackorderWords.Sentence(query.Reason))
                .Date("leverdatum", query.PromisedOn)
                .Lines([$"{DutchFormat.Count(line.Open)} x {line.Description} ({line.ArticleNumber})"]);
            return await db.DraftToCustomer(actor, MailPurposes.PromiseChanged, places, found.Firm, order.CustomerId, order.Terms.ContactPersonId, ct);
        }

        public async Task<Result<Unit>> Handle(Command command, CancellationToken ct)
        {
            if (await db.WholeOrder(command.OrderId, ct) is not { } order)
                return OrderErrors.NotFound;
            if (command.PromisedOn is not { } day)
                return BackorderErrors.NoDay;
            if (command.Phone is not null && string.IsNullOrWhiteSpace(command.Phone))
                return BackorderErrors.Phone;
            var firm = await db.TheFirm(ct);
            var tells = command.Mail is not null || command.Phone is not null;
            var same = order.Lines.FirstOrDefault(l => l.Id == command.LineId) is { } line && line.PromisedOn == day;
            if (same && !tells)
                return BackorderErrors.NotTold;
            if (!same)
            {
                var promised = order.Promise(command.LineId, day, firm.BusinessDay, command.Reason);
                if (promised.IsFailure)
                    return Result<Unit>.Failure(promised.Errors);
            }

            if (command.Mail is { } entry)
            {
                var me = await db.Colleague(actor.EmployeeId!.Value, ct);
                var mail = OutgoingMail.ToCustomer(entry, firm, me, order.CustomerId, new DocumentRef(DocumentKind.Order, order.Id), BackorderWords.Call(order.Recipient?.Name));
                if (mail.IsFailure)
                    return Result<Unit>.Failure(mail.Errors);
                mail.Value.Save(db, order.Number);
            }

            if (!tells)
                return Unit.Value;
            var told = order.TellPromises(firm.BusinessDay, command.Mail is null ? BackorderWords.ByPhone(command.Phone!) : BackorderWords.ByMail);
            return told.IsSuccess ? Unit.Value : Result<Unit>.Failure([.. told.Errors.Select(e => e.Field == "How" ? e.On(nameof(command.Phone)) : e)]);
        }
    }
}
