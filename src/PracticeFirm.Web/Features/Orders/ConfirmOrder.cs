using MediatR;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Mail;
using PracticeFirm.Domain.Orders;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Mailing;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Orders;

/// <summary>Confirms an order with a written mail: the number is given, the mail lands in the dossier, stock is set aside; all of it or nothing.</summary>
public static class ConfirmOrder
{
    /// <summary>What the mail would say by its template, to start writing from.</summary>
    /// <param name="OrderId">The draft.</param>
    /// <param name="Contract">True for a verkoopcontract to sign, false for an orderbevestiging.</param>
    [Access(Access.FirmReader)]
    public sealed record Prepare(int OrderId, bool Contract) : IFirmQuery<MailDraft>;

    /// <param name="OrderId">The draft.</param>
    /// <param name="To">Address the mail goes to.</param>
    /// <param name="Subject">Subject; <c>{nummer}</c> becomes the number that is given now.</param>
    /// <param name="Body">Text, in the learner's own words; <c>{nummer}</c> likewise.</param>
    /// <param name="FollowUpOn">Day to come back on it, or null for no task.</param>
    /// <param name="ReserveNow">True to set aside what is free at once, in the order of the lines.</param>
    /// <param name="Consent">How the customer agreed to what differs from the offerte.</param>
    [Access(Access.FirmWorker)]
    public sealed record Command(int OrderId, string To, string Subject, string Body, DateOnly? FollowUpOn = null, bool ReserveNow = false, string? Consent = null)
        : IFirmCommand<Confirmed>, IAbout
    {
        public (DocumentKind Kind, int Id) About => (DocumentKind.Order, OrderId);
    }

    /// <param name="Number">The number it was given.</param>
    /// <param name="Reserved">Units that were set aside.</param>
    /// <param name="Short">Units that have to come yet.</param>
    public sealed record Confirmed(string Number, int Reserved, int Short);

    internal sealed class Handler(FirmDb db, Actor actor) : IRequestHandler<Prepare, Result<MailDraft>>, IRequestHandler<Command, Result<Confirmed>>
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
            var (order, today) = (found.Order, found.Firm.BusinessDay);
            var usual = order.UsualPromise(today);
            var first = order.Lines.Select(l => l.PromisedOn is { } day && day >= today ? day : usual).DefaultIfEmpty(usual).Min();
            var places = new MailPlaces(order.Terms.Language)
                .Number(order.Number)
                .Text("onderwerp", order.Terms.Subject)
                .Date("leverdatum", first)
                .Amount("bedrag", order.Total);
            var purpose = query.Contract ? MailPurposes.SalesContract : MailPurposes.OrderConfirmation;
            return await db.DraftToCustomer(actor, purpose, places, found.Firm, order.CustomerId, order.Terms.ContactPersonId, ct)
                with
            { FollowUpOn = query.Contract ? BusinessCalendar.AddWorkingDays(today, 5) : BusinessCalendar.AddWorkingDays(today, 2) };
        }

        public async Task<Result<Confirmed>> Handle(Command command, CancellationToken ct)
        {
            if (await db.WholeOrder(command.OrderId, ct) is not { } order)
                return OrderErrors.NotFound;
            var firm = await db.TheFirm(ct);
            var customer = (await db.CustomerWithContacts(order.CustomerId, ct))!;
            var offerte = order.OfferteId is { } offerteId ? await db.WholeOfferte(offerteId, ct) : null;
            var elsewhere = offerte is null ? null : await db.OrderedOf(offerte.Id, order.Id, ct);
            var errors = order.WhyNotConfirm(customer, offerte, command.Consent, firm.BusinessDay, elsewhere);
            if (errors.Count > 0)
                return Result<Confirmed>.Failure(errors);
            var me = await db.Colleague(actor.EmployeeId!.Value, ct);

            // The mail is checked before the number is given: a refused mail must not leave a gap in the numbers.
            var mail = OutgoingMail.ToCustomer(
                new MailEntry(command.To, command.Subject, command.Body, command.FollowUpOn), firm, me, customer.Id,
                new DocumentRef(DocumentKind.Order, order.Id), $"Kijk of {customer.Name} akkoord is met de order");
            if (mail.IsFailure)
                return Result<Confirmed>.Failure(mail.Errors);

            var numbers = await db.Numbers(Order.NumberPrefix, firm.BusinessDay.Year, ct);
            var confirmed = order.Confirm(customer, offerte, numbers, firm, command.Consent, elsewhere, await CheckOrder.StoodOut(db, order, firm, customer, ct));
            if (confirmed.IsFailure)
                return Result<Confirmed>.Failure(confirmed.Errors);
            if (command.ReserveNow)
                ReserveStock.WhatIsFree(order, await db.StockOf(order.Lines.Select(l => l.ArticleId), ct), firm.BusinessDay, actor.Name);
            mail.Value.Save(db, order.Number);
            if (order is { RequestId: { } requestId, OfferteId: null } && await db.QuoteRequests.SingleOrDefaultAsync(r => r.Id == requestId, ct) is { } request)
                request.AnswerWithOrder(order.Number!);
            return new Confirmed(order.Number!, order.ReservedUnits, order.OpenUnits - order.ReservedUnits);
        }
    }
}
