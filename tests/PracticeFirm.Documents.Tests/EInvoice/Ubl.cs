using System.Globalization;
using System.Xml.Linq;
using PracticeFirm.Documents.EInvoice;
using PracticeFirm.Domain.Common;

namespace PracticeFirm.Documents.Tests.EInvoice;

/// <summary>Reads a written e-invoice back.</summary>
internal sealed class Ubl
{
    private readonly XElement _element;

    private Ubl(XElement element) => _element = element;

    public static Ubl Of(EInvoiceDocument document)
    {
        using var stream = new MemoryStream(UblInvoice.Write(document));
        return new Ubl(XDocument.Load(stream).Root!);
    }

    public string Name => _element.Name.LocalName;

    public string Namespace => _element.Name.NamespaceName;

    public string Text => _element.Value;

    public IEnumerable<Ubl> Children => _element.Elements().Select(child => new Ubl(child));

    public IEnumerable<Ubl> Descendants => _element.DescendantsAndSelf().Select(child => new Ubl(child));

    /// <summary>The elements on a path of local names: <c>Price/PriceAmount</c>.</summary>
    public IEnumerable<Ubl> All(string path) =>
        path.Split('/').Aggregate((IEnumerable<XElement>)[_element], (found, name) => found.SelectMany(e => e.Elements().Where(child => child.Name.LocalName == name))).Select(e => new Ubl(e));

    /// <summary>The one element on a path.</summary>
    public Ubl One(string path) => Assert.Single(All(path));

    /// <summary>The text on a path, or null when there is no such element.</summary>
    public string? Value(string path) => All(path).SingleOrDefault()?.Text;

    public string? Attribute(string name) => _element.Attribute(name)?.Value;

    public decimal Number(string path) => All(path).SingleOrDefault() is { } found ? decimal.Parse(found.Text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture) : 0;

    public Money Amount(string path) => Money.FromEuros(Number(path));

    public IEnumerable<Ubl> Lines => All("InvoiceLine").Concat(All("CreditNoteLine"));
}
