using MediatR;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Complaints;
using PracticeFirm.Domain.Deliveries;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Domain.Invoicing;
using PracticeFirm.Domain.Mail;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Complaints;

/// <summary>One complaint as its page shows it: what it is about, what was said and asked, what was proposed, and what has to be done next.</summary>
public static class ShowComplaint
{
    /// <param name="Id">The complaint.</param>
    /// <param name="Opened">True when a person opened the page, which is evidence; false when it only refreshes.</param>
    [Access(Access.FirmReader)]
    public sealed record Query(int Id, bool Opened = false) : IFirmQuery<Model>, IEvidence
    {
        (DocumentKind Kind, int Id) IAbout.About => (DocumentKind.Complaint, Id);

        public string? ViewEvent => Opened ? "Complaint.Viewed" : null;
    }

    public sealed record Model
    {
        public required int Id { get; init; }
        public required string Number { get; init; }
        public required ComplaintStatus Status { get; init; }
        public required ComplaintWait WaitsFor { get; init; }
        public required DateOnly Today { get; init; }
        public required DateOnly? DueOn { get; init; }
        public required ServiceRules Rules { get; init; }
        public required HelpLevel Help { get; init; }
        public required int CustomerId { get; init; }
        public required string Customer { get; init; }
        public required int? ContactPersonId { get; init; }
        public required string Contact { get; init; }
        public required string ContactPhone { get; init; }
        public required string Owner { get; init; }
        public required ComplaintChannel Channel { get; init; }
        public required DateOnly ReceivedOn { get; init; }
        public required ComplaintCategory Category { get; init; }
        public required string Subject { get; init; }
        public required string Description { get; init; }
        public required Remedy? Wish { get; init; }
        public required string WishText { get; init; }
        public required About About { get; init; }
        public required OrderFacts? Order { get; init; }
        public required DateOnly AcknowledgeBy { get; init; }
        public required DateOnly? AcknowledgedOn { get; init; }
        public required DateOnly? AnswerBy { get; init; }
        public required Verdict? Assessed { get; init; }
        public required DateOnly? SolveBy { get; init; }
        public required DateOnly? AftercareOn { get; init; }
        public required DateOnly? AftercareAskedOn { get; init; }
        public required int? Satisfaction { get; init; }
        public required string SatisfactionText { get; init; }
        public required DateOnly? VerifiedOn { get; init; }
        public required string? CloseReason { get; init; }
        public required int TimesReopened { get; init; }
        public required Money Cost { get; init; }
        public required IReadOnlyList<Question> Questions { get; init; }
        public required IReadOnlyList<Consult> Consults { get; init; }

        /// <summary>Solutions that were worked out, oldest first.</summary>
        public required IReadOnlyList<Solution> Solutions { get; init; }

        /// <summary>The one that counts now; null when there is none.</summary>
        public required Solution? Current { get; init; }

        /// <summary>Mails about it, oldest first.</summary>
        public required IReadOnlyList<Message> Mails { get; init; }

        /// <summary>Other complaints of this customer in the last year.</summary>
        public required int Others { get; init; }

        /// <summary>Other complaints about this article in the last year.</summary>
        public required int SameArticle { get; init; }

        /// <summary>True when something should have been done before today.</summary>
        public bool IsLate => DueOn < Today;

        /// <summary>True while what was registered can still be corrected.</summary>
        public bool CanAmend => Status is not ComplaintStatus.Closed && SolveBy is null && Current?.Answer != SolutionAnswer.Accepted;

        /// <summary>True while cause and severity can be judged.</summary>
        public bool CanAssess => Status is ComplaintStatus.Acknowledged or ComplaintStatus.UnderInvestigation or ComplaintStatus.SolutionProposed && Current?.Answer != SolutionAnswer.Accepted;
    }

    /// <summary>What it is about.</summary>
    public sealed record About(
        int? OrderId, string? OrderNumber, int? OrderLineId, int? DeliveryId, string? DeliveryNumber, DeliveryMethod? Method, int? InvoiceId, string? InvoiceNumber, int? ArticleId, string ArticleNumber,
        string Article, int Units, Money Value);

    /// <summary>What is known of the order.</summary>
    /// <param name="Margin">Marge of the order.</param>
    /// <param name="Total">Total excluding VAT.</param>
    /// <param name="ShippedOn">Day the delivery left.</param>
    /// <param name="InvoiceOpen">What is open on the invoice.</param>
    /// <param name="Free">Free stock of the article.</param>
    /// <param name="CreditableId">The invoice on which the goods can be credited; null while there is none.</param>
    public sealed record OrderFacts(Margin Margin, Money Total, DateOnly? ShippedOn, Money? InvoiceOpen, int? Free, int? CreditableId);

