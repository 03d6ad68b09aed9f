using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Firm;

namespace PracticeFirm.Domain.Contacts;

/// <summary>How far the answer to a question is.</summary>
public enum QuestionStatus
{
    /// <summary>Nieuw: nobody has done anything.</summary>
    New,

    /// <summary>In uitzoeking: it is being looked up, or a colleague was asked.</summary>
    LookingUp,

    /// <summary>Beantwoord.</summary>
    Answered,

    /// <summary>Doorgegeven to the colleague who owns the customer.</summary>
    PassedOn,
}

/// <summary>
/// Klantvraag: something a customer wants to know that is no order, request or complaint. It is answered at once, or looked up or
/// asked of a colleague and answered by the day that was promised.
/// </summary>
public sealed class CustomerQuestion : Aggregate
{
    /// <summary>Longest subject, in characters.</summary>
    public const int SubjectLength = 120;

    /// <summary>Longest question or answer, in characters.</summary>
    public const int TextLength = 2_000;

    private CustomerQuestion()
    {
    }

    /// <inheritdoc/>
    public override DocumentKind DocumentKind => DocumentKind.CustomerQuestion;

    /// <summary>Who asks.</summary>
    public int CustomerId { get; private set; }

    /// <summary>Which person there; null when that isn't known.</summary>
    public int? ContactPersonId { get; private set; }

    /// <summary>The firm's date on which it was asked.</summary>
    public DateOnly ReceivedOn { get; private set; }

    /// <summary>In a few words.</summary>
    public string Subject { get; private set; } = "";

    /// <summary>What the customer wants to know.</summary>
    public string Question { get; private set; } = "";

    /// <summary>How far the answer is.</summary>
    public QuestionStatus Status { get; private set; }

    /// <summary>Who sees to the answer.</summary>
    public int OwnerId { get; private set; }

    /// <summary>Day by which the customer was promised an answer; null while nothing was promised.</summary>
    public DateOnly? PromisedBy { get; private set; }

    /// <summary>The colleague who was asked; null for nobody.</summary>
    public int? ColleagueId { get; private set; }

    /// <summary>What the colleague was asked.</summary>
    public string? Asked { get; private set; }

    /// <summary>The firm's date on which the colleague was asked.</summary>
    public DateOnly? AskedOn { get; private set; }

    /// <summary>What the colleague answered; null while that is awaited.</summary>
    public string? Known { get; private set; }

    /// <summary>What the customer was answered.</summary>
    public string? Answer { get; private set; }

    /// <summary>The firm's date on which it was answered or passed on.</summary>
    public DateOnly? ClosedOn { get; private set; }

    /// <summary>True while somebody has to do something.</summary>
    public bool IsOpen => Status is QuestionStatus.New or QuestionStatus.LookingUp;

    /// <summary>True when the promised day has passed without an answer.</summary>
    /// <param name="today">The firm's date.</param>
    public bool IsLate(DateOnly today) => IsOpen && PromisedBy is { } day && day < today;

    /// <summary>Writes a question down.</summary>
    /// <param name="customerId">Who asks.</param>
    /// <param name="contactPersonId">Which person there.</param>
    /// <param name="subject">In a few words.</param>
    /// <param name="question">What they want to know.</param>
    /// <param name="promisedBy">Day by which an answer was promised; null for none.</param>
    /// <param name="owner">Who sees to it.</param>
    /// <param name="today">The firm's date.</param>
    /// <returns>The question, or every refusal at once: <c>Question.Subject</c>, <c>Question.Text</c>, <c>Question.Promise</c>.</returns>
    public static Result<CustomerQuestion> Register(
        int customerId, int? contactPersonId, string? subject, string? question, DateOnly? promisedBy, Employee owner, DateOnly today)
    {
        var errors = new List<Error>();
        if (string.IsNullOrWhiteSpace(subject) || subject.Trim().Length > SubjectLength)
            errors.Add(new Error("Question.Subject", $"Zet in hoogstens {SubjectLength} tekens waar de vraag over gaat.", "Subject"));
        if (string.IsNullOrWhiteSpace(question) || question.Trim().Length > TextLength)
            errors.Add(new Error("Question.Text", $"Schrijf op wat de klant wil weten, in hoogstens {DutchFormat.Count(TextLength)} tekens.", "Question"));
        CheckPromise(promisedBy, today, errors);
        if (errors.Count > 0)
            return Result<CustomerQuestion>.Failure(errors);
        var made = new CustomerQuestion
        {
            CustomerId = customerId,
            ContactPersonId = contactPersonId,
            Subject = subject!.Trim(),
            Question = question!.Trim(),
            PromisedBy = promisedBy,
            OwnerId = owner.Id,
            ReceivedOn = today,
        };
        made.Happened("Question.Registered", $"Klantvraag vastgelegd: {made.Subject}", new { promisedBy });
        return made;
    }

