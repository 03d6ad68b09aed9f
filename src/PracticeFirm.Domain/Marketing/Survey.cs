using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Contacts;

namespace PracticeFirm.Domain.Marketing;

/// <summary>After what a survey is sent.</summary>
public enum SurveyOccasion
{
    /// <summary>Na een levering.</summary>
    Delivery,

    /// <summary>Na een klacht.</summary>
    Complaint,

    /// <summary>Elk kwartaal: everybody who ordered.</summary>
    Quarter,
}

/// <summary>Where a survey is in its life.</summary>
public enum SurveyStatus
{
    /// <summary>Loopt: answers still come in.</summary>
    Running,

    /// <summary>Afgerond.</summary>
    Closed,
}

/// <summary>Somebody to ask, and about what.</summary>
/// <param name="Candidate">Who.</param>
/// <param name="About">The delivery or complaint; null for none.</param>
public sealed record SurveyCandidate(MailingCandidate Candidate, DocumentRef? About);

/// <summary>What is asked.</summary>
/// <param name="Occasion">After what.</param>
/// <param name="Language">Language it is written in.</param>
/// <param name="From">First day looked back to.</param>
/// <param name="Through">Last day looked back to.</param>
/// <param name="Subject">Subject of the mail.</param>
/// <param name="Body">Text of the mail.</param>
public sealed record SurveyPlan(SurveyOccasion Occasion, Language Language, DateOnly From, DateOnly Through, string Subject, string Body);

/// <summary>What somebody answered.</summary>
/// <param name="Csat">Satisfaction, 1 to 5.</param>
/// <param name="Nps">Would they recommend the firm, 0 to 10.</param>
/// <param name="Comment">In their own words; may be empty.</param>
/// <param name="Signal">What is hidden in these words.</param>
public sealed record SurveyAnswer(int Csat, int Nps, string Comment = "", SignalKinds Signal = SignalKinds.None);

/// <summary>Tevredenheidsonderzoek: a mail with two questions to a sample of customers, and their answers.</summary>
public sealed class Survey : Aggregate
{
    /// <summary>Prefix of its numbers.</summary>
    public const string NumberPrefix = "TVO";

    /// <summary>Longest subject.</summary>
    public const int SubjectLength = 120;

    /// <summary>Longest text.</summary>
    public const int BodyLength = 3_000;

    /// <summary>Longest note about an answer.</summary>
    public const int NoteLength = 500;

    /// <summary>Most people asked at once.</summary>
    public const int MostAsked = 250;

    /// <summary>Working days in which answers come in.</summary>
    public const int AnswerDays = 8;

    private readonly List<SurveyInvitation> _invitations = [];

    private Survey()
    {
    }

    /// <inheritdoc/>
    public override DocumentKind DocumentKind => DocumentKind.Survey;

    /// <summary>Its number: <c>TVO-2026-0001</c>.</summary>
    public string Number { get; private set; } = "";

    /// <summary>Where it is in its life.</summary>
    public SurveyStatus Status { get; private set; }

    /// <summary>After what it was sent.</summary>
    public SurveyOccasion Occasion { get; private set; }

    /// <summary>Language it is written in.</summary>
    public Language Language { get; private set; }

    /// <summary>First day looked back to.</summary>
    public DateOnly From { get; private set; }

    /// <summary>Last day looked back to.</summary>
    public DateOnly Through { get; private set; }

    /// <summary>Subject of the mail.</summary>
    public string Subject { get; private set; } = "";

    /// <summary>Text of the mail.</summary>
    public string Body { get; private set; } = "";

    /// <summary>Who sent it.</summary>
    public int AuthorId { get; private set; }

    /// <summary>The firm's date on which it was sent.</summary>
    public DateOnly SentOn { get; private set; }

    /// <summary>Last day on which answers come in.</summary>
    public DateOnly AnswersThrough { get; private set; }

    /// <summary>Who was asked.</summary>
    public IReadOnlyList<SurveyInvitation> Invitations => _invitations;

