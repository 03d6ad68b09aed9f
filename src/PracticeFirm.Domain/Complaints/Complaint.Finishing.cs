using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Firm;

namespace PracticeFirm.Domain.Complaints;

public sealed partial class Complaint
{
    /// <summary>A return, credit invoice or order was made that carries out what was agreed.</summary>
    /// <param name="document">The document.</param>
    /// <param name="title">How people call it.</param>
    /// <returns>
    /// Done, or where it stands, or <c>Complaint.NotAgreed</c>, <c>Complaint.NothingToCarryOut</c>, <c>Complaint.OtherRemedy</c>,
    /// <c>Complaint.AlreadyCarriedOut</c>.
    /// </returns>
    public Result CarryOut(DocumentRef document, string title)
    {
        if (WhyNotCarryOut(document.Kind) is { } refused)
            return refused;
        Solution!.Link(document, title);
        Derive();
        Happened("Complaint.CarriedOut", $"In gang gezet met {title}: {InWords(Solution)}.", new { document.Kind, document.Id, title });
        return Result.Success;
    }

    /// <summary>Why what was agreed can't be set going with a document of this kind; null when it can.</summary>
    public Error? WhyNotCarryOut(DocumentKind kind)
    {
        if (Status is ComplaintStatus.Resolved or ComplaintStatus.Aftercare)
            return ComplaintErrors.AlreadyResolved;
        if (!IsOpen)
            return ComplaintErrors.Closed;
        if (Solution is not { Answer: SolutionAnswer.Accepted } solution)
            return ComplaintErrors.NotAgreed;
        if (solution.Document is not null)
            return ComplaintErrors.AlreadyCarriedOut;
        return Carrier(solution) == kind ? null : ComplaintErrors.OtherRemedy(InWords(solution));
    }

    /// <summary>The document that carries out what was agreed is done: with that the complaint is solved. For another document nothing happens.</summary>
    /// <param name="document">The document.</param>
    /// <param name="today">The firm's date.</param>
    /// <param name="title">How people call it now; null when that didn't change.</param>
    /// <returns>True when it was solved now.</returns>
    public bool DocumentDone(DocumentRef document, DateOnly today, string? title = null)
    {
        if (Status != ComplaintStatus.SolutionProposed || Solution is not { DoneOn: null } solution || solution.Document != document)
            return false;
        if (title is not null)
            solution.Link(document, title);
        Resolve(solution, today);
        return true;
    }

    /// <summary>The document that should carry it out was cancelled or turned down: it has to be done another time.</summary>
    /// <param name="document">The document.</param>
    /// <returns>True when it was the document of this complaint.</returns>
    public bool DocumentFailed(DocumentRef document)
    {
        if (Status != ComplaintStatus.SolutionProposed || Solution is not { DoneOn: null } solution || solution.Document != document)
            return false;
        var title = solution.DocumentTitle;
        solution.Link(null, null);
        Derive();
        Happened("Complaint.CarryingOutFailed", $"{title} gaat niet door. Voer de afspraak op een andere manier uit.", new { document.Kind, document.Id });
        return true;
    }

    /// <summary>The customer hears how it ended; some days later they are asked whether they are satisfied.</summary>
    /// <param name="channel">How.</param>
    /// <param name="firm">For date and rules.</param>
    /// <returns>Done, or <c>Complaint.NotResolved</c>, <c>Complaint.AlreadyResolved</c> when they were told before, <c>Complaint.Closed</c>.</returns>
    public Result Inform(ComplaintChannel channel, TradingFirm firm)
    {
        if (Status != ComplaintStatus.Resolved)
            return Status == ComplaintStatus.Aftercare ? ComplaintErrors.AlreadyResolved : IsOpen ? ComplaintErrors.NotResolved : ComplaintErrors.Closed;
        Status = ComplaintStatus.Aftercare;
        InformedOn = firm.BusinessDay;
        AftercareOn = BusinessCalendar.AddWorkingDays(firm.BusinessDay, firm.Service.AftercareDays);
        Derive();
        Happened("Complaint.Informed", $"De klant weet hoe het is afgelopen{By(channel)}. Nazorg op {DutchFormat.Date(AftercareOn.Value)}.", new { channel, AftercareOn });
        return Result.Success;
    }

    /// <summary>Asks by mail whether the customer is satisfied; they answer later.</summary>
    /// <param name="today">The firm's date.</param>
    /// <returns>Done, or where it stands, or <c>Complaint.AftercareAsked</c>, <c>Complaint.AlreadyVerified</c>.</returns>
    public Result AskSatisfaction(DateOnly today)
    {
        if (WhyNotAftercare() is { } refused)
            return refused;
        if (AftercareAskedOn is not null)
            return ComplaintErrors.AftercareAsked;
        AftercareAskedOn = today;
        Derive();
        Happened("Complaint.AftercareAsked", "Gevraagd of de klant tevreden is.", new { early = today < AftercareOn, late = today > AftercareOn });
        return Result.Success;
    }

    /// <summary>The customer says how satisfied they are.</summary>
    /// <param name="score">1 (not at all) to 5 (very).</param>
    /// <param name="words">What they say; may be empty.</param>
    /// <param name="channel">How.</param>
    /// <param name="today">The firm's date.</param>
    /// <returns>Done, or where it stands, or <c>Complaint.AlreadyVerified</c>, <c>Complaint.Score</c>, <c>Complaint.TextTooLong</c>.</returns>
    public Result Verify(int score, string words, ComplaintChannel channel, DateOnly today)
    {
        if (WhyNotAftercare() is { } refused)
            return refused;
        if (score is < 1 or > 5)
            return ComplaintErrors.Score;
        if (words.Length > NoteLength)
            return ComplaintErrors.TextTooLong("Words", NoteLength);
        (Satisfaction, SatisfactionText, VerifiedOn) = (score, words.Trim(), today);
        Derive();
        Happened("Complaint.Verified", $"De klant geeft een {score}{By(channel)}{(words.Trim().Length > 0 ? $": {words.Trim()}" : ".")}", new { score, channel });
        return Result.Success;
    }

