using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Deliveries;

namespace PracticeFirm.Domain.Returns;

/// <summary>Retourregel: units of a delivery line that come back for one reason and are decided on together.</summary>
public sealed class ReturnLine : Entity
{
    private ReturnLine()
    {
    }

    /// <summary>Place on the retourbon, from 1.</summary>
    public int Position { get; private set; }

    /// <summary>The order line.</summary>
    public int OrderLineId { get; private set; }

    /// <summary>The line of the delivery.</summary>
    public int DeliveryLineId { get; private set; }

    /// <summary>Number of the pakbon.</summary>
    public string DeliveryNumber { get; private set; } = "";

    /// <summary>The article.</summary>
    public int ArticleId { get; private set; }

    /// <summary>Article number, as on the pakbon.</summary>
    public string ArticleNumber { get; private set; } = "";

    /// <summary>Text, as on the pakbon.</summary>
    public string Description { get; private set; } = "";

    /// <summary>Unit, as on the pakbon.</summary>
    public string Unit { get; private set; } = "";

    /// <summary>Units the customer asked to send back.</summary>
    public int Quantity { get; private set; }

    /// <summary>Why.</summary>
    public ReturnReason Reason { get; private set; }

    /// <summary>Units that came; 0 until the goods were received.</summary>
    public int Received { get; private set; }

    /// <summary>The state of the goods; null until they were inspected.</summary>
    public ReturnCondition? Condition { get; private set; }

    /// <summary>What is done about them; null until they were inspected.</summary>
    public ReturnDecision? Decision { get; private set; }

    /// <summary>True when they go back on the shelf; false when they are written off or go back to the customer.</summary>
    public bool Restock { get; private set; }

    /// <summary>Why it was decided so, for the customer.</summary>
    public string Explanation { get; private set; } = "";

    /// <summary>Units that were credited on invoices when the return was settled.</summary>
    public int Credited { get; private set; }

    internal static ReturnLine Of(int position, DeliveryLine line, string deliveryNumber, ReturnEntry entry) => new()
    {
        Position = position,
        OrderLineId = line.OrderLineId,
        DeliveryLineId = line.Id,
        DeliveryNumber = deliveryNumber,
        ArticleId = line.ArticleId,
        ArticleNumber = line.ArticleNumber,
        Description = line.Description,
        Unit = line.Unit,
        Quantity = entry.Quantity,
        Reason = entry.Reason,
    };

    internal void Receive(int units) => Received = units;

    internal void Inspect(Inspection found)
    {
        Condition = found.Condition;
        Decision = found.Decision;
        Restock = found.Restock;
        Explanation = found.Explanation.Trim();
    }

    internal void Settle(int credited) => Credited = credited;

    internal ReturnLine SplitOff(int units, int position)
    {
        Quantity -= units;
        Received -= units;
        return new ReturnLine
        {
            Position = position,
            OrderLineId = OrderLineId,
            DeliveryLineId = DeliveryLineId,
            DeliveryNumber = DeliveryNumber,
            ArticleId = ArticleId,
            ArticleNumber = ArticleNumber,
            Description = Description,
            Unit = Unit,
            Quantity = units,
            Reason = Reason,
            Received = units,
        };
    }
}
