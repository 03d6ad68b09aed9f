using MediatR;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Relations;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Customers;

/// <summary>Whether a customer may be sent mailings: shows it with what they were sent, and writes down a yes or a no.</summary>
public static class ChangeConsent
{
    /// <summary>Mailings and answers shown.</summary>
    public const int Most = 5;

    /// <param name="CustomerId">The customer.</param>
    [Access(Access.FirmReader)]
    public sealed record Query(int CustomerId) : IFirmQuery<Model>;

    /// <param name="Consent">Whether they may be mailed.</param>
    /// <param name="On">Since when; null when they never said anything.</param>
    /// <param name="Source">How they said so.</param>
    /// <param name="Mailings">What they were sent last.</param>
    /// <param name="Answers">What they answered last about their satisfaction.</param>
    public sealed record Model(MailConsent Consent, DateOnly? On, ConsentSource? Source, IReadOnlyList<Received> Mailings, IReadOnlyList<Answered> Answers);

    public sealed record Received(int Id, string Number, string Title, DateOnly SentOn, DateOnly? OpenedOn, DateOnly? AskedOn, DateOnly? BoughtOn, DateOnly? OptedOutOn);

    public sealed record Answered(int Id, string Number, DateOnly On, int Csat, int Nps);

    /// <param name="CustomerId">The customer.</param>
    /// <param name="Source">How they said so.</param>
    [Access(Access.FirmWorker)]
    public sealed record OptOut(int CustomerId, ConsentSource Source) : Step(CustomerId);

    /// <param name="CustomerId">The customer.</param>
    /// <param name="Source">How they said so.</param>
    [Access(Access.FirmWorker)]
    public sealed record Consent(int CustomerId, ConsentSource Source) : Step(CustomerId);

    /// <summary>A yes or a no.</summary>
    public abstract record Step(int CustomerId) : IFirmCommand<Unit>, IAbout
    {
        public (DocumentKind Kind, int Id) About => (DocumentKind.Customer, CustomerId);
    }

    internal sealed class Handler(FirmDb db) : IRequestHandler<Query, Result<Model>>, IRequestHandler<OptOut, Result<Unit>>, IRequestHandler<Consent, Result<Unit>>
    {
        public async Task<Result<Model>> Handle(Query query, CancellationToken ct)
        {
            var customer = await db.Customers.AsNoTracking().Where(c => c.Id == query.CustomerId).Select(c => new { c.Kind, c.MailConsentOn, c.OptedOutOn, c.ConsentSource }).SingleOrDefaultAsync(ct);
            if (customer is null)
                return CustomerErrors.NotFound;
            var mailings = await db.Mailings.AsNoTracking().Where(m => m.SentOn != null)
                .SelectMany(m => m.Recipients, (m, r) => new { Mailing = m, Recipient = r })
                .Where(x => x.Recipient.CustomerId == query.CustomerId)
                .OrderByDescending(x => x.Mailing.Id)
                .Take(Most)
                .Select(x => new Received(
                    x.Mailing.Id, x.Mailing.Number!, x.Mailing.Title, x.Mailing.SentOn!.Value, x.Recipient.OpenedOn, x.Recipient.AskedOn, x.Recipient.BoughtOn, x.Recipient.OptedOutOn))
                .ToListAsync(ct);
            var answers = await db.Surveys.AsNoTracking()
                .SelectMany(s => s.Invitations, (s, i) => new { Survey = s, Invitation = i })
                .Where(x => x.Invitation.CustomerId == query.CustomerId && x.Invitation.AnsweredOn != null)
                .OrderByDescending(x => x.Survey.Id)
                .Take(Most)
                .Select(x => new Answered(x.Survey.Id, x.Survey.Number, x.Invitation.AnsweredOn!.Value, x.Invitation.Csat!.Value, x.Invitation.Nps!.Value))
                .ToListAsync(ct);
            return new Model(Customer.ConsentOf(customer.Kind, customer.MailConsentOn, customer.OptedOutOn), customer.OptedOutOn ?? customer.MailConsentOn, customer.ConsentSource, mailings, answers);
        }

        public Task<Result<Unit>> Handle(OptOut step, CancellationToken ct) => On(step, (customer, today) => customer.OptOut(today, step.Source), ct);

        public Task<Result<Unit>> Handle(Consent step, CancellationToken ct) => On(step, (customer, today) => customer.Consent(today, step.Source), ct);

        private async Task<Result<Unit>> On(Step step, Func<Customer, DateOnly, Result> verb, CancellationToken ct)
        {
            if (await db.Customers.SingleOrDefaultAsync(c => c.Id == step.CustomerId, ct) is not { } customer)
                return CustomerErrors.NotFound;
            var done = verb(customer, (await db.TheFirm(ct)).BusinessDay);
            return done.IsSuccess ? Unit.Value : Result<Unit>.Failure(done.Errors);
        }
    }
}
