using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Firm;

namespace PracticeFirm.Domain.Complaints;

public sealed partial class Complaint
{
    /// <summary>Most working days ahead that the customer may be told to wait for more.</summary>
    public const int LongestWait = 30;

    /// <summary>The customer hears that it was taken in, and when they hear more. Too late is possible, and noted.</summary>
    /// <param name="answerBy">Last day on which they hear more; a working day.</param>
    /// <param name="channel">How they were told.</param>
    /// <param name="today">The firm's date.</param>
    /// <returns>Done, or <c>Complaint.AlreadyAcknowledged</c>, <c>Complaint.Closed</c>, <c>Complaint.AnswerBy</c>.</returns>
    public Result Acknowledge(DateOnly answerBy, ComplaintChannel channel, DateOnly today)
    {
        if (Status != ComplaintStatus.New)
            return IsOpen ? ComplaintErrors.AlreadyAcknowledged : ComplaintErrors.Closed;
        if (answerBy <= today || answerBy > BusinessCalendar.AddWorkingDays(today, LongestWait) || !BusinessCalendar.IsWorkingDay(answerBy))
            return ComplaintErrors.AnswerBy;
        Status = ComplaintStatus.Acknowledged;
        AcknowledgedOn = today;
        AnswerBy = answerBy;
        Derive();
        var late = today > AcknowledgeBy;
        Happened(
            "Complaint.Acknowledged",
            $"Bevestigd aan de klant{By(channel)}; uiterlijk {DutchFormat.Date(answerBy)} hoort de klant meer{(late ? $". Dat was te laat: het moest voor of op {DutchFormat.Date(AcknowledgeBy)}" : "")}.",
            new { late, AcknowledgeBy, answerBy, channel });
        return Result.Success;
    }

    /// <summary>Puts questions to the customer, who answers later.</summary>
    /// <param name="questions">What is asked.</param>
    /// <param name="channel">How.</param>
    /// <param name="today">The firm's date.</param>
    /// <returns>Done, or where it stands, or <c>Complaint.NoQuestion</c>, <c>Complaint.TextTooLong</c>.</returns>
    public Result Ask(IReadOnlyCollection<QuestionEntry> questions, ComplaintChannel channel, DateOnly today)
    {
        if (WhyNotInvestigate() is { } refused)
            return refused;
        if (questions.Count == 0 || questions.Any(q => string.IsNullOrWhiteSpace(q.Text)))
            return ComplaintErrors.NoQuestion;
        if (questions.Any(q => q.Text.Length > NoteLength))
            return ComplaintErrors.TextTooLong("Questions", NoteLength);
        foreach (var question in questions)
            _questions.Add(ComplaintQuestion.Of(question, channel, today));
        Investigate();
        Happened("Complaint.Asked", $"{(questions.Count == 1 ? "Eén vraag" : $"{questions.Count} vragen")} gesteld aan de klant{By(channel)}.", new { topics = questions.Select(q => q.Topic), channel });
        return Result.Success;
    }

    /// <summary>The customer answers a question.</summary>
    /// <param name="questionId">The question.</param>
    /// <param name="answer">What they say.</param>
    /// <param name="today">The firm's date.</param>
    /// <returns>Done, or <c>Complaint.QuestionNotOpen</c>, <c>Complaint.Answer</c>, <c>Complaint.TextTooLong</c>.</returns>
    public Result TakeAnswer(int questionId, string answer, DateOnly today)
    {
        if (_questions.Find(q => q.Id == questionId) is not { AnsweredOn: null } question)
            return ComplaintErrors.QuestionNotOpen;
        if (string.IsNullOrWhiteSpace(answer))
            return ComplaintErrors.Answer;
        if (answer.Length > NoteLength)
            return ComplaintErrors.TextTooLong("Answer", NoteLength);
        question.Reply(answer, today);
        Derive();
        Happened("Complaint.Answered", $"De klant antwoordt: {answer.Trim()}", new { question.Topic });
        return Result.Success;
    }

