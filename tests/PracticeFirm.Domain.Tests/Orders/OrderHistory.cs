using FsCheck;
using FsCheck.Fluent;

namespace PracticeFirm.Domain.Tests.Orders;

/// <summary>All that can be done with an order, its deliveries, returns and invoices.</summary>
public enum OrderVerb
{
    AddLine,
    ChangeLine,
    RemoveLine,
    Confirm,
    Reserve,
    LetGo,
    Promise,
    TellPromises,
    ChangeQuantity,
    AddToConfirmed,
    Decline,
    AgreePartialDelivery,
    CancelOrder,
    Release,
    Pick,
    Ship,
    CancelDelivery,
    Choose,
    AskBack,
    KeepWithCustomer,
    TakeBack,
    Invoice,
    CreditWhatCameBack,
    CreditWhole,
    CreditAndKeep,
    Settle,
    ReceiveStock,
    CorrectStock,
    NextDay,
}

/// <summary>One step of somebody.</summary>
/// <param name="Verb">What is done.</param>
/// <param name="Pick">To which order, line, delivery: any number.</param>
/// <param name="Value">How many: any number, legal or not.</param>
public readonly record struct OrderStep(OrderVerb Verb, int Pick, int Value);

/// <summary>What people did to two orders that want the same goods, in their order.</summary>
public sealed record OrderHistory(IReadOnlyList<OrderStep> Steps)
{
    public override string ToString() => string.Join("\n", Steps);
}

/// <summary>Makes histories; a shorter one that fails too is shown instead.</summary>
public static class OrderHistories
{
    private static readonly OrderVerb[] Usual =
    [
        OrderVerb.Reserve, OrderVerb.Reserve, OrderVerb.Reserve, OrderVerb.Release, OrderVerb.Release, OrderVerb.Pick, OrderVerb.Pick, OrderVerb.Ship, OrderVerb.Ship,
        OrderVerb.AskBack, OrderVerb.TakeBack, OrderVerb.TakeBack, OrderVerb.Invoice, OrderVerb.Confirm, OrderVerb.CreditWhatCameBack, OrderVerb.Decline, OrderVerb.ChangeQuantity,
    ];

    public static Gen<OrderHistory> Generator { get; } =
        from count in Gen.Choose(1, 90)
        from steps in Gen.ListOf(
            from verb in Gen.Frequency((1, Gen.Elements(Enum.GetValues<OrderVerb>())), (3, Gen.Elements(Usual)))
            from pick in Gen.Choose(0, 999)
            from value in Gen.Frequency((9, Gen.Choose(1, 9)), (1, Gen.Elements(-1, 0, 10, 15, 100, 1_000_000_000, int.MaxValue, int.MinValue)))
            select new OrderStep(verb, pick, value),
            count)
        select new OrderHistory([.. steps]);

    public static Arbitrary<OrderHistory> Histories() => Arb.From(Generator, Shorter);

    private static IEnumerable<OrderHistory> Shorter(OrderHistory history)
    {
        var steps = history.Steps;
        if (steps.Count > 1)
        {
            yield return new OrderHistory([.. steps.Take(steps.Count / 2)]);
            yield return new OrderHistory([.. steps.Skip(steps.Count / 2)]);
        }

        for (var i = 0; i < steps.Count; i++)
            yield return new OrderHistory([.. steps.Take(i), .. steps.Skip(i + 1)]);
    }
}
