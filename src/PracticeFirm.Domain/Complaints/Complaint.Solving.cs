using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Domain.Orders;

namespace PracticeFirm.Domain.Complaints;

public sealed partial class Complaint
{
    /// <summary>Works out a solution. One that wasn't put to the customer yet is replaced; after a no a new one is made.</summary>
    /// <param name="entry">The solution.</param>
    /// <param name="cost">What it costs, by <see cref="RemedyCost.Of"/>.</param>
    /// <param name="firm">For date and rules.</param>
    /// <returns>
    /// The solution, or where it stands, or every refusal at once: <c>Complaint.NotAssessed</c>, <c>Complaint.AlreadyOffered</c>,
    /// <c>Complaint.SolutionUnits</c>, <c>Complaint.Explanation</c>, <c>Complaint.TextTooLong</c>.
    /// </returns>
    public Result<ComplaintSolution> Prepare(SolutionEntry entry, RemedyCost cost, TradingFirm firm)
    {
        if (WhyNotInvestigate() is { } refused)
            return refused;
        if (AssessedOn is null)
            return ComplaintErrors.NotAssessed;
        if (Solution is { OfferedOn: not null, Answer: null })
            return ComplaintErrors.AlreadyOffered;
        var errors = new List<Error>();
        if (TakesGoods(entry.Remedy) && (entry.Units < 1 || entry.Units > Units))
            errors.Add(ComplaintErrors.SolutionUnits(Units));
        if (string.IsNullOrWhiteSpace(entry.Explanation))
            errors.Add(ComplaintErrors.Explanation);
        else if (entry.Explanation.Length > NoteLength)
            errors.Add(ComplaintErrors.TextTooLong(nameof(entry.Explanation), NoteLength));
        if (errors.Count > 0)
            return Result<ComplaintSolution>.Failure(errors);
        var needsApproval = NeedsApproval(cost.Total, firm);
        if (Solution is { OfferedOn: null } solution)
            solution.Take(entry, cost, needsApproval, firm.BusinessDay);
        else
            _solutions.Add(solution = ComplaintSolution.Of(_solutions.Count + 1, entry, cost, needsApproval, firm.BusinessDay));
        Derive();
        Happened(
            "Complaint.SolutionPrepared",
            $"Oplossing uitgewerkt: {InWords(solution)}, kosten {cost.Total}{(needsApproval ? ", met toestemming van de leidinggevende" : "")}.",
            new
            {
                entry.Remedy,
                entry.Units,
                amount = entry.Amount.Cents,
                cost = cost.Total.Cents,
                needsApproval,
                fitsWish = entry.Remedy == (LastCounter ?? Wish),
                justifiedRejected = Justified == true && entry.Remedy == Remedy.Reject,
                before = solution.MarginBefore?.BasisPoints,
                after = solution.MarginAfter?.BasisPoints,
            });
        return solution;
    }

    /// <summary>True when a solution of this cost may not be promised without the manager: above the mandate, or more than goodwill while the customer is not right.</summary>
    /// <param name="cost">What it costs, excluding VAT.</param>
    /// <param name="firm">For the rules.</param>
    public bool NeedsApproval(Money cost, TradingFirm firm) =>
        cost > firm.Service.Mandate || (Justified == false && cost > Value.Part(firm.Service.Goodwill));

    /// <summary>Asks the manager for permission.</summary>
    /// <param name="manager">The manager.</param>
    /// <param name="reasons">Why this solution is worth it.</param>
    /// <param name="today">The firm's date.</param>
    /// <returns>
    /// Done, or <c>Complaint.NoSolution</c>, <c>Complaint.AlreadyOffered</c>, <c>Complaint.ApprovalNotNeeded</c>, <c>Complaint.ApprovalAsked</c>,
    /// <c>Complaint.ApprovalRefused</c>, <c>Complaint.NotManager</c>, <c>Complaint.Reasons</c>, <c>Complaint.TextTooLong</c>.
    /// </returns>
    public Result AskApproval(Employee manager, string reasons, DateOnly today)
    {
        if (Solution is not { } solution)
            return ComplaintErrors.NoSolution;
        if (solution.OfferedOn is not null)
            return ComplaintErrors.AlreadyOffered;
        if (!solution.NeedsApproval || solution.Approved == true)
            return ComplaintErrors.ApprovalNotNeeded;
        if (solution.Approved == false)
            return ComplaintErrors.ApprovalRefused;
        if (solution.ApprovalAskedOn is not null)
            return ComplaintErrors.ApprovalAsked;
        if (manager.Role != EmployeeRole.Manager)
            return ComplaintErrors.NotManager;
        if (string.IsNullOrWhiteSpace(reasons))
            return ComplaintErrors.Reasons;
        if (reasons.Length > NoteLength)
            return ComplaintErrors.TextTooLong(nameof(Assessment.Reasons), NoteLength);
        solution.AskApproval(reasons.Trim(), today);
        Derive();
        Happened("Complaint.ApprovalAsked", $"Toestemming gevraagd aan {manager.Name}: {reasons.Trim()}", new { cost = solution.Cost.Cents });
        return Result.Success;
    }