    /// <summary>Writes down a question and the answer that came at once, as in a call. Also possible before it was acknowledged.</summary>
    /// <param name="question">What was asked.</param>
    /// <param name="answer">What the customer said.</param>
    /// <param name="channel">How.</param>
    /// <param name="today">The firm's date.</param>
    /// <returns>Done, or where it stands, or <c>Complaint.NoQuestion</c>, <c>Complaint.Answer</c>, <c>Complaint.TextTooLong</c>.</returns>
    public Result NoteAnswer(QuestionEntry question, string answer, ComplaintChannel channel, DateOnly today)
    {
        if (Status != ComplaintStatus.New && WhyNotInvestigate() is { } refused)
            return refused;
        if (string.IsNullOrWhiteSpace(question.Text))
            return ComplaintErrors.NoQuestion;
        if (string.IsNullOrWhiteSpace(answer))
            return ComplaintErrors.Answer;
        if (question.Text.Length > NoteLength || answer.Length > NoteLength)
            return ComplaintErrors.TextTooLong("Answer", NoteLength);
        var asked = ComplaintQuestion.Of(question, channel, today);
        asked.Reply(answer, today);
        _questions.Add(asked);
        if (Status != ComplaintStatus.New)
            Investigate();
        Happened("Complaint.Asked", $"Gevraagd{By(channel)}: {asked.Text} De klant antwoordt: {asked.Answer}", new { topics = new[] { question.Topic }, channel });
        return Result.Success;
    }

    /// <summary>Says how bad it is, where it went wrong and whether the customer is right. Can be done again until a solution was agreed.</summary>
    /// <param name="assessment">What was found out.</param>
    /// <param name="today">The firm's date.</param>
    /// <returns>Done, or where it stands, or <c>Complaint.Reasons</c>, <c>Complaint.TextTooLong</c>.</returns>
    public Result Assess(Assessment assessment, DateOnly today)
    {
        if (WhyNotInvestigate() is { } refused)
            return refused;
        if (string.IsNullOrWhiteSpace(assessment.Reasons))
            return ComplaintErrors.Reasons;
        if (assessment.Reasons.Length > NoteLength)
            return ComplaintErrors.TextTooLong(nameof(assessment.Reasons), NoteLength);
        (Severity, Cause, Justified, Reasons, AssessedOn) = (assessment.Severity, assessment.Cause, assessment.Justified, assessment.Reasons.Trim(), today);
        Investigate();
        Happened(
            "Complaint.Assessed",
            $"Beoordeeld als {(assessment.Justified ? "terecht" : "onterecht")}: {Reasons}{(_questions.Count == 0 ? " De klant is niets gevraagd." : "")}",
            new { assessment.Severity, assessment.Cause, assessment.Justified, asked = _questions.Count, answered = _questions.Count(q => q.AnsweredOn is not null) });
        return Result.Success;
    }

    /// <summary>Asks or tells a colleague something about it.</summary>
    /// <param name="colleague">Whom.</param>
    /// <param name="text">The words.</param>
    /// <param name="wantsAnswer">True for a question, false to tell only.</param>
    /// <param name="author">Who asks.</param>
    /// <param name="today">The firm's date.</param>
    /// <returns>Done, or <c>Complaint.Closed</c>, <c>Complaint.EmptyNote</c>, <c>Complaint.TextTooLong</c>.</returns>
    public Result Consult(Employee colleague, string text, bool wantsAnswer, string author, DateOnly today)
    {
        if (!IsOpen)
            return ComplaintErrors.Closed;
        if (string.IsNullOrWhiteSpace(text))
            return ComplaintErrors.EmptyNote;
        if (text.Length > NoteLength)
            return ComplaintErrors.TextTooLong("Text", NoteLength);
        _consults.Add(ComplaintConsult.Of(colleague.Id, author, text.Trim(), wantsAnswer, today));
        Derive();
        Happened(wantsAnswer ? "Complaint.Consulted" : "Complaint.Told", $"{(wantsAnswer ? "Gevraagd aan" : "Verteld aan")} {colleague.Name}: {text.Trim()}", new { colleague.Role });
        return Result.Success;
    }

