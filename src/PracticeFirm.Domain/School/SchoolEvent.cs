namespace PracticeFirm.Domain.School;

/// <summary>One line of the school's log: who did what to classes, sessions and firms, and how it ended. Append-only.</summary>
public sealed class SchoolEvent
{
    /// <summary>Longest kind.</summary>
    public const int KindLength = 80;

    /// <summary>Longest text.</summary>
    public const int TextLength = 400;

    private SchoolEvent()
    {
    }

    /// <summary>Sequence.</summary>
    public long Id { get; private set; }

    /// <summary>Real time, UTC.</summary>
    public DateTime At { get; private set; }

    /// <summary>Account id of who did it; empty for nobody who is known.</summary>
    public string ActorId { get; private set; } = "";

    /// <summary>What was done: the name of the command, <c>Sessions.ResetFirms</c>.</summary>
    public string Kind { get; private set; } = "";

    /// <summary>How it ended: <see cref="Firm.FirmEvent.Done"/> or the code of the refusal.</summary>
    public string Outcome { get; private set; } = "";

    /// <summary>More in one plain Dutch sentence; never the name of a learner.</summary>
    public string Text { get; private set; } = "";

    /// <summary>The session it was about; null when it was about none.</summary>
    public int? SessionId { get; private set; }

    /// <summary>Writes a line.</summary>
    public static SchoolEvent Of(DateTime at, string actorId, string kind, string outcome, string text, int? sessionId) => new()
    {
        At = at,
        ActorId = actorId,
        Kind = kind,
        Outcome = outcome,
        Text = text.Length > TextLength ? text[..TextLength] : text,
        SessionId = sessionId,
    };
}