    /// <summary>The manager decides.</summary>
    /// <param name="approved">Yes or no.</param>
    /// <param name="answer">Why.</param>
    /// <param name="manager">Who.</param>
    /// <param name="today">The firm's date.</param>
    /// <returns>Done, or <c>Complaint.ApprovalNotAsked</c>, <c>Complaint.EmptyNote</c>.</returns>
    public Result Decide(bool approved, string answer, Employee manager, DateOnly today)
    {
        if (Solution is not { ApprovalAskedOn: not null, Approved: null } solution)
            return ComplaintErrors.ApprovalNotAsked;
        if (string.IsNullOrWhiteSpace(answer))
            return ComplaintErrors.EmptyNote;
        solution.Decide(approved, answer.Trim(), today);
        Derive();
        Happened("Complaint.ApprovalGiven", $"{manager.Name} vindt het {(approved ? "goed" : "niet goed")}: {answer.Trim()}", new { approved });
        return Result.Success;
    }

    /// <summary>Puts the solution to the customer.</summary>
    /// <param name="channel">How.</param>
    /// <param name="solveBy">Last day on which it would be done; needed where something has to be done.</param>
    /// <param name="today">The firm's date.</param>
    /// <returns>
    /// Done, or where it stands, or <c>Complaint.NoSolution</c>, <c>Complaint.AlreadyOffered</c>, <c>Complaint.NeedsApproval</c>,
    /// <c>Complaint.ApprovalRefused</c>, or why the day can't be.
    /// </returns>
    public Result Offer(ComplaintChannel channel, DateOnly? solveBy, DateOnly today)
    {
        if (WhyNotInvestigate() is { } refused)
            return refused;
        if (Solution is not { } solution)
            return ComplaintErrors.NoSolution;
        if (solution.OfferedOn is not null)
            return solution.Answer is null ? ComplaintErrors.AlreadyOffered : ComplaintErrors.NoSolution;
        if (solution is { NeedsApproval: true, Approved: not true })
            return solution.Approved == false ? ComplaintErrors.ApprovalRefused : ComplaintErrors.NeedsApproval;
        var day = NeedsDocument(solution.Remedy) ? solveBy ?? today.AddDays(-1) : (DateOnly?)null;
        if (day is { } chosen && DeliveryDay.Check(chosen, today) is { } why)
            return why.On(nameof(SolveBy));
        solution.Offer(channel, day, today);
        Status = ComplaintStatus.SolutionProposed;
        Derive();
        Happened(
            "Complaint.SolutionProposed",
            $"Voorgesteld aan de klant{By(channel)}: {InWords(solution)}{(day is { } by ? $", uiterlijk {DutchFormat.Date(by)}" : "")}.",
            new { solution.Remedy, solution.Units, cost = solution.Cost.Cents, solveBy = day, channel, late = AnswerBy < today });
        return Result.Success;
    }

    /// <summary>The customer agrees on what and when. Where nothing has to be done it is solved with that.</summary>
    /// <param name="words">What they say; may be empty.</param>
    /// <param name="today">The firm's date.</param>
    /// <returns>Done, or <c>Complaint.NothingProposed</c>, <c>Complaint.TextTooLong</c>.</returns>
    public Result Agree(string words, DateOnly today)
    {
        if (Offered is not { } solution)
            return ComplaintErrors.NothingProposed;
        if (words.Length > NoteLength)
            return ComplaintErrors.TextTooLong("Words", NoteLength);
        solution.Reply(SolutionAnswer.Accepted, words.Trim(), null, today);
        AgreedOn = today;
        SolveBy = solution.SolveBy;
        Cost += solution.Cost;
        Derive();
        Happened("Complaint.Agreed", $"De klant gaat akkoord met {InWords(solution)}{(words.Trim().Length > 0 ? $": {words.Trim()}" : ".")}", new { solution.Remedy, solution.SolveBy });
        if (!NeedsDocument(solution.Remedy))
            Resolve(solution, today);
        return Result.Success;
    }

