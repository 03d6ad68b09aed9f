using FsCheck;
using FsCheck.Fluent;

namespace PracticeFirm.Domain.Tests.Invoicing;

/// <summary>All that moves money between a firm and its customers.</summary>
public enum MoneyVerb
{
    Draft,
    Rebuild,
    Discard,
    Post,
    CreditUnits,
    CreditPrice,
    CreditFreight,
    CreditAll,
    PostCredit,
    UseCredit,
    Receive,
    PayOut,
    Allocate,
    AllocateWithDiscount,
    Undo,
    SetAsideOrReopen,
    WriteOff,
    Remind,
    DisputeOrResolve,
    NextDay,
}

/// <summary>One step of somebody.</summary>
/// <param name="Verb">What is done.</param>
/// <param name="Pick">With which document: any number.</param>
/// <param name="Value">How many, how much: any number.</param>
public readonly record struct MoneyStep(MoneyVerb Verb, int Pick, int Value);

/// <summary>What people did, in their order.</summary>
public sealed record MoneyHistory(IReadOnlyList<MoneyStep> Steps)
{
    public override string ToString() => string.Join("\n", Steps);
}

/// <summary>Makes histories; a shorter one that fails too is shown instead.</summary>
public static class MoneyHistories
{
    public static Gen<MoneyHistory> Generator { get; } =
        from count in Gen.Choose(5, 60)
        from steps in Gen.ListOf(
            from verb in Gen.Frequency(
                (2, Gen.Elements(Enum.GetValues<MoneyVerb>())),
                (1, Gen.Elements(MoneyVerb.Draft, MoneyVerb.Post, MoneyVerb.Post, MoneyVerb.CreditUnits, MoneyVerb.PostCredit, MoneyVerb.PostCredit, MoneyVerb.Receive, MoneyVerb.Allocate, MoneyVerb.Remind, MoneyVerb.Remind, MoneyVerb.NextDay)))
            from pick in Gen.Choose(0, 999)
            from value in Gen.Choose(0, 999)
            select new MoneyStep(verb, pick, value),
            count)
        select new MoneyHistory([.. steps]);

    public static Arbitrary<MoneyHistory> Histories() => Arb.From(Generator, Shorter);

    private static IEnumerable<MoneyHistory> Shorter(MoneyHistory history)
    {
        var steps = history.Steps;
        if (steps.Count > 1)
        {
            yield return new MoneyHistory([.. steps.Take(steps.Count / 2)]);
            yield return new MoneyHistory([.. steps.Skip(steps.Count / 2)]);
        }

        for (var i = 0; i < steps.Count; i++)
            yield return new MoneyHistory([.. steps.Take(i), .. steps.Skip(i + 1)]);
    }
}
