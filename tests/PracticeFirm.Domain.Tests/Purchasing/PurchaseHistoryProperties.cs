using FsCheck;
using FsCheck.Fluent;
using PracticeFirm.Domain.Purchasing;
using PracticeFirm.Domain.Tests.Builders;

namespace PracticeFirm.Domain.Tests.Purchasing;

/// <summary>All that can be done with a purchase order.</summary>
public enum PurchaseVerb
{
    AddLine,
    ChangeLine,
    RemoveLine,
    ChangeTerms,
    Place,
    Acknowledge,
    Delay,
    Receive,
    CloseLine,
    CloseAll,
    Cancel,
    NextDay,
}

/// <summary>One step of somebody.</summary>
/// <param name="Verb">What is done.</param>
/// <param name="Pick">Which line, article, text: any number.</param>
/// <param name="Value">How many, which day: any number.</param>
public readonly record struct PurchaseStep(PurchaseVerb Verb, int Pick, int Value);

public class PurchaseHistoryProperties
{
    private static readonly HashSet<(PurchaseVerb, PurchaseStatus, PurchaseStatus)> Moves =
    [
        (PurchaseVerb.Place, PurchaseStatus.Draft, PurchaseStatus.Ordered),
        (PurchaseVerb.Acknowledge, PurchaseStatus.Ordered, PurchaseStatus.Acknowledged),
        (PurchaseVerb.Delay, PurchaseStatus.Acknowledged, PurchaseStatus.Delayed),
        (PurchaseVerb.Receive, PurchaseStatus.Ordered, PurchaseStatus.PartlyReceived),
        (PurchaseVerb.Receive, PurchaseStatus.Ordered, PurchaseStatus.Received),
        (PurchaseVerb.Receive, PurchaseStatus.Acknowledged, PurchaseStatus.PartlyReceived),
        (PurchaseVerb.Receive, PurchaseStatus.Acknowledged, PurchaseStatus.Received),
        (PurchaseVerb.Receive, PurchaseStatus.Delayed, PurchaseStatus.PartlyReceived),
        (PurchaseVerb.Receive, PurchaseStatus.Delayed, PurchaseStatus.Received),
        (PurchaseVerb.Receive, PurchaseStatus.PartlyReceived, PurchaseStatus.Received),
        (PurchaseVerb.CloseLine, PurchaseStatus.PartlyReceived, PurchaseStatus.Received),
        (PurchaseVerb.CloseAll, PurchaseStatus.PartlyReceived, PurchaseStatus.Received),
        (PurchaseVerb.Cancel, PurchaseStatus.Ordered, PurchaseStatus.Cancelled),
        (PurchaseVerb.Cancel, PurchaseStatus.Acknowledged, PurchaseStatus.Cancelled),
        (PurchaseVerb.Cancel, PurchaseStatus.Delayed, PurchaseStatus.Cancelled),
    ];

    private static readonly Gen<List<PurchaseStep>> Generator =
        from count in Gen.Choose(1, 40)
        from steps in Gen.ListOf(
            from verb in Gen.Frequency(
                (2, Gen.Elements(Enum.GetValues<PurchaseVerb>())),
                (3, Gen.Elements(PurchaseVerb.Place, PurchaseVerb.Acknowledge, PurchaseVerb.Delay, PurchaseVerb.Receive, PurchaseVerb.Receive, PurchaseVerb.CloseLine, PurchaseVerb.NextDay)))
            from pick in Gen.Choose(0, 999)
            from value in Gen.Choose(0, 999)
            select new PurchaseStep(verb, pick, value),
            count)
        select steps.ToList();

    /// <summary>
    /// After every step: ordered = received + closed + open on every line; the stock is the sum of its ledger and holds what was
    /// accepted, no more; it expects exactly what is open of what was placed, on the day it is promised; the receipts add up to the
    /// lines; only known transitions by the verb that belongs to them; a refused step changed nothing; what was ordered stays as it was.
    /// In the end the histories went every way there is and met every refusal.
    /// </summary>
    [Fact]
    public void No_history_of_buying_breaks_the_figures()
    {
        var gone = new HashSet<(PurchaseVerb, PurchaseStatus, PurchaseStatus)>();
        var refusals = new HashSet<string>();

        Prop.ForAll(Generator.ToArbitrary(), history =>
        {
            var world = new PurchaseWorld();
            var (state, ordered) = (world.Everything(), world.Ordered());
            foreach (var step in history)
            {
                var status = world.Order.Status;
                var done = world.Do(step);
                refusals.UnionWith(done.Errors.Select(e => e.Code));
                var (before, content) = (state, ordered);
                (state, ordered) = (world.Everything(), world.Ordered());
                if (done.IsFailure)
                    Assert.Equal(before, state);
                if (world.Order.Status != status)
                {
                    Assert.Contains((step.Verb, status, world.Order.Status), Moves);
                    gone.Add((step.Verb, status, world.Order.Status));
                }

                if (status != PurchaseStatus.Draft)
                    Assert.Equal(content, ordered);
                world.Check();
            }
        }).Check(Histories.Usual(2_000));

        Assert.Empty(Moves.Except(gone));
        Assert.Empty(new[]
        {
            "Purchase.NotDraft", "Purchase.NotOrdered", "Purchase.Cancelled", "Purchase.Settled", "Purchase.NoLines", "Purchase.LineNotFound", "Purchase.OtherSupplier", "Purchase.Quantity",
            "Purchase.Price", "Purchase.Links", "Purchase.DayPast", "Purchase.DayTooFar", "Purchase.DayOff", "Purchase.AlreadyAcknowledged", "Purchase.NotAcknowledged", "Purchase.NotLater",
            "Purchase.DelayReason", "Purchase.NoSlip", "Purchase.SlipUsed", "Purchase.NothingCame", "Purchase.LineTwice", "Purchase.Came", "Purchase.Damaged", "Purchase.SurplusChoice",
            "Purchase.Refused", "Purchase.NoSurplus", "Purchase.NothingOpen", "Purchase.CloseReason", "Purchase.NothingReceived", "Purchase.AlreadyReceived", "Purchase.CancelReason",
        }.Except(refusals));
    }
}