    /// <summary>What was found out.</summary>
    public sealed record Verdict(ComplaintSeverity Severity, ComplaintCause Cause, bool Justified, string Reasons, DateOnly On);

    public sealed record Question(int Id, QuestionTopic Topic, string Text, ComplaintChannel Channel, DateOnly AskedOn, string? Answer, DateOnly? AnsweredOn);

    public sealed record Consult(int Id, string Colleague, string Author, string Text, DateOnly AskedOn, bool WantsAnswer, string? Answer, DateOnly? AnsweredOn);

    public sealed record Solution(
        int Position, Remedy Remedy, int Units, Money Amount, bool GoodsBack, string Words, string Explanation, Money Cost, Percentage? MarginBefore, Percentage? MarginAfter, DateOnly PreparedOn,
        bool NeedsApproval, DateOnly? ApprovalAskedOn, bool? Approved, string? ApprovalAnswer, DateOnly? OfferedOn, DateOnly? SolveBy, SolutionAnswer? Answer, string? AnswerText, Remedy? CounterWish,
        DateOnly? AnsweredOn, DocumentKind? Carrier, DocumentRef? Document, string? DocumentTitle, DateOnly? DoneOn);

    public sealed record Message(int Id, MailDirection Direction, DateOnly SentOn, string From, string To, string Subject, string Body);

