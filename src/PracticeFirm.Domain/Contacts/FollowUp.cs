using PracticeFirm.Domain.Common;

namespace PracticeFirm.Domain.Contacts;

/// <summary>Taak: something promised or to be watched, for somebody, on a day.</summary>
public sealed class FollowUp : Aggregate
{
    /// <summary>Longest subject.</summary>
    public const int SubjectLength = 200;

    /// <summary>Longest outcome, in characters.</summary>
    public const int OutcomeLength = 500;

    private FollowUp()
    {
    }

    /// <inheritdoc/>
    public override DocumentKind DocumentKind => DocumentKind.FollowUp;

    /// <summary>What is to be done.</summary>
    public string Subject { get; private set; } = "";

    /// <summary>Day it is due.</summary>
    public DateOnly DueOn { get; private set; }

    /// <summary>Whose task it is.</summary>
    public int OwnerId { get; private set; }

    /// <summary>The customer it is about.</summary>
    public int? CustomerId { get; private set; }

    /// <summary>The kind of document it is about; null when it is about no document.</summary>
    public DocumentKind? AboutKind { get; private set; }

    /// <summary>The document of that kind.</summary>
    public int? AboutId { get; private set; }

    /// <summary>Day it was done; null while open.</summary>
    public DateOnly? DoneOn { get; private set; }

    /// <summary>What came of it.</summary>
    public string? Outcome { get; private set; }

    /// <summary>The document it is about; null for none.</summary>
    public DocumentRef? About => AboutKind is { } kind && AboutId is { } id ? new DocumentRef(kind, id) : null;

    /// <summary>Plans a task.</summary>
    /// <param name="subject">What is to be done.</param>
    /// <param name="dueOn">Day it is due.</param>
    /// <param name="ownerId">Whose task it is.</param>
    /// <param name="today">The firm's date.</param>
    /// <param name="customerId">The customer it is about.</param>
    /// <param name="about">The document it is about: an order, an invoice, a purchase order.</param>
    /// <returns>The task, or <c>FollowUp.Subject</c>, <c>FollowUp.Day</c>.</returns>
    public static Result<FollowUp> Plan(string subject, DateOnly dueOn, int ownerId, DateOnly today, int? customerId = null, DocumentRef? about = null)
    {
        if (string.IsNullOrWhiteSpace(subject) || subject.Length > SubjectLength)
            return new Error("FollowUp.Subject", $"Schrijf op wat er moet gebeuren, in hoogstens {SubjectLength} tekens.", "Subject");
        if (dueOn < today || dueOn > today.AddYears(2))
            return new Error("FollowUp.Day", "Kies een dag vanaf vandaag en binnen twee jaar.", "DueOn");
        var task = new FollowUp
        {
            Subject = subject.Trim(),
            DueOn = dueOn,
            OwnerId = ownerId,
            CustomerId = customerId,
            AboutKind = about?.Kind,
            AboutId = about?.Id,
        };
        task.Happened("FollowUp.Planned", $"Taak gepland op {DutchFormat.Date(dueOn)}: {task.Subject}");
        return task;
    }

    /// <summary>Marks it done.</summary>
    public Result Complete(DateOnly today, string? outcome)
    {
        if (DoneOn is not null)
            return new Error("FollowUp.AlreadyDone", "Deze taak is al afgerond. Plan een nieuwe taak als er nog iets moet gebeuren.");
        if (outcome?.Trim().Length > OutcomeLength)
            return new Error("FollowUp.OutcomeTooLong", $"De uitkomst is hoogstens {OutcomeLength} tekens. Maak hem korter.", "Outcome");
        DoneOn = today;
        Outcome = string.IsNullOrWhiteSpace(outcome) ? null : outcome.Trim();
        Happened("FollowUp.Done", $"Taak afgerond: {Subject}");
        return Result.Success;
    }
}
