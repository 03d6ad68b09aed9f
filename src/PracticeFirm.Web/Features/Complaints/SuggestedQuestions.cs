using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Complaints;

namespace PracticeFirm.Web.Features.Complaints;

/// <summary>Questions to start from, in the customer's language; a learner makes them their own.</summary>
internal static class SuggestedQuestions
{
    private static readonly IReadOnlyDictionary<QuestionTopic, LocalizedText> Texts = new Dictionary<QuestionTopic, LocalizedText>
    {
        [QuestionTopic.Extent] = new("Om hoeveel stuks gaat het precies?", "How many items does it concern exactly?", "Um wie viele Stück handelt es sich genau?"),
        [QuestionTopic.Moment] = new("Wanneer merkte u dat er iets niet klopte?", "When did you notice that something was wrong?", "Wann haben Sie bemerkt, dass etwas nicht stimmt?"),
        [QuestionTopic.Packaging] = new("Hoe zag de verpakking eruit toen de levering aankwam?", "What did the packaging look like when the delivery arrived?", "Wie sah die Verpackung bei der Ankunft aus?"),
        [QuestionTopic.Use] = new("Hoe heeft u het artikel gebruikt?", "How have you used the item?", "Wie haben Sie den Artikel verwendet?"),
        [QuestionTopic.Consequences] = new("Wat betekent dit voor u en uw werk?", "What does this mean for you and your work?", "Was bedeutet das für Sie und Ihre Arbeit?"),
        [QuestionTopic.Agreement] = new("Wat is er precies afgesproken, en met wie?", "What exactly was agreed, and with whom?", "Was genau wurde vereinbart, und mit wem?"),
        [QuestionTopic.Wish] = new("Welke oplossing heeft uw voorkeur?", "Which solution would you prefer?", "Welche Lösung wäre Ihnen am liebsten?"),
        [QuestionTopic.Other] = new("", "", ""),
    };

    /// <summary>A question about a topic; empty where a learner has to think of one.</summary>
    public static string Of(QuestionTopic topic, Language language) => Texts[topic].In(language);
}
