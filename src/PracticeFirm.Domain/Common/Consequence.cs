namespace PracticeFirm.Domain.Common;

/// <summary>Gevolg: a document that was started from another, such as the complaint that a mail turned out to be. Shown on both sides.</summary>
public sealed class Consequence : Entity
{
    private Consequence()
    {
    }

    /// <summary>Kind of what it was started from.</summary>
    public DocumentKind FromKind { get; private set; }

    /// <summary>The document it was started from.</summary>
    public int FromId { get; private set; }

    /// <summary>Kind of what was started.</summary>
    public DocumentKind ToKind { get; private set; }

    /// <summary>The document that was started.</summary>
    public int ToId { get; private set; }

    /// <summary>The firm's date on which it was started.</summary>
    public DateOnly On { get; private set; }

    /// <summary>What it was started from.</summary>
    public DocumentRef From => new(FromKind, FromId);

    /// <summary>What was started.</summary>
    public DocumentRef To => new(ToKind, ToId);

    /// <summary>Ties what was started to what it was started from.</summary>
    /// <param name="from">A mail, a call, a complaint.</param>
    /// <param name="to">What was started because of it; saved already, so that it has its number within the firm.</param>
    /// <param name="day">The firm's date.</param>
    public static Consequence Of(DocumentRef from, DocumentRef to, DateOnly day) =>
        new() { FromKind = from.Kind, FromId = from.Id, ToKind = to.Kind, ToId = to.Id, On = day };
}
