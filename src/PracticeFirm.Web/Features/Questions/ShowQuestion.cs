using MediatR;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Contacts;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Questions;

/// <summary>One question as its page shows it: what is asked, by when an answer was promised, what a colleague knows, what was answered.</summary>
public static class ShowQuestion
{
    /// <param name="Id">The question.</param>
    /// <param name="Opened">True when a person opened the page, which is evidence; false when it only refreshes.</param>
    [Access(Access.FirmReader)]
    public sealed record Query(int Id, bool Opened = false) : IFirmQuery<Model>, IEvidence
    {
        public (DocumentKind Kind, int Id) About => (DocumentKind.CustomerQuestion, Id);

        public string? ViewEvent => Opened ? "Question.Viewed" : null;
    }

    public sealed record Model
    {
        public required int Id { get; init; }
        public required string Subject { get; init; }
        public required string Question { get; init; }
        public required QuestionStatus Status { get; init; }
        public required DateOnly ReceivedOn { get; init; }
        public required DateOnly? PromisedBy { get; init; }
        public required bool Late { get; init; }
        public required string Owner { get; init; }
        public required string? Asked { get; init; }
        public required DateOnly? AskedOn { get; init; }
        public required string? Colleague { get; init; }
        public required string? Known { get; init; }
        public required string? Answer { get; init; }
        public required DateOnly? ClosedOn { get; init; }
        public required int CustomerId { get; init; }
        public required string Customer { get; init; }
        public required string Phone { get; init; }
        public required string? CustomerOwner { get; init; }
        public required Language Language { get; init; }
        public required string? Contact { get; init; }
        public required IReadOnlyList<Person> Colleagues { get; init; }
        public required (DocumentRef Document, string Title)? StartedFrom { get; init; }

        /// <summary>True while somebody has to do something.</summary>
        public bool IsOpen => Status is QuestionStatus.New or QuestionStatus.LookingUp;
    }

    public sealed record Person(int Id, string Name, string Function);

    internal sealed class Handler(FirmDb db) : IRequestHandler<Query, Result<Model>>
    {
        public async Task<Result<Model>> Handle(Query query, CancellationToken ct)
        {
            var found = await db.CustomerQuestions.AsNoTracking()
                .Where(q => q.Id == query.Id)
                .SelectMany(q => db.Customers.Where(c => c.Id == q.CustomerId), (q, c) => new
                {
                    Question = q,
                    c.Name,
                    c.Phone,
                    c.Language,
                    c.OwnerId,
                    Contact = c.Contacts.Where(p => p.Id == q.ContactPersonId).Select(p => p.FirstName + " " + p.LastName).FirstOrDefault(),
                    Today = db.Firms.Select(f => f.BusinessDay).First(),
                    From = db.Consequences.Where(x => x.ToKind == DocumentKind.CustomerQuestion && x.ToId == q.Id).FirstOrDefault(),
                })
                .SingleOrDefaultAsync(ct);
            if (found is null)
                return QuestionErrors.NotFound;
            var people = await db.Employees.AsNoTracking().OrderBy(e => e.Name).Select(e => new Person(e.Id, e.Name, e.Function)).ToListAsync(ct);
            var from = found.From is { } cause ? (cause.From, (await db.LabelOf(cause.From, ct))?.Title ?? "") : ((DocumentRef, string)?)null;
            var question = found.Question;
            return new Model
            {
                Id = question.Id,
                Subject = question.Subject,
                Question = question.Question,
                Status = question.Status,
                ReceivedOn = question.ReceivedOn,
                PromisedBy = question.PromisedBy,
                Late = question.IsLate(found.Today),
                Owner = people.Find(p => p.Id == question.OwnerId)?.Name ?? "",
                Asked = question.Asked,
                AskedOn = question.AskedOn,
                Colleague = people.Find(p => p.Id == question.ColleagueId)?.Name,
                Known = question.Known,
                Answer = question.Answer,
                ClosedOn = question.ClosedOn,
                CustomerId = question.CustomerId,
                Customer = found.Name,
                Phone = found.Phone,
                Language = found.Language,
                CustomerOwner = people.Find(p => p.Id == found.OwnerId)?.Name,
                Contact = found.Contact,
                Colleagues = people,
                StartedFrom = from,
            };
        }
    }
}
