using PracticeFirm.Domain.Contacts;
using PracticeFirm.Web.Components;
using PracticeFirm.Web.Texts;

namespace PracticeFirm.Web.Features.Questions;

/// <summary>How questions of customers read in Dutch.</summary>
internal static class QuestionLabels
{
    public static string Status(QuestionStatus status) => status switch
    {
        QuestionStatus.New => QuestionsTexts.StatusNew,
        QuestionStatus.LookingUp => QuestionsTexts.StatusLookingUp,
        QuestionStatus.Answered => QuestionsTexts.StatusAnswered,
        QuestionStatus.PassedOn => QuestionsTexts.StatusPassedOn,
    };

    public static Tone ToneOf(QuestionStatus status) => status switch
    {
        QuestionStatus.New => Tone.Warning,
        QuestionStatus.LookingUp => Tone.Info,
        QuestionStatus.Answered => Tone.Good,
        QuestionStatus.PassedOn => Tone.Neutral,
    };

    /// <summary>The chain on top; passing it on ends it for the one who had it.</summary>
    public static IReadOnlyList<StatusStep> Chain(QuestionStatus status) => status switch
    {
        QuestionStatus.New => StatusStep.Chain(0, QuestionsTexts.StatusNew, QuestionsTexts.StatusLookingUp, QuestionsTexts.StatusAnswered),
        QuestionStatus.LookingUp => StatusStep.Chain(1, QuestionsTexts.StatusNew, QuestionsTexts.StatusLookingUp, QuestionsTexts.StatusAnswered),
        QuestionStatus.Answered => StatusStep.Chain(2, QuestionsTexts.StatusNew, QuestionsTexts.StatusLookingUp, QuestionsTexts.StatusAnswered),
        QuestionStatus.PassedOn => [new StatusStep(QuestionsTexts.StatusNew, StepState.Done), new StatusStep(QuestionsTexts.StatusPassedOn, StepState.Current)],
    };
}
