using MediatR;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Complaints;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Mailing;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Complaints;

/// <summary>Tells the customer something about a complaint, by mail or in a talk, and takes the step that goes with it.</summary>
public static class WriteCustomer
{
    /// <summary>What the mail would say by its template; the places of day and questions stay open until it is sent.</summary>
    [Access(Access.FirmReader)]
    public sealed record Prepare(int ComplaintId, ComplaintLetter Letter) : IFirmQuery<Prepared>;

    /// <param name="Number">Number of the complaint.</param>
    /// <param name="Subject">What it is about.</param>
    /// <param name="Category">What kind of complaint.</param>
    /// <param name="Day">A sensible day to promise; null when the step asks for none.</param>
    /// <param name="Topics">What was asked before.</param>
    /// <param name="Language">Language of the mail.</param>
    /// <param name="Draft">The mail.</param>
    public sealed record Prepared(string Number, string Subject, ComplaintCategory Category, DateOnly? Day, IReadOnlyList<QuestionTopic> Topics, Language Language, MailDraft Draft);

    /// <param name="ComplaintId">The complaint.</param>
    /// <param name="Letter">The step.</param>
    /// <param name="Day">The day that is promised.</param>
    /// <param name="Questions">What is asked.</param>
    /// <param name="Mail">The mail.</param>
    [Access(Access.FirmWorker)]
    public sealed record Send(int ComplaintId, ComplaintLetter Letter, DateOnly? Day, IReadOnlyList<QuestionEntry> Questions, MailEntry Mail) : IFirmCommand<string>, IAbout
    {
        public (DocumentKind Kind, int Id) About => (DocumentKind.Complaint, ComplaintId);
    }

    /// <summary>The customer was told in a talk instead.</summary>
    /// <param name="ComplaintId">The complaint.</param>
    /// <param name="Letter">The step; questions and aftercare are noted with their answers instead.</param>
    /// <param name="Day">The day that was promised.</param>
    /// <param name="Channel">By phone or in a visit.</param>
    [Access(Access.FirmWorker)]
    public sealed record Tell(int ComplaintId, ComplaintLetter Letter, DateOnly? Day, ComplaintChannel Channel) : IFirmCommand<string>, IAbout
    {
        public (DocumentKind Kind, int Id) About => (DocumentKind.Complaint, ComplaintId);
    }

    internal sealed class Handler(FirmDb db, Actor actor)
        : IRequestHandler<Prepare, Result<Prepared>>, IRequestHandler<Send, Result<string>>, IRequestHandler<Tell, Result<string>>
    {
        public async Task<Result<Prepared>> Handle(Prepare query, CancellationToken ct)
        {
            var found = await db.Complaints.AsNoTracking().Include(c => c.Questions).Include(c => c.Solutions.OrderBy(s => s.Position)).AsSingleQuery()
                .Where(c => c.Id == query.ComplaintId).SelectMany(c => db.Firms, (c, f) => new { Complaint = c, Firm = f }).SingleOrDefaultAsync(ct);
            if (found is null)
                return ComplaintErrors.NotFound;
            var (complaint, firm) = (found.Complaint, found.Firm);
            var draft = await db.DraftToCustomer(
                actor, ComplaintMails.Purpose(query.Letter, complaint.Solution), ComplaintMails.Places(complaint, query.Letter), firm, complaint.CustomerId, complaint.ContactPersonId, ct);
            return new Prepared(
                complaint.Number, complaint.Subject, complaint.Category, UsualDay(complaint, query.Letter, firm), [.. complaint.Questions.Select(q => q.Topic).Distinct()], complaint.Language, draft);
        }

        public async Task<Result<string>> Handle(Send command, CancellationToken ct)
        {
            if (await db.WholeComplaint(command.ComplaintId, ct) is not { } complaint)
                return ComplaintErrors.NotFound;
            var firm = await db.TheFirm(ct);
            var done = Step(complaint, command.Letter, command.Day, command.Questions, ComplaintChannel.Mail, firm);
            var mail = OutgoingMail.ToCustomer(
                ComplaintMails.Finish(command.Mail, complaint, command.Day, command.Questions), firm, await db.Colleague(actor.EmployeeId!.Value, ct), complaint.CustomerId,
                new DocumentRef(DocumentKind.Complaint, complaint.Id), $"Kom terug op klacht {complaint.Number}");
            if (done.IsFailure || mail.IsFailure)
                return Result<string>.Failure([.. done.Errors, .. mail.Errors]);
            mail.Value.Save(db, complaint.Number);
            return complaint.Number;
        }

        public async Task<Result<string>> Handle(Tell command, CancellationToken ct)
        {
            if (await db.WholeComplaint(command.ComplaintId, ct) is not { } complaint)
                return ComplaintErrors.NotFound;
            var done = Step(complaint, command.Letter, command.Day, [], command.Channel, await db.TheFirm(ct));
            return done.IsSuccess ? complaint.Number : Result<string>.Failure(done.Errors);
        }

        private static Result Step(Complaint complaint, ComplaintLetter letter, DateOnly? day, IReadOnlyList<QuestionEntry> questions, ComplaintChannel channel, TradingFirm firm) => letter switch
        {
            ComplaintLetter.Acknowledge => complaint.Acknowledge(day ?? firm.BusinessDay, channel, firm.BusinessDay),
            ComplaintLetter.Ask => complaint.Ask(questions, channel, firm.BusinessDay),
            ComplaintLetter.Offer => complaint.Offer(channel, day, firm.BusinessDay),
            ComplaintLetter.Inform => complaint.Inform(channel, firm),
            ComplaintLetter.Aftercare => complaint.AskSatisfaction(firm.BusinessDay),
        };

        private static DateOnly? UsualDay(Complaint complaint, ComplaintLetter letter, TradingFirm firm) => letter switch
        {
            ComplaintLetter.Acknowledge => BusinessCalendar.AddWorkingDays(firm.BusinessDay, firm.Service.AcknowledgeDays),
            ComplaintLetter.Offer => complaint.Solution is { } solution && Complaint.NeedsDocument(solution.Remedy) ? BusinessCalendar.AddWorkingDays(firm.BusinessDay, firm.Rules.LeadTimeDays + 2) : null,
            ComplaintLetter.Ask or ComplaintLetter.Inform or ComplaintLetter.Aftercare => null,
        };
    }
}
