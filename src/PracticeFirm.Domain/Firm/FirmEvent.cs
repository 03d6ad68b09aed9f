using PracticeFirm.Domain.Common;

namespace PracticeFirm.Domain.Firm;

/// <summary>One line of the firm's event log: who did what, when, and how it ended. Append-only.</summary>
public sealed class FirmEvent
{
    /// <summary>Outcome of what was done; refusals carry the code of their error instead.</summary>
    public const string Done = "ok";

    private FirmEvent()
    {
    }

    /// <summary>Sequence within the firm.</summary>
    public long Id { get; private set; }

    /// <summary>Real time, UTC.</summary>
    public DateTime At { get; private set; }

    /// <summary>The firm's date.</summary>
    public DateOnly BusinessDay { get; private set; }

    /// <summary>Account id of a person, or empty for the simulation.</summary>
    public string ActorId { get; private set; } = "";

    /// <summary>Display name of who did it.</summary>
    public string ActorName { get; private set; } = "";

    /// <summary>What happened, a stable name such as <c>Offerte.Sent</c>.</summary>
    public string Kind { get; private set; } = "";

    /// <summary>Kind of document it happened to.</summary>
    public DocumentKind DocumentKind { get; private set; }

    /// <summary>The document's number within the firm, or 0.</summary>
    public int DocumentId { get; private set; }

    /// <summary><see cref="Done"/>, or the code of the refusal.</summary>
    public string Outcome { get; private set; } = Done;

    /// <summary>What happened in one plain Dutch sentence.</summary>
    public string Text { get; private set; } = "";

    /// <summary>What an assessor may want to know, as JSON; null when there is nothing more.</summary>
    public string? Data { get; private set; }

    /// <summary>Writes a line; its sequence is given on saving, or by <paramref name="id"/> in a history made at once.</summary>
    public static FirmEvent Of(DateTime at, DateOnly businessDay, string actorId, string actorName, string kind, DocumentKind documentKind, int documentId, string text, string outcome = Done, string? data = null, long id = 0) => new()
    {
        Id = id,
        At = at,
        BusinessDay = businessDay,
        ActorId = actorId,
        ActorName = actorName,
        Kind = kind,
        DocumentKind = documentKind,
        DocumentId = documentId,
        Text = text,
        Outcome = outcome,
        Data = data,
    };
}
