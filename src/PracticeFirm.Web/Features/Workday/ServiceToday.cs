using MediatR;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Contacts;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Workday;

/// <summary>Questions of customers that wait for an answer, and chances of which the next step is due.</summary>
public static class ServiceToday
{
    /// <summary>Most of each to name.</summary>
    public const int Most = 5;

    [Access(Access.FirmReader)]
    public sealed record Query : IFirmQuery<Model>;

    /// <param name="Questions">The open questions, the first promised before the others.</param>
    /// <param name="QuestionCount">How many there are.</param>
    /// <param name="Opportunities">Open chances whose next step is today or was before.</param>
    public sealed record Model(IReadOnlyList<Line> Questions, int QuestionCount, IReadOnlyList<Line> Opportunities);

    /// <param name="Id">The question or chance.</param>
    /// <param name="Subject">What it is about.</param>
    /// <param name="Customer">Whose.</param>
    /// <param name="On">Day that was promised, or of the next step.</param>
    /// <param name="Late">True when that day has passed.</param>
    /// <param name="Known">True when a colleague has found the answer.</param>
    public sealed record Line(int Id, string Subject, string Customer, DateOnly? On, bool Late, bool Known);

    internal sealed class Handler(FirmDb db) : IRequestHandler<Query, Result<Model>>
    {
        public async Task<Result<Model>> Handle(Query query, CancellationToken ct)
        {
            var head = await db.Firms.AsNoTracking()
                .Select(f => new { f.BusinessDay, Questions = db.CustomerQuestions.Count(q => q.Status == QuestionStatus.New || q.Status == QuestionStatus.LookingUp) })
                .SingleAsync(ct);
            var today = head.BusinessDay;
            var questions = await db.CustomerQuestions.AsNoTracking()
                .Where(q => q.Status == QuestionStatus.New || q.Status == QuestionStatus.LookingUp)
                .OrderBy(q => q.PromisedBy == null).ThenBy(q => q.PromisedBy).ThenBy(q => q.Id)
                .Take(Most)
                .Select(q => new Line(q.Id, q.Subject, db.Customers.Where(c => c.Id == q.CustomerId).Select(c => c.Name).FirstOrDefault() ?? "", q.PromisedBy, q.PromisedBy < today, q.Known != null))
                .ToListAsync(ct);
            var opportunities = await db.Opportunities.AsNoTracking()
                .Where(o => o.ClosedOn == null && o.NextStepOn <= today && !db.Consequences.Any(c => c.FromKind == DocumentKind.Opportunity && c.FromId == o.Id && c.ToKind == DocumentKind.Offerte))
                .OrderBy(o => o.NextStepOn).ThenBy(o => o.Id)
                .Take(Most)
                .Select(o => new Line(o.Id, o.Subject, db.Customers.Where(c => c.Id == o.CustomerId).Select(c => c.Name).FirstOrDefault() ?? "", o.NextStepOn, o.NextStepOn < today, false))
                .ToListAsync(ct);
            return new Model(questions, head.Questions, opportunities);
        }
    }
}
