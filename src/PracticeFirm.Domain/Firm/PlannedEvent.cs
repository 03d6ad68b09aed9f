using PracticeFirm.Domain.Common;

namespace PracticeFirm.Domain.Firm;

/// <summary>What is going to happen to a firm.</summary>
public enum PlannedEventKind
{
    /// <summary>A call comes in.</summary>
    Call,

    /// <summary>A mail comes in.</summary>
    Mail,

    /// <summary>The buitendienst hands over an offerte to check.</summary>
    FieldDraft,

    /// <summary>A promised receipt comes later or short.</summary>
    SupplierTrouble,
}

/// <summary>Something that the scenario or the teacher planned: it happens on the first business day on or after its day.</summary>
public sealed class PlannedEvent : Entity
{
    /// <summary>Longest code of what happens.</summary>
    public const int CodeLength = 60;

    /// <summary>Longest list of values.</summary>
    public const int ValuesLength = 4_000;

    private PlannedEvent()
    {
    }

    /// <summary>What happens.</summary>
    public PlannedEventKind Kind { get; private set; }

    /// <summary>First day on which it may happen.</summary>
    public DateOnly DueOn { get; private set; }

    /// <summary>Which conversation, letter or draft of the seeds.</summary>
    public string Code { get; private set; } = "";

    /// <summary>The customer it is about; null lets the seed choose a fitting one.</summary>
    public int? CustomerId { get; private set; }

    /// <summary>More about it, as JSON; null for nothing.</summary>
    public string? Values { get; private set; }

    /// <summary>Day it happened; null while it is still to come.</summary>
    public DateOnly? HappenedOn { get; private set; }

    /// <summary>Kind of the document that came of it.</summary>
    public DocumentKind? MadeKind { get; private set; }

    /// <summary>The document that came of it.</summary>
    public int? MadeId { get; private set; }

    /// <summary>Plans something.</summary>
    public static PlannedEvent Plan(PlannedEventKind kind, DateOnly dueOn, string code, int? customerId = null, string? values = null) =>
        new() { Kind = kind, DueOn = dueOn, Code = code, CustomerId = customerId, Values = values };

    /// <summary>It happened; once is enough, twice is a bug and throws.</summary>
    /// <param name="day">The firm's date.</param>
    /// <param name="made">What came of it, once that is saved.</param>
    /// <param name="values">What there is to know about it now; null keeps what was planned.</param>
    public void Happen(DateOnly day, DocumentRef? made = null, string? values = null)
    {
        if (HappenedOn is not null)
            throw new InvalidOperationException($"Event {Id} happened already.");
        HappenedOn = day;
        (MadeKind, MadeId) = (made?.Kind, made?.Id);
        Values = values ?? Values;
    }

    /// <summary>Keeps something else about it from now on.</summary>
    public void Remember(string values) => Values = values;
}
