using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Documents;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Complaints;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Domain.Mail;
using PracticeFirm.Domain.Marketing;
using PracticeFirm.Domain.Relations;
using PracticeFirm.Simulation.Actors;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Mailing;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Surveys;

/// <summary>Asks a sample of customers how satisfied they are: after a delivery, after a complaint, or over a quarter.</summary>
public static class SendSurvey
{
    /// <summary>Days in which nobody is asked twice.</summary>
    public const int RestDays = 30;

    /// <summary>Usual size of a sample.</summary>
    public const int UsualSize = 25;

    /// <summary>What the mail would say, and how many could be asked.</summary>
    /// <param name="Occasion">After what.</param>
    /// <param name="Language">Language it is written in.</param>
    /// <param name="From">First day looked back to; null for the usual one.</param>
    /// <param name="Through">Last day looked back to; null for the usual one.</param>
    [Access(Access.FirmReader)]
    public sealed record Prepare(SurveyOccasion Occasion, Language Language = Language.Dutch, DateOnly? From = null, DateOnly? Through = null) : IFirmQuery<Prepared>;

    /// <param name="From">First day looked back to.</param>
    /// <param name="Through">Last day looked back to.</param>
    /// <param name="Subject">Subject by the template.</param>
    /// <param name="Body">Text by the template; <c>{aanhef}</c> is filled in for each reader.</param>
    /// <param name="CanBeAsked">How many can be asked.</param>
    /// <param name="LeftOut">How many of that period can't be mailed: opted out, no address, another language.</param>
    /// <param name="Rested">How many were asked in the last <see cref="RestDays"/> days.</param>
    public sealed record Prepared(DateOnly From, DateOnly Through, string Subject, string Body, int CanBeAsked, int LeftOut, int Rested);

    /// <param name="Occasion">After what.</param>
    /// <param name="Language">Language it is written in.</param>
    /// <param name="From">First day looked back to.</param>
    /// <param name="Through">Last day looked back to.</param>
    /// <param name="Size">How many to ask.</param>
    /// <param name="Subject">Subject of the mail.</param>
    /// <param name="Body">Text of the mail.</param>
    [Access(Access.FirmWorker)]
    public sealed record Command(SurveyOccasion Occasion, Language Language, DateOnly? From, DateOnly? Through, int? Size, string? Subject, string? Body) : IFirmCommand<Sent>;

