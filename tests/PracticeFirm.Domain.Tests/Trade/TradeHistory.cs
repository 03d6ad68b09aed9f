using FsCheck;
using FsCheck.Fluent;

namespace PracticeFirm.Domain.Tests.Trade;

/// <summary>All that happens between an order and its last cent.</summary>
public enum TradeVerb
{
    Order,
    Reserve,
    LetGo,
    ChangeQuantity,
    Decline,
    CancelOrder,
    Deliver,
    CancelDelivery,
    DraftInvoice,
    PostInvoice,
    CreditUnits,
    CreditWhole,
    UseCredit,
    Pay,
    UndoPayment,
    PayBack,
    WriteOff,
    AskBack,
    AdvanceReturn,
    RejectReturn,
    Buy,
    Postpone,
    Receive,
    CloseRest,
    CorrectStock,
    NextDays,
}

/// <summary>One step of somebody.</summary>
/// <param name="Verb">What is done.</param>
/// <param name="Pick">To which document: any number.</param>
/// <param name="Value">How many, how much: any number, legal or not.</param>
public readonly record struct TradeStep(TradeVerb Verb, int Pick, int Value);

/// <summary>What people did in a firm, in their order.</summary>
public sealed record TradeHistory(IReadOnlyList<TradeStep> Steps)
{
    public override string ToString() => string.Join("\n", Steps);
}

/// <summary>Makes histories; a shorter one that fails too is shown instead.</summary>
public static class TradeHistories
{
    private static readonly TradeVerb[] Usual =
    [
        TradeVerb.Reserve, TradeVerb.Reserve, TradeVerb.Deliver, TradeVerb.Deliver, TradeVerb.Deliver, TradeVerb.DraftInvoice, TradeVerb.DraftInvoice, TradeVerb.PostInvoice, TradeVerb.PostInvoice, TradeVerb.Pay,
        TradeVerb.Pay, TradeVerb.AskBack, TradeVerb.AdvanceReturn, TradeVerb.AdvanceReturn, TradeVerb.AdvanceReturn, TradeVerb.Buy, TradeVerb.Receive, TradeVerb.CreditUnits, TradeVerb.UseCredit,
    ];

    public static Gen<TradeHistory> Generator { get; } =
        from count in Gen.Choose(10, 90)
        from steps in Gen.ListOf(
            from verb in Gen.Frequency((1, Gen.Elements(Enum.GetValues<TradeVerb>())), (3, Gen.Elements(Usual)))
            from pick in Gen.Choose(0, 999)
            from value in Gen.Frequency((15, Gen.Choose(1, 999)), (1, Gen.Elements(-1, 0, 1_000_000_000, int.MaxValue, int.MinValue)))
            select new TradeStep(verb, pick, value),
            count)
        select new TradeHistory([.. steps]);

    public static Arbitrary<TradeHistory> Histories() => Arb.From(Generator, Shorter);

    private static IEnumerable<TradeHistory> Shorter(TradeHistory history)
    {
        var steps = history.Steps;
        if (steps.Count > 1)
        {
            yield return new TradeHistory([.. steps.Take(steps.Count / 2)]);
            yield return new TradeHistory([.. steps.Skip(steps.Count / 2)]);
        }

        for (var i = 0; i < steps.Count; i++)
            yield return new TradeHistory([.. steps.Take(i), .. steps.Skip(i + 1)]);
    }
}
