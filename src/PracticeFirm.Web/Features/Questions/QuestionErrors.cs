using PracticeFirm.Domain.Common;

namespace PracticeFirm.Web.Features.Questions;

/// <summary>Refusals that several slices give.</summary>
internal static class QuestionErrors
{
    public static readonly Error NotFound = new("Question.NotFound", "Deze klantvraag bestaat niet (meer). Ga terug naar de lijst.");

    public static readonly Error NoColleague = new("Question.NoColleague", "Kies een collega uit de lijst.", "ColleagueId");
}