    /// <summary>Opens it again: the customer is not satisfied, or it turns out not to be solved.</summary>
    /// <param name="reason">Why.</param>
    /// <param name="firm">For date and rules.</param>
    /// <returns>Done, or <c>Complaint.NotOver</c>, <c>Complaint.Reason</c>, <c>Complaint.TextTooLong</c>.</returns>
    public Result Reopen(string reason, TradingFirm firm)
    {
        if (Status is not (ComplaintStatus.Resolved or ComplaintStatus.Aftercare or ComplaintStatus.Closed) || AcknowledgedOn is null)
            return ComplaintErrors.NotOver;
        if (WhyNotReason(reason) is { } wrong)
            return wrong;
        var score = Satisfaction;
        Status = ComplaintStatus.UnderInvestigation;
        TimesReopened++;
        SolutionsPassed = _solutions.Count;
        AnswerBy = BusinessCalendar.AddWorkingDays(firm.BusinessDay, firm.Service.AcknowledgeDays);
        (AgreedOn, SolveBy, ResolvedOn, InformedOn, AftercareOn, AftercareAskedOn) = (null, null, null, null, null, null);
        (Satisfaction, SatisfactionText, VerifiedOn, ClosedOn, CloseReason) = (null, "", null, null, null);
        Derive();
        Happened("Complaint.Reopened", $"Heropend: {reason.Trim()}", new { score, TimesReopened });
        return Result.Success;
    }

    /// <summary>Closes it. Without aftercare, or while the customer is not satisfied, only with a reason.</summary>
    /// <param name="reason">Why, when it is needed; may be empty otherwise.</param>
    /// <param name="today">The firm's date.</param>
    /// <returns>
    /// Done, or <c>Complaint.Closed</c>, <c>Complaint.NotResolved</c>, <c>Complaint.NotInformed</c>, <c>Complaint.NoAftercare</c>,
    /// <c>Complaint.NotSatisfied</c>, <c>Complaint.TextTooLong</c>.
    /// </returns>
    public Result Close(string reason, DateOnly today)
    {
        if (!IsOpen)
            return ComplaintErrors.Closed;
        if (Status is not (ComplaintStatus.Resolved or ComplaintStatus.Aftercare))
            return ComplaintErrors.NotResolved;
        if (Status == ComplaintStatus.Resolved)
            return ComplaintErrors.NotInformed;
        if (reason.Length > NoteLength)
            return ComplaintErrors.TextTooLong("Reason", NoteLength);
        if (string.IsNullOrWhiteSpace(reason) && Satisfaction is not >= Satisfied - 1)
            return Satisfaction is null ? ComplaintErrors.NoAftercare : ComplaintErrors.NotSatisfied;
        End(reason, today);
        Happened(
            "Complaint.Closed",
            CloseReason is null ? "Gesloten." : $"Gesloten: {CloseReason}",
            new { Satisfaction, withoutAftercare = VerifiedOn is null, CloseReason });
        return Result.Success;
    }

    /// <summary>Drops it before it was solved: the customer took it back, or it was registered twice.</summary>
    /// <param name="reason">Why.</param>
    /// <param name="today">The firm's date.</param>
    /// <returns>Done, or <c>Complaint.Closed</c>, <c>Complaint.AlreadyResolved</c>, <c>Complaint.AlreadyCarriedOut</c>, <c>Complaint.Reason</c>, <c>Complaint.TextTooLong</c>.</returns>
    public Result Withdraw(string reason, DateOnly today)
    {
        if (!IsOpen)
            return ComplaintErrors.Closed;
        if (Status is ComplaintStatus.Resolved or ComplaintStatus.Aftercare)
            return ComplaintErrors.AlreadyResolved;
        if (Solution?.Document is not null)
            return ComplaintErrors.AlreadyCarriedOut;
        if (WhyNotReason(reason) is { } wrong)
            return wrong;
        if (AgreedOn is not null)
            Cost -= Solution!.Cost;
        End(reason, today);
        Happened("Complaint.Withdrawn", $"Vervallen: {CloseReason}", new { CloseReason });
        return Result.Success;
    }

    private void Resolve(ComplaintSolution solution, DateOnly today)
    {
        solution.Do(today);
        Status = ComplaintStatus.Resolved;
        ResolvedOn = today;
        Derive();
        var late = today > SolveBy;
        Happened(
            "Complaint.Resolved",
            $"Uitgevoerd: {InWords(solution)}{(late ? $". Later dan afgesproken ({DutchFormat.Date(SolveBy!.Value)})" : "")}.",
            new { solution.Remedy, late, SolveBy, cost = solution.Cost.Cents });
    }

    private void End(string reason, DateOnly today)
    {
        Status = ComplaintStatus.Closed;
        ClosedOn = today;
        CloseReason = string.IsNullOrWhiteSpace(reason) ? null : reason.Trim();
        Derive();
    }

    private Error? WhyNotAftercare() => Status switch
    {
        ComplaintStatus.New or ComplaintStatus.Acknowledged or ComplaintStatus.UnderInvestigation or ComplaintStatus.SolutionProposed => ComplaintErrors.NotResolved,
        ComplaintStatus.Resolved => ComplaintErrors.NotInformed,
        ComplaintStatus.Aftercare => VerifiedOn is null ? null : ComplaintErrors.AlreadyVerified,
        ComplaintStatus.Closed => ComplaintErrors.Closed,
    };
}
