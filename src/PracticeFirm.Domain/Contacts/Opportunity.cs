using PracticeFirm.Domain.Common;

namespace PracticeFirm.Domain.Contacts;

/// <summary>What the customer let slip.</summary>
public enum OpportunityKind
{
    /// <summary>Interesse: asks about need, information, comparison.</summary>
    Interest,

    /// <summary>Koopsignaal: asks about ordering, payment, use.</summary>
    BuyingSignal,

    /// <summary>Bijverkoop: something that goes with what they buy.</summary>
    AddOn,

    /// <summary>Groei: more people, another branch, a bigger store.</summary>
    Growth,
}

/// <summary>Kans: a signal of a customer that somebody means to do something with. What became of it follows from its offertes.</summary>
public sealed class Opportunity : Aggregate
{
    /// <summary>Longest subject, in characters.</summary>
    public const int SubjectLength = 120;

    /// <summary>Longest description or reason, in characters.</summary>
    public const int TextLength = 1_000;

    /// <summary>Highest value.</summary>
    public static readonly Money HighestValue = Money.FromEuros(10_000_000);

    private Opportunity()
    {
    }

    /// <inheritdoc/>
    public override DocumentKind DocumentKind => DocumentKind.Opportunity;

    /// <summary>Whose signal it is.</summary>
    public int CustomerId { get; private set; }

    /// <summary>The firm's date on which it was noticed.</summary>
    public DateOnly SpottedOn { get; private set; }

    /// <summary>What the customer let slip.</summary>
    public OpportunityKind Kind { get; private set; }

    /// <summary>In a few words.</summary>
    public string Subject { get; private set; } = "";

    /// <summary>What was said and what it may lead to.</summary>
    public string Description { get; private set; } = "";

    /// <summary>What it may be worth, excluding VAT; nothing when that isn't known.</summary>
    public Money Expected { get; private set; }

    /// <summary>Who does something with it.</summary>
    public int OwnerId { get; private set; }

    /// <summary>Day on which something has to be done.</summary>
    public DateOnly NextStepOn { get; private set; }

    /// <summary>The firm's date on which it was let go; null while it isn't.</summary>
    public DateOnly? ClosedOn { get; private set; }

    /// <summary>Why it was let go.</summary>
    public string? CloseReason { get; private set; }

    /// <summary>Writes a chance down.</summary>
    /// <returns>The chance, or every refusal at once: <c>Opportunity.Subject</c>, <c>Opportunity.Description</c>, <c>Opportunity.Value</c>, <c>Opportunity.Day</c>.</returns>
    public static Result<Opportunity> Spot(
        int customerId, OpportunityKind kind, string? subject, string? description, Money expected, int ownerId, DateOnly nextStepOn, DateOnly today)
    {
        var errors = new List<Error>();
        if (string.IsNullOrWhiteSpace(subject) || subject.Trim().Length > SubjectLength)
            errors.Add(new Error("Opportunity.Subject", $"Zet in hoogstens {SubjectLength} tekens waar de kans over gaat.", "Subject"));
        if (string.IsNullOrWhiteSpace(description) || description.Trim().Length > TextLength)
            errors.Add(new Error("Opportunity.Description", $"Schrijf op wat de klant zei en waarom je een kans ziet, in hoogstens {DutchFormat.Count(TextLength)} tekens.", "Description"));
        if (expected < Money.Zero || expected > HighestValue)
            errors.Add(new Error("Opportunity.Value", "Vul in wat de kans ongeveer waard is: een bedrag van 0 of meer, zonder btw.", "Expected"));
        if (nextStepOn < today || nextStepOn > today.AddYears(1))
            errors.Add(new Error("Opportunity.Day", "Kies voor de volgende stap een dag vanaf vandaag en binnen een jaar.", "NextStepOn"));
        if (errors.Count > 0)
            return Result<Opportunity>.Failure(errors);
        var made = new Opportunity
        {
            CustomerId = customerId,
            Kind = kind,
            Subject = subject!.Trim(),
            Description = description!.Trim(),
            Expected = expected,
            OwnerId = ownerId,
            NextStepOn = nextStepOn,
            SpottedOn = today,
        };
        made.Happened("Opportunity.Spotted", $"Kans genoteerd: {made.Subject}", new { kind, expected = expected.Cents });
        return made;
    }

    /// <summary>Lets it go.</summary>
    /// <returns>Done, or <c>Opportunity.Reason</c>, <c>Opportunity.Closed</c>.</returns>
    public Result Close(string? reason, DateOnly today)
    {
        if (ClosedOn is not null)
            return new Error("Opportunity.Closed", "Deze kans is al afgesloten. Leg een nieuwe kans vast als er weer iets speelt.");
        if (string.IsNullOrWhiteSpace(reason) || reason.Trim().Length > TextLength)
            return new Error("Opportunity.Reason", "Schrijf op waarom je de kans laat gaan.", "Reason");
        (ClosedOn, CloseReason) = (today, reason.Trim());
        Happened("Opportunity.Closed", $"Kans afgesloten: {CloseReason}");
        return Result.Success;
    }

    /// <summary>Puts the next step on another day.</summary>
    /// <returns>Done, or <c>Opportunity.Day</c>, <c>Opportunity.Closed</c>.</returns>
    public Result Postpone(DateOnly day, DateOnly today)
    {
        if (ClosedOn is not null)
            return new Error("Opportunity.Closed", "Deze kans is al afgesloten. Leg een nieuwe kans vast als er weer iets speelt.");
        if (day < today || day > today.AddYears(1))
            return new Error("Opportunity.Day", "Kies voor de volgende stap een dag vanaf vandaag en binnen een jaar.", "NextStepOn");
        NextStepOn = day;
        Happened("Opportunity.Postponed", $"Volgende stap op {DutchFormat.Date(day)}");
        return Result.Success;
    }
}