    /// <summary>Sends a survey to a sample.</summary>
    /// <param name="numbers">Series <see cref="NumberPrefix"/> of the year.</param>
    /// <param name="authorId">Who sends it.</param>
    /// <param name="today">The firm's date.</param>
    /// <param name="plan">What is asked.</param>
    /// <param name="sample">Who was drawn; whoever may not be mailed is left out.</param>
    /// <returns>
    /// The survey, or every refusal at once: <c>Survey.Subject</c>, <c>Survey.Body</c>, <c>Survey.Period</c>, <c>Survey.Nobody</c>, <c>Survey.TooMany</c>.
    /// </returns>
    public static Result<Survey> Send(NumberSeries numbers, int authorId, DateOnly today, SurveyPlan plan, IReadOnlyList<SurveyCandidate> sample)
    {
        var errors = new List<Error>();
        if (string.IsNullOrWhiteSpace(plan.Subject) || plan.Subject.Trim().Length > SubjectLength)
            errors.Add(new Error("Survey.Subject", $"Geef de uitnodiging een onderwerp van hoogstens {SubjectLength} tekens.", nameof(plan.Subject)));
        if (string.IsNullOrWhiteSpace(plan.Body) || plan.Body.Trim().Length > BodyLength)
            errors.Add(new Error("Survey.Body", $"Schrijf een uitnodiging van hoogstens {DutchFormat.Count(BodyLength)} tekens.", nameof(plan.Body)));
        if (plan.From > plan.Through || plan.Through > today)
            errors.Add(SurveyErrors.Period);
        var asked = sample.Where(s => s.Candidate.WhyNot(plan.Language) is null).OrderBy(s => s.Candidate.CustomerId).ToList();
        if (asked.Count == 0)
            errors.Add(SurveyErrors.Nobody);
        if (asked.Count > MostAsked)
            errors.Add(new Error("Survey.TooMany", $"Vraag hoogstens {MostAsked} klanten tegelijk. Kies een kleinere steekproef.", "Size"));
        if (errors.Count > 0)
            return Result<Survey>.Failure(errors);

        var survey = new Survey
        {
            Number = numbers.Next(),
            Occasion = plan.Occasion,
            Language = plan.Language,
            From = plan.From,
            Through = plan.Through,
            Subject = plan.Subject.Trim(),
            Body = plan.Body.Trim(),
            AuthorId = authorId,
            SentOn = today,
            AnswersThrough = BusinessCalendar.AddWorkingDays(today, AnswerDays),
        };
        survey._invitations.AddRange(asked.Select(SurveyInvitation.Of));
        survey.Happened("Survey.Sent", $"Onderzoek {survey.Number} is verzonden aan {DutchFormat.Count(asked.Count)} {(asked.Count == 1 ? "klant" : "klanten")}.");
        return survey;
    }

    /// <summary>Somebody answers; who answered already is left as it is.</summary>
    /// <param name="customerId">Who.</param>
    /// <param name="answer">What they answered; a score that does not exist is a bug and throws.</param>
    /// <param name="day">The firm's date.</param>
    public void Answer(int customerId, SurveyAnswer answer, DateOnly day)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(answer.Csat is >= 1 and <= 5 && answer.Nps is >= 0 and <= 10, true, nameof(answer));
        var invitation = _invitations.Find(i => i.CustomerId == customerId) ?? throw new InvalidOperationException($"Customer {customerId} was not asked in survey {Id}.");
        invitation.Take(answer, day);
    }

    /// <summary>Keeps in the history how many answers came in on a day; nothing when none did.</summary>
    /// <param name="day">The firm's date.</param>
    public void KeepDay(DateOnly day)
    {
        var count = _invitations.Count(i => i.AnsweredOn == day);
        if (count > 0)
            Happened("Survey.Answered", count == 1 ? "Er kwam 1 antwoord binnen." : $"Er kwamen {DutchFormat.Count(count)} antwoorden binnen.");
    }

    /// <summary>Closes it once the days for answers are over.</summary>
    /// <param name="today">The firm's date.</param>
    /// <returns>True when it was closed now.</returns>
    public bool CloseWhenDone(DateOnly today)
    {
        if (Status != SurveyStatus.Running || today <= AnswersThrough)
            return false;
        Status = SurveyStatus.Closed;
        var score = SurveyScore.Of(_invitations);
        Happened("Survey.Closed", $"Onderzoek afgerond: {score.Answered} van {score.Asked} klanten antwoordden, CSAT {score.Csat?.ToString() ?? "-"}, NPS {score.Nps?.ToString("+0;-0;0", null) ?? "-"}.");
        return true;
    }

    /// <summary>Writes down what was read in an answer, and what is done about it.</summary>
    /// <param name="invitationId">The answer.</param>
    /// <param name="recognised">Signals that were recognised.</param>
    /// <param name="note">What is done.</param>
    /// <param name="employeeId">Who read it.</param>
    /// <param name="today">The firm's date.</param>
    /// <returns>Done, or <c>Survey.NoAnswer</c>, <c>Survey.Note</c>, <c>Survey.HandledAlready</c>.</returns>
    public Result Handle(int invitationId, SignalKinds recognised, string note, int employeeId, DateOnly today)
    {
        if (_invitations.Find(i => i.Id == invitationId) is not { AnsweredOn: not null } answer)
            return SurveyErrors.NoAnswer;
        if (answer.HandledOn is not null)
            return SurveyErrors.HandledAlready;
        if (string.IsNullOrWhiteSpace(note) || note.Trim().Length > NoteLength)
            return new Error("Survey.Note", $"Schrijf op wat je met dit antwoord doet, in hoogstens {NoteLength} tekens.", "Note");
        answer.Handle(recognised, note.Trim(), employeeId, today);
        Happened(
            "Survey.Handled", $"Een antwoord is opgepakt: {note.Trim()}",
            new { answer.CustomerId, answer.Csat, answer.Nps, Hidden = answer.Signal.ToString(), Recognised = recognised.ToString() });
        return Result.Success;
    }
}

