using MediatR;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Documents;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Domain.Mail;
using PracticeFirm.Domain.Offertes;
using PracticeFirm.Domain.Relations;
using PracticeFirm.Web.Components;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Mailing;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Offertes;

/// <summary>Sends an offerte with a written mail: the number is given, the mail lands in the dossier, the term gets watched.</summary>
public static class SendOfferte
{
    /// <summary>What the mail would say by its template, to start writing from.</summary>
    [Access(Access.FirmReader)]
    public sealed record Prepare(int OfferteId) : IFirmQuery<MailDraft>;

    /// <param name="OfferteId">The draft.</param>
    /// <param name="To">Address the mail goes to.</param>
    /// <param name="Subject">Subject; <c>{nummer}</c> becomes the number that is given now.</param>
    /// <param name="Body">Text, in the learner's own words; <c>{nummer}</c> likewise.</param>
    /// <param name="FollowUpOn">Day to call the customer, or null for no task.</param>
    [Access(Access.FirmWorker)]
    public sealed record Command(int OfferteId, string To, string Subject, string Body, DateOnly? FollowUpOn) : IFirmCommand<Sent>, IAbout
    {
        public (DocumentKind Kind, int Id) About => (DocumentKind.Offerte, OfferteId);
    }

    /// <summary>The number it was given.</summary>
    public sealed record Sent(string Number);

    internal sealed class Handler(FirmDb db, Actor actor) : IRequestHandler<Prepare, Result<MailDraft>>, IRequestHandler<Command, Result<Sent>>
    {
        public async Task<Result<MailDraft>> Handle(Prepare query, CancellationToken ct)
        {
            var found = await db.Offertes.AsNoTracking()
                .Where(o => o.Id == query.OfferteId)
                .SelectMany(o => db.Firms, (o, f) => new
                {
                    Offerte = o,
                    Firm = f,
                    RequestedOn = db.QuoteRequests.Where(r => r.Id == o.RequestId).Select(r => (DateOnly?)r.ReceivedOn).FirstOrDefault(),
                })
                .SingleOrDefaultAsync(ct);
            if (found is null)
                return OfferteErrors.NotFound;
            var offerte = found.Offerte;
            var language = offerte.Terms.Language;
            var places = new MailPlaces(language)
                .Number(offerte.Number)
                .Text("onderwerp", offerte.Terms.Subject)
                .Text("aanvraag", Letter.Request(language, found.RequestedOn))
                .Date("geldig_tm", offerte.Terms.ValidThrough)
                .Amount("totaal", offerte.Total);
            var purpose = offerte.Version == 1 ? MailPurposes.Offerte : MailPurposes.OfferteNewVersion;
            var draft = await db.DraftToCustomer(actor, purpose, places, found.Firm, offerte.CustomerId, offerte.Terms.ContactPersonId, ct);
            var call = BusinessCalendar.AddWorkingDays(found.Firm.BusinessDay, 3);
            return draft with { FollowUpOn = call <= offerte.Terms.ValidThrough ? call : offerte.Terms.ValidThrough };
        }

        public async Task<Result<Sent>> Handle(Command command, CancellationToken ct)
        {
            if (await db.WholeOfferte(command.OfferteId, ct) is not { } offerte)
                return OfferteErrors.NotFound;
            var firm = await db.TheFirm(ct);
            var customer = await db.CustomerWithContacts(offerte.CustomerId, ct);
            var previous = offerte.PreviousVersionId is { } before ? await db.WholeOfferte(before, ct) : null;
            var errors = offerte.WhyNotSend(customer, firm.BusinessDay, previous);
            if (errors.Count > 0)
                return Result<Sent>.Failure(errors);
            var me = await db.Colleague(actor.EmployeeId!.Value, ct);

            // The mail is checked before the number is given: a refused mail must not leave a gap in the numbers.
            var mail = OutgoingMail.ToCustomer(
                new MailEntry(command.To, command.Subject, command.Body, command.FollowUpOn), firm, me, customer!.Id,
                new DocumentRef(DocumentKind.Offerte, offerte.Id), $"Bel {customer.Name} over de offerte");
            if (mail.IsFailure)
                return Result<Sent>.Failure(mail.Errors);

            var numbers = await db.Numbers(Offerte.NumberPrefix, firm.BusinessDay.Year, ct);
            var sent = offerte.Send(customer, numbers, firm, previous, await StoodOut(offerte, firm, customer, ct));
            if (sent.IsFailure)
                return Result<Sent>.Failure(sent.Errors);
            if (offerte.RequestId is { } requestId && await db.QuoteRequests.SingleOrDefaultAsync(r => r.Id == requestId, ct) is { } request)
            {
                request.Answer();
                if (await db.Mails.FirstOrDefaultAsync(m => m.AttachedKind == DocumentKind.QuoteRequest && m.AttachedId == requestId && m.Direction == MailDirection.In, ct) is { } asked)
                {
                    mail.Value.Answer(asked);
                    if (asked.HandledOn is null)
                        asked.Handle(firm.BusinessDay, $"Beantwoord met offerte {offerte.Title}.");
                }
            }

            mail.Value.Save(db, offerte.Number);
            return new Sent(offerte.Title);
        }

        private async Task<IReadOnlyList<string>> StoodOut(Offerte offerte, TradingFirm firm, Customer customer, CancellationToken ct)
        {
            var lines = offerte.Lines.With(await db.LineStock(offerte.Lines.Select(l => l.ArticleId), ct), firm.BusinessDay);
            var credit = await db.CreditUseOf(customer.Id, firm.BusinessDay, null, ct);
            return OfferteAdvisor.Codes(offerte, firm, customer, credit.Used, lines.Availabilities());
        }
    }
}
