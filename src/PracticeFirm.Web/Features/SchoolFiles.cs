using PracticeFirm.Web.Features.Classroom;
using PracticeFirm.Web.Features.Scenarios;

namespace PracticeFirm.Web.Features;

/// <summary>Everything about the school that is a file and not a page. Each slice knows its own addresses; this is only the list.</summary>
public static class SchoolFiles
{
    /// <summary>Maps the files of the school; for people who are signed in.</summary>
    public static IEndpointRouteBuilder MapSchoolFiles(this IEndpointRouteBuilder routes)
    {
        var files = routes.MapGroup("").RequireAuthorization();
        ExportScenario.Map(files);
        GiveCards.Map(files);
        return routes;
    }
}
