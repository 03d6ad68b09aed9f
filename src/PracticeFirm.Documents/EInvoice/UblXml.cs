using System.Globalization;
using System.Text;
using System.Xml;
using PracticeFirm.Domain.Common;

namespace PracticeFirm.Documents.EInvoice;

/// <summary>Writes UBL elements: groups (cac) and values (cbc). A value without text isn't written, since UBL knows no empty elements.</summary>
internal sealed class UblXml : IDisposable
{
    private const string Aggregates = "urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2";
    private const string Basics = "urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2";
    private const string Currency = "EUR";

    private readonly MemoryStream _stream = new();
    private readonly XmlWriter _writer;

    public UblXml(string root)
    {
        _writer = XmlWriter.Create(_stream, new XmlWriterSettings
        {
            Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            Indent = true,
            IndentChars = "  ",
            NewLineChars = "\n",
            NewLineHandling = NewLineHandling.None,
        });
        _writer.WriteStartDocument();
        _writer.WriteStartElement(root, $"urn:oasis:names:specification:ubl:schema:xsd:{root}-2");
        _writer.WriteAttributeString("xmlns", "cac", null, Aggregates);
        _writer.WriteAttributeString("xmlns", "cbc", null, Basics);
    }

    public void Group(string name, Action content)
    {
        _writer.WriteStartElement("cac", name, Aggregates);
        content();
        _writer.WriteEndElement();
    }

    public void Text(string name, string? value) => Value(name, XmlText.Clean(value), null, null);

    public void Line(string name, string? value) => Value(name, XmlText.OneLine(value), null, null);

    public void Id(string name, string? scheme, string id) => Value(name, XmlText.OneLine(id), "schemeID", scheme);

    public void Date(string name, DateOnly? date)
    {
        if (date is { } day)
            Value(name, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), null, null);
    }

    public void Amount(string name, Money amount) => Value(name, amount.Euros.ToString("0.00", CultureInfo.InvariantCulture), "currencyID", Currency);

    public void Quantity(string name, int quantity, string unitCode) =>
        Value(name, quantity.ToString(CultureInfo.InvariantCulture), "unitCode", unitCode);

    public void Percent(string name, Percentage percentage) => Value(name, percentage.Value.ToString("0.##", CultureInfo.InvariantCulture), null, null);

    public byte[] Finish()
    {
        _writer.WriteEndDocument();
        _writer.Flush();
        return _stream.ToArray();
    }

    public void Dispose() => _writer.Dispose();

    private void Value(string name, string value, string? attribute, string? attributeValue)
    {
        if (value.Length == 0)
            return;
        _writer.WriteStartElement("cbc", name, Basics);
        if (attribute is not null && attributeValue is not null)
            _writer.WriteAttributeString(attribute, attributeValue);
        _writer.WriteString(value);
        _writer.WriteEndElement();
    }
}
