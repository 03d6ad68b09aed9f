using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Deliveries;

namespace PracticeFirm.Domain.Complaints;

/// <summary>
/// Klacht: what a customer is dissatisfied about, from the first word until they were asked whether they are satisfied now. It does
/// nothing itself: a return, a credit invoice or an order carries out what was agreed, and then it is solved.
/// </summary>
public sealed partial class Complaint : Aggregate
{
    /// <summary>Prefix of the numbers of complaints.</summary>
    public const string NumberPrefix = "KLA";

    /// <summary>Longest subject, in characters.</summary>
    public const int SubjectLength = 120;

    /// <summary>Longest description, in characters.</summary>
    public const int DescriptionLength = 2_000;

    /// <summary>Longest reason, question, answer or explanation, in characters.</summary>
    public const int NoteLength = 1_000;

    /// <summary>Lowest score (of 5) of a customer who is satisfied.</summary>
    public const int Satisfied = 4;

    private readonly List<ComplaintQuestion> _questions = [];
    private readonly List<ComplaintConsult> _consults = [];
    private readonly List<ComplaintSolution> _solutions = [];

    private Complaint()
    {
    }

    /// <inheritdoc/>
    public override DocumentKind DocumentKind => DocumentKind.Complaint;

    /// <summary>KLA-2026-0001.</summary>
    public string Number { get; private set; } = "";

    /// <summary>Where it is in its life.</summary>
    public ComplaintStatus Status { get; private set; }

    /// <summary>What it waits for; follows from the rest.</summary>
    public ComplaintWait WaitsFor { get; private set; }

    /// <summary>The next day on which something has to be done at the latest; null while it is the customer's turn, or when it is closed.</summary>
    public DateOnly? DueOn { get; private set; }

    /// <summary>Whose complaint.</summary>
    public int CustomerId { get; private set; }

    /// <summary>Who complains; null when it isn't known.</summary>
    public int? ContactPersonId { get; private set; }

    /// <summary>Language of the mails about it.</summary>
    public Language Language { get; private set; }

    /// <summary>How it came in.</summary>
    public ComplaintChannel Channel { get; private set; }

    /// <summary>Day it came in.</summary>
    public DateOnly ReceivedOn { get; private set; }

    /// <summary>Day it was registered.</summary>
    public DateOnly RegisteredOn { get; private set; }

    /// <summary>Which colleague sees to it.</summary>
    public int OwnerId { get; private set; }

    /// <summary>What it is about.</summary>
    public ComplaintCategory Category { get; private set; }

    /// <summary>In a few words.</summary>
    public string Subject { get; private set; } = "";

    /// <summary>What the customer says.</summary>
    public string Description { get; private set; } = "";

    /// <summary>What they would like; null while that isn't known.</summary>
    public Remedy? Wish { get; private set; }

    /// <summary>The same in their words.</summary>
    public string WishText { get; private set; } = "";

    /// <summary>The order; null when it is about none.</summary>
    public int? OrderId { get; private set; }

    /// <summary>Its number.</summary>
    public string? OrderNumber { get; private set; }

    /// <summary>The line of the order; null when it is about no goods.</summary>
    public int? OrderLineId { get; private set; }

    /// <summary>The delivery; null when it is about none.</summary>
    public int? DeliveryId { get; private set; }

    /// <summary>Number of the pakbon.</summary>
    public string? DeliveryNumber { get; private set; }

    /// <summary>The line of the delivery.</summary>
    public int? DeliveryLineId { get; private set; }

    /// <summary>How the goods travelled; null when it is about no delivery.</summary>
    public DeliveryMethod? DeliveryMethod { get; private set; }

    /// <summary>The invoice; null when it is about none.</summary>
    public int? InvoiceId { get; private set; }

    /// <summary>Its number.</summary>
    public string? InvoiceNumber { get; private set; }

    /// <summary>The article; null when it is about no goods.</summary>
    public int? ArticleId { get; private set; }

    /// <summary>Article number; empty when it is about no goods.</summary>
    public string ArticleNumber { get; private set; } = "";

    /// <summary>Text on the order line; empty when it is about no goods.</summary>
    public string Article { get; private set; } = "";

    /// <summary>Units of it that are not right; 0 when it is about no goods.</summary>
    public int Units { get; private set; }

    /// <summary>What was charged for these units, excluding VAT and after all discounts.</summary>
    public Money Value { get; private set; }

    /// <summary>Last day to tell the customer that it was taken in.</summary>
    public DateOnly AcknowledgeBy { get; private set; }

    /// <summary>Day the customer was told.</summary>
    public DateOnly? AcknowledgedOn { get; private set; }

    /// <summary>Last day on which the customer was promised to hear more.</summary>
    public DateOnly? AnswerBy { get; private set; }

    /// <summary>How bad it is; null until it was assessed.</summary>
    public ComplaintSeverity? Severity { get; private set; }

    /// <summary>Where it went wrong; null until it was assessed.</summary>
    public ComplaintCause? Cause { get; private set; }

    /// <summary>Whether the customer is right; null until it was assessed.</summary>
    public bool? Justified { get; private set; }

    /// <summary>Why.</summary>
    public string Reasons { get; private set; } = "";

    /// <summary>Day it was assessed last.</summary>
    public DateOnly? AssessedOn { get; private set; }

    /// <summary>Day the customer agreed to a solution.</summary>
    public DateOnly? AgreedOn { get; private set; }

