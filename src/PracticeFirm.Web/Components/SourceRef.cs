using System.Globalization;
using PracticeFirm.Domain.Common;

namespace PracticeFirm.Web.Components;

/// <summary>What a page is started from, as it stands in the URL: <c>?van=mail-12</c>.</summary>
public static class SourceRef
{
    /// <summary>The name in the URL.</summary>
    public const string Name = "van";

    /// <summary>The document; null when nothing sensible stands there.</summary>
    public static DocumentRef? Parse(string? text) =>
        text?.Split('-') is [var kind, var id] && Enum.TryParse<DocumentKind>(kind, ignoreCase: true, out var known) && Enum.IsDefined(known)
            && int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? new DocumentRef(known, number)
            : null;

    /// <summary>The document as it is written in a URL.</summary>
    public static string Write(DocumentRef document) => string.Create(CultureInfo.InvariantCulture, $"{document.Kind.ToString().ToLowerInvariant()}-{document.Id}");
}