    internal sealed class Handler(FirmDb db) : IRequestHandler<Query, Result<Model>>
    {
        public async Task<Result<Model>> Handle(Query query, CancellationToken ct)
        {
            var complaint = await db.Complaints.AsNoTracking()
                .Include(c => c.Questions.OrderBy(q => q.Id)).Include(c => c.Consults.OrderBy(x => x.Id)).Include(c => c.Solutions.OrderBy(s => s.Position))
                .AsSingleQuery().SingleOrDefaultAsync(c => c.Id == query.Id, ct);
            if (complaint is null)
                return ComplaintErrors.NotFound;
            var year = complaint.ReceivedOn.AddYears(-1);
            var around = await db.Complaints.AsNoTracking().Where(c => c.Id == query.Id).SelectMany(_ => db.Firms, (c, f) => new
            {
                f.BusinessDay,
                f.Service,
                f.HelpLevel,
                Customer = db.Customers.Where(x => x.Id == c.CustomerId).Select(x => x.Name).FirstOrDefault(),
                Contact = db.Customers.SelectMany(x => x.Contacts).Where(p => p.Id == c.ContactPersonId).Select(p => new { p.FirstName, p.LastName, p.Phone }).FirstOrDefault(),
                Owner = db.Employees.Where(e => e.Id == c.OwnerId).Select(e => e.Name).FirstOrDefault(),
                Order = db.Orders.Where(o => o.Id == c.OrderId)
                    .Select(o => new { Cost = o.CostTotal.Cents, Price = o.NetTotal.Cents - o.Freight.Cents, Total = o.NetTotal.Cents }).FirstOrDefault(),
                ShippedOn = db.Deliveries.Where(d => d.Id == c.DeliveryId && d.Status == DeliveryStatus.Shipped).Select(d => d.ShippedOn).FirstOrDefault(),
                Open = db.Invoices.Where(i => i.Id == c.InvoiceId).Select(i => (long?)i.Open.Cents).FirstOrDefault(),
                Free = db.Stock.Where(s => s.ArticleId == c.ArticleId).Select(s => (int?)(s.OnHand - s.Reserved)).FirstOrDefault(),
                Creditable = db.Invoices
                    .Where(i => i.Number != null && i.Kind == InvoiceKind.Invoice && i.Lines.Any(l => l.OrderLineId == c.OrderLineId && l.Kind == InvoiceLineKind.Goods && l.Credited < l.Quantity))
                    .OrderBy(i => i.Id == c.InvoiceId ? 0 : 1).ThenBy(i => i.Id).Select(i => (int?)i.Id).FirstOrDefault(),
                Colleagues = c.Consults.Select(x => new { x.Id, Name = db.Employees.Where(e => e.Id == x.ColleagueId).Select(e => e.Name).FirstOrDefault() }).ToList(),
                Others = db.Complaints.Count(x => x.CustomerId == c.CustomerId && x.Id != c.Id && x.ReceivedOn >= year),
                Same = db.Complaints.Count(x => c.ArticleId != null && x.ArticleId == c.ArticleId && x.Id != c.Id && x.ReceivedOn >= year),
            }).AsSingleQuery().SingleAsync(ct);
            var mails = await db.Mails.AsNoTracking()
                .Where(m => m.AttachedKind == DocumentKind.Complaint && m.AttachedId == complaint.Id)
                .OrderBy(m => m.Id)
                .Select(m => new Message(m.Id, m.Direction, m.SentOn, m.From, m.To, m.Subject, m.Body))
                .ToListAsync(ct);
            var colleagues = around.Colleagues.ToDictionary(c => c.Id, c => c.Name ?? "");
            return new Model
            {
                Id = complaint.Id,
                Number = complaint.Number,
                Status = complaint.Status,
                WaitsFor = complaint.WaitsFor,
                Today = around.BusinessDay,
                DueOn = complaint.DueOn,
                Rules = around.Service,
                Help = around.HelpLevel,
                CustomerId = complaint.CustomerId,
                Customer = around.Customer ?? "",
                ContactPersonId = complaint.ContactPersonId,
                Contact = around.Contact is { } p ? $"{p.FirstName} {p.LastName}".Trim() : "",
                ContactPhone = around.Contact?.Phone ?? "",
                Owner = around.Owner ?? "",
                Channel = complaint.Channel,
                ReceivedOn = complaint.ReceivedOn,
                Category = complaint.Category,
                Subject = complaint.Subject,
                Description = complaint.Description,
                Wish = complaint.Wish,
                WishText = complaint.WishText,
                About = new About(
                    complaint.OrderId, complaint.OrderNumber, complaint.OrderLineId, complaint.DeliveryId, complaint.DeliveryNumber, complaint.DeliveryMethod, complaint.InvoiceId,
                    complaint.InvoiceNumber, complaint.ArticleId, complaint.ArticleNumber, complaint.Article, complaint.Units, complaint.Value),
                Order = around.Order is { } o
                    ? new OrderFacts(
                        new Margin(new Money(o.Cost), new Money(o.Price)), new Money(o.Total), around.ShippedOn, around.Open is { } open ? new Money(open) : null, around.Free, around.Creditable)
                    : null,
                AcknowledgeBy = complaint.AcknowledgeBy,
                AcknowledgedOn = complaint.AcknowledgedOn,
                AnswerBy = complaint.AnswerBy,
                Assessed = complaint.AssessedOn is { } assessed ? new Verdict(complaint.Severity!.Value, complaint.Cause!.Value, complaint.Justified!.Value, complaint.Reasons, assessed) : null,
                SolveBy = complaint.SolveBy,
                AftercareOn = complaint.AftercareOn,
                AftercareAskedOn = complaint.AftercareAskedOn,
                Satisfaction = complaint.Satisfaction,
                SatisfactionText = complaint.SatisfactionText,
                VerifiedOn = complaint.VerifiedOn,
                CloseReason = complaint.CloseReason,
                TimesReopened = complaint.TimesReopened,
                Cost = complaint.Cost,
                Questions = [.. complaint.Questions.Select(q => new Question(q.Id, q.Topic, q.Text, q.Channel, q.AskedOn, q.Answer, q.AnsweredOn))],
                Consults = [.. complaint.Consults.Select(c => new Consult(c.Id, colleagues.GetValueOrDefault(c.Id, ""), c.Author, c.Text, c.AskedOn, c.WantsAnswer, c.Answer, c.AnsweredOn))],
                Solutions = [.. complaint.Solutions.Select(Of)],
                Current = complaint.Solution is { } current ? Of(current) : null,
                Mails = mails,
                Others = around.Others,
                SameArticle = around.Same,
            };
        }

        private static Solution Of(ComplaintSolution s) => new(
            s.Position, s.Remedy, s.Units, s.Amount, s.GoodsBack, Complaint.InWords(s), s.Explanation, s.Cost, s.MarginBefore, s.MarginAfter, s.PreparedOn, s.NeedsApproval, s.ApprovalAskedOn, s.Approved,
            s.ApprovalAnswer, s.OfferedOn, s.SolveBy, s.Answer, s.AnswerText, s.CounterWish, s.AnsweredOn, Complaint.Carrier(s), s.Document, s.DocumentTitle, s.DoneOn);
    }
}
