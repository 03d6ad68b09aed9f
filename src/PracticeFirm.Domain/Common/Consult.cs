namespace PracticeFirm.Domain.Common;

/// <summary>Overleg: a colleague or the manager was asked or told something about a document.</summary>
public abstract class Consult : Entity
{
    /// <summary>Which colleague.</summary>
    public int ColleagueId { get; private protected init; }

    /// <summary>Who asked or told.</summary>
    public string Author { get; private protected init; } = "";

    /// <summary>The words.</summary>
    public string Text { get; private protected init; } = "";

    /// <summary>The firm's date.</summary>
    public DateOnly AskedOn { get; private protected init; }

    /// <summary>True when an answer is wanted; false when it only tells.</summary>
    public bool WantsAnswer { get; private protected init; }

    /// <summary>The answer; null while there is none.</summary>
    public string? Answer { get; private set; }

    /// <summary>The firm's date of the answer.</summary>
    public DateOnly? AnsweredOn { get; private set; }

    internal void Reply(string answer, DateOnly day)
    {
        Answer = answer;
        AnsweredOn = day;
    }
}
