using MediatR;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Contacts;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Opportunities;

/// <summary>Writes a chance down, from a mail or a call or out of the blue; the next step becomes a task.</summary>
public static class SpotOpportunity
{
    /// <summary>What the page begins with.</summary>
    /// <param name="Source">The mail or call it comes from.</param>
    /// <param name="CustomerId">The customer, when it is known already.</param>
    [Access(Access.FirmReader)]
    public sealed record Prepare(DocumentRef? Source, int? CustomerId) : IFirmQuery<Prepared>;

    public sealed record Prepared(int? CustomerId, string? Customer, string? Source, string? Text);

    /// <param name="CustomerId">Whose signal it is.</param>
    /// <param name="Kind">What they let slip.</param>
    /// <param name="Subject">In a few words.</param>
    /// <param name="Description">What was said and what it may lead to.</param>
    /// <param name="Expected">What it may be worth, excluding VAT.</param>
    /// <param name="NextStepOn">Day of the next step.</param>
    /// <param name="Source">The mail or call it comes from.</param>
    [Access(Access.FirmWorker)]
    public sealed record Command(int? CustomerId, OpportunityKind? Kind, string? Subject, string? Description, Money Expected, DateOnly? NextStepOn, DocumentRef? Source = null)
        : IFirmCommand<int>, IAbout
    {
        public (DocumentKind Kind, int Id) About =>
            Source is { } source ? (source.Kind, source.Id) : CustomerId is { } customer ? (DocumentKind.Customer, customer) : (DocumentKind.Firm, 0);
    }

    internal sealed class Handler(FirmDb db, Actor actor) : IRequestHandler<Prepare, Result<Prepared>>, IRequestHandler<Command, Result<int>>
    {
        public async Task<Result<Prepared>> Handle(Prepare query, CancellationToken ct)
        {
            var label = query.Source is { } source ? await db.LabelOf(source, ct) : null;
            var text = query.Source is { Kind: DocumentKind.Mail } mail ? await db.Mails.AsNoTracking().Where(m => m.Id == mail.Id).Select(m => m.Body).SingleOrDefaultAsync(ct) : null;
            var customer = label?.CustomerId ?? query.CustomerId;
            var name = await db.Customers.AsNoTracking().Where(c => c.Id == customer).Select(c => c.Name).SingleOrDefaultAsync(ct);
            return new Prepared(name is null ? null : customer, name, label?.Title, text);
        }

        public async Task<Result<int>> Handle(Command command, CancellationToken ct)
        {
            var customer = command.CustomerId;
            if (command.Source is { } source)
            {
                if (await db.LabelOf(source, ct) is not { } label)
                    return new Error("Opportunity.Source", "Het bericht of gesprek waar deze kans uit komt, bestaat niet (meer). Noteer de kans vanuit de klant.");
                customer = label.CustomerId ?? customer;
            }

            if (customer is not { } who || !await db.Customers.AnyAsync(c => c.Id == who, ct))
                return new Error("Opportunity.Customer", "Kies bij welke klant je een kans ziet.", nameof(command.CustomerId));
            if (command.Kind is not { } kind)
                return new Error("Opportunity.Kind", "Kies wat voor signaal de klant gaf.", nameof(command.Kind));
            if (command.NextStepOn is not { } next)
                return new Error("Opportunity.Day", "Kies de dag waarop je de volgende stap zet.", nameof(command.NextStepOn));
            var firm = await db.TheFirm(ct);
            var me = actor.EmployeeId!.Value;
            var made = Opportunity.Spot(who, kind, command.Subject, command.Description, command.Expected, me, next, firm.BusinessDay);
            if (made.IsFailure)
                return Result<int>.Failure(made.Errors);
            db.Opportunities.Add(made.Value);
            await db.SaveChangesAsync(ct);
            var reference = new DocumentRef(DocumentKind.Opportunity, made.Value.Id);
            if (command.Source is { } from)
                db.Consequences.Add(Consequence.Of(from, reference, firm.BusinessDay));
            db.FollowUps.Add(FollowUp.Plan($"Kans opvolgen: {made.Value.Subject}", next, me, firm.BusinessDay, who, reference).Value);
            return made.Value.Id;
        }
    }
}
