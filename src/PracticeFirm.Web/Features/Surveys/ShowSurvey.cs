using MediatR;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Documents;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Contacts;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Domain.Mail;
using PracticeFirm.Domain.Marketing;
using PracticeFirm.Domain.Relations;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Surveys;

/// <summary>A survey: its scores, and the answers one by one.</summary>
public static class ShowSurvey
{
    /// <param name="Id">The survey.</param>
    /// <param name="Opened">True when a person opened it, which is evidence.</param>
    [Access(Access.FirmReader)]
    public sealed record Query(int Id, bool Opened = false) : IFirmQuery<Model>, IEvidence
    {
        public (DocumentKind Kind, int Id) About => (DocumentKind.Survey, Id);

        public string? ViewEvent => Opened ? "Survey.Viewed" : null;
    }

    /// <param name="Id">The survey.</param>
    /// <param name="Number">Its number.</param>
    /// <param name="Status">Where it is in its life.</param>
    /// <param name="Occasion">After what.</param>
    /// <param name="From">First day looked back to.</param>
    /// <param name="Through">Last day looked back to.</param>
    /// <param name="SentOn">When it was sent.</param>
    /// <param name="AnswersThrough">Last day on which answers come in.</param>
    /// <param name="Author">Who sent it.</param>
    /// <param name="Subject">Subject of the invitation.</param>
    /// <param name="Body">Its text.</param>
    /// <param name="Score">What the answers come to.</param>
    /// <param name="ByCsat">How many gave 1 to 5.</param>
    /// <param name="ByNps">How many gave 0 to 10.</param>
    /// <param name="Answers">Those who answered, words that nobody handled first.</param>
    /// <param name="ShowsHidden">True when it is shown what there was to read in an answer that was handled: on the level begeleid.</param>
    public sealed record Model(
        int Id, string Number, SurveyStatus Status, SurveyOccasion Occasion, DateOnly From, DateOnly Through, DateOnly SentOn, DateOnly AnswersThrough, string Author, string Subject, string Body,
        SurveyScore Score, IReadOnlyList<int> ByCsat, IReadOnlyList<int> ByNps, IReadOnlyList<Answer> Answers, bool ShowsHidden);

    /// <param name="Id">The answer.</param>
    /// <param name="CustomerId">The customer.</param>
    /// <param name="Customer">Their name.</param>
    /// <param name="Contact">Who there.</param>
    /// <param name="On">When it came.</param>
    /// <param name="Csat">Satisfaction.</param>
    /// <param name="Nps">Recommendation.</param>
    /// <param name="Comment">Their words.</param>
    /// <param name="About">What it is about.</param>
    /// <param name="AboutTitle">Its number.</param>
    /// <param name="HandledOn">When somebody did something with it.</param>
    /// <param name="HandledBy">Who.</param>
    /// <param name="Recognised">What was recognised in it.</param>
    /// <param name="Note">What was done.</param>
    /// <param name="Hidden">What there was to read in it; none unless it may be shown.</param>
    public sealed record Answer(
        int Id, int CustomerId, string Customer, string? Contact, DateOnly On, int Csat, int Nps, string Comment, DocumentRef? About, string? AboutTitle, DateOnly? HandledOn, string? HandledBy,
        SignalKinds Recognised, string? Note, SignalKinds Hidden);

    internal sealed class Handler(FirmDb db) : IRequestHandler<Query, Result<Model>>
    {
        public async Task<Result<Model>> Handle(Query query, CancellationToken ct)
        {
            var head = await db.Surveys.AsNoTracking()
                .Where(s => s.Id == query.Id)
                .Select(s => new { Survey = s, Firm = db.Firms.First(), Author = db.Employees.First(e => e.Id == s.AuthorId) })
                .SingleOrDefaultAsync(ct);
            if (head is null)
                return SurveyErrors.NotFound;
            var invitations = await db.Surveys.AsNoTracking().Where(s => s.Id == query.Id).SelectMany(s => s.Invitations)
                .OrderByDescending(i => i.Comment != "" && i.HandledOn == null).ThenByDescending(i => i.AnsweredOn).ThenBy(i => i.Id)
                .Select(i => new
                {
                    Invitation = i,
                    Customer = db.Customers.Where(c => c.Id == i.CustomerId).Select(c => c.Name).First(),
                    Contact = db.Customers.Where(c => c.Id == i.CustomerId).SelectMany(c => c.Contacts).Where(p => p.Id == i.ContactPersonId).Select(p => p.FirstName + " " + p.LastName).FirstOrDefault(),
                    By = db.Employees.Where(e => e.Id == i.HandledById).Select(e => e.Name).FirstOrDefault(),
                })
                .ToListAsync(ct);
            var labels = await db.LabelsOf(invitations.Where(i => i.Invitation.AnsweredOn is not null).Select(i => i.Invitation.About), ct);
            var (survey, guided) = (head.Survey, head.Firm.HelpLevel == HelpLevel.Guided);
            var places = SendSurvey.Places(head.Firm, head.Author.Name, head.Author.Function, head.Author.Role, survey.Language).Text("aanhef", Letter.Salutation(survey.Language, Salutation.Neutral, "", ""));
            var (subject, body) = MailTemplate.Create(MailPurposes.Survey, survey.Language, survey.Subject, survey.Body).Fill(places.Values);
            var all = invitations.ConvertAll(i => i.Invitation);
            return new Model(
                survey.Id, survey.Number, survey.Status, survey.Occasion, survey.From, survey.Through, survey.SentOn, survey.AnswersThrough, head.Author.Name, subject, body, SurveyScore.Of(all),
                [.. Enumerable.Range(1, 5).Select(n => all.Count(i => i.Csat == n))], [.. Enumerable.Range(0, 11).Select(n => all.Count(i => i.Nps == n))],
                [.. invitations.Where(i => i.Invitation.AnsweredOn is not null).Select(i => new Answer(
                    i.Invitation.Id, i.Invitation.CustomerId, i.Customer, i.Contact?.Trim(), i.Invitation.AnsweredOn!.Value, i.Invitation.Csat!.Value, i.Invitation.Nps!.Value, i.Invitation.Comment,
                    i.Invitation.About, i.Invitation.About is { } about ? labels.GetValueOrDefault(about)?.Title : null, i.Invitation.HandledOn, i.By, i.Invitation.Recognised, i.Invitation.Note,
                    guided && i.Invitation.HandledOn is not null ? i.Invitation.Signal : SignalKinds.None))],
                guided);
        }
    }
}
