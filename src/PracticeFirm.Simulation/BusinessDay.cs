using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Contacts;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Domain.Offertes;
using PracticeFirm.Simulation.Actors;

namespace PracticeFirm.Simulation;

/// <summary>What the world looks at when a day begins. Nothing else is touched.</summary>
/// <param name="Firm">The firm.</param>
/// <param name="OpenOffertes">Offertes the customer may still answer.</param>
/// <param name="Reviews">Offertes in review. Those whose reviewer is a person, or whose author is not, are left alone.</param>
/// <param name="OpenTasks">Tasks that are not done.</param>
/// <param name="Trade">What customers, suppliers and colleagues look at; null when there is nothing.</param>
/// <param name="Calls">Who called and who is going to; null when nobody does.</param>
/// <param name="Questions">Questions of customers that colleagues were asked; null when there are none.</param>
/// <param name="Post">What the post looks at; null when there is none.</param>
/// <param name="Complaints">Complaints and proposals that go on; null when there are none.</param>
/// <param name="Colleagues">The people of the firm; null when nobody has an appointment.</param>
/// <param name="Marketing">Mailings and surveys of which something comes in; null when nothing does.</param>
/// <param name="Neglect">What was left lying; null for nothing.</param>
public sealed record BusinessDayInput(
    TradingFirm Firm,
    IReadOnlyList<Offerte> OpenOffertes,
    IReadOnlyList<OfferteToReview> Reviews,
    IReadOnlyList<FollowUp> OpenTasks,
    TradeInput? Trade = null,
    CallInput? Calls = null,
    QuestionInput? Questions = null,
    PostInput? Post = null,
    ComplaintInput? Complaints = null,
    IReadOnlyList<Employee>? Colleagues = null,
    MarketingInput? Marketing = null,
    NeglectInput? Neglect = null);

/// <summary>A review that was done.</summary>
/// <param name="Offerte">The offerte.</param>
/// <param name="Reviewer">Who did it.</param>
/// <param name="Approved">Whether it may go out.</param>
/// <param name="Remarks">What was remarked, tips included.</param>
public sealed record ReviewDone(Offerte Offerte, Employee Reviewer, bool Approved, IReadOnlyList<Remark> Remarks);

/// <summary>What a new day brings.</summary>
/// <param name="Day">The new business day.</param>
/// <param name="Expired">Offertes whose last valid day was the day before or earlier.</param>
/// <param name="Reviews">Reviews that simulated colleagues did.</param>
/// <param name="TasksDue">Tasks for today and overdue ones, the oldest first.</param>
/// <param name="ExpiringSoon">Open offertes that expire within <see cref="BusinessDay.SoonDays"/> working days, the first to expire first.</param>
/// <param name="Trade">What customers, suppliers and colleagues did.</param>
/// <param name="Calls">What the telephone did.</param>
/// <param name="QuestionsAnswered">Questions of customers to which a colleague gave an answer, with the name of the colleague.</param>
/// <param name="Post">What the post brought.</param>
/// <param name="Complaints">What came of complaints and proposals.</param>
/// <param name="Visits">Appointments that colleagues kept, with who went.</param>
/// <param name="Marketing">What mailings and surveys brought.</param>
/// <param name="Neglect">What was left lying, and who wrote about it.</param>
public sealed record DayReport(
    DateOnly Day,
    IReadOnlyList<Offerte> Expired,
    IReadOnlyList<ReviewDone> Reviews,
    IReadOnlyList<FollowUp> TasksDue,
    IReadOnlyList<Offerte> ExpiringSoon,
    TradeReport Trade,
    CallReport Calls,
    IReadOnlyList<(CustomerQuestion Question, string Colleague)> QuestionsAnswered,
    PostReport Post,
    ComplaintReport Complaints,
    IReadOnlyList<(FollowUp Appointment, string Colleague)> Visits,
    MarketingReport Marketing,
    NeglectReport Neglect);

/// <summary>
/// Moves a firm to its next working day: the day starts, offertes expire, simulated colleagues review,
/// then customers, suppliers and colleagues do what the orders ask of them, the post comes, the telephone rings, and what was left lying is told. Always in this order and
/// through the same verbs as people use; saving is up to the caller.
/// </summary>
public static class BusinessDay
{
    /// <summary>Working days ahead in which an expiring offerte is reported.</summary>
    public const int SoonDays = 3;

    /// <summary>Starts the next day.</summary>
    /// <param name="input">The firm and what may change or matter today.</param>
    public static DayReport Advance(BusinessDayInput input)
    {
        var yesterday = input.Firm.BusinessDay;
        var day = input.Firm.StartNextDay();
        var expired = input.OpenOffertes.OrderBy(o => o.Id).Where(o => o.ExpireWhenPast(day, FollowedUp(o, input.Post))).ToList();
        var reviews = input.Reviews.OrderBy(r => r.Offerte.Id)
            .Where(r => r.Reviewer.IsSimulated && !r.Author.IsSimulated && r.Offerte.Status == OfferteStatus.InReview)
            .Select(r => Review(r, input.Firm)).ToList();
        var trade = TradeDay.Run(input.Trade ?? TradeInput.None, input.Firm, yesterday);
        var visits = VisitDay.Run(input.OpenTasks, input.Colleagues ?? [], input.Firm);
        var post = input.Post is null ? PostReport.None : PostDay.Run(input.Post, input.Firm, yesterday);
        var calls = CallDay.Run(input.Calls ?? CallInput.None, input.Firm);
        var answered = QuestionDay.Run(input.Questions ?? QuestionInput.None, input.Firm);
        var complaints = ComplaintDay.Run(input.Complaints ?? ComplaintInput.None, input.Firm);
        var marketing = MarketingDay.Run(input.Marketing ?? MarketingInput.None, input.Firm);
        var neglect = NeglectDay.Run(input.Neglect ?? NeglectInput.None, input.Trade?.Orders ?? [], input.Firm, yesterday);
        var soon = BusinessCalendar.AddWorkingDays(day, SoonDays);
        return new DayReport(
            day,
            expired,
            reviews,
            [.. input.OpenTasks.Where(t => t.DoneOn is null && t.DueOn <= day).OrderBy(t => t.DueOn).ThenBy(t => t.Id)],
            [.. input.OpenOffertes.Where(o => o.IsOpen && o.Terms.ValidThrough <= soon).OrderBy(o => o.Terms.ValidThrough).ThenBy(o => o.Id)],
            trade,
            calls,
            answered,
            post,
            complaints,
            visits,
            marketing,
            neglect);
    }

    private static bool? FollowedUp(Offerte offerte, PostInput? post) => post?.Waiting.FirstOrDefault(w => w.Offerte.Id == offerte.Id)?.IsFollowedUp;

    private static ReviewDone Review(OfferteToReview review, TradingFirm firm)
    {
        var remarks = OfferteReviewer.Check(review, firm);
        var open = review.Offerte.Remarks.Where(r => !r.IsResolved).Select(r => (r.LineId, r.Text)).ToHashSet();
        foreach (var remark in remarks.Where(r => !open.Contains((r.LineId, r.Text))))
            Must(review.Offerte.AddRemark(remark.LineId, remark.Text, review.Reviewer, firm.BusinessDay));
        var approved = !remarks.Any(r => r.MustChange);
        Must(review.Offerte.FinishReview(approved, review.Reviewer));
        return new ReviewDone(review.Offerte, review.Reviewer, approved, remarks);
    }

    private static void Must(Result done)
    {
        if (done.IsFailure)
            throw new InvalidOperationException($"A simulated review was refused: {done.Error.Code}");
    }
}
