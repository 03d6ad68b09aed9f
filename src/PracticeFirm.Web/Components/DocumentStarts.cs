using PracticeFirm.Domain.Common;

namespace PracticeFirm.Web.Components;

/// <summary>What can be started from a mail or a call in one click: the one place that knows.</summary>
public static class DocumentStarts
{
    /// <summary>In the order in which they are offered, each with the list whose page "nieuw" takes a source.</summary>
    private static readonly (DocumentKind Kind, string List)[] Offered =
    [
        (DocumentKind.Offerte, "offertes"), (DocumentKind.Order, "orders"), (DocumentKind.Return, "retouren"), (DocumentKind.Complaint, "klachten"),
        (DocumentKind.CustomerQuestion, "vragen"), (DocumentKind.Opportunity, "kansen"), (DocumentKind.ContactRecord, "contacten"),
    ];

    /// <summary>What can be started, with the page that does it. A call is written down before anything is started from it.</summary>
    /// <param name="firm">The firm's code.</param>
    /// <param name="source">What it is started from.</param>
    public static IReadOnlyList<(DocumentKind Kind, string Url)> From(string firm, DocumentRef source) =>
        [
            .. Offered.Where(o => (o.Kind, source.Kind) != (DocumentKind.ContactRecord, DocumentKind.PhoneCall))
                .Select(o => (o.Kind, $"{FirmUrl.Of(firm, o.List, "nieuw")}?{SourceRef.Name}={SourceRef.Write(source)}")),
        ];
}