    /// <param name="Id">The survey.</param>
    /// <param name="Number">The number it was given.</param>
    /// <param name="Asked">How many were asked.</param>
    public sealed record Sent(int Id, string Number, int Asked);

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.From).NotNull().WithErrorCode(SurveyErrors.Period.Code).WithMessage(SurveyErrors.Period.Message);
            RuleFor(c => c.Through).NotNull().WithErrorCode(SurveyErrors.Period.Code).WithMessage(SurveyErrors.Period.Message);
            RuleFor(c => c.Size).InclusiveBetween(1, Survey.MostAsked).WithErrorCode("Survey.Size").WithMessage($"Vul in hoeveel klanten je wilt vragen: 1 tot {Survey.MostAsked}.");
            RuleFor(c => c.Size).NotNull().WithErrorCode("Survey.Size").WithMessage($"Vul in hoeveel klanten je wilt vragen: 1 tot {Survey.MostAsked}.");
        }
    }

    internal sealed class Handler(FirmDb db, Actor actor) : IRequestHandler<Prepare, Result<Prepared>>, IRequestHandler<Command, Result<Sent>>
    {
        public async Task<Result<Prepared>> Handle(Prepare query, CancellationToken ct)
        {
            var writing = await db.Firms.AsNoTracking()
                .Select(f => new
                {
                    Firm = f,
                    Subject = db.MailTemplates.Where(t => t.Purpose == MailPurposes.Survey && t.Language == query.Language).Select(t => t.Subject).FirstOrDefault(),
                    Body = db.MailTemplates.Where(t => t.Purpose == MailPurposes.Survey && t.Language == query.Language).Select(t => t.Body).FirstOrDefault(),
                    Name = db.Employees.Where(e => e.Id == actor.EmployeeId).Select(e => e.Name).FirstOrDefault(),
                    Function = db.Employees.Where(e => e.Id == actor.EmployeeId).Select(e => e.Function).FirstOrDefault(),
                    Role = db.Employees.Where(e => e.Id == actor.EmployeeId).Select(e => e.Role).FirstOrDefault(),
                })
                .SingleAsync(ct);
            var (from, through) = Usual(query.Occasion, writing.Firm.BusinessDay);
            (from, through) = (query.From ?? from, query.Through ?? through);
            var people = await People(query.Occasion, from, through, writing.Firm.BusinessDay, ct);
            var rested = people.Count(p => p.Rested);
            var leftOut = people.Count(p => !p.Rested && p.Candidate.Candidate.WhyNot(query.Language) is not null);
            var (subject, body) = MailTemplate.Create(MailPurposes.Survey, query.Language, writing.Subject ?? "", writing.Body ?? "")
                .Fill(Places(writing.Firm, writing.Name, writing.Function, writing.Role, query.Language).Values);
            return new Prepared(from, through, subject, body, people.Count - rested - leftOut, leftOut, rested);
        }

        public async Task<Result<Sent>> Handle(Command command, CancellationToken ct)
        {
            var firm = await db.TheFirm(ct);
            var (from, through) = (command.From!.Value, command.Through!.Value);
            var people = await People(command.Occasion, from, through, firm.BusinessDay, ct);
            var fitting = people.Where(p => !p.Rested && p.Candidate.Candidate.WhyNot(command.Language) is null).Select(p => p.Candidate).ToList();
            var plan = new SurveyPlan(command.Occasion, command.Language, from, through, command.Subject ?? "", command.Body ?? "");
            var sent = Survey.Send(
                await db.Numbers(Survey.NumberPrefix, firm.BusinessDay.Year, ct), actor.EmployeeId!.Value, firm.BusinessDay, plan, SurveySample.Draw(firm, fitting, command.Size!.Value));
            if (sent.IsFailure)
                return Result<Sent>.Failure(sent.Errors);
            db.Surveys.Add(sent.Value);
            await db.SaveChangesAsync(ct);
            return new Sent(sent.Value.Id, sent.Value.Number, sent.Value.Invitations.Count);
        }

        private static (DateOnly From, DateOnly Through) Usual(SurveyOccasion occasion, DateOnly today)
        {
            if (occasion != SurveyOccasion.Quarter)
                return (today.AddDays(occasion == SurveyOccasion.Delivery ? -14 : -60), today);
            var quarter = new DateOnly(today.Year, today.Month - ((today.Month - 1) % 3), 1);
            return (quarter.AddMonths(-3), quarter.AddDays(-1));
        }

        // Who something happened with, with the last of it, and who was asked lately; two round trips.
        private async Task<IReadOnlyList<(SurveyCandidate Candidate, bool Rested)>> People(SurveyOccasion occasion, DateOnly from, DateOnly through, DateOnly today, CancellationToken ct)
        {
            var happened = occasion switch
            {
                SurveyOccasion.Delivery => db.Deliveries.Where(d => d.ShippedOn >= from && d.ShippedOn <= through).Select(d => new { d.CustomerId, d.Id }),
                SurveyOccasion.Complaint => db.Complaints
                    .Where(c => c.ReceivedOn >= from && c.ReceivedOn <= through && (c.Status == ComplaintStatus.Resolved || c.Status == ComplaintStatus.Aftercare || c.Status == ComplaintStatus.Closed))
                    .Select(c => new { c.CustomerId, c.Id }),
                SurveyOccasion.Quarter => db.Orders.Where(o => o.ConfirmedOn >= from && o.ConfirmedOn <= through).Select(o => new { o.CustomerId, o.Id }),
            };
            var candidates = await db.Customers.AsNoTracking().Where(c => c.Status != CustomerStatus.Archived && happened.Any(h => h.CustomerId == c.Id)).Candidates(ct);
            var since = today.AddDays(-RestDays);
            var facts = await db.Customers.AsNoTracking()
                .Where(c => happened.Any(h => h.CustomerId == c.Id))
                .Select(c => new
                {
                    c.Id,
                    Last = happened.Where(h => h.CustomerId == c.Id).Max(h => h.Id),
                    Rested = db.Surveys.Any(s => s.SentOn > since && s.Invitations.Any(i => i.CustomerId == c.Id)),
                })
                .ToDictionaryAsync(c => c.Id, ct);
            DocumentKind? kind = occasion switch { SurveyOccasion.Delivery => DocumentKind.Delivery, SurveyOccasion.Complaint => DocumentKind.Complaint, SurveyOccasion.Quarter => null };
            return [.. candidates.Where(c => facts.ContainsKey(c.CustomerId)).Select(c =>
                (new SurveyCandidate(c, kind is { } about ? new DocumentRef(about, facts[c.CustomerId].Last) : null), facts[c.CustomerId].Rested))];
        }
    }

    /// <summary>What stands in the invitation, but for the reader.</summary>
    internal static MailPlaces Places(TradingFirm firm, string? name, string? function, EmployeeRole role, Language language) => new MailPlaces(language)
        .Text("medewerker", name)
        .Text("functie", function is null ? "" : Letter.Function(language, role, function))
        .Text("bedrijf", firm.Identity.FullName)
        .Text("telefoon", firm.Identity.Phone);
}