/// <summary>Uitnodiging: somebody who was asked, and what they answered.</summary>
public sealed class SurveyInvitation : Entity
{
    private SurveyInvitation()
    {
    }

    /// <summary>The customer.</summary>
    public int CustomerId { get; private set; }

    /// <summary>Who there.</summary>
    public int? ContactPersonId { get; private set; }

    /// <summary>Where it went.</summary>
    public string Email { get; private set; } = "";

    /// <summary>Kind of what it is about.</summary>
    public DocumentKind? AboutKind { get; private set; }

    /// <summary>What it is about.</summary>
    public int? AboutId { get; private set; }

    /// <summary>Day of the answer; null while there is none.</summary>
    public DateOnly? AnsweredOn { get; private set; }

    /// <summary>Satisfaction, 1 to 5.</summary>
    public int? Csat { get; private set; }

    /// <summary>Would they recommend the firm, 0 to 10.</summary>
    public int? Nps { get; private set; }

    /// <summary>In their own words.</summary>
    public string Comment { get; private set; } = "";

    /// <summary>What is hidden in these words.</summary>
    public SignalKinds Signal { get; private set; }

    /// <summary>Day on which somebody did something with it.</summary>
    public DateOnly? HandledOn { get; private set; }

    /// <summary>Who did.</summary>
    public int? HandledById { get; private set; }

    /// <summary>Signals that were recognised.</summary>
    public SignalKinds Recognised { get; private set; }

    /// <summary>What was done.</summary>
    public string? Note { get; private set; }

    /// <summary>What it is about; null for nothing in particular.</summary>
    public DocumentRef? About => AboutKind is { } kind && AboutId is { } id ? new DocumentRef(kind, id) : null;

    internal static SurveyInvitation Of(SurveyCandidate asked) => new()
    {
        CustomerId = asked.Candidate.CustomerId,
        ContactPersonId = asked.Candidate.ContactPersonId,
        Email = asked.Candidate.Email,
        AboutKind = asked.About?.Kind,
        AboutId = asked.About?.Id,
    };

    internal void Take(SurveyAnswer answer, DateOnly day)
    {
        if (AnsweredOn is not null)
            return;
        AnsweredOn = day;
        (Csat, Nps, Comment, Signal) = (answer.Csat, answer.Nps, answer.Comment, answer.Signal);
    }

    internal void Handle(SignalKinds recognised, string note, int employeeId, DateOnly day) =>
        (Recognised, Note, HandledById, HandledOn) = (recognised, note, employeeId, day);
}

/// <summary>Refusals about surveys.</summary>
public static class SurveyErrors
{
    /// <summary>It isn't there.</summary>
    public static Error NotFound { get; } = new("Survey.NotFound", "Dit onderzoek bestaat niet (meer). Zoek het op in de lijst met onderzoeken.");

    /// <summary>Nobody would get it.</summary>
    public static Error Nobody { get; } = new("Survey.Nobody", "Er is niemand om iets te vragen. Kies een langere periode of een andere aanleiding.");

    /// <summary>The days don't make a period in the past.</summary>
    public static Error Period { get; } = new("Survey.Period", "Kies een periode die niet later eindigt dan vandaag, met de eerste dag voor de laatste.", nameof(SurveyPlan.From));

    /// <summary>There is no such answer.</summary>
    public static Error NoAnswer { get; } = new("Survey.NoAnswer", "Dit antwoord is er (nog) niet. Ververs de pagina.");

    /// <summary>Somebody was first.</summary>
    public static Error HandledAlready { get; } = new("Survey.HandledAlready", "Een collega heeft dit antwoord al opgepakt. Ververs de pagina.");
}
