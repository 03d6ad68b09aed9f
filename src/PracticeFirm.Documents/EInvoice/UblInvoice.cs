namespace PracticeFirm.Documents.EInvoice;

/// <summary>
/// Invoices and credit notes as UBL 2.1, by the rules of EN 16931 and of NLCIUS or Peppol BIS Billing 3.0. Deterministic: equal input
/// gives equal bytes, on every machine. Thread-safe.
/// </summary>
public static class UblInvoice
{
    /// <summary>The file, in UTF-8.</summary>
    /// <param name="document">The invoice or credit note.</param>
    /// <exception cref="ArgumentException"><see cref="EInvoiceCheck.Check"/> refuses the document: ask it first.</exception>
    public static byte[] Write(EInvoiceDocument document)
    {
        var check = EInvoiceCheck.Check(document);
        if (check.IsFailure)
            throw new ArgumentException($"Refused, so there is no file: {string.Join(", ", check.Errors.Select(error => error.Code))}", nameof(document));
        using var xml = new UblXml(document.Kind switch { EInvoiceKind.Invoice => "Invoice", EInvoiceKind.CreditNote => "CreditNote" });
        new UblContent(document, xml).Write();
        return xml.Finish();
    }
}