    /// <summary>Last day on which the agreed solution would be done; null where nothing has to be done.</summary>
    public DateOnly? SolveBy { get; private set; }

    /// <summary>Day it was solved.</summary>
    public DateOnly? ResolvedOn { get; private set; }

    /// <summary>Day the customer was told how it ended.</summary>
    public DateOnly? InformedOn { get; private set; }

    /// <summary>Day to ask whether they are satisfied.</summary>
    public DateOnly? AftercareOn { get; private set; }

    /// <summary>Day they were asked.</summary>
    public DateOnly? AftercareAskedOn { get; private set; }

    /// <summary>How satisfied they are, 1 to 5; null until they said so.</summary>
    public int? Satisfaction { get; private set; }

    /// <summary>The same in their words.</summary>
    public string SatisfactionText { get; private set; } = "";

    /// <summary>Day they said so.</summary>
    public DateOnly? VerifiedOn { get; private set; }

    /// <summary>Day it was closed.</summary>
    public DateOnly? ClosedOn { get; private set; }

    /// <summary>Why it was closed without aftercare, unsatisfied or unsolved; null otherwise.</summary>
    public string? CloseReason { get; private set; }

    /// <summary>How often it was opened again.</summary>
    public int TimesReopened { get; private set; }

    /// <summary>How often a day in it passed without what was due.</summary>
    public int TimesLate { get; private set; }

    /// <summary>The last <see cref="DueOn"/> that was noted to have passed.</summary>
    public DateOnly? LateFor { get; private set; }

    /// <summary>All that the agreed solutions cost, excluding VAT.</summary>
    public Money Cost { get; private set; }

    /// <summary>The verbetervoorstel that rests on it; null for none.</summary>
    public int? ProposalId { get; private set; }

    /// <summary>What the customer was asked, oldest first.</summary>
    public IReadOnlyList<ComplaintQuestion> Questions => _questions;

    /// <summary>What colleagues were asked and told, oldest first.</summary>
    public IReadOnlyList<ComplaintConsult> Consults => _consults;

    /// <summary>Solutions that were worked out, oldest first; the last one counts.</summary>
    public IReadOnlyList<ComplaintSolution> Solutions => _solutions;

    /// <summary>The solution that counts now; null when there is none, or when the last one was for before it was reopened.</summary>
    public ComplaintSolution? Solution => _solutions.Count == 0 || _solutions[^1].Position <= SolutionsPassed ? null : _solutions[^1];

    /// <summary>Solutions that belong to before it was reopened.</summary>
    public int SolutionsPassed { get; private set; }

    /// <summary>True while something still has to be done about it.</summary>
    public bool IsOpen => Status != ComplaintStatus.Closed;

    /// <summary>True when something should have been done before today.</summary>
    /// <param name="today">The firm's date.</param>
    public bool IsLateOn(DateOnly today) => DueOn < today;

    private void Derive()
    {
        WaitsFor = WaitNow();
        DueOn = DueNow();
    }

    private ComplaintWait WaitNow() => Status switch
    {
        ComplaintStatus.New => ComplaintWait.Acknowledgement,
        ComplaintStatus.Acknowledged or ComplaintStatus.UnderInvestigation => WaitForSolution(),
        ComplaintStatus.SolutionProposed => Solution switch
        {
            { OfferedOn: not null, Answer: null } => ComplaintWait.CustomerDecision,
            { Answer: SolutionAnswer.Accepted, DocumentId: null } => ComplaintWait.CarryingOut,
            { Answer: SolutionAnswer.Accepted } => ComplaintWait.Document,
            _ => WaitForSolution(),
        },
        ComplaintStatus.Resolved => ComplaintWait.Informing,
        ComplaintStatus.Aftercare => VerifiedOn is not null ? ComplaintWait.Closing : AftercareAskedOn is not null ? ComplaintWait.CustomerAnswer : ComplaintWait.Aftercare,
        ComplaintStatus.Closed => ComplaintWait.Nothing,
    };

    private ComplaintWait WaitForSolution()
    {
        if (_questions.Exists(q => q.AnsweredOn is null))
            return ComplaintWait.CustomerAnswer;
        if (_consults.Exists(c => c is { WantsAnswer: true, AnsweredOn: null }))
            return ComplaintWait.Colleague;
        if (AssessedOn is null)
            return ComplaintWait.Assessment;
        return Solution switch
        {
            { OfferedOn: null, NeedsApproval: true, ApprovalAskedOn: not null, Approved: null } => ComplaintWait.Approval,
            { OfferedOn: null } solution when !solution.NeedsApproval || solution.Approved == true => ComplaintWait.Offer,
            _ => ComplaintWait.Solution,
        };
    }

    private DateOnly? DueNow() => Status switch
    {
        ComplaintStatus.New => AcknowledgeBy,
        ComplaintStatus.Acknowledged or ComplaintStatus.UnderInvestigation => AnswerBy,
        ComplaintStatus.SolutionProposed => WaitsFor switch
        {
            ComplaintWait.CustomerDecision => null,
            ComplaintWait.CarryingOut or ComplaintWait.Document => SolveBy,
            _ => AnswerBy,
        },
        ComplaintStatus.Resolved => BusinessCalendar.Next(ResolvedOn!.Value),
        ComplaintStatus.Aftercare => WaitsFor == ComplaintWait.Aftercare ? AftercareOn : null,
        ComplaintStatus.Closed => null,
    };
}
