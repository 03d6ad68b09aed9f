using PracticeFirm.Domain.Common;

namespace PracticeFirm.Domain.Complaints;

/// <summary>Oplossing: what was worked out, what it costs, what manager and customer said to it, and what became of it.</summary>
public sealed class ComplaintSolution : Entity
{
    private ComplaintSolution()
    {
    }

    /// <summary>Which one it is, from 1; the last one counts.</summary>
    public int Position { get; private set; }

    /// <summary>What is done.</summary>
    public Remedy Remedy { get; private set; }

    /// <summary>Units it is about; 0 where goods play no part.</summary>
    public int Units { get; private set; }

    /// <summary>Amount off the price, excluding VAT; zero for other remedies.</summary>
    public Money Amount { get; private set; }

    /// <summary>Whether goods come back that stay with the firm.</summary>
    public bool GoodsBack { get; private set; }

    /// <summary>Whether goods that come back can be sold again.</summary>
    public bool Restock { get; private set; }

    /// <summary>Why this, for the customer and the file.</summary>
    public string Explanation { get; private set; } = "";

    /// <summary>Price that isn't earned, excluding VAT.</summary>
    public Money GivenAway { get; private set; }

    /// <summary>Cost of goods that are lost; below zero when goods come back on the shelf.</summary>
    public Money GoodsCost { get; private set; }

    /// <summary>Cost of sending.</summary>
    public Money ShippingCost { get; private set; }

    /// <summary>Cost of repairing.</summary>
    public Money RepairCost { get; private set; }

    /// <summary>All cost together.</summary>
    public Money Cost { get; private set; }

    /// <summary>Marge of the order without it; null when there is no order.</summary>
    public Percentage? MarginBefore { get; private set; }

    /// <summary>Marge of the order with it; null when there is no order, or nothing is left of the price.</summary>
    public Percentage? MarginAfter { get; private set; }

    /// <summary>The firm's date it was worked out.</summary>
    public DateOnly PreparedOn { get; private set; }

    /// <summary>True when it may not be promised without the manager.</summary>
    public bool NeedsApproval { get; private set; }

    /// <summary>Day the manager was asked.</summary>
    public DateOnly? ApprovalAskedOn { get; private set; }

    /// <summary>Why the manager should agree.</summary>
    public string ApprovalReasons { get; private set; } = "";

    /// <summary>What the manager decided; null while they didn't.</summary>
    public bool? Approved { get; private set; }

    /// <summary>What the manager said.</summary>
    public string? ApprovalAnswer { get; private set; }

    /// <summary>Day the manager decided.</summary>
    public DateOnly? ApprovalOn { get; private set; }

    /// <summary>Day it was put to the customer; null while it wasn't.</summary>
    public DateOnly? OfferedOn { get; private set; }

    /// <summary>How it was put to the customer.</summary>
    public ComplaintChannel? OfferedBy { get; private set; }

    /// <summary>Last day on which it would be done; null where nothing has to be done.</summary>
    public DateOnly? SolveBy { get; private set; }

    /// <summary>What the customer said; null while they didn't.</summary>
    public SolutionAnswer? Answer { get; private set; }

    /// <summary>The same in their words.</summary>
    public string? AnswerText { get; private set; }

    /// <summary>What they want instead; null when they accepted or didn't say.</summary>
    public Remedy? CounterWish { get; private set; }

    /// <summary>Day of the answer.</summary>
    public DateOnly? AnsweredOn { get; private set; }

    /// <summary>Kind of the document that carries it out.</summary>
    public DocumentKind? DocumentKind { get; private set; }

    /// <summary>The document that carries it out.</summary>
    public int? DocumentId { get; private set; }

    /// <summary>How people call that document.</summary>
    public string? DocumentTitle { get; private set; }

    /// <summary>Day it was done.</summary>
    public DateOnly? DoneOn { get; private set; }

    /// <summary>The document that carries it out; null while there is none.</summary>
    public DocumentRef? Document => DocumentKind is { } kind && DocumentId is { } id ? new DocumentRef(kind, id) : null;

    internal static ComplaintSolution Of(int position, SolutionEntry entry, RemedyCost cost, bool needsApproval, DateOnly day)
    {
        var solution = new ComplaintSolution { Position = position };
        solution.Take(entry, cost, needsApproval, day);
        return solution;
    }

    internal void Take(SolutionEntry entry, RemedyCost cost, bool needsApproval, DateOnly day)
    {
        Remedy = entry.Remedy;
        Units = entry.Units;
        Amount = entry.Amount;
        GoodsBack = entry.GoodsBack;
        Restock = entry.Restock;
        Explanation = entry.Explanation.Trim();
        GivenAway = cost.GivenAway;
        GoodsCost = cost.Goods;
        ShippingCost = cost.Shipping;
        RepairCost = cost.Repair;
        Cost = cost.Total;
        MarginBefore = cost.Before?.OfPrice;
        MarginAfter = cost.After?.OfPrice;
        PreparedOn = day;
        NeedsApproval = needsApproval;
        (ApprovalAskedOn, ApprovalReasons, Approved, ApprovalAnswer, ApprovalOn) = (null, "", null, null, null);
    }

    internal void AskApproval(string reasons, DateOnly day)
    {
        ApprovalAskedOn = day;
        ApprovalReasons = reasons;
    }

    internal void Decide(bool approved, string answer, DateOnly day)
    {
        Approved = approved;
        ApprovalAnswer = answer;
        ApprovalOn = day;
    }

    internal void Offer(ComplaintChannel channel, DateOnly? solveBy, DateOnly day)
    {
        OfferedOn = day;
        OfferedBy = channel;
        SolveBy = solveBy;
    }

    internal void Reply(SolutionAnswer answer, string words, Remedy? instead, DateOnly day)
    {
        Answer = answer;
        AnswerText = words;
        CounterWish = instead;
        AnsweredOn = day;
    }

    internal void Link(DocumentRef? document, string? title)
    {
        DocumentKind = document?.Kind;
        DocumentId = document?.Id;
        DocumentTitle = title;
    }

    internal void Do(DateOnly day) => DoneOn = day;
}
