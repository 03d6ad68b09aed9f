namespace PracticeFirm.Domain.Common;

/// <summary>Something that happened to an aggregate; the unit of work writes it to the event log with who and when.</summary>
/// <param name="Kind">Stable name such as <c>Offerte.Sent</c>.</param>
/// <param name="Text">What happened, one plain Dutch sentence for the document's history.</param>
/// <param name="Data">What an assessor may want to read later; serialised as it is.</param>
public sealed record DomainEvent(string Kind, string Text, object? Data = null);

/// <summary>Root of things that change together: one revision, one list of what happened.</summary>
public abstract class Aggregate : Entity
{
    private readonly List<DomainEvent> _events = [];

    /// <summary>Counts saved changes; the one who saves on an older revision loses and is told so.</summary>
    public int Revision { get; private set; }

    /// <summary>The kind of document this is in the event log and in links.</summary>
    public abstract DocumentKind DocumentKind { get; }

    /// <summary>What happened since it was loaded.</summary>
    public IReadOnlyList<DomainEvent> Events => _events;

    /// <summary>Empties <see cref="Events"/> after they were logged.</summary>
    public void ClearEvents() => _events.Clear();

    /// <summary>Counts one saved change; called by the unit of work.</summary>
    public void NextRevision() => Revision++;

    /// <summary>Records what happened.</summary>
    protected void Happened(string kind, string text, object? data = null) => _events.Add(new DomainEvent(kind, text, data));
}

/// <summary>Kinds of documents that events, links and numbers refer to.</summary>
public enum DocumentKind
{
    /// <summary>The firm as a whole.</summary>
    Firm,

    /// <summary>Klant of prospect.</summary>
    Customer,

    /// <summary>Leverancier.</summary>
    Supplier,

    /// <summary>Artikel.</summary>
    Article,

    /// <summary>Voorraad van een artikel.</summary>
    Stock,

    /// <summary>Offerteaanvraag.</summary>
    QuoteRequest,

    /// <summary>Offerte.</summary>
    Offerte,

    /// <summary>Bericht.</summary>
    Mail,

    /// <summary>Taak in de agenda.</summary>
    FollowUp,

    /// <summary>Verkooporder.</summary>
    Order,

    /// <summary>Levering with its pakbon.</summary>
    Delivery,

    /// <summary>Inkooporder.</summary>
    PurchaseOrder,

    /// <summary>Retour.</summary>
    Return,

    /// <summary>Factuur or creditfactuur.</summary>
    Invoice,

    /// <summary>Bankmutatie.</summary>
    BankLine,

    /// <summary>Herinnering, aanmaning or 14-dagenbrief.</summary>
    Reminder,

    /// <summary>Contactmoment.</summary>
    ContactRecord,

    /// <summary>Telefoongesprek.</summary>
    PhoneCall,

    /// <summary>Klacht.</summary>
    Complaint,

    /// <summary>Verbetervoorstel.</summary>
    ImprovementProposal,

    /// <summary>Klantvraag.</summary>
    CustomerQuestion,

    /// <summary>Kans.</summary>
    Opportunity,

    /// <summary>Mailing.</summary>
    Mailing,

    /// <summary>Tevredenheidsonderzoek.</summary>
    Survey,
}

/// <summary>Points at a document of the firm: what a mail goes with, what a task is about.</summary>
/// <param name="Kind">Which kind.</param>
/// <param name="Id">Which one.</param>
public readonly record struct DocumentRef(DocumentKind Kind, int Id);
