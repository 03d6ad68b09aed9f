using PracticeFirm.Domain.Common;

namespace PracticeFirm.Web.Features.Opportunities;

/// <summary>Refusals that several slices give.</summary>
internal static class OpportunityErrors
{
    public static readonly Error NotFound = new("Opportunity.NotFound", "Deze kans bestaat niet (meer). Ga terug naar de lijst.");
}