    /// <summary>A colleague answers.</summary>
    /// <returns>Done, or <c>Complaint.NoConsult</c>, <c>Complaint.EmptyNote</c>, <c>Complaint.TextTooLong</c>.</returns>
    public Result Reply(int consultId, string answer, string colleague, DateOnly today)
    {
        if (_consults.Find(c => c.Id == consultId) is not { WantsAnswer: true, AnsweredOn: null } consult)
            return ComplaintErrors.NoConsult;
        if (string.IsNullOrWhiteSpace(answer))
            return ComplaintErrors.EmptyNote;
        if (answer.Length > NoteLength)
            return ComplaintErrors.TextTooLong("Text", NoteLength);
        consult.Reply(answer.Trim(), today);
        Derive();
        Happened("Complaint.ColleagueAnswered", $"{colleague} antwoordt: {answer.Trim()}");
        return Result.Success;
    }

    /// <summary>Another colleague sees to it from now on.</summary>
    /// <returns>Done, or <c>Complaint.Closed</c>, <c>Complaint.SameOwner</c>.</returns>
    public Result HandOver(Employee colleague)
    {
        if (!IsOpen)
            return ComplaintErrors.Closed;
        if (colleague.Id == OwnerId)
            return ComplaintErrors.SameOwner;
        OwnerId = colleague.Id;
        Happened("Complaint.HandedOver", $"Overgedragen aan {colleague.Name}.", new { colleague.Id });
        return Result.Success;
    }

    /// <summary>
    /// Notes once for each day that something was due and was not done: what was promised to the customer was not kept. Nothing else
    /// changes.
    /// </summary>
    /// <param name="today">The firm's date.</param>
    /// <returns>True when it was noted now.</returns>
    public bool NoteLate(DateOnly today)
    {
        if (DueOn is not { } due || due >= today || LateFor == due)
            return false;
        LateFor = due;
        TimesLate++;
        var what = WaitsFor switch
        {
            ComplaintWait.Acknowledgement => "de klacht bevestigen",
            ComplaintWait.CarryingOut or ComplaintWait.Document => "de afgesproken oplossing uitvoeren",
            ComplaintWait.Informing => "de klant laten weten hoe het is afgelopen",
            ComplaintWait.Aftercare => "vragen of de klant tevreden is",
            _ => "de klant laten weten hoe het ermee staat",
        };
        Happened("Complaint.Late", $"Op {DutchFormat.Date(due)} moest je {what}. Dat is niet gebeurd.", new { due, WaitsFor });
        return true;
    }

    /// <summary>Ties the verbetervoorstel to it that rests on it.</summary>
    public void BaseOn(int proposalId)
    {
        if (ProposalId == proposalId)
            return;
        ProposalId = proposalId;
        Happened("Complaint.UsedInProposal", "Deze klacht is gebruikt in een verbetervoorstel.", new { proposalId });
    }

    private void Investigate()
    {
        if (Status == ComplaintStatus.Acknowledged)
            Status = ComplaintStatus.UnderInvestigation;
        Derive();
    }

    private Error? WhyNotInvestigate() => Status switch
    {
        ComplaintStatus.New => ComplaintErrors.NotAcknowledged,
        ComplaintStatus.Acknowledged or ComplaintStatus.UnderInvestigation => null,
        ComplaintStatus.SolutionProposed => AgreedOn is null ? null : ComplaintErrors.AlreadyAgreed,
        ComplaintStatus.Resolved or ComplaintStatus.Aftercare => ComplaintErrors.AlreadyResolved,
        ComplaintStatus.Closed => ComplaintErrors.Closed,
    };

    private static string By(ComplaintChannel channel) => channel switch
    {
        ComplaintChannel.Mail => " per mail",
        ComplaintChannel.Phone => " telefonisch",
        ComplaintChannel.Visit => " in een gesprek",
    };
}
