using PracticeFirm.Domain.Common;

namespace PracticeFirm.Web.Components;

/// <summary>Where the file of a document is: what opens when an attachment is clicked, as the document is now.</summary>
public static class DocumentPdfs
{
    /// <summary>The address of the file; null for kinds that have none.</summary>
    public static string? Url(string firm, DocumentRef document) =>
        FileOf(document.Kind) is { } file && DocumentLinks.Url(firm, document) is { } page ? $"{page}/{file}" : null;

    /// <summary>True when a document of this kind can go along with a mail.</summary>
    public static bool Has(DocumentKind kind) => FileOf(kind) is not null;

    private static string? FileOf(DocumentKind kind) => kind switch
    {
        DocumentKind.Offerte => "offerte.pdf",
        DocumentKind.Order => "bevestiging.pdf",
        DocumentKind.Delivery => "pakbon.pdf",
        DocumentKind.PurchaseOrder => "inkooporder.pdf",
        DocumentKind.Return => "retourbon.pdf",
        DocumentKind.Invoice => "factuur.pdf",
        DocumentKind.Reminder => "brief.pdf",
        _ => null,
    };
}
