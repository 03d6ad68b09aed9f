using PracticeFirm.Domain.Common;

namespace PracticeFirm.Web.Components;

/// <summary>What can be started from a mail or a call in one click: the one place that knows.</summary>
public static class DocumentStarts
{
    /// <summary>In the order in which they are offered.</summary>
    private static readonly DocumentKind[] Offered =
    [
        DocumentKind.Offerte, DocumentKind.Order, DocumentKind.Return, DocumentKind.Complaint, DocumentKind.CustomerQuestion, DocumentKind.Opportunity, DocumentKind.ContactRecord,
    ];

    /// <summary>What can be started, with the page that does it. A call is written down before anything is started from it.</summary>
    /// <param name="firm">The firm's code.</param>
    /// <param name="source">What it is started from.</param>
    public static IReadOnlyList<(DocumentKind Kind, string Url)> From(string firm, DocumentRef source) =>
        [.. Offered.Where(k => PageOf(k) is not null && (k, source.Kind) != (DocumentKind.ContactRecord, DocumentKind.PhoneCall)).Select(k => (k, $"{FirmUrl.Of(firm, PageOf(k)!, "nieuw")}?{SourceRef.Name}={SourceRef.Write(source)}"))];

    // The list with a page "nieuw" that takes a source; null while there is none.
    private static string? PageOf(DocumentKind kind) => kind switch
    {
        DocumentKind.Offerte => "offertes",
        DocumentKind.Order => "orders",
        DocumentKind.Return => "retouren",
        DocumentKind.CustomerQuestion => "vragen",
        DocumentKind.Opportunity => "kansen",
        DocumentKind.ContactRecord => "contacten",
        _ => null,
    };
}
