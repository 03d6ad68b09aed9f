using PracticeFirm.Domain.Common;

namespace PracticeFirm.Web.Infrastructure.Export;

/// <summary>How a file of a firm answers.</summary>
public static class FirmFile
{
    /// <summary>
    /// The file, or the same as for an address that doesn't exist when the sender has no part in the firm or what is asked for isn't
    /// there. Whether somebody may have it is for the dispatcher to say, never for the route.
    /// </summary>
    public static IResult Answer<T>(Result<T> result, Func<T, IResult> file) =>
        result.IsSuccess ? file(result.Value)
        : result.Error.Code.EndsWith(".NotFound", StringComparison.Ordinal) ? Results.NotFound()
        : Results.StatusCode(StatusCodes.Status403Forbidden);
}
