using FsCheck;
using FsCheck.Fluent;

namespace PracticeFirm.Domain.Tests.Offertes;

/// <summary>All that can be done with an offerte, and with what surrounds it.</summary>
public enum Verb
{
    ChooseCustomer,
    ChangeTerms,
    AddLine,
    ChangeLine,
    RemoveLine,
    MoveLine,
    SubmitForReview,
    WithdrawFromReview,
    AddRemark,
    ResolveRemark,
    FinishReview,
    Send,
    StartNegotiation,
    Accept,
    AcceptAfterExpiry,
    Reject,
    Expire,
    Revise,
    Copy,
    Discard,
    NextDay,
    BlockOrReactivate,
    ChangeVatCase,
}

/// <summary>One step of somebody.</summary>
/// <param name="Verb">What is done.</param>
/// <param name="Back">To which version, counted back from the newest.</param>
/// <param name="Pick">Which line, customer, text: any number.</param>
/// <param name="Value">How many, how much: any number.</param>
public readonly record struct Step(Verb Verb, int Back, int Pick, int Value);

/// <summary>What people did to an offerte and its versions, in their order.</summary>
public sealed record OfferteHistory(IReadOnlyList<Step> Steps)
{
    public override string ToString() => string.Join("\n", Steps);
}

/// <summary>Makes histories; a shorter one that fails too is shown instead.</summary>
public static class OfferteHistories
{
    public static Gen<OfferteHistory> Generator { get; } =
        from count in Gen.Choose(1, 50)
        from steps in Gen.ListOf(
            from verb in Gen.Frequency(
                (1, Gen.Elements(Enum.GetValues<Verb>())),
                (1, Gen.Elements(Verb.Send, Verb.Send, Verb.Revise, Verb.StartNegotiation, Verb.Expire, Verb.NextDay, Verb.Reject, Verb.AcceptAfterExpiry)))
            from back in Gen.Frequency((3, Gen.Constant(0)), (2, Gen.Constant(1)))
            from pick in Gen.Choose(0, 999)
            from value in Gen.Choose(0, 999)
            select new Step(verb, back, pick, value),
            count)
        select new OfferteHistory([.. steps]);

    public static Arbitrary<OfferteHistory> Histories() => Arb.From(Generator, Shorter);

    private static IEnumerable<OfferteHistory> Shorter(OfferteHistory history)
    {
        var steps = history.Steps;
        if (steps.Count > 1)
        {
            yield return new OfferteHistory([.. steps.Take(steps.Count / 2)]);
            yield return new OfferteHistory([.. steps.Skip(steps.Count / 2)]);
        }

        for (var i = 0; i < steps.Count; i++)
            yield return new OfferteHistory([.. steps.Take(i), .. steps.Skip(i + 1)]);
    }
}
