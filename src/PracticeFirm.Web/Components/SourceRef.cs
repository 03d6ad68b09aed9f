using System.Globalization;
using PracticeFirm.Domain.Common;

namespace PracticeFirm.Web.Components;

/// <summary>What something is started from, as it stands in an address: <c>?van=mail-12</c>, <c>?van=phonecall-3</c>.</summary>
public static class SourceRef
{
    /// <summary>The name under which it stands in the address.</summary>
    public const string Name = "van";

    /// <summary>Reads it; null when there is none, or when it is something nobody wrote here.</summary>
    public static DocumentRef? Parse(string? text)
    {
        var dash = text?.LastIndexOf('-') ?? -1;
        if (dash < 1 || !int.TryParse(text![(dash + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var id) || id < 1)
            return null;
        var name = text[..dash];
        foreach (var kind in Enum.GetValues<DocumentKind>())
            if (NameOf(kind) == name)
                return new DocumentRef(kind, id);
        return null;
    }

    /// <summary>Writes it: the kind in lower case, a dash, the number.</summary>
    public static string Write(DocumentRef source) => string.Create(CultureInfo.InvariantCulture, $"{NameOf(source.Kind)}-{source.Id}");

    private static string NameOf(DocumentKind kind) => kind.ToString().ToLowerInvariant();
}
