using PracticeFirm.Domain.Contacts;
using PracticeFirm.Web.Components;
using PracticeFirm.Web.Texts;

namespace PracticeFirm.Web.Features.Opportunities;

/// <summary>How chances read in Dutch.</summary>
internal static class OpportunityLabels
{
    public static string Kind(OpportunityKind kind) => kind switch
    {
        OpportunityKind.Interest => OpportunitiesTexts.KindInterest,
        OpportunityKind.BuyingSignal => OpportunitiesTexts.KindBuyingSignal,
        OpportunityKind.AddOn => OpportunitiesTexts.KindAddOn,
        OpportunityKind.Growth => OpportunitiesTexts.KindGrowth,
    };

    public static string State(OpportunityState state) => state switch
    {
        OpportunityState.Open => OpportunitiesTexts.StateOpen,
        OpportunityState.Offered => OpportunitiesTexts.StateOffered,
        OpportunityState.Won => OpportunitiesTexts.StateWon,
        OpportunityState.Lost => OpportunitiesTexts.StateLost,
    };

    public static Tone ToneOf(OpportunityState state) => state switch
    {
        OpportunityState.Open => Tone.Warning,
        OpportunityState.Offered => Tone.Info,
        OpportunityState.Won => Tone.Good,
        OpportunityState.Lost => Tone.Neutral,
    };

    public static IReadOnlyList<StatusStep> Chain(OpportunityState state) => state switch
    {
        OpportunityState.Open => StatusStep.Chain(0, OpportunitiesTexts.StateOpen, OpportunitiesTexts.StateOffered, OpportunitiesTexts.StateWon),
        OpportunityState.Offered => StatusStep.Chain(1, OpportunitiesTexts.StateOpen, OpportunitiesTexts.StateOffered, OpportunitiesTexts.StateWon),
        OpportunityState.Won => StatusStep.Chain(2, OpportunitiesTexts.StateOpen, OpportunitiesTexts.StateOffered, OpportunitiesTexts.StateWon),
        OpportunityState.Lost => [new StatusStep(OpportunitiesTexts.StateOpen, StepState.Done), new StatusStep(OpportunitiesTexts.StateLost, StepState.Stopped)],
    };
}
