using MediatR;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Documents;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Contacts;
using PracticeFirm.Domain.Mail;
using PracticeFirm.Domain.Offertes;
using PracticeFirm.Domain.Relations;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Offertes;

/// <summary>Sends an offerte with a written mail: the number is given, the mail lands in the dossier, the term gets watched.</summary>
public static class SendOfferte
{
    /// <summary>What the mail would say by its template, to start writing from.</summary>
    [Access(Access.FirmReader)]
    public sealed record Prepare(int OfferteId) : IFirmQuery<Draft>;

    /// <param name="To">Address of the contact person.</param>
    /// <param name="Subject">Subject by the template.</param>
    /// <param name="Body">Text by the template.</param>
    /// <param name="FollowUpOn">A sensible day to call: three working days from now, within the validity.</param>
    public sealed record Draft(string To, string Subject, string Body, DateOnly FollowUpOn);

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

    internal sealed class Handler(FirmDb db, Actor actor) : IRequestHandler<Prepare, Result<Draft>>, IRequestHandler<Command, Result<Sent>>
    {
        private const string NumberPlace = "{nummer}";

        public async Task<Result<Draft>> Handle(Prepare query, CancellationToken ct)
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
            var customer = await db.Customers.AsNoTracking().Include(c => c.Contacts).SingleOrDefaultAsync(c => c.Id == offerte.CustomerId, ct);
            var purpose = offerte.Version == 1 ? "offerte" : "offerte-nieuwe-versie";
            var writing = await db.MailTemplates.AsNoTracking()
                .Where(t => t.Purpose == purpose && t.Language == offerte.Terms.Language)
                .Select(t => new
                {
                    Template = t,
                    MyName = db.Employees.Where(e => e.Id == actor.EmployeeId).Select(e => e.Name).FirstOrDefault(),
                    MyFunction = db.Employees.Where(e => e.Id == actor.EmployeeId).Select(e => e.Function).FirstOrDefault(),
                    MyRole = db.Employees.Where(e => e.Id == actor.EmployeeId).Select(e => e.Role).FirstOrDefault(),
                })
                .FirstOrDefaultAsync(ct);
            var language = offerte.Terms.Language;
            var contact = customer?.ContactOrPrimary(offerte.Terms.ContactPersonId);
            var values = new Dictionary<string, string>
            {
                ["aanhef"] = Letter.Salutation(language, contact?.Salutation ?? Salutation.Neutral, contact?.FullName ?? "", contact?.LastName ?? ""),
                ["contact"] = contact?.FullName ?? "",
                ["klant"] = customer?.Name ?? "",
                ["nummer"] = offerte.Number ?? NumberPlace,
                ["onderwerp"] = offerte.Terms.Subject,
                ["datum"] = Letter.Date(language, found.Firm.BusinessDay),
                ["geldig_tm"] = Letter.Date(language, offerte.Terms.ValidThrough),
                ["totaal"] = Letter.Amount(language, offerte.Total),
                ["medewerker"] = writing?.MyName ?? "",
                ["functie"] = writing?.MyFunction is { } function ? Letter.Function(language, writing.MyRole, function) : "",
                ["bedrijf"] = found.Firm.Identity.FullName,
                ["telefoon"] = found.Firm.Identity.Phone,
                ["aanvraag"] = Letter.Request(language, found.RequestedOn),
            };
            var (subject, body) = writing?.Template.Fill(values) ?? ("", "");
            var call = BusinessCalendar.AddWorkingDays(found.Firm.BusinessDay, 3);
            return new Draft(
                contact is { Email.Length: > 0 } ? contact.Email : customer?.Email ?? "",
                subject,
                body,
                call <= offerte.Terms.ValidThrough ? call : offerte.Terms.ValidThrough);
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
            var mail = MailMessage.Send(firm.BusinessDay, customer!.Id, $"{me.Name} <{firm.Identity.Email}>", command.To, command.Subject, command.Body, offerte.Id);
            if (mail.IsFailure)
                return Result<Sent>.Failure(mail.Errors);
            FollowUp? task = null;
            if (command.FollowUpOn is { } day)
            {
                var planned = FollowUp.Plan($"Bel {customer.Name} over de offerte", day, me.Id, firm.BusinessDay, customer.Id, offerte.Id);
                if (planned.IsFailure)
                    return Result<Sent>.Failure(planned.Error.On(nameof(command.FollowUpOn)));
                task = planned.Value;
            }

            var numbers = await db.Numbers(Offerte.NumberPrefix, firm.BusinessDay.Year, ct);
            var sent = offerte.Send(customer, numbers, firm, previous);
            if (sent.IsFailure)
                return Result<Sent>.Failure(sent.Errors);
            mail.Value.Put(NumberPlace, offerte.Number!);
            db.Mails.Add(mail.Value);
            if (task is not null)
                db.FollowUps.Add(task);
            if (offerte.RequestId is { } requestId && await db.QuoteRequests.SingleOrDefaultAsync(r => r.Id == requestId, ct) is { } request)
                request.Answer();
            return new Sent(offerte.Title);
        }
    }
}