    /// <summary>Promises the customer an answer by a day, or another day than before.</summary>
    /// <returns>Done, or <c>Question.Promise</c>, <c>Question.Closed</c>.</returns>
    public Result Promise(DateOnly day, DateOnly today)
    {
        if (!IsOpen)
            return Closed();
        var errors = new List<Error>();
        CheckPromise(day, today, errors);
        if (errors.Count > 0)
            return Result.Failure(errors);
        PromisedBy = day;
        Happened("Question.Promised", $"Antwoord toegezegd voor {DutchFormat.Date(day)}");
        return Result.Success;
    }

    /// <summary>Asks a colleague; a second question to another colleague takes the place of the first.</summary>
    /// <returns>Done, or <c>Question.Asked</c>, <c>Question.Waiting</c>, <c>Question.Closed</c>.</returns>
    public Result Ask(Employee colleague, string? text, DateOnly today)
    {
        if (!IsOpen)
            return Closed();
        if (ColleagueId == colleague.Id && Known is null)
            return new Error("Question.Waiting", $"Je hebt {colleague.Name} dit al gevraagd. Wacht het antwoord af, of vraag het aan iemand anders.", "Text");
        if (string.IsNullOrWhiteSpace(text) || text.Trim().Length > TextLength)
            return new Error("Question.Asked", "Schrijf op wat je je collega wilt vragen.", "Text");
        (ColleagueId, Asked, AskedOn, Known, Status) = (colleague.Id, text.Trim(), today, null, QuestionStatus.LookingUp);
        Happened("Question.Asked", $"Gevraagd aan {colleague.Name}: {Asked}", new { colleague = colleague.Id });
        return Result.Success;
    }

    /// <summary>The colleague answers. Without a question to a colleague it is a bug and throws.</summary>
    public void Learn(string answer)
    {
        if (ColleagueId is null || Known is not null || !IsOpen)
            throw new InvalidOperationException($"Nobody waits for an answer in question {Id}.");
        Known = answer;
        Happened("Question.Learnt", $"Antwoord van de collega: {answer}");
    }

    /// <summary>Answers the customer.</summary>
    /// <param name="answer">What the customer was told.</param>
    /// <param name="today">The firm's date.</param>
    /// <returns>Done, or <c>Question.Answer</c>, <c>Question.Closed</c>.</returns>
    public Result Reply(string? answer, DateOnly today)
    {
        if (!IsOpen)
            return Closed();
        if (string.IsNullOrWhiteSpace(answer) || answer.Trim().Length > MailLength)
            return new Error("Question.Answer", "Schrijf op wat je de klant hebt geantwoord.", "Answer");
        (Answer, ClosedOn, Status) = (answer.Trim(), today, QuestionStatus.Answered);
        Happened("Question.Answered", "De klant heeft antwoord gekregen.", new { inTime = PromisedBy is not { } day || today <= day, lookedUp = Known is not null });
        return Result.Success;
    }

    /// <summary>Hands it to the colleague who owns the customer.</summary>
    /// <returns>Done, or <c>Question.Owner</c>, <c>Question.Closed</c>.</returns>
    public Result PassOn(Employee colleague, DateOnly today)
    {
        if (!IsOpen)
            return Closed();
        if (colleague.Id == OwnerId)
            return new Error("Question.Owner", "Deze vraag is al van deze collega. Kies iemand anders, of geef zelf antwoord.", "ColleagueId");
        (OwnerId, ClosedOn, Status) = (colleague.Id, today, QuestionStatus.PassedOn);
        Happened("Question.PassedOn", $"Doorgegeven aan {colleague.Name}", new { colleague = colleague.Id });
        return Result.Success;
    }

    /// <summary>The promised day passed without an answer.</summary>
    /// <returns>True when it did.</returns>
    public bool BreakPromise(DateOnly today)
    {
        if (!IsLate(today))
            return false;
        Happened(
            "Question.Late", $"De klant zou uiterlijk {DutchFormat.Date(PromisedBy!.Value)} antwoord krijgen en heeft nog niets gehoord.",
            new { PromisedBy, Asked = AskedOn is not null, Known = Known is not null });
        return true;
    }

    private const int MailLength = Mail.MailMessage.BodyLength;

    private static Error Closed() => new("Question.Closed", "Deze vraag is al afgehandeld. Leg een nieuwe vraag vast als de klant nog iets wil weten.");

    private static void CheckPromise(DateOnly? day, DateOnly today, List<Error> errors)
    {
        if (day is { } promised && (promised < today || promised > today.AddMonths(3)))
            errors.Add(new Error("Question.Promise", "Kies een dag vanaf vandaag en binnen drie maanden.", "PromisedBy"));
    }
}