    /// <summary>The customer doesn't agree, and says what they want instead.</summary>
    /// <param name="instead">What they want; null when they don't say.</param>
    /// <param name="words">The same in their words.</param>
    /// <param name="today">The firm's date.</param>
    /// <returns>Done, or <c>Complaint.NothingProposed</c>, <c>Complaint.Wish</c>, <c>Complaint.Answer</c>, <c>Complaint.TextTooLong</c>.</returns>
    public Result Counter(Remedy? instead, string words, DateOnly today)
    {
        if (Offered is not { } solution)
            return ComplaintErrors.NothingProposed;
        if (instead == Remedy.Reject)
            return ComplaintErrors.Wish;
        if (string.IsNullOrWhiteSpace(words))
            return ComplaintErrors.Answer;
        if (words.Length > NoteLength)
            return ComplaintErrors.TextTooLong("Words", NoteLength);
        solution.Reply(SolutionAnswer.Countered, words.Trim(), instead, today);
        Derive();
        Happened("Complaint.Countered", $"De klant gaat niet akkoord met {InWords(solution)}: {words.Trim()}", new { solution.Remedy, instead });
        return Result.Success;
    }

    /// <summary>Stays with a rejection that the customer doesn't agree with; there is nothing more to do about it.</summary>
    /// <param name="reason">Why.</param>
    /// <param name="today">The firm's date.</param>
    /// <returns>Done, or where it stands, or <c>Complaint.NotRejected</c>, <c>Complaint.Reason</c>, <c>Complaint.TextTooLong</c>.</returns>
    public Result StandBy(string reason, DateOnly today)
    {
        if (WhyNotInvestigate() is { } refused)
            return refused;
        if (Solution is not { Remedy: Remedy.Reject, Answer: SolutionAnswer.Countered } solution)
            return ComplaintErrors.NotRejected;
        if (WhyNotReason(reason) is { } wrong)
            return wrong;
        Happened("Complaint.StoodBy", $"De afwijzing blijft staan: {reason.Trim()}", new { Justified });
        Resolve(solution, today);
        return Result.Success;
    }

    /// <summary>True for remedies that are about a number of goods.</summary>
    public static bool TakesGoods(Remedy remedy) => remedy switch
    {
        Remedy.Redeliver or Remedy.Credit or Remedy.Repair or Remedy.Replace => true,
        Remedy.Discount or Remedy.Apology or Remedy.Reject => false,
    };

    /// <summary>True for remedies that another document carries out.</summary>
    public static bool NeedsDocument(Remedy remedy) => remedy is not (Remedy.Apology or Remedy.Reject);

    /// <summary>The kind of document that carries out a solution; null when none has to.</summary>
    public static DocumentKind? Carrier(ComplaintSolution solution) => solution.Remedy switch
    {
        Remedy.Redeliver => DocumentKind.Order,
        Remedy.Credit => solution.GoodsBack ? DocumentKind.Return : DocumentKind.Invoice,
        Remedy.Discount => DocumentKind.Invoice,
        Remedy.Repair or Remedy.Replace => DocumentKind.Return,
        Remedy.Apology or Remedy.Reject => null,
    };

    /// <summary>The last thing the customer said they want instead; null when they didn't.</summary>
    public Remedy? LastCounter => _solutions.FindLast(s => s.CounterWish is not null)?.CounterWish;

    private ComplaintSolution? Offered => Status == ComplaintStatus.SolutionProposed && Solution is { OfferedOn: not null, Answer: null } solution ? solution : null;

    private static Error? WhyNotReason(string reason) =>
        string.IsNullOrWhiteSpace(reason) ? ComplaintErrors.Reason : reason.Length > NoteLength ? ComplaintErrors.TextTooLong("Reason", NoteLength) : null;

    /// <summary>A solution in Dutch words: <c>3 stuks opnieuw leveren</c>.</summary>
    public static string InWords(ComplaintSolution solution) => solution.Remedy switch
    {
        Remedy.Redeliver => $"{DutchFormat.Count(solution.Units)} opnieuw leveren zonder kosten",
        Remedy.Credit => $"{DutchFormat.Count(solution.Units)} crediteren{(solution.GoodsBack ? " na retour" : "")}",
        Remedy.Discount => $"{solution.Amount} korting",
        Remedy.Repair => $"{DutchFormat.Count(solution.Units)} repareren",
        Remedy.Replace => $"{DutchFormat.Count(solution.Units)} vervangen na retour",
        Remedy.Apology => "excuses en uitleg",
        Remedy.Reject => "afwijzen",
    };
}
